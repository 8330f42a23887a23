// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/task_layout.h"

#include <algorithm>
#include <cmath>

namespace convolarium {

BarLayout barLayout(const BarTask& task, const QRectF& area)
{
    constexpr double axisWidth = 0.085, names = 46; // left and below
    constexpr double knownLeft = 0.15, soughtLeft = 0.495, width = 0.2, columnWidth = 0.32;
    BarLayout layout;
    layout.top = task.top;
    layout.axes = area.adjusted(axisWidth * area.width(), 22, 0, -names);
    const auto bar = [&](double left, double value) {
        const double y = layout.yOf(value);
        return QRectF(area.left() + left * area.width(), y, width * area.width(), layout.axes.bottom() - y);
    };
    layout.known = bar(knownLeft, task.known);
    layout.sought = bar(soughtLeft, 0);
    layout.column = {layout.sought.center().x() - columnWidth * area.width() / 2, area.top(),
                     columnWidth * area.width(), area.height()};
    return layout;
}

double CurveLayout::xOf(std::size_t position) const
{
    const double steps = static_cast<double>(std::max<std::size_t>(1, count - 1));
    return axes.left() + axes.width() * static_cast<double>(position) / steps;
}

double CurveLayout::yOf(double value) const
{
    const double held = std::clamp(value, bottom, top);
    const double share =
        logarithmic ? std::log(held / bottom) / std::log(top / bottom) : (held - bottom) / (top - bottom);
    return axes.bottom() - share * axes.height();
}

double CurveLayout::valueAt(double y) const
{
    const double share = std::clamp((axes.bottom() - y) / axes.height(), 0.0, 1.0);
    return logarithmic ? bottom * std::pow(top / bottom, share) : bottom + share * (top - bottom);
}

std::size_t CurveLayout::positionAt(double x) const
{
    const double steps = static_cast<double>(std::max<std::size_t>(1, count - 1));
    const double position = std::round((x - axes.left()) / axes.width() * steps);
    return static_cast<std::size_t>(std::clamp(position, 0.0, steps));
}

CurveLayout curveLayout(const CurveTask& task, const QRectF& area)
{
    constexpr double axisWidth = 0.1, above = 44, below = 64, right = 0.04;
    return {.axes = area.adjusted(axisWidth * area.width(), above, -right * area.width(), -below),
            .count = task.x.size(),
            .bottom = task.bottom,
            .top = task.top,
            .logarithmic = task.logarithmic};
}

CellsLayout cellsLayout(const CellsTask& task, const QRectF& area)
{
    constexpr double names = 70, above = 40, packetGap = 0.45, rowGap = 0.35, largest = 62;
    const double columns = task.channels * task.positions + packetGap * (task.channels - 1);
    const double rows = task.batch + rowGap * (task.batch - 1);
    CellsLayout layout;
    layout.cell = std::min({largest, (area.width() - names) / columns, (area.height() - above) / rows});
    const QPointF origin(area.left() + names, area.top() + above);
    layout.grid = {origin, QSizeF(columns * layout.cell, rows * layout.cell)};
    for (int n = 0; n < task.batch; ++n)
        for (int c = 0; c < task.channels; ++c)
            for (int p = 0; p < task.positions; ++p) {
                const double column = c * (task.positions + packetGap) + p;
                layout.cells.emplace_back(origin + QPointF(column, n * (1 + rowGap)) * layout.cell,
                                          QSizeF(layout.cell, layout.cell));
            }
    return layout;
}

DilationsLayout dilationsLayout(const DilationsTask& task, std::size_t picked, const QRectF& area)
{
    constexpr double title = 130, height = 40, gap = 10, widest = 84;
    DilationsLayout layout;
    const auto row = [&](double y, std::size_t count, std::size_t places) {
        std::vector<QRectF> chips;
        const double room = (area.width() - title) / static_cast<double>(std::max<std::size_t>(1, places));
        const double width = std::min(widest, room - gap);
        for (std::size_t i = 0; i < count; ++i)
            chips.emplace_back(area.left() + title + static_cast<double>(i) * (width + gap), y, width, height);
        return chips;
    };
    const double second = area.top() + height + gap;
    layout.offeredTitle = {area.left(), area.top(), title - gap, height};
    layout.pickedTitle = {area.left(), second, title - gap, height};
    layout.offered = row(area.top(), task.offered.size(), task.offered.size());
    const auto most = static_cast<std::size_t>(std::max(1, task.mostLayers));
    layout.picked = row(second, std::min(picked + 1, most), most);
    layout.tree = area.adjusted(0, 2 * (height + gap) + gap, 0, 0);
    return layout;
}

} // namespace convolarium
