// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/conv2d.h"
#include "engine/layers/taps.h"

#include <QTest>

#include <limits>
#include <stdexcept>

using namespace convolarium::engine;

namespace {

constexpr int intMax = std::numeric_limits<int>::max();

struct LayerOnInput {
    Conv2dSpec spec;
    Shape in;
};

} // namespace
Q_DECLARE_METATYPE(LayerOnInput)

/// Shapes, costs and errors, by hand.
class TestConv2dSpec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapes_data()
    {
        QTest::addColumn<LayerOnInput>("layer");
        QTest::addColumn<Shape>("out");
        QTest::addColumn<Edges>("edges");
        const auto row = [](const char* name, const LayerOnInput& layer, const Shape& out, const Edges& edges) {
            QTest::newRow(name) << layer << out << edges;
        };
        row("same", {{.filters = 64}, {1, 32, 32, 32}}, {1, 32, 32, 64}, {1, 1, 1, 1});
        row("same, even kernel: the odd cell is at the bottom and right",
            {{.filters = 2, .kernel = {4, 2}}, {1, 6, 6, 2}}, {1, 6, 6, 2}, {1, 0, 2, 1});
        row("same, stride 2, even size", {{.filters = 4, .stride = {2, 2}}, {2, 8, 8, 3}}, {2, 4, 4, 4}, {0, 0, 1, 1});
        row("same, stride 2, odd size", {{.filters = 4, .stride = {2, 2}}, {2, 7, 7, 3}}, {2, 4, 4, 4}, {1, 1, 1, 1});
        row("same, stride above the kernel", {{.filters = 1, .kernel = {1, 1}, .stride = {3, 3}}, {1, 7, 8, 1}},
            {1, 3, 3, 1}, {0, 0, 0, 0});
        row("same, dilation", {{.filters = 1, .dilation = {2, 3}}, {1, 9, 9, 1}}, {1, 9, 9, 1}, {2, 3, 2, 3});
        row("valid", {{.filters = 5, .padding = Padding::valid()}, {1, 5, 4, 1}}, {1, 3, 2, 5}, {});
        row("valid, the kernel just fits",
            {{.filters = 1, .kernel = {5, 4}, .padding = Padding::valid()}, {1, 5, 4, 1}}, {1, 1, 1, 1}, {});
        row("valid, the last stride does not fill",
            {{.filters = 1, .stride = {2, 3}, .padding = Padding::valid()}, {1, 6, 7, 1}}, {1, 2, 2, 1}, {});
        row("causal",
            {{.filters = 2, .kernel = {1, 2}, .dilation = {1, 16}, .padding = Padding::causal()}, {1, 1, 10, 2}},
            {1, 1, 10, 2}, {0, 16, 0, 0});
        row("explicit",
            {{.filters = 1, .kernel = {7, 7}, .stride = {2, 2}, .padding = Padding::explicitly({3, 3, 3, 3})},
             {1, 224, 224, 3}},
            {1, 112, 112, 1}, {3, 3, 3, 3});
        row("explicit, one side each", {{.filters = 1, .padding = Padding::explicitly({1, 0, 0, 2})}, {1, 4, 4, 1}},
            {1, 3, 4, 1}, {1, 0, 0, 2});
    }
    void shapes()
    {
        QFETCH(LayerOnInput, layer);
        QTEST(layer.spec.outputShape(layer.in), "out");
        QTEST(layer.spec.resolvedPadding(layer.in), "edges");
    }

    void costs_data()
    {
        QTest::addColumn<LayerOnInput>("layer");
        QTest::addColumn<Cost>("cost");
        const auto row = [](const char* name, const LayerOnInput& layer, const Cost& cost) {
            QTest::newRow(name) << layer << cost;
        };
        const Shape in{1, 32, 32, 32};
        const Conv2dSpec depthwise = DepthwiseConv2dSpec{.bias = false}.asConv2d(32);
        row("normal 3x3 32>64", {{.filters = 64, .bias = false}, in},
            {.parameters = 18'432, .trainable = 18'432, .macs = 18'874'368, .activations = 65'536});
        row("depthwise 3x3 32", {depthwise, in},
            {.parameters = 288, .trainable = 288, .macs = 294'912, .activations = 32'768});
        row("pointwise 32>64, bias", {pointwise(64), in},
            {.parameters = 2'112, .trainable = 2'112, .macs = 2'097'152, .biasAdds = 65'536, .activations = 65'536});
        row("4 groups, stride 2, for one input whatever the batch",
            {{.filters = 64, .stride = {2, 2}, .groups = 4}, {8, 32, 32, 32}},
            {.parameters = 4'672, .trainable = 4'672, .macs = 1'179'648, .biasAdds = 16'384, .activations = 16'384});
        row("the first layer of VGG16", {{.filters = 64}, {1, 224, 224, 3}},
            {.parameters = 1'792,
             .trainable = 1'792,
             .macs = 86'704'128,
             .biasAdds = 3'211'264,
             .activations = 3'211'264});
    }
    void costs()
    {
        QFETCH(LayerOnInput, layer);
        QFETCH(Cost, cost);
        QVERIFY(layer.spec.cost(layer.in) == cost);
    }

    void largeCostsAreExactOrAnError()
    {
        const Conv2dSpec large{.filters = 1 << 20, .kernel = {15, 15}, .bias = false};
        QCOMPARE(large.cost({1, 512, 512, 1024}).macs, (std::int64_t{225} << 30) << 18);
        try {
            static_cast<void>(large.cost({1, 1 << 20, 1 << 20, 1024}));
            QFAIL("no error");
        } catch (const std::overflow_error& error) {
            QCOMPARE(error.what(), "15 x 15 x 1024 x 1048576 x 1048576 x 1048576 does not fit in 64 bits");
        }
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(Cost{.macs = INT64_MAX} + Cost{.macs = 1}), std::overflow_error);
    }

    void errors_data()
    {
        QTest::addColumn<LayerOnInput>("layer");
        QTest::addColumn<QString>("message");
        const auto row = [](const LayerOnInput& layer, const char* message) {
            QTest::newRow(message) << layer << QString::fromUtf8(message);
        };
        const Shape in{1, 8, 8, 6};
        row({{.filters = 0}, in}, "conv2d: filters 0 and groups 1 must be at least 1 (input 1x8x8x6)");
        row({{.kernel = {0, 3}}, in}, "conv2d: kernel 0x3 must be at least 1x1 (input 1x8x8x6)");
        row({{.stride = {1, 0}}, in}, "conv2d: stride 1x0 must be at least 1x1 (input 1x8x8x6)");
        row({{.dilation = {-1, 1}}, in}, "conv2d: dilation -1x1 must be at least 1x1 (input 1x8x8x6)");
        row({{.padding = Padding::explicitly({0, 0, -1, 0})}, in},
            "conv2d: padding must not be negative (input 1x8x8x6)");
        row({{.filters = 8, .groups = 4}, in},
            "conv2d: 4 groups must divide 6 input channels and 8 filters (input 1x8x8x6)");
        row({{.filters = 4, .groups = 3}, in},
            "conv2d: 3 groups must divide 6 input channels and 4 filters (input 1x8x8x6)");
        row({{.kernel = {3, 5}, .dilation = {1, 2}, .padding = Padding::valid()}, in},
            "conv2d: kernel 3x5 with dilation 1x2 does not fit (input 1x8x8x6)");
        row({{.kernel = {3, 9}, .padding = Padding::valid()}, in},
            "conv2d: kernel 3x9 with dilation 1x1 does not fit (input 1x8x8x6)");
        row({{.kernel = {intMax, 1}, .dilation = {intMax, 1}}, in},
            "conv2d: kernel 2147483647x1 with dilation 2147483647x1 and its padding is too large (input 1x8x8x6)");
        row({{.padding = Padding::explicitly({intMax, 0, intMax, 0})}, in},
            "conv2d: kernel 3x3 with dilation 1x1 and its padding is too large (input 1x8x8x6)");
        row({{.filters = 1}, {1, 0, 8, 6}}, "conv2d: every size of the input must be at least 1 (input 1x0x8x6)");
    }
    void errors()
    {
        QFETCH(LayerOnInput, layer);
        QFETCH(QString, message);
        try {
            static_cast<void>(layer.spec.outputShape(layer.in));
            QFAIL("no error");
        } catch (const std::invalid_argument& error) {
            QCOMPARE(QString::fromUtf8(error.what()), message);
        }
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(layer.spec.cost(layer.in)), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(layer.spec.window(layer.in)), std::invalid_argument);
    }

    void tensorsThatDoNotFitAreNamed()
    {
        const Conv2dSpec spec{.filters = 2};
        const Tensor x({1, 4, 4, 3});
        const Tensor weight({3, 3, 3, 2});
        const Tensor bias({1, 1, 1, 2});
        try {
            static_cast<void>(conv2d(spec, x, Tensor({3, 3, 2, 2}), bias));
            QFAIL("no error");
        } catch (const std::invalid_argument& error) {
            QCOMPARE(error.what(), "conv2d: weight is 3x3x2x2 and not 3x3x3x2 (input 1x4x4x3)");
        }
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(conv2d(spec, x, weight, {})), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(conv2dBackward(spec, x, weight, Tensor({1, 3, 4, 2}))),
                                 std::invalid_argument);
        QCOMPARE(conv2d(spec, x, weight, bias).shape(), (Shape{1, 4, 4, 2}));
    }

    void groupsWireChannels()
    {
        const Conv2dSpec spec{.filters = 8, .groups = 2};
        QCOMPARE(spec.inputChannels(6, 0), (IndexRange{0, 3}));
        QCOMPARE(spec.inputChannels(6, 4), (IndexRange{3, 6}));
        QCOMPARE(spec.reachedFilters(6, 2), (IndexRange{0, 4}));
        QCOMPARE(spec.reachedFilters(6, 3), (IndexRange{4, 8}));
        const Conv2dSpec depthwise = DepthwiseConv2dSpec{.multiplier = 3}.asConv2d(4);
        QCOMPARE(depthwise.reachedFilters(4, 2), (IndexRange{6, 9}));
        QCOMPARE(depthwise.weightShape(4), (Shape{3, 3, 1, 12}));
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(DepthwiseConv2dSpec{.multiplier = 2}.asConv2d(intMax)),
                                 std::invalid_argument);
    }

    void tapsAndReachedOutputsAreEachOthersReverse()
    {
        const Shape in{1, 7, 6, 1};
        const Conv2dSpec spec{.kernel = {3, 2}, .stride = {2, 1}, .dilation = {1, 2}};
        const Shape out = spec.outputShape(in);
        int forward = 0;
        int inside = 0;
        for (int row = 0; row < out.h; ++row) {
            for (int col = 0; col < out.w; ++col) {
                for (const Tap& tap : taps(spec, in, {row, col})) {
                    ++forward;
                    inside += tap.inside ? 1 : 0;
                    if (tap.inside) {
                        const std::vector<Tap> back = reachedOutputs(spec, in, tap.cell);
                        QVERIFY(std::find(back.begin(), back.end(), Tap{tap.kernel, {row, col}}) != back.end());
                    }
                }
            }
        }
        int backward = 0;
        for (int row = 0; row < in.h; ++row) {
            for (int col = 0; col < in.w; ++col) {
                backward += static_cast<int>(reachedOutputs(spec, in, {row, col}).size());
            }
        }
        QCOMPARE(forward, out.h * out.w * 6);
        QCOMPARE(backward, inside);
        QVERIFY(inside < forward);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(taps(spec, in, {out.h, 0})), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(reachedOutputs(spec, in, {0, -1})), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestConv2dSpec)
#include "tst_conv2d_spec.moc"
