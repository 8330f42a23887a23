// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/transport.h"
#include "tests/app/test_lesson.h"

#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace convolarium;

namespace {

std::vector<Phase> phases() { return TestLesson().phases(); } // two of 2 s

Scrubber* scrubberOf(const Transport& transport) { return transport.findChild<Scrubber*>(); }

} // namespace

class TestTransport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setTimeSaysNothing()
    {
        Transport transport;
        transport.setPhases(phases());
        QSignalSpy changed(&transport, &Transport::timeChanged);
        transport.setTime(0.3);
        QCOMPARE(transport.time(), 0.3);
        QCOMPARE(scrubberOf(transport)->time(), 0.3);
        QCOMPARE(changed.size(), 0);
    }

    void stepsThereAndBack()
    {
        Transport transport;
        transport.setPhases(phases());
        QSignalSpy changed(&transport, &Transport::timeChanged);
        for (int i = 0; i < 7; ++i)
            transport.stepForward();
        QVERIFY(std::abs(transport.time() - 0.35) < 1e-12);
        for (int i = 0; i < 7; ++i)
            transport.stepBackward();
        QVERIFY(std::abs(transport.time()) < 1e-12);
        QCOMPARE(changed.size(), 14);
    }

    void keysMove()
    {
        Transport transport;
        transport.setPhases(phases());
        QWidget* scrubber = scrubberOf(transport);
        QTest::keyClick(scrubber, Qt::Key_Right);
        QVERIFY(std::abs(transport.time() - 0.05) < 1e-12);
        QTest::keyClick(scrubber, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(transport.time(), 0.5);
        QTest::keyClick(scrubber, Qt::Key_End);
        QCOMPARE(transport.time(), 1.0);
        QTest::keyClick(scrubber, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(transport.time(), 0.5);
        QTest::keyClick(scrubber, Qt::Key_Home);
        QCOMPARE(transport.time(), 0.0);
        QTest::keyClick(scrubber, Qt::Key_Space);
        QVERIFY(transport.isPlaying());
        QTest::keyClick(scrubber, Qt::Key_Space);
        QVERIFY(!transport.isPlaying());
    }

    void playingTakesTheTimeOfThePhases()
    {
        Transport transport;
        transport.setPhases(phases());
        transport.setSpeed(4); // 4 s in one
        QElapsedTimer clock;
        clock.start();
        transport.setPlaying(true);
        QTRY_VERIFY_WITH_TIMEOUT(!transport.isPlaying(), 20000);
        QCOMPARE(transport.time(), 1.0);
        QVERIFY(clock.elapsed() >= 990);
    }

    void playAtTheEndStartsAgain()
    {
        Transport transport;
        transport.setPhases(phases());
        transport.setTime(1);
        transport.togglePlay();
        QVERIFY(transport.isPlaying());
        QVERIFY(transport.time() < 1);
    }

    void loopGoesOn()
    {
        Transport transport;
        transport.setPhases(phases());
        transport.setLoop(true);
        transport.setTime(0.99);
        transport.setPlaying(true);
        QTRY_VERIFY_WITH_TIMEOUT(transport.time() < 0.5, 20000);
        QVERIFY(transport.isPlaying());
    }

    void nothingTicksWhenNothingPlays()
    {
        Transport transport;
        transport.setPhases(phases());
        transport.setPlaying(true);
        transport.setPlaying(false);
        for (const QTimer* timer : transport.findChildren<QTimer*>())
            QVERIFY(!timer->isActive());
        QSignalSpy changed(&transport, &Transport::timeChanged);
        QTest::qWait(100);
        QCOMPARE(changed.size(), 0);
    }

    void reducedMotionShowsTheEndsOfPhasesOnly()
    {
        Transport transport;
        transport.setPhases(phases());
        transport.setReducedMotion(true);
        transport.setSpeed(4);
        QSignalSpy changed(&transport, &Transport::timeChanged);
        transport.setPlaying(true);
        QTRY_VERIFY_WITH_TIMEOUT(!transport.isPlaying(), 20000);
        QCOMPARE(changed.size(), 2);
        QVERIFY(progress(phases()[0], changed.at(0).at(0).toDouble()) == 1.0);
        QCOMPARE(changed.at(1).at(0).toDouble(), 1.0);
    }

    void clickJumpsToAPhaseAndDraggingScrubs()
    {
        Transport transport;
        transport.setPhases(phases());
        transport.resize(900, 48);
        transport.show();
        Scrubber* scrubber = scrubberOf(transport);
        QVERIFY(QTest::qWaitForWindowExposed(&transport));
        const int y = scrubber->height() / 2;
        const int x = scrubber->width() * 3 / 4;
        QTest::mouseClick(scrubber, Qt::LeftButton, {}, {x, y});
        QCOMPARE(transport.time(), 0.5);
        QTest::mousePress(scrubber, Qt::LeftButton, {}, {x, y});
        QTest::mouseMove(scrubber, {x - 40, y});
        QTest::mouseMove(scrubber, {x, y});
        QTest::mouseRelease(scrubber, Qt::LeftButton, {}, {x, y});
        QVERIFY(std::abs(transport.time() - 0.75) < 0.01);
    }

    void namesThePresentPhaseWhereTheTimelineCannot()
    {
        Transport transport;
        transport.setPhases(phases());
        transport.setTime(0.75);
        transport.show();
        const auto says = [&](const QString& text) {
            for (const auto* label : transport.findChildren<QLabel*>())
                if (label->isVisible() && label->text() == text)
                    return true;
            return false;
        };
        transport.resize(1400, 48);
        QTRY_VERIFY(scrubberOf(transport)->namesFit() && says(QStringLiteral("%1 of %1").arg(phases().size())));
        transport.resize(transport.minimumSizeHint().width(), 48);
        QTRY_VERIFY(!scrubberOf(transport)->namesFit() && says(phases().back().shortName));
    }

    void assistiveToolsSeeASlider()
    {
        Transport transport;
        transport.setPhases(phases());
        transport.setTime(0.75);
        QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(scrubberOf(transport));
        QCOMPARE(timeline->role(), QAccessible::Slider);
        QCOMPARE(timeline->valueInterface()->currentValue().toInt(), 750);
        QVERIFY(!timeline->text(QAccessible::Name).isEmpty());
        QCOMPARE(timeline->text(QAccessible::Description), QStringLiteral("Compare"));
    }
};

QTEST_MAIN(TestTransport)
#include "tst_transport.moc"
