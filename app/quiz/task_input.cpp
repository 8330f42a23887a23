// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/task_input.h"

#include "app/quiz/task_layout.h"

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

constexpr double tenSteps = 10;

template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

int cellCount(const CellsTask& task) { return task.batch * task.channels * task.positions; }

int indexAt(const std::vector<QRectF>& rects, const QPointF& point, double around = 0)
{
    for (std::size_t i = 0; i < rects.size(); ++i)
        if (rects[i].adjusted(-around, -around, around, around).contains(point))
            return static_cast<int>(i);
    return -1;
}

double snapped(const BarTask& task, double value)
{
    const double step = barStep(task);
    return std::clamp(std::round(value / step) * step, 0.0, task.top);
}

/// Positions that nobody has drawn follow their neighbours: straight between two, level at the end.
void follow(const CurveTask& task, std::vector<double>& values, const std::vector<bool>& touched)
{
    values.front() = task.truth.front();
    std::size_t last = 0;
    for (std::size_t i = 1; i <= values.size(); ++i) {
        if (i < values.size() && !touched[i])
            continue;
        for (std::size_t between = last + 1; between < i && between < values.size(); ++between) {
            const double share = static_cast<double>(between - last) / static_cast<double>(i - last);
            values[between] = i < values.size() ? std::lerp(values[last], values[i], share) : values[last];
        }
        last = i;
    }
}

Draft withPoint(const QuestionRun& run, std::size_t from, double fromValue, std::size_t to, double toValue)
{
    const auto& task = std::get<CurveTask>(run.question.task);
    Draft draft{curveShown(run), run.touched};
    draft.touched.resize(task.x.size());
    auto& values = std::get<std::vector<double>>(draft.answer);
    const auto [low, high] = std::minmax(from, to);
    for (std::size_t i = std::max<std::size_t>(1, low); i <= high && i < values.size(); ++i) {
        const double share = from == to ? 1
                                        : (static_cast<double>(i) - static_cast<double>(from)) /
                                              (static_cast<double>(to) - static_cast<double>(from));
        values[i] = std::lerp(fromValue, toValue, share);
        draft.touched[i] = true;
    }
    follow(task, values, draft.touched);
    return draft;
}

std::optional<Draft> withCell(const QuestionRun& run, int cell)
{
    const auto& task = std::get<CellsTask>(run.question.task);
    if (cell < 0 || static_cast<std::size_t>(cell) == task.marked)
        return std::nullopt; // the marked one shares with itself
    std::vector<bool> cells = markedCells(run);
    cells[static_cast<std::size_t>(cell)] = !cells[static_cast<std::size_t>(cell)];
    return Draft{cells, {}};
}

/// Adds an offered dilation, or takes a picked one away.
std::optional<Draft> withDilation(const QuestionRun& run, int part)
{
    const auto& task = std::get<DilationsTask>(run.question.task);
    std::vector<int> layers = picked(run);
    const int offered = static_cast<int>(task.offered.size());
    if (part < 0 || part >= taskParts(run))
        return std::nullopt;
    if (part >= offered)
        layers.erase(layers.begin() + (part - offered));
    else if (static_cast<int>(layers.size()) < task.mostLayers)
        layers.push_back(task.offered[static_cast<std::size_t>(part)]);
    else
        return std::nullopt;
    return layers.empty() ? Draft{} : Draft{layers, {}};
}

std::optional<KeyEdit> barKey(const QuestionRun& run, int key)
{
    const auto& task = std::get<BarTask>(run.question.task);
    const double step = barStep(task);
    const double by = key == Qt::Key_Up         ? step
                      : key == Qt::Key_Down     ? -step
                      : key == Qt::Key_PageUp   ? tenSteps * step
                      : key == Qt::Key_PageDown ? -tenSteps * step
                                                : 0;
    if (by == 0)
        return std::nullopt;
    return KeyEdit{0, Draft{snapped(task, barShown(run) + by), {}}};
}

std::optional<KeyEdit> curveKey(const QuestionRun& run, int part, int key)
{
    constexpr double fine = 0.02, coarse = 0.1; // of the axis
    const auto& task = std::get<CurveTask>(run.question.task);
    const int last = static_cast<int>(task.x.size()) - 1;
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        return KeyEdit{std::clamp(part < 0 ? 1 : part + (key == Qt::Key_Right ? 1 : -1), 1, last), {}};
    const double by = key == Qt::Key_Up         ? fine
                      : key == Qt::Key_Down     ? -fine
                      : key == Qt::Key_PageUp   ? coarse
                      : key == Qt::Key_PageDown ? -coarse
                                                : 0;
    if (by == 0)
        return std::nullopt;
    const auto position = static_cast<std::size_t>(std::clamp(part, 1, last));
    const CurveLayout unit{.axes = QRectF(0, 0, 1, 1),
                           .count = task.x.size(),
                           .bottom = task.bottom,
                           .top = task.top,
                           .logarithmic = task.logarithmic};
    const double value = unit.valueAt(unit.yOf(curveShown(run)[position]) - by);
    return KeyEdit{static_cast<int>(position), withPoint(run, position, value, position, value)};
}

/// The cell above, below, left or right of `cell`.
std::optional<KeyEdit> cellsKey(const QuestionRun& run, int cell, int key)
{
    const auto& task = std::get<CellsTask>(run.question.task);
    if (key == Qt::Key_Space)
        return cell < 0 ? std::nullopt : std::optional(KeyEdit{cell, withCell(run, cell)});
    const int row = task.channels * task.positions;
    const int by = key == Qt::Key_Left    ? -1
                   : key == Qt::Key_Right ? 1
                   : key == Qt::Key_Up    ? -row
                   : key == Qt::Key_Down  ? row
                                          : 0;
    if (by == 0)
        return std::nullopt;
    if (cell < 0)
        return KeyEdit{static_cast<int>(task.marked), {}};
    const bool inRow = std::abs(by) == row || cell / row == (cell + by + row) / row - 1;
    const int next = cell + by;
    return KeyEdit{inRow && next >= 0 && next < cellCount(task) ? next : cell, {}};
}

std::optional<KeyEdit> dilationsKey(const QuestionRun& run, int part, int key)
{
    const int offered = static_cast<int>(std::get<DilationsTask>(run.question.task).offered.size());
    const int count = static_cast<int>(picked(run).size());
    if (key == Qt::Key_Backspace || key == Qt::Key_Delete) {
        const int removed = part >= offered ? part : offered + count - 1;
        return KeyEdit{std::max(0, count > 1 ? std::min(part, offered + count - 2) : std::min(part, offered - 1)),
                       count > 0 ? withDilation(run, removed) : std::nullopt};
    }
    if (key == Qt::Key_Space)
        return part < 0 ? std::nullopt
                        : std::optional(KeyEdit{part >= offered && count == 1 ? offered - 1
                                                : part >= offered             ? std::max(offered, part - 1)
                                                                              : part,
                                                withDilation(run, part)});
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const int last = part >= offered ? offered + count - 1 : offered - 1;
        const int first = part >= offered ? offered : 0;
        return KeyEdit{part < 0 ? 0 : std::clamp(part + (key == Qt::Key_Right ? 1 : -1), first, last), {}};
    }
    if (key == Qt::Key_Down && count > 0)
        return KeyEdit{std::clamp(part + (part < offered ? offered : 0), offered, offered + count - 1), {}};
    if (key == Qt::Key_Up)
        return KeyEdit{part >= offered ? std::min(part - offered, offered - 1) : std::max(0, part), {}};
    return std::nullopt;
}

} // namespace

double barStep(const BarTask& task)
{
    constexpr double percent = 0.01, fine = 0.001, small = 0.2, parts = 100;
    if (task.style == QuantityStyle::Percent)
        return task.top < small ? fine : percent;
    return std::max(1.0, std::round(task.top / parts));
}

double barShown(const QuestionRun& run)
{
    const auto& task = std::get<BarTask>(run.question.task);
    const auto* drawn = std::get_if<double>(&run.draft);
    return drawn ? *drawn : snapped(task, task.top / 2);
}

std::vector<double> curveShown(const QuestionRun& run)
{
    const auto& task = std::get<CurveTask>(run.question.task);
    const auto* drawn = std::get_if<std::vector<double>>(&run.draft);
    return drawn ? *drawn : std::vector<double>(task.truth.size(), task.truth.front());
}

std::vector<int> picked(const QuestionRun& run)
{
    const auto* layers = std::get_if<std::vector<int>>(&run.draft);
    return layers ? *layers : std::vector<int>();
}

std::vector<bool> markedCells(const QuestionRun& run)
{
    const auto& task = std::get<CellsTask>(run.question.task);
    if (const auto* cells = std::get_if<std::vector<bool>>(&run.draft))
        return *cells;
    std::vector<bool> none(static_cast<std::size_t>(cellCount(task)));
    none[task.marked] = true;
    return none;
}

int taskParts(const QuestionRun& run)
{
    return std::visit(Overloaded{[](const BarTask&) { return 1; },
                                 [](const CurveTask& task) { return static_cast<int>(task.x.size()); },
                                 [](const CellsTask& task) { return cellCount(task); },
                                 [&](const DilationsTask& task) {
                                     return static_cast<int>(task.offered.size() + picked(run).size());
                                 },
                                 [](const auto&) { return 0; }},
                      run.question.task);
}

int taskPartAt(const QuestionRun& run, const QRectF& area, const QPointF& point)
{
    constexpr double around = 12;
    return std::visit(
        Overloaded{[&](const BarTask& task) { return barLayout(task, area).column.contains(point) ? 0 : -1; },
                   [&](const CurveTask& task) {
                       const CurveLayout layout = curveLayout(task, area);
                       const bool inside = layout.axes.adjusted(-around, -around, around, around).contains(point);
                       return inside ? static_cast<int>(layout.positionAt(point.x())) : -1;
                   },
                   [&](const CellsTask& task) { return indexAt(cellsLayout(task, area).cells, point); },
                   [&](const DilationsTask& task) {
                       const DilationsLayout layout = dilationsLayout(task, picked(run).size(), area);
                       if (const int offered = indexAt(layout.offered, point); offered >= 0)
                           return offered;
                       const int layer = indexAt(layout.picked, point);
                       const bool there = layer >= 0 && layer < static_cast<int>(picked(run).size());
                       return there ? static_cast<int>(task.offered.size()) + layer : -1;
                   },
                   [](const auto&) { return -1; }},
        run.question.task);
}

std::optional<Draft> pressedDraft(const QuestionRun& run, const QRectF& area, const QPointF& point)
{
    if (taskPartAt(run, area, point) < 0)
        return std::nullopt;
    if (std::holds_alternative<CellsTask>(run.question.task))
        return withCell(run, taskPartAt(run, area, point));
    if (std::holds_alternative<DilationsTask>(run.question.task))
        return withDilation(run, taskPartAt(run, area, point));
    return draggedDraft(run, area, point, point);
}

std::optional<Draft> draggedDraft(const QuestionRun& run, const QRectF& area, const QPointF& from, const QPointF& to)
{
    if (const auto* bar = std::get_if<BarTask>(&run.question.task))
        return Draft{snapped(*bar, barLayout(*bar, area).valueAt(to.y())), {}};
    if (const auto* curve = std::get_if<CurveTask>(&run.question.task)) {
        const CurveLayout layout = curveLayout(*curve, area);
        return withPoint(run, layout.positionAt(from.x()), layout.valueAt(from.y()), layout.positionAt(to.x()),
                         layout.valueAt(to.y()));
    }
    return std::nullopt;
}

std::optional<KeyEdit> keyedDraft(const QuestionRun& run, int part, int key)
{
    return std::visit(Overloaded{[&](const BarTask&) { return barKey(run, key); },
                                 [&](const CurveTask&) { return curveKey(run, part, key); },
                                 [&](const CellsTask&) { return cellsKey(run, part, key); },
                                 [&](const DilationsTask&) { return dilationsKey(run, part, key); },
                                 [](const auto&) { return std::optional<KeyEdit>(); }},
                      run.question.task);
}

} // namespace convolarium
