// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/convolution/convolution_settings.h"
#include "engine/layers/taps.h"
#include "engine/tensor/tensor.h"

#include <QImage>
#include <QString>

namespace convolarium {

/// The layer as the stage draws it: one channel on a coarser grid, a true small convolution with true values.
/// At most 8 x 8 cells (64 x 64 on the pixel grid); the kernel at most 5 x 5 on 8 x 8 cells; a dilation that would
/// leave the drawn input is drawn smaller. note() says what was abbreviated.
struct DrawnLayer {
    engine::Shape in;        ///< 1 x rows x columns x 1
    engine::Conv2dSpec spec; ///< one filter, no bias
    engine::Shape out;
    engine::Tensor input; ///< brightness, 0 to 1
    engine::Tensor weights;
    engine::Tensor output;
    double largest = 1; ///< of |output|; at least a small positive number

    [[nodiscard]] int kernel() const { return spec.kernel.h; }
    [[nodiscard]] int dilation() const { return spec.dilation.h; }
    [[nodiscard]] double inputAt(engine::Cell cell) const;
    [[nodiscard]] double weightAt(engine::Cell cell) const;
    [[nodiscard]] double outputAt(engine::Cell cell) const;
    [[nodiscard]] std::vector<engine::Tap> taps(engine::Cell output) const;
};

/// `image` is what loadSampleImage gives.
[[nodiscard]] DrawnLayer drawnLayer(const ConvolutionSettings& settings, const QImage& image);

/// The K x K weights of a named filter: edge (Laplacian: K² - 1 in the middle, -1 around), blur (mean), sharpen (input
/// plus edge), random (seeded, -1 to 1). A 1 x 1 kernel of the first three is the identity.
[[nodiscard]] engine::Tensor filterWeights(const QString& filter, int kernel, int seed);

} // namespace convolarium
