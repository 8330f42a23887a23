// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/random_layers.h"

#include <functional>
#include <map>
#include <optional>
#include <stdexcept>

namespace convolarium::engine {

namespace {

int between(int low, int high, Random& random)
{
    return low + static_cast<int>(random.below(static_cast<std::uint32_t>(high - low + 1)));
}

bool coin(Random& random) { return random.below(2) == 1; }

Size randomSize(int high, Random& random) { return {between(1, high, random), between(1, high, random)}; }

Edges randomEdges(int high, Random& random)
{
    return {between(0, high, random), between(0, high, random), between(0, high, random), between(0, high, random)};
}

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
        return Padding::explicitly(randomEdges(2, random));
    }
}

Shape randomShape(int channels, Random& random)
{
    Shape shape;
    do {
        shape = {between(1, 3, random), between(1, 5, random), between(1, 5, random), channels};
    } while (shape.elements() > 256);
    return shape;
}

LayerProblem on(const LayerSpec& spec, const Shape& shape) { return {spec, {shape}}; }

LayerProblem onAny(const LayerSpec& spec, Random& random)
{
    return on(spec, randomShape(between(1, 5, random), random));
}

LayerProblem randomConv2d(Random& random)
{
    const int groups = between(1, 3, random);
    const Conv2dSpec spec{.filters = groups * between(1, 3, random),
                          .kernel = randomSize(3, random),
                          .stride = randomSize(2, random),
                          .dilation = randomSize(2, random),
                          .padding = randomPadding(random),
                          .groups = groups,
                          .bias = coin(random)};
    return on(spec, randomShape(groups * between(1, 3, random), random));
}

LayerProblem randomDepthwise(Random& random)
{
    const DepthwiseConv2dSpec spec{.multiplier = between(1, 3, random),
                                   .kernel = randomSize(3, random),
                                   .stride = randomSize(2, random),
                                   .dilation = randomSize(2, random),
                                   .padding = randomPadding(random),
                                   .bias = coin(random)};
    return onAny(spec, random);
}

LayerProblem randomTranspose(Random& random)
{
    const Conv2dTransposeSpec spec{.filters = between(1, 3, random),
                                   .kernel = randomSize(3, random),
                                   .stride = randomSize(3, random),
                                   .padding = randomPadding(random),
                                   .bias = coin(random)};
    return on(spec, randomShape(between(1, 3, random), random));
}

LayerProblem randomDense(Random& random)
{
    return onAny(DenseSpec{.units = between(1, 6, random), .bias = coin(random)}, random);
}

LayerProblem randomNormalization(NormalizationKind kind, Random& random)
{
    const int groups = between(1, 3, random);
    const NormalizationSpec spec{
        .over = {.kind = kind, .axes = {coin(random), coin(random), coin(random)}, .groups = groups},
        .epsilon = coin(random) ? 1e-3 : 1e-1,
        .affine = coin(random)};
    return on(spec, randomShape(groups * between(1, 3, random), random));
}

LayerProblem randomPool(PoolSpec::Kind kind, Random& random)
{
    PoolSpec spec{
        .kind = kind, .kernel = randomSize(3, random), .padding = randomPadding(random), .countPadding = coin(random)};
    if (coin(random)) {
        spec.stride = randomSize(3, random);
    }
    return onAny(spec, random);
}

LayerProblem randomMerge(MergeSpec::Kind kind, Random& random)
{
    const Shape first = randomShape(between(1, 5, random), random);
    LayerProblem problem{MergeSpec{.kind = kind}, {first}};
    for (int others = between(1, 3, random); others > 0; --others) {
        Shape other = first;
        if (kind == MergeSpec::Kind::Concat) {
            other.c = between(1, first.c, random);
        }
        problem.in.push_back(other);
    }
    return problem;
}

using Make = std::function<LayerProblem(Random&)>;

Make make(const LayerSpec& spec)
{
    return [spec](Random& random) { return onAny(spec, random); };
}

Make make(ActivationSpec::Kind kind) { return make(ActivationSpec{.kind = kind, .slope = 0.2}); }
Make make(NormalizationKind kind)
{
    return [kind](Random& random) { return randomNormalization(kind, random); };
}
Make make(PoolSpec::Kind kind)
{
    return [kind](Random& random) { return randomPool(kind, random); };
}
Make make(MergeSpec::Kind kind)
{
    return [kind](Random& random) { return randomMerge(kind, random); };
}

const std::map<std::string, Make>& makers()
{
    static const std::map<std::string, Make> all{
        {"conv2d", randomConv2d},
        {"depthwise_conv2d", randomDepthwise},
        {"conv2d_transpose", randomTranspose},
        {"dense", randomDense},
        {"batch_norm", make(NormalizationKind::Batch)},
        {"layer_norm", make(NormalizationKind::Layer)},
        {"instance_norm", make(NormalizationKind::Instance)},
        {"group_norm", make(NormalizationKind::Group)},
        {"relu", make(ActivationSpec::Kind::Relu)},
        {"relu6", make(ActivationSpec::Kind::Relu6)},
        {"leaky_relu", make(ActivationSpec::Kind::LeakyRelu)},
        {"sigmoid", make(ActivationSpec::Kind::Sigmoid)},
        {"tanh", make(ActivationSpec::Kind::Tanh)},
        {"softmax", make(ActivationSpec::Kind::Softmax)},
        {"max_pool", make(PoolSpec::Kind::Max)},
        {"avg_pool", make(PoolSpec::Kind::Average)},
        {"global_max_pool", make(LayerSpec(GlobalPoolSpec{.kind = PoolSpec::Kind::Max}))},
        {"global_avg_pool", make(LayerSpec(GlobalPoolSpec{}))},
        {"flatten", make(LayerSpec(FlattenSpec{}))},
        {"dropout", make(LayerSpec(DropoutSpec{.rate = 0.3}))},
        {"zero_padding", [](Random& random) { return onAny(ZeroPaddingSpec{randomEdges(2, random)}, random); }},
        {"add", make(MergeSpec::Kind::Add)},
        {"concat", make(MergeSpec::Kind::Concat)},
        {"multiply", make(MergeSpec::Kind::Multiply)},
    };
    return all;
}

bool fits(const LayerProblem& problem)
{
    try {
        static_cast<void>(outputShape(problem.spec, problem.in));
        return true;
    } catch (const std::invalid_argument&) {
        return false;
    }
}

} // namespace

const std::vector<std::string>& layerKinds()
{
    static const std::vector<std::string> kinds = [] {
        std::vector<std::string> names;
        for (const auto& [name, maker] : makers()) {
            names.push_back(name);
        }
        return names;
    }();
    return kinds;
}

LayerProblem randomLayer(const std::string& kind, Random& random)
{
    for (;;) {
        LayerProblem problem = makers().at(kind)(random);
        if (fits(problem)) {
            return problem;
        }
    }
}

} // namespace convolarium::engine
