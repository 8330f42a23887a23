// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/step_images.h"

#include <algorithm>

namespace convolarium {

QImage pictureImage(const engine::StepFigures& figures, const engine::Shape& shape)
{
    QImage image(shape.w, shape.h, QImage::Format_RGB32);
    if (figures.picture.size() != static_cast<std::size_t>(shape.h) * shape.w * shape.c)
        return {};
    const std::uint8_t* value = figures.picture.data();
    for (int y = 0; y < shape.h; ++y)
        for (int x = 0; x < shape.w; ++x, value += shape.c)
            image.setPixel(x, y, shape.c == 3 ? qRgb(value[0], value[1], value[2]) : qRgb(*value, *value, *value));
    return image;
}

QImage mapImage(const engine::ActivationMap& map, const Theme& theme)
{
    constexpr int largestSide = 64; // more is not seen, and takes time in each frame
    const auto thinning = [](int side) { return std::max(1, (side + largestSide - 1) / largestSide); };
    const int rows = thinning(map.height); // by itself: a vector is a single column
    const int columns = thinning(map.width);
    QImage image(map.width / columns, map.height / rows, QImage::Format_RGB32);
    const float greatest = map.values.empty() ? 0 : std::ranges::max(map.values);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const float value = map.values[static_cast<std::size_t>(y * rows * map.width + x * columns)];
            image.setPixel(x, y, theme.sequential.color(greatest > 0 ? double{value / greatest} : 0).rgb());
        }
    return image;
}

} // namespace convolarium
