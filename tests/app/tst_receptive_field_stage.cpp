// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/field_tree.h"
#include "app/lessons/receptive_field/receptive_field_lesson.h"
#include "tests/app/lesson_with.h"
#include "tests/app/painted_stage.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTranslator>

namespace convolarium {

namespace {

const std::vector<Settings> shownSettings{
    {},
    {{"initial_layer", "true"}},
    {{"dilations", "1,2,4,8,16,32,64,128,256,512"}},
    {{"dilations", "1,2,4,8,16,32,64,128,256,512"}, {"repeats", "3"}},
    {{"dilations", "1,1,1,1,1"}},
    {{"dilations", "1"}, {"kernel", "1"}},
    {{"kernel", "3"}, {"dilations", "1,2,4"}, {"causal", "false"}},
    {{"kernel", "3"}, {"dilations", "4,4,4"}},
    {{"stack", "3/2/1/1,p2/2/0/1,3/1/1/1"}},
    {{"dilations", "512,512,512,512,512,512,512,512"}, {"kernel", "9"}, {"repeats", "8"}},
    {{"dimensions", "2"}, {"kernel", "3"}, {"dilations", "2,2,2"}},
    {{"dimensions", "2"}, {"kernel", "1"}, {"dilations", "1"}},
    {{"dimensions", "2"}, {"kernel", "9"}, {"dilations", "512,512,512"}, {"repeats", "8"}},
    {{"view", "waveform"}},
    {{"view", "waveform"}, {"dilations", "1,2,4,8,16,32,64,128,256,512"}, {"repeats", "3"}},
    {{"view", "continue"}},
    {{"view", "continue"}, {"causal", "false"}},
    {{"view", "four"}}};

} // namespace

class TestReceptiveFieldStage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conesOfADilatedStack();
    void thePastOfAPokedSampleStaysDark();
    void pictureDependsOnTimeAlone();
    void everyPhaseMoves();
    void textsDoNotOverlap_data();
    void textsDoNotOverlap();
    void pointingFindsTheUnit();
    void arrowsWalkTheTree();
    void pointingFindsThePixel();
    void formulaFollowsTheFocus();
    void phasesFollowTheLayers();
};

void TestReceptiveFieldStage::conesOfADilatedStack()
{
    const ReceptiveFieldSettings settings{.kernel = 2, .dilations = {1, 2, 4}};
    const FieldTree tree(stackFigures(settings.layers(), 1), 1, true);
    const Cone cone = pastCone(tree, {3, 0}, {});
    QCOMPARE(cone.levels[3].units, (std::vector<std::int64_t>{0}));
    QCOMPARE(cone.levels[2].units, (std::vector<std::int64_t>{-4, 0}));
    QCOMPARE(cone.levels[1].units, (std::vector<std::int64_t>{-6, -4, -2, 0}));
    QCOMPARE(cone.levels[0].units.size(), std::size_t{8});
    QCOMPARE(tree.position({0, -7}), -7.0);
    const Cone bounded = pastCone(tree, {3, 0}, {.links = 3});
    QVERIFY(bounded.levels[0].isRange());
    QCOMPARE(bounded.levels[0].first, std::int64_t{-7});
    QVERIFY(pastCone(tree, {3, 0}, {.nearest = 1.5}).levels[0].isRange());
}

void TestReceptiveFieldStage::thePastOfAPokedSampleStaysDark()
{
    const ReceptiveFieldSettings settings{.kernel = 2, .dilations = {1, 2, 4}};
    const FieldTree tree(stackFigures(settings.layers(), 1), 1, true);
    const Cone cone = futureCone(tree, {0, -5}, {-9, 0});
    for (const Cone::Level& level : cone.levels)
        for (const std::int64_t unit : level.units)
            QVERIFY(unit >= -5);
    QCOMPARE(cone.levels[3].units.size(), std::size_t{6});
    const ReceptiveFieldSettings centred{.kernel = 3, .dilations = {1, 2}, .causal = false};
    const FieldTree open(stackFigures(centred.layers(), 1), 1, false);
    QCOMPARE(futureCone(open, {0, 0}, {-9, 9}).levels[2].first, std::int64_t{-3});
}

void TestReceptiveFieldStage::pictureDependsOnTimeAlone()
{
    const auto lesson = lessonWith(makeReceptiveFieldLesson);
    const QSize size(960, 468);
    const QImage first = painted(*lesson, {.size = size, .t = 0.3}).image;
    for (const double t : {0.0, 1.0, 0.6})
        (void)painted(*lesson, {.size = size, .t = t});
    QCOMPARE(painted(*lesson, {.size = size, .t = 0.3}).image, first);
}

void TestReceptiveFieldStage::everyPhaseMoves()
{
    for (const Settings& settings :
         {Settings{}, Settings{{"dimensions", "2"}, {"kernel", "3"}, {"dilations", "2,2,2"}},
          Settings{{"view", "waveform"}}, Settings{{"view", "continue"}}, Settings{{"view", "four"}}}) {
        const auto lesson = lessonWith(makeReceptiveFieldLesson, settings);
        finish(*lesson);
        for (const Phase& phase : lesson->phases()) {
            const double length = phase.end - phase.start;
            const QImage early = painted(*lesson, {.size = {1536, 748}, .t = phase.start + 0.01 * length}).image;
            const QImage late = painted(*lesson, {.size = {1536, 748}, .t = phase.start + 0.99 * length}).image;
            QVERIFY2(early != late, qPrintable(lesson->settingsLine() + phase.id));
        }
    }
}

void TestReceptiveFieldStage::textsDoNotOverlap_data() { addViews(); }

void TestReceptiveFieldStage::textsDoNotOverlap()
{
    QFETCH(QSize, size);
    QFETCH(bool, presentation);
    QFETCH(QString, language);
    const Language spoken(language);
    for (const Settings& settings : shownSettings) {
        const auto lesson = lessonWith(makeReceptiveFieldLesson, settings);
        if (settings.empty() || settings.front().first != "dilations")
            finish(*lesson);
        for (const double t : {0.0, 0.1, 0.27, 0.5, 0.78, 0.9, 1.0})
            QCOMPARE(collision(*lesson, {.size = size, .t = t, .presentation = presentation}), QString());
    }
}

void TestReceptiveFieldStage::pointingFindsTheUnit()
{
    const auto lesson = lessonWith(makeReceptiveFieldLesson);
    const auto output = lesson->hit({1080, 96}, 1, false);
    QVERIFY(output.has_value());
    QCOMPARE(output->target.part, QStringLiteral("dilated"));
    QCOMPARE(output->target.row, 5);
    QCOMPARE(output->target.column, 0);
    QVERIFY(output->sentence.contains(QStringLiteral("32")));
    const auto input = lesson->hit({1080 - 3 * 1030.0 / 33, 356}, 1, false);
    QVERIFY(input.has_value());
    QCOMPARE(input->target.column, -3);
    QVERIFY(!lesson->hit({1300, 30}, 1, false).has_value());
    const QSize size(1536, 748);
    const QImage idle = painted(*lesson, {.size = size, .t = 1}).image;
    const Painted poked = painted(*lesson, {.size = size, .t = 1, .focus = {.hovered = {}, .pinned = input->target}});
    QVERIFY(poked.image != idle);
    QVERIFY(lesson->describe(1, {.hovered = input->target, .pinned = {}}).contains(QStringLiteral("past stays dark")));
}

void TestReceptiveFieldStage::arrowsWalkTheTree()
{
    const auto lesson = lessonWith(makeReceptiveFieldLesson);
    const Target output = lesson->neighbour({}, 1, 0);
    QCOMPARE(output.row, 5);
    const Target below = lesson->neighbour(output, 0, 1);
    QCOMPARE(below.row, 4);
    QCOMPARE(lesson->neighbour(below, -1, 0).column, -1);
    QCOMPARE(lesson->neighbour(below, 1, 0).column, 0);
    const Target input{.part = QStringLiteral("dilated"), .row = 0, .column = 0};
    QCOMPARE(lesson->neighbour(input, 0, 1).part, QStringLiteral("ordinary"));
}

void TestReceptiveFieldStage::pointingFindsThePixel()
{
    const auto lesson = lessonAt(makeReceptiveFieldLesson, "gridding");
    const auto middle = lesson->hit({24 + 260, 100 + 260}, 1, false);
    QVERIFY(middle.has_value());
    QCOMPARE(middle->target.row, 6);
    QCOMPARE(middle->target.column, 6);
    QVERIFY2(middle->sentence.contains(QStringLiteral("49")), qPrintable(middle->sentence));
    const Target hole = lesson->neighbour(middle->target, 1, 0);
    QVERIFY(lesson->describe(1, {.hovered = hole, .pinned = {}}).contains(QStringLiteral("hole")));
}

void TestReceptiveFieldStage::formulaFollowsTheFocus()
{
    const auto lesson = lessonWith(makeReceptiveFieldLesson);
    QVERIFY(lesson->formula({}).numbers.plainText().contains(QStringLiteral("32")));
    const Target unit{.part = QStringLiteral("dilated"), .row = 3, .column = 0};
    QVERIFY(lesson->formula({.hovered = unit, .pinned = {}}).numbers.plainText().endsWith(QStringLiteral("= 8")));
    QVERIFY(
        lessonAt(makeReceptiveFieldLesson, "vgg16")->formula({}).numbers.plainText().endsWith(QStringLiteral("= 212")));
}

void TestReceptiveFieldStage::phasesFollowTheLayers()
{
    QCOMPARE(lessonWith(makeReceptiveFieldLesson)->phases().size(), std::size_t{8});
    for (const char* count : {"1", "1,1", "1,2,4,8,16,32,64,128,256,512"}) {
        const std::vector<Phase> phases = lessonWith(makeReceptiveFieldLesson, {{"dilations", count}})->phases();
        QVERIFY(phases.size() <= 9);
        QCOMPARE(phases.front().start, 0.0);
        QCOMPARE(phases.back().end, 1.0);
        for (std::size_t i = 1; i < phases.size(); ++i)
            QVERIFY(std::abs(phases[i].start - phases[i - 1].end) < 1e-9);
    }
}

} // namespace convolarium

QTEST_MAIN(convolarium::TestReceptiveFieldStage)
#include "tst_receptive_field_stage.moc"
