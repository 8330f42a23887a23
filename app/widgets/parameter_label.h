// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/formula_layout.h"
#include "app/lesson/parameter.h"

#include <QLabel>

#include <optional>

namespace convolarium {

/// The name of a parameter and its letter as the formulas have it: "Input C_in". Breaks into two lines, then gets
/// smaller, where its column is too narrow.
class ParameterLabel : public QLabel {
    Q_OBJECT

public:
    explicit ParameterLabel(const Parameter& parameter, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setPresentation(bool on);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int fontSize() const;

    QString m_symbol;
    const Theme* m_theme;
    bool m_presentation = false;
};

} // namespace convolarium
