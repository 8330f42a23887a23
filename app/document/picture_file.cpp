// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/picture_file.h"

#include "app/lesson/problem.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QHashSeed>
#include <QImage>
#include <QLocale>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PictureFile)
};

constexpr double logicalDpi = 96;

QRectF logicalRect(const PictureFile& file) { return {QPointF(0, 0), QSizeF(file.pixels) * (logicalDpi / file.dpi)}; }

[[noreturn]] void failForMemory()
{
    throw Problem(Problem::Kind::Failure, Words::tr("picture"), Words::tr("there is not enough memory for it"));
}

QPainter& prepared(QPainter& painter)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    return painter;
}

QByteArray pngBytes(const PictureFile& file, const PaintPicture& paint)
{
    QImage image(file.pixels, file.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        failForMemory();
    image.fill(file.transparent ? Qt::transparent : Qt::white);
    {
        QPainter painter(&image);
        const double scale = file.dpi / logicalDpi;
        painter.scale(scale, scale);
        paint(prepared(painter), logicalRect(file));
    }
    const int dotsPerMeter = static_cast<int>(std::lround(file.dpi / 0.0254));
    image.setDotsPerMeterX(dotsPerMeter);
    image.setDotsPerMeterY(dotsPerMeter);
    if (!file.title.isEmpty())
        image.setText(QStringLiteral("Title"), file.title);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        failForMemory();
    return buffer.data();
}

QByteArray svgBytes(const PictureFile& file, const PaintPicture& paint)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(logicalDpi));
    const QRectF logical = logicalRect(file);
    generator.setSize(logical.size().toSize());
    generator.setViewBox(logical);
    generator.setTitle(file.title);
    generator.setDescription(QStringLiteral("Convolarium"));
    QPainter painter(&generator);
    paint(prepared(painter), logical);
    painter.end();
    return buffer.data();
}

/// Blanks the date of creation: the file says what is in it, not when it was made. Lengths stay, so that the table of
/// offsets at the end of the file stays true.
void blankDate(QByteArray& pdf)
{
    const qsizetype start = pdf.indexOf("/CreationDate (");
    const qsizetype end = pdf.indexOf(')', start);
    if (start >= 0 && end > start)
        pdf.replace(start, end + 1 - start, QByteArray(end + 1 - start, ' '));
}

/// The PDF writer keeps its fonts in a QHash and writes them in its order, which is random in every process otherwise.
struct FixedHashOrder {
    FixedHashOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashOrder() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashOrder(const FixedHashOrder&) = delete;
    FixedHashOrder& operator=(const FixedHashOrder&) = delete;
};

QByteArray pdfBytes(const PictureFile& file, const PaintPicture& paint)
{
    const FixedHashOrder fixed;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        constexpr double pointsPerInch = 72;
        const QSizeF points = QSizeF(file.pixels) * (pointsPerInch / file.dpi);
        QPdfWriter writer(&buffer);
        writer.setResolution(static_cast<int>(maximumPictureDpi));
        writer.setPageMargins(QMarginsF());
        writer.setPageSize(QPageSize(points.toSize().expandedTo({1, 1}), QString(), QPageSize::ExactMatch));
        writer.setTitle(file.title);
        writer.setCreator(QStringLiteral("Convolarium"));
        const QSizeF page = writer.pageLayout().fullRect(QPageLayout::Point).size();
        QPainter painter(&writer);
        const double scale = maximumPictureDpi / logicalDpi;
        painter.scale(scale, scale);
        paint(prepared(painter), QRectF(QPointF(0, 0), page * (logicalDpi / pointsPerInch)));
    }
    QByteArray pdf = buffer.data();
    blankDate(pdf);
    return pdf;
}

} // namespace

QString sizeObjection(const QSize& pixels)
{
    const auto fits = [](int side) { return side >= minimumPictureSide && side <= maximumPictureSide; };
    if (!fits(pixels.width()) || !fits(pixels.height()))
        return Words::tr("must be from %1 to %2 pixels on each side, not %3x%4")
            .arg(minimumPictureSide)
            .arg(maximumPictureSide)
            .arg(pixels.width())
            .arg(pixels.height());
    if (qint64{pixels.width()} * pixels.height() > maximumPictureArea)
        return Words::tr("must be at most %1 million pixels in all, not %2x%3")
            .arg(maximumPictureArea / 1'000'000)
            .arg(pixels.width())
            .arg(pixels.height());
    return {};
}

QString dpiObjection(double dpi)
{
    if (dpi >= minimumPictureDpi && dpi <= maximumPictureDpi)
        return {};
    return Words::tr("must be from %1 to %2 dots per inch").arg(minimumPictureDpi).arg(maximumPictureDpi);
}

QByteArray pictureBytes(const PictureFile& file, const PaintPicture& paint)
{
    if (const QString wrong = sizeObjection(file.pixels); !wrong.isEmpty())
        throw Problem(Problem::Kind::Usage, Words::tr("picture size"), wrong);
    if (const QString wrong = dpiObjection(file.dpi); !wrong.isEmpty())
        throw Problem(Problem::Kind::Usage, Words::tr("resolution"), wrong);
    switch (file.format) {
    case PictureFormat::Png:
        return pngBytes(file, paint);
    case PictureFormat::Svg:
        return svgBytes(file, paint);
    case PictureFormat::Pdf:
        return pdfBytes(file, paint);
    }
    Q_UNREACHABLE();
}

} // namespace convolarium
