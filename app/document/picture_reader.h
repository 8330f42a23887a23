// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <span>

namespace convolarium {

/// No picture may have a larger file, or more pixels. What is not decoded in reduced size (JPEG is) must also fit into
/// QImageReader::allocationLimit().
inline constexpr qint64 mostPictureBytes = qint64{64} << 20;
inline constexpr qint64 mostPicturePixels = 100'000'000;

/// Why the file at `path` is no picture to train on, by its kind, its size and its head: nothing is decoded. Empty where
/// nothing is in the way. May be called on any thread.
[[nodiscard]] QString pictureObjection(const QString& path);

/// Decodes the picture at `path` into side x side x 3 bytes: red, green and blue, its middle, scaled to cover the square.
/// Upright as the camera says, over white where it is transparent, the first frame where it is animated.
/// Returns why there is no such picture, and then leaves `rgb` as it was; empty when it is done. Throws nothing. May be called
/// on any thread.
[[nodiscard]] QString readPicture(const QString& path, int side, std::span<std::uint8_t> rgb);

} // namespace convolarium
