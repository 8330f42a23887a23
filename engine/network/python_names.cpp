// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/python_names.h"

#include "engine/network/python_text.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

namespace convolarium::engine {

namespace {

constexpr std::size_t longestName = 60;

bool isKeyword(std::string_view name)
{
    constexpr std::array keywords = std::to_array<std::string_view>(
        {"False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
         "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
         "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
         "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"});
    return std::ranges::find(keywords, name) != keywords.end();
}

/// Letters and digits, an underscore for everything else that stands between them. Names with a leading underscore have
/// meanings of their own in Python.
std::string identifierOf(std::string_view name)
{
    std::string text;
    for (const char c : name.substr(0, longestName)) {
        const bool fits = isAsciiLetter(c) || isAsciiDigit(c) || c == '_';
        if (fits || !text.ends_with('_')) {
            text += fits ? c : '_';
        }
    }
    if (text.empty() || !isAsciiLetter(text.front())) {
        text.insert(0, text.starts_with('_') ? "layer" : "layer_");
    }
    return text;
}

/// Which values the result depends on.
std::vector<bool> neededLayers(const std::vector<PlacedLayer>& placed)
{
    std::vector<bool> needed(placed.size());
    needed.back() = true;
    for (std::size_t i = placed.size(); i-- > 0;) {
        for (const int source : placed[i].sources) {
            if (needed[i] && source >= 0) {
                needed[static_cast<std::size_t>(source)] = true;
            }
        }
    }
    return needed;
}

/// How often a value is read, and by which needed layer last.
struct Readers {
    int count = 0;
    std::size_t last = 0;
};

} // namespace

std::vector<std::string> layerIdentifiers(const NetworkSpec& spec, const IsReserved& isReserved)
{
    const auto clashes = [&](const std::string& name) { return isKeyword(name) || isReserved(name); };
    std::set<std::string, std::less<>> taken;
    std::vector<std::string> names;
    // Those that keep their names come first, whatever others would like to be called.
    for (const LayerNode& layer : spec.layers) {
        std::string name = identifierOf(layer.name);
        const bool stays = name == layer.name && !clashes(name);
        names.push_back(stays ? *taken.insert(std::move(name)).first : std::string());
    }
    std::unordered_map<std::string, int> repeats;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!names[i].empty()) {
            continue;
        }
        std::string name = identifierOf(spec.layers[i].name);
        name += clashes(name) ? "_" : "";
        int& repeat = repeats[name];
        std::string candidate = name;
        while (clashes(candidate) || !taken.insert(candidate).second) {
            candidate = name + '_' + std::to_string(++repeat + 1);
        }
        names[i] = candidate;
    }
    return names;
}

std::string classIdentifier(std::string_view name, const IsReserved& isReserved)
{
    std::string text;
    bool startsWord = true;
    for (const char c : name.substr(0, longestName)) {
        const bool isLetter = isAsciiLetter(c);
        if (isLetter && startsWord && c >= 'a') {
            text += static_cast<char>(c - 'a' + 'A');
        } else if (isLetter || isAsciiDigit(c)) {
            text += c;
        }
        startsWord = !isLetter && (!isAsciiDigit(c) || startsWord);
    }
    if (text.empty()) {
        return "Network";
    }
    return isAsciiDigit(text.front()) || isKeyword(text) || isReserved(text) ? "Network" + text : text;
}

VariablePlan planVariables(const std::vector<PlacedLayer>& placed, const std::vector<std::string>& identifiers)
{
    const std::vector<bool> needed = neededLayers(placed);
    std::vector<Readers> readers(placed.size() + 1); // the network's input first
    std::vector<std::size_t> following(placed.size() + 1, placed.size());
    for (std::size_t i = 0; i < placed.size(); ++i) {
        for (const int source : placed[i].sources) {
            if (needed[i]) {
                Readers& value = readers[static_cast<std::size_t>(source + 1)];
                value = {value.count + 1, i};
            }
        }
    }
    for (std::size_t i = placed.size(); i-- > 0;) {
        following[i] = needed[i] ? i : following[i + 1];
    }
    const auto passesOn = [&](std::size_t value) {
        return readers[value].count <= 1 && (readers[value].count == 0 || readers[value].last == following[value]);
    };
    VariablePlan plan{.input = passesOn(0) ? "x" : "inputs", .variables = {}};
    for (std::size_t i = 0; i < placed.size(); ++i) {
        plan.variables.push_back(!needed[i] ? std::string() : passesOn(i + 1) ? "x" : identifiers[i]);
    }
    return plan;
}

} // namespace convolarium::engine
