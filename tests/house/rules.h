// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/house/source_file.h"

#include <compare>
#include <vector>

namespace convolarium::house {

/// A place where a source breaks a rule of the house.
struct Violation {
    std::string path;
    std::size_t line = 0; ///< the first is 1
    std::string rule;     ///< one word
    std::string why;

    auto operator<=>(const Violation&) const = default;
};

/// What `source` breaks. The rules, by their names:
///   licence     every source names its copyright and its licence in the first lines
///   qt          the engine knows no Qt, in its sources or in its build
///   eigen       Eigen stays inside the engine's .cpp files
///   room        every source of the engine and of the program is in a room (rooms.cpp)
///   direction   rooms include each other along the arrows only
///   relative    includes are written from the project root
///   qcustomplot one .cpp file includes qcustomplot.h
///   thread      the program starts threads in the background runner and in the training session only
/// `root` is the project's, to see which files exist.
[[nodiscard]] std::vector<Violation> violations(const SourceFile& source, const std::filesystem::path& root);

/// What the sources break together:
///   name        no two headers of the program define types of one name: they share a namespace, and the linker would take
///               one for the other without a word
[[nodiscard]] std::vector<Violation> violationsBetween(const std::vector<SourceFile>& sources);

} // namespace convolarium::house
