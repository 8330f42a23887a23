// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/oracle_architecture.h"

#include "engine/analysis/network_cost.h"
#include "engine/models/published.h"
#include "engine/models/wavenet.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace convolarium::engine {

namespace {

using Json = nlohmann::ordered_json;

/// C x H x W, C x T as height 1, or C as one cell.
Shape shapeOf(const Json& json)
{
    const auto sizes = json.get<std::vector<int>>();
    switch (sizes.size()) {
    case 1:
        return {1, 1, 1, sizes.at(0)};
    case 2:
        return {1, 1, sizes.at(1), sizes.at(0)};
    case 3:
        return {1, sizes.at(1), sizes.at(2), sizes.at(0)};
    default:
        throw std::invalid_argument("a shape " + json.dump());
    }
}

NetworkSpec wavenetOf(const Json& config)
{
    const int levels = config.at("quant");
    return wavenet({.input = {1, 1, config.at("samples"), levels},
                    .levels = levels,
                    .dilations = config.at("dilations"),
                    .repeats = config.at("blocks"),
                    .kernel = config.at("k"),
                    .residualChannels = config.at("residual"),
                    .gateChannels = config.at("dilation_ch"),
                    .skipChannels = config.at("skip")});
}

NetworkSpec networkOf(const Json& content)
{
    const Json& config = content.at("config");
    const auto family = config.at("family").get<std::string>();
    if (family == "WaveNet") {
        return wavenetOf(config);
    }
    const std::map<std::string, std::string> ids{{"MobileNetV1", "mobilenet_v1"},
                                                 {"MobileNetV2", "mobilenet_v2"},
                                                 {"VGG", "vgg"},
                                                 {"ResNet", "resnet"},
                                                 {"DenseNet", "densenet"}};
    const std::string depth = config.contains("depth") ? std::to_string(config.at("depth").get<int>()) : "";
    ModelOptions options{.input = shapeOf(content.at("input")), .classes = config.at("classes").get<int>()};
    if (config.contains("alpha")) {
        options.alpha = config.at("alpha").get<double>();
    }
    if (config.contains("variant")) {
        const bool original = config.at("variant").get<std::string>().starts_with("v1:");
        options.variant = original ? ModelVariant::Keras : ModelVariant::Torchvision;
    }
    return publishedModel(ids.at(family) + depth, options);
}

Json totals(const NetworkCost& network)
{
    return {{"params_total", network.total.parameters},
            {"params_trainable", network.total.trainable},
            {"macs", network.total.macs},
            {"size", network.field.value().w.size},
            {"stride", network.field.value().w.jump},
            {"start", network.field.value().w.start}};
}

Json expectedTotals(const Json& content)
{
    Json result;
    for (const char* name : {"params_total", "params_trainable", "macs"}) {
        result[name] = content.at(name);
    }
    for (const char* name : {"size", "stride", "start"}) {
        result[name] = content.at("receptive_field").at("final_feature_map").at(name);
    }
    return result;
}

std::string checkLayer(const LayerCost& ours, const Json& theirs)
{
    const Json found{{"params", ours.cost.parameters},
                     {"non_trainable", ours.cost.parameters - ours.cost.trainable},
                     {"macs", ours.cost.macs}};
    Json expected;
    for (const auto& [name, value] : found.items()) {
        expected[name] = theirs.at(name);
    }
    const Shape out = shapeOf(theirs.at("out"));
    if (found == expected && ours.out.elements() == out.elements() && ours.out.c == out.c) {
        return {};
    }
    return ours.name + ": " + found.dump() + " in place of " + expected.dump() + ", output " + theirs.at("out").dump();
}

} // namespace

std::string checkArchitecture(const Json& content)
{
    constexpr double enough = 0.8; // of the layers: their names correspond, or nothing is compared
    const NetworkCost network = networkCost(networkOf(content));
    if (const Json found = totals(network), expected = expectedTotals(content); found != expected) {
        return found.dump() + " in place of " + expected.dump();
    }
    std::size_t compared = 0;
    for (const Json& layer : content.at("layers")) {
        const auto ours = std::ranges::find(network.layers, layer.at("name").get<std::string>(), &LayerCost::name);
        if (ours == network.layers.end()) {
            continue;
        }
        ++compared;
        if (std::string wrong = checkLayer(*ours, layer); !wrong.empty()) {
            return wrong;
        }
    }
    const std::size_t all = content.at("layers").size();
    return static_cast<double>(compared) >= enough * static_cast<double>(all)
               ? std::string()
               : "only " + std::to_string(compared) + " of " + std::to_string(all) + " layers are named alike";
}

} // namespace convolarium::engine
