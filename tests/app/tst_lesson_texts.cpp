// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/text_values.h"
#include "app/shell/lesson_table.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <set>

using namespace convolarium;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

LessonText textOf(const QString& language, const QString& lesson)
{
    QFile file(s(":/texts/%1/%2.md").arg(language, lesson));
    return file.open(QIODevice::ReadOnly) ? parseLessonText(file.fileName(), file.readAll()) : LessonText();
}

/// What must be the same in every language: a page without its words.
struct Bones {
    explicit Bones(const TextPage& page)
        : preset(page.preset), values(page.values), time(page.time), play(page.play), light(page.light),
          chart(page.chart), misconceptions(page.misconceptions), saysDone(!page.done.isEmpty())
    {
        for (const TextTask& task : page.tasks)
            conditions.push_back(task.condition);
        for (const TextPiece& piece : page.pieces)
            if (const auto* picture = std::get_if<TextPicture>(&piece))
                pictures.emplace_back(TextPicture{{}, picture->values, picture->time});
    }
    QString preset;
    std::map<QString, QString> values;
    std::optional<double> time;
    QStringList play;
    QString light, chart;
    std::vector<Misconception> misconceptions;
    bool saysDone;
    std::vector<Condition> conditions;
    std::vector<TextPicture> pictures;
    friend bool operator==(const Bones&, const Bones&) = default;
};

/// The parts of the scene that can be pointed at.
std::set<QString> partsOf(const Lesson& lesson)
{
    std::set<QString> parts;
    const QSizeF size = lesson.designSize(false);
    for (const double t : {0.0, 0.5, 1.0})
        for (double y = 2; y < size.height(); y += 6)
            for (double x = 2; x < size.width(); x += 6)
                if (const auto hit = lesson.hit({x, y}, t, false))
                    parts.insert(hit->target.part);
    return parts;
}

int wordsOf(const TextPage& page)
{
    int count = 0;
    for (const TextPiece& piece : page.pieces)
        if (const auto* markdown = std::get_if<QString>(&piece))
            count += static_cast<int>(markdown->split(QRegularExpression(s("\\s+")), Qt::SkipEmptyParts).size());
    return count;
}

} // namespace

/// The texts that the program brings, in both languages.
class TestLessonTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsThereInBothLanguages()
    {
        const auto names = [](const char* language) {
            return QDir(s(":/texts/") + s(language)).entryList(QDir::Files, QDir::Name);
        };
        QCOMPARE(names("en"), names("ja"));
        QVERIFY(names("en").contains(s("convolution.md")));
        QStringList known;
        for (const LessonEntry& entry : lessonTable())
            known << entry.id + s(".md");
        for (const QString& name : names("en"))
            QVERIFY2(known.contains(name), qPrintable(name));
    }

    void everyTextFits_data()
    {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < lessonTable().size(); ++i)
            if (QFile::exists(s(":/texts/en/%1.md").arg(lessonTable()[i].id)))
                QTest::newRow(qPrintable(lessonTable()[i].id)) << static_cast<int>(i);
    }

    void everyTextFits()
    {
        QFETCH(int, number);
        const LessonEntry& entry = lessonTable()[static_cast<std::size_t>(number)];
        const auto lesson = openingLesson(entry);
        const LessonText english = textOf(s("en"), entry.id);
        const LessonText japanese = textOf(s("ja"), entry.id);
        for (const LessonText* text : {&english, &japanese}) {
            const auto wrong = problemOf(*text, *lesson);
            QVERIFY2(!wrong, qPrintable(wrong.value_or(QString())));
            QVERIFY(text->pages.size() >= 5 && text->pages.size() <= 9);
        }
        QCOMPARE(japanese.pages.size(), english.pages.size());
        for (std::size_t i = 0; i < english.pages.size(); ++i) {
            QVERIFY2(Bones(english.pages[i]) == Bones(japanese.pages[i]), qPrintable(japanese.pages[i].heading));
            QVERIFY2(wordsOf(english.pages[i]) <= 100, qPrintable(english.pages[i].heading));
            QVERIFY(english.pages[i].heading != japanese.pages[i].heading);
        }
    }

    /// Each page, in the state that it opens: what it lights is there, and what it asks for can be done.
    void everyPageCanBeFollowed_data() { everyTextFits_data(); }
    void everyPageCanBeFollowed()
    {
        QFETCH(int, number);
        const LessonEntry& entry = lessonTable()[static_cast<std::size_t>(number)];
        const auto lesson = openingLesson(entry);
        for (const TextPage& page : textOf(s("en"), entry.id).pages) {
            lesson->set(valuesOf(page, *lesson, lesson->values()));
            QStringList parts{page.light};
            for (const TextTask& task : page.tasks) {
                if (task.condition.kind == Condition::Kind::Pinned)
                    parts << task.condition.name;
                if (task.condition.kind == Condition::Kind::Value)
                    QVERIFY2(isRelevant(*lesson, task.condition.name), qPrintable(page.heading));
            }
            parts.removeAll(QString());
            const std::set<QString> there = parts.isEmpty() ? std::set<QString>() : partsOf(*lesson);
            for (const QString& part : parts)
                QVERIFY2(there.contains(part), qPrintable(page.heading + s(": ") + part));
        }
    }

    void theConvolutionShowsItsMisconceptions()
    {
        std::vector<Misconception> shown;
        for (const TextPage& page : textOf(s("en"), s("convolution")).pages)
            shown.insert(shown.end(), page.misconceptions.begin(), page.misconceptions.end());
        QVERIFY((shown == std::vector{Misconception::DepthwiseIsSpecial, Misconception::MacOrFlop,
                                      Misconception::FewerFlopsLessTime}));
    }

    /// What the text of the first lesson says in words, by the lesson's own numbers.
    void whatTheConvolutionSaysIsTrue()
    {
        const auto lesson = openingLesson(lessonTable().front());
        const auto ratio = [&](const char* name, int value) {
            ParameterValues values = lesson->values();
            values.set(s(name), value);
            lesson->set(values);
            return lesson->figures()["ratio"].get<double>();
        };
        // "A large window is what separable layers save on."
        QVERIFY(ratio("kernel", 7) < ratio("kernel", 3));
        // "With few filters there is little to save."
        QVERIFY(ratio("out_channels", 8) > ratio("out_channels", 64));
        // "With as many groups as input channels, every kernel is alone with one channel."
        QCOMPARE(lesson->values().integer("in_channels"), 32);
        ParameterValues values = lesson->values();
        values.set(s("groups"), 32);
        lesson->set(values);
        const auto weights = [&](const char* which) { return lesson->figures()[which]["parameters"].get<qint64>(); };
        QCOMPARE(weights("grouped") * 32, weights("normal"));
        // "Every count has doubled, and the ratio has not moved": the figures count MACs whatever is shown.
        const auto before = lesson->figures();
        values.set(s("convention"), s("flops"));
        lesson->set(values);
        QVERIFY(lesson->figures()["ratio"] == before["ratio"]);
    }

private:
    static bool isRelevant(const Lesson& lesson, const QString& name)
    {
        for (const Parameter& parameter : lesson.parameters())
            if (parameter.name == name)
                return lesson.limits(parameter, lesson.values()).relevant;
        return false;
    }
};

QTEST_MAIN(TestLessonTexts)
#include "tst_lesson_texts.moc"
