// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/main_window.h"

#include "app/shell/desktop_theme.h"
#include "app/shell/lesson_rail.h"
#include "app/shell/lesson_state.h"
#include "app/shell/lesson_table.h"
#include "app/shell/parameter_change.h"
#include "app/shell/presentation.h"
#include "app/shell/suggestion_bar.h"
#include "app/widgets/lesson_page.h"
#include "app/widgets/style.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
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

const LessonEntry& entryOf(const QString& id)
{
    for (const LessonEntry& entry : lessonTable())
        if (entry.id == id)
            return entry;
    return lessonTable().front();
}

int positionOf(const QString& id)
{
    const std::vector<LessonEntry>& table = lessonTable();
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].id == id)
            return static_cast<int>(i);
    return 0;
}

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

    showLesson(options.lesson.isEmpty() ? m_settings.lesson : options.lesson);
    retranslate();
    m_commands->fill(*menuBar());
    connectCommands();
    updateCommands();
    connect(m_rail, &LessonRail::lessonChosen, this, &MainWindow::showLesson);
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
    if (m_options.present) { // a clicker's keys reach the page at once
        activateWindow();
        m_page->setFocus();
    }
}

ThemeChoice MainWindow::themeChoice() const { return m_options.theme.value_or(m_settings.theme); }

ThemeId MainWindow::theme() const { return chosenTheme(themeChoice(), m_desktopTheme->theme()); }

bool MainWindow::isPresenting() const { return m_presentation->isOn(); }

LessonPage& MainWindow::pageOf(const QString& id)
{
    const LessonEntry& entry = entryOf(id);
    if (const auto found = m_pages.find(entry.id); found != m_pages.end())
        return *found->second;
    const LessonState state = m_settings.lessons[entry.id];
    auto lesson = entry.make();
    restoreValues(*lesson, state);
    auto* page = new LessonPage(std::move(lesson));
    m_stack->addWidget(page);
    m_pages[entry.id] = page;
    page->setTheme(theme());
    page->setSpeed(m_settings.speed);
    page->setLoop(m_settings.loop);
    page->setReducedMotion(m_settings.reducedMotion);
    page->setPanelVisible(m_settings.panelVisible);
    page->setBottomVisible(m_settings.bottomVisible);
    page->restoreLayout(state.layout);
    page->setTime(state.time);
    connect(page, &LessonPage::valuesEdited, this,
            [this](const ParameterValues& values, const QString& parameter, bool continuing) {
                edit(parameter, values, continuing);
            });
    connect(page, &LessonPage::speedChanged, this, &MainWindow::setSpeed);
    connect(page, &LessonPage::loopChanged, this, &MainWindow::setLoop);
    return *page;
}

void MainWindow::showLesson(const QString& id)
{
    LessonPage& page = pageOf(id);
    if (m_page == &page)
        return;
    if (m_page)
        m_page->setPresentation(false, {});
    m_page = &page;
    m_stack->setCurrentWidget(&page);
    m_settings.lesson = page.lesson().id();
    m_rail->setCurrent(m_settings.lesson);
    page.setPresentation(isPresenting(), pageNumber());
    page.setFocus();
    setWindowTitle(windowName());
    updateCommands();
}

void MainWindow::showNeighbour(int distance)
{
    const int last = static_cast<int>(lessonTable().size()) - 1;
    const int position = std::clamp(positionOf(m_settings.lesson) + distance, 0, last);
    showLesson(lessonTable()[static_cast<std::size_t>(position)].id);
}

void MainWindow::edit(const QString& parameter, const ParameterValues& values, bool continuing)
{
    const ParameterValues before = m_page->lesson().values();
    m_page->setValues(values);
    const ParameterValues& after = m_page->lesson().values();
    if (after == before) // nothing changed, or it was refused and the page says why
        return;
    m_history.push(
        new ParameterChange({m_settings.lesson, parameter, before, after, continuing},
                            [this](const QString& lesson, const ParameterValues& past) { apply(lesson, past); }));
}

void MainWindow::apply(const QString& lesson, const ParameterValues& values)
{
    showLesson(lesson);
    m_page->setValues(values);
}

QString MainWindow::editName(int index) const
{
    const auto* change = dynamic_cast<const ParameterChange*>(m_history.command(index));
    if (!change)
        return {};
    const QString& name = change->edit().parameter;
    for (const Parameter& parameter : m_pages.at(change->edit().lesson)->lesson().parameters())
        if (parameter.name == name)
            return parameter.label;
    return name == QStringLiteral("preset") ? tr("preset") : tr("reset");
}

bool MainWindow::takePicture(const QString& path)
{
    const Lesson& lesson = m_page->lesson();
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
    for (const LessonEntry& entry : lessonTable()) {
        const auto page = m_pages.find(entry.id);
        const auto made = page == m_pages.end() ? entry.make() : nullptr;
        const Lesson& lesson = made ? *made : page->second->lesson();
        titles << lesson.railTitle();
        entries.push_back({entry.id, lesson.railTitle(), tr("Lesson %1: %2").arg(titles.size()).arg(lesson.title())});
    }
    m_rail->setEntries(entries);
    m_rail->setAccessibleName(tr("Lessons"));
    m_commands->setLessons(titles);
    m_commands->retranslate();
    m_rail->setCurrent(m_settings.lesson);
    setWindowTitle(windowName());
    updateCommands();
}

QString MainWindow::windowName() const { return tr("%1 – Convolarium").arg(m_page->lesson().title()); }

QString MainWindow::pageNumber() const
{
    const std::size_t count = lessonTable().size();
    return count < 2 ? QString() : QStringLiteral("%1 / %2").arg(positionOf(m_settings.lesson) + 1).arg(count);
}

Settings MainWindow::currentSettings() const
{
    Settings settings = m_settings;
    settings.geometry = saveGeometry();
    for (const auto& [id, page] : m_pages)
        settings.lessons[id] = {
            .values = valueTexts(page->lesson()), .time = page->time(), .layout = page->saveLayout()};
    return settings;
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setLocale(QLocale());
        retranslate();
        delete m_shortcutSheet; // made anew in the new language
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    present(false);
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
