// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/network/network_spec.h"

#include <string>

namespace convolarium::engine {

/// The network as a file of Python for Keras 3 (functional API), whole and ready to run: N x H x W x C, or N x C where a map
/// has been pooled or flattened away. Layers that the result does not depend on have no place in such a model and are left
/// out. Names of the network are written as strings, and as Python names of letters, digits and underscores alone.
/// @throws as cost().
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::string kerasCode(const NetworkSpec& spec);

} // namespace convolarium::engine
