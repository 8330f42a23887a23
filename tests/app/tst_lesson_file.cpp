// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/lesson_file.h"
#include "app/lesson/problem.h"
#include "app/shell/file_answers.h"
#include "app/shell/language.h"
#include "app/shell/lesson_file_terms.h"
#include "app/shell/lesson_table.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

#include <sys/stat.h>

using namespace convolarium;

namespace {

/// A file that says everything that a file can say.
const char* const everything = R"({
  "format": "convolarium-lesson", "version": 1,
  "title": {"en": "Groups", "ja": "グループ"},
  "lesson": "convolution",
  "values": {"in_channels": 48, "out_channels": 96, "groups": 6, "padding": "valid", "pointwise": false},
  "seed": 7, "time": 0.25, "theme": "projector", "language": "ja", "present": true,
  "hidden": ["groups", "numbers", "chart"],
  "notes": "<b>Ask</b> first.\nThen show.",
  "questions": [
    {"text": "How many?", "answer": 0.3, "tolerance": 0.1, "unit": "%", "explanation": {"ja": "なぜなら"}},
    {"text": {"en": "Which?", "ja": "どれ"}, "choices": ["one", {"en": "two", "ja": "二"}], "right": 2}
  ],
  "course": {"week": 3}
})";

QString refusal(const QByteArray& bytes)
{
    try {
        static_cast<void>(parseLessonFile(bytes, QStringLiteral("a.convo"), lessonFileTerms()));
    } catch (const Problem& problem) {
        return problem.text();
    }
    return {};
}

LessonFile parsed(const QByteArray& bytes)
{
    try {
        return parseLessonFile(bytes, QStringLiteral("a.convo"), lessonFileTerms());
    } catch (const Problem& problem) {
        qWarning("%s", qPrintable(problem.text()));
        throw;
    }
}

/// The file above with one piece of its text replaced.
QByteArray with(const char* piece, const QByteArray& other)
{
    QByteArray text(everything);
    const qsizetype at = text.indexOf(piece);
    Q_ASSERT(at >= 0);
    return text.replace(at, static_cast<qsizetype>(qstrlen(piece)), other);
}

} // namespace

/// Lesson files as texts: what they say, and what is said of broken and hostile ones.
class LessonFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysEverything()
    {
        const LessonFile file = parsed(everything);
        QCOMPARE(file.title.in(QStringLiteral("en")), QStringLiteral("Groups"));
        QCOMPARE(file.title.in(QStringLiteral("ja")), QStringLiteral("グループ"));
        QCOMPARE(file.lesson, QStringLiteral("convolution"));
        QCOMPARE(std::get<int>(file.values.at(QStringLiteral("groups"))), 6);
        QCOMPARE(std::get<int>(file.values.at(QStringLiteral("seed"))), 7);
        QCOMPARE(std::get<QString>(file.values.at(QStringLiteral("padding"))), QStringLiteral("valid"));
        QCOMPARE(file.time, std::optional(0.25));
        QCOMPARE(file.theme, QStringLiteral("projector"));
        QCOMPARE(file.language, QStringLiteral("ja"));
        QVERIFY(file.present);
        QCOMPARE(file.hiddenNames, QStringList({QStringLiteral("groups"), hidden::numbers, hidden::chart}));
        QCOMPARE(file.notes.in(QStringLiteral("ja")), QStringLiteral("<b>Ask</b> first.\nThen show."));
        QCOMPARE(file.questions.size(), std::size_t{2});
        QCOMPARE(std::get<ChoiceQuestion>(file.questions[1]).right, std::size_t{1});
        QVERIFY(file.more.contains("course"));
    }

    /// What is written is read as the same, whatever language the program speaks meanwhile.
    void isTheSameInEveryLanguage()
    {
        Translation translation;
        translation.install(Language::English);
        const LessonFile file = parsed(everything);
        const QByteArray bytes = lessonFileBytes(file);
        translation.install(Language::Japanese);
        const LessonFile again = parsed(bytes);
        QVERIFY(again == file);
        QCOMPARE(lessonFileBytes(again), bytes);
        QVERIFY(bytes.contains("\"week\": 3"));
    }

    void numbersOfAnyKindComeBack()
    {
        LessonFile file = parsed(with("\"seed\": 7, ", ""));
        std::get<NumberQuestion>(file.questions[0]).answer = 1.0 / 3;
        file.time = 0.1;
        QVERIFY(parsed(lessonFileBytes(file)) == file);
    }

    void broken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QByteArray& bytes, const char* says) {
            QTest::newRow(name) << bytes << QString::fromUtf8(says);
        };
        row("empty", "", "a.convo: line 1, column 1: this is not JSON");
        row("cut off", QByteArray(everything).left(150), "a.convo: line 5, column ");
        row("comma", "{\n  \"format\": ,\n}", "a.convo: line 2, column 13: this is not JSON");
        row("another format", "{\"format\": \"other\"}", "not a lesson file of Convolarium");
        row("a list", "[1, 2]", "an object is expected here");
        row("version", with("\"version\": 1", "\"version\": 2"), "version: version 2 cannot be read here");
        row("version as text", with("\"version\": 1", "\"version\": \"1\""), "version: a whole number");
        row("no title", with("\"title\"", "\"titel\""), "“title” is missing");
        row("title", with("{\"en\": \"Groups\", \"ja\": \"グループ\"}", "3"), "title: an object is expected");
        row("title's language", with("\"ja\": \"グループ\"", "\"fr\": \"x\""), "title.fr: texts are there in en, ja");
        row("lesson", with("\"convolution\"", "\"recurrence\""), "lesson: must be one of convolution, dense");
        row("parameter", with("\"groups\": 6", "\"grups\": 6"), "values.grups: the lesson “convolution” has no such");
        row("type", with("\"groups\": 6", "\"groups\": \"6\""), "values.groups: a whole number");
        row("range", with("\"groups\": 6", "\"groups\": 5"), "values.groups: must be");
        row("huge", with("\"groups\": 6", "\"groups\": 99999999999999999999"), "values.groups: a whole number");
        row("endless", with("\"groups\": 6", "\"groups\": 1e999"), "this is not JSON");
        row("choice", with("\"valid\"", "\"wide\""), "values.padding: must be one of same, valid");
        row("flag", with("false", "0"), "values.pointwise: true or false");
        row("picture", with("\"pointwise\": false", "\"image\": \"/etc/passwd\""), "values.image: must be one of the");
        row("seed twice", with("\"groups\": 6", "\"seed\": 2000"), "a.convo: seed: is among the values, too");
        row("time", with("0.25", "1.5"), "time: must be from 0 to 1");
        row("theme", with("\"projector\"", "\"pink\""), "theme: must be one of system, light");
        row("language", with("\"language\": \"ja\"", "\"language\": \"fr\""), "language: must be one of en, ja");
        row("present", with("\"present\": true", "\"present\": 1"), "present: true or false");
        row("hidden", with("\"chart\"]", "\"charts\"]"), "hidden[2]: the lesson “convolution” has no such control");
        row("hidden type", with("\"chart\"]", "3]"), "hidden[2]: a text is expected");
        row("right", with("\"right\": 2", "\"right\": 3"), "questions[1].right: a whole number from 1 to 2");
        row("one choice", with("[\"one\", {\"en\": \"two\", \"ja\": \"二\"}]", "[\"one\"]"),
            "questions[1].choices: there");
        row("no answer", with("\"answer\": 0.3, ", ""), "questions[0]: a question has");
        row("tolerance", with("\"tolerance\": 0.1", "\"tolerance\": -1"), "questions[0].tolerance: must not be below");
        row("misspelt", with("\"unit\"", "\"units\""), "questions[0].units: a question has no such key");
        row("kind", with("{\"text\": \"How many?\", \"answer\": 0.3", "{\"generate\": \"x\", \"answer\": 0.3"),
            "questions[0].answer: a question has no such key");
        row("kind alone", with("\"questions\": [", "\"questions\": [{\"generate\": \"x\"},"), "questions[0].generate:");
        row("twice", with("\"time\": 0.25", "\"time\": 0.25, \"time\": 0.5"), "time: this key stands there twice");
        row("NUL", with("Ask", QByteArray("A\0k", 3)), "this is not JSON");
        row("escaped NUL", with("Ask", "A\\u0000k"), "notes: the text holds a character that cannot be shown (U+0000)");
        row("turned", with("Ask", "A\\u202ek"), "notes: the text holds a character that cannot be shown (U+202e)");
        row("not UTF-8", with("Ask", "\xff\xfe"), "this is not JSON");
        row("long title", with("\"Groups\"", '"' + QByteArray(300, 'x') + '"'),
            "title.en: the text has 300 characters");
    }

    void broken()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const QString refused = refusal(bytes);
        QVERIFY2(refused.startsWith(QStringLiteral("a.convo: ")), qPrintable(refused));
        QVERIFY2(refused.contains(says), qPrintable(refused));
        QVERIFY2(refused.size() < 500, "one clear message");
    }

    void deepNestingIsRefusedAtOnce()
    {
        constexpr int deep = 100'000;
        QElapsedTimer timer;
        timer.start();
        for (const char* bracket : {"[", "{\"a\":"}) {
            const QByteArray text = "{\"format\": " + QByteArray(bracket).repeated(deep);
            const QString refused = refusal(text);
            QVERIFY2(refused.contains(QStringLiteral("more than 16 brackets")), qPrintable(refused));
        }
    }

    void hostileFiles()
    {
        QTemporaryDir folder;
        const auto refusedAt = [](const QString& path) {
            try {
                static_cast<void>(readLessonFile(path, lessonFileTerms()));
            } catch (const Problem& problem) {
                return problem.text();
            }
            return QString();
        };
        const QString big = folder.filePath(QStringLiteral("big.convo"));
        QFile file(big);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(qint64{1} << 30)); // a gigabyte that is not there
        file.close();
        QVERIFY(refusedAt(big).startsWith(QStringLiteral("big.convo: the file is larger than")));

        const QString pipe = folder.filePath(QStringLiteral("pipe.convo"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(refusedAt(pipe), QStringLiteral("pipe.convo: not an ordinary file"));

        const QString loop = folder.filePath(QStringLiteral("loop.convo"));
        QVERIFY(QFile::link(loop, loop));
        QCOMPARE(refusedAt(loop), QStringLiteral("loop.convo: a link that leads to itself"));

        const QString directory = folder.filePath(QStringLiteral("folder.convo"));
        QVERIFY(QDir().mkdir(directory));
        QCOMPARE(refusedAt(directory), QStringLiteral("folder.convo: this is a folder, not a file"));
        QCOMPARE(refusedAt(QStringLiteral("/dev/zero")), QStringLiteral("zero: not an ordinary file"));
        QCOMPARE(refusedAt(folder.filePath(QStringLiteral("none.convo"))),
                 QStringLiteral("none.convo: the file does not exist"));
    }

    /// A thousand at a time: ten thousand files with changed bytes give a file or one message, never anything else.
    void mutatedFiles()
    {
        std::mt19937 random(1);
        const QByteArray signs = QByteArray("{}[]\",:0123456789.-eE\\utrfns \xe3\x81\x82\xff") + '\0';
        const LessonFileTerms terms = lessonFileTerms();
        int taken = 0;
        constexpr int files = 10'000;
        for (int i = 0; i < files; ++i) {
            QByteArray text(everything);
            const auto any = [&](qsizetype size) {
                return static_cast<qsizetype>(random() % static_cast<unsigned>(size));
            };
            for (auto changes = 1 + random() % 6; changes > 0 && !text.isEmpty(); --changes) {
                const qsizetype at = any(text.size());
                switch (random() % 4) {
                case 0:
                    text[at] = signs[any(signs.size())];
                    break;
                case 1:
                    text.remove(at, 1 + any(20));
                    break;
                case 2:
                    text.insert(at, text.mid(any(text.size()), 1 + any(30)));
                    break;
                default:
                    text.insert(at, signs[any(signs.size())]);
                }
            }
            try {
                const LessonFile file = parseLessonFile(text, QStringLiteral("m"), terms);
                ++taken;
                QVERIFY(parseLessonFile(lessonFileBytes(file), QStringLiteral("m"), terms) == file);
            } catch (const Problem& problem) {
                QVERIFY(!problem.reason().isEmpty());
            }
        }
        QVERIFY2(taken > 100 && taken < files, qPrintable(QString::number(taken)));
    }

    void examples_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(LESSON_FILES));
        const QStringList names = folder.entryList({QStringLiteral("*.convo")});
        QCOMPARE(names.size(), 12);
        for (const QString& name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void examples()
    {
        QFETCH(QString, path);
        const LessonFile file = readLessonFile(path, lessonFileTerms());
        QVERIFY(!file.hiddenNames.isEmpty());
        QVERIFY(!file.questions.empty());
        const auto both = [](const LocalText& text) { return text.byLanguage.size() == 2; };
        QVERIFY(both(file.title) && both(file.notes));
        for (const FileQuestion& question : file.questions) {
            if (const auto* choice = std::get_if<ChoiceQuestion>(&question)) {
                QVERIFY(both(choice->text) && both(choice->explanation));
                QVERIFY(std::ranges::all_of(choice->choices, both));
            } else if (const auto* number = std::get_if<NumberQuestion>(&question)) {
                QVERIFY(both(number->text) && both(number->explanation));
            }
        }
        QVERIFY(parsed(lessonFileBytes(file)) == file);
        // What is hidden is something that the lesson shows.
        const auto lesson = lessonFileTerms().lesson(file.lesson);
        lesson->set(valuesOf(file, *lesson));
        for (const Parameter& parameter : lesson->parameters())
            if (file.hiddenNames.contains(parameter.name) && parameter.name == QStringLiteral("kernel"))
                QVERIFY(lesson->limits(parameter, lesson->values()).relevant);
    }

    void threeForEachLesson()
    {
        std::map<QString, int> count;
        const QDir folder(QStringLiteral(LESSON_FILES));
        for (const QString& name : folder.entryList({QStringLiteral("*.convo")}))
            ++count[readLessonFile(folder.filePath(name), lessonFileTerms()).lesson];
        for (const LessonEntry& entry : lessonTable())
            QCOMPARE(count[entry.id], 3);
    }

    void answersAreJudged()
    {
        const std::vector<AskedQuestion> questions = ownQuestions(parsed(everything), QStringLiteral("ja"));
        QCOMPARE(questions.size(), std::size_t{2});
        QVERIFY(isRight(questions[0], 0.2)); // 0.3 - 0.1 is 0.19999999999999998
        QVERIFY(isRight(questions[0], 0.4));
        QVERIFY(!isRight(questions[0], 0.41));
        QVERIFY(!isRight(questions[0], FileAnswer()));
        QVERIFY(!isRight(questions[0], std::size_t{0}));
        QCOMPARE(questions[1].choices[1], QStringLiteral("二"));
        QVERIFY(isRight(questions[1], std::size_t{1}));
        QVERIFY(!isRight(questions[1], std::size_t{0}));
    }

    void answersAreATable()
    {
        LessonFile file = parsed(everything);
        std::get<NumberQuestion>(file.questions[0]).text.everywhere = QStringLiteral("=HYPERLINK(\"x\"), how many?");
        const QString csv = answersCsv(file, {FileAnswer(-0.5), FileAnswer(std::size_t{1})}, QStringLiteral("en"));
        const QStringList lines = csv.split(u'\n');
        QCOMPARE(lines[1], QStringLiteral("Groups,1,\"'=HYPERLINK(\"\"x\"\"), how many?\",-0.5 %,0.3 %,no"));
        QCOMPARE(lines[2], QStringLiteral("Groups,2,Which?,two,two,yes"));
        const QString open = answersCsv(file, {}, QStringLiteral("en"));
        QVERIFY(open.contains(QStringLiteral("Groups,2,Which?,,two,\n")));
    }
};

QTEST_MAIN(LessonFileTest)
#include "tst_lesson_file.moc"
