// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/gradient_flow.h"

#include "engine/network/network.h"

#include <cmath>
#include <span>

namespace convolarium::engine {

namespace {

double norm(std::span<const Scalar> values)
{
    double squares = 0;
    for (const Scalar value : values) {
        squares += static_cast<double>(value) * static_cast<double>(value);
    }
    return std::sqrt(squares);
}

} // namespace

std::vector<double> gradientFlow(const NetworkSpec& spec, const GradientProbe& probe)
{
    Network network(
        spec,
        {.purpose = Purpose::Inspect, .batch = probe.samples, .seed = probe.seed, .initialiser = probe.initialiser});
    Tensor x({probe.samples, spec.input.h, spec.input.w, spec.input.c});
    Random inputs = randomFor("samples", probe.seed);
    fillSymmetric(x.values(), inputs);
    static_cast<void>(network.forward(x, Mode::Train));

    const std::span<Scalar> sent = network.outputGradient().values();
    Random derivatives = randomFor("derivative", probe.seed);
    fillSymmetric(sent, derivatives);
    const double length = norm(sent);
    for (Scalar& value : sent) {
        value = static_cast<Scalar>(static_cast<double>(value) / length);
    }
    network.backward();

    std::vector<double> norms;
    for (int layer = 0; layer < static_cast<int>(spec.layers.size()); ++layer) {
        norms.push_back(norm(network.activationGradient(layer).values()));
    }
    return norms;
}

} // namespace convolarium::engine
