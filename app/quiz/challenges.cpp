// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/numbers.h"
#include "app/lessons/convolution/convolution_figures.h"
#include "app/quiz/challenge.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QuizChallenges)
};

/// The channels stay: with one channel any field would be cheap. Holes do not count as heard.
Challenge hear200()
{
    return {.id = QStringLiteral("hear_200"),
            .title = Words::tr("Hear 200 samples"),
            .task = Words::tr("Hear at least 200 samples without a hole, with 16 channels and at most 5,000 weights."),
            .hint = Words::tr("Let each dilation be as wide as everything that the layers below it hear."),
            .start = {.lesson = QStringLiteral("receptive_field"),
                      .values = {{QStringLiteral("kernel"), QStringLiteral("2")},
                                 {QStringLiteral("dilations"), QStringLiteral("1,1,1,1,1")},
                                 {QStringLiteral("channels"), QStringLiteral("16")}}},
            .free = {QStringLiteral("kernel"), QStringLiteral("dilations"), QStringLiteral("repeats")},
            .goals = {{.figure = QStringLiteral("/size"),
                       .label = Words::tr("receptive field"),
                       .unit = Words::tr("samples"),
                       .bound = 200},
                      {.figure = QStringLiteral("/holes"),
                       .label = Words::tr("holes"),
                       .unit = Words::tr("samples"),
                       .bound = 0,
                       .atLeast = false},
                      {.figure = QStringLiteral("/parameters"),
                       .label = Words::tr("weights"),
                       .unit = {},
                       .bound = 5000,
                       .atLeast = false}}};
}

/// The 1 × 1 step stays, so that every output channel still hears of every input channel.
Challenge cutEightTimes()
{
    constexpr int side = 56, channels = 128, times = 8;
    const ConvolutionSettings normal{.width = side,
                                     .height = side,
                                     .inChannels = channels,
                                     .outChannels = channels,
                                     .pointwise = true,
                                     .image = {},
                                     .filter = {}};
    const std::int64_t macs = convolutionFigures(normal).normal.macs;
    const QString count = QString::number(channels);
    return {.id = QStringLiteral("cut_8_times"),
            .title = Words::tr("Cut the multiplications 8 times"),
            .task = Words::tr("Give 128 channels with an eighth of a normal 3 × 3 layer's %1 MACs, mixing included.")
                        .arg(withCommas(macs)),
            .hint = Words::tr("The 1 × 1 step takes 1/9 already: the 3 × 3 step has to cost next to nothing."),
            .start = {.lesson = QStringLiteral("convolution"),
                      .values = {{QStringLiteral("width"), QString::number(side)},
                                 {QStringLiteral("height"), QString::number(side)},
                                 {QStringLiteral("in_channels"), count},
                                 {QStringLiteral("out_channels"), count},
                                 {QStringLiteral("pointwise"), QStringLiteral("true")}}},
            .free = {QStringLiteral("groups"), QStringLiteral("out_channels")},
            .goals = {{.figure = QStringLiteral("/output/channels"),
                       .label = Words::tr("output"),
                       .unit = Words::tr("channels"),
                       .bound = channels},
                      {.figure = QStringLiteral("/as_set/macs"),
                       .label = Words::tr("both steps"),
                       .unit = Words::tr("MACs"),
                       .bound = static_cast<double>(macs) / times,
                       .atLeast = false}}};
}

/// The depth stays: one wide layer would be no dense block.
Challenge channels96()
{
    return {.id = QStringLiteral("channels_96"),
            .title = Words::tr("96 channels"),
            .task = Words::tr("Reach at least 96 channels after 6 dense layers with under 40,000 weights."),
            .hint = Words::tr("24 channels come in, and each layer adds k: 24 + 6·k."),
            .start = {.lesson = QStringLiteral("dense"),
                      .values = {{QStringLiteral("initial_channels"), QStringLiteral("24")},
                                 {QStringLiteral("growth_rate"), QStringLiteral("24")},
                                 {QStringLiteral("layers"), QStringLiteral("6")}}},
            .free = {QStringLiteral("growth_rate"), QStringLiteral("bottleneck")},
            .goals = {{.figure = QStringLiteral("/output_channels"),
                       .label = Words::tr("output"),
                       .unit = Words::tr("channels"),
                       .bound = 96},
                      {.figure = QStringLiteral("/parameters"),
                       .label = Words::tr("weights"),
                       .unit = {},
                       .bound = 40000,
                       .atLeast = false,
                       .strict = true}}};
}

Challenge accuracy85()
{
    return {.id = QStringLiteral("accuracy_85"),
            .title = Words::tr("85 % with a small network"),
            .task = Words::tr("Train a network to 85 % on the test pictures with under 50,000 parameters."),
            .hint = Words::tr("Take the full convolutions out: separable ones learn with far fewer parameters."),
            .start = {},
            .free = {},
            .goals = {
                {.figure = QStringLiteral("/accuracy"), .label = Words::tr("test accuracy"), .unit = {}, .bound = 0.85},
                {.figure = QStringLiteral("/parameters"),
                 .label = Words::tr("parameters"),
                 .unit = {},
                 .bound = 50000,
                 .atLeast = false,
                 .strict = true}}};
}

GoalResult resultOf(const Goal& goal, double value)
{
    const bool inside = goal.atLeast ? value >= goal.bound : value <= goal.bound;
    const bool onBound = value >= goal.bound && value <= goal.bound;
    return {.value = value, .met = std::isfinite(value) && inside && !(goal.strict && onBound)};
}

/// Whether `a` is at least as good as `b` in a goal.
bool asGood(const Goal& goal, double a, double b) { return goal.atLeast ? a >= b : a <= b; }

bool beats(const Challenge& challenge, const Solution& a, const Solution& b)
{
    if (a.solved != b.solved)
        return a.solved && asGood(challenge.goals.front(), a.result, b.result) &&
               asGood(challenge.goals.back(), a.cost, b.cost);
    return asGood(challenge.goals.front(), a.result, b.result) && asGood(challenge.goals.back(), a.cost, b.cost);
}

} // namespace

std::vector<Challenge> challenges() { return {cutEightTimes(), channels96(), hear200(), accuracy85()}; }

std::vector<GoalResult> judged(const Challenge& challenge, const Lesson& lesson)
{
    const nlohmann::ordered_json figures = lesson.figures();
    std::vector<GoalResult> results;
    for (const Goal& goal : challenge.goals) {
        const nlohmann::ordered_json::json_pointer place(goal.figure.toStdString());
        if (!figures.contains(place) || !figures.at(place).is_number())
            throw std::out_of_range("the lesson has no number at " + goal.figure.toStdString());
        results.push_back(resultOf(goal, figures.at(place).get<double>()));
    }
    return results;
}

std::vector<GoalResult> judged(const Challenge& challenge, const TrainedNetwork& network)
{
    std::vector<GoalResult> results;
    for (const Goal& goal : challenge.goals)
        results.push_back(
            resultOf(goal, goal.figure == QLatin1String("/accuracy") ? network.accuracy : network.parameters));
    return results;
}

bool keepBest(const Challenge& challenge, std::vector<Solution>& kept, const Solution& solution)
{
    if (!std::isfinite(solution.result) || !std::isfinite(solution.cost) ||
        std::ranges::any_of(kept, [&](const Solution& old) { return beats(challenge, old, solution); }))
        return false;
    std::erase_if(kept, [&](const Solution& old) { return beats(challenge, solution, old); });
    kept.push_back(solution);
    return true;
}

} // namespace convolarium
