// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/mobilenet.h"

#include "engine/models/model_parts.h"

#include <algorithm>
#include <array>

namespace convolarium::engine {

namespace {

const ActivationSpec relu6{.kind = ActivationSpec::Kind::Relu6};

/// Where a stride of 2 stands, Keras pads only what is needed behind the map, PyTorch one cell at every edge.
class Builder {
public:
    Builder(std::string name, const Shape& input, ModelVariant variant)
        : m_network{.name = std::move(name), .input = input, .layers = {}}, m_variant(variant)
    {}

    [[nodiscard]] bool isKeras() const { return m_variant == ModelVariant::Keras; }
    [[nodiscard]] NormalizationSpec norm(double kerasMomentum) const
    {
        return isKeras() ? NormalizationSpec{.epsilon = 1e-3, .momentum = kerasMomentum} : torchBatchNorm();
    }

    /// A 3x3 convolution that halves the map.
    void first(const std::string& name, int filters)
    {
        Conv2dSpec convolution = torchConv(filters, 3, 2);
        if (isKeras()) {
            convolution.padding = Padding::same();
        }
        add(name, convolution);
    }

    void pointwise(const std::string& name, int filters) { add(name, torchConv(filters, 1)); }

    /// What Keras puts around the present map before a 3x3 kernel that halves it, so that an odd map is halved upward.
    [[nodiscard]] Edges halvingPadding() const
    {
        const Shape map = place(m_network).back().out;
        return {map.h % 2, map.w % 2, 1, 1};
    }

    /// `padding` is Keras's, for a stride of 2; it is a layer of its own there.
    void depthwise(const std::string& name, int stride, const std::string& padName, const Edges& padding)
    {
        DepthwiseConv2dSpec depthwise;
        depthwise.stride = {stride, stride};
        depthwise.bias = false;
        depthwise.padding = isKeras() ? Padding::same() : Padding::explicitly({1, 1, 1, 1});
        if (isKeras() && stride == 2) {
            add(padName, ZeroPaddingSpec{.padding = padding});
            depthwise.padding = Padding::valid();
        }
        add(name, depthwise);
    }

    void add(const std::string& name, const LayerSpec& layer, std::vector<std::string> inputs = {})
    {
        append(m_network, name, layer, std::move(inputs));
    }

    [[nodiscard]] const std::string& last() const { return m_network.layers.back().name; }

    [[nodiscard]] NetworkSpec withHead(const std::string& name, int classes) &&
    {
        add("global_average_pooling2d", GlobalPoolSpec{});
        add(name, DenseSpec{.units = classes});
        return std::move(m_network);
    }

private:
    NetworkSpec m_network;
    ModelVariant m_variant;
};

} // namespace

int roundedChannels(int v, double alpha)
{
    constexpr int divisor = 8;
    const double wanted = v * alpha;
    const int rounded = std::max(divisor, static_cast<int>(wanted + divisor / 2.0) / divisor * divisor);
    return rounded < 0.9 * wanted ? rounded + divisor : rounded;
}

NetworkSpec mobilenetV1(const Shape& input, int classes, double alpha)
{
    constexpr std::array filters{64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024};
    const auto narrowed = [alpha](int channels) { return std::max(1, static_cast<int>(channels * alpha)); };
    Builder network("mobilenet_v1", input, ModelVariant::Keras);
    const NormalizationSpec norm = network.norm(0.99);
    network.first("conv1", narrowed(32));
    network.add("conv1_bn", norm);
    network.add("conv1_relu", relu6);
    for (std::size_t i = 0; i < filters.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        const bool halves = i > 0 && filters[i] > filters[i - 1];
        // Behind every map, odd or even: keras.applications' first MobileNet does not look at it.
        network.depthwise("conv_dw_" + number, halves ? 2 : 1, "conv_pad_" + number, {0, 0, 1, 1});
        network.add("conv_dw_" + number + "_bn", norm);
        network.add("conv_dw_" + number + "_relu", relu6);
        network.pointwise("conv_pw_" + number, narrowed(filters[i]));
        network.add("conv_pw_" + number + "_bn", norm);
        network.add("conv_pw_" + number + "_relu", relu6);
    }
    return std::move(network).withHead("conv_preds", classes);
}

NetworkSpec mobilenetV2(const Shape& input, int classes, double alpha, ModelVariant variant)
{
    struct Stage {
        int expansion, channels, blocks, stride;
    };
    constexpr std::array stages{Stage{1, 16, 1, 1}, Stage{6, 24, 2, 2},  Stage{6, 32, 3, 2}, Stage{6, 64, 4, 2},
                                Stage{6, 96, 3, 1}, Stage{6, 160, 3, 2}, Stage{6, 320, 1, 1}};
    constexpr int widest = 1280;
    Builder network("mobilenet_v2", input, variant);
    const NormalizationSpec norm = network.norm(0.999);
    int channels = roundedChannels(32, alpha);
    network.first("Conv1", channels);
    network.add("bn_Conv1", norm);
    network.add("Conv1_relu", relu6);
    int number = 0;
    for (const Stage& stage : stages) {
        const int filters = roundedChannels(stage.channels, alpha);
        for (int i = 0; i < stage.blocks; ++i, ++number) {
            const std::string name = number == 0 ? "expanded_conv_" : "block_" + std::to_string(number) + "_";
            const std::string before = network.last();
            const int stride = i == 0 ? stage.stride : 1;
            if (stage.expansion > 1) {
                network.pointwise(name + "expand", stage.expansion * channels);
                network.add(name + "expand_BN", norm);
                network.add(name + "expand_relu", relu6);
            }
            network.depthwise(name + "depthwise", stride, name + "pad", network.halvingPadding());
            network.add(name + "depthwise_BN", norm);
            network.add(name + "depthwise_relu", relu6);
            network.pointwise(name + "project", filters);
            network.add(name + "project_BN", norm);
            if (stride == 1 && channels == filters) {
                network.add(name + "add", MergeSpec{.kind = MergeSpec::Kind::Add}, {before, name + "project_BN"});
            }
            channels = filters;
        }
    }
    network.pointwise("Conv_1", alpha > 1 ? roundedChannels(widest, alpha) : widest);
    network.add("Conv_1_bn", norm);
    network.add("out_relu", relu6);
    return std::move(network).withHead("predictions", classes);
}

} // namespace convolarium::engine
