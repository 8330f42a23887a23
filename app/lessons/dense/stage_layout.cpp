// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/stage_layout.h"

#include <algorithm>

namespace convolarium {

namespace {

constexpr double thickestChannel = 2.3;
constexpr double firstBox = 150;
constexpr double boxesRight = 978; // where the step behind the last box ends
constexpr double widestStep = 138;
constexpr int mostWideBoxes = 8;
/// Sizes of the cards with values; a sum shows fewer maps.
constexpr QSizeF sumCard{450, 196}, concatenationCard{560, 196};
constexpr QSizeF presentedSumCard{650, 268}, presentedConcatenationCard{900, 268};

DenseFrame frameOf(bool presentation)
{
    DenseFrame frame;
    if (presentation) {
        frame.columnLeft = 1337;
        frame.columnRight = 1770;
        frame.chainLeft = 600;
        frame.chainTop = 8; // its larger words need the room
        frame.chainHeight = 32;
    }
    return frame;
}

void placeStack(DenseLayout& layout, const DenseBlock& block)
{
    const DenseFrame& frame = layout.frame;
    const int depth = block.depth();
    const double gap = std::min(3.0, 24.0 / depth);
    layout.step = std::min(depth == 1 ? 2 * widestStep : (boxesRight - firstBox) / depth, 2 * widestStep);
    layout.boxWidth = depth <= mostWideBoxes ? 66 : std::min(20.0, 0.55 * layout.step);
    const double height = block.growth() * layout.thickness;
    layout.ribbons.emplace_back(frame.left, frame.stackTop, frame.stackRight - frame.left,
                                block.inputChannels * layout.thickness);
    for (int layer = 1; layer <= depth; ++layer) {
        const double top = layout.ribbons.back().bottom() + gap;
        const QRectF box(firstBox + layout.step * (layer - 1), top, layout.boxWidth, height);
        layout.boxes.push_back(box);
        layout.ribbons.emplace_back(box.right(), top, frame.stackRight - box.right(), height);
    }
}

void placeTransition(DenseLayout& layout, const DenseStep& transition)
{
    constexpr double gateWidth = 34;
    constexpr double funnel = 50;
    const double top = layout.frame.stackTop;
    const double bottom = layout.stackBottom();
    const double kept = transition.outputChannels * layout.thickness;
    layout.gate = {layout.frame.stackRight, top, gateWidth, bottom - top};
    layout.mixed = {layout.gate.right() + funnel, (top + bottom - kept) / 2, 69, kept};
    layout.next = {layout.mixed.right(), layout.mixed.top(), layout.frame.pictureRight - layout.mixed.right(), kept};
}

void placeTwin(DenseLayout& layout, const DenseBlock& block)
{
    const DenseFrame& frame = layout.frame;
    const double height = block.twinWidth * layout.thickness;
    const double middle = frame.twinTop + frame.twinRoom / 2;
    layout.twin = {frame.left, middle - height / 2, frame.pictureRight - frame.left, height};
    const double inset = std::min(13.0, 0.12 * height);
    const double room = layout.step - layout.boxWidth;
    layout.plusRadius = std::min(13.0, 0.28 * room);
    for (const QRectF& box : layout.boxes) {
        layout.twinBoxes.emplace_back(box.left(), layout.twin.top() + 2 * inset, box.width(), height - 2 * inset);
        layout.pluses.emplace_back(box.right() + std::min(0.42 * room, 30.0), middle);
    }
}

void placeChain(DenseLayout& layout, int blocks)
{
    if (blocks < 2)
        return;
    constexpr double gap = 30;
    const double width = (layout.frame.pictureRight - layout.frame.chainLeft - gap * (blocks - 1)) / blocks;
    const double used = std::min(width, 150.0);
    const double left = layout.frame.pictureRight - blocks * used - gap * (blocks - 1);
    for (int block = 0; block < blocks; ++block)
        layout.chain.emplace_back(left + block * (used + gap), layout.frame.chainTop, used, layout.frame.chainHeight);
}

/// A card with values lies in the lane of the pinned merge, on the side where the merge is not.
std::optional<QRectF> valueCardOf(const DenseLayout& layout, const Target& pinned, bool presentation)
{
    const bool plus = pinned.part == densePart::plus;
    if (!plus && pinned.part != densePart::concatenation)
        return std::nullopt;
    const QSizeF window = plus ? sumCard : concatenationCard;
    const QSizeF size = !presentation ? window : plus ? presentedSumCard : presentedConcatenationCard;
    const DenseFrame& frame = layout.frame;
    const double x =
        plus ? layout.pluses[static_cast<std::size_t>(pinned.channel - 1)].x() : layout.readingLine(pinned.channel);
    const double left = x < (frame.left + frame.pictureRight) / 2 ? frame.pictureRight - size.width() : frame.left;
    // At the lane's lower end: a label that is covered goes as a whole.
    const double bottom = plus ? frame.twinTop + frame.twinRoom + 12 : frame.laneBorder - 4;
    return QRectF({left, bottom - size.height()}, size);
}

} // namespace

DenseLayout denseLayout(const DenseModel& model, const Focus& focus, bool presentation)
{
    const DenseBlock& block = model.block();
    DenseLayout layout;
    layout.frame = frameOf(presentation);
    const int widest = std::max(block.outputChannels(), block.twinWidth);
    layout.thickness = std::min(thickestChannel, layout.frame.twinRoom / widest);
    placeStack(layout, block);
    if (const auto transition = model.transition())
        placeTransition(layout, *transition);
    placeTwin(layout, block);
    placeChain(layout, model.settings.blocks());
    if (isShown(model, focus.pinned))
        layout.card = valueCardOf(layout, focus.pinned, presentation);
    return layout;
}

bool isShown(const DenseModel& model, const Target& target)
{
    if (!target)
        return false;
    if (target.part == densePart::transition)
        return model.transition().has_value();
    if (target.part == densePart::block)
        return model.settings.blocks() > 1 && target.channel >= 0 && target.channel < model.settings.blocks();
    // The first layer reads the input alone: there is nothing to put together.
    const int first = target.part == densePart::ribbon ? 0 : target.part == densePart::concatenation ? 2 : 1;
    return target.channel >= first && target.channel <= model.block().depth();
}

void write(ScenePainter& scene, const DenseLayout& layout, const Label& label)
{
    if (layout.card) {
        const double width = scene.textWidth(label);
        const double shift = label.anchor & Qt::AlignHCenter ? width / 2 : label.anchor & Qt::AlignRight ? width : 0;
        const double height = label.px * scene.textFactor();
        const QRectF covered(label.at.x() - shift, label.at.y() - height, width, 1.3 * height);
        if (covered.intersects(*layout.card))
            return;
    }
    scene.text(label);
}

} // namespace convolarium
