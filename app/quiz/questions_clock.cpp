// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/questions_convolution.h"

#include "app/lesson/numbers.h"
#include "app/lessons/convolution/convolution_figures.h"
#include "app/quiz/choices.h"
#include "app/quiz/formula_parts.h"
#include "app/quiz/phrases.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

using namespace formula;
using namespace formulaParts;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QuizClock)
};

/// From the most that the separable layer can gain to the least, as rightOnTheClock() numbers them: a scale is not shuffled.
ChoiceTask clockChoice(double predicted)
{
    ChoiceTask choice;
    choice.options = {
        mistaken(Words::tr("Separable is faster by what the MACs say, %1× or more").arg(significant(predicted, 2)),
                 Misconception::FewerFlopsLessTime),
        {.text = Words::tr("Separable is faster, but by less than the MACs say"),
         .why = Words::tr("It computes less, but it moves about as much memory: that part of the time stays.")},
        {.text = Words::tr("Both take about the same time: 0.8× to 1.25×"),
         .why = Words::tr("Then moving the data takes all the time that the MACs save.")},
        {.text = Words::tr("The normal layer is faster"),
         .why = Words::tr("Then two small steps move more data than one large one.")}};
    choice.right = 1;
    return choice;
}

Question fasterOnTheClock(Draw& draw)
{
    const int side = draw.of<int>({28, 56});
    const ConvolutionSettings layer{.width = side,
                                    .height = side,
                                    .kernel = draw.of<int>({3, 5}),
                                    .inChannels = draw.of<int>({1, 16, 32, 64, 128}),
                                    .outChannels = draw.of<int>({32, 64, 128}),
                                    .image = {},
                                    .filter = {}};
    const ConvolutionFigures figures = convolutionFigures(layer);
    const double predicted = 1 / figures.ratio;
    return {
        .title = Words::tr("Faster on the clock?"),
        .prompt = Words::tr("Both layers run on this computer now. What does the clock say?"),
        .setting = listed(layerText(layer), Words::tr("MACs normal ÷ separable: %1").arg(significant(predicted, 2))),
        .task = ClockTask{.choice = clockChoice(predicted),
                          .width = layer.width,
                          .height = layer.height,
                          .kernel = layer.kernel,
                          .inChannels = layer.inChannels,
                          .outChannels = layer.outChannels,
                          .predicted = predicted},
        .explanation = Words::tr("Time is computing and moving data, and depthwise computes little for what it "
                                 "moves. So the clock rarely gains what the MACs promise."),
        .solution =
            {Words::tr("What the MACs promise"),
             row({words("normal ÷ separable = "),
                  fraction(words("1"), row({fraction(words("1"), indexed("C", "out", Role::Output)), words(" + "),
                                            fraction(words("1"), squared(letter("K", Role::Kernel)))}))}),
             row({fraction(whole(figures.normal.macs, Role::Ordinary), whole(figures.separable.macs, Role::Variant)),
                  words(" = "), result(significant(predicted, 3), Role::Variant)})},
        .shown = layerPlace(layer)};
}

} // namespace

std::vector<QuestionMaker> clockQuestions()
{
    return {
        {{QStringLiteral("faster_on_the_clock"), QStringLiteral("convolution"), {Misconception::FewerFlopsLessTime}},
         fasterOnTheClock}};
}

} // namespace convolarium
