// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace convolarium {

/// A named stretch of a lesson's timeline; the phases of a lesson cover 0…1 without gaps.
struct Phase {
    QString id;
    QString name;      ///< "Slide one kernel"
    QString shortName; ///< "Slide": presentation mode and narrow windows
    double start = 0, end = 1;
    double seconds = 2; ///< duration at speed 1

    friend bool operator==(const Phase&, const Phase&) = default;
};

/// The index of the phase that `t` lies in; 1 belongs to the last one.
[[nodiscard]] int phaseIndex(const std::vector<Phase>& phases, double t);

/// How far `t` is through `phase`: 0 before it, 1 after it. The last 0.2 s of every phase are rest.
[[nodiscard]] double progress(const Phase& phase, double t);

/// t after `seconds` of playing at speed 1 from `t`; stops at 1.
[[nodiscard]] double advanced(const std::vector<Phase>& phases, double t, double seconds);

/// Easing curves of the design: moves, entrances, exits.
[[nodiscard]] double easeInOut(double x);
[[nodiscard]] double easeOut(double x);
[[nodiscard]] double easeIn(double x);

} // namespace convolarium
