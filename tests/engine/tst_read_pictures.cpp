// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/trainer.h"
#include "tests/engine/striped_pictures.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

using namespace convolarium::engine;
using Status = Trainer::Status;

namespace {

TrainingPlan smallPlan()
{
    return {.network = stripesNetwork(),
            .optimizer = OptimizerSpec::adam(),
            .learningRate = 0.02,
            .augmentation = {.flip = true, .shift = 1},
            .epochs = 3,
            .batch = 16,
            .seed = 2};
}

struct Sets {
    Dataset train = stripedPictures(68, 1);
    Dataset test = stripedPictures(40, 2);
};

/// The trained values of a training on pictures in memory.
NetworkValues valuesInMemory(const TrainingPlan& plan)
{
    const Sets sets;
    Trainer trainer(plan, sets.train, sets.test);
    while (trainer.step() == Status::Running) {
    }
    return trainer.values();
}

/// Calls `before` ahead of every picture.
Dataset watched(const Dataset& memory, std::function<void()> before)
{
    Dataset data = readOnTheWay(memory);
    data.read = [read = data.read, watch = std::move(before)](int sample, std::span<std::uint8_t> values) {
        watch();
        read(sample, values);
    };
    return data;
}

} // namespace

/// Trainings on pictures that are not in memory.
class TestReadPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trainTheSameNetwork()
    {
        const Sets sets;
        const Dataset train = readOnTheWay(sets.train);
        const Dataset test = readOnTheWay(sets.test);
        Trainer trainer(smallPlan(), train, test);
        while (trainer.step() == Status::Running) {
        }
        QVERIFY(trainer.values() == valuesInMemory(smallPlan()));
        QCOMPARE(trainer.predictions().size(), std::size_t{40});
    }

    void areReadWhileTheNetworkLearns()
    {
        const Sets sets;
        std::atomic<int> pictures = 0;
        const Dataset train = watched(sets.train, [&] { ++pictures; });
        const Dataset test = readOnTheWay(sets.test);
        Trainer trainer(smallPlan(), train, test, measureScale(sets.train));
        QCOMPARE(pictures.load(), 0);
        static_cast<void>(trainer.step());
        for (int i = 0; i < 1000 && pictures < 32; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        QCOMPARE(pictures.load(), 32); // one batch for the step, one ahead, and no more
    }

    void everySetOfPicturesMayFail_data()
    {
        QTest::addColumn<int>("every");
        for (const int every : {7, 40, 69}) {
            QTest::addRow("one in %d", every) << every;
        }
    }
    /// A picture that cannot be read now and then: the step says so, and the next one makes the same update.
    void everySetOfPicturesMayFail()
    {
        QFETCH(int, every);
        const Sets sets;
        std::atomic<int> pictures = 0;
        std::atomic<int> failures = 0;
        const auto sometimes = [&] {
            if (++pictures % every == 0) {
                ++failures;
                throw std::runtime_error("a picture is gone");
            }
            if (failures > 30) { // enough of them
                pictures = 1;
            }
        };
        const Dataset train = watched(sets.train, sometimes);
        const Dataset test = watched(sets.test, sometimes);
        Trainer trainer(smallPlan(), train, test, measureScale(sets.train));
        for (Status status = Status::Running; status != Status::Finished;) {
            const std::int64_t step = trainer.report().step;
            try {
                status = trainer.step();
            } catch (const std::runtime_error& error) {
                QCOMPARE(error.what(), "a picture is gone");
                QVERIFY(trainer.report().step == step || trainer.report().step % 5 == 0); // in the evaluation
            }
        }
        QVERIFY(failures > 0);
        QVERIFY(trainer.values() == valuesInMemory(smallPlan()));
    }

    void areNotWaitedForWhenStopped()
    {
        const Sets sets;
        std::stop_source source;
        std::atomic<bool> slow = false;
        const Dataset train = watched(sets.train, [&] {
            if (slow) {
                source.request_stop();
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            }
        });
        const Dataset test = readOnTheWay(sets.test);
        Trainer trainer(smallPlan(), train, test, measureScale(sets.train));
        QCOMPARE(trainer.step(), Status::Running);
        QCOMPARE(trainer.step(), Status::Running);
        slow = true; // one ahead may be read already
        const auto begin = std::chrono::steady_clock::now();
        Status status = Status::Running;
        for (int i = 0; i < 2 && status == Status::Running; ++i) {
            status = trainer.step(source.get_token());
        }
        QCOMPARE(status, Status::Stopped);
        // A batch would take 320 ms.
        QVERIFY(std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(200));
        slow = false;
        while (trainer.step() == Status::Running) {
        }
        QVERIFY(trainer.values() == valuesInMemory(smallPlan()));
    }

    /// Who quits does not wait for what is read ahead.
    void areNotWaitedForAtTheEnd()
    {
        const Sets sets;
        std::atomic<int> pictures = 0;
        const Dataset train = watched(sets.train, [&] {
            if (++pictures > 16) {
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            }
        });
        const Dataset test = readOnTheWay(sets.test);
        std::chrono::steady_clock::time_point begin;
        {
            Trainer trainer(smallPlan(), train, test, measureScale(sets.train));
            QCOMPARE(trainer.step(), Status::Running);
            begin = std::chrono::steady_clock::now();
        }
        QVERIFY(std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(200));
        QVERIFY(pictures < 32);
    }

    void areTakenUpAgain()
    {
        const Sets sets;
        const Dataset train = readOnTheWay(sets.train);
        const Dataset test = readOnTheWay(sets.test);
        Trainer first(smallPlan(), train, test);
        while (first.history().empty()) {
            static_cast<void>(first.step());
        }
        const TrainingState state = first.state();
        static_cast<void>(first.step());
        first.restore(state);
        Trainer second(smallPlan(), train, test, first.pixelScale());
        second.restore(state);
        for (Trainer* trainer : {&first, &second}) {
            while (trainer->step() == Status::Running) {
            }
            QVERIFY(trainer->values() == valuesInMemory(smallPlan()));
        }
    }
};

QTEST_GUILESS_MAIN(TestReadPictures)
#include "tst_read_pictures.moc"
