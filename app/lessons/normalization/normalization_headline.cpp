// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/normalization_headline.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <cmath>

namespace convolarium {

namespace {

using engine::NormalizationKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NormalizationLesson)
};

QString pairs(const NormalizationModel& model) { return Words::tr("%Ln pair(s)", nullptr, model.means()); }

Sentence sentence(const QString& full, const QString& brief) { return Sentence::marked(full, brief, Role::Output); }

QString axesText(const engine::LayerAxes& axes)
{
    QStringList names;
    if (axes.channels)
        names << QStringLiteral("C");
    if (axes.height)
        names << QStringLiteral("H");
    if (axes.width)
        names << QStringLiteral("W");
    return names.join(QStringLiteral(", "));
}

Sentence layerSentence(const NormalizationModel& model)
{
    const engine::LayerAxes& axes = model.settings.axes;
    if (axes == engine::LayerAxes{})
        return sentence(Words::tr("Layer norm shares one mean and variance *per sample, across all channels and "
                                  "pixels*: %1 here.")
                            .arg(pairs(model)),
                        Words::tr("One mean and variance *per sample*: %1.").arg(pairs(model)));
    if (axes.channels && !axes.height && !axes.width)
        return sentence(Words::tr("Layer norm over the channels shares one mean and variance *per pixel of each "
                                  "sample*: %1 here.")
                            .arg(pairs(model)),
                        Words::tr("One mean and variance *per pixel*: %1.").arg(pairs(model)));
    return sentence(Words::tr("Layer norm shares one mean and variance *across %1 of each sample*: %2 here.")
                        .arg(axesText(axes), pairs(model)),
                    Words::tr("One mean and variance *across %1*: %2.").arg(axesText(axes), pairs(model)));
}

Sentence sharingSentence(const NormalizationModel& model)
{
    const NormalizationSettings& s = model.settings;
    switch (s.kind) {
    case NormalizationKind::Batch:
        return sentence(Words::tr("Batch norm shares one mean and variance *per channel, across all %Ln sample(s)*: %1 "
                                  "here.",
                                  nullptr, s.shape.n)
                            .arg(pairs(model)),
                        Words::tr("One mean and variance *per channel*: %1.").arg(pairs(model)));
    case NormalizationKind::Layer:
        return layerSentence(model);
    case NormalizationKind::Instance:
        return sentence(Words::tr("Instance norm shares one mean and variance *per channel of each sample*: %1 here.")
                            .arg(pairs(model)),
                        Words::tr("One mean and variance *per map*: %1.").arg(pairs(model)));
    case NormalizationKind::Group:
        return sentence(
            Words::tr("Group norm shares one mean and variance *per %Ln channel(s) of each sample*: %1 here.", nullptr,
                      s.shape.c / s.groupsUsed())
                .arg(pairs(model)),
            Words::tr("One mean and variance *per %Ln channel(s)*: %1.", nullptr, s.shape.c / s.groupsUsed())
                .arg(pairs(model)));
    }
    Q_UNREACHABLE();
}

QString dialText(const Dial& dial)
{
    const QString change = dialChange(dial);
    switch (dial.target) {
    case DialTarget::All:
        return Words::tr("The whole input %1").arg(change);
    case DialTarget::OneSample:
        return Words::tr("Sample 1 %1").arg(change);
    case DialTarget::OneChannel:
        return Words::tr("Channel 1 %1").arg(change);
    case DialTarget::Weights:
        return Words::tr("The weights before %1").arg(change);
    }
    Q_UNREACHABLE();
}

Sentence dialSentence(const NormalizationModel& model)
{
    QStringList unchanged;
    for (std::size_t i = 0; i < normalizationKinds.size(); ++i)
        if ((*model.robustness)[i] < unchangedBelow)
            unchanged << kindShortName(normalizationKinds[i]);
    const QString dial = dialText(model.settings.dial);
    const auto all = static_cast<qsizetype>(normalizationKinds.size());
    if (unchanged.size() == all)
        return sentence(Words::tr("%1: *all four norms* give the same output as before.").arg(dial),
                        Words::tr("%1: *all four* stay the same.").arg(dial));
    if (unchanged.isEmpty())
        return sentence(Words::tr("%1: *no norm* gives the same output as before.").arg(dial),
                        Words::tr("%1: *none* stays the same.").arg(dial));
    const QString names = unchanged.join(Words::tr(", "));
    return sentence(Words::tr("%1: the output of *%2* norm stays the same, the others change.").arg(dial, names),
                    Words::tr("%1: *%2* unchanged.").arg(dial, names));
}

} // namespace

QString dialChange(const Dial& dial)
{
    QStringList parts;
    if (dial.scale != 1)
        parts << QStringLiteral("× %1").arg(dial.scale, 0, 'g', 3);
    if (dial.shift != 0)
        parts
            << (dial.shift > 0 ? QStringLiteral("+ %1") : QStringLiteral("− %1")).arg(std::abs(dial.shift), 0, 'g', 3);
    return parts.join(u' ');
}

Sentence normalizationHeadline(const NormalizationModel& model)
{
    const NormalizationSettings& s = model.settings;
    if (s.whichLayerNorm) {
        const qint64 pixels = qint64{s.shape.n} * s.shape.h * s.shape.w;
        return sentence(
            Words::tr("“Layer norm” is two things: *%1 pairs* of mean and variance over C, H, W, or *%2 "
                      "pairs* over C alone.")
                .arg(withCommas(s.shape.n), withCommas(pixels)),
            Words::tr("“Layer norm”: *%1 pairs* or *%2 pairs*?").arg(withCommas(s.shape.n), withCommas(pixels)));
    }
    if (s.hasOneValuePerMean())
        return sentence(Words::tr("%1 has *one value per mean* here: x − μ is 0 and nothing is left of the input.")
                            .arg(kindName(s.kind)),
                        Words::tr("*One value per mean*: nothing is left."));
    if (s.usesRunningStatistics())
        return sentence(Words::tr("In evaluation batch norm takes *running statistics per channel*, not this batch's: "
                                  "%1 here.")
                            .arg(pairs(model)),
                        Words::tr("Evaluation: *running statistics*, %1.").arg(pairs(model)));
    return s.dial.isNeutral() || !model.robustness ? sharingSentence(model) : dialSentence(model);
}

QString normalizationSettingsLine(const NormalizationSettings& settings)
{
    const engine::Shape& shape = settings.shape;
    QStringList parts{kindName(settings.kind)};
    if (settings.kind == NormalizationKind::Layer)
        parts << Words::tr("over %1").arg(axesText(settings.axes));
    if (settings.kind == NormalizationKind::Group)
        parts << Words::tr("%Ln group(s)", nullptr, settings.groups);
    parts << QStringLiteral("N %1 · C %2 · H %3 · W %4").arg(shape.n).arg(shape.c).arg(shape.h).arg(shape.w)
          << Words::tr("seed %1").arg(settings.seed) << QStringLiteral("ε %1").arg(settings.epsilon)
          << (settings.evaluation ? Words::tr("evaluation") : Words::tr("training"));
    if (settings.source == BatchValues::Images)
        parts << Words::tr("pictures of flowers");
    if (settings.source == BatchValues::OneBright)
        parts << Words::tr("one bright sample");
    if (!settings.dial.isNeutral())
        parts << dialText(settings.dial);
    return parts.join(QStringLiteral(" · "));
}

} // namespace convolarium
