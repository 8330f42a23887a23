// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/quiz_page.h"
#include "app/shell/lesson_table.h"
#include "app/shell/page_table.h"
#include "app/shell/shortcut_sheet.h"
#include "tests/app/window_fixture.h"

#include <QAccessible>
#include <QCheckBox>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTreeWidget>

#include <set>

using namespace convolarium;

/// The window as a whole: what it keeps, its languages and themes, its commands.
class MainWindowTest : public QObject, protected WindowFixture {
    Q_OBJECT

    /// The words of all menus, so that two languages can be told apart.
    [[nodiscard]] QStringList words() const
    {
        QStringList words{m_window->windowTitle()};
        for (const WindowCommands::Group& group : m_window->commands().groups()) {
            words << group.title;
            for (const QAction* action : group.actions)
                words << action->text() << action->statusTip();
        }
        return words;
    }

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void undoesAndRedoes()
    {
        start();
        QVERIFY(!action(WindowCommand::Undo).isEnabled());
        editKernel(5);
        editKernel(7);
        QCOMPARE(kernel(), 7);
        action(WindowCommand::Undo).trigger();
        QCOMPARE(kernel(), 5);
        QCOMPARE(action(WindowCommand::Undo).text(), QStringLiteral("&Undo Kernel"));
        QCOMPARE(action(WindowCommand::Redo).text(), QStringLiteral("&Redo Kernel"));
        action(WindowCommand::Undo).trigger();
        QCOMPARE(kernel(), 3);
        QVERIFY(!action(WindowCommand::Undo).isEnabled());
        action(WindowCommand::Redo).trigger();
        action(WindowCommand::Redo).trigger();
        QCOMPARE(kernel(), 7);
    }

    void remembersHundredsOfChanges()
    {
        start();
        for (int i = 0; i < 300; ++i)
            editKernel(i % 2 ? 3 : 5);
        for (int i = 0; i < 300; ++i)
            action(WindowCommand::Undo).trigger();
        QCOMPARE(kernel(), 3);
        QVERIFY(!action(WindowCommand::Undo).isEnabled());
    }

    void oneDragIsOneChange()
    {
        start();
        editKernel(5);
        for (const int kernel : {6, 8, 11})
            editKernel(kernel, kernel != 6);
        QCOMPARE(m_window->history().count(), 2);
        action(WindowCommand::Undo).trigger();
        QCOMPARE(kernel(), 5);
    }

    void aDragBackIsNoChange()
    {
        start();
        for (const int kernel : {5, 7, 3})
            editKernel(kernel, kernel != 5);
        QCOMPARE(m_window->history().count(), 0);
        QVERIFY(!action(WindowCommand::Undo).isEnabled());
    }

    void refusesWhatIsIllegal()
    {
        start();
        editKernel(99);
        QCOMPARE(kernel(), 3);
        QCOMPARE(m_window->history().count(), 0);
    }

    void resetsAndUndoesIt()
    {
        start();
        editKernel(9);
        action(WindowCommand::Reset).trigger();
        QCOMPARE(kernel(), 3);
        QCOMPARE(action(WindowCommand::Undo).text(), QStringLiteral("&Undo reset"));
        action(WindowCommand::Undo).trigger();
        QCOMPARE(kernel(), 9);
    }

    void opensAsItWasLeft()
    {
        start();
        editKernel(5);
        m_window->page().setTime(0.25);
        for (const WindowCommand command :
             {WindowCommand::ThemeDark, WindowCommand::Japanese, WindowCommand::SpeedDouble, WindowCommand::Loop,
              WindowCommand::ReducedMotion, WindowCommand::Panel})
            action(command).trigger();
        restart();
        QCOMPARE(kernel(), 5);
        QCOMPARE(m_window->page().time(), 0.25);
        QCOMPARE(m_window->theme(), ThemeId::Dark);
        QCOMPARE(m_translation.language(), Language::Japanese);
        QVERIFY(action(WindowCommand::SpeedDouble).isChecked());
        QVERIFY(action(WindowCommand::Loop).isChecked());
        QVERIFY(action(WindowCommand::ReducedMotion).isChecked());
        QVERIFY(!action(WindowCommand::Panel).isChecked());
        QVERIFY(!m_window->page().panelVisible());
        QVERIFY(!action(WindowCommand::Undo).isEnabled());
    }

    void optionsAreForOneStart()
    {
        start({.language = Language::Japanese, .theme = ThemeChoice::Dark});
        QCOMPARE(m_window->theme(), ThemeId::Dark);
        QCOMPARE(m_translation.language(), Language::Japanese);
        restart();
        QVERIFY(action(WindowCommand::ThemeSystem).isChecked());
        QCOMPARE(m_translation.language(), systemLanguage());
    }

    void startsWhateverTheSettingsSay_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray lesson = "[lessons]\nconvolution\\values\\";
        QTest::newRow("noise") << QByteArray("\x7f\x45LF\xff\xfe[[[]]]=%%%\n=\n[");
        QTest::newRow("no such lesson") << QByteArray("[window]\nlesson=../../etc/passwd\n");
        QTest::newRow("no geometry") << QByteArray("[window]\ngeometry=@ByteArray(nonsense)\n");
        QTest::newRow("no layout") << QByteArray("[lessons]\nconvolution\\layout=@ByteArray(\\xff\\xff\\xff)\n");
        QTest::newRow("a word for a number") << QByteArray(lesson + "kernel=three\n");
        QTest::newRow("too large") << QByteArray(lesson + "width=99999999999999\n");
        QTest::newRow("illegal together") << QByteArray(lesson + "in_channels=7\nconvolution\\values\\groups=5\n");
        QTest::newRow("no such choice") << QByteArray(lesson + "padding=sideways\n");
        QTest::newRow("no such picture") << QByteArray(lesson + "image=/nowhere/picture.png\n");
        QTest::newRow("no such parameter") << QByteArray(lesson + "colour=red\n");
    }
    void startsWhateverTheSettingsSay()
    {
        QFETCH(QByteArray, text);
        QFile file(settingsPath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
        file.close();
        start();
        QCOMPARE(m_window->lessonPage()->lesson().id(), QStringLiteral("convolution"));
        QCOMPARE(kernel(), 3);
        QVERIFY(!problemOf(m_window->lessonPage()->lesson(), m_window->lessonPage()->lesson().values()));
        QVERIFY(m_window->screen()->availableGeometry().intersects(m_window->frameGeometry()));
    }

    void comesBackFromASecondScreen()
    {
        start();
        m_window->setWindowState(Qt::WindowNoState);
        m_window->setGeometry(9000, 9000, 1000, 700);
        restart();
        QVERIFY(m_window->screen()->availableGeometry().intersects(m_window->frameGeometry()));
    }

    void switchesTheLanguageLive()
    {
        start();
        const QStringList english = words();
        QVERIFY(english.contains(QStringLiteral("File")));
        action(WindowCommand::Japanese).trigger();
        QTRY_VERIFY(words().contains(QStringLiteral("ファイル(F)")));
        const QStringList japanese = words();
        QCOMPARE(japanese.size(), english.size());
        int same = 0;
        for (qsizetype i = 0; i < english.size(); ++i)
            same += !english[i].isEmpty() && english[i] == japanese[i];
        QVERIFY2(same <= 8, qPrintable(QString::number(same))); // 0.25×…4×, English, 日本語
        QCOMPARE(QLocale().language(), QLocale::Japanese);
        QVERIFY(action(WindowCommand::Japanese).isChecked());
        action(WindowCommand::English).trigger();
        QTRY_COMPARE(words(), english);
    }

    void switchesTheThemeLive()
    {
        start();
        for (const auto& [command, id] : {std::pair{WindowCommand::ThemeDark, ThemeId::Dark},
                                          std::pair{WindowCommand::ThemeProjector, ThemeId::Projector},
                                          std::pair{WindowCommand::ThemeLight, ThemeId::Light}}) {
            action(command).trigger();
            QVERIFY(action(command).isChecked());
            QCOMPARE(m_window->theme(), id);
            QCOMPARE(qApp->palette().color(QPalette::Window), theme(id).surface.window);
            const QImage picture = m_window->grab().toImage();
            QCOMPARE(picture.pixelColor(1, picture.height() - 2), theme(id).surface.rail);
        }
    }

    void presentsAndComesBack()
    {
        start();
        const auto visible = [this] {
            QStringList widgets;
            for (const auto* widget : m_window->findChildren<QWidget*>())
                if (widget->isVisible())
                    widgets << QLatin1String(widget->metaObject()->className()) + u' ' + widget->accessibleName();
            widgets.sort();
            return widgets;
        };
        m_window->setWindowState(Qt::WindowMaximized);
        QTest::qWait(50);
        const auto before = visible();
        const auto keysBefore = action(WindowCommand::StepForward).shortcuts();
        action(WindowCommand::Presentation).trigger();
        QVERIFY(m_window->isPresenting());
        QVERIFY(m_window->isFullScreen());
        QVERIFY(!m_window->menuBar()->isVisible());
        QVERIFY(visible() != before);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(!m_window->isPresenting());
        QVERIFY(!m_window->isFullScreen());
        QVERIFY(m_window->isMaximized());
        QCOMPARE(action(WindowCommand::StepForward).shortcuts(), keysBefore);
        QTRY_COMPARE(visible(), before);
    }

    void presentsByKeys()
    {
        start({.language = Language::English, .present = true});
        QVERIFY(m_window->isPresenting());
        m_window->page().setTime(0);
        QTest::keyClick(m_window.get(), Qt::Key_Right);
        const double stepped = m_window->page().time();
        QVERIFY(stepped > 0);
        QTest::keyClick(m_window.get(), Qt::Key_Left);
        QVERIFY(m_window->page().time() < stepped);
        const auto black = [this] {
            const QImage picture = m_window->grab().toImage();
            return picture.pixelColor(picture.rect().center()) == QColor(Qt::black) &&
                   picture.pixelColor(2, 2) == QColor(Qt::black);
        };
        QVERIFY(!black());
        QTest::keyClick(m_window.get(), Qt::Key_B);
        QVERIFY(black());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(!black());
        QVERIFY(m_window->isPresenting());
        QTest::keyClick(m_window.get(), Qt::Key_F11);
        QVERIFY(!m_window->isPresenting());
    }

    void suggestsTheProjectorOnce()
    {
        start({.language = Language::English, .theme = ThemeChoice::Light, .present = true});
        const auto button = [this]() -> QPushButton* {
            for (auto* candidate : m_window->findChildren<QPushButton*>())
                if (candidate->text() == QStringLiteral("Use projector colours") && candidate->isVisible())
                    return candidate;
            return nullptr;
        };
        QVERIFY(button());
        button()->click();
        QCOMPARE(m_window->theme(), ThemeId::Projector);
        QTRY_VERIFY(!button());
        restart({.language = Language::English, .theme = ThemeChoice::Light, .present = true});
        QVERIFY(!button());
    }

    void everyCommandIsNamedAndHasItsOwnKeys()
    {
        start();
        for (const bool presenting : {false, true}) {
            if (presenting)
                action(WindowCommand::Presentation).trigger();
            QSet<QKeySequence> keys;
            for (const QAction* each : m_window->actions()) {
                QVERIFY(!each->text().isEmpty());
                QVERIFY2(!each->statusTip().isEmpty(), qPrintable(each->text()));
                for (const QKeySequence& key : each->shortcuts()) {
                    QVERIFY2(!keys.contains(key), qPrintable(key.toString()));
                    keys << key;
                }
            }
            QVERIFY(keys.size() > 15);
        }
    }

    void everyMenuHasItsOwnLetters()
    {
        for (const Language language : {Language::English, Language::Japanese}) {
            start({.language = language});
            for (const QMenu* menu : m_window->menuBar()->findChildren<QMenu*>()) {
                QStringList letters;
                for (const QAction* each : menu->actions()) {
                    const qsizetype at = each->text().indexOf(u'&');
                    if (at < 0 || !each->isVisible())
                        continue;
                    const QString letter = each->text().mid(at + 1, 1).toLower();
                    QVERIFY2(!letters.contains(letter), qPrintable(menu->title() + u' ' + each->text()));
                    letters << letter;
                }
            }
            m_window.reset();
        }
    }

    void theSheetHasAllKeys()
    {
        start();
        const ShortcutSheet sheet(m_window->commands(), m_window.get());
        const auto* tree = sheet.findChild<QTreeWidget*>();
        QVERIFY(tree);
        for (const QAction* each : m_window->actions())
            for (const QKeySequence& key : each->shortcuts())
                if (each->isVisible())
                    QVERIFY2(!tree->findItems(key.toString(QKeySequence::NativeText),
                                              Qt::MatchContains | Qt::MatchRecursive, 1)
                                  .isEmpty(),
                             qPrintable(key.toString()));
    }

    void everyControlHasAName()
    {
        start();
        m_window->resize(1920, 1080);
        QTest::qWait(20);
        int controls = 0;
        for (auto* widget : m_window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                continue;
            const auto* accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(accessible);
            QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName()));
            ++controls;
        }
        QVERIFY2(controls > 20, qPrintable(QString::number(controls)));
    }

    void spaceBelongsToTheControlWithTheFocus()
    {
        start();
        QCheckBox box(m_window.get());
        box.show();
        box.setFocus();
        m_window->page().setTime(0);
        QTest::keyClick(&box, Qt::Key_Space);
        QVERIFY(box.isChecked());
        QTest::qWait(60);
        QCOMPARE(m_window->page().time(), 0.0);
        m_window->page().setFocus();
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(m_window->page().time() > 0);
    }

    void aPlaceIsShownAndUndone()
    {
        start();
        m_window->showPlace({.lesson = QStringLiteral("receptive_field"),
                             .values = {{QStringLiteral("dilations"), QStringLiteral("1,3,9")},
                                        {QStringLiteral("kernel"), QStringLiteral("3")},
                                        {QStringLiteral("unknown"), QStringLiteral("1")},
                                        {QStringLiteral("repeats"), QStringLiteral("many")}},
                             .time = 0.5});
        const auto dilations = [&] {
            return valueText(m_window->lessonPage()->lesson().values().at(QStringLiteral("dilations")));
        };
        QCOMPARE(m_window->lessonPage()->lesson().id(), QStringLiteral("receptive_field"));
        QCOMPARE(dilations(), QStringLiteral("1,3,9"));
        QCOMPARE(kernel(), 3);
        QCOMPARE(m_window->page().time(), 0.5);
        action(WindowCommand::Undo).trigger();
        QVERIFY(dilations() != QStringLiteral("1,3,9"));
        m_window->showPlace({.lesson = QStringLiteral("no such lesson")});
        QCOMPARE(m_window->lessonPage()->lesson().id(), QStringLiteral("receptive_field"));
    }

    void theQuizShowsItsNumbersInTheLesson()
    {
        start({.lesson = QStringLiteral("quiz"), .language = Language::English});
        auto* quiz = dynamic_cast<QuizPage*>(&m_window->page());
        QVERIFY(quiz);
        const LessonPlace place = quiz->run().question.shown;
        quiz->showMe();
        QVERIFY(m_window->lessonPage());
        QCOMPARE(m_window->lessonPage()->lesson().id(), place.lesson);
        for (const auto& [name, text] : place.values)
            QCOMPARE(valueText(m_window->lessonPage()->lesson().values().at(name)), text);
    }

    void takesAPictureThatIsDropped()
    {
        start();
        const QString path = m_folder->filePath(QStringLiteral("picture.png"));
        QImage picture(20, 20, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(path));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QCOMPARE(m_window->lessonPage()->lesson().values().text("image"), path);
        action(WindowCommand::Undo).trigger();
        QCOMPARE(m_window->lessonPage()->lesson().values().text("image"), QStringLiteral("flower"));
    }

    void closesInTheMiddleOfPlaying()
    {
        start();
        action(WindowCommand::PlayPause).trigger();
        editKernel(5);
        QTest::qWait(30);
        QVERIFY(m_window->close());
        m_window.reset();
        start();
        QCOMPARE(kernel(), 5);
    }
};

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
