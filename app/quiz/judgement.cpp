// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/judgement.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QuizVerdict)
};

/// Ratios are counted the same way up and down: 25 % too high is a factor of 1.25, as far as 1/1.25.
constexpr double closeFactor = 1.25, nearFactor = 3, rounding = 1e-9;

bool within(double factor, double bound) { return factor <= bound * (1 + rounding); }

double factorBetween(double guess, double truth)
{
    return guess > 0 ? std::max(guess / truth, truth / guess) : std::numeric_limits<double>::infinity();
}

int pointsFor(double factor, bool rightDirection)
{
    if (within(factor, closeFactor))
        return 3;
    if (within(factor, nearFactor))
        return 2;
    return rightDirection ? 1 : 0;
}

bool sameSide(double guess, double truth, double from)
{
    return (guess > from) == (truth > from) && (guess < from) == (truth < from);
}

QString distanceText(double guess, double truth)
{
    if (guess <= 0)
        return Words::tr("far too low");
    const QString factor = significant(factorBetween(guess, truth), 2);
    return guess > truth ? Words::tr("%1× too high").arg(factor) : Words::tr("%1× too low").arg(factor);
}

QString predictionHeadline(double guess, double truth, const Verdict& verdict, bool rightDirection)
{
    if (verdict.right)
        return within(factorBetween(guess, truth), 1.005) ? Words::tr("Exactly right.")
                                                          : Words::tr("Right, within 25 %.");
    const QString distance = distanceText(guess, truth);
    return rightDirection ? Words::tr("Right direction, %1.").arg(distance)
                          : Words::tr("Wrong direction, %1.").arg(distance);
}

void requireQuantity(double value)
{
    if (!std::isfinite(value) || value < 0)
        throw std::invalid_argument("a prediction is a finite number from 0 on");
}

Verdict judgedBar(const BarTask& task, double guess)
{
    requireQuantity(guess);
    const bool direction = sameSide(guess, task.truth, task.known);
    Verdict verdict{.points = pointsFor(factorBetween(guess, task.truth), direction)};
    verdict.right = verdict.points == pointsOfQuestion;
    verdict.headline = predictionHeadline(guess, task.truth, verdict, direction);
    const QString truth = quantityText(task.style, task.truth);
    verdict.detail = task.truthDetail.isEmpty() ? Words::tr("It is %1.").arg(truth)
                                                : Words::tr("It is %1: %2.").arg(truth, task.truthDetail);
    return verdict;
}

/// The point that is farthest away counts; the first one is given.
Verdict judgedCurve(const CurveTask& task, const std::vector<double>& guess)
{
    if (guess.size() != task.truth.size())
        throw std::invalid_argument("a sketch has one value a position");
    std::ranges::for_each(guess, requireQuantity);
    std::size_t worst = 0;
    double factor = 1;
    for (std::size_t i = 1; i < guess.size(); ++i)
        if (const double here = factorBetween(guess[i], task.truth[i]); here > factor) {
            factor = here;
            worst = i;
        }
    const bool direction = sameSide(guess.back(), task.truth.back(), task.truth.front());
    Verdict verdict{.points = pointsFor(factor, direction)};
    verdict.right = verdict.points == pointsOfQuestion;
    verdict.headline = predictionHeadline(guess[worst], task.truth[worst], verdict, direction);
    verdict.detail =
        Words::tr("From %1 to %2 it goes from %3 to %4.")
            .arg(exactly(task.x.front()), exactly(task.x.back()), quantityText(task.style, task.truth.front()),
                 quantityText(task.style, task.truth.back()));
    return verdict;
}

Verdict judgedCells(const CellsTask& task, const std::vector<bool>& answer)
{
    if (answer.size() != task.sharing.size())
        throw std::invalid_argument("there is one flag a cell");
    int both = 0, either = 0, wrong = 0;
    for (std::size_t i = 0; i < answer.size(); ++i) {
        both += answer[i] && task.sharing[i] ? 1 : 0;
        either += answer[i] || task.sharing[i] ? 1 : 0;
        wrong += answer[i] != task.sharing[i] ? 1 : 0;
    }
    const double overlap = static_cast<double>(both) / either;
    Verdict verdict{.points = wrong == 0 ? 3 : overlap >= 0.75 ? 2 : overlap > 0.5 ? 1 : 0, .right = wrong == 0};
    verdict.headline =
        verdict.right ? Words::tr("All cells are right.") : Words::tr("%Ln cell(s) are different.", nullptr, wrong);
    const auto shared = std::ranges::count(task.sharing, true);
    verdict.detail = Words::tr("%Ln cell(s) share this mean.", nullptr, static_cast<int>(shared));
    return verdict;
}

Verdict judgedDilations(const DilationsTask& task, const std::vector<int>& answer)
{
    for (const int dilation : answer)
        if (!std::ranges::count(task.offered, dilation))
            throw std::invalid_argument("a dilation that is not offered");
    if (answer.empty())
        throw std::invalid_argument("a stack has a layer");
    const HeardSamples heard = heardBy(task.kernel, answer);
    const bool enough = heard.read >= task.target;
    const bool few = static_cast<int>(answer.size()) <= task.mostLayers;
    Verdict verdict{.right = enough && few};
    const double share = static_cast<double>(heard.read) / task.target;
    const bool close =
        (enough && static_cast<int>(answer.size()) <= task.mostLayers + 1) || (few && share * closeFactor >= 1);
    verdict.points = verdict.right ? 3 : close ? 2 : (few && share * nearFactor >= 1) || enough ? 1 : 0;
    const int samples = static_cast<int>(heard.read);
    verdict.headline = !enough ? Words::tr("It hears %Ln sample(s) only.", nullptr, samples)
                       : few   ? Words::tr("It hears %Ln sample(s).", nullptr, samples)
                               : Words::tr("It hears enough, but has too many layers.");
    verdict.detail =
        heard.read < heard.size
            ? Words::tr("Its field is %1 samples wide, but has holes: %2 of them are read.")
                  .arg(withCommas(heard.size), withCommas(heard.read))
            : Words::tr("Its field is %1 samples wide, and every one is read.").arg(withCommas(heard.size));
    return verdict;
}

const ChoiceTask::Option& optionOf(const ChoiceTask& task, std::size_t option)
{
    if (option >= task.options.size())
        throw std::invalid_argument("there is no such option");
    return task.options[option];
}

Verdict judgedChoice(const ChoiceTask& task, std::size_t option, std::size_t right, int points)
{
    const ChoiceTask::Option& chosen = optionOf(task, option);
    const ChoiceTask::Option& truth = optionOf(task, right);
    if (option == right)
        return {.points = points,
                .right = true,
                .headline = Words::tr("Right: %1.").arg(optionLetter(right)),
                .detail = truth.why};
    return {.headline =
                Words::tr("You chose %1; the right answer is %2.").arg(optionLetter(option), optionLetter(right)),
            .detail = chosen.why,
            .misconception = chosen.misconception};
}

std::size_t rightOption(const ClockTask& task, std::optional<double> measuredRatio)
{
    if (!measuredRatio || !std::isfinite(*measuredRatio) || *measuredRatio <= 0)
        throw std::invalid_argument("the clock has not been asked");
    return rightOnTheClock(task, *measuredRatio);
}

Verdict judgedClock(const ClockTask& task, std::size_t option, std::optional<double> measuredRatio)
{
    Verdict verdict = judgedChoice(task.choice, option, rightOption(task, measuredRatio), pointsOfQuestion);
    verdict.detail = Words::tr("Here the normal layer takes %1× as long; the MACs promised %2×.")
                         .arg(significant(*measuredRatio, 2), significant(task.predicted, 2)) +
                     u' ' + verdict.detail;
    return verdict;
}

template <typename T>
const T& asked(const Answer& answer)
{
    const T* const value = std::get_if<T>(&answer);
    if (!value)
        throw std::invalid_argument("the answer is of another kind than the question");
    return *value;
}

struct Judge {
    const Answer& answer;
    std::optional<double> measuredRatio;

    Verdict operator()(const BarTask& task) const { return judgedBar(task, asked<double>(answer)); }
    Verdict operator()(const CurveTask& task) const { return judgedCurve(task, asked<std::vector<double>>(answer)); }
    Verdict operator()(const CellsTask& task) const { return judgedCells(task, asked<std::vector<bool>>(answer)); }
    Verdict operator()(const DilationsTask& task) const
    {
        return judgedDilations(task, asked<std::vector<int>>(answer));
    }
    Verdict operator()(const ChoiceTask& task) const
    {
        return judgedChoice(task, asked<std::size_t>(answer), task.right, pointsOfQuestion);
    }
    Verdict operator()(const ClockTask& task) const
    {
        return judgedClock(task, asked<std::size_t>(answer), measuredRatio);
    }
};

} // namespace

Verdict judged(const Question& question, const Answer& answer, std::optional<double> measuredRatio)
{
    Verdict verdict = std::visit(Judge{answer, measuredRatio}, question.task);
    if (!verdict.right && !verdict.misconception)
        verdict.misconception = question.mistake;
    return verdict;
}

Verdict judgedWhy(const Question& question, std::size_t option)
{
    return judgedChoice(question.why, option, question.why.right, pointsOfWhy);
}

std::size_t rightOnTheClock(const ClockTask& task, double ratio)
{
    constexpr double asPromised = 0.8, equal = 1.25;
    if (ratio >= asPromised * task.predicted)
        return 0;
    if (ratio > equal)
        return 1;
    return ratio * equal >= 1 ? 2 : 3;
}

} // namespace convolarium
