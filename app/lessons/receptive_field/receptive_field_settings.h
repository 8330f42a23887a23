// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/parameter.h"
#include "engine/analysis/measured_field.h"

#include <vector>

namespace convolarium {

enum class FieldView { Tree, Waveform, Continuation, Four };

/// The parameters of the receptive field lesson as named fields.
struct ReceptiveFieldSettings {
    int kernel = 2;
    std::vector<int> dilations{1, 2, 4, 8, 16};
    int repeats = 1;
    bool causal = true;        ///< one dimension only: an image has no future
    bool initialLayer = false; ///< one dimension only: a layer of the same kernel and dilation 1 first, as in WaveNet
    QString stack = {};        ///< in place of kernel, dilations and repeats where it is not empty
    int sampleRate = 16000;    ///< Hz
    int channels = 32;
    bool twoDimensions = false;
    FieldView view = FieldView::Tree;
    bool maps = true; ///< the two small maps beside the tree
    int seed = 1;

    [[nodiscard]] static ReceptiveFieldSettings from(const ParameterValues& values);

    [[nodiscard]] bool hasInitialLayer() const { return initialLayer && !twoDimensions; }

    /// From the input on. A layer of one dimension has height 1.
    /// @throws Problem (Usage) naming `stack` and the entry that is malformed.
    [[nodiscard]] std::vector<engine::FieldLayer> layers() const;
};

/// A layer of `kernel` taps along each axis that keeps the length of what it reads.
[[nodiscard]] engine::FieldLayer dilatedLayer(const ReceptiveFieldSettings& settings, int dilation);

[[nodiscard]] std::vector<Parameter> receptiveFieldParameters();
[[nodiscard]] std::vector<Preset> receptiveFieldPresets();
[[nodiscard]] QString receptiveFieldSectionTitle(PanelSection section);

/// The range of `parameter`, and whether it says anything with the present values.
[[nodiscard]] Limits receptiveFieldLimits(const Parameter& parameter, const ReceptiveFieldSettings& settings);

} // namespace convolarium
