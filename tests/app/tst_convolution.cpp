// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/problem.h"
#include "app/lesson/sample_image.h"
#include "app/lessons/convolution/convolution_charts.h"
#include "app/lessons/convolution/convolution_lesson.h"
#include "app/lessons/convolution/drawn_layer.h"
#include "tests/app/lesson_with.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

namespace convolarium {

class TestConvolution : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figuresOfTheSeedExample();
    void figuresFollowTheFormulas_data();
    void figuresFollowTheFormulas();
    void groupsAreDivisors();
    void groupsGiveWayToChannels();
    void depthwiseStaysDepthwise();
    void validKernelMustFit();
    void aRefusedSettingChangesNothing();
    void pointwiseAtTheEndOfTheGroupsIsSeparable();
    void conventionsCount_data();
    void conventionsCount();
    void everyPresetIsLegal();
    void filtersSumAsTheyShould();
    void pictureFromAFile();
    void brokenPicturesAreRefused();
    void ratioChartMarksThePresentSetting();
    void stopwatchIsUnknownUntilMeasured();
};

void TestConvolution::figuresOfTheSeedExample()
{
    const auto figures = makeConvolutionLesson()->figures();
    QCOMPARE(figures["normal"]["macs"].get<qint64>(), 18'874'368);
    QCOMPARE(figures["normal"]["parameters"].get<qint64>(), 18'432);
    QCOMPARE(figures["depthwise"]["macs"].get<qint64>(), 294'912);
    QCOMPARE(figures["pointwise"]["macs"].get<qint64>(), 2'097'152);
    QCOMPARE(figures["separable"]["macs"].get<qint64>(), 2'392'064);
    QCOMPARE(figures["ratio"].get<double>(), 1.0 / 64 + 1.0 / 9);
    QVERIFY(figures["measured"].is_null());
}

void TestConvolution::figuresFollowTheFormulas_data()
{
    QTest::addColumn<int>("outHeight");
    QTest::addColumn<int>("outWidth");
    QTest::addColumn<QByteArrayList>("settings");
    const auto row = [](const char* name, int h, int w, const QByteArrayList& settings) {
        QTest::newRow(name) << h << w << settings;
    };
    row("stride 2", 8, 16, {"height=16", "width=32", "stride=2"});
    row("odd size, stride 2", 8, 4, {"height=15", "width=7", "stride=2"});
    row("valid", 30, 30, {"padding=valid"});
    row("valid, dilated, stride 3", 7, 10,
        {"padding=valid", "height=25", "width=32", "kernel=3", "dilation=2", "stride=3"});
    row("grouped", 32, 32, {"groups=4"});
    row("one pixel", 1, 1, {"height=1", "width=1", "kernel=5"});
}

void TestConvolution::figuresFollowTheFormulas()
{
    QFETCH(int, outHeight);
    QFETCH(int, outWidth);
    QFETCH(QByteArrayList, settings);
    auto lesson = makeConvolutionLesson();
    ParameterValues values = lesson->values();
    for (const QByteArray& setting : settings) {
        const qsizetype equals = setting.indexOf('=');
        const QByteArray name = setting.left(equals);
        values = [&] {
            ParameterValues next = values;
            for (const Parameter& parameter : lesson->parameters())
                if (parameter.name == QString::fromUtf8(name))
                    next.set(parameter.name, parseValue(parameter, QString::fromUtf8(setting.mid(equals + 1))));
            return next;
        }();
    }
    lesson->set(values);
    const auto figures = lesson->figures();
    const qint64 area = qint64{outHeight} * outWidth;
    const qint64 k2 = qint64{values.integer("kernel")} * values.integer("kernel");
    const qint64 in = values.integer("in_channels");
    const qint64 out = values.integer("out_channels");
    QCOMPARE(figures["output"]["height"].get<int>(), outHeight);
    QCOMPARE(figures["output"]["width"].get<int>(), outWidth);
    QCOMPARE(figures["normal"]["macs"].get<qint64>(), area * k2 * in * out);
    QCOMPARE(figures["grouped"]["macs"].get<qint64>(), area * k2 * in * out / values.integer("groups"));
    QCOMPARE(figures["depthwise"]["macs"].get<qint64>(), area * k2 * in);
    QCOMPARE(figures["pointwise"]["macs"].get<qint64>(), area * in * out);
    QCOMPARE(figures["pointwise"]["parameters"].get<qint64>(), in * out);
}

void TestConvolution::groupsAreDivisors()
{
    const auto lesson = lessonWith(makeConvolutionLesson, {{"in_channels", "12"}, {"out_channels", "18"}});
    for (const Parameter& parameter : lesson->parameters())
        if (parameter.name == QLatin1String("groups"))
            QCOMPARE(lesson->limits(parameter, lesson->values()).stops, std::vector<int>({1, 2, 3, 6}));
    const auto problem = problemOf(*lesson, changed(*lesson, {{"groups", "4"}}));
    QVERIFY(problem.has_value());
    QVERIFY(problem->startsWith(QStringLiteral("groups: ")));
}

void TestConvolution::groupsGiveWayToChannels()
{
    const auto lesson = lessonWith(makeConvolutionLesson, {{"groups", "16"}});
    const ParameterValues settled =
        lesson->settled(changed(*lesson, {{"in_channels", "24"}}), QStringLiteral("in_channels"));
    QCOMPARE(settled.integer("in_channels"), 24);
    QCOMPARE(settled.integer("groups"), 8);
    QVERIFY(!problemOf(*lesson, settled).has_value());
}

void TestConvolution::depthwiseStaysDepthwise()
{
    const auto lesson = lessonWith(makeConvolutionLesson, {{"groups", "32"}});
    const ParameterValues settled =
        lesson->settled(changed(*lesson, {{"in_channels", "64"}}), QStringLiteral("in_channels"));
    QCOMPARE(settled.integer("groups"), 64);
}

void TestConvolution::validKernelMustFit()
{
    const auto lesson =
        lessonWith(makeConvolutionLesson, {{"width", "5"}, {"height", "9"}, {"padding", "valid"}, {"dilation", "2"}});
    QVERIFY(!problemOf(*lesson, lesson->values()).has_value());
    QVERIFY(problemOf(*lesson, changed(*lesson, {{"kernel", "4"}})).has_value());
    QVERIFY(problemOf(*lesson, changed(*lesson, {{"dilation", "3"}})).has_value());
    QVERIFY(problemOf(*lesson, changed(*lesson, {{"width", "4"}})).has_value());
    QVERIFY(!problemOf(*lesson, changed(*lesson, {{"width", "4"}, {"padding", "same"}})).has_value());
}

void TestConvolution::aRefusedSettingChangesNothing()
{
    auto lesson = makeConvolutionLesson();
    const auto before = lesson->figures();
    QVERIFY_THROWS_EXCEPTION(Problem, lesson->set(changed(*lesson, {{"groups", "5"}})));
    QVERIFY_THROWS_EXCEPTION(Problem,
                             lesson->set(changed(*lesson, {{"width", "64"}, {"image", "/nowhere/at/all.png"}})));
    QVERIFY(lesson->figures() == before);
    QCOMPARE(lesson->values().integer("width"), 32);
}

void TestConvolution::pointwiseAtTheEndOfTheGroupsIsSeparable()
{
    const auto figures = lessonWith(makeConvolutionLesson, {{"groups", "32"}, {"pointwise", "true"}})->figures();
    QVERIFY(figures["as_set"] == figures["separable"]);
}

void TestConvolution::conventionsCount_data()
{
    QTest::addColumn<QString>("convention");
    QTest::addColumn<qint64>("normal");
    const qint64 macs = 18'874'368;
    const qint64 outputs = qint64{32} * 32 * 64;
    QTest::newRow("macs") << QStringLiteral("macs") << macs;
    QTest::newRow("flops") << QStringLiteral("flops") << 2 * macs;
    QTest::newRow("bias") << QStringLiteral("macs+bias") << macs + outputs;
    QTest::newRow("torchinfo") << QStringLiteral("torchinfo") << 8 * (macs + outputs);
}

void TestConvolution::conventionsCount()
{
    QFETCH(QString, convention);
    QFETCH(qint64, normal);
    const auto lesson = lessonWith(makeConvolutionLesson, {{"convention", qPrintable(convention)}, {"batch", "8"}});
    QCOMPARE(lesson->figures()["normal"]["macs"].get<qint64>(), 18'874'368);
    QCOMPARE(lesson->charts().front().bars.front().segments.front().value, std::optional(static_cast<double>(normal)));
}

void TestConvolution::everyPresetIsLegal()
{
    auto lesson = makeConvolutionLesson();
    QCOMPARE(presetValues(*lesson, lesson->presets().front()), standardValues(*lesson));
    for (const Preset& preset : lesson->presets()) {
        lesson->set(presetValues(*lesson, preset));
        QVERIFY2(!lesson->headline().full.empty(), qPrintable(preset.id));
    }
}

void TestConvolution::filtersSumAsTheyShould()
{
    for (const int kernel : {2, 3, 5, 15})
        for (const auto& [name, total] :
             std::initializer_list<std::pair<const char*, double>>{{"edge", 0.0}, {"blur", 1.0}, {"sharpen", 1.0}}) {
            double sum = 0;
            const engine::Tensor weights = filterWeights(QString::fromLatin1(name), kernel, 1);
            for (const engine::Scalar weight : weights.values())
                sum += static_cast<double>(weight);
            QVERIFY2(std::abs(sum - total) < 1e-4, name);
        }
    QVERIFY(filterWeights(QStringLiteral("random"), 3, 1) == filterWeights(QStringLiteral("random"), 3, 1));
    QVERIFY(!(filterWeights(QStringLiteral("random"), 3, 1) == filterWeights(QStringLiteral("random"), 3, 2)));
}

void TestConvolution::pictureFromAFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("white.png"));
    QImage white(300, 20, QImage::Format_RGB32);
    white.fill(Qt::white);
    QVERIFY(white.save(path));
    const QImage image = loadSampleImage(path);
    QVERIFY(image.width() <= 256);
    QCOMPARE(resampled(image, QSize(8, 8)).pixelColor(3, 3), QColor(Qt::white));
    const auto lesson = lessonWith(makeConvolutionLesson, {{"image", qPrintable(path)}});
    QCOMPARE(lesson->values().text("image"), path);
}

void TestConvolution::brokenPicturesAreRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("broken.png"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\x89PNG\r\n\x1a\n and nothing more");
    file.close();
    const auto kindOf = [](const QString& name) {
        try {
            (void)loadSampleImage(name);
        } catch (const Problem& problem) {
            return static_cast<int>(problem.kind());
        }
        return -1;
    };
    QCOMPARE(kindOf(path), static_cast<int>(Problem::Kind::Usage));
    QCOMPARE(kindOf(folder.path()), static_cast<int>(Problem::Kind::Failure));
    QCOMPARE(kindOf(QStringLiteral("no such picture")), static_cast<int>(Problem::Kind::Failure));
}

void TestConvolution::ratioChartMarksThePresentSetting()
{
    const auto lesson =
        lessonWith(makeConvolutionLesson, {{"kernel", "9"}, {"out_channels", "512"}, {"in_channels", "1"}});
    const ChartSpec chart = lesson->charts().at(1);
    QCOMPARE(chart.marks.front().at, QPointF(512, separableRatio(9, 512)));
    QCOMPARE(chart.series.size(), std::size_t{4});
    for (const ChartSeries& series : chart.series)
        QCOMPARE(series.emphasised, series.label == QLatin1String("K = 9"));
}

void TestConvolution::stopwatchIsUnknownUntilMeasured()
{
    auto lesson = lessonWith(makeConvolutionLesson, {{"width", "16"}, {"height", "16"}});
    QVERIFY(!lesson->charts().at(2).bars.at(1).segments.front().value.has_value());
    const SlowResult result = lesson->slow().front().compute({});
    lesson->accept(result);
    QVERIFY(lesson->charts().at(2).bars.at(1).segments.front().value.has_value());
    QVERIFY(lesson->figures()["measured"]["normal_ms"].get<double>() > 0);
    lesson->set(changed(*lesson, {{"width", "17"}}));
    QVERIFY(lesson->figures()["measured"].is_null());
    lesson->accept(result);
    QVERIFY2(lesson->figures()["measured"].is_null(), "a measurement of other settings was accepted");
}

} // namespace convolarium

QTEST_MAIN(convolarium::TestConvolution)
#include "tst_convolution.moc"
