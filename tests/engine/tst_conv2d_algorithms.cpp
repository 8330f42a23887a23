// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/conv2d_kernels.h"
#include "tests/engine/naive_conv2d.h"
#include "tests/engine/random_conv2d.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace convolarium::engine;

namespace {

/// Winograd's points are powers of two up to 8, which lose some digits of a sum.
double toleranceOf(Conv2dAlgorithm algorithm)
{
    if (sizeof(Scalar) == sizeof(double)) {
        return 1e-12;
    }
    return algorithm == Conv2dAlgorithm::Winograd ? 1e-5 : 2e-6;
}

const char* nameOf(Conv2dAlgorithm algorithm)
{
    switch (algorithm) {
    case Conv2dAlgorithm::Direct:
        return "direct";
    case Conv2dAlgorithm::Im2col:
        return "im2col";
    case Conv2dAlgorithm::Winograd:
        return "winograd";
    case Conv2dAlgorithm::Depthwise:
        return "depthwise";
    }
    return "";
}

constexpr Conv2dAlgorithm allAlgorithms[] = {Conv2dAlgorithm::Direct, Conv2dAlgorithm::Im2col,
                                             Conv2dAlgorithm::Winograd, Conv2dAlgorithm::Depthwise};

Conv2dGeometry geometryOf(const Conv2dProblem& p)
{
    const Shape& in = p.x.shape();
    const auto [rows, cols] = p.spec.window(in);
    return {in, p.spec.outputShape(in), rows, cols, p.spec.groups};
}

struct Result {
    Tensor y;
    Conv2dGradients gradients;
};

/// One forward and backward pass by `algorithm`, over memory full of NaN: nothing may be read that was not written.
Result run(const Conv2dProblem& p, Conv2dAlgorithm algorithm, int threads, const Clamp& clamp = {})
{
    const Conv2dGeometry geometry = geometryOf(p);
    const auto convolution = makeConvolution(geometry, algorithm);
    constexpr Scalar nan = std::numeric_limits<Scalar>::quiet_NaN();
    Tensor scratch({1, 1, 1, static_cast<int>(convolution->scratchElements(threads))});
    Result result{.y = Tensor(geometry.out),
                  .gradients = {Tensor(geometry.in), Tensor(p.weight.shape()), Tensor(p.bias.shape())}};
    for (Tensor* tensor :
         {&scratch, &result.y, &result.gradients.x, &result.gradients.weight, &result.gradients.bias}) {
        tensor->fill(nan);
    }
    Workers workers(threads);
    const Resources resources{workers, scratch.values()};
    convolution->forward({.x = p.x.data(),
                          .weight = p.weight.data(),
                          .bias = p.spec.bias ? p.bias.data() : nullptr,
                          .y = result.y.data(),
                          .clamp = clamp},
                         geometry.in.n, resources);
    convolution->backward({.x = p.x.data(),
                           .weight = p.weight.data(),
                           .dy = p.dy.data(),
                           .dx = result.gradients.x.data(),
                           .dweight = result.gradients.weight.data(),
                           .dbias = p.spec.bias ? result.gradients.bias.data() : nullptr},
                          geometry.in.n, resources);
    return result;
}

struct Case {
    const char* name;
    Shape in;
    Conv2dSpec spec;
};

Conv2dSpec padded(int filters, int kernel, int stride = 1, int groups = 1)
{
    const int edge = kernel / 2;
    return {.filters = filters,
            .kernel = {kernel, kernel},
            .stride = {stride, stride},
            .padding = Padding::explicitly({edge, edge, edge, edge}),
            .groups = groups};
}

/// Sizes that leave something over of every tile, panel, block and register, and some that do not.
std::vector<Case> cases()
{
    return {{"3x3 128>128", {2, 9, 11, 128}, padded(128, 3)},
            {"3x3 64>96, whole tiles", {3, 8, 8, 64}, padded(96, 3)},
            {"3x3 17>19, odd", {2, 13, 7, 17}, padded(19, 3)},
            {"3x3 3>32, many cells", {3, 30, 31, 3}, padded(32, 3)},
            {"3x3 16>16 valid", {1, 12, 10, 16}, {.filters = 16, .padding = Padding::valid()}},
            {"3x3 16>24 causal", {1, 6, 25, 16}, {.filters = 24, .padding = Padding::causal()}},
            {"3x3 8>8 padding 2", {1, 5, 6, 8}, {.filters = 8, .padding = Padding::explicitly({2, 2, 2, 2})}},
            {"3x3 1>1, one cell", {1, 1, 1, 1}, padded(1, 3)},
            {"3x3/2 24>40", {2, 11, 9, 24}, padded(40, 3, 2)},
            {"5x5/3 6>7", {2, 17, 14, 6}, padded(7, 5, 3)},
            {"3x3 dilated 12>20", {1, 14, 15, 12}, {.filters = 20, .dilation = {2, 3}}},
            {"7x7/2 3>20", {1, 23, 21, 3}, padded(20, 7, 2)},
            {"pointwise 300>35", {2, 9, 13, 300}, pointwise(35)},
            {"pointwise 64>64, many cells", {4, 16, 16, 64}, pointwise(64)},
            {"dense 700>70", {5, 1, 1, 700}, pointwise(70)},
            {"3x3 24>36, 3 groups", {2, 10, 10, 24}, padded(36, 3, 1, 3)},
            {"depthwise 3x3 37", {2, 12, 13, 37}, padded(37, 3, 1, 37)},
            {"depthwise 3x3/2 48", {3, 13, 12, 48}, padded(48, 3, 2, 48)},
            {"depthwise 5x5 20, multiplier 3", {1, 9, 8, 20}, padded(60, 5, 1, 20)},
            {"depthwise 3x3 16, padding 3",
             {1, 7, 6, 16},
             {.filters = 16, .padding = Padding::explicitly({3, 3, 3, 3}), .groups = 16}},
            {"wavenet k2 dilation 4",
             {2, 1, 40, 32},
             {.filters = 32, .kernel = {1, 2}, .dilation = {1, 4}, .padding = Padding::causal()}}};
}

} // namespace

/// Every way to compute a convolution, chosen by force.
class TestConv2dAlgorithms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreeWithTheNaiveReference_data() { addRows(); }
    void agreeWithTheNaiveReference()
    {
        QFETCH(int, row);
        QFETCH(int, algorithm);
        const Case c = cases()[static_cast<std::size_t>(row)];
        const auto forced = static_cast<Conv2dAlgorithm>(algorithm);
        Random random(7);
        const Conv2dProblem p = problem(c.spec, c.in, random);
        const Result result = run(p, forced, 2);
        const Conv2dGradients naive = naiveConv2dBackward(p.spec, p.inputs(), p.dy);
        const double apart[] = {distance(result.y, naiveConv2d(p.spec, p.inputs())),
                                distance(result.gradients.x, naive.x), distance(result.gradients.weight, naive.weight),
                                distance(result.gradients.bias, naive.bias)};
        const char* const names[] = {"y", "dx", "dweight", "dbias"};
        for (int i = 0; i < 4; ++i) {
            QVERIFY2(apart[i] <= toleranceOf(forced),
                     qPrintable(QStringLiteral("%1 is %2 off").arg(QLatin1String(names[i])).arg(apart[i])));
        }
    }

    void areTheSameForAnyNumberOfThreads_data() { addRows(); }
    void areTheSameForAnyNumberOfThreads()
    {
        QFETCH(int, row);
        QFETCH(int, algorithm);
        const Case c = cases()[static_cast<std::size_t>(row)];
        const auto forced = static_cast<Conv2dAlgorithm>(algorithm);
        Random random(8);
        const Conv2dProblem p = problem(c.spec, c.in, random);
        const Result one = run(p, forced, 1);
        for (const int threads : {2, 4}) {
            const Result more = run(p, forced, threads);
            QVERIFY(more.y == one.y);
            QVERIFY(more.gradients.x == one.gradients.x);
            QVERIFY(more.gradients.weight == one.gradients.weight);
            QVERIFY(more.gradients.bias == one.gradients.bias);
        }
    }

    void holdResultsWithinBounds_data() { addRows(); }
    void holdResultsWithinBounds()
    {
        QFETCH(int, row);
        QFETCH(int, algorithm);
        const Case c = cases()[static_cast<std::size_t>(row)];
        const auto forced = static_cast<Conv2dAlgorithm>(algorithm);
        Random random(9);
        const Conv2dProblem p = problem(c.spec, c.in, random);
        const Clamp clamp{Scalar{0}, Scalar{0.25}};
        Tensor expected = run(p, forced, 1).y;
        for (Scalar& value : expected.values()) {
            value = std::clamp(value, clamp.low, clamp.high);
        }
        QVERIFY(run(p, forced, 1, clamp).y == expected);
    }

    void keepNaN_data() { addRows(); }
    void keepNaN()
    {
        QFETCH(int, row);
        QFETCH(int, algorithm);
        const Case c = cases()[static_cast<std::size_t>(row)];
        Random random(10);
        Conv2dProblem p = problem(c.spec, c.in, random);
        p.x.fill(std::numeric_limits<Scalar>::quiet_NaN());
        const Tensor y = run(p, static_cast<Conv2dAlgorithm>(algorithm), 1, {Scalar{0}, Scalar{6}}).y;
        // The cell in the middle reads real input whatever the padding.
        QVERIFY(std::isnan(y.at(0, y.shape().h / 2, y.shape().w / 2, 0)));
    }

private:
    static void addRows()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("algorithm");
        const std::vector<Case> all = cases();
        for (std::size_t i = 0; i < all.size(); ++i) {
            Random random(1);
            const Conv2dGeometry geometry = geometryOf(problem(all[i].spec, all[i].in, random));
            for (const Conv2dAlgorithm algorithm : allAlgorithms) {
                if (canCompute(algorithm, geometry)) {
                    QTest::addRow("%s, %s", all[i].name, nameOf(algorithm))
                        << static_cast<int>(i) << static_cast<int>(algorithm);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestConv2dAlgorithms)
#include "tst_conv2d_algorithms.moc"
