// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/conv2d_kernels.h"
#include "engine/tensor/aligned_allocator.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace convolarium::engine {

namespace {

using Eigen::Index;
using Matrix = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using View = Eigen::Map<Matrix, Eigen::Unaligned, Eigen::OuterStride<>>;
using ConstView = Eigen::Map<const Matrix, Eigen::Unaligned, Eigen::OuterStride<>>;
using Buffer = std::vector<Scalar, AlignedAllocator<Scalar>>;

/// Output cells begin..end-1, counted through the whole batch: sample by sample, row by row.
struct Tile {
    Index begin;
    Index end;

    [[nodiscard]] Index size() const { return end - begin; }
};

/// Values that lie side by side in the patch and in the input alike.
struct Run {
    Index patch;
    Index input;
    Index length;
};

/// The convolution of one geometry as matrix products. A patch is what one output cell reads from one group: kernel.h x
/// kernel.w x c / groups, in the order of the weights.
class Tiling {
public:
    explicit Tiling(const Conv2dGeometry& geometry);

    [[nodiscard]] std::vector<Tile> tiles() const;

    /// A 1x1 kernel that visits every cell: the patches are the input itself, nothing has to be copied.
    [[nodiscard]] bool readsInputAsItIs() const { return m_asItIs; }

    /// Patches of a tile, one a row. They live in `buffer` or in x.
    [[nodiscard]] ConstView patches(Tile tile, int group, const Scalar* x, Buffer& buffer) const;

    /// Adds the gradients of patches, one a row, to the inputs that they were read from.
    void addPatches(Tile tile, int group, const Matrix& gradients, Scalar* dx) const;

private:
    /// Calls visit(row of the tile, true if no padding is read, runs...) for each cell.
    template <typename CellVisitor, typename RunVisitor>
    void visit(Tile tile, int group, CellVisitor&& onCell, RunVisitor&& onRun) const;

    const Conv2dGeometry& m_geometry;
    bool m_asItIs;
    std::vector<IndexRange> m_colTaps; ///< of each output column: dividing once here is cheaper than once a cell
};

Tiling::Tiling(const Conv2dGeometry& geometry)
    : m_geometry(geometry), m_asItIs(geometry.rows == Window{} && geometry.cols == Window{} &&
                                     geometry.in.h == geometry.out.h && geometry.in.w == geometry.out.w)
{
    for (int col = 0; col < geometry.out.w; ++col) {
        m_colTaps.push_back(geometry.cols.tapsInside(col, geometry.in.w));
    }
}

std::vector<Tile> Tiling::tiles() const
{
    // Patches and outputs of a tile should stay in the L2 cache; but each tile packs the weights anew, which many rows
    // have to share.
    constexpr Index bytes = 512 * 1024;
    constexpr Index fewestRows = 256;
    const Index rowBytes = (m_geometry.patchSize() + m_geometry.groupFilters()) * static_cast<Index>(sizeof(Scalar));
    const Index rows = std::max(fewestRows, bytes / rowBytes);
    const Index cells = Index{m_geometry.out.n} * m_geometry.out.h * m_geometry.out.w;
    std::vector<Tile> result;
    for (Index begin = 0; begin < cells; begin += rows) {
        result.push_back({begin, std::min(begin + rows, cells)});
    }
    return result;
}

template <typename CellVisitor, typename RunVisitor>
void Tiling::visit(Tile tile, int group, CellVisitor&& onCell, RunVisitor&& onRun) const
{
    const auto& [in, out, rows, cols, groups] = m_geometry;
    const Index channels = m_geometry.groupChannels();
    // Neighbouring taps of all channels are one run; of some channels, or with holes between, each tap is its own.
    const bool wholeRows = groups == 1 && cols.dilation == 1;
    for (Index cell = tile.begin; cell < tile.end; ++cell) {
        const auto col = static_cast<int>(cell % out.w);
        const auto row = static_cast<int>(cell / out.w % out.h);
        const Index sample = cell / (Index{out.w} * out.h);
        const IndexRange rowTaps = rows.tapsInside(row, in.h);
        const IndexRange colTaps = m_colTaps[static_cast<std::size_t>(col)];
        const Index colCount = colTaps.end - colTaps.begin;
        onCell(cell - tile.begin, (rowTaps.end - rowTaps.begin) * colCount == Index{rows.kernel} * cols.kernel);
        for (int kh = rowTaps.begin; kh < rowTaps.end; ++kh) {
            const Index inputRow = sample * in.h + rows.inputIndex(row, kh);
            Run run{.patch = (Index{kh} * cols.kernel + colTaps.begin) * channels,
                    .input = (inputRow * in.w + cols.inputIndex(col, colTaps.begin)) * in.c + group * channels,
                    .length = wholeRows ? colCount * channels : channels};
            for (Index i = 0; i < (wholeRows ? std::min<Index>(colCount, 1) : colCount); ++i) {
                onRun(cell - tile.begin, run);
                run.patch += channels;
                run.input += Index{cols.dilation} * in.c;
            }
        }
    }
}

ConstView Tiling::patches(Tile tile, int group, const Scalar* x, Buffer& buffer) const
{
    const Index size = m_geometry.patchSize();
    if (m_asItIs) {
        const Index channels = m_geometry.in.c;
        return {x + tile.begin * channels + group * size, tile.size(), size, Eigen::OuterStride<>(channels)};
    }
    buffer.resize(static_cast<std::size_t>(tile.size() * size));
    Scalar* patches = buffer.data();
    visit(
        tile, group,
        [&](Index row, bool complete) {
            if (!complete) {
                std::fill_n(patches + row * size, size, Scalar{0});
            }
        },
        [&](Index row, const Run& run) { std::copy_n(x + run.input, run.length, patches + row * size + run.patch); });
    return {patches, tile.size(), size, Eigen::OuterStride<>(size)};
}

void Tiling::addPatches(Tile tile, int group, const Matrix& gradients, Scalar* dx) const
{
    visit(
        tile, group, [](Index /*row*/, bool /*complete*/) {},
        [&](Index row, const Run& run) {
            const Scalar* from = gradients.data() + row * gradients.cols() + run.patch;
            Scalar* to = dx + run.input;
            for (Index i = 0; i < run.length; ++i) {
                to[i] += from[i];
            }
        });
}

} // namespace

void conv2dGemm(const Conv2dGeometry& geometry, const Conv2dForwardData& data)
{
    const Tiling tiling(geometry);
    const Index filters = geometry.out.c;
    const Index groupFilters = geometry.groupFilters();
    Buffer buffer;
    for (const Tile tile : tiling.tiles()) {
        for (int group = 0; group < geometry.groups; ++group) {
            const Index first = group * groupFilters;
            const ConstView weight(data.weight + first, geometry.patchSize(), groupFilters,
                                   Eigen::OuterStride<>(filters));
            View y(data.y + tile.begin * filters + first, tile.size(), groupFilters, Eigen::OuterStride<>(filters));
            if (data.bias != nullptr) {
                y.rowwise() = Eigen::Map<const Eigen::RowVectorX<Scalar>>(data.bias + first, groupFilters);
            } else {
                y.setZero();
            }
            y.noalias() += tiling.patches(tile, group, data.x, buffer) * weight;
        }
    }
}

void conv2dGemmBackward(const Conv2dGeometry& geometry, const Conv2dBackwardData& data)
{
    const Tiling tiling(geometry);
    const Index filters = geometry.out.c;
    const Index groupFilters = geometry.groupFilters();
    const Index patchSize = geometry.patchSize();
    Buffer buffer;
    Matrix dpatches;
    for (const Tile tile : tiling.tiles()) {
        for (int group = 0; group < geometry.groups; ++group) {
            const Index first = group * groupFilters;
            const ConstView weight(data.weight + first, patchSize, groupFilters, Eigen::OuterStride<>(filters));
            const ConstView dy(data.dy + tile.begin * filters + first, tile.size(), groupFilters,
                               Eigen::OuterStride<>(filters));
            View dweight(data.dweight + first, patchSize, groupFilters, Eigen::OuterStride<>(filters));
            dweight.noalias() += tiling.patches(tile, group, data.x, buffer).transpose() * dy; // dW = Pᵀ dY
            if (tiling.readsInputAsItIs()) {                                                   // dP = dY Wᵀ
                const Index channels = geometry.in.c;
                View dx(data.dx + tile.begin * channels + group * patchSize, tile.size(), patchSize,
                        Eigen::OuterStride<>(channels));
                dx.noalias() = dy * weight.transpose();
            } else {
                dpatches.noalias() = dy * weight.transpose();
                tiling.addPatches(tile, group, dpatches, data.dx);
            }
        }
    }
}

} // namespace convolarium::engine
