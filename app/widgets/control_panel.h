// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"
#include "app/widgets/panel.h"

#include <map>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace convolarium {

class LegendWidget;
class ParameterRow;

/// The controls of a lesson, made from its declaration: presets, one row a parameter in the order of the sections, the
/// legend. It shows values and proposes new ones; it never changes the lesson.
class ControlPanel : public Panel {
    Q_OBJECT

public:
    /// `lesson` outlives the panel.
    explicit ControlPanel(const Lesson& lesson, QWidget* parent = nullptr);

    /// Shows the lesson's values with the limits that they leave each other.
    void refresh();
    /// Makes the controls anew: the words have changed.
    void rebuild();
    /// Shows why a value was not taken, at its control.
    void refuse(const QString& parameter, const QString& why);
    [[nodiscard]] ParameterRow* row(const QString& parameter) const;

Q_SIGNALS:
    /// The user wants these values: `parameter` is what was changed ("preset" for a preset), everything else has given
    /// way to it. `continuing` = part of the same drag as the last one.
    void valuesEdited(const convolarium::ParameterValues& values, const QString& parameter, bool continuing);

protected:
    void styleControls() override;

private:
    void addPresets();
    void addSection(PanelSection section);
    void addRow(QVBoxLayout* column, const Parameter& parameter);
    void addLegend();
    void choosePreset(const Preset& preset);
    void edit(const QString& name, const ParameterValue& value, bool continuing);
    void remarkChanges(const QString& cause);
    void showPreset();

    const Lesson& m_lesson;
    QLabel* m_presetTitle = nullptr;
    QComboBox* m_presets = nullptr;
    QPushButton* m_reset = nullptr;
    LegendWidget* m_legend = nullptr;
    std::vector<ParameterRow*> m_rows;
    ParameterValues m_beforeEdit; ///< the values when the present drag, or the last edit, began
    std::map<PanelSection, QWidget*> m_sections;
};

} // namespace convolarium
