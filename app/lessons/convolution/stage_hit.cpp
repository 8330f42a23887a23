// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/stage_hit.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConvolutionStage)
};

/// Rows and columns of the cells of a part; nothing to walk on a part without cells.
QSize cellsOf(const ConvolutionModel& model, const QString& part)
{
    const DrawnLayer& drawn = model.drawn;
    if (part == QLatin1String("input"))
        return {drawn.in.w, drawn.in.h};
    if (part == QLatin1String("kernel"))
        return {drawn.kernel(), drawn.kernel()};
    return {drawn.out.w, drawn.out.h};
}

QString inputSentence(const ConvolutionModel& model, const Target& target)
{
    const engine::Cell cell{target.row, target.column};
    const auto reached = static_cast<int>(engine::reachedOutputs(model.drawn.spec, model.drawn.in, cell).size());
    return Words::tr("Input column %1, row %2: value %3; it reaches %Ln output cell(s) of each channel.", nullptr,
                     reached)
        .arg(target.column + 1)
        .arg(target.row + 1)
        .arg(fixed(model.drawn.inputAt(cell), 2));
}

QString writtenSentence(const ConvolutionModel& model, const Target& target)
{
    const engine::Cell cell{target.row, target.column};
    return Words::tr("Output column %1, row %2: %3, the sum of %Ln product(s) in channel 1.", nullptr,
                     static_cast<int>(model.drawn.taps(cell).size()))
        .arg(target.column + 1)
        .arg(target.row + 1)
        .arg(fixed(model.drawn.outputAt(cell), 2));
}

QString kernelSentence(const ConvolutionModel& model, const Target& target)
{
    return Words::tr("Kernel column %1, row %2: weight %3; while it slides it meets the outlined inputs.")
        .arg(target.column + 1)
        .arg(target.row + 1)
        .arg(fixed(model.drawn.weightAt({target.row, target.column}), 2));
}

QString partSentence(const ConvolutionModel& model, const QString& part)
{
    const ConvolutionSettings& s = model.settings;
    const engine::Shape& out = model.figures.output;
    if (part == QLatin1String("input"))
        return Words::tr("Input: %1 × %2 pixels, %Ln channel(s).", nullptr, s.inChannels).arg(s.width).arg(s.height);
    if (part == QLatin1String("kernel"))
        return Words::tr("Kernel: %1 × %1 weights for each channel that it reads.").arg(s.kernel);
    if (part == QLatin1String("between"))
        return Words::tr("Between the two steps: every channel filtered alone, %Ln channel(s).", nullptr, s.inChannels);
    if (part == QLatin1String("pointwise"))
        return Words::tr("Pointwise filters: each mixes all channels of one pixel.");
    return Words::tr("Output: %1 × %2 pixels, %Ln channel(s).", nullptr, s.outChannels).arg(out.w).arg(out.h);
}

struct Part {
    const char* name;
    const Block* block;
};

std::optional<Target> hitLane(const ConvolutionModel& model, const Lane& lane, const QPointF& point)
{
    const std::array<Part, 5> parts{{{"kernel", &lane.kernel},
                                     {"pointwise", lane.twoSteps ? &lane.pointwise : nullptr},
                                     {"output", &lane.output},
                                     {"between", lane.twoSteps ? &lane.between : nullptr},
                                     {"input", &lane.input}}};
    for (const Part& part : parts) {
        if (!part.block)
            continue;
        const auto cell = part.block->cellAt(point);
        if (!cell)
            continue;
        Target target{.part = QString::fromLatin1(part.name)};
        // Only a front face has cells with values; on an abbreviated kernel a cell stands for no weight of its own.
        const bool kernel = part.block == &lane.kernel;
        const bool abbreviated = kernel && model.drawn.kernel() != lane.kernel.rows;
        if (cell->slab == 0 && part.block != &lane.pointwise && !abbreviated) {
            target.row = cell->row;
            target.column = cell->column;
        }
        return target;
    }
    return std::nullopt;
}

} // namespace

QString targetSentence(const ConvolutionModel& model, const Target& target)
{
    if (!target)
        return {};
    const QSize cells = cellsOf(model, target.part);
    if (!target.isCell() || target.row >= cells.height() || target.column >= cells.width())
        return partSentence(model, target.part);
    if (target.part == QLatin1String("input"))
        return inputSentence(model, target);
    return target.part == QLatin1String("kernel") ? kernelSentence(model, target) : writtenSentence(model, target);
}

std::optional<Hit> convolutionHit(const ConvolutionModel& model, const StageLayout& layout, const QPointF& point)
{
    for (const Lane& lane : layout.lanes)
        if (const auto target = hitLane(model, lane, point))
            // Of an output cell the card says more than a tooltip could.
            return Hit{*target, isWrittenCell(*target) ? QString() : targetSentence(model, *target)};
    return std::nullopt;
}

Target neighbourTarget(const ConvolutionModel& model, const Target& from, int dx, int dy)
{
    const QString part = from ? from.part : QStringLiteral("output");
    const QSize cells = cellsOf(model, part);
    if (!from.isCell())
        return {.part = part, .row = cells.height() * 3 / 8, .column = cells.width() * 5 / 8};
    return {.part = part,
            .row = std::clamp(from.row + dy, 0, cells.height() - 1),
            .column = std::clamp(from.column + dx, 0, cells.width() - 1)};
}

} // namespace convolarium
