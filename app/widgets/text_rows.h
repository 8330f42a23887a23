// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/parameter_row.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace convolarium {

/// Yes or no: a check box.
class FlagRow : public ParameterRow {
    Q_OBJECT

public:
    FlagRow(const Parameter& parameter, QWidget* parent);

protected:
    void show(const ParameterValue& value, const Limits& limits) override;

private:
    QCheckBox* m_box;
};

/// A list (whole numbers between commas) or a text: a line that refuses what is neither.
class LineRow : public ParameterRow {
    Q_OBJECT

public:
    LineRow(const Parameter& parameter, QWidget* parent);

protected:
    void show(const ParameterValue& value, const Limits& limits) override;
    [[nodiscard]] QString explanation(const Limits& limits) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void finish();

    QLineEdit* m_line;
    ParameterValue m_value;
    Limits m_limits;
};

/// One of the bundled pictures, or a file.
class ImageRow : public ParameterRow {
    Q_OBJECT

public:
    ImageRow(const Parameter& parameter, QWidget* parent);

protected:
    void show(const ParameterValue& value, const Limits& limits) override;

private:
    void choose(int index);

    QComboBox* m_box;
    QString m_shown;
};

} // namespace convolarium
