// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/lesson_export.h"

#include "app/document/picture_file.h"
#include "app/document/safe_file.h"
#include "app/lesson/problem.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>

#include <nlohmann/json.hpp>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LessonExport)
};

const ChartSpec& requiredChart(const std::vector<ChartSpec>& charts, int index)
{
    const auto count = static_cast<int>(charts.size());
    if (index >= 0 && index < count)
        return charts[static_cast<std::size_t>(index)];
    const QString why =
        count == 0 ? Words::tr("the lesson has no charts") : Words::tr("must be from 1 to %1").arg(count);
    throw Problem(Problem::Kind::Usage, Words::tr("chart %1").arg(index + 1), why);
}

PictureFormat pictureFormat(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Svg:
        return PictureFormat::Svg;
    case ExportFormat::Pdf:
        return PictureFormat::Pdf;
    default:
        return PictureFormat::Png;
    }
}

QByteArray viewBytes(const Lesson& lesson, const ExportRequest& request)
{
    const PictureFile file{.format = pictureFormat(request.format),
                           .pixels = exportPixels(lesson, request),
                           .dpi = request.dpi,
                           .transparent = request.view.transparent,
                           .title = lesson.title()};
    return pictureBytes(file, [&](QPainter& painter, const QRectF& logical) {
        paintLessonPicture(painter, logical, lesson, request.view);
    });
}

QByteArray figuresBytes(const Lesson& lesson)
{
    using Json = nlohmann::ordered_json;
    Json document{{"lesson", lesson.id().toStdString()}, {"settings", Json::object()}};
    for (const Parameter& parameter : lesson.parameters())
        if (!lesson.isVeiled(parameter.name))
            document["settings"][parameter.name.toStdString()] = valueJson(lesson.values().at(parameter.name));
    if (document["settings"].contains("convention"))
        document["convention"] = document["settings"]["convention"];
    document.update(lesson.figures());
    return QByteArray::fromStdString(document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
}

QString tabbed(const ChartTable& table)
{
    QStringList lines{table.header.join(u'\t')};
    for (const QStringList& row : table.rows)
        lines << row.join(u'\t');
    return lines.join(u'\n') + u'\n';
}

QString viewWords(const Lesson& lesson, const LessonView& view)
{
    if (view.part == LessonView::Part::Chart)
        return tabbed(chartTable(requiredChart(lesson.charts(), view.chart)));
    if (view.part == LessonView::Part::Formula) {
        const FormulaPair formula = lesson.formula({});
        return formula.symbolic.plainText() + u'\n' + formula.numbers.plainText() + u'\n';
    }
    return plainText(lesson.headline().full) + u'\n' + lesson.describe(view.time, {}) + u'\n' + lesson.settingsLine() +
           u'\n';
}

} // namespace

const QStringList& exportEndings()
{
    static const QStringList endings{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"),
                                     QStringLiteral("csv"), QStringLiteral("json")};
    return endings;
}

ExportFormat exportFormat(const QString& path)
{
    const qsizetype index = exportEndings().indexOf(QFileInfo(path).suffix().toLower());
    if (index < 0)
        throw Problem(Problem::Kind::Usage, path.isEmpty() ? Words::tr("file") : path,
                      Words::tr("the name must end in .%1").arg(exportEndings().join(QStringLiteral(", ."))));
    return static_cast<ExportFormat>(index);
}

QSize exportPixels(const Lesson& lesson, const ExportRequest& request)
{
    constexpr double logicalDpi = 96;
    return request.pixels ? *request.pixels
                          : (lessonPictureSize(lesson, request.view) * (request.dpi / logicalDpi)).toSize();
}

QByteArray exportBytes(const Lesson& lesson, const ExportRequest& request)
{
    if (request.format == ExportFormat::Json)
        return figuresBytes(lesson);
    const std::vector<ChartSpec> charts = lesson.charts();
    if (request.format == ExportFormat::Csv)
        return chartCsv(requiredChart(charts, request.view.chart)).toUtf8();
    if (request.view.part == LessonView::Part::Chart)
        requiredChart(charts, request.view.chart);
    return viewBytes(lesson, request);
}

void exportLesson(const Lesson& lesson, const ExportRequest& request, const QString& path)
{
    writeFile(path, exportBytes(lesson, request));
}

std::unique_ptr<QMimeData> clipboardData(const Lesson& lesson, const ExportRequest& request)
{
    ExportRequest picture = request;
    auto data = std::make_unique<QMimeData>();
    picture.format = ExportFormat::Png;
    data->setImageData(QImage::fromData(exportBytes(lesson, picture), "PNG"));
    picture.format = ExportFormat::Svg;
    data->setData(QStringLiteral("image/svg+xml"), exportBytes(lesson, picture));
    data->setText(viewWords(lesson, request.view));
    return data;
}

void completeFigures(Lesson& lesson, bool measuring)
{
    for (const SlowFigure& figure : lesson.slow())
        if (measuring || !figure.onDemand)
            lesson.accept(figure.compute(std::stop_token()));
}

} // namespace convolarium
