// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/group_look.h"
#include "app/lessons/normalization/normalization_lesson.h"
#include "app/lessons/normalization/stage_layout.h"
#include "app/lessons/normalization/table_labels.h"
#include "tests/app/lesson_with.h"
#include "tests/app/painted_stage.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTranslator>

#include <cmath>
#include <set>

namespace convolarium {

namespace {

const std::vector<Settings>& manySettings()
{
    static const std::vector<Settings> all{
        {},
        {{"kind", "layer"}},
        {{"kind", "layer"}, {"axes", "channels"}},
        {{"kind", "layer"}, {"axes", "height"}, {"height", "9"}},
        {{"kind", "instance"}, {"source", "one_bright"}},
        {{"kind", "group"}, {"scale", "100"}, {"scale_of", "one_sample"}},
        {{"kind", "instance"},
         {"batch", "64"},
         {"channels", "64"},
         {"height", "32"},
         {"width", "32"},
         {"first_sample", "61"},
         {"first_channel", "61"}},
        {{"batch", "1"}, {"channels", "1"}, {"height", "1"}, {"width", "1"}},
        {{"batch", "1"}, {"height", "1"}, {"width", "1"}},
        {{"height", "1"}, {"width", "1"}, {"kind", "instance"}},
        {{"mode", "eval"}},
        {{"mode", "eval"}, {"kind", "layer"}, {"gamma", "2"}},
        {{"view", "which"}},
        {{"view", "which"}, {"batch", "64"}, {"channels", "64"}, {"height", "32"}, {"width", "32"}}};
    return all;
}

} // namespace

class TestNormalizationStage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pictureDependsOnTimeAlone();
    void everyPhaseMoves();
    void numbersGoFromInputToOutput();
    void runningMeanEndsAtTheMean();
    void groupsAreToldApart();
    void textsDoNotOverlap_data();
    void textsDoNotOverlap();
    void pointingFindsCellsInBothPictures();
    void headingsAndThumbnailsAreTargets();
    void arrowsWalkTheTable();
    void formulaFollowsTheFocus();
    void drawnPartIsBounded();
};

void TestNormalizationStage::pictureDependsOnTimeAlone()
{
    const auto lesson = makeNormalizationLesson();
    const QSize size(1536, 748);
    const QImage first = painted(*lesson, {.size = size, .t = 0.4}).image;
    for (const double t : {0.0, 1.0, 0.7, 0.4})
        (void)painted(*lesson, {.size = size, .t = t});
    QCOMPARE(painted(*lesson, {.size = size, .t = 0.4}).image, first);
}

void TestNormalizationStage::everyPhaseMoves()
{
    for (const char* view : {"batch", "which"}) {
        const auto lesson = lessonWith(makeNormalizationLesson, {{"view", view}, {"beta", "1"}});
        for (const Phase& phase : lesson->phases()) {
            if (phase.id == QLatin1String("raw"))
                continue;
            const double length = phase.end - phase.start;
            const QImage early = painted(*lesson, {.size = {960, 468}, .t = phase.start + 0.1 * length}).image;
            const QImage late = painted(*lesson, {.size = {960, 468}, .t = phase.start + 0.6 * length}).image;
            QVERIFY2(early != late, qPrintable(phase.id));
        }
    }
}

void TestNormalizationStage::numbersGoFromInputToOutput()
{
    NormalizationSettings settings;
    settings.gamma = 2;
    settings.beta = -0.5;
    const NormalizationModel model = normalizationModel(settings, {});
    const BatchCell cell{1, 2, 0, 3};
    QCOMPARE(shownValue(model, NormalizationMotion::at(settings, 0), cell), model.inputAt(cell));
    QCOMPARE(shownValue(model, NormalizationMotion::at(settings, 0.62), cell), model.inputAt(cell));
    QCOMPARE(shownValue(model, NormalizationMotion::at(settings, 0.84), cell), model.normalizedAt(cell));
    QCOMPARE(shownValue(model, NormalizationMotion::at(settings, 1), cell), 2 * model.normalizedAt(cell) - 0.5);
}

void TestNormalizationStage::runningMeanEndsAtTheMean()
{
    const NormalizationModel model = normalizationModel({}, {});
    StageFrame frame{
        .model = model, .layout = stageLayout(model), .motion = {}, .selection = selectionOf(model, {}), .hovered = {}};
    const HeadedGroup group{frame.selection.group, frame.selection.box};
    const QString known = headingText(frame, group);
    frame.motion = {.mean = 0.999, .variance = 0, .normalize = 0, .affine = 0};
    QVERIFY(known.startsWith(headingText(frame, group)));
    frame.motion.mean = 0.5;
    QVERIFY(!known.startsWith(headingText(frame, group)));
    frame.motion = {.mean = 1, .variance = 0.9999, .normalize = 0, .affine = 0};
    QCOMPARE(headingText(frame, group), known);
}

void TestNormalizationStage::groupsAreToldApart()
{
    QCOMPARE(groupLetter(0), QStringLiteral("a"));
    QCOMPARE(groupLetter(25), QStringLiteral("z"));
    QCOMPARE(groupLetter(26), QStringLiteral("aa"));
    QCOMPARE(groupLetter(27 * 26), QStringLiteral("aaa"));
    const Theme& light = theme(ThemeId::Light);
    std::set<QRgb> fills;
    const engine::NormalizationAxes instance{.kind = engine::NormalizationKind::Instance};
    for (int group = 0; group < 16; ++group) {
        const QColor fill = GroupLook::of(group, instance, {4, 3, 3, 4}).fill(light);
        fills.insert(fill.rgb());
        QVERIFY(contrast(inkOn(light, fill), fill) >= 4.5);
    }
    QCOMPARE(fills.size(), std::size_t{16});
    for (const ThemeId id : {ThemeId::Light, ThemeId::Dark, ThemeId::Projector})
        for (int hue = 0; hue < 8; ++hue)
            QVERIFY(contrast(GroupLook{hue, 0}.text(theme(id)), theme(id).surface.stage) >= 4.5);
}

void TestNormalizationStage::textsDoNotOverlap_data() { addViews(); }

void TestNormalizationStage::textsDoNotOverlap()
{
    QFETCH(QSize, size);
    QFETCH(bool, presentation);
    QFETCH(QString, language);
    const Language spoken(language);
    for (const Settings& setting : manySettings()) {
        const auto lesson = lessonWith(makeNormalizationLesson, setting);
        for (const double t : {0.2, 0.55, 1.0})
            QCOMPARE(collision(*lesson, {.size = size, .t = t, .presentation = presentation}), QString());
    }
}

void TestNormalizationStage::pointingFindsCellsInBothPictures()
{
    const auto lesson = makeNormalizationLesson();
    const auto inTable = lesson->hit({620 + 62 * 1.5, 106 + 38 * 2.5}, 1.0, false);
    QVERIFY(inTable.has_value());
    QCOMPARE(inTable->target, (Target{QStringLiteral("cell"), 2, 1, 0}));
    QVERIFY(lesson->describe(1, {.hovered = inTable->target})
                .contains(QStringLiteral("Sample 1, channel 1, row 3, column 2")));
    // Pixel 7 of the block's front is row 3, column 2 as well.
    const auto inCube = lesson->hit({96 + 25, 186 + 38 * 7.5}, 1.0, false);
    QVERIFY(inCube.has_value());
    QCOMPARE(inCube->target, inTable->target);
    QVERIFY(!lesson->hit({560, 400}, 1.0, false).has_value());
    // Far back on the top of the block: the last sample.
    const auto back = lesson->hit({96 + 25 + 3.5 * 38, 186 - 3.5 * 26}, 1.0, false);
    QVERIFY(back.has_value());
    QCOMPARE(back->target, (Target{QStringLiteral("cell"), 9, 0, 0}));
}

void TestNormalizationStage::headingsAndThumbnailsAreTargets()
{
    const auto lesson = makeNormalizationLesson();
    const auto heading = lesson->hit({630, 74}, 1.0, false);
    QVERIFY(heading.has_value());
    QCOMPARE(heading->target.part, QStringLiteral("group"));
    QVERIFY(heading->sentence.contains(QStringLiteral("Group a")));
    QVERIFY(!lesson->editAt(heading->target).has_value());
    const auto thumbnail = lesson->hit({24 + 116 * 2 + 50, 660}, 1.0, false);
    QVERIFY(thumbnail.has_value());
    QCOMPARE(thumbnail->target.part, QStringLiteral("kind"));
    const auto setting = lesson->editAt(thumbnail->target);
    QVERIFY(setting.has_value());
    QCOMPARE(setting->name, QStringLiteral("kind"));
    QCOMPARE(std::get<QString>(setting->value), QStringLiteral("instance"));
    QVERIFY(!lesson->editAt({QStringLiteral("cell"), 0, 0, 0}).has_value());
    const auto which = lessonWith(makeNormalizationLesson, {{"view", "which"}});
    const auto keras = which->hit({24 + 384 + 60, 300}, 1.0, false);
    QVERIFY(keras.has_value());
    QCOMPARE(std::get<QString>(which->editAt(keras->target)->value), QStringLiteral("channels"));
    QVERIFY(keras->sentence.contains(QStringLiteral("LayerNormalization(axis=-1)")));
}

void TestNormalizationStage::arrowsWalkTheTable()
{
    const auto lesson = makeNormalizationLesson();
    const Target start = lesson->neighbour({}, 1, 0);
    QCOMPARE(start, (Target{QStringLiteral("cell"), 1, 1, 2}));
    QCOMPARE(lesson->neighbour(start, 1, 0), (Target{QStringLiteral("cell"), 1, 2, 2}));
    QCOMPARE(lesson->neighbour({QStringLiteral("cell"), 1, 2, 2}, 1, 0), (Target{QStringLiteral("cell"), 1, 0, 3}));
    QCOMPARE(lesson->neighbour({QStringLiteral("cell"), 2, 0, 0}, 0, 1), (Target{QStringLiteral("cell"), 3, 0, 0}));
    const Target thumbnail = lesson->neighbour({QStringLiteral("cell"), 11, 0, 0}, 0, 1);
    QCOMPARE(thumbnail, (Target{.part = QStringLiteral("kind"), .column = 0}));
    QCOMPARE(lesson->neighbour(thumbnail, 1, 0).column, 1);
    QCOMPARE(lesson->neighbour(thumbnail, 0, -1).part, QStringLiteral("cell"));
}

void TestNormalizationStage::formulaFollowsTheFocus()
{
    const auto lesson = makeNormalizationLesson();
    const NormalizationModel model = normalizationModel({}, {});
    const Focus focus{.hovered = {QStringLiteral("cell"), 4, 2, 0}};
    const FormulaPair formula = lesson->formula(focus);
    QVERIFY(formula.numbers.plainText().endsWith(
        QString::number(model.normalizedAt({1, 1, 2, 0}), 'f', 2).replace(u'-', u'−')));
    QVERIFY(formula.caption.contains(QStringLiteral("Sample 2, channel 1")));
    QVERIFY(lesson->describe(1.0, focus).contains(QStringLiteral("Group a")));
    // A target of another batch is not a cell of this one.
    QVERIFY(lesson->describe(1.0, {.hovered = {QStringLiteral("cell"), 400, 2, 0}}).size() > 0);
    QVERIFY(!selectionOf(model, {.hovered = {QStringLiteral("cell"), 400, 2, 0}}).chosen);
}

void TestNormalizationStage::drawnPartIsBounded()
{
    const auto lesson =
        lessonWith(makeNormalizationLesson,
                   {{"batch", "64"}, {"channels", "64"}, {"height", "32"}, {"width", "32"}, {"first_sample", "61"}});
    const engine::CellBox part = drawnPart(NormalizationSettings::from(lesson->values()));
    QCOMPARE(part.n, (engine::AxisRange{60, 64}));
    QCOMPARE(part.c, (engine::AxisRange{0, 4}));
    QCOMPARE(part.h.size(), 3);
    QVERIFY(lesson->note().contains(QStringLiteral("61 to 64 of 64")));
    QVERIFY(lesson->note().contains(QStringLiteral("3 × 3 of 32 × 32")));
}

} // namespace convolarium

QTEST_MAIN(convolarium::TestNormalizationStage)
#include "tst_normalization_stage.moc"
