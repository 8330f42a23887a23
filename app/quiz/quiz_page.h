// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"
#include "app/quiz/challenge_view.h"
#include "app/quiz/class_answers.h"
#include "app/quiz/progress.h"
#include "app/quiz/quiz_panel.h"
#include "app/quiz/quiz_stage.h"
#include "app/widgets/background.h"
#include "app/widgets/workbench_page.h"

#include <functional>
#include <memory>

namespace convolarium {

/// A lesson that questions and challenges are about.
struct QuizLesson {
    QString id;
    std::function<std::unique_ptr<Lesson>()> make; ///< in its opening state
};

/// The seed of the round with which the quiz opens: its first question is a bar to be drawn, and most ways to answer follow.
inline constexpr int firstSeed = 18;

/// The quiz: predict first, then see. The page owns its round and what has been answered; the questions are made from a
/// seed, so they never run out.
class QuizPage : public WorkbenchPage {
    Q_OBJECT

public:
    explicit QuizPage(QWidget* parent = nullptr);
    ~QuizPage() override;

    [[nodiscard]] static QString name();
    [[nodiscard]] static QString shortName();
    [[nodiscard]] QString title() const override { return name(); }
    [[nodiscard]] QString railTitle() const override { return shortName(); }
    [[nodiscard]] QString editName(const QString& /*subject*/) const override { return {}; }

    /// The lessons whose parameters challenges set; without one, its challenges are not offered.
    void setLessons(std::vector<QuizLesson> lessons);
    /// Keeps what is answered and solved in this file from now on, and takes up what is there.
    void keepProgress(const QString& path);
    /// Lessons have been read to their end: that is progress, too, and can be cleared.
    void setLessonsRead(bool any);
    void setTrainedNetworks(std::vector<TrainedNetwork> networks);
    /// Asks these questions of a lesson file, which prepares `lesson`: from there on there is a way back.
    void setQuestions(const std::vector<QuestionKey>& keys, const QString& lesson);

    [[nodiscard]] std::map<QString, QString> settings() const override;
    void restoreSettings(const std::map<QString, QString>& settings) override;
    void exportPage() override;
    void copyPicture() override;
    void reset() override;
    void flush() override;

    [[nodiscard]] const std::vector<QuestionRun>& runs() const { return m_runs; }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] const QuestionRun& run() const { return m_runs[static_cast<std::size_t>(m_current)]; }
    [[nodiscard]] const Progress& progress() const { return m_progress; }
    /// What is shown of the present challenge; nothing while a question is shown.
    [[nodiscard]] std::optional<ChallengeView> challengeShown() const;
    [[nodiscard]] QuizStage& stage() { return *m_stage; }
    [[nodiscard]] QuizPanel& panel() { return *m_panel; }

    void showQuestion(int question);
    void showChallenge(int challenge);
    void editDraft(const Draft& draft);
    /// Judges the draft. Where nothing has been drawn yet, the page says so.
    void answer();
    void chooseOption(std::size_t option);
    void chooseWhy(std::size_t option);
    /// Whatever comes next: the next step of the question, or the next question.
    void goOn();
    void nextQuestion();
    void chooseSource(const QString& source);
    void setSeed(int seed);
    void newNumbers();
    void setHideNumbers(bool on);
    void setChallengeValue(const QString& parameter, const ParameterValue& value);
    void showMe();
    void clearProgress();
    /// The answers of others, as they were exported.
    void setClassAnswers(std::vector<ClassAnswer> answers);
    [[nodiscard]] QByteArray exportedAnswers() const;

    void togglePlay() override { goOn(); }

Q_SIGNALS:
    /// Somebody wants to see it there, with exactly these values.
    void lessonRequested(const convolarium::LessonPlace& place);
    /// The questions of a lesson file have been answered, or are left: back to its lesson, as it stands there.
    void fileRequested(const QString& lesson);
    /// What is kept of a learner has been cleared.
    void progressCleared();

protected:
    void applyTheme(const Theme& colors) override;
    void applyPresentation(bool on) override;
    void applyTime(double t) override;
    void showWords() override;
    void showHeadline() override;

private:
    void connectParts();
    void beginRound();
    [[nodiscard]] std::vector<QuestionKey> keysOfSource() const;
    /// The question with what is kept of its answers.
    [[nodiscard]] QuestionRun runOf(const QuestionKey& key) const;
    [[nodiscard]] QuestionRun& presentRun() { return m_runs[static_cast<std::size_t>(m_current)]; }
    void finishAnswer();
    void note(const QuestionRun& run);
    void write();
    void measure();
    void acceptMeasured(const SlowResult& result);
    void askForClass(bool on);
    void askToClear();
    void exportAnswers();
    void showProblem(const QString& title, const QString& text);

    void makeChallengeLesson();
    void judgeChallenge();
    void keepTry();
    [[nodiscard]] const Challenge* challenge() const;
    [[nodiscard]] std::optional<Solution> presentTry() const;
    [[nodiscard]] const TrainedNetwork* bestNetwork() const;

    void nameSources();
    void showAll();
    void showStage();
    void showLesson();
    void showPanel();
    void showCharts();
    void showFormula();
    void showTimeline();
    [[nodiscard]] std::vector<Phase> phases() const;
    [[nodiscard]] QuizMoment moment() const;
    [[nodiscard]] bool revealed() const;
    /// The latest moment that may be looked at.
    [[nodiscard]] double latest() const;
    [[nodiscard]] bool roundDone() const;

    std::vector<QuizLesson> m_lessons;
    bool m_lessonsRead = false;
    std::vector<QuestionSource> m_sources; ///< in the present language
    QString m_source;                      ///< empty: all lessons; "test"; "own"; or a lesson's id
    int m_seed = firstSeed;
    std::vector<QuestionKey> m_own; ///< of setQuestions()
    QString m_ownLesson;            ///< likewise
    std::vector<QuestionRun> m_runs;
    int m_current = 0;
    double m_time = 0;
    bool m_hideNumbers = true;
    QString m_notice; ///< what is said in place of the sentence, until something happens

    std::vector<Challenge> m_challenges;
    int m_challenge = -1; ///< −1: a question is shown
    bool m_hinted = false;
    std::unique_ptr<Lesson> m_lesson; ///< of the challenge
    std::unique_ptr<Lesson> m_seen;   ///< at the place that an answered question points to
    std::optional<LessonPlace> m_seenPlace;
    std::vector<GoalResult> m_results;
    std::vector<TrainedNetwork> m_networks;

    Progress m_progress;
    std::optional<ProgressFile> m_file;
    std::vector<ClassAnswer> m_class;
    bool m_classShown = false;
    Background m_background;
    QuizStage* m_stage;
    QuizPanel* m_panel;
};

} // namespace convolarium
