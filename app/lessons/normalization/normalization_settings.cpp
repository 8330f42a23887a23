// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/normalization_settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

using engine::NormalizationKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NormalizationSettings)
};

NormalizationKind kindFrom(const QString& id)
{
    const auto* const found =
        std::ranges::find_if(normalizationKinds, [&](NormalizationKind kind) { return kindId(kind) == id; });
    return found == normalizationKinds.end() ? NormalizationKind::Batch : *found;
}

engine::LayerAxes axesFrom(const QString& id)
{
    const QStringList names = id.split(u'+');
    return {.height = names.contains(QLatin1String("height")),
            .width = names.contains(QLatin1String("width")),
            .channels = names.contains(QLatin1String("channels"))};
}

DialTarget dialTargetFrom(const QString& id)
{
    if (id == QLatin1String("one_sample"))
        return DialTarget::OneSample;
    if (id == QLatin1String("one_channel"))
        return DialTarget::OneChannel;
    return id == QLatin1String("weights") ? DialTarget::Weights : DialTarget::All;
}

BatchValues sourceFrom(const QString& id)
{
    if (id == QLatin1String("images"))
        return BatchValues::Images;
    return id == QLatin1String("one_bright") ? BatchValues::OneBright : BatchValues::Random;
}

} // namespace

bool Dial::turns(int sample, int channel) const
{
    switch (target) {
    case DialTarget::OneSample:
        return sample == 0;
    case DialTarget::OneChannel:
        return channel == 0;
    case DialTarget::All:
    case DialTarget::Weights:
        break;
    }
    return true;
}

QString kindId(NormalizationKind kind)
{
    switch (kind) {
    case NormalizationKind::Batch:
        return QStringLiteral("batch");
    case NormalizationKind::Layer:
        return QStringLiteral("layer");
    case NormalizationKind::Instance:
        return QStringLiteral("instance");
    case NormalizationKind::Group:
        return QStringLiteral("group");
    }
    Q_UNREACHABLE();
}

QString kindName(NormalizationKind kind)
{
    switch (kind) {
    case NormalizationKind::Batch:
        return Words::tr("Batch norm");
    case NormalizationKind::Layer:
        return Words::tr("Layer norm");
    case NormalizationKind::Instance:
        return Words::tr("Instance norm");
    case NormalizationKind::Group:
        return Words::tr("Group norm");
    }
    Q_UNREACHABLE();
}

QString kindShortName(NormalizationKind kind)
{
    switch (kind) {
    case NormalizationKind::Batch:
        return Words::tr("Batch");
    case NormalizationKind::Layer:
        return Words::tr("Layer");
    case NormalizationKind::Instance:
        return Words::tr("Instance");
    case NormalizationKind::Group:
        return Words::tr("Group");
    }
    Q_UNREACHABLE();
}

NormalizationSettings NormalizationSettings::from(const ParameterValues& values)
{
    const engine::Shape shape{values.integer("batch"), values.integer("height"), values.integer("width"),
                              values.integer("channels")};
    const auto first = [&](const char* name, int size, int drawn) {
        return std::clamp(values.integer(name) - 1, 0, std::max(0, size - drawn));
    };
    return {.kind = kindFrom(values.text("kind")),
            .axes = axesFrom(values.text("axes")),
            .groups = values.integer("groups"),
            .shape = shape,
            .seed = values.integer("seed"),
            .epsilon = values.real("epsilon"),
            .gamma = values.real("gamma"),
            .beta = values.real("beta"),
            .evaluation = values.text("mode") == QLatin1String("eval"),
            .source = sourceFrom(values.text("source")),
            .dial = {dialTargetFrom(values.text("scale_of")), values.real("scale"), values.real("shift")},
            .whichLayerNorm = values.text("view") == QLatin1String("which"),
            .values = values.flag("values"),
            .colourByValue = values.flag("colour_by_value"),
            .firstSample = first("first_sample", shape.n, mostDrawnSamples),
            .firstChannel = first("first_channel", shape.c, mostDrawnChannels)};
}

int NormalizationSettings::groupsUsed() const
{
    int used = std::min(groups, shape.c);
    while (shape.c % used != 0)
        --used;
    return used;
}

engine::NormalizationAxes NormalizationSettings::over(NormalizationKind which) const
{
    return {.kind = which, .axes = axes, .groups = groupsUsed()};
}

} // namespace convolarium
