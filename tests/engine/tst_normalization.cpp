// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/normalization_statistics.h"
#include "engine/tensor/random.h"
#include "tests/engine/layer_under_test.h"
#include "tests/engine/naive_conv2d.h"
#include "tests/engine/naive_normalization.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

using namespace convolarium::engine;

namespace {

using Cell = std::array<int, 4>;

constexpr double tolerance = sizeof(Scalar) == sizeof(double) ? 1e-11 : 1e-5;

Tensor randomTensor(const Shape& shape, Random& random)
{
    Tensor tensor(shape);
    fillSymmetric(tensor.values(), random);
    return tensor;
}

NormalizationAxes axes(NormalizationKind kind, int groups = 1) { return {.kind = kind, .groups = groups}; }

NormalizationAxes layerAxes(bool height, bool width, bool channels)
{
    return {.kind = NormalizationKind::Layer, .axes = {height, width, channels}};
}

/// The cells that share a mean with `cell`.
std::set<Cell> together(const NormalizationAxes& over, const Shape& shape, const Cell& cell)
{
    std::set<Cell> cells;
    const int group = over.groupOf(shape, cell[0], cell[1], cell[2], cell[3]);
    for (int n = 0; n < shape.n; ++n) {
        for (int h = 0; h < shape.h; ++h) {
            for (int w = 0; w < shape.w; ++w) {
                for (int c = 0; c < shape.c; ++c) {
                    if (over.groupOf(shape, n, h, w, c) == group) {
                        cells.insert({n, h, w, c});
                    }
                }
            }
        }
    }
    return cells;
}

/// All cells with indices in these ranges: {first, count} for each axis.
std::set<Cell> box(const std::array<std::pair<int, int>, 4>& ranges)
{
    std::set<Cell> cells;
    const auto [n, h, w, c] = ranges;
    for (int i = 0; i < n.second * h.second * w.second * c.second; ++i) {
        cells.insert({n.first + i / (h.second * w.second * c.second), h.first + i / (w.second * c.second) % h.second,
                      w.first + i / c.second % w.second, c.first + i % c.second});
    }
    return cells;
}

void addAxesRows()
{
    QTest::addColumn<NormalizationAxes>("over");
    QTest::newRow("batch") << axes(NormalizationKind::Batch);
    QTest::newRow("instance") << axes(NormalizationKind::Instance);
    QTest::newRow("group") << axes(NormalizationKind::Group, 3);
    QTest::newRow("one group") << axes(NormalizationKind::Group, 1);
    for (int mask = 1; mask < 8; ++mask) {
        const std::string name = std::string("layer ") + ((mask & 1) != 0 ? "h" : "") + ((mask & 2) != 0 ? "w" : "") +
                                 ((mask & 4) != 0 ? "c" : "");
        QTest::newRow(name.c_str()) << layerAxes((mask & 1) != 0, (mask & 2) != 0, (mask & 4) != 0);
    }
}

} // namespace
Q_DECLARE_METATYPE(NormalizationAxes)

class TestNormalization : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsThatShareAMean();
    void everyGroupIsNumberedAndEquallyLarge_data() { addAxesRows(); }
    void everyGroupIsNumberedAndEquallyLarge();
    void normalizedGroupsHaveMean0AndVariance1_data() { addAxesRows(); }
    void normalizedGroupsHaveMean0AndVariance1();
    void agreesWithTheFormula_data();
    void agreesWithTheFormula();
    void runningStatisticsFollowTheBatch();
    void inUseTheRunningStatisticsCount();
    void oneValueHasNoVariance();
    void absorbedActivationIsTheActivation_data();
    void absorbedActivationIsTheActivation();
    void nanStaysVisible();
    void statisticsAreThoseOfTheGroups_data() { addAxesRows(); }
    void statisticsAreThoseOfTheGroups();
    void sharedCellsAreABox_data() { addAxesRows(); }
    void sharedCellsAreABox();
};

void TestNormalization::statisticsAreThoseOfTheGroups()
{
    QFETCH(NormalizationAxes, over);
    Random random(3);
    const Tensor x = randomTensor({2, 3, 4, 6}, random);
    const GroupMoments expected = groupMoments(over, x);
    const NormalizationStatistics found = normalizationStatistics(over, x.shape(), x.values());
    QCOMPARE(found.mean.size(), expected.mean.size());
    for (std::size_t group = 0; group < found.mean.size(); ++group) {
        QVERIFY(std::abs(found.mean[group] - expected.mean[group]) < 1e-12);
        QVERIFY(std::abs(found.variance[group] - expected.variance[group]) < 1e-12);
    }
    const Shape wrong{2, 3, 4, 5};
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, (void)normalizationStatistics(over, wrong, x.values()));
}

void TestNormalization::sharedCellsAreABox()
{
    QFETCH(NormalizationAxes, over);
    const Shape shape{2, 3, 4, 6};
    for (const Cell& cell : {Cell{0, 0, 0, 0}, Cell{1, 2, 1, 4}, Cell{1, 2, 3, 5}}) {
        const CellBox found = sharedCells(over, shape, cell[0], cell[1], cell[2], cell[3]);
        const auto range = [](const AxisRange& r) { return std::pair(r.first, r.size()); };
        QCOMPARE(found.cells(), over.cells(shape));
        QVERIFY(box({range(found.n), range(found.h), range(found.w), range(found.c)}) == together(over, shape, cell));
    }
}

void TestNormalization::cellsThatShareAMean()
{
    const Shape shape{2, 3, 4, 6};
    const Cell cell{1, 2, 0, 4};
    const auto expect = [&](const NormalizationAxes& over, const std::array<std::pair<int, int>, 4>& ranges) {
        QVERIFY(together(over, shape, cell) == box(ranges));
    };
    expect(axes(NormalizationKind::Batch), {{{0, 2}, {0, 3}, {0, 4}, {4, 1}}});
    expect(axes(NormalizationKind::Instance), {{{1, 1}, {0, 3}, {0, 4}, {4, 1}}});
    expect(axes(NormalizationKind::Group, 3), {{{1, 1}, {0, 3}, {0, 4}, {4, 2}}});
    expect(axes(NormalizationKind::Group, 2), {{{1, 1}, {0, 3}, {0, 4}, {3, 3}}});
    expect(layerAxes(true, true, true), {{{1, 1}, {0, 3}, {0, 4}, {0, 6}}});
    expect(layerAxes(false, false, true), {{{1, 1}, {2, 1}, {0, 1}, {0, 6}}});
    expect(layerAxes(true, true, false), {{{1, 1}, {0, 3}, {0, 4}, {4, 1}}});
    expect(layerAxes(true, false, false), {{{1, 1}, {0, 3}, {0, 1}, {4, 1}}});
    expect(layerAxes(false, true, true), {{{1, 1}, {2, 1}, {0, 4}, {0, 6}}});
}

void TestNormalization::everyGroupIsNumberedAndEquallyLarge()
{
    QFETCH(NormalizationAxes, over);
    const Shape shape{2, 3, 4, 6};
    std::map<int, std::int64_t> sizes;
    for (const Cell& cell : box({{{0, 2}, {0, 3}, {0, 4}, {0, 6}}})) {
        ++sizes[over.groupOf(shape, cell[0], cell[1], cell[2], cell[3])];
    }
    QCOMPARE(static_cast<int>(sizes.size()), over.count(shape));
    QCOMPARE(sizes.begin()->first, 0);
    QCOMPARE(sizes.rbegin()->first, over.count(shape) - 1);
    for (const auto& [group, size] : sizes) {
        QCOMPARE(size, over.cells(shape));
    }
}

void TestNormalization::normalizedGroupsHaveMean0AndVariance1()
{
    QFETCH(NormalizationAxes, over);
    Random random(3);
    const Tensor x = randomTensor({3, 7, 5, 12}, random);
    LayerUnderTest layer(NormalizationSpec{.over = over, .epsilon = 0}, {x.shape()});
    const GroupMoments moments = groupMoments(over, layer.forward({x}));
    for (std::size_t group = 0; group < moments.mean.size(); ++group) {
        QVERIFY(std::abs(moments.mean[group]) < tolerance);
        QVERIFY(std::abs(moments.variance[group] - 1) < tolerance);
    }
}

void TestNormalization::agreesWithTheFormula_data()
{
    QTest::addColumn<NormalizationAxes>("over");
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<double>("mean");
    const auto rows = [](const char* name, const NormalizationAxes& over) {
        // Remainders of every inner loop, and enough cells for several chunks.
        for (const Shape& shape :
             {Shape{1, 1, 2, 3}, {3, 5, 7, 12}, {2, 9, 9, 66}, {5, 33, 31, 6}, {2, 64, 64, 24}, {20, 8, 8, 129}}) {
            for (const double mean : {0.0, 100.0}) {
                const std::string row = std::string(name) + " " + shape.text() + " mean " + std::to_string(mean);
                QTest::newRow(row.c_str()) << over << shape << mean;
            }
        }
    };
    rows("batch", axes(NormalizationKind::Batch));
    rows("instance", axes(NormalizationKind::Instance));
    rows("group", axes(NormalizationKind::Group, 3));
    rows("layer hwc", layerAxes(true, true, true));
    rows("layer c", layerAxes(false, false, true));
    rows("layer h", layerAxes(true, false, false));
}

void TestNormalization::agreesWithTheFormula()
{
    QFETCH(NormalizationAxes, over);
    QFETCH(Shape, shape);
    QFETCH(double, mean);
    Random random(5);
    Tensor x = randomTensor(shape, random);
    std::ranges::for_each(x.values(), [mean](Scalar& value) { value += static_cast<Scalar>(mean); });
    const Tensor dy = randomTensor(shape, random);
    const NormalizationSpec spec{.over = over};
    LayerUnderTest layer(spec, {shape}, 2);
    layer.parameters()[0] = randomTensor(over.affineShape(shape), random);
    layer.parameters()[1] = randomTensor(over.affineShape(shape), random);
    const NaiveNormalization naive{spec, layer.parameters()[0], layer.parameters()[1]};
    QVERIFY(distance(layer.forward({x}), naive.forward(x)) < tolerance);
    layer.backward(dy);
    QVERIFY(distance(layer.inputGradients()[0], naive.inputGradient(x, dy)) < tolerance);
}

void TestNormalization::runningStatisticsFollowTheBatch()
{
    Random random(7);
    const Tensor x = randomTensor({2, 3, 4, 5}, random);
    const NormalizationSpec spec{.momentum = 0.75};
    LayerUnderTest layer(spec, {x.shape()});
    layer.parameters()[2].fill(8);
    layer.parameters()[3].fill(4);
    static_cast<void>(layer.forward({x}));
    const GroupMoments batch = groupMoments(spec.over, x);
    for (int c = 0; c < 5; ++c) {
        const auto group = static_cast<std::size_t>(c);
        const double mean = 0.75 * 8 + 0.25 * batch.mean[group];
        const double variance = 0.75 * 4 + 0.25 * batch.variance[group] * 24 / 23;
        QVERIFY(std::abs(double{layer.parameters()[2].at(0, 0, 0, c)} - mean) < tolerance);
        QVERIFY(std::abs(double{layer.parameters()[3].at(0, 0, 0, c)} - variance) < tolerance);
    }
}

void TestNormalization::inUseTheRunningStatisticsCount()
{
    LayerUnderTest layer(NormalizationSpec{.epsilon = 0.5}, {{1, 1, 2, 1}});
    layer.parameters()[0].fill(10); // weight, bias, mean, variance
    layer.parameters()[1].fill(1);
    layer.parameters()[2].fill(3);
    layer.parameters()[3].fill(3.5);
    Tensor x({1, 1, 2, 1});
    x.at(0, 0, 0, 0) = 5;
    x.at(0, 0, 1, 0) = 3;
    const Tensor& y = layer.forward({x}, Mode::Evaluate);
    QCOMPARE(y.at(0, 0, 0, 0), Scalar{11});
    QCOMPARE(y.at(0, 0, 1, 0), Scalar{1});
    QCOMPARE(layer.parameters()[2].at(0, 0, 0, 0), Scalar{3});
    QCOMPARE(layer.parameters()[3].at(0, 0, 0, 0), Scalar{3.5});
}

/// The unbiased variance of one value is none: 0 stands for it, not NaN.
void TestNormalization::oneValueHasNoVariance()
{
    LayerUnderTest layer(NormalizationSpec{.momentum = 0}, {{1, 1, 1, 2}});
    Tensor x({1, 1, 1, 2});
    x.fill(7);
    const Tensor& y = layer.forward({x});
    QCOMPARE(y.at(0, 0, 0, 1), Scalar{0});
    QCOMPARE(layer.parameters()[2].at(0, 0, 0, 1), Scalar{7});
    QCOMPARE(layer.parameters()[3].at(0, 0, 0, 1), Scalar{0});
}

void TestNormalization::absorbedActivationIsTheActivation_data()
{
    QTest::addColumn<NormalizationKind>("kind");
    QTest::addColumn<ActivationSpec::Kind>("activation");
    QTest::addColumn<Mode>("mode");
    for (const auto& [name, kind] : {std::pair{"batch", NormalizationKind::Batch},
                                     {"instance", NormalizationKind::Instance},
                                     {"group", NormalizationKind::Group}}) {
        QTest::addRow("%s relu", name) << kind << ActivationSpec::Kind::Relu << Mode::Train;
        QTest::addRow("%s relu6", name) << kind << ActivationSpec::Kind::Relu6 << Mode::Train;
        QTest::addRow("%s relu6, in use", name) << kind << ActivationSpec::Kind::Relu6 << Mode::Evaluate;
    }
}

void TestNormalization::absorbedActivationIsTheActivation()
{
    QFETCH(NormalizationKind, kind);
    QFETCH(ActivationSpec::Kind, activation);
    QFETCH(Mode, mode);
    Random random(9);
    const Shape shape{3, 9, 10, 18};
    const Tensor x = randomTensor(shape, random);
    const Tensor dy = randomTensor(shape, random);
    const NormalizationSpec spec{.over = {.kind = kind, .groups = 3}};
    LayerUnderTest apart(spec, {shape});
    LayerUnderTest clamp(ActivationSpec{.kind = activation}, {shape});
    LayerUnderTest absorbing(spec, {shape});
    QVERIFY(absorbing.layer().absorbActivation({.kind = activation}));
    QVERIFY(!absorbing.layer().absorbActivation({.kind = activation}));
    QVERIFY(!apart.layer().absorbActivation({.kind = ActivationSpec::Kind::Tanh}));
    for (LayerUnderTest* layer : {&apart, &absorbing}) {
        layer->parameters()[0].fill(5); // so that values reach 6
        layer->parameters()[1].fill(1);
    }
    QVERIFY(absorbing.forward({x}, mode) == clamp.forward({apart.forward({x}, mode)}, mode));
    absorbing.backward(dy);
    clamp.backward(dy);
    apart.backward(clamp.inputGradients()[0]);
    QVERIFY(absorbing.inputGradients() == apart.inputGradients());
    QVERIFY(absorbing.parameterGradients() == apart.parameterGradients());
}

void TestNormalization::nanStaysVisible()
{
    Tensor x({1, 2, 2, 1});
    x.at(0, 1, 1, 0) = std::numeric_limits<Scalar>::quiet_NaN();
    LayerUnderTest layer(NormalizationSpec{}, {x.shape()});
    QVERIFY(layer.layer().absorbActivation({.kind = ActivationSpec::Kind::Relu6}));
    QVERIFY(std::isnan(layer.forward({x}).at(0, 0, 0, 0)));
}

QTEST_GUILESS_MAIN(TestNormalization)
#include "tst_normalization.moc"
