// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/focus.h"
#include "app/lesson/scene_painter.h"
#include "app/lessons/receptive_field/continuation.h"
#include "app/lessons/receptive_field/field_tree.h"
#include "app/lessons/receptive_field/path_map.h"
#include "app/lessons/receptive_field/waveform.h"

namespace convolarium {

/// Everything that the picture is a function of, apart from t and the focus.
struct ReceptiveFieldModel {
    ReceptiveFieldSettings settings;
    ReceptiveFieldFigures figures;
    FieldTree tree, ordinaryTree;                 ///< along the time
    std::optional<engine::MeasuredField> counted; ///< by gradient
    ImageMaps maps;                               ///< in two dimensions
    std::optional<HeatMap> effective;             ///< in two dimensions
    std::optional<HeardSound> sound;              ///< of the waveform view

    std::optional<Continuation> continuation; ///< of the trained stacks

    [[nodiscard]] bool shows(FieldView view) const { return !settings.twoDimensions && settings.view == view; }
};

/// "2.00 ms".
[[nodiscard]] QString milliseconds(double seconds);
/// "16 kHz".
[[nodiscard]] QString kilohertz(double hertz);

} // namespace convolarium
