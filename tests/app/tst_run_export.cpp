// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/layer_table.h"
#include "app/training/run_export.h"
#include "app/training/training_log.h"
#include "tests/app/made_track.h"

#include <QTest>

#include <limits>

using namespace convolarium;

namespace {

/// The cell of a row and a network.
QString cell(const ChartTable& table, const char* row, int network)
{
    for (const QStringList& cells : table.rows)
        if (cells[0] == QLatin1String(row))
            return cells[network + 1];
    return QStringLiteral("(no such row)");
}

} // namespace

class TestRunExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void logIsTheContracts();
    void titlesAreQuoted();
    void curvesHaveAllPoints();
    void notFiniteIsWritten();
    void tableLikeTheCourses();
    void tableOfWhatIsNotKnown();
    void tablesForPapers();
};

void TestRunExport::logIsTheContracts()
{
    Track track = madeTrack(QStringLiteral("tiny_vgg"), 2, 10);
    track.epochs[1].record = {.epoch = 2,
                              .step = 20,
                              .seconds = 5.125,
                              .train = {.loss = 0.1, .accuracy = 1.0 / 3},
                              .test = {.loss = 2, .accuracy = 0.75},
                              .imagesPerSecond = 256};
    const QStringList lines = logCsv({&track, &track}).split(u'\n');
    QCOMPARE(lines.size(), 6); // the head, two epochs of two tracks, nothing behind the last line feed
    QCOMPARE(lines[0], QStringLiteral("model,epoch,step,seconds,train_loss,train_accuracy,test_loss,test_accuracy,"
                                      "images_per_second"));
    QCOMPARE(lines[2], QStringLiteral("tiny_vgg,2,20,5.125,0.1,0.333333333333333,2,0.75,256"));
    QCOMPARE(lines[4], lines[2]);
    QCOMPARE(lines[5], QString());
    QCOMPARE(trainingLogHeader().size(), 9);
    QCOMPARE(logCsv({}), lines[0] + u'\n');
}

void TestRunExport::titlesAreQuoted()
{
    const Track track = madeTrack(QStringLiteral("Tiny VGG, \"batch\" 2"), 1, 1);
    for (const QString& csv : {logCsv({&track}), curvesCsv({&track})})
        QVERIFY(csv.contains(QLatin1String("\n\"Tiny VGG, \"\"batch\"\" 2\",1,")));
    for (const char* title : {"a\nb", "a\rb"})
        QVERIFY(trainingLogRow(QString::fromUtf8(title), {}).startsWith(u'"' + QString::fromUtf8(title) + u'"'));
}

void TestRunExport::curvesHaveAllPoints()
{
    const Track a = madeTrack(QStringLiteral("a"), 2, 10);
    const Track b = madeTrack(QStringLiteral("b"), 1, 5);
    const QStringList lines = curvesCsv({&a, &b}).trimmed().split(u'\n');
    QCOMPARE(lines.size(), 1 + 20 + 5);
    QCOMPARE(lines[0], QStringLiteral("model,step,epoch,seconds,images,train_loss,train_accuracy,learning_rate"));
    const QStringList fields = lines[5].split(u',');
    QCOMPARE(fields.mid(0, 5), QStringLiteral("a,5,0.5,1.25,320").split(u','));
    QCOMPARE(fields[5].toDouble(), 2.0 / 1.05);
    QCOMPARE(fields[7], QStringLiteral("0.001"));
}

void TestRunExport::notFiniteIsWritten()
{
    Track track = madeTrack(QStringLiteral("a"), 1, 2);
    track.steps[0].loss = std::numeric_limits<double>::infinity();
    track.steps[1].loss = std::numeric_limits<double>::quiet_NaN();
    const QString csv = curvesCsv({&track});
    QVERIFY(csv.contains(QLatin1String(",inf,")));
    QVERIFY(csv.contains(QLatin1String(",nan,")));
}

void TestRunExport::tableLikeTheCourses()
{
    Track vgg = madeTrack(QStringLiteral("VGG16"), 40, 81);
    vgg.facts.parameters = 134'285'381;
    vgg.facts.weightBytes = 537'141'524;
    vgg.facts.macs = 15'466'000'000;
    vgg.facts.memoryBytes = std::int64_t{3} << 30;
    Track mobile = madeTrack(QStringLiteral("MobileNetV2 0.5"), 10, 81);
    mobile.facts.weightBytes = 57'856;
    mobile.facts.epochs = 40; // ended early
    mobile.epochs[7].record.test.accuracy = 0.953;
    const ChartTable table = resultTable({&vgg, &mobile}, 0.85);
    QCOMPARE(table.header, (QStringList{QString(), QStringLiteral("VGG16"), QStringLiteral("MobileNetV2 0.5")}));
    QCOMPARE(table.roles, (std::vector{Role::Plain, Role::Ordinary, Role::Variant}));
    QCOMPARE(table.rows.size(), std::size_t{10});
    QCOMPARE(cell(table, "parameters", 0), QStringLiteral("134,285,381"));
    QCOMPARE(cell(table, "model size", 0), QStringLiteral("512 MiB"));
    QCOMPARE(cell(table, "model size", 1), QStringLiteral("56.5 KiB"));
    QCOMPARE(cell(table, "MACs per image", 0), QStringLiteral("15,466,000,000"));
    QCOMPARE(cell(table, "epochs", 0), QStringLiteral("40"));
    QCOMPARE(cell(table, "epochs", 1), QStringLiteral("10 of 40"));
    QCOMPARE(cell(table, "training time", 0), QStringLiteral("13 min 30 s"));
    QCOMPARE(cell(table, "images per second", 0), QStringLiteral("256"));
    QCOMPARE(cell(table, "memory", 0), QStringLiteral("3.00 GiB"));
    QCOMPARE(cell(table, "best test accuracy", 0), QStringLiteral("90.0 % (epoch 40)"));
    QCOMPARE(cell(table, "best test accuracy", 1), QStringLiteral("95.3 % (epoch 8)"));
    QCOMPARE(cell(table, "last training accuracy", 0), QStringLiteral("95.0 %"));
    QCOMPARE(cell(table, "time to 85.0 %", 1), QStringLiteral("2 min 42 s"));
    QCOMPARE(resultTable({&vgg}, 0).rows.size(), std::size_t{9});
}

void TestRunExport::tableOfWhatIsNotKnown()
{
    const Track none;
    const ChartTable table = resultTable({&none}, 0.8);
    for (const char* row : {"parameters", "model size", "MACs per image", "images per second", "memory",
                            "best test accuracy", "last training accuracy", "time to 80.0 %"})
        QCOMPARE(cell(table, row, 0), QStringLiteral("–"));
    QCOMPARE(cell(table, "epochs", 0), QStringLiteral("0 of 1"));
    QCOMPARE(resultTable({}, 0.8).header.size(), 1);
}

void TestRunExport::tablesForPapers()
{
    const Track track = madeTrack(QStringLiteral("tiny_vgg | 100 %"), 2, 10);
    const ChartTable table = resultTable({&track}, 0.8);
    const QString markdown = markdownTable(table);
    QCOMPARE(markdown.count(u'\n'), 12); // head, line, ten rows
    QVERIFY(markdown.contains(QLatin1String("tiny_vgg \\| 100 %")));
    const QString latex = latexTable(table);
    QVERIFY(latex.contains(QLatin1String("tiny\\_vgg \\textbar{} 100 \\%")));
    QVERIFY(latex.contains(QLatin1String("90.0 \\% (epoch 2)")));
}

QTEST_APPLESS_MAIN(TestRunExport)
#include "tst_run_export.moc"
