// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/problem.h"
#include "app/lessons/receptive_field/continuation.h"
#include "app/lessons/receptive_field/path_map.h"
#include "app/lessons/receptive_field/receptive_field_lesson.h"
#include "app/lessons/receptive_field/stack_text.h"
#include "app/lessons/receptive_field/waveform.h"
#include "tests/app/lesson_with.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

namespace convolarium {

namespace {

using Json = nlohmann::ordered_json;

/// One number of an entry of a stack: of one axis, or "HxW".
QByteArray pairText(const Json& axes)
{
    QByteArray text = QByteArray::number(axes[0].get<int>());
    return axes.size() == 1 ? text : text + 'x' + QByteArray::number(axes[1].get<int>());
}

QByteArray stackText(const Json& layers)
{
    QByteArrayList entries;
    for (const Json& layer : layers)
        entries << (layer["kind"] == "pool" ? "p" : "") + pairText(layer["k"]) + '/' + pairText(layer["s"]) + '/' +
                       pairText(layer["pad_before"]) + '/' + pairText(layer["d"]);
    return entries.join(',');
}

/// A case's number per axis as the lesson writes it.
Json perAxis(const Json& axes) { return axes.size() == 1 ? axes[0] : axes; }

} // namespace

class TestReceptiveFieldLesson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figuresOfTheOracle_data();
    void figuresOfTheOracle();
    void figuresOfWavenet_data();
    void figuresOfWavenet();
    void figuresOfTheFirstPreset();
    void presetsOfPublishedStacks();
    void centredStacksSeeBothSides();
    void ordinaryTwinHasEqualWeights();
    void badValuesAreRefused_data();
    void badValuesAreRefused();
    void aRefusedSettingChangesNothing();
    void rowsComeAndGo();
    void everyPresetIsLegal();
    void theLargestStackIsQuick();
    void pathsOfTheGriddingExample();
    void heatMapIsDeterministic();
    void slowFiguresBelongToTheirStack();
    void chartsAndTable();
    void soundIsWithinRange();
    void bothStacksLearnTheSound();
};

void TestReceptiveFieldLesson::figuresOfTheOracle_data()
{
    QTest::addColumn<QByteArray>("text");
    QByteArray folder = qgetenv("CONVOLARIUM_ORACLE_DIR");
    if (folder.isEmpty())
        folder = QByteArray(TEST_DATA "/oracle");
    std::ifstream file((folder + "/receptive_field/receptive_field.json").toStdString());
    const Json oracle = Json::parse(file);
    for (const Json& entry : oracle["cases"])
        QTest::newRow(entry["name"].get<std::string>().c_str()) << QByteArray::fromStdString(entry.dump());
    QVERIFY(oracle["cases"].size() >= 24);
}

void TestReceptiveFieldLesson::figuresOfTheOracle()
{
    QFETCH(QByteArray, text);
    const Json expected = Json::parse(text.toStdString());
    const auto lesson =
        lessonWith(makeReceptiveFieldLesson, {{"stack", stackText(expected["layers"])},
                                              {"dimensions", QByteArray::number(expected["dims"].get<int>())}});
    const Json figures = exportedFigures(*lesson);
    QVERIFY(figures["size"] == perAxis(expected["size"]));
    QVERIFY(figures["jump"] == perAxis(expected["jump"]));
    QVERIFY(figures["start"] == perAxis(expected["start"]));
    QVERIFY(figures["measured_size"] == perAxis(expected["size"]));
    QVERIFY(figures["nonzero_inputs"] == expected["nonzero_inputs"]);
    QCOMPARE(figures["holes"].get<int>() > 0, expected["gaps"].get<bool>());
    QCOMPARE(figures["per_layer"].size(), expected["per_layer"].size());
    for (std::size_t i = 0; i < figures["per_layer"].size(); ++i)
        for (const char* key : {"size", "jump", "start"})
            QVERIFY(figures["per_layer"][i][key] == perAxis(expected["per_layer"][i][key]));
}

void TestReceptiveFieldLesson::figuresOfWavenet_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("layers");
    const QByteArray doubling("1,2,4,8,16,32,64,128,256,512");
    QTest::newRow("1 to 512") << Settings{{"dilations", doubling}} << 1024 << 10;
    QTest::newRow("initial layer") << Settings{{"dilations", doubling}, {"initial_layer", "true"}} << 1025 << 11;
    QTest::newRow("kernel 3") << Settings{{"dilations", doubling}, {"kernel", "3"}} << 2047 << 10;
    QTest::newRow("three repeats") << Settings{{"dilations", doubling}, {"repeats", "3"}} << 3070 << 30;
    QTest::newRow("three repeats, initial layer")
        << Settings{{"dilations", doubling}, {"repeats", "3"}, {"initial_layer", "true"}} << 3071 << 31;
}

void TestReceptiveFieldLesson::figuresOfWavenet()
{
    QFETCH(Settings, settings);
    QFETCH(int, size);
    QFETCH(int, layers);
    const auto lesson = lessonWith(makeReceptiveFieldLesson, settings);
    const Json figures = exportedFigures(*lesson);
    const int kernel = lesson->values().integer("kernel");
    QCOMPARE(figures["size"].get<int>(), size);
    QCOMPARE(figures["measured_size"].get<int>(), size);
    QCOMPARE(figures["nonzero_inputs"].get<int>(), size);
    QCOMPARE(figures["start"].get<int>(), 1 - size);
    QCOMPARE(figures["holes"].get<int>(), 0);
    QCOMPARE(figures["parameters"].get<int>(), layers * kernel * 32 * 32);
    QCOMPARE(figures["per_layer"].size(), static_cast<std::size_t>(layers));
    QCOMPARE(figures["seconds"].get<double>(), size / 16000.0);
}

void TestReceptiveFieldLesson::figuresOfTheFirstPreset()
{
    const auto lesson = makeReceptiveFieldLesson();
    const Json figures = exportedFigures(*lesson);
    QCOMPARE(figures["size"].get<int>(), 32);
    QCOMPARE(figures["parameters"].get<int>(), 10240);
    QCOMPARE(figures["ordinary"]["size"].get<int>(), 6);
    QCOMPARE(figures["ordinary"]["layers"].get<int>(), 5);
    QCOMPARE(figures["ordinary"]["parameters"].get<int>(), 10240);
    QCOMPARE(figures["per_layer"][4]["dilation"].get<int>(), 16);
    QCOMPARE(plainText(lesson->headline().full),
             QStringLiteral("With the same weights the dilated stack hears 32 samples, the ordinary stack only 6."));
    QVERIFY(lesson->formula({}).numbers.plainText().contains(QStringLiteral("1 + 2 + 4 + 8 + 16")));
}

void TestReceptiveFieldLesson::presetsOfPublishedStacks()
{
    const Json vgg = exportedFigures(*lessonAt(makeReceptiveFieldLesson, "vgg16"));
    QVERIFY(vgg["size"] == Json::array({212, 212}));
    QVERIFY(vgg["jump"] == Json::array({32, 32}));
    QVERIFY(vgg["measured_size"] == Json::array({212, 212}));
    const Json mobilenet = exportedFigures(*lessonAt(makeReceptiveFieldLesson, "mobilenet"));
    QVERIFY(mobilenet["size"] == Json::array({315, 315}));
    QVERIFY(mobilenet["start"] == Json::array({-126, -126}));
    const Json gridding = exportedFigures(*lessonAt(makeReceptiveFieldLesson, "gridding"));
    QVERIFY(gridding["size"] == Json::array({13, 13}));
    QCOMPARE(gridding["holes"].get<int>(), 120);
    QCOMPARE(gridding["nonzero_inputs"].get<int>(), 49);
    QVERIFY(gridding["ordinary"]["size"] == Json::array({7, 7}));
    QVERIFY(gridding["seconds"].is_null());
}

void TestReceptiveFieldLesson::centredStacksSeeBothSides()
{
    const Json figures = exportedFigures(
        *lessonWith(makeReceptiveFieldLesson, {{"kernel", "3"}, {"dilations", "1,2,4"}, {"causal", "false"}}));
    QCOMPARE(figures["size"].get<int>(), 15);
    QCOMPARE(figures["start"].get<int>(), -7);
    QCOMPARE(figures["measured_size"].get<int>(), 15);
}

void TestReceptiveFieldLesson::ordinaryTwinHasEqualWeights()
{
    for (const Settings& settings :
         {Settings{{"kernel", "5"}, {"initial_layer", "true"}, {"repeats", "2"}, {"channels", "7"}},
          Settings{{"stack", "3/2/1/1,p2/2/0/1,5/1/2/3"}},
          Settings{{"stack", "3x1/1/1x0/1,1x3/1/0x1/2"}, {"dimensions", "2"}}}) {
        const Json figures = exportedFigures(*lessonWith(makeReceptiveFieldLesson, settings));
        QCOMPARE(figures["ordinary"]["parameters"].get<qint64>(), figures["parameters"].get<qint64>());
    }
    const Json strided =
        exportedFigures(*lessonWith(makeReceptiveFieldLesson, {{"stack", "3/2/1/1,p2/2/0/1,5/1/2/3"}}));
    QCOMPARE(strided["ordinary"]["size"].get<int>(), 7);
    QCOMPARE(strided["ordinary"]["layers"].get<int>(), 2);
}

void TestReceptiveFieldLesson::badValuesAreRefused_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<QString>("says");
    const auto stack = [](const char* name, const char* text, const char* says) {
        QTest::newRow(name) << Settings{{"stack", text}} << QString::fromUtf8(says);
    };
    stack("a field missing", "3/1/1", "entry 1");
    stack("a field too many", "3/1/1/1,3/1/1/1/1", "entry 2");
    stack("a word", "3/1/1/1,abc", "abc");
    stack("an empty entry", "3/1/1/1,,3/1/1/1", "entry 2");
    stack("kernel 0", "0/1/1/1", "entry 1");
    stack("stride 0", "3/0/1/1", "entry 1");
    stack("dilation 0", "3/1/1/0", "entry 1");
    stack("negative padding", "3/1/-1/1", "entry 1");
    stack("a pair in one dimension", "3x3/1/1/1", "entry 1");
    stack("too large", "64/64/0/1,64/64/0/1,64/64/0/1,64/64/0/1,64/64/0/1", "16,777,216");
    QTest::newRow("kernel") << Settings{{"kernel", "10"}} << QStringLiteral("kernel");
    QTest::newRow("repeats") << Settings{{"repeats", "0"}} << QStringLiteral("repeats");
    QTest::newRow("dilation") << Settings{{"dilations", "1,0"}} << QStringLiteral("dilations");
    QTest::newRow("sample rate") << Settings{{"sample_rate", "999"}} << QStringLiteral("sample_rate");
    QTest::newRow("dimensions") << Settings{{"dimensions", "3"}} << QStringLiteral("dimensions");
}

void TestReceptiveFieldLesson::badValuesAreRefused()
{
    QFETCH(Settings, settings);
    QFETCH(QString, says);
    auto lesson = makeReceptiveFieldLesson();
    QString message;
    try {
        lesson->set(changed(*lesson, settings));
    } catch (const Problem& problem) {
        QCOMPARE(static_cast<int>(problem.kind()), static_cast<int>(Problem::Kind::Usage));
        message = problem.text();
    }
    QVERIFY2(message.startsWith(QString::fromUtf8(settings.front().first) + u':'), qPrintable(message));
    QVERIFY2(message.contains(says), qPrintable(message));
}

void TestReceptiveFieldLesson::aRefusedSettingChangesNothing()
{
    auto lesson = makeReceptiveFieldLesson();
    const Json before = exportedFigures(*lesson);
    QVERIFY_THROWS_EXCEPTION(Problem, lesson->set(changed(*lesson, {{"kernel", "3"}, {"stack", "3/1"}})));
    QVERIFY(exportedFigures(*lesson) == before);
    QCOMPARE(lesson->values().integer("kernel"), 2);
}

void TestReceptiveFieldLesson::rowsComeAndGo()
{
    const auto relevant = [](const Lesson& lesson, const char* name) {
        for (const Parameter& parameter : lesson.parameters())
            if (parameter.name == QLatin1String(name))
                return lesson.limits(parameter, lesson.values()).relevant;
        return false;
    };
    const auto plain = makeReceptiveFieldLesson();
    QVERIFY(relevant(*plain, "dilations") && relevant(*plain, "causal") && !relevant(*plain, "seed"));
    const auto own = lessonWith(makeReceptiveFieldLesson, {{"stack", "3/1/1/1"}});
    QVERIFY(!relevant(*own, "dilations") && !relevant(*own, "kernel") && !relevant(*own, "repeats"));
    const auto image = lessonWith(makeReceptiveFieldLesson, {{"dimensions", "2"}});
    QVERIFY(!relevant(*image, "causal") && !relevant(*image, "sample_rate") && relevant(*image, "seed"));
}

void TestReceptiveFieldLesson::everyPresetIsLegal()
{
    auto lesson = makeReceptiveFieldLesson();
    QCOMPARE(presetValues(*lesson, lesson->presets().front()), standardValues(*lesson));
    for (const Preset& preset : lesson->presets()) {
        lesson->set(presetValues(*lesson, preset));
        QVERIFY2(!lesson->headline().full.empty() && !lesson->settingsLine().isEmpty(), qPrintable(preset.id));
    }
}

void TestReceptiveFieldLesson::theLargestStackIsQuick()
{
    QByteArrayList dilations;
    for (int i = 0; i < 32; ++i)
        dilations << QByteArray::number(512 - i);
    auto lesson = makeReceptiveFieldLesson();
    const ParameterValues values =
        changed(*lesson, {{"kernel", "9"}, {"repeats", "8"}, {"dilations", dilations.join(',')}});
    lesson->set(values);
    QCOMPARE(exportedFigures(*lesson)["size"].get<int>(), 1 + 8 * 8 * (512 * 32 - 31 * 32 / 2));
    const auto image =
        lessonWith(makeReceptiveFieldLesson,
                   {{"kernel", "9"}, {"repeats", "8"}, {"dilations", dilations.join(',')}, {"dimensions", "2"}});
    QVERIFY(image->figures()["measured_size"].is_null());
    QVERIFY2(image->slow().empty(), "what cannot be measured is asked for");
}

void TestReceptiveFieldLesson::pathsOfTheGriddingExample()
{
    const PathMap map = squareMap(3, {2, 2, 2});
    QCOMPARE(map.rows, (std::vector<double>{1, 0, 3, 0, 6, 0, 7, 0, 6, 0, 3, 0, 1}));
    QCOMPARE(map.firstRow, -6.0);
    QCOMPARE(map.largest, 49.0);
    QCOMPARE(pathStep(0, 49), 0);
    QCOMPARE(pathStep(1, 49), 1);
    QCOMPARE(pathStep(49, 49), 4);
    const PathMap dense = squareMap(3, {1, 2, 3});
    QVERIFY(std::ranges::none_of(dense.rows, [](double count) { return count <= 0; }));
}

void TestReceptiveFieldLesson::heatMapIsDeterministic()
{
    const ReceptiveFieldSettings settings{.kernel = 3, .dilations = {2, 2, 2}, .twoDimensions = true};
    const StackFigures stack = stackFigures(settings.layers(), 4);
    const auto first = heatMap(stack, 3);
    QVERIFY(first.has_value());
    QCOMPARE(first->rows, 13);
    QVERIFY(first->values == heatMap(stack, 3)->values);
    QVERIFY(first->values != heatMap(stack, 4)->values);
    const double share = centralShare(*first);
    QVERIFY(share > 0.4 && share < 1);
}

void TestReceptiveFieldLesson::slowFiguresBelongToTheirStack()
{
    auto lesson = lessonAt(makeReceptiveFieldLesson, "vgg16");
    const std::vector<SlowFigure> figures = lesson->slow();
    QCOMPARE(figures.size(), std::size_t{2});
    std::vector<SlowResult> results;
    for (const SlowFigure& figure : figures)
        results.push_back(figure.compute({}));
    for (const SlowResult& result : results)
        lesson->accept(result);
    QVERIFY(lesson->slow().empty());
    lesson->set(changed(*lesson, {{"stack", "3/1/1/1,3/2/1/1,3/2/1/1,3/2/1/1,7/2/1/1,7/2/1/1,7/2/1/1"}}));
    const std::size_t open = lesson->slow().size();
    QVERIFY(open > 0);
    for (const SlowResult& result : results)
        lesson->accept(result);
    QVERIFY2(lesson->slow().size() == open, "what belongs to another stack was accepted");
}

void TestReceptiveFieldLesson::chartsAndTable()
{
    const auto lesson = makeReceptiveFieldLesson();
    const std::vector<ChartSpec> charts = lesson->charts();
    QCOMPARE(charts.size(), std::size_t{3});
    QCOMPARE(charts[0].series[0].points.size(), qsizetype{10});
    QCOMPARE(charts[0].series[0].points.back(), QPointF(20480, 1024));
    QCOMPARE(charts[0].series[1].points.back(), QPointF(20480, 11));
    QCOMPARE(charts[0].marks[0].at, QPointF(10240, 32));
    QCOMPARE(charts[0].marks[1].at, QPointF(10240, 6));
    QCOMPARE(charts[1].table.rows.size(), std::size_t{3});
    QCOMPARE(charts[1].table.rows[2][1], QStringLiteral("191.88 ms"));
    QCOMPARE(charts[1].table.rows[2][2], QStringLiteral("1.94 ms"));
    QCOMPARE(charts[2].series[0].points.back(), QPointF(10, 1024));
}

void TestReceptiveFieldLesson::soundIsWithinRange()
{
    const std::vector<float> sound = melody(4000, 16000);
    QVERIFY(std::ranges::all_of(sound, [](float value) { return std::abs(value) <= 1; }));
    const auto figures = receptiveFieldFigures({});
    const auto heard = heardSound(figures, 1);
    QVERIFY(heard.has_value());
    QCOMPARE(heard->output.size(), heard->samples.size());
    QVERIFY(heard->output != heard->ordinary);
    QVERIFY(std::ranges::any_of(heard->output, [](float value) { return std::abs(value) == 1; }));
}

void TestReceptiveFieldLesson::bothStacksLearnTheSound()
{
    ReceptiveFieldSettings settings;
    settings.dilations = {1, 2, 4, 8, 16};
    const auto figures = receptiveFieldFigures(settings);
    QVERIFY(canContinue(figures));
    const auto sound = continueSound(figures, 1);
    QVERIFY(sound.has_value());
    QCOMPARE(static_cast<int>(sound->dilated.samples.size()), static_cast<int>(sound->truth.size()) - sound->from);
    for (const StackContinuation* stack : {&sound->dilated, &sound->ordinary})
        QVERIFY2(stack->trainingError < 0.1, qPrintable(QString::number(stack->trainingError)));
    // A longer memory helps: the chord's tones need more than 2 ms to be told apart.
    settings.dilations = {1, 2, 4, 8, 16, 32, 64, 128};
    const auto longer = continueSound(receptiveFieldFigures(settings), 1);
    QVERIFY(longer->dilated.error < longer->ordinary.error);
    QVERIFY(longer->dilated.samples == continueSound(receptiveFieldFigures(settings), 1)->dilated.samples);
    settings.causal = false;
    QVERIFY(!canContinue(receptiveFieldFigures(settings)));
}

} // namespace convolarium

QTEST_MAIN(convolarium::TestReceptiveFieldLesson)
#include "tst_receptive_field_lesson.moc"
