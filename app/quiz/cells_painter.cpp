// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/scene_text.h"
#include "app/quiz/task_input.h"
#include "app/quiz/task_layout.h"
#include "app/quiz/task_painter.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CellsTask)
};

/// How one cell looks: chosen or not, and, once it is revealed, rightly so or not.
struct CellLook {
    bool marked = false, chosen = false, sharing = false, revealed = false, pointed = false;
};

void paintCell(ScenePainter& scene, const QRectF& rect, const CellLook& look)
{
    const Theme& theme = scene.theme();
    const RoleColors &good = theme.role(Role::Good), &bad = theme.role(Role::Bad);
    QColor fill = look.chosen ? theme.role(Role::Variant).tint : theme.surface.stage;
    QColor edge = look.chosen ? theme.role(Role::Variant).line : theme.surface.controlBorder;
    if (look.revealed && (look.chosen || look.sharing)) {
        fill = look.chosen ? (look.sharing ? good.tint : bad.tint) : theme.surface.stage;
        edge = look.sharing ? good.line : bad.line;
    }
    const double gap = 0.04 * rect.width();
    const QRectF box = rect.adjusted(gap, gap, -gap, -gap);
    paintBox(scene, box, fill, look.pointed ? theme.surface.ink : edge, look.chosen || look.sharing ? 2.5 : 1.5);
    const double sign = 0.36 * rect.width();
    if (look.marked)
        scene.discs({box.center()}, 0.22 * rect.width(), theme.role(Role::Variant).fill,
                    theme.role(Role::Variant).line);
    else if (look.revealed && look.chosen && !look.sharing)
        paintCross(scene, box.center(), sign, bad.line);
    else if (look.revealed && look.sharing && look.chosen)
        paintTick(scene, box.center(), sign, good.line);
    else if (look.revealed && look.sharing) // missed: hollow
        scene.frame(box.adjusted(sign, sign, -sign, -sign), good.line, 2.5);
    else if (look.chosen)
        paintTick(scene, box.center(), sign, theme.role(Role::Variant).line);
}

void paintNames(ScenePainter& scene, const CellsTask& task, const CellsLayout& layout)
{
    const Surface& surface = scene.theme().surface;
    const auto perRow = static_cast<std::size_t>(task.channels * task.positions);
    const auto positions = static_cast<std::size_t>(task.positions);
    for (std::size_t n = 0; n < static_cast<std::size_t>(task.batch); ++n) {
        const QRectF& first = layout.cells[n * perRow];
        scene.text({.at = {first.left() - 14, first.center().y() + 5 * textUnit(scene)},
                    .text = QStringLiteral("n = %1").arg(n + 1),
                    .px = shownPx(scene, 15),
                    .color = surface.ink2,
                    .anchor = Qt::AlignRight,
                    .maximumWidth = 56});
    }
    for (std::size_t c = 0; c < static_cast<std::size_t>(task.channels); ++c) {
        const QRectF first = layout.cells[c * positions], last = layout.cells[(c + 1) * positions - 1];
        scene.text({.at = {(first.left() + last.right()) / 2, first.top() - 12},
                    .text = QStringLiteral("c = %1").arg(c + 1),
                    .px = shownPx(scene, 15),
                    .color = surface.ink2,
                    .anchor = Qt::AlignHCenter,
                    .maximumWidth = last.right() - first.left()});
    }
}

} // namespace

void paintCellsTask(ScenePainter& scene, const QuizScene& shown, const QRectF& area)
{
    const auto& task = std::get<CellsTask>(shown.run.question.task);
    const CellsLayout layout = cellsLayout(task, area);
    const std::vector<bool> chosen = markedCells(shown.run);
    paintNames(scene, task, layout);
    const auto revealed = static_cast<std::size_t>(shown.moment.reveal * static_cast<double>(layout.cells.size()));
    for (std::size_t i = 0; i < layout.cells.size(); ++i) {
        const bool known = i < revealed;
        const bool pointed = shown.pointed.part == QuizTarget::Part::Task && shown.pointed.index == static_cast<int>(i);
        paintCell(scene, layout.cells[i],
                  {.marked = i == task.marked,
                   .chosen = chosen[i],
                   .sharing = known && task.sharing[i],
                   .revealed = known,
                   .pointed = pointed && !shown.run.answered()});
    }
    if (shown.cursor.part == QuizTarget::Part::Task && shown.cursor.index >= 0 &&
        shown.cursor.index < static_cast<int>(layout.cells.size()))
        paintCursor(scene, layout.cells[static_cast<std::size_t>(shown.cursor.index)]);
    const double below = layout.grid.bottom() + 14;
    if (area.bottom() - below > 20 * textUnit(scene))
        paintParagraph(scene,
                       {.rect = {area.left(), below, area.width(), area.bottom() - below},
                        .text = Words::tr("● is the marked value; rows are samples (n), packets are channels (c)."),
                        .px = 15,
                        .color = scene.theme().surface.ink2});
}

} // namespace convolarium
