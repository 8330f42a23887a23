// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/main_window.h"

#include "app/architecture/architecture_page.h"
#include "app/quiz/quiz_page.h"
#include "app/shell/desktop_theme.h"
#include "app/shell/lesson_file_card.h"
#include "app/shell/lesson_rail.h"
#include "app/shell/page_change.h"
#include "app/shell/page_table.h"
#include "app/shell/presentation.h"
#include "app/shell/suggestion_bar.h"
#include "app/training/training_page.h"
#include "app/widgets/lesson_page.h"
#include "app/widgets/style.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>

namespace convolarium {

namespace {

/// Smaller windows are compact (design.md, section 2).
constexpr QSize roomyWindow(1600, 860);
constexpr QSize smallestWindow(880, 540);
constexpr int historyDepth = 1000;

} // namespace

MainWindow::MainWindow(const WindowContext& context, const WindowOptions& options)
    : m_context(context), m_settings(readSettings(context.store)), m_options(options),
      m_commands(new WindowCommands(*this)), m_rail(new LessonRail), m_stack(new QStackedWidget),
      m_presentation(new Presentation(*this, *m_rail)), m_desktopTheme(new DesktopTheme(this))
{
    m_context.translation.install(options.language.value_or(m_settings.language.value_or(systemLanguage())));
    QCoreApplication::removePostedEvents(this, QEvent::LanguageChange); // nothing is to be said anew yet
    setLocale(QLocale());
    applyTheme(); // before there is anything to be styled twice
    setWindowIcon(QIcon(QStringLiteral(":/icons/convolarium.svg")));
    setContextMenuPolicy(Qt::NoContextMenu);
    setAcceptDrops(true);
    setMinimumSize(smallestWindow);
    m_history.setUndoLimit(historyDepth);

    auto* centre = new QWidget;
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    setCentralWidget(centre);

    showPage(options.lesson.isEmpty() ? m_settings.lesson : options.lesson);
    retranslate();
    m_commands->fill(*menuBar());
    connectCommands();
    updateCommands();
    connect(m_rail, &LessonRail::lessonChosen, this, &MainWindow::showPage);
    connect(m_presentation, &Presentation::changed, this, &MainWindow::presentationChanged);
    connect(m_desktopTheme, &DesktopTheme::changed, this, &MainWindow::applyTheme);
    connect(&m_history, &QUndoStack::indexChanged, this, &MainWindow::updateCommands);
}

// The history is a member: it must not speak to a window that is half gone.
MainWindow::~MainWindow() { disconnect(&m_history, nullptr, this, nullptr); }

void MainWindow::open()
{
    if (!restoreGeometry(m_settings.geometry)) {
        constexpr double part = 0.9; // of the screen, once the user makes the window smaller
        resize((screen()->availableSize().toSizeF() * part).toSize());
        setWindowState(Qt::WindowMaximized);
    }
    setWindowState(windowState() & ~(Qt::WindowFullScreen | Qt::WindowMinimized));
    if (m_options.present)
        present(true);
    show();
    if (!m_options.file.isEmpty())
        openFile(m_options.file);
    if (m_options.present) { // a clicker's keys reach the page at once
        activateWindow();
        m_page->setFocus();
    }
}

ThemeChoice MainWindow::themeChoice() const { return m_options.theme.value_or(m_settings.theme); }

ThemeId MainWindow::theme() const { return chosenTheme(themeChoice(), m_desktopTheme->theme()); }

bool MainWindow::isPresenting() const { return m_presentation->isOn(); }

LessonPage* MainWindow::lessonPage() const { return dynamic_cast<LessonPage*>(m_page); }

WorkbenchPage* MainWindow::workbenchPage() const { return dynamic_cast<WorkbenchPage*>(m_page); }

ArchitecturePage* MainWindow::architecturePage() const { return dynamic_cast<ArchitecturePage*>(m_page); }

Page& MainWindow::pageOf(const QString& id)
{
    const PageEntry& entry = pageTable()[static_cast<std::size_t>(pagePosition(id))];
    if (const auto found = m_pages.find(entry.id); found != m_pages.end())
        return *found->second;
    const LessonState state = m_settings.lessons[entry.id];
    Page* page = entry.make(state);
    m_stack->addWidget(page);
    m_pages[entry.id] = page;
    page->setTheme(theme());
    page->setSpeed(m_settings.speed);
    page->setLoop(m_settings.loop);
    page->setReducedMotion(m_settings.reducedMotion);
    page->setPanelVisible(m_settings.panelVisible);
    page->setBottomVisible(m_settings.bottomVisible);
    page->setGuideVisible(m_settings.guideVisible);
    page->restoreLayout(state.layout);
    page->setTime(state.time);
    connect(page, &Page::speedChanged, this, &MainWindow::setSpeed);
    connect(page, &Page::loopChanged, this, &MainWindow::setLoop);
    if (auto* lesson = dynamic_cast<LessonPage*>(page))
        listen(*lesson);
    else if (auto* lab = dynamic_cast<ArchitecturePage*>(page))
        listen(*lab);
    else if (auto* training = dynamic_cast<TrainingPage*>(page))
        listen(*training);
    else if (auto* quiz = dynamic_cast<QuizPage*>(page))
        listen(*quiz);
    return *page;
}

void MainWindow::listen(LessonPage& page)
{
    connect(&page, &LessonPage::valuesEdited, this,
            [this](const ParameterValues& values, const QString& parameter, bool continuing) {
                edit(parameter, values, continuing);
            });
    connect(&page, &Page::guideRequested, this, &MainWindow::showGuide);
    connect(&page, &LessonPage::guideFinished, this, &MainWindow::finishGuide);
}

void MainWindow::listen(ArchitecturePage& page)
{
    // Beside the settings: what a test keeps elsewhere, this is kept there too.
    page.keepDesk(QFileInfo(m_context.store.fileName()).dir().filePath(QStringLiteral("desk.json")));
    connect(&page, &ArchitecturePage::stateEdited, this,
            [this, &page](const LabState& before, const QString& subject, bool continuing) {
                m_history.push(new StateChange<LabState>({m_settings.lesson, subject, before, page.state(), continuing},
                                                         [this, &page](const QString& id, const LabState& state) {
                                                             showPage(id);
                                                             page.setState(state);
                                                         }));
            });
}

void MainWindow::listen(TrainingPage& page)
{
    page.keepRuns(QFileInfo(m_context.store.fileName()).dir().filePath(QStringLiteral("runs")));
    connect(&page, &TrainingPage::planEdited, this,
            [this, &page](const RacePlan& before, const QString& subject, bool continuing) {
                m_history.push(new StateChange<RacePlan>({m_settings.lesson, subject, before, page.plan(), continuing},
                                                         [this, &page](const QString& id, const RacePlan& plan) {
                                                             showPage(id);
                                                             page.setPlan(plan);
                                                         }));
            });
}

void MainWindow::showPage(const QString& id)
{
    Page& page = pageOf(id);
    if (m_page == &page)
        return;
    if (m_page)
        m_page->setPresentation(false, {});
    m_page = &page;
    lendNetworks();
    lendTrained();
    m_stack->setCurrentWidget(&page);
    m_settings.lesson = pageTable()[static_cast<std::size_t>(pagePosition(id))].id;
    m_rail->setCurrent(m_settings.lesson);
    page.setPresentation(isPresenting(), pageNumber());
    page.setFocus();
    setWindowTitle(windowName());
    updateCommands();
}

/// The race may have the networks that stand in the lab.
void MainWindow::lendNetworks()
{
    auto* training = dynamic_cast<TrainingPage*>(m_page);
    const auto found = m_pages.find(QStringLiteral("architecture"));
    if (!training || found == m_pages.end())
        return;
    const auto& lab = dynamic_cast<ArchitecturePage&>(*found->second);
    std::vector<engine::NetworkSpec> networks;
    for (int half = 0; half < (lab.state().comparing ? halves : 1); ++half)
        networks.push_back(lab.network(half).spec);
    training->setOwnNetworks(std::move(networks));
}

void MainWindow::showNeighbour(int distance)
{
    const int last = static_cast<int>(pageTable().size()) - 1;
    const int position = std::clamp(pagePosition(m_settings.lesson) + distance, 0, last);
    showPage(pageTable()[static_cast<std::size_t>(position)].id);
}

void MainWindow::edit(const QString& parameter, const ParameterValues& values, bool continuing)
{
    LessonPage& page = *lessonPage();
    const ParameterValues before = page.lesson().values();
    page.setValues(values);
    const ParameterValues& after = page.lesson().values();
    if (after == before) // nothing changed, or it was refused and the page says why
        return;
    m_history.push(new StateChange<ParameterValues>({m_settings.lesson, parameter, before, after, continuing},
                                                    [this, &page](const QString& lesson, const ParameterValues& past) {
                                                        showPage(lesson);
                                                        page.setValues(past);
                                                    }));
}

QString MainWindow::editName(int index) const
{
    const auto* change = dynamic_cast<const PageChange*>(m_history.command(index));
    return change ? m_pages.at(change->page())->editName(change->subject()) : QString();
}

bool MainWindow::takePicture(const QString& path)
{
    if (ArchitecturePage* lab = architecturePage(); lab && !path.isEmpty()) {
        lab->setPicture(path);
        lab->setView(LabView::Field);
        return true;
    }
    if (!lessonPage())
        return false;
    const Lesson& lesson = lessonPage()->lesson();
    for (const Parameter& parameter : lesson.parameters()) {
        if (parameter.kind != ParameterKind::Image)
            continue;
        ParameterValues values = lesson.values();
        values.set(parameter.name, path);
        edit(parameter.name, lesson.settled(std::move(values), parameter.name), false);
        return true;
    }
    return false;
}

void MainWindow::applyTheme()
{
    const Theme& colors = convolarium::theme(theme());
    convolarium::applyTheme(*qApp, colors);
    m_rail->setTheme(colors);
    if (m_suggestion)
        m_suggestion->setTheme(colors);
    for (const auto& [id, page] : m_pages)
        page->setTheme(colors.id);
}

void MainWindow::retranslate()
{
    std::vector<LessonRail::Entry> entries;
    QStringList titles;
    for (const PageEntry& entry : pageTable()) {
        titles << entry.railTitle();
        const bool done = m_settings.finished.contains(entry.id);
        const QString name = tr("Lesson %1: %2").arg(titles.size()).arg(entry.title());
        entries.push_back({entry.id, entry.railTitle(), done ? tr("%1 – done").arg(name) : name, done});
    }
    m_rail->setEntries(entries);
    m_rail->setAccessibleName(tr("Lessons"));
    m_commands->setLessons(titles);
    m_commands->retranslate();
    m_rail->setCurrent(m_settings.lesson);
    setWindowTitle(windowName());
    updateCommands();
}

QString MainWindow::windowName() const { return tr("%1 – Convolarium").arg(m_page->title()); }

QString MainWindow::pageNumber() const
{
    const std::size_t count = pageTable().size();
    return count < 2 ? QString() : QStringLiteral("%1 / %2").arg(pagePosition(m_settings.lesson) + 1).arg(count);
}

Settings MainWindow::currentSettings() const
{
    Settings settings = m_settings;
    settings.geometry = saveGeometry();
    for (const auto& [id, page] : m_pages)
        settings.lessons[id] = pageState(*page);
    return settings;
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setLocale(QLocale());
        retranslate();
        for (const auto& [id, opened] : m_lessonFiles)
            opened.card->setLanguage(languageCode(m_context.translation.language()));
        delete m_shortcutSheet; // made anew in the new language
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    present(false);
    for (const auto& [id, page] : m_pages)
        if (auto* workbench = dynamic_cast<WorkbenchPage*>(page))
            workbench->flush();
    writeSettings(m_context.store, currentSettings());
    m_context.store.sync();
    event->accept();
}

void MainWindow::paintEvent(QPaintEvent* event)
{
    QMainWindow::paintEvent(event);
    if (!m_painted)
        QTimer::singleShot(0, m_desktopTheme, &DesktopTheme::listen); // the first frame does not wait for the bus
    m_painted = true;
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_rail->setCompact(width() < roomyWindow.width() || height() < roomyWindow.height());
    if (m_suggestion)
        m_suggestion->place();
}

} // namespace convolarium
