// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/network.h"

#include <nlohmann/json.hpp>

namespace convolarium::engine {

/// The network whose layers are those of `layers` (types and attributes as in the cases of single operations, `input` the
/// name or names of what a layer reads), for samples of this shape. A layer that is none of the engine's becomes several.
/// @throws std::invalid_argument for a type or an attribute that the engine does not have.
[[nodiscard]] NetworkSpec oracleNetwork(const nlohmann::ordered_json& layers, const Shape& sample);

/// The tensors LAYER.w, LAYER.b, LAYER.gamma, LAYER.beta, LAYER.running_mean, LAYER.running_var, each calling
/// use(parameter, value) with its values in the engine's order.
/// @throws std::invalid_argument if the network has no such tensor, or one of another size.
void forEachTensor(const nlohmann::ordered_json& tensors, const Network& network,
                   const std::function<void(const NamedParameter&, const Tensor&)>& use);

} // namespace convolarium::engine
