// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/phase.h"
#include "app/lessons/dense/dense_model.h"

#include <vector>

namespace convolarium {

/// Input, the layers (several to a phase where there are many), transition and next block where they are shown, twin.
[[nodiscard]] std::vector<Phase> densePhases(const DenseModel& model);

/// How far everything has come at one moment, each 0...1 but the layers.
struct DenseMotion {
    double input = 0;
    double layers = 0; ///< layers that are done, with the part of the present one
    double transition = 0;
    double next = 0;
    double twin = 0;
    int depth = 1;

    [[nodiscard]] static DenseMotion at(const DenseModel& model, double t);

    /// Of layer `number` (from 1): its reading, its kernels, its new ribbon.
    [[nodiscard]] double reading(int number) const;
    [[nodiscard]] double working(int number) const;
    [[nodiscard]] double growing(int number) const;
    /// Of the twin's layer `number`.
    [[nodiscard]] double adding(int number) const;
};

} // namespace convolarium
