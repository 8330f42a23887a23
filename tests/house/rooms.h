// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace convolarium::house {

/// The rooms of the house and the directions in which they may include each other.
class Rooms {
public:
    Rooms();

    /// The room of the file at `path` (from the project root, '/' between the parts): "engine/layers",
    /// "app/lessons/dense"; a file beside the rooms is its own: "engine/export.h". Empty if the file is in no room.
    [[nodiscard]] std::string roomOf(std::string_view path) const;

    /// Whether a file of room `from` may include a file of room `to`. Both are results of roomOf().
    [[nodiscard]] bool mayInclude(std::string_view from, std::string_view to) const;

private:
    void draw(std::string_view floor, std::string_view chain);
    [[nodiscard]] bool reaches(const std::string& from, const std::string& to) const;

    std::map<std::string, std::vector<std::string>> m_arrows; ///< each room with those one step below it
};

} // namespace convolarium::house
