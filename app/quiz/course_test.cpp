// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/numbers.h"
#include "app/lessons/convolution/convolution_figures.h"
#include "app/quiz/choices.h"
#include "app/quiz/formula_parts.h"
#include "app/quiz/questions_convolution.h"
#include "app/quiz/questions_receptive_field.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

using namespace formula;
using namespace formulaParts;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QuizCourse)
};

double shareOf(const ConvolutionCost& part, const ConvolutionCost& whole)
{
    return static_cast<double>(part.macs) / static_cast<double>(whole.macs);
}

ChoiceTask costChoice(Draw& draw, const ConvolutionSettings& layer, const ConvolutionFigures& figures)
{
    const QString depthwise = percent(shareOf(figures.depthwise, figures.normal));
    const QString pointwise = percent(shareOf(figures.pointwise, figures.normal));
    return choiceOf(
        draw,
        {.text = Words::tr("Depthwise 1/Cout, pointwise 1/K² of the normal one"),
         .why = Words::tr("Depthwise drops the factor Cout, pointwise the factor K²: with Cout = %3 and K = %4, %1 and "
                          "%2 are left.")
                    .arg(depthwise, pointwise)
                    .arg(layer.outChannels)
                    .arg(layer.kernel)},
        {{.text = Words::tr("Depthwise 1/K², pointwise 1/Cout of the normal one"),
          .why = Words::tr("The other way round: depthwise keeps the kernel's K² cells, pointwise keeps Cout.")},
         {.text = Words::tr("Depthwise 1/Cin, pointwise 1/K² of the normal one"),
          .why = Words::tr("Depthwise still computes each of the %1 input channels; what it drops is Cout.")
                     .arg(layer.inChannels)},
         {.text = Words::tr("Each of them half of the normal one"),
          .why = Words::tr("They are far cheaper: with Cout = %3 and K = %4, %1 and %2 of the normal one.")
                     .arg(depthwise, pointwise)
                     .arg(layer.outChannels)
                     .arg(layer.kernel)}});
}

Question courseCost(Draw& draw)
{
    const ConvolutionSettings layer{.width = 32,
                                    .height = 32,
                                    .kernel = 3,
                                    .inChannels = draw.of<int>({32, 64}),
                                    .outChannels = draw.of<int>({64, 128}),
                                    .image = {},
                                    .filter = {}};
    const ConvolutionFigures figures = convolutionFigures(layer);
    const Formula area = squared(letter("K", Role::Kernel));
    const Formula in = indexed("C", "in", Role::Input), out = indexed("C", "out", Role::Output), gap = words(" ");
    const Formula all = row({area, gap, in, gap, out});
    return {
        .title = Words::tr("Cost of the two parts"),
        .prompt = Words::tr("What do depthwise and pointwise convolution cost, compared with a normal one?"),
        .setting = Words::tr("Kernel K × K, channels Cin → Cout, same size of the maps"),
        .task = costChoice(draw, layer, figures),
        .explanation = Words::tr("Normal: K²·Cin·Cout for each pixel. Depthwise: K²·Cin; pointwise: Cin·Cout."),
        .solution = {Words::tr("Depthwise and pointwise ÷ normal, and with these numbers"),
                     row({fraction(row({area, gap, in}), all), words(" = "), fraction(words("1"), out), words(",     "),
                          fraction(row({in, gap, out}), all), words(" = "), fraction(words("1"), area)}),
                     row({fraction(words("1"), whole(layer.outChannels, Role::Output)), words(" + "),
                          fraction(words("1"), squared(whole(layer.kernel, Role::Kernel))), words(" = "),
                          result(significant(figures.ratio, 4), Role::Variant)})},
        .shown = layerPlace(layer)};
}

FormulaPair fieldsFormula(const ReceptiveFieldSettings& stack)
{
    ReceptiveFieldSettings plain = stack;
    plain.dilations = std::vector<int>(stack.dilations.size(), 1);
    const Formula field = letter("R", Role::Variant);
    return {Words::tr("The field, with these dilations and with 1 in every layer"),
            row({field, words(" = 1 + ("), letter("K", Role::Kernel), words(" − 1) "),
                 sum(indexed("d", "ℓ", Role::Variant), words("ℓ = 1"), letter("L"))}),
            row({result(withCommas(fieldOf(stack)), Role::Variant), words("     "),
                 result(withCommas(fieldOf(plain)), Role::Ordinary)})};
}

ReceptiveFieldSettings doublingStack(Draw& draw)
{
    ReceptiveFieldSettings stack{.dilations = {}};
    const int layers = draw.between(5, 10);
    for (int layer = 0; layer < layers; ++layer)
        stack.dilations.push_back(1 << layer);
    return stack;
}

Question courseWaveNet(Draw& draw)
{
    const ReceptiveFieldSettings stack = doublingStack(draw);
    LessonPlace place = stackPlace(stack);
    place.values[QStringLiteral("view")] = QStringLiteral("four");
    return {
        .title = Words::tr("WaveNet's convolution"),
        .prompt = Words::tr("Which convolution does WaveNet use to see far back in a sound?"),
        .task = choiceOf(
            draw,
            {.text = Words::tr("Dilated causal convolution"),
             .why = Words::tr("Causal, because no sample may know the future; dilated, to reach far with few layers.")},
            {{.text = Words::tr("Depthwise separable convolution"),
              .why = Words::tr("That is MobileNet's: it makes layers cheaper, not their field wider.")},
             {.text = Words::tr("Pointwise convolution"),
              .why = Words::tr("WaveNet has 1 × 1 layers too, but each sees a single moment.")},
             {.text = Words::tr("Transposed convolution"),
              .why = Words::tr("That makes maps larger, as in decoders; it is neither causal nor far-seeing.")}}),
        .explanation = Words::tr("WaveNet makes a sound sample by sample, so it reads the past only. "
                                 "Dilations 1, 2, 4 … reach far with few layers."),
        .solution = fieldsFormula(stack),
        .shown = place};
}

Question courseDilation(Draw& draw)
{
    const ReceptiveFieldSettings stack = doublingStack(draw);
    const int layers = static_cast<int>(stack.dilations.size());
    return {.title = Words::tr("What is dilation for?"),
            .prompt = Words::tr("What is dilation for?"),
            .setting = Words::tr("Kernel %1; dilations %2").arg(stack.kernel).arg(listText(stack.dilations)),
            .task = choiceOf(
                draw,
                {.text = Words::tr("A wider receptive field with the same number of parameters"),
                 .why = Words::tr("The taps move apart; there are no more of them.")},
                {{.text = Words::tr("More computing in parallel"),
                  .why = Words::tr("All outputs of a convolution can be computed in parallel, dilated or not.")},
                 {.text = Words::tr("Fewer parameters with the same receptive field"),
                  .why = Words::tr("A layer keeps its parameters; what changes is the field.")},
                 mistaken(Words::tr("Keeping the future out"), Misconception::CausalIsDilated)}),
            .explanation = Words::tr("With these %1 layers one output sees %2 samples. "
                                     "With dilation 1 the same weights would see %3.")
                               .arg(layers)
                               .arg(withCommas(fieldOf(stack)))
                               .arg(layers * (stack.kernel - 1) + 1),
            .solution = fieldsFormula(stack),
            .shown = stackPlace(stack)};
}

} // namespace

std::vector<QuestionMaker> courseQuestions()
{
    return {{{QStringLiteral("course_cost"), QStringLiteral("convolution"), {}}, courseCost},
            {{QStringLiteral("course_wavenet"), QStringLiteral("receptive_field"), {}}, courseWaveNet},
            {{QStringLiteral("course_dilation"), QStringLiteral("receptive_field"), {Misconception::CausalIsDilated}},
             courseDilation}};
}

} // namespace convolarium
