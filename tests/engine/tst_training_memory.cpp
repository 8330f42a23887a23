// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/training_memory.h"

#include "engine/models/classroom.h"
#include "engine/models/published.h"
#include "engine/training/trainer.h"
#include "tests/engine/allocation_count.h"
#include "tests/engine/striped_pictures.h"

#include <QTest>

#include <fstream>
#include <string>

using namespace convolarium::engine;

namespace {

/// What making a trainer asks for. The scale is measured before: its memory is given back at once.
std::int64_t asked(const TrainingPlan& plan, const Dataset& train, const Dataset& test)
{
    const PixelScale scale = measureScale(train);
    const std::int64_t before = allocations().bytes;
    const Trainer trainer(plan, train, test, scale);
    return allocations().bytes - before;
}

/// The largest memory that the process has had in use, in bytes.
std::int64_t peakResident()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word == "VmHWM:") {
            std::int64_t kilobytes = 0;
            status >> kilobytes;
            return kilobytes * 1024;
        }
    }
    return 0;
}

} // namespace

class TestTrainingMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWhatATrainerAsksFor_data()
    {
        QTest::addColumn<OptimizerSpec>("optimizer");
        QTest::addColumn<bool>("readOnTheWay");
        QTest::newRow("sgd") << OptimizerSpec::sgd() << false;
        QTest::newRow("momentum") << OptimizerSpec::sgd(0.9) << false;
        QTest::newRow("adam") << OptimizerSpec::adam() << false;
        QTest::newRow("adamw, read") << OptimizerSpec::adamW() << true;
    }
    void isWhatATrainerAsksFor()
    {
        QFETCH(OptimizerSpec, optimizer);
        QFETCH(bool, readOnTheWay);
        Dataset train = stripedPictures(300, 1);
        Dataset test = stripedPictures(200, 2);
        if (readOnTheWay) {
            train = convolarium::engine::readOnTheWay(train);
            test = convolarium::engine::readOnTheWay(test);
        }
        TrainingPlan plan{.network = tinyMobilenet({.input = train.image, .classes = 3}), .optimizer = optimizer};
        plan.epochs = 1;
        // Names, views and plans of layers are beside it: they do not grow with the batch.
        std::int64_t smallest = 0;
        for (const int batch : {16, 64, 256}) {
            plan.batch = batch;
            const std::int64_t beside = asked(plan, train, test) - trainingMemory(plan, train, test);
            smallest = smallest == 0 ? beside : smallest;
            QVERIFY2(beside > 0 && beside < 250'000, qPrintable(QString::number(beside)));
            QVERIFY2(std::abs(beside - smallest) <= 256, qPrintable(QString::number(beside - smallest)));
        }
    }

    /// The course's experiment: known without taking any of it.
    void ofALargeNetwork()
    {
        Dataset train{.name = "flowers",
                      .image = {1, 224, 224, 3},
                      .classes = {"a", "b", "c", "d", "e"},
                      .pixels = {},
                      .labels = std::vector<int>(10'473),
                      .read = [](int, std::span<std::uint8_t>) {}};
        Dataset test = firstSamples(train, 2000);
        TrainingPlan plan{.network = publishedModel("vgg16", {.classes = 5}), .optimizer = OptimizerSpec::adam()};
        plan.batch = 128;
        const std::int64_t before = peakResident();
        const std::int64_t bytes = trainingMemory(plan, train, test);
        const std::int64_t taken = peakResident() - before;
        QVERIFY2(bytes > 10'000'000'000 && bytes < 40'000'000'000, qPrintable(QString::number(bytes)));
        QVERIFY2(taken < 200'000'000, // the weights alone would be 530 MB
                 qPrintable(QString::number(taken)));
        qInfo("vgg16, batch 128: %.2f GB", static_cast<double>(bytes) / 1e9);
    }

    void badPlansAreRefused()
    {
        const Dataset train = stripedPictures(30, 1);
        TrainingPlan plan{.network = stripesNetwork(), .optimizer = {}};
        plan.batch = 31;
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(trainingMemory(plan, train, train)), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestTrainingMemory)
#include "tst_training_memory.moc"
