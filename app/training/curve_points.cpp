// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/curve_points.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace convolarium {

namespace {

bool isGap(const QPointF& point) { return !std::isfinite(point.y()); }

/// Of gaps one behind the other, one is enough.
void addGap(std::vector<QPointF>& points, double x)
{
    if (points.empty() || !isGap(points.back()))
        points.emplace_back(x, std::numeric_limits<double>::quiet_NaN());
}

/// Calls `add` with each of about `parts` stretches of all points but the last.
template <typename Add>
void forStretches(const std::vector<QPointF>& points, std::size_t parts, Add add)
{
    const std::size_t count = points.size() - 1;
    for (std::size_t part = 0; part < parts; ++part) {
        const std::size_t begin = part * count / parts;
        const std::size_t end = (part + 1) * count / parts;
        if (begin < end)
            add(std::span(points).subspan(begin, end - begin));
    }
}

} // namespace

std::vector<QPointF> smoothed(const std::vector<QPointF>& points, double width)
{
    // Sums over all points before each one, gaps left out.
    std::vector<double> sums(points.size() + 1, 0);
    std::vector<std::size_t> counts(points.size() + 1, 0);
    for (std::size_t i = 0; i < points.size(); ++i) {
        sums[i + 1] = sums[i] + (isGap(points[i]) ? 0 : points[i].y());
        counts[i + 1] = counts[i] + (isGap(points[i]) ? 0 : 1);
    }
    std::vector<QPointF> result = points;
    std::size_t begin = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double x = points[i].x();
        while (begin < i && points[begin].x() < x - width / 2)
            ++begin;
        end = std::max(end, i + 1);
        while (end < points.size() && points[end].x() <= x + width / 2)
            ++end;
        if (!isGap(points[i]))
            result[i].setY((sums[end] - sums[begin]) / static_cast<double>(counts[end] - counts[begin]));
    }
    return result;
}

std::vector<QPointF> meanPoints(const std::vector<QPointF>& points, std::size_t most)
{
    if (points.size() <= most)
        return points;
    std::vector<QPointF> result;
    result.reserve(most);
    forStretches(points, most - 1, [&](std::span<const QPointF> stretch) {
        QPointF sum;
        int count = 0;
        for (const QPointF& point : stretch)
            if (!isGap(point)) {
                sum += point;
                ++count;
            }
        const bool gap = static_cast<std::size_t>(count) < stretch.size();
        const bool gapFirst = isGap(stretch.front());
        if (gap && gapFirst)
            addGap(result, stretch.front().x());
        if (count > 0)
            result.push_back(sum / count);
        if (gap && !gapFirst)
            addGap(result, stretch.back().x());
    });
    result.push_back(points.back());
    return result;
}

std::vector<QPointF> extremePoints(const std::vector<QPointF>& points, std::size_t most)
{
    if (points.size() <= most)
        return points;
    std::vector<QPointF> result;
    result.reserve(most);
    forStretches(points, (most - 1) / 2, [&](std::span<const QPointF> stretch) {
        const QPointF* low = nullptr;
        const QPointF* high = nullptr;
        bool gap = false;
        for (const QPointF& point : stretch) {
            gap = gap || isGap(point);
            if (isGap(point))
                continue;
            low = !low || point.y() < low->y() ? &point : low;
            high = !high || point.y() > high->y() ? &point : high;
        }
        const bool gapFirst = isGap(stretch.front());
        if (gapFirst)
            addGap(result, stretch.front().x());
        if (low) {
            result.push_back(*std::min(low, high));
            if (low != high)
                result.push_back(*std::max(low, high));
        }
        if (gap && !gapFirst)
            addGap(result, stretch.back().x());
    });
    result.push_back(points.back());
    return result;
}

} // namespace convolarium
