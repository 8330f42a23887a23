// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace convolarium::engine {

/// The number type of every tensor: float in the program, double where the tests ask for it.
#ifdef CONVOLARIUM_ENGINE_DOUBLE
using Scalar = double;
#else
using Scalar = float;
#endif

} // namespace convolarium::engine
