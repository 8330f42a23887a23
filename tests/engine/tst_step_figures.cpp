// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/trainer.h"
#include "tests/engine/striped_pictures.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

using namespace convolarium::engine;
using Status = Trainer::Status;

namespace {

/// 5 steps an epoch, the last one of 4 samples.
TrainingPlan smallPlan()
{
    return {.network = stripesNetwork(),
            .optimizer = OptimizerSpec::sgd(),
            .learningRate = 0.02,
            .epochs = 2,
            .batch = 16,
            .seed = 2};
}

struct Sets {
    Dataset train = stripedPictures(68, 1);
    Dataset test = stripedPictures(40, 2);
};

StepFigures watchedStep(Trainer& trainer)
{
    std::optional<StepFigures> figures;
    static_cast<void>(trainer.step({}, figures));
    return figures.value_or(StepFigures{.confidences = {}, .picture = {}, .layers = {}});
}

double relativeError(double value, double expected) { return std::abs(value - expected) / expected; }

} // namespace

class TestStepFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void watchingChangesNothing()
    {
        const Sets sets;
        Trainer watched(smallPlan(), sets.train, sets.test);
        Trainer alone(smallPlan(), sets.train, sets.test);
        std::optional<StepFigures> figures;
        for (int i = 1; i <= 10; ++i) {
            QCOMPARE(watched.step({}, figures), alone.step());
            QVERIFY(figures.has_value());
            QCOMPARE(figures->step, std::int64_t{i});
        }
        QVERIFY(watched.values().weights == alone.values().weights);
        QVERIFY(watched.values().statistics == alone.values().statistics);
        QCOMPARE(watched.step({}, figures), Status::Finished);
        QVERIFY(!figures.has_value());
    }

    void saysWhatTheReportSays()
    {
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        const StepFigures figures = watchedStep(trainer);
        const TrainingReport report = trainer.report();
        QCOMPARE(figures.loss, report.loss);
        QCOMPARE(figures.accuracy, report.accuracy);
        QCOMPARE(figures.learningRate, report.learningRate);
        QCOMPARE(figures.samples, 16);
        QCOMPARE(figures.layers.size(), std::size_t{3});
        QCOMPARE(figures.layers[0].name, std::string("conv"));
        QCOMPARE(figures.layers[1].name, std::string("depthwise"));
        QCOMPARE(figures.layers[2].name, std::string("fc"));
        QVERIFY(relativeError(figures.layers[0].gradientNorm, report.gradientNorms[0]) < 1e-5);
        QVERIFY(relativeError(figures.layers[2].gradientNorm, report.gradientNorms[7]) < 1e-5);
    }

    /// Plain descent changes a weight by rate times gradient.
    void anUpdateIsWhatTheRuleSays()
    {
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        for (const LayerStep& layer : watchedStep(trainer).layers) {
            QVERIFY(relativeError(layer.updateNorm, 0.02 * layer.gradientNorm) < 1e-3);
            QCOMPARE(layer.relativeUpdate(), layer.updateNorm / layer.weightNorm);
        }
    }

    void activationsAreThoseOfThePass()
    {
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        const StepFigures figures = watchedStep(trainer);
        const LayerStep& conv = figures.layers.front();
        const ConstTensorView output = trainer.network().activation(0);
        QCOMPARE(conv.map.height, 10);
        QCOMPARE(conv.map.width, 8);
        QCOMPARE(conv.map.values.size(), std::size_t{80});
        double expected = 0;
        for (int c = 0; c < output.shape.c; ++c) {
            expected += std::abs(double{output.data[79 * output.shape.c + c]}) / output.shape.c;
        }
        QVERIFY(relativeError(conv.map.values[79], expected) < 1e-5);
        QVERIFY(conv.activation > 0);
        QCOMPARE(figures.layers.back().map.height, 3); // a class below the other
        QCOMPARE(figures.layers.back().map.width, 1);
    }

    void theFirstSampleIsOneOfTheSet()
    {
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        const StepFigures figures = watchedStep(trainer);
        bool found = false;
        for (int sample = 0; sample < sets.train.size(); ++sample) {
            found = found || (std::ranges::equal(sets.train.pixelsOf(sample), figures.picture) &&
                              sets.train.labels[static_cast<std::size_t>(sample)] == figures.truth);
        }
        QVERIFY(found);
        QCOMPARE(figures.confidences.size(), std::size_t{3});
        QVERIFY(std::abs(std::reduce(figures.confidences.begin(), figures.confidences.end()) - 1) < 1e-5);
    }

    /// The evaluation behind the last step of an epoch does not get into its figures.
    void theLastStepOfAnEpochIsTold()
    {
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        StepFigures figures = watchedStep(trainer);
        for (int i = 0; i < 4; ++i) {
            figures = watchedStep(trainer);
        }
        QCOMPARE(trainer.history().size(), std::size_t{1});
        QCOMPARE(figures.samples, 4);
        QVERIFY(figures.layers.front().map.values.size() == 80);
    }

    void aStepThatDoesNotCountHasNoFigures()
    {
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        std::stop_source stop;
        stop.request_stop();
        std::optional<StepFigures> figures;
        QCOMPARE(trainer.step(stop.get_token(), figures), Status::Stopped);
        QVERIFY(!figures.has_value());

        TrainingPlan wild = smallPlan();
        wild.learningRate = 1e30;
        Trainer diverging(wild, sets.train, sets.test);
        Status status = Status::Running;
        while (status == Status::Running) {
            status = diverging.step({}, figures);
        }
        QCOMPARE(status, Status::Diverged);
        QVERIFY(!figures.has_value());
    }

    void whatDoesNotFitIsRefused()
    {
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        static_cast<void>(trainer.step());
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(layerSteps(trainer.network(), {})), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(firstConfidences({}, Loss::SoftmaxCrossEntropy)),
                                 std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestStepFigures)
#include "tst_step_figures.moc"
