// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"
#include "engine/data/file_bytes.h"
#include "engine/export.h"

#include <filesystem>
#include <span>

namespace convolarium::engine {

/// CIFAR-10 in its binary version: records of one label and 3072 values, 32 rows of 32 red ones, then the green and the
/// blue ones. The samples of several files follow each other. At most maxDataFileBytes altogether.
/// Source: Krizhevsky, "Learning Multiple Layers of Features from Tiny Images", 2009.
/// @throws std::invalid_argument that names the file, the place in it and the reason: no samples, a file that does not end
/// with a whole record, a label that is no class.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT Dataset readCifar10(std::span<const FileView> files);

/// data_batch_1.bin to data_batch_5.bin for training, test_batch.bin for the test.
/// @throws as readCifar10(), and std::runtime_error if a file is missing or cannot be read.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT TrainTest readCifar10Folder(const std::filesystem::path& folder);

} // namespace convolarium::engine
