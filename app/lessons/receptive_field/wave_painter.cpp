// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/wave_painter.h"

#include <algorithm>

namespace convolarium {

namespace {

void paintTitle(ScenePainter& scene, const QRectF& strip, const StripTitle& title)
{
    const bool big = scene.presentation();
    const bool series = title.role == Role::Variant || title.role == Role::Ordinary;
    const double y = strip.top() - (big ? 40 : 30);
    if (series)
        scene.marker({strip.left() + 10, y - 6}, title.role, big ? 22 : 15);
    const Label label{.at = {strip.left() + (series ? 30 : 0), y},
                      .text = title.text,
                      .px = big ? 28 : 20,
                      .weight = QFont::DemiBold,
                      .color = scene.theme().role(title.role).text,
                      .maximumWidth = 700};
    scene.text(label);
    scene.text({.at = {strip.right(), y},
                .text = title.detail,
                .px = big ? 26 : 17,
                .weight = QFont::DemiBold,
                .color = scene.theme().role(title.role).text,
                .anchor = Qt::AlignRight,
                .maximumWidth = 640});
}

/// Fewer values than pixels: straight from value to value.
QVector<QLineF> joined(const QRectF& strip, const std::vector<float>& values, double until)
{
    const double half = strip.height() / 2 - 4;
    const double step = strip.width() / std::max(1.0, static_cast<double>(values.size()) - 1);
    const auto at = [&](std::size_t i) {
        return QPointF(strip.left() + static_cast<double>(i) * step,
                       strip.center().y() - static_cast<double>(values[i]) * half);
    };
    QVector<QLineF> lines;
    for (std::size_t i = 1; i < values.size() && static_cast<double>(i) * step <= strip.width() * until; ++i)
        lines << QLineF(at(i - 1), at(i));
    return lines;
}

} // namespace

void paintWave(ScenePainter& scene, const QRectF& strip, const std::vector<float>& values, const QColor& color,
               double until)
{
    const auto columns = static_cast<int>(strip.width());
    const double middle = strip.center().y();
    const double half = strip.height() / 2 - 4;
    scene.line({strip.left(), middle}, {strip.right(), middle}, scene.theme().surface.grid, scene.stroke().hairline);
    if (static_cast<double>(values.size()) < strip.width()) {
        scene.lines(joined(strip, values, until), color, 2);
        return;
    }
    const auto count = static_cast<double>(values.size());
    QVector<QLineF> lines;
    double before = middle - static_cast<double>(values.front()) * half;
    for (int column = 0; column < columns * until; ++column) {
        const auto begin = static_cast<std::size_t>(column * count / columns);
        const auto end = std::max(begin + 1, static_cast<std::size_t>((column + 1) * count / columns));
        const auto [least, most] =
            std::minmax_element(values.begin() + static_cast<std::ptrdiff_t>(begin),
                                values.begin() + static_cast<std::ptrdiff_t>(std::min(end, values.size())));
        const double top = std::min(before, middle - static_cast<double>(*most) * half);
        const double bottom = std::max(before, middle - static_cast<double>(*least) * half);
        lines << QLineF(strip.left() + column, top, strip.left() + column, std::max(bottom, top + 1));
        before = middle - static_cast<double>(values[std::min(end, values.size()) - 1]) * half;
    }
    scene.lines(lines, color, 1);
}

void paintStrip(ScenePainter& scene, const QRectF& strip, const StripTitle& title)
{
    paintTitle(scene, strip, title);
    scene.frame(strip, scene.theme().surface.grid, scene.stroke().hairline);
}

} // namespace convolarium
