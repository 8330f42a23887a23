// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/chart_strip.h"
#include "app/widgets/chart_view.h"
#include "app/widgets/control_panel.h"
#include "app/widgets/formula_card.h"
#include "app/widgets/headline.h"
#include "app/widgets/lesson_page.h"
#include "app/widgets/parameter_row.h"
#include "app/widgets/stage.h"
#include "tests/app/test_lesson.h"

#include <QAccessible>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSlider>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

using namespace convolarium;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// A page of the size it has in a window of 1920 x 1080.
struct Desk {
    LessonPage page{makeTestLesson()};

    Desk()
    {
        page.resize(1836, 1052);
        page.show();
    }
    StageWidget* stage() { return page.findChild<StageWidget*>(); }
    FormulaCard* formula() { return page.findChild<FormulaCard*>(s("formula")); }
    ParameterValues with(const char* name, ParameterValue value) const
    {
        ParameterValues values = page.lesson().values();
        values.set(s(name), std::move(value));
        return values;
    }
};

} // namespace

class TestLessonPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pictureIsAFunctionOfTime()
    {
        Desk desk;
        desk.page.setTime(0);
        const QImage start = desk.page.grab().toImage();
        desk.page.setTime(1);
        QVERIFY(desk.page.grab().toImage() != start);
        desk.page.setTime(0.37);
        desk.page.setTime(0);
        QCOMPARE(desk.page.grab().toImage(), start);
    }

    void stageHasMostOfTheWindow()
    {
        Desk desk;
        const QSize stage = desk.stage()->size();
        QVERIFY(stage.width() * stage.height() >= 0.55 * 1920 * 1080);
        desk.page.resize(1216, 692);
        const QSize compact = desk.stage()->size();
        QVERIFY2(compact.width() * compact.height() >= 0.55 * 1280 * 720,
                 qPrintable(s("%1 x %2").arg(compact.width()).arg(compact.height())));
    }

    void valuesGoDownAndNothingComesUp()
    {
        Desk desk;
        QSignalSpy edited(&desk.page, &LessonPage::valuesEdited);
        desk.page.setValues(desk.with("width", 20));
        QCOMPARE(desk.page.lesson().values().integer("width"), 20);
        QCOMPARE(edited.size(), 0);
    }

    void editsComeUpAndChangeNothing()
    {
        Desk desk;
        QSignalSpy edited(&desk.page, &LessonPage::valuesEdited);
        const_cast<ControlPanel&>(desk.page.panel()).row(s("width"))->findChild<QSlider*>()->setValue(11);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited.at(0).at(1).toString(), s("width"));
        QCOMPARE(edited.at(0).at(0).value<ParameterValues>().integer("width"), 12);
        QCOMPARE(desk.page.lesson().values().integer("width"), 8);
    }

    void refusedValuesLeaveEverythingAndSayWhy()
    {
        Desk desk;
        const ParameterValues before = desk.page.lesson().values();
        desk.page.setValues(desk.with("groups", 3));
        QVERIFY(desk.page.lesson().values() == before);
        QVERIFY(desk.page.panel().row(s("groups"))->refusal().contains(s("divisors")));
    }

    void hoveringATermLightsTheScene()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowExposed(&desk.page));
        const QImage dark = desk.stage()->grab().toImage();
        Q_EMIT desk.formula()->hoveredTerm(s("input"));
        QCOMPARE(desk.page.focusShown().hovered.part, s("input"));
        QVERIFY(desk.stage()->grab().toImage() != dark);
        Q_EMIT desk.formula()->hoveredTerm({});
        QCOMPARE(desk.stage()->grab().toImage(), dark);
    }

    void theMouseFindsTerms()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowExposed(&desk.page));
        FormulaCard* card = desk.formula();
        QSignalSpy hovered(card, &FormulaCard::hoveredTerm);
        for (int y = 30; y < card->height() && hovered.isEmpty(); y += 4)
            QTest::mouseMove(card, {26, y});
        QTRY_VERIFY(!hovered.isEmpty());
        QCOMPARE(hovered.at(0).at(0).toString(), s("input"));
    }

    void pointingAtTheStage()
    {
        Desk desk;
        StageWidget* stage = desk.stage();
        QVERIFY(QTest::qWaitForWindowExposed(&desk.page));
        const double k = std::min(stage->width() / 1536.0, stage->height() / 748.0);
        const QPointF origin((stage->width() - 1536 * k) / 2, (stage->height() - 748 * k) / 2);
        const QPoint square = (origin + QPointF(300, 300) * k).toPoint();
        QTest::mouseMove(stage, square);
        QTRY_COMPARE(desk.page.focusShown().hovered.part, s("input"));
        QTest::mouseClick(stage, Qt::LeftButton, {}, square);
        QCOMPARE(desk.page.focusShown().pinned.part, s("input"));
        QTest::mouseClick(stage, Qt::LeftButton, {}, (origin + QPointF(1200, 700) * k).toPoint());
        QVERIFY(!desk.page.focusShown().pinned);
    }

    void aClickOrEnterMaySet()
    {
        Desk desk;
        StageWidget* stage = desk.stage();
        QSignalSpy edits(&desk.page, &LessonPage::valuesEdited);
        const double k = std::min(stage->width() / 1536.0, stage->height() / 748.0);
        const QPointF origin((stage->width() - 1536 * k) / 2, (stage->height() - 748 * k) / 2);
        QTest::mouseClick(stage, Qt::LeftButton, {}, (origin + QPointF(950, 550) * k).toPoint());
        QCOMPARE(edits.size(), 1);
        QCOMPARE(edits.at(0).at(1).toString(), s("labels"));
        QVERIFY(!edits.at(0).at(0).value<ParameterValues>().flag("labels"));
        QVERIFY(!desk.page.focusShown().pinned);
        QTest::keyClick(stage, Qt::Key_Down);
        QTest::keyClick(stage, Qt::Key_Return);
        QCOMPARE(edits.size(), 2);
    }

    void moreChartsThanFitAreTurned()
    {
        const auto chart = [](const char* title) {
            return ChartSpec{.title = s(title), .table = {{s("a")}, {{s("1")}}}};
        };
        ChartStrip strip;
        strip.resize(2 * ChartStrip::narrowestChart + 100, 200);
        strip.show();
        const auto shown = [&] {
            QStringList titles;
            for (const ChartView* view : strip.findChildren<ChartView*>())
                if (view->isVisible())
                    titles << view->chart().title;
            titles.sort();
            return titles;
        };
        const auto turns = strip.findChildren<QToolButton*>();
        strip.setCharts({chart("1"), chart("2")});
        QCOMPARE(shown(), QStringList({s("1"), s("2")}));
        QVERIFY(!turns.at(1)->isVisible());
        strip.setCharts({chart("1"), chart("2"), chart("3")});
        QCOMPARE(shown(), QStringList({s("1"), s("2")}));
        turns.at(1)->click();
        QCOMPARE(shown(), QStringList({s("2"), s("3")}));
        QVERIFY(!turns.at(1)->isEnabled());
        turns.at(0)->click();
        QCOMPARE(shown(), QStringList({s("1"), s("2")}));
    }

    void keysWalkTheStage()
    {
        Desk desk;
        StageWidget* stage = desk.stage();
        QTest::keyClick(stage, Qt::Key_Right);
        QCOMPARE(desk.page.focusShown().hovered.part, s("input"));
        QTest::keyClick(stage, Qt::Key_Return);
        QCOMPARE(desk.page.focusShown().pinned.part, s("input"));
        QTest::keyClick(stage, Qt::Key_Escape);
        QVERIFY(desk.page.focusShown().hovered && !desk.page.focusShown().pinned);
        QTest::keyClick(stage, Qt::Key_Escape);
        QVERIFY(!desk.page.focusShown().current());
        QTest::keyClick(stage, Qt::Key_Space);
        QVERIFY(desk.page.isPlaying());
        desk.page.togglePlay();
    }

    void assistiveToolsHearTheScene()
    {
        Desk desk;
        desk.page.setTime(0.25);
        QAccessibleInterface* stage = QAccessible::queryAccessibleInterface(desk.stage());
        QCOMPARE(stage->role(), QAccessible::Graphic);
        QCOMPARE(stage->text(QAccessible::Name), s("Test lesson"));
        QCOMPARE(stage->text(QAccessible::Description), s("A square of 64 cells at 0.25."));
    }

    void slowFiguresArriveWhenThePageIsSeen()
    {
        LessonPage hidden(makeTestLesson());
        QTest::qWait(2 * Background::quietMilliseconds);
        QVERIFY(hidden.lesson().figures()["measured"].is_null());
        hidden.show();
        QTRY_COMPARE(hidden.lesson().figures()["measured"].is_null(), false);
        QCOMPARE(hidden.lesson().figures()["measured"].get<double>(), 2.0);
        ParameterValues values = hidden.lesson().values();
        values.set(s("width"), 20);
        hidden.setValues(values);
        QTRY_VERIFY(hidden.lesson().figures()["measured"] == 5.0);
    }

    void presentationHasTheSceneAlone()
    {
        Desk desk;
        const QWidget* charts = desk.page.findChild<ChartView*>();
        const QWidget* panel = desk.page.findChild<QScrollArea*>();
        const int before = desk.stage()->width();
        desk.page.setPresentation(true, s("1 / 7"));
        QVERIFY(!charts->isVisible() && !panel->isVisible());
        QVERIFY(desk.stage()->width() > before);
        QTest::keyClick(desk.stage(), Qt::Key_Tab); // calls the panel
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->geometry().right(), desk.page.rect().right());
        desk.page.setPresentation(false, s("1 / 7"));
        QVERIFY(charts->isVisible() && panel->isVisible());
        QCOMPARE(desk.stage()->width(), before);
    }

    void smallWindowsHaveADrawer()
    {
        Desk desk;
        const QWidget* chart = desk.page.findChild<ChartView*>();
        QVERIFY(chart->isVisible());
        desk.page.resize(1216, 692);
        QVERIFY(!chart->isVisible());
        auto* transport = desk.page.findChild<Transport*>();
        Q_EMIT transport->drawerRequested(Transport::Drawer::Chart);
        QTRY_VERIFY(chart->isVisible() && !desk.formula()->isVisible());
        Q_EMIT transport->drawerRequested(Transport::Drawer::Formula);
        QVERIFY(!chart->isVisible() && desk.formula()->isVisible());
        Q_EMIT transport->drawerRequested(Transport::Drawer::Closed);
        QVERIFY(!chart->isVisible() && !desk.formula()->isVisible());
    }

    void partsCanBeHidden()
    {
        Desk desk;
        const int width = desk.stage()->width();
        const int height = desk.stage()->height();
        desk.page.setPanelVisible(false);
        QVERIFY(desk.stage()->width() > width);
        desk.page.setBottomVisible(false);
        QVERIFY(desk.stage()->height() > height);
        desk.page.setPanelVisible(true);
        desk.page.setBottomVisible(true);
        QCOMPARE(desk.stage()->size(), QSize(width, height));
    }

    void layoutIsKept()
    {
        Desk desk, other;
        auto* panel = desk.page.findChild<QScrollArea*>();
        auto* splitter = qobject_cast<QSplitter*>(panel->parentWidget());
        splitter->setSizes({1400, 435});
        Q_EMIT splitter->splitterMoved(1400, 1);
        other.page.restoreLayout(desk.page.saveLayout());
        QCOMPARE(other.page.findChild<QScrollArea*>()->width(), panel->width());
        const QByteArray before = other.page.saveLayout();
        other.page.restoreLayout("nonsense");
        other.page.restoreLayout({});
        QCOMPARE(other.page.saveLayout(), before);
    }

    void languageChangeIsTaken()
    {
        Desk desk;
        desk.page.setValues(desk.with("width", 20));
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(&desk.page, &change);
        QCOMPARE(desk.page.lesson().values().integer("width"), 20);
        QVERIFY(desk.page.panel().row(s("width")));
    }

    void themesChangeThePicture()
    {
        Desk desk;
        const QImage light = desk.page.grab().toImage();
        desk.page.setTheme(ThemeId::Dark);
        QVERIFY(desk.page.grab().toImage() != light);
        desk.page.setTheme(ThemeId::Light);
        QCOMPARE(desk.page.grab().toImage(), light);
    }
};

QTEST_MAIN(TestLessonPage)
#include "tst_lesson_page.moc"
