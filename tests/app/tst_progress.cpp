// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/problem.h"
#include "app/quiz/class_answers.h"
#include "app/quiz/progress.h"
#include "tests/app/made_question.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace convolarium;

namespace {

Progress sample()
{
    Progress progress;
    std::uint64_t seed = 0;
    for (const Question& question : madeQuestions())
        progress.note({.key = {question.kind, ++seed},
                       .answer = madeAnswer(question.task),
                       .measuredRatio = seed == 7 ? std::optional(3.2) : std::nullopt,
                       .why = seed % 2 == 0 ? std::optional<std::size_t>(1) : std::nullopt,
                       .points = 2,
                       .possible = 4});
    progress.solutions[QStringLiteral("hear_200")] = {
        {.values = {{QStringLiteral("dilations"), QStringLiteral("1,2,4")}},
         .result = 256,
         .cost = 4096,
         .solved = true}};
    return progress;
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestProgress : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenComesBack()
    {
        const QTemporaryDir folder;
        const ProgressFile file(folder.filePath(QStringLiteral("new/progress.json")));
        QVERIFY(file.read().isEmpty());
        file.write(sample());
        QVERIFY(file.read() == sample());
        file.write({});
        QVERIFY(file.read().isEmpty());
    }

    void anAnswerTakesThePlaceOfAnEarlierOne()
    {
        Progress progress = sample();
        const std::size_t count = progress.answers.size();
        GivenAnswer given = progress.answers.front();
        given.points = 3;
        progress.note(given);
        QCOMPARE(progress.answers.size(), count);
        QCOMPARE(progress.find(given.key)->points, 3);
        progress.forget(given.key);
        QVERIFY(!progress.find(given.key));
    }

    void theFileStaysSmall()
    {
        Progress progress;
        for (std::uint64_t seed = 0; seed < mostAnswersKept + 10; ++seed)
            progress.note({.key = {QStringLiteral("made"), seed}, .answer = 0.5});
        QCOMPARE(progress.answers.size(), mostAnswersKept);
        QVERIFY(!progress.find({QStringLiteral("made"), 3}));
        QVERIFY(progress.find({QStringLiteral("made"), mostAnswersKept + 9}));
        QVERIFY(progressBytes(progress).size() < mostProgressBytes);
    }

    void aBrokenFileIsPutAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no JSON") << QByteArray("{broken");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another format") << QByteArray("{\"format\":\"convolarium-run\",\"version\":1}");
        QTest::newRow("another version") << QByteArray("{\"format\":\"convolarium-progress\",\"version\":9}");
        QTest::newRow("wrong types") << QByteArray(
            "{\"format\":\"convolarium-progress\",\"version\":1,\"answers\":[{\"kind\":3}],\"solutions\":{}}");
        QTest::newRow("deep") << QByteArray(200'000, '[');
        QTest::newRow("format is no text") << QByteArray("{\"format\":7}");
        QTest::newRow("too large") << QByteArray(mostProgressBytes + 10, ' ');
    }
    void aBrokenFileIsPutAside()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("progress.json"));
        put(path, bytes);
        const ProgressFile file(path);
        QVERIFY_THROWS_EXCEPTION(Problem, (void)file.read());
        QVERIFY(!QFile::exists(path));
        QCOMPARE(QFileInfo(path + QStringLiteral(".broken")).size(), bytes.size());
        QVERIFY(file.read().isEmpty()); // and goes on
    }

    void whatCannotBeWrittenIsSaid()
    {
        const ProgressFile full(QStringLiteral("/dev/full"));
        QVERIFY_THROWS_EXCEPTION(Problem, full.write(sample()));
    }

    void answersAreExportedAndReadAgain()
    {
        std::vector<QuestionRun> runs;
        std::uint64_t seed = 0;
        for (const Question& question : madeQuestions()) {
            runs.push_back(answeredRun(question, seed % 2 == 0));
            runs.back().question.seed = ++seed;
        }
        runs.push_back({.question = madeQuestion(madeBar())});
        const QString csv = answersCsv(runs);
        QVERIFY(csv.contains(QStringLiteral("25 %")));
        QVERIFY(csv.split(u'\n')[runs.size()].startsWith(QStringLiteral("made,0,Ratio"))); // the open one
        const std::vector<ClassAnswer> answers = classAnswersFrom(csv.toUtf8());
        QCOMPARE(answers.size(), runs.size() - 1); // the open one is no answer
        QCOMPARE(answers.front().answer, QStringLiteral("25 %"));
        QCOMPARE(answers.front().key.seed, 1U);
        QVERIFY(answers.front().ratio && qAbs(*answers.front().ratio - 0.25 / 0.1189) < 1e-6);
        QVERIFY_THROWS_EXCEPTION(Problem, (void)classAnswersFrom("kind,other\n1,2\n"));
        QVERIFY_THROWS_EXCEPTION(Problem, (void)readClassAnswers(QStringLiteral("/nowhere.csv")));
    }

    void anOpenQuestionGivesNothingAway()
    {
        const QString csv = answersCsv({{.question = madeQuestion(madeBar())}});
        QVERIFY(!csv.contains(QStringLiteral("11.9")));
    }
};

QTEST_MAIN(TestProgress)
#include "tst_progress.moc"
