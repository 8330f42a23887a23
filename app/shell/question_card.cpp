// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/question_card.h"

#include <QDoubleValidator>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <cmath>

namespace convolarium {

namespace {

/// Texts of a file are words, never markup.
QLabel* words(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

QuestionCard::QuestionCard(AskedQuestion question, const FileAnswer& answer, QWidget* parent)
    : QWidget(parent), m_question(std::move(question)), m_answer(answer), m_submit(new QPushButton(tr("Answer"), this)),
      m_verdict(words({}, this)), m_explanation(words(m_question.explanation, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(words(m_question.text, this));
    if (m_question.choices.isEmpty())
        addNumber();
    else
        addChoices();
    column->addWidget(m_submit);
    column->addWidget(m_verdict);
    column->addWidget(m_explanation);
    m_submit->setEnabled(false);
    connect(m_submit, &QPushButton::clicked, this, &QuestionCard::submit);
    showVerdict();
}

void QuestionCard::addChoices()
{
    for (const QString& choice : m_question.choices) {
        auto* row = new QHBoxLayout;
        auto* button = new QRadioButton(this);
        button->setAccessibleName(choice);
        auto* text = words(choice, this);
        text->setMargin(3);
        text->installEventFilter(this); // a click on the words chooses them
        row->addWidget(button, 0, Qt::AlignTop);
        row->addWidget(text, 1);
        static_cast<QVBoxLayout*>(layout())->addLayout(row);
        connect(button, &QRadioButton::toggled, this, [this] { m_submit->setEnabled(!isAnswered()); });
        m_choices.push_back(button);
        m_choiceTexts.push_back(text);
    }
}

void QuestionCard::addNumber()
{
    auto* row = new QHBoxLayout;
    m_number = new QLineEdit(this);
    m_number->setAccessibleName(tr("Your answer"));
    auto* validator = new QDoubleValidator(m_number);
    validator->setLocale(QLocale::c());
    m_number->setValidator(validator);
    row->addWidget(m_number, 1);
    row->addWidget(words(m_question.unit, this));
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_number, &QLineEdit::textChanged, this,
            [this] { m_submit->setEnabled(!isAnswered() && m_number->hasAcceptableInput()); });
    connect(m_number, &QLineEdit::returnPressed, this, &QuestionCard::submit);
}

bool QuestionCard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonRelease && !isAnswered())
        for (std::size_t i = 0; i < m_choiceTexts.size(); ++i)
            if (m_choiceTexts[i] == watched)
                m_choices[i]->setChecked(true);
    return QWidget::eventFilter(watched, event);
}

FileAnswer QuestionCard::given() const
{
    for (std::size_t i = 0; i < m_choices.size(); ++i)
        if (m_choices[i]->isChecked())
            return i;
    bool ok = false;
    const double number = m_number ? QLocale::c().toDouble(m_number->text(), &ok) : 0;
    return ok && std::isfinite(number) ? FileAnswer(number) : FileAnswer();
}

void QuestionCard::submit()
{
    const FileAnswer answer = given();
    if (isAnswered() || std::holds_alternative<std::monostate>(answer))
        return;
    m_answer = answer;
    setFocus(); // the controls go: else the focus would leave for whatever comes next in the window
    showVerdict();
    Q_EMIT answered(m_answer);
}

void QuestionCard::showVerdict()
{
    const bool done = isAnswered();
    m_submit->setVisible(!done);
    m_verdict->setVisible(done);
    m_explanation->setVisible(done && !m_question.explanation.isEmpty());
    for (QRadioButton* choice : m_choices)
        choice->setEnabled(!done);
    if (m_number)
        m_number->setEnabled(!done);
    if (!done)
        return;
    if (const auto* choice = std::get_if<std::size_t>(&m_answer); choice && *choice < m_choices.size())
        m_choices[*choice]->setChecked(true);
    if (const auto* number = std::get_if<double>(&m_answer); number && m_number)
        m_number->setText(QLocale::c().toString(*number, 'g', QLocale::FloatingPointShortest));
    m_verdict->setText(isRight(m_question, m_answer)
                           ? tr("✓ Right")
                           : tr("✗ Not right. The answer is: %1").arg(rightWords(m_question)));
}

void QuestionCard::style(const Theme& theme, int textPx)
{
    setFont(uiFont(textPx));
    m_verdict->setFont(uiFont(textPx, QFont::DemiBold));
    const bool right = isRight(m_question, m_answer);
    QPalette colors = m_verdict->palette();
    colors.setColor(QPalette::WindowText, theme.role(right ? Role::Good : Role::Bad).text);
    m_verdict->setPalette(colors);
    for (std::size_t i = 0; i < m_choiceTexts.size(); ++i) {
        QLabel* text = m_choiceTexts[i];
        const bool wrong = m_answer == FileAnswer(i) && !right;
        const bool marked = isAnswered() && (i == m_question.right || wrong);
        const Role role = wrong ? Role::Bad : Role::Good;
        text->setAutoFillBackground(marked);
        QPalette row = text->palette();
        row.setColor(QPalette::Window, marked ? theme.role(role).tint : theme.surface.panel);
        row.setColor(QPalette::WindowText, marked ? theme.role(role).text : theme.surface.ink);
        text->setPalette(row);
        const QString mark = wrong ? QStringLiteral("✗ ") : QStringLiteral("✓ ");
        text->setText(marked ? mark + m_question.choices.at(static_cast<qsizetype>(i))
                             : m_question.choices.at(static_cast<qsizetype>(i)));
    }
}

} // namespace convolarium
