// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/layers/layer.h"
#include "engine/tensor/random.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace convolarium::engine {

/// How far the first weights are from 0: uniform in [-limit, limit).
enum class Initialiser {
    None,  ///< limit = 0: the values come from elsewhere, and none are drawn in vain
    He,    ///< limit = sqrt(6 / fanIn): He et al., "Delving Deep into Rectifiers", arXiv:1502.01852
    Glorot ///< limit = sqrt(6 / (fanIn + fanOut)): Glorot and Bengio, AISTATS 2010
};

/// The generator that belongs to the tensor or layer `name`: other names get unrelated numbers, so that a network which
/// gains a layer keeps the first weights of all others.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT Random randomFor(std::string_view name, std::uint64_t seed);

/// The first values of a tensor: 0, 1, or random by the rule. Random ones are rounded to float, so that engines of float
/// and of double start from the same numbers.
CONVOLARIUM_ENGINE_EXPORT void initialise(std::span<Scalar> values, const ParameterSpec& spec, Initialiser rule,
                                          Random random);

} // namespace convolarium::engine
