// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/numbers.h"
#include "app/lessons/receptive_field/receptive_field_figures.h"
#include "app/quiz/judgement.h"

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

QString joined(const std::vector<double>& values, QuantityStyle style)
{
    QStringList texts;
    for (const double value : values)
        texts << quantityText(style, value);
    return texts.join(QStringLiteral(", "));
}

/// The numbers of the cells that are set, counted from 1.
QString cellsText(const std::vector<bool>& cells)
{
    QStringList texts;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i])
            texts << QString::number(i + 1);
    return texts.join(u' ');
}

QString listText(const std::vector<int>& values)
{
    QStringList texts;
    for (const int value : values)
        texts << QString::number(value);
    return texts.join(u' ');
}

QuantityStyle styleOf(const QuestionTask& task)
{
    if (const BarTask* const bar = std::get_if<BarTask>(&task))
        return bar->style;
    const CurveTask* const curve = std::get_if<CurveTask>(&task);
    return curve ? curve->style : QuantityStyle::Count;
}

struct AnswerText {
    QuantityStyle style;

    QString operator()(std::monostate) const { return {}; }
    QString operator()(double value) const { return quantityText(style, value); }
    QString operator()(std::size_t option) const { return optionLetter(option); }
    QString operator()(const std::vector<double>& values) const { return joined(values, style); }
    QString operator()(const std::vector<bool>& cells) const { return cellsText(cells); }
    QString operator()(const std::vector<int>& values) const { return listText(values); }
};

/// The dilations of the task in their order, as many as it takes; with doubling ones that is the shortest way.
std::vector<int> solution(const DilationsTask& task)
{
    std::vector<int> picked;
    for (const int dilation : task.offered) {
        picked.push_back(dilation);
        if (heardBy(task.kernel, picked).read >= task.target)
            break;
    }
    return picked;
}

struct TruthText {
    std::optional<double> measuredRatio;

    QString operator()(const BarTask& task) const { return quantityText(task.style, task.truth); }
    QString operator()(const ChoiceTask& task) const { return optionLetter(task.right); }
    QString operator()(const CurveTask& task) const { return joined(task.truth, task.style); }
    QString operator()(const CellsTask& task) const { return cellsText(task.sharing); }
    QString operator()(const DilationsTask& task) const { return listText(solution(task)); }
    QString operator()(const ClockTask& task) const
    {
        return measuredRatio ? optionLetter(rightOnTheClock(task, *measuredRatio)) : QString();
    }
};

} // namespace

QString quantityText(QuantityStyle style, double value)
{
    if (style == QuantityStyle::Count)
        return withCommas(std::llround(value));
    const double hundredths = 100 * value;
    const QString digits =
        hundredths < 1000 ? QString::number(hundredths, 'g', 3) : withCommas(std::llround(hundredths));
    return digits + QStringLiteral(" %");
}

QString optionLetter(std::size_t option) { return QString(QChar(static_cast<char16_t>(u'A' + option))); }

HeardSamples heardBy(int kernel, const std::vector<int>& dilations)
{
    const ReceptiveFieldSettings settings{.kernel = kernel, .dilations = dilations};
    const StackFigures stack = stackFigures(settings.layers(), settings.channels);
    return {.size = stack.w().size, .read = engine::countReadSamples(stack.windows(1))};
}

QString answerText(const Question& question, const Answer& answer)
{
    return std::visit(AnswerText{styleOf(question.task)}, answer);
}

QString truthText(const Question& question, std::optional<double> measuredRatio)
{
    return std::visit(TruthText{measuredRatio}, question.task);
}

std::optional<double> guessRatio(const Question& question, const Answer& answer)
{
    if (const BarTask* const bar = std::get_if<BarTask>(&question.task))
        if (const double* const guess = std::get_if<double>(&answer))
            return *guess / bar->truth;
    if (const CurveTask* const curve = std::get_if<CurveTask>(&question.task))
        if (const auto* const guess = std::get_if<std::vector<double>>(&answer); guess && !guess->empty())
            return guess->back() / curve->truth.back();
    return std::nullopt;
}

} // namespace convolarium
