// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"
#include "engine/network/network_spec.h"

#include <cstdint>

namespace convolarium::engine {

/// Three classes that a small network soon tells apart: noise with stripes across, stripes along, or none.
[[nodiscard]] Dataset stripedPictures(int samples, std::uint64_t seed);

/// The same pictures, read from there each time.
[[nodiscard]] Dataset readOnTheWay(const Dataset& memory);

/// A network for them, with batch normalization and dropout.
[[nodiscard]] NetworkSpec stripesNetwork();

} // namespace convolarium::engine
