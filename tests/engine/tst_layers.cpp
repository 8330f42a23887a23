// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_spec.h"

#include <QTest>

#include <limits>
#include <stdexcept>

using namespace convolarium::engine;

namespace {

constexpr int intMax = std::numeric_limits<int>::max();

/// A layer on its inputs.
struct Placed {
    LayerSpec spec;
    std::vector<Shape> in;
};

NormalizationSpec norm(NormalizationKind kind, int groups = 1) { return {.over = {.kind = kind, .groups = groups}}; }

NormalizationSpec layerNorm(const LayerAxes& axes)
{
    return {.over = {.kind = NormalizationKind::Layer, .axes = axes}};
}

ActivationSpec activation(ActivationSpec::Kind kind, double slope = 0.01) { return {.kind = kind, .slope = slope}; }

} // namespace
Q_DECLARE_METATYPE(Placed)

/// Shapes, costs, parameters and errors of every kind of layer, by hand.
class TestLayers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapes_data();
    void shapes();
    void costs_data();
    void costs();
    void parametersAreThoseOfPyTorch_data();
    void parametersAreThoseOfPyTorch();
    void errors_data();
    void errors();
    void poolingWindows();
    void oneSampleMore();
};

void TestLayers::shapes_data()
{
    QTest::addColumn<Placed>("layer");
    QTest::addColumn<Shape>("out");
    const auto row = [](const char* name, const LayerSpec& spec, const std::vector<Shape>& in, const Shape& out) {
        QTest::newRow(name) << Placed{spec, in} << out;
    };
    const Shape map{2, 6, 7, 4};
    row("relu", activation(ActivationSpec::Kind::Relu), {map}, map);
    row("softmax", activation(ActivationSpec::Kind::Softmax), {{2, 1, 1, 10}}, {2, 1, 1, 10});
    row("batch norm", norm(NormalizationKind::Batch), {map}, map);
    row("group norm", norm(NormalizationKind::Group, 2), {map}, map);
    row("dropout", DropoutSpec{}, {map}, map);
    row("flatten", FlattenSpec{}, {map}, {2, 1, 1, 168});
    row("zero padding", ZeroPaddingSpec{{1, 2, 3, 4}}, {map}, {2, 10, 13, 4});
    row("max pool: the last row and column do not fill a window", PoolSpec{}, {{2, 7, 7, 4}}, {2, 3, 3, 4});
    row("max pool, same", PoolSpec{.padding = Padding::same()}, {{2, 7, 7, 4}}, {2, 4, 4, 4});
    row("average pool, stride of its own",
        PoolSpec{.kind = PoolSpec::Kind::Average, .kernel = {3, 2}, .stride = Size{1, 2}}, {map}, {2, 4, 3, 4});
    row("average pool, padding",
        PoolSpec{.kind = PoolSpec::Kind::Average, .padding = Padding::explicitly({2, 2, 2, 2})}, {map}, {2, 5, 5, 4});
    row("global average pool", GlobalPoolSpec{}, {map}, {2, 1, 1, 4});
    row("add", MergeSpec{}, {map, map, map}, map);
    row("multiply", MergeSpec{.kind = MergeSpec::Kind::Multiply}, {map, map}, map);
    row("concat", MergeSpec{.kind = MergeSpec::Kind::Concat}, {map, {2, 6, 7, 1}, map}, {2, 6, 7, 9});
    row("dense", DenseSpec{.units = 10}, {{2, 1, 1, 168}}, {2, 1, 1, 10});
    row("depthwise", DepthwiseConv2dSpec{.multiplier = 2}, {map}, {2, 6, 7, 8});
    row("transpose, same", Conv2dTransposeSpec{.filters = 3, .stride = {2, 3}}, {map}, {2, 12, 21, 3});
    row("transpose, valid", Conv2dTransposeSpec{.filters = 3, .stride = {2, 2}, .padding = Padding::valid()}, {map},
        {2, 13, 15, 3});
    row("transpose, edges cut off",
        Conv2dTransposeSpec{.filters = 3, .stride = {2, 2}, .padding = Padding::explicitly({1, 0, 2, 3})}, {map},
        {2, 10, 12, 3});
}

void TestLayers::shapes()
{
    QFETCH(Placed, layer);
    QTEST(outputShape(layer.spec, layer.in), "out");
}

void TestLayers::costs_data()
{
    QTest::addColumn<Placed>("layer");
    QTest::addColumn<Cost>("expected");
    const auto row = [](const char* name, const LayerSpec& spec, const std::vector<Shape>& in, const Cost& cost) {
        QTest::newRow(name) << Placed{spec, in} << cost;
    };
    const Shape map{8, 6, 7, 4};
    row("relu, for one input whatever the batch", activation(ActivationSpec::Kind::Relu), {map}, {.activations = 168});
    row("batch norm: Keras counts the running statistics", norm(NormalizationKind::Batch), {map},
        {.parameters = 16, .trainable = 8, .activations = 168});
    row("batch norm without weights", NormalizationSpec{.affine = false}, {map}, {.parameters = 8, .activations = 168});
    row("instance norm", norm(NormalizationKind::Instance), {map},
        {.parameters = 8, .trainable = 8, .activations = 168});
    row("layer norm over all axes", layerNorm({}), {map}, {.parameters = 336, .trainable = 336, .activations = 168});
    row("layer norm over the channels", layerNorm({.height = false, .width = false}), {map},
        {.parameters = 8, .trainable = 8, .activations = 168});
    row("flatten", FlattenSpec{}, {map}, {.activations = 168});
    row("max pool", PoolSpec{}, {map}, {.activations = 36});
    row("global average pool", GlobalPoolSpec{}, {map}, {.activations = 4});
    row("concat", MergeSpec{.kind = MergeSpec::Kind::Concat}, {map, map}, {.activations = 336});
    row("zero padding", ZeroPaddingSpec{{0, 0, 1, 1}}, {map}, {.activations = 224});
    row("dense", DenseSpec{.units = 10}, {{8, 1, 1, 168}},
        {.parameters = 1'690, .trainable = 1'690, .macs = 1'680, .biasAdds = 10, .activations = 10});
    row("transpose", Conv2dTransposeSpec{.filters = 3, .stride = {2, 2}}, {map},
        {.parameters = 111, .trainable = 111, .macs = 4'536, .biasAdds = 504, .activations = 504});
}

void TestLayers::costs()
{
    QFETCH(Placed, layer);
    QFETCH(Cost, expected);
    QVERIFY(cost(layer.spec, layer.in) == expected);
    std::int64_t values = 0;
    std::int64_t trained = 0;
    for (const ParameterSpec& parameter : parameters(layer.spec, layer.in)) {
        values += parameter.shape.elements();
        trained += parameter.trained ? parameter.shape.elements() : 0;
    }
    QCOMPARE(values, expected.parameters);
    QCOMPARE(trained, expected.trainable);
}

void TestLayers::parametersAreThoseOfPyTorch_data()
{
    QTest::addColumn<Placed>("layer");
    QTest::addColumn<QStringList>("expected"); // NAME SHAPE AXES START
    const auto row = [](const char* name, const LayerSpec& spec, const Shape& in, const QStringList& expected) {
        QTest::newRow(name) << Placed{spec, {in}} << expected;
    };
    const auto text = [](const char* string) { return QString::fromLatin1(string); };
    const Shape map{2, 6, 7, 4};
    row("batch norm", norm(NormalizationKind::Batch), map,
        {text("weight 1x1x1x4 3 one"), text("bias 1x1x1x4 3 zero"), text("running_mean 1x1x1x4 3 zero fixed"),
         text("running_var 1x1x1x4 3 one fixed")});
    row("batch norm without weights", NormalizationSpec{.affine = false}, map,
        {text("running_mean 1x1x1x4 3 zero fixed"), text("running_var 1x1x1x4 3 one fixed")});
    row("group norm", norm(NormalizationKind::Group, 2), map,
        {text("weight 1x1x1x4 3 one"), text("bias 1x1x1x4 3 zero")});
    row("layer norm", layerNorm({}), map, {text("weight 1x6x7x4 312 one"), text("bias 1x6x7x4 312 zero")});
    row("layer norm over height and width", layerNorm({.channels = false}), map,
        {text("weight 1x6x7x1 12 one"), text("bias 1x6x7x1 12 zero")});
    row("transpose", Conv2dTransposeSpec{.filters = 3}, map,
        {text("weight 3x3x3x4 3201 random"), text("bias 1x1x1x3 3 zero")});
    row("dense", DenseSpec{.units = 3, .bias = false}, {2, 1, 1, 5}, {text("weight 1x1x5x3 32 random")});
    row("max pool", PoolSpec{}, map, {});
}

void TestLayers::parametersAreThoseOfPyTorch()
{
    QFETCH(Placed, layer);
    QFETCH(QStringList, expected);
    QStringList found;
    for (const ParameterSpec& parameter : parameters(layer.spec, layer.in)) {
        std::string line = parameter.name + " " + parameter.shape.text() + " ";
        for (const int axis : parameter.fileAxes) {
            line += std::to_string(axis);
        }
        using Start = ParameterSpec::Start;
        line += parameter.start == Start::One ? " one" : parameter.start == Start::Zero ? " zero" : " random";
        found << QString::fromStdString(line + (parameter.trained ? "" : " fixed"));
    }
    QCOMPARE(found, expected);
}

void TestLayers::errors_data()
{
    QTest::addColumn<Placed>("layer");
    const auto row = [](const char* message, const LayerSpec& spec, const std::vector<Shape>& in) {
        QTest::newRow(message) << Placed{spec, in};
    };
    const Shape map{1, 6, 7, 4};
    const Shape wide{1, 1 << 15, 1 << 15, 4};
    const auto relu = activation(ActivationSpec::Kind::Relu);
    row("relu: has one input, not 2", relu, {map, map});
    row("relu: has one input, not 0", relu, {});
    row("relu: every size of the input must be at least 1 (input 1x0x7x4)", relu, {{1, 0, 7, 4}});
    row("relu: every size of the input must be at least 1 (input 1x6x-7x4)", relu, {{1, 6, -7, 4}});
    row("relu: the output 1x32768x32768x4 is too large", relu, {wide});
    row("relu: the output 2147483647x2147483647x2147483647x2147483647 is too large", relu,
        {{intMax, intMax, intMax, intMax}});
    row("leaky_relu: slope -1.000000 must be a number of at least 0 (input 1x6x7x4)",
        activation(ActivationSpec::Kind::LeakyRelu, -1), {map});
    row("leaky_relu: slope nan must be a number of at least 0 (input 1x6x7x4)",
        activation(ActivationSpec::Kind::LeakyRelu, std::numeric_limits<double>::quiet_NaN()), {map});
    row("group_norm: 3 groups must divide 4 channels (input 1x6x7x4)", norm(NormalizationKind::Group, 3), {map});
    row("group_norm: 0 groups must divide 4 channels (input 1x6x7x4)", norm(NormalizationKind::Group, 0), {map});
    row("layer_norm: at least one axis is needed (input 1x6x7x4)", layerNorm({false, false, false}), {map});
    row("batch_norm: epsilon -1.000000 must be a number of at least 0 (input 1x6x7x4)",
        NormalizationSpec{.epsilon = -1}, {map});
    row("batch_norm: momentum 1.500000 must be in [0, 1] (input 1x6x7x4)", NormalizationSpec{.momentum = 1.5}, {map});
    row("batch_norm: the input is too large (input 1x32768x32768x4)", NormalizationSpec{}, {wide});
    row("dropout: rate 1.000000 must be in [0, 1) (input 1x6x7x4)", DropoutSpec{.rate = 1}, {map});
    row("dropout: rate -0.100000 must be in [0, 1) (input 1x6x7x4)", DropoutSpec{.rate = -0.1}, {map});
    row("flatten: the output has too many channels (input 1x32768x32768x4)", FlattenSpec{}, {wide});
    row("zero_padding: padding must not be negative (input 1x6x7x4)", ZeroPaddingSpec{{0, 0, -1, 0}}, {map});
    row("zero_padding: the padding is too large (input 1x6x7x4)", ZeroPaddingSpec{{intMax, 0, 0, 0}}, {map});
    row("max_pool: kernel 0x2 must be at least 1x1 (input 1x6x7x4)", PoolSpec{.kernel = {0, 2}}, {map});
    row("max_pool: stride 1x-1 must be at least 1x1 (input 1x6x7x4)", PoolSpec{.stride = Size{1, -1}}, {map});
    row("max_pool: kernel 7x2 does not fit (input 1x6x7x4)", PoolSpec{.kernel = {7, 2}}, {map});
    row("max_pool: a window has nothing but padding (input 1x6x7x4)",
        PoolSpec{.padding = Padding::explicitly({0, 2, 0, 0})}, {map});
    row("max_pool: a window has nothing but padding (input 1x6x7x4)  ",
        PoolSpec{.padding = Padding::explicitly({0, 0, 3, 0})}, {map});
    row("avg_pool: padding must not be negative (input 1x6x7x4)",
        PoolSpec{.kind = PoolSpec::Kind::Average, .padding = Padding::explicitly({-1, 0, 0, 0})}, {map});
    row("global_avg_pool: every size of the input must be at least 1 (input 1x6x7x0)", GlobalPoolSpec{},
        {{1, 6, 7, 0}});
    row("add: has two or more inputs, not 1", MergeSpec{}, {map});
    row("add: the inputs 1x6x7x4 and 1x6x7x5 do not fit together (input 1x6x7x4)", MergeSpec{}, {map, {1, 6, 7, 5}});
    row("multiply: the inputs 1x6x7x4 and 1x1x1x4 do not fit together (input 1x6x7x4)",
        MergeSpec{.kind = MergeSpec::Kind::Multiply}, {map, {1, 1, 1, 4}});
    row("concat: the inputs 1x6x7x4 and 1x7x6x4 do not fit together (input 1x6x7x4)",
        MergeSpec{.kind = MergeSpec::Kind::Concat}, {map, {1, 7, 6, 4}});
    row("concat: 2147483648 channels are too many (input 1x1x1x2147483647)", MergeSpec{.kind = MergeSpec::Kind::Concat},
        {{1, 1, 1, intMax}, {1, 1, 1, 1}});
    row("conv2d_transpose: filters 0 must be at least 1 (input 1x6x7x4)", Conv2dTransposeSpec{.filters = 0}, {map});
    row("conv2d_transpose: kernel 0 and stride 1 must be at least 1 (input 1x6x7x4)",
        Conv2dTransposeSpec{.kernel = {3, 0}}, {map});
    row("conv2d_transpose: causal padding cannot be applied (input 1x6x7x4)",
        Conv2dTransposeSpec{.padding = Padding::causal()}, {map});
    row("conv2d_transpose: the padding leaves nothing of the output (input 1x6x7x4)",
        Conv2dTransposeSpec{.padding = Padding::explicitly({4, 0, 4, 0})}, {map});
    row("conv2d_transpose: the output is too large (input 1x6x7x4)", Conv2dTransposeSpec{.stride = {intMax, 1}}, {map});
}

void TestLayers::errors()
{
    QFETCH(Placed, layer);
    const QString message = QString::fromLatin1(QTest::currentDataTag()).trimmed();
    try {
        static_cast<void>(outputShape(layer.spec, layer.in));
        QFAIL("no error");
    } catch (const std::invalid_argument& error) {
        QCOMPARE(QString::fromUtf8(error.what()), message);
    }
}

void TestLayers::poolingWindows()
{
    const Shape in{1, 9, 9, 3};
    const PoolSpec pool{.kernel = {3, 2}, .padding = Padding::same()};
    const auto [h, w] = pool.window(in);
    QCOMPARE(h, (Window{.kernel = 3, .stride = 3}));
    QCOMPARE(w, (Window{.kernel = 2, .stride = 2}));
    const PoolSpec overlapping{.kernel = {3, 3}, .stride = Size{2, 2}, .padding = Padding::same()};
    QCOMPARE(overlapping.window(in)[0], (Window{.kernel = 3, .stride = 2, .paddingBefore = 1}));
}

/// The largest shape that is still allowed is not refused.
void TestLayers::oneSampleMore()
{
    const auto relu = activation(ActivationSpec::Kind::Relu);
    const std::vector<Shape> largest{{1 << 11, 1 << 10, 1 << 10, 1}};
    QCOMPARE(outputShape(relu, largest), largest.front());
    const std::vector<Shape> more{{(1 << 11) + 1, 1 << 10, 1 << 10, 1}};
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(outputShape(relu, more)), std::invalid_argument);
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
