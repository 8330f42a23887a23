// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/drawn_layer.h"
#include "app/lessons/convolution/sample_image.h"
#include "tests/app/convolution_with.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

namespace convolarium {

namespace {

struct Painted {
    QImage image;
    std::vector<DrawnText> texts;
};

Painted painted(const Lesson& lesson, QSize size, double t, bool presentation = false, const Focus& focus = {})
{
    Painted result{QImage(size, QImage::Format_RGB32), {}};
    QPainter painter(&result.image);
    painter.fillRect(result.image.rect(), theme(ThemeId::Light).surface.stage);
    ScenePainter scene(painter, {.area = QRectF(result.image.rect()),
                                 .designSize = lesson.designSize(presentation),
                                 .theme = ThemeId::Light,
                                 .presentation = presentation});
    lesson.paint(scene, t, focus);
    result.texts = scene.drawnTexts();
    return result;
}

} // namespace

class TestConvolutionStage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawnValuesAreTheConvolution();
    void drawnLayerIsBounded();
    void pictureDependsOnTimeAlone();
    void everyPhaseMoves();
    void textsDoNotOverlap_data();
    void textsDoNotOverlap();
    void pointingFindsTheCell();
    void formulaFollowsTheFocus();
};

void TestConvolutionStage::drawnValuesAreTheConvolution()
{
    const auto lesson = lessonWith({{"stride", "2"}, {"filter", "random"}});
    const DrawnLayer drawn =
        drawnLayer(ConvolutionSettings::from(lesson->values()), loadSampleImage(QStringLiteral("house")));
    QCOMPARE(drawn.out.h, 4);
    for (int row = 0; row < drawn.out.h; ++row)
        for (int column = 0; column < drawn.out.w; ++column) {
            double sum = 0;
            for (const engine::Tap& tap : drawn.taps({row, column}))
                sum += tap.inside ? drawn.inputAt(tap.cell) * drawn.weightAt(tap.kernel) : 0;
            QVERIFY(std::abs(sum - drawn.outputAt({row, column})) < 1e-5);
        }
}

void TestConvolutionStage::drawnLayerIsBounded()
{
    const QImage image = loadSampleImage(QStringLiteral("cat"));
    for (const char* padding : {"same", "valid"})
        for (const char* grid : {"false", "true"}) {
            const auto lesson = lessonWith({{"width", "512"},
                                            {"height", "300"},
                                            {"kernel", "15"},
                                            {"dilation", "8"},
                                            {"stride", "8"},
                                            {"padding", padding},
                                            {"pixel_grid", grid}});
            const DrawnLayer drawn = drawnLayer(ConvolutionSettings::from(lesson->values()), image);
            QVERIFY(drawn.in.h <= 64 && drawn.in.w <= 64);
            QVERIFY(drawn.out.elements() >= 1);
            QVERIFY(lesson->note().contains(QStringLiteral("512")));
        }
}

void TestConvolutionStage::pictureDependsOnTimeAlone()
{
    const auto lesson = makeConvolutionLesson();
    const QSize size(960, 468);
    const QImage first = painted(*lesson, size, 0.3).image;
    for (const double t : {0.0, 1.0, 0.6, 0.3})
        (void)painted(*lesson, size, t);
    QCOMPARE(painted(*lesson, size, 0.3).image, first);
}

void TestConvolutionStage::everyPhaseMoves()
{
    const auto lesson = makeConvolutionLesson();
    for (const Phase& phase : lesson->phases()) {
        const double length = phase.end - phase.start;
        const QImage early = painted(*lesson, {960, 468}, phase.start + 0.2 * length).image;
        const QImage late = painted(*lesson, {960, 468}, phase.start + 0.6 * length).image;
        QVERIFY2(early != late, qPrintable(phase.id));
    }
}

void TestConvolutionStage::textsDoNotOverlap_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("presentation");
    QTest::newRow("1280x720") << QSize(952, 592) << false;
    QTest::newRow("1920x1080") << QSize(1536, 748) << false;
    QTest::newRow("3840x2160") << QSize(3400, 1700) << false;
    QTest::newRow("presentation") << QSize(1920, 795) << true;
}

void TestConvolutionStage::textsDoNotOverlap()
{
    QFETCH(QSize, size);
    QFETCH(bool, presentation);
    const std::initializer_list<Settings> settings{
        {},
        {{"groups", "4"}},
        {{"groups", "32"}, {"pointwise", "true"}},
        {{"kernel", "5"}},
        {{"kernel", "15"}, {"width", "512"}, {"height", "512"}, {"in_channels", "1024"}, {"out_channels", "1024"}},
        {{"in_channels", "1"}, {"out_channels", "1"}, {"width", "1"}, {"height", "1"}},
        {{"convention", "torchinfo"}, {"stride", "2"}}};
    for (const Settings& setting : settings) {
        const auto lesson = lessonWith(setting);
        for (const double t : {0.0, 0.1, 0.27, 0.4, 0.6, 0.75, 0.9, 1.0}) {
            const Painted picture = painted(*lesson, size, t, presentation);
            for (std::size_t i = 0; i < picture.texts.size(); ++i) {
                const DrawnText& a = picture.texts[i];
                QVERIFY2(QRectF(picture.image.rect()).contains(a.rect), qPrintable(a.text));
                for (std::size_t j = i + 1; j < picture.texts.size(); ++j) {
                    const DrawnText& b = picture.texts[j];
                    QVERIFY2(
                        !a.rect.intersects(b.rect),
                        qPrintable(
                            QStringLiteral("%1 | %2 | %3 | t %4").arg(a.text, b.text, lesson->settingsLine()).arg(t)));
                }
            }
        }
    }
}

void TestConvolutionStage::pointingFindsTheCell()
{
    const auto lesson = makeConvolutionLesson();
    const auto input = lesson->hit({48 + 18 * 2.5, 218}, 1.0, false);
    QVERIFY(input.has_value());
    QCOMPARE(input->target.part, QStringLiteral("input"));
    QCOMPARE(input->target.column, 2);
    QVERIFY(!input->sentence.isEmpty());
    QVERIFY(!lesson->hit({1100, 700}, 1.0, false).has_value());
    const Target next = lesson->neighbour(input->target, 1, 0);
    QCOMPARE(next.column, 3);
    QCOMPARE(lesson->neighbour({}, 1, 0).part, QStringLiteral("output"));
}

void TestConvolutionStage::formulaFollowsTheFocus()
{
    const auto lesson = makeConvolutionLesson();
    QVERIFY(lesson->formula({}).numbers.plainText().endsWith(QStringLiteral("0.1267")));
    const Focus focus{.hovered = {.part = QStringLiteral("output"), .row = 3, .column = 5}};
    const QString numbers = lesson->formula(focus).numbers.plainText();
    QVERIFY2(numbers.contains(QStringLiteral("·")), qPrintable(numbers));
    QVERIFY(lesson->describe(1.0, focus).contains(QStringLiteral("column 6, row 4")));
    const auto grouped = lessonWith({{"groups", "4"}});
    QVERIFY(grouped->formula({}).numbers.plainText().endsWith(QStringLiteral("0.2500")));
}

} // namespace convolarium

QTEST_MAIN(convolarium::TestConvolutionStage)
#include "tst_convolution_stage.moc"
