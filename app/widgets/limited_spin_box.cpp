// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/limited_spin_box.h"

#include "app/widgets/slider_scale.h"

#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace convolarium {

LimitedSpinBox::LimitedSpinBox(const Parameter& parameter, QWidget* parent)
    : QDoubleSpinBox(parent), m_parameter(parameter)
{
    setKeyboardTracking(false); // typing 128 is one change, not three
    setAlignment(Qt::AlignRight);
    setFocusPolicy(Qt::StrongFocus);
    setDecimals(0);
}

void LimitedSpinBox::setLimits(const Limits& limits)
{
    m_limits = limits;
    if (m_parameter.kind == ParameterKind::Real) {
        setDecimals(realDecimals(limits));
        setSingleStep(realStep(limits));
    }
    setRange(limits.minimum, limits.maximum);
    if (!limits.stops.empty())
        setRange(limits.stops.front(), limits.stops.back());
}

void LimitedSpinBox::stepBy(int steps)
{
    if (m_limits.stops.empty())
        return QDoubleSpinBox::stepBy(steps);
    const auto& stops = m_limits.stops;
    const auto here = std::lower_bound(stops.begin(), stops.end(), static_cast<int>(value()));
    const auto index = std::clamp<std::ptrdiff_t>(here - stops.begin() + steps, 0, std::ssize(stops) - 1);
    setValue(stops[static_cast<std::size_t>(index)]);
}

QString LimitedSpinBox::textFromValue(double value) const
{
    return m_parameter.kind == ParameterKind::Integer ? QString::number(std::llround(value))
                                                      : QString::number(value, 'g', 6);
}

ParameterValue LimitedSpinBox::typed(double value) const
{
    if (m_parameter.kind == ParameterKind::Integer)
        return static_cast<int>(std::lround(value));
    return value;
}

std::optional<QString> LimitedSpinBox::objectionTo(const QString& input) const
{
    bool isNumber = false;
    const double number = input.trimmed().toDouble(&isNumber);
    const bool isInt = std::abs(number) < 1e9 && number == std::floor(number);
    if (!isNumber || !std::isfinite(number))
        return tr("\"%1\" is not a number").arg(input);
    if (m_parameter.kind == ParameterKind::Integer && !isInt)
        return tr("\"%1\" is not a whole number that fits here").arg(input);
    if (const auto clause = objection(m_parameter, m_limits, typed(number)))
        return tr("%1 %2", "Kernel | must be a whole number from 1 to 15").arg(m_parameter.label, *clause);
    return std::nullopt;
}

QValidator::State LimitedSpinBox::validate(QString& input, int&) const
{
    // Anything may be typed; whether it is legal is decided, with a reason, when it is finished.
    return objectionTo(input) ? QValidator::Intermediate : QValidator::Acceptable;
}

void LimitedSpinBox::fixup(QString& input) const
{
    if (const auto why = objectionTo(input))
        Q_EMIT refused(*why);
    input = textFromValue(value());
}

void LimitedSpinBox::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore(); // scrolls the panel
}

} // namespace convolarium
