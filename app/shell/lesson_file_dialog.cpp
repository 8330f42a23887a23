// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/lesson_file_dialog.h"

#include "app/document/safe_file.h"
#include "app/lesson/problem.h"
#include "app/shell/file_answers.h"
#include "app/shell/language.h"
#include "app/shell/lesson_file_terms.h"
#include "app/shell/question_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace convolarium {

namespace {

constexpr int nameRole = Qt::UserRole;

QLabel* heading(const QString& text)
{
    auto* label = new QLabel(text);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

} // namespace

LessonFileDialog::LessonFileDialog(const Lesson& lesson, LessonFile draft, LessonFilePlace place, QWidget* parent)
    : QDialog(parent), m_lesson(lesson), m_draft(std::move(draft)), m_place(std::move(place)),
      m_title(new QLineEdit(m_draft.title.in(m_place.language))),
      m_notes(new QPlainTextEdit(m_draft.notes.in(m_place.language))), m_theme(new QComboBox),
      m_language(new QComboBox), m_present(new QCheckBox(tr("Open in &presentation mode"))), m_hiding(new QListWidget),
      m_questions(new QListWidget), m_edit(new QPushButton(tr("&Edit…"))), m_remove(new QPushButton(tr("&Remove"))),
      m_error(new QLabel)
{
    setWindowTitle(tr("Make lesson file"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &LessonFileDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* sides = new QHBoxLayout;
    sides->setSpacing(20);
    sides->addWidget(wordFields(), 3);
    sides->addWidget(hidingFields(), 2);
    auto* rows = new QVBoxLayout(this);
    rows->setSpacing(12);
    rows->addLayout(sides, 1);
    rows->addWidget(questionFields());
    rows->addWidget(m_error);
    rows->addWidget(buttons);
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->hide();
    fillHiding();
    fillQuestions(0);
    constexpr QSize comfortable(780, 600);
    resize(comfortable);
}

QWidget* LessonFileDialog::wordFields()
{
    m_title->setMaxLength(static_cast<int>(longest::title));
    m_notes->setTabChangesFocus(true);
    m_notes->setPlaceholderText(tr("What the file is for, what to ask, what to look at"));
    m_theme->addItem(tr("As they are"), QString());
    for (const auto& [code, name] :
         {std::pair{"light", tr("Light")}, {"dark", tr("Dark")}, {"projector", tr("Projector")}})
        m_theme->addItem(name, QLatin1String(code));
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(m_draft.theme)));
    m_language->addItem(tr("As it is"), QString());
    for (const Language language : {Language::English, Language::Japanese})
        m_language->addItem(languageName(language), languageCode(language));
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_draft.language)));
    m_present->setChecked(m_draft.present);

    auto* fields = new QWidget;
    auto* rows = new QVBoxLayout(fields);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* title = heading(tr("&Title"));
    title->setBuddy(m_title);
    auto* notes = heading(tr("&Notes for the teacher"));
    notes->setBuddy(m_notes);
    auto* form = new QFormLayout;
    form->addRow(tr("&Colours"), m_theme);
    form->addRow(tr("&Language"), m_language);
    form->addRow(QString(), m_present);
    rows->addWidget(title);
    rows->addWidget(m_title);
    rows->addSpacing(6);
    rows->addWidget(notes);
    rows->addWidget(m_notes, 1);
    rows->addSpacing(6);
    rows->addLayout(form);
    return fields;
}

QWidget* LessonFileDialog::hidingFields()
{
    auto* fields = new QWidget;
    auto* rows = new QVBoxLayout(fields);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* title = heading(tr("&Hide"));
    title->setBuddy(m_hiding);
    rows->addWidget(title);
    rows->addWidget(m_hiding, 1);
    auto* note = new QLabel(tr("What is hidden is not there; it keeps the value that it has now."));
    note->setWordWrap(true);
    rows->addWidget(note);
    return fields;
}

QWidget* LessonFileDialog::questionFields()
{
    constexpr int height = 110;
    m_questions->setFixedHeight(height);
    m_questions->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a long question ends in an ellipsis
    m_questions->setTextElideMode(Qt::ElideRight);
    auto* add = new QPushButton(tr("&Add question…"));
    for (QPushButton* button : {add, m_edit, m_remove})
        button->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, [this] { editQuestion(-1); });
    connect(m_edit, &QPushButton::clicked, this, [this] { editQuestion(m_questions->currentRow()); });
    connect(m_remove, &QPushButton::clicked, this, &LessonFileDialog::removeQuestion);
    connect(m_questions, &QListWidget::itemActivated, this, [this] { editQuestion(m_questions->currentRow()); });

    auto* fields = new QWidget;
    auto* rows = new QVBoxLayout(fields);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* title = heading(tr("&Questions"));
    title->setBuddy(m_questions);
    rows->addWidget(title);
    auto* line = new QHBoxLayout;
    line->addWidget(m_questions, 1);
    auto* column = new QVBoxLayout;
    for (QPushButton* button : {add, m_edit, m_remove})
        column->addWidget(button);
    column->addStretch(1);
    line->addLayout(column);
    rows->addLayout(line);
    return fields;
}

void LessonFileDialog::fillHiding()
{
    addHiding(hidden::numbers, tr("Numbers that give the answer away"));
    addHiding(hidden::headline, tr("Sentence above the stage"));
    addHiding(hidden::chart, tr("Charts"));
    addHiding(hidden::formula, tr("Formula"));
    addHiding(hidden::presets, tr("Presets"));
    addHiding(hidden::guide, tr("Text beside the lesson"));
    for (const PanelSection section :
         {PanelSection::Sizes, PanelSection::Structure, PanelSection::Special, PanelSection::View}) {
        addHidingTitle(m_lesson.sectionTitle(section));
        for (const Parameter& parameter : m_lesson.parameters())
            if (parameter.section == section)
                addHiding(parameter.name, parameter.label);
    }
}

void LessonFileDialog::addHidingTitle(const QString& title)
{
    auto* item = new QListWidgetItem(title, m_hiding);
    item->setFlags(Qt::ItemIsEnabled);
    QFont font = item->font();
    font.setWeight(QFont::DemiBold);
    item->setFont(font);
}

void LessonFileDialog::addHiding(const QString& name, const QString& label)
{
    auto* item = new QListWidgetItem(label, m_hiding);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setData(nameRole, name);
    item->setCheckState(m_draft.hiddenNames.contains(name) ? Qt::Checked : Qt::Unchecked);
}

void LessonFileDialog::fillQuestions(int current)
{
    m_questions->clear();
    for (const FileQuestion& question : m_draft.questions)
        m_questions->addItem(questionLine(question, m_place.language));
    m_questions->setCurrentRow(std::min(current, m_questions->count() - 1));
    for (QPushButton* button : {m_edit, m_remove})
        button->setEnabled(m_questions->count() > 0);
}

void LessonFileDialog::editQuestion(int row)
{
    const bool isNew = row < 0;
    const auto index = static_cast<std::size_t>(std::max(row, 0));
    QuestionDialog dialog(isNew ? FileQuestion(ChoiceQuestion{}) : m_draft.questions[index],
                          {m_lesson.id(), m_place.language}, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (isNew)
        m_draft.questions.push_back(dialog.question());
    else
        m_draft.questions[index] = dialog.question();
    fillQuestions(isNew ? m_questions->count() : row);
}

void LessonFileDialog::removeQuestion()
{
    const int row = m_questions->currentRow();
    if (row < 0)
        return;
    m_draft.questions.erase(m_draft.questions.begin() + row);
    fillQuestions(row);
}

LessonFile LessonFileDialog::file() const
{
    LessonFile file = m_draft;
    if (file.title.in(m_place.language) != m_title->text())
        file.title.set(m_place.language, m_title->text());
    if (file.notes.in(m_place.language) != m_notes->toPlainText())
        file.notes.set(m_place.language, m_notes->toPlainText());
    file.theme = m_theme->currentData().toString();
    file.language = m_language->currentData().toString();
    file.present = m_present->isChecked();
    // What this dialog does not show stays as it was.
    for (int row = 0; row < m_hiding->count(); ++row) {
        const QListWidgetItem& item = *m_hiding->item(row);
        const QString name = item.data(nameRole).toString();
        file.hiddenNames.removeAll(name);
        if (!name.isEmpty() && item.checkState() == Qt::Checked)
            file.hiddenNames << name;
    }
    return file;
}

bool LessonFileDialog::saveTo(const QString& path)
{
    m_path = isLessonFile(path) ? path : path + QStringLiteral(".convo");
    try {
        const QByteArray bytes = lessonFileBytes(file());
        // What is written here must open everywhere: too long a text is said now.
        static_cast<void>(parseLessonFile(bytes, QFileInfo(m_path).fileName(), lessonFileTerms()));
        writeFile(m_path, bytes);
        return true;
    } catch (const Problem& problem) {
        m_error->setText(QStringLiteral("✗ ") + problem.text());
        m_error->show();
        return false;
    }
}

void LessonFileDialog::chooseFile()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save lesson file"),
                                                      m_place.folder + u'/' + m_lesson.id() + QStringLiteral(".convo"),
                                                      tr("Lesson file (*.convo)"));
    if (!path.isEmpty() && saveTo(path))
        accept();
}

} // namespace convolarium
