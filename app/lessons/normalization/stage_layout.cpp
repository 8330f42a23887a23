// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/stage_layout.h"

#include <algorithm>

namespace convolarium {

namespace {

using engine::AxisRange;
using engine::CellBox;

constexpr double tableWidth = 834, tableHeight = 558;

AxisRange window(int first, int size, int most)
{
    const int drawn = std::min(size, most);
    const int start = std::clamp(first, 0, size - drawn);
    return {start, start + drawn};
}

AxisRange middle(int size, int most) { return window((size - most) / 2, size, most); }

AxisRange common(const AxisRange& a, const AxisRange& b)
{
    const int first = std::max(a.first, b.first);
    return {first, std::max(first, std::min(a.last, b.last))};
}

/// Small tables are drawn larger, up to 1.5 times.
double enlargement(const CellBox& part)
{
    const double width = part.c.size() * part.w.size() * 62.0;
    const double height = part.n.size() * part.h.size() * 38.0;
    const double freeWidth = tableWidth - 30.0 * (part.c.size() - 1);
    const double freeHeight = tableHeight - 34.0 * (part.n.size() - 1);
    return std::clamp(std::min(freeWidth / width, freeHeight / height), 1.0, 1.5);
}

} // namespace

CellBox drawnPart(const NormalizationSettings& settings)
{
    const engine::Shape& shape = settings.shape;
    return {window(settings.firstSample, shape.n, mostDrawnSamples), middle(shape.h, mostDrawnSide),
            middle(shape.w, mostDrawnSide), window(settings.firstChannel, shape.c, mostDrawnChannels)};
}

QPolygonF BatchCube::top(int channel, int sample) const
{
    return QPolygonF({corner(channel, 0, sample), corner(channel, 0, sample + 1), corner(channel + 1, 0, sample + 1),
                      corner(channel + 1, 0, sample)});
}

QPolygonF BatchCube::side(int sample, int pixel) const
{
    const int right = channels();
    return QPolygonF({corner(right, pixel, sample), corner(right, pixel, sample + 1),
                      corner(right, pixel + 1, sample + 1), corner(right, pixel + 1, sample)});
}

QVector<QLineF> BatchCube::edges() const
{
    QVector<QLineF> lines;
    for (int channel = 0; channel <= channels(); ++channel)
        lines << QLineF(corner(channel, pixels(), 0), corner(channel, 0, 0))
              << QLineF(corner(channel, 0, 0), corner(channel, 0, samples()));
    for (int pixel = 0; pixel <= pixels(); ++pixel)
        lines << QLineF(corner(0, pixel, 0), corner(channels(), pixel, 0))
              << QLineF(corner(channels(), pixel, 0), corner(channels(), pixel, samples()));
    for (int sample = 1; sample <= samples(); ++sample)
        lines << QLineF(corner(0, 0, sample), corner(channels(), 0, sample))
              << QLineF(corner(channels(), 0, sample), corner(channels(), pixels(), sample));
    return lines;
}

QRectF BatchCube::bounds() const
{
    return QRectF(corner(0, 0, 0), corner(channels(), pixels(), 0))
        .united(QRectF(corner(0, 0, samples()), corner(channels(), pixels(), samples())));
}

BatchCell BatchCube::at(int channel, int pixel, int sample) const
{
    return {part.n.first + sample, part.h.first + pixel / part.w.size(), part.w.first + pixel % part.w.size(),
            part.c.first + channel};
}

std::optional<BatchCell> BatchCube::cellAt(const QPointF& point) const
{
    for (int channel = 0; channel < channels(); ++channel) {
        for (int pixel = 0; pixel < pixels(); ++pixel)
            if (front(channel, pixel).contains(point))
                return at(channel, pixel, 0);
        for (int sample = 0; sample < samples(); ++sample)
            if (top(channel, sample).containsPoint(point, Qt::OddEvenFill))
                return at(channel, 0, sample);
    }
    for (int sample = 0; sample < samples(); ++sample)
        for (int pixel = 0; pixel < pixels(); ++pixel)
            if (side(sample, pixel).containsPoint(point, Qt::OddEvenFill))
                return at(channels() - 1, pixel, sample);
    return std::nullopt;
}

QRectF MapTable::map(int sample, int channel) const
{
    const QSizeF size = mapSize();
    return {origin + QPointF((channel - part.c.first) * (size.width() + gap.width()),
                             (sample - part.n.first) * (size.height() + gap.height())),
            size};
}

QRectF MapTable::rect(const BatchCell& at) const
{
    return {map(at.n, at.c).topLeft() +
                QPointF((at.w - part.w.first) * cell.width(), (at.h - part.h.first) * cell.height()),
            cell};
}

QRectF MapTable::maps(const CellBox& box) const
{
    const CellBox drawn = intersection(box, part);
    if (drawn.cells() == 0)
        return {};
    return map(drawn.n.first, drawn.c.first).united(map(drawn.n.last - 1, drawn.c.last - 1));
}

std::optional<BatchCell> MapTable::cellAt(const QPointF& point) const
{
    for (int n = part.n.first; n < part.n.last; ++n)
        for (int c = part.c.first; c < part.c.last; ++c) {
            const QRectF area = map(n, c);
            if (!area.contains(point))
                continue;
            const QPointF inside = point - area.topLeft();
            const int row = std::min(static_cast<int>(inside.y() / cell.height()), part.h.size() - 1);
            const int column = std::min(static_cast<int>(inside.x() / cell.width()), part.w.size() - 1);
            return BatchCell{n, part.h.first + row, part.w.first + column, c};
        }
    return std::nullopt;
}

QRectF MapTable::bounds() const { return maps(part); }

NormalizationLayout stageLayout(const NormalizationModel& model)
{
    NormalizationLayout layout;
    const CellBox part = drawnPart(model.settings);
    layout.headingsOverColumns = model.settings.kind == engine::NormalizationKind::Batch;
    BatchCube& cube = layout.cube;
    cube.part = part;
    cube.origin = {96 + 25.0 * (mostDrawnChannels - part.c.size()) + 19.0 * (mostDrawnSamples - part.n.size()),
                   186 + 19.0 * (9 - cube.pixels()) - 13.0 * (mostDrawnSamples - part.n.size())};
    MapTable& table = layout.table;
    table.part = part;
    table.cell *= enlargement(part);
    if (!layout.headingsOverColumns)
        table.gap.setHeight(38);
    const double left = 24, size = 108, pitch = 116, top = 606;
    for (std::size_t i = 0; i < layout.thumbnails.size(); ++i)
        layout.thumbnails[i] = {left + pitch * static_cast<double>(i), top, size, size};
    return layout;
}

CellBox intersection(const CellBox& a, const CellBox& b)
{
    return {common(a.n, b.n), common(a.h, b.h), common(a.w, b.w), common(a.c, b.c)};
}

bool hasWholeMaps(const NormalizationModel& model)
{
    const NormalizationSettings& s = model.settings;
    return s.kind != engine::NormalizationKind::Layer ||
           ((s.axes.height || s.shape.h == 1) && (s.axes.width || s.shape.w == 1));
}

QRectF headingBox(const NormalizationLayout& layout, const CellBox& group)
{
    const QRectF maps = layout.table.maps(group);
    const double width = std::max(maps.width(), layout.table.mapSize().width());
    return {maps.left(), maps.top() - (layout.headingsOverColumns ? 46 : 28), width,
            layout.headingsOverColumns ? 26.0 : 20.0};
}

Target targetOf(const NormalizationModel& model, const BatchCell& cell)
{
    return {.part = QStringLiteral("cell"),
            .row = cell.n * model.settings.shape.h + cell.h,
            .column = cell.w,
            .channel = cell.c};
}

std::optional<BatchCell> cellOf(const NormalizationModel& model, const Target& target)
{
    const engine::Shape& shape = model.settings.shape;
    if (target.part != QLatin1String("cell") || target.row < 0 || target.row >= shape.n * shape.h ||
        target.column < 0 || target.column >= shape.w || target.channel < 0 || target.channel >= shape.c)
        return std::nullopt;
    return BatchCell{target.row / shape.h, target.row % shape.h, target.column, target.channel};
}

Selection selectionOf(const NormalizationModel& model, const Focus& focus)
{
    const NormalizationSettings& s = model.settings;
    const CellBox part = drawnPart(s);
    Selection selection;
    selection.cell = {part.n.first, part.h.first + part.h.size() / 2, part.w.first + part.w.size() / 2,
                      part.c.first + std::min(2, part.c.size() - 1)};
    for (const Target& target : {focus.hovered, focus.pinned}) {
        const Target named = target.part == QLatin1String("group")
                                 ? Target{QStringLiteral("cell"), target.row, target.column, target.channel}
                                 : target;
        if (const auto cell = cellOf(model, named)) {
            selection.cell = *cell;
            selection.chosen = true;
            break;
        }
    }
    const BatchCell& cell = selection.cell;
    selection.group = model.groupOf(cell);
    selection.box = engine::sharedCells(s.over(), s.shape, cell.n, cell.h, cell.w, cell.c);
    return selection;
}

std::vector<HeadedGroup> headedGroups(const NormalizationModel& model, const Selection& selection)
{
    if (!hasWholeMaps(model))
        return {{selection.group, selection.box}};
    const NormalizationSettings& s = model.settings;
    const CellBox part = drawnPart(s);
    std::vector<HeadedGroup> groups;
    for (int n = part.n.first; n < part.n.last; ++n)
        for (int c = part.c.first; c < part.c.last; ++c) {
            const int group = model.groupOf({n, part.h.first, part.w.first, c});
            if (std::ranges::none_of(groups, [&](const HeadedGroup& known) { return known.group == group; }))
                groups.push_back({group, engine::sharedCells(s.over(), s.shape, n, part.h.first, part.w.first, c)});
        }
    return groups;
}

} // namespace convolarium
