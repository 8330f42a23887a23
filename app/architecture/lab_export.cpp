// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/lab_export.h"

#include "app/architecture/lab_files.h"
#include "app/document/layer_table.h"
#include "app/document/picture_file.h"
#include "engine/network/keras_code.h"
#include "engine/network/pytorch_code.h"

#include <QCoreApplication>
#include <QFileInfo>

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

/// A format as a file dialog shows it.
struct Filter {
    LabFormat format;
    const char* words;
    const char* ending;
};

constexpr Filter filters[] = {
    {LabFormat::Png, QT_TRANSLATE_NOOP("LabExport", "Picture (*.png)"), "png"},
    {LabFormat::Svg, QT_TRANSLATE_NOOP("LabExport", "Scalable picture (*.svg)"), "svg"},
    {LabFormat::Pdf, QT_TRANSLATE_NOOP("LabExport", "Document (*.pdf)"), "pdf"},
    {LabFormat::Csv, QT_TRANSLATE_NOOP("LabExport", "Table (*.csv)"), "csv"},
    {LabFormat::Markdown, QT_TRANSLATE_NOOP("LabExport", "Markdown table (*.md)"), "md"},
    {LabFormat::Latex, QT_TRANSLATE_NOOP("LabExport", "LaTeX table (*.tex)"), "tex"},
    {LabFormat::PyTorch, QT_TRANSLATE_NOOP("LabExport", "PyTorch code (*.py)"), "py"},
    {LabFormat::Keras, QT_TRANSLATE_NOOP("LabExport", "Keras code (*.py)"), "py"},
    {LabFormat::Network, QT_TRANSLATE_NOOP("LabExport", "Network (*.json)"), "json"},
};

ChartTable tableOf(const LabPicture& picture, const LabNetwork& network)
{
    const LayerTableStyle style{.convention = picture.networks.front().head.convention};
    const engine::NetworkCost cost = engine::networkCost(network.spec());
    ChartTable table = layerTable(cost, style);
    table.rows.push_back(totalRow(Words::tr("total"), cost, style));
    return table;
}

} // namespace

QStringList labFilters()
{
    QStringList words;
    for (const Filter& filter : filters)
        words << Words::tr(filter.words);
    return words;
}

QString labEnding(LabFormat format) { return QLatin1String(filters[static_cast<int>(format)].ending); }

LabFormat labFormatOf(const QString& path, LabFormat chosen)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == labEnding(chosen))
        return chosen;
    for (const Filter& filter : filters)
        if (ending == QLatin1String(filter.ending))
            return filter.format;
    return chosen;
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
    case LabFormat::Csv:
        return chartCsv({.table = tableOf(picture, network)}).toUtf8();
    case LabFormat::Markdown:
        return markdownTable(tableOf(picture, network)).toUtf8();
    case LabFormat::Latex:
        return latexTable(tableOf(picture, network)).toUtf8();
    case LabFormat::PyTorch:
        return QByteArray::fromStdString(engine::pytorchCode(network.spec()));
    case LabFormat::Keras:
        return QByteArray::fromStdString(engine::kerasCode(network.spec()));
    case LabFormat::Network:
        break;
    }
    return networkBytes(network);
}

} // namespace convolarium
