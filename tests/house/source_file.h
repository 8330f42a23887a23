// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace convolarium::house {

/// One line of a source, seen in three ways.
struct SourceLine {
    std::string text;    ///< as it is written
    std::string code;    ///< without comments and without what stands between quotes
    std::string include; ///< what the line includes, without the quotes or brackets; empty if it includes nothing
};

/// A source of the project.
struct SourceFile {
    std::string path; ///< from the project root, '/' between the parts
    std::vector<SourceLine> lines;

    [[nodiscard]] bool endsWith(const std::string& ending) const { return path.ends_with(ending); }
};

/// Reads the C++ source or script `root`/`path`. Comments are those of C++; scripts are read for their text only.
/// @throws std::runtime_error naming the file if it cannot be read.
[[nodiscard]] SourceFile readSource(const std::filesystem::path& root, const std::string& path);

} // namespace convolarium::house
