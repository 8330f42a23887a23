// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/dense_lesson.h"
#include "app/lessons/dense/stage_layout.h"
#include "tests/app/lesson_with.h"
#include "tests/app/painted_stage.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTranslator>

#include <cmath>

namespace convolarium {

namespace {

Target target(QLatin1String part, int channel) { return {.part = part, .channel = channel}; }

bool shows(const Painted& picture, const QString& text)
{
    return std::any_of(picture.texts.begin(), picture.texts.end(),
                       [&](const DrawnText& drawn) { return drawn.text.contains(text); });
}

} // namespace

class TestDenseStage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void phasesCoverTheTimeline_data();
    void phasesCoverTheTimeline();
    void everyPhaseMoves();
    void pictureDependsOnTimeAlone();
    void textsDoNotOverlap_data();
    void textsDoNotOverlap();
    void pointingFindsTheParts();
    void ribbonsNameTheirReaders();
    void arrowsWalk();
    void chainSetsTheBlock();
    void pinnedMergesShowTheirValues();
    void formulaFollowsTheFocus();
    void describeSaysWhereItIs();
};

void TestDenseStage::phasesCoverTheTimeline_data()
{
    QTest::addColumn<QByteArray>("layers");
    QTest::addColumn<int>("count");
    QTest::newRow("small") << QByteArray("6") << 10;
    QTest::newRow("one") << QByteArray("1") << 5;
    QTest::newRow("many layers share phases") << QByteArray("64,3") << 12;
}

void TestDenseStage::phasesCoverTheTimeline()
{
    QFETCH(QByteArray, layers);
    QFETCH(int, count);
    const std::vector<Phase> phases = lessonWith(makeDenseLesson, {{"layers", layers.constData()}})->phases();
    QCOMPARE(static_cast<int>(phases.size()), count);
    QCOMPARE(phases.front().start, 0.0);
    QCOMPARE(phases.back().end, 1.0);
    for (std::size_t i = 1; i < phases.size(); ++i)
        QCOMPARE(phases[i].start, phases[i - 1].end);
}

void TestDenseStage::everyPhaseMoves()
{
    for (const char* layers : {"6", "24,3"}) {
        const auto lesson = lessonWith(makeDenseLesson, {{"layers", layers}});
        for (const Phase& phase : lesson->phases()) {
            const double length = phase.end - phase.start;
            const QImage early = painted(*lesson, {.t = phase.start + 0.2 * length}).image;
            const QImage late = painted(*lesson, {.t = phase.start + 0.6 * length}).image;
            QVERIFY2(early != late, qPrintable(phase.id));
        }
    }
}

void TestDenseStage::pictureDependsOnTimeAlone()
{
    const auto lesson = makeDenseLesson();
    const QImage first = painted(*lesson, {.t = 0.3}).image;
    for (const double t : {0.0, 1.0, 0.6, 0.3})
        (void)painted(*lesson, {.t = t});
    QCOMPARE(painted(*lesson, {.t = 0.3}).image, first);
}

void TestDenseStage::textsDoNotOverlap_data() { addViews(); }

void TestDenseStage::textsDoNotOverlap()
{
    QFETCH(QSize, size);
    QFETCH(bool, presentation);
    QFETCH(QString, language);
    const Language spoken(language);
    const std::vector<Settings> settings{
        {},
        {{"twin", "weights"}},
        {{"bottleneck", "true"}, {"kernel", "15"}},
        {{"layers", "1"}, {"initial_channels", "1"}, {"growth_rate", "1"}},
        {{"layers", "1"}, {"initial_channels", "256"}, {"growth_rate", "1"}},
        {{"layers", "2"}, {"initial_channels", "3"}, {"growth_rate", "64"}},
        {{"layers", "8"}, {"initial_channels", "8"}, {"growth_rate", "64"}},
        {{"layers", "8"}, {"height", "1"}},
        {{"layers", "6,12,24,16"}, {"initial_channels", "64"}, {"growth_rate", "32"}, {"bottleneck", "true"}},
        {{"layers", "6,12,24,16"}, {"initial_channels", "64"}, {"growth_rate", "32"}, {"block", "3"}},
        {{"layers", "64,64,64,64"},
         {"initial_channels", "256"},
         {"growth_rate", "64"},
         {"block", "4"},
         {"height", "512"},
         {"width", "512"},
         {"kernel", "15"}}};
    const std::initializer_list<Focus> focuses{{},
                                               {.hovered = target(densePart::ribbon, 0)},
                                               {.hovered = target(densePart::layer, 1)},
                                               {.hovered = target(densePart::transition, 1)},
                                               {.pinned = target(densePart::plus, 1)},
                                               {.pinned = target(densePart::concatenation, 2)},
                                               {.pinned = target(densePart::plus, 6)},
                                               {.pinned = target(densePart::concatenation, 6)}};
    for (const Settings& setting : settings) {
        const auto lesson = lessonWith(makeDenseLesson, setting);
        for (const double t : {0.0, 0.05, 0.3, 0.78, 0.87, 1.0})
            for (const Focus& focus : focuses)
                if (!focus.current() || t >= 1) {
                    const Shot shot{.size = size, .t = t, .presentation = presentation, .focus = focus};
                    QCOMPARE(collision(*lesson, shot), QString());
                }
    }
}

void TestDenseStage::pointingFindsTheParts()
{
    const auto lesson = makeDenseLesson();
    const auto at = [&](double x, double y) {
        const auto hit = lesson->hit({x, y}, 1, false);
        return hit ? hit->target : Target{};
    };
    const double p = 221.0 / 96; // px of a channel
    const double slot = 12 * p + 3;
    const double first = 104 + 24 * p + 3;
    QCOMPARE(at(60, 120), target(densePart::ribbon, 0));
    QCOMPARE(at(160, first + 5), target(densePart::layer, 1));
    QCOMPARE(at(990, first + slot + 5), target(densePart::ribbon, 2));
    QCOMPARE(at(1015, 200), target(densePart::transition, 1));
    QCOMPARE(at(150 + 138 * 2 + 33, 110), target(densePart::concatenation, 3));
    QCOMPARE(at(150 + 20, 650), target(densePart::twinLayer, 1));
    QCOMPARE(at(150 + 66 + 30, 602), target(densePart::plus, 1));
    QVERIFY(!lesson->hit({100, 390}, 1, false));
    // With many thin layers every part is still within reach.
    const auto many = lessonWith(makeDenseLesson, {{"layers", "64"}});
    const double thin = 221.0 / (24 + 64 * 12);
    const double step = 828.0 / 64;
    const double gap = 24.0 / 64;
    for (int layer = 1; layer <= 64; ++layer) {
        const double left = 150 + step * (layer - 1);
        const double width = 0.55 * step;
        const double middle = 104 + 24 * thin + layer * gap + (layer - 0.5) * 12 * thin;
        const auto box = many->hit({left + width / 2, middle}, 1, false);
        QVERIFY2(box && box->target == target(densePart::layer, layer), qPrintable(QString::number(layer)));
        const auto plus = many->hit({left + width + 0.42 * (step - width), 602}, 1, false);
        QVERIFY2(plus && plus->target == target(densePart::plus, layer), qPrintable(QString::number(layer)));
    }
}

void TestDenseStage::ribbonsNameTheirReaders()
{
    const auto lesson = makeDenseLesson();
    const Focus focus{.hovered = target(densePart::ribbon, 2)};
    const Painted picture = painted(*lesson, {.size = {1536, 748}, .focus = focus});
    QVERIFY(shows(picture, QStringLiteral("x₂ born in layer 2")));
    QVERIFY(shows(picture, QStringLiteral("3, 4, 5, 6 and the transition")));
    QVERIFY(lesson->describe(1, focus).contains(QStringLiteral("3, 4, 5, 6 and the transition")));
}

void TestDenseStage::arrowsWalk()
{
    const auto lesson = lessonWith(makeDenseLesson, {{"layers", "3,2"}});
    Target at = lesson->neighbour({}, 1, 0);
    QCOMPARE(at, target(densePart::layer, 1));
    at = lesson->neighbour(at, 1, 0);
    QCOMPARE(at, target(densePart::layer, 2));
    at = lesson->neighbour(lesson->neighbour(at, 1, 0), 1, 0);
    QCOMPARE(at, target(densePart::transition, 1));
    QCOMPARE(lesson->neighbour(at, -1, 0), target(densePart::layer, 3));
    QCOMPARE(lesson->neighbour(target(densePart::layer, 2), 0, -1), target(densePart::concatenation, 2));
    QCOMPARE(lesson->neighbour(target(densePart::concatenation, 2), 0, -1), target(densePart::ribbon, 2));
    QCOMPARE(lesson->neighbour(target(densePart::ribbon, 2), 0, -1), target(densePart::block, 0));
    QCOMPARE(lesson->neighbour(target(densePart::block, 0), 1, 0), target(densePart::block, 1));
    QCOMPARE(lesson->neighbour(target(densePart::layer, 2), 0, 1), target(densePart::twinLayer, 2));
    QCOMPARE(lesson->neighbour(target(densePart::plus, 2), 0, 1), target(densePart::plus, 2));
    // Nothing that cannot be shown.
    const auto tiny = lessonWith(makeDenseLesson, {{"layers", "1"}, {"height", "1"}});
    for (const QLatin1String part : {densePart::ribbon, densePart::layer, densePart::twinLayer, densePart::plus})
        for (const int dx : {-1, 0, 1})
            for (const int dy : {-1, 0, 1})
                QVERIFY(!tiny->describe(1, {.hovered = tiny->neighbour(target(part, 1), dx, dy)}).isEmpty());
}

void TestDenseStage::chainSetsTheBlock()
{
    const auto lesson = lessonWith(makeDenseLesson, {{"layers", "6,12,24,16"}});
    const auto setting = lesson->editAt(target(densePart::block, 2));
    QVERIFY(setting.has_value());
    QCOMPARE(setting->name, QStringLiteral("block"));
    QCOMPARE(std::get<int>(setting->value), 3);
    QVERIFY(!lesson->editAt(target(densePart::layer, 2)));
    QVERIFY(!makeDenseLesson()->editAt(target(densePart::block, 0)));
    bool found = false;
    for (double x = 600; x < 1204; x += 4)
        if (const auto hit = lesson->hit({x, 32}, 1, false))
            found = found || hit->target == target(densePart::block, 2);
    QVERIFY(found);
}

void TestDenseStage::pinnedMergesShowTheirValues()
{
    const auto lesson = makeDenseLesson();
    for (const QLatin1String part : {densePart::plus, densePart::concatenation})
        for (const int layer : {2, 6}) {
            const Painted picture = painted(*lesson, {.size = {1536, 748}, .focus = {.pinned = target(part, layer)}});
            const auto numbers = std::count_if(picture.texts.begin(), picture.texts.end(), [](const DrawnText& text) {
                bool ok = false;
                QString plain = text.text;
                (void)plain.replace(QChar(0x2212), u'-').toDouble(&ok);
                return ok && text.text.contains(u'.');
            });
            const int maps = part == densePart::plus ? 6 : 8;
            QCOMPARE(static_cast<int>(numbers), maps * 9);
        }
}

void TestDenseStage::formulaFollowsTheFocus()
{
    const auto lesson = makeDenseLesson();
    const auto numbers = [&](const Target& hovered) {
        return lesson->formula({.hovered = hovered}).numbers.plainText();
    };
    QCOMPARE(numbers({}), QStringLiteral("9·12·(24+36+48+60+72+84) = 9·12·324 = 34,992"));
    QCOMPARE(numbers(target(densePart::layer, 3)), QStringLiteral("9·48·12 = 5,184"));
    QCOMPARE(numbers(target(densePart::transition, 1)), QStringLiteral("96·48 = 4,608"));
    QVERIFY(numbers(target(densePart::twinLayer, 3)).endsWith(QStringLiteral("= 82,944")));
    QVERIFY(numbers(target(densePart::ribbon, 6)).endsWith(QStringLiteral("= 96")));
    QCOMPARE(numbers(target(densePart::layer, 7)), numbers({})); // a layer that is not there
    const auto inner = lessonWith(makeDenseLesson, {{"bottleneck", "true"}});
    QCOMPARE(inner->formula({}).numbers.plainText(), QStringLiteral("48·324 + 6·9·48·12 = 46,656"));
}

void TestDenseStage::describeSaysWhereItIs()
{
    const auto lesson = makeDenseLesson();
    const QString words = lesson->describe(0.15, {.hovered = target(densePart::layer, 1)});
    QVERIFY(words.contains(QStringLiteral("14.2×")));
    QVERIFY(words.contains(QStringLiteral("Step 2 of 10: Layer 1.")));
    QVERIFY(words.contains(QStringLiteral("24 → 12")));
}

} // namespace convolarium

QTEST_MAIN(convolarium::TestDenseStage)
#include "tst_dense_stage.moc"
