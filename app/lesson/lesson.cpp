// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/lesson.h"

#include "app/lesson/problem.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Lesson)
};

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

ParameterValues Lesson::openingValues() const
{
    const std::vector<Preset> all = presets();
    return all.empty() ? standardValues(*this) : presetValues(*this, all.front());
}

QString Lesson::describe(double t, const Focus& focus) const
{
    const std::vector<Phase> all = phases();
    const int index = phaseIndex(all, t);
    QStringList sentences{
        plainText(headline().full),
        Words::tr("Step %1 of %2: %3.").arg(index + 1).arg(all.size()).arg(all[static_cast<std::size_t>(index)].name)};
    if (const QString pointed = sentenceOf(focus.current()); !pointed.isEmpty())
        sentences << pointed;
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

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
