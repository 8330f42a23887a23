// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/questions_receptive_field.h"

#include "app/lesson/numbers.h"
#include "app/quiz/choices.h"
#include "app/quiz/formula_parts.h"

#include <QCoreApplication>

#include <numeric>

namespace convolarium {

namespace {

using namespace formula;
using namespace formulaParts;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QuizReceptiveField)
};

std::vector<int> doubling(int layers)
{
    std::vector<int> dilations;
    for (int layer = 0; layer < layers; ++layer)
        dilations.push_back(1 << layer);
    return dilations;
}

QString samplesText(std::int64_t samples) { return Words::tr("%1 samples").arg(withCommas(samples)); }

/// 1 + (K − 1)·Σd with the numbers in.
FormulaPair fieldFormula(const ReceptiveFieldSettings& stack, std::int64_t size)
{
    const int sumOfDilations =
        std::accumulate(stack.dilations.begin(), stack.dilations.end(), 0) + (stack.initialLayer ? 1 : 0);
    const Formula kernel = letter("K", Role::Kernel);
    return {stack.initialLayer ? Words::tr("The initial layer counts as one more dilation of 1")
                               : Words::tr("The answer with these numbers"),
            row({letter("R", Role::Variant), words(" = 1 + ("), kernel, words(" − 1) "),
                 sum(indexed("d", "ℓ", Role::Variant), words("ℓ = 1"), letter("L"))}),
            row({words("1 + ("), whole(stack.kernel, Role::Kernel), words(" − 1)·"),
                 whole(sumOfDilations, Role::Variant), words(" = "), result(withCommas(size), Role::Variant)})};
}

Question fieldSize(Draw& draw)
{
    const ReceptiveFieldSettings stack{
        .kernel = draw.of<int>({2, 2, 2, 3}), .dilations = doubling(draw.between(5, 10)), .initialLayer = draw.coin()};
    const std::int64_t size = fieldOf(stack);
    ReceptiveFieldSettings other = stack;
    other.initialLayer = !stack.initialLayer;
    const QString layers = stack.initialLayer
                               ? Words::tr("Kernel %1; an initial causal layer of dilation 1, then dilations %2")
                               : Words::tr("Kernel %1; dilations %2");
    return {.title = Words::tr("One more or less"),
            .prompt = Words::tr("How many samples does one output of this causal stack see?"),
            .setting = layers.arg(stack.kernel).arg(listText(stack.dilations)),
            .task = choiceOf(
                draw,
                {.text = samplesText(size),
                 .why = Words::tr("Each layer adds (K − 1)·d to the one sample of the output itself.")},
                {mistaken(samplesText(size - 1), Misconception::OffByOneField),
                 {.text = samplesText(fieldOf(other)),
                  .why = stack.initialLayer
                             ? Words::tr("That is the field without the initial layer, which adds K − 1 more.")
                             : Words::tr("That is the field with an initial layer, which is not here.")},
                 {.text = samplesText(size + 1), .why = Words::tr("The output's own sample counts once, not twice.")},
                 {.text = samplesText(2 * size), .why = Words::tr("The next layer would double it.")}}),
            .explanation = Words::tr("The field is 1 + (K − 1)·Σd: the output's own sample counts. "
                                     "The initial layer adds K − 1, where there is one."),
            .solution = fieldFormula(stack, size),
            .shown = stackPlace(stack)};
}

QString millisecondsText(std::int64_t samples, int rate)
{
    return Words::tr("%1 ms").arg(significant(1000.0 * static_cast<double>(samples) / rate, 3));
}

Question fieldMilliseconds(Draw& draw)
{
    const std::vector<int> rates{16000, 24000, 44100};
    ReceptiveFieldSettings stack{.dilations = doubling(draw.between(8, 10)), .repeats = draw.of<int>({1, 1, 2, 3})};
    stack.sampleRate = draw.of(rates);
    const std::int64_t size = fieldOf(stack);
    std::vector<ChoiceTask::Option> wrong;
    for (const int rate : rates)
        if (rate != stack.sampleRate)
            wrong.push_back(mistaken(millisecondsText(size, rate), Misconception::FieldInSeconds));
    wrong.push_back({.text = millisecondsText(size, 1000),
                     .why = Words::tr("That would be one sample each millisecond: a rate of 1 kHz.")});
    const QString rateText = significant(stack.sampleRate / 1000.0, 3);
    return {.title = Words::tr("How long is a field?"),
            .prompt = Words::tr("How long is the sound that one output hears?"),
            .setting = Words::tr("Field %1, sample rate %2 kHz").arg(samplesText(size), rateText),
            .task = choiceOf(
                draw,
                {.text = millisecondsText(size, stack.sampleRate),
                 .why = Words::tr("%1 ÷ %2 Hz, in milliseconds.").arg(samplesText(size), withCommas(stack.sampleRate))},
                wrong),
            .explanation = Words::tr("Seconds are samples divided by the sample rate. "
                                     "The same stack hears a shorter time of a sound with a higher rate."),
            .solution = {Words::tr("The answer with these numbers"),
                         row({letter("t"), words(" = "),
                              fraction(letter("R", Role::Variant), indexed("f", "s", Role::Plain))}),
                         row({fraction(whole(size, Role::Variant), row({whole(stack.sampleRate), words(" Hz")})),
                              words(" = "), result(millisecondsText(size, stack.sampleRate), Role::Variant)})},
            .shown = stackPlace(stack)};
}

Question fieldGrowth(Draw& draw)
{
    const bool doubled = draw.below(3) > 0;
    const int kernel = draw.of<int>({2, 2, 3}), most = 8;
    CurveTask curve{.xTitle = Words::tr("Layers"),
                    .yTitle = Words::tr("Receptive field, samples"),
                    .bottom = 1,
                    .top = 1024,
                    .logarithmic = true,
                    .style = QuantityStyle::Count};
    ReceptiveFieldSettings stack{.kernel = kernel};
    for (int layers = 1; layers <= most; ++layers) {
        stack.dilations = doubled ? doubling(layers) : std::vector<int>(static_cast<std::size_t>(layers), 1);
        curve.x.push_back(layers);
        curve.truth.push_back(static_cast<double>(fieldOf(stack)));
    }
    const std::int64_t size = fieldOf(stack);
    return {.title = doubled ? Words::tr("Growth with doubling") : Words::tr("Growth of a plain stack"),
            .prompt = doubled ? Words::tr("Sketch the field as the dilations double from layer to layer.")
                              : Words::tr("Sketch the field of a plain stack: dilation 1 in every layer."),
            .setting = Words::tr("Kernel %1, causal; the first point is given").arg(kernel),
            .task = curve,
            .explanation = doubled ? Words::tr("Each layer adds twice as much as the one before: the field doubles. "
                                               "On this axis that is a straight line.")
                                   : Words::tr("Each layer adds K − 1 samples, no more. "
                                               "With the same weights, doubling would reach far wider."),
            .solution = fieldFormula(stack, size),
            .shown = stackPlace(stack)};
}

Question pickDilations(Draw& draw)
{
    const int kernel = draw.of<int>({2, 2, 3});
    const int layers = draw.between(4, kernel == 2 ? 8 : 7);
    const ReceptiveFieldSettings best{.kernel = kernel, .dilations = doubling(layers)};
    const ReceptiveFieldSettings less{.kernel = kernel, .dilations = doubling(layers - 1)};
    const int most = static_cast<int>(fieldOf(best)), least = static_cast<int>(fieldOf(less)) + 1;
    const DilationsTask task{
        .kernel = kernel, .target = draw.between(least, most), .mostLayers = layers, .offered = doubling(10)};
    return {.title = Words::tr("%1 in a few layers").arg(samplesText(task.target)),
            .prompt = Words::tr("Pick dilations: hear %1 or more with at most %2 layers.")
                          .arg(samplesText(task.target))
                          .arg(layers),
            .setting = Words::tr("Causal stack, kernel %1; samples in a hole are not heard").arg(kernel),
            .task = task,
            .explanation = Words::tr("Doubling the dilation doubles the field and leaves no hole. "
                                     "%1 layers with 1, 2, 4 … hear %2.")
                               .arg(layers)
                               .arg(samplesText(most)),
            .solution = fieldFormula(best, most),
            .shown = stackPlace(best)};
}

} // namespace

QString listText(const std::vector<int>& dilations)
{
    QStringList texts;
    for (const int dilation : dilations)
        texts << QString::number(dilation);
    return texts.join(QStringLiteral(", "));
}

std::int64_t fieldOf(const ReceptiveFieldSettings& stack) { return receptiveFieldFigures(stack).stack.w().size; }

LessonPlace stackPlace(const ReceptiveFieldSettings& stack)
{
    const auto flag = [](bool value) { return value ? QStringLiteral("true") : QStringLiteral("false"); };
    return {.lesson = QStringLiteral("receptive_field"),
            .values = {{QStringLiteral("kernel"), QString::number(stack.kernel)},
                       {QStringLiteral("dilations"), valueText(stack.dilations)},
                       {QStringLiteral("repeats"), QString::number(stack.repeats)},
                       {QStringLiteral("causal"), flag(stack.causal)},
                       {QStringLiteral("initial_layer"), flag(stack.initialLayer)},
                       {QStringLiteral("sample_rate"), QString::number(stack.sampleRate)}}};
}

std::vector<QuestionMaker> receptiveFieldQuestions()
{
    const QString lesson = QStringLiteral("receptive_field");
    return {{{QStringLiteral("field_growth"), lesson, {}}, fieldGrowth},
            {{QStringLiteral("field_size"), lesson, {Misconception::OffByOneField}}, fieldSize},
            {{QStringLiteral("field_milliseconds"), lesson, {Misconception::FieldInSeconds}}, fieldMilliseconds},
            {{QStringLiteral("pick_dilations"), lesson, {}}, pickDilations}};
}

} // namespace convolarium
