// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/receptive_field/stage_model.h"

namespace convolarium {

/// Input samples along the width of the stage; the output stands at position 0.
struct TimeAxis {
    double left = 50, step = 31.2;
    double first = 0; ///< the position at `left`
    int steps = 34;
    bool units = true; ///< few enough for every unit of the grid to be drawn

    [[nodiscard]] double x(double position) const { return left + (position - first) * step; }
    [[nodiscard]] double right() const { return left + (steps - 1) * step; }
    [[nodiscard]] FieldTree::Reach window() const { return {first, first + steps - 1}; }
};

/// One of the two stacks as it stands on the stage.
struct TreeLane {
    Role role = Role::Variant;
    const FieldTree* tree = nullptr;
    const StackFigures* stack = nullptr;
    double top = 0;         ///< y of the lane's upper border
    double inputLine = 356; ///< y of level 0
    double levelHeight = 52;
    double radius = 7; ///< of a unit
    TimeAxis axis;

    [[nodiscard]] QString part() const;
    [[nodiscard]] double y(double level) const { return inputLine - level * levelHeight; }
    [[nodiscard]] QPointF at(const TreeUnit& unit) const { return {axis.x(tree->position(unit)), y(unit.level)}; }
    [[nodiscard]] TreeUnit outputUnit() const { return {tree->layers(), 0}; }
};

struct TreeLayout {
    TreeLane dilated, ordinary;
    double columnLeft = 1196; ///< the column of the maps, or of the key number
};

[[nodiscard]] TreeLayout treeLayout(const ReceptiveFieldModel& model, bool presentation);

/// The unit that a target stands for, if it is one of this lane.
[[nodiscard]] std::optional<TreeUnit> unitOf(const TreeLane& lane, const Target& target);
[[nodiscard]] Target targetOf(const TreeLane& lane, const TreeUnit& unit);

/// What is lit in a lane: what the pointed unit is computed from; of an input what is computed from it; else the past of
/// the output.
[[nodiscard]] Cone litCone(const TreeLane& lane, const Target& target);

} // namespace convolarium
