// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/choice_row.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStandardItemModel>

#include <algorithm>

namespace convolarium {

namespace {

constexpr double besideLabel = 120;   // px of text that fit into a box beside the label
constexpr double segmentsWidth = 210; // px of text that all segments share

double widest(const Parameter& parameter)
{
    const QFontMetricsF metrics(uiFont(13));
    double width = 0;
    for (const Choice& choice : parameter.choices)
        width = std::max(width, metrics.horizontalAdvance(choice.label));
    return width;
}

bool isLegal(const Limits& limits, const QString& id)
{
    return limits.choices.isEmpty() || limits.choices.contains(id);
}

} // namespace

ChoiceRow::ChoiceRow(const Parameter& parameter, QWidget* parent)
    : ParameterRow(parameter, parent), m_box(new QComboBox(this))
{
    name(m_box);
    for (const Choice& choice : parameter.choices)
        m_box->addItem(choice.label, choice.id);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(4);
    if (widest(parameter) <= besideLabel)
        addControls({m_box});
    else
        addWideControl(m_box);
    connect(m_box, &QComboBox::activated, this,
            [this](int index) { Q_EMIT edited(m_box->itemData(index).toString(), false); });
}

void ChoiceRow::show(const ParameterValue& value, const Limits& limits)
{
    m_box->setCurrentIndex(m_box->findData(std::get<QString>(value)));
    auto* model = qobject_cast<QStandardItemModel*>(m_box->model());
    for (int i = 0; i < m_box->count(); ++i)
        model->item(i)->setEnabled(isLegal(limits, m_box->itemData(i).toString()));
    m_box->setEnabled(limits.choices.size() != 1);
}

SegmentRow::SegmentRow(const Parameter& parameter, QWidget* parent)
    : ParameterRow(parameter, parent), m_buttons(new QButtonGroup(this))
{
    auto* segments = new QWidget(this);
    name(segments);
    auto* row = new QHBoxLayout(segments);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int i = 0; i < static_cast<int>(parameter.choices.size()); ++i) {
        const QString words = parameter.choices[static_cast<std::size_t>(i)].label;
        auto* button = new QPushButton(words, segments);
        button->setCheckable(true);
        button->setProperty("segment", i + 1 == static_cast<int>(parameter.choices.size()) ? QStringLiteral("last")
                                                                                           : QStringLiteral("inner"));
        button->setAccessibleName(QStringLiteral("%1: %2").arg(parameter.label, words));
        // As narrow as the words: the style's usual width would push the row out of a narrow panel.
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(words) + 12);
        row->addWidget(button, 1);
        m_buttons->addButton(button, i);
    }
    addWideControl(segments);
    connect(m_buttons, &QButtonGroup::idClicked, this,
            [this](int index) { Q_EMIT edited(this->parameter().choices[static_cast<std::size_t>(index)].id, false); });
}

void SegmentRow::show(const ParameterValue& value, const Limits& limits)
{
    const auto& choices = parameter().choices;
    for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
        const QString& id = choices[static_cast<std::size_t>(i)].id;
        m_buttons->button(i)->setChecked(id == std::get<QString>(value));
        m_buttons->button(i)->setEnabled(isLegal(limits, id));
    }
}

ParameterRow* makeChoiceRow(const Parameter& parameter, QWidget* parent)
{
    const auto count = parameter.choices.size();
    const bool brief = count >= 2 && count <= 3 && widest(parameter) * static_cast<double>(count) <= segmentsWidth;
    if (brief)
        return new SegmentRow(parameter, parent);
    return new ChoiceRow(parameter, parent);
}

} // namespace convolarium
