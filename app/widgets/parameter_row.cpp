// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/parameter_row.h"

#include "app/widgets/choice_row.h"
#include "app/widgets/number_row.h"
#include "app/widgets/text_rows.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace convolarium {

namespace {
constexpr int labelWidth = 92;
constexpr int gap = 10;
constexpr int rowHeight = 35;

QLabel* lineBelow(QVBoxLayout* column, QWidget* parent)
{
    auto* line = new QLabel(parent);
    line->setWordWrap(true);
    line->setTextFormat(Qt::PlainText);
    line->setVisible(false);
    column->addWidget(line);
    return line;
}

void color(QLabel& line, const QColor& ink)
{
    QPalette colors = line.palette();
    colors.setColor(QPalette::WindowText, ink);
    line.setPalette(colors);
}

} // namespace

ParameterRow::ParameterRow(const Parameter& parameter, QWidget* parent)
    : QWidget(parent), m_parameter(parameter), m_column(new QVBoxLayout(this)),
      m_label(new ParameterLabel(parameter, this)), m_refusal(lineBelow(m_column, this)),
      m_remark(lineBelow(m_column, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void ParameterRow::withdrawRefusal() { m_refusal->setVisible(false); }

void ParameterRow::setValue(const ParameterValue& value, const Limits& limits)
{
    withdrawRefusal();
    m_remark->setVisible(false);
    show(value, limits);
    setToolTip(explanation(limits).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

void ParameterRow::setTheme(const Theme& theme)
{
    m_label->setTheme(theme);
    color(*m_refusal, theme.role(Role::Bad).text);
    color(*m_remark, theme.surface.ink2);
}

void ParameterRow::setPresentation(bool on) { m_label->setPresentation(on); }

QString ParameterRow::refusal() const { return m_refusal->isVisibleTo(this) ? m_refusal->text() : QString(); }

void ParameterRow::refuse(const QString& why)
{
    m_refusal->setText(QStringLiteral("✗ ") + why);
    m_refusal->setVisible(true);
}

void ParameterRow::remarkChange(const ParameterValue& before, const QString& cause)
{
    m_remark->setText(tr("Was %1 and gave way to %2", "32 … Output").arg(shownWords(before), cause));
    m_remark->setVisible(true);
}

QString ParameterRow::shownWords(const ParameterValue& value) const
{
    if (const bool* on = std::get_if<bool>(&value))
        return *on ? tr("on") : tr("off");
    const QString text = valueText(value);
    for (const Choice& choice : m_parameter.choices)
        if (choice.id == text)
            return choice.label;
    return text;
}

QString ParameterRow::remark() const { return m_remark->isVisibleTo(this) ? m_remark->text() : QString(); }

QString ParameterRow::explanation(const Limits& limits) const
{
    QStringList lines;
    if (!m_parameter.tooltip.isEmpty())
        lines << m_parameter.tooltip;
    if (!m_parameter.unit.isEmpty())
        lines << tr("Unit: %1").arg(m_parameter.unit);
    if (!limits.reason.isEmpty())
        lines << tr("Limited: %1").arg(limits.reason);
    return lines.join(u'\n');
}

void ParameterRow::addControls(const QList<QWidget*>& controls)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    m_label->setFixedWidth(labelWidth);
    row->addWidget(m_label);
    for (QWidget* control : controls)
        row->addWidget(control);
    m_label->setMinimumHeight(rowHeight);
    m_label->setMaximumHeight(rowHeight);
    m_label->setBuddy(controls.front());
    m_column->insertLayout(0, row);
}

void ParameterRow::addWideControl(QWidget* control)
{
    constexpr int captionHeight = 20;
    m_label->setFixedHeight(captionHeight);
    m_label->setBuddy(control);
    m_column->insertWidget(0, m_label);
    m_column->insertWidget(1, control);
    m_column->insertSpacing(2, gap / 2);
}

void ParameterRow::addSelfNamedControl(QWidget* control)
{
    m_label->setVisible(false);
    m_column->insertWidget(0, control);
}

void ParameterRow::name(QWidget* control) const { control->setAccessibleName(m_parameter.label); }

ParameterRow* makeParameterRow(const Parameter& parameter, QWidget* parent)
{
    switch (parameter.kind) {
    case ParameterKind::Integer:
    case ParameterKind::Real:
        return new NumberRow(parameter, parent);
    case ParameterKind::Choice:
        return makeChoiceRow(parameter, parent);
    case ParameterKind::List:
    case ParameterKind::Text:
        return new LineRow(parameter, parent);
    case ParameterKind::Flag:
        return new FlagRow(parameter, parent);
    case ParameterKind::Image:
        return new ImageRow(parameter, parent);
    }
    Q_UNREACHABLE();
}

} // namespace convolarium
