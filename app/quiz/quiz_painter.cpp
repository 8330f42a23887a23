// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/quiz_painter.h"

#include "app/quiz/option_painter.h"
#include "app/quiz/quiz_words.h"
#include "app/quiz/scene_text.h"
#include "app/quiz/task_painter.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QuizStage)
};

constexpr double padding = 16;

void paintHead(ScenePainter& scene, const QuizScene& shown, const QuizLayout& layout)
{
    const Surface& surface = scene.theme().surface;
    const Question& question = shown.run.question;
    paintParagraph(scene, {.rect = layout.number,
                           .text = Words::tr("%1 · predict, then reveal").arg(shown.moment.place),
                           .px = 15,
                           .color = surface.ink2});
    const double used = paintParagraph(
        scene,
        {.rect = layout.prompt, .text = question.prompt, .px = 26, .weight = QFont::DemiBold, .color = surface.ink});
    paintParagraph(scene, {.rect = {layout.setting.left(), layout.prompt.top() + used, layout.setting.width(),
                                    layout.setting.bottom() - layout.prompt.top() - used},
                           .text = question.setting,
                           .px = 17,
                           .color = surface.ink2});
}

void paintTask(ScenePainter& scene, const QuizScene& shown, const QRectF& area)
{
    const QuestionTask& task = shown.run.question.task;
    if (std::holds_alternative<BarTask>(task))
        paintBarTask(scene, shown, area);
    else if (std::holds_alternative<CurveTask>(task))
        paintCurveTask(scene, shown, area);
    else if (std::holds_alternative<CellsTask>(task))
        paintCellsTask(scene, shown, area);
    else if (std::holds_alternative<DilationsTask>(task))
        paintDilationsTask(scene, shown, area);
    else if (std::holds_alternative<ClockTask>(task))
        paintClockTask(scene, shown, area);
    else if (shown.run.question.wiring)
        paintWiring(scene, *shown.run.question.wiring, area, shown.moment.pulse);
}

/// What is to be done, and what it is worth.
void paintGuide(ScenePainter& scene, const QuizScene& shown, const QuizLayout& layout)
{
    const Surface& surface = scene.theme().surface;
    QRectF rect = layout.explanation;
    const auto paragraph = [&](const QString& text, int px, QFont::Weight weight, const QColor& color) {
        const double used =
            paintParagraph(scene, {.rect = rect, .text = text, .px = px, .weight = weight, .color = color});
        rect.setTop(rect.top() + used + 12);
    };
    if (shown.run.measuring) {
        paragraph(Words::tr("The stopwatch runs both layers on this computer…"), 19, QFont::DemiBold, surface.ink);
        return;
    }
    paragraph(Words::tr("Your prediction first"), 19, QFont::DemiBold, surface.ink);
    paragraph(howToAnswer(shown.run), 16, QFont::Normal, surface.ink2);
    paragraph(howPointsAreGiven(shown.run), 16, QFont::Normal, surface.ink2);
}

void paintButton(ScenePainter& scene, const QRectF& rect, const QString& text, bool primary, bool pointed)
{
    const Surface& surface = scene.theme().surface;
    const QColor fill = primary ? surface.accent : surface.stage;
    paintBox(scene, rect, fill,
             pointed   ? surface.ink
             : primary ? surface.accent
                       : surface.controlBorder,
             pointed ? 2.5 : 1);
    scene.text({.at = {rect.center().x(), rect.center().y() + 6 * textUnit(scene)},
                .text = text,
                .px = shownPx(scene, 16),
                .weight = QFont::DemiBold,
                .color = primary ? surface.onAccent : surface.ink,
                .anchor = Qt::AlignHCenter,
                .maximumWidth = rect.width() - 2 * padding});
}

/// What is true and why, on a quiet card as high as its words.
void paintExplanation(ScenePainter& scene, const QuizScene& shown, const QRectF& rect)
{
    const Surface& surface = scene.theme().surface;
    const Explanation words = explanationOf(shown.run);
    struct Piece {
        QString text;
        int px;
        QFont::Weight weight;
        QColor color;
    };
    const Piece pieces[] = {{words.headline, 17, QFont::DemiBold, surface.ink},
                            {words.detail, 16, QFont::Normal, surface.ink2},
                            {words.misconception, 16, QFont::DemiBold, scene.theme().role(Role::Bad).text},
                            {words.correction, 16, QFont::Normal, surface.ink2},
                            {words.truth, 16, QFont::Normal, surface.ink2}};
    constexpr double between = 8;
    const QRectF inner = rect.adjusted(padding, padding, -padding, -padding);
    const double room = inner.height() - 4 * between;
    double natural = 0;
    for (const Piece& piece : pieces)
        natural += paragraphHeight(scene, {.rect = {inner.topLeft(), QSizeF(inner.width(), 1e6)},
                                           .text = piece.text,
                                           .px = piece.px,
                                           .weight = piece.weight,
                                           .color = piece.color});
    // Where all of it does not fit, every piece gives up a like share.
    const double share = std::min(1.0, room / std::max(1.0, natural));
    std::vector<std::pair<Paragraph, double>> placed;
    double top = inner.top();
    for (const Piece& piece : pieces) {
        Paragraph paragraph{.rect = {inner.left(), top, inner.width(), 1e6},
                            .text = piece.text,
                            .px = piece.px,
                            .weight = piece.weight,
                            .color = piece.color};
        const double height = paragraphHeight(scene, paragraph) * share;
        paragraph.rect.setHeight(height);
        if (height > 0)
            top += height + between;
        placed.emplace_back(paragraph, height);
    }
    if (top == inner.top())
        return;
    scene.roundedBox({rect.left(), rect.top(), rect.width(), top - between + padding - rect.top()}, 6, surface.window);
    for (const auto& [paragraph, height] : placed)
        paintParagraph(scene, paragraph);
}

void paintRight(ScenePainter& scene, const QuizScene& shown, const QuizLayout& layout)
{
    const bool second = shown.run.answered() && shown.moment.second;
    if (!shown.run.answered())
        paintGuide(scene, shown, layout);
    else if (second) {
        paintParagraph(scene, {.rect = layout.whyPrompt,
                               .text = shown.run.question.whyPrompt,
                               .px = 19,
                               .weight = QFont::DemiBold,
                               .color = scene.theme().surface.ink});
        paintOptions(scene, shown, layout.whyOptions, QuizTarget::Part::Why);
        paintExplanation(scene, shown, layout.explanation);
    }
    if (!layout.answer.isEmpty() && !shown.run.measuring)
        paintButton(scene, layout.answer, Words::tr("Answer (Enter)"), shown.run.hasDraft(),
                    shown.pointed.part == QuizTarget::Part::Confirm);
    if (!layout.showMe.isEmpty())
        paintButton(scene, layout.showMe, Words::tr("Show me in the lesson"), false,
                    shown.pointed.part == QuizTarget::Part::ShowMe);
    if (shown.cursor.part == QuizTarget::Part::Confirm)
        paintCursor(scene, layout.answer);
    if (shown.cursor.part == QuizTarget::Part::ShowMe)
        paintCursor(scene, layout.showMe);
}

} // namespace

void paintQuestion(ScenePainter& scene, const QuizScene& shown, const QuizLayout& layout)
{
    paintHead(scene, shown, layout);
    if (!layout.task.isEmpty())
        paintTask(scene, shown, layout.task);
    paintOptions(scene, shown, layout.options, QuizTarget::Part::Option);
    if (!layout.verdict.isEmpty() && shown.run.answered() && shown.moment.reveal >= 1)
        paintVerdict(scene, *shown.run.verdict, layout.verdict);
    scene.line({layout.divider, layout.right.top()}, {layout.divider, layout.right.bottom()},
               scene.theme().surface.border, 1);
    paintRight(scene, shown, layout);
}

} // namespace convolarium
