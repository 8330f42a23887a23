// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/network_spec.h"

namespace convolarium::engine {

/// MobileNetV2 with half the channels and VGG16, five classes, as torchvision builds them (without dropout): what the
/// benchmarks of other frameworks run.
[[nodiscard]] NetworkSpec benchedMobilenetV2();
[[nodiscard]] NetworkSpec benchedVgg16();

} // namespace convolarium::engine
