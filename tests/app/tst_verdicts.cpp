// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/convolution_lesson.h"
#include "app/lessons/dense/dense_lesson.h"
#include "app/lessons/receptive_field/receptive_field_lesson.h"
#include "app/quiz/answer.h"
#include "app/quiz/challenge.h"
#include "tests/app/lesson_with.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace convolarium;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double endless = std::numeric_limits<double>::infinity();

Question barQuestion(double truth, double known = 1)
{
    return {.task = BarTask{.knownName = {}, .soughtName = {}, .known = known, .truth = truth, .top = 10},
            .mistake = Misconception::MacOrFlop};
}

Question curveQuestion()
{
    return {.task = CurveTask{.xTitle = {}, .yTitle = {}, .x = {1, 2, 3}, .truth = {1, 2, 4}, .top = 10}};
}

/// Four cells, of which the first two share a mean.
Question cellsQuestion()
{
    return {.task = CellsTask{.batch = 2,
                              .channels = 4,
                              .positions = 1,
                              .marked = 0,
                              .sharing = {true, true, true, true, false, false, false, false}}};
}

Question dilationsQuestion()
{
    return {.task = DilationsTask{.kernel = 2, .target = 16, .mostLayers = 4, .offered = {1, 2, 4, 8, 16}}};
}

ChoiceTask choice()
{
    return {.options = {{.text = QStringLiteral("wrong"),
                         .why = QStringLiteral("no"),
                         .misconception = Misconception::BatchNormOfOne},
                        {.text = QStringLiteral("right"), .why = QStringLiteral("yes")},
                        {.text = QStringLiteral("third"), .why = QStringLiteral("no")},
                        {.text = QStringLiteral("fourth"), .why = QStringLiteral("no")}},
            .right = 1};
}

Question choiceQuestion() { return {.task = choice(), .whyPrompt = QStringLiteral("Why?"), .why = choice()}; }

Question clockQuestion() { return {.task = ClockTask{.choice = choice(), .predicted = 8}}; }

int points(const Question& question, const Answer& answer) { return judged(question, answer).points; }

const Challenge& challenge(const char* id)
{
    static const std::vector<Challenge> all = challenges();
    return *std::ranges::find(all, QLatin1String(id), &Challenge::id);
}

MakeLesson makerOf(const QString& lesson)
{
    if (lesson == QLatin1String("convolution"))
        return makeConvolutionLesson;
    return lesson == QLatin1String("dense") ? makeDenseLesson : makeReceptiveFieldLesson;
}

/// The challenge's start with some of its free parameters changed.
bool solvedBy(const Challenge& asked, const std::map<QString, QString>& values)
{
    Settings settings;
    for (const auto& [name, text] : asked.start.values)
        if (!values.contains(name))
            settings.push_back({name.toUtf8(), text.toUtf8()});
    for (const auto& [name, text] : values) {
        if (!asked.free.contains(name))
            return false;
        settings.push_back({name.toUtf8(), text.toUtf8()});
    }
    const auto lesson = lessonWith(makerOf(asked.start.lesson), settings);
    const std::vector<GoalResult> results = judged(asked, *lesson);
    return std::ranges::all_of(results, &GoalResult::met);
}

Solution tried(double result, double cost, bool solved = true)
{
    return {.values = {}, .result = result, .cost = cost, .solved = solved};
}

} // namespace

/// What is said of answers, and of tries at a challenge.
class TestVerdicts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quantityAtTheEdges()
    {
        const Question question = barQuestion(0.2);
        QCOMPARE(points(question, 0.2), 3);
        QCOMPARE(points(question, 0.25), 3); // 25 % too high
        QCOMPARE(points(question, 0.16), 3); // as much too low
        QCOMPARE(points(question, 0.26), 2);
        QCOMPARE(points(question, 0.15), 2);
        QCOMPARE(points(question, 0.6), 2);  // three times too high
        QCOMPARE(points(question, 0.61), 1); // right direction
        QCOMPARE(points(question, 0.06), 1);
        QCOMPARE(points(question, 0.0), 1);
        QCOMPARE(points(question, 1.0), 0); // no change is no direction
        QCOMPARE(points(question, 2.0), 0);
        QVERIFY(judged(question, 0.2).right);
        QVERIFY(!judged(question, 0.26).right);
        QVERIFY(!judged(question, 0.2).misconception);
        QCOMPARE(judged(question, 0.26).misconception, Misconception::MacOrFlop);
    }

    void quantityAboveTheKnownOne()
    {
        const Question question = barQuestion(8);
        QCOMPARE(points(question, 2.0), 1);
        QCOMPARE(points(question, 1.0), 0);
        QCOMPARE(points(question, 0.5), 0);
        QCOMPARE(points(question, 10.0), 3);
        QCOMPARE(guessRatio(question, 4.0), 0.5);
    }

    void headlines()
    {
        const Question question = barQuestion(0.1189);
        QCOMPARE(judged(question, 0.25).headline, QStringLiteral("Right direction, 2.1× too high."));
        QCOMPARE(judged(question, 0.03).headline, QStringLiteral("Right direction, 4.0× too low."));
        QCOMPARE(judged(question, 0.12).headline, QStringLiteral("Right, within 25 %."));
        QCOMPARE(judged(question, 0.1189).headline, QStringLiteral("Exactly right."));
        QCOMPARE(judged(question, 2.0).headline, QStringLiteral("Wrong direction, 17× too high."));
        QCOMPARE(judged(question, 0.0).headline, QStringLiteral("Right direction, far too low."));
        QCOMPARE(judged(question, 0.25).detail, QStringLiteral("It is 11.9 %."));
        QCOMPARE(answerText(question, 0.25), QStringLiteral("25 %"));
        QCOMPARE(truthText(question), QStringLiteral("11.9 %"));
    }

    void numbersThatAreNoneAreRefused()
    {
        for (const double value : {notANumber, endless, -endless, -0.1})
            QVERIFY_EXCEPTION_THROWN(points(barQuestion(0.2), value), std::invalid_argument);
        for (const double value : {notANumber, endless, -1.0})
            QVERIFY_EXCEPTION_THROWN(points(curveQuestion(), std::vector<double>{1, value, 4}), std::invalid_argument);
    }

    void curves()
    {
        const Question question = curveQuestion();
        QCOMPARE(points(question, std::vector<double>{1, 2.5, 4}), 3);
        QCOMPARE(points(question, std::vector<double>{1, 2.6, 4}), 2);
        QCOMPARE(points(question, std::vector<double>{1, 2, 1.34}), 2);
        QCOMPARE(points(question, std::vector<double>{1, 7, 4}), 1); // the worst point counts
        QCOMPARE(points(question, std::vector<double>{1, 2, 0.5}), 0);
        QCOMPARE(points(question, std::vector<double>{9, 2, 4}), 3); // the first one is given
        QVERIFY_EXCEPTION_THROWN(points(question, std::vector<double>{1, 2}), std::invalid_argument);
        QCOMPARE(guessRatio(question, std::vector<double>{1, 2, 8}), 2.0);
    }

    void cells()
    {
        const Question question = cellsQuestion();
        QCOMPARE(points(question, std::vector<bool>{1, 1, 1, 1, 0, 0, 0, 0}), 3);
        QCOMPARE(points(question, std::vector<bool>{1, 1, 1, 0, 0, 0, 0, 0}), 2);
        QCOMPARE(points(question, std::vector<bool>{1, 1, 1, 0, 1, 0, 0, 0}), 1);
        QCOMPARE(points(question, std::vector<bool>{1, 1, 0, 0, 0, 0, 0, 0}), 0);
        QCOMPARE(points(question, std::vector<bool>(8, true)), 0);
        QCOMPARE(points(question, std::vector<bool>(8, false)), 0);
        QCOMPARE(judged(question, std::vector<bool>{1, 1, 1, 0, 0, 0, 0, 0}).headline,
                 QStringLiteral("1 cell(s) are different."));
        QVERIFY_EXCEPTION_THROWN(points(question, std::vector<bool>(7)), std::invalid_argument);
        QCOMPARE(truthText(question), QStringLiteral("1 2 3 4"));
    }

    void dilations()
    {
        const Question question = dilationsQuestion();
        QCOMPARE(points(question, std::vector<int>{1, 2, 4, 8}), 3);
        QCOMPARE(points(question, std::vector<int>{8, 4, 2, 1}), 3);    // any order
        QCOMPARE(points(question, std::vector<int>{1, 1, 2, 4, 8}), 2); // a layer too many
        QCOMPARE(points(question, std::vector<int>{1, 2, 4, 4}), 1);    // hears 12
        QCOMPARE(points(question, std::vector<int>{1, 1, 1, 1}), 0);    // hears 5
        QCOMPARE(points(question, std::vector<int>{16}), 0);            // 17 wide, but two are read
        QVERIFY(judged(question, std::vector<int>{16}).detail.contains(QStringLiteral("holes")));
        QVERIFY_EXCEPTION_THROWN(points(question, std::vector<int>{3}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(points(question, std::vector<int>{}), std::invalid_argument);
        QCOMPARE(truthText(question), QStringLiteral("1 2 4 8"));
        QCOMPARE(answerText(question, std::vector<int>{1, 16}), QStringLiteral("1 16"));
    }

    void choices()
    {
        const Question question = choiceQuestion();
        QCOMPARE(points(question, std::size_t{1}), pointsOfQuestion);
        const Verdict wrong = judged(question, std::size_t{0});
        QCOMPARE(wrong.points, 0);
        QCOMPARE(wrong.headline, QStringLiteral("You chose A; the right answer is B."));
        QCOMPARE(wrong.misconception, Misconception::BatchNormOfOne);
        QCOMPARE(judgedWhy(question, 1).points, pointsOfWhy);
        QCOMPARE(judgedWhy(question, 2).points, 0);
        QVERIFY_EXCEPTION_THROWN(points(question, std::size_t{4}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(judgedWhy(question, 4)), std::invalid_argument);
        QVERIFY(!guessRatio(question, std::size_t{0}));
        QCOMPARE(answerText(question, std::size_t{2}), QStringLiteral("C"));
    }

    void clocks()
    {
        const Question question = clockQuestion();
        const ClockTask& task = std::get<ClockTask>(question.task);
        QCOMPARE(rightOnTheClock(task, 8.0), std::size_t{0});
        QCOMPARE(rightOnTheClock(task, 6.4), std::size_t{0});
        QCOMPARE(rightOnTheClock(task, 6.3), std::size_t{1});
        QCOMPARE(rightOnTheClock(task, 1.3), std::size_t{1});
        QCOMPARE(rightOnTheClock(task, 1.2), std::size_t{2});
        QCOMPARE(rightOnTheClock(task, 0.9), std::size_t{2});
        QCOMPARE(rightOnTheClock(task, 0.7), std::size_t{3});
        QCOMPARE(judged(question, std::size_t{2}, 1.0).points, pointsOfQuestion);
        QCOMPARE(judged(question, std::size_t{0}, 1.0).points, 0);
        QCOMPARE(truthText(question, 0.5), QStringLiteral("D"));
        QVERIFY(truthText(question).isEmpty());
        for (const std::optional<double> ratio :
             {std::optional<double>(), std::optional(notANumber), std::optional(0.0)})
            QVERIFY_EXCEPTION_THROWN(static_cast<void>(judged(question, std::size_t{0}, ratio)), std::invalid_argument);
    }

    void anotherKindOfAnswerIsRefused()
    {
        const std::vector<Answer> answers{std::monostate{},     0.5,
                                          std::size_t{1},       std::vector<double>{1, 2, 4},
                                          std::vector<bool>(8), std::vector<int>{1}};
        const std::vector<std::pair<Question, std::size_t>> questions{{barQuestion(0.2), 1},
                                                                      {choiceQuestion(), 2},
                                                                      {curveQuestion(), 3},
                                                                      {cellsQuestion(), 4},
                                                                      {dilationsQuestion(), 5}};
        for (const auto& [question, own] : questions)
            for (std::size_t kind = 0; kind < answers.size(); ++kind) {
                if (kind == own)
                    QVERIFY(judged(question, answers[kind]).points >= 0);
                else
                    QVERIFY_EXCEPTION_THROWN(static_cast<void>(judged(question, answers[kind])), std::invalid_argument);
            }
    }

    void challengesAreOpenAndSolvable()
    {
        const std::map<QString, std::map<QString, QString>> solutions{
            {QStringLiteral("hear_200"), {{QStringLiteral("dilations"), QStringLiteral("1,2,4,8,16,32,64,128")}}},
            {QStringLiteral("cut_8_times"), {{QStringLiteral("groups"), QStringLiteral("128")}}},
            {QStringLiteral("channels_96"), {{QStringLiteral("growth_rate"), QStringLiteral("12")}}}};
        for (const Challenge& asked : challenges()) {
            QVERIFY(!asked.title.isEmpty() && !asked.task.isEmpty() && !asked.hint.isEmpty());
            QVERIFY(asked.goals.size() >= 2);
            if (asked.start.lesson.isEmpty())
                continue;
            QVERIFY2(!solvedBy(asked, {}), asked.id.toUtf8());
            QVERIFY2(solvedBy(asked, solutions.at(asked.id)), asked.id.toUtf8());
        }
    }

    void waysAroundAChallengeAreClosed()
    {
        QVERIFY(!solvedBy(challenge("hear_200"), {{QStringLiteral("dilations"), QStringLiteral("200")}})); // holes
        QVERIFY(solvedBy(challenge("hear_200"), {{QStringLiteral("kernel"), QStringLiteral("3")},
                                                 {QStringLiteral("dilations"), QStringLiteral("1,3,9,27,81")}}));
        QVERIFY(!solvedBy(challenge("cut_8_times"), {{QStringLiteral("groups"), QStringLiteral("64")}}));
        QVERIFY(solvedBy(challenge("channels_96"), {{QStringLiteral("growth_rate"), QStringLiteral("13")}}));
        QVERIFY(!solvedBy(challenge("channels_96"), {{QStringLiteral("growth_rate"), QStringLiteral("14")}}));
        QVERIFY(!solvedBy(challenge("channels_96"), {{QStringLiteral("growth_rate"), QStringLiteral("12")},
                                                     {QStringLiteral("bottleneck"), QStringLiteral("true")}}));
    }

    void trainedNetworks()
    {
        const Challenge& asked = challenge("accuracy_85");
        const auto met = [&](double parameters, double accuracy) {
            return std::ranges::all_of(judged(asked, TrainedNetwork{{}, parameters, accuracy}), &GoalResult::met);
        };
        QVERIFY(met(49'999, 0.85));
        QVERIFY(!met(50'000, 0.85)); // under, not at most
        QVERIFY(!met(49'999, 0.8499));
        QVERIFY(!met(49'999, notANumber));
    }

    void aMissingFigureIsToldOf()
    {
        Challenge asked = challenge("hear_200");
        asked.goals.front().figure = QStringLiteral("/weather");
        const auto lesson = lessonWith(makeReceptiveFieldLesson);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(judged(asked, *lesson)), std::out_of_range);
        asked.goals.front().figure = QStringLiteral("/measured_size"); // not measured: null
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(judged(asked, *lesson)), std::out_of_range);
    }

    void onlyTheBestAreKept()
    {
        const Challenge& asked = challenge("hear_200"); // more samples, fewer weights
        std::vector<Solution> kept;
        QVERIFY(keepBest(asked, kept, tried(256, 4096)));
        QVERIFY(!keepBest(asked, kept, tried(256, 4096)));
        QVERIFY(!keepBest(asked, kept, tried(250, 4200)));
        QVERIFY(keepBest(asked, kept, tried(300, 4500)));
        QVERIFY(keepBest(asked, kept, tried(210, 3000)));
        QCOMPARE(kept.size(), std::size_t{3});
        QVERIFY(keepBest(asked, kept, tried(300, 3000)));
        QCOMPARE(kept, std::vector<Solution>{tried(300, 3000)});
        QVERIFY(!keepBest(asked, kept, tried(notANumber, 1)));
        QVERIFY(keepBest(asked, kept, tried(1000, 100, false))); // unsolved: it beats nothing that is solved
        QCOMPARE(kept.size(), std::size_t{2});
    }
};

QTEST_MAIN(TestVerdicts)
#include "tst_verdicts.moc"
