// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/curves_picture.h"

#include "app/lesson/problem.h"
#include "app/widgets/chart_view.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TrainingLog)
};

constexpr QSize chartSize(960, 540);
constexpr double margin = 12;

} // namespace

QByteArray curvesPicture(const std::vector<const Track*>& tracks, const CurvesPicture& picture)
{
    using Charts = CurvesPicture::Charts;
    std::vector<ChartSpec> charts;
    if (picture.charts != Charts::Loss)
        charts.push_back(accuracyChart(tracks, picture.style));
    if (picture.charts != Charts::Accuracy)
        charts.push_back(lossChart(tracks, picture.style));
    for (ChartSpec& chart : charts)
        chart.notes << Words::tr("wide, with marks: test; thin: training");
    const auto count = static_cast<int>(charts.size());
    const PictureFile file{.format = picture.format,
                           .pixels = picture.pixels.value_or(QSize(chartSize.width(), count * chartSize.height())),
                           .title = Words::tr("Training curves")};
    return pictureBytes(file, [&](QPainter& painter, const QRectF& rect) {
        painter.fillRect(rect, theme(picture.theme).surface.stage);
        const double height = rect.height() / count;
        for (int i = 0; i < count; ++i) {
            const QRectF place(rect.left(), rect.top() + i * height, rect.width(), height);
            paintChart(painter, place.adjusted(margin, margin, -margin, -margin), charts[static_cast<std::size_t>(i)],
                       theme(picture.theme));
        }
    });
}

PictureFormat pictureFormat(const QString& path)
{
    const QStringList endings{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")};
    const qsizetype index = endings.indexOf(QFileInfo(path).suffix().toLower());
    if (index < 0)
        throw Problem(Problem::Kind::Usage, path.isEmpty() ? Words::tr("file") : path,
                      Words::tr("the name must end in .%1").arg(endings.join(QStringLiteral(", ."))));
    constexpr PictureFormat formats[] = {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf};
    return formats[index];
}

} // namespace convolarium
