// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/step_layout.h"

#include <QFontMetricsF>

#include <algorithm>

namespace convolarium {

namespace {

constexpr double gap = 8;

/// The layers that have a place, evenly spread.
std::vector<std::size_t> chosenLayers(std::size_t layers, std::size_t places)
{
    std::vector<std::size_t> chosen;
    const std::size_t count = std::min(layers, std::max<std::size_t>(1, places));
    for (std::size_t i = 0; i < count; ++i)
        chosen.push_back(count == 1 ? 0 : i * (layers - 1) / (count - 1));
    return chosen;
}

} // namespace

std::optional<std::size_t> StepLayout::layerAt(const QPointF& point) const
{
    const auto found =
        std::ranges::find_if(layers, [&](const LayerPlace& place) { return place.column.contains(point); });
    return found == layers.end() ? std::nullopt : std::optional(found->layer);
}

StepLayout stepLayout(const QRectF& rect, const engine::StepFigures& figures, const RaceLook& look)
{
    const double line = QFontMetricsF(uiFont(look.captionPx())).height();
    const double labels = std::min(rect.width() * 0.16, line * 8);
    const double verdict = std::clamp(rect.width() * 0.22, line * 11, line * 20);
    const double narrowest = look.presentation ? 44 : look.compact ? 22 : 28;
    StepLayout layout;
    layout.title = QRectF(rect.left(), rect.top(), rect.width(), line + 4);
    const QRectF body = rect.adjusted(0, line + 8, 0, 0);
    const QRectF middle = body.adjusted(labels, 0, -verdict - 2 * gap, 0);
    layout.verdict = QRectF(body.right() - verdict, body.top(), verdict, body.height());
    const auto places = static_cast<std::size_t>(std::max(2.0, middle.width() / narrowest));
    const std::vector<std::size_t> chosen = chosenLayers(figures.layers.size(), places - 1);
    const double pitch = middle.width() / static_cast<double>(chosen.size() + 1);
    const double room = body.height() - line;
    const double side = std::min(pitch - std::min(gap, pitch * 0.2), room * 0.46 - gap / 2);
    const double maps = side + gap / 2;
    const double bars = (room - maps) / 2; // what narrow maps leave
    const double top = body.top();
    const double names = body.top() + maps;
    const auto tile = [&](std::size_t column) {
        return QRectF(middle.left() + static_cast<double>(column) * pitch, top, side, side);
    };
    layout.picture = tile(0);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const double left = tile(i + 1).left();
        layout.layers.push_back({.layer = chosen[i],
                                 .map = tile(i + 1),
                                 .name = QRectF(left, names, pitch - 2, line),
                                 .gradient = QRectF(left, names + line + gap / 2, side, bars - gap / 2),
                                 .update = QRectF(left, names + line + bars + gap / 2, side, bars - gap / 2),
                                 .column = QRectF(left, body.top(), pitch, body.height())});
    }
    const auto label = [&](double from, double height) { return QRectF(rect.left(), from, labels - gap, height); };
    layout.mapLabel = label(top, side);
    layout.gradientLabel = label(names + line + gap / 2, bars - gap / 2);
    layout.updateLabel = label(names + line + bars + gap / 2, bars - gap / 2);
    return layout;
}

} // namespace convolarium
