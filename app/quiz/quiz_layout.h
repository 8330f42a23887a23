// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/scene_painter.h"
#include "app/quiz/question_run.h"

#include <optional>
#include <vector>

namespace convolarium {

/// What of a question can be pointed at.
struct QuizTarget {
    enum class Part {
        None,
        Task,    ///< a part of the picture; `index` is the task's own
        Option,  ///< of the question
        Why,     ///< an option of the question after the answer
        Confirm, ///< the button that gives the answer
        ShowMe   ///< likewise
    };
    Part part = Part::None;
    int index = -1;

    explicit operator bool() const { return part != Part::None; }
    friend bool operator==(const QuizTarget&, const QuizTarget&) = default;
};

/// Of a question, how much is shown at a moment of its timeline.
struct QuizMoment {
    double reveal = 0;   ///< how far the answer has grown, 0…1
    double pulse = -1;   ///< how far a pulse has run through a wiring, 0…1; below 0: there is none
    bool second = false; ///< the why-question and the explanation are shown
    QString place = {};  ///< "Question 3 of 8"
};

/// What the picture of a question is a function of.
struct QuizScene {
    const QuestionRun& run;
    QuizMoment moment = {};
    QuizTarget pointed = {}; ///< by the mouse
    QuizTarget cursor = {};  ///< by the keyboard
};

/// Where everything stands, in design units.
struct QuizLayout {
    QRectF number, prompt, setting; ///< text
    QRectF task;                    ///< the picture that is answered in; empty where options are all there is
    QRectF lesson;                  ///< room for the stage of the lesson once the answer is given; empty: there is none
    QRectF verdict;                 ///< below the picture
    std::vector<QRectF> options;
    double divider = 0; ///< x of the line between the halves
    QRectF right;       ///< the whole right half
    QRectF whyPrompt;
    std::vector<QRectF> whyOptions;
    QRectF explanation;
    QRectF answer; ///< a button; empty where there is none
    QRectF showMe; ///< likewise
};

/// The design space of a view: as wide and as high as the view, and 1536 x 748 at least.
[[nodiscard]] QSizeF quizDesignSize(const QSizeF& view);
[[nodiscard]] SceneView quizView(const QSizeF& view, ThemeId theme, bool presentation);

[[nodiscard]] QuizLayout quizLayout(const QuestionRun& run, const QuizMoment& moment, const SceneView& view);

/// What lies at `point` of the design space.
[[nodiscard]] QuizTarget quizHit(const QuestionRun& run, const QuizMoment& moment, const SceneView& view,
                                 const QPointF& point);

} // namespace convolarium
