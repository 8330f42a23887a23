// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/lab_charts.h"
#include "app/architecture/lab_export.h"
#include "app/architecture/lab_files.h"
#include "app/architecture/lab_rows.h"
#include "app/architecture/layer_form.h"
#include "app/architecture/palette_items.h"
#include "app/architecture/skyline.h"
#include "app/lesson/problem.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace convolarium;

namespace {

InspectedNetwork published(const char* model)
{
    return InspectedNetwork(publishedNetwork({.model = QString::fromLatin1(model)}).spec());
}

const LabRow& rowNamed(const std::vector<LabRow>& rows, const QString& name)
{
    const auto found = std::ranges::find(rows, name, &LabRow::name);
    if (found == rows.end())
        throw std::out_of_range(name.toStdString());
    return *found;
}

/// What opening a file of these bytes says.
QString refusal(const QByteArray& bytes)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("broken.json"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return QStringLiteral("not written");
    file.close();
    try {
        static_cast<void>(openNetwork(path));
    } catch (const Problem& problem) {
        return problem.text();
    }
    return {};
}

QByteArray networkWith(const QByteArray& layers)
{
    return "{\"format\": \"convolarium-network\", \"version\": 1, \"name\": \"n\", "
           "\"input\": {\"height\": 8, \"width\": 8, \"channels\": 3},\n \"layers\": [" +
           layers + "]}";
}

} // namespace

/// Lists, charts, forms and files of the lab, without a window.
class TestLabRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blocksOfPublishedNetworks()
    {
        const InspectedNetwork vgg = published("vgg16");
        QCOMPARE(blocksOf(vgg.spec).size(), std::size_t{9}); // five blocks, flatten, fc1, fc2, predictions
        QCOMPARE(blocksOf(published("densenet121").spec)[1].count, 1);
        QCOMPARE(blockName("conv2_block1_0_bn"), QStringLiteral("conv2"));
        QCOMPARE(blockName("block_3_expand_relu"), QStringLiteral("block_3"));
        QCOMPARE(blockName("bn_Conv1"), QStringLiteral("Conv1"));
        QCOMPARE(blockName("expanded_conv_depthwise_BN"), QStringLiteral("expanded_conv"));
        QCOMPARE(blockName("skip_sum"), QStringLiteral("skip_sum"));
        QCOMPARE(blockName("global_average_pooling2d"), QStringLiteral("global_average_pooling2d"));
        QCOMPARE(blockName("flatten"), QStringLiteral("flatten"));
        for (const engine::ModelEntry& model : engine::modelTable()) {
            const engine::NetworkSpec spec = engine::publishedModel(model.id);
            int next = 0;
            for (const engine::LayerRange& block : blocksOf(spec)) {
                QCOMPARE(block.first, next);
                next += block.count;
            }
            QCOMPARE(next, static_cast<int>(spec.layers.size()));
        }
    }

    void rowsAddUp()
    {
        const InspectedNetwork vgg(publishedNetwork({.model = QStringLiteral("vgg16"), .classes = 5}).spec());
        const std::vector<LabRow> closed = rowsOf(vgg, {});
        std::int64_t parameters = 0;
        for (const LabRow& row : closed)
            parameters += row.parameters;
        QCOMPARE(parameters, std::int64_t{134'281'029});
        const std::vector<LabRow> open = rowsOf(vgg, {.open = {QStringLiteral("block3")}});
        QCOMPARE(open.size(), closed.size() + 7);
        const LabRow& conv = rowNamed(open, QStringLiteral("block3_conv2"));
        QCOMPARE(conv.label, QStringLiteral("conv2"));
        QCOMPARE(conv.depth, 1);
        QCOMPARE(conv.parameters, std::int64_t{590'080});
        QCOMPARE(conv.operations, std::int64_t{1'849'688'064});
        QCOMPARE(cellText(conv, LabColumn::Output), QStringLiteral("56²·256"));
        QCOMPARE(cellText(conv, LabColumn::Operations), QStringLiteral("1.85 G"));
        QCOMPARE(cellText(conv, LabColumn::Memory), QStringLiteral("3.1"));
        QCOMPARE(cellText(conv, LabColumn::Field), QStringLiteral("32"));
        QCOMPARE(cellText(rowNamed(open, QStringLiteral("predictions")), LabColumn::Field), QStringLiteral("all"));
        const std::vector<LabRow> flops = rowsOf(vgg, {.convention = engine::Convention::Flops});
        QCOMPARE(largest(flops, LabColumn::Operations), 2 * largest(closed, LabColumn::Operations));
    }

    void sortedAndFiltered()
    {
        const InspectedNetwork vgg = published("vgg16");
        const std::vector<LabRow> sorted = rowsOf(vgg, {.sorted = LabColumn::Parameters});
        QCOMPARE(sorted.size(), vgg.spec.layers.size());
        QCOMPARE(sorted.front().name, QStringLiteral("fc1"));
        for (std::size_t i = 1; i < sorted.size(); ++i)
            QVERIFY(sorted[i - 1].parameters >= sorted[i].parameters);
        const std::vector<LabRow> pools = rowsOf(vgg, {.filter = QStringLiteral("MAX_pool")});
        QCOMPARE(pools.size(), std::size_t{5});
        QCOMPARE(rowsOf(vgg, {.filter = QStringLiteral("conv2")}).size(), std::size_t{13}); // by name and by type
        QVERIFY(rowsOf(vgg, {.filter = QStringLiteral("nothing")}).empty());
    }

    void numbersWithPrefixes()
    {
        QCOMPARE(withPrefix(0), QStringLiteral("0"));
        QCOMPARE(withPrefix(999), QStringLiteral("999"));
        QCOMPARE(withPrefix(1000), QStringLiteral("1.00 k"));
        QCOMPARE(withPrefix(999'900), QStringLiteral("1.00 M"));
        QCOMPARE(withPrefix(15'466'188'800), QStringLiteral("15.5 G"));
        QCOMPARE(withPrefix(4'611'686'018'427'387'904), QStringLiteral("4,611,686 T"));
        QCOMPARE(withPrefix(std::numeric_limits<std::int64_t>::max()), QStringLiteral("> 9.2·10¹⁸"));
    }

    void skylinesFitAndAreToScale()
    {
        const QRectF rect(10, 20, 560, 150);
        for (const engine::ModelEntry& model : engine::modelTable()) {
            const InspectedNetwork network = published(model.id.c_str());
            const std::vector<SkylineBlock> blocks = skyline(network, rect, skylineScale(network, rect.size()));
            QVERIFY(!blocks.empty());
            for (const SkylineBlock& block : blocks) {
                QVERIFY2(rect.adjusted(-0.01, 0, 2.01, 0.01).contains(block.rect), model.id.c_str());
                QCOMPARE(block.rect.bottom(), rect.bottom());
            }
        }
        const InspectedNetwork vgg = published("vgg16");
        const std::vector<SkylineBlock> blocks = skyline(vgg, rect, skylineScale(vgg, rect.size()));
        QCOMPARE(blocks[0].rect.height(), 2 * blocks[3].rect.height()); // 224 and 112 pixels
    }

    void headlinesAndFormulas()
    {
        const InspectedNetwork vgg(publishedNetwork({.model = QStringLiteral("vgg16"), .classes = 5}).spec());
        const InspectedNetwork mobile(
            publishedNetwork({.model = QStringLiteral("mobilenet_v2"), .alpha = 0.5, .classes = 5}).spec());
        const std::vector<NamedNetwork> pair{{QStringLiteral("VGG16"), vgg},
                                             {QStringLiteral("MobileNetV2 0.5"), mobile}};
        QCOMPARE(plainText(labHeadline(pair).full),
                 QStringLiteral("MobileNetV2 0.5 has 188.4× fewer parameters and 161.3× fewer MACs than VGG16."));
        QVERIFY(plainText(labHeadline({pair[1], pair[0]}).full).contains(QStringLiteral("188.4× more parameters")));
        const InspectedNetwork empty({.name = "n", .input = {1, 8, 8, 3}, .layers = {}});
        QVERIFY(plainText(labHeadline({pair[0], {QStringLiteral("Mine"), empty}}).full)
                    .startsWith(QStringLiteral("Mine has no parameters yet")));
        QCOMPARE(timesText(17816.2), QStringLiteral("17,816×"));
        const int conv = 12; // block3_conv2
        QCOMPARE(vgg.spec.layers[conv].name, std::string("block3_conv2"));
        const FormulaPair formula = layerFormulas(pair[0], conv).card;
        QVERIFY2(formula.symbolic.plainText().endsWith(QStringLiteral("= 590,080")),
                 qPrintable(formula.symbolic.plainText()));
        QVERIFY(formula.numbers.plainText().endsWith(QStringLiteral("= 1,849,688,064")));
        QVERIFY(layerFormulas(pair[0], std::nullopt).card.symbolic.plainText().contains(QStringLiteral("134,281,029")));
        for (int i = 0; i < static_cast<int>(mobile.spec.layers.size()); ++i)
            QVERIFY(!layerFormulas(pair[1], i).line.symbolic.plainText().isEmpty());
        for (const ChartSpec& chart : labCharts(pair, {})) {
            QVERIFY(!chart.title.isEmpty());
            QVERIFY(!chartTable(chart).rows.empty());
        }
    }

    void headsSayTheFourFigures()
    {
        const InspectedNetwork vgg(publishedNetwork({.model = QStringLiteral("vgg16"), .classes = 5}).spec());
        const QString words = headInWords(vgg, {.title = QStringLiteral("VGG16"), .caption = QStringLiteral("A")});
        QCOMPARE(words, QStringLiteral("A, VGG16: parameters 134,281,029, MACs 15.5 G, activations 109 MiB, "
                                       "receptive field 212 px"));
        const QString flops = headInWords(vgg, {.title = {}, .convention = engine::Convention::Flops});
        QVERIFY2(flops.contains(QStringLiteral("FLOPs 30.9 G")), qPrintable(flops));
    }

    void chartsDivideAndAddUp()
    {
        const InspectedNetwork vgg(publishedNetwork({.model = QStringLiteral("vgg16"), .classes = 5}).spec());
        const InspectedNetwork mobile(
            publishedNetwork({.model = QStringLiteral("mobilenet_v2"), .alpha = 0.5, .classes = 5}).spec());
        const std::vector<NamedNetwork> pair{{QStringLiteral("a"), vgg}, {QStringLiteral("b"), mobile}};
        LabTimes times;
        times.measured = {vgg.spec, mobile.spec};
        times.networks.resize(2);
        times.networks[0].batch = 2;
        times.networks[0].passSeconds = 0.6;
        times.networks[1].passSeconds = 0.15;
        const std::vector<ChartSpec> charts = labCharts(pair, {.times = &times});
        const std::vector<ChartBar>& quotients = charts[0].bars;
        QCOMPARE(quotients.size(), std::size_t{4});
        QCOMPARE(quotients[0].valueLabel, QStringLiteral("188.4×"));
        QCOMPARE(*quotients[0].segments[0].value, 134'281'029.0 / 712'629.0);
        QCOMPARE(quotients[1].valueLabel, QStringLiteral("161.3×"));
        QCOMPARE(quotients[2].valueLabel, QStringLiteral("2.43×"));
        QCOMPARE(quotients[3].valueLabel, QStringLiteral("2.00×")); // 0.3 s an image and 0.15
        QVERIFY(charts[0].notes.front().contains(QStringLiteral("300 ms")));
        for (const std::size_t stack : {std::size_t{2}, std::size_t{3}})
            for (const ChartBar& bar : charts[stack].bars) {
                double sum = 0;
                for (const ChartSegment& segment : bar.segments)
                    sum += *segment.value;
                QVERIFY(std::abs(sum - 100) < 1e-9);
            }
        QCOMPARE(charts[2].bars[0].segments.size(), std::size_t{16}); // the layers of VGG16 that multiply
        QCOMPARE(charts[1].series[0].points.back().y(), 212.0);
        QCOMPARE(charts[1].series[1].points.back().y(), 491.0);
        QCOMPARE(labCharts(pair, {.measuring = true})[0].bars[3].segments[0].outlined, true);
        QCOMPARE(labCharts(pair, {})[0].bars.size(), std::size_t{3});
        const InspectedNetwork empty({.name = "n", .input = {1, 8, 8, 3}, .layers = {}});
        const std::vector<ChartSpec> undivided = labCharts({pair[0], {QStringLiteral("mine"), empty}}, {});
        for (const ChartBar& bar : undivided[0].bars)
            QVERIFY(bar.valueLabel.isEmpty()); // nothing divides by nothing
    }

    void smallNumbersAreShownInFull()
    {
        const engine::NetworkSpec spec = engine::publishedModel("mobilenet_v2");
        const std::vector<LayerField> fields = fieldsOf(InspectedNetwork(spec), 1);
        const auto text = [&](const char* key) {
            return std::get<QString>(std::ranges::find(fields, QString::fromLatin1(key), [](const LayerField& field) {
                                         return field.parameter.name;
                                     })->value);
        };
        QCOMPARE(text("epsilon"), QStringLiteral("0.001"));
        QCOMPARE(text("momentum"), QStringLiteral("0.999"));
        const auto changed = withField(spec, 1, QStringLiteral("epsilon"), QStringLiteral(" 1e-5"));
        QCOMPARE(std::get<engine::NormalizationSpec>(changed.layers[1].layer).epsilon, 1e-5);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(withField(spec, 1, QStringLiteral("epsilon"),
                                                                                    QStringLiteral("little"))));
    }

    void causalIsForSignals()
    {
        const auto paddingOf = [](const engine::Shape& input) {
            const InspectedNetwork network(
                {.name = "n", .input = input, .layers = {{"a", engine::Conv2dSpec{.kernel = {1, 2}}, {}}}});
            const std::vector<LayerField> fields = fieldsOf(network, 0);
            return *std::ranges::find(fields, QStringLiteral("padding"),
                                      [](const LayerField& field) { return field.parameter.name; });
        };
        QCOMPARE(paddingOf({1, 8, 8, 3}).limits.choices,
                 (QStringList{QStringLiteral("same"), QStringLiteral("valid")}));
        QVERIFY(paddingOf({1, 1, 8, 3}).limits.choices.isEmpty());
    }

    void everyFieldOfEveryLayerCanBeSet()
    {
        for (const PaletteItem& item : paletteItems()) {
            engine::NetworkSpec spec{.name = "n", .input = {1, 16, 16, 8}, .layers = {}};
            engine::insertLayers(spec, 0, layersOfItem(item.id, spec, 0));
            QVERIFY2(!spec.layers.empty(), qPrintable(item.id));
            const InspectedNetwork network(spec);
            for (std::size_t i = 0; i < spec.layers.size(); ++i) {
                const int index = static_cast<int>(i);
                for (const LayerField& field : fieldsOf(network, index))
                    QVERIFY2(withField(spec, index, field.parameter.name, field.value) == spec,
                             qPrintable(item.id + u' ' + field.parameter.name));
                QVERIFY2(network.inspection.problems[i].empty(), network.inspection.problems[i].c_str());
            }
        }
        QVERIFY(layersOfItem(QStringLiteral("nothing"), {}, 0).empty());
    }

    void fieldsChangeTheLayer()
    {
        const engine::NetworkSpec vgg = engine::publishedModel("vgg16");
        const engine::NetworkSpec wide = withField(vgg, 0, QStringLiteral("filters"), 128);
        QCOMPARE(std::get<engine::Conv2dSpec>(wide.layers[0].layer).filters, 128);
        const engine::NetworkSpec large = withField(vgg, 0, QStringLiteral("kernel"), 5);
        QCOMPARE(std::get<engine::Conv2dSpec>(large.layers[0].layer).kernel, (engine::Size{5, 5}));
        const engine::NetworkSpec causal = withField(vgg, 0, QStringLiteral("padding"), QStringLiteral("causal"));
        QVERIFY(std::get<engine::Conv2dSpec>(causal.layers[0].layer).padding == engine::Padding::causal());
        const engine::NetworkSpec read =
            withField(vgg, 2, QStringLiteral("inputs"), QStringLiteral(" input,block1_relu1 "));
        QCOMPARE(read.layers[2].inputs, (std::vector<std::string>{"input", "block1_relu1"}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(withField(vgg, 0, QStringLiteral("padding"),
                                                                                    QStringLiteral("sideways"))));
    }

    void filesComeBackAsTheyWere()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("net.json"));
        LabNetwork network = publishedNetwork({.model = QStringLiteral("tiny_resnet")});
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(networkBytes(network));
        file.close();
        QVERIFY(openNetwork(path).spec() == network.spec());
        QCOMPARE(openNetwork(path).path, path);
        // With a mistake in it it is a draft, and comes back all the same.
        std::get<engine::Conv2dSpec>(network.file.spec.layers[0].layer).groups = 2;
        QVERIFY(networkBytes(network).contains("\"draft\": true"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(networkBytes(network));
        file.close();
        QVERIFY(openNetwork(path).spec() == network.spec());
        network.file.spec.layers.clear();
        QVERIFY(engine::parseNetwork(networkBytes(network).toStdString()).spec == network.spec());
    }

    void everyFormatIsWritten()
    {
        const LabNetwork network = publishedNetwork({.model = QStringLiteral("tiny_mobilenet")});
        const InspectedNetwork inspected(network.spec());
        const LabPicture picture{.networks = {{inspected, {.title = QStringLiteral("Tiny")}, {}}}};
        const std::vector<std::pair<LabFormat, QByteArray>> starts{
            {LabFormat::Png, "\x89PNG"},     {LabFormat::Svg, "<?xml"},
            {LabFormat::Pdf, "%PDF"},        {LabFormat::Csv, "name,type"},
            {LabFormat::Markdown, "| name"}, {LabFormat::Latex, "% \\usepackage{booktabs}"},
            {LabFormat::PyTorch, ""},        {LabFormat::Keras, ""},
            {LabFormat::Network, "{"}};
        QCOMPARE(labFilters().size(), static_cast<qsizetype>(starts.size()));
        for (const auto& [format, start] : starts) {
            const QByteArray bytes = labBytes(format, picture, network);
            QVERIFY2(bytes.startsWith(start), bytes.left(40).constData());
            QVERIFY(labFilters().at(static_cast<qsizetype>(format)).contains(labEnding(format)));
        }
        QVERIFY(labBytes(LabFormat::PyTorch, picture, network).contains("import torch"));
        QVERIFY(labBytes(LabFormat::Keras, picture, network).contains("keras"));
        QCOMPARE(labFormatOf(QStringLiteral("a.svg"), LabFormat::Png), LabFormat::Svg);
        QCOMPARE(labFormatOf(QStringLiteral("a.py"), LabFormat::Keras), LabFormat::Keras);
        QCOMPARE(labFormatOf(QStringLiteral("a.PY"), LabFormat::Png), LabFormat::PyTorch);
        QCOMPARE(labFormatOf(QStringLiteral("a.b"), LabFormat::Latex), LabFormat::Latex);
        LabNetwork wrong = network;
        wrong.file.spec.layers[1].inputs = {"nobody"};
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                                 static_cast<void>(labBytes(LabFormat::PyTorch, picture, wrong)));
    }

    void desksComeBackAsTheyWere()
    {
        LabState state = openingState();
        state.whatIf = true;
        state.networks[1].file.spec.layers[0].inputs = {"nobody"};
        state.networks[0].path = QStringLiteral("/somewhere/日本.json");
        LabState back = deskFrom(deskBytes(state));
        QCOMPARE(back.networks[1].spec(), state.networks[1].spec());
        QCOMPARE(back.networks[0].path, state.networks[0].path);
        QCOMPARE(back.whatIf, true);
        for (const QByteArray& broken :
             {QByteArray(), QByteArray("{}"), QByteArray("[1,2]"), deskBytes(state).left(900)})
            QVERIFY_THROWS_EXCEPTION(Problem, static_cast<void>(deskFrom(broken)));
    }

    void brokenFilesAreRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const QByteArray& bytes, const char* said) {
            QTest::newRow(name) << bytes << QString::fromUtf8(said);
        };
        row("empty", "", "line 1");
        row("not JSON", "convolution", "line 1, column 1");
        row("cut off", networkWith("{\"name\": \"a\"").left(150), "line 2");
        row("a list", "[]", "a network file is a JSON object");
        row("wrong version", R"({"format": "convolarium-network", "version": 7})", "version 7 is unknown");
        row("cycle", networkWith(R"({"name": "a", "type": "relu", "inputs": ["a"]})"), "layer 1 \"a\": reads itself");
        row("later", networkWith(R"({"name": "a", "type": "relu", "inputs": ["b"]}, {"name": "b", "type": "relu"})"),
            "layer 1 \"a\": reads \"b\", which comes later");
        row("unknown type", networkWith(R"({"name": "a", "type": "magic"})"), "the type \"magic\" is unknown");
        row("missing input", networkWith(R"({"name": "a", "type": "relu", "inputs": ["x"]})"),
            "layer 1 \"a\": there is no layer \"x\" to read");
        row("duplicate", networkWith(R"({"name": "a", "type": "relu"}, {"name": "a", "type": "relu"})"),
            "layer 2 \"a\": layer 1 has this name already");
        row("filters", networkWith(R"({"name": "a", "type": "conv2d", "filters": 1000000000, "kernel": [3, 3]})"),
            "layer 1 \"a\": ");
        row("deep", QByteArray(100'000, '['), "line 1");
    }
    void brokenFilesAreRefusedInWords()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        const QString refused = refusal(bytes);
        QVERIFY2(refused.startsWith(QStringLiteral("broken.json: ")), qPrintable(refused));
        QVERIFY2(refused.contains(said), qPrintable(refused));
    }

    void manyLayersAreBounded()
    {
        QByteArray layers;
        for (int i = 0; i <= 100'000; ++i)
            layers +=
                (i > 0 ? "," : "") + QByteArray("{\"name\": \"") + QByteArray::number(i) + "\", \"type\": \"relu\"}";
        QVERIFY(!refusal(networkWith(layers)).isEmpty());
        QVERIFY(refusal(networkWith(R"({"name": "a", "type": "relu"})")).isEmpty());
        QVERIFY(!refusal(QByteArray(65 << 20, ' ')).isEmpty());
        try {
            static_cast<void>(openNetwork(QStringLiteral("/nowhere/net.json")));
            QFAIL("a file that is not there was opened");
        } catch (const Problem& problem) {
            QCOMPARE(problem.kind(), Problem::Kind::Failure);
        }
    }
};

QTEST_MAIN(TestLabRows)
#include "tst_lab_rows.moc"
