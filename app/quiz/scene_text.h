// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/scene_painter.h"

#include <QString>

namespace convolarium {

/// Text of several lines in a rectangle of a scene. What does not fit is set smaller; nothing is cut.
struct Paragraph {
    QRectF rect; ///< design units; lines run from its top
    QString text;
    int px = 15; ///< at scale 1, outside presentation mode
    QFont::Weight weight = QFont::Normal;
    QColor color;
    Qt::Alignment anchor = Qt::AlignLeft;
};

/// Paints it; returns the height that it took, in design units.
double paintParagraph(ScenePainter& scene, const Paragraph& paragraph);
[[nodiscard]] double paragraphHeight(const ScenePainter& scene, const Paragraph& paragraph);

/// The size of a text of `px` here: larger in presentation mode.
[[nodiscard]] int shownPx(const ScenePainter& scene, int px);

/// Design units that 1 px of a text takes here.
[[nodiscard]] double textUnit(const ScenePainter& scene);

/// Height of a line of text of 1 px in design units, in a view of this kind.
[[nodiscard]] double lineUnit(const SceneView& view);

/// A box with a line of `width` around it.
void paintBox(ScenePainter& scene, const QRectF& rect, const QColor& fill, const QColor& edge, double width = 1);
void paintTick(ScenePainter& scene, const QPointF& centre, double size, const QColor& color);
void paintCross(ScenePainter& scene, const QPointF& centre, double size, const QColor& color);
/// The ring around what has the keyboard.
void paintCursor(ScenePainter& scene, const QRectF& rect);

} // namespace convolarium
