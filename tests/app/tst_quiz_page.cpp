// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/numbers.h"
#include "app/lessons/convolution/convolution_lesson.h"
#include "app/lessons/receptive_field/receptive_field_lesson.h"
#include "app/quiz/quiz_page.h"
#include "app/quiz/task_input.h"
#include "app/widgets/chart_view.h"
#include "app/widgets/formula_card.h"
#include "app/widgets/headline.h"
#include "app/widgets/stage_thumbnail.h"
#include "tests/app/made_question.h"
#include "tests/app/painted_stage.h"

#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace convolarium;

namespace {

constexpr int patience = 60'000; // ms; a busy computer under a sanitizer

QuizLesson lessonOf(const QString& id, std::unique_ptr<Lesson> (*make)())
{
    return {id, [make] {
                auto lesson = make();
                lesson->set(presetValues(*lesson, lesson->presets().front()));
                return lesson;
            }};
}

/// A page as the window shows it.
struct Shown {
    Shown()
    {
        page.setLessons({lessonOf(QStringLiteral("convolution"), makeConvolutionLesson),
                         lessonOf(QStringLiteral("receptive_field"), makeReceptiveFieldLesson)});
        page.resize(1216, 690);
        page.show();
    }
    /// An answer to the present question; `right` where the question says which.
    void giveAnswer(bool right = true)
    {
        const Question& question = page.run().question;
        if (const ChoiceTask* choice = page.run().choice()) {
            page.chooseOption(right ? choice->right : (choice->right + 1) % choice->options.size());
            QTRY_VERIFY_WITH_TIMEOUT(page.run().answered(), patience);
            return;
        }
        Draft draft{madeAnswer(question.task), {}};
        if (const auto* bar = std::get_if<BarTask>(&question.task))
            draft.answer = right ? bar->truth : bar->top;
        else if (const auto* curve = std::get_if<CurveTask>(&question.task))
            draft.answer = curve->truth;
        else if (const auto* cells = std::get_if<CellsTask>(&question.task))
            draft.answer = cells->sharing;
        else if (const auto* dilations = std::get_if<DilationsTask>(&question.task))
            draft.answer = std::vector<int>{dilations->offered.front()};
        page.editDraft(draft);
        page.answer();
    }
    /// A question with a bar is shown; returns whether there is one in some round.
    bool findBar()
    {
        for (int seed = 1; seed < 40; ++seed) {
            page.setSeed(seed);
            for (int i = 0; i < static_cast<int>(page.runs().size()); ++i)
                if (std::holds_alternative<BarTask>(page.runs()[static_cast<std::size_t>(i)].question.task)) {
                    page.showQuestion(i);
                    return true;
                }
        }
        return false;
    }
    [[nodiscard]] QString headline() const { return page.findChild<HeadlineWidget*>()->spokenText(); }
    [[nodiscard]] QString formula() const
    {
        return page.findChild<FormulaCard*>(QStringLiteral("formula"))->spokenText();
    }
    QuizPage page;
};

int challengeAt(const QString& id)
{
    const std::vector<Challenge> all = challenges();
    return static_cast<int>(std::ranges::find(all, id, &Challenge::id) - all.begin());
}

} // namespace

class TestQuizPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// firstSeed is chosen for it: whoever opens the quiz draws a prediction first.
    void theFirstRoundBeginsWithABar()
    {
        const Shown shown;
        QVERIFY(std::holds_alternative<BarTask>(shown.page.run().question.task));
    }

    /// Below the options, which need no more room.
    void theLessonIsSeenAfterAChoice()
    {
        Shown shown;
        shown.page.chooseSource(QStringLiteral("test"));
        const auto picture = [&] { return shown.page.findChild<StageThumbnail*>(); };
        QVERIFY(!picture());
        shown.giveAnswer(false);
        shown.page.setTime(1);
        QVERIFY(picture() && picture()->isVisible() && picture()->height() >= 120);
        QVERIFY(shown.page.stage().rect().contains(picture()->geometry()));
        shown.page.showQuestion(1);
        QVERIFY(!picture());
        shown.page.showChallenge(challengeAt(QStringLiteral("cut_8_times")));
        QVERIFY(picture());
    }

    void aRoundIsPlayedToItsEnd()
    {
        Shown shown;
        const int count = static_cast<int>(shown.page.runs().size());
        QCOMPARE(count, questionsInRound);
        const int seed = shown.page.settings().at(QStringLiteral("seed")).toInt();
        for (int i = 0; i < count; ++i) {
            QVERIFY(!shown.page.run().answered());
            shown.giveAnswer();
            QVERIFY(shown.page.run().answered());
            if (shown.page.run().asksWhy())
                shown.page.chooseWhy(shown.page.run().question.why.right);
            QVERIFY(shown.page.run().isDone());
            shown.page.nextQuestion();
        }
        QVERIFY(shown.page.settings().at(QStringLiteral("seed")).toInt() != seed); // a new round has begun
        QVERIFY(!shown.page.run().answered());
        QCOMPARE(shown.page.progress().answers.size(), static_cast<std::size_t>(count));
    }

    void spaceAndEnterGoOnAndNeverEndDead()
    {
        Shown shown;
        QVERIFY(shown.findBar());
        QuizStage& stage = shown.page.stage();
        stage.setFocus();
        const QString prompt = shown.headline();
        QTest::keyClick(&stage, Qt::Key_Return); // there is nothing to be judged yet
        QVERIFY(!shown.page.run().answered());
        QVERIFY(shown.headline() != prompt); // and the page says so
        QTest::keyClick(&stage, Qt::Key_Down);
        QTest::keyClick(&stage, Qt::Key_Return);
        QVERIFY(shown.page.run().answered());
        const int question = shown.page.current();
        for (int i = 0; i < 6 && shown.page.current() == question; ++i)
            QTest::keyClick(&stage, Qt::Key_Space);
        QVERIFY(shown.page.current() != question);
    }

    void nothingIsGivenAwayBeforeTheAnswer()
    {
        Shown shown;
        QVERIFY(shown.findBar());
        const QString truth = truthText(shown.page.run().question);
        const QString solution = shown.page.run().question.solution.numbers.plainText();
        const auto givenAway = [&] {
            return shown.headline().contains(truth) || shown.formula().contains(solution) ||
                   shown.page.stage().spokenText().contains(truth);
        };
        shown.page.editDraft({0.123, {}});
        QVERIFY(!givenAway());
        shown.page.setTime(1); // nobody looks ahead
        QVERIFY(shown.page.time() < 0.51);
        QVERIFY(!givenAway());
        for (const ChartView* chart : shown.page.findChildren<ChartView*>())
            QVERIFY(chart->chart().table.rows.empty());
        shown.page.setHideNumbers(false);
        QVERIFY(shown.formula().contains(solution)); // a teacher may
        shown.page.setHideNumbers(true);
        shown.page.answer();
        shown.page.setTime(1);
        QVERIFY(shown.headline().contains(truth));
        QVERIFY(shown.formula().contains(solution));
    }

    void pointsAreCounted()
    {
        Shown shown;
        QVERIFY(shown.findBar());
        shown.giveAnswer();
        QCOMPARE(shown.page.run().points(), pointsOfQuestion);
        const QuestionRun answered = shown.page.run();
        shown.page.editDraft({0.5, {}}); // what is answered stays
        QVERIFY(shown.page.run().draft == answered.draft);
        if (answered.asksWhy()) {
            const std::size_t wrong = (answered.question.why.right + 1) % answered.question.why.options.size();
            shown.page.chooseWhy(wrong);
            shown.page.chooseWhy(answered.question.why.right); // once is all
            QCOMPARE(shown.page.run().points(), pointsOfQuestion);
            QCOMPARE(shown.page.run().possiblePoints(), pointsOfQuestion + pointsOfWhy);
        }
    }

    void theAnswerGrowsAndCanBeSeenAgain()
    {
        Shown shown;
        QVERIFY(shown.findBar());
        shown.giveAnswer();
        QVERIFY(shown.page.isPlaying());
        QTRY_VERIFY_WITH_TIMEOUT(!shown.page.isPlaying(), patience);
        shown.page.jumpToPhase(1);
        QVERIFY(!shown.headline().contains(truthText(shown.page.run().question)));
        shown.page.jumpToPhase(3);
        QVERIFY(shown.headline().contains(truthText(shown.page.run().question)));
    }

    void answersAreKeptAndCleared()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("progress.json"));
        std::map<QString, QString> settings;
        {
            Shown shown;
            shown.page.keepProgress(path);
            shown.giveAnswer();
            settings = shown.page.settings();
        }
        Shown again;
        again.page.restoreSettings(settings);
        again.page.keepProgress(path);
        QVERIFY(again.page.runs().front().answered());
        again.page.clearProgress();
        QVERIFY(!again.page.runs().front().answered());
        QVERIFY(ProgressFile(path).read().isEmpty());
    }

    void aBrokenProgressFileIsSaid()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("progress.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{broken");
        file.close();
        Shown shown;
        shown.page.keepProgress(path);
        QVERIFY2(shown.headline().contains(QStringLiteral("progress.json")), qPrintable(shown.headline()));
        shown.giveAnswer();
        QVERIFY(!ProgressFile(path).read().isEmpty());
    }

    void anotherLanguageKeepsTheState()
    {
        Shown shown;
        QVERIFY(shown.findBar());
        shown.page.editDraft({0.25, {}});
        const Language spoken(QStringLiteral("ja"));
        QCoreApplication::sendPostedEvents();
        QVERIFY(shown.page.run().draft == Answer(0.25));
        shown.page.answer();
        const int points = shown.page.run().points();
        {
            const Language english(QStringLiteral("en"));
            QCoreApplication::sendPostedEvents();
            QVERIFY(shown.page.run().answered());
            QCOMPARE(shown.page.run().points(), points);
        }
    }

    void theLessonIsAskedForWithTheseNumbers()
    {
        Shown shown;
        QVERIFY(shown.findBar());
        QSignalSpy asked(&shown.page, &QuizPage::lessonRequested);
        shown.giveAnswer();
        shown.page.showMe();
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked[0][0].value<LessonPlace>() == shown.page.run().question.shown);
        QVERIFY(!shown.page.run().question.shown.lesson.isEmpty());
    }

    void sourcesAndSeedsChooseTheQuestions()
    {
        Shown shown;
        shown.page.setSeed(7);
        const auto kinds = [&] {
            QStringList names;
            for (const QuestionRun& run : shown.page.runs())
                names << QStringLiteral("%1/%2").arg(run.question.kind).arg(run.question.seed);
            return names;
        };
        const QStringList first = kinds();
        shown.page.newNumbers();
        QVERIFY(kinds() != first);
        shown.page.setSeed(7);
        QCOMPARE(kinds(), first);
        shown.page.chooseSource(QStringLiteral("test"));
        QCOMPARE(shown.page.runs().size(), courseTest().size());
        shown.page.chooseSource(QStringLiteral("convolution"));
        for (const QuestionRun& run : shown.page.runs()) {
            const auto& all = questionKinds();
            QCOMPARE(std::ranges::find(all, run.question.kind, &QuestionKind::id)->lesson,
                     QStringLiteral("convolution"));
        }
        // A click in the list leaves the next keys to the question.
        for (const QListWidget* list : shown.page.panel().findChildren<QListWidget*>())
            QVERIFY(!(list->focusPolicy() & Qt::ClickFocus));
        Q_EMIT shown.page.panel().questionChosen(1);
        QCOMPARE(shown.page.current(), 1);
        QCOMPARE(shown.page.focusWidget(), &shown.page.stage());
        QVERIFY(!shown.page.panel().backButton().isVisible());
        shown.page.setQuestions({courseTest().front()}, QStringLiteral("dense"));
        QCOMPARE(shown.page.runs().size(), 1U);
        QVERIFY(shown.page.panel().backButton().isVisible());
        QSignalSpy back(&shown.page, &QuizPage::fileRequested);
        shown.page.panel().backButton().click();
        QCOMPARE(back.value(0).value(0).toString(), QStringLiteral("dense"));
        shown.page.chooseSource(QStringLiteral("test"));
        QVERIFY(!shown.page.panel().backButton().isVisible());
    }

    void aChallengeIsSolvedAndKept()
    {
        Shown shown;
        const int challenge = challengeAt(QStringLiteral("hear_200"));
        shown.page.showChallenge(challenge);
        QVERIFY(shown.page.challengeShown());
        QVERIFY(!shown.page.challengeShown()->isSolved());
        QVERIFY(shown.page.panel().row(QStringLiteral("dilations")));
        const QWidget& controls = shown.page.panel().challengeControls();
        QTRY_VERIFY2(!controls.visibleRegion().isEmpty(), "the panel has been scrolled to what may be set");
        QVERIFY(!shown.page.panel().row(QStringLiteral("channels"))); // is not free
        shown.page.setChallengeValue(QStringLiteral("dilations"), std::vector<int>{1, 2, 4, 8, 16, 32, 64, 128});
        QVERIFY(shown.page.challengeShown()->isSolved());
        const Progress& progress = shown.page.progress();
        QCOMPARE(progress.solutions.at(QStringLiteral("hear_200")).size(), 1U);
        QCOMPARE(progress.solutions.at(QStringLiteral("hear_200"))[0].values.at(QStringLiteral("dilations")),
                 QStringLiteral("1,2,4,8,16,32,64,128"));
        QSignalSpy asked(&shown.page, &QuizPage::lessonRequested);
        shown.page.showMe();
        QCOMPARE(asked[0][0].value<LessonPlace>().values.at(QStringLiteral("dilations")),
                 QStringLiteral("1,2,4,8,16,32,64,128"));
        shown.page.nextQuestion();
        QVERIFY(!shown.page.challengeShown());
    }

    void trainedNetworksAreJudged()
    {
        Shown shown;
        const int challenge = challengeAt(QStringLiteral("accuracy_85"));
        shown.page.showChallenge(challenge);
        QVERIFY(shown.page.challengeShown()->results.empty());
        QVERIFY(!shown.page.stage().spokenText().isEmpty());
        shown.page.setTrainedNetworks({{QStringLiteral("large"), 4e6, 0.97}, {QStringLiteral("weak"), 1e4, 0.5}});
        QVERIFY(!shown.page.challengeShown()->isSolved());
        shown.page.setTrainedNetworks({{QStringLiteral("large"), 4e6, 0.97}, {QStringLiteral("small"), 3e4, 0.9}});
        QVERIFY(shown.page.challengeShown()->isSolved());
        QCOMPARE(shown.page.challengeShown()->judgedName, QStringLiteral("small"));
    }

    void answersOfTheClassAreCounted()
    {
        Shown shown;
        QVERIFY(shown.findBar());
        const Question& question = shown.page.run().question;
        const QuestionKey key{question.kind, question.seed};
        shown.page.setClassAnswers({{key, QStringLiteral("25 %")},
                                    {key, QStringLiteral("25 %")},
                                    {{QStringLiteral("other"), 1}, QStringLiteral("1")}});
        const auto classChart = [&]() -> ChartSpec {
            for (const ChartView* view : shown.page.findChildren<ChartView*>())
                if (view->chart().id == QLatin1String("class"))
                    return view->chart();
            return {};
        };
        QVERIFY(classChart().bars.empty()); // others would give it away
        shown.giveAnswer();
        shown.page.setTime(1);
        QCOMPARE(classChart().bars.size(), 1U);
        QCOMPARE(classChart().bars[0].valueLabel, QStringLiteral("2"));
    }

    void controlsFitInEveryLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Japanese") << QStringLiteral("ja");
    }
    void controlsFitInEveryLanguage()
    {
        QFETCH(QString, language);
        const Language spoken(language);
        Shown shown;
        constexpr int margin = 16; // the last px of the panel are empty
        const auto areas = shown.page.findChildren<QScrollArea*>();
        QVERIFY(!areas.isEmpty());
        const int width = areas.front()->widget()->minimumSizeHint().width();
        QVERIFY2(width - margin <= areas.front()->viewport()->width(), qPrintable(QString::number(width)));
    }
};

QTEST_MAIN(TestQuizPage)
#include "tst_quiz_page.moc"
