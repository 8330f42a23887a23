// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/stage_hit.h"

#include "app/lessons/dense/dense_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DenseStage)
};

Target part(QLatin1String name, std::size_t channel) { return {.part = name, .channel = static_cast<int>(channel)}; }

/// The index of the rectangle at `point`, also a little beside a thin one.
std::optional<std::size_t> indexAt(const std::vector<QRectF>& rects, const QPointF& point, double margin)
{
    for (std::size_t i = 0; i < rects.size(); ++i)
        if (rects[i].adjusted(-margin, -margin, margin, margin).contains(point))
            return i;
    return std::nullopt;
}

std::optional<Target> hitDense(const DenseLayout& layout, const QPointF& point)
{
    if (const auto box = indexAt(layout.boxes, point, 0))
        return part(densePart::layer, *box + 1);
    if (layout.gate.contains(point))
        return part(densePart::transition, 1);
    // The first layer reads the input alone: there is nothing to put together.
    const double reach = std::min(7.0, 0.25 * layout.step);
    for (int layer = 2; layer <= static_cast<int>(layout.boxes.size()); ++layer) {
        const double bottom = layout.boxes[static_cast<std::size_t>(layer - 1)].top();
        if (std::abs(point.x() - layout.readingLine(layer)) <= reach && point.y() >= layout.frame.stackTop &&
            point.y() <= bottom)
            return part(densePart::concatenation, static_cast<std::size_t>(layer));
    }
    if (const auto ribbon = indexAt(layout.ribbons, point, 0))
        return part(densePart::ribbon, *ribbon);
    return std::nullopt;
}

std::optional<Target> hitTwin(const DenseLayout& layout, const QPointF& point)
{
    const double reach = std::max(layout.plusRadius + 3, 5.0);
    for (std::size_t i = 0; i < layout.pluses.size(); ++i) {
        const QPointF away = point - layout.pluses[i];
        if (std::hypot(away.x(), away.y()) <= reach)
            return part(densePart::plus, i + 1);
    }
    if (const auto box = indexAt(layout.twinBoxes, point, 0))
        return part(densePart::twinLayer, *box + 1);
    return std::nullopt;
}

/// A row of parts that the arrow keys walk along.
struct Row {
    QLatin1String part;
    int first, last;
};

std::vector<Row> rowsOf(const DenseModel& model)
{
    const int depth = model.block().depth();
    std::vector<Row> rows;
    if (model.settings.blocks() > 1)
        rows.push_back({densePart::block, 0, model.settings.blocks() - 1});
    rows.push_back({densePart::ribbon, 0, depth});
    if (depth > 1)
        rows.push_back({densePart::concatenation, 2, depth});
    for (const QLatin1String part : {densePart::layer, densePart::twinLayer, densePart::plus})
        rows.push_back({part, 1, depth});
    return rows;
}

} // namespace

QString targetSentence(const DenseModel& model, const Target& target)
{
    const PartWords words = partWords(model, target);
    return words.title.isEmpty() ? QString() : Words::tr("%1: %2.").arg(words.title, words.line);
}

std::optional<Hit> denseHit(const DenseModel& model, const DenseLayout& layout, const QPointF& point)
{
    std::optional<Target> target;
    if (const auto block = indexAt(layout.chain, point, 6))
        target = part(densePart::block, *block);
    if (!target)
        target = hitDense(layout, point);
    if (!target)
        target = hitTwin(layout, point);
    if (!target)
        return std::nullopt;
    // Of the dense block the card says it.
    const bool carded =
        target->part == densePart::ribbon || target->part == densePart::layer || target->part == densePart::transition;
    return Hit{*target, carded ? QString() : targetSentence(model, *target)};
}

Target denseNeighbour(const DenseModel& model, const Target& from, int dx, int dy)
{
    if (!isShown(model, from))
        return part(densePart::layer, 1);
    const int depth = model.block().depth();
    const std::vector<Row> rows = rowsOf(model);
    const bool gate = from.part == densePart::transition;
    const auto at = std::find_if(rows.begin(), rows.end(), [&](const Row& row) {
        return gate ? row.part == densePart::layer : from.part == row.part;
    });
    const Row& next = rows[static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(at - rows.begin() + dy, 0, static_cast<std::ptrdiff_t>(rows.size()) - 1))];
    int channel = (gate ? depth + 1 : from.channel) + dx;
    if ((next.part == densePart::block) != (from.part == densePart::block))
        channel = next.part == densePart::block ? model.settings.block : 1;
    if (next.part == densePart::layer && channel > depth && model.transition())
        return part(densePart::transition, 1);
    return part(next.part, static_cast<std::size_t>(std::clamp(channel, next.first, next.last)));
}

} // namespace convolarium
