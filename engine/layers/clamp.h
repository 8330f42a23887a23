// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/activation.h"
#include "engine/tensor/lanes.h"

#include <limits>
#include <optional>

namespace convolarium::engine {

/// The bounds that results are held within: an activation that cuts values off, as part of another layer's pass. The
/// default lets all pass, and NaN stays NaN. `Value` is a number or a vector register.
struct Clamp {
    Scalar low = -std::numeric_limits<Scalar>::infinity();
    Scalar high = std::numeric_limits<Scalar>::infinity();

    template <typename Value>
    [[nodiscard]] Value operator()(const Value& x) const
    {
        return held(x, all<Value>(low), all<Value>(high));
    }

    /// The derivative by x of what stands at `x`, or at the output, times `upstream`: that, or 0 at the bounds and beyond.
    template <typename Value>
    [[nodiscard]] Value passed(const Value& x, const Value& upstream) const
    {
        const auto inside = (x > all<Value>(low)) & (x < all<Value>(high));
        return inside ? upstream : Value{};
    }
};

/// No activation, with the same face.
struct NoClamp {
    template <typename Value>
    [[nodiscard]] Value operator()(const Value& x) const
    {
        return x;
    }

    template <typename Value>
    [[nodiscard]] Value passed(const Value& /*x*/, const Value& upstream) const
    {
        return upstream;
    }
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
        return Clamp{.low = 0};
    case ActivationSpec::Kind::Relu6:
        return Clamp{.low = 0, .high = 6};
    default:
        return std::nullopt;
    }
}

} // namespace convolarium::engine
