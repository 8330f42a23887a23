// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/field_painter.h"

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

constexpr double largestCell = 64;
constexpr double smallestCell = 8; ///< of the marked cell, where cells are smaller
constexpr double mapShare = 0.36;  ///< of the width is left to the map at most
constexpr double textShare = 0.27; ///< and this much at least, for the words above it

/// The room between the words above and below.
QRectF bodyOf(const FieldSubject& subject, const QRectF& rect, const FieldLook& look)
{
    const TypeScale& type = look.theme.typeScale(look.presentation);
    const double margin = rect.height() < 480 || look.presentation ? 16 : 24;
    const double head = (type.stageStrong + type.stageLabel) * 1.5 + 10;
    const int lines = isCut(subject.field(), subject.map(), subject.input()) ? 2 : 1;
    const double foot = type.stageLabel * 1.5 * lines + 10;
    return rect.adjusted(24, margin + head, -24, -margin - foot);
}

QRectF rounded(const QRectF& rect)
{
    return {std::round(rect.left()), std::round(rect.top()), std::round(rect.width()), std::round(rect.height())};
}

void placeInput(FieldLayout& layout, const FieldSubject& subject)
{
    const QRectF extent = drawnExtent(subject.field(), subject.map(), subject.input()).rect();
    layout.perPixel = {layout.extent.width() / extent.width(), layout.extent.height() / extent.height()};
    const auto placed = [&](double x, double y) {
        return QPointF(layout.extent.left() + (x - extent.left()) * layout.perPixel.width(),
                       layout.extent.top() + (y - extent.top()) * layout.perPixel.height());
    };
    layout.picture = QRectF(placed(0, 0), placed(subject.input().w, subject.input().h));
}

/// Map and picture beside one another, the picture as large as the body is high.
void placeMaps(FieldLayout& layout, const FieldSubject& subject, const QRectF& body)
{
    const engine::Shape& map = subject.map();
    const QRectF extent = drawnExtent(subject.field(), map, subject.input()).rect();
    const double cell = std::min({body.width() * mapShare / map.w, body.height() / map.h, largestCell});
    const double left = std::max(cell * map.w, body.width() * textShare);
    const double gap = std::max(48.0, body.width() * 0.06);
    const double scale = std::min((body.width() - left - gap) / extent.width(), body.height() / extent.height());
    const double used = left + gap + extent.width() * scale;
    const double x = body.left() + (body.width() - used) / 2;
    layout.extent = rounded({x + left + gap, body.top(), extent.width() * scale, extent.height() * scale});
    layout.map = rounded({x, layout.extent.center().y() - cell * map.h / 2, cell * map.w, cell * map.h});
    if (layout.map.top() < body.top() || layout.map.height() > layout.extent.height())
        layout.map.moveTop(std::round(body.top()));
}

/// Map and signal below one another, so that a cell stands above its own sample.
void placeSignal(FieldLayout& layout, const FieldSubject& subject, const QRectF& body)
{
    const double strip = std::round(std::min(44.0, body.height() * 0.16));
    const double wave = std::round(std::min(300.0, body.height() * 0.5));
    const double gap = std::round(std::min(150.0, body.height() - strip - wave));
    const double top = std::round(body.top() + (body.height() - strip - gap - wave) / 2);
    layout.extent = {std::round(body.left()), top + strip + gap, std::round(body.width()), wave};
    placeInput(layout, subject);
    layout.map = {layout.picture.left(), top, layout.picture.width(), strip};
}

} // namespace

QRectF FieldLayout::placeOf(const QRectF& region) const
{
    return {picture.left() + region.left() * perPixel.width(), picture.top() + region.top() * perPixel.height(),
            region.width() * perPixel.width(), region.height() * perPixel.height()};
}

QPointF FieldLayout::pixelAt(const QPointF& point) const
{
    return {(point.x() - picture.left()) / perPixel.width(), (point.y() - picture.top()) / perPixel.height()};
}

QRectF FieldLayout::cellRect(const engine::Cell& cell, const engine::Shape& of) const
{
    const QSizeF each(map.width() / of.w, map.height() / of.h);
    const QSizeF shown(std::min(std::max(each.width(), smallestCell), map.width()),
                       std::min(std::max(each.height(), smallestCell), map.height()));
    const QPointF centre(map.left() + (cell.col + 0.5) * each.width(), map.top() + (cell.row + 0.5) * each.height());
    QRectF rect(centre - QPointF(shown.width(), shown.height()) / 2, shown);
    rect.moveLeft(std::clamp(rect.left(), map.left(), map.right() - rect.width()));
    rect.moveTop(std::clamp(rect.top(), map.top(), map.bottom() - rect.height()));
    return rect;
}

FieldLayout fieldLayout(const FieldSubject& subject, const QRectF& rect, const FieldLook& look)
{
    const QRectF body = bodyOf(subject, rect, look);
    FieldLayout layout;
    layout.headTop = rect.height() < 480 || look.presentation ? 16 : 24;
    layout.footTop = body.bottom() + 10;
    layout.right = body.right();
    if (subject.isSignal()) {
        placeSignal(layout, subject, body);
    } else {
        placeMaps(layout, subject, body);
        placeInput(layout, subject);
    }
    return layout;
}

} // namespace convolarium
