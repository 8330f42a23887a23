// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/challenge_view.h"
#include "app/quiz/quiz_layout.h"
#include "app/quiz/task_input.h"
#include "app/widgets/stage_thumbnail.h"

#include <memory>

namespace convolarium {

/// Shows a question or a challenge and takes its answers with mouse and keyboard. It changes nothing itself: what the user
/// does comes up as a signal, and goes down again as another question.
class QuizStage : public PictureWidget {
    Q_OBJECT

public:
    explicit QuizStage(QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    void setPresentation(bool on) override;
    void setQuestion(const QuestionRun& run, const QuizMoment& moment);
    void setChallenge(const ChallengeView& challenge);
    /// The stage of a lesson, where there is room for it beside the options or the budgets; `twin` paints it and outlives
    /// it. Null: there is none.
    void setLesson(Lesson* twin, const ThumbnailScene& scene = {});
    /// Nothing is pointed at any more: another question begins.
    void forgetPointer();

    [[nodiscard]] QString spokenText() const override;
    /// The texts of the last picture, for the checks that no two overlap.
    [[nodiscard]] const std::vector<DrawnText>& drawnTexts() const { return m_texts; }
    [[nodiscard]] SceneView view() const;
    [[nodiscard]] const QuizTarget& cursorShown() const { return m_cursor; }
    [[nodiscard]] QSize sizeHint() const override { return {1536, 748}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 180}; }

Q_SIGNALS:
    void draftEdited(const convolarium::Draft& draft);
    void optionChosen(std::size_t option);
    void whyChosen(std::size_t option);
    void answerRequested();
    /// Space, or Enter with nothing under the keyboard's cursor: what comes next.
    void goOnRequested();
    void lessonRequested();
    void hintRequested();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QuizScene scene() const;
    [[nodiscard]] bool takesAnswers() const { return !m_challenge && !m_run.answered() && !m_run.measuring; }
    void placeLesson();
    void press(const QuizTarget& target, const QPointF& at);
    void choose(const QuizTarget& target);
    [[nodiscard]] bool answersWith(int key) const;
    bool keyInTask(int key);
    bool keyInOptions(int key);
    /// The options that may be chosen from now, as a part; None where there are none.
    [[nodiscard]] QuizTarget::Part openOptions() const;
    [[nodiscard]] int openOptionCount() const;

    QuestionRun m_run;
    QuizMoment m_moment;
    std::optional<ChallengeView> m_challenge;
    ChallengePart m_challengePointed = ChallengePart::None;
    std::unique_ptr<StageThumbnail> m_lesson; ///< null where none is shown
    QuizTarget m_pointed;
    QuizTarget m_cursor;
    std::optional<QPointF> m_dragged; ///< where the pressed mouse was last, in design units
    std::vector<DrawnText> m_texts;
};

} // namespace convolarium
