// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/problem.h"
#include "app/lessons/normalization/microscope.h"
#include "app/lessons/normalization/normalization_lesson.h"
#include "tests/app/lesson_with.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

namespace convolarium {

namespace {

using Json = nlohmann::ordered_json;
using engine::NormalizationKind;

struct Moments {
    double mean = 0, variance = 0;
    int count = 0;
};

/// Mean and biased variance of each key's values, by their definition.
std::map<std::vector<int>, Moments> momentsBy(const std::vector<double>& values,
                                              const std::vector<std::vector<int>>& keys)
{
    std::map<std::vector<int>, Moments> result;
    for (std::size_t i = 0; i < values.size(); ++i) {
        result[keys[i]].mean += values[i];
        ++result[keys[i]].count;
    }
    for (auto& [key, moments] : result)
        moments.mean /= moments.count;
    for (std::size_t i = 0; i < values.size(); ++i)
        result[keys[i]].variance += std::pow(values[i] - result[keys[i]].mean, 2) / result[keys[i]].count;
    return result;
}

struct Sizes {
    int n, h, w, c;
};

/// What tells the groups of a kind apart, of every cell in the order n, h, w, c; written by hand for each kind.
std::vector<std::vector<int>> keysOf(const QString& kind, const QString& axes, int groups, const Sizes& sizes)
{
    std::vector<std::vector<int>> keys;
    for (int n = 0; n < sizes.n; ++n)
        for (int h = 0; h < sizes.h; ++h)
            for (int w = 0; w < sizes.w; ++w)
                for (int c = 0; c < sizes.c; ++c) {
                    if (kind == QLatin1String("batch"))
                        keys.push_back({c});
                    else if (kind == QLatin1String("instance"))
                        keys.push_back({n, c});
                    else if (kind == QLatin1String("group"))
                        keys.push_back({n, c / (sizes.c / groups)});
                    else
                        keys.push_back({n, axes.contains(QLatin1String("height")) ? 0 : h,
                                        axes.contains(QLatin1String("width")) ? 0 : w,
                                        axes.contains(QLatin1String("channels")) ? 0 : c});
                }
    return keys;
}

Json oracleCases(const char* family)
{
    QFile file(QStringLiteral(TEST_DATA "/oracle/ops/%1.json").arg(QLatin1String(family)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    return Json::parse(text.begin(), text.end()).at("cases");
}

} // namespace

class TestNormalizationLesson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figuresFollowTheFormulas_data();
    void figuresFollowTheFormulas();
    void pictureAgreesWithTheOracle_data();
    void pictureAgreesWithTheOracle();
    void pictureAgreesWithTheLayer_data();
    void pictureAgreesWithTheLayer();
    void robustnessFollowsTheFormulas_data();
    void robustnessFollowsTheFormulas();
    void scalingTellsTheKindsApart();
    void runningStatisticsAreThoseOfTraining();
    void evaluationIsForBatchNormAlone();
    void oneValuePerMeanIsSaid();
    void sourcesAreDifferentAndRepeatable();
    void pictureChannelsStayWhenOthersJoin();
    void microscopeShrinksAsTheRootOfN();
    void groupsAreDivisorsForGroupNormOnly();
    void axesAreChosenForLayerNorm();
    void presetsAreLegal();
    void badValuesAreRefused_data();
    void badValuesAreRefused();
    void largeBatchesAreComparedElsewhere();
    void chartsShowTheFigures();
    void headlineFollowsTheState();
};

void TestNormalizationLesson::figuresFollowTheFormulas_data()
{
    QTest::addColumn<QByteArrayList>("settings");
    QTest::newRow("standard") << QByteArrayList{};
    QTest::newRow("layer") << QByteArrayList{"kind=layer"};
    for (const char* axes : {"channels", "height+width", "channels+height", "channels+width", "height", "width"})
        QTest::newRow(axes) << QByteArrayList{"kind=layer", QByteArray("axes=") + axes, "width=5", "batch=2"};
    QTest::newRow("instance") << QByteArrayList{"kind=instance", "seed=3"};
    QTest::newRow("group") << QByteArrayList{"kind=group", "channels=6", "groups=3", "height=7"};
    QTest::newRow("dial") << QByteArrayList{"scale=3", "shift=-2", "scale_of=one_sample"};
    QTest::newRow("bright") << QByteArrayList{"kind=layer", "source=one_bright", "epsilon=0.01"};
    QTest::newRow("pictures") << QByteArrayList{"source=images", "height=8", "width=9", "channels=5"};
    QTest::newRow("affine") << QByteArrayList{"gamma=2", "beta=-1"};
    QTest::newRow("three channels") << QByteArrayList{"channels=3"};
}

void TestNormalizationLesson::figuresFollowTheFormulas()
{
    QFETCH(QByteArrayList, settings);
    auto lesson = makeNormalizationLesson();
    ParameterValues values = lesson->values();
    for (const QByteArray& setting : settings)
        for (const Parameter& parameter : lesson->parameters())
            if (parameter.name == QString::fromUtf8(setting.left(setting.indexOf('='))))
                values.set(parameter.name,
                           parseValue(parameter, QString::fromUtf8(setting.mid(setting.indexOf('=') + 1))));
    lesson->set(values);
    const Json figures = exportedFigures(*lesson);
    const auto input = figures["input"].get<std::vector<double>>();
    const auto output = figures["output"].get<std::vector<double>>();
    const Sizes sizes{values.integer("batch"), values.integer("height"), values.integer("width"),
                      values.integer("channels")};
    const auto keys = keysOf(values.text("kind"), values.text("axes"), values.integer("groups"), sizes);
    QCOMPARE(input.size(), keys.size());
    QCOMPARE(output.size(), keys.size());
    const auto moments = momentsBy(input, keys);
    QCOMPARE(figures["groups"].size(), moments.size());
    std::size_t group = 0;
    for (const auto& [key, expected] : moments) { // both in ascending order of the axes
        QVERIFY(std::abs(figures["groups"][group]["mean"].get<double>() - expected.mean) < 1e-9);
        QVERIFY(std::abs(figures["groups"][group]["variance"].get<double>() - expected.variance) < 1e-9);
        QCOMPARE(figures["groups"][group]["count"].get<int>(), expected.count);
        ++group;
    }
    for (std::size_t i = 0; i < input.size(); ++i) {
        const Moments& m = moments.at(keys[i]);
        const double expected =
            values.real("gamma") * (input[i] - m.mean) / std::sqrt(m.variance + values.real("epsilon")) +
            values.real("beta");
        QVERIFY2(std::abs(output[i] - expected) < 2e-5, qPrintable(QString::number(output[i] - expected)));
    }
}

void TestNormalizationLesson::pictureAgreesWithTheOracle_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("name");
    for (const char* family : {"batchnorm", "layernorm", "instancenorm", "groupnorm"})
        for (const Json& content : oracleCases(family)) {
            const auto name = QString::fromStdString(content.at("name").get<std::string>());
            const Json& x = content.at("tensors").at("x").at("shape");
            const bool trained = content.at("attrs").value("mode", "train") == "train";
            const bool wholeSamples = content.at("attrs").value("axes_reduced", Json::array()).size() == 3;
            if (x.size() == 4 && trained && (QLatin1String(family) != QLatin1String("layernorm") || wholeSamples))
                QTest::newRow(qPrintable(name)) << QString::fromLatin1(family) << name;
        }
}

void TestNormalizationLesson::pictureAgreesWithTheOracle()
{
    QFETCH(QString, family);
    QFETCH(QString, name);
    Json content;
    for (const Json& each : oracleCases(qPrintable(family)))
        if (each.at("name") == name.toStdString())
            content = each;
    const Json& tensors = content.at("tensors");
    const auto sizes = tensors.at("x").at("shape").get<std::vector<int>>(); // N, C, H, W
    const auto numbers = [&](const char* tensor) { return tensors.at(tensor).at("data").get<std::vector<double>>(); };
    NormalizationModel model;
    NormalizationSettings& s = model.settings;
    s.shape = {sizes[0], sizes[2], sizes[3], sizes[1]};
    s.kind = family == QLatin1String("batchnorm")      ? NormalizationKind::Batch
             : family == QLatin1String("layernorm")    ? NormalizationKind::Layer
             : family == QLatin1String("instancenorm") ? NormalizationKind::Instance
                                                       : NormalizationKind::Group;
    s.groups = content.at("attrs").value("groups", 1);
    s.epsilon = content.at("attrs").at("eps").get<double>();
    const auto x = numbers("x");
    const auto y = numbers("y");
    const auto gamma = numbers("gamma");
    const auto beta = numbers("beta");
    const auto place = [&](const BatchCell& cell) {
        return ((static_cast<std::size_t>(cell.n) * static_cast<std::size_t>(sizes[1]) +
                 static_cast<std::size_t>(cell.c)) *
                    static_cast<std::size_t>(sizes[2]) +
                static_cast<std::size_t>(cell.h)) *
                   static_cast<std::size_t>(sizes[3]) +
               static_cast<std::size_t>(cell.w);
    };
    std::vector<BatchCell> cells;
    for (int n = 0; n < s.shape.n; ++n)
        for (int h = 0; h < s.shape.h; ++h)
            for (int w = 0; w < s.shape.w; ++w)
                for (int c = 0; c < s.shape.c; ++c)
                    cells.push_back({n, h, w, c});
    model.input = engine::Tensor(s.shape);
    for (std::size_t i = 0; i < cells.size(); ++i)
        model.input.values()[i] = static_cast<engine::Scalar>(x[place(cells[i])]);
    model.statistics = engine::normalizationStatistics<engine::Scalar>(s.over(), s.shape, model.input.values());
    for (const BatchCell& cell : cells) {
        const std::size_t weight = gamma.size() == static_cast<std::size_t>(s.shape.c)
                                       ? static_cast<std::size_t>(cell.c)
                                       : place({0, cell.h, cell.w, cell.c});
        const double found = gamma[weight] * model.normalizedAt(cell) + beta[weight];
        QVERIFY2(std::abs(found - y[place(cell)]) < 1e-5, qPrintable(QString::number(found - y[place(cell)])));
    }
    if (tensors.contains("batch_var"))
        for (std::size_t c = 0; c < model.statistics.variance.size(); ++c)
            QVERIFY(std::abs(model.statistics.mean[c] - numbers("batch_mean")[c]) < 1e-6);
}

void TestNormalizationLesson::pictureAgreesWithTheLayer_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("mode");
    for (const char* kind : {"batch", "layer", "instance", "group"})
        for (const char* mode : {"train", "eval"})
            QTest::addRow("%s, %s", kind, mode) << QString::fromLatin1(kind) << QString::fromLatin1(mode);
}

void TestNormalizationLesson::pictureAgreesWithTheLayer()
{
    QFETCH(QString, kind);
    QFETCH(QString, mode);
    const auto lesson = lessonWith(makeNormalizationLesson, {{"kind", qPrintable(kind)},
                                                             {"mode", qPrintable(mode)},
                                                             {"width", "5"},
                                                             {"gamma", "1.5"},
                                                             {"beta", "0.25"},
                                                             {"scale", "2"}});
    const NormalizationModel model = normalizationModel(NormalizationSettings::from(lesson->values()), {});
    const engine::Tensor output = engineOutput(model);
    for (int n = 0; n < 4; ++n)
        for (int h = 0; h < 3; ++h)
            for (int w = 0; w < 5; ++w)
                for (int c = 0; c < 4; ++c)
                    QVERIFY(std::abs(static_cast<double>(output.at(n, h, w, c)) - model.outputAt({n, h, w, c})) < 1e-5);
}

void TestNormalizationLesson::robustnessFollowsTheFormulas_data()
{
    QTest::addColumn<QString>("target");
    for (const char* target : {"all", "one_sample", "one_channel", "weights"})
        QTest::newRow(target) << QString::fromLatin1(target);
}

void TestNormalizationLesson::robustnessFollowsTheFormulas()
{
    QFETCH(QString, target);
    const Sizes sizes{4, 3, 3, 4};
    const auto before = makeNormalizationLesson()->figures()["input"].get<std::vector<double>>();
    std::vector<double> after = before;
    for (std::size_t i = 0; i < after.size(); ++i) {
        const bool first = target == QLatin1String("one_sample")    ? i < 36
                           : target == QLatin1String("one_channel") ? i % 4 == 0
                                                                    : true;
        after[i] = first ? 3 * before[i] + 2 : before[i];
    }
    // The mode plays no part.
    const Json figures =
        lessonWith(makeNormalizationLesson,
                   {{"scale", "3"}, {"shift", "2"}, {"scale_of", qPrintable(target)}, {"mode", "eval"}})
            ->figures();
    for (const char* kind : {"batch", "layer", "instance", "group"}) {
        const auto keys = keysOf(QString::fromLatin1(kind), QStringLiteral("channels+height+width"), 2, sizes);
        const auto a = momentsBy(before, keys);
        const auto b = momentsBy(after, keys);
        double largest = 0;
        for (std::size_t i = 0; i < before.size(); ++i) {
            const Moments& of = a.at(keys[i]);
            const Moments& now = b.at(keys[i]);
            largest = std::max(largest, std::abs((after[i] - now.mean) / std::sqrt(now.variance + 1e-5) -
                                                 (before[i] - of.mean) / std::sqrt(of.variance + 1e-5)));
        }
        QVERIFY(std::abs(figures["robustness"][kind].get<double>() - largest) < 1e-9);
    }
}

void TestNormalizationLesson::scalingTellsTheKindsApart()
{
    const auto unchanged = [](const char* target) {
        QStringList names;
        const Json found =
            lessonWith(makeNormalizationLesson, {{"scale", "5"}, {"scale_of", target}})->figures()["robustness"];
        for (const auto& [kind, change] : found.items())
            if (change.get<double>() < unchangedBelow)
                names << QString::fromStdString(kind);
        return names.join(u' ');
    };
    QCOMPARE(unchanged("all"), QStringLiteral("batch layer instance group"));
    QCOMPARE(unchanged("weights"), QStringLiteral("batch layer instance group"));
    QCOMPARE(unchanged("one_sample"), QStringLiteral("layer instance group"));
    QCOMPARE(unchanged("one_channel"), QStringLiteral("batch instance"));
}

void TestNormalizationLesson::runningStatisticsAreThoseOfTraining()
{
    const auto lesson = lessonWith(makeNormalizationLesson, {{"mode", "eval"}, {"batch", "8"}});
    const NormalizationSettings s = NormalizationSettings::from(lesson->values());
    const BatchSource source(s);
    std::vector<double> mean(4, 0.0), variance(4, 1.0);
    const Sizes sizes{8, 3, 3, 4};
    for (int batch = 0; batch < 50; ++batch) {
        const engine::Tensor x = source.earlierBatch(batch, 8);
        const std::vector<double> values(x.values().begin(), x.values().end());
        for (const auto& [key, of] : momentsBy(values, keysOf(QStringLiteral("batch"), {}, 1, sizes))) {
            const auto c = static_cast<std::size_t>(key.front());
            mean[c] = 0.9 * mean[c] + 0.1 * of.mean;
            variance[c] = 0.9 * variance[c] + 0.1 * of.variance * of.count / (of.count - 1);
        }
    }
    const Json groups = exportedFigures(*lesson)["groups"];
    for (std::size_t c = 0; c < 4; ++c) {
        QVERIFY(std::abs(groups[c]["mean"].get<double>() - mean[c]) < 1e-5);
        QVERIFY(std::abs(groups[c]["variance"].get<double>() - variance[c]) < 1e-5);
    }
    // They are of training, without the dial: the dial is what evaluation does not forgive.
    QVERIFY(
        lessonWith(makeNormalizationLesson, {{"mode", "eval"}, {"batch", "8"}, {"scale", "3"}})->figures()["groups"] ==
        groups);
}

void TestNormalizationLesson::evaluationIsForBatchNormAlone()
{
    for (const char* kind : {"layer", "instance", "group"})
        QVERIFY(lessonWith(makeNormalizationLesson, {{"kind", kind}, {"mode", "eval"}})->figures()["output"] ==
                lessonWith(makeNormalizationLesson, {{"kind", kind}})->figures()["output"]);
    QVERIFY(lessonWith(makeNormalizationLesson, {{"mode", "eval"}})->figures()["output"] !=
            makeNormalizationLesson()->figures()["output"]);
}

void TestNormalizationLesson::oneValuePerMeanIsSaid()
{
    const auto lesson = lessonWith(makeNormalizationLesson, {{"batch", "1"}, {"height", "1"}, {"width", "1"}});
    const Json figures = exportedFigures(*lesson);
    QCOMPARE(figures["one_value_per_mean"].get<bool>(), true);
    for (const Json& value : figures["output"])
        QCOMPARE(value.get<double>(), 0.0);
    QVERIFY(plainText(lesson->headline().full).contains(QStringLiteral("one value per mean")));
    QVERIFY(lesson->describe(1.0, {}).contains(QStringLiteral("Expected more than 1 value per channel when training")));
    QVERIFY(lesson->formula({}).numbers.plainText().contains(QStringLiteral("nothing left")));
    for (const Settings& cured :
         std::vector<Settings>{{{"batch", "1"}, {"height", "1"}, {"width", "1"}, {"mode", "eval"}},
                               {{"batch", "1"}, {"height", "1"}, {"width", "1"}, {"kind", "layer"}}}) {
        const Json other = lessonWith(makeNormalizationLesson, cured)->figures();
        QCOMPARE(other["one_value_per_mean"].get<bool>(), false);
        QVERIFY(other["output"][0].get<double>() != 0.0);
    }
}

void TestNormalizationLesson::sourcesAreDifferentAndRepeatable()
{
    for (const char* source : {"random", "images", "one_bright"}) {
        const Json first = lessonWith(makeNormalizationLesson, {{"source", source}})->figures()["input"];
        QVERIFY(first == lessonWith(makeNormalizationLesson, {{"source", source}})->figures()["input"]);
        QVERIFY(first != lessonWith(makeNormalizationLesson, {{"source", source}, {"seed", "12"}})->figures()["input"]);
    }
    // A sample does not change when others join it.
    const auto few =
        lessonWith(makeNormalizationLesson, {{"batch", "2"}})->figures()["input"].get<std::vector<double>>();
    const auto many =
        lessonWith(makeNormalizationLesson, {{"batch", "5"}})->figures()["input"].get<std::vector<double>>();
    QVERIFY(std::equal(few.begin(), few.end(), many.begin()));
    const auto random = makeNormalizationLesson()->figures()["input"].get<std::vector<double>>();
    const auto bright =
        lessonWith(makeNormalizationLesson, {{"source", "one_bright"}})->figures()["input"].get<std::vector<double>>();
    for (std::size_t i = 0; i < random.size(); ++i)
        QVERIFY(std::abs(bright[i] - random[i] - (i < 36 ? 8 : 0)) < 1e-5);
}

void TestNormalizationLesson::pictureChannelsStayWhenOthersJoin()
{
    const auto few = lessonWith(makeNormalizationLesson, {{"source", "images"}, {"channels", "4"}})->figures()["input"];
    const auto many =
        lessonWith(makeNormalizationLesson, {{"source", "images"}, {"channels", "9"}})->figures()["input"];
    for (std::size_t pixel = 0; pixel < 36; ++pixel)
        for (std::size_t c = 0; c < 4; ++c)
            QVERIFY(std::abs(few[4 * pixel + c].get<double>() - many[9 * pixel + c].get<double>()) < 1e-5);
    for (std::size_t pixel = 0; pixel < 36; ++pixel)
        for (std::size_t c = 0; c < 3; ++c) { // colours
            const double value = few[4 * pixel + c].get<double>();
            QVERIFY(value >= 0 && value <= 1);
        }
}

void TestNormalizationLesson::microscopeShrinksAsTheRootOfN()
{
    const NormalizationModel model = normalizationModel({}, {});
    const Microscope found = microscope(model, 2);
    QCOMPARE(found.clouds.size(), std::size_t{7});
    for (const Microscope::Cloud& cloud : found.clouds) {
        QCOMPARE(cloud.means.size(), std::size_t{40});
        double square = 0;
        for (const double mean : cloud.means)
            square += (mean - found.centre) * (mean - found.centre) / 40;
        const double expected = found.sampleDeviation / std::sqrt(cloud.samples);
        // The deviation of 40 draws lies within a factor of 1.45 with more than 99.9 %.
        QVERIFY2(std::sqrt(square) > expected / 1.45 && std::sqrt(square) < expected * 1.45,
                 qPrintable(QString::number(std::sqrt(square) / expected)));
    }
}

void TestNormalizationLesson::groupsAreDivisorsForGroupNormOnly()
{
    const auto lesson = lessonWith(makeNormalizationLesson, {{"kind", "group"}, {"channels", "12"}});
    for (const Parameter& parameter : lesson->parameters())
        if (parameter.name == QLatin1String("groups"))
            QCOMPARE(lesson->limits(parameter, lesson->values()).stops, std::vector<int>({1, 2, 3, 4, 6, 12}));
    const auto problem = problemOf(*lesson, changed(*lesson, {{"groups", "5"}}));
    QVERIFY(problem && problem->startsWith(QStringLiteral("groups: ")));
    QVERIFY(!problemOf(*lesson, changed(*lesson, {{"groups", "5"}, {"kind", "batch"}})));
    const ParameterValues settled =
        lesson->settled(changed(*lesson, {{"groups", "4"}, {"channels", "6"}}), QStringLiteral("channels"));
    QCOMPARE(settled.integer("groups"), 3);
}

void TestNormalizationLesson::axesAreChosenForLayerNorm()
{
    const auto lesson = makeNormalizationLesson();
    const ParameterValues settled =
        lesson->settled(changed(*lesson, {{"axes", "channels"}, {"view", "which"}}), QStringLiteral("axes"));
    QCOMPARE(settled.text("view"), QStringLiteral("batch"));
    QCOMPARE(settled.text("kind"), QStringLiteral("layer"));
    for (const Parameter& parameter : lesson->parameters()) {
        const Limits limits = lesson->limits(parameter, lesson->values());
        const bool hidden = parameter.name == QLatin1String("axes") || parameter.name == QLatin1String("groups") ||
                            parameter.name.startsWith(QLatin1String("first_"));
        QCOMPARE(limits.relevant, !hidden);
    }
}

void TestNormalizationLesson::presetsAreLegal()
{
    auto lesson = makeNormalizationLesson();
    QCOMPARE(presetValues(*lesson, lesson->presets().front()), standardValues(*lesson));
    for (const Preset& preset : lesson->presets()) {
        lesson->set(presetValues(*lesson, preset));
        QVERIFY2(!lesson->headline().full.empty(), qPrintable(preset.id));
    }
}

void TestNormalizationLesson::badValuesAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    for (const auto& [name, value] : std::initializer_list<std::pair<const char*, const char*>>{{"kind", "weight"},
                                                                                                {"axes", "batch"},
                                                                                                {"axes", ""},
                                                                                                {"batch", "0"},
                                                                                                {"batch", "65"},
                                                                                                {"height", "33"},
                                                                                                {"channels", "-1"},
                                                                                                {"epsilon", "-1"},
                                                                                                {"epsilon", "nan"},
                                                                                                {"groups", "0"},
                                                                                                {"scale", "0"},
                                                                                                {"scale_of", "two"},
                                                                                                {"mode", "test"},
                                                                                                {"source", "none"}})
        QTest::addRow("%s=%s", name, value) << QByteArray(name) << QByteArray(value);
}

void TestNormalizationLesson::badValuesAreRefused()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    auto lesson = makeNormalizationLesson();
    const Json before = exportedFigures(*lesson);
    QVERIFY_THROWS_EXCEPTION(Problem, lesson->set(changed(*lesson, {{name.constData(), value.constData()}})));
    QVERIFY(exportedFigures(*lesson) == before);
}

void TestNormalizationLesson::largeBatchesAreComparedElsewhere()
{
    const Settings large{{"batch", "32"}, {"channels", "16"}, {"height", "8"}, {"width", "8"}, {"scale", "5"}};
    auto lesson = lessonWith(makeNormalizationLesson, large);
    const std::vector<SlowFigure> slow = lesson->slow();
    QCOMPARE(slow.size(), std::size_t{1});
    lesson->expect(slow.front().id);
    const auto robustnessOf = [&] {
        for (const ChartSpec& chart : lesson->charts())
            if (chart.id == QLatin1String("robustness"))
                return chart.bars.front().segments.front().value;
        return std::optional<double>();
    };
    QVERIFY(!robustnessOf());
    std::stop_source stopped;
    stopped.request_stop();
    lesson->accept(slow.front().compute(stopped.get_token()));
    QVERIFY(!robustnessOf());
    lesson->accept(slow.front().compute({}));
    QVERIFY(robustnessOf().has_value());
    QVERIFY(lesson->slow().empty());
    lesson->set(changed(*lesson, {{"scale", "4"}}));
    lesson->accept(slow.front().compute({}));
    QVERIFY2(!robustnessOf(), "a comparison of other settings was accepted");
    QVERIFY2(lessonWith(makeNormalizationLesson, large)->charts().size() > 5,
             "without a runner the lesson compares by itself");
}

void TestNormalizationLesson::chartsShowTheFigures()
{
    const auto lesson = makeNormalizationLesson();
    const std::vector<ChartSpec> charts = lesson->charts();
    QStringList ids;
    for (const ChartSpec& chart : charts) {
        ids << chart.id;
        QVERIFY2(!chart.title.isEmpty() && !chart.summary.isEmpty(), qPrintable(chart.id));
    }
    QCOMPARE(ids, QStringList({QStringLiteral("before"), QStringLiteral("after"), QStringLiteral("microscope"),
                               QStringLiteral("statistics"), QStringLiteral("robustness"),
                               QStringLiteral("variance_microscope")}));
    QCOMPARE(charts[0].series.size(), std::size_t{4});
    for (const ChartSeries& series : charts[0].series) {
        double cells = 0;
        for (const QPointF& point : series.points)
            cells += point.y();
        QCOMPARE(cells, 36.0);
    }
    QCOMPARE(charts[3].table.rows.size(), std::size_t{4});
    const ChartSpec some = lessonWith(makeNormalizationLesson, {{"kind", "instance"}})->charts().front();
    QCOMPARE(some.series.size(), std::size_t{4}); // of one hue each
    QCOMPARE(some.title, QStringLiteral("Before: 4 of 16 groups"));
    QCOMPARE(lessonWith(makeNormalizationLesson, {{"kind", "group"}})->charts().front().series.size(), std::size_t{8});
    QCOMPARE(charts[3].table.rows[0][4], QStringLiteral("36"));
}

void TestNormalizationLesson::headlineFollowsTheState()
{
    const auto said = [](Settings settings) {
        return plainText(lessonWith(makeNormalizationLesson, settings)->headline().full);
    };
    QCOMPARE(said({}), QStringLiteral("Batch norm shares one mean and variance per channel, across all 4 sample(s): 4 "
                                      "pair(s) here."));
    QVERIFY(said({{"kind", "group"}}).contains(QStringLiteral("per 2 channel(s) of each sample: 8 pair(s)")));
    QVERIFY(said({{"scale", "5"}, {"scale_of", "one_sample"}}).contains(QStringLiteral("Layer, Instance, Group norm")));
    QVERIFY(said({{"scale", "5"}}).contains(QStringLiteral("all four")));
    QVERIFY(said({{"mode", "eval"}}).contains(QStringLiteral("running statistics")));
    QVERIFY(said({{"kind", "layer"}, {"view", "which"}}).contains(QStringLiteral("36 pairs")));
}

} // namespace convolarium

QTEST_MAIN(convolarium::TestNormalizationLesson)
#include "tst_normalization_lesson.moc"
