// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

// house_rules ROOT            lists what the sources under ROOT break; exit status 1 if there is anything
// house_rules --planted ROOT  the check of the check: each line of ROOT that ends in "planted: RULE" must be found,
//                             and nothing else
#include "tests/house/rules.h"

#include <algorithm>
#include <exception>
#include <iostream>
#include <set>
#include <span>

using namespace convolarium::house;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view plantedTree = "tests/house/planted";

bool isSource(const fs::path& path)
{
    static const std::set<std::string> endings{".h", ".cpp", ".cmake"};
    // The commands have no ending.
    return endings.contains(path.extension().string()) || path.filename() == "CMakeLists.txt" ||
           path.filename() == "run" || path.parent_path().filename() == "scripts";
}

std::vector<SourceFile> sourcesUnder(const fs::path& root)
{
    std::vector<SourceFile> sources{readSource(root, "CMakeLists.txt")};
    for (const char* folder : {".ci", "app", "cmake", "engine", "resources", "scripts", "tests"}) {
        if (!exists(root / folder))
            continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string path = entry.path().lexically_relative(root).generic_string();
            if (entry.is_regular_file() && isSource(entry.path()) && !path.starts_with(plantedTree))
                sources.push_back(readSource(root, path));
        }
    }
    return sources;
}

int report(const std::vector<SourceFile>& sources, const std::vector<Violation>& found)
{
    for (const Violation& violation : found)
        std::cerr << violation.path << ':' << violation.line << ": " << violation.rule << ": " << violation.why << '\n';
    std::cout << sources.size() << " sources, " << found.size() << " violations\n";
    return found.empty() ? 0 : 1;
}

/// "path:line: rule" of each planted violation.
std::set<std::string> planted(const std::vector<SourceFile>& sources)
{
    constexpr std::string_view mark = "planted: ";
    std::set<std::string> places;
    for (const SourceFile& source : sources) {
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            const std::string& text = source.lines[i].text;
            if (const std::size_t at = text.find(mark); at != text.npos)
                places.insert(source.path + ':' + std::to_string(i + 1) + ": " + text.substr(at + mark.size()));
        }
    }
    return places;
}

int compareWithPlanted(const std::vector<SourceFile>& sources, const std::vector<Violation>& found)
{
    const std::set<std::string> expected = planted(sources);
    std::set<std::string> actual;
    for (const Violation& violation : found)
        actual.insert(violation.path + ':' + std::to_string(violation.line) + ": " + violation.rule);
    for (const std::string& place : expected) {
        if (!actual.contains(place))
            std::cerr << place << ": not found\n";
    }
    for (const std::string& place : actual) {
        if (!expected.contains(place))
            std::cerr << place << ": found, but not planted\n";
    }
    std::cout << expected.size() << " planted, " << actual.size() << " found\n";
    return actual == expected && !expected.empty() ? 0 : 1;
}

} // namespace

int main(int count, char** arguments)
try {
    const std::span<char*> given(arguments + 1, static_cast<std::size_t>(count - 1));
    const bool selfTest = given.size() == 2 && std::string_view(given[0]) == "--planted";
    if (given.size() != 1 && !selfTest) {
        std::cerr << "usage: house_rules [--planted] ROOT\n";
        return 2;
    }
    const fs::path root = given.back();
    const auto sources = sourcesUnder(root);
    std::vector<Violation> found;
    for (const SourceFile& source : sources)
        std::ranges::move(violations(source, root), std::back_inserter(found));
    std::ranges::move(violationsBetween(sources), std::back_inserter(found));
    std::ranges::sort(found);
    return selfTest ? compareWithPlanted(sources, found) : report(sources, found);
} catch (const std::exception& error) {
    std::cerr << "house_rules: " << error.what() << '\n';
    return 2;
}
