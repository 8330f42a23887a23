// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/made_question.h"

#include "app/quiz/challenge_view.h"
#include "app/quiz/quiz_layout.h"
#include "app/quiz/quiz_painter.h"
#include "app/quiz/quiz_stage.h"
#include "app/quiz/quiz_words.h"
#include "app/quiz/task_layout.h"
#include "tests/app/painted_stage.h"

#include <QSignalSpy>

using namespace convolarium;

namespace {

const QSize roomy(1536, 748);

QuizMoment momentOf(const QuestionRun& run)
{
    return {.reveal = run.answered() ? 1.0 : 0.0, .second = run.answered(), .place = QStringLiteral("Question 3 of 8")};
}

std::vector<DrawnText> textsOf(const QuestionRun& run, const QSize& size, bool presentation, ThemeId theme)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    const SceneView view = quizView(size, theme, presentation);
    ScenePainter scene(painter, view);
    paintQuestion(scene, {.run = run, .moment = momentOf(run)}, quizLayout(run, momentOf(run), view));
    return scene.drawnTexts();
}

/// Which text leaves the picture, or which two lie over each other.
QString trouble(const std::vector<DrawnText>& texts, const QSize& size)
{
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!QRectF(QPointF(0, 0), size).contains(texts[i].rect))
            return texts[i].text + QStringLiteral(" is outside");
        for (std::size_t j = i + 1; j < texts.size(); ++j)
            if (texts[i].rect.intersects(texts[j].rect))
                return texts[i].text + QStringLiteral(" | ") + texts[j].text;
    }
    return {};
}

QString joined(const std::vector<DrawnText>& texts)
{
    QStringList words;
    for (const DrawnText& text : texts)
        words << text.text;
    return words.join(u'\n');
}

/// A stage that shows a question and is changed by what it says.
struct Shown {
    explicit Shown(const Question& question)
    {
        run.question = question;
        stage.resize(roomy);
        QObject::connect(&stage, &QuizStage::draftEdited, &stage, [this](const Draft& draft) {
            run.draft = draft.answer;
            run.touched = draft.touched;
            stage.setQuestion(run, momentOf(run));
        });
        stage.setQuestion(run, momentOf(run));
        stage.show();
        stage.setFocus();
    }
    [[nodiscard]] QRectF area() const { return quizLayout(run, momentOf(run), stage.view()).task; }
    void key(Qt::Key pressed, int times = 1)
    {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(&stage, pressed);
    }
    void click(const QPointF& at) { QTest::mouseClick(&stage, Qt::LeftButton, {}, at.toPoint()); }
    void drag(const QPointF& from, const QPointF& to)
    {
        QTest::mousePress(&stage, Qt::LeftButton, {}, from.toPoint());
        QTest::mouseMove(&stage, to.toPoint());
        QTest::mouseRelease(&stage, Qt::LeftButton, {}, to.toPoint());
    }
    QuestionRun run;
    QuizStage stage;
};

} // namespace

class TestQuizStage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textsNeverOverlap_data() { addViews(); }
    void textsNeverOverlap()
    {
        QFETCH(QSize, size);
        QFETCH(bool, presentation);
        QFETCH(QString, language);
        const Language spoken(language);
        for (const Question& question : madeQuestions())
            for (const QuestionRun& run :
                 {QuestionRun{.question = question}, answeredRun(question, false), answeredRun(question, true)}) {
                const QString found = trouble(textsOf(run, size, presentation, ThemeId::Light), size);
                QVERIFY2(found.isEmpty(), qPrintable(found));
            }
    }

    void everyQuestionCanBeRead_data() { addViews(); }
    void everyQuestionCanBeRead()
    {
        QFETCH(QSize, size);
        QFETCH(bool, presentation);
        QFETCH(QString, language);
        const Language spoken(language);
        for (const QuestionKind& kind : questionKinds())
            for (const std::uint64_t seed : {1, 2, 3}) {
                const QuestionRun open{.question = makeQuestion(kind.id, seed)};
                const QString found = trouble(textsOf(open, size, presentation, ThemeId::Dark), size);
                QVERIFY2(found.isEmpty(), qPrintable(kind.id + u' ' + found));
            }
    }

    void everyThemeIsPainted()
    {
        for (const ThemeId id : {ThemeId::Light, ThemeId::Dark, ThemeId::Projector})
            for (const Question& question : madeQuestions())
                QVERIFY(!textsOf(answeredRun(question, true), roomy, false, id).empty());
    }

    void nothingIsGivenAwayBeforeTheAnswer()
    {
        QuestionRun open{.question = madeQuestion(madeBar())};
        open.draft = 0.25;
        const QString seen = joined(textsOf(open, roomy, false, ThemeId::Light));
        for (const QString& secret :
             {QStringLiteral("11.9"), QStringLiteral("54,992,896"), QStringLiteral("And why")}) {
            QVERIFY2(!seen.contains(secret), qPrintable(seen));
            QVERIFY(!spokenQuestion(open, {}, false).contains(secret));
            QVERIFY(!plainText(questionSentence(open, false).full).contains(secret));
        }
        const QuestionRun given = answeredRun(open.question, true);
        QVERIFY(joined(textsOf(given, roomy, false, ThemeId::Light)).contains(QStringLiteral("11.9 %")));
        QVERIFY(spokenQuestion(given, {}, true).contains(QStringLiteral("11.9 %")));
        QVERIFY(plainText(questionSentence(given, true).full).contains(QStringLiteral("11.9 %")));
    }

    void aBarIsDraggedAnywhereInItsColumn()
    {
        Shown shown(madeQuestion(madeBar()));
        const BarLayout layout = barLayout(madeBar(), shown.area());
        const double x = layout.column.left() + 5;
        shown.drag({x, layout.yOf(0.7)}, {x, layout.yOf(0.25)});
        QVERIFY(qAbs(std::get<double>(shown.run.draft) - 0.25) < 0.011);
        shown.click({layout.known.center().x(), layout.yOf(0.5)});
        QVERIFY(std::get<double>(shown.run.draft) < 0.3); // the known bar takes nothing
    }

    void aBarIsMovedByKeys()
    {
        Shown shown(madeQuestion(madeBar()));
        shown.key(Qt::Key_Down);
        QCOMPARE(std::get<double>(shown.run.draft), 0.49);
        shown.key(Qt::Key_PageDown, 2);
        QVERIFY(qAbs(std::get<double>(shown.run.draft) - 0.29) < 1e-9);
        shown.key(Qt::Key_PageUp, 20);
        QCOMPARE(std::get<double>(shown.run.draft), 1.0);
    }

    void aCurveIsSketched()
    {
        Shown shown(madeQuestion(madeCurve()));
        const CurveLayout layout = curveLayout(madeCurve(), shown.area());
        shown.drag({layout.xOf(1), layout.yOf(0.5)}, {layout.xOf(4), layout.yOf(0.1)});
        const auto drawn = std::get<std::vector<double>>(shown.run.draft);
        QCOMPARE(drawn.front(), 1.0); // is given
        QVERIFY(qAbs(drawn[1] - 0.5) < 0.05 && qAbs(drawn[4] - 0.1) < 0.01);
        QVERIFY(drawn[2] < drawn[1] && drawn[2] > drawn[4]);
        QCOMPARE(drawn[7], drawn[4]); // what nobody has drawn follows
    }

    void aCurveIsLiftedByKeys()
    {
        Shown shown(madeQuestion(madeCurve()));
        shown.key(Qt::Key_Right, 2);
        QCOMPARE(shown.stage.cursorShown().index, 2);
        shown.key(Qt::Key_PageDown, 2);
        const auto drawn = std::get<std::vector<double>>(shown.run.draft);
        QVERIFY(drawn[2] < 0.6 && drawn[1] < 1 && drawn[1] > drawn[2]);
    }

    void cellsAreClickedAndWalked()
    {
        Shown shown(madeQuestion(madeCells()));
        const CellsLayout layout = cellsLayout(madeCells(), shown.area());
        shown.click(layout.cells[4].center());
        shown.click(layout.cells[0].center());
        shown.click(layout.cells[0].center());
        auto cells = std::get<std::vector<bool>>(shown.run.draft);
        QVERIFY(cells[4] && cells[5] && !cells[0]); // the marked one shares with itself
        shown.key(Qt::Key_Right);                   // to the marked one
        shown.key(Qt::Key_Right);
        shown.key(Qt::Key_Space);
        shown.key(Qt::Key_Down);
        shown.key(Qt::Key_Space);
        cells = std::get<std::vector<bool>>(shown.run.draft);
        QVERIFY(cells[6] && cells[18]);
    }

    void dilationsAreAddedAndRemoved()
    {
        Shown shown(madeQuestion(madeDilations()));
        const auto layout = [&](std::size_t count) { return dilationsLayout(madeDilations(), count, shown.area()); };
        for (const std::size_t chip : {0U, 1U, 2U})
            shown.click(layout(chip).offered[chip].center());
        QCOMPARE(std::get<std::vector<int>>(shown.run.draft), (std::vector{1, 2, 4}));
        shown.click(layout(3).picked[1].center());
        QCOMPARE(std::get<std::vector<int>>(shown.run.draft), (std::vector{1, 4}));
        shown.key(Qt::Key_Right, 2);
        shown.key(Qt::Key_Space, 9); // no more than six layers
        QCOMPARE(std::get<std::vector<int>>(shown.run.draft), (std::vector{1, 4, 2, 2, 2, 2}));
        shown.key(Qt::Key_Backspace, 6);
        QVERIFY(!shown.run.hasDraft());
    }

    void optionsTakeLettersDigitsArrowsAndClicks()
    {
        Shown shown(madeQuestion(madeChoice()));
        QSignalSpy chosen(&shown.stage, &QuizStage::optionChosen);
        shown.key(Qt::Key_C);
        shown.key(Qt::Key_2);
        shown.key(Qt::Key_Down, 2);
        shown.key(Qt::Key_Return);
        shown.click(quizLayout(shown.run, {}, shown.stage.view()).options[3].center());
        shown.key(Qt::Key_E); // there is no E
        QCOMPARE(chosen.size(), 4);
        const std::array<std::size_t, 4> wanted{2, 1, 1, 3};
        for (qsizetype i = 0; i < 4; ++i)
            QCOMPARE(chosen[i][0].value<std::size_t>(), wanted[static_cast<std::size_t>(i)]);
    }

    void theReasonIsChosenAfterTheAnswer()
    {
        Shown shown(madeQuestion(madeBar()));
        shown.run = answeredRun(shown.run.question, false);
        shown.stage.setQuestion(shown.run, momentOf(shown.run));
        QSignalSpy chosen(&shown.stage, &QuizStage::whyChosen);
        QSignalSpy edited(&shown.stage, &QuizStage::draftEdited);
        QSignalSpy lesson(&shown.stage, &QuizStage::lessonRequested);
        shown.key(Qt::Key_Up); // the first arrow goes to the last option
        shown.key(Qt::Key_Space);
        shown.key(Qt::Key_B);
        const QuizLayout layout = quizLayout(shown.run, momentOf(shown.run), shown.stage.view());
        shown.click(layout.showMe.center());
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(edited.size(), 0); // what is answered stays
        QCOMPARE(lesson.size(), 1);
    }

    void challengesShowBudgets_data() { addViews(); }
    void challengesShowBudgets()
    {
        QFETCH(QSize, size);
        QFETCH(bool, presentation);
        QFETCH(QString, language);
        const Language spoken(language);
        for (const Challenge& challenge : challenges()) {
            ChallengeView shown{.challenge = challenge};
            for (const bool met : {false, true}) {
                shown.results.clear();
                for (const Goal& goal : challenge.goals)
                    shown.results.push_back({met == goal.atLeast ? goal.bound * 1.3 : goal.bound * 0.6, met});
                shown.hinted = met;
                QImage image(size, QImage::Format_RGB32);
                QPainter painter(&image);
                const SceneView view = quizView(size, ThemeId::Light, presentation);
                ScenePainter scene(painter, view);
                paintChallenge(scene, shown, challengeLayout(shown, view), ChallengePart::None);
                const QString found = trouble(scene.drawnTexts(), size);
                QVERIFY2(found.isEmpty(), qPrintable(found));
                QCOMPARE(shown.isSolved(), met);
            }
        }
    }
};

QTEST_MAIN(TestQuizStage)
#include "tst_quiz_stage.moc"
