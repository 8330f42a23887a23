// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/field_painter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace convolarium {

namespace {

constexpr double fadeAmount = 0.72;
constexpr double smallestGridCell = 3;
constexpr double pixelsAreSquares = 4; ///< from this size on; smaller ones are blended

struct Line {
    QString text;
    int px = 15;
    QFont::Weight weight = QFont::Normal;
    QColor color;
};

/// A line of text in a field of this width: set smaller if it must be, then shortened.
DrawnText paintLine(QPainter& painter, const QRectF& rect, const Line& line)
{
    const int smallest = line.px * 3 / 4;
    int px = line.px;
    QFont font = uiFont(px, line.weight);
    while (px > smallest && QFontMetricsF(font).horizontalAdvance(line.text) > rect.width())
        font = uiFont(--px, line.weight);
    const QFontMetricsF metrics(font);
    const QString text = metrics.elidedText(line.text, Qt::ElideMiddle, rect.width());
    painter.setFont(font);
    painter.setPen(line.color);
    const double baseline = rect.center().y() + metrics.capHeight() / 2;
    painter.drawText(QPointF(rect.left(), baseline), text);
    return {text, QRectF(rect.left(), baseline - metrics.capHeight(), metrics.horizontalAdvance(text),
                         metrics.capHeight() + metrics.descent() * 0.6)};
}

std::vector<DrawnText> paintWords(QPainter& painter, const FieldSubject& subject, const FieldLayout& layout,
                                  const FieldLook& look)
{
    const FieldWords words = fieldWords(subject);
    const TypeScale& type = look.theme.typeScale(look.presentation);
    const Surface& surface = look.theme.surface;
    const double strong = type.stageStrong * 1.5;
    const double plain = type.stageLabel * 1.5;
    const double left = subject.isSignal() ? layout.extent.left() : layout.map.left();
    const double second =
        subject.isSignal() ? std::round(layout.extent.left() + layout.extent.width() * 0.42) : layout.extent.left();
    const double leftWidth = second - left - 24;
    const double rightWidth = layout.right - second;
    std::vector<DrawnText> drawn;
    const auto put = [&](const QRectF& rect, const Line& line) {
        if (!line.text.isEmpty())
            drawn.push_back(paintLine(painter, rect, line));
    };
    put({left, layout.headTop, leftWidth, strong}, {words.name, type.stageStrong, QFont::DemiBold, surface.ink});
    put({second, layout.headTop, rightWidth, strong},
        {words.sees, type.stageStrong, QFont::DemiBold, look.theme.role(Role::Output).text});
    const double below = layout.headTop + strong;
    put({left, below, leftWidth, plain}, {words.place, type.stageLabel, QFont::Normal, surface.ink2});
    put({second, below, rightWidth, plain}, {words.region, type.stageLabel, QFont::Normal, surface.ink2});
    put({left, layout.footTop, leftWidth, plain}, {words.drawn, type.body, QFont::Normal, surface.ink2});
    put({second, layout.footTop, rightWidth, plain}, {words.step, type.stageLabel, QFont::Normal, surface.ink});
    put({second, layout.footTop + plain, rightWidth, plain}, {words.cut, type.body, QFont::Normal, surface.ink2});
    return drawn;
}

void paintMap(QPainter& painter, const FieldSubject& subject, const FieldLayout& layout, const FieldLook& look)
{
    const Theme& theme = look.theme;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(layout.map, theme.faded(theme.role(Role::Output).fill, 0.45));
    const auto grid = [&](int cells, double length, const auto& line) {
        const int each = (cells + mostDrawnCells - 1) / mostDrawnCells;
        const double step = length / cells * each;
        if (step < smallestGridCell)
            return;
        for (int i = 1; i < drawnCells(cells); ++i)
            line(std::round(i * step));
    };
    grid(subject.map().w, layout.map.width(), [&](double x) {
        painter.fillRect(QRectF(layout.map.left() + x, layout.map.top(), 1, layout.map.height()), theme.surface.stage);
    });
    grid(subject.map().h, layout.map.height(), [&](double y) {
        painter.fillRect(QRectF(layout.map.left(), layout.map.top() + y, layout.map.width(), 1), theme.surface.stage);
    });
    painter.setRenderHint(QPainter::Antialiasing);
}

/// Some words that rise and fall, with loudness and pitch of their own: `at` is 0 at the signal's begin, 1 at its end.
double waveAt(double at)
{
    constexpr double turn = 2 * std::numbers::pi;
    const double loudness = std::pow(std::sin(turn * 1.5 * at), 2) * (0.55 + 0.45 * std::sin(turn * (at + 0.1)));
    return (0.06 + loudness) *
           (std::sin(turn * (58 * at + 2 * std::sin(turn * at))) + 0.35 * std::sin(turn * 121 * at)) / 1.4;
}

/// The wave's course over each pixel column of `part`: thousands of samples have no room for a curve.
void paintWave(QPainter& painter, const QRectF& rect, const QRectF& part, const QColor& color)
{
    constexpr double heightShare = 0.46;
    QVector<QRectF> columns;
    double before = waveAt((std::floor(part.left()) - rect.left()) / rect.width());
    for (double x = std::floor(part.left()); x < part.right(); ++x) {
        const double next = waveAt((x + 1 - rect.left()) / rect.width());
        const double top = rect.center().y() - std::max(before, next) * rect.height() * heightShare;
        const double height = std::max(2.0, std::abs(next - before) * rect.height() * heightShare);
        columns << QRectF(x, top, 1, height);
        before = next;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRects(columns);
    painter.restore();
}

/// The input faded, and as it is within `seen`.
void paintInput(QPainter& painter, const FieldLayout& layout, const QRectF& seen, const FieldPicture& picture,
                const FieldLook& look)
{
    const Theme& theme = look.theme;
    const RoleColors& input = theme.role(Role::Input);
    const bool signal = picture.plain.isNull();
    const auto paint = [&](bool inside) {
        if (signal) {
            const QRectF part = inside ? seen : layout.picture;
            painter.fillRect(part, inside ? input.tint : theme.surface.stage);
            paintWave(painter, layout.picture, part, inside ? input.line : theme.faded(input.line, 0.55));
        } else {
            painter.drawImage(layout.picture, inside ? picture.plain : picture.faded);
        }
    };
    painter.setRenderHint(QPainter::SmoothPixmapTransform, layout.perPixel.width() < pixelsAreSquares);
    paint(false);
    painter.save();
    painter.setClipRect(seen);
    paint(true);
    painter.restore();
    painter.setPen(QPen(input.line, theme.strokeScale(look.presentation).block));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(layout.picture);
}

void paintOutline(QPainter& painter, const QRectF& rect, const FieldLook& look)
{
    const double width = look.theme.strokeScale(look.presentation).active + 0.5;
    painter.setBrush(Qt::NoBrush);
    // Around the region, so that small ones stay visible; the halo sets it off from any picture.
    const QRectF around = rect.adjusted(-width / 2, -width / 2, width / 2, width / 2);
    for (const auto& [color, pen] :
         {std::pair{look.theme.surface.stage, width + 3}, std::pair{look.theme.role(Role::Output).line, width}}) {
        painter.setPen(QPen(color, pen, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(around);
    }
}

void paintLinks(QPainter& painter, const QRectF& cell, const QRectF& field, bool below, const FieldLook& look)
{
    painter.setPen(QPen(look.theme.role(Role::Output).line, look.theme.strokeScale(look.presentation).block));
    if (below) {
        painter.drawLine(cell.bottomLeft(), field.topLeft());
        painter.drawLine(cell.bottomRight(), field.topRight());
    } else {
        painter.drawLine(cell.topRight(), field.topLeft());
        painter.drawLine(cell.bottomRight(), field.bottomLeft());
    }
}

} // namespace

FieldPicture fadedTogether(const QImage& picture, const Theme& theme)
{
    QImage faded = picture;
    QPainter painter(&faded);
    QColor veil = theme.surface.stage;
    veil.setAlphaF(static_cast<float>(fadeAmount));
    painter.fillRect(faded.rect(), veil);
    return {picture, faded};
}

std::vector<DrawnText> paintField(QPainter& painter, const FieldSubject& subject, const FieldPicture& picture,
                                  const FieldLook& look)
{
    const Theme& theme = look.theme;
    const FieldLayout layout = fieldLayout(subject, painter.window(), look);
    const QRectF field = layout.placeOf(subject.region().rect());
    const QRectF shown = field.intersected(layout.extent);
    const QRectF seen = field.intersected(layout.picture);
    const QRectF cell = layout.cellRect(subject.cell, subject.map());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (layout.extent != layout.picture) {
        painter.fillRect(layout.extent, theme.surface.window);
        painter.fillRect(shown, theme.role(Role::Output).tint);
        painter.setPen(QPen(theme.surface.grid, 1));
        painter.drawRect(layout.extent.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    paintInput(painter, layout, seen, picture, look);
    paintMap(painter, subject, layout, look);
    paintLinks(painter, cell, shown, subject.isSignal(), look);
    painter.save();
    // What is cut off has no line where it is cut.
    const double open = 6;
    painter.setClipRect(layout.extent.adjusted(-open, -open, open, open));
    const double far = 4 * open;
    paintOutline(painter, field.intersected(layout.extent.adjusted(-far, -far, far, far)), look);
    painter.restore();
    painter.fillRect(cell, Qt::white);
    paintOutline(painter, cell, look);
    std::vector<DrawnText> texts = paintWords(painter, subject, layout, look);
    painter.restore();
    return texts;
}

std::vector<DrawnText> paintGap(QPainter& painter, const QString& text, const FieldLook& look)
{
    const QFont font = uiFont(look.theme.typeScale(look.presentation).stageStrong);
    const QRectF room = QRectF(painter.window()).adjusted(24, 16, -24, -16);
    painter.setFont(font);
    painter.setPen(look.theme.surface.ink2);
    constexpr int flags = Qt::AlignCenter | Qt::TextWordWrap;
    painter.drawText(room, flags, text);
    return {{text, QFontMetricsF(font).boundingRect(room, flags, text)}};
}

} // namespace convolarium
