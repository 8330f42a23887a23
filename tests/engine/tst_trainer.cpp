// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/classroom.h"
#include "engine/training/trainer.h"
#include "tests/engine/allocation_count.h"
#include "tests/engine/striped_pictures.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <thread>

using namespace convolarium::engine;
using Status = Trainer::Status;

namespace {

/// 5 steps an epoch, the last one of 4 samples.
TrainingPlan smallPlan()
{
    return {.network = stripesNetwork(),
            .optimizer = OptimizerSpec::adam(),
            .learningRate = 0.02,
            .epochs = 3,
            .batch = 16,
            .seed = 2};
}

struct Sets {
    Dataset train = stripedPictures(68, 1);
    Dataset test = stripedPictures(40, 2);
};

/// Of a trainer after that many steps.
NetworkValues valuesAfter(const TrainingPlan& plan, const Sets& sets, int steps)
{
    Trainer trainer(plan, sets.train, sets.test);
    for (int i = 0; i < steps; ++i) {
        static_cast<void>(trainer.step());
    }
    return trainer.values();
}

Status run(Trainer& trainer)
{
    Status status = Status::Running;
    while (status == Status::Running) {
        status = trainer.step();
    }
    return status;
}

bool allFinite(const NetworkValues& values)
{
    const auto finite = [](Scalar value) { return std::isfinite(value); };
    return std::ranges::all_of(values.weights, finite) && std::ranges::all_of(values.statistics, finite);
}

/// The values of a weight tensor of the trainer's network.
std::span<Scalar> weight(Trainer& trainer, const std::string& name)
{
    const auto found = std::ranges::find(trainer.network().parameters(), name, &NamedParameter::name);
    return found->value.values();
}

void fill(std::span<Scalar> values, double value) { std::ranges::fill(values, static_cast<Scalar>(value)); }

using Change = void (*)(TrainingPlan& plan, Sets& sets);

} // namespace

Q_DECLARE_METATYPE(Change)

class TestTrainer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void learns()
    {
        const Sets sets;
        TrainingPlan plan = smallPlan();
        plan.epochs = 20;
        Trainer trainer(plan, sets.train, sets.test);
        QCOMPARE(run(trainer), Status::Finished);
        QCOMPARE(trainer.history().size(), std::size_t{20});
        QVERIFY(trainer.history().back().train.loss < trainer.history().front().train.loss / 2);
        QVERIFY(trainer.history().back().test.accuracy > 0.9);
        QCOMPARE(trainer.step(), Status::Finished);
        QCOMPARE(trainer.report().step, std::int64_t{100});
    }

    void reports()
    {
        const Sets sets;
        TrainingPlan plan = smallPlan();
        plan.schedule = {.kind = ScheduleSpec::Kind::Step, .everyEpochs = 1, .factor = 0.5};
        Trainer trainer(plan, sets.train, sets.test);
        TrainingReport report = trainer.report();
        QCOMPARE(report.epoch, 0);
        QCOMPARE(report.stepsPerEpoch, std::int64_t{5});
        QCOMPARE(report.learningRate, 0.02);
        QVERIFY(!report.test.has_value());

        QCOMPARE(trainer.step(), Status::Running);
        report = trainer.report();
        QCOMPARE(report.epoch, 1);
        QCOMPARE(report.step, std::int64_t{1});
        QCOMPARE(report.train.loss, report.loss);
        QVERIFY(report.imagesPerSecond > 0 && report.seconds > 0 && report.finite && report.nonFiniteLayer.empty());
        QCOMPARE(report.gradientNorms.size(), std::size_t{8});
        QVERIFY(report.gradientNorms[0] > 0 && report.gradientNorms[2] == 0 && report.gradientNorms[7] > 0);

        for (int i = 0; i < 5; ++i) {
            QCOMPARE(trainer.step(), Status::Running);
        }
        report = trainer.report();
        QCOMPARE(report.epoch, 2);
        QCOMPARE(report.learningRate, 0.01);
        const EpochRecord first = trainer.history().at(0);
        QCOMPARE(first.epoch, 1);
        QCOMPARE(first.step, std::int64_t{5});
        QCOMPARE(report.test.value(), first.test);
        QVERIFY(first.seconds > 0 && first.seconds < report.seconds && first.imagesPerSecond > 0);
    }

    void theLossOfAnEpochIsThatOfItsSamples()
    {
        const Sets sets;
        TrainingPlan plan = smallPlan();
        plan.network.layers.erase(plan.network.layers.begin() + 6); // without dropout
        plan.epochs = 1;
        Trainer trainer(plan, sets.train, sets.test);
        double sum = 0;
        const double counts[] = {16, 16, 16, 16, 4};
        for (const double count : counts) {
            static_cast<void>(trainer.step());
            sum += count * trainer.report().loss;
        }
        QVERIFY(std::abs(trainer.history().at(0).train.loss - sum / 68) < 1e-12);

        Network& network = trainer.network();
        Batches batches(sets.test, trainer.pixelScale(), {.batch = 8, .shuffle = false});
        double loss = 0;
        std::int64_t correct = 0;
        Tensor images({8, 10, 8, 2});
        std::vector<int> labels(8);
        while (batches.next(images, labels) > 0) {
            const LossResult result = softmaxCrossEntropy(network.forward(images), labels, {});
            loss += result.loss * 8 / 40;
            correct += result.correct;
        }
        QVERIFY(std::abs(trainer.report().test->loss - loss) < 1e-6);
        QCOMPARE(trainer.report().test->accuracy, static_cast<double>(correct) / 40);
    }

    void predictsTheTestSet()
    {
        const Sets sets;
        TrainingPlan plan = smallPlan();
        plan.network.layers.erase(plan.network.layers.begin() + 6); // without dropout
        Trainer trainer(plan, sets.train, sets.test);
        for (int i = 0; i < 4; ++i) {
            static_cast<void>(trainer.step());
            QVERIFY(trainer.predictions().empty());
        }
        for (int epoch = 1; epoch <= 2; ++epoch) {
            while (trainer.history().size() < static_cast<std::size_t>(epoch)) {
                static_cast<void>(trainer.step());
            }
            const std::span<const Prediction> predictions = trainer.predictions();
            QCOMPARE(predictions.size(), sets.test.labels.size());
            std::size_t correct = 0;
            Batches one(sets.test, trainer.pixelScale(), {.batch = 1, .shuffle = false});
            Tensor image({1, 10, 8, 2});
            std::vector<int> label(1);
            for (std::size_t i = 0; i < predictions.size(); ++i) {
                correct += predictions[i].label == sets.test.labels[i] ? 1 : 0;
                static_cast<void>(one.next(image, label));
                Prediction alone;
                predict(plan.loss, trainer.network().forward(image), {&alone, 1});
                QCOMPARE(predictions[i].label, alone.label);
                QVERIFY(std::abs(predictions[i].confidence - alone.confidence) < 1e-4F);
            }
            QCOMPARE(static_cast<double>(correct) / 40, trainer.history().back().test.accuracy);
            // Those of a complete evaluation stay until the next one.
            const std::vector<Prediction> before(predictions.begin(), predictions.end());
            static_cast<void>(trainer.step());
            QVERIFY(std::ranges::equal(trainer.predictions(), before));
        }
    }

    void theSameForAnyNumberOfThreads()
    {
        constexpr int steps = 50;
        const Sets sets;
        TrainingPlan plan{.network = tinyMobilenet({.input = sets.train.image, .classes = 3}),
                          .optimizer = OptimizerSpec::adamW(),
                          .augmentation = {.flip = true, .shift = 1},
                          .batch = 16};
        const NetworkValues values = valuesAfter(plan, sets, steps);
        for (const int threads : {2, 4}) {
            plan.threads = threads;
            QVERIFY(valuesAfter(plan, sets, steps) == values);
        }
        plan.seed = 2;
        QVERIFY(valuesAfter(plan, sets, steps) != values);
    }

    void stoppingChangesNothing()
    {
        const Sets sets;
        Trainer plain(smallPlan(), sets.train, sets.test);
        QCOMPARE(run(plain), Status::Finished);

        std::stop_source stopped;
        stopped.request_stop();
        Trainer trainer(smallPlan(), sets.train, sets.test);
        QCOMPARE(trainer.step(stopped.get_token()), Status::Stopped);
        QCOMPARE(trainer.report().step, std::int64_t{0});
        // Stopped at any time, also within an evaluation, and taken up again; later and later, until it comes to its end.
        auto wait = std::chrono::microseconds(0);
        for (Status status = Status::Running; status != Status::Finished;) {
            std::stop_source source;
            const std::jthread stopper([&source, wait] {
                std::this_thread::sleep_for(wait);
                source.request_stop();
            });
            wait += std::chrono::microseconds(50);
            do {
                status = trainer.step(source.get_token());
            } while (status == Status::Running);
        }
        QVERIFY(trainer.values() == plain.values());
        QCOMPARE(trainer.history().size(), plain.history().size());
        QCOMPARE(trainer.history().back().test, plain.history().back().test);
        QCOMPARE(trainer.history().back().train, plain.history().back().train);
    }

    /// In the middle of a forward pass, a backward pass, an evaluation: each time somewhere else.
    void stoppingInsideAStepChangesNothing()
    {
        const Sets sets;
        TrainingPlan plan{.network = tinyMobilenet({.input = sets.train.image, .classes = 3}),
                          .optimizer = OptimizerSpec::adam(),
                          .augmentation = {.flip = true, .shift = 1},
                          .epochs = 1000,
                          .batch = 30};
        plan.network.layers.insert(plan.network.layers.end() - 1, {"drop", DropoutSpec{.rate = 0.3}, {}});
        Trainer plain(plan, sets.train, sets.test);
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(plain.step(), Status::Running);
        }
        const auto stepTime = std::chrono::duration<double, std::micro>(
            std::chrono::duration<double>(plain.report().seconds / static_cast<double>(plain.report().step)));

        Trainer trainer(plan, sets.train, sets.test);
        Random random(1);
        std::int64_t stoppedInUpdates = 0;
        int stops = 0; // one behind the other
        while (stoppedInUpdates < 10 || trainer.history().size() < 2) {
            const NetworkValues before = trainer.values();
            const TrainingReport report = trainer.report();
            std::stop_source source;
            std::atomic<bool> stepping = false;
            // After many stops in one step, a later one: so that it is made in the end.
            const std::jthread stopper([&, wait = stepTime * double{random.uniform()} * (0.8 + 0.1 * stops)] {
                while (!stepping) {
                }
                for (const auto end = std::chrono::steady_clock::now() + wait;
                     std::chrono::steady_clock::now() < end;) {
                }
                source.request_stop();
            });
            const std::int64_t step = report.step;
            stepping = true;
            const Status status = trainer.step(source.get_token());
            stops = status == Status::Stopped ? stops + 1 : 0;
            if (status == Status::Stopped && trainer.report().step == step) {
                stoppedInUpdates += report.step % 3 == 0 && report.step > 0 ? 0 : 1; // there, it may be an evaluation
                QVERIFY(trainer.values() == before);
                QCOMPARE(trainer.report().train, report.train);
                QCOMPARE(trainer.report().loss, report.loss);
                QCOMPARE(trainer.report().seconds, report.seconds);
            }
        }
        while (!trainer.atEpochEnd() || !plain.atEpochEnd() || trainer.report().step != plain.report().step) {
            Trainer& behind = trainer.report().step < plain.report().step || !trainer.atEpochEnd() ? trainer : plain;
            QCOMPARE(behind.step(), Status::Running);
        }
        QVERIFY(trainer.values() == plain.values());
        QCOMPARE(trainer.history().size(), plain.history().size());
        for (std::size_t i = 0; i < plain.history().size(); ++i) {
            QCOMPARE(trainer.history()[i].test, plain.history()[i].test);
            QCOMPARE(trainer.history()[i].train, plain.history()[i].train);
        }
        QVERIFY(std::ranges::equal(trainer.predictions(), plain.predictions()));
    }

    /// Passes of somebody else between two steps do not move the masks of dropout.
    void anothersPassesDoNoHarm()
    {
        const Sets sets;
        TrainingPlan plan = smallPlan();
        Trainer trainer(plan, sets.train, sets.test);
        const Tensor other({1, 10, 8, 2});
        for (int i = 0; i < 7; ++i) {
            const NetworkValues values = trainer.values();
            static_cast<void>(trainer.network().forward(other, Mode::Train));
            trainer.restore(values); // the running statistics
            static_cast<void>(trainer.step());
        }
        QVERIFY(trainer.values() == valuesAfter(plan, sets, 7));
    }

    void timeStandsStillInAPause()
    {
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        static_cast<void>(trainer.step());
        const TrainingReport before = trainer.report();
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        QCOMPARE(trainer.report().seconds, before.seconds);
        QCOMPARE(trainer.report().imagesPerSecond, before.imagesPerSecond);
    }

    void theLearningRateCanBeChanged()
    {
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        static_cast<void>(trainer.step());
        trainer.setLearningRate(0.25);
        static_cast<void>(trainer.step());
        QCOMPARE(trainer.report().learningRate, 0.25);
        for (const double bad : {0.0, -1.0, std::numeric_limits<double>::infinity(), std::nan("")}) {
            QVERIFY_EXCEPTION_THROWN(trainer.setLearningRate(bad), std::invalid_argument);
        }
    }

    void squaredErrorsTrainToo()
    {
        const Sets sets;
        TrainingPlan plan = smallPlan();
        plan.loss = Loss::MeanSquaredError;
        plan.epochs = 20;
        Trainer trainer(plan, sets.train, sets.test);
        QCOMPARE(run(trainer), Status::Finished);
        QVERIFY(trainer.history().back().test.accuracy > 0.8);
    }

    void aFinalSoftmaxIsThatOfTheLoss()
    {
        const Sets sets;
        TrainingPlan plan = smallPlan();
        const NetworkValues plain = valuesAfter(plan, sets, 5);
        plan.network.layers.push_back({"softmax", ActivationSpec{.kind = ActivationSpec::Kind::Softmax}, {}});
        QVERIFY(valuesAfter(plan, sets, 5) == plain);
        plan.loss = Loss::MeanSquaredError;
        QCOMPARE(trainedNetwork(plan), plan.network);
    }

    void valuesComeBack()
    {
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        static_cast<void>(trainer.step());
        const NetworkValues values = trainer.values();
        static_cast<void>(trainer.step());
        QVERIFY(trainer.values() != values);
        trainer.restore(values);
        QVERIFY(trainer.values() == values);
        QVERIFY_EXCEPTION_THROWN(trainer.restore(NetworkValues{}), std::invalid_argument);
    }

    void allocatesNothingAfterTheFirstStep()
    {
        const Sets sets;
        TrainingPlan plan = smallPlan();
        plan.threads = 2;
        plan.augmentation = {.flip = true, .shift = 1};
        Trainer trainer(plan, sets.train, sets.test);
        static_cast<void>(trainer.step());
        const std::int64_t before = allocations().calls;
        QCOMPARE(run(trainer), Status::Finished); // with the evaluation of each epoch
        QCOMPARE(allocations().calls, before);
    }

    void divergence_data()
    {
        QTest::addColumn<QString>("tensor");
        QTest::addColumn<double>("value"); // of all its weights
        QTest::addColumn<QString>("layer");
        constexpr double infinity = std::numeric_limits<double>::infinity();
        QTest::newRow("infinite output") << "fc.weight" << infinity << "fc";
        QTest::newRow("NaN in a feature map") << "depthwise.bias" << std::nan("") << "relu2"; // one step with depthwise
        QTest::newRow("overflow of a variance") << "conv.weight" << 1e25 << "bn";
    }
    void divergence()
    {
        QFETCH(QString, tensor);
        QFETCH(double, value);
        QFETCH(QString, layer);
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        static_cast<void>(trainer.step());
        fill(weight(trainer, tensor.toStdString()), value);
        const NetworkValues before = trainer.values();
        QCOMPARE(trainer.step(), Status::Diverged);
        const NetworkValues after = trainer.values();
        QVERIFY(std::ranges::equal(after.statistics, before.statistics));
        const auto same = [](Scalar a, Scalar b) { return a == b || (std::isnan(a) && std::isnan(b)); };
        QVERIFY(std::ranges::equal(after.weights, before.weights, same));
        const TrainingReport report = trainer.report();
        QVERIFY(!report.finite);
        QCOMPARE(QString::fromStdString(report.nonFiniteLayer), layer);
        QCOMPARE(report.step, std::int64_t{1});
        QCOMPARE(trainer.step(), Status::Diverged);
        QCOMPARE(trainer.report().step, std::int64_t{1});
    }

    /// The loss is finite in double, the gradient of the second layer's weights is not in float.
    void divergenceOfAGradient()
    {
        const Sets sets;
        TrainingPlan plan = smallPlan();
        plan.loss = Loss::MeanSquaredError;
        plan.network.layers = {{"pool", GlobalPoolSpec{}, {}},
                               {"first", DenseSpec{.units = 2}, {}},
                               {"second", DenseSpec{.units = 3, .bias = false}, {}}};
        Trainer trainer(plan, sets.train, sets.test);
        fill(weight(trainer, "first.weight"), 0);
        fill(weight(trainer, "first.bias"), 1e10);
        fill(weight(trainer, "second.weight"), 1e28);
        const NetworkValues before = trainer.values();
        QCOMPARE(trainer.step(), Status::Diverged);
        QVERIFY(std::isfinite(trainer.report().loss));
        QCOMPARE(QString::fromStdString(trainer.report().nonFiniteLayer), QStringLiteral("second"));
        QVERIFY(trainer.values() == before);
    }

    void aRateTooLargeDivergesWithFiniteWeights_data()
    {
        QTest::addColumn<double>("rate");
        QTest::newRow("1e20") << 1e20;
        QTest::newRow("3e38") << 3e38;
    }
    void aRateTooLargeDivergesWithFiniteWeights()
    {
        QFETCH(double, rate);
        const Sets sets;
        TrainingPlan plan = smallPlan();
        plan.optimizer = OptimizerSpec::sgd(0.9);
        plan.learningRate = rate;
        plan.epochs = 1000;
        Trainer trainer(plan, sets.train, sets.test);
        QCOMPARE(run(trainer), Status::Diverged);
        QVERIFY(allFinite(trainer.values()));
        QVERIFY(!trainer.report().nonFiniteLayer.empty());
    }

    /// As somebody tries it out in class.
    void aRateOf1000_data()
    {
        QTest::addColumn<OptimizerSpec>("optimizer");
        QTest::newRow("sgd") << OptimizerSpec::sgd();
        QTest::newRow("momentum") << OptimizerSpec::sgd(0.9);
        QTest::newRow("adam") << OptimizerSpec::adam();
        QTest::newRow("adamw") << OptimizerSpec::adamW();
    }
    void aRateOf1000()
    {
        QFETCH(OptimizerSpec, optimizer);
        const Sets sets;
        TrainingPlan plan{.network = tinyVgg({.input = {1, 10, 8, 2}, .classes = 3}), .optimizer = optimizer};
        plan.learningRate = 1000;
        plan.epochs = 20;
        plan.batch = 16;
        Trainer trainer(plan, sets.train, sets.test);
        Status status = Status::Running;
        while (status == Status::Running) {
            const NetworkValues before = trainer.values();
            status = trainer.step();
            QVERIFY(allFinite(trainer.values())); // also behind the step that failed
            const TrainingReport report = trainer.report();
            const bool finite =
                std::isfinite(report.loss) &&
                std::ranges::all_of(report.gradientNorms, [](double norm) { return std::isfinite(norm); });
            QVERIFY(finite || status == Status::Diverged); // found in the very step
            if (status == Status::Diverged) {
                QVERIFY(std::ranges::any_of(trainer.network().spec().layers, [&](const LayerNode& layer) {
                    return layer.name == report.nonFiniteLayer;
                }));
                QVERIFY(trainer.values().statistics == before.statistics);
                QVERIFY(finite || trainer.values() == before);
            }
        }
        qInfo("%s after %d steps: %s", status == Status::Diverged ? "diverged" : "finite",
              static_cast<int>(trainer.report().step), trainer.report().nonFiniteLayer.c_str());
        QVERIFY(status == Status::Diverged || optimizer.kind != OptimizerSpec::Kind::Sgd);
        // At a tenth of a thousandth it goes on from the weights of the start.
        Trainer fresh(plan, sets.train, sets.test);
        trainer.restore(fresh.state());
        trainer.setLearningRate(1e-4);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(trainer.step(), Status::Running);
        }
    }

    /// Every pass is finite, the weight behind it is not: the layer is that of the weight, not one with a steep slope.
    void theLayerOfAFailedUpdate()
    {
        const Sets sets;
        TrainingPlan plan = smallPlan();
        plan.optimizer = OptimizerSpec::sgd();
        plan.optimizer.weightDecay = 1;
        plan.learningRate = 1e3;
        Trainer trainer(plan, sets.train, sets.test);
        weight(trainer, "depthwise.bias")[5] =
            Scalar{-1e36F}; // behind relu nobody sees it, but it decays by 1000 times
        QCOMPARE(trainer.step(), Status::Diverged);
        QVERIFY(allFinite(trainer.values()));
        QVERIFY(std::ranges::all_of(trainer.report().gradientNorms, [](double norm) { return std::isfinite(norm); }));
        QVERIFY(std::isfinite(trainer.report().loss));
        QCOMPARE(QString::fromStdString(trainer.report().nonFiniteLayer), QStringLiteral("depthwise"));
    }

    void badPlans_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const char* word, Change change) {
            QTest::newRow(name) << change << QString::fromLatin1(word);
        };
        row("no epochs", "epochs", [](TrainingPlan& plan, Sets&) { plan.epochs = 0; });
        row("no samples in a batch", "batch", [](TrainingPlan& plan, Sets&) { plan.batch = 0; });
        row("more in a batch than in all", "68", [](TrainingPlan& plan, Sets&) { plan.batch = 69; });
        row("no threads", "threads", [](TrainingPlan& plan, Sets&) { plan.threads = 0; });
        row("too many threads", "257", [](TrainingPlan& plan, Sets&) { plan.threads = 257; });
        row("rate 0", "rate", [](TrainingPlan& plan, Sets&) { plan.learningRate = 0; });
        row("rate NaN", "rate", [](TrainingPlan& plan, Sets&) { plan.learningRate = std::nan(""); });
        row("rate too large", "rate", [](TrainingPlan& plan, Sets&) { plan.learningRate = 1e300; });
        row("optimizer", "momentum", [](TrainingPlan& plan, Sets&) { plan.optimizer.momentum = 2; });
        row("schedule", "warm-up", [](TrainingPlan& plan, Sets&) { plan.schedule.warmUpEpochs = -1; });
        row("shift", "shift", [](TrainingPlan& plan, Sets&) { plan.augmentation.shift = 8; });
        row("no layers", "no layers", [](TrainingPlan& plan, Sets&) { plan.network.layers.clear(); });
        row("other images", "10x9x2", [](TrainingPlan& plan, Sets&) { plan.network.input.w = 9; });
        row("other outputs", "1x1x1x4",
            [](TrainingPlan& plan, Sets&) { plan.network.layers.back().layer = DenseSpec{.units = 4}; });
        row("a map of outputs", "5x4x8", [](TrainingPlan& plan, Sets&) { plan.network.layers.resize(5); });
        row("no training samples", "no samples", [](TrainingPlan&, Sets& sets) { sets.train.labels.clear(); });
        row("no test samples", "no samples", [](TrainingPlan&, Sets& sets) { sets.test.labels.clear(); });
        row("label out of range", "label", [](TrainingPlan&, Sets& sets) { sets.train.labels[3] = 3; });
        row("test label out of range", "label", [](TrainingPlan&, Sets& sets) { sets.test.labels[3] = -1; });
        row("other classes", "classes", [](TrainingPlan&, Sets& sets) { sets.test.classes[0] = "up"; });
        row("other test images", "8x10x2", [](TrainingPlan&, Sets& sets) { sets.test.image = {1, 8, 10, 2}; });
    }
    void badPlans()
    {
        QFETCH(Change, change);
        QFETCH(QString, word);
        TrainingPlan plan = smallPlan();
        Sets sets;
        change(plan, sets);
        try {
            const Trainer trainer(plan, sets.train, sets.test);
            QFAIL("the plan was taken");
        } catch (const std::invalid_argument& error) {
            QVERIFY2(QString::fromUtf8(error.what()).contains(word), error.what());
        }
    }

    void aTestSetMayBeSmallerThanABatch()
    {
        const Dataset train = stripedPictures(32, 1);
        const Dataset test = stripedPictures(3, 2);
        TrainingPlan plan = smallPlan();
        plan.epochs = 1;
        Trainer trainer(plan, train, test);
        QCOMPARE(run(trainer), Status::Finished);
        QVERIFY(trainer.report().test.has_value());
    }
};

QTEST_GUILESS_MAIN(TestTrainer)
#include "tst_trainer.moc"
