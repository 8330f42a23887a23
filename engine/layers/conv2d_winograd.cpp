// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/conv2d_kernels.h"
#include "engine/layers/winograd.h"
#include "engine/tensor/scratch.h"

#include <algorithm>

namespace convolarium::engine {

namespace {

using winograd::patchSize;
using winograd::points;
using winograd::tileSize;

/// A map and the tiles of 4x4 cells that cover it.
struct TiledMap {
    Shape map; ///< n is not read
    int tileRows;
    int tileCols;

    explicit TiledMap(const Shape& shape)
        : map(shape), tileRows((shape.h + tileSize - 1) / tileSize), tileCols((shape.w + tileSize - 1) / tileSize)
    {}

    [[nodiscard]] std::int64_t tiles(int samples) const { return std::int64_t{samples} * tileRows * tileCols; }
};

/// The first cell of a tile.
struct TileCorner {
    std::int64_t sample;
    int row;
    int col;

    TileCorner(const TiledMap& tiled, std::int64_t tile)
        : sample(tile / (std::int64_t{tiled.tileRows} * tiled.tileCols)),
          row(static_cast<int>(tile / tiled.tileCols % tiled.tileRows) * tileSize),
          col(static_cast<int>(tile % tiled.tileCols) * tileSize)
    {}
};

/// A map to read, with zeros around it.
struct PaddedMap {
    const Scalar* values;
    Shape shape;
    const Scalar* zeros;

    [[nodiscard]] const Scalar* cell(std::int64_t sample, int row, int col) const
    {
        const bool inside = row >= 0 && row < shape.h && col >= 0 && col < shape.w;
        return inside ? values + ((sample * shape.h + row) * shape.w + col) * shape.c : zeros;
    }

    /// The size x size cells from `row`, `col` on, row by row.
    void cells(std::int64_t sample, int row, int col, int size, const Scalar** to) const
    {
        for (int i = 0; i < size * size; ++i) {
            to[i] = cell(sample, row + i / size, col + i % size);
        }
    }
};

/// out = x * kernel for one 3x3 kernel, all in the transformed domain: the forward pass, and the gradient by the input.
struct Filtering {
    PaddedMap in;
    int paddingTop;
    int paddingLeft;
    Shape out;
    const Scalar* kernel; ///< nine matrices in.c x out.c
    const Scalar* bias;
    Clamp clamp;
    Scalar* to;
};

/// Memory of a filtering: transformed kernel (panels), inputs (point by point, tile by tile) and products.
struct FilteringPieces {
    std::int64_t blockTiles;
    Scalar* kernel;
    Scalar* inputs;
    Scalar* products;
    const Scalar** rows; ///< of `inputs` at the first point
};

/// Inputs and products of a block should stay in the caches; but each block reads the whole kernel, so they may be as
/// large as half of it.
std::int64_t blockTilesOf(int channels, int filters)
{
    constexpr std::int64_t cacheElements = 3 << 17; // 1.5 MiB of float
    const std::int64_t kernel = std::int64_t{points} * channels * filters;
    const std::int64_t tile = std::int64_t{points} * (channels + filters);
    const std::int64_t tiles = std::max(cacheElements, kernel / 2) / tile;
    return std::max<std::int64_t>(tiles / tileRows, 4) * tileRows;
}

FilteringPieces takeFilteringPieces(Scratch& scratch, int channels, int filters)
{
    const std::int64_t tiles = blockTilesOf(channels, filters);
    return {.blockTiles = tiles,
            .kernel = scratch.take<Scalar>(points * channels * paddedColumns(filters)),
            .inputs = scratch.take<Scalar>(points * tiles * channels),
            .products = scratch.take<Scalar>(points * tiles * filters),
            .rows = scratch.take<const Scalar*>(tiles)};
}

/// Transforms the kernel into panels: channels rows each, point by point.
void transformPanels(const Scalar* kernel, int channels, int filters, Scalar* to, Workers& workers)
{
    const int width = panelWidth();
    const std::int64_t panels = paddedColumns(filters) / width;
    const std::ptrdiff_t pointStep = panels * channels * width;
    const int chunks = chunkCount(channels, 1);
    workers.run(chunks, [&](int chunk, int /*worker*/) {
        const Chunk range = chunkOf(channels, chunks, chunk);
        for (std::int64_t channel = range.begin; channel < range.end; ++channel) {
            for (std::int64_t panel = 0; panel < panels; ++panel) {
                const int first = static_cast<int>(panel) * width;
                const int count = std::min(width, filters - first);
                Scalar* at = to + (panel * channels + channel) * width;
                winograd::transformKernel(kernel + channel * filters + first, std::ptrdiff_t{channels} * filters, count,
                                          {at, pointStep});
                for (int point = 0; count < width && point < points; ++point) {
                    std::fill(at + point * pointStep + count, at + point * pointStep + width, Scalar{0});
                }
            }
        }
    });
}

void transformInputs(const PaddedMap& in, const TiledMap& tiled, Chunk tiles, const Edges& padding,
                     const winograd::Points& to)
{
    const Scalar* cells[points];
    for (std::int64_t tile = tiles.begin; tile < tiles.end; ++tile) {
        const TileCorner corner(tiled, tile);
        in.cells(corner.sample, corner.row - padding.top, corner.col - padding.left, patchSize, cells);
        winograd::transformInput(cells, in.shape.c, {to.first + (tile - tiles.begin) * in.shape.c, to.pointStep});
    }
}

/// The products of one point for all tiles of a block.
void multiplyPoint(const Filtering& filtering, const FilteringPieces& pieces, int point, std::int64_t tiles)
{
    const int channels = filtering.in.shape.c;
    const int filters = filtering.out.c;
    const int width = panelWidth();
    constexpr int blockRows = 256; // half an L1 cache of panel
    const Scalar* panels = pieces.kernel + point * channels * paddedColumns(filters);
    Scalar* products = pieces.products + point * pieces.blockTiles * filters;
    for (int row = 0; row < channels; row += blockRows) {
        for (int column = 0; column < filters; column += width) {
            multiplyTiles({.rows = pieces.rows,
                           .rowOffset = point * pieces.blockTiles * channels + row,
                           .length = std::min(blockRows, channels - row),
                           .panel = panels + std::ptrdiff_t{column} * channels + std::ptrdiff_t{row} * width,
                           .panelDistance = 0,
                           .out = products + column,
                           .outStep = filters,
                           .outRows = tiles,
                           .outColumns = std::min(width, filters - column),
                           .addToOut = row > 0});
        }
    }
}

void transformOutputs(const Filtering& filtering, const TiledMap& tiled, Chunk tiles, const winograd::ConstPoints& from)
{
    const Shape& out = filtering.out;
    for (std::int64_t tile = tiles.begin; tile < tiles.end; ++tile) {
        const TileCorner corner(tiled, tile);
        const std::ptrdiff_t cell = (corner.sample * out.h + corner.row) * out.w + corner.col;
        winograd::transformOutput({from.first + (tile - tiles.begin) * out.c, from.pointStep}, out.c,
                                  {.out = filtering.to + cell * out.c,
                                   .rowStep = std::ptrdiff_t{out.w} * out.c,
                                   .colStep = out.c,
                                   .rows = std::min(tileSize, out.h - corner.row),
                                   .cols = std::min(tileSize, out.w - corner.col),
                                   .bias = filtering.bias,
                                   .clamp = filtering.clamp});
    }
}

void filter(const Filtering& filtering, const FilteringPieces& pieces, int samples, Workers& workers)
{
    const int channels = filtering.in.shape.c;
    const int filters = filtering.out.c;
    const TiledMap tiled(filtering.out);
    const std::int64_t all = tiled.tiles(samples);
    transformPanels(filtering.kernel, channels, filters, pieces.kernel, workers);
    for (std::int64_t i = 0; i < pieces.blockTiles; ++i) {
        pieces.rows[i] = pieces.inputs + i * channels;
    }
    for (std::int64_t begin = 0; begin < all; begin += pieces.blockTiles) {
        const std::int64_t tiles = std::min(pieces.blockTiles, all - begin);
        const int chunks = chunkCount(tiles, 4);
        workers.run(chunks, [&](int chunk, int /*worker*/) {
            const Chunk part = chunkOf(tiles, chunks, chunk);
            transformInputs(filtering.in, tiled, {begin + part.begin, begin + part.end},
                            {.top = filtering.paddingTop, .left = filtering.paddingLeft},
                            {pieces.inputs + part.begin * channels, pieces.blockTiles * channels});
        });
        workers.run(points, [&](int point, int /*worker*/) { multiplyPoint(filtering, pieces, point, tiles); });
        workers.run(chunks, [&](int chunk, int /*worker*/) {
            const Chunk part = chunkOf(tiles, chunks, chunk);
            transformOutputs(filtering, tiled, {begin + part.begin, begin + part.end},
                             {pieces.products + part.begin * filters, pieces.blockTiles * filters});
        });
    }
}

/// to[tap][f][c] = from[8 - tap][c][f]: the kernel that takes dy back to dx.
void turnKernel(const Scalar* from, int channels, int filters, Scalar* to, Workers& workers)
{
    const std::ptrdiff_t matrix = std::ptrdiff_t{channels} * filters;
    workers.run(9, [&](int tap, int /*worker*/) {
        const Scalar* source = from + (8 - tap) * matrix;
        Scalar* target = to + tap * matrix;
        constexpr int side = 16; // squares that stay in the cache while they are read one way and written the other
        for (int f = 0; f < filters; f += side) {
            for (int c = 0; c < channels; ++c) {
                for (int i = f; i < std::min(f + side, filters); ++i) {
                    target[std::ptrdiff_t{i} * channels + c] = source[std::ptrdiff_t{c} * filters + i];
                }
            }
        }
    });
}

class WinogradConvolution : public Convolution {
public:
    using Convolution::Convolution;

    [[nodiscard]] std::int64_t scratchElements(int /*threads*/) const override;
    void forward(const Conv2dForwardData& data, int samples, const Resources& resources) const override;
    void backward(const Conv2dBackwardData& data, int samples, const Resources& resources) const override;

private:
    /// Memory of the gradient by the kernel.
    struct GradientPieces {
        std::int64_t blockTiles;
        Scalar* inputs;    ///< as in FilteringPieces
        Scalar* gradients; ///< of the products: panels of blockTiles rows, point by point
        Scalar* kernel;    ///< gradient of the transformed kernel, point by point
        const Scalar** rows;
    };

    [[nodiscard]] GradientPieces takeGradientPieces(Scratch& scratch) const;
    [[nodiscard]] Scalar* takeZeros(Scratch& scratch) const
    {
        return scratch.take<Scalar>(std::max(geometry().in.c, geometry().out.c));
    }
    [[nodiscard]] std::int64_t weights() const { return std::int64_t{9} * geometry().in.c * geometry().out.c; }

    void backwardKernel(const Conv2dBackwardData& data, int samples, const Resources& resources) const;
    void transformGradients(const PaddedMap& dy, const TiledMap& tiled, Chunk tiles, const winograd::Points& to) const;
    void multiplyGradientPoint(const GradientPieces& pieces, int point, std::int64_t tiles, bool first) const;
    void backwardInput(const Conv2dBackwardData& data, int samples, const Resources& resources) const;
};

WinogradConvolution::GradientPieces WinogradConvolution::takeGradientPieces(Scratch& scratch) const
{
    const int channels = geometry().in.c;
    const int filters = geometry().out.c;
    const std::int64_t tiles = blockTilesOf(channels, filters);
    return {.blockTiles = tiles,
            .inputs = scratch.take<Scalar>(points * tiles * channels),
            .gradients = scratch.take<Scalar>(points * tiles * paddedColumns(filters)),
            .kernel = scratch.take<Scalar>(std::int64_t{points} * channels * filters),
            .rows = scratch.take<const Scalar*>(tiles)};
}

std::int64_t WinogradConvolution::scratchElements(int /*threads*/) const
{
    const int channels = geometry().in.c;
    const int filters = geometry().out.c;
    Scratch forward;
    static_cast<void>(takeZeros(forward));
    takeFilteringPieces(forward, channels, filters);
    Scratch kernel;
    static_cast<void>(takeZeros(kernel));
    static_cast<void>(takeGradientPieces(kernel));
    Scratch input;
    static_cast<void>(takeZeros(input));
    static_cast<void>(input.take<Scalar>(weights()));
    takeFilteringPieces(input, filters, channels);
    return std::max({forward.used(), kernel.used(), input.used(), sumColumnsScratch(filters)});
}

void WinogradConvolution::forward(const Conv2dForwardData& data, int samples, const Resources& resources) const
{
    Scratch scratch(resources.scratch);
    Scalar* zeros = takeZeros(scratch);
    std::fill_n(zeros, geometry().in.c, Scalar{0});
    filter({.in = {data.x, geometry().in, zeros},
            .paddingTop = geometry().rows.paddingBefore,
            .paddingLeft = geometry().cols.paddingBefore,
            .out = geometry().out,
            .kernel = data.weight,
            .bias = data.bias,
            .clamp = data.clamp,
            .to = data.y},
           takeFilteringPieces(scratch, geometry().in.c, geometry().out.c), samples, resources.workers);
}

void WinogradConvolution::backward(const Conv2dBackwardData& data, int samples, const Resources& resources) const
{
    const Shape& out = geometry().out;
    if (data.dbias != nullptr) {
        sumColumns(
            {.values = data.dy, .rows = std::int64_t{samples} * out.h * out.w, .columns = out.c, .sums = data.dbias},
            resources);
    }
    if (data.dweight != nullptr) {
        backwardKernel(data, samples, resources);
    }
    if (data.dx != nullptr) {
        backwardInput(data, samples, resources);
    }
}

void WinogradConvolution::backwardInput(const Conv2dBackwardData& data, int samples, const Resources& resources) const
{
    Scratch scratch(resources.scratch);
    Scalar* zeros = takeZeros(scratch);
    auto* turned = scratch.take<Scalar>(weights());
    std::fill_n(zeros, geometry().out.c, Scalar{0});
    turnKernel(data.weight, geometry().in.c, geometry().out.c, turned, resources.workers);
    filter({.in = {data.dy, geometry().out, zeros},
            .paddingTop = 2 - geometry().rows.paddingBefore,
            .paddingLeft = 2 - geometry().cols.paddingBefore,
            .out = geometry().in,
            .kernel = turned,
            .bias = nullptr,
            .clamp = {},
            .to = data.dx},
           takeFilteringPieces(scratch, geometry().out.c, geometry().in.c), samples, resources.workers);
}

void WinogradConvolution::transformGradients(const PaddedMap& dy, const TiledMap& tiled, Chunk tiles,
                                             const winograd::Points& to) const
{
    const int width = panelWidth();
    const std::int64_t panelStep = to.pointStep / (paddedColumns(dy.shape.c) / width);
    const Scalar* cells[tileSize * tileSize];
    for (std::int64_t tile = tiles.begin; tile < tiles.end; ++tile) {
        const TileCorner corner(tiled, tile);
        dy.cells(corner.sample, corner.row, corner.col, tileSize, cells);
        for (int column = 0; column < dy.shape.c; column += width) {
            Scalar* at = to.first + column / width * panelStep + (tile - tiles.begin) * width;
            winograd::transformOutputGradient(cells, std::min(width, dy.shape.c - column), {at, to.pointStep});
            for (const Scalar*& cell : cells) {
                cell += width;
            }
        }
    }
}

void WinogradConvolution::multiplyGradientPoint(const GradientPieces& pieces, int point, std::int64_t tiles,
                                                bool first) const
{
    const int channels = geometry().in.c;
    const int filters = geometry().out.c;
    const int width = panelWidth();
    const Scalar* panels = pieces.gradients + point * pieces.blockTiles * paddedColumns(filters);
    Scalar* kernel = pieces.kernel + std::ptrdiff_t{point} * channels * filters;
    for (int row = 0; row < channels; row += tileRows) {
        for (int column = 0; column < filters; column += width) {
            multiplyOuter({.left = pieces.rows,
                           .leftOffset = point * pieces.blockTiles * channels + row,
                           .count = static_cast<int>(tiles),
                           .panel = panels + column * pieces.blockTiles,
                           .out = kernel + std::ptrdiff_t{row} * filters + column,
                           .outStep = filters,
                           .outRows = std::min(tileRows, channels - row),
                           .outColumns = std::min(width, filters - column),
                           .addToOut = !first});
        }
    }
}

void WinogradConvolution::backwardKernel(const Conv2dBackwardData& data, int samples, const Resources& resources) const
{
    const int channels = geometry().in.c;
    const int filters = geometry().out.c;
    Scratch scratch(resources.scratch);
    Scalar* zeros = takeZeros(scratch);
    const GradientPieces pieces = takeGradientPieces(scratch);
    std::fill_n(zeros, std::max(channels, filters), Scalar{0});
    for (std::int64_t i = 0; i < pieces.blockTiles; ++i) {
        pieces.rows[i] = pieces.inputs + i * channels;
    }
    const PaddedMap x{data.x, geometry().in, zeros};
    const PaddedMap dy{data.dy, geometry().out, zeros};
    const Edges padding{.top = geometry().rows.paddingBefore, .left = geometry().cols.paddingBefore};
    const TiledMap tiled(geometry().out);
    const std::int64_t all = tiled.tiles(samples);
    for (std::int64_t begin = 0; begin < all; begin += pieces.blockTiles) {
        const std::int64_t tiles = std::min(pieces.blockTiles, all - begin);
        const int chunks = chunkCount(tiles, 4);
        resources.workers.run(chunks, [&](int chunk, int /*worker*/) {
            const Chunk part = chunkOf(tiles, chunks, chunk);
            const Chunk there{begin + part.begin, begin + part.end};
            transformInputs(x, tiled, there, padding,
                            {pieces.inputs + part.begin * channels, pieces.blockTiles * channels});
            transformGradients(
                dy, tiled, there,
                {pieces.gradients + part.begin * panelWidth(), pieces.blockTiles * paddedColumns(filters)});
        });
        resources.workers.run(
            points, [&](int point, int /*worker*/) { multiplyGradientPoint(pieces, point, tiles, begin == 0); });
    }
    const std::ptrdiff_t matrix = std::ptrdiff_t{channels} * filters;
    const int chunks = chunkCount(channels, 1);
    resources.workers.run(chunks, [&](int chunk, int /*worker*/) {
        const Chunk range = chunkOf(channels, chunks, chunk);
        for (std::int64_t channel = range.begin; channel < range.end; ++channel) {
            winograd::transformKernelGradient({pieces.kernel + channel * filters, matrix}, filters,
                                              data.dweight + channel * filters, matrix);
        }
    });
}

} // namespace

std::unique_ptr<Convolution> makeWinogradConvolution(const Conv2dGeometry& geometry)
{
    return std::make_unique<WinogradConvolution>(geometry);
}

} // namespace convolarium::engine
