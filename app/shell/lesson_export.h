// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"
#include "app/widgets/lesson_picture.h"

#include <QByteArray>
#include <QMimeData>
#include <QSize>
#include <QString>

#include <memory>
#include <optional>

namespace convolarium {

enum class ExportFormat {
    Png, ///< the picture of a view
    Svg,
    Pdf,
    Csv, ///< the data of a chart
    Json ///< every figure, with the settings that it belongs to
};

/// What is made of a lesson in its present state.
struct ExportRequest {
    ExportFormat format = ExportFormat::Png;
    LessonView view = {};             ///< of CSV only the chart, of JSON nothing counts
    std::optional<QSize> pixels = {}; ///< empty: the view's own size at this resolution
    double dpi = 96;
};

/// The format that the ending of `path` names.
/// @throws Problem (Usage) for any other ending.
[[nodiscard]] ExportFormat exportFormat(const QString& path);
/// The endings, in the order of the formats: png, svg, pdf, csv, json.
[[nodiscard]] const QStringList& exportEndings();

/// The size that the picture will have; on paper it is this / dpi inches.
[[nodiscard]] QSize exportPixels(const Lesson& lesson, const ExportRequest& request);

/// The bytes of the file. The same request of the same state gives the same bytes.
/// @throws Problem (Usage) when the lesson has no such chart, or size or resolution are out of bounds.
[[nodiscard]] QByteArray exportBytes(const Lesson& lesson, const ExportRequest& request);

/// exportBytes, into the file at `path`.
/// @throws Problem also for what writeFile() says of the file.
void exportLesson(const Lesson& lesson, const ExportRequest& request, const QString& path);

/// The view as image, SVG and words; a chart's words are its table, columns separated by tabs.
[[nodiscard]] std::unique_ptr<QMimeData> clipboardData(const Lesson& lesson, const ExportRequest& request);

/// Takes the lesson's slow figures, here and now; those on demand only where `measuring` is set. May take seconds.
void completeFigures(Lesson& lesson, bool measuring);

} // namespace convolarium
