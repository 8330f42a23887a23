// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/problem.h"
#include "app/lessons/dense/dense_lesson.h"
#include "app/lessons/dense/dense_settings.h"
#include "app/lessons/dense/sample_maps.h"
#include "tests/app/lesson_with.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

namespace convolarium {

namespace {

using Json = nlohmann::ordered_json;

Json oracleNetwork(const std::string& name)
{
    std::ifstream file(TEST_DATA "/oracle/architectures.json");
    const Json oracle = Json::parse(file);
    for (const Json& model : oracle.at("models"))
        if (model.at("name") == name)
            return model;
    return {};
}

const ChartSpec& chartOf(const std::vector<ChartSpec>& charts, const char* id)
{
    return *std::find_if(charts.begin(), charts.end(),
                         [&](const ChartSpec& chart) { return chart.id == QLatin1String(id); });
}

} // namespace

class TestDense : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void smallBlock();
    void figuresFollowTheFormulas_data();
    void figuresFollowTheFormulas();
    void memoryFollowsItsDefinition();
    void denseNet121HasItsChannels();
    void denseNet121AgreesWithTheOracle();
    void twinOfEqualWeightsIsTheNearest();
    void compressionIsExact();
    void aMapSurvivesItsTransitions();
    void aTransitionKeepsAChannel();
    void badValuesAreRefused_data();
    void badValuesAreRefused();
    void everyPresetIsLegal();
    void chartsShowTheFigures();
    void headlineCompares();
    void sampleMapsAddAndConcatenate();
    void gradientsAreNullUntilMeasured();
};

void TestDense::smallBlock()
{
    const Json figures = makeDenseLesson()->figures();
    QCOMPARE(figures["parameters"].get<qint64>(), 34'992);
    QCOMPARE(figures["output_channels"].get<int>(), 96);
    QCOMPARE(figures["resnet"]["parameters"].get<qint64>(), 497'664);
    QVERIFY(figures["blocks"][0]["transition"].is_null());
    const qint64 map = 32 * 32;
    QCOMPARE(figures["macs"].get<qint64>(), 34'992 * map);
    // 32-bit values: 2.63, 1.64 and 0.38 MiB.
    QCOMPARE(figures["resnet"]["activations"].get<qint64>(), 672 * map);
    QCOMPARE(figures["activations"]["copied"].get<qint64>(), 420 * map);
    QCOMPARE(figures["activations"]["shared"].get<qint64>(), 96 * map);
}

void TestDense::figuresFollowTheFormulas_data()
{
    QTest::addColumn<QByteArrayList>("settings");
    QTest::newRow("one layer of 1 x 1") << QByteArrayList{"initial_channels=1", "growth_rate=1", "layers=1",
                                                          "kernel=1"};
    QTest::newRow("bottleneck") << QByteArrayList{"bottleneck=true", "layers=4", "kernel=5"};
    QTest::newRow("three blocks") << QByteArrayList{"layers=3,1,2", "compression=0.37", "height=9", "width=21"};
    QTest::newRow("four with bottlenecks")
        << QByteArrayList{"layers=2,5,4,3", "bottleneck=true", "compression=1", "height=8", "width=512", "kernel=2"};
    QTest::newRow("largest") << QByteArrayList{
        "initial_channels=256", "growth_rate=64", "layers=64,64,64,64", "kernel=15",
        "height=512",           "width=512",      "compression=1",      "bottleneck=true"};
}

void TestDense::figuresFollowTheFormulas()
{
    QFETCH(QByteArrayList, settings);
    auto lesson = makeDenseLesson();
    ParameterValues values = lesson->values();
    for (const QByteArray& setting : settings) {
        const qsizetype equals = setting.indexOf('=');
        for (const Parameter& parameter : lesson->parameters())
            if (parameter.name == QString::fromUtf8(setting.left(equals)))
                values.set(parameter.name, parseValue(parameter, QString::fromUtf8(setting.mid(equals + 1))));
    }
    lesson->set(values);
    const Json figures = lesson->figures();
    const qint64 growth = values.integer("growth_rate");
    const qint64 area = qint64{values.integer("kernel")} * values.integer("kernel");
    qint64 channels = values.integer("initial_channels");
    qint64 height = values.integer("height");
    qint64 width = values.integer("width");
    qint64 weights = 0;
    qint64 macs = 0;
    qint64 twinWeights = 0;
    const std::vector<int>& layers = values.list("layers");
    for (std::size_t b = 0; b < layers.size(); ++b) {
        const Json& block = figures["blocks"][b];
        QCOMPARE(block["layers"].size(), static_cast<std::size_t>(layers[b]));
        for (const Json& layer : block["layers"]) {
            const qint64 expected = values.flag("bottleneck") ? channels * 4 * growth + area * 4 * growth * growth
                                                              : area * channels * growth;
            QCOMPARE(layer["input_channels"].get<qint64>(), channels);
            QCOMPARE(layer["output_channels"].get<qint64>(), growth);
            QCOMPARE(layer["parameters"].get<qint64>(), expected);
            QCOMPARE(layer["macs"].get<qint64>(), expected * height * width);
            weights += expected;
            macs += expected * height * width;
            channels += growth;
        }
        twinWeights += layers[b] * area * channels * channels;
        if (b + 1 == layers.size()) {
            QVERIFY(block["transition"].is_null());
            continue;
        }
        const auto kept = static_cast<qint64>(std::floor(values.real("compression") * static_cast<double>(channels)));
        QCOMPARE(block["transition"]["input_channels"].get<qint64>(), channels);
        QCOMPARE(block["transition"]["output_channels"].get<qint64>(), kept);
        QCOMPARE(block["transition"]["macs"].get<qint64>(), channels * kept * height * width);
        weights += channels * kept;
        macs += channels * kept * height * width;
        channels = kept;
        height /= 2;
        width /= 2;
    }
    QCOMPARE(figures["output_channels"].get<qint64>(), channels);
    QCOMPARE(figures["parameters"].get<qint64>(), weights);
    QCOMPARE(figures["macs"].get<qint64>(), macs);
    QCOMPARE(figures["resnet"]["parameters"].get<qint64>(), twinWeights);
}

void TestDense::memoryFollowsItsDefinition()
{
    // Block 1: 8 x 8, concatenations of 4, 6, 8 channels and a transition to 4; block 2: 4 x 4, 4, 6.
    const Json figures =
        lessonWith(
            makeDenseLesson,
            {{"initial_channels", "4"}, {"growth_rate", "2"}, {"layers", "2,1"}, {"height", "8"}, {"width", "8"}})
            ->figures();
    QCOMPARE(figures["activations"]["copied"].get<qint64>(), 64 * (4 + 6 + 8 + 4) + 16 * (4 + 6));
    QCOMPARE(figures["activations"]["shared"].get<qint64>(), 64 * (8 + 4) + 16 * 6);
    QCOMPARE(figures["resnet"]["activations"].get<qint64>(), 64 * 3 * 8 + 16 * 2 * 6);
    // Every bottleneck keeps its 4k channels.
    const Json inner = lessonWith(makeDenseLesson, {{"initial_channels", "4"},
                                                    {"growth_rate", "2"},
                                                    {"layers", "2"},
                                                    {"height", "8"},
                                                    {"width", "8"},
                                                    {"bottleneck", "true"}})
                           ->figures();
    QCOMPARE(inner["activations"]["copied"].get<qint64>(), 64 * (4 + 6 + 8 + 2 * 8));
    QCOMPARE(inner["activations"]["shared"].get<qint64>(), 64 * (8 + 2 * 8));
}

void TestDense::denseNet121HasItsChannels()
{
    std::vector<int> channels;
    const Json figures = lessonAt(makeDenseLesson, "densenet121")->figures();
    for (const Json& block : figures["blocks"]) {
        channels.push_back(block["layers"].front()["input_channels"].get<int>());
        channels.push_back(block["layers"].back()["input_channels"].get<int>() + 32);
        if (!block["transition"].is_null())
            QCOMPARE(block["transition"]["output_channels"].get<int>(), channels.back() / 2);
    }
    QCOMPARE(channels, std::vector<int>({64, 256, 128, 512, 256, 1024, 512, 1024}));
    QCOMPARE(figures["output_channels"].get<int>(), 1024);
}

/// Every convolution behind the first one, in pairs of 1 x 1 and 3 x 3, and the transitions.
void TestDense::denseNet121AgreesWithTheOracle()
{
    const Json figures = lessonAt(makeDenseLesson, "densenet121")->figures();
    std::vector<Json> steps;
    for (const Json& block : figures["blocks"]) {
        for (const Json& layer : block["layers"])
            steps.push_back(layer);
        if (!block["transition"].is_null())
            steps.push_back(block["transition"]);
    }
    std::vector<Json> convolutions;
    const Json network = oracleNetwork("DenseNet121_c1000");
    for (const Json& layer : network.at("layers"))
        if (layer.at("type") == "Conv2D" && layer.at("name") != "conv1_conv")
            convolutions.push_back(layer);
    std::size_t next = 0;
    for (const Json& step : steps) {
        const Json& first = convolutions.at(next++);
        qint64 parameters = first["params"].get<qint64>();
        qint64 macs = first["macs"].get<qint64>();
        QCOMPARE(step["input_channels"].get<int>(), first["in"][0].get<int>());
        if (QByteArray::fromStdString(first["name"].get<std::string>()).endsWith("_1_conv")) {
            const Json& second = convolutions.at(next++);
            parameters += second["params"].get<qint64>();
            macs += second["macs"].get<qint64>();
            QCOMPARE(step["output_channels"].get<int>(), second["out"][0].get<int>());
        }
        QCOMPARE(step["parameters"].get<qint64>(), parameters);
        QCOMPARE(step["macs"].get<qint64>(), macs);
    }
    QCOMPARE(next, convolutions.size());
    QCOMPARE(figures["macs"].get<qint64>(), network["macs_conv"].get<qint64>() - 118'013'952);
}

void TestDense::twinOfEqualWeightsIsTheNearest()
{
    const Json figures =
        lessonWith(makeDenseLesson, {{"twin", "weights"}, {"layers", "6,3"}, {"bottleneck", "true"}})->figures();
    for (const Json& block : figures["blocks"]) {
        const double layers = static_cast<double>(block["layers"].size());
        const auto weights = block["parameters"].get<double>();
        const double exact = std::sqrt(weights / (9 * layers));
        QVERIFY(std::abs(block["resnet"]["width"].get<double>() - exact) <= 0.5);
    }
    QCOMPARE(lessonWith(makeDenseLesson, {{"twin", "weights"}})->figures()["blocks"][0]["resnet"]["width"].get<int>(),
             25);
}

void TestDense::compressionIsExact()
{
    QCOMPARE(compressed(0.29, 100), 29);
    QCOMPARE(compressed(0.57, 100), 57);
    QCOMPARE(compressed(0.5, 97), 48);
    QCOMPARE(compressed(1.0, 4352), 4352);
    QCOMPARE(compressed(0.999, 1000), 999);
    QCOMPARE(compressed(0.9989, 1000), 998);
}

void TestDense::aMapSurvivesItsTransitions()
{
    const auto lesson = lessonWith(makeDenseLesson, {{"height", "8"}, {"width", "8"}, {"layers", "1,1,1,1"}});
    QCOMPARE(lesson->figures()["blocks"][3]["height"].get<int>(), 1);
    const auto problem = problemOf(*lesson, changed(*lesson, {{"height", "7"}}));
    QVERIFY(problem && problem->startsWith(QStringLiteral("height: ")));
    const auto small = lessonWith(makeDenseLesson, {{"height", "3"}, {"width", "2"}});
    const ParameterValues settled = small->settled(changed(*small, {{"layers", "1,1,1"}}), QStringLiteral("layers"));
    QCOMPARE(settled.integer("height"), 4);
    QCOMPARE(settled.integer("width"), 4);
    QVERIFY(!problemOf(*small, settled));
}

void TestDense::aTransitionKeepsAChannel()
{
    const auto tiny = lessonWith(makeDenseLesson, {{"initial_channels", "1"}, {"growth_rate", "1"}, {"layers", "2,1"}});
    QVERIFY(problemOf(*tiny, changed(*tiny, {{"compression", "0.3"}})));
    tiny->set(changed(*tiny, {{"compression", "0.34"}}));
    QCOMPARE(tiny->figures()["blocks"][0]["transition"]["output_channels"].get<int>(), 1);
    const auto single = lessonWith(makeDenseLesson, {{"initial_channels", "1"}, {"growth_rate", "1"}, {"layers", "1"}});
    QVERIFY(!problemOf(*single, changed(*single, {{"compression", "0.1"}})));
    const ParameterValues settled =
        single->settled(changed(*single, {{"compression", "0.1"}, {"layers", "1,1"}}), QStringLiteral("layers"));
    QCOMPARE(settled.real("compression"), 0.5);
    QVERIFY(!problemOf(*single, settled));
}

void TestDense::badValuesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* name, const char* value) {
        QTest::addRow("%s=%s", name, value) << QString::fromLatin1(name) << QString::fromLatin1(value);
    };
    row("initial_channels", "0");
    row("initial_channels", "257");
    row("growth_rate", "65");
    row("layers", "0");
    row("layers", "6,65");
    row("layers", "1,1,1,1,1");
    row("layers", "2147483647,2147483647");
    row("kernel", "16");
    row("compression", "0.09");
    row("compression", "1.01");
    row("width", "513");
    row("twin", "same");
    row("block", "2");
    row("stack_depth", "1");
}

void TestDense::badValuesAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    auto lesson = makeDenseLesson();
    const Json before = lesson->figures();
    const ParameterValues values = changed(*lesson, {{qPrintable(name), qPrintable(value)}});
    const auto problem = problemOf(*lesson, values, {name});
    QVERIFY(problem.has_value());
    QVERIFY2(problem->startsWith(name + QStringLiteral(": ")), qPrintable(*problem));
    QVERIFY_THROWS_EXCEPTION(Problem, lesson->set(values));
    QVERIFY(lesson->figures() == before);
}

void TestDense::everyPresetIsLegal()
{
    auto lesson = makeDenseLesson();
    QCOMPARE(presetValues(*lesson, lesson->presets().front()), standardValues(*lesson));
    const std::map<QString, int> ends{{QStringLiteral("small"), 96},
                                      {QStringLiteral("densenet121"), 1024},
                                      {QStringLiteral("densenet169"), 1664},
                                      {QStringLiteral("densenet201"), 1920},
                                      {QStringLiteral("densenet161"), 2208}};
    QCOMPARE(lesson->presets().size(), ends.size());
    for (const Preset& preset : lesson->presets()) {
        lesson->set(presetValues(*lesson, preset));
        QCOMPARE(lesson->figures()["output_channels"].get<int>(), ends.at(preset.id));
    }
}

void TestDense::chartsShowTheFigures()
{
    const auto lesson = lessonAt(makeDenseLesson, "densenet121");
    const std::vector<ChartSpec> charts = lesson->charts();
    const ChartSpec& channels = chartOf(charts, "channels");
    QCOMPARE(channels.series.size(), std::size_t{3});
    QCOMPARE(channels.series[1].points.size(), std::size_t{1 + 58 + 3});
    QCOMPARE(channels.series[1].points.back(), QPointF(61, 1024));
    QCOMPARE(channels.series[2].points.back(), QPointF(61, 64 + 58 * 32));
    double weights = 0;
    for (const QPointF& point : chartOf(charts, "weights").series[1].points)
        weights += point.y();
    QCOMPARE(weights, lesson->figures()["parameters"].get<double>());
    const auto small = makeDenseLesson();
    const std::vector<ChartSpec> smallCharts = small->charts();
    QCOMPARE(chartOf(smallCharts, "channels").series.size(), std::size_t{2});
    QVERIFY(chartOf(smallCharts, "weights").series.front().style == CurveStyle::Columns);
    const ChartSpec& memory = chartOf(smallCharts, "memory");
    QCOMPARE(memory.bars[0].valueLabel, QStringLiteral("2.63 MiB"));
    QCOMPARE(memory.bars[1].valueLabel, QStringLiteral("1.64 MiB"));
    QCOMPARE(memory.bars[2].valueLabel, QStringLiteral("0.38 MiB"));
}

void TestDense::headlineCompares()
{
    const auto lesson = makeDenseLesson();
    QCOMPARE(plainText(lesson->headline().full),
             QStringLiteral("The dense block reaches 96 channels with 14.2× fewer weights than its ResNet twin."));
    QVERIFY(plainText(lessonWith(makeDenseLesson, {{"twin", "weights"}})->headline().full)
                .contains(QStringLiteral("25 channels")));
    // 1 x 1 with a bottleneck: the dense block is the dearer one.
    const auto dear =
        lessonWith(makeDenseLesson, {{"kernel", "1"}, {"layers", "1"}, {"bottleneck", "true"}, {"growth_rate", "64"}});
    QVERIFY(plainText(dear->headline().full).contains(QStringLiteral("more weights")));
}

void TestDense::sampleMapsAddAndConcatenate()
{
    using Kind = engine::MergeSpec::Kind;
    for (const int layer : {1, 2, 5, 8, 9, 64}) {
        const SampleMerge sum = sampleMerge(Kind::Add, layer, 3);
        for (std::size_t i = 0; i < sum.after.values().size(); ++i)
            QVERIFY(std::abs(sum.before.values()[i] + sum.born.values()[i] - sum.after.values()[i]) < 1e-5F);
        const SampleMerge both = sampleMerge(Kind::Concat, layer, 3);
        const int older = both.before.shape().c;
        QCOMPARE(both.after.shape().c, older + SampleMerge::channels);
        for (int c = 0; c < both.after.shape().c; ++c)
            for (int cell = 0; cell < SampleMerge::side * SampleMerge::side; ++cell) {
                const int row = cell / SampleMerge::side;
                const int column = cell % SampleMerge::side;
                QCOMPARE(both.after.at(0, row, column, c),
                         c < older ? both.before.at(0, row, column, c) : both.born.at(0, row, column, c - older));
            }
    }
    for (const Kind kind : {Kind::Add, Kind::Concat}) {
        QVERIFY(sampleMerge(kind, 5, 3).before == sampleMerge(kind, 4, 3).after);
        QVERIFY(!(sampleMerge(kind, 1, 3).before == sampleMerge(kind, 1, 4).before));
        QVERIFY(!(sampleMerge(kind, 1, 3).born == sampleMerge(kind, 9, 3).born));
    }
}

void TestDense::gradientsAreNullUntilMeasured()
{
    auto lesson = makeDenseLesson();
    QVERIFY(lesson->figures()["gradient_norms"].is_null());
    const std::vector<SlowFigure> slow = lesson->slow();
    QCOMPARE(slow.size(), std::size_t{1});
    QVERIFY(!slow.front().onDemand);
    const SlowResult result = slow.front().compute({});
    lesson->accept(result);
    const Json norms = lesson->figures()["gradient_norms"];
    for (const char* stack : {"plain", "residual", "dense"})
        QCOMPARE(norms[stack].size(), std::size_t{20});
    QVERIFY(norms["plain"][0].get<double>() < 0.1 * norms["plain"][19].get<double>());
    QVERIFY(norms["residual"][0].get<double>() > norms["residual"][19].get<double>());
    QVERIFY(lesson->slow().empty());
    QCOMPARE(chartOf(lesson->charts(), "gradients").series.size(), std::size_t{3});
    lesson->set(changed(*lesson, {{"growth_rate", "8"}}));
    QVERIFY2(!lesson->figures()["gradient_norms"].is_null(), "the stacks do not depend on the block");
    lesson->set(changed(*lesson, {{"stack_depth", "6"}}));
    QVERIFY(lesson->figures()["gradient_norms"].is_null());
    lesson->accept(result);
    QVERIFY2(lesson->figures()["gradient_norms"].is_null(), "norms of other stacks were accepted");
    auto again = makeDenseLesson();
    again->accept(again->slow().front().compute({}));
    QVERIFY(again->figures()["gradient_norms"] == norms);
}

} // namespace convolarium

QTEST_MAIN(convolarium::TestDense)
#include "tst_dense.moc"
