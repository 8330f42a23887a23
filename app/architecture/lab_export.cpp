// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/lab_export.h"

#include "app/architecture/lab_files.h"
#include "app/document/picture_file.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LabExport)
};

QByteArray pictureIn(PictureFormat format, const LabPicture& picture)
{
    // Twice the screen's resolution: sharp on a slide.
    constexpr double dpi = 192;
    constexpr double logicalDpi = 96;
    const PictureFile file{.format = format,
                           .pixels = (labPictureSize(picture) * (dpi / logicalDpi)).toSize(),
                           .dpi = dpi,
                           .title = picture.networks.front().head.title};
    return pictureBytes(file,
                        [&](QPainter& painter, const QRectF& logical) { paintLabPicture(painter, logical, picture); });
}

} // namespace

QStringList labFilters()
{
    return {Words::tr("Picture (*.png)"), Words::tr("Scalable picture (*.svg)"), Words::tr("Document (*.pdf)"),
            Words::tr("Network (*.json)")};
}

QString labEnding(LabFormat format)
{
    switch (format) {
    case LabFormat::Png:
        return QStringLiteral("png");
    case LabFormat::Svg:
        return QStringLiteral("svg");
    case LabFormat::Pdf:
        return QStringLiteral("pdf");
    case LabFormat::Network:
        break;
    }
    return QStringLiteral("json");
}

QByteArray labBytes(LabFormat format, const LabPicture& picture, const LabNetwork& network)
{
    switch (format) {
    case LabFormat::Png:
        return pictureIn(PictureFormat::Png, picture);
    case LabFormat::Svg:
        return pictureIn(PictureFormat::Svg, picture);
    case LabFormat::Pdf:
        return pictureIn(PictureFormat::Pdf, picture);
    case LabFormat::Network:
        break;
    }
    return networkBytes(network);
}

} // namespace convolarium
