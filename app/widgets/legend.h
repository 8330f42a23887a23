// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"
#include "app/widgets/picture_widget.h"

class QPainter;

namespace convolarium {

inline constexpr int legendLineHeight = 26;

/// Paints the meaning of the colours, one line an entry, from the top of `rect`.
void paintLegend(QPainter& painter, const QRectF& rect, const std::vector<LegendEntry>& entries, const Theme& theme);

class LegendWidget : public PictureWidget {
    Q_OBJECT

public:
    explicit LegendWidget(QWidget* parent = nullptr);

    void setEntries(const std::vector<LegendEntry>& entries);
    [[nodiscard]] QString spokenText() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<LegendEntry> m_entries;
};

} // namespace convolarium
