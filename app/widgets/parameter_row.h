// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/parameter.h"
#include "app/widgets/parameter_label.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace convolarium {

/// One parameter in the control panel: its name, its control, and, below, why a value was refused or what became of it.
class ParameterRow : public QWidget {
    Q_OBJECT

public:
    ParameterRow(const Parameter& parameter, QWidget* parent);

    [[nodiscard]] const Parameter& parameter() const { return m_parameter; }
    /// Shows a value and what else it may be; says nothing.
    void setValue(const ParameterValue& value, const Limits& limits);
    virtual void setTheme(const Theme& theme);
    virtual void setPresentation(bool on);
    /// What is shown as refused; empty when nothing is.
    [[nodiscard]] QString refusal() const;
    void refuse(const QString& why);
    /// Shows nothing as refused any more.
    void withdrawRefusal();
    /// Says below the control that it gave way: it was `before` until `cause` changed.
    void remarkChange(const ParameterValue& before, const QString& cause);
    /// What remarkChange() said; empty after the next setValue().
    [[nodiscard]] QString remark() const;

Q_SIGNALS:
    /// The user changed the value; `continuing` within one drag.
    void edited(const convolarium::ParameterValue& value, bool continuing);

protected:
    virtual void show(const ParameterValue& value, const Limits& limits) = 0;
    /// The words of a tooltip: what it is, unit, range, why the range is no wider.
    [[nodiscard]] virtual QString explanation(const Limits& limits) const;

    /// Puts `label` and the controls side by side.
    void addControls(const QList<QWidget*>& controls);
    /// Puts a control below its label, over the whole width.
    void addWideControl(QWidget* control);
    /// Puts a control that shows the name itself.
    void addSelfNamedControl(QWidget* control);
    /// Gives `control` its name for assistive tools.
    void name(QWidget* control) const;

private:
    /// A value as the controls show it.
    [[nodiscard]] QString shownWords(const ParameterValue& value) const;

    Parameter m_parameter;
    QVBoxLayout* m_column;
    ParameterLabel* m_label;
    QLabel* m_refusal;
    QLabel* m_remark;
};

/// The row that fits a parameter's kind.
[[nodiscard]] ParameterRow* makeParameterRow(const Parameter& parameter, QWidget* parent);

} // namespace convolarium
