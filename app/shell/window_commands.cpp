// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/window_commands.h"

#include "app/shell/language.h"

#include <QActionGroup>
#include <QKeySequence>
#include <QMenu>

namespace convolarium {

/// What a command is called, what it does in a few words, and its keys ("; " between two of them).
struct WindowCommands::Words {
    WindowCommand command;
    const char* text;
    const char* tip;
    const char* keys = "";
    const char* presentationKeys = ""; ///< in addition, in presentation mode
};

const std::vector<WindowCommands::Words>& WindowCommands::words()
{
    static const std::vector<Words> all{
        {WindowCommand::New, QT_TR_NOOP("&New network"), QT_TR_NOOP("Start an empty network in the architecture lab"),
         "Ctrl+N"},
        {WindowCommand::Open, QT_TR_NOOP("&Open…"),
         QT_TR_NOOP("Open a network in the architecture lab, or a lesson file"), "Ctrl+O"},
        {WindowCommand::Save, QT_TR_NOOP("&Save network"), QT_TR_NOOP("Save the network on which you work"), "Ctrl+S"},
        {WindowCommand::SaveAs, QT_TR_NOOP("Save network &as…"), QT_TR_NOOP("Save the network under another name"),
         "Ctrl+Shift+S"},
        {WindowCommand::MakeLessonFile, QT_TR_NOOP("&Make lesson file…"),
         QT_TR_NOOP("Save this lesson as it is now, with controls and numbers hidden, notes and questions"),
         "Ctrl+Shift+M"},
        {WindowCommand::Export, QT_TR_NOOP("&Export…"), QT_TR_NOOP("Save a picture, the chart's data or all numbers"),
         "Ctrl+Shift+E"},
        {WindowCommand::CopyPicture, QT_TR_NOOP("&Copy picture"), QT_TR_NOOP("Copy the picture of the stage"),
         "Ctrl+C"},
        {WindowCommand::Quit, QT_TR_NOOP("&Quit"),
         QT_TR_NOOP("Close the window; everything is as it was at the next start"), "Ctrl+Q"},
        {WindowCommand::Undo, QT_TR_NOOP("&Undo"), QT_TR_NOOP("Take the last change back"), "Ctrl+Z"},
        {WindowCommand::Redo, QT_TR_NOOP("&Redo"), QT_TR_NOOP("Make the change again"), "Ctrl+Shift+Z"},
        {WindowCommand::Reset, QT_TR_NOOP("Re&set"),
         QT_TR_NOOP("Set all controls of this lesson to their first values"), "Ctrl+R"},
        {WindowCommand::Panel, QT_TR_NOOP("&Panel"), QT_TR_NOOP("Show the controls at the right"), "Ctrl+Alt+P"},
        {WindowCommand::Bottom, QT_TR_NOOP("&Charts and formula"), QT_TR_NOOP("Show the row below the stage"),
         "Ctrl+Alt+B"},
        {WindowCommand::Guide, QT_TR_NOOP("&Guide"), QT_TR_NOOP("Read the lesson's text beside the stage"), "Ctrl+G"},
        {WindowCommand::GuideBack, QT_TR_NOOP("Guide: page &before"), QT_TR_NOOP("Go to the page before of the guide"),
         "Alt+Left"},
        {WindowCommand::GuideNext, QT_TR_NOOP("Guide: &next page"), QT_TR_NOOP("Go to the next page of the guide"),
         "Alt+Right"},
        {WindowCommand::ThemeSystem, QT_TR_NOOP("&System"), QT_TR_NOOP("Light or dark, as the desktop is")},
        {WindowCommand::ThemeLight, QT_TR_NOOP("&Light"), QT_TR_NOOP("Dark on white")},
        {WindowCommand::ThemeDark, QT_TR_NOOP("&Dark"), QT_TR_NOOP("Light on dark")},
        {WindowCommand::ThemeProjector, QT_TR_NOOP("&Projector"), QT_TR_NOOP("Strong colours for a pale projector")},
        {WindowCommand::English, nullptr, QT_TR_NOOP("Show the program in this language")},
        {WindowCommand::Japanese, nullptr, QT_TR_NOOP("Show the program in this language")},
        {WindowCommand::ReducedMotion, QT_TR_NOOP("&Reduced motion"), QT_TR_NOOP("Jump from phase to phase")},
        {WindowCommand::Presentation, QT_TR_NOOP("Pr&esentation"), QT_TR_NOOP("Fill the screen, with large type"),
         "F11"},
        {WindowCommand::PreviousLesson, QT_TR_NOOP("&Previous lesson"), QT_TR_NOOP("Go to the lesson before"),
         "Ctrl+PgUp", "PgUp"},
        {WindowCommand::NextLesson, QT_TR_NOOP("&Next lesson"), QT_TR_NOOP("Go to the lesson after"), "Ctrl+PgDown",
         "PgDown"},
        {WindowCommand::PlayPause, QT_TR_NOOP("&Play or pause"), QT_TR_NOOP("Run the animation, or stop it"), "Space"},
        {WindowCommand::StepBackward, QT_TR_NOOP("Step &back"), QT_TR_NOOP("Go one step back"), ",", "Left"},
        {WindowCommand::StepForward, QT_TR_NOOP("Step &forward"), QT_TR_NOOP("Go one step on"), ".", "Right"},
        {WindowCommand::PreviousPhase, QT_TR_NOOP("P&revious phase"), QT_TR_NOOP("Go to the start of the phase before"),
         "[", "Shift+Left"},
        {WindowCommand::NextPhase, QT_TR_NOOP("&Next phase"), QT_TR_NOOP("Go to the start of the next phase"), "]",
         "Shift+Right"},
        {WindowCommand::Beginning, QT_TR_NOOP("To the be&ginning"), QT_TR_NOOP("Go to the beginning of the animation"),
         "Ctrl+Home", "Home"},
        {WindowCommand::End, QT_TR_NOOP("To the &end"), QT_TR_NOOP("Go to the end of the animation"), "Ctrl+End",
         "End"},
        {WindowCommand::SpeedQuarter, QT_TR_NOOP("0.25×"), QT_TR_NOOP("Play four times slower")},
        {WindowCommand::SpeedHalf, QT_TR_NOOP("0.5×"), QT_TR_NOOP("Play twice as slow")},
        {WindowCommand::SpeedNormal, QT_TR_NOOP("1×"), QT_TR_NOOP("Play at normal speed")},
        {WindowCommand::SpeedDouble, QT_TR_NOOP("2×"), QT_TR_NOOP("Play twice as fast")},
        {WindowCommand::SpeedFourfold, QT_TR_NOOP("4×"), QT_TR_NOOP("Play four times faster")},
        {WindowCommand::Loop, QT_TR_NOOP("&Loop"), QT_TR_NOOP("Start again at the end"), "Ctrl+L"},
        {WindowCommand::Shortcuts, QT_TR_NOOP("&Keyboard shortcuts"), QT_TR_NOOP("Show all keys"), "F1; Ctrl+/"},
        {WindowCommand::About, QT_TR_NOOP("&About Convolarium"), QT_TR_NOOP("Version, licence and libraries")},
        {WindowCommand::AboutQt, QT_TR_NOOP("About &Qt"), QT_TR_NOOP("The library that draws the window")},
        {WindowCommand::BlackScreen, QT_TR_NOOP("&Black screen"), QT_TR_NOOP("Make the screen black, or show it again"),
         "", "B"},
        {WindowCommand::LeavePresentation, QT_TR_NOOP("&Leave presentation"), QT_TR_NOOP("Go back to the window"), "",
         "Esc"},
    };
    return all;
}

namespace {

/// WindowCommands that are on or off.
constexpr std::array checkable{WindowCommand::Guide,          WindowCommand::Panel,        WindowCommand::Bottom,
                               WindowCommand::ThemeSystem,    WindowCommand::ThemeLight,   WindowCommand::ThemeDark,
                               WindowCommand::ThemeProjector, WindowCommand::English,      WindowCommand::Japanese,
                               WindowCommand::ReducedMotion,  WindowCommand::Presentation, WindowCommand::SpeedQuarter,
                               WindowCommand::SpeedHalf,      WindowCommand::SpeedNormal,  WindowCommand::SpeedDouble,
                               WindowCommand::SpeedFourfold,  WindowCommand::Loop};

QList<QKeySequence> keys(const char* text)
{
    return *text ? QKeySequence::listFromString(QLatin1String(text), QKeySequence::PortableText)
                 : QList<QKeySequence>();
}

} // namespace

WindowCommands::WindowCommands(QWidget& window) : QObject(&window), m_window(window)
{
    for (const Words& row : words()) {
        auto* action = new QAction(&window);
        action->setShortcuts(keys(row.keys));
        action->setMenuRole(QAction::NoRole);
        m_actions[row.command] = action;
        window.addAction(action);
    }
    for (const WindowCommand command : checkable)
        m_actions.at(command)->setCheckable(true);
    m_actions.at(WindowCommand::English)->setText(languageName(Language::English));
    m_actions.at(WindowCommand::Japanese)->setText(languageName(Language::Japanese));
    addGroup({WindowCommand::ThemeSystem, WindowCommand::ThemeLight, WindowCommand::ThemeDark,
              WindowCommand::ThemeProjector});
    addGroup({WindowCommand::English, WindowCommand::Japanese});
    addGroup({WindowCommand::SpeedQuarter, WindowCommand::SpeedHalf, WindowCommand::SpeedNormal,
              WindowCommand::SpeedDouble, WindowCommand::SpeedFourfold});
    setPresentation(false);
}

void WindowCommands::addGroup(const std::vector<WindowCommand>& commands)
{
    auto* group = new QActionGroup(&m_window);
    for (const WindowCommand command : commands)
        group->addAction(m_actions.at(command));
}

void WindowCommands::setLessons(const QStringList& titles)
{
    while (m_lessons.size() < titles.size()) {
        auto* action = new QAction(&m_window);
        action->setCheckable(true);
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(m_lessons.size() + 1)));
        m_window.addAction(action);
        m_lessons << action;
    }
    for (qsizetype i = 0; i < titles.size(); ++i) {
        m_lessons[i]->setText(titles[i]);
        m_lessons[i]->setStatusTip(tr("Open this lesson"));
    }
    const bool several = titles.size() > 1;
    m_actions.at(WindowCommand::PreviousLesson)->setVisible(several);
    m_actions.at(WindowCommand::NextLesson)->setVisible(several);
}

QMenu& WindowCommands::addMenu(QMenu& menu, const char* title, const std::vector<WindowCommand>& commands)
{
    m_menus.push_back({&menu, title});
    for (const WindowCommand command : commands)
        menu.addAction(m_actions.at(command));
    return menu;
}

void WindowCommands::fill(QMenuBar& bar)
{
    const auto top = [&](const char* title, const std::vector<WindowCommand>& commands) -> QMenu& {
        m_topMenus << bar.addMenu(QString());
        return addMenu(*m_topMenus.back(), title, commands);
    };
    QMenu& file = top(QT_TR_NOOP("&File"), {WindowCommand::New, WindowCommand::Open, WindowCommand::Save,
                                            WindowCommand::SaveAs, WindowCommand::MakeLessonFile, WindowCommand::Export,
                                            WindowCommand::CopyPicture, WindowCommand::Quit});
    m_recent = new QMenu(&bar);
    addMenu(*m_recent, QT_TR_NOOP("Open &recent"), {});
    file.insertMenu(m_actions.at(WindowCommand::Save), m_recent);
    m_examples = new QMenu(&bar);
    addMenu(*m_examples, QT_TR_NOOP("E&xamples"), {});
    file.insertMenu(m_actions.at(WindowCommand::Save), m_examples);
    file.insertSeparator(m_actions.at(WindowCommand::MakeLessonFile));
    file.insertSeparator(m_actions.at(WindowCommand::Export));
    file.insertSeparator(m_actions.at(WindowCommand::Quit));

    QMenu& edit = top(QT_TR_NOOP("&Edit"), {WindowCommand::Undo, WindowCommand::Redo, WindowCommand::Reset});
    edit.insertSeparator(m_actions.at(WindowCommand::Reset));

    QMenu& view = top(QT_TR_NOOP("&View"), {WindowCommand::Panel, WindowCommand::Bottom});
    view.addSeparator();
    view.addActions({m_actions.at(WindowCommand::Guide), m_actions.at(WindowCommand::GuideBack),
                     m_actions.at(WindowCommand::GuideNext)});
    view.addSeparator();
    QMenu& lesson = addMenu(*view.addMenu(QString()), QT_TR_NOOP("&Lesson"), {});
    lesson.addActions(m_lessons);
    lesson.addActions({m_actions.at(WindowCommand::PreviousLesson), m_actions.at(WindowCommand::NextLesson)});
    addMenu(*view.addMenu(QString()), QT_TR_NOOP("&Theme"),
            {WindowCommand::ThemeSystem, WindowCommand::ThemeLight, WindowCommand::ThemeDark,
             WindowCommand::ThemeProjector});
    addMenu(*view.addMenu(QString()), QT_TR_NOOP("L&anguage"), {WindowCommand::English, WindowCommand::Japanese});
    view.addAction(m_actions.at(WindowCommand::ReducedMotion));
    view.addSeparator();
    view.addAction(m_actions.at(WindowCommand::Presentation));

    QMenu& run = top(QT_TR_NOOP("&Run"), {WindowCommand::PlayPause, WindowCommand::StepBackward,
                                          WindowCommand::StepForward, WindowCommand::PreviousPhase,
                                          WindowCommand::NextPhase, WindowCommand::Beginning, WindowCommand::End});
    run.insertSeparator(m_actions.at(WindowCommand::PreviousPhase));
    run.addSeparator();
    addMenu(*run.addMenu(QString()), QT_TR_NOOP("&Speed"),
            {WindowCommand::SpeedQuarter, WindowCommand::SpeedHalf, WindowCommand::SpeedNormal,
             WindowCommand::SpeedDouble, WindowCommand::SpeedFourfold});
    run.addAction(m_actions.at(WindowCommand::Loop));

    QMenu& help = top(QT_TR_NOOP("&Help"), {WindowCommand::Shortcuts, WindowCommand::About, WindowCommand::AboutQt});
    help.insertSeparator(m_actions.at(WindowCommand::About));
    retranslate();
}

void WindowCommands::retranslate()
{
    for (const Words& row : words()) {
        QAction& action = *m_actions.at(row.command);
        if (row.text)
            action.setText(tr(row.text));
        action.setStatusTip(tr(row.tip));
    }
    for (const Menu& menu : m_menus)
        menu.menu->setTitle(tr(menu.title));
}

void WindowCommands::setPresentation(bool on)
{
    for (const Words& row : words())
        if (*row.presentationKeys)
            m_actions.at(row.command)->setShortcuts(on ? keys(row.keys) + keys(row.presentationKeys) : keys(row.keys));
    m_actions.at(WindowCommand::BlackScreen)->setEnabled(on);
    m_actions.at(WindowCommand::LeavePresentation)->setEnabled(on);
}

std::vector<WindowCommands::Group> WindowCommands::groups() const
{
    std::vector<Group> groups;
    for (const QMenu* menu : m_topMenus) {
        Group group{menu->title().remove(QLatin1Char('&')), {}};
        for (QAction* action : menu->actions())
            group.actions << (action->menu() ? action->menu()->actions() : QList<QAction*>{action});
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace convolarium
