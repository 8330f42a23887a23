// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"
#include "engine/data/file_bytes.h"
#include "engine/export.h"

#include <filesystem>
#include <string>
#include <vector>

namespace convolarium::engine {

/// Images and labels of the MNIST family from a pair of IDX files, plain or gzip-compressed: a header of big-endian
/// 32-bit numbers (images: 2051, count, rows, columns; labels: 2049, count), then one byte a value. One channel.
/// At most maxDataFileBytes of pixels, 4096 rows or columns; never more memory than the header promises.
/// Source: LeCun, Cortes & Burges, "The MNIST database of handwritten digits".
/// @throws std::invalid_argument that names the file, a byte in it (after decompression) and the reason: another magic
/// number, a size out of bounds, a file that is truncated, damaged or too long, another number of labels than of images,
/// a label that is no class.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT Dataset readIdx(const FileView& images, const FileView& labels,
                                                        const std::vector<std::string>& classes);

/// The four files of such a set under their usual names (train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-…,
/// t10k-labels-…), each plain or with .gz. The data sets are called `name`.
/// @throws as readIdx(), and std::runtime_error if a file is missing or cannot be read.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT TrainTest readMnistFolder(const std::filesystem::path& folder,
                                                                  const std::string& name,
                                                                  const std::vector<std::string>& classes);

/// "0" to "9".
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<std::string> mnistClasses();

/// "T-shirt/top", "trouser", … in the order of their labels.
/// Source: Xiao, Rasul & Vollgraf, "Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning Algorithms",
///         arXiv:1708.07747, table 2.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::vector<std::string> fashionMnistClasses();

} // namespace convolarium::engine
