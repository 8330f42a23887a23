// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/prediction.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace convolarium::engine;

namespace {

Prediction predictionOf(Loss loss, std::initializer_list<double> outputs)
{
    Tensor tensor({1, 1, 1, static_cast<int>(outputs.size())});
    std::ranges::transform(outputs, tensor.data(), [](double value) { return static_cast<Scalar>(value); });
    Prediction prediction{.label = -1, .confidence = -1};
    predict(loss, tensor, {&prediction, 1});
    return prediction;
}

} // namespace

class TestPrediction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void softmaxByHand()
    {
        constexpr Loss loss = Loss::SoftmaxCrossEntropy;
        const Prediction prediction = predictionOf(loss, {0, std::log(6), std::log(3)});
        QCOMPARE(prediction.label, 1);
        QCOMPARE(prediction.confidence, 0.6F);
        QCOMPARE(predictionOf(loss, {2, 2}),
                 (Prediction{.label = 0, .confidence = 0.5F, .truth = 0})); // the first of equals
        QCOMPARE(predictionOf(loss, {-1e30, 1e30}), (Prediction{.label = 1, .confidence = 1, .truth = 0}));
        QCOMPARE(predictionOf(loss, {7}), (Prediction{.label = 0, .confidence = 1, .truth = 0}));
    }

    void outputsOfSquaredErrorsAsTheyAre()
    {
        constexpr Loss loss = Loss::MeanSquaredError;
        QCOMPARE(predictionOf(loss, {0.25, 0.75, 0}), (Prediction{.label = 1, .confidence = 0.75F, .truth = 0}));
        QCOMPARE(predictionOf(loss, {3, 0}), (Prediction{.label = 0, .confidence = 1, .truth = 0}));
        QCOMPARE(predictionOf(loss, {-3, -2}), (Prediction{.label = 1, .confidence = 0, .truth = 0}));
    }

    void whatIsNotANumberIsNotTrusted()
    {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        for (const Loss loss : {Loss::SoftmaxCrossEntropy, Loss::MeanSquaredError}) {
            const Prediction prediction = predictionOf(loss, {std::nan(""), std::nan("")});
            QCOMPARE(prediction.confidence, 0.0F);
        }
        const Prediction infinite = predictionOf(Loss::SoftmaxCrossEntropy, {0, infinity});
        QCOMPARE(infinite, (Prediction{.label = 1, .confidence = 0, .truth = 0}));
    }

    void sizesThatDoNotFitAreRefused()
    {
        const Tensor outputs({2, 1, 1, 3});
        std::vector<Prediction> one(1);
        QVERIFY_EXCEPTION_THROWN(predict(Loss::SoftmaxCrossEntropy, outputs, one), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(predict(Loss::SoftmaxCrossEntropy, ConstTensorView(), one), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestPrediction)
#include "tst_prediction.moc"
