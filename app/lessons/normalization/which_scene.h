// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/scene_painter.h"
#include "app/lessons/normalization/stage_layout.h"

namespace convolarium {

/// One of the things that are called layer norm.
struct LayerNormUse {
    QString id;
    QString name;
    QString source; ///< who does it so
    QString code;
    QString axesId; ///< value of the parameter `axes`
    engine::LayerAxes axes;
    bool elementWeights; ///< a γ and β for every normalized cell; else one for each channel

    [[nodiscard]] engine::NormalizationAxes over() const
    {
        return {.kind = engine::NormalizationKind::Layer, .axes = axes};
    }
    [[nodiscard]] int means(const engine::Shape& shape) const { return over().count(shape); }
    [[nodiscard]] std::int64_t weights(const engine::Shape& shape) const; ///< γ and β together
};

/// The paper's figure, Keras, PyTorch, ConvNeXt.
[[nodiscard]] std::vector<LayerNormUse> layerNormUses(const engine::Shape& shape);

/// The four side by side.
void paintWhichScene(ScenePainter& scene, const NormalizationModel& model, double t, const Focus& focus);

[[nodiscard]] std::optional<Target> whichTargetAt(const QPointF& point, bool presentation);
[[nodiscard]] QString whichSentence(const NormalizationModel& model, int index);

} // namespace convolarium
