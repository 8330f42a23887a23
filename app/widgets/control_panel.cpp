// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/control_panel.h"

#include "app/widgets/legend.h"
#include "app/widgets/parameter_row.h"

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace convolarium {

namespace {

const QString presetName = QStringLiteral("preset");

/// Whether the lesson shows what `preset` says; how it is looked at (the view) does not count.
bool matches(const Lesson& lesson, const Preset& preset)
{
    const ParameterValues wanted = presetValues(lesson, preset);
    const std::vector<Parameter> parameters = lesson.parameters();
    return std::all_of(parameters.begin(), parameters.end(), [&](const Parameter& parameter) {
        return parameter.section == PanelSection::View ||
               wanted.at(parameter.name) == lesson.values().at(parameter.name);
    });
}

} // namespace

ControlPanel::ControlPanel(const Lesson& lesson, QWidget* parent) : Panel(parent), m_lesson(lesson) { rebuild(); }

void ControlPanel::rebuild()
{
    m_rows.clear();
    m_sections.clear();
    clear();
    addPresets();
    for (const PanelSection section :
         {PanelSection::Sizes, PanelSection::Structure, PanelSection::Special, PanelSection::View})
        addSection(section);
    addLegend();
    complete();
    refresh();
}

void ControlPanel::addPresets()
{
    m_reset = new QPushButton(tr("Reset"), content());
    m_reset->setToolTip(tr("Back to the values with which the lesson opens"));
    m_presetTitle = addTitle(contentColumn(), tr("Preset"), m_reset);
    m_presets = new QComboBox(content());
    m_presets->setAccessibleName(tr("Preset"));
    m_presets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_presets->setMinimumContentsLength(6);
    contentColumn()->addWidget(m_presets);
    connect(m_presets, &QComboBox::activated, this, [this](int index) {
        const std::vector<Preset> presets = m_lesson.presets();
        if (index < static_cast<int>(presets.size()))
            choosePreset(presets[static_cast<std::size_t>(index)]);
    });
    connect(m_reset, &QPushButton::clicked, this,
            [this] { Q_EMIT valuesEdited(m_lesson.openingValues(), presetName, false); });
}

void ControlPanel::addSection(PanelSection section)
{
    auto* box = new QWidget(content());
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addTitle(column, m_lesson.sectionTitle(section));
    for (const Parameter& parameter : m_lesson.parameters())
        if (parameter.section == section)
            addRow(column, parameter);
    contentColumn()->addWidget(box);
    m_sections[section] = box;
}

void ControlPanel::addRow(QVBoxLayout* column, const Parameter& parameter)
{
    ParameterRow* row = makeParameterRow(parameter, column->parentWidget());
    column->addWidget(row);
    m_rows.push_back(row);
    const QString name = parameter.name;
    connect(row, &ParameterRow::edited, this,
            [this, name](const ParameterValue& value, bool continuing) { edit(name, value, continuing); });
}

/// A drag settles from where it began: what gave way on the way comes back when the drag does.
void ControlPanel::edit(const QString& name, const ParameterValue& value, bool continuing)
{
    if (!continuing)
        m_beforeEdit = m_lesson.values();
    ParameterValues values = m_beforeEdit;
    values.set(name, value);
    Q_EMIT valuesEdited(m_lesson.settled(values, name), name, continuing);
    remarkChanges(name);
}

void ControlPanel::remarkChanges(const QString& cause)
{
    const ParameterRow* causing = row(cause);
    for (ParameterRow* row : m_rows) {
        const QString& name = row->parameter().name;
        if (name != cause && m_beforeEdit.at(name) != m_lesson.values().at(name) && row->isVisibleTo(this))
            row->remarkChange(m_beforeEdit.at(name), causing->parameter().label);
    }
}

void ControlPanel::addLegend()
{
    addTitle(contentColumn(), tr("Legend"));
    m_legend = new LegendWidget(content());
    contentColumn()->addWidget(m_legend);
}

void ControlPanel::choosePreset(const Preset& preset)
{
    ParameterValues values = presetValues(m_lesson, preset);
    // A preset says what is computed; how the user looks at it stays, unless the preset names it.
    for (const Parameter& parameter : m_lesson.parameters())
        if (parameter.section == PanelSection::View && !preset.values.contains(parameter.name))
            values.set(parameter.name, m_lesson.values().at(parameter.name));
    Q_EMIT valuesEdited(values, presetName, false);
}

void ControlPanel::refresh()
{
    std::map<PanelSection, bool> used;
    for (ParameterRow* row : m_rows) {
        const Parameter& parameter = row->parameter();
        const Limits limits = m_lesson.limits(parameter, m_lesson.values());
        row->setValue(m_lesson.values().at(parameter.name), limits);
        row->setVisible(limits.relevant);
        used[parameter.section] |= limits.relevant;
    }
    for (const auto& [section, box] : m_sections)
        box->setVisible(used[section]);
    showPreset();
    m_legend->setEntries(m_lesson.legend());
}

void ControlPanel::showPreset()
{
    m_presets->clear();
    int current = -1;
    for (const Preset& preset : m_lesson.presets()) {
        if (current < 0 && matches(m_lesson, preset))
            current = m_presets->count();
        m_presets->addItem(preset.label, preset.id);
    }
    if (current < 0) {
        current = m_presets->count();
        m_presets->addItem(tr("Own setting"));
    }
    m_presets->setCurrentIndex(current);
    const bool some = m_presets->count() > 1; // else there is nothing to choose
    m_presets->setVisible(some);
    m_presetTitle->setText(some ? tr("Preset") : tr("Controls"));
}

void ControlPanel::refuse(const QString& parameter, const QString& why)
{
    if (ParameterRow* guilty = row(parameter))
        guilty->refuse(why);
}

ParameterRow* ControlPanel::row(const QString& parameter) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const ParameterRow* row) { return row->parameter().name == parameter; });
    return found == m_rows.end() ? nullptr : *found;
}

void ControlPanel::styleControls()
{
    for (ParameterRow* row : m_rows) {
        row->setTheme(theme());
        row->setPresentation(presentation());
    }
    m_legend->setTheme(theme());
}

} // namespace convolarium
