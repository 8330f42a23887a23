// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/questions_receptive_field.h"

#include "app/lesson/numbers.h"
#include "app/quiz/choices.h"
#include "app/quiz/formula_parts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace convolarium {

namespace {

using namespace formula;
using namespace formulaParts;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QuizTaps)
};

/// Which samples a convolution over time reads.
struct TapKind {
    bool dilated = false, causal = false;
    friend bool operator==(const TapKind&, const TapKind&) = default;
};

constexpr std::array<TapKind, 4> tapKinds{{{false, false}, {true, false}, {false, true}, {true, true}}};

QString nameOf(const TapKind& kind)
{
    if (kind.dilated)
        return kind.causal ? Words::tr("Dilated and causal") : Words::tr("Dilated, not causal");
    return kind.causal ? Words::tr("Causal, not dilated") : Words::tr("Ordinary: neither dilated nor causal");
}

QString ruleOf(const TapKind& kind)
{
    if (kind.dilated)
        return kind.causal ? Words::tr("Dilated and causal: its taps lie apart, all of them in the past.")
                           : Words::tr("Dilated only: its taps lie apart, on both sides.");
    return kind.causal ? Words::tr("Causal only: neighbouring taps, all of them in the past.")
                       : Words::tr("Ordinary: neighbouring taps on both sides.");
}

/// Who takes a layer that is one of both for the other, or for both, takes causal and dilated for one thing.
ChoiceTask tapChoice(Draw& draw, const TapKind& right)
{
    std::vector<ChoiceTask::Option> wrong;
    for (const TapKind& kind : tapKinds) {
        if (kind == right)
            continue;
        const bool mixedUp = right.dilated != right.causal && (kind.dilated || kind.causal);
        wrong.push_back(mixedUp ? mistaken(nameOf(kind), Misconception::CausalIsDilated)
                                : ChoiceTask::Option{.text = nameOf(kind), .why = ruleOf(kind)});
    }
    return choiceOf(draw, {.text = nameOf(right), .why = ruleOf(right)}, wrong);
}

/// Kernel 3, so that both sides can be read alike.
ReceptiveFieldSettings stackOf(const TapKind& kind, const std::vector<int>& dilations)
{
    return {.kernel = 3,
            .dilations = kind.dilated ? dilations : std::vector<int>(dilations.size(), 1),
            .causal = kind.causal};
}

std::vector<engine::Window> windowsOf(const ReceptiveFieldSettings& stack)
{
    return receptiveFieldFigures(stack).stack.windows(1);
}

/// Every unit of every level and what it reads within the picture, as the engine's windows have it.
Wiring wiringOf(const ReceptiveFieldSettings& stack, int moments)
{
    Wiring wiring{.nodes = {moments}, .output = stack.causal ? moments - 1 : moments / 2};
    wiring.levelNames.push_back(Words::tr("input"));
    for (const engine::Window& window : windowsOf(stack)) {
        const int level = static_cast<int>(wiring.nodes.size());
        wiring.nodes.push_back(moments);
        wiring.levelNames.push_back(Words::tr("layer %1").arg(level));
        for (int unit = 0; unit < moments; ++unit) {
            const engine::IndexRange taps = window.tapsInside(unit, moments);
            for (int tap = taps.begin; tap < taps.end; ++tap)
                wiring.links.push_back({.level = level, .from = window.inputIndex(unit, tap), .to = unit});
        }
    }
    return wiring;
}

/// The moments that one unit reads, as in t − 8, t − 4, t.
QString momentsText(const engine::Window& window)
{
    QStringList texts;
    for (int tap = 0; tap < window.kernel; ++tap) {
        const int offset = window.inputIndex(0, tap);
        const QString distance = QString::number(std::abs(offset));
        texts << (offset == 0  ? QStringLiteral("t")
                  : offset < 0 ? QStringLiteral("t − ") + distance
                               : QStringLiteral("t + ") + distance);
    }
    return texts.join(QStringLiteral(", "));
}

FormulaPair tapFormula(const engine::Window& window)
{
    return {Words::tr("What output t reads"),
            row({letter("t"), words(" + "), letter("i"), words("·"), letter("d", Role::Variant), words(" − "),
                 letter("p", Role::Input), words(",     i = 0 … K − 1")}),
            row({words("d = "), whole(window.dilation, Role::Variant), words(", p = "),
                 whole(window.paddingBefore, Role::Input), words(":  "), result(momentsText(window), Role::Plain)})};
}

QString tapExplanation()
{
    return Words::tr("Dilated means that the taps lie apart, causal that none lies in the future. "
                     "Each goes without the other.");
}

Question timeWiring(Draw& draw)
{
    const TapKind kind = tapKinds[draw.below(tapKinds.size())];
    const ReceptiveFieldSettings stack = stackOf(kind, draw.of<std::vector<int>>({{2}, {3}, {2, 2}, {2, 3}, {2, 4}}));
    constexpr int moments = 17;
    return {.title = Words::tr("Which moments are read?"),
            .prompt = Words::tr("Which convolution over time is it?"),
            .setting = Words::tr("Time runs to the right; the inputs of one output are lit"),
            .task = tapChoice(draw, kind),
            .wiring = wiringOf(stack, moments),
            .explanation = tapExplanation(),
            .solution = tapFormula(windowsOf(stack).back()),
            .shown = stackPlace(stack)};
}

Question causalOrDilated(Draw& draw)
{
    const TapKind kind = tapKinds[draw.below(tapKinds.size())];
    const ReceptiveFieldSettings stack = stackOf(kind, {draw.of<int>({2, 3, 4, 5, 8, 16})});
    const engine::Window window = windowsOf(stack).front();
    return {.title = Words::tr("Causal, dilated, or both?"),
            .prompt = Words::tr("Output t reads the inputs %1. What is this layer?").arg(momentsText(window)),
            .setting = Words::tr("A single layer, kernel %1").arg(window.kernel),
            .task = tapChoice(draw, kind),
            .explanation = tapExplanation(),
            .solution = tapFormula(window),
            .shown = stackPlace(stack)};
}

QString partText(std::int64_t read, std::int64_t size)
{
    return Words::tr("%1 of %2").arg(withCommas(read), withCommas(size));
}

struct HeldSamples {
    std::int64_t size, read;
};

ChoiceTask holesChoice(Draw& draw, const ReceptiveFieldSettings& stack, const HeldSamples& held)
{
    const auto taps = static_cast<std::int64_t>(stack.dilations.size()) * stack.kernel;
    const bool full = held.read == held.size;
    const QString rule = full ? Words::tr("Each layer fills exactly the gaps of the one above it.")
                              : Words::tr("No dilation is 1, so the samples between are met by no path.");
    const auto half = partText(held.size / 2, held.size), few = partText(taps, held.size);
    const QString paths = Words::tr("Taps multiply from layer to layer, they do not add up.");
    std::vector<ChoiceTask::Option> wrong;
    if (full)
        wrong = {mistaken(half, Misconception::DilatedHasHoles), mistaken(few, Misconception::DilatedHasHoles)};
    else
        wrong = {{.text = partText(held.size, held.size), .why = rule}, {.text = few, .why = paths}};
    wrong.push_back(
        {.text = partText(stack.kernel, held.size), .why = Words::tr("That is what a single layer reads.")});
    wrong.push_back(
        {.text = partText(held.size - 1, held.size), .why = Words::tr("The output's own moment is read, too.")});
    wrong.push_back({.text = half, .why = paths});
    return choiceOf(draw, {.text = partText(held.read, held.size), .why = rule}, wrong);
}

Question holes(Draw& draw)
{
    const bool full = draw.coin();
    const ReceptiveFieldSettings stack{
        .kernel = full ? 2 : 3,
        .dilations = full ? draw.of<std::vector<int>>({{1, 2, 4}, {1, 2, 4, 8}, {1, 2, 4, 8, 16}, {1, 2, 4, 8, 16, 32}})
                          : draw.of<std::vector<int>>({{2, 2}, {2, 2, 2}, {2, 4}, {2, 4, 8}, {4, 4}, {4, 4, 4}})};
    const ReceptiveFieldFigures figures = receptiveFieldFigures(stack);
    const HeldSamples held{figures.stack.cells(), figures.readCells()};
    return {.title = Words::tr("Are there holes?"),
            .prompt = Words::tr("How many samples of its field does one output really read?"),
            .setting =
                Words::tr("Causal stack, kernel %1; dilations %2").arg(stack.kernel).arg(listText(stack.dilations)),
            .task = holesChoice(draw, stack, held),
            .explanation = full ? Words::tr("A stack of 1, 2, 4, 8 … reads every sample of its field exactly once. "
                                            "Only a single dilated layer has holes.")
                                : Words::tr("Every dilation is a multiple of %1, so only one sample in %1 is met. "
                                            "A layer of dilation 1 would fill the holes.")
                                      .arg(stack.dilations.front()),
            .solution = {Words::tr("Samples of the field, and those that are read"),
                         row({letter("R", Role::Variant), words(" = 1 + ("), letter("K", Role::Kernel), words(" − 1) "),
                              sum(indexed("d", "ℓ", Role::Variant), words("ℓ = 1"), letter("L"))}),
                         row({words("R = "), whole(held.size, Role::Variant), words(",     "),
                              result(partText(held.read, held.size), Role::Input)})},
            .shown = stackPlace(stack)};
}

} // namespace

std::vector<QuestionMaker> tapQuestions()
{
    const QString lesson = QStringLiteral("receptive_field");
    return {{{QStringLiteral("time_wiring"), lesson, {Misconception::CausalIsDilated}}, timeWiring},
            {{QStringLiteral("causal_or_dilated"), lesson, {Misconception::CausalIsDilated}}, causalOrDilated},
            {{QStringLiteral("holes"), lesson, {Misconception::DilatedHasHoles}}, holes}};
}

} // namespace convolarium
