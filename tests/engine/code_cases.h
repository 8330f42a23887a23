// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/network_spec.h"

#include <string>
#include <vector>

namespace convolarium::engine {

/// A network whose code is tried.
struct CodeCase {
    std::string name; ///< letters, digits, underscores
    NetworkSpec spec;
    int batch = 2;
};

/// Models for the classroom and published ones, small; every kind of layer with attributes at random; values without height
/// and width before layers that want them; names that are no names in Python.
[[nodiscard]] std::vector<CodeCase> codeCases();

} // namespace convolarium::engine
