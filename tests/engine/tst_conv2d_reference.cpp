// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/naive_conv2d.h"
#include "tests/engine/random_conv2d.h"

#include <QTest>

using namespace convolarium::engine;

namespace {

constexpr double tolerance = sizeof(Scalar) == sizeof(double) ? 1e-12 : 1e-5;

void compare(const Conv2dProblem& p)
{
    const std::string name = p.name();
    const double forward = distance(conv2d(p.spec, p.x, p.weight, p.bias), naiveConv2d(p.spec, p.inputs()));
    QVERIFY2(forward <= tolerance, (name + ": y is " + std::to_string(forward) + " off").c_str());
    const Conv2dGradients fast = conv2dBackward(p.spec, p.x, p.weight, p.dy);
    const Conv2dGradients naive = naiveConv2dBackward(p.spec, p.inputs(), p.dy);
    QVERIFY2(distance(fast.x, naive.x) <= tolerance, (name + ": dx").c_str());
    QVERIFY2(distance(fast.weight, naive.weight) <= tolerance, (name + ": dweight").c_str());
    QVERIFY2(distance(fast.bias, naive.bias) <= tolerance, (name + ": dbias").c_str());
}

} // namespace

/// The fast paths against the naive reference.
class TestConv2dReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomLayers()
    {
        Random random(2);
        for (const Conv2dProblem& p : randomProblems(250, random)) {
            compare(p);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }

    /// Large enough for several tiles, for every width of vector register and for what is left over.
    void largeLayers_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("filters");
        QTest::addColumn<int>("groups");
        QTest::addColumn<int>("kernel");
        QTest::addColumn<int>("stride");
        QTest::newRow("3x3 32>64") << 32 << 64 << 1 << 3 << 1;
        QTest::newRow("3x3 3>32 stride 2") << 3 << 32 << 1 << 3 << 2;
        QTest::newRow("3x3 1>16") << 1 << 16 << 1 << 3 << 1;
        QTest::newRow("5x5 24>24, 4 groups") << 24 << 24 << 4 << 5 << 1;
        QTest::newRow("pointwise 48>40") << 48 << 40 << 1 << 1 << 1;
        QTest::newRow("pointwise 48>40, 2 groups") << 48 << 40 << 2 << 1 << 1;
        QTest::newRow("pointwise 16>40 stride 2") << 16 << 40 << 1 << 1 << 2;
        QTest::newRow("depthwise 3x3 64") << 64 << 64 << 64 << 3 << 1;
        QTest::newRow("depthwise 3x3 31") << 31 << 31 << 31 << 3 << 1;
        QTest::newRow("depthwise 5x5 29 stride 2") << 29 << 29 << 29 << 5 << 2;
        QTest::newRow("depthwise 3x3 10, multiplier 3") << 10 << 30 << 10 << 3 << 1;
    }
    void largeLayers()
    {
        QFETCH(int, channels);
        QFETCH(int, filters);
        QFETCH(int, groups);
        QFETCH(int, kernel);
        QFETCH(int, stride);
        Random random(3);
        compare(problem({.filters = filters, .kernel = {kernel, kernel}, .stride = {stride, stride}, .groups = groups},
                        {3, 21, 23, channels}, random));
    }

    /// A 1x1 kernel on padding is no plain product with the input, on whichever side the padding is.
    void pointwiseOnPadding()
    {
        Random random(5);
        for (const Edges& edges : {Edges{.top = 1}, Edges{.left = 1}, Edges{.bottom = 2}, Edges{.right = 2}}) {
            Conv2dSpec spec = pointwise(4);
            spec.padding = Padding::explicitly(edges);
            compare(problem(spec, {2, 3, 4, 5}, random));
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }

    void memoryOfTheCallerIsUsedAgain()
    {
        Random random(4);
        const Conv2dProblem large = problem({.filters = 8}, {2, 9, 9, 4}, random);
        const Conv2dProblem small = problem({.filters = 3}, {1, 5, 4, 2}, random);
        Tensor y;
        Conv2dGradients gradients;
        conv2d(large.spec, large.inputs(), y);
        conv2dBackward(large.spec, large.inputs(), large.dy, gradients);
        const Scalar* memory = y.data();
        conv2d(small.spec, small.inputs(), y);
        conv2dBackward(small.spec, small.inputs(), small.dy, gradients);
        QCOMPARE(y.data(), memory);
        QVERIFY(y == conv2d(small.spec, small.x, small.weight, small.bias));
        QVERIFY(gradients.x == conv2dBackward(small.spec, small.x, small.weight, small.dy).x);
        QVERIFY(gradients.weight == conv2dBackward(small.spec, small.x, small.weight, small.dy).weight);
    }
};

QTEST_GUILESS_MAIN(TestConv2dReference)
#include "tst_conv2d_reference.moc"
