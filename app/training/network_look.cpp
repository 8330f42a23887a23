// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/network_look.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace convolarium {

namespace {

constexpr float darkest = 0, brightest = 255;

/// Values of any size become bytes from their least to their greatest; what is not finite is dark.
void scaleToBytes(MapStrip& strip, const std::vector<float>& values)
{
    strip.least = std::numeric_limits<float>::infinity();
    strip.greatest = -strip.least;
    for (const float value : values)
        if (std::isfinite(value)) {
            strip.least = std::min(strip.least, value);
            strip.greatest = std::max(strip.greatest, value);
        }
    const float range = strip.greatest > strip.least ? strip.greatest - strip.least : 1;
    strip.values.reserve(values.size());
    for (const float value : values)
        strip.values.push_back(static_cast<std::uint8_t>(
            std::isfinite(value) ? std::clamp((value - strip.least) / range * brightest, darkest, brightest)
                                 : darkest));
}

MapStrip mapsOf(const QString& layer, const engine::ConstTensorView& output)
{
    const engine::Shape shape = output.shape;
    const int thinning = std::max(1, (std::max(shape.h, shape.w) + largestMapSide - 1) / largestMapSide);
    MapStrip strip{.layer = layer, .height = shape.h / thinning, .width = shape.w / thinning, .channels = shape.c};
    std::vector<float> values;
    for (int c = 0; c < std::min(shape.c, mostMaps); ++c)
        for (int y = 0; y < strip.height; ++y)
            for (int x = 0; x < strip.width; ++x) {
                const auto cell = (std::int64_t{y} * thinning * shape.w + x * thinning) * shape.c + c;
                values.push_back(static_cast<float>(output.data[cell]));
            }
    scaleToBytes(strip, values);
    return strip;
}

/// The kernels of the first convolution, filter by filter; of one that reads three channels in their colours.
void lookAtKernels(NetworkLook& look, const engine::Network& network)
{
    constexpr std::size_t outAxis = 0, inAxis = 1, rowAxis = 2, columnAxis = 3;
    const auto found = std::ranges::find_if(network.parameters(), [](const engine::NamedParameter& parameter) {
        return parameter.spec.name == "weight" && parameter.spec.fileAxes.size() == columnAxis + 1;
    });
    if (found == network.parameters().end())
        return;
    const engine::Shape shape = found->spec.shape;
    const std::array<int, 4> sizes{shape.n, shape.h, shape.w, shape.c};
    const std::array<std::int64_t, 4> strides{std::int64_t{shape.h} * shape.w * shape.c,
                                              std::int64_t{shape.w} * shape.c, shape.c, 1};
    const auto axis = [&](std::size_t index) { return static_cast<std::size_t>(found->spec.fileAxes[index]); };
    constexpr int colors = 3;
    look.kernelsInColor = sizes[axis(inAxis)] == colors;
    const int depth = look.kernelsInColor ? colors : 1;
    const int rows = sizes[axis(rowAxis)], columns = sizes[axis(columnAxis)];
    look.kernels = {.layer = QString::fromStdString(found->name).section(u'.', 0, -2),
                    .height = rows,
                    .width = columns * depth,
                    .channels = sizes[axis(outAxis)]};
    std::vector<float> values;
    for (int filter = 0; filter < std::min(sizes[axis(outAxis)], mostKernels); ++filter)
        for (int y = 0; y < rows; ++y)
            for (int x = 0; x < columns; ++x)
                for (int c = 0; c < depth; ++c)
                    values.push_back(static_cast<float>(
                        found->value.data[filter * strides[axis(outAxis)] + y * strides[axis(rowAxis)] +
                                          x * strides[axis(columnAxis)] + c * strides[axis(inAxis)]]));
    scaleToBytes(look.kernels, values);
}

/// The outputs of convolutions that are still there after a pass, as layers' indices.
std::vector<int> keptConvolutions(const engine::Network& network)
{
    std::vector<int> layers;
    for (const engine::NetworkStep& step : network.steps()) {
        const engine::LayerSpec& layer = network.spec().layers[static_cast<std::size_t>(step.layer)].layer;
        if (std::holds_alternative<engine::Conv2dSpec>(layer) ||
            std::holds_alternative<engine::DepthwiseConv2dSpec>(layer))
            layers.push_back(step.absorbed.empty() ? step.layer : step.absorbed.back());
    }
    return layers;
}

void lookAtMaps(NetworkLook& look, const engine::Network& network)
{
    std::vector<int> layers;
    for (const int layer : keptConvolutions(network))
        if (const engine::Shape shape = network.activation(layer).shape; shape.h > 1 || shape.w > 1)
            layers.push_back(layer);
    constexpr std::size_t shown = 3;
    for (std::size_t i = 0; i < std::min(shown, layers.size()); ++i) {
        const std::size_t place = layers.size() <= shown ? i : i * (layers.size() - 1) / (shown - 1);
        const int layer = layers[place];
        look.maps.push_back(mapsOf(QString::fromStdString(network.spec().layers[static_cast<std::size_t>(layer)].name),
                                   network.activation(layer)));
    }
}

void lookAtValues(NetworkLook& look, const engine::Network& network)
{
    constexpr int bins = 40;
    const std::vector<engine::ActivationStatistics> outputs = engine::activationStatistics(network, bins);
    const std::vector<engine::LayerNode>& layers = network.spec().layers;
    for (engine::WeightStatistics& weights : engine::weightStatistics(network, bins)) {
        const auto node = std::ranges::find(layers, weights.layer, &engine::LayerNode::name);
        if (weights.tensor != "weight" || node == layers.end() ||
            std::holds_alternative<engine::NormalizationSpec>(node->layer))
            continue;
        LayerValues values{
            .layer = QString::fromStdString(weights.layer), .weights = std::move(weights.values), .outputs = {}};
        const auto output = std::ranges::find_if(
            outputs, [&](const engine::ActivationStatistics& kept) { return kept.layer >= node - layers.begin(); });
        if (output != outputs.end())
            values.outputs = *output;
        look.layers.push_back(std::move(values));
    }
}

} // namespace

NetworkLook lookInside(engine::Trainer& trainer, const engine::Dataset& test, int sample)
{
    engine::Network& network = trainer.network();
    const engine::PixelScale& scale = trainer.pixelScale();
    const int count = std::min({samplesOfStatistics, trainer.plan().batch, test.size()});
    engine::Shape shape = test.image;
    shape.n = count;
    engine::Tensor images(shape);
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(test.image.elements()));
    engine::Scalar* value = images.data();
    for (int i = 0; i < count; ++i) {
        // The chosen one first, then others from the whole set.
        test.copyPixels(i == 0 ? sample : static_cast<int>(std::int64_t{i} * test.size() / count), pixels);
        for (std::size_t p = 0; p < pixels.size(); ++p) {
            const std::size_t channel = p % scale.mean.size();
            *value++ = static_cast<engine::Scalar>((pixels[p] - scale.mean[channel]) * scale.factor[channel]);
        }
    }
    network.forward(images, engine::Mode::Evaluate);
    NetworkLook look{
        .epoch = static_cast<int>(trainer.history().size()), .step = trainer.report().step, .sample = sample};
    lookAtValues(look, network);
    lookAtKernels(look, network);
    lookAtMaps(look, network);
    return look;
}

} // namespace convolarium
