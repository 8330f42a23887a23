// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPainter>
#include <QSize>
#include <QString>

#include <functional>

namespace convolarium {

enum class PictureFormat { Png, Svg, Pdf };

/// What a picture becomes as a file.
struct PictureFile {
    PictureFormat format = PictureFormat::Png;
    QSize pixels;             ///< of a PNG; SVG and PDF are as large as it is on paper: pixels / dpi inches
    double dpi = 96;          ///< how large a logical pixel (1/96 inch) is: type and lines grow with it
    bool transparent = false; ///< PNG: keeps an alpha channel; the picture itself must then leave its ground out
    QString title = {};       ///< into the file's own description
};

/// Draws the picture into `logical`, in pixels of 1/96 inch.
using PaintPicture = std::function<void(QPainter& painter, const QRectF& logical)>;

inline constexpr int minimumPictureSide = 16;
inline constexpr int maximumPictureSide = 16384;
inline constexpr qint64 maximumPictureArea = 64'000'000;
inline constexpr double minimumPictureDpi = 30;
inline constexpr double maximumPictureDpi = 1200;

/// Why there is no such picture, as a clause ("must be from 16 × 16 to … pixels"); empty when it can be made.
[[nodiscard]] QString sizeObjection(const QSize& pixels);
[[nodiscard]] QString dpiObjection(double dpi);

/// The bytes of the file. Equal pictures give equal bytes, whenever and wherever in the program they are made.
/// A page of a PDF is a whole number of points (1/72 inch) wide and high.
/// @throws Problem (Usage) when the size or the resolution is out of bounds, (Failure) when there is no memory for it.
[[nodiscard]] QByteArray pictureBytes(const PictureFile& file, const PaintPicture& paint);

} // namespace convolarium
