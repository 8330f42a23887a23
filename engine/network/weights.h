// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/network/network.h"

#include <filesystem>
#include <istream>
#include <string>
#include <vector>

namespace convolarium::engine {

/// Writes all weights and running statistics into a safetensors file: LAYER.weight, LAYER.bias, LAYER.running_mean,
/// LAYER.running_var as F32, their axes in PyTorch's order. All of it, or the file at `path` stays as it was.
/// @throws std::runtime_error naming the file and the reason.
CONVOLARIUM_ENGINE_EXPORT void writeWeights(const std::filesystem::path& path, const Network& network);

/// Gives the network the weights and running statistics of such a file, whose values may also be F64, F16 or BF16: all of
/// them, or none. Returns the names of tensors that the network does not have; PyTorch's num_batches_tracked, which no
/// result depends on, and what a checkpoint holds of an optimizer are not among them.
/// @throws std::runtime_error naming the file and the reason if it cannot be opened; std::invalid_argument naming the file,
/// the tensor and the reason if it is malformed or does not fit the network.
CONVOLARIUM_ENGINE_EXPORT std::vector<std::string> readWeights(const std::filesystem::path& path, Network& network);

/// The same from a stream that is not named.
CONVOLARIUM_ENGINE_EXPORT std::vector<std::string> readWeights(std::istream& stream, Network& network);

} // namespace convolarium::engine
