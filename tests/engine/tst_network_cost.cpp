// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/network_cost.h"

#include <QTest>

#include <stdexcept>

using namespace convolarium::engine;

namespace {

const NetworkSpec branching{.name = "branching",
                            .input = {1, 16, 16, 3},
                            .layers = {
                                {"conv1", Conv2dSpec{.filters = 8}, {}},
                                {"bn1", NormalizationSpec{}, {}},
                                {"relu1", ActivationSpec{}, {}},
                                {"near", pointwise(8), {"relu1"}},
                                {"far", Conv2dSpec{.filters = 8, .dilation = {2, 1}}, {"relu1"}},
                                {"sum", MergeSpec{}, {"near", "far"}},
                                {"both", MergeSpec{.kind = MergeSpec::Kind::Concat}, {"sum", "relu1"}},
                                {"pool", PoolSpec{}, {}},
                                {"depthwise", DepthwiseConv2dSpec{.stride = {2, 2}}, {}},
                                {"gap", GlobalPoolSpec{}, {}},
                                {"fc", DenseSpec{.units = 5}, {}},
                            }};

const LayerCost& layer(const NetworkCost& cost, const std::string& name)
{
    for (const LayerCost& candidate : cost.layers) {
        if (candidate.name == name) {
            return candidate;
        }
    }
    throw std::out_of_range(name);
}

} // namespace

class TestNetworkCost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layerByLayer()
    {
        const NetworkCost cost = networkCost(branching);
        QCOMPARE(cost.layers.size(), branching.layers.size());
        const LayerCost& conv = layer(cost, "conv1");
        QCOMPARE(conv.type, std::string("conv2d"));
        QCOMPARE(conv.in, (std::vector<Shape>{{1, 16, 16, 3}}));
        QCOMPARE(conv.out, (Shape{1, 16, 16, 8}));
        QCOMPARE(conv.cost.parameters, std::int64_t{3 * 3 * 3 * 8 + 8});
        QCOMPARE(conv.cost.macs, std::int64_t{3 * 3 * 3 * 8 * 256});
        QCOMPARE(layer(cost, "bn1").cost.parameters, std::int64_t{32});
        QCOMPARE(layer(cost, "bn1").cost.trainable, std::int64_t{16});
        QCOMPARE(layer(cost, "both").in, (std::vector<Shape>(2, {1, 16, 16, 8})));
        QCOMPARE(layer(cost, "both").out, (Shape{1, 16, 16, 16}));
        QCOMPARE(layer(cost, "fc").in, (std::vector<Shape>{{1, 1, 1, 16}}));
    }

    void totals()
    {
        const NetworkCost cost = networkCost(branching);
        Cost sum;
        for (const LayerCost& one : cost.layers) {
            sum = sum + one.cost;
        }
        QCOMPARE(cost.total, sum);
        QCOMPARE(cost.total, convolarium::engine::cost(branching));
        QCOMPARE(cost.weightBytes(), 4 * sum.parameters);
    }

    void fields()
    {
        const NetworkCost cost = networkCost(branching);
        const auto field = [&](const char* name) { return layer(cost, name).field.value(); };
        const ReceptiveField three{.size = 3, .jump = 1, .start = -1};
        const ReceptiveField seven{.size = 7, .jump = 1, .start = -3};
        const ReceptiveField five{.size = 5, .jump = 1, .start = -2};
        QCOMPARE(field("relu1"), (MapField{three, three}));
        QCOMPARE(field("far"), (MapField{seven, five}));
        QCOMPARE(field("sum"), (MapField{seven, five}));
        QCOMPARE(field("both"), (MapField{seven, five}));
        QCOMPARE(field("pool"), (MapField{{8, 2, -3}, {6, 2, -2}}));
        QCOMPARE(field("depthwise"), (MapField{{12, 4, -3}, {10, 4, -2}})); // the odd zero is at the bottom and right
        QVERIFY(!layer(cost, "gap").field.has_value());
        QVERIFY(!layer(cost, "fc").field.has_value());
        QCOMPARE(cost.field.value(), field("depthwise"));
    }

    void fieldsOfOtherLayers()
    {
        const auto fieldOf = [](const LayerSpec& first, const LayerSpec& second) {
            return networkCost({.name = {}, .input = {1, 8, 8, 2}, .layers = {{"a", first, {}}, {"b", second, {}}}})
                .layers.back()
                .field;
        };
        const Conv2dSpec halving{.filters = 2, .stride = {2, 2}};
        const Conv2dTransposeSpec doubling{.filters = 2, .kernel = {4, 4}, .stride = {2, 2}};
        QCOMPARE(fieldOf(ZeroPaddingSpec{{1, 2, 3, 4}}, ActivationSpec{}).value(), (MapField{{1, 1, -1}, {1, 1, -2}}));
        QCOMPARE(fieldOf(halving, doubling).value().h, (ReceptiveField{.size = 5, .jump = 1, .start = -2}));
        QVERIFY(!fieldOf(ActivationSpec{}, doubling).has_value());
        QVERIFY(!fieldOf(FlattenSpec{}, ActivationSpec{}).has_value());
    }

    void refusesWhatDoesNotFit()
    {
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(networkCost({})), std::invalid_argument);
        NetworkSpec far{.name = {}, .input = {1, 1, 1, 1}, .layers = {}};
        for (int i = 0; i < 3; ++i) {
            const Padding padding = Padding::explicitly({0, 0, 0, 0});
            const Conv2dSpec conv{.kernel = {1, 1}, .stride = {1 << 30, 1}, .padding = padding};
            far.layers.push_back({"conv" + std::to_string(i), conv, {}});
        }
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(networkCost(far)), std::overflow_error);
    }
};

QTEST_GUILESS_MAIN(TestNetworkCost)
#include "tst_network_cost.moc"
