// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/sample_image.h"
#include "app/lessons/convolution/convolution_lesson.h"
#include "app/lessons/convolution/drawn_layer.h"
#include "tests/app/lesson_with.h"
#include "tests/app/painted_stage.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

namespace convolarium {

namespace {} // namespace

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
    const auto lesson = lessonWith(makeConvolutionLesson, {{"stride", "2"}, {"filter", "random"}});
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
            const auto lesson = lessonWith(makeConvolutionLesson, {{"width", "512"},
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
    const QImage first = painted(*lesson, {.size = size, .t = 0.3}).image;
    for (const double t : {0.0, 1.0, 0.6, 0.3})
        (void)painted(*lesson, {.size = size, .t = t});
    QCOMPARE(painted(*lesson, {.size = size, .t = 0.3}).image, first);
}

void TestConvolutionStage::everyPhaseMoves()
{
    const auto lesson = makeConvolutionLesson();
    for (const Phase& phase : lesson->phases()) {
        const double length = phase.end - phase.start;
        const QImage early = painted(*lesson, {.size = {960, 468}, .t = phase.start + 0.2 * length}).image;
        const QImage late = painted(*lesson, {.size = {960, 468}, .t = phase.start + 0.6 * length}).image;
        QVERIFY2(early != late, qPrintable(phase.id));
    }
}

void TestConvolutionStage::textsDoNotOverlap_data() { addViews(); }

void TestConvolutionStage::textsDoNotOverlap()
{
    QFETCH(QSize, size);
    QFETCH(bool, presentation);
    QFETCH(QString, language);
    const Language spoken(language);
    const std::vector<Settings> settings{
        {},
        {{"groups", "4"}},
        {{"groups", "32"}, {"pointwise", "true"}},
        {{"kernel", "5"}},
        {{"kernel", "15"}, {"width", "512"}, {"height", "512"}, {"in_channels", "1024"}, {"out_channels", "1024"}},
        {{"in_channels", "1"}, {"out_channels", "1"}, {"width", "1"}, {"height", "1"}},
        {{"convention", "torchinfo"}, {"stride", "2"}}};
    for (const Settings& setting : settings) {
        const auto lesson = lessonWith(makeConvolutionLesson, setting);
        for (const double t : {0.0, 0.1, 0.27, 0.4, 0.6, 0.75, 0.9, 1.0})
            QCOMPARE(collision(*lesson, {.size = size, .t = t, .presentation = presentation}), QString());
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
    const auto grouped = lessonWith(makeConvolutionLesson, {{"groups", "4"}});
    QVERIFY(grouped->formula({}).numbers.plainText().endsWith(QStringLiteral("0.2500")));
}

} // namespace convolarium

QTEST_MAIN(convolarium::TestConvolutionStage)
#include "tst_convolution_stage.moc"
