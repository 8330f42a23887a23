// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/questions_convolution.h"

#include "app/lesson/numbers.h"
#include "app/lessons/convolution/convolution_figures.h"
#include "app/quiz/choices.h"
#include "app/quiz/formula_parts.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

using namespace formula;
using namespace formulaParts;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QuizGroups)
};

/// As many channels out as in.
ConvolutionSettings square(int side, int kernel, int channels)
{
    return {.width = side,
            .height = side,
            .kernel = kernel,
            .inChannels = channels,
            .outChannels = channels,
            .image = {},
            .filter = {}};
}

FormulaPair depthwiseFormula(const ConvolutionSettings& layer, const ConvolutionFigures& figures)
{
    const Formula area = squared(letter("K", Role::Kernel));
    const Formula out = indexed("C", "out", Role::Output);
    const Formula in = indexed("C", "in", Role::Input);
    return {Words::tr("The answer with these numbers"),
            row({fraction(row({area, words(" "), in}), row({area, words(" "), in, words(" "), out})), words(" = "),
                 fraction(words("1"), out)}),
            row({fraction(whole(figures.depthwise.parameters), whole(figures.normal.parameters)), words(" = "),
                 fraction(words("1"), whole(layer.outChannels, Role::Output)), words(" = "),
                 result(significant(1.0 / layer.outChannels, 3), Role::Variant)})};
}

QString groupsText(int groups, int filters)
{
    return Words::tr("A grouped convolution: %1 groups, %2 filters").arg(groups).arg(filters);
}

/// Why a grouping is not the depthwise one.
QString otherWeights(std::int64_t weights, std::int64_t depthwise)
{
    return Words::tr("That layer has %1 weights; the depthwise one has %2.")
        .arg(withCommas(weights), withCommas(depthwise));
}

std::int64_t weightsInGroups(ConvolutionSettings layer, int groups)
{
    layer.groups = groups;
    return convolutionFigures(layer).grouped.parameters;
}

/// Which grouped layer is the depthwise one: nothing but groups is special about it.
ChoiceTask sameLayer(Draw& draw, const ConvolutionSettings& layer)
{
    const int channels = layer.inChannels;
    const std::int64_t depthwise = convolutionFigures(layer).depthwise.parameters;
    const auto wrong = [&](int groups) {
        return ChoiceTask::Option{.text = groupsText(groups, channels),
                                  .why = otherWeights(weightsInGroups(layer, groups), depthwise)};
    };
    return choiceOf(
        draw,
        {.text = groupsText(channels, channels),
         .why = Words::tr("With a group for each channel, a filter reads one channel only: "
                          "%1 weights, as depthwise has.")
                    .arg(withCommas(weightsInGroups(layer, channels)))},
        {mistaken(Words::tr("None: depthwise is a layer of its own kind"), Misconception::DepthwiseIsSpecial),
         wrong(2),
         {.text = Words::tr("A normal convolution with %1 filters").arg(channels),
          .why = otherWeights(weightsInGroups(layer, 1), depthwise)}});
}

Question depthwiseWeights(Draw& draw)
{
    const ConvolutionSettings layer =
        square(draw.of<int>({14, 28, 56}), draw.of<int>({3, 5, 7}), draw.of<int>({4, 8, 16, 32}));
    const ConvolutionFigures figures = convolutionFigures(layer);
    return {.title = Words::tr("Weights of depthwise"),
            .prompt = Words::tr("Drag the purple bar to the share of weights that a depthwise convolution needs."),
            .setting = layerText(layer),
            .task = BarTask{.knownName = Words::tr("Normal conv."),
                            .soughtName = Words::tr("Depthwise conv."),
                            .knownDetail = withCommas(figures.normal.parameters),
                            .truth = static_cast<double>(figures.depthwise.parameters) /
                                     static_cast<double>(figures.normal.parameters),
                            .truthDetail = withCommas(figures.depthwise.parameters)},
            .whyPrompt = Words::tr("Which other layer has the same weights and the same result?"),
            .why = sameLayer(draw, layer),
            .explanation = Words::tr("Each normal filter reads all channels, each depthwise one a single channel. "
                                     "So depthwise has 1/Cout of the weights."),
            .solution = depthwiseFormula(layer, figures),
            .shown = layerPlace(layer)};
}

Question depthwiseKind(Draw& draw)
{
    ConvolutionSettings layer =
        square(draw.of<int>({14, 28, 56}), draw.of<int>({3, 5}), draw.of<int>({16, 24, 32, 48, 64, 96, 128}));
    const ConvolutionFigures figures = convolutionFigures(layer);
    const ChoiceTask choice = sameLayer(draw, layer);
    layer.groups = layer.inChannels;
    return {.title = Words::tr("What is depthwise?"),
            .prompt = Words::tr("Which layer is the same as a depthwise convolution?"),
            .setting = layerText(layer),
            .task = choice,
            .explanation = Words::tr("Depthwise is the end of the slider for groups: %1 groups of one channel. "
                                     "Cost and weights are the same, %2 of them.")
                               .arg(layer.groups)
                               .arg(withCommas(figures.depthwise.parameters)),
            .solution = depthwiseFormula(layer, figures),
            .shown = layerPlace(layer)};
}

/// Which input channels each filter of `spec` reads, as the engine has it.
Wiring wiringOf(const engine::Conv2dSpec& spec, int inChannels)
{
    Wiring wiring{.nodes = {inChannels, spec.filters}, .links = {}, .output = spec.filters / 2, .overTime = false};
    for (int filter = 0; filter < spec.filters; ++filter) {
        const engine::IndexRange read = spec.inputChannels(inChannels, filter);
        for (int channel = read.begin; channel < read.end; ++channel)
            wiring.links.push_back({.level = 1, .from = channel, .to = filter});
    }
    wiring.levelNames = {Words::tr("channels in"), Words::tr("channels out")};
    return wiring;
}

enum class OverChannels { Normal, Grouped, Depthwise, Pointwise };

QString nameOf(OverChannels which, int kernel)
{
    switch (which) {
    case OverChannels::Normal:
        return Words::tr("Normal convolution %1 × %1").arg(kernel);
    case OverChannels::Grouped:
        return Words::tr("Grouped convolution %1 × %1").arg(kernel);
    case OverChannels::Depthwise:
        return Words::tr("Depthwise convolution %1 × %1").arg(kernel);
    case OverChannels::Pointwise:
        return Words::tr("Pointwise convolution 1 × 1");
    }
    Q_UNREACHABLE();
}

QString ruleOf(OverChannels which)
{
    switch (which) {
    case OverChannels::Normal:
        return Words::tr("A normal convolution reads every channel with K² taps.");
    case OverChannels::Grouped:
        return Words::tr("A grouped convolution reads the channels of its own group only.");
    case OverChannels::Depthwise:
        return Words::tr("A depthwise convolution reads one channel only, with K² taps.");
    case OverChannels::Pointwise:
        return Words::tr("A pointwise convolution reads every channel with a single tap.");
    }
    Q_UNREACHABLE();
}

engine::Conv2dSpec specOf(OverChannels which, int kernel, int channels, int groups)
{
    if (which == OverChannels::Pointwise)
        return engine::pointwise(channels);
    const int used = which == OverChannels::Normal ? 1 : which == OverChannels::Grouped ? groups : channels;
    return {.filters = channels, .kernel = {kernel, kernel}, .padding = engine::Padding::same(), .groups = used};
}

ChoiceTask channelChoice(Draw& draw, OverChannels right, int kernel)
{
    std::vector<ChoiceTask::Option> wrong;
    for (const OverChannels other :
         {OverChannels::Normal, OverChannels::Grouped, OverChannels::Depthwise, OverChannels::Pointwise})
        if (other != right)
            wrong.push_back({.text = nameOf(other, kernel), .why = ruleOf(other)});
    return choiceOf(draw, {.text = nameOf(right, kernel), .why = ruleOf(right)}, wrong);
}

Question channelWiring(Draw& draw)
{
    const auto which = static_cast<OverChannels>(draw.below(4));
    const int kernel = draw.of<int>({3, 5});
    const int channels = draw.of<int>({4, 6, 8});
    const int groups = 2;
    const engine::Conv2dSpec spec = specOf(which, kernel, channels, groups);
    const engine::Shape weights = spec.weightShape(channels);
    const int products = weights.n * weights.h * weights.w;
    ConvolutionSettings layer = square(14, spec.kernel.h, channels);
    layer.groups = spec.groups;
    return {.title = Words::tr("Which channels are read?"),
            .prompt = Words::tr("Which convolution is it?"),
            .setting = Words::tr("MACs for each output value: %1").arg(products),
            .task = channelChoice(draw, which, kernel),
            .wiring = wiringOf(spec, channels),
            .explanation = Words::tr("Count the lines into one output channel, then the MACs of a value. "
                                     "Lines × kernel cells = MACs tells the kernel."),
            .solution = {Words::tr("The answer with these numbers"),
                         row({words("MACs = "), squared(letter("K", Role::Kernel)), words(" "),
                              fraction(indexed("C", "in", Role::Input), letter("G", Role::Kernel))}),
                         row({squared(whole(spec.kernel.h, Role::Kernel)), words("·"),
                              fraction(whole(channels, Role::Input), whole(spec.groups, Role::Kernel)), words(" = "),
                              result(QString::number(products), Role::Plain)})},
            .shown = layerPlace(layer)};
}

} // namespace

std::vector<QuestionMaker> groupQuestions()
{
    const QString lesson = QStringLiteral("convolution");
    return {{{QStringLiteral("depthwise_weights"), lesson, {Misconception::DepthwiseIsSpecial}}, depthwiseWeights},
            {{QStringLiteral("depthwise_kind"), lesson, {Misconception::DepthwiseIsSpecial}}, depthwiseKind},
            {{QStringLiteral("channel_wiring"), lesson, {}}, channelWiring}};
}

} // namespace convolarium
