// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/architecture_page.h"
#include "app/shell/about_dialog.h"
#include "app/shell/export_dialog.h"
#include "app/shell/lesson_export.h"
#include "app/shell/lesson_file_terms.h"
#include "app/shell/lesson_state.h"
#include "app/shell/main_window.h"
#include "app/shell/page_table.h"
#include "app/shell/presentation.h"
#include "app/shell/shortcut_sheet.h"
#include "app/shell/suggestion_bar.h"
#include "app/widgets/lesson_page.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QImageReader>
#include <QMimeData>
#include <QTimer>

// What the commands of the window do.

namespace convolarium {

namespace {

constexpr std::pair<WindowCommand, ThemeChoice> themeCommands[] = {
    {WindowCommand::ThemeSystem, ThemeChoice::System},
    {WindowCommand::ThemeLight, ThemeChoice::Light},
    {WindowCommand::ThemeDark, ThemeChoice::Dark},
    {WindowCommand::ThemeProjector, ThemeChoice::Projector}};
constexpr std::pair<WindowCommand, Language> languageCommands[] = {{WindowCommand::English, Language::English},
                                                                   {WindowCommand::Japanese, Language::Japanese}};
constexpr std::array speedCommands{WindowCommand::SpeedQuarter, WindowCommand::SpeedHalf, WindowCommand::SpeedNormal,
                                   WindowCommand::SpeedDouble, WindowCommand::SpeedFourfold};

/// The one file that is being dragged; empty when it is something else.
QString draggedFile(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

bool isPicture(const QString& path) { return !path.isEmpty() && !QImageReader::imageFormat(path).isEmpty(); }

bool isNetwork(const QString& path) { return path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive); }

} // namespace

void MainWindow::on(WindowCommand command, void (MainWindow::*slot)())
{
    connect(&(*m_commands)[command], &QAction::triggered, this, slot);
}

void MainWindow::connectCommands()
{
    on(WindowCommand::New, &MainWindow::startNewNetwork);
    on(WindowCommand::Open, &MainWindow::chooseFile);
    connect(&(*m_commands)[WindowCommand::Save], &QAction::triggered, this,
            [this] { saveNetwork(&ArchitecturePage::save); });
    connect(&(*m_commands)[WindowCommand::SaveAs], &QAction::triggered, this,
            [this] { saveNetwork(&ArchitecturePage::saveAs); });
    connect(&m_commands->recent(), &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    connect(&m_commands->examples(), &QMenu::aboutToShow, this, &MainWindow::fillExamples);
    on(WindowCommand::MakeLessonFile, &MainWindow::makeLessonFile);
    on(WindowCommand::Export, &MainWindow::exportPicture);
    on(WindowCommand::CopyPicture, &MainWindow::copyPicture);
    connect(&(*m_commands)[WindowCommand::Quit], &QAction::triggered, this, &QWidget::close);
    connect(&(*m_commands)[WindowCommand::Undo], &QAction::triggered, &m_history, &QUndoStack::undo);
    connect(&(*m_commands)[WindowCommand::Redo], &QAction::triggered, &m_history, &QUndoStack::redo);
    on(WindowCommand::Reset, &MainWindow::reset);
    on(WindowCommand::Shortcuts, &MainWindow::showShortcuts);
    on(WindowCommand::About, &MainWindow::showAbout);
    connect(&(*m_commands)[WindowCommand::AboutQt], &QAction::triggered, qApp, &QApplication::aboutQt);
    connectViewCommands();
    connectRunCommands();
}

void MainWindow::connectViewCommands()
{
    const auto toggled = [this](WindowCommand command, auto slot) {
        connect(&(*m_commands)[command], &QAction::triggered, this, slot);
    };
    toggled(WindowCommand::Panel, [this](bool visible) {
        m_settings.panelVisible = visible;
        for (const auto& [id, page] : m_pages)
            page->setPanelVisible(visible);
    });
    toggled(WindowCommand::Bottom, [this](bool visible) {
        m_settings.bottomVisible = visible;
        for (const auto& [id, page] : m_pages)
            page->setBottomVisible(visible);
    });
    toggled(WindowCommand::Guide, [this](bool visible) { showGuide(visible); });
    for (const auto& [command, distance] : {std::pair(WindowCommand::GuideBack, -1), {WindowCommand::GuideNext, 1}})
        toggled(command, [this, distance = distance] {
            if (LessonPage* page = lessonPage())
                page->turnGuide(distance);
        });
    toggled(WindowCommand::ReducedMotion, [this](bool reduced) {
        m_settings.reducedMotion = reduced;
        for (const auto& [id, page] : m_pages)
            page->setReducedMotion(reduced);
    });
    toggled(WindowCommand::Presentation, [this](bool presenting) { present(presenting); });
    on(WindowCommand::LeavePresentation, &MainWindow::escape);
    toggled(WindowCommand::BlackScreen, [this] { m_presentation->setBlack(!m_presentation->isBlack()); });
    toggled(WindowCommand::PreviousLesson, [this] { showNeighbour(-1); });
    toggled(WindowCommand::NextLesson, [this] { showNeighbour(1); });
    for (const auto& [command, choice] : themeCommands)
        toggled(command, [this, choice = choice] { setTheme(choice); });
    for (const auto& [command, language] : languageCommands)
        toggled(command, [this, language = language] { setLanguage(language); });
    for (qsizetype i = 0; i < m_commands->lessons().size(); ++i)
        connect(m_commands->lessons()[i], &QAction::triggered, this,
                [this, i] { showPage(pageTable()[static_cast<std::size_t>(i)].id); });
}

void MainWindow::connectRunCommands()
{
    const auto run = [this](WindowCommand command, auto action) {
        connect(&(*m_commands)[command], &QAction::triggered, this, [this, action] { action(*m_page); });
    };
    run(WindowCommand::PlayPause, [](Page& page) { page.togglePlay(); });
    run(WindowCommand::StepBackward, [](Page& page) { page.stepBackward(); });
    run(WindowCommand::StepForward, [](Page& page) { page.stepForward(); });
    run(WindowCommand::PreviousPhase, [](Page& page) { page.jumpBackward(); });
    run(WindowCommand::NextPhase, [](Page& page) { page.jumpForward(); });
    run(WindowCommand::Beginning, [](Page& page) { page.setTime(0); });
    run(WindowCommand::End, [](Page& page) { page.setTime(1); });
    for (std::size_t i = 0; i < speedCommands.size(); ++i)
        connect(&(*m_commands)[speedCommands[i]], &QAction::triggered, this, [this, i] { setSpeed(playSpeeds[i]); });
    connect(&(*m_commands)[WindowCommand::Loop], &QAction::triggered, this, &MainWindow::setLoop);
}

/// Brings what the actions show to the present state.
void MainWindow::updateCommands()
{
    const WindowCommands& commands = *m_commands;
    const int index = m_history.index();
    const bool canUndo = m_history.canUndo() && !undoWouldUnveil();
    commands[WindowCommand::Undo].setEnabled(canUndo);
    commands[WindowCommand::Undo].setText(canUndo ? tr("&Undo %1").arg(editName(index - 1)) : tr("&Undo"));
    commands[WindowCommand::Redo].setEnabled(m_history.canRedo());
    commands[WindowCommand::Redo].setText(m_history.canRedo() ? tr("&Redo %1").arg(editName(index)) : tr("&Redo"));
    for (const WindowCommand save : {WindowCommand::Save, WindowCommand::SaveAs})
        commands[save].setEnabled(architecturePage());
    commands[WindowCommand::MakeLessonFile].setEnabled(lessonPage());
    commands[WindowCommand::Panel].setChecked(m_settings.panelVisible);
    commands[WindowCommand::Bottom].setChecked(m_settings.bottomVisible);
    const bool hasGuide = lessonPage() && lessonPage()->guideOffered();
    commands[WindowCommand::Guide].setChecked(m_settings.guideVisible);
    commands[WindowCommand::Guide].setEnabled(hasGuide);
    for (const WindowCommand turn : {WindowCommand::GuideBack, WindowCommand::GuideNext})
        commands[turn].setEnabled(hasGuide && m_settings.guideVisible);
    commands[WindowCommand::ReducedMotion].setChecked(m_settings.reducedMotion);
    commands[WindowCommand::Loop].setChecked(m_settings.loop);
    commands[WindowCommand::Presentation].setChecked(isPresenting());
    for (const auto& [command, choice] : themeCommands)
        commands[command].setChecked(choice == themeChoice());
    for (const auto& [command, language] : languageCommands)
        commands[command].setChecked(language == m_context.translation.language());
    for (std::size_t i = 0; i < speedCommands.size(); ++i)
        commands[speedCommands[i]].setChecked(playSpeeds[i] == m_settings.speed);
    for (qsizetype i = 0; i < commands.lessons().size(); ++i)
        commands.lessons()[i]->setChecked(pageTable()[static_cast<std::size_t>(i)].id == m_settings.lesson);
}

void MainWindow::setTheme(ThemeChoice choice)
{
    m_settings.theme = choice;
    m_options.theme.reset();
    applyTheme();
    updateCommands();
}

void MainWindow::setLanguage(Language language)
{
    m_settings.language = language;
    m_context.translation.install(language);
}

void MainWindow::setSpeed(double speed)
{
    m_settings.speed = speed;
    for (const auto& [id, page] : m_pages)
        page->setSpeed(speed);
    updateCommands();
}

void MainWindow::setLoop(bool loop)
{
    m_settings.loop = loop;
    for (const auto& [id, page] : m_pages)
        page->setLoop(loop);
    updateCommands();
}

void MainWindow::showGuide(bool visible)
{
    m_settings.guideVisible = visible;
    for (const auto& [id, page] : m_pages)
        page->setGuideVisible(visible);
    if (LessonPage* page = lessonPage(); page && visible)
        page->openGuide();
    updateCommands();
}

void MainWindow::finishGuide(const QString& lesson)
{
    if (!m_settings.finished.contains(lesson))
        m_settings.finished << lesson;
    finishedChanged();
}

void MainWindow::finishedChanged()
{
    writeSettings(m_context.store, m_settings); // now: what a learner has done outlives a power cut
    m_context.store.sync();
    retranslate(); // the rail says so
}

void MainWindow::present(bool on) { m_presentation->setOn(on); }

void MainWindow::presentationChanged(bool on)
{
    m_commands->setPresentation(on);
    m_page->setPresentation(on, pageNumber());
    updateCommands();
    if (!on)
        delete m_suggestion;
    else if (!m_settings.projectorSuggested && theme() != ThemeId::Projector)
        suggestProjector();
}

void MainWindow::suggestProjector()
{
    m_settings.projectorSuggested = true;
    m_suggestion = new SuggestionBar(this);
    m_suggestion->setTheme(convolarium::theme(theme()));
    const auto answered = [this] {
        m_suggestion->deleteLater();
        m_page->setFocus();
    };
    connect(m_suggestion, &SuggestionBar::dismissed, this, answered);
    connect(m_suggestion, &SuggestionBar::accepted, this, [this, answered] {
        setTheme(ThemeChoice::Projector);
        answered();
    });
    m_suggestion->place();
    m_suggestion->show();
}

void MainWindow::escape()
{
    if (m_presentation->isBlack())
        m_presentation->setBlack(false);
    else
        present(false);
}

void MainWindow::exportPicture()
{
    if (const LessonPage* page = lessonPage())
        ExportDialog(page->lesson(), page->time(), this).exec();
    else
        workbenchPage()->exportPage();
}

void MainWindow::copyPicture()
{
    if (const LessonPage* page = lessonPage()) {
        const ExportRequest request{.view = {.part = LessonView::Part::Stage, .time = page->time()}};
        QGuiApplication::clipboard()->setMimeData(clipboardData(page->lesson(), request).release());
    } else {
        workbenchPage()->copyPicture();
    }
}

void MainWindow::reset()
{
    if (const LessonPage* page = lessonPage())
        edit(QStringLiteral("reset"), page->lesson().openingValues(), false);
    else
        workbenchPage()->reset();
}

void MainWindow::showShortcuts()
{
    if (!m_shortcutSheet)
        m_shortcutSheet = new ShortcutSheet(*m_commands, this);
    m_shortcutSheet->show();
    m_shortcutSheet->raise();
}

void MainWindow::showAbout() { AboutDialog(this).exec(); }

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QString path = draggedFile(*event->mimeData());
    if (isPicture(path) || isNetwork(path) || isLessonFile(path))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = draggedFile(*event->mimeData());
    if (isNetwork(path) || isLessonFile(path))
        QTimer::singleShot(0, this, [this, path] { openFile(path); }); // the drag ends before a dialog can open
    else if (!takePicture(path))
        return;
    event->acceptProposedAction();
}

} // namespace convolarium
