// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/quiz_layout.h"

#include "app/quiz/scene_text.h"
#include "app/quiz/task_input.h"

namespace convolarium {

namespace {

constexpr double margin = 24;
constexpr double gap = 10;
constexpr double boxHeight = 48;
constexpr double leftShare = 0.5625; ///< of the width: the right end of the left half
constexpr double dividerShare = 0.586;
constexpr double rightShare = 0.607;
constexpr double verdictShare = 0.13; ///< of the height

/// The type sizes of the head, px.
constexpr double numberPx = 15, promptPx = 26, settingPx = 17, whyPx = 19;

std::vector<QRectF> boxes(const QRectF& area, std::size_t count, double wanted)
{
    std::vector<QRectF> result;
    if (count == 0)
        return result;
    const double most = (area.height() + gap) / static_cast<double>(count) - gap;
    const double height = std::min(wanted, most);
    for (std::size_t i = 0; i < count; ++i)
        result.emplace_back(area.left(), area.top() + static_cast<double>(i) * (height + gap), area.width(), height);
    return result;
}

/// The head of the left half; returns its lower end.
double placeHead(QuizLayout& layout, const QRectF& left, double unit)
{
    layout.number = {left.left(), left.top(), left.width(), numberPx * unit};
    const double promptTop = layout.number.bottom() + 6;
    layout.prompt = {left.left(), promptTop, left.width(), 1.72 * promptPx * unit};
    layout.setting = {left.left(), layout.prompt.bottom(), left.width(), 1.4 * settingPx * unit};
    return layout.setting.bottom() + gap;
}

void placeTask(QuizLayout& layout, const QuestionRun& run, const QRectF& room, double unit)
{
    const double box = std::max(boxHeight, 2.1 * 16 * unit);
    if (const ChoiceTask* choice = run.choice()) {
        const bool pictured = run.question.wiring || std::holds_alternative<ClockTask>(run.question.task);
        const auto count = static_cast<double>(choice->options.size());
        const double needed = count * (box + gap) - gap;
        const double top =
            pictured ? std::max(room.top() + 0.3 * room.height(), room.bottom() - needed) : room.top() + gap;
        layout.options = boxes({room.left(), top, room.width(), room.bottom() - top}, choice->options.size(), box);
        if (pictured)
            layout.task = {room.left(), room.top(), room.width(), top - room.top() - 2 * gap};
        else if (run.answered())
            layout.lesson = room.adjusted(0, layout.options.back().bottom() + 2 * gap - room.top(), 0, 0);
        return;
    }
    const bool ownCard = std::holds_alternative<BarTask>(run.question.task);
    const double verdict = ownCard ? 0 : std::max(verdictShare * room.height(), 4.4 * 16 * unit);
    layout.task = room.adjusted(0, 0, 0, -verdict - (ownCard ? 0 : gap));
    layout.verdict = {room.left(), room.bottom() - verdict, room.width(), verdict};
}

void placeRight(QuizLayout& layout, const QuestionRun& run, const QuizMoment& moment, double unit)
{
    const QRectF& right = layout.right;
    const double button = std::max(44.0, 1.9 * 15 * unit);
    const QRectF lowest(right.left(), right.bottom() - button, right.width(), button);
    if (!run.answered() || !moment.second) {
        layout.explanation = right.adjusted(0, 0, 0, -button - 2 * gap);
        if (!run.answered() && !run.choice())
            layout.answer = lowest;
        return;
    }
    double top = right.top();
    if (run.asksWhy()) {
        layout.whyPrompt = {right.left(), top, right.width(), 2.1 * whyPx * unit};
        const std::size_t count = run.question.why.options.size();
        const double box = std::max(boxHeight, 2.1 * 16 * unit);
        const QRectF room(right.left(), layout.whyPrompt.bottom() + gap, right.width(), 0.52 * right.height());
        layout.whyOptions = boxes(room, count, box);
        top = layout.whyOptions.empty() ? top : layout.whyOptions.back().bottom() + 18;
    }
    layout.explanation = {right.left(), top, right.width(), lowest.top() - 2 * gap - top};
    layout.showMe = lowest;
}

} // namespace

QSizeF quizDesignSize(const QSizeF& view)
{
    constexpr double width = 1536, height = 748;
    if (view.isEmpty())
        return {width, height};
    return view.width() / view.height() > width / height ? QSizeF(height * view.width() / view.height(), height)
                                                         : QSizeF(width, width * view.height() / view.width());
}

SceneView quizView(const QSizeF& view, ThemeId theme, bool presentation)
{
    return {.area = QRectF(QPointF(0, 0), view),
            .designSize = quizDesignSize(view),
            .theme = theme,
            .presentation = presentation};
}

QuizLayout quizLayout(const QuestionRun& run, const QuizMoment& moment, const SceneView& view)
{
    const QSizeF size = view.designSize;
    const double unit = lineUnit(view);
    QuizLayout layout;
    layout.divider = dividerShare * size.width();
    const QRectF left(margin, margin, leftShare * size.width() - margin, size.height() - 2 * margin);
    const double rightLeft = rightShare * size.width();
    layout.right = {rightLeft, margin, size.width() - margin - rightLeft, size.height() - 2 * margin};
    const double head = placeHead(layout, left, unit);
    placeTask(layout, run, {left.left(), head, left.width(), left.bottom() - head}, unit);
    placeRight(layout, run, moment, unit);
    return layout;
}

QuizTarget quizHit(const QuestionRun& run, const QuizMoment& moment, const SceneView& view, const QPointF& point)
{
    const QuizLayout layout = quizLayout(run, moment, view);
    const auto among = [&](const std::vector<QRectF>& rects, QuizTarget::Part part) -> QuizTarget {
        for (std::size_t i = 0; i < rects.size(); ++i)
            if (rects[i].contains(point))
                return {part, static_cast<int>(i)};
        return {};
    };
    if (!run.answered() && !run.measuring) {
        if (const QuizTarget option = among(layout.options, QuizTarget::Part::Option))
            return option;
        if (const int part = run.choice() ? -1 : taskPartAt(run, layout.task, point); part >= 0)
            return {QuizTarget::Part::Task, part};
    }
    if (run.answered() && !run.whyVerdict)
        if (const QuizTarget option = among(layout.whyOptions, QuizTarget::Part::Why))
            return option;
    if (layout.answer.contains(point))
        return {QuizTarget::Part::Confirm, 0};
    if (layout.showMe.contains(point))
        return {QuizTarget::Part::ShowMe, 0};
    return {};
}

} // namespace convolarium
