// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/step_words.h"

#include "app/lesson/numbers.h"
#include "app/training/race_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StepView)
};

constexpr double rest = 0.2; // seconds at the end of a part

/// 0..1 within a phase, with its rest at the end.
double movement(const Phase& phase, double t)
{
    return easeInOut(std::min(1.0, progress(phase, t) * phase.seconds / (phase.seconds - rest)));
}

QString firstTitle(const RaceView& view, const engine::StepFigures& figures)
{
    return view.data ? classTitle(view.data->sets.train, figures.truth) : QString::number(figures.truth);
}

double firstConfidence(const engine::StepFigures& figures)
{
    const auto truth = static_cast<std::size_t>(figures.truth);
    return truth < figures.confidences.size() ? double{figures.confidences[truth]} : 0;
}

Sentence forwardSentence(const RaceView& view, const engine::StepFigures& figures)
{
    const auto layers = static_cast<int>(figures.layers.size());
    return Sentence::marked(Words::tr("1 Forward: *%1 pictures* pass %2 layers; shown is the first one, “%3”.")
                                .arg(figures.samples)
                                .arg(layers)
                                .arg(firstTitle(view, figures)),
                            Words::tr("1 Forward: *%1 pictures* pass %2 layers.").arg(figures.samples).arg(layers),
                            Role::Output);
}

Sentence lossSentence(const RaceView& view, const engine::StepFigures& figures)
{
    const QString loss = significant(figures.loss, 3);
    return Sentence::marked(
        Words::tr("2 Loss: “%1” gets %2, a loss of %3; the mean of all %4 pictures is *%5*.")
            .arg(firstTitle(view, figures), shareText(firstConfidence(figures)), significant(firstLoss(figures), 3))
            .arg(figures.samples)
            .arg(loss),
        Words::tr("2 Loss: *%1*, the mean of %2 pictures.").arg(loss).arg(figures.samples), Role::Bad);
}

Sentence backwardSentence(const engine::StepFigures& figures, Role role)
{
    const QString last = briefNumber(figures.layers.back().gradientNorm);
    const QString first = briefNumber(figures.layers.front().gradientNorm);
    return Sentence::marked(
        Words::tr("3 Backward: from the last layer to the first, the norm of the gradient goes from %1 to *%2*.")
            .arg(last, first),
        Words::tr("3 Backward: gradient %1 at the last layer, *%2* at the first.").arg(last, first), role);
}

Sentence updateSentence(const engine::StepFigures& figures)
{
    const auto [least, most] = std::ranges::minmax(figures.layers, {}, &engine::LayerStep::relativeUpdate);
    const QString from = shareText(least.relativeUpdate());
    const QString to = shareText(most.relativeUpdate());
    constexpr double usual = 1e-4; // below, Qt writes 1e-05
    const QString rate = figures.learningRate >= usual ? QString::number(figures.learningRate, 'g', 3)
                                                       : briefNumber(figures.learningRate);
    return Sentence::marked(
        Words::tr("4 Update: with the learning rate %1, the weights of a layer change by *%2 to %3*.")
            .arg(rate, from, to),
        Words::tr("4 Update: weights change by *%1 to %2*.").arg(from, to), Role::Kernel);
}

} // namespace

std::vector<Phase> stepPhases()
{
    const std::array names{Words::tr("Forward"), Words::tr("Loss"), Words::tr("Backward"), Words::tr("Update")};
    constexpr std::array seconds{4.0, 2.0, 4.0, 2.0};
    constexpr double whole = 12;
    std::vector<Phase> phases;
    double start = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double end = i + 1 == names.size() ? 1 : start + seconds[i] / whole;
        phases.push_back({.id = QString::number(i),
                          .name = names[i],
                          .shortName = names[i],
                          .start = start,
                          .end = end,
                          .seconds = seconds[i]});
        start = end;
    }
    return phases;
}

StepProgress stepProgress(double t)
{
    const std::vector<Phase> phases = stepPhases();
    return {.forward = movement(phases[0], t),
            .loss = movement(phases[1], t),
            .backward = movement(phases[2], t),
            .update = movement(phases[3], t),
            .part = static_cast<StepPart>(phaseIndex(phases, t))};
}

Sentence stepSentence(const RaceView& view, const WatchedStep& step, double t)
{
    const engine::StepFigures& figures = step.figures;
    switch (stepProgress(t).part) {
    case StepPart::Forward:
        break;
    case StepPart::Loss:
        return lossSentence(view, figures);
    case StepPart::Backward:
        return backwardSentence(figures, contestantRole(static_cast<std::size_t>(step.contestant)));
    case StepPart::Update:
        return updateSentence(figures);
    }
    return forwardSentence(view, figures);
}

FormulaPair stepFormula(const RaceView& view, const WatchedStep& step)
{
    using namespace formula;
    const engine::StepFigures& figures = step.figures;
    return {.caption = Words::tr("Loss of the first picture of the batch (%1)").arg(firstTitle(view, figures)),
            .symbolic = lossFormula({}).symbolic,
            .numbers = row({symbol(QStringLiteral("L")), text(QStringLiteral(" = −ln ")),
                            number(significant(firstConfidence(figures), 3)), text(QStringLiteral(" = ")),
                            result(significant(firstLoss(figures), 3),
                                   contestantRole(static_cast<std::size_t>(step.contestant)))})};
}

QString layerSentence(const engine::LayerStep& layer)
{
    return Words::tr("%1: outputs %2 on average, gradient norm %3, weights changed by %4")
        .arg(QString::fromStdString(layer.name), briefNumber(layer.activation), briefNumber(layer.gradientNorm),
             shareText(layer.relativeUpdate()));
}

double firstLoss(const engine::StepFigures& figures)
{
    constexpr double least = std::numeric_limits<float>::min();
    return -std::log(std::max(least, firstConfidence(figures)));
}

QString briefNumber(double value)
{
    constexpr double readable = 1e-3, ten = 10;
    if (!(value > 0) || value >= readable || !std::isfinite(value))
        return significant(value, 2);
    auto power = static_cast<int>(std::floor(std::log10(value)));
    double digit = std::round(value / std::pow(ten, power));
    if (digit >= ten) {
        digit /= ten;
        ++power;
    }
    const QString raised = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = fixed(digit, 0) + QStringLiteral("·10⁻");
    for (const QChar place : QString::number(-power))
        text += raised[place.digitValue()];
    return text;
}

QString shareText(double share) { return Words::tr("%1 %").arg(briefNumber(100 * share)); }

} // namespace convolarium
