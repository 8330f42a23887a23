// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/padding.h"

#include <nlohmann/json.hpp>

#include <initializer_list>

namespace convolarium::engine {

/// [h, w], [w] of a sequence, or one number for both.
[[nodiscard]] Size sizeOf(const nlohmann::ordered_json& value);

/// [top, left, bottom, right], or [left, right] of a sequence.
[[nodiscard]] Edges edgesOf(const nlohmann::ordered_json& value);

/// The attribute under the first of these names that is there.
[[nodiscard]] double numberOf(const nlohmann::ordered_json& attributes, std::initializer_list<const char*> names,
                              double otherwise);

} // namespace convolarium::engine
