// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/rooms.h"

#include <algorithm>

namespace convolarium::house {
namespace {

// A <- B: B may include A, and what A may include. There is no other arrow but engine <- app.
// lessons/* is any one lesson; no lesson includes another. A file that stands beside the rooms is a room of its own.
constexpr std::string_view engineArrows[] = {
    "export.h <- tensor <- layers <- network <- {models, analysis, training}",
    "tensor <- data <- training",
};
constexpr std::string_view appArrows[] = {
    "lesson <- {lessons/*, widgets, document} <- {architecture, training, quiz} <- shell <- cli <- main.cpp",
};

constexpr std::string_view lessons = "app/lessons/";

/// The name in the diagram: all lessons stand there as one.
std::string drawnName(std::string_view room)
{
    return room.starts_with(lessons) ? std::string(lessons) + '*' : std::string(room);
}

std::vector<std::string> split(std::string_view text, std::string_view separator)
{
    std::vector<std::string> parts;
    for (std::size_t end = text.find(separator); end != text.npos; end = text.find(separator)) {
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(end + separator.size());
    }
    parts.emplace_back(text);
    return parts;
}

} // namespace

Rooms::Rooms()
{
    for (const std::string_view chain : engineArrows)
        draw("engine", chain);
    for (const std::string_view chain : appArrows)
        draw("app", chain);
}

void Rooms::draw(std::string_view floor, std::string_view chain)
{
    std::vector<std::string> below;
    for (std::string step : split(chain, "<-")) {
        std::erase_if(step, [](char c) { return c == '{' || c == '}' || c == ' '; });
        std::vector<std::string> rooms;
        for (const std::string& name : split(step, ",")) {
            rooms.push_back(std::string(floor) + '/' + name);
            auto& arrows = m_arrows[rooms.back()];
            arrows.insert(arrows.end(), below.begin(), below.end());
        }
        below = std::move(rooms);
    }
}

std::string Rooms::roomOf(std::string_view path) const
{
    const auto parts = split(path, "/");
    const std::size_t depth = path.starts_with(lessons) ? 3 : 2;
    if (parts.size() < depth || (depth == 3 && parts.size() == depth))
        return {};
    std::string room = parts[0];
    for (std::size_t i = 1; i < depth; ++i)
        room += '/' + parts[i];
    return m_arrows.contains(drawnName(room)) ? room : std::string();
}

bool Rooms::mayInclude(std::string_view from, std::string_view to) const
{
    const bool downstairs = from.starts_with("app/") && to.starts_with("engine/");
    return from == to || downstairs || reaches(drawnName(from), drawnName(to));
}

bool Rooms::reaches(const std::string& from, const std::string& to) const
{
    return std::ranges::any_of(m_arrows.at(from),
                               [&](const std::string& below) { return below == to || reaches(below, to); });
}

} // namespace convolarium::house
