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
class QStackedWidget;

namespace convolarium {

/// A teacher's own question: answers to choose from with the right one marked, or a number with a tolerance.
class QuestionDialog : public QDialog {
    Q_OBJECT
public:
    QuestionDialog(FileQuestion question, QString language, QWidget* parent = nullptr);

    /// What the fields say; texts in other languages stay.
    [[nodiscard]] FileQuestion question() const;
    /// What is missing, in the user's language; empty when nothing is.
    [[nodiscard]] QString objection() const;

private:
    [[nodiscard]] QWidget* choiceFields();
    [[nodiscard]] QWidget* numberFields();
    void fill(const ChoiceQuestion& question);
    void fill(const NumberQuestion& question);
    void fill(const GeneratedQuestion&) {}
    void finish();
    [[nodiscard]] ChoiceQuestion choiceQuestion() const;
    [[nodiscard]] NumberQuestion numberQuestion() const;

    FileQuestion m_question;
    QString m_language;
    QComboBox* m_kind;
    QPlainTextEdit *m_text, *m_explanation;
    QStackedWidget* m_answers;
    std::vector<QLineEdit*> m_choices;
    QButtonGroup* m_right;
    QLineEdit *m_answer, *m_tolerance, *m_unit;
    QLabel* m_error;
};

} // namespace convolarium
