// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/text_values.h"

#include "app/lesson/problem.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LessonText)
};

[[noreturn]] void refuse(const QString& subject, const QString& why)
{
    throw Problem(Problem::Kind::Usage, subject, why);
}

Parameter parameterNamed(const Lesson& lesson, const QString& name)
{
    for (Parameter& parameter : lesson.parameters())
        if (parameter.name == name)
            return std::move(parameter);
    refuse(name, Words::tr("the lesson has no such parameter"));
}

ParameterValues presetNamed(const Lesson& lesson, const QString& id)
{
    const std::vector<Preset> presets = lesson.presets();
    const auto found = std::ranges::find(presets, id, &Preset::id);
    if (found == presets.end())
        refuse(id, Words::tr("the lesson has no such preset"));
    return presetValues(lesson, *found);
}

ParameterValues withTexts(const Lesson& lesson, ParameterValues values, const std::map<QString, QString>& texts)
{
    for (const auto& [name, text] : texts)
        values.set(name, parseValue(parameterNamed(lesson, name), text));
    return values;
}

std::optional<Problem> firstObjection(const Lesson& lesson, const ParameterValues& values)
{
    for (const Parameter& parameter : lesson.parameters())
        if (const auto reason = objection(parameter, lesson.limits(parameter, values), values.at(parameter.name)))
            return Problem(Problem::Kind::Usage, parameter.name, *reason);
    return std::nullopt;
}

ParameterValues placed(const Lesson& lesson, const ParameterValues& present, const std::map<QString, QString>& texts)
{
    ParameterValues values = withTexts(lesson, present, texts);
    if (!firstObjection(lesson, values))
        return values;
    values = withTexts(lesson, presetValues(lesson, lesson.presets().front()), texts);
    if (const auto wrong = firstObjection(lesson, values))
        throw *wrong;
    return values;
}

const Phase* phaseNamed(const std::vector<Phase>& phases, const QString& id)
{
    const auto found = std::ranges::find(phases, id, &Phase::id);
    return found == phases.end() ? nullptr : &*found;
}

void checkCondition(const Condition& condition, const Lesson& lesson)
{
    if (condition.kind == Condition::Kind::Phase && !phaseNamed(lesson.phases(), condition.name))
        refuse(condition.name, Words::tr("the lesson has no such phase"));
    if (condition.kind != Condition::Kind::Value)
        return;
    const Parameter parameter = parameterNamed(lesson, condition.name);
    const ParameterValue value = parseValue(parameter, condition.value);
    const Limits widest{.minimum = parameter.minimum, .maximum = parameter.maximum};
    if (const auto wrong = objection(parameter, widest, value))
        refuse(condition.name, *wrong);
    const bool ordered = parameter.kind == ParameterKind::Integer || parameter.kind == ParameterKind::Real;
    const bool compared =
        condition.comparison == Condition::Comparison::AtLeast || condition.comparison == Condition::Comparison::AtMost;
    if (compared && !ordered)
        refuse(condition.name, Words::tr("its values have no order"));
}

/// @throws Problem for the first thing that does not fit.
void check(const TextPage& page, const Lesson& lesson)
{
    const ParameterValues first = presetValues(lesson, lesson.presets().front());
    const ParameterValues values = valuesOf(page, lesson, first);
    const std::vector<Phase> phases = lesson.phases();
    for (const QString& phase : page.play)
        if (!phaseNamed(phases, phase))
            refuse(phase, Words::tr("the lesson has no such phase"));
    const std::vector<ChartSpec> charts = lesson.charts();
    if (!page.chart.isEmpty() && std::ranges::find(charts, page.chart, &ChartSpec::id) == charts.end())
        refuse(page.chart, Words::tr("the lesson has no such chart"));
    for (const TextPiece& piece : page.pieces)
        if (const auto* picture = std::get_if<TextPicture>(&piece))
            static_cast<void>(valuesOf(*picture, lesson, values));
    // Where a page leaves the timeline alone, it may stand at its end.
    const Focus focus{.pinned = {.part = page.light}};
    if (!page.play.isEmpty() &&
        phaseNamed(phases, page.play.back())->start < phaseNamed(phases, page.play.front())->start)
        refuse(page.play.back(), Words::tr("it comes before the first phase"));
    const double time = page.play.isEmpty() ? page.time.value_or(1) : phaseNamed(phases, page.play.front())->start;
    const Moment opened{values, time, focus, phases};
    for (const TextTask& task : page.tasks) {
        checkCondition(task.condition, lesson);
        if (holds(task.condition, opened))
            refuse(task.condition.name, Words::tr("the reader has nothing to do: the page opens so"));
    }
}

} // namespace

ParameterValues valuesOf(const TextPage& page, const Lesson& lesson, const ParameterValues& present)
{
    return placed(lesson, page.preset.isEmpty() ? present : presetNamed(lesson, page.preset), page.values);
}

ParameterValues valuesOf(const TextPicture& picture, const Lesson& lesson, const ParameterValues& present)
{
    return placed(lesson, present, picture.values);
}

std::optional<QString> problemOf(const LessonText& text, const Lesson& lesson)
{
    for (const TextPage& page : text.pages) {
        try {
            check(page, lesson);
        } catch (const Problem& problem) {
            return Words::tr("line %1: %2").arg(page.line).arg(problem.text());
        }
    }
    return std::nullopt;
}

} // namespace convolarium
