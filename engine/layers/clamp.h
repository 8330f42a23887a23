// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/activation.h"
#include "engine/tensor/scalar.h"

#include <limits>
#include <optional>

namespace convolarium::engine {

/// An activation that cuts values off, as part of another layer's pass. NaN stays NaN.
struct Clamp {
    Scalar low;
    Scalar high;

    [[nodiscard]] Scalar operator()(Scalar x) const { return x < low ? low : x > high ? high : x; }

    /// Whether the derivative at `x`, or at the output, is 1 and not 0.
    [[nodiscard]] bool passes(Scalar x) const { return x > low && x < high; }
};

/// No activation, with the same face.
struct NoClamp {
    [[nodiscard]] Scalar operator()(Scalar x) const { return x; }
    [[nodiscard]] bool passes(Scalar /*x*/) const { return true; }
};

/// Calls use(clamp) with a Clamp, or NoClamp where there is none: inner loops are compiled for each.
template <typename Use>
void withClamp(const std::optional<Clamp>& clamp, const Use& use)
{
    clamp ? use(*clamp) : use(NoClamp{});
}

/// Nothing where the activation is something else than a clamp.
[[nodiscard]] inline std::optional<Clamp> clampOf(const ActivationSpec& activation)
{
    switch (activation.kind) {
    case ActivationSpec::Kind::Relu:
        return Clamp{0, std::numeric_limits<Scalar>::infinity()};
    case ActivationSpec::Kind::Relu6:
        return Clamp{0, 6};
    default:
        return std::nullopt;
    }
}

} // namespace convolarium::engine
