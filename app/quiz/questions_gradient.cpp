// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/question_maker.h"

#include "app/lesson/numbers.h"
#include "app/lessons/dense/gradient_stacks.h"
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
    Q_DECLARE_TR_FUNCTIONS(QuizGradient)
};

/// The stacks in the order of their names below.
constexpr std::size_t stacks = 3;

/// What of a gradient of norm 1 arrives at layer 1 of each stack.
struct Measured {
    DenseSettings settings;
    std::array<double, stacks> atFirst;
};

/// A few fixed stacks, measured once by the engine: about a tenth of a second.
const std::vector<Measured>& measuredStacks()
{
    static const std::vector<Measured> all = [] {
        std::vector<Measured> result;
        for (const int depth : {10, 20, 30})
            for (const int seed : {1, 2}) {
                const DenseSettings settings{.stackDepth = depth, .seed = seed};
                const GradientNorms norms = measureGradients(settings, {}).value();
                result.push_back({settings, {norms.plain.front(), norms.residual.front(), norms.dense.front()}});
            }
        return result;
    }();
    return all;
}

QString nameOf(std::size_t stack)
{
    switch (stack) {
    case 0:
        return Words::tr("In the plain stack");
    case 1:
        return Words::tr("In the residual stack");
    default:
        return Words::tr("In the dense stack");
    }
}

Question smallestGradient(Draw& draw)
{
    const Measured measured = draw.of(measuredStacks());
    const auto smallest =
        static_cast<std::size_t>(std::ranges::min_element(measured.atFirst) - measured.atFirst.begin());
    const auto option = [&](std::size_t stack) {
        const QString arrives = Words::tr("There, %1 of the gradient's norm 1 arrive.")
                                    .arg(QString::number(measured.atFirst[stack], 'g', 2));
        return ChoiceTask::Option{.text = nameOf(stack), .why = arrives};
    };
    std::vector<ChoiceTask::Option> wrong;
    for (std::size_t stack = 0; stack < stacks; ++stack)
        if (stack != smallest)
            wrong.push_back(option(stack));
    wrong.push_back({.text = Words::tr("It is the same in all three"),
                     .why = Words::tr("Each way around a layer lets the gradient pass undamped: the three differ.")});
    const QString depth = QString::number(measured.settings.stackDepth);
    const QString seed = QString::number(measured.settings.seed);
    return {
        .title = Words::tr("The smallest gradient"),
        .prompt = Words::tr("A gradient of norm 1 enters at the end. Where is what arrives at layer 1 the smallest?"),
        .setting = gradientConditions(measured.settings),
        .task = choiceOf(draw, option(smallest), wrong),
        .explanation = Words::tr("In a plain stack the gradient is multiplied by every layer's weights and fades. "
                                 "Shortcuts carry it past the layers."),
        .solution = {Words::tr("What a layer does to the gradient g"),
                     row({indexed("g", "ℓ−1", Role::Plain), words(" = "), indexed("F", "ℓ", Role::Kernel), words("′ "),
                          indexed("g", "ℓ", Role::Plain), words("     "), indexed("g", "ℓ−1", Role::Plain),
                          words(" = "), indexed("F", "ℓ", Role::Kernel), words("′ "), indexed("g", "ℓ", Role::Plain),
                          words(" + "), indexed("g", "ℓ", Role::Plain)}),
                     row({result(QString::number(measured.atFirst[0], 'g', 2), Role::Ordinary), words("     "),
                          result(QString::number(measured.atFirst[1], 'g', 2), Role::Variant)})},
        .shown = {.lesson = QStringLiteral("dense"),
                  .values = {{QStringLiteral("stack_depth"), depth}, {QStringLiteral("seed"), seed}}}};
}

} // namespace

std::vector<QuestionMaker> gradientQuestions()
{
    return {{{QStringLiteral("smallest_gradient"), QStringLiteral("dense"), {}}, smallestGradient}};
}

} // namespace convolarium
