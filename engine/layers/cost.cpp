// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/cost.h"

#include "engine/tensor/checked.h"

namespace convolarium::engine {

Cost operator+(const Cost& a, const Cost& b)
{
    return {.parameters = checkedSum({a.parameters, b.parameters}),
            .trainable = checkedSum({a.trainable, b.trainable}),
            .macs = checkedSum({a.macs, b.macs}),
            .biasAdds = checkedSum({a.biasAdds, b.biasAdds}),
            .activations = checkedSum({a.activations, b.activations})};
}

Cost costOfOutput(const Shape& out) { return {.activations = checkedProduct({out.h, out.w, out.c})}; }

} // namespace convolarium::engine
