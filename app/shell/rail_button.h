// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QAbstractButton>

namespace convolarium {

/// One item of the lesson rail: icon above title.
class RailButton : public QAbstractButton {
    Q_OBJECT
public:
    RailButton(const QString& id, QWidget* parent);

    [[nodiscard]] const QString& id() const { return m_id; }
    void setCompact(bool on);
    /// Its lesson has been read to the end: a dot says so; the words belong into the tooltip.
    void setDone(bool done);
    void setTheme(const Theme& colors);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void tintIcon();

    QString m_id;
    const Theme* m_theme;
    bool m_compact = false;
    bool m_done = false;
};

} // namespace convolarium
