// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/training/trainer.h"

#include <filesystem>
#include <istream>

namespace convolarium::engine {

/// Writes Trainer::state() into a safetensors file that is a file of weights too, as readWeights() and PyTorch read them.
/// What the optimizer remembers stands beside them as tensors optimizer.first_moment.LAYER.weight and so on, all as F32,
/// and the rest as JSON in the header's metadata. All of it, or the file at `path` stays as it was.
/// @throws std::logic_error unless trainer.atEpochEnd(), std::runtime_error naming the file and the reason.
CONVOLARIUM_ENGINE_EXPORT void writeCheckpoint(const std::filesystem::path& path, const Trainer& trainer);

/// Reads such a file for trainer.restore(). The trainer stays as it is.
/// @throws std::runtime_error naming the file and the reason if it cannot be opened; std::invalid_argument naming the file
/// and the reason if it is malformed or not that of a training of the same plan: see Trainer::validate().
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT TrainingState readCheckpoint(const std::filesystem::path& path,
                                                                     const Trainer& trainer);

/// The same from a stream that is not named.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT TrainingState readCheckpoint(std::istream& stream, const Trainer& trainer);

} // namespace convolarium::engine
