// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/flowers.h"
#include "engine/layers/conv2d.h"
#include "engine/tensor/random.h"

#include <cstdio>
#include <cstring>
#include <link.h>

// Prints which engine library the loader chose and what it computes, for tst_engine_levels:
//   library PATH
//   value ...       one a line: forward and backward passes of a few layers, a few painted flowers

using namespace convolarium::engine;

namespace {

int printEngineLibrary(dl_phdr_info* info, std::size_t /*size*/, void* /*data*/)
{
    if (std::strstr(info->dlpi_name, "libconvolarium-engine") != nullptr) {
        std::printf("library %s\n", info->dlpi_name);
    }
    return 0;
}

Tensor randomTensor(const Shape& shape, Random& random)
{
    Tensor tensor(shape);
    fillSymmetric(tensor.values(), random);
    return tensor;
}

void print(const Tensor& tensor)
{
    for (const Scalar value : tensor.values()) {
        std::printf("value %.9g\n", static_cast<double>(value));
    }
}

void printPasses(const Conv2dSpec& spec, const Shape& in)
{
    Random random(11);
    const Tensor x = randomTensor(in, random);
    const Tensor weight = randomTensor(spec.weightShape(in.c), random);
    const Tensor bias = randomTensor({1, 1, 1, spec.filters}, random);
    const Tensor y = conv2d(spec, x, weight, bias);
    const Conv2dGradients gradients = conv2dBackward(spec, x, weight, y);
    print(y);
    print(gradients.x);
    print(gradients.weight);
    print(gradients.bias);
}

} // namespace

int main()
{
    dl_iterate_phdr(printEngineLibrary, nullptr);
    printPasses({.filters = 24}, {2, 9, 7, 19});
    printPasses({.filters = 12, .stride = {2, 2}, .groups = 3}, {1, 8, 8, 6});
    printPasses(pointwise(33), {1, 10, 10, 17});
    printPasses(DepthwiseConv2dSpec{.dilation = {2, 1}}.asConv2d(31), {1, 9, 11, 31});
    for (const std::uint8_t value : flowers({.size = 24, .samples = 10}).pixels) {
        std::printf("value %.9g\n", value / 255.0);
    }
    return 0;
}
