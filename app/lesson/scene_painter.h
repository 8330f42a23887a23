// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QImage>
#include <QPainter>
#include <QPolygonF>
#include <QRectF>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace convolarium {

/// Who is left out first when a stage is small: notes below scale 0.65, details below 0.8; presentation mode keeps only
/// what is Always there.
enum class Priority { Always, Detail, Note };

/// A line of text on a stage, anchored in design coordinates.
struct Label {
    QPointF at;
    QString text;
    int px = 15; ///< at scale 1
    QFont::Weight weight = QFont::Normal;
    QColor color;
    Qt::Alignment anchor = Qt::AlignLeft; ///< what of the text stands at `at.x()`; `at.y()` is the baseline
    Priority priority = Priority::Always;
    double maximumWidth = 0; ///< design units; a wider text is set smaller; 0 = no limit
    bool given = false;      ///< says what is set, no result: its numbers stay where numbers are hidden
};

/// A text as it was drawn, for the checks that no two overlap.
struct DrawnText {
    QString text;
    QRectF rect; ///< in the painter's own units
};

/// Where and how a scene is painted.
struct SceneView {
    QRectF area;                     ///< in the painter's units
    QSizeF designSize = {1536, 748}; ///< the size that the scene is designed for; scaled to fit, centred
    ThemeId theme = ThemeId::Light;
    bool presentation = false;
    double smallestText = 0; ///< px of the view; smaller texts are left out: a small picture has what can be read
};

/// Paints a scene in design coordinates. Geometry is scaled by k = min(w/1536, h/748), text by k within 0.8…2, and no
/// pen gets thinner than 1 px. It has no state that a later frame could see.
class ScenePainter {
public:
    ScenePainter(QPainter& painter, const SceneView& view);
    ~ScenePainter();
    ScenePainter(const ScenePainter&) = delete;
    ScenePainter& operator=(const ScenePainter&) = delete;

    /// From now on every number in a text is "?", except in what is given.
    void setNumbersHidden(bool hidden) { m_numbersHidden = hidden; }
    /// What is drawn to scale says as much as its number: then it is drawn as an outline.
    [[nodiscard]] bool numbersHidden() const { return m_numbersHidden; }

    [[nodiscard]] const Theme& theme() const { return *m_theme; }
    [[nodiscard]] const StrokeScale& stroke() const { return m_theme->strokeScale(m_view.presentation); }
    [[nodiscard]] bool presentation() const { return m_view.presentation; }
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] bool shows(Priority priority) const;

    void fill(const QRectF& rect, const QColor& color);
    void fill(const QPolygonF& polygon, const QColor& color);
    /// `fillColor` edged with `edge`, `width` px wide.
    void shape(const QPolygonF& polygon, const QColor& fillColor, const QColor& edge, double width);
    void frame(const QRectF& rect, const QColor& color, double width, Qt::PenStyle style = Qt::SolidLine);
    void outline(const QPolygonF& polygon, const QColor& color, double width);
    void roundedBox(const QRectF& rect, double radius, const QColor& fillColor, const QColor& edge = Qt::transparent);
    /// Equal discs with an edge 1 px wide.
    void discs(const QVector<QPointF>& centres, double radius, const QColor& fillColor, const QColor& edge);
    void line(const QPointF& from, const QPointF& to, const QColor& color, double width);
    void lines(const QVector<QLineF>& lines, const QColor& color, double width);
    /// Pixels stay squares.
    void image(const QRectF& rect, const QImage& image);
    /// A square (ordinary) or a disc (variant) that names a series; other roles: a square.
    void marker(const QPointF& centre, Role role, double size = 14);

    void text(const Label& label);
    /// Digits stand in equal cells, so that a ticking number does not tremble.
    void digits(const Label& label);
    /// Semibold text on a soft background, centred on `centre`; `maximumWidth` as in Label.
    void pill(const QPointF& centre, const QString& text, Role role, double maximumWidth = 0);

    /// Width of a label in design units, as text() would draw it.
    [[nodiscard]] double textWidth(const Label& label) const;
    /// Factor between the size of text in design units here and at scale 1: above 1 where text is kept readable.
    [[nodiscard]] double textFactor() const { return m_textScale / m_scale; }
    /// The `px` of a text that scales as the drawing does: for numbers so large that they need not be kept readable.
    [[nodiscard]] int drawnPx(double px) const { return std::max(1, static_cast<int>(px / textFactor())); }

    [[nodiscard]] QPointF toDesign(const QPointF& point) const { return (point - m_origin) / m_scale; }
    [[nodiscard]] QPointF fromDesign(const QPointF& point) const { return m_origin + point * m_scale; }
    [[nodiscard]] const std::vector<DrawnText>& drawnTexts() const { return m_texts; }

private:
    [[nodiscard]] QPen pen(const QColor& color, double width) const;
    [[nodiscard]] QFont font(const Label& label) const;
    void drawPlain(const Label& label);
    void drawDigits(const Label& label);
    [[nodiscard]] bool isLegible(const QFont& font) const { return font.pixelSize() >= m_view.smallestText; }
    void drawText(const QPointF& baseline, const QString& text, const QFont& font, const QColor& color);

    QPainter& m_painter;
    SceneView m_view;
    const Theme* m_theme;
    double m_scale;
    double m_textScale;
    QPointF m_origin;
    bool m_numbersHidden = false;
    std::vector<DrawnText> m_texts;
    mutable std::map<std::pair<int, int>, QFont> m_fonts; ///< by size and weight
};

/// The point of the design space that lies under `point` of the view.
[[nodiscard]] QPointF toDesign(const SceneView& view, const QPointF& point);

} // namespace convolarium
