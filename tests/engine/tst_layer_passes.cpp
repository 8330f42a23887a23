// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/layer_under_test.h"
#include "tests/engine/random_layers.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace convolarium::engine;

namespace {

Tensor randomTensor(const Shape& shape, Random& random)
{
    Tensor tensor(shape);
    fillSymmetric(tensor.values(), random);
    return tensor;
}

/// What a forward and a backward pass give.
struct Outcome {
    Tensor output;
    std::vector<Tensor> inputGradients;
    std::vector<Tensor> parameterGradients;
    std::vector<Tensor> parameters; ///< running statistics have changed

    friend bool operator==(const Outcome&, const Outcome&) = default;
};

Outcome outcome(const LayerProblem& problem, int threads)
{
    Random random(23);
    std::vector<Tensor> inputs;
    for (const Shape& shape : problem.in) {
        inputs.push_back(randomTensor(shape, random));
    }
    LayerUnderTest layer(problem.spec, problem.in, threads);
    for (std::size_t i = 0; i < layer.parameters().size(); ++i) {
        if (layer.parameterSpecs()[i].trained) {
            fillSymmetric(layer.parameters()[i].values(), random);
        }
    }
    const Tensor dy = randomTensor(outputShape(problem.spec, problem.in), random);
    Outcome result{layer.forward(inputs), {}, {}, {}};
    layer.backward(dy);
    result.inputGradients = layer.inputGradients();
    result.parameterGradients = layer.parameterGradients();
    result.parameters = layer.parameters();
    return result;
}

/// The same layer on maps that are worth several chunks.
LayerProblem enlarged(LayerProblem problem)
{
    for (Shape& shape : problem.in) {
        shape.n = 6;
        shape.h += 40;
        shape.w += 30;
    }
    return problem;
}

} // namespace

/// What holds for every kind of layer at work.
class TestLayerPasses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameBitsForAnyNumberOfThreads_data() { addKinds(); }
    void sameBitsForAnyNumberOfThreads();
    void smallerBatchesAreTheFirstSamples_data() { addKinds(); }
    void smallerBatchesAreTheFirstSamples();
    void dropoutDrawsAnewInEachPass();
    void dropoutKeepsTheMean();
    void addAbsorbsClamps();
    void nanStaysVisible_data();
    void nanStaysVisible();
    void averageOfPaddingAloneIsZero();

private:
    static void addKinds()
    {
        QTest::addColumn<QString>("kind");
        for (const std::string& kind : layerKinds()) {
            QTest::newRow(kind.c_str()) << QString::fromStdString(kind);
        }
    }
};

void TestLayerPasses::sameBitsForAnyNumberOfThreads()
{
    QFETCH(QString, kind);
    Random random(29);
    for (int i = 0; i < 3; ++i) {
        const LayerProblem problem = enlarged(randomLayer(kind.toStdString(), random));
        const Outcome one = outcome(problem, 1);
        for (const int threads : {2, 4}) {
            QVERIFY2(outcome(problem, threads) == one, problem.name().c_str());
        }
    }
}

/// A layer made for a batch runs a smaller one. The statistics of a batch are those of what is in it.
void TestLayerPasses::smallerBatchesAreTheFirstSamples()
{
    QFETCH(QString, kind);
    Random random(31);
    LayerProblem problem = randomLayer(kind.toStdString(), random);
    for (Shape& shape : problem.in) {
        shape.n = 3;
    }
    LayerProblem smaller = problem;
    std::vector<Tensor> inputs;
    for (Shape& shape : smaller.in) {
        shape.n = 2;
        inputs.push_back(randomTensor(shape, random));
    }
    LayerUnderTest large(problem.spec, problem.in, 2);
    LayerUnderTest exact(smaller.spec, smaller.in, 2);
    for (std::size_t i = 0; i < large.parameters().size(); ++i) {
        fillSymmetric(exact.parameters()[i].values(), random);
        large.parameters()[i] = exact.parameters()[i];
    }
    QVERIFY(large.forward(inputs) == exact.forward(inputs));
    const Tensor dy = randomTensor(outputShape(smaller.spec, smaller.in), random);
    large.backward(dy);
    exact.backward(dy);
    QVERIFY(large.inputGradients() == exact.inputGradients());
    QVERIFY(large.parameterGradients() == exact.parameterGradients());
}

void TestLayerPasses::dropoutDrawsAnewInEachPass()
{
    Tensor x({2, 1, 1, 1000});
    x.fill(1);
    LayerUnderTest layer(DropoutSpec{}, {x.shape()});
    const Tensor first = layer.forward({x});
    const Tensor second = layer.forward({x});
    QVERIFY(first != second);
    layer.layer().reseed(5);
    const Tensor third = layer.forward({x});
    QVERIFY(third != first && third != second);
    layer.layer().reseed(5);
    QVERIFY(layer.forward({x}) == third);
    QVERIFY(layer.forward({x}, Mode::Evaluate) == x);
    QVERIFY(layer.forward({x}) != third);
    for (int c = 0; c < 1000; ++c) {
        QVERIFY(first.at(0, 0, 0, c) == 0 || first.at(0, 0, 0, c) == 2);
    }
}

void TestLayerPasses::dropoutKeepsTheMean()
{
    Tensor x({10, 10, 10, 100});
    x.fill(1);
    LayerUnderTest layer(DropoutSpec{.rate = 0.2}, {x.shape()});
    const Tensor& y = layer.forward({x});
    double sum = 0;
    for (const Scalar value : y.values()) {
        sum += double{value};
    }
    QVERIFY(std::abs(sum / static_cast<double>(y.elements()) - 1) < 0.01);
    layer.backward(x);
    QVERIFY(layer.inputGradients()[0] == y);
}

void TestLayerPasses::addAbsorbsClamps()
{
    Random random(37);
    const Shape shape{2, 5, 6, 7};
    std::vector<Tensor> inputs;
    for (int i = 0; i < 3; ++i) {
        inputs.push_back(randomTensor(shape, random));
    }
    const Tensor dy = randomTensor(shape, random);
    LayerUnderTest absorbing(MergeSpec{}, {shape, shape, shape});
    LayerUnderTest apart(MergeSpec{}, {shape, shape, shape});
    LayerUnderTest relu(ActivationSpec{}, {shape});
    QVERIFY(absorbing.layer().absorbActivation(ActivationSpec{}));
    QVERIFY(absorbing.forward(inputs) == relu.forward({apart.forward(inputs)}));
    absorbing.backward(dy);
    relu.backward(dy);
    for (const Tensor& gradient : absorbing.inputGradients()) {
        QVERIFY(gradient == relu.inputGradients()[0]);
    }
    LayerUnderTest product(MergeSpec{.kind = MergeSpec::Kind::Multiply}, {shape, shape});
    QVERIFY(!product.layer().absorbActivation(ActivationSpec{}));
}

void TestLayerPasses::nanStaysVisible_data()
{
    QTest::addColumn<QString>("kind");
    for (const std::string& kind : layerKinds()) {
        if (kind != "dropout") { // which may drop it
            QTest::newRow(kind.c_str()) << QString::fromStdString(kind);
        }
    }
}

/// A value that is no number shows in the output, so that a training that has gone wrong is noticed.
void TestLayerPasses::nanStaysVisible()
{
    QFETCH(QString, kind);
    Random random(41);
    const LayerProblem problem = randomLayer(kind.toStdString(), random);
    std::vector<Tensor> inputs;
    for (const Shape& shape : problem.in) {
        inputs.push_back(randomTensor(shape, random));
    }
    inputs.front().fill(std::numeric_limits<Scalar>::quiet_NaN());
    LayerUnderTest layer(problem.spec, problem.in);
    const Tensor& y = layer.forward(inputs);
    QVERIFY(std::ranges::any_of(y.values(), [](Scalar value) { return std::isnan(value); }));
}

void TestLayerPasses::averageOfPaddingAloneIsZero()
{
    const PoolSpec spec{.kind = PoolSpec::Kind::Average, .padding = Padding::explicitly({2, 0, 0, 0})};
    LayerUnderTest layer(spec, {{1, 2, 2, 1}});
    Tensor x({1, 2, 2, 1});
    x.fill(8);
    const Tensor& y = layer.forward({x});
    QCOMPARE(y.shape(), (Shape{1, 2, 1, 1}));
    QCOMPARE(y.at(0, 0, 0, 0), Scalar{0});
    QCOMPARE(y.at(0, 1, 0, 0), Scalar{8});
    layer.backward(y);
    QCOMPARE(layer.inputGradients()[0].at(0, 0, 1, 0), Scalar{2});
}

QTEST_GUILESS_MAIN(TestLayerPasses)
#include "tst_layer_passes.moc"
