// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/code_cases.h"

#include "engine/models/classroom.h"
#include "engine/models/model_parts.h"
#include "engine/models/published.h"
#include "engine/models/wavenet.h"
#include "engine/tensor/random.h"
#include "tests/engine/random_layers.h"
#include "tests/engine/sample_networks.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace convolarium::engine {

namespace {

constexpr int networksOfAKind = 12;

NetworkSpec withInput(std::string_view id, int size, std::optional<double> alpha = {})
{
    return publishedModel(id, {.input = Shape{1, size, size, 3}, .classes = 7, .alpha = alpha});
}

NormalizationSpec layerNorm(const LayerAxes& axes)
{
    return {.over = {.kind = NormalizationKind::Layer, .axes = axes}, .epsilon = 1e-2};
}

/// The layer alone; before one with several inputs, pointwise convolutions that make them.
CodeCase ofKind(const std::string& kind, int number, Random& random)
{
    const LayerProblem problem = randomLayer(kind, random);
    const Shape& first = problem.in.front();
    CodeCase result{kind + '_' + std::to_string(number), {.name = kind, .input = first, .layers = {}}, first.n};
    std::vector<std::string> inputs;
    if (problem.in.size() > 1) {
        for (const Shape& in : problem.in) {
            inputs.push_back(append(result.spec, "in" + std::to_string(inputs.size()), pointwise(in.c), {"input"}));
        }
    }
    append(result.spec, "layer", problem.spec, inputs);
    return result;
}

/// Every kind of layer behind a global pooling, where a value has no height and width in other programs.
NetworkSpec withoutMaps()
{
    NetworkSpec spec{.name = "Without maps", .input = {1, 4, 4, 6}, .layers = {}};
    append(spec, "pooled", GlobalPoolSpec{});
    append(spec, "batch", NormalizationSpec{});
    append(spec, "group", NormalizationSpec{.over = {.kind = NormalizationKind::Group, .groups = 2}});
    append(spec, "layer_of_channels", layerNorm({false, false, true}));
    append(spec, "layer_of_all", layerNorm({true, true, true}));
    append(spec, "fc1", DenseSpec{.units = 8});
    append(spec, "flat", FlattenSpec{});
    append(spec, "again", GlobalPoolSpec{.kind = PoolSpec::Kind::Max});
    append(spec, "conv", Conv2dSpec{.filters = 6}, {"again"});
    append(spec, "sum", MergeSpec{}, {"conv", "pooled"});
    append(spec, "padded", ZeroPaddingSpec{{1, 0, 2, 1}}, {"pooled"});
    append(spec, "up", Conv2dTransposeSpec{.filters = 3, .stride = {2, 2}}, {"again"});
    append(spec, "gap_up", GlobalPoolSpec{});
    append(spec, "both", MergeSpec{MergeSpec::Kind::Concat}, {"gap_up", "sum", "pooled"});
    append(spec, "single", NormalizationSpec{.over = {.kind = NormalizationKind::Instance}});
    append(spec, "gap_padded", GlobalPoolSpec{}, {"padded"});
    append(spec, "last", MergeSpec{MergeSpec::Kind::Concat}, {"single", "gap_padded", "flat"});
    append(spec, "drop", DropoutSpec{.rate = 0.3});
    append(spec, "softmax", ActivationSpec{.kind = ActivationSpec::Kind::Softmax});
    return spec;
}

/// A dense layer that has to read rows, columns and channels in the right order.
NetworkSpec flattened()
{
    NetworkSpec spec{.name = "Flattened", .input = {1, 3, 5, 4}, .layers = {}};
    append(spec, "cells", DenseSpec{.units = 6});
    append(spec, "axes", layerNorm({false, true, false}));
    append(spec, "rows", layerNorm({true, false, true}));
    append(spec, "flat", FlattenSpec{});
    append(spec, "fc", DenseSpec{.units = 10});
    return spec;
}

/// Names that are no Python names, that clash with each other once they are, and that try to become code.
NetworkSpec withHostileNames()
{
    const std::initializer_list<std::string_view> names{"conv.1",
                                                        "conv_1",
                                                        "conv 1",
                                                        "conv/1",
                                                        "1st",
                                                        "__class__",
                                                        "_x",
                                                        "x",
                                                        "forward",
                                                        "type",
                                                        "self",
                                                        "lambda",
                                                        "torch",
                                                        "inputs",
                                                        "weight",
                                                        "training",
                                                        "state_dict",
                                                        "F",
                                                        "\"\"\"\nraise SystemExit(1)\n\"\"\"",
                                                        "\n    raise SystemExit(2)\n#",
                                                        "'); raise SystemExit(3) #",
                                                        "\\",
                                                        "\\\"",
                                                        "\r\nraise SystemExit(4)",
                                                        "{self}",
                                                        "%s",
                                                        "\xE7\x95\xB3\xE3\x81\xBF",
                                                        "\xE8\xBE\xBC\xE3\x81\xBF",
                                                        "\xF0\x9F\x98\x80",
                                                        "\xE2\x80\xAE\xE2\x81\xA6 up",
                                                        std::string_view("a\0b", 3),
                                                        "conv_1_2",
                                                        "x_",
                                                        "None",
                                                        "conv.1.weight"};
    NetworkSpec spec{.name = "1\"\"\"\nraise SystemExit(5) #\xE7\x95\xB3", .input = {1, 2, 2, 3}, .layers = {}};
    std::string sum = append(spec, "first", pointwise(2));
    for (const std::string_view name : names) {
        append(spec, std::string(name), pointwise(2));
    }
    const std::string longName(300, 'n');
    append(spec, longName, pointwise(2));
    append(spec, longName + '2', pointwise(2));
    append(spec, "sum", MergeSpec{}, {"first", "x", "forward", "conv.1", "\\", "lambda"});
    return spec;
}

} // namespace

std::vector<CodeCase> codeCases()
{
    std::vector<CodeCase> cases{{"tiny_mobilenet", tinyMobilenet({.input = {1, 16, 16, 3}})},
                                {"tiny_vgg", tinyVgg({.input = {1, 16, 16, 3}})},
                                {"tiny_resnet", tinyResnet({.input = {1, 16, 16, 3}})},
                                {"tiny_densenet", tinyDensenet({.input = {1, 16, 16, 3}})},
                                {"mobilenet_v1", withInput("mobilenet_v1", 50, 0.25)},
                                {"mobilenet_v2", withInput("mobilenet_v2", 50, 0.35)},
                                {"resnet18", withInput("resnet18", 33)},
                                {"densenet121", withInput("densenet121", 32)},
                                {"wavenet", wavenet({.input = {1, 1, 40, 8}, .levels = 8})},
                                {"without_maps", withoutMaps()},
                                {"flattened", flattened()},
                                {"hostile_names", withHostileNames()}};
    for (const NetworkSpec& spec : sampleNetworks()) {
        std::string name = "sample_" + spec.name;
        std::ranges::replace(name, ' ', '_');
        cases.push_back({name, spec});
    }
    Random random(11);
    for (const std::string& kind : layerKinds()) {
        for (int i = 1; i <= networksOfAKind; ++i) {
            cases.push_back(ofKind(kind, i, random));
        }
    }
    return cases;
}

} // namespace convolarium::engine
