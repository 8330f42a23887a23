// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/text_values.h"
#include "app/lessons/convolution/convolution_lesson.h"
#include "app/widgets/chart_view.h"
#include "app/widgets/formula_card.h"
#include "app/widgets/guide_button.h"
#include "app/widgets/guide_dots.h"
#include "app/widgets/guide_prose.h"
#include "app/widgets/guide_tasks.h"
#include "app/widgets/guide_view.h"
#include "app/widgets/lesson_page.h"
#include "app/widgets/stage.h"
#include "app/widgets/stage_thumbnail.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolButton>

using namespace convolarium;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// The first lesson with its text open, and what a window does with it.
struct Desk {
    LessonPage page{makeConvolutionLesson()};
    std::vector<ParameterValues> history;

    Desk()
    {
        page.setGuide(makeConvolutionLesson);
        QObject::connect(&page, &LessonPage::valuesEdited, &page, [this](const ParameterValues& values) {
            history.push_back(page.lesson().values());
            page.setValues(values);
        });
        QObject::connect(&page, &Page::guideRequested, &page, [this](bool visible) {
            page.setGuideVisible(visible);
            if (visible)
                page.openGuide();
        });
        page.resize(1836, 1052);
        page.show();
    }
    const GuideView& guide() const { return *page.guide(); }
    template <typename Widget>
    Widget* part() const
    {
        return page.guide()->findChild<Widget*>();
    }
    QPushButton* button(const QString& text) const
    {
        for (auto* button : page.guide()->findChildren<QPushButton*>())
            if (button->text() == text)
                return button;
        return nullptr;
    }
    /// The number of the first page that waits for `parameter`.
    int waitingFor(const char* parameter) const
    {
        const auto& pages = guide().text().pages;
        for (std::size_t i = 0; i < pages.size(); ++i)
            for (const TextTask& task : pages[i].tasks)
                if (task.condition.name == s(parameter))
                    return static_cast<int>(i);
        return -1;
    }
    void open(int number) { Q_EMIT part<GuideDots>()->pageChosen(number); }
    void set(const char* name, ParameterValue value)
    {
        ParameterValues values = page.lesson().values();
        values.set(s(name), std::move(value));
        page.setValues(values);
    }
    bool isDone(int number) const { return guide().progress().isPageDone(static_cast<std::size_t>(number)); }
};

QString shownText(const char* markdown) { return GuideProse(s(markdown)).document().toPlainText(); }

} // namespace

class TestGuide : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGuideIsHiddenUntilItIsAskedFor()
    {
        Desk desk;
        QVERIFY(!desk.guide().isVisible());
        const int stage = desk.page.stage().width();
        auto* button = desk.page.findChild<GuideButton*>();
        QVERIFY(button && button->isVisible() && !button->isChecked());
        button->click();
        QVERIFY(desk.guide().isVisible());
        QVERIFY(button->isChecked());
        QCOMPARE(desk.guide().width(), 340);
        QVERIFY(desk.guide().mapTo(&desk.page, QPoint()).x() < desk.page.stage().mapTo(&desk.page, QPoint()).x());
        button->click();
        QVERIFY(!desk.guide().isVisible());
        QCOMPARE(desk.page.stage().width(), stage);
    }

    void openingAPageSetsWhatItSaysAndCanBeUndone()
    {
        Desk desk;
        desk.page.setGuideVisible(true);
        desk.set("kernel", 5);
        const ParameterValues before = desk.page.lesson().values();
        const int number = desk.waitingFor("groups");
        desk.open(number);
        QCOMPARE(desk.guide().page(), number);
        const TextPage& page = desk.guide().text().pages[static_cast<std::size_t>(number)];
        QVERIFY(desk.page.lesson().values() == valuesOf(page, desk.page.lesson(), before));
        QCOMPARE(desk.page.lesson().values().integer("kernel"), 3);
        QCOMPARE(desk.history.size(), std::size_t{1});
        QVERIFY(desk.history.front() == before);
        desk.page.setValues(desk.history.front()); // undone: the page stays
        QCOMPARE(desk.guide().page(), number);
        QVERIFY(desk.page.lesson().values() == before);
    }

    void theContentsNameAllPagesAndOpenOne()
    {
        Desk desk;
        desk.page.setGuideVisible(true);
        desk.page.openGuide();
        QMenu* contents = nullptr;
        for (const auto* button : desk.page.guide()->findChildren<QToolButton*>())
            contents = button->menu() ? button->menu() : contents;
        QVERIFY(contents);
        Q_EMIT contents->aboutToShow();
        const auto& pages = desk.guide().text().pages;
        QCOMPARE(contents->actions().size(), static_cast<qsizetype>(pages.size()));
        QVERIFY(contents->actions()[0]->font().bold() && !contents->actions()[0]->isChecked());
        QVERIFY(contents->actions()[4]->text().endsWith(pages[4].heading));
        desk.button(s("Next"))->click();
        Q_EMIT contents->aboutToShow();
        QVERIFY(contents->actions()[0]->isChecked() && contents->actions()[1]->font().bold());
        contents->actions()[4]->trigger();
        QCOMPARE(desk.guide().page(), 4);
    }

    void aPageBringsTheFormulaIntoView()
    {
        Desk desk;
        desk.page.resize(1216, 690); // where it is folded away
        desk.page.setGuideVisible(true);
        desk.page.openGuide();
        const auto* card = desk.page.findChild<FormulaCard*>();
        QVERIFY(!card->isVisible());
        const auto& pages = desk.guide().text().pages;
        desk.open(static_cast<int>(std::ranges::find(pages, true, &TextPage::formula) - pages.begin()));
        QVERIFY(card->isVisible());
    }

    void aPageThatChangesNothingIsNoEntryOfTheHistory()
    {
        Desk desk;
        desk.page.setGuideVisible(true);
        desk.page.openGuide();
        desk.history.clear();
        desk.page.openGuide();
        QVERIFY(desk.history.empty());
    }

    void doingTheTaskTicksIt()
    {
        Desk desk;
        desk.page.setGuideVisible(true);
        const int number = desk.waitingFor("groups");
        desk.open(number);
        const auto* tasks = desk.part<GuideTasks>();
        QVERIFY(!tasks->allDone() && !desk.isDone(number));
        QVERIFY(desk.button(s("Skip")));
        desk.set("groups", 16);
        QVERIFY(!tasks->allDone());
        desk.set("groups", 32);
        QVERIFY(tasks->allDone() && desk.isDone(number));
        QVERIFY(desk.part<GuideDots>()->pages()[static_cast<std::size_t>(number)].done);
        QVERIFY(desk.button(s("Next")));
        QVERIFY(tasks->spokenText().contains(desk.guide().text().pages[static_cast<std::size_t>(number)].done));
        desk.set("groups", 1);
        QVERIFY2(desk.isDone(number), "what was done stays done");
    }

    void tasksAreTickedOneByOne()
    {
        Desk desk;
        desk.page.setGuideVisible(true);
        const int number = desk.waitingFor("out_channels");
        desk.open(number);
        const auto* tasks = desk.part<GuideTasks>();
        desk.set("kernel", 9);
        QVERIFY(tasks->tasks()[0].done && !tasks->tasks()[1].done);
        desk.set("kernel", 3);
        desk.set("out_channels", 4);
        QVERIFY(tasks->allDone());
    }

    void theTimelineAndThePinCount()
    {
        Desk desk;
        desk.page.setGuideVisible(true);
        const int watched = desk.waitingFor("compare");
        desk.open(watched);
        QCOMPARE(desk.page.time(), 0.0);
        desk.page.setTime(0.8);
        QVERIFY(!desk.isDone(watched));
        desk.page.setTime(0.9);
        QVERIFY(desk.isDone(watched));

        const int pinned = desk.waitingFor("output");
        desk.open(pinned);
        QVERIFY(!desk.isDone(pinned));
        Q_EMIT const_cast<StageWidget&>(desk.page.stage())
            .focusEdited({.hovered = {}, .pinned = {.part = s("output")}});
        QVERIFY(desk.isDone(pinned));
    }

    void whatIsSeenOnTheWayTicksNothing()
    {
        Desk desk;
        desk.page.setGuideVisible(true);
        desk.page.setTime(1);
        const int watched = desk.waitingFor("compare");
        desk.open(watched); // the timeline comes from its end
        QVERIFY(!desk.isDone(watched));
        desk.open(watched + 1);
        QVERIFY(!desk.isDone(watched));
    }

    void aHiddenGuideTicksNothing()
    {
        Desk desk;
        desk.page.setGuideVisible(true);
        const int number = desk.waitingFor("groups");
        desk.open(number);
        desk.page.setGuideVisible(false);
        desk.set("groups", 32);
        QVERIFY(!desk.isDone(number));
    }

    void aPageLightsItsPart()
    {
        Desk desk;
        desk.page.setGuideVisible(true);
        const auto& pages = desk.guide().text().pages;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            desk.open(static_cast<int>(i));
            QCOMPARE(desk.page.focusShown().pinned.part, pages[i].light);
        }
    }

    void aPageTurnsToItsChart()
    {
        Desk desk;
        desk.page.setGuideVisible(true);
        const auto& pages = desk.guide().text().pages;
        const auto found = std::ranges::find(pages, s("stopwatch"), &TextPage::chart);
        QVERIFY(found != pages.end());
        desk.open(static_cast<int>(found - pages.begin()));
        const auto charts = desk.page.findChildren<ChartView*>();
        QVERIFY(std::ranges::any_of(charts, [](const ChartView* chart) {
            return chart->isVisible() && chart->accessibleName().contains(s("stopwatch"));
        }));
    }

    void readingToTheEndIsAnnounced()
    {
        Desk desk;
        QSignalSpy finished(&desk.page, &LessonPage::guideFinished);
        desk.page.setGuideVisible(true);
        const int last = static_cast<int>(desk.guide().text().pages.size()) - 1;
        for (int i = 0; i < last; ++i) {
            desk.page.turnGuide(1);
            QCOMPARE(desk.guide().page(), i + 1);
        }
        QVERIFY(desk.button(s("Finish")));
        desk.page.turnGuide(-1);
        QCOMPARE(desk.guide().page(), last - 1);
        desk.page.turnGuide(1);
        QCOMPARE(finished.size(), 0);
        const ParameterValues left = desk.page.lesson().values();
        desk.page.turnGuide(1);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished.at(0).at(0).toString(), s("convolution"));
        QVERIFY(!desk.guide().isVisible());
        QVERIFY2(desk.page.lesson().values() == left, "closing leaves the state as it is");
        desk.page.turnGuide(1);
        QCOMPARE(finished.size(), 1);
    }

    void picturesLeaveTheShownLessonAlone()
    {
        Desk desk;
        desk.page.setGuideVisible(true);
        desk.open(desk.waitingFor("groups"));
        const ParameterValues shown = desk.page.lesson().values();
        auto* picture = desk.part<StageThumbnail>();
        QVERIFY(picture);
        QSignalSpy edited(&desk.page, &LessonPage::valuesEdited);
        const QImage small = picture->grab().toImage();
        QVERIFY(desk.page.lesson().values() == shown);
        QCOMPARE(edited.size(), 0);
        desk.set("kernel", 5);
        QCOMPARE(picture->grab().toImage(), small);
        QVERIFY(!picture->spokenText().isEmpty() && !picture->accessibleName().isEmpty());
        picture->setTheme(theme(ThemeId::Dark));
        QVERIFY(picture->grab().toImage() != small);
    }

    void everythingIsReachedByKeysAndHasAName()
    {
        Desk desk;
        desk.page.setGuideVisible(true);
        desk.page.openGuide();
        QVERIFY(!desk.guide().accessibleName().isEmpty());
        const auto* scroll = desk.part<QScrollArea>();
        QVERIFY(scroll->focusPolicy() & Qt::TabFocus && !scroll->accessibleName().isEmpty());
        for (const auto* button : desk.guide().findChildren<QAbstractButton*>()) {
            QVERIFY(button->focusPolicy() & Qt::TabFocus);
            QVERIFY(!button->accessibleName().isEmpty() || !button->text().isEmpty());
        }
        for (const auto* picture : desk.guide().findChildren<PictureWidget*>())
            if (picture->isVisibleTo(&desk.guide()))
                QVERIFY2(!picture->accessibleName().isEmpty(), picture->metaObject()->className());
    }

    void thePresentationHasLargeType()
    {
        Desk desk;
        desk.page.setGuideVisible(true);
        desk.open(desk.waitingFor("groups"));
        desk.page.setPresentation(true, s("1 / 7"));
        QVERIFY(desk.guide().isVisible());
        for (const auto* label : desk.guide().findChildren<QLabel*>())
            QVERIFY(label->font().pixelSize() >= 22);
        for (const auto* button : desk.guide().findChildren<QPushButton*>())
            QVERIFY(button->font().pixelSize() >= 22);
        QVERIFY(desk.part<GuideProse>()->document().defaultFont().pixelSize() >= 22);
        desk.page.setPresentation(false, {});
        QVERIFY(desk.part<GuideProse>()->document().defaultFont().pixelSize() < 22);
    }

    /// No page of a text is cut at any size of the window; the body scrolls.
    void thePartsStandBelowEachOther()
    {
        Desk desk;
        desk.page.setGuideVisible(true);
        for (const QSize size : {QSize(1836, 1052), QSize(1216, 692)}) {
            desk.page.resize(size);
            for (int i = 0; i < static_cast<int>(desk.guide().text().pages.size()); ++i) {
                desk.open(i);
                QCoreApplication::processEvents();
                const auto* scroll = desk.part<QScrollArea>();
                QVERIFY(scroll->height() >= 120);
                QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
                const auto* tasks = desk.part<GuideTasks>();
                if (tasks->isVisible())
                    QVERIFY(tasks->height() >= tasks->heightForWidth(tasks->width()));
            }
        }
    }

    void markdownIsWordsOnly()
    {
        QCOMPARE(shownText("<b>bold</b> <script>x()</script>"), s("<b>bold</b> <script>x()</script>"));
        const GuideProse image(s("![x](http://example.org/a.png) ![y](file:///etc/passwd)"));
        for (QTextBlock block = image.document().begin(); block.isValid(); block = block.next())
            QVERIFY(!block.text().contains(s("root:")));
        QVERIFY(image.document().resource(QTextDocument::ImageResource, QUrl(s("file:///etc/passwd"))).isNull());
        const GuideProse link(s("A [link](http://example.org) and [blue]{.input} words"));
        QCOMPARE(link.document().toPlainText(), s("A link and blue words"));
        for (QTextBlock block = link.document().begin(); block.isValid(); block = block.next())
            for (auto it = block.begin(); !it.atEnd(); ++it)
                QVERIFY(!it.fragment().charFormat().isAnchor());
        QCOMPARE(shownText("日本語の\n文章"), s("日本語の文章"));
        QCOMPARE(shownText("two\nlines"), s("two lines"));
    }

    void aRoleHasItsColour()
    {
        GuideProse prose(s("[blue]{.input} ink"));
        const auto first = [&] { return prose.document().begin().begin().fragment().charFormat(); };
        for (const ThemeId id : {ThemeId::Light, ThemeId::Dark}) {
            prose.setTheme(theme(id));
            QCOMPARE(first().foreground().color(), theme(id).role(Role::Input).text);
        }
    }
};

QTEST_MAIN(TestGuide)
#include "tst_guide.moc"
