// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/numbers.h"
#include "app/lesson/veiled_lesson.h"
#include "app/shell/lesson_export.h"
#include "app/shell/lesson_table.h"

#include <QRegularExpression>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace convolarium;

namespace {

bool hasNumber(const QString& text)
{
    static const QRegularExpression digit(QStringLiteral("[0-9]"));
    return text.contains(digit);
}

QString numbersLine(const Formula& formula) { return formula.plainText(); }

/// Every text that the charts show, say, or give away as a table.
QStringList wordsOf(const ChartSpec& chart)
{
    QStringList words{chart.title, chart.summary};
    words += chart.notes;
    for (const ChartMark& mark : chart.marks)
        words << mark.text;
    for (const ChartBar& bar : chart.bars) {
        words << bar.valueLabel;
        for (const ChartSegment& segment : bar.segments)
            words << segment.label << (segment.value ? QStringLiteral("1") : QString());
    }
    if (chart.y.ticks.size() != 1 || !std::isnan(chart.y.ticks.front()))
        words << QStringLiteral("1");
    for (const QStringList& row : chartTable(chart).rows)
        words += row;
    return words;
}

std::unique_ptr<VeiledLesson> veiled(const LessonEntry& entry, const Veil& veil)
{
    auto lesson = std::make_unique<VeiledLesson>(openingLesson(entry));
    lesson->setVeil(veil);
    return lesson;
}

} // namespace

/// What is behind the veil is in no reading of a lesson.
class VeiledLessonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersBecomeQuestionMarks()
    {
        const auto is = [](const char* text, const char* expected) {
            QCOMPARE(withoutNumbers(QString::fromUtf8(text)), QString::fromUtf8(expected));
        };
        is("7.9× fewer: 2,396,160 of 18,874,368.", "?× fewer: ? of ?.");
        is("32 × 32", "? × ?");
        is("−1.41 and (−0.5)", "? and (?)");
        is("x − 3, 5−3", "x − ?, ?−?");
        is("x₂ and K²", "x₂ and K²");
        is("> 9.2·10¹⁸", "> ?");
        is("1,887万", "?万");
        is("12.7 %", "? %");
        is("−0.72, 1.15", "?, ?");
        is("", "");
    }

    void lessons_data()
    {
        QTest::addColumn<QString>("id");
        for (const LessonEntry& entry : lessonTable())
            QTest::newRow(qPrintable(entry.id)) << entry.id;
    }
    void lessons()
    {
        QFETCH(QString, id);
        const LessonEntry& entry = *std::ranges::find(lessonTable(), id, &LessonEntry::id);
        const auto lesson = veiled(entry, {.numbers = true});
        const auto open = openingLesson(entry);
        for (const Preset& preset : open->presets()) {
            lesson->set(presetValues(*lesson, preset));
            for (const auto& spans : {lesson->headline().full, lesson->headline().brief})
                QVERIFY2(!hasNumber(plainText(spans)), qPrintable(plainText(spans)));
            QVERIFY2(!hasNumber(numbersLine(lesson->formula({}).numbers)), qPrintable(preset.id));
            for (const ChartSpec& chart : lesson->charts())
                for (const QString& words : wordsOf(chart))
                    QVERIFY2(!hasNumber(words), qPrintable(preset.id + u' ' + chart.id + u' ' + words));
            QVERIFY(lesson->figures().empty());
            QVERIFY(!hasNumber(lesson->note()));
        }
    }

    /// Stage texts with numbers: what is given (input, kernels, counting of channels and samples), nothing else.
    void stage_data() { lessons_data(); }
    void stage()
    {
        QFETCH(QString, id);
        const LessonEntry& entry = *std::ranges::find(lessonTable(), id, &LessonEntry::id);
        const auto lesson = veiled(entry, {.numbers = true});
        const auto open = openingLesson(entry);
        const auto texts = [](const Lesson& shown, double t) {
            QImage image(1536, 748, QImage::Format_RGB32);
            QPainter painter(&image);
            ScenePainter scene(painter, {.area = QRectF(image.rect()), .designSize = shown.designSize(false)});
            shown.paint(scene, t, {});
            QStringList numbers;
            for (const DrawnText& drawn : scene.drawnTexts())
                if (hasNumber(drawn.text))
                    numbers << drawn.text;
            return numbers;
        };
        static const QRegularExpression large(QStringLiteral("[0-9],[0-9]"));
        for (const double t : {0.0, 0.3, 0.7, 1.0}) {
            const QStringList before = texts(*open, t);
            const QStringList after = texts(*lesson, t);
            QVERIFY2(after.size() < before.size() || before.isEmpty(), qPrintable(after.join(u'|')));
            for (const QString& text : after) // 32 × 32 × 32, 3 × 3, channel 1, 4: never a result
                QVERIFY2(before.contains(text) && !text.contains(large) && !text.contains(u'='), qPrintable(text));
        }
    }

    void partsAreGone()
    {
        const auto lesson =
            veiled(lessonTable().front(), {.headline = true, .chart = true, .formula = true, .presets = true});
        QVERIFY(lesson->headline().full.empty());
        QVERIFY(lesson->charts().empty());
        QVERIFY(lesson->formula({}).numbers.plainText().isEmpty());
        QVERIFY(lesson->presets().empty());
        QVERIFY(!lesson->describe(1, {}).startsWith(u' '));
        QVERIFY(!lesson->describe(1, {}).contains(QStringLiteral("fewer")));
    }

    void hiddenParametersStay()
    {
        const auto lesson = veiled(lessonTable().front(), {});
        ParameterValues values = lesson->values();
        values.set(QStringLiteral("groups"), 4);
        lesson->set(values);
        lesson->setVeil({.parameters = {QStringLiteral("groups")}, .opening = values});
        for (const Parameter& parameter : lesson->parameters())
            if (parameter.name == QStringLiteral("groups"))
                QVERIFY(!lesson->limits(parameter, lesson->values()).relevant);
        for (const Preset& preset : lesson->presets())
            QCOMPARE(std::get<int>(presetValues(*lesson, preset).at(QStringLiteral("groups"))), 4);
        QCOMPARE(std::get<int>(lesson->openingValues().at(QStringLiteral("groups"))), 4);
        const auto json = nlohmann::json::parse(exportBytes(*lesson, {.format = ExportFormat::Json}).toStdString());
        QVERIFY(!json.at("settings").contains("groups"));
        QVERIFY(json.at("settings").contains("kernel"));
        QVERIFY(lesson->settingsLine().isEmpty());
    }

    /// A click on the stage sets nothing that is hidden.
    void clicksSetNothingHidden()
    {
        const auto dense = veiled(lessonTable()[1], {});
        ParameterValues values = dense->values();
        values.set(QStringLiteral("layers"), std::vector<int>{3, 3});
        dense->set(values);
        Target found;
        for (int block = 0; block < 2 && !found; ++block)
            for (const char* part : {"block", "strip", "blocks"})
                if (const Target target{.part = QString::fromLatin1(part), .channel = block}; dense->editAt(target))
                    found = target;
        if (!found)
            QSKIP("no part of this lesson sets a parameter");
        dense->setVeil({.parameters = {dense->editAt(found)->name}});
        QVERIFY(!dense->editAt(found));
    }
};

QTEST_MAIN(VeiledLessonTest)
#include "tst_veiled_lesson.moc"
