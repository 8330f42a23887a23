// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QMenuBar>
#include <QObject>
#include <QString>
#include <QWidget>

#include <map>
#include <vector>

namespace convolarium {

/// Everything that the window can be told to do.
enum class WindowCommand {
    New,
    Open,
    Save,
    SaveAs,
    MakeLessonFile,
    Export,
    CopyPicture,
    Quit,
    Undo,
    Redo,
    Reset,
    Panel,
    Bottom,
    Guide,
    GuideBack,
    GuideNext,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ThemeProjector,
    English,
    Japanese,
    ReducedMotion,
    Presentation,
    PreviousLesson,
    NextLesson,
    PlayPause,
    StepBackward,
    StepForward,
    PreviousPhase,
    NextPhase,
    Beginning,
    End,
    SpeedQuarter,
    SpeedHalf,
    SpeedNormal,
    SpeedDouble,
    SpeedFourfold,
    Loop,
    Shortcuts,
    About,
    AboutQt,
    BlackScreen,
    LeavePresentation
};

/// The one owner of the window's actions: their words, keys and menus. Menus, key presses and the sheet of shortcuts
/// are readings of it. Actions work while the menu bar is hidden, too.
class WindowCommands : public QObject {
    Q_OBJECT
public:
    /// Adds the actions to `window`, which owns them.
    explicit WindowCommands(QWidget& window);

    [[nodiscard]] QAction& operator[](WindowCommand command) const { return *m_actions.at(command); }

    /// One action a lesson, in the order of the rail: the menu "Lesson", Ctrl+1 and on.
    void setLessons(const QStringList& titles);
    [[nodiscard]] const QList<QAction*>& lessons() const { return m_lessons; }

    void fill(QMenuBar& menuBar);
    /// "Open recent": filled by the window when it opens.
    [[nodiscard]] QMenu& recent() const { return *m_recent; }
    /// "Examples": likewise.
    [[nodiscard]] QMenu& examples() const { return *m_examples; }
    /// Sets all words anew in the present language.
    void retranslate();
    /// Presentation mode has keys of its own: arrows step, Page Up and Page Down change the lesson, B, Esc.
    void setPresentation(bool on);

    /// The actions by menu, for the sheet of shortcuts.
    struct Group {
        QString title;
        QList<QAction*> actions;
    };
    [[nodiscard]] std::vector<Group> groups() const;

private:
    struct Words;
    static const std::vector<Words>& words();
    struct Menu {
        QMenu* menu;
        const char* title;
    };

    QMenu& addMenu(QMenu& menu, const char* title, const std::vector<WindowCommand>& commands);
    void addGroup(const std::vector<WindowCommand>& commands);

    QWidget& m_window;
    std::map<WindowCommand, QAction*> m_actions;
    QList<QAction*> m_lessons;
    QMenu* m_recent = nullptr;
    QMenu* m_examples = nullptr;
    std::vector<Menu> m_menus; ///< all of them, submenus too
    QList<QMenu*> m_topMenus;  ///< those of the menu bar
};

} // namespace convolarium
