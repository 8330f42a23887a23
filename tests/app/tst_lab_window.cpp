// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/architecture_page.h"
#include "app/shell/main_window.h"
#include "engine/models/classroom.h"
#include "engine/network/network_file.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

using namespace convolarium;

/// The architecture lab as a page of the window: history, files, what is remembered.
class LabWindowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    Translation m_translation;
    std::unique_ptr<MainWindow> m_window;

    void start(const WindowOptions& options = {.lesson = QStringLiteral("architecture"), .language = Language::English})
    {
        m_store =
            std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("convolarium.ini")), QSettings::IniFormat);
        m_window = std::make_unique<MainWindow>(WindowContext{*m_store, m_translation}, options);
        m_window->open();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void stop()
    {
        m_window->close();
        m_window.reset();
    }

    [[nodiscard]] QAction& action(WindowCommand command) const { return m_window->commands()[command]; }
    [[nodiscard]] ArchitecturePage& lab() const { return *m_window->architecturePage(); }

    [[nodiscard]] QString networkFile(const engine::NetworkSpec& spec) const
    {
        const QString path = m_folder->filePath(QStringLiteral("own.json"));
        engine::writeNetworkFile(path.toStdString(), {.spec = spec, .text = {}});
        return path;
    }

    /// Closes the message that comes next and says what it said.
    QString messageDuring(const std::function<void()>& work)
    {
        QString said;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                said = box->text();
                box->accept();
            }
        });
        constexpr int often = 20;
        timer.start(often);
        work();
        return said;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        m_window.reset();
        m_store.reset();
    }

    void editsAreInTheHistoryOfTheWindow()
    {
        start();
        QVERIFY(!action(WindowCommand::Undo).isEnabled());
        lab().insertItem(QStringLiteral("dropout"), 2);
        QCOMPARE(action(WindowCommand::Undo).text(), QStringLiteral("&Undo adding a layer"));
        m_window->commands().lessons()[0]->trigger();
        QVERIFY(m_window->lessonPage());
        action(WindowCommand::Undo).trigger(); // goes back to where the edit was made
        QVERIFY(m_window->architecturePage());
        QCOMPARE(lab().state(), openingState());
        action(WindowCommand::Redo).trigger();
        QCOMPARE(lab().network(0).spec.layers[2].name, std::string("dropout1"));
    }

    void aDragIsOneEntry()
    {
        start();
        for (int classes = 6; classes < 20; ++classes)
            lab().setSize(QStringLiteral("classes"), classes, classes > 6);
        QCOMPARE(m_window->history().count(), 1);
        action(WindowCommand::Undo).trigger();
        QCOMPARE(lab().state(), openingState());
    }

    void everythingIsAsItWasLeft()
    {
        start();
        lab().insertItem(QStringLiteral("dropout"), 2);
        lab().setView(LabView::Field);
        lab().setConvention(engine::Convention::Flops);
        stop();
        start({});
        QCOMPARE(lab().network(0).spec.layers[2].name, std::string("dropout1"));
        QCOMPARE(lab().settings().at(QStringLiteral("view")), QStringLiteral("field"));
        QCOMPARE(lab().settings().at(QStringLiteral("convention")), QStringLiteral("flops"));
    }

    void crashesLoseLittle()
    {
        start();
        lab().insertItem(QStringLiteral("dropout"), 2);
        const QString desk = m_folder->filePath(QStringLiteral("desk.json"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(desk), 5000); // written while one works, not at the end
    }

    void filesFromTheCommandLine()
    {
        const QString path = networkFile(engine::tinyVgg());
        start({.lesson = QStringLiteral("dense"), .language = Language::English, .file = path});
        QVERIFY(m_window->architecturePage());
        QVERIFY(lab().network(0).spec == engine::tinyVgg());
        Q_EMIT m_window->commands().recent().aboutToShow();
        QCOMPARE(m_window->commands().recent().actions().size(), 1);
        QCOMPARE(m_window->commands().recent().actions().front()->text(), QStringLiteral("own.json"));
    }

    void brokenFilesLeaveTheNetworkAlone()
    {
        start();
        const LabState before = lab().state();
        const QString path = m_folder->filePath(QStringLiteral("<b>broken.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\": ");
        file.close();
        const QString said = messageDuring([&] { m_window->openNetwork(path); });
        QVERIFY2(said.startsWith(QStringLiteral("<b>broken.json: line 1")), qPrintable(said));
        QCOMPARE(lab().state(), before);
        QVERIFY(!action(WindowCommand::Undo).isEnabled());
    }

    void filesAreDropped()
    {
        start({.lesson = QStringLiteral("dense"), .language = Language::English});
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(networkFile(engine::tinyVgg()))});
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QTRY_VERIFY(m_window->architecturePage());
        QTRY_VERIFY(lab().network(0).spec == engine::tinyVgg());
    }

    void savedWhereItCameFrom()
    {
        const QString path = networkFile(engine::tinyVgg());
        start({.lesson = {}, .language = Language::English, .file = path});
        QVERIFY(action(WindowCommand::Save).isEnabled());
        lab().insertItem(QStringLiteral("dropout"), 2);
        action(WindowCommand::Save).trigger();
        QCOMPARE(engine::readNetworkFile(path.toStdString()).spec.layers[2].name, std::string("dropout1"));
        m_window->commands().lessons()[0]->trigger();
        QVERIFY(!action(WindowCommand::Save).isEnabled());
    }

    void notSavedWhereItCannot()
    {
        const QString path = networkFile(engine::tinyVgg());
        start({.lesson = {}, .language = Language::English, .file = path});
        QVERIFY(QFile::remove(path));
        QVERIFY(QDir().mkdir(path)); // a folder stands in the way now
        const LabState before = lab().state();
        const QString said = messageDuring([&] { action(WindowCommand::Save).trigger(); });
        QVERIFY(!said.isEmpty());
        QCOMPARE(lab().state(), before);
    }

    void newNetworkFromAnyPage()
    {
        start({.lesson = QStringLiteral("dense"), .language = Language::English});
        action(WindowCommand::New).trigger();
        QVERIFY(m_window->architecturePage());
        QVERIFY(lab().network(0).spec.layers.empty());
        action(WindowCommand::Undo).trigger();
        QCOMPARE(lab().state(), openingState());
    }

    void speaksBothLanguages()
    {
        start();
        action(WindowCommand::Japanese).trigger();
        QTRY_VERIFY(m_window->windowTitle().contains(QStringLiteral("アーキテクチャ")));
        QTRY_VERIFY(lab().accessibleName().contains(QStringLiteral("アーキテクチャ")));
        // A panel that is wider than its place is cut off at the right: 264 px in a small window, 10 of them the scroll
        // bar's. Of its own width the last 16 px are margin.
        constexpr int widest = 264 - 10 + 8;
        for (const LabView view : {LabView::Layers, LabView::Field, LabView::Time}) {
            lab().setView(view);
            const LabPanel& panel = *lab().findChild<LabPanel*>();
            QTRY_VERIFY(panel.minimumSizeHint().width() > 100); // its new controls are shown by now
            const int width = panel.minimumSizeHint().width();
            QVERIFY2(width <= widest, qPrintable(QString::number(width)));
        }
        lab().insertItem(QStringLiteral("dropout"), 2);
        QVERIFY(!action(WindowCommand::Undo).text().contains(QStringLiteral("layer")));
    }
};

QTEST_MAIN(LabWindowTest)
#include "tst_lab_window.moc"
