// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_look.h"
#include "app/training/race_session.h"
#include "app/training/race_view.h"

#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

namespace convolarium {

/// Where a layer of a step stands: its map above, the bars of its gradient and of its update below.
struct LayerPlace {
    std::size_t layer = 0; ///< of StepFigures::layers
    QRectF map;
    QRectF name;
    QRectF gradient;
    QRectF update;
    QRectF column; ///< all of it
};

/// Where the parts of a step stand.
struct StepLayout {
    QRectF title;
    QRectF picture;                 ///< the first of the batch
    std::vector<LayerPlace> layers; ///< as many as fit, the first and the last among them
    QRectF mapLabel, gradientLabel, updateLabel;
    QRectF verdict; ///< what the network says of the picture

    [[nodiscard]] std::optional<std::size_t> layerAt(const QPointF& point) const;
};

[[nodiscard]] StepLayout stepLayout(const QRectF& rect, const engine::StepFigures& figures, const RaceLook& look);

/// What of a step is looked at.
struct StepMoment {
    double t = 0;                           ///< of stepPhases()
    std::optional<std::size_t> chosen = {}; ///< of StepFigures::layers: its numbers are said
};

/// The step on the network's picture: a function of its figures and of the moment, and of nothing else.
void paintStep(QPainter& painter, const QRectF& rect, const RaceView& view, const WatchedStep& step,
               const StepMoment& moment, const RaceLook& look);

} // namespace convolarium
