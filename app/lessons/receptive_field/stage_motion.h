// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/phase.h"
#include "app/lessons/receptive_field/receptive_field_settings.h"

namespace convolarium {

/// The phases of the present view; those of the tree and of the image go down layer by layer, or by groups of layers where
/// there are many.
[[nodiscard]] std::vector<Phase> receptiveFieldPhases(const ReceptiveFieldSettings& settings, int layers);

/// Where the animation of the tree and of the image stands.
struct TreeMotion {
    double output = 0; ///< the output unit appears
    double depth = 0;  ///< layers gone down, counted from the output
    double count = 0;  ///< the inputs are counted
    double twin = 0;   ///< the ordinary stack

    [[nodiscard]] static TreeMotion at(double t, int layers);

    /// How far the layer that is `fromTop` layers below the output has come.
    [[nodiscard]] double layer(int fromTop) const;
};

/// `x` mapped from `begin`…`end` to 0…1.
[[nodiscard]] double part(double x, double begin, double end);

} // namespace convolarium
