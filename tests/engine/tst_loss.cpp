// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tensor/random.h"
#include "engine/training/loss.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace convolarium::engine;

namespace {

bool near(double value, double wanted, double tolerance = 1e-12) { return std::abs(value - wanted) <= tolerance; }

Tensor tensorOf(const Shape& shape, const std::vector<double>& values)
{
    Tensor tensor(shape);
    for (std::size_t i = 0; i < values.size(); ++i) {
        tensor.data()[i] = static_cast<Scalar>(values[i]);
    }
    return tensor;
}

Tensor randomTensor(const Shape& shape, std::uint64_t seed)
{
    Tensor tensor(shape);
    Random random(seed);
    fillSymmetric(tensor.values(), random);
    return tensor;
}

/// The greatest difference between `gradient` and the central difference of loss(x) by each value of x.
template <typename Loss>
double gradientError(Tensor x, const Tensor& gradient, const Loss& loss)
{
    constexpr double step = 1e-5;
    double worst = 0;
    for (std::size_t i = 0; i < x.values().size(); ++i) {
        const Scalar value = x.data()[i];
        x.data()[i] = static_cast<Scalar>(value + step);
        const double above = loss(x);
        x.data()[i] = static_cast<Scalar>(value - step);
        const double below = loss(x);
        x.data()[i] = value;
        worst = std::max(worst, std::abs((above - below) / (2 * step) - double{gradient.data()[i]}));
    }
    return worst;
}

const Shape mapShape{2, 3, 2, 4};

std::vector<int> mapLabels()
{
    std::vector<int> labels;
    for (int i = 0; i < 12; ++i) {
        labels.push_back(i % 4);
    }
    return labels;
}

} // namespace

/// Linked with the double engine.
class TestLoss : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void crossEntropyByHand()
    {
        const Tensor logits = tensorOf({2, 1, 1, 2}, {0, std::log(3.0), 0, 0});
        Tensor gradient({2, 1, 1, 2});
        const LossResult result = softmaxCrossEntropy(logits, std::vector{1, 1}, gradient);
        QVERIFY(near(result.loss, (std::log(4.0 / 3.0) + std::log(2.0)) / 2));
        QCOMPARE(result.correct, std::int64_t{1}); // equal outputs: the first counts
        const double wanted[] = {0.125, -0.125, 0.25, -0.25};
        for (std::size_t i = 0; i < 4; ++i) {
            QVERIFY(near(gradient.data()[i], wanted[i]));
        }
    }

    void crossEntropyOfLargeValues()
    {
        const Tensor logits = tensorOf({2, 1, 1, 3}, {1e4, 0, -1e4, -1e4, 1e4, 0});
        Tensor gradient(logits.shape());
        const LossResult right = softmaxCrossEntropy(logits, std::vector{0, 1}, gradient);
        QCOMPARE(right, (LossResult{.loss = 0, .correct = 2}));
        const LossResult wrong = softmaxCrossEntropy(logits, std::vector{2, 0}, gradient);
        QVERIFY(near(wrong.loss, 2e4));
        QVERIFY(near(gradient.at(0, 0, 0, 2), -0.5));
    }

    void whatIsNotFiniteShowsInTheLoss()
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        constexpr double infinity = std::numeric_limits<double>::infinity();
        for (const double bad : {nan, infinity}) {
            for (std::size_t at = 0; at < 3; ++at) {
                Tensor logits({1, 1, 1, 3});
                logits.data()[at] = static_cast<Scalar>(bad);
                const LossResult entropy = softmaxCrossEntropy(logits, std::vector{1}, {});
                QVERIFY(!std::isfinite(entropy.loss));
                QVERIFY(!std::isfinite(meanSquaredErrorOfClasses(logits, std::vector{1}, {}).loss));
            }
        }
    }

    void lossesOfAMapAgreeWithTheirGradients()
    {
        const Tensor x = randomTensor(mapShape, 1);
        const std::vector<int> labels = mapLabels();
        Tensor gradient(mapShape);
        static_cast<void>(softmaxCrossEntropy(x, labels, gradient));
        const auto entropy = [&](const Tensor& at) { return softmaxCrossEntropy(at, labels, {}).loss; };
        QVERIFY(gradientError(x, gradient, entropy) < 1e-9);

        static_cast<void>(meanSquaredErrorOfClasses(x, labels, gradient));
        const auto squares = [&](const Tensor& at) { return meanSquaredErrorOfClasses(at, labels, {}).loss; };
        QVERIFY(gradientError(x, gradient, squares) < 1e-9);

        const Tensor target = randomTensor(mapShape, 2);
        static_cast<void>(meanSquaredError(x, target, gradient));
        const auto error = [&](const Tensor& at) { return meanSquaredError(at, target, {}); };
        QVERIFY(gradientError(x, gradient, error) < 1e-9);
    }

    void aMapIsTheMeanOfItsCells()
    {
        const Tensor x = randomTensor(mapShape, 3);
        const std::vector<int> labels = mapLabels();
        double sum = 0;
        std::int64_t correct = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const ConstTensorView cell({1, 1, 1, 4}, x.data() + 4 * i);
            const LossResult one = softmaxCrossEntropy(cell, std::span(labels).subspan(i, 1), {});
            sum += one.loss;
            correct += one.correct;
        }
        const LossResult all = softmaxCrossEntropy(x, labels, {});
        QVERIFY(near(all.loss, sum / 12));
        QCOMPARE(all.correct, correct);
    }

    void theErrorOfClassesIsThatOfTheirTargets()
    {
        const Tensor x = randomTensor(mapShape, 4);
        const std::vector<int> labels = mapLabels();
        Tensor target(mapShape);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            target.data()[4 * i + static_cast<std::size_t>(labels[i])] = 1;
        }
        Tensor gradient(mapShape);
        Tensor wanted(mapShape);
        const LossResult result = meanSquaredErrorOfClasses(x, labels, gradient);
        QVERIFY(near(result.loss, meanSquaredError(x, target, wanted)));
        QVERIFY(gradient == wanted);
        QCOMPARE(result.correct, softmaxCrossEntropy(x, labels, {}).correct);
    }

    void refusesWhatDoesNotFit()
    {
        const Tensor x({2, 1, 1, 3});
        const Tensor other({2, 1, 3, 1});
        Tensor small({1, 1, 1, 3});
        const std::vector<int> labels{0, 2};
        for (const std::vector<int>& bad : {std::vector{0}, {0, 1, 2}, {0, 3}, {-1, 0}}) {
            QVERIFY_EXCEPTION_THROWN(softmaxCrossEntropy(x, bad, {}), std::invalid_argument);
            QVERIFY_EXCEPTION_THROWN(meanSquaredErrorOfClasses(x, bad, {}), std::invalid_argument);
        }
        QVERIFY_EXCEPTION_THROWN(softmaxCrossEntropy(x, labels, small), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(softmaxCrossEntropy(Tensor(), {}, {}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(meanSquaredError(x, other, {}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(meanSquaredError(x, {}, {}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(meanSquaredError(x, x, small), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(meanSquaredError(Tensor(), Tensor(), {}), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestLoss)
#include "tst_loss.moc"
