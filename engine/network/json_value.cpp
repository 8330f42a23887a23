// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/json_value.h"

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>
#include <utility>

namespace convolarium::engine {

namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void refuse(std::string_view key, const std::string& wanted, const Json& json)
{
    throw std::invalid_argument(std::string(key) + ": must be " + wanted + ", not " + shown(json));
}

bool isInt(const Json& json)
{
    if (json.is_number_unsigned()) {
        return json.get<std::uint64_t>() <= std::uint64_t{std::numeric_limits<int>::max()};
    }
    return json.is_number_integer() && json.get<std::int64_t>() >= std::numeric_limits<int>::min();
}

/// So many integers in a list.
template <std::size_t count>
std::array<int, count> intsOf(std::string_view key, const Json& json, const char* wanted)
{
    if (!json.is_array() || json.size() != count || !std::ranges::all_of(json, isInt)) {
        refuse(key, wanted, json);
    }
    return json.get<std::array<int, count>>();
}

using Rule = Padding::Rule;
constexpr std::array<std::pair<const char*, Rule>, 3> rules{
    {{"same", Rule::Same}, {"valid", Rule::Valid}, {"causal", Rule::Causal}}};

constexpr std::array<std::pair<const char*, bool LayerAxes::*>, 3> axisNames{
    {{"height", &LayerAxes::height}, {"width", &LayerAxes::width}, {"channels", &LayerAxes::channels}}};

} // namespace

Json jsonOf(bool value) { return value; }

Json jsonOf(int value) { return value; }

Json jsonOf(double value) { return value; }

Json jsonOf(const Size& value) { return {value.h, value.w}; }

Json jsonOf(const std::optional<Size>& value) { return value ? jsonOf(*value) : Json(); }

Json jsonOf(const Edges& value) { return {value.top, value.left, value.bottom, value.right}; }

Json jsonOf(const Padding& value)
{
    const auto* rule = std::ranges::find(rules, value.rule, [](const auto& named) { return named.second; });
    return rule != rules.end() ? Json(rule->first) : jsonOf(value.edges);
}

Json jsonOf(const LayerAxes& value)
{
    Json names = Json::array();
    for (const auto& [name, axis] : axisNames) {
        if (value.*axis) {
            names.push_back(name);
        }
    }
    return names;
}

void readValue(std::string_view key, const Json& json, bool& value)
{
    if (!json.is_boolean()) {
        refuse(key, "true or false", json);
    }
    value = json.get<bool>();
}

void readValue(std::string_view key, const Json& json, int& value)
{
    if (!isInt(json)) {
        refuse(key, "an integer of at most " + std::to_string(std::numeric_limits<int>::max()), json);
    }
    value = json.get<int>();
}

void readValue(std::string_view key, const Json& json, double& value)
{
    if (!json.is_number()) {
        refuse(key, "a number", json);
    }
    value = json.get<double>();
}

void readValue(std::string_view key, const Json& json, std::string& value)
{
    if (!json.is_string()) {
        refuse(key, "text", json);
    }
    value = json.get<std::string>();
}

void readValue(std::string_view key, const Json& json, Size& value)
{
    const auto [h, w] = intsOf<2>(key, json, "[height, width]");
    value = {h, w};
}

void readValue(std::string_view key, const Json& json, std::optional<Size>& value)
{
    readValue(key, json, value.emplace());
}

void readValue(std::string_view key, const Json& json, Edges& value)
{
    const auto [top, left, bottom, right] = intsOf<4>(key, json, "[top, left, bottom, right]");
    value = {top, left, bottom, right};
}

void readValue(std::string_view key, const Json& json, Padding& value)
{
    if (json.is_array()) {
        value.rule = Rule::Explicit;
        readValue(key, json, value.edges);
        return;
    }
    const auto* rule = std::ranges::find_if(rules, [&](const auto& named) { return json == named.first; });
    if (rule == rules.end()) {
        refuse(key, "\"same\", \"valid\", \"causal\" or [top, left, bottom, right]", json);
    }
    value = {rule->second, {}};
}

void readValue(std::string_view key, const Json& json, LayerAxes& value)
{
    std::vector<std::string> names;
    readValue(key, json, names);
    value = {.height = false, .width = false, .channels = false};
    for (const std::string& name : names) {
        const auto* axis = std::ranges::find_if(axisNames, [&](const auto& named) { return name == named.first; });
        if (axis == axisNames.end()) {
            refuse(key, R"(a list of "height", "width", "channels")", json);
        }
        value.*(axis->second) = true;
    }
}

void readValue(std::string_view key, const Json& json, std::vector<std::string>& value)
{
    if (!json.is_array() || json.empty() ||
        !std::ranges::all_of(json, [](const Json& item) { return item.is_string(); })) {
        refuse(key, "a list of names", json);
    }
    value = json.get<std::vector<std::string>>();
}

} // namespace convolarium::engine
