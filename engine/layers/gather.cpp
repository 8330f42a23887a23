// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/gather.h"

#include <algorithm>

namespace convolarium::engine {

namespace {

/// Rows of a panel that are used together: 256 rows of two vector registers are half of an L1 cache.
constexpr int blockRows = 256;

/// Matrices up to this size are summed up in parts of their own.
constexpr std::int64_t partialElements = 1 << 18;
constexpr int mostParts = 8;

/// A range of the row that a panel is used for at a time: whole segments, or a piece of one.
struct RowRange {
    int segment;
    int segments;
    int offset;
    int length;
};

/// Calls use(range) for ranges that cover the row.
template <typename Use>
void forEachRowRange(const RowSource& rows, const Use& use)
{
    const int together = std::max(1, blockRows / std::max(1, rows.length()));
    for (int segment = 0; segment < rows.segments(); segment += together) {
        const int segments = std::min(together, rows.segments() - segment);
        const int step = segments > 1 ? rows.length() : blockRows;
        for (int offset = 0; offset < rows.length(); offset += step) {
            use(RowRange{segment, segments, offset, std::min(step, rows.length() - offset)});
        }
    }
}

/// A block of cells and a range of columns of one product.
struct BlockProduct {
    const GatheredProduct& product;
    Chunk cells;
    int firstColumn;
    int endColumn;
    const Scalar* const* pointers;
};

/// The segments of `range` for some of the block's cells, counted from its first one, and some columns.
void multiplyRange(const BlockProduct& block, const RowRange& range, Chunk cells, Chunk columns)
{
    const GatheredProduct& product = block.product;
    const std::int64_t rowLength = product.rows.rowLength();
    const std::int64_t row = std::int64_t{range.segment} * product.rows.length() + range.offset;
    const bool last = row + std::int64_t{range.segments} * range.length == rowLength;
    multiplyTiles({.rows = block.pointers + cells.begin + std::ptrdiff_t{range.segment} * blockCells,
                   .segmentStep = blockCells,
                   .rowOffset = range.offset,
                   .segments = range.segments,
                   .length = range.length,
                   .panel = product.panels + columns.begin * rowLength + row * panelWidth(),
                   .panelDistance = rowLength * panelWidth(),
                   .out = product.out + (block.cells.begin + cells.begin) * product.outStep + columns.begin,
                   .outStep = product.outStep,
                   .outRows = cells.size(),
                   .outColumns = static_cast<int>(columns.size()),
                   .start = row > 0 || product.start == nullptr ? nullptr : product.start + columns.begin,
                   .addToOut = row > 0,
                   .clamp = last ? product.clamp : Clamp{}});
}

/// Whether a segment of a tile has a piece that is not `zeros`.
bool isRead(const Scalar* const* rows, const Scalar* zeros)
{
    return std::any_of(rows, rows + tileRows, [zeros](const Scalar* row) { return row != zeros; });
}

/// The same for all of its cells, tile by tile and segment by segment, without those that read nothing.
void multiplySparsely(const BlockProduct& block, const RowRange& range, Chunk columns)
{
    for (std::int64_t first = 0; first < block.cells.size(); first += tileRows) {
        const Chunk tile{first, std::min(first + tileRows, block.cells.size())};
        for (int s = range.segment; s < range.segment + range.segments; ++s) {
            const Scalar* const* rows = block.pointers + first + std::ptrdiff_t{s} * blockCells;
            if (s == 0 || isRead(rows, block.product.zeros)) { // the first segment sets what the others add to
                multiplyRange(block, {s, 1, range.offset, range.length}, tile, columns);
            }
        }
    }
}

void multiplyBlock(const BlockProduct& block)
{
    const int columns = block.endColumn - block.firstColumn;
    forEachRowRange(block.product.rows, [&](const RowRange& range) {
        // Panels that all stay in the cache leave the rows to be read, and the results to be written, in one go.
        const std::int64_t panelElements = std::int64_t{range.segments} * range.length * columns;
        const int together = panelElements <= 2 * blockRows * panelWidth() ? columns : panelWidth();
        for (int begin = block.firstColumn; begin < block.endColumn; begin += together) {
            const Chunk share{begin, std::min(begin + together, block.endColumn)};
            if (block.product.zeros == nullptr) {
                multiplyRange(block, range, {0, block.cells.size()}, share);
            } else {
                multiplySparsely(block, range, share);
            }
        }
    });
}

/// Looks up a block's rows; the rest of its last tile repeats the last cell, so that it can be read.
void findBlock(const RowSource& rows, Chunk cells, const Scalar** pointers, Scalar* copies)
{
    rows.find(cells, pointers, copies);
    const std::int64_t whole = (cells.size() + tileRows - 1) / tileRows * tileRows;
    for (int s = 0; s < rows.segments(); ++s) {
        const Scalar** segment = pointers + std::ptrdiff_t{s} * blockCells;
        std::fill(segment + cells.size(), segment + whole, segment[cells.size() - 1]);
    }
}

/// A range of the rows of a gradient's matrix: tiles of tileRows rows, counted segment by segment.
struct GradientRange {
    Chunk cells;
    Chunk tiles;
};

int tilesOfSegment(const RowSource& rows) { return (rows.length() + tileRows - 1) / tileRows; }

void multiplyGradientBlock(const GatheredGradient& product, const GradientRange& range, bool first,
                           const GatherScratch& scratch)
{
    const int tilesEach = tilesOfSegment(product.rows);
    const auto width = panelWidth();
    for (std::int64_t t = range.tiles.begin; t < range.tiles.end; ++t) {
        const auto segment = static_cast<int>(t / tilesEach);
        const auto offset = static_cast<int>(t % tilesEach) * tileRows;
        for (int column = 0; column < product.columns; column += width) {
            const std::int64_t row = std::int64_t{segment} * product.rows.length() + offset;
            multiplyOuter({.left = scratch.pointers + std::ptrdiff_t{segment} * blockCells,
                           .leftOffset = offset,
                           .count = static_cast<int>(range.cells.size()),
                           .panel = scratch.right + column * range.cells.size(),
                           .out = product.out + row * product.outStep + column,
                           .outStep = product.outStep,
                           .outRows = std::min(tileRows, product.rows.length() - offset),
                           .outColumns = std::min(width, product.columns - column),
                           .addToOut = !first});
        }
    }
}

/// The part of the matrix in range.tiles, summed over the cells in range.cells.
void multiplyGradientRange(const GatheredGradient& product, const GradientRange& range, const GatherScratch& scratch)
{
    for (std::int64_t begin = range.cells.begin; begin < range.cells.end; begin += blockCells) {
        const Chunk block{begin, std::min<std::int64_t>(begin + blockCells, range.cells.end)};
        product.rows.find(block, scratch.pointers, scratch.copies);
        packPanels({.data = product.right + begin * product.rightStep,
                    .rows = block.size(),
                    .columns = product.columns,
                    .rowStep = product.rightStep},
                   block.size(), scratch.right);
        multiplyGradientBlock(product, {block, range.tiles}, begin == range.cells.begin, scratch);
    }
}

GatherScratch ofThread(GatherScratch scratch, int worker)
{
    scratch.pointers += worker * scratch.pointersStep;
    scratch.copies += worker * scratch.copiesStep;
    scratch.right += worker * scratch.rightStep;
    return scratch;
}

/// out = the sum of `parts` matrices, in their order.
void addUp(const GatheredGradient& product, const Scalar* partials, int parts, Workers& workers)
{
    const std::int64_t rows = product.rows.rowLength();
    const std::int64_t elements = rows * product.columns;
    const int chunks = chunkCount(rows, 64);
    workers.run(chunks, [&](int chunk, int /*worker*/) {
        const Chunk range = chunkOf(rows, chunks, chunk);
        for (std::int64_t row = range.begin; row < range.end; ++row) {
            Scalar* out = product.out + row * product.outStep;
            const Scalar* partial = partials + row * product.columns;
            std::copy_n(partial, product.columns, out);
            for (int part = 1; part < parts; ++part) {
                partial += elements;
                for (int c = 0; c < product.columns; ++c) {
                    out[c] += partial[c];
                }
            }
        }
    });
}

} // namespace

GatherScratch takeGatherScratch(Scratch& scratch, const GatherNeeds& needs)
{
    GatherScratch result{};
    result.pointersStep = std::int64_t{needs.segments} * blockCells;
    result.copiesStep = needs.copiedValues;
    result.rightStep = blockCells * paddedColumns(needs.gradientColumns);
    result.pointers = scratch.take<const Scalar*>(needs.threads * result.pointersStep);
    result.copies = scratch.take<Scalar>(needs.threads * result.copiesStep);
    result.right = scratch.take<Scalar>(needs.threads * result.rightStep);
    result.partials =
        scratch.take<Scalar>(needs.gradientElements <= partialElements ? mostParts * needs.gradientElements : 0);
    return result;
}

void multiply(const GatheredProduct& product, const GatherScratch& scratch, Workers& workers)
{
    const int panels = static_cast<int>(paddedColumns(product.columns) / panelWidth());
    // Few cells: small blocks, and the panels are shared out too, so that every thread has work.
    const std::int64_t sixteenth = (product.cells / 16 + tileRows - 1) / tileRows * tileRows;
    const std::int64_t cells = std::clamp<std::int64_t>(sixteenth, 4 * tileRows, blockCells);
    const auto blocks = static_cast<int>((product.cells + cells - 1) / cells);
    const int shares = blocks >= 8 ? 1 : std::min(panels, 8 / blocks);
    workers.run(blocks * shares, [&](int chunk, int worker) {
        const GatherScratch own = ofThread(scratch, worker);
        const std::int64_t begin = chunk / shares * cells;
        const Chunk block{begin, std::min(begin + cells, product.cells)};
        const Chunk share = chunkOf(panels, shares, chunk % shares);
        findBlock(product.rows, block, own.pointers, own.copies);
        multiplyBlock({.product = product,
                       .cells = block,
                       .firstColumn = static_cast<int>(share.begin) * panelWidth(),
                       .endColumn = std::min(static_cast<int>(share.end) * panelWidth(), product.columns),
                       .pointers = own.pointers});
    });
}

void multiply(const GatheredGradient& product, const GatherScratch& scratch, Workers& workers)
{
    const std::int64_t elements = product.rows.rowLength() * product.columns;
    const std::int64_t tiles = std::int64_t{product.rows.segments()} * tilesOfSegment(product.rows);
    const int parts = elements <= partialElements ? std::min(mostParts, chunkCount(product.cells, 2 * blockCells)) : 1;
    if (parts == 1) {
        const int chunks = chunkCount(tiles, 4);
        workers.run(chunks, [&](int chunk, int worker) {
            multiplyGradientRange(product, {{0, product.cells}, chunkOf(tiles, chunks, chunk)},
                                  ofThread(scratch, worker));
        });
        return;
    }
    workers.run(parts, [&](int part, int worker) {
        GatheredGradient partial = product;
        partial.out = scratch.partials + part * elements;
        partial.outStep = product.columns;
        multiplyGradientRange(partial, {chunkOf(product.cells, parts, part), {0, tiles}}, ofThread(scratch, worker));
    });
    addUp(product, scratch.partials, parts, workers);
}

} // namespace convolarium::engine
