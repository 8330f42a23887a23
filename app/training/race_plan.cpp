// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/race_plan.h"

#include "app/lesson/model_title.h"
#include "engine/models/published.h"

namespace convolarium {

namespace {

bool hasAlpha(const QString& model)
{
    const std::vector<engine::ModelEntry>& table = engine::modelTable();
    const auto entry = std::ranges::find(table, model.toStdString(), &engine::ModelEntry::id);
    return entry != table.end() && entry->hasAlpha;
}

/// For other pictures and other classes.
engine::NetworkSpec fitted(engine::NetworkSpec network, const engine::Dataset& data)
{
    network.input = data.image;
    for (auto layer = network.layers.rbegin(); layer != network.layers.rend(); ++layer)
        if (auto* dense = std::get_if<engine::DenseSpec>(&layer->layer)) {
            dense->units = static_cast<int>(data.classes.size());
            break;
        }
    return network;
}

} // namespace

bool hasAlpha(const Contestant& contestant) { return !contestant.network && hasAlpha(contestant.model); }

bool isFolder(const DataChoice& data)
{
    const std::vector<DataSetEntry> sets = dataSets();
    return std::ranges::find(sets, data.source, &DataSetEntry::id) == sets.end();
}

bool hasChoiceOfSide(const DataChoice& data) { return isFolder(data) || data.source == QLatin1String("flowers"); }

QString contestantTitle(const Contestant& contestant)
{
    QString title =
        contestant.network ? QString::fromStdString(contestant.network->name) : modelTitle(contestant.model);
    if (hasAlpha(contestant) && contestant.alpha != 1)
        title += u' ' + QString::number(contestant.alpha);
    return contestant.note.isEmpty() ? title : QStringLiteral("%1, %2").arg(title, contestant.note);
}

engine::NetworkSpec contestantNetwork(const Contestant& contestant, const engine::Dataset& data)
{
    if (contestant.network)
        return fitted(*contestant.network, data);
    engine::ModelOptions options{.input = data.image, .classes = static_cast<int>(data.classes.size())};
    if (hasAlpha(contestant.model))
        options.alpha = contestant.alpha;
    return engine::publishedModel(contestant.model.toStdString(), options);
}

engine::TrainingPlan trainingPlan(const RacePlan& plan, int index, const engine::Dataset& trainSet)
{
    const Contestant& contestant = plan.contestants[static_cast<std::size_t>(index)];
    return {.network = contestantNetwork(contestant, trainSet),
            .optimizer = contestant.optimizer,
            .learningRate = contestant.learningRate,
            .schedule = contestant.schedule,
            .initialiser = contestant.initialiser,
            .augmentation = contestant.augmentation,
            .epochs = plan.epochs,
            .batch = contestant.batch,
            .threads = plan.threads,
            .seed = plan.seed};
}

} // namespace convolarium
