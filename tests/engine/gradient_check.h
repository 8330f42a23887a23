// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer_spec.h"
#include "engine/tensor/random.h"

#include <string>
#include <vector>

namespace convolarium::engine {

/// A layer on inputs of these shapes.
struct LayerProblem {
    LayerSpec spec;
    std::vector<Shape> in;

    /// For messages: the kind and the shapes.
    [[nodiscard]] std::string name() const;
};

/// Distinct values in -8..8 that are at least 1/32 away from 0 and from 6 and 1/16 from each other: no activation or maximum
/// changes sides under a small step.
/// @throws std::invalid_argument for more than 256 values.
void fillAwayFromKinks(std::span<Scalar> values, Random& random);

/// Compares the derivatives of sum(output * dy), for random values, parameters and dy, with central differences of fourth
/// order: for every value of every input and every trained parameter.
/// Returns the largest relative error of a tensor, max |derivative - difference| / max(1e-2, max |difference|). Only
/// meaningful in double.
[[nodiscard]] double gradientError(const LayerProblem& problem, Random& random, Mode mode = Mode::Train);

} // namespace convolarium::engine
