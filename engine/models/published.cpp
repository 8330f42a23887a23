// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/published.h"

#include "engine/models/classroom.h"
#include "engine/models/densenet.h"
#include "engine/models/mobilenet.h"
#include "engine/models/resnet.h"
#include "engine/models/vgg.h"
#include "engine/models/wavenet.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace convolarium::engine {

namespace {

constexpr int mostClasses = 1 << 20;
constexpr double smallestAlpha = 0.01, largestAlpha = 8;

/// An entry's options after checking: nothing is left out.
struct Chosen {
    Shape input;
    int classes;
    double alpha;
    ModelVariant variant;
};

/// The number at the end of an id: 121 of densenet121.
int depthOf(std::string_view id)
{
    const std::string_view digits = id.substr(id.find_first_of("0123456789"));
    int depth = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), depth);
    return depth;
}

WavenetOptions publishedWavenet(const Chosen& chosen)
{
    return {.input = chosen.input,
            .levels = chosen.classes,
            .dilations = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512},
            .repeats = 3,
            .residualChannels = 32,
            .gateChannels = 32,
            .skipChannels = 256};
}

NetworkSpec build(std::string_view id, const Chosen& chosen)
{
    const ClassroomOptions classroom{.input = chosen.input, .classes = chosen.classes};
    if (id == "mobilenet_v1") {
        return mobilenetV1(chosen.input, chosen.classes, chosen.alpha);
    }
    if (id == "mobilenet_v2") {
        return mobilenetV2(chosen.input, chosen.classes, chosen.alpha, chosen.variant);
    }
    if (id == "wavenet") {
        return wavenet(publishedWavenet(chosen));
    }
    if (id == "tiny_mobilenet") {
        return tinyMobilenet(classroom);
    }
    if (id == "tiny_vgg") {
        return tinyVgg(classroom);
    }
    if (id == "tiny_convnet") {
        return tinyConvnet(classroom);
    }
    if (id == "deep_vgg" || id == "deep_vgg_bn") {
        return deepVgg(classroom, id == "deep_vgg_bn");
    }
    if (id == "tiny_resnet") {
        return tinyResnet(classroom);
    }
    if (id == "tiny_densenet") {
        return tinyDensenet(classroom);
    }
    const auto family = id.starts_with("vgg") ? vgg : id.starts_with("resnet") ? resnet : densenet;
    return family(depthOf(id), chosen.input, chosen.classes, chosen.variant);
}

std::string named(const ModelEntry& entry, const std::string& what) { return entry.id + ": " + what; }

ModelVariant chosenVariant(const ModelEntry& entry, const ModelOptions& options)
{
    const ModelVariant standard = entry.variants.empty() ? ModelVariant::Keras : entry.variants.front();
    const ModelVariant variant = options.variant.value_or(standard);
    if (options.variant && std::ranges::find(entry.variants, variant) == entry.variants.end()) {
        throw std::invalid_argument(named(entry, "there is no variant " + std::string(variantId(variant))));
    }
    return variant;
}

Chosen checked(const ModelEntry& entry, const ModelOptions& options)
{
    const int classes = options.classes.value_or(entry.classes);
    if (classes < 1 || classes > mostClasses) {
        throw std::invalid_argument(named(entry, "classes must be from 1 to " + std::to_string(mostClasses)));
    }
    if (options.alpha && !entry.hasAlpha) {
        throw std::invalid_argument(named(entry, "it has no alpha"));
    }
    const double alpha = options.alpha.value_or(1);
    if (!(alpha >= smallestAlpha && alpha <= largestAlpha)) {
        throw std::invalid_argument(named(entry, "alpha must be from 0.01 to 8"));
    }
    return {options.input.value_or(entry.input), classes, alpha, chosenVariant(entry, options)};
}

} // namespace

std::string_view variantId(ModelVariant variant) { return variant == ModelVariant::Keras ? "keras" : "torchvision"; }

std::optional<ModelVariant> variantFromId(std::string_view id)
{
    for (const ModelVariant variant : {ModelVariant::Keras, ModelVariant::Torchvision}) {
        if (id == variantId(variant)) {
            return variant;
        }
    }
    return std::nullopt;
}

const std::vector<ModelEntry>& modelTable()
{
    using enum ModelVariant;
    const Shape photo{1, 224, 224, 3};
    const Shape small = ClassroomOptions().input;
    const int few = ClassroomOptions().classes;
    static const std::vector<ModelEntry> table{
        {"mobilenet_v1", photo, 1000, {Keras}, true, "Howard et al., arXiv:1704.04861"},
        {"mobilenet_v2", photo, 1000, {Keras, Torchvision}, true, "Sandler et al., arXiv:1801.04381"},
        {"vgg16", photo, 1000, {Keras, Torchvision}, false, "Simonyan and Zisserman, arXiv:1409.1556"},
        {"vgg19", photo, 1000, {Keras, Torchvision}, false, "Simonyan and Zisserman, arXiv:1409.1556"},
        {"resnet18", photo, 1000, {Torchvision}, false, "He et al., arXiv:1512.03385"},
        {"resnet34", photo, 1000, {Torchvision}, false, "He et al., arXiv:1512.03385"},
        {"resnet50", photo, 1000, {Torchvision, Keras}, false, "He et al., arXiv:1512.03385"},
        {"resnet101", photo, 1000, {Torchvision, Keras}, false, "He et al., arXiv:1512.03385"},
        {"densenet121", photo, 1000, {Keras, Torchvision}, false, "Huang et al., arXiv:1608.06993"},
        {"densenet161", photo, 1000, {Torchvision}, false, "Huang et al., arXiv:1608.06993"},
        {"densenet169", photo, 1000, {Keras, Torchvision}, false, "Huang et al., arXiv:1608.06993"},
        {"densenet201", photo, 1000, {Keras, Torchvision}, false, "Huang et al., arXiv:1608.06993"},
        {"wavenet", {1, 1, 4096, 256}, 256, {}, false, "van den Oord et al., arXiv:1609.03499"},
        {"tiny_mobilenet", small, few, {}, false, "Howard et al., arXiv:1704.04861, made small"},
        {"tiny_vgg", small, few, {}, false, "Simonyan and Zisserman, arXiv:1409.1556, made small"},
        {"tiny_convnet", small, few, {}, false, "tiny_mobilenet with normal convolutions"},
        {"deep_vgg", small, few, {}, false, "Simonyan and Zisserman, arXiv:1409.1556, made small"},
        {"deep_vgg_bn",
         small,
         few,
         {},
         false,
         "the same with batch normalization, Ioffe and Szegedy, arXiv:1502.03167"},
        {"tiny_resnet", small, few, {}, false, "He et al., arXiv:1512.03385, made small"},
        {"tiny_densenet", small, few, {}, false, "Huang et al., arXiv:1608.06993, made small"}};
    return table;
}

NetworkSpec publishedModel(std::string_view id, const ModelOptions& options)
{
    const auto entry = std::ranges::find(modelTable(), id, &ModelEntry::id);
    if (entry == modelTable().end()) {
        throw std::invalid_argument("there is no network " + std::string(id));
    }
    NetworkSpec network = build(id, checked(*entry, options));
    (void)place(network);
    return network;
}

} // namespace convolarium::engine
