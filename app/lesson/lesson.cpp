// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/lesson.h"

#include "app/lesson/problem.h"

namespace convolarium {

namespace {

struct Objection {
    QString name;
    QString reason;
};

std::optional<Objection> firstObjection(const Lesson& lesson, const ParameterValues& values, const QStringList& asked)
{
    const std::vector<Parameter> parameters = lesson.parameters();
    for (const bool wanted : {true, false})
        for (const Parameter& parameter : parameters) {
            if (asked.contains(parameter.name) != wanted)
                continue;
            if (auto reason = objection(parameter, lesson.limits(parameter, values), values.at(parameter.name)))
                return Objection{parameter.name, *reason};
        }
    return std::nullopt;
}

} // namespace

ParameterValues Lesson::settled(ParameterValues values, const QString& changed) const
{
    for (const Parameter& parameter : parameters())
        if (parameter.name != changed)
            values.set(parameter.name, nearest(parameter, limits(parameter, values), values.at(parameter.name)));
    return values;
}

void Lesson::set(const ParameterValues& values)
{
    if (const auto wrong = firstObjection(*this, values, {}))
        throw Problem(Problem::Kind::Usage, wrong->name, wrong->reason);
    compute(values);
    m_values = values;
}

QSizeF Lesson::designSize(bool presentation) const { return presentation ? QSizeF(1808, 748) : QSizeF(1536, 748); }

ParameterValues standardValues(const Lesson& lesson)
{
    ParameterValues values;
    for (const Parameter& parameter : lesson.parameters())
        values.set(parameter.name, parameter.standard);
    return values;
}

ParameterValues presetValues(const Lesson& lesson, const Preset& preset)
{
    ParameterValues values = standardValues(lesson);
    for (const Parameter& parameter : lesson.parameters())
        if (preset.values.contains(parameter.name))
            values.set(parameter.name, preset.values.at(parameter.name));
    return values;
}

std::optional<QString> problemOf(const Lesson& lesson, const ParameterValues& values, const QStringList& asked)
{
    const auto wrong = firstObjection(lesson, values, asked);
    return wrong ? std::optional(wrong->name + QStringLiteral(": ") + wrong->reason) : std::nullopt;
}

} // namespace convolarium
