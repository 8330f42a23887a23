// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/random_conv2d.h"

#include <stdexcept>

namespace convolarium::engine {

namespace {

int between(int low, int high, Random& random)
{
    return low + static_cast<int>(random.below(static_cast<std::uint32_t>(high - low + 1)));
}

Size randomSize(int high, Random& random) { return {between(1, high, random), between(1, high, random)}; }

Padding randomPadding(Random& random)
{
    switch (random.below(4)) {
    case 0:
        return Padding::same();
    case 1:
        return Padding::valid();
    case 2:
        return Padding::causal();
    default:
        return Padding::explicitly(
            {between(0, 3, random), between(0, 3, random), between(0, 3, random), between(0, 3, random)});
    }
}

Tensor randomTensor(const Shape& shape, Random& random)
{
    Tensor tensor(shape);
    fillSymmetric(tensor.values(), random);
    return tensor;
}

std::string text(Size size) { return std::to_string(size.h) + "x" + std::to_string(size.w); }

std::string text(const Padding& padding)
{
    switch (padding.rule) {
    case Padding::Rule::Same:
        return "same";
    case Padding::Rule::Valid:
        return "valid";
    case Padding::Rule::Causal:
        return "causal";
    case Padding::Rule::Explicit:
        break;
    }
    const Edges& edges = padding.edges;
    return std::to_string(edges.top) + "," + std::to_string(edges.left) + "," + std::to_string(edges.bottom) + "," +
           std::to_string(edges.right);
}

bool fits(const Conv2dSpec& spec, const Shape& in)
{
    try {
        static_cast<void>(spec.outputShape(in));
        return true;
    } catch (const std::invalid_argument&) {
        return false;
    }
}

} // namespace

std::string Conv2dProblem::name() const
{
    return x.shape().text() + " > " + std::to_string(spec.filters) + " k" + text(spec.kernel) + " s" +
           text(spec.stride) + " d" + text(spec.dilation) + " g" + std::to_string(spec.groups) + " " +
           text(spec.padding) + (spec.bias ? " bias" : "");
}

Conv2dProblem problem(const Conv2dSpec& spec, const Shape& in, Random& random)
{
    return {.spec = spec,
            .x = randomTensor(in, random),
            .weight = randomTensor(spec.weightShape(in.c), random),
            .bias = randomTensor(spec.bias ? Shape{1, 1, 1, spec.filters} : Shape{}, random),
            .dy = randomTensor(spec.outputShape(in), random)};
}

std::vector<Conv2dProblem> randomProblems(int count, Random& random)
{
    std::vector<Conv2dProblem> problems;
    while (static_cast<int>(problems.size()) < count) {
        const int groups = between(1, 4, random);
        const int channels = groups * between(1, 3, random);
        const Shape in{between(1, 2, random), between(1, 8, random), between(1, 8, random), channels};
        const Conv2dSpec spec{.filters = groups * between(1, 3, random),
                              .kernel = randomSize(4, random),
                              .stride = randomSize(3, random),
                              .dilation = randomSize(3, random),
                              .padding = randomPadding(random),
                              .groups = groups,
                              .bias = random.below(2) == 1};
        if (fits(spec, in)) {
            problems.push_back(problem(spec, in, random));
        }
    }
    return problems;
}

} // namespace convolarium::engine
