// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/parameter.h"
#include "engine/layers/normalization_axes.h"

#include <array>

namespace convolarium {

/// Where the values of the batch come from.
enum class BatchValues { Random, Images, OneBright };

/// What the robustness dial turns.
enum class DialTarget { All, OneSample, OneChannel, Weights };

/// A factor and a summand for a part of the input. Sample 1 and channel 1 stand for "one sample" and "one channel".
/// Weights: the input is what the layer before computed, x = W z + b; `scale` multiplies all of W and b and `shift` is
/// added to all of b, so that x becomes scale · x + shift, as with All: scaling weights is scaling the input.
struct Dial {
    DialTarget target = DialTarget::All;
    double scale = 1, shift = 0;

    [[nodiscard]] bool isNeutral() const { return scale == 1 && shift == 0; }
    [[nodiscard]] bool turns(int sample, int channel) const;
    [[nodiscard]] double applied(double value, int sample, int channel) const
    {
        return turns(sample, channel) ? scale * value + shift : value;
    }
};

inline constexpr std::array normalizationKinds{engine::NormalizationKind::Batch, engine::NormalizationKind::Layer,
                                               engine::NormalizationKind::Instance, engine::NormalizationKind::Group};

/// "batch", "layer", "instance", "group".
[[nodiscard]] QString kindId(engine::NormalizationKind kind);
/// "Batch norm" …
[[nodiscard]] QString kindName(engine::NormalizationKind kind);
/// "Batch" …, where the word norm would be too much.
[[nodiscard]] QString kindShortName(engine::NormalizationKind kind);

/// The parameters of the normalization lesson as named fields.
struct NormalizationSettings {
    engine::NormalizationKind kind = engine::NormalizationKind::Batch;
    engine::LayerAxes axes{};
    int groups = 2; ///< as set; see groupsUsed()
    engine::Shape shape{4, 3, 3, 4};
    int seed = 21;
    double epsilon = 1e-5;
    double gamma = 1, beta = 0; ///< of the affine step, the same for every channel
    bool evaluation = false;
    BatchValues source = BatchValues::Random;
    Dial dial{};
    bool whichLayerNorm = false; ///< the scene that compares what is called layer norm
    bool values = true;          ///< numbers in the cells
    bool colourByValue = false;
    int firstSample = 0, firstChannel = 0; ///< of the drawn part, counted from 0

    [[nodiscard]] static NormalizationSettings from(const ParameterValues& values);

    /// The largest divisor of the channels that is not above `groups`.
    [[nodiscard]] int groupsUsed() const;
    /// Which cells share a mean under a kind, with the axes and groups that are set.
    [[nodiscard]] engine::NormalizationAxes over(engine::NormalizationKind which) const;
    [[nodiscard]] engine::NormalizationAxes over() const { return over(kind); }
    /// Batch norm in evaluation mode; the other kinds take their statistics from the input in both modes.
    [[nodiscard]] bool usesRunningStatistics() const { return evaluation && kind == engine::NormalizationKind::Batch; }
    /// Every mean is that of a single value: x - mean is 0 whatever comes in.
    [[nodiscard]] bool hasOneValuePerMean() const { return !usesRunningStatistics() && over().cells(shape) == 1; }
};

/// At most so many samples and channels are drawn, and of a larger map so many rows and columns.
inline constexpr int mostDrawnSamples = 4;
inline constexpr int mostDrawnChannels = 4;
inline constexpr int mostDrawnSide = 3;

[[nodiscard]] std::vector<Parameter> normalizationParameters();
[[nodiscard]] std::vector<Preset> normalizationPresets();
[[nodiscard]] QString normalizationSectionTitle(PanelSection section);

/// What `parameter` may be while all other values stay: groups are divisors of the channels where the kind is group.
[[nodiscard]] Limits normalizationLimits(const Parameter& parameter, const NormalizationSettings& settings);

} // namespace convolarium
