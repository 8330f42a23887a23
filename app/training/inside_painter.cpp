// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the kernels and maps of the networks of a race.
#include "app/training/guess_layout.h"
#include "app/training/inside_view.h"
#include "app/training/race_look.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(InsideView)
};

constexpr double between = 3;

/// Map `index` of a strip in shades, or in colours where three values make a cell.
QImage mapImage(const MapStrip& strip, int index, bool color, const Theme& theme)
{
    const int width = color ? strip.width / 3 : strip.width;
    QImage image(width, strip.height, QImage::Format_RGB32);
    const std::uint8_t* value = &strip.values[static_cast<std::size_t>(index * strip.height * strip.width)];
    for (int y = 0; y < strip.height; ++y)
        for (int x = 0; x < width; ++x) {
            if (color) {
                image.setPixel(x, y, qRgb(value[0], value[1], value[2]));
                value += 3;
            } else {
                image.setPixel(x, y, theme.sequential.color(*value++ / 255.0).rgb());
            }
        }
    return image;
}

class InsidePainter {
public:
    InsidePainter(QPainter& painter, const RaceLook& look)
        : m_painter(painter), m_look(look), m_font(uiFont(look.captionPx())), m_line(QFontMetricsF(m_font).height())
    {}

    void paint(const QRectF& rect, const NetworkLook& look)
    {
        const double rows = static_cast<double>(look.maps.size()) + (look.kernels.maps() > 0 ? 1 : 0);
        const double height = rect.height() / std::max(1.0, rows);
        double top = rect.top();
        if (look.kernels.maps() > 0) {
            paintStrip(QRectF(rect.left(), top, rect.width(), height), look.kernels, look.kernelsInColor,
                       Words::tr("%1: kernels, %2 of %3"));
            top += height;
        }
        for (const MapStrip& strip : look.maps) {
            paintStrip(QRectF(rect.left(), top, rect.width(), height), strip, false, Words::tr("%1: maps, %2 of %3"));
            top += height;
        }
    }

private:
    void paintStrip(const QRectF& rect, const MapStrip& strip, bool color, const QString& words)
    {
        const double room = rect.height() - m_line - 6;
        const int maps = strip.maps();
        // As large as fits in one row, or in two where that makes them larger.
        double side = 0;
        int perRow = maps;
        for (int rows = 1; rows <= 3; ++rows) {
            const int count = (maps + rows - 1) / rows;
            const double fitting = std::min((rect.width() + between) / count, (room + between) / rows) - between;
            if (fitting > side) {
                side = fitting;
                perRow = count;
            }
        }
        const QString text = words.arg(strip.layer).arg(maps).arg(strip.channels);
        m_painter.setFont(m_font);
        m_painter.setPen(m_look.theme.surface.ink2);
        m_painter.drawText(QRectF(rect.left(), rect.top(), rect.width(), m_line), Qt::AlignLeft | Qt::AlignVCenter,
                           QFontMetricsF(m_font).elidedText(text, Qt::ElideRight, rect.width()));
        m_painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
        for (int i = 0; i < maps && side >= 2; ++i)
            m_painter.drawImage(QRectF(rect.left() + (i % perRow) * (side + between),
                                       rect.top() + m_line + 2 + (i / perRow) * (side + between), side, side),
                                mapImage(strip, i, color, m_look.theme));
    }

    QPainter& m_painter;
    const RaceLook& m_look;
    QFont m_font;
    double m_line;
};

} // namespace

void paintInside(QPainter& painter, const QRectF& rect, const RaceView& view, const NetworkLooks& looks,
                 const RaceLook& look)
{
    const bool any = std::ranges::any_of(looks, [](const auto& one) { return one != nullptr; });
    if (!any || view.isEmpty()) {
        paintEmpty(painter, rect, Words::tr("The first kernels, and what each layer makes of the chosen test picture."),
                   look);
        return;
    }
    constexpr double gap = 24;
    const double line = QFontMetricsF(uiFont(look.captionPx())).height();
    const double picture = std::min(rect.height() * 0.5, rect.width() * 0.12);
    (void)paintViewTitle(painter, QRectF(rect.left(), rect.top(), picture, rect.height()), Words::tr("Picture"), look);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(QRectF(rect.left(), rect.top() + line + 8, picture, picture), sampleImage(view, view.sample));
    const auto count = static_cast<double>(view.size());
    const double left = rect.left() + picture + gap;
    const double width = (rect.right() - left - gap * (count - 1)) / count;
    for (std::size_t i = 0; i < std::min(view.size(), looks.size()); ++i) {
        const QRectF column(left + static_cast<double>(i) * (width + gap), rect.top(), width, rect.height());
        const QRectF below = paintContestantTitle(painter, column, view, i, look);
        if (looks[i])
            InsidePainter(painter, look).paint(below, *looks[i]);
    }
}

} // namespace convolarium
