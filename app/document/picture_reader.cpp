// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/picture_reader.h"

#include "app/document/picture_end.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QPainter>

#include <algorithm>
#include <array>
#include <new>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImageFolder)
};

/// Pictures of pixels. Others, as drawings, may take any time to be read.
constexpr std::array kinds{"png", "jpeg", "gif", "bmp", "webp", "tiff", "pbm", "pgm", "ppm", "ico"};

bool isKnown(const QByteArray& format)
{
    return std::ranges::any_of(kinds, [&](const char* kind) { return format == kind; });
}

/// Bytes of one pixel while it is decoded.
qint64 bytesPerPixel(const QImageReader& reader)
{
    constexpr qint64 usual = 4;
    constexpr int bitsPerByte = 8;
    const auto format = reader.imageFormat();
    return format == QImage::Format_Invalid
               ? usual
               : std::max<qint64>(1, QImage::toPixelFormat(format).bitsPerPixel() / bitsPerByte);
}

/// The same for a file and for bytes in memory.
QString headObjection(const QImageReader& reader)
{
    const QByteArray format = reader.format();
    if (format.isEmpty())
        return Words::tr("not a picture");
    if (!isKnown(format))
        return Words::tr("pictures of this kind (%1) are not read").arg(QString::fromLatin1(format));
    const QSize size = reader.size();
    if (!size.isValid())
        return Words::tr("a broken picture");
    if (size.isEmpty())
        return Words::tr("a picture without pixels");
    const qint64 pixels = qint64{size.width()} * size.height();
    const qint64 limit = qint64{QImageReader::allocationLimit()} << 20;
    const bool reduced = format == "jpeg";
    if (pixels > mostPicturePixels || (!reduced && limit > 0 && pixels * bytesPerPixel(reader) > limit))
        return Words::tr("%1 × %2 pixels are too many").arg(size.width()).arg(size.height());
    return {};
}

/// What can be said before the file is opened: a pipe would wait for ever.
QString fileObjection(const QFileInfo& file)
{
    constexpr qint64 mebibyte = 1 << 20;
    if (!file.exists())
        return file.isSymLink() ? Words::tr("a link to nothing") : Words::tr("the file does not exist");
    if (!file.isFile())
        return Words::tr("not an ordinary file");
    if (!file.isReadable())
        return Words::tr("no permission to read it");
    if (file.size() == 0)
        return Words::tr("an empty file");
    if (file.size() > mostPictureBytes)
        return Words::tr("%1 MiB are too many").arg(file.size() / mebibyte);
    return {};
}

void prepare(QImageReader& reader)
{
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
}

/// A picture much larger than needed is decoded in reduced size where its format can do so: faster, in less memory.
void reduce(QImageReader& reader, int side)
{
    const QSize size = reader.size();
    const int margin = 2 * side; // what is scaled smoothly at last should have twice as many pixels
    if (std::min(size.width(), size.height()) > margin)
        reader.setScaledSize(size.scaled(margin, margin, Qt::KeepAspectRatioByExpanding));
}

/// Its middle as a square of that side, in colours, over white.
QImage square(const QImage& image, int side)
{
    const int cut = std::min(image.width(), image.height());
    const QImage middle = image.copy((image.width() - cut) / 2, (image.height() - cut) / 2, cut, cut);
    // Indexed and single-bit pictures would be scaled in their few colours.
    const QImage deep =
        middle.convertToFormat(middle.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    const QImage scaled = deep.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QImage opaque(side, side, QImage::Format_RGB888);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, scaled);
    return opaque;
}

QString decode(const QByteArray& bytes, int side, std::span<std::uint8_t> rgb)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    prepare(reader);
    if (const QString wrong = headObjection(reader); !wrong.isEmpty())
        return wrong;
    if (!hasPictureEnd(bytes, reader.format()))
        return Words::tr("the file ends before the picture does");
    reduce(reader, side);
    const QImage image = reader.read();
    if (image.isNull())
        return Words::tr("a broken picture");
    const QImage result = square(image, side);
    if (result.isNull())
        return Words::tr("there is not enough memory for it");
    const auto row = static_cast<std::size_t>(side) * 3;
    for (int y = 0; y < side; ++y)
        std::copy_n(result.constScanLine(y), row, rgb.subspan(static_cast<std::size_t>(y) * row).begin());
    return {};
}

} // namespace

QString pictureObjection(const QString& path)
{
    if (const QString wrong = fileObjection(QFileInfo(path)); !wrong.isEmpty())
        return wrong;
    QImageReader reader(path);
    prepare(reader);
    return headObjection(reader);
}

QString readPicture(const QString& path, int side, std::span<std::uint8_t> rgb)
{
    try {
        if (const QString wrong = fileObjection(QFileInfo(path)); !wrong.isEmpty())
            return wrong;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return file.errorString();
        // No more than that, even if the file grows meanwhile.
        const QByteArray bytes = file.read(mostPictureBytes);
        return file.error() == QFileDevice::NoError ? decode(bytes, side, rgb) : file.errorString();
    } catch (const std::bad_alloc&) {
        return Words::tr("there is not enough memory for it");
    }
}

} // namespace convolarium
