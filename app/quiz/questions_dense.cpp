// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/question_maker.h"

#include "app/lesson/numbers.h"
#include "app/lessons/dense/dense_figures.h"
#include "app/quiz/choices.h"
#include "app/quiz/formula_parts.h"
#include "engine/layers/merge.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace convolarium {

namespace {

using namespace formula;
using namespace formulaParts;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QuizDense)
};

DenseSettings drawnBlock(Draw& draw, const std::vector<int>& depths)
{
    return {.initialChannels = draw.of<int>({24, 32, 64}),
            .growthRate = draw.of<int>({12, 16, 24, 32}),
            .layers = {draw.of(depths)}};
}

QString blockText(const DenseSettings& block)
{
    return Words::tr("Channels in: %1, growth rate k = %2, layers: %3")
        .arg(block.initialChannels)
        .arg(block.growthRate)
        .arg(block.layers.front());
}

LessonPlace blockPlace(const DenseSettings& block)
{
    return {.lesson = QStringLiteral("dense"),
            .values = {{QStringLiteral("initial_channels"), QString::number(block.initialChannels)},
                       {QStringLiteral("growth_rate"), QString::number(block.growthRate)},
                       {QStringLiteral("layers"), QString::number(block.layers.front())},
                       {QStringLiteral("compression"), QString::number(block.compression)}}};
}

Formula start() { return indexed("k", "0", Role::Input); }
Formula growth() { return letter("k", Role::Variant); }

/// k0 + L·k with the numbers in.
Formula channelNumbers(const DenseSettings& block)
{
    return row({whole(block.initialChannels, Role::Input), words(" + "), whole(block.layers.front()), words("·"),
                whole(block.growthRate, Role::Variant)});
}

ChoiceTask::Option channels(int count, const QString& why) { return {.text = withCommas(count), .why = why}; }

Question transitionChannels(Draw& draw)
{
    DenseSettings settings = drawnBlock(draw, {6, 12, 16, 24});
    settings.compression = draw.of<double>({0.5, 0.5, 0.25});
    const DenseBlock block = denseFigures(settings).blocks.front();
    const DenseStep step = transitionBehind(block, settings.compression).value();
    const int all = step.inputChannels, kept = step.outputChannels;
    const QString theta = significant(settings.compression, 2);
    return {
        .title = Words::tr("Channels after the transition"),
        .prompt = Words::tr("How many channels are there after the dense block and its transition?"),
        .setting = blockText(settings) + QStringLiteral(", ") + Words::tr("compression θ = %1").arg(theta),
        .task = choiceOf(
            draw,
            channels(kept, Words::tr("The block ends with %1 channels, and θ = %2 of them stay.").arg(all).arg(theta)),
            {mistaken(withCommas(all), Misconception::TransitionChannels),
             mistaken(withCommas(compressed(settings.compression, settings.initialChannels)),
                      Misconception::ConcatOrAdd),
             channels(block.channelsAfter(block.depth() - 1),
                      Words::tr("The last layer's k channels are part of the block too, and then θ of all stay.")),
             channels(2 * all, Words::tr("A transition makes channels fewer, not more."))}),
        .explanation = Words::tr("Concatenating gives k0 + L·k = %1 channels. "
                                 "The 1 × 1 convolution of the transition keeps θ times as many: %2.")
                           .arg(all)
                           .arg(kept),
        .solution = {Words::tr("The answer with these numbers"),
                     row({words("C = ⌊"), letter("θ", Role::Kernel), words(" ("), start(), words(" + "), letter("L"),
                          words(" "), growth(), words(")⌋")}),
                     row({words("⌊"), number(theta, Role::Kernel), words("·("), channelNumbers(settings),
                          words(")⌋ = "), result(withCommas(kept), Role::Output)})},
        .shown = blockPlace(settings)};
}

Question blockChannels(Draw& draw)
{
    const DenseSettings settings = drawnBlock(draw, {4, 6, 8, 12});
    const int all = denseFigures(settings).outputChannels();
    const double room = draw.of<double>({1.25, 1.5, 2});
    constexpr int grid = 20;
    return {.title = Words::tr("Channels of a dense block"),
            .prompt = Words::tr("Drag the purple bar to the channels at the end of the dense block."),
            .setting = blockText(settings),
            .task = BarTask{.knownName = Words::tr("Residual block"),
                            .soughtName = Words::tr("Dense block"),
                            .known = static_cast<double>(settings.initialChannels),
                            .truth = static_cast<double>(all),
                            .top = grid * std::ceil(room * all / grid),
                            .style = QuantityStyle::Count},
            .mistake = Misconception::ConcatOrAdd,
            .explanation = Words::tr("Residual layers add to the %1 channels that are there. "
                                     "Each dense layer puts %2 new ones beside them.")
                               .arg(settings.initialChannels)
                               .arg(settings.growthRate),
            .solution = {Words::tr("The answer with these numbers"),
                         row({words("C = "), start(), words(" + "), letter("L"), words(" "), growth()}),
                         row({channelNumbers(settings), words(" = "), result(withCommas(all), Role::Variant)})},
            .shown = blockPlace(settings)};
}

ChoiceTask whyFewWeights(Draw& draw, const DenseSettings& settings, const DenseBlock& block)
{
    return choiceOf(
        draw,
        {.text = Words::tr("Each dense layer computes only k new maps"),
         .why = Words::tr("A residual layer computes all %1 channels anew, a dense one only %2.")
                    .arg(block.twinWidth)
                    .arg(settings.growthRate)},
        {mistaken(Words::tr("Dense layers add their maps to those that are there"), Misconception::ConcatOrAdd),
         {.text = Words::tr("Dense layers read fewer and fewer channels"),
          .why = Words::tr("They read more and more: %1 at first, %2 at last.")
                     .arg(block.layers.front().inputChannels)
                     .arg(block.layers.back().inputChannels)},
         {.text = Words::tr("Dense blocks have smaller kernels"),
          .why = Words::tr("Both have kernels of %1 × %1 cells here.").arg(settings.kernel)}});
}

Question denseTwinWeights(Draw& draw)
{
    const DenseSettings settings = drawnBlock(draw, {4, 6, 8});
    const DenseFigures figures = denseFigures(settings);
    const DenseBlock& block = figures.blocks.front();
    const std::int64_t dense = figures.total.parameters, twin = figures.twin.parameters;
    const double share = static_cast<double>(dense) / static_cast<double>(twin);
    return {.title = Words::tr("Weights of a dense block"),
            .prompt = Words::tr("Drag the purple bar to the share of weights that the dense block needs."),
            .setting = blockText(settings) + QStringLiteral("; ") +
                       Words::tr("residual block of the same depth, %1 channels wide").arg(block.twinWidth),
            .task = BarTask{.knownName = Words::tr("Residual block"),
                            .soughtName = Words::tr("Dense block"),
                            .knownDetail = withCommas(twin),
                            .truth = share,
                            .truthDetail = withCommas(dense)},
            .whyPrompt = Words::tr("And why does it need so few?"),
            .why = whyFewWeights(draw, settings, block),
            .explanation = Words::tr("Old maps are read again in place of being computed again. "
                                     "So %1 of the weights give as many channels at the end.")
                               .arg(percent(share)),
            .solution = {Words::tr("The answer with these numbers"),
                         row({fraction(row({squared(letter("K", Role::Kernel)), words(" "), growth(), words(" "),
                                            sum(indexed("C", "ℓ−1", Role::Plain), words("ℓ = 1"), letter("L"))}),
                                       row({letter("L"), words(" "), squared(letter("K", Role::Kernel)), words(" "),
                                            squared(indexed("C", "L", Role::Plain))}))}),
                         row({fraction(whole(dense, Role::Variant), whole(twin, Role::Ordinary)), words(" = "),
                              result(significant(share, 3), Role::Variant)})},
            .shown = blockPlace(settings)};
}

/// The channels behind a merge, as the engine's own layer has them.
int mergedChannels(engine::MergeSpec::Kind kind, int a, int b)
{
    const engine::MergeSpec merge{.kind = kind};
    const std::array inputs{engine::Shape{1, 1, 1, a}, engine::Shape{1, 1, 1, b}};
    return merge.outputShape(inputs).c;
}

Question concatOrAdd(Draw& draw)
{
    using Kind = engine::MergeSpec::Kind;
    const bool dense = draw.coin();
    const int before = draw.of<int>({48, 64, 96, 128});
    const int born = dense ? draw.of<int>({12, 16, 24, 32}) : before;
    const int right = mergedChannels(dense ? Kind::Concat : Kind::Add, before, born);
    const int mixedUp = dense ? before : mergedChannels(Kind::Concat, before, born);
    const QString rule =
        dense ? Words::tr("A dense block puts the new maps beside the old ones: %1 + %2.").arg(before).arg(born)
              : Words::tr("A residual block adds the new maps to the old ones, cell by cell.");
    DenseSettings settings{.initialChannels = before, .growthRate = dense ? born : 12, .layers = {2}};
    return {.title = Words::tr("Concatenate or add?"),
            .prompt = dense ? Words::tr("Dense block: how many channels does the next layer read?")
                            : Words::tr("Residual block: how many channels does the next layer read?"),
            .setting = Words::tr("Channels in: %1, channels that the layer computes: %2").arg(before).arg(born),
            .task = choiceOf(draw, channels(right, rule),
                             {mistaken(withCommas(mixedUp), Misconception::ConcatOrAdd),
                              channels(dense ? born : before / 2,
                                       Words::tr("What came before is kept, so the next layer reads it too.")),
                              channels(before + 2 * born, Words::tr("The new maps are joined once, not twice.")),
                              channels(before * 3, Words::tr("The new maps are joined once, not twice."))}),
            .explanation = Words::tr("Concatenating stacks channels, adding leaves their number. "
                                     "Here it is %1.")
                               .arg(right),
            .solution = {Words::tr("The answer with these numbers"),
                         dense ? row({words("C = "), start(), words(" + "), growth()}) : row({words("C = "), start()}),
                         dense ? row({whole(before, Role::Input), words(" + "), whole(born, Role::Variant),
                                      words(" = "), result(withCommas(right), Role::Variant)})
                               : row({result(withCommas(right), Role::Ordinary)})},
            .shown = blockPlace(settings)};
}

} // namespace

std::vector<QuestionMaker> denseQuestions()
{
    const QString lesson = QStringLiteral("dense");
    return {{{QStringLiteral("block_channels"), lesson, {Misconception::ConcatOrAdd}}, blockChannels},
            {{QStringLiteral("transition_channels"),
              lesson,
              {Misconception::TransitionChannels, Misconception::ConcatOrAdd}},
             transitionChannels},
            {{QStringLiteral("dense_twin_weights"), lesson, {Misconception::ConcatOrAdd}}, denseTwinWeights},
            {{QStringLiteral("concat_or_add"), lesson, {Misconception::ConcatOrAdd}}, concatOrAdd}};
}

} // namespace convolarium
