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

constexpr int padding = 16;
constexpr int presentationText = 17;
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

ControlPanel::ControlPanel(const Lesson& lesson, QWidget* parent)
    : QWidget(parent), m_lesson(lesson), m_theme(&theme(ThemeId::Light))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    rebuild();
}

void ControlPanel::rebuild()
{
    m_rows.clear();
    m_titles.clear();
    m_sections.clear();
    delete m_content;
    m_content = new QWidget(this);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(padding, padding - 4, padding, padding);
    m_column->setSpacing(0);
    addPresets();
    for (const PanelSection section :
         {PanelSection::Sizes, PanelSection::Structure, PanelSection::Special, PanelSection::View})
        addSection(section);
    addLegend();
    m_column->addStretch(1);
    layout()->addWidget(m_content);
    leaveWheelToThePanel();
    styleAll();
    refresh();
}

/// Who scrolls the panel must not change what happens to lie under the pointer: a control takes the wheel only when it
/// has the focus, and gets no focus from the wheel.
void ControlPanel::leaveWheelToThePanel()
{
    for (QWidget* widget : m_content->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
        widget->installEventFilter(this);
    }
}

bool ControlPanel::eventFilter(QObject* watched, QEvent* event)
{
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Wheel && widget && !widget->hasFocus()) {
        event->ignore(); // goes on to the scroll area
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ControlPanel::addTitle(QVBoxLayout* column, const QString& title, QWidget* beside)
{
    if (!m_titles.empty()) {
        auto* rule = new QFrame(column->parentWidget());
        rule->setFrameShape(QFrame::HLine);
        rule->setFrameShadow(QFrame::Plain);
        column->addSpacing(10);
        column->addWidget(rule);
        column->addSpacing(10);
    }
    auto* label = new QLabel(title, column->parentWidget());
    label->setMinimumHeight(26);
    m_titles.push_back(label);
    if (!beside) {
        column->addWidget(label);
        return;
    }
    auto* row = new QHBoxLayout;
    row->addWidget(label, 1);
    row->addWidget(beside);
    column->addLayout(row);
    column->addSpacing(4);
}

void ControlPanel::addPresets()
{
    m_reset = new QPushButton(tr("Reset"), m_content);
    m_reset->setToolTip(tr("Back to the values with which the lesson opens"));
    addTitle(m_column, tr("Preset"), m_reset);
    m_presets = new QComboBox(m_content);
    m_presets->setAccessibleName(tr("Preset"));
    m_presets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_presets->setMinimumContentsLength(6);
    m_column->addWidget(m_presets);
    connect(m_presets, &QComboBox::activated, this, [this](int index) {
        const std::vector<Preset> presets = m_lesson.presets();
        if (index < static_cast<int>(presets.size()))
            choosePreset(presets[static_cast<std::size_t>(index)]);
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        ParameterValues values = standardValues(m_lesson);
        if (const std::vector<Preset> presets = m_lesson.presets(); !presets.empty())
            values = presetValues(m_lesson, presets.front());
        Q_EMIT valuesEdited(values, presetName, false);
    });
}

void ControlPanel::addSection(PanelSection section)
{
    auto* box = new QWidget(m_content);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addTitle(column, m_lesson.sectionTitle(section));
    for (const Parameter& parameter : m_lesson.parameters())
        if (parameter.section == section)
            addRow(column, parameter);
    m_column->addWidget(box);
    m_sections[section] = box;
}

void ControlPanel::addRow(QVBoxLayout* column, const Parameter& parameter)
{
    ParameterRow* row = makeParameterRow(parameter, column->parentWidget());
    column->addWidget(row);
    m_rows.push_back(row);
    const QString name = parameter.name;
    connect(row, &ParameterRow::edited, this, [this, name](const ParameterValue& value, bool continuing) {
        ParameterValues values = m_lesson.values();
        values.set(name, value);
        Q_EMIT valuesEdited(m_lesson.settled(values, name), name, continuing);
    });
}

void ControlPanel::addLegend()
{
    addTitle(m_column, tr("Legend"));
    m_legend = new LegendWidget(m_content);
    m_column->addWidget(m_legend);
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

void ControlPanel::setTheme(const Theme& theme)
{
    m_theme = &theme;
    styleAll();
    update();
}

void ControlPanel::setPresentation(bool on)
{
    m_presentation = on;
    styleAll();
}

void ControlPanel::styleAll()
{
    const int px = m_presentation ? presentationText : m_theme->type.body;
    m_content->setFont(uiFont(px));
    for (QWidget* title : m_titles)
        title->setFont(uiFont(px, QFont::DemiBold));
    for (ParameterRow* row : m_rows) {
        row->setTheme(*m_theme);
        row->setPresentation(m_presentation);
    }
    m_legend->setTheme(*m_theme);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme->surface.ink);
    colors.setColor(QPalette::Dark, m_theme->surface.border); // what plain frames are drawn with
    colors.setColor(QPalette::Mid, m_theme->surface.border);
    setPalette(colors);
    for (QFrame* rule : m_content->findChildren<QFrame*>())
        if (rule->frameShape() == QFrame::HLine) {
            QPalette line = rule->palette();
            line.setColor(QPalette::WindowText, m_theme->surface.border);
            rule->setPalette(line);
        }
}

void ControlPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface.panel);
    if (m_presentation) // it floats over the scene
        painter.fillRect(QRectF(0, 0, m_theme->presentationStroke.hairline, height()), m_theme->surface.border);
}

} // namespace convolarium
