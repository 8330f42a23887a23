// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/file_answers.h"
#include "app/widgets/panel.h"

class QLabel;
class QPushButton;

namespace convolarium {

class QuestionCard;

/// What a lesson file says at the top of the panel: its title, the teacher's notes for who asks, its questions one by one.
class LessonFileCard : public PanelHeader {
    Q_OBJECT
public:
    /// Texts in the language of that code.
    LessonFileCard(const LessonFile& file, const QString& language, QWidget* parent = nullptr);

    /// The same in another language; answers and the question that is shown stay.
    void setLanguage(const QString& language);
    void style(const Theme& theme, int textPx) override;

    [[nodiscard]] const std::vector<FileAnswer>& answers() const { return m_answers; }
    void showQuestion(std::size_t index);
    /// The file hides nothing any more; it can be closed then.
    void setEverythingShown();

Q_SIGNALS:
    /// What the file hides is to come back.
    void showEverythingRequested();
    /// The file has done its work.
    void closeRequested();
    /// The answers are to be saved.
    void saveAnswersRequested();
    /// The generator's questions of the file are to be asked.
    void quizRequested();

private:
    void build();
    QWidget* makeButtons();
    QPushButton* makeEverythingButton(QWidget* parent);
    QPushButton* makeCloseButton(QWidget* parent);
    QWidget* makePager();
    void styleAgain();

    [[nodiscard]] int quizQuestions() const;

    LessonFile m_file;
    QString m_language;
    std::vector<AskedQuestion> m_questions; ///< the teacher's own, in that language
    std::vector<FileAnswer> m_answers;
    std::size_t m_shown = 0;
    bool m_notesShown = false;
    bool m_hides; ///< something of the lesson
    const Theme* m_theme;
    int m_textPx = 13;
    QWidget* m_content = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_notes = nullptr;
    QLabel* m_place = nullptr; ///< "Question 1 of 3"
    QPushButton* m_save = nullptr;
    QuestionCard* m_question = nullptr;
};

} // namespace convolarium
