// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/trainer.h"
#include "tests/engine/striped_pictures.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <memory>
#include <stdexcept>

using namespace convolarium::engine;
using Status = Trainer::Status;

namespace {

struct Sets {
    Dataset train = stripedPictures(68, 1);
    Dataset test = stripedPictures(40, 2);
};

/// 5 steps an epoch. With all that depends on the seed, the number of the update or of the epoch.
TrainingPlan smallPlan(const OptimizerSpec& optimizer = OptimizerSpec::adam())
{
    return {.network = stripesNetwork(),
            .optimizer = optimizer,
            .learningRate = 0.02,
            .schedule = {.kind = ScheduleSpec::Kind::Cosine, .warmUpEpochs = 1},
            .augmentation = {.flip = true, .shift = 1},
            .epochs = 4,
            .batch = 16,
            .seed = 2};
}

Status run(Trainer& trainer)
{
    Status status = Status::Running;
    while (status == Status::Running) {
        status = trainer.step();
    }
    return status;
}

void runTo(Trainer& trainer, int epochs)
{
    while (static_cast<int>(trainer.history().size()) < epochs) {
        static_cast<void>(trainer.step());
    }
}

/// But for the time that it took.
bool sameHistory(const Trainer& a, const Trainer& b)
{
    return std::ranges::equal(a.history(), b.history(), [](const EpochRecord& x, const EpochRecord& y) {
        return x.epoch == y.epoch && x.step == y.step && x.train == y.train && x.test == y.test;
    });
}

using Change = void (*)(TrainingState& state);

} // namespace

Q_DECLARE_METATYPE(Change)

/// A training that is left and taken up again.
class TestTrainerState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resumedTrainingsAreTheSame_data()
    {
        QTest::addColumn<OptimizerSpec>("optimizer");
        QTest::addColumn<int>("threads");
        for (const int threads : {1, 2}) {
            QTest::addRow("adam, %d", threads) << OptimizerSpec::adam() << threads;
            QTest::addRow("adamw, %d", threads) << OptimizerSpec::adamW() << threads;
            QTest::addRow("momentum, %d", threads) << OptimizerSpec::sgd(0.9) << threads;
            QTest::addRow("sgd, %d", threads) << OptimizerSpec::sgd() << threads;
        }
    }
    void resumedTrainingsAreTheSame()
    {
        QFETCH(OptimizerSpec, optimizer);
        QFETCH(int, threads);
        const Sets sets;
        TrainingPlan plan = smallPlan(optimizer);
        Trainer plain(plan, sets.train, sets.test);
        QCOMPARE(run(plain), Status::Finished);
        for (int epochs = 0; epochs <= plan.epochs; ++epochs) {
            Trainer first(plan, sets.train, sets.test);
            runTo(first, epochs);
            const TrainingState state = first.state();
            QCOMPARE(state.epochs(), epochs);
            plan.threads = threads;
            Trainer second(plan, sets.train, sets.test);
            second.restore(state);
            QVERIFY(second.state() == state);
            QCOMPARE(second.report().step, first.report().step);
            QCOMPARE(second.report().epoch, first.report().epoch);
            QVERIFY(std::abs(second.report().train.loss - first.report().train.loss) < 1e-12);
            QVERIFY(std::abs(second.report().train.accuracy - first.report().train.accuracy) < 1e-12);
            QCOMPARE(second.report().test, first.report().test);
            QVERIFY(std::abs(second.report().seconds - first.report().seconds) < 1e-6);
            QVERIFY(second.predictions().empty());
            QCOMPARE(run(second), Status::Finished);
            QVERIFY(second.values() == plain.values());
            QVERIFY(sameHistory(second, plain));
            QVERIFY(epochs == plan.epochs || std::ranges::equal(second.predictions(), plain.predictions()));
            QVERIFY(second.state().optimizer == plain.state().optimizer);
        }
    }

    /// As after a look at what other settings would do.
    void backToAnEarlierEpoch()
    {
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        runTo(trainer, 1);
        const TrainingState state = trainer.state();
        trainer.setLearningRate(0.5);
        for (int i = 0; i < 8; ++i) {
            static_cast<void>(trainer.step());
        }
        trainer.restore(state);
        QCOMPARE(trainer.plan().learningRate, 0.02);
        QCOMPARE(trainer.history().size(), std::size_t{1});
        QCOMPARE(run(trainer), Status::Finished);
        Trainer plain(smallPlan(), sets.train, sets.test);
        QCOMPARE(run(plain), Status::Finished);
        QVERIFY(trainer.values() == plain.values());
    }

    /// Which times a double cannot give back exactly depends on their digits.
    void timesAreKeptToTheTick()
    {
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        TrainingState state = trainer.state();
        for (int tick = 1; tick <= 1000; ++tick) {
            state.seconds = std::chrono::duration<double>(std::chrono::nanoseconds(123'456'789) * tick).count();
            trainer.restore(state);
            QVERIFY(trainer.state() == state);
        }
    }

    void aStateIsThatBetweenTwoEpochs()
    {
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        QVERIFY(trainer.atEpochEnd());
        for (int step = 1; step <= 10; ++step) {
            static_cast<void>(trainer.step());
            QCOMPARE(trainer.atEpochEnd(), step % 5 == 0);
            if (step % 5 != 0) {
                QVERIFY_EXCEPTION_THROWN(static_cast<void>(trainer.state()), std::logic_error);
            }
        }
        QCOMPARE(trainer.state().epochs(), 2);
        QCOMPARE(trainer.state().history, trainer.history());
        std::stop_source stopped;
        stopped.request_stop();
        const TrainingState before = trainer.state();
        QCOMPARE(trainer.step(stopped.get_token()), Status::Stopped);
        QVERIFY(trainer.state() == before);
    }

    void moreEpochs()
    {
        const Sets sets;
        TrainingPlan plan = smallPlan();
        plan.schedule = {};
        Trainer plain(plan, sets.train, sets.test);
        QCOMPARE(run(plain), Status::Finished);

        plan.epochs = 2;
        Trainer trainer(plan, sets.train, sets.test);
        QCOMPARE(run(trainer), Status::Finished);
        trainer.setEpochs(4);
        QCOMPARE(trainer.plan().epochs, 4);
        QCOMPARE(trainer.step(), Status::Running);
        QVERIFY_EXCEPTION_THROWN(trainer.setEpochs(2), std::invalid_argument); // the third has begun
        QVERIFY_EXCEPTION_THROWN(trainer.setEpochs(0), std::invalid_argument);
        QCOMPARE(run(trainer), Status::Finished);
        QVERIFY(trainer.values() == plain.values());

        Trainer fewer(plan, sets.train, sets.test);
        fewer.setEpochs(3);
        runTo(fewer, 2);
        fewer.setEpochs(2);
        QCOMPARE(fewer.step(), Status::Finished);
        QCOMPARE(fewer.history().size(), std::size_t{2});
    }

    void aFinishedTrainingIsTakenUpAgain()
    {
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        runTo(trainer, 1);
        const TrainingState early = trainer.state();
        QCOMPARE(run(trainer), Status::Finished);
        const TrainingState late = trainer.state();
        trainer.restore(early);
        QCOMPARE(trainer.step(), Status::Running);
        trainer.restore(late);
        QCOMPARE(trainer.step(), Status::Finished);
    }

    void aDivergedTrainingGoesOn()
    {
        const Sets sets;
        TrainingPlan plan = smallPlan();
        Trainer plain(plan, sets.train, sets.test);
        QCOMPARE(run(plain), Status::Finished);
        Trainer trainer(plan, sets.train, sets.test);
        runTo(trainer, 2);
        const TrainingState state = trainer.state();
        const NetworkValues values = trainer.values();
        const auto spoil = [&] {
            std::ranges::fill(trainer.network().weights(), std::numeric_limits<Scalar>::quiet_NaN());
            QCOMPARE(trainer.step(), Status::Diverged);
            QVERIFY(!trainer.atEpochEnd());
            QVERIFY_EXCEPTION_THROWN(static_cast<void>(trainer.state()), std::logic_error);
        };
        spoil();
        trainer.restore(values); // with a new optimizer
        QVERIFY(trainer.report().finite && trainer.report().nonFiniteLayer.empty());
        QCOMPARE(trainer.step(), Status::Running);
        QCOMPARE(trainer.report().step, std::int64_t{11});
        QCOMPARE(trainer.optimizer().steps(), std::int64_t{1});
        spoil();
        trainer.restore(state);
        QVERIFY(trainer.report().finite && trainer.report().nonFiniteLayer.empty());
        QCOMPARE(run(trainer), Status::Finished);
        QVERIFY(trainer.values() == plain.values());
    }

    void badStates_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const char* word, Change change) {
            QTest::newRow(name) << change << QString::fromLatin1(word);
        };
        constexpr Scalar infinity = std::numeric_limits<Scalar>::infinity();
        row("weights", "another network", [](TrainingState& s) { s.values.weights.pop_back(); });
        row("statistics", "another network", [](TrainingState& s) { s.values.statistics.clear(); });
        row("infinite weight", "not finite", [](TrainingState& s) { s.values.weights[0] = infinity; });
        row("NaN statistic", "not finite", [](TrainingState& s) { s.values.statistics[0] = std::nanf(""); });
        row("another rule", "rule", [](TrainingState& s) { s.optimizer.kind = OptimizerSpec::Kind::AdamW; });
        row("no first moment", "first moment", [](TrainingState& s) { s.optimizer.firstMoment.clear(); });
        row("second moment", "second moment", [](TrainingState& s) { s.optimizer.secondMoment.push_back(0); });
        row("infinite moment", "first moment", [](TrainingState& s) { s.optimizer.firstMoment[3] = -infinity; });
        row("moment below 0", "below 0", [](TrainingState& s) { s.optimizer.secondMoment[3] = -1; });
        row("infinite second", "not finite", [](TrainingState& s) { s.optimizer.secondMoment[3] = infinity; });
        row("steps", "-1 steps", [](TrainingState& s) { s.optimizer.steps = -1; });
        row("seed", "seed", [](TrainingState& s) { s.seed = 3; });
        row("another batch", "6 steps", [](TrainingState& s) { s.stepsPerEpoch = 6; });
        row("rate", "rate", [](TrainingState& s) { s.learningRate = 0; });
        row("NaN rate", "rate", [](TrainingState& s) { s.learningRate = std::nan(""); });
        row("seconds", "-1", [](TrainingState& s) { s.seconds = -1; });
        row("endless", "inf", [](TrainingState& s) { s.seconds = std::numeric_limits<double>::infinity(); });
        row("an epoch is missing", "epoch 2", [](TrainingState& s) { s.history.erase(s.history.begin()); });
        row("steps of an epoch", "step 7", [](TrainingState& s) { s.history[0].step = 7; });
        row("accuracy", "accuracy", [](TrainingState& s) { s.history[1].test.accuracy = std::nan(""); });
        row("too many epochs", "5 epochs", [](TrainingState& s) {
            for (const int epoch : {3, 4, 5}) {
                s.history.push_back(s.history.back());
                s.history.back().epoch = epoch;
                s.history.back().step = epoch * 5;
            }
        });
    }
    void badStates()
    {
        QFETCH(Change, change);
        QFETCH(QString, word);
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        runTo(trainer, 2);
        TrainingState state = trainer.state();
        change(state);
        runTo(trainer, 3);
        const TrainingState before = trainer.state();
        try {
            trainer.restore(state);
            QFAIL("the state was taken");
        } catch (const std::invalid_argument& error) {
            QVERIFY2(QString::fromUtf8(error.what()).contains(word), error.what());
        }
        QVERIFY(trainer.state() == before);
    }
};

QTEST_GUILESS_MAIN(TestTrainerState)
#include "tst_trainer_state.moc"
