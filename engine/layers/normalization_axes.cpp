// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/normalization_axes.h"

namespace convolarium::engine {

namespace {

/// Number of means that a sample has along each axis; they are numbered row by row, channels last.
struct MeanGrid {
    int h;
    int w;
    int c;
};

MeanGrid gridOf(const NormalizationAxes& over, const Shape& shape)
{
    switch (over.kind) {
    case NormalizationKind::Layer:
        return {over.axes.height ? 1 : shape.h, over.axes.width ? 1 : shape.w, over.axes.channels ? 1 : shape.c};
    case NormalizationKind::Group:
        return {1, 1, over.groups};
    case NormalizationKind::Batch:
    case NormalizationKind::Instance:
        break;
    }
    return {1, 1, shape.c};
}

} // namespace

int NormalizationAxes::count(const Shape& shape) const
{
    const MeanGrid grid = gridOf(*this, shape);
    return (kind == NormalizationKind::Batch ? 1 : shape.n) * grid.h * grid.w * grid.c;
}

std::int64_t NormalizationAxes::cells(const Shape& shape) const { return shape.elements() / count(shape); }

int NormalizationAxes::groupOf(const Shape& shape, int n, int h, int w, int c) const
{
    const MeanGrid grid = gridOf(*this, shape);
    const int sample = kind == NormalizationKind::Batch ? 0 : n;
    const int row = grid.h == 1 ? 0 : h;
    const int column = grid.w == 1 ? 0 : w;
    const int block = c / (shape.c / grid.c);
    return ((sample * grid.h + row) * grid.w + column) * grid.c + block;
}

Shape NormalizationAxes::affineShape(const Shape& shape) const
{
    if (kind != NormalizationKind::Layer) {
        return {1, 1, 1, shape.c};
    }
    return {1, axes.height ? shape.h : 1, axes.width ? shape.w : 1, axes.channels ? shape.c : 1};
}

} // namespace convolarium::engine
