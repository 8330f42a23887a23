// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/parameter.h"

#include <QDoubleSpinBox>

namespace convolarium {

/// A spin box that knows a parameter's limits: it steps from legal value to legal value, and what is typed outside is
/// refused by a signal, not swallowed.
class LimitedSpinBox : public QDoubleSpinBox {
    Q_OBJECT

public:
    explicit LimitedSpinBox(const Parameter& parameter, QWidget* parent = nullptr);

    void setLimits(const Limits& limits);
    void stepBy(int steps) override;
    [[nodiscard]] QString textFromValue(double value) const override;
    [[nodiscard]] QValidator::State validate(QString& input, int& position) const override;
    void fixup(QString& input) const override;
    /// `value` as this parameter's kind.
    [[nodiscard]] ParameterValue typed(double value) const;

Q_SIGNALS:
    void refused(const QString& why) const;

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] std::optional<QString> objectionTo(const QString& input) const;

    Parameter m_parameter;
    Limits m_limits;
};

} // namespace convolarium
