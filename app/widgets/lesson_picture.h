// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"

#include <QRectF>
#include <QSizeF>

class QPainter;

namespace convolarium {

/// What of a lesson is put into a picture, and how.
struct LessonView {
    enum class Part { Stage, Chart, Formula, Page };

    Part part = Part::Stage;
    int chart = 0;   ///< which chart, from 0
    double time = 1; ///< the moment of the scene
    ThemeId theme = ThemeId::Light;
    bool transparent = false; ///< no background
};

/// The size that the picture is designed for, in px at 96 dpi: page 1920 x 1080, stage 1536 x 800, chart 960 x 540, a
/// formula as large as it is.
[[nodiscard]] QSizeF lessonPictureSize(const Lesson& lesson, const LessonView& view);

/// Paints the picture into `rect`, scaled to fit and centred: what the window shows without its controls, and small at
/// the bottom the settings, the abbreviations and the program's name and version. Depends on nothing but the lesson's
/// state, the view and the language; works on images, SVG and PDF. Needs a QApplication, no window.
void paintLessonPicture(QPainter& painter, const QRectF& rect, const Lesson& lesson, const LessonView& view);

} // namespace convolarium
