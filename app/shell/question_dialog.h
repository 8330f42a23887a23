// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/lesson_file.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QStackedWidget;

namespace convolarium {

/// For which lesson a question is made, and in which language it is written.
struct QuestionPlace {
    QString lesson;
    QString language;
};

/// A question of a lesson file: answers to choose from with the right one marked, a number with a tolerance, or one of the
/// quiz's generator.
class QuestionDialog : public QDialog {
    Q_OBJECT
public:
    QuestionDialog(FileQuestion question, QuestionPlace place, QWidget* parent = nullptr);

    /// What the fields say; texts in other languages stay.
    [[nodiscard]] FileQuestion question() const;
    /// What is missing, in the user's language; empty when nothing is.
    [[nodiscard]] QString objection() const;

private:
    [[nodiscard]] QWidget* choiceFields();
    [[nodiscard]] QWidget* numberFields();
    [[nodiscard]] QWidget* quizFields();
    void showKind(int kind);
    void showGenerated();
    void fill(const ChoiceQuestion& question);
    void fill(const NumberQuestion& question);
    void fill(const GeneratedQuestion& question);
    void finish();
    [[nodiscard]] ChoiceQuestion choiceQuestion() const;
    [[nodiscard]] NumberQuestion numberQuestion() const;
    [[nodiscard]] GeneratedQuestion generatedQuestion() const;

    FileQuestion m_question;
    QuestionPlace m_place;
    QComboBox* m_kind;
    QPlainTextEdit *m_text, *m_explanation;
    QStackedWidget* m_answers;
    std::vector<QLineEdit*> m_choices;
    QButtonGroup* m_right;
    QLineEdit *m_answer, *m_tolerance, *m_unit;
    QComboBox* m_generated;
    QSpinBox* m_seed;
    QLabel* m_preview;
    QWidget *m_textLabel = nullptr, *m_explanationLabel = nullptr;
    QLabel* m_error;
};

} // namespace convolarium
