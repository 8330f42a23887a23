// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/number_row.h"

#include "app/widgets/limited_spin_box.h"
#include "app/widgets/tinted_slider.h"

#include <QFontMetrics>
#include <QSignalBlocker>

#include <algorithm>

namespace convolarium {

namespace {

constexpr int spinWidth = 62;
constexpr int presentationSpinWidth = 84;
constexpr int arrowsWidth = 30; // beside the digits, with the frame

double number(const ParameterValue& value)
{
    return std::holds_alternative<int>(value) ? std::get<int>(value) : std::get<double>(value);
}

} // namespace

NumberRow::NumberRow(const Parameter& parameter, QWidget* parent)
    : ParameterRow(parameter, parent), m_slider(new TintedSlider(parameter.role, this)),
      m_spin(new LimitedSpinBox(parameter, this))
{
    name(m_slider);
    name(m_spin);
    addControls({m_slider, m_spin});
    connect(m_slider, &QSlider::sliderPressed, this, [this] { m_dragEdited = false; });
    connect(m_slider, &QSlider::valueChanged, this, &NumberRow::sliderMoved);
    connect(m_spin, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { Q_EMIT edited(m_spin->typed(value), false); });
    connect(m_spin, &LimitedSpinBox::refused, this, &NumberRow::refuse);
}

void NumberRow::sliderMoved(int position)
{
    const double value = m_scale.valueAt(position);
    {
        const QSignalBlocker quiet(m_spin);
        m_spin->setValue(value);
    }
    const bool continuing = m_slider->isSliderDown() && m_dragEdited;
    m_dragEdited = m_slider->isSliderDown();
    Q_EMIT edited(m_spin->typed(value), continuing);
}

void NumberRow::show(const ParameterValue& value, const Limits& limits)
{
    const QSignalBlocker quietSlider(m_slider);
    const QSignalBlocker quietSpin(m_spin);
    m_scale = SliderScale(parameter(), limits);
    m_slider->setRange(0, m_scale.last());
    m_slider->setPageStep(std::max(1, m_scale.last() / 10));
    m_slider->setValue(m_scale.positionOf(number(value)));
    m_slider->update();
    m_spin->setLimits(limits);
    m_spin->setValue(number(value));
    fitSpinBox();
    const bool free = m_scale.last() > 0;
    m_slider->setEnabled(free);
    m_spin->setEnabled(free);
}

/// As wide as all the others, and wider where its largest number needs it.
void NumberRow::fitSpinBox()
{
    const QFontMetrics metrics(m_spin->font());
    const int digits = std::max(metrics.horizontalAdvance(m_spin->textFromValue(m_spin->maximum())),
                                metrics.horizontalAdvance(m_spin->text()));
    m_spin->setFixedWidth(std::max(m_presentation ? presentationSpinWidth : spinWidth, digits + arrowsWidth));
}

QString NumberRow::explanation(const Limits& limits) const
{
    QStringList lines;
    if (const QString general = ParameterRow::explanation(limits); !general.isEmpty())
        lines << general;
    const QString low = m_spin->textFromValue(m_scale.valueAt(0));
    const QString high = m_spin->textFromValue(m_scale.valueAt(m_scale.last()));
    lines << (m_scale.last() > 0 ? tr("From %1 to %2").arg(low, high) : tr("Only %1 is possible here").arg(low));
    return lines.join(u'\n');
}

void NumberRow::setTheme(const Theme& theme)
{
    ParameterRow::setTheme(theme);
    m_slider->setTheme(theme);
}

void NumberRow::setPresentation(bool on)
{
    ParameterRow::setPresentation(on);
    m_slider->setPresentation(on);
    m_presentation = on;
    fitSpinBox();
}

} // namespace convolarium
