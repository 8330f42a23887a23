// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"
#include "app/shell/file_answers.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace convolarium {

/// One question of a lesson file: it is answered once, then the right answer and the explanation stand below.
class QuestionCard : public QWidget {
    Q_OBJECT
public:
    QuestionCard(AskedQuestion question, const FileAnswer& answer, QWidget* parent = nullptr);

    /// Takes colours and type, px.
    void style(const Theme& theme, int textPx);

Q_SIGNALS:
    void answered(const convolarium::FileAnswer& answer);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addChoices();
    void addNumber();
    void submit();
    void showVerdict();
    [[nodiscard]] FileAnswer given() const;
    [[nodiscard]] bool isAnswered() const { return !std::holds_alternative<std::monostate>(m_answer); }

    AskedQuestion m_question;
    FileAnswer m_answer;
    std::vector<QRadioButton*> m_choices;
    std::vector<QLabel*> m_choiceTexts;
    QLineEdit* m_number = nullptr;
    QPushButton* m_submit;
    QLabel* m_verdict;
    QLabel* m_explanation;
};

} // namespace convolarium
