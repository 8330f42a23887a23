// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/row_painter.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LabRows)
};

constexpr double triangleWidth = 18;
constexpr double indent = 18;
constexpr double chipSide = 13;
constexpr double gap = 8;

/// Widths at the size of the mock-up's text.
struct Widths {
    double output, bar, number, memory, field;
};
constexpr Widths roomy{104, 62, 66, 58, 52};
constexpr Widths narrow{76, 28, 54, 0, 44};
constexpr double roomyWidth = 600;

bool isBarColumn(LabColumn column) { return column == LabColumn::Parameters || column == LabColumn::Operations; }

bool isRight(LabColumn column)
{
    return column == LabColumn::Output || column == LabColumn::Memory || column == LabColumn::Field;
}

void paintBar(QPainter& painter, const QRectF& cell, double share, const QString& text, const RowLook& look)
{
    const double factor = look.textPx() / 13.0;
    const double longest = cell.width() - (cell.width() > 120 * factor ? roomy.number : narrow.number) * factor;
    const double length = share > 0 ? std::max(2.0, share * longest) : 0;
    const double height = std::round(cell.height() * 0.46);
    const QRectF bar(cell.left(), std::round(cell.center().y() - height / 2), length, height);
    painter.fillRect(bar, look.theme.role(look.role).fill);
    painter.drawText(cell.adjusted(length + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

void paintTriangle(QPainter& painter, const QRectF& rect, bool open, const QColor& color)
{
    const QPointF c = rect.center();
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (open)
        painter.drawPolygon(QPolygonF({c + QPointF(-5, -2.5), c + QPointF(5, -2.5), c + QPointF(0, 4)}));
    else
        painter.drawPolygon(QPolygonF({c + QPointF(-2.5, -5), c + QPointF(4, 0), c + QPointF(-2.5, 5)}));
}

void paintName(QPainter& painter, const QRectF& rect, const LabRow& row, const RowLook& look, const RowState& state)
{
    const Theme& theme = look.theme;
    QFont bold = uiFont(look.textPx(), QFont::DemiBold);
    const bool wrong = !row.problem.isEmpty();
    const QColor ink = wrong ? theme.role(Role::Bad).text : theme.surface.ink;
    painter.setFont(bold);
    painter.setPen(state.faded ? theme.surface.ink3 : ink);
    const QString mark = wrong ? QStringLiteral("✗ ") : QString();
    const QString name = QFontMetricsF(bold).elidedText(mark + row.label, Qt::ElideMiddle, rect.width());
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, name);
    const double used = QFontMetricsF(bold).horizontalAdvance(name) + gap;
    const QString& text = wrong ? row.problem : row.text;
    if (text.isEmpty() || rect.width() - used < 24)
        return;
    const QFont plain = uiFont(look.textPx() - 1);
    painter.setFont(plain);
    painter.setPen(wrong ? theme.role(Role::Bad).text : theme.surface.ink2);
    painter.drawText(rect.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(plain).elidedText(text, Qt::ElideRight, rect.width() - used));
}

} // namespace

std::map<LabColumn, ColumnPlace> columnPlaces(double width, const RowLook& look)
{
    const double factor = look.textPx() / 13.0;
    const Widths& w = width >= roomyWidth * factor ? roomy : narrow;
    std::map<LabColumn, ColumnPlace> places;
    double right = width - gap;
    const auto take = [&](LabColumn column, double size) {
        if (size <= 0)
            return;
        right -= size * factor;
        // A number at the right edge needs more air before the bars that follow.
        places[column] = {right, size * factor - (column == LabColumn::Output ? 2 * gap : gap)};
    };
    take(LabColumn::Field, w.field);
    take(LabColumn::Memory, w.memory);
    take(LabColumn::Operations, w.bar + w.number);
    take(LabColumn::Parameters, w.bar + w.number);
    take(LabColumn::Output, w.output);
    places[LabColumn::Layer] = {0, right - gap};
    return places;
}

QRectF disclosureRect(const QRectF& row, const LabRow& content)
{
    return {row.left() + content.depth * indent, row.top(), triangleWidth, row.height()};
}

QRectF nameRect(const QRectF& row, const LabRow& content, const RowLook& look)
{
    const double left = triangleWidth + content.depth * indent + chipSide + gap;
    const double right = columnPlaces(row.width(), look).at(LabColumn::Layer).width;
    return {row.left() + left, row.top(), std::max(0.0, right - left), row.height()};
}

void paintRow(QPainter& painter, const QRectF& rect, const LabRow& row, const RowLook& look, const RowState& state)
{
    const Theme& theme = look.theme;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = state.selected  ? theme.surface.accentTint
                          : row.depth > 0 ? theme.surface.panel
                                          : theme.surface.stage;
    painter.fillRect(rect, ground);
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.surface.grid);
    const QRectF disclosure = disclosureRect(rect, row);
    if (row.isBlock)
        paintTriangle(painter, disclosure, row.isOpen, theme.surface.ink2);
    const LayerLook chip = lookOf(row.kind, theme);
    painter.setPen(QPen(chip.edge, 1));
    painter.setBrush(state.faded ? theme.faded(chip.fill, 0.5) : chip.fill);
    painter.drawRect(QRectF(disclosure.right() + 0.5, std::round(rect.center().y() - chipSide / 2) + 0.5, chipSide - 1,
                            chipSide - 1));
    paintName(painter, nameRect(rect, row, look), row, look, state);
    painter.setFont(uiFont(look.textPx()));
    for (const auto& [column, place] : columnPlaces(rect.width(), look)) {
        if (column == LabColumn::Layer)
            continue;
        const QRectF cell(rect.left() + place.left, rect.top(), place.width, rect.height());
        painter.setPen(state.faded ? theme.surface.ink3 : theme.surface.ink);
        const QString text = cellText(row, column);
        if (isBarColumn(column)) {
            const bool isParameters = column == LabColumn::Parameters;
            const double most = static_cast<double>(isParameters ? look.scale.parameters : look.scale.operations);
            const double value = static_cast<double>(isParameters ? row.parameters : row.operations);
            paintBar(painter, cell, most > 0 ? std::min(1.0, value / most) : 0, text, look);
        } else {
            painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter, text);
        }
    }
    if (state.current && !state.selected) {
        painter.setPen(QPen(theme.surface.ink, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
    if (state.selected) {
        painter.setPen(QPen(theme.surface.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 2, 2);
    }
    painter.restore();
}

QString columnTitle(LabColumn column, engine::Convention convention)
{
    switch (column) {
    case LabColumn::Layer:
        return Words::tr("layer");
    case LabColumn::Output:
        return Words::tr("output");
    case LabColumn::Parameters:
        return Words::tr("parameters");
    case LabColumn::Operations:
        switch (convention) {
        case engine::Convention::Macs:
            return Words::tr("MACs");
        case engine::Convention::Flops:
            return Words::tr("FLOPs");
        case engine::Convention::MacsWithBias:
            return Words::tr("MACs + bias");
        case engine::Convention::Torchinfo:
            break;
        }
        return Words::tr("mult-adds");
    case LabColumn::Memory:
        return Words::tr("MiB");
    case LabColumn::Field:
        break;
    }
    return Words::tr("field");
}

void paintColumnTitles(QPainter& painter, const QRectF& rect, const Listing& listing, const RowLook& look)
{
    painter.save();
    const QFont font = uiFont(look.textPx() - 1);
    painter.setFont(font);
    painter.setPen(look.theme.surface.ink2);
    for (const auto& [column, place] : columnPlaces(rect.width(), look)) {
        const QRectF cell(rect.left() + place.left, rect.top(), place.width, rect.height());
        const QString arrow = listing.sorted == column ? QStringLiteral(" ▼") : QString();
        const QString title = QFontMetricsF(font).elidedText(columnTitle(column, listing.convention) + arrow,
                                                             Qt::ElideRight, place.width);
        painter.drawText(cell, (isRight(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, title);
    }
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), look.theme.surface.border);
    painter.restore();
}

} // namespace convolarium
