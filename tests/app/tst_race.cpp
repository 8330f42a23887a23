// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/problem.h"
#include "app/training/confusion.h"
#include "app/training/race.h"
#include "app/training/race_delivery.h"
#include "app/training/race_fields.h"

#include <QTest>

using namespace convolarium;

namespace {

/// Dark pictures with a bright half: which half is the class.
std::shared_ptr<const engine::TrainTest> halves(int trainSamples, int testSamples)
{
    const auto made = [](int samples, unsigned salt) {
        constexpr int side = 8;
        engine::Dataset data{
            .name = "halves", .image = {1, side, side, 1}, .classes = {"upper", "lower"}, .pixels = {}, .labels = {}};
        for (int i = 0; i < samples; ++i) {
            const int label = i % 2;
            for (int cell = 0; cell < side * side; ++cell) {
                const bool bright = (cell < side * side / 2) == (label == 0);
                const unsigned noise = (static_cast<unsigned>(i * 64 + cell) * 2654435761U + salt) >> 27U;
                data.pixels.push_back(static_cast<std::uint8_t>((bright ? 150U : 50U) + noise));
            }
            data.labels.push_back(label);
        }
        return data;
    };
    return std::make_shared<const engine::TrainTest>(engine::TrainTest{made(trainSamples, 1), made(testSamples, 2)});
}

RacePlan smallPlan(std::vector<QString> models)
{
    RacePlan plan{.contestants = {}, .epochs = 2};
    for (const QString& model : models)
        plan.contestants.push_back({.model = model, .batch = 8});
    return plan;
}

const QString mobilenet = QStringLiteral("tiny_mobilenet");
const QString vgg = QStringLiteral("tiny_vgg");

/// Runs until nobody trains any more; returns who made each step.
std::vector<int> runToEnd(Race& race)
{
    std::vector<int> order;
    while (const auto step = race.step())
        order.push_back(step->contestant);
    return order;
}

} // namespace

class TestRace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNetworkIsMadeForThePictures()
    {
        const auto data = halves(16, 8);
        const engine::NetworkSpec published = contestantNetwork({.model = vgg}, data->train);
        QCOMPARE(published.input, data->train.image);
        QCOMPARE(engine::place(published).back().out.c, 2);

        engine::NetworkSpec own = contestantNetwork({.model = mobilenet}, data->train);
        own.input = {1, 64, 64, 3};
        own.name = "mine";
        const Contestant contestant{.network = own, .note = QStringLiteral("batch 2")};
        const engine::NetworkSpec fitted = contestantNetwork(contestant, data->train);
        QCOMPARE(fitted.input, data->train.image);
        QCOMPARE(engine::place(fitted).back().out.c, 2);
        QCOMPARE(contestantTitle(contestant), QStringLiteral("mine, batch 2"));
    }

    void inTurnTheFirstIsDoneBeforeTheSecondBegins()
    {
        RacePlan plan = smallPlan({mobilenet, vgg});
        plan.order = RaceOrder::InTurn;
        Race race(plan, halves(16, 8));
        const std::vector<int> order = runToEnd(race);
        QCOMPARE(order, (std::vector<int>{0, 0, 0, 0, 1, 1, 1, 1}));
        QVERIFY(race.isDone());
        QCOMPARE(race.status(0), TrackStatus::Finished);
        QCOMPARE(race.status(1), TrackStatus::Finished);
    }

    void togetherNobodyTrainsMuchLongerThanTheOther()
    {
        RacePlan plan = smallPlan({mobilenet, vgg});
        plan.epochs = 4;
        Race race(plan, halves(64, 8));
        double longest = 0;
        while (const auto step = race.step()) {
            const bool both = race.status(0) == TrackStatus::Running && race.status(1) == TrackStatus::Running;
            if (!both)
                continue;
            const double first = race.trainer(0)->report().seconds;
            const double second = race.trainer(1)->report().seconds;
            longest = std::max({longest, first / static_cast<double>(race.trainer(0)->report().step),
                                second / static_cast<double>(race.trainer(1)->report().step)});
            QVERIFY2(std::abs(first - second) < 50 * longest, "one of them runs away");
        }
    }

    void theOrderDoesNotChangeWhatIsLearned()
    {
        const auto data = halves(32, 8);
        std::vector<std::vector<engine::Scalar>> weights;
        for (const RaceOrder order : {RaceOrder::Together, RaceOrder::InTurn}) {
            RacePlan plan = smallPlan({mobilenet, vgg});
            plan.order = order;
            Race race(plan, data);
            runToEnd(race);
            weights.push_back(race.trainer(0)->values().weights);
            weights.push_back(race.trainer(1)->values().weights);
        }
        QVERIFY(weights[0] == weights[2]);
        QVERIFY(weights[1] == weights[3]);
        QVERIFY(weights[0] != weights[1]);
    }

    void whoReachesTheGoalStops()
    {
        RacePlan plan = smallPlan({mobilenet});
        plan.epochs = 50;
        plan.goal = 0.9;
        plan.stopAtGoal = true;
        Race race(plan, halves(64, 16));
        runToEnd(race);
        QCOMPARE(race.status(0), TrackStatus::ReachedGoal);
        QVERIFY(race.trainer(0)->history().back().test.accuracy >= 0.9);
        QVERIFY(race.trainer(0)->history().size() < 50);
    }

    void timeIsLimited()
    {
        RacePlan plan = smallPlan({mobilenet});
        plan.epochs = 1000;
        plan.seconds = 0.05;
        Race race(plan, halves(64, 8));
        runToEnd(race);
        QCOMPARE(race.status(0), TrackStatus::TimeOver);
    }

    void fewerPicturesAreFewerSteps()
    {
        RacePlan plan = smallPlan({mobilenet, mobilenet});
        plan.contestants[1].samples = 16;
        Race race(plan, halves(64, 8));
        QCOMPARE(race.facts(0).stepsPerEpoch, 8);
        QCOMPARE(race.facts(1).stepsPerEpoch, 2);
        QCOMPARE(race.facts(1).samples, 16);
    }

    void factsAreThoseOfTheNetwork()
    {
        Race race(smallPlan({vgg}), halves(16, 8));
        const TrackFacts& facts = race.facts(0);
        QCOMPARE(facts.layers.size(), 8U); // six convolutions, two dense layers
        QCOMPARE(facts.layers.front(), QStringLiteral("block1_conv1"));
        QCOMPARE(facts.weightBytes, facts.parameters * 4);
        QVERIFY(facts.memoryBytes > 3 * facts.weightBytes); // gradients and Adam's moments as well
    }

    void aDivergedRunGoesOnFromItsLastEpoch()
    {
        RacePlan plan = smallPlan({vgg});
        plan.epochs = 3;
        Race race(plan, halves(32, 8));
        while (race.trainer(0) == nullptr || race.trainer(0)->history().empty())
            QVERIFY(race.step());
        race.setLearningRate(0, 1e30);
        runToEnd(race);
        QCOMPARE(race.status(0), TrackStatus::Diverged);
        QVERIFY(!race.trainer(0)->report().nonFiniteLayer.empty());
        QCOMPARE(race.recover(0, 1e-3), 1);
        QCOMPARE(race.status(0), TrackStatus::Running);
        runToEnd(race);
        QCOMPARE(race.status(0), TrackStatus::Finished);
        QVERIFY(std::isfinite(race.trainer(0)->history().back().test.loss));
    }

    void aRunThatDivergesAtOnceBeginsAnew()
    {
        RacePlan plan = smallPlan({vgg});
        plan.contestants[0].learningRate = 1e30;
        Race race(plan, halves(32, 8));
        runToEnd(race);
        QCOMPARE(race.status(0), TrackStatus::Diverged);
        QCOMPARE(race.recover(0, 1e-3), 0);
        runToEnd(race);
        QCOMPARE(race.status(0), TrackStatus::Finished);
    }

    void whatCannotRaceIsRefusedByName()
    {
        RacePlan plan = smallPlan({mobilenet});
        plan.contestants[0].batch = 100;
        try {
            Race race(plan, halves(16, 8));
            QFAIL("a batch of more pictures than there are");
        } catch (const Problem& problem) {
            QVERIFY2(problem.text().contains(QStringLiteral("Tiny MobileNet")), qPrintable(problem.text()));
            QVERIFY2(problem.text().contains(QStringLiteral("16")), qPrintable(problem.text()));
        }
    }

    void recordsHaveEveryStepAndEpoch()
    {
        Race race(smallPlan({mobilenet, vgg}), halves(16, 8));
        RaceRecorder recorder;
        std::vector<Track> tracks(2);
        int taken = 0;
        while (const auto step = race.step()) {
            recorder.record(race, *step);
            if (++taken % 3 != 0)
                continue;
            std::vector<TrackNews> news = recorder.take(race);
            apply(tracks[0], news[0]);
            apply(tracks[1], news[1]);
        }
        std::vector<TrackNews> rest = recorder.take(race);
        for (std::size_t i = 0; i < 2; ++i) {
            apply(tracks[i], rest[i]);
            QCOMPARE(tracks[i].steps.size(), 4U);
            QCOMPARE(tracks[i].epochs.size(), 2U);
            QCOMPARE(tracks[i].status, TrackStatus::Finished);
            QCOMPARE(tracks[i].epochs.back().guesses.size(), 8U);
            for (std::size_t step = 0; step < 4; ++step)
                QCOMPARE(tracks[i].steps[step].step, static_cast<std::int64_t>(step + 1));
        }
        QCOMPARE(tracks[1].gradientNorms.size(), tracks[1].facts.layers.size() + race.facts(1).layers.size());
    }

    void guessesAgreeWithTheAccuracy()
    {
        const auto data = halves(32, 40);
        Race race(smallPlan({mobilenet}), data);
        RaceRecorder recorder;
        Track track;
        while (const auto step = race.step())
            recorder.record(race, *step);
        apply(track, recorder.take(race)[0]);
        for (const EpochPoint& epoch : track.epochs) {
            const Confusion confusion(data->test.labels, epoch.guesses, 2);
            const int right = confusion.count({0, 0}) + confusion.count({1, 1});
            QCOMPARE(right / 40.0, epoch.record.test.accuracy);
            QCOMPARE(confusion.total(0), 20);
        }
    }

    void goingBackForgetsWhatCameLater()
    {
        Track track{.facts = {.title = {}, .layers = {}, .stepsPerEpoch = 2}};
        for (int step = 1; step <= 6; ++step)
            append(track.steps, {.step = step});
        for (int epoch = 1; epoch <= 3; ++epoch)
            append(track.epochs, EpochPoint{.record = {.epoch = epoch, .step = 2 * epoch, .train = {}, .test = {}},
                                            .gradientNorms = {},
                                            .guesses = {}});
        track.rateChanges = {{.step = 1}, {.step = 5}};
        TrackNews news;
        news.keptEpochs = 2;
        apply(track, news);
        QCOMPARE(track.epochs.size(), 2U);
        QCOMPARE(track.steps.size(), 4U);
        QCOMPARE(track.rateChanges.size(), 1U);
    }

    void curvesStayBounded()
    {
        std::vector<StepPoint> steps;
        for (int i = 1; i <= 100'000; ++i)
            append(steps, {.step = i, .seconds = i * 0.5, .loss = 1, .accuracy = 0.5});
        QVERIFY(steps.size() <= mostStepPoints);
        QVERIFY(steps.size() >= mostStepPoints / 2);
        QCOMPARE(steps.back().step, 100'000);
        QVERIFY(std::is_sorted(steps.begin(), steps.end(),
                               [](const StepPoint& a, const StepPoint& b) { return a.step < b.step; }));
        std::vector<EpochPoint> epochs;
        for (int i = 1; i <= 1000; ++i)
            append(epochs, EpochPoint{.record = {.epoch = i, .train = {}, .test = {}},
                                      .gradientNorms = {},
                                      .guesses = std::vector<Guess>(3)});
        const auto guessed =
            std::ranges::count_if(epochs, [](const EpochPoint& epoch) { return !epoch.guesses.empty(); });
        QCOMPARE(epochs.size(), 1000U);
        QVERIFY(guessed <= static_cast<std::ptrdiff_t>(mostGuessedEpochs));
        QVERIFY(!epochs.front().guesses.empty());
        QVERIFY(!epochs.back().guesses.empty());
    }

    void fieldsReadWhatTheySet()
    {
        for (const RaceField& field : raceFields()) {
            RacePlan plan = smallPlan({mobilenet, vgg});
            const ParameterValue before = field.get(plan, 1);
            std::vector<ParameterValue> values;
            const Parameter& parameter = field.parameter;
            for (const Choice& choice : parameter.choices)
                values.emplace_back(choice.id);
            if (parameter.kind == ParameterKind::Flag)
                values = {true, false};
            else if (parameter.kind == ParameterKind::Integer)
                values = {static_cast<int>(parameter.minimum), static_cast<int>(parameter.maximum)};
            else if (parameter.kind == ParameterKind::Real)
                values = {parameter.minimum, parameter.maximum};
            QVERIFY2(values.size() >= 2 || parameter.name == QLatin1String("threads"), qPrintable(parameter.name));
            for (const ParameterValue& value : values) {
                setField(plan, field, 1, value);
                QVERIFY2(field.get(plan, 1) == value, qPrintable(parameter.name));
                if (field.section == RaceField::Section::Learning)
                    QVERIFY2(differs(plan, field) == (field.get(plan, 0) != value), qPrintable(parameter.name));
            }
            setField(plan, field, everyone, values.front());
            QVERIFY2(!differs(plan, field), qPrintable(parameter.name));
        }
    }
};

QTEST_GUILESS_MAIN(TestRace)
#include "tst_race.moc"
