// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/sample_image.h"

#include "app/lesson/problem.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SampleImage)
};

constexpr int side = 256;
constexpr int largestSide = 20000;

QImage renderedSvg(const QString& resource)
{
    QSvgRenderer renderer(resource);
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    return image;
}

QImage readFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        throw Problem(Problem::Kind::Failure, path, Words::tr("there is no such picture"));
    if (!info.isFile() || !info.isReadable())
        throw Problem(Problem::Kind::Failure, path, Words::tr("cannot be read"));
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (!reader.canRead() || !size.isValid())
        throw Problem(Problem::Kind::Usage, path, Words::tr("is not a picture that can be read here"));
    if (size.width() > largestSide || size.height() > largestSide)
        throw Problem(Problem::Kind::Usage, path, Words::tr("is larger than %1 × %1 pixels").arg(largestSide));
    if (size.width() > side || size.height() > side)
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    const QImage image = reader.read();
    if (image.isNull())
        throw Problem(Problem::Kind::Usage, path, reader.errorString());
    return image;
}

} // namespace

std::vector<Choice> sampleImages()
{
    return {{QStringLiteral("flower"), Words::tr("Flower")},
            {QStringLiteral("cat"), Words::tr("Cat")},
            {QStringLiteral("house"), Words::tr("House")},
            {QStringLiteral("letter"), Words::tr("Letter")},
            {QStringLiteral("stripes"), Words::tr("Stripes")}};
}

QImage loadSampleImage(const QString& nameOrPath)
{
    const QString bundled = QStringLiteral(":/images/%1.svg").arg(nameOrPath);
    const bool isName = !nameOrPath.contains(u'/') && QFile::exists(bundled);
    const QImage image = isName ? renderedSvg(bundled) : readFile(nameOrPath);
    return image.convertToFormat(QImage::Format_RGB32);
}

QImage resampled(const QImage& image, const QSize& size)
{
    const QSize cut = size.scaled(image.size(), Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    const QRect middle(QPoint((image.width() - cut.width()) / 2, (image.height() - cut.height()) / 2), cut);
    return image.copy(middle)
        .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(image.format());
}

} // namespace convolarium
