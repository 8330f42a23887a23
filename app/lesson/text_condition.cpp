// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/text_condition.h"

#include <QRegularExpression>

#include <algorithm>

namespace convolarium {

namespace {

Condition::Comparison comparisonFrom(const QString& sign)
{
    if (sign == QLatin1String(">="))
        return Condition::Comparison::AtLeast;
    if (sign == QLatin1String("<="))
        return Condition::Comparison::AtMost;
    return sign == QLatin1String("!=") ? Condition::Comparison::NotEqual : Condition::Comparison::Equal;
}

bool compares(double left, Condition::Comparison comparison, double right)
{
    constexpr double same = 1e-9; // a slider of rates may round
    const bool equal = std::abs(left - right) <= same * std::max(1.0, std::abs(right));
    switch (comparison) {
    case Condition::Comparison::Equal:
        return equal;
    case Condition::Comparison::NotEqual:
        return !equal;
    case Condition::Comparison::AtLeast:
        return equal || left > right;
    case Condition::Comparison::AtMost:
        return equal || left < right;
    }
    Q_UNREACHABLE();
}

bool valueHolds(const Condition& condition, const ParameterValue& value)
{
    const auto numeric = [&](double number) {
        bool ok = false;
        const double wanted = condition.value.toDouble(&ok);
        return ok && compares(number, condition.comparison, wanted);
    };
    if (const int* whole = std::get_if<int>(&value))
        return numeric(*whole);
    if (const double* real = std::get_if<double>(&value))
        return numeric(*real);
    const bool equal = valueText(value) == condition.value;
    switch (condition.comparison) {
    case Condition::Comparison::Equal:
        return equal;
    case Condition::Comparison::NotEqual:
        return !equal;
    default:
        return false; // words have no order
    }
}

bool phaseHolds(const QString& id, const Moment& moment)
{
    const auto phase = std::ranges::find(moment.phases, id, &Phase::id);
    return phase != moment.phases.end() && moment.time >= phase->start;
}

} // namespace

std::optional<Condition> parseCondition(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("\\A([a-z][a-z0-9_]*)\\s*(>=|<=|!=|=)\\s*(\\S+)\\z"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString name = match.captured(1);
    const Condition::Comparison comparison = comparisonFrom(match.captured(2));
    for (const auto& [word, kind] :
         {std::pair("phase", Condition::Kind::Phase), std::pair("pinned", Condition::Kind::Pinned)})
        if (name == QLatin1String(word))
            return comparison == Condition::Comparison::Equal
                       ? std::optional(Condition{.kind = kind, .name = match.captured(3)})
                       : std::nullopt;
    return Condition{.name = name, .comparison = comparison, .value = match.captured(3)};
}

bool holds(const Condition& condition, const Moment& moment)
{
    switch (condition.kind) {
    case Condition::Kind::Value:
        return moment.values.contains(condition.name) && valueHolds(condition, moment.values.at(condition.name));
    case Condition::Kind::Phase:
        return phaseHolds(condition.name, moment);
    case Condition::Kind::Pinned:
        return moment.focus.pinned.part == condition.name;
    }
    Q_UNREACHABLE();
}

} // namespace convolarium
