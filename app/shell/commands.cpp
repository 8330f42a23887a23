// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/commands.h"

#include "app/shell/language.h"

#include <QActionGroup>
#include <QKeySequence>
#include <QMenu>

namespace convolarium {

/// What a command is called, what it does in a few words, and its keys ("; " between two of them).
struct Commands::Words {
    Command command;
    const char* text;
    const char* tip;
    const char* keys = "";
    const char* presentationKeys = ""; ///< in addition, in presentation mode
};

const std::vector<Commands::Words>& Commands::words()
{
    static const std::vector<Words> all{
        {Command::Export, QT_TR_NOOP("&Export…"), QT_TR_NOOP("Save a picture, the chart's data or all numbers"),
         "Ctrl+Shift+E"},
        {Command::CopyPicture, QT_TR_NOOP("&Copy picture"), QT_TR_NOOP("Copy the picture of the stage"), "Ctrl+C"},
        {Command::Quit, QT_TR_NOOP("&Quit"), QT_TR_NOOP("Close the window; everything is as it was at the next start"),
         "Ctrl+Q"},
        {Command::Undo, QT_TR_NOOP("&Undo"), QT_TR_NOOP("Take the last change back"), "Ctrl+Z"},
        {Command::Redo, QT_TR_NOOP("&Redo"), QT_TR_NOOP("Make the change again"), "Ctrl+Shift+Z"},
        {Command::Reset, QT_TR_NOOP("Re&set"), QT_TR_NOOP("Set all controls of this lesson to their first values"),
         "Ctrl+R"},
        {Command::Panel, QT_TR_NOOP("&Panel"), QT_TR_NOOP("Show the controls at the right"), "Ctrl+Alt+P"},
        {Command::Bottom, QT_TR_NOOP("&Charts and formula"), QT_TR_NOOP("Show the row below the stage"), "Ctrl+Alt+B"},
        {Command::ThemeSystem, QT_TR_NOOP("&System"), QT_TR_NOOP("Light or dark, as the desktop is")},
        {Command::ThemeLight, QT_TR_NOOP("&Light"), QT_TR_NOOP("Dark on white")},
        {Command::ThemeDark, QT_TR_NOOP("&Dark"), QT_TR_NOOP("Light on dark")},
        {Command::ThemeProjector, QT_TR_NOOP("&Projector"), QT_TR_NOOP("Strong colours for a pale projector")},
        {Command::English, nullptr, QT_TR_NOOP("Show the program in this language")},
        {Command::Japanese, nullptr, QT_TR_NOOP("Show the program in this language")},
        {Command::ReducedMotion, QT_TR_NOOP("&Reduced motion"), QT_TR_NOOP("Jump from phase to phase")},
        {Command::Presentation, QT_TR_NOOP("Pr&esentation"), QT_TR_NOOP("Fill the screen, with large type"), "F11"},
        {Command::PreviousLesson, QT_TR_NOOP("&Previous lesson"), QT_TR_NOOP("Go to the lesson before"), "Ctrl+PgUp",
         "PgUp"},
        {Command::NextLesson, QT_TR_NOOP("&Next lesson"), QT_TR_NOOP("Go to the lesson after"), "Ctrl+PgDown",
         "PgDown"},
        {Command::PlayPause, QT_TR_NOOP("&Play or pause"), QT_TR_NOOP("Run the animation, or stop it"), "Space"},
        {Command::StepBackward, QT_TR_NOOP("Step &back"), QT_TR_NOOP("Go one step back"), ",", "Left"},
        {Command::StepForward, QT_TR_NOOP("Step &forward"), QT_TR_NOOP("Go one step on"), ".", "Right"},
        {Command::PreviousPhase, QT_TR_NOOP("P&revious phase"), QT_TR_NOOP("Go to the start of the phase before"), "[",
         "Shift+Left"},
        {Command::NextPhase, QT_TR_NOOP("&Next phase"), QT_TR_NOOP("Go to the start of the next phase"), "]",
         "Shift+Right"},
        {Command::Beginning, QT_TR_NOOP("To the be&ginning"), QT_TR_NOOP("Go to the beginning of the animation"),
         "Ctrl+Home", "Home"},
        {Command::End, QT_TR_NOOP("To the &end"), QT_TR_NOOP("Go to the end of the animation"), "Ctrl+End", "End"},
        {Command::SpeedQuarter, QT_TR_NOOP("0.25×"), QT_TR_NOOP("Play four times slower")},
        {Command::SpeedHalf, QT_TR_NOOP("0.5×"), QT_TR_NOOP("Play twice as slow")},
        {Command::SpeedNormal, QT_TR_NOOP("1×"), QT_TR_NOOP("Play at normal speed")},
        {Command::SpeedDouble, QT_TR_NOOP("2×"), QT_TR_NOOP("Play twice as fast")},
        {Command::SpeedFourfold, QT_TR_NOOP("4×"), QT_TR_NOOP("Play four times faster")},
        {Command::Loop, QT_TR_NOOP("&Loop"), QT_TR_NOOP("Start again at the end"), "Ctrl+L"},
        {Command::Shortcuts, QT_TR_NOOP("&Keyboard shortcuts"), QT_TR_NOOP("Show all keys"), "F1; Ctrl+/"},
        {Command::About, QT_TR_NOOP("&About Convolarium"), QT_TR_NOOP("Version, licence and libraries")},
        {Command::AboutQt, QT_TR_NOOP("About &Qt"), QT_TR_NOOP("The library that draws the window")},
        {Command::BlackScreen, QT_TR_NOOP("&Black screen"), QT_TR_NOOP("Make the screen black, or show it again"), "",
         "B"},
        {Command::LeavePresentation, QT_TR_NOOP("&Leave presentation"), QT_TR_NOOP("Go back to the window"), "", "Esc"},
    };
    return all;
}

namespace {

/// Commands that are on or off.
constexpr std::array checkable{
    Command::Panel,         Command::Bottom,         Command::ThemeSystem,   Command::ThemeLight,
    Command::ThemeDark,     Command::ThemeProjector, Command::English,       Command::Japanese,
    Command::ReducedMotion, Command::Presentation,   Command::SpeedQuarter,  Command::SpeedHalf,
    Command::SpeedNormal,   Command::SpeedDouble,    Command::SpeedFourfold, Command::Loop};

QList<QKeySequence> keys(const char* text)
{
    return QKeySequence::listFromString(QString::fromLatin1(text), QKeySequence::PortableText);
}

} // namespace

Commands::Commands(QWidget& window) : QObject(&window), m_window(window)
{
    for (const Words& row : words()) {
        auto* action = new QAction(&window);
        action->setShortcuts(keys(row.keys));
        action->setMenuRole(QAction::NoRole);
        m_actions[row.command] = action;
        window.addAction(action);
    }
    for (const Command command : checkable)
        m_actions.at(command)->setCheckable(true);
    m_actions.at(Command::English)->setText(languageName(Language::English));
    m_actions.at(Command::Japanese)->setText(languageName(Language::Japanese));
    addGroup({Command::ThemeSystem, Command::ThemeLight, Command::ThemeDark, Command::ThemeProjector});
    addGroup({Command::English, Command::Japanese});
    addGroup({Command::SpeedQuarter, Command::SpeedHalf, Command::SpeedNormal, Command::SpeedDouble,
              Command::SpeedFourfold});
    setPresentation(false);
}

void Commands::addGroup(const std::vector<Command>& commands)
{
    auto* group = new QActionGroup(&m_window);
    for (const Command command : commands)
        group->addAction(m_actions.at(command));
}

void Commands::setLessons(const QStringList& titles)
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
    m_actions.at(Command::PreviousLesson)->setVisible(several);
    m_actions.at(Command::NextLesson)->setVisible(several);
}

QMenu& Commands::addMenu(QMenu& menu, const char* title, const std::vector<Command>& commands)
{
    m_menus.push_back({&menu, title});
    for (const Command command : commands)
        menu.addAction(m_actions.at(command));
    return menu;
}

void Commands::fill(QMenuBar& bar)
{
    const auto top = [&](const char* title, const std::vector<Command>& commands) -> QMenu& {
        m_topMenus << bar.addMenu(QString());
        return addMenu(*m_topMenus.back(), title, commands);
    };
    QMenu& file = top(QT_TR_NOOP("&File"), {Command::Export, Command::CopyPicture, Command::Quit});
    file.insertSeparator(m_actions.at(Command::Quit));

    QMenu& edit = top(QT_TR_NOOP("&Edit"), {Command::Undo, Command::Redo, Command::Reset});
    edit.insertSeparator(m_actions.at(Command::Reset));

    QMenu& view = top(QT_TR_NOOP("&View"), {Command::Panel, Command::Bottom});
    view.addSeparator();
    QMenu& lesson = addMenu(*view.addMenu(QString()), QT_TR_NOOP("&Lesson"), {});
    lesson.addActions(m_lessons);
    lesson.addActions({m_actions.at(Command::PreviousLesson), m_actions.at(Command::NextLesson)});
    addMenu(*view.addMenu(QString()), QT_TR_NOOP("&Theme"),
            {Command::ThemeSystem, Command::ThemeLight, Command::ThemeDark, Command::ThemeProjector});
    addMenu(*view.addMenu(QString()), QT_TR_NOOP("L&anguage"), {Command::English, Command::Japanese});
    view.addAction(m_actions.at(Command::ReducedMotion));
    view.addSeparator();
    view.addAction(m_actions.at(Command::Presentation));

    QMenu& run =
        top(QT_TR_NOOP("&Run"), {Command::PlayPause, Command::StepBackward, Command::StepForward,
                                 Command::PreviousPhase, Command::NextPhase, Command::Beginning, Command::End});
    run.insertSeparator(m_actions.at(Command::PreviousPhase));
    run.addSeparator();
    addMenu(*run.addMenu(QString()), QT_TR_NOOP("&Speed"),
            {Command::SpeedQuarter, Command::SpeedHalf, Command::SpeedNormal, Command::SpeedDouble,
             Command::SpeedFourfold});
    run.addAction(m_actions.at(Command::Loop));

    QMenu& help = top(QT_TR_NOOP("&Help"), {Command::Shortcuts, Command::About, Command::AboutQt});
    help.insertSeparator(m_actions.at(Command::About));
    retranslate();
}

void Commands::retranslate()
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

void Commands::setPresentation(bool on)
{
    for (const Words& row : words())
        if (*row.presentationKeys)
            m_actions.at(row.command)->setShortcuts(on ? keys(row.keys) + keys(row.presentationKeys) : keys(row.keys));
    m_actions.at(Command::BlackScreen)->setEnabled(on);
    m_actions.at(Command::LeavePresentation)->setEnabled(on);
}

std::vector<Commands::Group> Commands::groups() const
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
