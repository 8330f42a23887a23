// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/lesson_file_card.h"

#include "app/shell/question_card.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace convolarium {

namespace {

constexpr int padding = 16;

QLabel* words(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // the text comes from a file
    label->setWordWrap(true);
    return label;
}

QVBoxLayout* column(QWidget* widget)
{
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    return layout;
}

} // namespace

LessonFileCard::LessonFileCard(const LessonFile& file, const QString& language, QWidget* parent)
    : PanelHeader(parent), m_file(file), m_language(language), m_answers(ownQuestions(file, language).size()),
      m_hides(!file.hiddenNames.isEmpty()), m_theme(&convolarium::theme(ThemeId::Light))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(padding, padding - 4, padding, 0);
    build();
}

void LessonFileCard::setLanguage(const QString& language)
{
    m_language = language;
    build();
    styleAgain();
}

void LessonFileCard::build()
{
    delete m_content;
    m_questions = ownQuestions(m_file, m_language);
    m_question = nullptr;
    m_content = new QWidget(this);
    auto* rows = column(m_content);
    m_title = words(m_file.title.in(m_language), m_content);
    m_title->setAccessibleName(tr("Lesson file"));
    rows->addWidget(m_title);
    rows->addWidget(makeButtons());
    m_notes = words(m_file.notes.in(m_language), m_content);
    m_notes->setVisible(m_notesShown);
    rows->addWidget(m_notes);
    if (!m_questions.empty())
        rows->addWidget(makePager());
    auto* rule = new QFrame(m_content);
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Plain);
    rows->addWidget(rule);
    layout()->addWidget(m_content);
    if (!m_questions.empty())
        showQuestion(m_shown);
}

QWidget* LessonFileCard::makeButtons()
{
    auto* buttons = new QWidget(m_content);
    auto* rows = column(buttons);
    rows->setSpacing(6);
    if (!m_file.notes.isEmpty()) {
        auto* notes = new QPushButton(tr("Notes for the teacher"), buttons);
        notes->setObjectName(QStringLiteral("notes"));
        notes->setCheckable(true);
        notes->setChecked(m_notesShown);
        connect(notes, &QPushButton::toggled, this, [this](bool shown) {
            m_notesShown = shown;
            m_notes->setVisible(shown);
        });
        rows->addWidget(notes);
    }
    if (const int count = quizQuestions(); count > 0) {
        auto* quiz = new QPushButton(tr("Answer %n question(s) in the quiz", nullptr, count), buttons);
        connect(quiz, &QPushButton::clicked, this, &LessonFileCard::quizRequested);
        rows->addWidget(quiz);
    }
    rows->addWidget(m_hides ? makeEverythingButton(buttons) : makeCloseButton(buttons));
    return buttons;
}

QPushButton* LessonFileCard::makeEverythingButton(QWidget* parent)
{
    auto* everything = new QPushButton(tr("Show everything"), parent);
    everything->setObjectName(QStringLiteral("everything"));
    everything->setToolTip(tr("All controls and numbers come back; questions and notes stay"));
    connect(everything, &QPushButton::clicked, this, &LessonFileCard::showEverythingRequested);
    return everything;
}

QPushButton* LessonFileCard::makeCloseButton(QWidget* parent)
{
    auto* close = new QPushButton(tr("Close lesson file"), parent);
    close->setObjectName(QStringLiteral("close"));
    close->setToolTip(tr("Takes its questions and notes away"));
    connect(close, &QPushButton::clicked, this, &LessonFileCard::closeRequested);
    return close;
}

void LessonFileCard::setEverythingShown()
{
    m_hides = false;
    build();
    styleAgain();
}

int LessonFileCard::quizQuestions() const
{
    return static_cast<int>(std::ranges::count_if(
        m_file.questions, [](const FileQuestion& q) { return std::holds_alternative<GeneratedQuestion>(q); }));
}

QWidget* LessonFileCard::makePager()
{
    auto* questions = new QWidget(m_content);
    auto* rows = column(questions);
    auto* line = new QHBoxLayout;
    m_place = words({}, questions);
    line->addWidget(m_place, 1);
    const auto turn = [&](const QString& sign, const QString& name, int by) {
        auto* button = new QToolButton(questions);
        button->setText(sign);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setVisible(m_questions.size() > 1);
        connect(button, &QToolButton::clicked, this, [this, by] {
            const auto last = static_cast<int>(m_questions.size()) - 1;
            showQuestion(static_cast<std::size_t>(std::clamp(static_cast<int>(m_shown) + by, 0, last)));
        });
        line->addWidget(button);
    };
    turn(QStringLiteral("‹"), tr("Question before"), -1);
    turn(QStringLiteral("›"), tr("Next question"), 1);
    rows->addLayout(line);
    m_save = new QPushButton(tr("Save answers…"), questions);
    m_save->setToolTip(tr("Writes questions and answers into a table (CSV)"));
    connect(m_save, &QPushButton::clicked, this, &LessonFileCard::saveAnswersRequested);
    rows->addWidget(m_save);
    return questions;
}

void LessonFileCard::showQuestion(std::size_t index)
{
    m_shown = index;
    delete m_question;
    m_question = new QuestionCard(m_questions[index], m_answers[index], m_save->parentWidget());
    connect(m_question, &QuestionCard::answered, this, [this, index](const FileAnswer& answer) {
        m_answers[index] = answer;
        styleAgain();
    });
    auto* rows = static_cast<QVBoxLayout*>(m_save->parentWidget()->layout());
    rows->insertWidget(1, m_question);
    m_place->setText(tr("Question %1 of %2").arg(index + 1).arg(m_questions.size()));
    styleAgain();
}

void LessonFileCard::style(const Theme& theme, int textPx)
{
    m_theme = &theme;
    m_textPx = textPx;
    styleAgain();
}

void LessonFileCard::styleAgain()
{
    setFont(uiFont(m_textPx));
    m_title->setFont(uiFont(m_textPx, QFont::DemiBold));
    if (m_place)
        m_place->setFont(uiFont(m_textPx, QFont::DemiBold));
    if (m_save)
        m_save->setEnabled(std::ranges::any_of(
            m_answers, [](const FileAnswer& answer) { return !std::holds_alternative<std::monostate>(answer); }));
    if (m_question)
        m_question->style(*m_theme, m_textPx);
}

} // namespace convolarium
