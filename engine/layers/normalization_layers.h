// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/normalization.h"

namespace convolarium::engine {

/// Any normalization, cell by cell as NormalizationAxes::groupOf has it: plain, and the reference of the fast ones.
[[nodiscard]] std::unique_ptr<Layer> makeCellwiseNormalization(const NormalizationSpec& spec, const Shape& in);

} // namespace convolarium::engine
