// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/question_run.h"

#include <QPointF>
#include <QRectF>

#include <optional>

namespace convolarium {

/// How the tasks that are drawn or put together take the mouse and the keyboard. Functions of the question, what has been
/// drawn so far and where it stands; `area` is QuizLayout::task.

/// A part of a task by its number: of a BarTask 0, of a CurveTask a position, of a CellsTask a cell, of a DilationsTask an
/// offered dilation and, after these, a picked one. −1 for nothing.
[[nodiscard]] int taskPartAt(const QuestionRun& run, const QRectF& area, const QPointF& point);
/// How many parts there are.
[[nodiscard]] int taskParts(const QuestionRun& run);

/// What has been drawn, after an edit.
struct Draft {
    Answer answer;
    std::vector<bool> touched;
};

/// The draft once the mouse has been pressed at `point`, or moved there from `from` while it is pressed. Nothing where that
/// changes nothing.
[[nodiscard]] std::optional<Draft> pressedDraft(const QuestionRun& run, const QRectF& area, const QPointF& point);
[[nodiscard]] std::optional<Draft> draggedDraft(const QuestionRun& run, const QRectF& area, const QPointF& from,
                                                const QPointF& to);

/// What a key does to the part that has the keyboard.
struct KeyEdit {
    int part = -1;                   ///< that has the keyboard now
    std::optional<Draft> draft = {}; ///< where the key changed it
};

/// Nothing for a key that means nothing here.
[[nodiscard]] std::optional<KeyEdit> keyedDraft(const QuestionRun& run, int part, int key);

/// One step of the keyboard, and of the mouse.
[[nodiscard]] double barStep(const BarTask& task);
/// What is drawn of a bar before anybody has drawn it.
[[nodiscard]] double barShown(const QuestionRun& run);
/// What is drawn of a curve: the first point is given, what nobody has drawn follows what has been.
[[nodiscard]] std::vector<double> curveShown(const QuestionRun& run);
/// The dilations that have been picked, from the input up.
[[nodiscard]] std::vector<int> picked(const QuestionRun& run);
/// The cells that have been marked as sharing.
[[nodiscard]] std::vector<bool> markedCells(const QuestionRun& run);

} // namespace convolarium
