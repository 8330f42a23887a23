// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/confusion.h"
#include "app/training/race_view.h"

#include <QImage>
#include <QRectF>

#include <optional>
#include <vector>

namespace convolarium {

struct RaceLook;

/// A cell of the confusion table of a contestant.
struct CellOf {
    std::size_t contestant = 0;
    ConfusionCell cell;

    friend bool operator==(const CellOf&, const CellOf&) = default;
};

/// Where the test pictures and the confusion tables stand.
struct GuessLayout {
    QRectF pictures;             ///< with their title
    std::vector<QRectF> places;  ///< of each picture with its words
    double side = 0;             ///< of a picture
    std::vector<int> samples;    ///< what is shown, one a place at most
    std::vector<QRectF> tables;  ///< cells of each contestant's table
    std::vector<QRectF> headers; ///< the whole of each table with its title
    int classes = 0;

    [[nodiscard]] QRectF cellRect(const CellOf& cell) const;
    [[nodiscard]] std::optional<CellOf> cellAt(const QPointF& point) const;
    [[nodiscard]] std::optional<int> sampleAt(const QPointF& point) const;
};

/// `cell`: the pictures are those of this cell; none: the first of the test set.
[[nodiscard]] GuessLayout guessLayout(const QRectF& rect, const RaceView& view, const std::optional<CellOf>& cell,
                                      const RaceLook& look);

/// Paints pictures with what each network says of them, and a table for each network.
void paintGuesses(QPainter& painter, const GuessLayout& layout, const RaceView& view, const std::optional<CellOf>& cell,
                  const RaceLook& look);

/// A picture of the test set as an image; null where there is none.
[[nodiscard]] QImage sampleImage(const RaceView& view, int sample);

} // namespace convolarium
