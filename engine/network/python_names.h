// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/network_spec.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace convolarium::engine {

/// Whether a name means something else in a program, beside Python's keywords.
using IsReserved = std::function<bool(std::string_view)>;

/// A Python name for every layer, all of them different: its own name where that can be one and is not reserved (nor a
/// keyword), else one made from its letters and digits.
[[nodiscard]] std::vector<std::string> layerIdentifiers(const NetworkSpec& spec, const IsReserved& isReserved);

/// A name in capitals-and-words for a class, from the network's: "Tiny separable" gives TinySeparable.
[[nodiscard]] std::string classIdentifier(std::string_view name, const IsReserved& isReserved);

/// Which variable holds what a layer gives when a network is written as a sequence of statements.
struct VariablePlan {
    std::string input;                  ///< of the network's input
    std::vector<std::string> variables; ///< of each layer; empty: the result does not depend on the layer
};

/// "x" where a value is read by the next statement alone, else the layer's identifier; for the network's input "inputs".
[[nodiscard]] VariablePlan planVariables(const std::vector<PlacedLayer>& placed,
                                         const std::vector<std::string>& identifiers);

} // namespace convolarium::engine
