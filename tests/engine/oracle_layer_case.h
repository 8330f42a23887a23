// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer_spec.h"
#include "tests/engine/oracle_ops.h"

#include <functional>
#include <string>
#include <vector>

namespace convolarium::engine {

using ReadTensor = std::function<Tensor(const nlohmann::ordered_json&)>;

/// One of the layer's tensors: its name in the case, and how it is read.
struct NamedTensor {
    std::string name;
    ReadTensor read;
};

/// How a case becomes the passes of a layer. A parameter that the case does not have keeps its first value.
struct LayerCase {
    LayerSpec spec;
    std::vector<NamedTensor> inputs;
    std::vector<NamedTensor> parameters; ///< in the order of the layer's
    ReadTensor readOutput;
    Mode mode = Mode::Train;
};

/// Forward and backward pass: y, a derivative for every input and trained parameter, NAME_after for running statistics.
[[nodiscard]] OracleResults runLayer(const LayerCase& layerCase, const nlohmann::ordered_json& content);

/// Reads axis `axis` of a tensor of any rank as the channels and all others as one row of cells. Negative axes count
/// from the end.
[[nodiscard]] ReadTensor alongAxis(int axis);

} // namespace convolarium::engine
