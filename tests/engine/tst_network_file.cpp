// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/network_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <stdexcept>

using namespace convolarium::engine;

Q_DECLARE_METATYPE(LayerSpec)

namespace {

/// A network file of one input and these layers.
std::string fileWith(const std::string& layers,
                     const std::string& input = R"("height": 16, "width": 16, "channels": 32)")
{
    return R"({"format": "convolarium-network", "version": 1, "input": {)" + input + R"(}, "layers": [)" + layers +
           "]}";
}

/// A network file of one layer.
std::string fileOf(const std::string& layer) { return fileWith(R"({"name": "a", )" + layer + "}"); }

QString messageOf(const std::string& text)
{
    try {
        static_cast<void>(parseNetwork(text));
    } catch (const std::invalid_argument& error) {
        return QString::fromUtf8(error.what());
    }
    return QStringLiteral("no error");
}

NormalizationSpec normalization(NormalizationKind kind)
{
    NormalizationSpec spec;
    spec.over.kind = kind;
    return spec;
}

NormalizationSpec groupNorm(int groups)
{
    NormalizationSpec spec = normalization(NormalizationKind::Group);
    spec.over.groups = groups;
    return spec;
}

const char* const example = R"({"format": "convolarium-network", "version": 1, "name": "Tiny separable",
 "input": {"height": 32, "width": 32, "channels": 3},
 "layers": [
  {"name": "conv1", "type": "conv2d", "filters": 16, "kernel": [3, 3], "padding": "same", "bias": false},
  {"name": "bn1", "type": "batch_norm"},
  {"name": "relu1", "type": "relu6"},
  {"name": "dw2", "type": "depthwise_conv2d", "multiplier": 1, "kernel": [3, 3], "padding": "same", "bias": false},
  {"name": "sum", "type": "add", "inputs": ["relu1", "dw2"]}]}
)";

const char* const exampleAsWritten = R"({"format": "convolarium-network",
 "version": 1,
 "name": "Tiny separable",
 "input": {"height": 32, "width": 32, "channels": 3},
 "layers": [
  {"name": "conv1", "type": "conv2d", "filters": 16, "kernel": [3, 3], "padding": "same", "bias": false},
  {"name": "bn1", "type": "batch_norm"},
  {"name": "relu1", "type": "relu6"},
  {"name": "dw2", "type": "depthwise_conv2d", "multiplier": 1, "kernel": [3, 3], "padding": "same", "bias": false},
  {"name": "sum", "type": "add", "inputs": ["relu1", "dw2"]}]}
)";

const char* const newText = R"({"format": "convolarium-network",
 "version": 1,
 "name": "Tiny separable",
 "input": {"height": 32, "width": 32, "channels": 3},
 "layers": [
  {"name": "conv1", "type": "conv2d", "filters": 16, "kernel": [3, 3], "bias": false},
  {"name": "bn1", "type": "batch_norm"},
  {"name": "relu1", "type": "relu6"},
  {"name": "dw2", "type": "depthwise_conv2d", "kernel": [3, 3], "bias": false},
  {"name": "sum", "type": "add", "inputs": ["relu1", "dw2"]}]}
)";

const char* const changedText = R"({"about": {"year": 2026, "by": [1, 2.5, null, true, "é\n"]},
 "layers": [
  {"note": "first", "type": "conv2d", "kernel": [3, 3], "name": "a", "filters": 3, "groups": 1, "stride": [2, 2]},
  {"name": "c", "type": "relu", "colour": "blue"},
  {"name": "b", "type": "add", "inputs": ["a", "c"]}],
 "input": {"unit": "px", "channels": 1, "height": 6, "width": 5},
 "version": 1,
 "format": "convolarium-network",
 "name": ""}
)";

const char* const unusual = R"({"about": {"year": 2026, "by": [1, 2.5, null, true, "é\n"]}, "layers": [
            {"note": "first", "type": "conv2d", "kernel": [3, 3], "name": "a", "filters": 2, "groups": 1},
            {"name": "b", "type": "relu", "colour": "red"}, {"name": "c", "type": "relu", "colour": "blue"}],
            "input": {"unit": "px", "channels": 1, "height": 4, "width": 5},
            "version": 1, "format": "convolarium-network"})";

NetworkSpec exampleSpec()
{
    return {.name = "Tiny separable",
            .input = {1, 32, 32, 3},
            .layers = {{"conv1", Conv2dSpec{.filters = 16, .bias = false}, {}},
                       {"bn1", NormalizationSpec{}, {}},
                       {"relu1", ActivationSpec{.kind = ActivationSpec::Kind::Relu6}, {}},
                       {"dw2", DepthwiseConv2dSpec{.bias = false}, {}},
                       {"sum", MergeSpec{}, {"relu1", "dw2"}}}};
}

} // namespace

/// Network files are read as the format says, written without loss, and what is wrong with them is said.
class TestNetworkFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exampleOfTheFormat()
    {
        QVERIFY(parseNetwork(example).spec == exampleSpec());
        // As it was, but for the layout.
        QCOMPARE(networkText(parseNetwork(example)), std::string(exampleAsWritten));
    }

    void newFiles()
    {
        const std::string text = networkText({.spec = exampleSpec(), .text = {}});
        QCOMPARE(text, std::string(newText));
        QVERIFY(parseNetwork(text).spec == exampleSpec());
    }

    void layers_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<LayerSpec>("layer");
        const auto row = [](const char* json, const LayerSpec& layer) {
            QTest::newRow(json) << QString::fromUtf8(json) << layer;
        };
        row(R"("type": "conv2d", "filters": 5, "kernel": [3, 1])", Conv2dSpec{.filters = 5, .kernel = {3, 1}});
        row(R"("type": "conv2d", "filters": 8, "kernel": [1, 2], "stride": [2, 3], "dilation": [4, 5], "padding": "causal", "groups": 4, "bias": false)",
            Conv2dSpec{.filters = 8,
                       .kernel = {1, 2},
                       .stride = {2, 3},
                       .dilation = {4, 5},
                       .padding = Padding::causal(),
                       .groups = 4,
                       .bias = false});
        row(R"("type": "conv2d", "filters": 1, "kernel": [3, 3], "padding": [1, 2, 3, 4])",
            Conv2dSpec{.padding = Padding::explicitly({1, 2, 3, 4})});
        row(R"("type": "depthwise_conv2d", "kernel": [3, 3])", DepthwiseConv2dSpec{});
        row(R"("type": "depthwise_conv2d", "multiplier": 2, "kernel": [3, 3], "stride": [2, 2], "dilation": [2, 1], "padding": "valid", "bias": false)",
            DepthwiseConv2dSpec{
                .multiplier = 2, .stride = {2, 2}, .dilation = {2, 1}, .padding = Padding::valid(), .bias = false});
        row(R"("type": "conv2d_transpose", "filters": 4, "kernel": [2, 2])",
            Conv2dTransposeSpec{.filters = 4, .kernel = {2, 2}});
        row(R"("type": "conv2d_transpose", "filters": 4, "kernel": [2, 2], "stride": [2, 2], "padding": "valid", "bias": false)",
            Conv2dTransposeSpec{
                .filters = 4, .kernel = {2, 2}, .stride = {2, 2}, .padding = Padding::valid(), .bias = false});
        row(R"("type": "dense", "units": 10)", DenseSpec{.units = 10});
        row(R"("type": "dense", "units": 10, "bias": false)", DenseSpec{.units = 10, .bias = false});
        row(R"("type": "batch_norm")", NormalizationSpec{});
        row(R"("type": "batch_norm", "epsilon": 0.00001, "momentum": 0.9, "affine": false)",
            NormalizationSpec{.over = {}, .epsilon = 1e-5, .momentum = 0.9, .affine = false});
        row(R"("type": "layer_norm")", normalization(NormalizationKind::Layer));
        row(R"("type": "layer_norm", "axes": ["channels", "height"])",
            NormalizationSpec{.over = {.kind = NormalizationKind::Layer, .axes = {.width = false}}});
        row(R"("type": "instance_norm")", normalization(NormalizationKind::Instance));
        row(R"("type": "group_norm")", groupNorm(32));
        row(R"("type": "group_norm", "groups": 4)", groupNorm(4));
        row(R"("type": "max_pool")", PoolSpec{});
        row(R"("type": "max_pool", "kernel": [3, 3], "stride": [2, 1], "padding": "same")",
            PoolSpec{.kernel = {3, 3}, .stride = Size{2, 1}, .padding = Padding::same()});
        PoolSpec average;
        average.kind = PoolSpec::Kind::Average;
        row(R"("type": "avg_pool")", average);
        average.countPadding = true;
        row(R"("type": "avg_pool", "count_padding": true)", average);
        row(R"("type": "global_avg_pool")", GlobalPoolSpec{});
        row(R"("type": "global_max_pool")", GlobalPoolSpec{.kind = PoolSpec::Kind::Max});
        row(R"("type": "flatten")", FlattenSpec{});
        using Kind = ActivationSpec::Kind;
        row(R"("type": "relu")", ActivationSpec{.kind = Kind::Relu});
        row(R"("type": "relu6")", ActivationSpec{.kind = Kind::Relu6});
        row(R"("type": "sigmoid")", ActivationSpec{.kind = Kind::Sigmoid});
        row(R"("type": "tanh")", ActivationSpec{.kind = Kind::Tanh});
        row(R"("type": "softmax")", ActivationSpec{.kind = Kind::Softmax});
        row(R"("type": "leaky_relu")", ActivationSpec{.kind = Kind::LeakyRelu, .slope = 0.01});
        row(R"("type": "leaky_relu", "slope": 0.25)", ActivationSpec{.kind = Kind::LeakyRelu, .slope = 0.25});
        row(R"("type": "dropout")", DropoutSpec{.rate = 0.5});
        row(R"("type": "dropout", "rate": 0.125)", DropoutSpec{.rate = 0.125});
        row(R"("type": "add", "inputs": ["input", "input"])", MergeSpec{MergeSpec::Kind::Add});
        row(R"("type": "concat", "inputs": ["input", "input", "input"])", MergeSpec{MergeSpec::Kind::Concat});
        row(R"("type": "multiply", "inputs": ["input", "input"])", MergeSpec{MergeSpec::Kind::Multiply});
        row(R"("type": "zero_padding", "padding": [1, 2, 3, 4])", ZeroPaddingSpec{.padding = {1, 2, 3, 4}});
    }
    /// Defaults and all attributes of every type, read; written and read again, the same.
    void layers()
    {
        QFETCH(QString, json);
        QFETCH(LayerSpec, layer);
        const NetworkFile file = parseNetwork(fileOf(json.toStdString()));
        QCOMPARE(file.spec.layers.size(), std::size_t{1});
        QVERIFY(file.spec.layers[0].layer == layer);
        QVERIFY(parseNetwork(networkText(file)).spec == file.spec);
        QVERIFY(parseNetwork(networkText({.spec = file.spec, .text = {}})).spec == file.spec);
    }

    void whatIsUnknownStays()
    {
        NetworkFile file = parseNetwork(unusual);
        file.spec.layers.erase(file.spec.layers.begin() + 1);
        std::get<Conv2dSpec>(file.spec.layers[0].layer).filters = 3;
        std::get<Conv2dSpec>(file.spec.layers[0].layer).groups = 1;
        std::get<Conv2dSpec>(file.spec.layers[0].layer).stride = {2, 2};
        file.spec.layers.push_back({"b", MergeSpec{}, {"a", "c"}});
        file.spec.input.h = 6;
        QCOMPARE(networkText(file), std::string(changedText));
    }

    void whatIsNoLongerGivenGoes()
    {
        NetworkFile file = parseNetwork(fileOf(R"("type": "max_pool", "stride": [3, 3], "inputs": ["input"])"));
        file.spec.layers[0] = {"a", PoolSpec{}, {}};
        const std::string bare = R"({"name": "a", "type": "max_pool"})";
        QVERIFY(networkText(file).find(bare) != std::string::npos);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const std::string& text, const char* message) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QString::fromUtf8(message);
        };
        row("empty", "", "line 1, column 1: ");
        row("no JSON", "layers:\n", "line 1, column 1: ");
        row("comma", "{\"a\": 1,\n \"b\": 2,\n}", "line 3, column 1: ");
        row("truncated", "{\"format\": \"convolarium-", "line 1, column 25: ");
        row("text behind", fileOf(R"("type": "relu")") + "\n x", "line 2, column 2: ");
        row("no UTF-8", "{\"a\": \"\xff\"}", "line 1, column ");
        row("list", "[1]", "a network file is an object, not [1]");
        row("no format", R"({"version": 1})", "format: missing");
        row("format", R"({"format": "onnx", "version": 1})", "format: must be \"convolarium-network\", not \"onnx\"");
        row("version", R"({"format": "convolarium-network", "version": 2})", "version: 2 is unknown; there is 1");
        row("version's type", R"({"format": "convolarium-network", "version": "1"})",
            "version: must be an integer of at most 2147483647, not \"1\"");
        row("no input", R"({"format": "convolarium-network", "version": 1, "layers": []})", "input: missing");
        row("input", R"({"format": "convolarium-network", "version": 1, "input": 3})",
            "input: must be an object with height, width and channels, not 3");
        row("no width", fileWith("", R"("height": 3, "channels": 1)"), "input: width: missing");
        row("fraction", fileWith("", R"("height": 3.5, "width": 1, "channels": 1)"),
            "input: height: must be an integer of at most 2147483647, not 3.5");
        row("zero", fileWith(R"({"name": "a", "type": "relu"})", R"("height": 0, "width": 1, "channels": 1)"),
            "the network's input 1x0x1x1: every size must be at least 1");
        row("no layers", fileWith(""), "the network has no layers");
        row("layers",
            R"({"format": "convolarium-network", "version": 1, "input": {"height": 1, "width": 1, "channels": 1}, "layers": {}})",
            "layers: must be a list, not {}");
        row("layer", fileWith(R"({"name": "a", "type": "relu"}, 7)"), "layer 2: must be an object, not 7");
        row("no name", fileWith(R"({"type": "relu"})"), "layer 1: name: missing");
        row("name", fileWith(R"({"name": ["a"], "type": "relu"})"), "layer 1: name: must be text, not [\"a\"]");
        row("no type", fileWith(R"({"name": "a"})"), "layer 1 \"a\": type: missing");
        row("type", fileOf(R"("type": "conv3d")"),
            "layer 1 \"a\": type \"conv3d\" is unknown; there are conv2d, depthwise_conv2d, ");
        row("no filters", fileOf(R"("type": "conv2d", "kernel": [3, 3])"), "layer 1 \"a\": filters: missing");
        row("filters", fileOf(R"("type": "conv2d", "filters": "8", "kernel": [3, 3])"),
            "layer 1 \"a\": filters: must be an integer of at most 2147483647, not \"8\"");
        row("large", fileOf(R"("type": "dense", "units": 2147483648)"),
            "layer 1 \"a\": units: must be an integer of at most 2147483647, not 2147483648");
        row("huge", fileOf(R"("type": "dense", "units": 99999999999999999999999)"),
            "layer 1 \"a\": units: must be an integer of at most 2147483647, not ");
        row("beyond numbers", fileOf(R"("type": "dropout", "rate": 1e999)"), "number overflow parsing");
        row("range", fileOf(R"("type": "conv2d", "filters": 0, "kernel": [3, 3])"),
            "layer 1 \"a\": conv2d: filters 0 ");
        row("kernel", fileOf(R"("type": "conv2d", "filters": 8, "kernel": 3)"),
            "layer 1 \"a\": kernel: must be [height, width], not 3");
        row("three sizes", fileOf(R"("type": "max_pool", "stride": [1, 2, 3])"),
            "layer 1 \"a\": stride: must be [height, width], not [1, 2, 3]");
        row("padding", fileOf(R"("type": "max_pool", "padding": "full")"),
            "layer 1 \"a\": padding: must be \"same\", \"valid\", \"causal\" or [top, left, bottom, right], not "
            "\"full\"");
        row("edges", fileOf(R"("type": "zero_padding", "padding": "same")"),
            "layer 1 \"a\": padding: must be [top, left, bottom, right], not \"same\"");
        row("flag", fileOf(R"("type": "dense", "units": 1, "bias": 1)"),
            "layer 1 \"a\": bias: must be true or false, not 1");
        row("number", fileOf(R"("type": "dropout", "rate": "half")"),
            "layer 1 \"a\": rate: must be a number, not \"half\"");
        row("rate", fileOf(R"("type": "dropout", "rate": 1)"), "layer 1 \"a\": dropout: rate 1");
        row("axes", fileOf(R"("type": "layer_norm", "axes": ["depth"])"),
            "layer 1 \"a\": axes: must be a list of \"height\", \"width\", \"channels\", not [\"depth\"]");
        row("inputs", fileOf(R"("type": "relu", "inputs": "input")"),
            "layer 1 \"a\": inputs: must be a list of names, not \"input\"");
        row("no inputs", fileOf(R"("type": "relu", "inputs": [])"),
            "layer 1 \"a\": inputs: must be a list of names, not []");
        row("unknown input", fileOf(R"("type": "relu", "inputs": ["b"])"), "layer 1 \"a\": its input \"b\" is unknown");
        row("long", fileOf("\"type\": \"" + std::string(100'000, 'x') + "\""), "layer 1 \"a\": type \"xxxxxxxx");
    }
    void refused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        const QString said = messageOf(text.toStdString());
        QVERIFY2(said.startsWith(message), qPrintable(said));
        QVERIFY(said.size() < 600);
    }

    void bounds()
    {
        const auto repeated = [](const std::string& part, int count) {
            std::string text;
            for (int i = 0; i < count; ++i) {
                text += part;
            }
            return text;
        };
        QCOMPARE(messageOf(repeated("[", 1'000'000)),
                 QStringLiteral("line 1, column 17: more than 16 levels of nesting"));
        QCOMPARE(messageOf(repeated("{\"a\":", 1'000'000)),
                 QStringLiteral("line 1, column 81: more than 16 levels of nesting"));
        QCOMPARE(messageOf("{" + repeated("\"a\":1,", 1'000'000)),
                 QStringLiteral("line 1, column 6005: more than 1000 keys in an object"));
        QCOMPARE(messageOf("[\n" + repeated("0,", 3'000'000)),
                 QStringLiteral("line 2, column 4000000: more than 2000000 values"));
        QCOMPARE(messageOf(std::string((std::size_t{64} << 20U) + 1, ' ')),
                 QStringLiteral("the text has more than 67108864 bytes"));
        QCOMPARE(messageOf(fileWith(repeated("0,", 100'000) + "0")),
                 QStringLiteral("layers: 100001 are more than 100000"));
        // Brackets and commas in text count for nothing.
        const std::string note = repeated("[{\\\",:", 10'000);
        const std::string noted = fileOf("\"type\": \"relu\", \"note\": \"" + note + "\"");
        QCOMPARE(messageOf(noted), QStringLiteral("no error"));
    }

    void files()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("net.json")).toStdString();
        writeNetworkFile(path, {.spec = exampleSpec(), .text = {}});
        QVERIFY(readNetworkFile(path).spec == exampleSpec());
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(readNetworkFile(path.string() + "x")), std::runtime_error);
        QVERIFY_EXCEPTION_THROWN(writeNetworkFile("/dev/full", {.spec = exampleSpec(), .text = {}}),
                                 std::runtime_error);
        std::filesystem::resize_file(path, 100);
        try {
            static_cast<void>(readNetworkFile(path));
            QFAIL("a truncated file was read");
        } catch (const std::invalid_argument& error) {
            QVERIFY2(
                QString::fromUtf8(error.what()).startsWith(QString::fromStdString(path.string() + ": line 4, column ")),
                error.what());
        }
    }
};

QTEST_GUILESS_MAIN(TestNetworkFile)
#include "tst_network_file.moc"
