// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/network.h"
#include "engine/tensor/tensor.h"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

namespace convolarium::engine {

/// Small networks of 8 x 8 x 3 that together have every way in which values are read: in a chain, by several layers, twice
/// by the same one, by nobody.
[[nodiscard]] std::vector<NetworkSpec> sampleNetworks();

/// One of them.
[[nodiscard]] NetworkSpec sampleNetwork(const std::string& name);

/// Random values in [-1, 1).
[[nodiscard]] Tensor randomTensor(const Shape& shape, std::uint64_t seed);

/// Random weights, factors near 1 and running variances above 0: no value is special.
void randomise(Network& network, std::uint64_t seed);

/// One forward and backward pass for the loss sum(y * dy) with a random dy; returns y.
std::vector<Scalar> runPass(Network& network, const Tensor& x, Mode mode = Mode::Train);

/// By its name; it is there.
[[nodiscard]] TensorView parameter(const Network& network, const std::string& name);
[[nodiscard]] TensorView gradient(const Network& network, const std::string& name);

[[nodiscard]] std::vector<Scalar> copied(std::span<const Scalar> values);

/// Makes `values` the first values of `to`.
void set(std::span<Scalar> to, std::initializer_list<double> values);

} // namespace convolarium::engine
