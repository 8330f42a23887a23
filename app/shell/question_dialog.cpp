// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/question_dialog.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleValidator>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QStackedWidget>

#include <cmath>

namespace convolarium {

namespace {

constexpr int offeredChoices = 6;
enum Kind { Choices, Number };

/// Takes a changed text as that of the language; an unchanged one keeps its languages.
void take(LocalText& text, const QString& language, const QString& written)
{
    if (text.in(language) == written)
        return;
    if (text.isEmpty())
        text.everywhere = written;
    else
        text.set(language, written);
}

std::optional<double> numberIn(const QLineEdit& field)
{
    bool ok = false;
    const double number = QLocale::c().toDouble(field.text(), &ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString shown(double number) { return QLocale::c().toString(number, 'g', QLocale::FloatingPointShortest); }

} // namespace

QuestionDialog::QuestionDialog(FileQuestion question, QString language, QWidget* parent)
    : QDialog(parent), m_question(std::move(question)), m_language(std::move(language)), m_kind(new QComboBox),
      m_text(new QPlainTextEdit), m_explanation(new QPlainTextEdit), m_answers(new QStackedWidget),
      m_right(new QButtonGroup(this)), m_answer(new QLineEdit), m_tolerance(new QLineEdit(QStringLiteral("0"))),
      m_unit(new QLineEdit), m_error(new QLabel)
{
    setWindowTitle(tr("Question"));
    m_kind->addItems({tr("Answers to choose from"), tr("A number")});
    m_answers->addWidget(choiceFields());
    m_answers->addWidget(numberFields());
    connect(m_kind, &QComboBox::currentIndexChanged, m_answers, &QStackedWidget::setCurrentIndex);
    constexpr int height = 64;
    for (QPlainTextEdit* field : {m_text, m_explanation}) {
        field->setTabChangesFocus(true);
        field->setFixedHeight(height);
    }
    auto* form = new QFormLayout;
    form->addRow(tr("&Kind"), m_kind);
    form->addRow(tr("&Question"), m_text);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QuestionDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* last = new QFormLayout;
    last->addRow(tr("&Explanation"), m_explanation);
    auto* rows = new QVBoxLayout(this);
    rows->addLayout(form);
    rows->addWidget(m_answers);
    rows->addLayout(last);
    rows->addWidget(m_error);
    rows->addWidget(buttons);
    m_error->setWordWrap(true);
    m_error->hide();
    std::visit([this](const auto& q) { fill(q); }, m_question);
    constexpr int width = 520;
    resize(width, sizeHint().height());
}

QWidget* QuestionDialog::choiceFields()
{
    auto* fields = new QWidget;
    auto* rows = new QVBoxLayout(fields);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(new QLabel(tr("The marked answer is the right one; empty lines are left out.")));
    for (int i = 0; i < offeredChoices; ++i) {
        auto* line = new QHBoxLayout;
        auto* right = new QRadioButton;
        right->setAccessibleName(tr("Answer %1 is right").arg(i + 1));
        right->setChecked(i == 0);
        m_right->addButton(right, i);
        auto* choice = new QLineEdit;
        choice->setMaxLength(static_cast<int>(longest::choice));
        choice->setAccessibleName(tr("Answer %1").arg(i + 1));
        m_choices.push_back(choice);
        line->addWidget(right);
        line->addWidget(choice, 1);
        rows->addLayout(line);
    }
    return fields;
}

QWidget* QuestionDialog::numberFields()
{
    for (QLineEdit* field : {m_answer, m_tolerance}) {
        auto* validator = new QDoubleValidator(field);
        validator->setLocale(QLocale::c());
        field->setValidator(validator);
    }
    m_unit->setMaxLength(static_cast<int>(longest::unit));
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Right answer"), m_answer);
    form->addRow(tr("&Tolerance (±)"), m_tolerance);
    form->addRow(tr("&Unit"), m_unit);
    return fields;
}

void QuestionDialog::fill(const ChoiceQuestion& question)
{
    m_kind->setCurrentIndex(Choices);
    m_text->setPlainText(question.text.in(m_language));
    m_explanation->setPlainText(question.explanation.in(m_language));
    for (std::size_t i = 0; i < std::min(question.choices.size(), m_choices.size()); ++i)
        m_choices[i]->setText(question.choices[i].in(m_language));
    if (QAbstractButton* right = m_right->button(static_cast<int>(question.right)))
        right->setChecked(true);
}

void QuestionDialog::fill(const NumberQuestion& question)
{
    m_kind->setCurrentIndex(Number);
    m_text->setPlainText(question.text.in(m_language));
    m_explanation->setPlainText(question.explanation.in(m_language));
    m_answer->setText(shown(question.answer));
    m_tolerance->setText(shown(question.tolerance));
    m_unit->setText(question.unit.in(m_language));
}

ChoiceQuestion QuestionDialog::choiceQuestion() const
{
    const auto* before = std::get_if<ChoiceQuestion>(&m_question);
    ChoiceQuestion question = before ? *before : ChoiceQuestion{};
    take(question.text, m_language, m_text->toPlainText());
    take(question.explanation, m_language, m_explanation->toPlainText());
    const std::vector<LocalText> old = std::exchange(question.choices, {});
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const QString written = m_choices[i]->text().trimmed();
        if (static_cast<int>(i) == m_right->checkedId())
            question.right = question.choices.size();
        if (written.isEmpty())
            continue;
        question.choices.push_back(i < old.size() ? old[i] : LocalText());
        take(question.choices.back(), m_language, written);
    }
    for (std::size_t i = m_choices.size(); i < old.size(); ++i)
        question.choices.push_back(old[i]);
    return question;
}

NumberQuestion QuestionDialog::numberQuestion() const
{
    const auto* before = std::get_if<NumberQuestion>(&m_question);
    NumberQuestion question = before ? *before : NumberQuestion{};
    take(question.text, m_language, m_text->toPlainText());
    take(question.explanation, m_language, m_explanation->toPlainText());
    take(question.unit, m_language, m_unit->text());
    question.answer = numberIn(*m_answer).value_or(0);
    question.tolerance = numberIn(*m_tolerance).value_or(0);
    return question;
}

FileQuestion QuestionDialog::question() const
{
    if (m_kind->currentIndex() == Number)
        return numberQuestion();
    return choiceQuestion();
}

QString QuestionDialog::objection() const
{
    if (m_text->toPlainText().trimmed().isEmpty())
        return tr("The question is missing.");
    if (m_kind->currentIndex() == Number) {
        if (!numberIn(*m_answer))
            return tr("The right answer is missing: a number.");
        return numberIn(*m_tolerance).value_or(-1) < 0 ? tr("The tolerance is a number from 0 on.") : QString();
    }
    if (choiceQuestion().choices.size() < 2)
        return tr("There must be two answers at least.");
    const QLineEdit& right = *m_choices[static_cast<std::size_t>(m_right->checkedId())];
    return right.text().trimmed().isEmpty() ? tr("The answer that is marked as right is empty.") : QString();
}

void QuestionDialog::finish()
{
    const QString wrong = objection();
    if (wrong.isEmpty())
        return accept();
    m_error->setText(QStringLiteral("✗ ") + wrong);
    m_error->show();
}

} // namespace convolarium
