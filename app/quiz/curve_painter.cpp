// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/numbers.h"
#include "app/quiz/judgement.h"
#include "app/quiz/scene_text.h"
#include "app/quiz/task_input.h"
#include "app/quiz/task_layout.h"
#include "app/quiz/task_painter.h"

#include <QCoreApplication>

#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CurveTask)
};

constexpr int axisParts = 4;

void paintAxes(ScenePainter& scene, const CurveTask& task, const CurveLayout& layout)
{
    const Surface& surface = scene.theme().surface;
    const double unit = textUnit(scene);
    for (int i = 0; i <= axisParts; ++i) {
        const double y = layout.axes.bottom() - layout.axes.height() * i / axisParts;
        scene.line({layout.axes.left(), y}, {layout.axes.right(), y}, i == 0 ? surface.ink3 : surface.grid,
                   i == 0 ? 2 : 1);
        scene.text({.at = {layout.axes.left() - 10, y + 5},
                    .text = quantityText(task.style, layout.valueAt(y)),
                    .px = shownPx(scene, 15),
                    .color = surface.ink2,
                    .anchor = Qt::AlignRight,
                    .maximumWidth = layout.axes.left() - 36});
    }
    const std::size_t most = unit > 1.1 ? 6 : 10; // names that have room
    const std::size_t every = (task.x.size() + most - 1) / most;
    for (std::size_t i = 0; i < task.x.size(); i += every)
        scene.text({.at = {layout.xOf(i), layout.axes.bottom() + 22 * unit},
                    .text = exactly(task.x[i]),
                    .px = shownPx(scene, 15),
                    .color = surface.ink2,
                    .anchor = Qt::AlignHCenter,
                    .maximumWidth = layout.axes.width() / static_cast<double>(most) - 8});
    scene.text({.at = {layout.axes.right(), layout.axes.bottom() + 46 * unit},
                .text = task.xTitle,
                .px = shownPx(scene, 16),
                .color = surface.ink2,
                .anchor = Qt::AlignRight,
                .maximumWidth = layout.axes.width()});
    scene.text({.at = {layout.axes.left() - 60, layout.axes.top() - 20},
                .text = task.yTitle,
                .px = shownPx(scene, 16),
                .weight = QFont::DemiBold,
                .color = surface.ink,
                .maximumWidth = layout.axes.width() + 60});
}

/// The points from the first up to `share` of the way.
QPolygonF part(const CurveLayout& layout, const std::vector<double>& values, double share)
{
    QPolygonF points;
    const double end = share * static_cast<double>(values.size() - 1);
    for (std::size_t i = 0; i < values.size() && static_cast<double>(i) <= end; ++i)
        points << QPointF(layout.xOf(i), layout.yOf(values[i]));
    const auto next = static_cast<std::size_t>(points.size());
    const double rest = end - std::floor(end);
    if (next < values.size() && rest > 0 && next > 0)
        points << points.back() + (QPointF(layout.xOf(next), layout.yOf(values[next])) - points.back()) * rest;
    return points;
}

void paintLine(ScenePainter& scene, const QPolygonF& points, const QColor& color, double width)
{
    QVector<QLineF> lines;
    for (qsizetype i = 1; i < points.size(); ++i)
        lines << QLineF(points[i - 1], points[i]);
    scene.lines(lines, color, width);
}

/// The key of the two curves: dashed is the prediction.
void paintKey(ScenePainter& scene, const CurveLayout& layout, bool revealed)
{
    const RoleColors& colors = scene.theme().role(Role::Variant);
    const double unit = textUnit(scene);
    const double y = layout.axes.bottom() + 46 * unit;
    double x = layout.axes.left() - 60;
    const auto entry = [&](const QString& words, bool dashed) {
        const QPolygonF stroke{{{x, y - 5 * unit}, {x + 34, y - 5 * unit}}};
        if (dashed)
            paintDashed(scene, stroke, colors.line);
        else
            paintLine(scene, stroke, colors.line, 4);
        Label label{.at = {x + 42, y},
                    .text = words,
                    .px = shownPx(scene, 16),
                    .color = scene.theme().surface.ink2,
                    .maximumWidth = 0.26 * layout.axes.width()};
        scene.text(label);
        x += 42 + scene.textWidth(label) + 24;
    };
    entry(Words::tr("your prediction"), true);
    if (revealed)
        entry(Words::tr("answer"), false);
}

} // namespace

void paintCurveTask(ScenePainter& scene, const QuizScene& shown, const QRectF& area)
{
    const auto& task = std::get<CurveTask>(shown.run.question.task);
    const RoleColors& colors = scene.theme().role(Role::Variant);
    CurveLayout layout = curveLayout(task, area);
    paintAxes(scene, task, layout);
    paintKey(scene, layout, shown.moment.reveal > 0);
    const std::vector<double> drawn = curveShown(shown.run);
    if (shown.moment.reveal > 0)
        paintLine(scene, part(layout, task.truth, shown.moment.reveal), colors.line, 4);
    if (shown.run.hasDraft())
        paintDashed(scene, part(layout, drawn, 1), colors.line);
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const QPointF at(layout.xOf(i), layout.yOf(drawn[i]));
        const bool given = i == 0;
        if (given || shown.run.hasDraft())
            scene.discs({at}, given ? 7 : 5, given ? colors.line : scene.theme().surface.stage, colors.line);
    }
    if (shown.cursor.part == QuizTarget::Part::Task && shown.cursor.index >= 0 &&
        shown.cursor.index < static_cast<int>(drawn.size())) {
        const auto position = static_cast<std::size_t>(shown.cursor.index);
        const QPointF at(layout.xOf(position), layout.yOf(drawn[position]));
        scene.line({at.x(), layout.axes.top()}, {at.x(), layout.axes.bottom()}, scene.theme().surface.accent, 1);
        paintCursor(scene, {at.x() - 8, at.y() - 8, 16, 16});
    }
}

void paintDashed(ScenePainter& scene, const QPolygonF& points, const QColor& color, double width)
{
    constexpr double dash = 10, gap = 7;
    QVector<QLineF> dashes;
    double from = 0; // of the present pair of dash and gap, before this piece began
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QLineF piece(points[i - 1], points[i]);
        const double length = piece.length();
        if (length <= 0)
            continue;
        for (double at = -from; at < length; at += dash + gap) {
            const double start = std::max(0.0, at), end = std::min(length, at + dash);
            if (end > start)
                dashes << QLineF(piece.pointAt(start / length), piece.pointAt(end / length));
        }
        from = std::fmod(from + length, dash + gap);
    }
    scene.lines(dashes, color, width);
}

} // namespace convolarium
