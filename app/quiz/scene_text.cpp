// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/scene_text.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

constexpr double lineHeight = 1.42; ///< of the px
constexpr int smallestPx = 8;
constexpr double presentedZoom = 1.3;

/// A presented text is larger as long as the scene is not so small that its text is enlarged anyway.
double zoom(bool presentation, double textFactor)
{
    return presentation ? std::clamp(presentedZoom / textFactor, 1.0, presentedZoom) : 1.0;
}

QString trimmedEnd(QString text)
{
    while (text.endsWith(u' ') || text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

QStringList brokenLines(const ScenePainter& scene, const Label& label, double width)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, label.text);
    QStringList lines;
    QString line;
    double used = 0;
    qsizetype start = 0;
    while (finder.toNextBoundary() > 0) {
        const QString piece = label.text.mid(start, finder.position() - start);
        start = finder.position();
        Label measured = label;
        measured.text = trimmedEnd(piece);
        if (!line.isEmpty() && used + scene.textWidth(measured) > width) {
            lines << trimmedEnd(line);
            line.clear();
            used = 0;
        }
        line += piece;
        measured.text = piece;
        used += scene.textWidth(measured);
        if (piece.endsWith(u'\n')) {
            lines << trimmedEnd(line);
            line.clear();
            used = 0;
        }
    }
    if (!line.isEmpty())
        lines << trimmedEnd(line);
    return lines;
}

struct SetText {
    Label label;
    QStringList lines;
    double height; ///< of a line
};

SetText setText(const ScenePainter& scene, const Paragraph& paragraph)
{
    SetText set{.label = {.at = {},
                          .text = paragraph.text,
                          .px = shownPx(scene, paragraph.px),
                          .weight = paragraph.weight,
                          .color = paragraph.color,
                          .anchor = paragraph.anchor},
                .lines = {},
                .height = 0};
    for (;; --set.label.px) {
        set.height = set.label.px * lineHeight * scene.textFactor();
        set.lines = brokenLines(scene, set.label, paragraph.rect.width());
        if (set.height * static_cast<double>(set.lines.size()) <= paragraph.rect.height() + 1 ||
            set.label.px <= smallestPx)
            return set;
    }
}

} // namespace

double paintParagraph(ScenePainter& scene, const Paragraph& paragraph)
{
    if (paragraph.text.isEmpty())
        return 0;
    const SetText set = setText(scene, paragraph);
    constexpr double baseline = 0.74; // of the line's height
    const double x = paragraph.anchor & Qt::AlignHCenter ? paragraph.rect.center().x()
                     : paragraph.anchor & Qt::AlignRight ? paragraph.rect.right()
                                                         : paragraph.rect.left();
    Label label = set.label;
    label.maximumWidth = paragraph.rect.width();
    for (qsizetype i = 0; i < set.lines.size(); ++i) {
        label.text = set.lines[i];
        label.at = {x, paragraph.rect.top() + set.height * (static_cast<double>(i) + baseline)};
        scene.text(label);
    }
    return set.height * static_cast<double>(set.lines.size());
}

double paragraphHeight(const ScenePainter& scene, const Paragraph& paragraph)
{
    if (paragraph.text.isEmpty())
        return 0;
    const SetText set = setText(scene, paragraph);
    return set.height * static_cast<double>(set.lines.size());
}

int shownPx(const ScenePainter& scene, int px)
{
    return static_cast<int>(std::lround(px * zoom(scene.presentation(), scene.textFactor())));
}

double textUnit(const ScenePainter& scene)
{
    return scene.textFactor() * zoom(scene.presentation(), scene.textFactor());
}

double lineUnit(const SceneView& view)
{
    const double scale =
        std::min(view.area.width() / view.designSize.width(), view.area.height() / view.designSize.height());
    constexpr double smallestText = 0.8, largestText = 2;
    const double textFactor = std::clamp(scale, smallestText, largestText) / scale;
    return lineHeight * textFactor * zoom(view.presentation, textFactor);
}

void paintBox(ScenePainter& scene, const QRectF& rect, const QColor& fill, const QColor& edge, double width)
{
    constexpr double radius = 6;
    const double line = std::max(width, 1 / scene.scale());
    scene.roundedBox(rect, radius, edge);
    scene.roundedBox(rect.adjusted(line, line, -line, -line), radius - line, fill);
}

void paintTick(ScenePainter& scene, const QPointF& centre, double size, const QColor& color)
{
    const double s = size / 2;
    const QPointF knee = centre + QPointF(-s / 4, s * 0.7);
    scene.line(centre + QPointF(-s, 0), knee, color, 3);
    scene.line(knee + QPointF(-1, 0.5), centre + QPointF(s, -s * 0.8), color, 3);
}

void paintCross(ScenePainter& scene, const QPointF& centre, double size, const QColor& color)
{
    const double s = size / 2;
    scene.line(centre + QPointF(-s, -s), centre + QPointF(s, s), color, 3);
    scene.line(centre + QPointF(-s, s), centre + QPointF(s, -s), color, 3);
}

void paintCursor(ScenePainter& scene, const QRectF& rect)
{
    constexpr double offset = 4;
    scene.frame(rect.adjusted(-offset, -offset, offset, offset), scene.theme().surface.accent,
                scene.stroke().focusRing);
}

} // namespace convolarium
