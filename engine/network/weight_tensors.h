// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer.h"
#include "engine/network/safetensors.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace convolarium::engine {

/// How the tensors of a network lie in a file: their axes in PyTorch's order, their values as F32.
[[nodiscard]] std::vector<std::int64_t> fileShape(const ParameterSpec& spec);

/// The values of a tensor of that kind, from the engine's order to the file's.
[[nodiscard]] std::vector<float> toFileOrder(const ParameterSpec& spec, std::span<const Scalar> values);

/// The values of the tensor `name` in the engine's order.
/// @throws std::invalid_argument naming the tensor if it is missing, of another shape, or no numbers.
[[nodiscard]] std::vector<Scalar> readTensor(SafetensorsReader& reader, const std::string& name,
                                             const ParameterSpec& spec);

/// The bytes of the values as they lie in memory.
[[nodiscard]] std::string_view bytesOf(std::span<const float> values);

/// What an optimizer remembers of a weight is a tensor of the weight's name behind these.
inline constexpr std::string_view firstMomentPrefix = "optimizer.first_moment.";
inline constexpr std::string_view secondMomentPrefix = "optimizer.second_moment.";

} // namespace convolarium::engine
