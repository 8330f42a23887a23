// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/receptive_field/receptive_field_figures.h"

#include <cstdint>
#include <vector>

namespace convolarium {

/// A unit of a stack along one axis: level 0 is the input, level 1 what the first layer gives, ...
struct TreeUnit {
    int level = 0;
    std::int64_t index = 0;

    friend bool operator==(const TreeUnit&, const TreeUnit&) = default;
};

/// The units of a stack along one axis, as they stand over the input: positions are input samples relative to the output
/// unit with index 0. A causal unit stands over the last sample that it sees, another one over the middle of its field.
class FieldTree {
public:
    FieldTree() = default;
    FieldTree(const StackFigures& stack, std::size_t axis, bool causal);

    [[nodiscard]] int layers() const { return static_cast<int>(m_windows.size()); }
    /// Of layer `level` (1…layers()).
    [[nodiscard]] const engine::Window& window(int level) const
    {
        return m_windows[static_cast<std::size_t>(level) - 1];
    }
    /// The field of a unit of this level; level 0: of a sample itself.
    [[nodiscard]] const engine::ReceptiveField& field(int level) const
    {
        return m_fields[static_cast<std::size_t>(level)];
    }
    [[nodiscard]] bool causal() const { return m_causal; }

    [[nodiscard]] double position(const TreeUnit& unit) const;
    /// The first and the last sample that a unit sees, as positions.
    struct Reach {
        double first, last;
    };
    [[nodiscard]] Reach reach(const TreeUnit& unit) const;
    /// The indices of a level whose positions lie in first…last.
    [[nodiscard]] std::vector<std::int64_t> indicesWithin(int level, const Reach& reach) const;
    /// What a unit of level 1 or above reads, tap by tap, on the level below.
    [[nodiscard]] std::int64_t read(const TreeUnit& unit, int tap) const;

private:
    [[nodiscard]] double anchor(int level) const;

    std::vector<engine::Window> m_windows;
    std::vector<engine::ReceptiveField> m_fields = std::vector<engine::ReceptiveField>(1); ///< [0] is that of the input
    bool m_causal = false;
};

/// Some units of every level, ascending. Where the links become too many, the levels below have only their range.
struct Cone {
    struct Level {
        std::vector<std::int64_t> units = {};
        std::int64_t first = 0, last = -1; ///< index range; empty where last < first
        [[nodiscard]] bool isRange() const { return units.empty() && last >= first; }
        [[nodiscard]] bool contains(std::int64_t index) const;
    };
    std::vector<Level> levels; ///< one a level, also those that the cone does not reach
};

/// Where a cone stops telling its units apart.
struct ConeLimits {
    std::size_t links = 1000; ///< followed at most
    double nearest = 0;       ///< input samples between two units
};

/// Everything that `unit` is computed from.
[[nodiscard]] Cone pastCone(const FieldTree& tree, const TreeUnit& unit, const ConeLimits& limits);

/// Everything that is computed from `unit` and stands within `window`.
[[nodiscard]] Cone futureCone(const FieldTree& tree, const TreeUnit& unit, const FieldTree::Reach& window);

} // namespace convolarium
