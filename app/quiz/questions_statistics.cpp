// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/question_maker.h"

#include "app/lesson/numbers.h"
#include "app/lessons/normalization/normalization_figures.h"
#include "app/quiz/choices.h"
#include "app/quiz/formula_parts.h"

#include <QCoreApplication>

#include <cmath>

namespace convolarium {

namespace {

using namespace formula;
using namespace formulaParts;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QuizStatistics)
};

/// The first value of a batch, with what batch norm takes it for in both modes.
struct Normalized {
    double x = 0, mean = 0, variance = 0, output = 0;

    [[nodiscard]] double deviation() const { return std::sqrt(variance); }
};

struct BothModes {
    NormalizationSettings settings; ///< of training
    Normalized training, evaluation;
};

Normalized normalized(NormalizationSettings settings, bool evaluation)
{
    settings.evaluation = evaluation;
    const NormalizationModel model = normalizationModel(settings, nullptr);
    const BatchCell first;
    const int group = model.groupOf(first);
    return {model.inputAt(first), model.meanOf(group), model.varianceOf(group), model.normalizedAt(first)};
}

/// What somebody may compute who mixes things up, in the order of the options.
std::vector<double> candidates(const Normalized& right, const Normalized& other)
{
    return {right.output, other.output, right.x - right.mean, (right.x - right.mean) / right.variance, right.x};
}

/// Whether the candidates can be told apart with two decimals.
bool areApart(const std::vector<double>& values)
{
    constexpr double least = 0.1;
    for (std::size_t i = 0; i < values.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (std::abs(values[i] - values[j]) < least)
                return false;
    return true;
}

/// A batch in which the two modes differ clearly; about every third one is of that kind.
BothModes drawnBatch(Draw& draw, bool evaluation)
{
    for (;;) {
        const NormalizationSettings settings{.shape = {draw.of<int>({2, 3, 4}), 2, 2, 2}, .seed = draw.between(1, 999)};
        const BothModes both{settings, normalized(settings, false), normalized(settings, true)};
        const bool apart = areApart(evaluation ? candidates(both.evaluation, both.training)
                                               : candidates(both.training, both.evaluation));
        if (apart)
            return both;
    }
}

ChoiceTask outputChoice(Draw& draw, const Normalized& right, const Normalized& other, bool evaluation)
{
    const std::vector<double> values = candidates(right, other);
    return choiceOf(
        draw,
        {.text = fixed(values[0], 2),
         .why = evaluation ? Words::tr("Evaluation subtracts the running mean and divides by the running σ.")
                           : Words::tr("Training subtracts the batch's mean and divides by its σ.")},
        {mistaken(fixed(values[1], 2), Misconception::TrainEvalGap),
         {.text = fixed(values[2], 2), .why = Words::tr("That is x − μ: the division by σ is missing.")},
         {.text = fixed(values[3], 2), .why = Words::tr("That divides by the variance, not by its root σ.")},
         {.text = fixed(values[4], 2), .why = Words::tr("That is x itself, not normalized.")}});
}

LessonPlace batchPlace(const NormalizationSettings& settings, bool evaluation)
{
    return {.lesson = QStringLiteral("normalization"),
            .values = {{QStringLiteral("kind"), QStringLiteral("batch")},
                       {QStringLiteral("batch"), QString::number(settings.shape.n)},
                       {QStringLiteral("channels"), QString::number(settings.shape.c)},
                       {QStringLiteral("height"), QString::number(settings.shape.h)},
                       {QStringLiteral("width"), QString::number(settings.shape.w)},
                       {QStringLiteral("seed"), QString::number(settings.seed)},
                       {QStringLiteral("mode"), evaluation ? QStringLiteral("eval") : QStringLiteral("train")}}};
}

Question trainingOrEvaluation(Draw& draw)
{
    const bool evaluation = draw.coin();
    const BothModes both = drawnBatch(draw, evaluation);
    const Normalized& right = evaluation ? both.evaluation : both.training;
    const Normalized& other = evaluation ? both.training : both.evaluation;
    const auto digits = [](double value) { return fixed(value, 3); };
    const Formula x = letter("x", Role::Input), mean = letter("μ", Role::Output), spread = letter("σ", Role::Output);
    return {.title = Words::tr("Training or evaluation?"),
            .prompt = evaluation ? Words::tr("What does batch norm give for x in evaluation?")
                                 : Words::tr("What does batch norm give for x in training?"),
            .setting = Words::tr("x = %1; batch: μ = %2, σ = %3; running: μ = %4, σ = %5")
                           .arg(digits(right.x), digits(both.training.mean), digits(both.training.deviation()),
                                digits(both.evaluation.mean), digits(both.evaluation.deviation())),
            .task = outputChoice(draw, right, other, evaluation),
            .explanation = Words::tr("The same x becomes %1 in training and %2 in evaluation. "
                                     "The gap closes as the running averages approach the batches'.")
                               .arg(fixed(both.training.output, 2), fixed(both.evaluation.output, 2)),
            .solution = {Words::tr("The answer with these numbers"),
                         row({fraction(row({x, words(" − "), mean}), spread)}),
                         row({fraction(row({number(digits(right.x), Role::Input), words(" − "),
                                            number(digits(right.mean), Role::Output)}),
                                       number(digits(right.deviation()), Role::Output)),
                              words(" = "), result(fixed(right.output, 2), Role::Output)})},
            .shown = batchPlace(both.settings, evaluation)};
}

} // namespace

std::vector<QuestionMaker> statisticsQuestions()
{
    return {{{QStringLiteral("training_or_evaluation"), QStringLiteral("normalization"), {Misconception::TrainEvalGap}},
             trainingOrEvaluation}};
}

} // namespace convolarium
