// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/matrix_kernel.h"

#include <cstddef>

namespace convolarium::engine {

/// The transforms of Winograd's minimal filtering F(4x4, 3x3): 16 outputs of a 3x3 kernel from 36 products instead of 144.
///   Y = At [ (G g Gt) . (Bt d B) ] A        d: 6x6 inputs, g: 3x3 kernel, Y: 4x4 outputs
/// and, being linear, their adjoints for the gradients: dM = A dY At and dg = Gt [ dU ] G.
/// Source: Lavin and Gray, "Fast Algorithms for Convolutional Neural Networks", arXiv:1509.09308.
/// All of them work on `count` channels side by side; points[i] lies i * pointStep after the first.
namespace winograd {

inline constexpr int tileSize = 4;  ///< outputs along an axis
inline constexpr int patchSize = 6; ///< inputs along an axis
inline constexpr int points = patchSize * patchSize;

/// Where the 36 values of each channel in the transformed domain belong.
struct Points {
    Scalar* first;
    std::ptrdiff_t pointStep;
};
struct ConstPoints {
    const Scalar* first;
    std::ptrdiff_t pointStep;
};

/// Bt d B; cells: the 36 input cells, row by row.
void transformInput(const Scalar* const* cells, int count, const Points& points);

/// G g Gt; the nine taps lie tapStep apart.
void transformKernel(const Scalar* taps, std::ptrdiff_t tapStep, int count, const Points& points);

/// At M A, to which `bias` is added (null for none); only the first rows x cols outputs are written.
struct OutputTile {
    Scalar* out;
    std::ptrdiff_t rowStep;
    std::ptrdiff_t colStep;
    int rows;
    int cols;
    const Scalar* bias;
    Clamp clamp;
};
void transformOutput(const ConstPoints& points, int count, const OutputTile& tile);

/// A dY At; cells: the 16 output cells, row by row.
void transformOutputGradient(const Scalar* const* cells, int count, const Points& points);

/// Gt dU G; overwrites the nine taps, which lie tapStep apart.
void transformKernelGradient(const ConstPoints& points, int count, Scalar* taps, std::ptrdiff_t tapStep);

} // namespace winograd

} // namespace convolarium::engine
