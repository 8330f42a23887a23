// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/lab_state.h"

#include "app/lesson/model_title.h"

namespace convolarium {

namespace {

const engine::ModelEntry* entryOf(const QString& model)
{
    const std::vector<engine::ModelEntry>& table = engine::modelTable();
    const auto found = std::ranges::find(table, model.toStdString(), &engine::ModelEntry::id);
    return found == table.end() ? nullptr : &*found;
}

} // namespace

LabNetwork publishedNetwork(const ModelChoice& choice)
{
    const engine::ModelEntry* entry = entryOf(choice.model);
    engine::ModelOptions options;
    if (entry && choice.side > 0 && entry->input.h > 1)
        options.input = engine::Shape{1, choice.side, choice.side, entry->input.c};
    if (choice.classes > 0)
        options.classes = choice.classes;
    if (entry && entry->hasAlpha)
        options.alpha = choice.alpha;
    if (entry && !entry->variants.empty())
        options.variant = choice.variant.value_or(entry->variants.front());
    LabNetwork network{.file = {engine::publishedModel(choice.model.toStdString(), options), {}},
                       .model = choice.model,
                       .alpha = options.alpha.value_or(1),
                       .variant = options.variant};
    network.file.spec.name = networkTitle(network).toStdString();
    return network;
}

LabState openingState()
{
    constexpr int classes = 5; // the course's flowers
    return {
        .networks = {publishedNetwork({.model = QStringLiteral("vgg16"), .classes = classes}),
                     publishedNetwork({.model = QStringLiteral("mobilenet_v2"), .alpha = 0.5, .classes = classes})}};
}

std::optional<int> classesOf(const engine::NetworkSpec& network)
{
    for (auto layer = network.layers.rbegin(); layer != network.layers.rend(); ++layer)
        if (const auto* dense = std::get_if<engine::DenseSpec>(&layer->layer))
            return dense->units;
    return std::nullopt;
}

void setClasses(engine::NetworkSpec& network, int classes)
{
    for (auto layer = network.layers.rbegin(); layer != network.layers.rend(); ++layer)
        if (auto* dense = std::get_if<engine::DenseSpec>(&layer->layer)) {
            dense->units = classes;
            return;
        }
}

QString variantTitle(engine::ModelVariant variant)
{
    return variant == engine::ModelVariant::Keras ? QStringLiteral("Keras") : QStringLiteral("torchvision");
}

QString networkTitle(const LabNetwork& network)
{
    const QString title = modelTitle(network.model);
    if (title.isEmpty())
        return QString::fromStdString(network.spec().name);
    const engine::ModelEntry* entry = entryOf(network.model);
    return entry && entry->hasAlpha && network.alpha != 1 ? title + u' ' + QString::number(network.alpha) : title;
}

} // namespace convolarium
