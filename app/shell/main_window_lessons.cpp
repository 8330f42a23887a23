// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/safe_file.h"
#include "app/lesson/problem.h"
#include "app/quiz/quiz_page.h"
#include "app/shell/lesson_file_card.h"
#include "app/shell/lesson_file_dialog.h"
#include "app/shell/lesson_file_terms.h"
#include "app/shell/lesson_table.h"
#include "app/shell/main_window.h"
#include "app/shell/page_change.h"
#include "app/widgets/lesson_page.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

// Lesson files: what a teacher has hidden is not on its page until "Show everything"; questions and notes stay until the file
// is closed.

namespace convolarium {

namespace {

/// The entry of the history that a lesson file makes when it is opened. While the file's rule holds, nothing is undone
/// beyond it: there the hidden controls had other values.
class LessonFileOpening : public StateChange<ParameterValues> {
public:
    using StateChange::StateChange;
};

} // namespace

void MainWindow::openLessonFile(const QString& path)
{
    try {
        beginLessonFile(readLessonFile(path, lessonFileTerms()));
        noteRecent(path);
    } catch (const Problem& problem) {
        sayNotOpened(problem);
    }
}

void MainWindow::beginLessonFile(const LessonFile& file)
{
    if (const auto language = languageFromCode(file.language)) // for this session only
        m_context.translation.install(*language);
    if (const auto theme = themeChoiceFromCode(file.theme)) {
        m_options.theme = theme;
        applyTheme();
    }
    showPage(file.lesson);
    endLessonFile(file.lesson);
    LessonPage& page = *lessonPage();
    const auto opening = lessonFileTerms().lesson(file.lesson);
    const ParameterValues before = page.lesson().values();
    page.setValues(valuesOf(file, *opening));
    m_history.push(
        new LessonFileOpening({file.lesson, QStringLiteral("lesson_file"), before, page.lesson().values(), false},
                              [this, &page](const QString& id, const ParameterValues& values) {
                                  showPage(id);
                                  page.setValues(values);
                              }));
    page.setVeil(veilOf(file, *opening));
    if (file.time)
        page.setTime(*file.time);
    m_lessonFiles[file.lesson] = {file, showCard(file, page)};
    if (file.present)
        present(true);
    updateCommands();
}

LessonFileCard* MainWindow::showCard(const LessonFile& file, LessonPage& page)
{
    auto* card = new LessonFileCard(file, languageCode(m_context.translation.language()));
    page.setPanelHeader(card);
    // The button that asks for it is a part of what goes away.
    connect(card, &LessonFileCard::showEverythingRequested, this,
            [this, id = file.lesson] { QTimer::singleShot(0, this, [this, id] { showEverything(id); }); });
    connect(card, &LessonFileCard::closeRequested, this,
            [this, id = file.lesson] { QTimer::singleShot(0, this, [this, id] { endLessonFile(id); }); });
    connect(card, &LessonFileCard::saveAnswersRequested, this, [this, id = file.lesson] { chooseAnswersFile(id); });
    connect(card, &LessonFileCard::quizRequested, this, [this, id = file.lesson] { askLessonFile(id); });
    return card;
}

/// The generator's questions of a lesson file are a round of the quiz.
void MainWindow::askLessonFile(const QString& lesson)
{
    std::vector<QuestionKey> keys;
    for (const FileQuestion& question : m_lessonFiles.at(lesson).file.questions)
        if (const auto* generated = std::get_if<GeneratedQuestion>(&question))
            keys.push_back({generated->kind, generated->seed});
    showPage(QStringLiteral("quiz"));
    dynamic_cast<QuizPage&>(*m_page).setQuestions(keys, lesson);
}

void MainWindow::showEverything(const QString& lesson)
{
    const auto opened = m_lessonFiles.find(lesson);
    if (opened == m_lessonFiles.end())
        return;
    dynamic_cast<LessonPage&>(*m_pages.at(lesson)).setVeil({});
    opened->second.card->setEverythingShown();
    updateCommands();
}

void MainWindow::endLessonFile(const QString& lesson)
{
    if (m_lessonFiles.erase(lesson) == 0)
        return;
    auto& page = dynamic_cast<LessonPage&>(*m_pages.at(lesson));
    page.setPanelHeader(nullptr);
    page.setVeil({});
    updateCommands();
}

const LessonFile* MainWindow::lessonFile() const
{
    const auto found = m_lessonFiles.find(m_settings.lesson);
    return found == m_lessonFiles.end() ? nullptr : &found->second.file;
}

bool MainWindow::undoWouldUnveil() const
{
    const auto* opening = dynamic_cast<const LessonFileOpening*>(m_history.command(m_history.index() - 1));
    return opening && m_lessonFiles.contains(opening->page()) &&
           dynamic_cast<const LessonPage&>(*m_pages.at(opening->page())).veil().any();
}

void MainWindow::chooseAnswersFile(const QString& lesson)
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save answers"), recentFolder() + QStringLiteral("/answers.csv"), tr("Table (*.csv);;All files (*)"));
    if (path.isEmpty())
        return;
    try {
        saveAnswers(lesson, path);
    } catch (const Problem& problem) {
        QMessageBox box(QMessageBox::Warning, tr("Not saved"), problem.text(), QMessageBox::Ok, this);
        box.setTextFormat(Qt::PlainText);
        box.exec();
    }
}

void MainWindow::saveAnswers(const QString& lesson, const QString& path) const
{
    const OpenedLessonFile& opened = m_lessonFiles.at(lesson);
    const QString language = languageCode(m_context.translation.language());
    writeFile(path, answersCsv(opened.file, opened.card->answers(), language).toUtf8());
}

LessonFile MainWindow::lessonFileDraft() const
{
    const Lesson& lesson = lessonPage()->lesson();
    LessonFile draft = lessonFile() ? *lessonFile() : LessonFile{.title = {.everywhere = lesson.title()}};
    draft.lesson = lesson.id();
    draft.time = lessonPage()->time();
    draft.values.clear();
    for (const Parameter& parameter : lesson.parameters()) {
        const ParameterValue& value = lesson.values().at(parameter.name);
        const auto isIt = [&](const Choice& choice) { return ParameterValue(choice.id) == value; };
        // A picture of this computer would not be there on another one.
        if (parameter.kind != ParameterKind::Image || std::ranges::any_of(parameter.choices, isIt))
            draft.values[parameter.name] = value;
    }
    return draft;
}

void MainWindow::makeLessonFile()
{
    LessonFileDialog dialog(lessonPage()->lesson(), lessonFileDraft(),
                            {languageCode(m_context.translation.language()), recentFolder()}, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    noteRecent(dialog.path());
    sayLessonFileIsMade(dialog.path());
}

/// What has become of it, with a way to see it as learners do.
void MainWindow::sayLessonFileIsMade(const QString& path)
{
    auto* box = new QMessageBox(QMessageBox::Information, tr("Lesson file"),
                                tr("%1 is saved. Learners open it by a double click, by dropping it on the window or "
                                   "with File > Open.")
                                    .arg(QDir::toNativeSeparators(path)),
                                QMessageBox::Ok, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton* open = box->addButton(tr("Open it as they do"), QMessageBox::ActionRole);
    connect(open, &QPushButton::clicked, this, [this, path] { openLessonFile(path); });
    box->open();
}

void MainWindow::fillExamples()
{
    QMenu& menu = m_commands->examples();
    menu.clear();
    const QString language = languageCode(m_context.translation.language());
    const QString home = exampleFolder();
    const QDir folder(home);
    const QStringList names =
        home.isEmpty() ? QStringList() : folder.entryList({QStringLiteral("*.convo")}, QDir::Files, QDir::Name);
    QString lesson;
    for (const QString& name : names) {
        try {
            const LessonFile file = readLessonFile(folder.filePath(name), lessonFileTerms());
            if (!lesson.isEmpty() && lesson != file.lesson)
                menu.addSeparator();
            lesson = file.lesson;
            QAction* action = menu.addAction(file.title.in(language).replace(u'&', QStringLiteral("&&")));
            connect(action, &QAction::triggered, this, [this, path = folder.filePath(name)] { openLessonFile(path); });
        } catch (const Problem&) {
            continue; // somebody has changed it: opening it says why
        }
    }
    if (menu.isEmpty())
        menu.addAction(tr("No examples are installed"))->setEnabled(false);
}

} // namespace convolarium
