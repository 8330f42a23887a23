// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/challenge_view.h"

#include "app/lesson/numbers.h"
#include "app/quiz/scene_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Challenge)
};

constexpr double margin = 24, rightShare = 0.607, barHeight = 34;

QString numberText(const Goal& goal, double value)
{
    if (goal.bound > 0 && goal.bound < 1) // a share
        return percent(value);
    constexpr double large = 1000;
    return value >= large || std::abs(value - std::round(value)) < 1e-9 ? withCommas(std::llround(value))
                                                                        : significant(value, 3);
}

/// The right end of a budget's bar: the bound stands well inside.
double axisEnd(const Goal& goal, double value)
{
    constexpr double above = 1.6, below = 1.25;
    return std::max({value, goal.bound * (goal.atLeast ? above : below), goal.bound < 1 ? goal.bound : 1});
}

void paintBudget(ScenePainter& scene, const Goal& goal, const GoalResult* result, const QRectF& rect)
{
    const Theme& theme = scene.theme();
    const double unit = textUnit(scene);
    const double line = rect.top() + 18 * unit;
    const Role role = result && result->met ? Role::Good : Role::Bad;
    scene.text({.at = {rect.left(), line},
                .text = goal.label,
                .px = shownPx(scene, 18),
                .color = theme.surface.ink2,
                .maximumWidth = 0.6 * rect.width()});
    scene.text({.at = {rect.right() - 32, line},
                .text = result ? goalValueText(goal, result->value) : QStringLiteral("?"),
                .px = shownPx(scene, 20),
                .weight = QFont::DemiBold,
                .color = theme.role(role).text,
                .anchor = Qt::AlignRight,
                .maximumWidth = 0.36 * rect.width()});
    const double value = result ? result->value : 0;
    const double end = axisEnd(goal, value);
    const QRectF track(rect.left(), line + 10 * unit, rect.width(), barHeight);
    scene.fill(track, theme.surface.grid);
    scene.fill({track.topLeft(), QSizeF(track.width() * std::max(0.0, value) / end, barHeight)}, theme.role(role).line);
    const double limit = track.left() + track.width() * goal.bound / end;
    scene.line({limit, track.top() - 7}, {limit, track.bottom() + 7}, theme.surface.ink, 3);
    scene.text({.at = {limit, track.bottom() + 10 + 15 * unit},
                .text = boundText(goal),
                .px = shownPx(scene, 16),
                .color = theme.surface.ink,
                .anchor = Qt::AlignHCenter,
                .maximumWidth = 2 * std::min(limit - rect.left(), rect.right() - limit)});
    const QPointF sign(rect.right() - 10, line - 6 * unit);
    if (result && result->met)
        paintTick(scene, sign, 18, theme.role(Role::Good).line);
    else if (result)
        paintCross(scene, sign, 13, theme.role(Role::Bad).line);
}

void paintButton(ScenePainter& scene, const QRectF& rect, const QString& text, bool pointed)
{
    const Surface& surface = scene.theme().surface;
    paintBox(scene, rect, surface.stage, pointed ? surface.ink : surface.controlBorder, pointed ? 2.5 : 1);
    scene.text({.at = {rect.center().x(), rect.center().y() + 6 * textUnit(scene)},
                .text = text,
                .px = shownPx(scene, 16),
                .weight = QFont::DemiBold,
                .color = surface.ink,
                .anchor = Qt::AlignHCenter,
                .maximumWidth = rect.width() - 24});
}

QString verdictText(const ChallengeView& shown)
{
    if (shown.results.empty())
        return Words::tr("No network has been trained here yet: start a race on the Training page, then come back.");
    if (shown.isSolved())
        return Words::tr("Solved. The chart below keeps your best solutions: can it be done with less?");
    return shown.challenge.start.lesson.isEmpty()
               ? Words::tr("Not yet. Train another network on the Training page; the best one counts here.")
               : Words::tr("Not yet. Change the settings at the right.");
}

} // namespace

bool ChallengeView::isSolved() const
{
    return !results.empty() && std::ranges::all_of(results, [](const GoalResult& result) { return result.met; });
}

ChallengeLayout challengeLayout(const ChallengeView& shown, const SceneView& view)
{
    const QSizeF size = view.designSize;
    const double unit = lineUnit(view);
    const double left = margin, width = rightShare * size.width() - 2.5 * margin;
    ChallengeLayout layout;
    layout.number = {left, margin, width, 15 * unit};
    layout.title = {left, layout.number.bottom() + 6, width, 26 * unit};
    layout.task = {left, layout.title.bottom(), width, 2.2 * 18 * unit};
    const double head = layout.task.bottom() + 16;
    const double verdict = 4 * 17 * unit;
    const double room = size.height() - margin - verdict - 16 - head;
    const auto count = static_cast<double>(std::max<std::size_t>(1, shown.challenge.goals.size()));
    const double each = std::min(room / count, barHeight + 24 + 3.4 * 17 * unit);
    for (std::size_t i = 0; i < shown.challenge.goals.size(); ++i)
        layout.budgets.emplace_back(left, head + static_cast<double>(i) * each, width, each);
    layout.verdict = {left, head + count * each + 8, width, verdict};
    const double rightLeft = rightShare * size.width();
    const QRectF right(rightLeft, margin, size.width() - margin - rightLeft, size.height() - 2 * margin);
    const double button = std::max(44.0, 1.9 * 15 * unit);
    constexpr double wordsShare = 0.4; // of the room above the buttons
    layout.hint = right.adjusted(0, 0, 0, -2 * button - 40);
    if (!shown.challenge.start.lesson.isEmpty()) {
        layout.lesson = layout.hint.adjusted(0, wordsShare * layout.hint.height(), 0, 0);
        layout.hint.setBottom(layout.lesson.top() - 12);
        layout.lessonButton = {right.left(), right.bottom() - button, right.width(), button};
    }
    if (!shown.hinted)
        layout.hintButton = {right.left(), right.bottom() - 2 * button - 12, right.width(), button};
    return layout;
}

ChallengePart challengeHit(const ChallengeView& shown, const SceneView& view, const QPointF& point)
{
    const ChallengeLayout layout = challengeLayout(shown, view);
    return layout.hintButton.contains(point)     ? ChallengePart::Hint
           : layout.lessonButton.contains(point) ? ChallengePart::Lesson
                                                 : ChallengePart::None;
}

void paintChallenge(ScenePainter& scene, const ChallengeView& shown, const ChallengeLayout& layout,
                    ChallengePart pointed)
{
    const Surface& surface = scene.theme().surface;
    const Challenge& challenge = shown.challenge;
    const QString number = shown.judgedName.isEmpty()
                               ? Words::tr("Budget challenge")
                               : Words::tr("Budget challenge · judged: %1").arg(shown.judgedName);
    paintParagraph(scene, {.rect = layout.number, .text = number, .px = 15, .color = surface.ink2});
    paintParagraph(
        scene,
        {.rect = layout.title, .text = challenge.title, .px = 26, .weight = QFont::DemiBold, .color = surface.ink});
    paintParagraph(scene, {.rect = layout.task, .text = challenge.task, .px = 18, .color = surface.ink2});
    for (std::size_t i = 0; i < layout.budgets.size(); ++i)
        paintBudget(scene, challenge.goals[i], i < shown.results.size() ? &shown.results[i] : nullptr,
                    layout.budgets[i]);
    const RoleColors& colors = scene.theme().role(shown.isSolved() ? Role::Good : Role::Plain);
    paintBox(scene, layout.verdict, shown.isSolved() ? colors.tint : surface.window,
             shown.isSolved() ? colors.line : surface.border);
    paintParagraph(scene, {.rect = layout.verdict.adjusted(18, 10, -18, -8),
                           .text = verdictText(shown),
                           .px = 17,
                           .weight = QFont::DemiBold,
                           .color = shown.isSolved() ? colors.text : surface.ink});
    const double divider = layout.hint.left() - 1.25 * margin;
    scene.line({divider, layout.hint.top()}, {divider, layout.verdict.bottom()}, surface.border, 1);
    const double used = paintParagraph(scene, {.rect = layout.hint,
                                               .text = Words::tr("How it works"),
                                               .px = 19,
                                               .weight = QFont::DemiBold,
                                               .color = surface.ink});
    QString words =
        challenge.start.lesson.isEmpty()
            ? Words::tr("Every network that you have trained on this computer is judged by its accuracy on "
                        "the test pictures and its number of parameters.")
            : Words::tr("The engine judges every change at once. A solution stays on the chart as long as no "
                        "other is better in result and cost alike.");
    if (shown.hinted)
        words += QStringLiteral("\n\n") + Words::tr("Hint: %1").arg(challenge.hint);
    paintParagraph(scene,
                   {.rect = layout.hint.adjusted(0, used + 12, 0, 0), .text = words, .px = 17, .color = surface.ink2});
    if (!layout.hintButton.isEmpty())
        paintButton(scene, layout.hintButton, Words::tr("A hint"), pointed == ChallengePart::Hint);
    if (!layout.lessonButton.isEmpty())
        paintButton(scene, layout.lessonButton, Words::tr("Show me in the lesson"), pointed == ChallengePart::Lesson);
}

QString goalValueText(const Goal& goal, double value)
{
    const QString number = numberText(goal, value);
    return goal.unit.isEmpty() ? number : number + u' ' + goal.unit;
}

QString boundText(const Goal& goal)
{
    const QString bound = numberText(goal, goal.bound);
    if (goal.atLeast)
        return goal.strict ? Words::tr("more than %1").arg(bound) : Words::tr("at least %1").arg(bound);
    return goal.strict ? Words::tr("under %1").arg(bound) : Words::tr("at most %1").arg(bound);
}

QString spokenChallenge(const ChallengeView& shown)
{
    QStringList parts{Words::tr("Budget challenge") + u'.', shown.challenge.task};
    for (std::size_t i = 0; i < shown.results.size(); ++i) {
        const Goal& goal = shown.challenge.goals[i];
        parts << Words::tr("%1: %2, %3, %4.")
                     .arg(goal.label, goalValueText(goal, shown.results[i].value), boundText(goal),
                          shown.results[i].met ? Words::tr("met") : Words::tr("not met"));
    }
    parts << verdictText(shown);
    if (shown.hinted)
        parts << shown.challenge.hint;
    return parts.join(u' ');
}

QString challengeSentence(const ChallengeView& shown)
{
    if (shown.results.empty())
        return shown.challenge.task;
    QStringList values;
    for (std::size_t i = 0; i < shown.results.size(); ++i)
        values << QStringLiteral("%1 *%2*").arg(shown.challenge.goals[i].label,
                                                goalValueText(shown.challenge.goals[i], shown.results[i].value));
    QString sentence = values.join(Words::tr(", ", "between results"));
    sentence[0] = sentence[0].toUpper();
    return sentence;
}

} // namespace convolarium
