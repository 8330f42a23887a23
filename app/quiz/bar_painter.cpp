// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/phase.h"
#include "app/quiz/judgement.h"
#include "app/quiz/scene_text.h"
#include "app/quiz/task_input.h"
#include "app/quiz/task_layout.h"
#include "app/quiz/task_painter.h"

#include <QCoreApplication>

#include <array>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BarTask)
};

constexpr int axisParts = 4;
constexpr double handleRadius = 14;

void paintAxes(ScenePainter& scene, const BarTask& task, const BarLayout& layout)
{
    const Surface& surface = scene.theme().surface;
    for (int i = 0; i <= axisParts; ++i) {
        const double value = task.top * i / axisParts;
        const double y = layout.yOf(value);
        scene.line({layout.axes.left(), y}, {layout.axes.right(), y}, i == 0 ? surface.ink3 : surface.grid,
                   i == 0 ? 2 : 1);
        scene.text({.at = {layout.axes.left() - 10, y + 5},
                    .text = quantityText(task.style, value),
                    .px = shownPx(scene, 15),
                    .color = surface.ink2,
                    .anchor = Qt::AlignRight,
                    .maximumWidth = layout.axes.left() - 36});
    }
}

struct BarWords {
    QString value, detail;
};

/// What stands in a bar, where it is high enough for it; else above it.
void paintBarWords(ScenePainter& scene, const QRectF& bar, Role role, const BarWords& words)
{
    const RoleColors& colors = scene.theme().role(role);
    const double unit = textUnit(scene);
    const double big = 26 * unit, small = 17 * unit;
    Label label{.at = {bar.center().x(), bar.top() + 1.2 * big},
                .text = words.value,
                .px = shownPx(scene, 26),
                .weight = QFont::DemiBold,
                .color = colors.on,
                .anchor = Qt::AlignHCenter,
                .maximumWidth = bar.width() - 12};
    if (bar.height() < 1.6 * big)
        return;
    if (words.detail.isEmpty() || bar.height() < 1.6 * big + 1.6 * small) {
        label.at.setY(bar.height() < 2.2 * big ? bar.center().y() + 0.36 * big : label.at.y());
        scene.text(label);
        return;
    }
    scene.text(label);
    label.at.ry() += 1.5 * small;
    label.text = words.detail;
    label.px = shownPx(scene, 17);
    label.weight = QFont::Normal;
    scene.text(label);
}

void paintName(ScenePainter& scene, const QRectF& bar, Role role, const QString& name)
{
    const double below = bar.bottom() + 14 + 8 * textUnit(scene);
    Label label{.at = {bar.center().x() + 12, below + 6 * textUnit(scene)},
                .text = name,
                .px = shownPx(scene, 17),
                .weight = QFont::DemiBold,
                .color = scene.theme().role(role).text,
                .anchor = Qt::AlignHCenter,
                .maximumWidth = 1.5 * bar.width()};
    const double width = scene.textWidth(label);
    scene.marker({label.at.x() - width / 2 - 16, below}, role);
    scene.text(label);
}

/// Two lines beside the bar: what it is, and how much. `middle` is the y between them.
void paintBeside(ScenePainter& scene, const QPointF& at, double room, const BarWords& words)
{
    const double unit = textUnit(scene);
    scene.text({.at = at + QPointF(0, -4 * unit),
                .text = words.detail,
                .px = shownPx(scene, 16),
                .color = scene.theme().surface.ink2,
                .maximumWidth = room});
    scene.text({.at = at + QPointF(0, 21 * unit),
                .text = words.value,
                .px = shownPx(scene, 26),
                .weight = QFont::DemiBold,
                .color = scene.theme().role(Role::Variant).text,
                .maximumWidth = room});
}

void paintHandle(ScenePainter& scene, const QPointF& at, const QColor& color)
{
    scene.discs({at}, handleRadius, color, color);
    scene.discs({at}, handleRadius - 3, scene.theme().surface.stage, scene.theme().surface.stage);
    for (const double side : {-1.0, 1.0}) {
        const QPointF tip = at + QPointF(0, side * 6.5);
        scene.line(tip, tip + QPointF(-4, -side * 4), color, 2);
        scene.line(tip, tip + QPointF(4, -side * 4), color, 2);
    }
}

/// Where the card with the verdict has room: beside what is known, above a low bar, or beside a high one.
QRectF cardRect(const ScenePainter& scene, const BarLayout& layout, const QRectF& area,
                const std::array<double, 2>& marks)
{
    const double unit = textUnit(scene);
    const double height = std::max(92.0, 84 * unit);
    const QRectF wide(layout.column.left(), layout.axes.top() + 12, area.right() - layout.column.left() - 20, height);
    if (std::min(marks[0], marks[1]) > wide.bottom() + 34 * unit)
        return wide;
    const double left = layout.sought.right() + 32;
    const double high = std::max(120.0, 110 * unit);
    const double half = 34 * unit;
    const auto [upper, lower] = std::minmax(marks[0], marks[1]);
    const std::array gaps{std::pair(layout.axes.top(), upper - half), std::pair(upper + half, lower - half),
                          std::pair(lower + half, layout.axes.bottom())};
    const auto* best = std::ranges::max_element(gaps, {}, [](const auto& gap) { return gap.second - gap.first; });
    const double used = std::min(high, best->second - best->first - 8);
    return {left, (best->first + best->second - used) / 2, area.right() - left, used};
}

} // namespace

void paintBarTask(ScenePainter& scene, const QuizScene& shown, const QRectF& area)
{
    const auto& task = std::get<BarTask>(shown.run.question.task);
    const Theme& theme = scene.theme();
    const BarLayout layout = barLayout(task, area);
    const RoleColors& sought = theme.role(task.soughtRole);
    const bool revealed = shown.moment.reveal > 0;
    paintAxes(scene, task, layout);
    scene.fill(layout.known, theme.role(task.knownRole).fill);
    paintBarWords(scene, layout.known, task.knownRole, {quantityText(task.style, task.known), task.knownDetail});
    paintName(scene, layout.known, task.knownRole, task.knownName);
    paintName(scene, layout.sought, task.soughtRole, task.soughtName);

    const double predicted = layout.yOf(barShown(shown.run));
    const double grown = layout.yOf(task.truth * easeOut(shown.moment.reveal));
    QRectF solid = layout.sought;
    solid.setTop(grown);
    if (revealed)
        scene.fill(solid, sought.fill);
    if (shown.moment.reveal >= 1)
        paintBarWords(scene, solid, task.soughtRole, {quantityText(task.style, task.truth), task.truthDetail});
    const double base = layout.axes.bottom();
    paintDashed(scene, {{{layout.sought.left(), base}, {layout.sought.left(), predicted}}}, sought.line);
    paintDashed(scene, {{{layout.sought.right(), base}, {layout.sought.right(), predicted}}}, sought.line);
    const double handleX = layout.sought.right() + 22;
    scene.line({layout.sought.left() - 22, predicted}, {handleX - handleRadius, predicted}, sought.line, 4);
    paintHandle(scene, {handleX, predicted}, sought.line);
    if (shown.cursor.part == QuizTarget::Part::Task)
        paintCursor(scene, {handleX - handleRadius, predicted - handleRadius, 2 * handleRadius, 2 * handleRadius});

    const double left = handleX + handleRadius + 12, room = area.right() - left;
    const double unit = textUnit(scene), apart = 62 * unit;
    const double lowest = base - 26 * unit;
    double words = std::min(predicted, lowest), answer = std::min(layout.yOf(task.truth), lowest);
    if (shown.moment.reveal >= 1) {
        // The answer's words give way, or the prediction's where it stands at the floor.
        if (std::abs(words - answer) < apart) {
            answer = answer < words ? std::max(words - apart, layout.axes.top()) : words + apart;
            if (answer > lowest) {
                answer = lowest;
                words = lowest - apart;
            }
            if (answer > words - apart && answer < words + apart)
                answer = words + apart;
        }
        paintBeside(scene, {left, answer}, room, {quantityText(task.style, task.truth), Words::tr("answer")});
        paintVerdict(scene, *shown.run.verdict, cardRect(scene, layout, area, {words, answer}));
    }
    paintBeside(scene, {left, words}, room,
                {shown.run.hasDraft() ? quantityText(task.style, barShown(shown.run)) : QStringLiteral("?"),
                 Words::tr("your prediction")});
}

} // namespace convolarium
