// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/parameter.h"
#include "app/training/race_plan.h"

#include <functional>
#include <vector>

namespace convolarium {

/// One number or choice of a race: how it is shown, read and set. A declaration, made anew when the language changes.
struct RaceField {
    enum class Section {
        Data,     ///< how many pictures, how large
        Learning, ///< of each contestant
        Race      ///< of all together
    };

    Section section = Section::Race;
    Parameter parameter;
    /// Of contestant `index`; fields of other sections do not read it.
    std::function<ParameterValue(const RacePlan& plan, int index)> get;
    std::function<void(RacePlan& plan, int index, const ParameterValue& value)> set;
    /// While it says nothing, the panel leaves it out.
    std::function<bool(const RacePlan& plan, int index)> relevant = [](const RacePlan&, int) { return true; };
};

[[nodiscard]] std::vector<RaceField> raceFields();

/// Sets a field of the contestant, or of all of them for everyone (-1).
void setField(RacePlan& plan, const RaceField& field, int contestant, const ParameterValue& value);

inline constexpr int everyone = -1;

/// Whether it says something of the contestant, or of any of them for everyone.
[[nodiscard]] bool isRelevant(const RacePlan& plan, const RaceField& field, int contestant);

/// Whether the contestants differ in it.
[[nodiscard]] bool differs(const RacePlan& plan, const RaceField& field);

} // namespace convolarium
