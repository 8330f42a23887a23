// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/drawn_layer.h"

#include "app/lesson/sample_image.h"
#include "engine/tensor/random.h"

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

constexpr int coarseCells = 8;
constexpr int pixelCells = 64;
constexpr int largestDrawnKernel = 5;

engine::Conv2dSpec drawnSpec(const ConvolutionSettings& settings, int shorterSide)
{
    ConvolutionSettings drawn = settings;
    if (!settings.pixelGrid)
        drawn.kernel = std::min(settings.kernel, largestDrawnKernel);
    if (!settings.samePadding)
        drawn.kernel = std::min(drawn.kernel, shorterSide);
    if (drawn.kernel > 1)
        drawn.dilation = std::clamp((shorterSide - 1) / (drawn.kernel - 1), 1, settings.dilation);
    engine::Conv2dSpec spec = drawn.convolution(1, 1);
    spec.bias = false;
    return spec;
}

engine::Tensor brightness(const QImage& image, const engine::Shape& shape)
{
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    const QImage small = resampled(grey, QSize(shape.w, shape.h));
    engine::Tensor tensor(shape);
    for (int row = 0; row < shape.h; ++row)
        for (int column = 0; column < shape.w; ++column)
            tensor.at(0, row, column, 0) = static_cast<engine::Scalar>(small.constScanLine(row)[column]) / 255;
    return tensor;
}

} // namespace

double DrawnLayer::inputAt(engine::Cell cell) const { return input.at(0, cell.row, cell.col, 0); }

double DrawnLayer::weightAt(engine::Cell cell) const { return weights.at(cell.row, cell.col, 0, 0); }

double DrawnLayer::outputAt(engine::Cell cell) const { return output.at(0, cell.row, cell.col, 0); }

std::vector<engine::Tap> DrawnLayer::taps(engine::Cell cell) const { return engine::taps(spec, in, cell); }

engine::Tensor filterWeights(const QString& filter, int kernel, int seed)
{
    engine::Tensor weights({kernel, kernel, 1, 1});
    const auto area = static_cast<engine::Scalar>(kernel * kernel);
    if (filter == QLatin1String("random")) {
        engine::Random random(static_cast<std::uint64_t>(seed));
        engine::fillSymmetric(weights.values(), random);
        return weights;
    }
    const bool blur = filter == QLatin1String("blur");
    weights.fill(blur ? 1 / area : engine::Scalar{-1});
    if (!blur)
        weights.at(kernel / 2, kernel / 2, 0, 0) = filter == QLatin1String("sharpen") ? area : area - 1;
    if (kernel == 1)
        weights.fill(1);
    return weights;
}

DrawnLayer drawnLayer(const ConvolutionSettings& settings, const QImage& image)
{
    const int cells = settings.pixelGrid ? pixelCells : coarseCells;
    DrawnLayer drawn;
    drawn.in = {1, std::min(settings.height, cells), std::min(settings.width, cells), 1};
    drawn.spec = drawnSpec(settings, std::min(drawn.in.h, drawn.in.w));
    drawn.out = drawn.spec.outputShape(drawn.in);
    drawn.input = brightness(image, drawn.in);
    drawn.weights = filterWeights(settings.filter, drawn.kernel(), settings.seed);
    drawn.output = engine::conv2d(drawn.spec, drawn.input, drawn.weights, {});
    drawn.largest = 1e-6;
    for (const engine::Scalar value : drawn.output.values())
        drawn.largest = std::max(drawn.largest, std::abs(static_cast<double>(value)));
    return drawn;
}

} // namespace convolarium
