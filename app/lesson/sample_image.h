// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/parameter.h"

#include <QImage>
#include <QSize>
#include <QString>

namespace convolarium {

/// A picture in colours (Format_RGB32) of at most 256 x 256 pixels: a bundled one by its name, or a file by its path.
/// @throws Problem: Usage for a malformed or oversized picture, Failure for a file that cannot be read.
[[nodiscard]] QImage loadSampleImage(const QString& nameOrPath);

/// The bundled pictures, with their names in the present language.
[[nodiscard]] std::vector<Choice> sampleImages();

/// The middle of `image`, cut to the shape of `size` and resampled to it; in the format of `image`.
[[nodiscard]] QImage resampled(const QImage& image, const QSize& size);

} // namespace convolarium
