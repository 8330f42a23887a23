// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/skyline.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <map>

namespace convolarium {

namespace {

constexpr double gap = 2;
constexpr double smallestWidth = 2;
constexpr double smallestHeight = 3;
constexpr double arcShare = 0.16; ///< of the height is left to the arcs

bool makesMap(LayerKind kind)
{
    return kind != LayerKind::Normalization && kind != LayerKind::Activation && kind != LayerKind::Other;
}

int sideOf(const engine::Shape& shape) { return std::max(shape.h, shape.w); }

std::vector<int> drawnLayers(const InspectedNetwork& network)
{
    std::vector<int> drawn;
    for (int i = 0; i < static_cast<int>(network.spec.layers.size()); ++i)
        if (makesMap(kindOf(network.spec.layers[static_cast<std::size_t>(i)].layer)))
            drawn.push_back(i);
    return drawn;
}

const engine::Shape& shapeOf(const InspectedNetwork& network, int layer)
{
    return network.inspection.cost.layers[static_cast<std::size_t>(layer)].out;
}

/// The drawn layer whose map a layer hands on: itself, or what it reads through normalization and activation.
int drawnSource(const InspectedNetwork& network, const std::map<int, std::size_t>& places, int layer)
{
    while (layer >= 0 && !places.contains(layer))
        layer = network.inspection.sources[static_cast<std::size_t>(layer)].front();
    return layer;
}

void paintArcs(QPainter& painter, const InspectedNetwork& network, const std::vector<SkylineBlock>& blocks,
               const SkylineLook& look)
{
    std::map<int, std::size_t> places;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        places[blocks[i].layer] = i;
    painter.setBrush(Qt::NoBrush);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (look.reached >= 0 && blocks[i].layer > look.reached)
            break;
        for (const int read : network.inspection.sources[static_cast<std::size_t>(blocks[i].layer)]) {
            const int source = drawnSource(network, places, read);
            if (source < 0 || places.at(source) + 1 >= i)
                continue;
            const QRectF& from = blocks[places.at(source)].rect;
            const QRectF& to = blocks[i].rect;
            double top = std::min(from.top(), to.top());
            for (std::size_t between = places.at(source); between <= i; ++between)
                top = std::min(top, blocks[between].rect.top());
            const double span = to.center().x() - from.center().x();
            QPainterPath path(from.center() - QPointF(0, from.height() / 2));
            const double height = std::min(24.0, 4 + span * 0.2);
            path.cubicTo(QPointF(from.center().x(), top - height), QPointF(to.center().x(), top - height),
                         to.center() - QPointF(0, to.height() / 2));
            painter.setPen(QPen(look.theme.role(Role::Output).line, 1.2));
            painter.drawPath(path);
        }
    }
}

} // namespace

SkylineScale skylineScale(const InspectedNetwork& network, const QSizeF& size)
{
    SkylineScale scale;
    const std::vector<int> drawn = drawnLayers(network);
    double channels = 0;
    int side = 1;
    for (const int layer : drawn) {
        channels += shapeOf(network, layer).c;
        side = std::max(side, sideOf(shapeOf(network, layer)));
    }
    const double room = size.width() - static_cast<double>(drawn.size()) * gap;
    // Blocks that would be thinner than the smallest take more than their share, so that the others get less, round by round.
    constexpr int rounds = 8;
    for (int round = 0; round < rounds; ++round) {
        double wide = 0;
        double taken = 0;
        for (const int layer : drawn) {
            const double width = shapeOf(network, layer).c * scale.perChannel;
            (width < smallestWidth ? taken : wide) += std::max(width, smallestWidth);
        }
        if (wide + taken > room && wide > 0)
            scale.perChannel *= std::max(0.01, (room - taken) / wide);
    }
    scale.perPixel = std::min(scale.perPixel, size.height() * (1 - arcShare) / side);
    return scale;
}

std::vector<SkylineBlock> skyline(const InspectedNetwork& network, const QRectF& rect, const SkylineScale& scale)
{
    const std::vector<int> drawn = drawnLayers(network);
    const double tallest = rect.height() * (1 - arcShare);
    double needed = 0;
    for (const int layer : drawn)
        needed += std::max(smallestWidth, shapeOf(network, layer).c * scale.perChannel) + gap;
    // Hundreds of layers of the smallest width: all of them, closer together.
    const double squeeze = needed > rect.width() ? rect.width() / needed : 1;
    std::vector<SkylineBlock> blocks;
    double x = rect.left();
    for (const int layer : drawn) {
        const engine::Shape& shape = shapeOf(network, layer);
        const double width = std::max(smallestWidth, shape.c * scale.perChannel) * squeeze;
        const double height =
            std::clamp(sideOf(shape) * scale.perPixel, smallestHeight, std::max(smallestHeight, tallest));
        blocks.push_back({layer, QRectF(x, rect.bottom() - height, width, height)});
        x += width + gap * squeeze;
    }
    return blocks;
}

void paintSkyline(QPainter& painter, const InspectedNetwork& network, const std::vector<SkylineBlock>& blocks,
                  const SkylineLook& look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintArcs(painter, network, blocks, look);
    for (const SkylineBlock& block : blocks) {
        const bool faded = look.reached >= 0 && block.layer > look.reached;
        const bool wrong = !network.inspection.problems[static_cast<std::size_t>(block.layer)].empty();
        const bool selected = look.selected && block.layer >= look.selected->first &&
                              block.layer < look.selected->first + look.selected->count;
        LayerLook colors = lookOf(kindOf(network.spec.layers[static_cast<std::size_t>(block.layer)].layer), look.theme);
        if (wrong)
            colors = {look.theme.role(Role::Bad).fill, look.theme.role(Role::Bad).line};
        if (faded)
            colors = {look.theme.faded(colors.fill, 0.7), look.theme.faded(colors.edge, 0.6)};
        const bool thin = block.rect.width() < 3;
        painter.setPen(thin ? Qt::NoPen : QPen(colors.edge, 1));
        painter.setBrush(thin ? colors.edge : colors.fill);
        painter.drawRect(thin ? block.rect : block.rect.adjusted(0.5, 0.5, -0.5, -0.5));
        if (selected) {
            painter.setPen(QPen(look.theme.surface.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(block.rect.adjusted(-1, -1, 1, 1));
        }
    }
    painter.restore();
}

} // namespace convolarium
