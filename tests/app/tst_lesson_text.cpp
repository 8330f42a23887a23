// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/problem.h"
#include "app/lesson/text_values.h"
#include "tests/app/test_lesson.h"

#include <QTest>

using namespace convolarium;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

LessonText read(const QByteArray& bytes) { return parseLessonText(s("test.md"), bytes); }

/// Why the text is refused; empty where it is not.
QString refusal(const QByteArray& bytes)
{
    try {
        static_cast<void>(read(bytes));
        return {};
    } catch (const Problem& problem) {
        return problem.text();
    }
}

QByteArray page(const QByteArray& lines) { return "# Title\n\n## Page\n" + lines + "\nWords.\n"; }

/// One page, as it fits to the test lesson.
std::optional<QString> misfit(const QByteArray& lines) { return problemOf(read(page(lines)), TestLesson()); }

} // namespace

class TestLessonText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTextIsRead()
    {
        const LessonText text =
            read("# The square\r\n\r\n## First\r\n@preset wide\r\n@set width=16 groups=2\r\n@time 0.3\r\n"
                 "@light input\r\n@misconception mac_or_flop\r\n@chart area\r\nOne **bold** line\r\n"
                 "and another.\r\n\r\n![A small one](stage?time=0.5&width=4&blocks=1,2)\r\n\r\nAfter.\r\n"
                 "@wait width>=20 | Make it wide.\r\n@wait pinned=input | Click it.\r\n@done Good: so.\r\n"
                 "\r\n## Second\r\n@play grow compare\r\nWords.\r\n");
        QCOMPARE(text.title, s("The square"));
        QCOMPARE(text.pages.size(), std::size_t{2});
        const TextPage& first = text.pages[0];
        QCOMPARE(first.heading, s("First"));
        QCOMPARE(first.line, 3);
        QCOMPARE(first.preset, s("wide"));
        QCOMPARE(first.values.at(s("width")), s("16"));
        QCOMPARE(first.values.at(s("groups")), s("2"));
        QCOMPARE(first.time, std::optional(0.3));
        QCOMPARE(first.light, s("input"));
        QCOMPARE(first.chart, s("area"));
        QVERIFY(first.misconceptions == std::vector{Misconception::MacOrFlop});
        QCOMPARE(first.pieces.size(), std::size_t{3});
        QCOMPARE(std::get<QString>(first.pieces[0]), s("One **bold** line\nand another."));
        const TextPicture picture{
            .caption = s("A small one"), .values = {{s("width"), s("4")}, {s("blocks"), s("1,2")}}, .time = 0.5};
        QVERIFY(std::get<TextPicture>(first.pieces[1]) == picture);
        QCOMPARE(std::get<QString>(first.pieces[2]), s("After."));
        QCOMPARE(first.tasks.size(), std::size_t{2});
        QCOMPARE(first.tasks[0].instruction, s("Make it wide."));
        QVERIFY(first.tasks[1].condition.kind == Condition::Kind::Pinned);
        QCOMPARE(first.done, s("Good: so."));
        QCOMPARE(text.pages[1].play, QStringList({s("grow"), s("compare")}));
        QVERIFY(!text.pages[1].time);
    }

    void malformedTextsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << QByteArray() << QByteArray("there is no page");
        QTest::newRow("no title") << QByteArray("\n## Page\nWords.\n") << QByteArray("line 2:");
        QTest::newRow("two titles") << QByteArray("# A\n# B\n") << QByteArray("line 2:");
        QTest::newRow("words before a page") << QByteArray("# A\nWords.\n") << QByteArray("line 2:");
        QTest::newRow("directive before a page") << QByteArray("# A\n@time 0\n") << QByteArray("line 2:");
        QTest::newRow("page without text") << QByteArray("# A\n## P\n@time 0\n## Q\nWords.\n") << QByteArray("line 2:");
        QTest::newRow("unknown directive") << page("@jump 3") << QByteArray("line 4:");
        QTest::newRow("show") << page("@show panel") << QByteArray("line 4:");
        QTest::newRow("empty directive") << page("@light") << QByteArray("line 4:");
        QTest::newRow("twice") << page("@time 0\n@time 1") << QByteArray("line 5:");
        QTest::newRow("value twice") << page("@set width=1 width=2") << QByteArray("line 4:");
        QTest::newRow("no value") << page("@set width=") << QByteArray("line 4:");
        QTest::newRow("no name") << page("@set =3") << QByteArray("line 4:");
        QTest::newRow("time beyond") << page("@time 1.1") << QByteArray("line 4:");
        QTest::newRow("time nan") << page("@time nan") << QByteArray("line 4:");
        QTest::newRow("time and play") << page("@time 0\n@play grow") << QByteArray("line 3:");
        QTest::newRow("three phases") << page("@play grow rest compare") << QByteArray("line 4:");
        QTest::newRow("misconception") << page("@misconception none") << QByteArray("line 4:");
        QTest::newRow("wait without bar") << page("@wait width=3") << QByteArray("line 4:");
        QTest::newRow("wait without condition") << page("@wait | Do it.") << QByteArray("line 4:");
        QTest::newRow("wait for words") << page("@wait width is 3 | Do it.") << QByteArray("line 4:");
        QTest::newRow("phase in order") << page("@wait phase>=grow | Do it.") << QByteArray("line 4:");
        QTest::newRow("done alone") << page("@done Well.") << QByteArray("line 3:");
        QTest::newRow("picture time") << page("![x](stage?time=2)") << QByteArray("line 4:");
        QTest::newRow("picture value twice") << page("![x](stage?width=1&width=2)") << QByteArray("line 4:");
        QTest::newRow("not utf-8") << page("\xff\xfe") << QByteArray("UTF-8");
    }

    void malformedTextsAreRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, line);
        const QString why = refusal(text);
        QVERIFY2(why.startsWith(s("test.md: ")) && why.contains(QString::fromUtf8(line)), qPrintable(why));
    }

    void nothingIsLoadedFromElsewhere()
    {
        for (const char* image :
             {"![x](http://example.org/a.png)", "![x](https://example.org/a.png)", "![x](file:///etc/passwd)",
              "![x](/etc/passwd)", "![x](qrc:/icons/loop.svg)", "![x](stages?width=1)", "![x][ref]",
              "See ![x](stage) here", "![x](stage", "![x](<stage>)"})
            QVERIFY2(refusal(page(image)).contains(s("line 4:")), image);
    }

    void hostileTextsAreRefusedAtOnce()
    {
        QVERIFY(!refusal(page(QByteArray(100'000, '>'))).isEmpty());
        QVERIFY(refusal(page(QByteArray(3000, '>'))).contains(s("line 4:")));
        QVERIFY(refusal(page(QByteArray("> ").repeated(50))).contains(s("line 4:")));
        QVERIFY(refusal(page(QByteArray("- ").repeated(50))).contains(s("line 4:")));
        QVERIFY(refusal(page(QByteArray("1. ").repeated(50))).contains(s("line 4:")));
        QVERIFY(refusal(page(QByteArray(5000, '['))).contains(s("line 4:")));
        QVERIFY(refusal(page(QByteArray(1 << 20, 'x'))).contains(s("KiB")));
        QVERIFY(refusal("# T\n" + QByteArray("## P\nw\n").repeated(1000)).contains(s("line ")));
        QVERIFY(refusal(QByteArray(60'000, '\0')).contains(s("line 1")));
    }

    void conditionsHold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        // width 8, groups 1, rate 0.5, mode same, labels true, blocks 6,12; t = 0.5; the input is pinned.
        for (const auto& [text, expected] : std::initializer_list<std::pair<const char*, bool>>{
                 {"width=8", true},        {"width=9", false},      {"width!=9", true},     {"width!=8", false},
                 {"width>=8", true},       {"width>=9", false},     {"width<=8", true},     {"width<=7", false},
                 {"rate=0.5", true},       {"rate=0.50", true},     {"rate>=0.6", false},   {"rate<=0.6", true},
                 {"mode=same", true},      {"mode=valid", false},   {"mode!=valid", true},  {"mode>=same", false},
                 {"labels=true", true},    {"labels=false", false}, {"blocks=6,12", true},  {"blocks=6", false},
                 {"phase=grow", true},     {"phase=compare", true}, {"phase=other", false}, {"pinned=input", true},
                 {"pinned=output", false}, {"nothing=1", false},    {"nothing!=1", false},  {"width=wide", false},
                 {"width = 8", true}})
            QTest::newRow(text) << s(text) << expected;
    }

    void conditionsHold()
    {
        QFETCH(QString, text);
        QFETCH(bool, expected);
        const TestLesson lesson;
        const std::vector<Phase> phases = lesson.phases();
        const Focus focus{.hovered = {.part = s("output")}, .pinned = {.part = s("input")}};
        const auto condition = parseCondition(text);
        QVERIFY(condition);
        QCOMPARE(holds(*condition, {lesson.values(), 0.5, focus, phases}), expected);
    }

    void aPhaseIsReachedWhenItBegins()
    {
        const TestLesson lesson;
        const std::vector<Phase> phases = lesson.phases();
        const auto condition = parseCondition(s("phase=compare"));
        QVERIFY(!holds(*condition, {lesson.values(), 0.499, {}, phases}));
        QVERIFY(holds(*condition, {lesson.values(), 0.5, {}, phases}));
        QVERIFY(holds(*condition, {lesson.values(), 1, {}, phases}));
    }

    void textsAreCheckedAgainstTheLesson_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("blamed"); // empty: all is right
        QTest::newRow("right") << QByteArray("@preset wide\n@set groups=8\n@play compare\n@chart bars\n"
                                             "![x](stage?width=4&groups=2)\n@wait groups=16 | Do it.\n")
                               << QByteArray();
        QTest::newRow("parameter") << QByteArray("@set height=3") << QByteArray("height");
        QTest::newRow("preset") << QByteArray("@preset huge") << QByteArray("huge");
        QTest::newRow("phase") << QByteArray("@play sleep") << QByteArray("sleep");
        QTest::newRow("last phase") << QByteArray("@play compare sleep") << QByteArray("sleep");
        QTest::newRow("phases turned round") << QByteArray("@play compare grow") << QByteArray("grow");
        QTest::newRow("chart") << QByteArray("@chart pie") << QByteArray("pie");
        QTest::newRow("value") << QByteArray("@set width=65") << QByteArray("width");
        QTest::newRow("no number") << QByteArray("@set width=wide") << QByteArray("width");
        QTest::newRow("together") << QByteArray("@set width=8 groups=3") << QByteArray("groups");
        QTest::newRow("picture") << QByteArray("![x](stage?mode=other)") << QByteArray("mode");
        QTest::newRow("picture's parameter") << QByteArray("![x](stage?onload=1)") << QByteArray("onload");
        QTest::newRow("waits for a parameter") << QByteArray("@wait height=3 | Do.") << QByteArray("height");
        QTest::newRow("waits for a phase") << QByteArray("@wait phase=sleep | Do.") << QByteArray("sleep");
        QTest::newRow("waits for what cannot be") << QByteArray("@wait width>=65 | Do.") << QByteArray("width");
        QTest::newRow("order of words") << QByteArray("@wait mode>=same | Do.") << QByteArray("mode");
        QTest::newRow("nothing to do") << QByteArray("@wait width=8 | Do.") << QByteArray("width");
        QTest::newRow("timeline stands at its end") << QByteArray("@wait phase=compare | Do.") << QByteArray("compare");
        QTest::newRow("timeline stands before") << QByteArray("@time 0\n@wait phase=compare | Do.") << QByteArray();
        QTest::newRow("pinned already") << QByteArray("@light input\n@wait pinned=input | Do.") << QByteArray("input");
    }

    void textsAreCheckedAgainstTheLesson()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QByteArray, blamed);
        const auto wrong = misfit(lines);
        QCOMPARE(wrong.has_value(), !blamed.isEmpty());
        if (wrong)
            QVERIFY2(wrong->startsWith(s("line 3: ") + QString::fromUtf8(blamed)), qPrintable(*wrong));
    }

    void whatDoesNotGoWithThePresentValuesGoesOverTheFirstPreset()
    {
        TestLesson lesson;
        const LessonText text = read(page("@set groups=4"));
        ParameterValues present = lesson.values();
        present.set(s("width"), 12);
        present.set(s("rate"), 0.7);
        QCOMPARE(valuesOf(text.pages[0], lesson, present).integer("width"), 12);
        QCOMPARE(valuesOf(text.pages[0], lesson, present).real("rate"), 0.7);
        present.set(s("width"), 9); // 4 is no divisor
        const ParameterValues values = valuesOf(text.pages[0], lesson, present);
        QCOMPARE(values.integer("width"), 8);
        QCOMPARE(values.integer("groups"), 4);
        QCOMPARE(values.real("rate"), 0.5);
    }
};

QTEST_GUILESS_MAIN(TestLessonText)
#include "tst_lesson_text.moc"
