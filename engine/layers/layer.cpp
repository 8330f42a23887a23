// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer.h"

namespace convolarium::engine {

Layer::~Layer() = default;

bool Layer::absorbActivation(const ActivationSpec& /*next*/) { return false; }

bool Layer::absorbNormalization(const NormalizationSpec& /*next*/) { return false; }

std::int64_t Layer::scratchElements(int /*threads*/) const { return 0; }

std::int64_t Layer::keptElements() const { return 0; }

void Layer::reseed(std::uint64_t /*seed*/) {}

} // namespace convolarium::engine
