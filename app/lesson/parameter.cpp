// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/parameter.h"

#include "app/lesson/problem.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Parameter)
};

QString plain(double number) { return QString::number(number, 'g', 12); }

[[noreturn]] void refuse(const Parameter& parameter, const QString& why)
{
    throw Problem(Problem::Kind::Usage, parameter.name, why);
}

int parseInteger(const Parameter& parameter, const QString& text)
{
    bool ok = false;
    const int value = text.trimmed().toInt(&ok);
    if (!ok)
        refuse(parameter, Words::tr("\"%1\" is not a whole number from %2 to %3")
                              .arg(text, plain(parameter.minimum), plain(parameter.maximum)));
    return value;
}

QStringList choiceIds(const Parameter& parameter)
{
    QStringList ids;
    for (const Choice& choice : parameter.choices)
        ids << choice.id;
    return ids;
}

QString withReason(const QString& clause, const Limits& limits)
{
    return limits.reason.isEmpty() ? clause : Words::tr("%1 (%2)").arg(clause, limits.reason);
}

std::optional<QString> numberObjection(const Parameter& parameter, const Limits& limits, double value)
{
    if (!limits.stops.empty()) {
        if (std::binary_search(limits.stops.begin(), limits.stops.end(), static_cast<int>(value)))
            return std::nullopt;
        QStringList stops;
        for (const int stop : limits.stops)
            stops << QString::number(stop);
        return withReason(Words::tr("must be one of %1").arg(stops.join(QStringLiteral(", "))), limits);
    }
    if (value >= limits.minimum && value <= limits.maximum)
        return std::nullopt;
    const QString clause = parameter.kind == ParameterKind::Real ? Words::tr("must be a number from %1 to %2")
                                                                 : Words::tr("must be a whole number from %1 to %2");
    return withReason(clause.arg(plain(limits.minimum), plain(limits.maximum)), limits);
}

} // namespace

Parameter Parameter::named(const QString& itsLabel, const QString& itsTooltip, const QString& itsSymbol) const
{
    Parameter result = *this;
    result.label = itsLabel;
    result.tooltip = itsTooltip;
    result.symbol = itsSymbol;
    return result;
}

Parameter Parameter::tinted(Role itsRole) const
{
    Parameter result = *this;
    result.role = itsRole;
    return result;
}

namespace parameter {

Parameter integer(const char* name, IntegerRange range)
{
    return {.name = QString::fromLatin1(name),
            .kind = ParameterKind::Integer,
            .standard = range.standard,
            .minimum = static_cast<double>(range.minimum),
            .maximum = static_cast<double>(range.maximum)};
}

Parameter real(const char* name, RealRange range)
{
    return {.name = QString::fromLatin1(name),
            .kind = ParameterKind::Real,
            .standard = range.standard,
            .minimum = range.minimum,
            .maximum = range.maximum};
}

Parameter flag(const char* name, bool standard)
{
    return {.name = QString::fromLatin1(name), .kind = ParameterKind::Flag, .standard = standard};
}

Parameter choice(const char* name, std::vector<Choice> choices)
{
    const QString standard = choices.front().id;
    return {.name = QString::fromLatin1(name),
            .kind = ParameterKind::Choice,
            .standard = standard,
            .choices = std::move(choices)};
}

std::vector<Parameter> placed(PanelSection section, std::vector<Parameter> parameters)
{
    for (Parameter& parameter : parameters)
        parameter.section = section;
    return parameters;
}

std::vector<Parameter> joined(std::initializer_list<std::vector<Parameter>> sections)
{
    std::vector<Parameter> all;
    for (const std::vector<Parameter>& section : sections)
        all.insert(all.end(), section.begin(), section.end());
    return all;
}

} // namespace parameter

ParameterValues valuesOf(std::initializer_list<std::pair<const char*, ParameterValue>> entries)
{
    ParameterValues values;
    for (const auto& [name, value] : entries)
        values.set(QString::fromLatin1(name), value);
    return values;
}

ParameterValue parseValue(const Parameter& parameter, const QString& text)
{
    switch (parameter.kind) {
    case ParameterKind::Integer:
        return parseInteger(parameter, text);
    case ParameterKind::Real: {
        bool ok = false;
        const double value = text.trimmed().toDouble(&ok);
        if (!ok || !std::isfinite(value))
            refuse(parameter, Words::tr("\"%1\" is not a number").arg(text));
        return value;
    }
    case ParameterKind::Flag:
        if (text != QLatin1String("true") && text != QLatin1String("false"))
            refuse(parameter, Words::tr("\"%1\" is neither true nor false").arg(text));
        return text == QLatin1String("true");
    case ParameterKind::List: {
        std::vector<int> entries;
        for (const QString& entry : text.split(u','))
            entries.push_back(parseInteger(parameter, entry));
        return entries;
    }
    case ParameterKind::Choice:
    case ParameterKind::Image:
    case ParameterKind::Text:
        return text;
    }
    Q_UNREACHABLE();
}

QString valueText(const ParameterValue& value)
{
    struct Visitor {
        QString operator()(bool flag) const { return flag ? QStringLiteral("true") : QStringLiteral("false"); }
        QString operator()(int number) const { return QString::number(number); }
        QString operator()(double number) const { return plain(number); }
        QString operator()(const QString& text) const { return text; }
        QString operator()(const std::vector<int>& list) const
        {
            QStringList entries;
            for (const int entry : list)
                entries << QString::number(entry);
            return entries.join(u',');
        }
    };
    return std::visit(Visitor{}, value);
}

nlohmann::ordered_json valueJson(const ParameterValue& value)
{
    return std::visit(
        [](const auto& v) -> nlohmann::ordered_json {
            if constexpr (std::is_same_v<std::decay_t<decltype(v)>, QString>)
                return v.toStdString();
            else
                return v;
        },
        value);
}

std::optional<QString> objection(const Parameter& parameter, const Limits& limits, const ParameterValue& value)
{
    switch (parameter.kind) {
    case ParameterKind::Integer:
        return numberObjection(parameter, limits, std::get<int>(value));
    case ParameterKind::Real:
        return numberObjection(parameter, limits, std::get<double>(value));
    case ParameterKind::List:
        if (const auto entries = std::get<std::vector<int>>(value).size();
            entries == 0 || entries > static_cast<std::size_t>(parameter.mostEntries))
            return withReason(Words::tr("must have 1 to %Ln number(s)", nullptr, parameter.mostEntries), limits);
        for (const int entry : std::get<std::vector<int>>(value))
            if (const auto objection = numberObjection(parameter, limits, entry))
                return objection;
        return std::nullopt;
    case ParameterKind::Choice: {
        const QStringList legal = limits.choices.isEmpty() ? choiceIds(parameter) : limits.choices;
        if (legal.contains(std::get<QString>(value)))
            return std::nullopt;
        return withReason(Words::tr("must be one of %1").arg(legal.join(QStringLiteral(", "))), limits);
    }
    case ParameterKind::Flag:
    case ParameterKind::Image:
    case ParameterKind::Text:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

ParameterValue nearest(const Parameter& parameter, const Limits& limits, const ParameterValue& value)
{
    if (!objection(parameter, limits, value))
        return value;
    switch (parameter.kind) {
    case ParameterKind::Integer: {
        const int wanted = std::get<int>(value);
        if (limits.stops.empty())
            return std::clamp(wanted, static_cast<int>(limits.minimum), static_cast<int>(limits.maximum));
        const auto above = std::upper_bound(limits.stops.begin(), limits.stops.end(), wanted);
        return above == limits.stops.begin() ? *above : *std::prev(above);
    }
    case ParameterKind::Real:
        return std::clamp(std::get<double>(value), limits.minimum, limits.maximum);
    case ParameterKind::List: {
        auto entries = std::get<std::vector<int>>(value);
        entries.resize(std::clamp<std::size_t>(entries.size(), 1, static_cast<std::size_t>(parameter.mostEntries)));
        for (int& entry : entries)
            entry = std::clamp(entry, static_cast<int>(limits.minimum), static_cast<int>(limits.maximum));
        return entries;
    }
    default:
        return limits.choices.isEmpty() ? parameter.standard : ParameterValue(limits.choices.front());
    }
}

} // namespace convolarium
