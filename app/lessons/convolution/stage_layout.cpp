// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/stage_layout.h"

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

/// Places of a lane's blocks for one kind of screen; y relative to the lane's top.
struct Measures {
    double cell;
    double inputLeft, faceMiddle;                            ///< faces are centred on `faceMiddle`
    double kernelLeft, outputLeft;                           ///< one step
    double kernelLeft2, betweenLeft, pointLeft, outputLeft2; ///< two steps
    double kernelMiddle;
    double columnLeft, columnRight, laneHeight;
};

constexpr Measures window{.cell = 18,
                          .inputLeft = 48,
                          .faceMiddle = 218,
                          .kernelLeft = 448,
                          .outputLeft = 880,
                          .kernelLeft2 = 352,
                          .betweenLeft = 540,
                          .pointLeft = 772,
                          .outputLeft2 = 880,
                          .kernelMiddle = 199,
                          .columnLeft = 1204,
                          .columnRight = 1512,
                          .laneHeight = 374};

constexpr Measures presented{.cell = 19,
                             .inputLeft = 45,
                             .faceMiddle = 250,
                             .kernelLeft = 489,
                             .outputLeft = 809,
                             .kernelLeft2 = 369,
                             .betweenLeft = 557,
                             .pointLeft = 814,
                             .outputLeft2 = 941,
                             .kernelMiddle = 228,
                             .columnLeft = 1337,
                             .columnRight = 1770,
                             .laneHeight = 374};

Block face(const Measures& m, const engine::Shape& drawn, int slabs, QPointF leftMiddle)
{
    Block block;
    const int largest = std::max({drawn.h, drawn.w, 8});
    block.cell = m.cell * 8 / largest;
    block.columns = drawn.w;
    block.rows = drawn.h;
    block.slabs = slabs;
    block.spacing = closedSpacing(m.cell).step;
    block.origin = leftMiddle - QPointF(0, block.cell * drawn.h / 2);
    return block;
}

Block cube(const Measures& m, int cells, int slabs, QPointF leftMiddle)
{
    Block block = face(m, {1, cells, cells, 1}, slabs, {});
    block.cell = m.cell;
    block.origin = leftMiddle - QPointF(0, m.cell * cells / 2);
    return block;
}

/// Makes a deep block shallower: many slabs must not reach its neighbours or the lane's title.
void fitDepth(Block& block, const QSizeF& room)
{
    const QPointF depth = block.offset(block.slabs - 1) + block.spacing;
    block.spacing *= std::min({1.0, room.width() / depth.x(), room.height() / -depth.y()});
}

void spread(Block& block, double cell, double exploded)
{
    const BlockSpacing spacing = spacingBetween(cell, exploded);
    block.spacing = spacing.step;
    block.thickness = spacing.thickness;
}

/// The kernel stands on the cell that is pointed at, else on the cell that the animation has reached.
engine::Cell pointerCell(const DrawnLayer& drawn, const Focus& focus, double scanned)
{
    if (const Target target = writtenCell(focus))
        return {std::clamp(target.row, 0, drawn.out.h - 1), std::clamp(target.column, 0, drawn.out.w - 1)};
    const int cells = drawn.out.h * drawn.out.w;
    if (scanned <= 0 || scanned >= 1)
        return {drawn.out.h * 3 / 8, drawn.out.w * 5 / 8};
    const int index = std::min(static_cast<int>(scanned * cells), cells - 1);
    return {index / drawn.out.w, index % drawn.out.w};
}

Lane lane(const ConvolutionModel& model, const Measures& m, bool separable, const StageMotion& motion)
{
    const ConvolutionSettings& s = model.settings;
    const SlabScale scale = slabScale(s);
    const int inSlabs = scale.slabs(s.inChannels);
    Lane lane;
    lane.role = separable ? Role::Variant : Role::Ordinary;
    lane.twoSteps = separable || s.pointwise;
    lane.motion = separable ? separableLaneMotion(motion) : ordinaryLaneMotion(motion, s.pointwise);
    const int kernelCells = std::min(s.kernel, 5);
    const double kernelLeft = lane.twoSteps ? m.kernelLeft2 : m.kernelLeft;
    lane.input = face(m, model.drawn.in, inSlabs, {m.inputLeft, m.faceMiddle});
    lane.kernel = cube(m, kernelCells, inSlabs, {kernelLeft, m.kernelMiddle});
    lane.between = face(m, model.drawn.out, inSlabs, {m.betweenLeft, m.faceMiddle});
    lane.pointwise = cube(m, 1, inSlabs, {m.pointLeft, m.kernelMiddle + 4});
    lane.pointwise.spacing = explodedSpacing(m.cell * 0.62).step;
    lane.output = face(m, model.drawn.out, scale.slabs(s.outChannels),
                       {lane.twoSteps ? m.outputLeft2 : m.outputLeft, m.faceMiddle});
    if (separable) {
        spread(lane.input, m.cell, lane.motion.exploded);
        spread(lane.kernel, m.cell, 1);
    } else {
        lane.input.packets = lane.kernel.packets = std::min(s.groups, inSlabs);
        Block& written = lane.twoSteps ? lane.between : lane.output;
        written.packets = std::min(s.groups, written.slabs);
    }
    fitDepth(lane.input, {130, 76});
    fitDepth(lane.kernel, {125, 80});
    fitDepth(lane.between, {125, 86});
    fitDepth(lane.pointwise, {80, 54});
    fitDepth(lane.output, {130, 86});
    return lane;
}

void moveDown(Lane& lane, double y)
{
    lane.top = y;
    for (Block* block : {&lane.input, &lane.kernel, &lane.between, &lane.pointwise, &lane.output})
        block->origin.ry() += y;
}

} // namespace

int SlabScale::slabs(int channels) const
{
    return std::max(1, static_cast<int>(std::lround(channels / channelsPerSlab)));
}

SlabScale slabScale(const ConvolutionSettings& settings)
{
    const int largest = std::max(settings.inChannels, settings.outChannels);
    return {static_cast<double>(largest) / std::min(largest, 16)};
}

bool isWrittenCell(const Target& target)
{
    return target.isCell() && (target.part == QLatin1String("output") || target.part == QLatin1String("between"));
}

Target writtenCell(const Focus& focus)
{
    if (isWrittenCell(focus.hovered))
        return focus.hovered;
    return isWrittenCell(focus.pinned) ? focus.pinned : Target{};
}

StageLayout stageLayout(const ConvolutionModel& model, double t, const Focus& focus, bool presentation)
{
    const Measures& m = presentation ? presented : window;
    const StageMotion motion = StageMotion::at(t);
    StageLayout layout{
        .lanes = {}, .columnLeft = m.columnLeft, .columnRight = m.columnRight, .laneHeight = m.laneHeight};
    const ConvolutionView view = model.settings.view;
    double top = view == ConvolutionView::Both ? 0 : m.laneHeight / 2;
    for (const bool separable : {false, true}) {
        if (view == (separable ? ConvolutionView::Normal : ConvolutionView::Separable))
            continue;
        Lane next = lane(model, m, separable, motion);
        const double scanned =
            next.twoSteps && next.motion.secondFace > 0 ? next.motion.secondFace : next.motion.firstFace;
        next.pointer = pointerCell(model.drawn, focus, scanned);
        moveDown(next, top);
        layout.lanes.push_back(next);
        top += m.laneHeight;
    }
    if (const Target cell = writtenCell(focus); cell && model.drawn.kernel() <= 5) {
        const bool between = cell.part == QLatin1String("between");
        (between ? layout.lanes.back() : layout.lanes.front()).hasCard = true;
    }
    return layout;
}

std::vector<QRectF> footprint(const Lane& lane, const DrawnLayer& drawn, engine::Cell output)
{
    std::vector<QRectF> cells;
    for (const engine::Tap& tap : drawn.taps(output))
        cells.push_back(lane.input.cells(tap.cell.col, tap.cell.row, 1, 1));
    return cells;
}

} // namespace convolarium
