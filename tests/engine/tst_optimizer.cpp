// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tensor/random.h"
#include "engine/training/optimizer.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

using namespace convolarium::engine;
using Kind = OptimizerSpec::Kind;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

bool near(double value, double wanted) { return std::abs(value - wanted) <= 1e-6 * std::max(1.0, std::abs(wanted)); }

/// A weight of 1 after steps by these gradients.
double weightAfter(const OptimizerSpec& spec, double learningRate, const std::vector<double>& gradients)
{
    Optimizer optimizer(spec, 1);
    Workers workers;
    Scalar weight = 1;
    for (const double value : gradients) {
        const auto gradient = static_cast<Scalar>(value);
        static_cast<void>(optimizer.step({&weight, 1}, {&gradient, 1}, learningRate, workers));
    }
    return double{weight};
}

std::vector<Scalar> randomValues(std::size_t count, std::uint64_t seed)
{
    std::vector<Scalar> values(count);
    Random random(seed);
    fillSymmetric(values, random);
    return values;
}

std::vector<OptimizerSpec> allRules()
{
    OptimizerSpec nesterov = OptimizerSpec::sgd(0.9);
    nesterov.nesterov = true;
    nesterov.weightDecay = 0.01;
    return {OptimizerSpec::sgd(), OptimizerSpec::sgd(0.9), nesterov, OptimizerSpec::adam(), OptimizerSpec::adamW()};
}

} // namespace

class TestOptimizer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesByHand_data()
    {
        QTest::addColumn<OptimizerSpec>("spec");
        QTest::addColumn<std::vector<double>>("gradients");
        QTest::addColumn<double>("wanted"); // at a learning rate of 0.1
        const auto decayed = [](OptimizerSpec spec, double decay) {
            spec.weightDecay = decay;
            return spec;
        };
        OptimizerSpec nesterov = OptimizerSpec::sgd(0.5);
        nesterov.nesterov = true;
        QTest::newRow("sgd") << OptimizerSpec::sgd() << std::vector{2.0, -1.0} << 1 - 0.2 + 0.1;
        QTest::newRow("sgd, decay") << decayed(OptimizerSpec::sgd(), 0.5) << std::vector{2.0} << 1 - 0.1 * 2.5;
        QTest::newRow("momentum") << OptimizerSpec::sgd(0.5) << std::vector{2.0, -1.0} << 1 - 0.2 - 0.1 * 0.0;
        QTest::newRow("nesterov") << nesterov << std::vector{2.0, 1.0} << 1 - 0.1 * (2 + 1) - 0.1 * (1 + 0.5 * 2);
        // The first step of Adam is the rate, whatever the gradient's size.
        QTest::newRow("adam") << OptimizerSpec::adam() << std::vector{3.0} << 0.9;
        QTest::newRow("adam, decay") << decayed(OptimizerSpec::adam(), 0.5) << std::vector{-0.25} << 0.9;
        QTest::newRow("adamw") << OptimizerSpec::adamW(0.5) << std::vector{-0.25} << 1 - 0.05 + 0.1;
    }
    void rulesByHand()
    {
        QFETCH(OptimizerSpec, spec);
        QFETCH(std::vector<double>, gradients);
        QFETCH(double, wanted);
        const double weight = weightAfter(spec, 0.1, gradients);
        QVERIFY2(near(weight, wanted), qPrintable(QStringLiteral("%1 instead of %2").arg(weight).arg(wanted)));
    }

    void momentsAreThere()
    {
        QCOMPARE(Optimizer(OptimizerSpec::sgd(), 3).firstMoment().size(), std::size_t{0});
        QCOMPARE(Optimizer(OptimizerSpec::sgd(0.9), 3).firstMoment().size(), std::size_t{3});
        QCOMPARE(Optimizer(OptimizerSpec::sgd(0.9), 3).secondMoment().size(), std::size_t{0});
        Optimizer adam(OptimizerSpec::adam(), 1);
        Workers workers;
        Scalar weight = 0;
        const Scalar gradient = 2;
        QVERIFY(adam.step({&weight, 1}, {&gradient, 1}, 0.1, workers));
        QCOMPARE(adam.steps(), std::int64_t{1});
        QVERIFY(near(adam.firstMoment()[0], 0.2));
        QVERIFY(near(adam.secondMoment()[0], 0.004));
    }

    void theSameForAnyNumberOfThreads()
    {
        constexpr std::size_t count = 100'003; // several chunks, none of them a multiple of a vector
        const std::vector<Scalar> gradients = randomValues(count, 1);
        for (const OptimizerSpec& spec : allRules()) {
            std::vector<std::vector<Scalar>> results;
            for (const int threads : {1, 2, 4}) {
                Workers workers(threads);
                Optimizer optimizer(spec, count);
                std::vector<Scalar> weights = randomValues(count, 2);
                for (int i = 0; i < 3; ++i) {
                    QVERIFY(optimizer.step(weights, gradients, 0.01, workers));
                }
                results.push_back(std::move(weights));
            }
            QVERIFY(results[0] == results[1]);
            QVERIFY(results[0] == results[2]);
            // Each weight goes its own way: the place in the array plays no part.
            const std::vector<double> same(3, double{gradients.back()});
            Optimizer alone(spec, 1);
            Workers workers;
            Scalar weight = randomValues(count, 2).back();
            for (int i = 0; i < 3; ++i) {
                QVERIFY(alone.step({&weight, 1}, {&gradients.back(), 1}, 0.01, workers));
            }
            QVERIFY(near(weight, results[0].back()));
        }
    }

    void aWeightThatWouldNotBeFiniteStays()
    {
        Workers workers;
        for (const OptimizerSpec& spec : allRules()) {
            for (const double bad : {infinity, -infinity, std::numeric_limits<double>::quiet_NaN()}) {
                std::vector<Scalar> weights{1, 2, 3};
                const std::vector<Scalar> gradients{1, static_cast<Scalar>(bad), 1};
                Optimizer optimizer(spec, weights.size());
                QVERIFY(!optimizer.step(weights, gradients, 0.1, workers));
                QCOMPARE(weights[1], Scalar{2});
                QVERIFY(weights[0] != 1 && weights[2] != 3);
            }
        }
        std::vector<Scalar> weights{1};
        const std::vector<Scalar> gradients{std::numeric_limits<Scalar>::max() / 2};
        QVERIFY(!Optimizer(OptimizerSpec::sgd(), 1).step(weights, gradients, 4, workers));
        QCOMPARE(weights[0], Scalar{1});
    }

    /// The square of a gradient becomes infinite before the gradient does: the weight would stand still from then on.
    void aMomentThatIsNotFiniteIsAFailure()
    {
        Workers workers;
        std::vector<Scalar> weights{1, 2};
        const std::vector<Scalar> gradients{1, std::sqrt(std::numeric_limits<Scalar>::max()) * 40};
        for (const OptimizerSpec& spec : {OptimizerSpec::adam(), OptimizerSpec::adamW()}) {
            Optimizer optimizer(spec, 2, {0, 1});
            QVERIFY(!optimizer.step(weights, gradients, 0.1, workers));
            QCOMPARE(optimizer.firstFailure().value(), std::size_t{1});
            QVERIFY(std::isfinite(weights[0]) && std::isfinite(weights[1]));
            optimizer.reset();
            QVERIFY(!optimizer.firstFailure().has_value());
            QVERIFY(optimizer.state() == Optimizer(spec, 2).state());
        }
    }

    void theFirstPartThatFailsIsNamed()
    {
        constexpr std::size_t count = 100'003;
        for (const int threads : {1, 2}) {
            Workers workers(threads);
            for (const OptimizerSpec& spec : allRules()) {
                Optimizer optimizer(spec, count, {0, 7, 90'000, 99'999});
                std::vector<Scalar> weights = randomValues(count, 2);
                std::vector<Scalar> gradients = randomValues(count, 1);
                QVERIFY(optimizer.step(weights, gradients, 0.01, workers));
                QVERIFY(!optimizer.firstFailure().has_value());
                gradients[100'000] = std::numeric_limits<Scalar>::infinity();
                QVERIFY(!optimizer.step(weights, gradients, 0.01, workers));
                QVERIFY(optimizer.firstFailure().value() >= 99'999);
                optimizer.reset();
                gradients[6] = std::numeric_limits<Scalar>::quiet_NaN();
                QVERIFY(!optimizer.step(weights, gradients, 0.01, workers));
                QCOMPARE(optimizer.firstFailure().value(), std::size_t{0});
                gradients[6] = 0;
                gradients[95'000] = -std::numeric_limits<Scalar>::infinity();
                optimizer.reset();
                QVERIFY(!optimizer.step(weights, gradients, 0.01, workers));
                const std::size_t failure = optimizer.firstFailure().value();
                QVERIFY(failure >= 90'000 && failure < 99'999);
            }
        }
    }

    void refusesWhatIsOutOfRange()
    {
        const OptimizerSpec bad[] = {
            {.kind = Kind::Sgd, .momentum = 1},
            {.kind = Kind::Sgd, .momentum = -0.1},
            {.kind = Kind::Sgd, .nesterov = true},
            {.kind = Kind::Adam, .momentum = 0.9, .nesterov = true},
            {.beta1 = 1},
            {.beta1 = -1},
            {.beta2 = 1},
            {.beta2 = std::nan("")},
            {.epsilon = 0},
            {.epsilon = infinity},
            {.weightDecay = -1},
            {.weightDecay = infinity},
        };
        for (const OptimizerSpec& spec : bad) {
            QVERIFY_EXCEPTION_THROWN(Optimizer(spec, 1), std::invalid_argument);
        }
        Optimizer optimizer(OptimizerSpec::adam(), 2);
        Workers workers;
        std::vector<Scalar> two(2);
        std::vector<Scalar> three(3);
        QVERIFY_EXCEPTION_THROWN(optimizer.step(two, three, 0.1, workers), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(optimizer.step(three, two, 0.1, workers), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestOptimizer)
#include "tst_optimizer.moc"
