// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/lesson_file.h"
#include "app/lesson/lesson_place.h"
#include "app/lesson/parameter.h"
#include "app/shell/settings.h"
#include "app/shell/window_commands.h"
#include "app/shell/window_options.h"

#include <QMainWindow>
#include <QPointer>
#include <QUndoStack>

#include <map>

class QDialog;
class QStackedWidget;

namespace convolarium {

class ArchitecturePage;
class DesktopTheme;
class LessonFileCard;
class LessonPage;
class LessonRail;
class Page;
class Presentation;
class Problem;
class QuizPage;
class SuggestionBar;
class TrainingPage;
class WorkbenchPage;

/// What the window works with; both outlive it.
struct WindowContext {
    QSettings& store;         ///< read once, written when the window closes
    Translation& translation; ///< the language is switched here
};

/// The window: menus, the rail of lessons and one page a lesson. Values of a lesson go down to its page by call; what
/// the user edits there comes up by signal and becomes an entry of the history.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// Opens as it was left, except for what `options` ask; they are not remembered.
    explicit MainWindow(const WindowContext& context, const WindowOptions& options = {});
    ~MainWindow() override;

    /// Shows the window where it was left; in presentation mode if the options asked for it.
    void open();

    [[nodiscard]] Page& page() const { return *m_page; }
    /// The present page as what it is; null where it is another kind.
    [[nodiscard]] LessonPage* lessonPage() const;
    [[nodiscard]] WorkbenchPage* workbenchPage() const;
    [[nodiscard]] ArchitecturePage* architecturePage() const;
    [[nodiscard]] const WindowCommands& commands() const { return *m_commands; }
    [[nodiscard]] const QUndoStack& history() const { return m_history; }
    [[nodiscard]] ThemeId theme() const;
    [[nodiscard]] bool isPresenting() const;

    /// Makes the picture file at `path` the picture of the present lesson.
    /// Returns whether the lesson has a picture among its parameters.
    bool takePicture(const QString& path);
    /// Opens a network file in the architecture lab; what is wrong with it is said in a dialog.
    void openNetwork(const QString& path);
    /// Opens a lesson file: its lesson with its values, without what it hides. What is wrong with it is said in a dialog, and
    /// nothing has changed then.
    void openLessonFile(const QString& path);
    /// One of the two, as its name says.
    void openFile(const QString& path);
    /// The lesson file whose rule holds on the present page; null for none.
    [[nodiscard]] const LessonFile* lessonFile() const;
    /// Shows everything of a lesson again; the questions and notes of its file stay.
    void showEverything(const QString& lesson);
    /// Likewise, and closes its file.
    void endLessonFile(const QString& lesson);
    /// Writes questions and answers of the lesson file on the page of `lesson` as a table. @throws Problem as writeFile().
    void saveAnswers(const QString& lesson, const QString& path) const;
    /// The present lesson as a file with nothing more hidden than the file that it was opened from.
    [[nodiscard]] LessonFile lessonFileDraft() const;
    /// Shows a lesson with these values, at this moment; what was set there before comes back with undo. A value that is
    /// unknown or cannot be is left out.
    void showPlace(const LessonPlace& place);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectCommands();
    void connectViewCommands();
    void connectRunCommands();
    void on(WindowCommand command, void (MainWindow::*slot)());

    /// The page, made when it is first needed.
    Page& pageOf(const QString& id);
    void listen(LessonPage& page);
    void listen(ArchitecturePage& page);
    void listen(TrainingPage& page);
    void listen(QuizPage& page);
    void showPage(const QString& id);
    void showNeighbour(int distance);
    void lendNetworks();
    void lendTrained();
    void edit(const QString& parameter, const ParameterValues& values, bool continuing);
    /// What an entry of the history is called.
    [[nodiscard]] QString editName(int index) const;

    [[nodiscard]] ThemeChoice themeChoice() const;
    void setTheme(ThemeChoice choice);
    void applyTheme();
    void setLanguage(Language language);
    void setSpeed(double speed);
    void setLoop(bool loop);
    void showGuide(bool visible);
    void finishGuide(const QString& lesson);
    void finishedChanged();
    void present(bool on);
    void presentationChanged(bool on);
    void suggestProjector();
    void escape();
    void startNewNetwork();
    void chooseFile();
    void saveNetwork(QString (ArchitecturePage::*save)());
    void noteRecent(const QString& path);
    void fillRecent();
    void fillExamples();
    [[nodiscard]] QString recentFolder() const;
    void sayNotOpened(const Problem& problem);
    void beginLessonFile(const LessonFile& file);
    LessonFileCard* showCard(const LessonFile& file, LessonPage& page);
    [[nodiscard]] bool undoWouldUnveil() const;
    void askLessonFile(const QString& lesson);
    void chooseAnswersFile(const QString& lesson);
    void makeLessonFile();
    void sayLessonFileIsMade(const QString& path);
    ArchitecturePage& showLab();
    void exportPicture();
    void copyPicture();
    void reset();
    void showShortcuts();
    void showAbout();

    void retranslate();
    void updateCommands();
    [[nodiscard]] QString windowName() const;
    [[nodiscard]] QString pageNumber() const;
    [[nodiscard]] Settings currentSettings() const;

    struct OpenedLessonFile {
        LessonFile file;
        LessonFileCard* card; ///< in the panel of the page
    };

    WindowContext m_context;
    Settings m_settings;
    WindowOptions m_options; ///< count for this start only; a choice of the user ends them
    bool m_painted = false;
    QUndoStack m_history;
    WindowCommands* m_commands;
    LessonRail* m_rail;
    QStackedWidget* m_stack;
    Presentation* m_presentation;
    DesktopTheme* m_desktopTheme;
    std::map<QString, Page*> m_pages;
    std::map<QString, OpenedLessonFile> m_lessonFiles; ///< by the page on which their rule holds
    Page* m_page = nullptr;
    QPointer<SuggestionBar> m_suggestion;
    QPointer<QDialog> m_shortcutSheet;
};

} // namespace convolarium
