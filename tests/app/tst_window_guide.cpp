// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/quiz_page.h"
#include "app/shell/lesson_table.h"
#include "app/shell/page_table.h"
#include "app/widgets/guide_button.h"
#include "app/widgets/guide_view.h"
#include "tests/app/window_fixture.h"

#include <QMenu>
#include <QPushButton>

#include <set>

using namespace convolarium;

/// The texts beside the lessons as the window opens and remembers them.
class WindowGuideTest : public QObject, protected WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void opensTheGuideByItsCommand()
    {
        start();
        const LessonPage& page = *m_window->lessonPage();
        QVERIFY(!page.guideVisible() && !action(WindowCommand::GuideNext).isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_G, Qt::ControlModifier);
        QVERIFY(page.guide()->isVisible() && action(WindowCommand::Guide).isChecked());
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(page.guide()->page(), 1);
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(page.guide()->page(), 0);
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        restart();
        QVERIFY(m_window->lessonPage()->guide()->isVisible());
        QCOMPARE(m_window->lessonPage()->guide()->page(), 1);
        QVERIFY2(m_window->history().count() == 0, "a start sets nothing");
        action(WindowCommand::Guide).trigger();
        QVERIFY(!m_window->lessonPage()->guide()->isVisible());
    }

    /// From the rail: the lesson, its guide, the contents, the page. Four clicks are not a minute.
    void eachMisconceptionIsFourClicksAway()
    {
        start();
        std::set<Misconception> found;
        for (std::size_t lesson = 0; lesson < lessonTable().size(); ++lesson) {
            clickRail(lesson);
            LessonPage& page = *m_window->lessonPage();
            for (std::size_t number = 0; number < page.guide()->text().pages.size(); ++number)
                for (const Misconception misconception : page.guide()->text().pages[number].misconceptions) {
                    clickRail(lessonTable().size()); // somewhere else
                    clickRail(lesson);
                    QCOMPARE(m_window->lessonPage(), &page);
                    if (!page.guideVisible())
                        page.findChild<GuideButton*>()->click();
                    QMenu* contents = page.guide()->findChild<QMenu*>();
                    Q_EMIT contents->aboutToShow();
                    contents->actions()[static_cast<qsizetype>(number)]->trigger();
                    QVERIFY(page.guide()->isVisible());
                    QCOMPARE(page.guide()->page(), static_cast<int>(number));
                    found.insert(misconception);
                }
        }
        QCOMPARE(found.size(), allMisconceptions.size());
    }

    void aPageOfTheGuideIsUndone()
    {
        start();
        editKernel(7);
        action(WindowCommand::Guide).trigger();
        QCOMPARE(kernel(), 3);
        QCOMPARE(action(WindowCommand::Undo).text(), QStringLiteral("&Undo page of the guide"));
        action(WindowCommand::Undo).trigger();
        QCOMPARE(kernel(), 7);
        QVERIFY(m_window->lessonPage()->guide()->isVisible());
    }

    void theRailShowsWhatHasBeenRead()
    {
        start();
        const auto tooltip = [this] { return m_window->findChildren<RailButton*>().front()->toolTip(); };
        QVERIFY(!tooltip().contains(QStringLiteral("done")));
        const QImage before = m_window->findChildren<RailButton*>().front()->grab().toImage();
        action(WindowCommand::Guide).trigger();
        while (m_window->lessonPage()->guideVisible())
            action(WindowCommand::GuideNext).trigger();
        QVERIFY(tooltip().contains(QStringLiteral("done")));
        QVERIFY(m_window->findChildren<RailButton*>().front()->grab().toImage() != before);
        QVERIFY2(!readSettings(*m_store).finished.isEmpty(), "it is kept at once");
        restart();
        QVERIFY(tooltip().contains(QStringLiteral("done")));
        QVERIFY(!m_window->lessonPage()->guideVisible());
        clickRail(static_cast<std::size_t>(pagePosition(QStringLiteral("quiz"))));
        auto* quiz = m_window->findChild<QuizPage*>();
        QVERIFY2(quiz->panel().clearButton().isEnabled(), "what has been read is progress");
        quiz->clearProgress();
        QVERIFY(readSettings(*m_store).finished.isEmpty());
        QVERIFY(!tooltip().contains(QStringLiteral("done")));
        QVERIFY(!quiz->panel().clearButton().isEnabled());
    }

    void theGuideSpeaksTheLanguage()
    {
        start();
        action(WindowCommand::Guide).trigger();
        action(WindowCommand::GuideNext).trigger();
        const GuideView& guide = *m_window->lessonPage()->guide();
        const QString english = guide.text().title;
        action(WindowCommand::Japanese).trigger();
        QTRY_VERIFY(guide.text().title != english); // the window is told by an event
        QCOMPARE(guide.page(), 1);
        QVERIFY2(guide.progress().isPageDone(0), "what was read stays read");
    }
};

QTEST_MAIN(WindowGuideTest)
#include "tst_window_guide.moc"
