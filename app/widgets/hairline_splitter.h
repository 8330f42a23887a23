// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QSplitter>

namespace convolarium {

/// A splitter whose handles are hairlines that are easy to grab; a double click asks for the design's sizes.
class HairlineSplitter : public QSplitter {
    Q_OBJECT

public:
    explicit HairlineSplitter(Qt::Orientation orientation, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    [[nodiscard]] QColor color() const { return m_color; }

Q_SIGNALS:
    void restoreRequested();

protected:
    QSplitterHandle* createHandle() override;

private:
    QColor m_color;
};

} // namespace convolarium
