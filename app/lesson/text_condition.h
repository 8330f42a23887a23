// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/focus.h"
#include "app/lesson/parameter.h"
#include "app/lesson/phase.h"

#include <optional>

namespace convolarium {

/// How a lesson is seen at one moment; what conditions are evaluated on. Everything outlives it.
struct Moment {
    const ParameterValues& values;
    double time; ///< 0…1
    const Focus& focus;
    const std::vector<Phase>& phases;
};

/// What a lesson's text waits for.
struct Condition {
    enum class Kind {
        Value, ///< a parameter compared with a value
        Phase, ///< the timeline has come to the phase `name`, or past it
        Pinned ///< the part `name` of the scene is pinned
    };
    enum class Comparison { Equal, NotEqual, AtLeast, AtMost };

    Kind kind = Kind::Value;
    QString name;
    Comparison comparison = Comparison::Equal; ///< of a value
    QString value = {};                        ///< as the command line writes it

    friend bool operator==(const Condition&, const Condition&) = default;
};

/// Reads `groups=32`, `kernel>=5`, `kernel<=5`, `mode!=eval`, `phase=sum` or `pinned=kernel`; nothing when it is
/// something else.
[[nodiscard]] std::optional<Condition> parseCondition(const QString& text);

/// What names a parameter or phase that is not there does not hold.
[[nodiscard]] bool holds(const Condition& condition, const Moment& moment);

} // namespace convolarium
