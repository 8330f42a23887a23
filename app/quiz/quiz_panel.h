// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"
#include "app/widgets/panel.h"

#include <QString>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace convolarium {

class ParameterRow;

/// How a line of a list has been answered: not yet; in part, or partly right; right; without any point.
enum class AnswerState { Open, Half, Done, Wrong };

/// A question or a challenge as the panel lists it.
struct ListedTask {
    QString title;
    AnswerState state = AnswerState::Open;
};

/// Where questions come from: a lesson, all of them, the course's own test.
struct QuestionSource {
    QString id; ///< empty: all lessons
    QString title;
};

/// What the panel shows.
struct QuizPanelContent {
    std::vector<ListedTask> questions = {};
    int current = 0; ///< −1 while a challenge is shown
    int points = 0, possible = 0;
    QString next = {}; ///< what the large button does
    bool nextEnabled = true;
    bool back = false; ///< there is a lesson file to go back to
    std::vector<QuestionSource> sources = {};
    QString source = {};
    int seed = 1;
    bool seedMatters = true; ///< the questions are drawn
    bool hideNumbers = true;
    bool classShown = false;
    bool anythingKept = false; ///< there is progress that could be cleared
    std::vector<ListedTask> challenges = {};
    int challenge = -1;
    const Lesson* lesson = nullptr; ///< of the challenge; null: there is nothing to be set
    QStringList free = {};          ///< its parameters that may be set
};

/// The controls of the quiz. It shows its content and announces what the user wants.
class QuizPanel : public Panel {
    Q_OBJECT

public:
    explicit QuizPanel(QWidget* parent = nullptr);

    void rebuild();
    void setContent(const QuizPanelContent& content);
    /// Shows why a value of a challenge was not taken.
    void refuse(const QString& parameter, const QString& why);
    [[nodiscard]] ParameterRow* row(const QString& parameter) const;
    [[nodiscard]] QPushButton& clearButton() const { return *m_clear; }
    [[nodiscard]] QPushButton& backButton() const { return *m_back; }
    /// All that may be set in the present challenge.
    [[nodiscard]] QWidget& challengeControls() const { return *m_valueBox; }

Q_SIGNALS:
    void questionChosen(int question);
    void nextRequested();
    void backRequested();
    void sourceChosen(const QString& id);
    void seedEdited(int seed);
    void newNumbersRequested();
    void hideNumbersToggled(bool on);
    void classToggled(bool on);
    void exportRequested();
    void clearRequested();
    void challengeChosen(int challenge);
    void valueEdited(const QString& parameter, const convolarium::ParameterValue& value);

protected:
    void styleControls() override;

private:
    void buildQuestions();
    void buildScore();
    void buildSource();
    void buildChallenges();
    void buildTeacher();
    QListWidget* addList(const QString& name);
    QPushButton* addButton(const QString& text, void (QuizPanel::*pressed)());
    void fill(QListWidget& list, const std::vector<ListedTask>& tasks, int current, bool numbered);
    void showValues(const QuizPanelContent& content);
    void makeRows(const QuizPanelContent& content);

    QListWidget* m_questions = nullptr;
    QListWidget* m_challenges = nullptr;
    QLabel* m_points = nullptr;
    QLabel* m_possible = nullptr;
    QLabel* m_rule = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_back = nullptr;
    QComboBox* m_source = nullptr;
    ParameterRow* m_seed = nullptr;
    QPushButton* m_newNumbers = nullptr;
    QCheckBox* m_hide = nullptr;
    QCheckBox* m_class = nullptr;
    QPushButton* m_clear = nullptr;
    QWidget* m_valueBox = nullptr;
    QStringList m_made; ///< the parameters that have a row
    QString m_madeFor;  ///< of this lesson
    std::vector<ParameterRow*> m_rows;
};

} // namespace convolarium
