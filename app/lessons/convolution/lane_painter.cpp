// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/lane_painter.h"

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

constexpr double footprintFrame = 3;
constexpr QPointF columnLift{0, -70};

/// -1…1 in three tones of a role: a picture that keeps the colour's meaning.
QColor toned(const RoleColors& colors, double value)
{
    const QColor dark = mixed(colors.side, Qt::black, 0.35);
    const QColor light = mixed(colors.top, Qt::white, 0.6);
    return value < 0 ? mixed(colors.fill, dark, -value) : mixed(colors.fill, light, value);
}

/// Channel 1 of a tensor as one pixel a cell; `value` maps a cell to -1…1.
template <typename Value>
QImage faceImage(const engine::Shape& shape, const RoleColors& colors, Value value)
{
    QImage image(shape.w, shape.h, QImage::Format_RGB32);
    for (int row = 0; row < shape.h; ++row)
        for (int column = 0; column < shape.w; ++column)
            image.setPixelColor(column, row, toned(colors, value(engine::Cell{row, column})));
    return image;
}

QImage inputFace(const ScenePainter& scene, const DrawnLayer& drawn)
{
    return faceImage(drawn.in, scene.theme().role(Role::Input),
                     [&](engine::Cell cell) { return 2 * drawn.inputAt(cell) - 1; });
}

QImage outputFace(const ScenePainter& scene, const DrawnLayer& drawn, Role role)
{
    return faceImage(drawn.out, scene.theme().role(role),
                     [&](engine::Cell cell) { return drawn.outputAt(cell) / drawn.largest; });
}

/// Where a block will stand while it is not there yet.
void paintGhost(ScenePainter& scene, const Block& block)
{
    scene.outline(block.silhouette(), scene.theme().surface.ghost, 1);
}

/// A block that is written cell by cell, then slab by slab.
void paintWritten(ScenePainter& scene, const Block& block, BlockLook look, double face, double slabs)
{
    if (slabs < 1)
        paintGhost(scene, block);
    if (face <= 0)
        return;
    look.faceShown = face;
    look.slabsShown = 1 + slabs * (block.slabs - 1);
    paintBlock(scene, block, look);
}

/// The kernel's cells on the input's face; a cell on padding is pale and dashed.
void paintFootprint(ScenePainter& scene, const DrawnLayer& drawn, const Lane& lane)
{
    const RoleColors& kernel = scene.theme().role(Role::Kernel);
    const double width = footprintFrame * (lane.input.cell < 9 ? 0.5 : 1.0);
    const std::vector<engine::Tap> taps = drawn.taps(lane.pointer);
    QRectF whole;
    for (const engine::Tap& tap : taps) {
        const QRectF cell = lane.input.cells(tap.cell.col, tap.cell.row, 1, 1);
        whole = whole.united(cell);
        scene.fill(cell, tap.inside ? kernel.fill : scene.theme().faded(kernel.fill, 0.5));
        if (!tap.inside)
            scene.frame(cell, kernel.line, 1, Qt::DashLine);
        else if (lane.input.cell >= 9)
            scene.frame(cell, kernel.side, drawn.dilation() > 1 ? 2 : 1);
    }
    scene.frame(whole, scene.presentation() ? scene.theme().surface.ink : kernel.line, width);
}

/// The column of inputs under the kernel, lifted out of the block while its channels are summed.
void paintLiftedColumn(ScenePainter& scene, const DrawnLayer& drawn, const Lane& lane, double sum)
{
    const std::vector<QRectF> cells = footprint(lane, drawn, lane.pointer);
    const double lift = easeInOut(std::min(1.0, sum * 4)) * (1 - easeIn(std::max(0.0, sum * 5 - 4)));
    Block column = lane.input;
    column.columns = column.rows = drawn.kernel();
    column.origin = cells.front().topLeft() + lift * columnLift;
    paintBlock(scene, column, {.role = Role::Input});
    scene.frame(column.face(), scene.theme().role(Role::Kernel).line, footprintFrame);
}

void paintCurrentCell(ScenePainter& scene, const Block& block, engine::Cell cell, const QColor& fill,
                      const QColor& frame)
{
    const QRectF rect = block.cells(cell.col, cell.row, 1, 1);
    scene.fill(rect, fill);
    scene.frame(rect, scene.presentation() ? scene.theme().surface.ink : frame, block.cell < 9 ? 1.5 : footprintFrame);
}

/// Two straight lines from the right corners of one rectangle to the left corners of another.
void paintLink(ScenePainter& scene, const QRectF& from, const QRectF& to, const QColor& color)
{
    const double width = scene.presentation() ? 3 : 2;
    scene.line(from.topRight(), to.topLeft(), color, width);
    scene.line(from.bottomRight(), to.bottomLeft(), color, width);
}

/// One thin line a packet: links stay inside their group.
void paintPacketLinks(ScenePainter& scene, const Lane& lane, int packets)
{
    const QColor color = scene.theme().role(Role::Kernel).line;
    const int shown = static_cast<int>(std::ceil(lane.motion.kernels * packets));
    for (int packet = shown - 1; packet >= 0; --packet) {
        const int slab = (packet * lane.input.slabs + packets - 1) / packets;
        const QRectF from = lane.input.face(slab);
        const QRectF to = lane.kernel.face(std::min(slab, lane.kernel.slabs - 1));
        scene.line({from.right(), to.center().y()}, {to.left(), to.center().y()}, color, packet == 0 ? 2.5 : 1);
    }
}

void paintFirstLinks(ScenePainter& scene, const DrawnLayer& drawn, const Lane& lane)
{
    const QRectF front = lane.kernel.face();
    const int packets = lane.role == Role::Variant ? lane.input.slabs : lane.input.packets;
    if (packets > 1) {
        paintPacketLinks(scene, lane, packets);
        return;
    }
    QRectF covered;
    for (const QRectF& cell : footprint(lane, drawn, lane.pointer))
        covered = covered.united(cell);
    paintLink(scene, covered, front, scene.theme().role(Role::Kernel).line);
}

QRectF cellRect(const Block& block, engine::Cell cell) { return block.cells(cell.col, cell.row, 1, 1); }

/// From the kernel to the cell that it writes, and through the pointwise filter to the output.
void paintWritingLinks(ScenePainter& scene, const Lane& lane)
{
    const Theme& theme = scene.theme();
    const int lastKernel = lane.kernel.packets > 1 || lane.role == Role::Variant ? 0 : lane.kernel.slabs - 1;
    const QRectF kernel = lane.kernel.face(lastKernel);
    if (!lane.twoSteps) {
        paintLink(scene, kernel, cellRect(lane.output, lane.pointer), theme.role(Role::Output).line);
        return;
    }
    if (lane.motion.firstFace > 0)
        paintLink(scene, kernel, cellRect(lane.between, lane.pointer), theme.role(Role::Middle).line);
    if (lane.motion.secondFace <= 0)
        return;
    paintLink(scene, cellRect(lane.between, lane.pointer), lane.pointwise.face(), theme.role(Role::Kernel).line);
    paintLink(scene, lane.pointwise.face(lane.pointwise.slabs - 1), cellRect(lane.output, lane.pointer),
              theme.role(Role::Output).line);
}

void paintBlocks(ScenePainter& scene, const ConvolutionModel& model, const Lane& lane)
{
    const bool values = model.settings.values;
    const bool lines = lane.input.cell >= 9;
    const QImage input = values ? inputFace(scene, model.drawn) : QImage();
    const QImage written = values ? outputFace(scene, model.drawn, Role::Output) : QImage();
    const QImage between = values && lane.twoSteps ? outputFace(scene, model.drawn, Role::Middle) : QImage();
    const auto picture = [&](const QImage& image) { return values ? &image : nullptr; };
    const LaneMotion& m = lane.motion;
    paintBlock(scene, lane.input, {.role = Role::Input, .face = picture(input), .cellLines = lines});
    if (m.kernels > 0)
        paintBlock(scene, lane.kernel, {.role = Role::Kernel, .slabsShown = m.kernels * lane.kernel.slabs});
    const BlockLook output{.role = Role::Output, .face = picture(written), .cellLines = lines};
    if (lane.twoSteps) {
        const BlockLook middle{.role = Role::Middle, .face = picture(between), .cellLines = lines};
        paintWritten(scene, lane.between, middle, m.firstFace, m.firstSlabs);
        if (m.secondFace > 0)
            paintBlock(scene, lane.pointwise, {.role = Role::Kernel});
        paintWritten(scene, lane.output, output, m.secondFace, m.secondSlabs);
    } else {
        paintWritten(scene, lane.output, output, m.firstFace, m.firstSlabs);
    }
}

const Block* partBlock(const Lane& lane, const QString& part)
{
    if (part == QLatin1String("input"))
        return &lane.input;
    if (part == QLatin1String("kernel"))
        return &lane.kernel;
    if (part == QLatin1String("output"))
        return &lane.output;
    if (lane.twoSteps && part == QLatin1String("between"))
        return &lane.between;
    return lane.twoSteps && part == QLatin1String("pointwise") ? &lane.pointwise : nullptr;
}

void outlineCell(ScenePainter& scene, const Block& block, engine::Cell cell)
{
    scene.frame(cellRect(block, cell), scene.theme().surface.ink, block.cell < 9 ? 1.5 : 2.5);
}

/// Every cell of the input that kernel cell `target` meets while it slides over all outputs.
void outlineMetInputs(ScenePainter& scene, const DrawnLayer& drawn, const Lane& lane, const Target& target)
{
    for (int row = 0; row < drawn.out.h; ++row)
        for (int column = 0; column < drawn.out.w; ++column)
            for (const engine::Tap& tap : drawn.taps({row, column}))
                if (tap.kernel == engine::Cell{target.row, target.column} && tap.inside)
                    outlineCell(scene, lane.input, tap.cell);
}

} // namespace

void paintLane(ScenePainter& scene, const ConvolutionModel& model, const Lane& lane, const StageMotion& motion)
{
    const Theme& theme = scene.theme();
    const bool started = lane.role == Role::Ordinary || motion.depthwise > 0;
    paintBlocks(scene, model, lane);
    if (!started) {
        paintGhost(scene, lane.kernel);
        paintGhost(scene, lane.pointwise);
        return;
    }
    paintFootprint(scene, model.drawn, lane);
    paintFirstLinks(scene, model.drawn, lane);
    paintWritingLinks(scene, lane);
    if (lane.twoSteps && lane.motion.firstFace > 0)
        paintCurrentCell(scene, lane.between, lane.pointer, theme.role(Role::Kernel).fill,
                         theme.role(Role::Kernel).line);
    if (!lane.twoSteps || lane.motion.secondFace > 0)
        paintCurrentCell(scene, lane.output, lane.pointer, Qt::white, theme.role(Role::Output).line);
    if (lane.role == Role::Ordinary && motion.summing() && model.drawn.dilation() == 1)
        paintLiftedColumn(scene, model.drawn, lane, motion.sum);
}

void paintLaneFocus(ScenePainter& scene, const ConvolutionModel& model, const Lane& lane, const Target& target)
{
    const Block* block = partBlock(lane, target.part);
    if (!block)
        return;
    if (!target.isCell()) {
        scene.outline(block->silhouette(), scene.theme().surface.ink, 2.5);
        return;
    }
    const engine::Cell cell{target.row, target.column};
    if (block == &lane.input) {
        outlineCell(scene, lane.input, cell);
        const Block& written = lane.twoSteps ? lane.between : lane.output;
        for (const engine::Tap& tap : engine::reachedOutputs(model.drawn.spec, model.drawn.in, cell)) {
            outlineCell(scene, written, tap.cell);
            if (lane.twoSteps)
                outlineCell(scene, lane.output, tap.cell);
        }
    } else if (block == &lane.kernel) {
        outlineCell(scene, lane.kernel, cell);
        outlineMetInputs(scene, model.drawn, lane, target);
    } else if (block == &lane.pointwise) {
        scene.outline(block->silhouette(), scene.theme().surface.ink, 2.5);
    }
}

} // namespace convolarium
