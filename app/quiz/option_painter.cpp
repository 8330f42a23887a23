// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/option_painter.h"

#include "app/quiz/judgement.h"
#include "app/quiz/scene_text.h"
#include "app/quiz/task_painter.h"

namespace convolarium {

namespace {

constexpr double letterRoom = 48, signRoom = 52;

enum class OptionLook { Open, Chosen, Right, Wrong };

struct OptionState {
    OptionLook look = OptionLook::Open;
    bool pointed = false, cursor = false;
};

void paintOption(ScenePainter& scene, const QRectF& box, const QString& letter, const QString& text,
                 const OptionState& state)
{
    const Theme& theme = scene.theme();
    QColor fill = theme.surface.stage, edge = state.pointed ? theme.surface.ink : theme.surface.controlBorder;
    double width = state.pointed ? 2.5 : 1;
    if (state.look == OptionLook::Right || state.look == OptionLook::Wrong) {
        const RoleColors& colors = theme.role(state.look == OptionLook::Right ? Role::Good : Role::Bad);
        fill = colors.tint;
        edge = colors.line;
        width = 2;
    } else if (state.look == OptionLook::Chosen) {
        fill = theme.surface.accentTint;
        edge = theme.surface.accent;
        width = 2;
    }
    paintBox(scene, box, fill, edge, width);
    const double middle = box.center().y();
    scene.text({.at = {box.left() + 18, middle + 6 * textUnit(scene)},
                .text = letter,
                .px = shownPx(scene, 17),
                .weight = QFont::DemiBold,
                .color = theme.surface.ink,
                .maximumWidth = letterRoom - 24});
    const QRectF room = box.adjusted(letterRoom, 2, -signRoom, -2);
    Paragraph words{.rect = room, .text = text, .px = 16, .color = theme.surface.ink};
    const double height = paragraphHeight(scene, words);
    words.rect.setTop(room.center().y() - height / 2);
    words.rect.setHeight(height);
    paintParagraph(scene, words);
    const QPointF sign(box.right() - signRoom / 2, middle);
    if (state.look == OptionLook::Right)
        paintTick(scene, sign, 18, theme.role(Role::Good).line);
    else if (state.look == OptionLook::Wrong)
        paintCross(scene, sign, 14, theme.role(Role::Bad).line);
    if (state.cursor)
        paintCursor(scene, box);
}

} // namespace

void paintOptions(ScenePainter& scene, const QuizScene& shown, const std::vector<QRectF>& boxes, QuizTarget::Part part)
{
    const bool why = part == QuizTarget::Part::Why;
    const QuestionRun& run = shown.run;
    const ChoiceTask* choice = why ? &run.question.why : run.choice();
    if (!choice)
        return;
    const bool revealed = why ? run.whyVerdict.has_value() : run.answered() && shown.moment.reveal > 0;
    const auto* drawn = std::get_if<std::size_t>(&run.draft);
    const std::size_t none = choice->options.size();
    const std::size_t chosen = why ? run.why.value_or(none) : drawn ? *drawn : none;
    const std::size_t right = why ? choice->right : run.rightOption().value_or(none);
    for (std::size_t i = 0; i < std::min(boxes.size(), choice->options.size()); ++i) {
        const QuizTarget target{part, static_cast<int>(i)};
        OptionState state{.pointed = shown.pointed == target, .cursor = shown.cursor == target};
        if (revealed && right == i)
            state.look = OptionLook::Right;
        else if (chosen == i)
            state.look = revealed ? OptionLook::Wrong : OptionLook::Chosen;
        paintOption(scene, boxes[i], optionLetter(i), choice->options[i].text, state);
    }
}

Role verdictRole(const Verdict& verdict)
{
    return verdict.right ? Role::Good : verdict.points > 0 ? Role::Warn : Role::Bad;
}

void paintVerdict(ScenePainter& scene, const Verdict& verdict, const QRectF& rect)
{
    const RoleColors& colors = scene.theme().role(verdictRole(verdict));
    paintBox(scene, rect, colors.tint, colors.line);
    constexpr double side = 18;
    const QRectF inner = rect.adjusted(side, 10, -side, -8);
    constexpr double headShare = 0.5;
    const double room = verdict.detail.isEmpty() ? inner.height() : headShare * inner.height();
    const double used = paintParagraph(scene, {.rect = {inner.topLeft(), QSizeF(inner.width(), room)},
                                               .text = verdict.headline,
                                               .px = 19,
                                               .weight = QFont::DemiBold,
                                               .color = colors.text});
    paintParagraph(scene, {.rect = {inner.left(), inner.top() + used, inner.width(), inner.height() - used},
                           .text = verdict.detail,
                           .px = 17,
                           .color = scene.theme().surface.ink});
}

} // namespace convolarium
