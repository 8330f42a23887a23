// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/parameter_row.h"

class QAbstractButton;
class QButtonGroup;
class QComboBox;

namespace convolarium {

/// One of several: a drop-down list.
class ChoiceRow : public ParameterRow {
    Q_OBJECT

public:
    ChoiceRow(const Parameter& parameter, QWidget* parent);

protected:
    void show(const ParameterValue& value, const Limits& limits) override;

private:
    QComboBox* m_box;
};

/// One of two or three with short names: buttons side by side.
class SegmentRow : public ParameterRow {
    Q_OBJECT

public:
    SegmentRow(const Parameter& parameter, QWidget* parent);

protected:
    void show(const ParameterValue& value, const Limits& limits) override;

private:
    QButtonGroup* m_buttons;
};

[[nodiscard]] ParameterRow* makeChoiceRow(const Parameter& parameter, QWidget* parent);

} // namespace convolarium
