// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/field_words.h"
#include "app/lesson/scene_painter.h"

#include <QImage>
#include <QPainter>

#include <vector>

namespace convolarium {

struct FieldLook {
    const Theme& theme;
    bool presentation = false;
};

/// Where the parts of the view stand.
struct FieldLayout {
    QRectF map;      ///< the output map
    QRectF extent;   ///< the input with as much of its padding as is drawn
    QRectF picture;  ///< the input alone
    QSizeF perPixel; ///< how large an input pixel is drawn
    double headTop = 0;
    double footTop = 0;
    double right = 0; ///< where the texts end

    /// Where a region of the input stands.
    [[nodiscard]] QRectF placeOf(const QRectF& region) const;
    /// The point of the input under a point of the view.
    [[nodiscard]] QPointF pixelAt(const QPointF& point) const;
    /// Where a cell stands; small ones are drawn as large as can be seen.
    [[nodiscard]] QRectF cellRect(const engine::Cell& cell, const engine::Shape& of) const;
};
[[nodiscard]] FieldLayout fieldLayout(const FieldSubject& subject, const QRectF& rect, const FieldLook& look);

/// The input as it is drawn, and the same far from the field.
struct FieldPicture {
    QImage plain;
    QImage faded;
};
[[nodiscard]] FieldPicture fadedTogether(const QImage& picture, const Theme& theme);

/// Paints the map, the picture and the field of the subject's cell in the painter's window. A signal needs no picture.
/// Gives the texts as they were drawn.
std::vector<DrawnText> paintField(QPainter& painter, const FieldSubject& subject, const FieldPicture& picture,
                                  const FieldLook& look);

/// A sentence in the middle.
std::vector<DrawnText> paintGap(QPainter& painter, const QString& text, const FieldLook& look);

} // namespace convolarium
