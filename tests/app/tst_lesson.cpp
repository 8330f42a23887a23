// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/block.h"
#include "app/lesson/chart_spec.h"
#include "app/lesson/formula_layout.h"
#include "app/lesson/numbers.h"
#include "app/lesson/parameter.h"
#include "app/lesson/phase.h"
#include "app/lesson/problem.h"
#include "app/lesson/sentence.h"

#include <QFile>
#include <QImage>
#include <QTest>

#include <nlohmann/json.hpp>

namespace convolarium {

namespace {

Parameter integerParameter()
{
    return {.name = QStringLiteral("groups"), .label = {}, .standard = 1, .minimum = 1, .maximum = 64};
}

std::vector<Phase> twoPhases()
{
    return {{QStringLiteral("a"), {}, {}, 0.0, 0.25, 1.0}, {QStringLiteral("b"), {}, {}, 0.25, 1.0, 3.0}};
}

} // namespace

class TestLessonVocabulary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyContrastOfTheDesignHolds_data();
    void everyContrastOfTheDesignHolds();
    void colorMapInterpolates();
    void valuesAreReadAndWrittenAlike();
    void unreadableValuesAreRefused_data();
    void unreadableValuesAreRefused();
    void limitsObjectWithTheReason();
    void nearestGivesTheNextLegalValueBelow();
    void phasesAdvanceAndRest();
    void numbersInWords_data();
    void numbersInWords();
    void sentencesMarkTheResult();
    void formulaReadsAsTextAndLatex();
    void formulaTermsAreFoundWhereTheyStand();
    void chartTableHasARowForEachX();
    void cloudTableHasARowForEachPoint();
    void chartCsvQuotes();
    void blockFindsItsCells();
    void packetsStandApart();
};

void TestLessonVocabulary::everyContrastOfTheDesignHolds_data()
{
    QTest::addColumn<int>("id");
    for (const ThemeId id : {ThemeId::Light, ThemeId::Dark, ThemeId::Projector})
        QTest::newRow(qPrintable(themeName(id))) << static_cast<int>(id);
}

void TestLessonVocabulary::everyContrastOfTheDesignHolds()
{
    QFETCH(int, id);
    const Theme& t = theme(static_cast<ThemeId>(id));
    for (const QColor& ink : {t.surface.ink, t.surface.ink2, t.surface.ink3, t.surface.accent})
        for (const QColor& ground : {t.surface.stage, t.surface.panel})
            QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(ink.name() + u' ' + ground.name()));
    QVERIFY(contrast(t.surface.controlBorder, t.surface.stage) >= 3.0);
    for (const Role role : {Role::Input, Role::Kernel, Role::Output, Role::Middle, Role::Ordinary, Role::Variant,
                            Role::Good, Role::Warn, Role::Bad}) {
        const RoleColors& colors = t.role(role);
        QVERIFY2(contrast(colors.text, t.surface.stage) >= 4.5, qPrintable(colors.text.name()));
        QVERIFY2(contrast(colors.text, colors.tint) >= 4.5, qPrintable(colors.text.name()));
        QVERIFY2(contrast(colors.on, colors.fill) >= 4.5, qPrintable(colors.fill.name()));
        QVERIFY2(contrast(colors.line, t.surface.stage) >= 3.0, qPrintable(colors.line.name()));
    }
    for (const QColor& series : t.series)
        QVERIFY2(contrast(series, t.surface.stage) >= 3.0, qPrintable(series.name()));
}

void TestLessonVocabulary::colorMapInterpolates()
{
    const ColorMap map{{Qt::black, Qt::white}, {0.0, 1.0}};
    QCOMPARE(map.color(-3), QColor(Qt::black));
    QCOMPARE(map.color(0.5), QColor(128, 128, 128));
    QCOMPARE(map.color(7), QColor(Qt::white));
}

void TestLessonVocabulary::valuesAreReadAndWrittenAlike()
{
    Parameter parameter = integerParameter();
    QCOMPARE(parseValue(parameter, QStringLiteral("8")), ParameterValue(8));
    parameter.kind = ParameterKind::Real;
    QCOMPARE(parseValue(parameter, QStringLiteral("0.25")), ParameterValue(0.25));
    parameter.kind = ParameterKind::Flag;
    QCOMPARE(parseValue(parameter, QStringLiteral("true")), ParameterValue(true));
    parameter.kind = ParameterKind::List;
    const ParameterValue list = parseValue(parameter, QStringLiteral("6,12,24"));
    QCOMPARE(list, ParameterValue(std::vector<int>{6, 12, 24}));
    QCOMPARE(valueText(list), QStringLiteral("6,12,24"));
    QCOMPARE(QString::fromStdString(valueJson(list).dump()), QStringLiteral("[6,12,24]"));
}

void TestLessonVocabulary::unreadableValuesAreRefused_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("word for a number") << static_cast<int>(ParameterKind::Integer) << QStringLiteral("three");
    QTest::newRow("fraction for a whole number") << static_cast<int>(ParameterKind::Integer) << QStringLiteral("3.5");
    QTest::newRow("too large for an int") << static_cast<int>(ParameterKind::Integer) << QStringLiteral("99999999999");
    QTest::newRow("not a number") << static_cast<int>(ParameterKind::Real) << QStringLiteral("nan");
    QTest::newRow("infinite") << static_cast<int>(ParameterKind::Real) << QStringLiteral("inf");
    QTest::newRow("yes") << static_cast<int>(ParameterKind::Flag) << QStringLiteral("yes");
    QTest::newRow("hole in a list") << static_cast<int>(ParameterKind::List) << QStringLiteral("6,,24");
    QTest::newRow("empty list") << static_cast<int>(ParameterKind::List) << QString();
}

void TestLessonVocabulary::unreadableValuesAreRefused()
{
    QFETCH(int, kind);
    QFETCH(QString, text);
    Parameter parameter = integerParameter();
    parameter.kind = static_cast<ParameterKind>(kind);
    try {
        (void)parseValue(parameter, text);
        QFAIL("accepted");
    } catch (const Problem& problem) {
        QCOMPARE(problem.kind(), Problem::Kind::Usage);
        QCOMPARE(problem.subject(), QStringLiteral("groups"));
    }
}

void TestLessonVocabulary::limitsObjectWithTheReason()
{
    const Parameter parameter = integerParameter();
    const Limits divisors{.minimum = 1, .maximum = 64, .stops = {1, 2, 4, 8}, .reason = QStringLiteral("divisors")};
    QVERIFY(!objection(parameter, divisors, 4));
    const auto five = objection(parameter, divisors, 5);
    QVERIFY(five.has_value());
    QVERIFY(five->contains(QStringLiteral("1, 2, 4, 8")));
    QVERIFY(five->contains(QStringLiteral("divisors")));
    QVERIFY(objection(parameter, Limits{.minimum = 1, .maximum = 64}, 0).has_value());
    QVERIFY(objection(parameter, Limits{.minimum = 1, .maximum = 64}, 65).has_value());
    Parameter list = integerParameter();
    list.kind = ParameterKind::List;
    list.mostEntries = 2;
    QVERIFY(!objection(list, Limits{.minimum = 1, .maximum = 64}, std::vector<int>{1, 64}));
    QVERIFY(objection(list, Limits{.minimum = 1, .maximum = 64}, std::vector<int>{1, 2, 3}).has_value());
    QVERIFY(objection(list, Limits{.minimum = 1, .maximum = 64}, std::vector<int>{}).has_value());
}

void TestLessonVocabulary::nearestGivesTheNextLegalValueBelow()
{
    const Parameter parameter = integerParameter();
    const Limits divisors{.minimum = 1, .maximum = 64, .stops = {2, 4, 8}};
    QCOMPARE(nearest(parameter, divisors, 7), ParameterValue(4));
    QCOMPARE(nearest(parameter, divisors, 1), ParameterValue(2));
    QCOMPARE(nearest(parameter, divisors, 100), ParameterValue(8));
    QCOMPARE(nearest(parameter, Limits{.minimum = 3, .maximum = 9}, 1), ParameterValue(3));
    Parameter list = integerParameter();
    list.kind = ParameterKind::List;
    list.mostEntries = 2;
    QCOMPARE(nearest(list, Limits{.minimum = 3, .maximum = 9}, std::vector<int>{1, 5, 7}),
             ParameterValue(std::vector<int>{3, 5}));
}

void TestLessonVocabulary::phasesAdvanceAndRest()
{
    const std::vector<Phase> phases = twoPhases();
    QCOMPARE(phaseIndex(phases, 0.0), 0);
    QCOMPARE(phaseIndex(phases, 0.25), 1);
    QCOMPARE(phaseIndex(phases, 1.0), 1);
    QCOMPARE(advanced(phases, 0.0, 0.5), 0.125);
    QCOMPARE(advanced(phases, 0.0, 1.0 + 1.5), 0.625);
    QCOMPARE(advanced(phases, 0.9, 100.0), 1.0);
    QCOMPARE(progress(phases[0], 0.25 * 0.4), 0.5);
    QCOMPARE(progress(phases[0], 0.25 * 0.9), 1.0);
    QCOMPARE(progress(phases[1], 0.1), 0.0);
}

void TestLessonVocabulary::numbersInWords_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("words");
    QTest::newRow("hundreds") << QStringLiteral("en") << qint64{288} << QStringLiteral("288");
    QTest::newRow("thousands") << QStringLiteral("en") << qint64{294912} << QStringLiteral("294,912");
    QTest::newRow("millions") << QStringLiteral("en") << qint64{18874368} << QStringLiteral("18.9 million");
    QTest::newRow("billions") << QStringLiteral("en") << qint64{15346630656} << QStringLiteral("15.3 billion");
    QTest::newRow("man") << QStringLiteral("ja") << qint64{18874368} << QStringLiteral("1,887万");
    QTest::newRow("few man") << QStringLiteral("ja") << qint64{294912} << QStringLiteral("29.5万");
    QTest::newRow("oku") << QStringLiteral("ja") << qint64{15346630656} << QStringLiteral("153億");
}

void TestLessonVocabulary::numbersInWords()
{
    QFETCH(QString, language);
    QFETCH(qint64, number);
    QFETCH(QString, words);
    const QLocale before;
    QLocale::setDefault(QLocale(language));
    const QString spoken = inWords(number);
    QLocale::setDefault(before);
    QCOMPARE(spoken, words);
}

void TestLessonVocabulary::sentencesMarkTheResult()
{
    const Sentence sentence =
        Sentence::marked(QStringLiteral("needs *7.9× fewer* here"), QStringLiteral("*7.9×*"), Role::Variant);
    QCOMPARE(sentence.full.size(), std::size_t{3});
    QVERIFY(!sentence.full[0].role);
    QCOMPARE(sentence.full[1].role, std::optional(Role::Variant));
    QCOMPARE(plainText(sentence.full), QStringLiteral("needs 7.9× fewer here"));
    QCOMPARE(plainText(sentence.brief), QStringLiteral("7.9×"));

    const Sentence two = Sentence::marked(QStringLiteral("*32*, not *6* or *7*"), {}, {Role::Variant, Role::Ordinary});
    QCOMPARE(two.full[0].role, std::optional(Role::Variant));
    QCOMPARE(two.full[2].role, std::optional(Role::Ordinary));
    QCOMPARE(two.full[4].role, std::optional(Role::Ordinary)); // the last colour goes on
}

void TestLessonVocabulary::formulaReadsAsTextAndLatex()
{
    using namespace formula;
    const Formula ratio =
        row({fraction(row({symbol(QStringLiteral("a")), text(QStringLiteral(" + ")), symbol(QStringLiteral("b"))}),
                      power(symbol(QStringLiteral("K")), QStringLiteral("2"))),
             text(QStringLiteral(" = ")), root(text(QStringLiteral("1,024")))});
    QCOMPARE(ratio.plainText(), QStringLiteral("(a + b) / K^2 = √(1,024)"));
    QCOMPARE(ratio.latex(), QStringLiteral("\\frac{a + b}{{K}^{2}} = \\sqrt{1{,}024}"));
}

void TestLessonVocabulary::formulaTermsAreFoundWhereTheyStand()
{
    using namespace formula;
    const Formula line = row({symbol(QStringLiteral("H")), text(QStringLiteral(" = ")),
                              symbol(QStringLiteral("K"), Role::Kernel, QStringLiteral("kernel"))});
    const FormulaLayout layout(line, 24, theme(ThemeId::Light));
    QCOMPARE(layout.terms().size(), std::size_t{1});
    QCOMPARE(layout.termAt(layout.terms().front().rect.center()), QStringLiteral("kernel"));
    QCOMPARE(layout.termAt({0, 0}), QString());
    QVERIFY(layout.width() >= layout.terms().front().rect.right());
}

void TestLessonVocabulary::chartTableHasARowForEachX()
{
    ChartSpec chart{.id = {}, .title = {}, .x = {.label = QStringLiteral("x")}, .y = {}};
    chart.series = {{.label = QStringLiteral("a"), .points = {{1, 10}, {2, 20}}},
                    {.label = QStringLiteral("b"), .points = {{2, 200}, {3, 300}}}};
    const ChartTable table = chartTable(chart);
    QCOMPARE(table.header, QStringList({QStringLiteral("x"), QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(table.rows.size(), std::size_t{3});
    QCOMPARE(table.rows[0], QStringList({QStringLiteral("1"), QStringLiteral("10"), QString()}));
    QCOMPARE(table.rows[1], QStringList({QStringLiteral("2"), QStringLiteral("20"), QStringLiteral("200")}));
}

void TestLessonVocabulary::cloudTableHasARowForEachPoint()
{
    ChartSpec chart{.id = {}, .title = QStringLiteral("mean"), .x = {.label = QStringLiteral("N")}, .y = {}};
    chart.series = {
        {.label = QStringLiteral("a"), .style = CurveStyle::Points, .points = {{1, 0.5}, {1, 0.25}, {2, 0.125}}}};
    const ChartTable table = chartTable(chart);
    QCOMPARE(table.header, QStringList({QStringLiteral("series"), QStringLiteral("N"), QStringLiteral("mean")}));
    QCOMPARE(table.rows.size(), std::size_t{3});
    QCOMPARE(table.rows[1], QStringList({QStringLiteral("a"), QStringLiteral("1"), QStringLiteral("0.25")}));
    chart.table = {.header = {QStringLiteral("layer")}, .rows = {{QStringLiteral("conv")}}};
    QCOMPARE(chartTable(chart).rows.size(), std::size_t{1}); // a table of its own comes first
}

void TestLessonVocabulary::chartCsvQuotes()
{
    ChartSpec chart{.id = {}, .title = {}, .x = {.label = QStringLiteral("MACs, one input")}, .y = {}};
    chart.bars = {{QStringLiteral("a \"b\""), {{.label = QStringLiteral("part"), .value = 1e15 + 1}}, {}},
                  {QStringLiteral("unknown"), {{.label = QStringLiteral("part")}}, {}}};
    const QStringList lines = chartCsv(chart).split(u'\n');
    QVERIFY(lines[0].endsWith(QStringLiteral("\"MACs, one input\"")));
    QCOMPARE(lines[1], QStringLiteral("\"a \"\"b\"\"\",part,1000000000000001"));
    QCOMPARE(lines[2], QStringLiteral("unknown,part,"));

    const ChartSpec rounded{.table = {.header = {QStringLiteral("μ")}, .rows = {{fixed(-1.0 / 3, 2)}}},
                            .exact = {.header = {QStringLiteral("μ")}, .rows = {{exactly(-1.0 / 3)}}}};
    QCOMPARE(chartCsv(rounded), QStringLiteral("μ\n-0.333333333333333\n"));
}

void TestLessonVocabulary::blockFindsItsCells()
{
    const Block block{.origin = {100, 100}, .cell = 10, .columns = 4, .rows = 3, .slabs = 5, .spacing = {4, -3}};
    const auto front = block.cellAt({135, 105});
    QVERIFY(front.has_value());
    QCOMPARE(front->row, 0);
    QCOMPARE(front->column, 3);
    QCOMPARE(front->slab, 0);
    const auto behind = block.cellAt(block.corner(4, 1, 3) + QPointF(-0.5, 0));
    QVERIFY(behind.has_value());
    QVERIFY(behind->slab > 0);
    QVERIFY(!block.cellAt({50, 50}).has_value());
    QVERIFY(block.bounds().contains(block.face(4)));
}

void TestLessonVocabulary::packetsStandApart()
{
    Block block{.origin = {}, .slabs = 8, .spacing = {10, 0}};
    const double before = block.offset(4).x() - block.offset(3).x();
    block.packets = 2;
    QCOMPARE(before, 10.0);
    QCOMPARE(block.offset(4).x() - block.offset(3).x(), 16.0);
    QCOMPARE(block.offset(3).x() - block.offset(2).x(), 10.0);
}

} // namespace convolarium

QTEST_MAIN(convolarium::TestLessonVocabulary)
#include "tst_lesson.moc"
