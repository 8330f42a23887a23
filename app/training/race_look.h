// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QPainter>
#include <QRectF>

namespace convolarium {

struct RaceView;

/// How the pictures of a race are painted.
struct RaceLook {
    const Theme& theme;
    bool presentation = false;
    bool compact = false;

    [[nodiscard]] int captionPx() const { return presentation ? 20 : compact ? 12 : 13; }
    [[nodiscard]] int titlePx() const { return presentation ? 26 : compact ? 15 : 18; }
};

/// A title at the top left of `rect`, and what is left below it.
[[nodiscard]] QRectF paintViewTitle(QPainter& painter, const QRectF& rect, const QString& title, const RaceLook& look);

/// The contestant's square, disc or triangle.
void paintContestantMarker(QPainter& painter, const QPointF& centre, std::size_t index, const RaceLook& look);

/// The contestant's marker and title in its colour on the first line of `rect`; returns what is left below it.
[[nodiscard]] QRectF paintContestantTitle(QPainter& painter, const QRectF& rect, const RaceView& view,
                                          std::size_t index, const RaceLook& look);

/// One sentence in the middle of `rect`: there is nothing to see yet.
void paintEmpty(QPainter& painter, const QRectF& rect, const QString& sentence, const RaceLook& look);

} // namespace convolarium
