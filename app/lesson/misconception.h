// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace convolarium {

/// What learners of this field really get wrong. Each is a wrong answer of some question, and is seen to be wrong on some
/// page of a lesson's text.
enum class Misconception {
    MacOrFlop,          ///< a MAC is a FLOP
    FewerFlopsLessTime, ///< time follows the number of operations
    LayerNormAxes,      ///< "layer norm" always means the same axes
    BatchNormOfOne,     ///< batch norm needs no batch
    TrainEvalGap,       ///< batch norm computes the same in training and evaluation
    TransitionChannels, ///< a transition leaves the number of channels
    ConcatOrAdd,        ///< dense blocks add, residual blocks concatenate
    OffByOneField,      ///< the field is the sum of the dilations (1023 or 1025 for 1024)
    FieldInSeconds,     ///< a field in samples is a field in milliseconds, whatever the sample rate
    CausalIsDilated,    ///< causal and dilated are one thing
    DilatedHasHoles,    ///< a dilated stack misses the inputs between its taps
    DepthwiseIsSpecial  ///< depthwise is another kind of layer than a grouped convolution
};

inline constexpr std::array allMisconceptions{
    Misconception::MacOrFlop,       Misconception::FewerFlopsLessTime, Misconception::LayerNormAxes,
    Misconception::BatchNormOfOne,  Misconception::TrainEvalGap,       Misconception::TransitionChannels,
    Misconception::ConcatOrAdd,     Misconception::OffByOneField,      Misconception::FieldInSeconds,
    Misconception::CausalIsDilated, Misconception::DilatedHasHoles,    Misconception::DepthwiseIsSpecial};

/// Stable, for files: "mac_or_flop".
[[nodiscard]] QString misconceptionId(Misconception misconception);
[[nodiscard]] std::optional<Misconception> misconceptionFromId(const QString& id);

/// What is believed, in a few words of the user's language: "A MAC is a FLOP".
[[nodiscard]] QString misconceptionTitle(Misconception misconception);
/// What is true instead, in a sentence.
[[nodiscard]] QString misconceptionCorrection(Misconception misconception);

} // namespace convolarium
