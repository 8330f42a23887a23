// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/block_chain.h"

#include "app/lesson/numbers.h"

#include <algorithm>

namespace convolarium {

namespace {

int mostChannels(const DenseFigures& figures)
{
    int most = 1;
    for (const DenseBlock& block : figures.blocks)
        most = std::max(most, block.outputChannels());
    return most;
}

/// Left as thick as the channels that go in, right as those that come out.
QPolygonF silhouette(const QRectF& rect, double in, double out)
{
    const double middle = rect.center().y();
    return QPolygonF({{rect.left(), middle - in / 2},
                      {rect.right(), middle - out / 2},
                      {rect.right(), middle + out / 2},
                      {rect.left(), middle + in / 2}});
}

void paintBlock(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, int index)
{
    const DenseBlock& block = model.figures.blocks[static_cast<std::size_t>(index)];
    const QRectF& rect = layout.chain[static_cast<std::size_t>(index)];
    const double perChannel = rect.height() / mostChannels(model.figures);
    const bool shown = index == model.settings.block;
    const RoleColors& variant = scene.theme().role(Role::Variant);
    const QPolygonF shape = silhouette(rect, std::max(2.0, block.inputChannels * perChannel),
                                       std::max(2.0, block.outputChannels() * perChannel));
    scene.shape(shape, shown ? variant.fill : variant.tint, variant.line, scene.stroke().hairline);
    constexpr double crowded = 1.5; // text so large that it would run into the counts over the stack
    if (scene.textFactor() > crowded)
        return;
    const int px = scene.presentation() ? 22 : 14;
    write(scene, layout,
          {.at = {rect.center().x(), rect.bottom() + 4 + 0.8 * px * scene.textFactor()},
           .text = QStringLiteral("%1 → %2").arg(withCommas(block.inputChannels), withCommas(block.outputChannels())),
           .px = px,
           .weight = shown ? QFont::DemiBold : QFont::Normal,
           .color = shown ? variant.text : scene.theme().surface.ink2,
           .anchor = Qt::AlignHCenter,
           .maximumWidth = rect.width() + 18});
}

/// The transition behind a block: amber, as thick as what it reads and what it keeps.
void paintGate(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, std::size_t index)
{
    const DenseStep& transition = *model.figures.blocks[index].transition;
    const double perChannel = layout.chain[index].height() / mostChannels(model.figures);
    const QRectF& before = layout.chain[index];
    const QRectF gap(before.right() + 2, before.top(), layout.chain[index + 1].left() - before.right() - 4,
                     before.height());
    const QPolygonF shape = silhouette(gap, std::max(2.0, transition.inputChannels * perChannel),
                                       std::max(2.0, transition.outputChannels * perChannel));
    const RoleColors& kernel = scene.theme().role(Role::Kernel);
    scene.shape(shape, kernel.tint, kernel.line, scene.stroke().hairline);
}

} // namespace

void paintBlockChain(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, const DenseMotion& motion)
{
    for (std::size_t index = 0; index < layout.chain.size(); ++index) {
        paintBlock(scene, model, layout, static_cast<int>(index));
        if (index + 1 < layout.chain.size())
            paintGate(scene, model, layout, index);
    }
    // The next block is announced while its input arrives.
    const auto following = static_cast<std::size_t>(model.settings.block) + 1;
    if (motion.next > 0 && motion.twin <= 0 && following < layout.chain.size())
        scene.frame(layout.chain[following].adjusted(-3, -3, 3, 3),
                    mixed(scene.theme().surface.stage, scene.theme().role(Role::Input).line, motion.next), 2);
}

} // namespace convolarium
