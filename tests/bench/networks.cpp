// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/networks.h"

#include <string>
#include <utility>

namespace convolarium::engine {

namespace {

constexpr int classes = 5;

/// Layers one behind the other, with numbers for names.
class Chain {
public:
    explicit Chain(std::string name) { m_spec.name = std::move(name), m_spec.input = {1, 224, 224, 3}; }

    void add(LayerSpec layer, std::vector<std::string> inputs = {})
    {
        m_spec.layers.push_back({"layer" + std::to_string(m_spec.layers.size()), std::move(layer), std::move(inputs)});
    }

    [[nodiscard]] std::string last() const { return m_spec.layers.back().name; }
    [[nodiscard]] NetworkSpec finish() && { return std::move(m_spec); }

    void addConv(int filters, int kernel, int stride = 1, int groups = 1)
    {
        const int edge = kernel / 2;
        add(Conv2dSpec{.filters = filters,
                       .kernel = {kernel, kernel},
                       .stride = {stride, stride},
                       .padding = Padding::explicitly({edge, edge, edge, edge}),
                       .groups = groups,
                       .bias = false});
        add(NormalizationSpec{.epsilon = 1e-5, .momentum = 0.9});
    }

    void addInvertedResidual(int in, int out, int expansion, int stride)
    {
        const std::string before = last();
        const int wide = in * expansion;
        if (expansion > 1) {
            addConv(wide, 1);
            add(ActivationSpec{ActivationSpec::Kind::Relu6});
        }
        addConv(wide, 3, stride, wide);
        add(ActivationSpec{ActivationSpec::Kind::Relu6});
        addConv(out, 1);
        if (stride == 1 && in == out) {
            add(MergeSpec{MergeSpec::Kind::Add}, {before, last()});
        }
    }

private:
    NetworkSpec m_spec;
};

} // namespace

NetworkSpec benchedMobilenetV2()
{
    struct Stage {
        int expansion;
        int channels;
        int blocks;
        int stride;
    };
    constexpr Stage stages[] = {{1, 8, 1, 1},  {6, 16, 2, 2}, {6, 16, 3, 2}, {6, 32, 4, 2},
                                {6, 48, 3, 1}, {6, 80, 3, 2}, {6, 160, 1, 1}};
    Chain chain("mobilenet_v2");
    chain.addConv(16, 3, 2);
    chain.add(ActivationSpec{ActivationSpec::Kind::Relu6});
    int channels = 16;
    for (const Stage& stage : stages) {
        for (int block = 0; block < stage.blocks; ++block) {
            chain.addInvertedResidual(channels, stage.channels, stage.expansion, block == 0 ? stage.stride : 1);
            channels = stage.channels;
        }
    }
    chain.addConv(1280, 1);
    chain.add(ActivationSpec{ActivationSpec::Kind::Relu6});
    chain.add(GlobalPoolSpec{});
    chain.add(DenseSpec{classes});
    return std::move(chain).finish();
}

NetworkSpec benchedVgg16()
{
    struct Stage {
        int channels;
        int convolutions;
    };
    constexpr Stage stages[] = {{64, 2}, {128, 2}, {256, 3}, {512, 3}, {512, 3}};
    Chain chain("vgg16");
    for (const Stage& stage : stages) {
        for (int i = 0; i < stage.convolutions; ++i) {
            chain.add(Conv2dSpec{.filters = stage.channels});
            chain.add(ActivationSpec{});
        }
        chain.add(PoolSpec{});
    }
    chain.add(FlattenSpec{});
    for (int i = 0; i < 2; ++i) {
        chain.add(DenseSpec{4096});
        chain.add(ActivationSpec{});
    }
    chain.add(DenseSpec{classes});
    return std::move(chain).finish();
}

} // namespace convolarium::engine
