// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/train_log.h"
#include "app/training/training_log_reader.h"
#include "engine/models/published.h"
#include "engine/network/network.h"
#include "engine/network/network_file.h"
#include "engine/network/weights.h"
#include "tests/app/picture_folder.h"

#include <QProcess>
#include <QTest>

#include <csignal>
#include <sys/mount.h>

using namespace convolarium;

namespace {

/// Small pictures, and few: what is tested is what happens around the training.
const QString quick =
    QStringLiteral("train --model tiny_mobilenet --data flowers --size 16 --limit 60 --batch 20 --threads 1");

QStringList words(const QString& line) { return line.split(u' ', Qt::SkipEmptyParts); }

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A command in this program, with what it says meanwhile.
struct Said {
    CommandResult result;
    QString console;
};

Said run(const QString& line, bool terminal = false)
{
    Said said;
    const Console console{.show = [&](const QString& text) { said.console += text; }, .isTerminal = terminal};
    said.result = commandResult(words(line), {}, console);
    return said;
}

bool weightsFit(const QString& path, const char* model)
{
    engine::Network network(engine::publishedModel(model, {.input = engine::Shape{1, 16, 16, 3}, .classes = 5}), {});
    return engine::readWeights(QFile::encodeName(path).toStdString(), network).empty();
}

} // namespace

class TestTrainCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void modelsAreTrainedInTurn()
    {
        const Said said =
            run(quick + QStringLiteral(" --model tiny_vgg --epochs 2 --log %1 --chart %2 --save %3 --save %4")
                            .arg(file("a.csv"), file("a.png"), file("m.safetensors"), file("v.safetensors")));
        QCOMPARE(said.result.status, 0);
        QCOMPARE(said.result.error, QString());
        const auto models = readTrainingLog(file("a.csv"));
        QCOMPARE(models.size(), std::size_t{2});
        QCOMPARE(models[0].model, QStringLiteral("tiny_mobilenet"));
        QCOMPARE(models[1].model, QStringLiteral("tiny_vgg"));
        for (const LoggedModel& logged : models) {
            QCOMPARE(logged.epochs.size(), std::size_t{2});
            QCOMPARE(logged.epochs[1].step, std::int64_t{6});
            QCOMPARE(loggedTrack(logged, {}).facts.samples, 60);
        }
        QVERIFY(weightsFit(file("m.safetensors"), "tiny_mobilenet"));
        QVERIFY(weightsFit(file("v.safetensors"), "tiny_vgg"));
        QCOMPARE(said.console.count(u'\n'), 4);
        QVERIFY(said.console.startsWith(QStringLiteral("tiny_mobilenet: epoch 1/2, step 3, loss ")));
        QVERIFY(!said.console.contains(u'\r'));
        QCOMPARE(said.result.output.count(u'\n'), 3);
        // The chart is that of the log.
        QCOMPARE(run(QStringLiteral("plot %1 -o %2").arg(file("a.csv"), file("b.png"))).result.error, QString());
        QVERIFY(!content(file("a.png")).isEmpty());
        QCOMPARE(content(file("a.png")), content(file("b.png")));
    }

    void theSameCommandGivesTheSameWeights()
    {
        const QString line = quick + QStringLiteral(" --epochs 2 --augment --schedule cosine --save ");
        QCOMPARE(run(line + file("a.safetensors")).result.status, 0);
        QCOMPARE(run(line + file("b.safetensors") + QStringLiteral(" --threads 2")).result.status, 0);
        QCOMPARE(run(line + file("c.safetensors") + QStringLiteral(" --seed 2")).result.status, 0);
        QVERIFY(!content(file("a.safetensors")).isEmpty());
        QVERIFY(content(file("a.safetensors")) == content(file("b.safetensors")));
        QVERIFY(content(file("a.safetensors")) != content(file("c.safetensors")));
    }

    void itGoesOnFromACheckpoint()
    {
        const QString saved = QStringLiteral(" --save %1 --log %2");
        QCOMPARE(run(quick + QStringLiteral(" --epochs 3") + saved.arg(file("a"), file("a.csv"))).result.status, 0);
        QCOMPARE(run(quick + QStringLiteral(" --epochs 2 --checkpoint ") + file("c")).result.status, 0);
        const Said said =
            run(quick + QStringLiteral(" --epochs 3 --resume ") + file("c") + saved.arg(file("b"), file("b.csv")));
        QCOMPARE(said.console.count(u'\n'), 1);
        QCOMPARE(said.result.status, 0);
        QVERIFY(content(file("a")) == content(file("b")));
        QCOMPARE(readTrainingLog(file("b.csv"))[0].epochs.size(), std::size_t{3});
        // Another network's is refused, and nothing is written.
        const Said other =
            run(quick + QStringLiteral(" --batch 30 --resume ") + file("c") + saved.arg(file("x"), file("x.csv")));
        QCOMPARE(other.result.status, 2);
        QVERIFY(!QFile::exists(file("x")) && !QFile::exists(file("x.csv")));
    }

    void ownNetworksAreTrained()
    {
        engine::writeNetworkFile(QFile::encodeName(file("own.json")).toStdString(),
                                 {.spec = engine::publishedModel("tiny_resnet"), .text = {}});
        const Said said =
            run(QStringLiteral("train --model %1 --data flowers --size 16 --limit 20 --batch 20 --epochs 1")
                    .arg(file("own.json")));
        QCOMPARE(said.result.error, QString());
        QCOMPARE(said.result.status, 0);
    }

    void foldersAreTrainedOn()
    {
        PictureFolder folder;
        folder.putClasses(20);
        folder.put(QStringLiteral("red/notes.txt"), QByteArray("text"));
        const Said said = run(
            QStringLiteral("train --model tiny_mobilenet --data %1 --size 16 --batch 8 --epochs 1").arg(folder.path()));
        QCOMPARE(said.result.status, 0);
        QVERIFY(said.console.startsWith(QStringLiteral("skipped red/notes.txt: not a picture\n")));
    }

    void aTerminalHasALineThatChanges()
    {
        const Said said = run(quick + QStringLiteral(" --epochs 1"), true);
        QCOMPARE(said.result.status, 0);
        QVERIFY(said.console.contains(QStringLiteral("\r\x1b[K")));
        QCOMPARE(said.console.count(u'\n'), 1);
        QVERIFY(said.console.endsWith(u'\n'));
    }

    void divergenceIsSaid()
    {
        const Said said =
            run(quick + QStringLiteral(" --optimizer sgd --lr 1e30 --epochs 3 --save %1 --log %2 --chart %3")
                            .arg(file("a"), file("a.csv"), file("a.png")));
        QCOMPARE(said.result.status, 1);
        QVERIFY2(said.console.contains(QStringLiteral("convolarium: tiny_mobilenet: diverged in step ")),
                 qPrintable(said.console));
        QVERIFY(weightsFit(file("a"), "tiny_mobilenet"));
    }

    void aFullDiskIsSaidAtOnce()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("needs /dev/full");
        const Said said = run(quick + QStringLiteral(" --epochs 2 --log /dev/full --save ") + file("a"));
        QCOMPARE(said.result.status, 1);
        QVERIFY2(said.console.startsWith(QStringLiteral("convolarium: /dev/full: ")), qPrintable(said.console));
        QVERIFY(said.console.contains(QStringLiteral("\ntiny_mobilenet: epoch 2/2")));
        QVERIFY(said.console.contains(QStringLiteral("\ntiny_mobilenet,2,6,")));
        QVERIFY(weightsFit(file("a"), "tiny_mobilenet"));
    }

    void aLogOnAFullDiskHasWholeRows()
    {
        const QByteArray folder = QFile::encodeName(m_folder->path());
        if (mount("tmpfs", folder.constData(), "tmpfs", 0, "size=4k") != 0)
            QSKIP("needs the right to mount a small file system");
        TrainLog log(file("a.csv"));
        const QString row = QString(1000, u'x') + u'\n';
        for (int i = 0; i < 4; ++i)
            QVERIFY(!log.add(row));
        QVERIFY(log.add(row));
        QVERIFY(log.add(row));
        const QByteArray full = content(file("a.csv"));
        const QString missing = log.missing();
        // As soon as there is room, all rows are there.
        mount("tmpfs", folder.constData(), "tmpfs", MS_REMOUNT, "size=64k");
        const auto wrong = log.add(row);
        const QByteArray all = content(file("a.csv"));
        umount2(folder.constData(), MNT_DETACH);
        QCOMPARE(full, row.repeated(4).toUtf8());
        QCOMPARE(missing, row.repeated(2));
        QVERIFY(!wrong && log.missing().isEmpty());
        QCOMPARE(all, row.repeated(7).toUtf8());
    }

    void wrongUsageIsOneLineAndNoFile_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* line, const char* error) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(error);
        };
        row("train", "--data: is missing: flowers, fashion_mnist, or a folder");
        row("train --data flowers", "--model: is missing: a network of convolarium list models, or a FILE.json");
        row("train --data flowers --model x", "network \"x\": there is none; convolarium list models shows them");
        row("train --data nowhere --model tiny_vgg",
            "--data: \"nowhere\" is no folder, and must otherwise be one of flowers, fashion_mnist");
        row("TINY --epochs 0", "--epochs: must be a whole number from 1 to 100000");
        row("TINY --batch -1", "--batch: must be a whole number from 1 to 65536");
        row("TINY --batch 1.5", "--batch: must be a whole number from 1 to 65536");
        row("TINY --lr 0", "--lr: must be above 0");
        row("TINY --lr nan", "--lr: \"nan\" is not a number");
        row("TINY --optimizer best", "--optimizer: \"best\" must be one of adam, sgd, adamw");
        row("TINY --momentum 0.9", "--momentum: is for the optimizer sgd");
        row("TINY --optimizer sgd --momentum 1", "--momentum: must be at least 0 and below 1");
        row("TINY --weight-decay -1", "--weight-decay: must not be negative");
        row("TINY --schedule slow", "--schedule: \"slow\" must be one of constant, step, cosine");
        row("TINY --init zero", "--init: \"zero\" must be one of he, glorot");
        row("TINY --threads 257", "--threads: must be a whole number from 1 to 256");
        row("TINY --seed -1", "--seed: must be a whole number from 0 to 18446744073709551615");
        row("TINY --size 15", "--size: must be a whole number from 16 to 512");
        row("TINY --alpha 0.5", "--alpha: none of these networks has a width multiplier");
        row("TINY --model tiny_vgg", "--model: tiny_vgg is there twice");
        row("TINY --save OUT --save OUT2", "--save: must be there once for each model, in their order");
        row("TINY --log OUT --save OUT", "OUT: would be written twice");
        row("TINY --chart OUT.jpg", "OUT.jpg: the name must end in .png, .svg, .pdf");
        row("TINY more", "more: train takes options only");
        row("TINY --model tiny_resnet --checkpoint OUT", "--checkpoint: is for one model");
        row("train --data fashion_mnist --model tiny_vgg --size 32", "--size: these pictures have their size");
        row("plot", "-o: is missing: the file to write, OUT.png, OUT.svg, OUT.pdf");
        row("plot -o OUT.png", "plot: needs a log, as in: convolarium plot LOG.csv -o OUT.png");
        row("plot LOG.csv -o OUT.png --x steps", "--x: \"steps\" must be one of epochs, seconds, images, macs");
        row("plot LOG.csv -o OUT.png --y all", "--y: \"all\" must be one of both, accuracy, loss");
        row("plot LOG.csv -o OUT.csv", "OUT.csv: the name must end in .png, .svg, .pdf");
    }
    void wrongUsageIsOneLineAndNoFile()
    {
        QFETCH(QString, line);
        QFETCH(QString, error);
        line.replace(QStringLiteral("TINY"), QStringLiteral("train --data flowers --model tiny_vgg"));
        for (QString* text : {&line, &error})
            text->replace(QStringLiteral("OUT"), file("OUT"));
        error.replace(QStringLiteral("file to write, ") + file("OUT"), QStringLiteral("file to write, OUT"));
        if (line.startsWith(QStringLiteral("plot")))
            error.replace(file("OUT"), line.contains(QStringLiteral("OUT.csv")) ? file("OUT") : QStringLiteral("OUT"));
        const Said said = run(line);
        QCOMPARE(said.result.error, QStringLiteral("convolarium: %1\n").arg(error));
        QCOMPARE(said.result.status, 2);
        QCOMPARE(said.result.output + said.console, QString());
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void unwritablePlacesAreSeenBeforeTheWork()
    {
        const QString missing = m_folder->filePath(QStringLiteral("missing/a.csv"));
        const Said said = run(quick + QStringLiteral(" --log ") + missing);
        QCOMPARE(said.result.status, 1);
        QCOMPARE(said.console, QString());
        QCOMPARE(said.result.error, QStringLiteral("convolarium: %1: the folder %2 does not exist\n")
                                        .arg(missing, m_folder->filePath(QStringLiteral("missing"))));
    }

    void logsAreDrawnOverAnyAxis()
    {
        QFile log(file("a.csv"));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("model,epoch,step,seconds,train_loss,train_accuracy,test_loss,test_accuracy,images_per_second\n"
                  "tiny_vgg,1,63,1.25,1.2,0.5,1.3,0.4,3200\ntiny_vgg,2,126,2.5,1,0.6,1.1,0.5,3200\n"
                  "mobilenet_v2 0.5,1,63,2.5,1.2,0.5,1.3,0.4,1600\n");
        log.close();
        QSet<QByteArray> pictures;
        for (const char* axis : {"epochs", "seconds", "images", "macs"}) {
            const Said said = run(QStringLiteral("plot %1 -o %2 --x %3 --y accuracy")
                                      .arg(file("a.csv"), file("a.svg"), QLatin1String(axis)));
            QCOMPARE(said.result.error, QString());
            pictures << content(file("a.svg"));
        }
        QCOMPARE(pictures.size(), 4);
        QCOMPARE(run(QStringLiteral("plot %1 %1 -o %2 --size 640x360 --theme dark").arg(file("a.csv"), file("a.png")))
                     .result.error,
                 QString());
        QCOMPARE(QImage(file("a.png")).size(), QSize(640, 360));
        QVERIFY(log.open(QIODevice::Append));
        log.write("mine,1,63,2.5,1.2,0.5,1.3,0.4,1600\n");
        log.close();
        const Said unknown = run(QStringLiteral("plot %1 -o %2 --x macs").arg(file("a.csv"), file("b.svg")));
        QCOMPARE(unknown.result.status, 2);
        QCOMPARE(unknown.result.error, QStringLiteral("convolarium: --x: the MACs of \"mine\" are not known: it is no "
                                                      "network of convolarium list models\n"));
        QVERIFY(!QFile::exists(file("b.svg")));
    }

    void interruptionEndsWithWhatThereIs()
    {
        QProcess program;
        program.start(QStringLiteral(CONVOLARIUM_PROGRAM),
                      words(quick + QStringLiteral(" --epochs 100000 --log %1 --save %2 --chart %3")
                                        .arg(file("a.csv"), file("a"), file("a.png"))));
        QVERIFY(program.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(content(file("a.csv")).count('\n') >= 3, 60'000);
        QCOMPARE(kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
        QVERIFY(program.waitForFinished(60'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.readAllStandardError().contains("convolarium: tiny_mobilenet: stopped in epoch "));
        QVERIFY(program.readAllStandardOutput().contains("tiny_mobilenet"));
        QVERIFY(readTrainingLog(file("a.csv"))[0].epochs.size() >= 2);
        QVERIFY(weightsFit(file("a"), "tiny_mobilenet"));
        QVERIFY(!content(file("a.png")).isEmpty());
    }

private:
    [[nodiscard]] QString file(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestTrainCommand)
#include "tst_train_command.moc"
