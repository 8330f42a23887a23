// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/question_dialog.h"

#include "app/quiz/question.h"

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
#include <QSpinBox>
#include <QStackedWidget>

#include <cmath>
#include <limits>

namespace convolarium {

namespace {

constexpr int offeredChoices = 6;
enum Kind { Choices, Number, Quiz };

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

QuestionDialog::QuestionDialog(FileQuestion question, QuestionPlace place, QWidget* parent)
    : QDialog(parent), m_question(std::move(question)), m_place(std::move(place)), m_kind(new QComboBox),
      m_text(new QPlainTextEdit), m_explanation(new QPlainTextEdit), m_answers(new QStackedWidget),
      m_right(new QButtonGroup(this)), m_answer(new QLineEdit), m_tolerance(new QLineEdit(QStringLiteral("0"))),
      m_unit(new QLineEdit), m_generated(new QComboBox), m_seed(new QSpinBox), m_preview(new QLabel),
      m_error(new QLabel)
{
    setWindowTitle(tr("Question"));
    m_kind->addItems({tr("Answers to choose from"), tr("A number"), tr("One of the quiz")});
    m_answers->addWidget(choiceFields());
    m_answers->addWidget(numberFields());
    m_answers->addWidget(quizFields());
    connect(m_kind, &QComboBox::currentIndexChanged, this, &QuestionDialog::showKind);
    constexpr int height = 64;
    for (QPlainTextEdit* field : {m_text, m_explanation}) {
        field->setTabChangesFocus(true);
        field->setFixedHeight(height);
    }
    auto* form = new QFormLayout;
    form->addRow(tr("&Kind"), m_kind);
    form->addRow(tr("&Question"), m_text);
    m_textLabel = form->labelForField(m_text);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QuestionDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* last = new QFormLayout;
    last->addRow(tr("&Explanation"), m_explanation);
    m_explanationLabel = last->labelForField(m_explanation);
    auto* rows = new QVBoxLayout(this);
    rows->addLayout(form);
    rows->addWidget(m_answers);
    rows->addLayout(last);
    rows->addWidget(m_error);
    rows->addWidget(buttons);
    m_error->setWordWrap(true);
    m_error->hide();
    std::visit([this](const auto& q) { fill(q); }, m_question);
    showKind(m_kind->currentIndex());
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

QWidget* QuestionDialog::quizFields()
{
    constexpr int largestSeed = 999'999;
    m_seed->setRange(0, largestSeed);
    m_preview->setWordWrap(true);
    for (const QuestionKind& kind : questionKinds())
        if (kind.lesson == m_place.lesson)
            m_generated->addItem(makeQuestion(kind.id, 1).title, kind.id);
    connect(m_generated, &QComboBox::currentIndexChanged, this, &QuestionDialog::showGenerated);
    connect(m_seed, &QSpinBox::valueChanged, this, &QuestionDialog::showGenerated);
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Question of the &quiz"), m_generated);
    form->addRow(tr("&Seed"), m_seed);
    form->addRow(m_preview);
    showGenerated();
    return fields;
}

void QuestionDialog::showKind(int kind)
{
    m_answers->setCurrentIndex(kind);
    for (QWidget* own : std::initializer_list<QWidget*>{m_text, m_textLabel, m_explanation, m_explanationLabel})
        own->setVisible(kind != Quiz);
}

void QuestionDialog::showGenerated()
{
    const GeneratedQuestion chosen = generatedQuestion();
    if (chosen.kind.isEmpty())
        return;
    const Question question = makeQuestion(chosen.kind, chosen.seed);
    m_preview->setText(QStringList{question.title, question.setting, question.prompt}.join(u'\n'));
}

GeneratedQuestion QuestionDialog::generatedQuestion() const
{
    return {m_generated->currentData().toString(), static_cast<std::uint64_t>(m_seed->value())};
}

void QuestionDialog::fill(const GeneratedQuestion& question)
{
    m_kind->setCurrentIndex(Quiz);
    if (m_generated->findData(question.kind) < 0) // of another lesson
        m_generated->addItem(makeQuestion(question.kind, question.seed).title, question.kind);
    m_generated->setCurrentIndex(m_generated->findData(question.kind));
    m_seed->setMaximum(std::numeric_limits<int>::max());
    m_seed->setValue(static_cast<int>(std::min<std::uint64_t>(question.seed, std::numeric_limits<int>::max())));
}

void QuestionDialog::fill(const ChoiceQuestion& question)
{
    m_kind->setCurrentIndex(Choices);
    m_text->setPlainText(question.text.in(m_place.language));
    m_explanation->setPlainText(question.explanation.in(m_place.language));
    for (std::size_t i = 0; i < std::min(question.choices.size(), m_choices.size()); ++i)
        m_choices[i]->setText(question.choices[i].in(m_place.language));
    if (QAbstractButton* right = m_right->button(static_cast<int>(question.right)))
        right->setChecked(true);
}

void QuestionDialog::fill(const NumberQuestion& question)
{
    m_kind->setCurrentIndex(Number);
    m_text->setPlainText(question.text.in(m_place.language));
    m_explanation->setPlainText(question.explanation.in(m_place.language));
    m_answer->setText(shown(question.answer));
    m_tolerance->setText(shown(question.tolerance));
    m_unit->setText(question.unit.in(m_place.language));
}

ChoiceQuestion QuestionDialog::choiceQuestion() const
{
    const auto* before = std::get_if<ChoiceQuestion>(&m_question);
    ChoiceQuestion question = before ? *before : ChoiceQuestion{};
    take(question.text, m_place.language, m_text->toPlainText());
    take(question.explanation, m_place.language, m_explanation->toPlainText());
    const std::vector<LocalText> old = std::exchange(question.choices, {});
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const QString written = m_choices[i]->text().trimmed();
        if (static_cast<int>(i) == m_right->checkedId())
            question.right = question.choices.size();
        if (written.isEmpty())
            continue;
        question.choices.push_back(i < old.size() ? old[i] : LocalText());
        take(question.choices.back(), m_place.language, written);
    }
    for (std::size_t i = m_choices.size(); i < old.size(); ++i)
        question.choices.push_back(old[i]);
    return question;
}

NumberQuestion QuestionDialog::numberQuestion() const
{
    const auto* before = std::get_if<NumberQuestion>(&m_question);
    NumberQuestion question = before ? *before : NumberQuestion{};
    take(question.text, m_place.language, m_text->toPlainText());
    take(question.explanation, m_place.language, m_explanation->toPlainText());
    take(question.unit, m_place.language, m_unit->text());
    question.answer = numberIn(*m_answer).value_or(0);
    question.tolerance = numberIn(*m_tolerance).value_or(0);
    return question;
}

FileQuestion QuestionDialog::question() const
{
    switch (m_kind->currentIndex()) {
    case Number:
        return numberQuestion();
    case Quiz:
        return generatedQuestion();
    default:
        return choiceQuestion();
    }
}

QString QuestionDialog::objection() const
{
    if (m_kind->currentIndex() == Quiz)
        return m_generated->count() > 0 ? QString() : tr("The quiz has no questions about this lesson.");
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
