// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/lab_rows.h"
#include "app/lesson/parameter.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <vector>

namespace convolarium {

/// A field of the selected layer: what can be set there, its present value and its limits.
struct LayerField {
    Parameter parameter; ///< its name is the attribute's key, or "inputs"
    ParameterValue value;
    Limits limits;
};

/// The fields of layer `index`: its attributes as the network file has them, and, where it is not the layer before alone,
/// what it reads.
[[nodiscard]] std::vector<LayerField> fieldsOf(const InspectedNetwork& network, int index);

/// The network with field `key` of layer `index` set to `value`.
/// @throws std::invalid_argument saying what is wrong with the value.
[[nodiscard]] engine::NetworkSpec withField(engine::NetworkSpec network, int index, const QString& key,
                                            const ParameterValue& value);

} // namespace convolarium
