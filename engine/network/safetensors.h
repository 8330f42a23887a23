// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tensor/scalar.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <istream>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace convolarium::engine {

/// A tensor in a safetensors file.
struct StoredTensor {
    std::string type; ///< F32, F16, I64, ...
    std::vector<std::int64_t> shape;
    std::int64_t begin = 0; ///< first byte, counted from the end of the header
    std::int64_t end = 0;

    [[nodiscard]] std::int64_t bytes() const { return end - begin; }
};

/// "[64, 3, 3, 3]"
[[nodiscard]] std::string shapeText(const std::vector<std::int64_t>& shape);

/// Reads a file of the safetensors format: 8 bytes with the length of the header (little-endian), the header (JSON: for
/// every tensor its type, shape and place), the values.
/// Source: github.com/huggingface/safetensors, "Format".
class SafetensorsReader {
public:
    /// Reads the header. The stream has to live as long as the reader.
    /// @throws std::invalid_argument naming the tensor if the file is malformed: truncated, a header of more than 100 MB,
    /// an unknown type, a place outside of the file, of the wrong size or taken twice.
    explicit SafetensorsReader(std::istream& stream);

    /// What else the header says, where it is text by name.
    [[nodiscard]] const std::map<std::string, std::string>& metadata() const { return m_metadata; }

    /// By their names.
    [[nodiscard]] const std::map<std::string, StoredTensor>& tensors() const { return m_tensors; }

    /// The values in the file's order, from F64, F32, F16 or BF16.
    /// @throws std::invalid_argument if the type is another one or the stream cannot be read.
    [[nodiscard]] std::vector<Scalar> values(const StoredTensor& tensor);

private:
    std::istream& m_stream;
    std::map<std::string, StoredTensor> m_tensors;
    std::map<std::string, std::string> m_metadata;
    std::int64_t m_dataStart = 0;
};

/// Opens a file to read.
/// @throws std::runtime_error naming the file and the reason.
[[nodiscard]] std::ifstream openedFile(const std::filesystem::path& path);

/// A tensor to be written.
struct TensorToWrite {
    std::string name;
    std::vector<std::int64_t> shape;
};

/// A text that the header holds beside the tensors.
struct MetadataEntry {
    std::string name;
    std::string text;
};

/// The length and the header of a file of these tensors, whose values follow in their order as F32.
[[nodiscard]] std::string safetensorsHeader(std::span<const TensorToWrite> tensors,
                                            std::span<const MetadataEntry> metadata = {});

} // namespace convolarium::engine
