// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/table_chart.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TableChart)
};

constexpr double widestRow = 1.9; // line heights
constexpr double narrowestRow = 1.25;

class TableChart {
public:
    TableChart(QPainter& painter, const QRectF& rect, const ChartTable& table, const ChartLook& look)
        : m_painter(painter), m_rect(rect), m_table(table), m_look(look),
          m_font(uiFont(look.theme.typeScale(look.presentation).chartTick))
    {}

    void paint() const
    {
        const double line = QFontMetricsF(m_font).height();
        const auto rows = static_cast<double>(m_table.rows.size());
        const double pitch = std::clamp(m_rect.height() / (rows + 1), line * narrowestRow, line * widestRow);
        auto shown = static_cast<std::size_t>(std::max(0.0, m_rect.height() / pitch - 0.99));
        const bool all = shown >= m_table.rows.size();
        shown = all ? m_table.rows.size() : std::max<std::size_t>(shown, 1) - 1;
        paintRow(m_table.header, m_rect.top(), pitch, true);
        for (std::size_t i = 0; i < shown; ++i) {
            const double top = m_rect.top() + pitch * static_cast<double>(i + 1);
            m_painter.fillRect(QRectF(m_rect.left(), top, m_rect.width(), m_look.theme.stroke.hairline),
                               m_look.theme.surface.grid);
            paintRow(m_table.rows[i], top, pitch, false);
        }
        if (all)
            return;
        m_painter.setFont(m_font);
        m_painter.setPen(m_look.theme.surface.ink2);
        m_painter.drawText(
            QRectF(m_rect.left(), m_rect.top() + pitch * static_cast<double>(shown + 1), m_rect.width(), pitch),
            Qt::AlignLeft | Qt::AlignVCenter,
            Words::tr("… %Ln more: Enter shows all", nullptr, static_cast<int>(m_table.rows.size() - shown)));
    }

private:
    void paintRow(const QStringList& cells, double top, double height, bool header) const
    {
        const double width = m_rect.width() / static_cast<double>(std::max<qsizetype>(1, m_table.header.size()));
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const auto column = static_cast<std::size_t>(i);
            const Role role = column < m_table.roles.size() ? m_table.roles[column] : Role::Plain;
            QFont font = m_font;
            if (!header && (i == 0 || role != Role::Plain))
                font.setWeight(QFont::DemiBold);
            while (font.pixelSize() > 8 && QFontMetricsF(font).horizontalAdvance(cells[i]) > width - 6)
                font.setPixelSize(font.pixelSize() - 1);
            m_painter.setFont(font);
            const QColor words = role == Role::Plain ? m_look.theme.surface.ink : m_look.theme.role(role).text;
            m_painter.setPen(header ? m_look.theme.surface.ink2 : words);
            m_painter.drawText(QRectF(m_rect.left() + width * static_cast<double>(i), top, width, height),
                               Qt::AlignVCenter | (i == 0 ? Qt::AlignLeft : Qt::AlignRight), cells[i]);
        }
    }

    QPainter& m_painter;
    QRectF m_rect;
    const ChartTable& m_table;
    const ChartLook& m_look;
    QFont m_font;
};

} // namespace

void paintTable(QPainter& painter, const QRectF& rect, const ChartTable& table, const ChartLook& look)
{
    TableChart(painter, rect, table, look).paint();
}

} // namespace convolarium
