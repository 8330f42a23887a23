// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/checkpoint.h"

#include "engine/network/safe_file.h"
#include "engine/network/safetensors.h"
#include "engine/network/weights.h"
#include "tests/engine/striped_pictures.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <cstring>
#include <fstream>
#include <limits>
#include <sstream>
#include <stdexcept>
#include <sys/resource.h>

using namespace convolarium::engine;
using Status = Trainer::Status;

namespace {

struct Sets {
    Dataset train = stripedPictures(68, 1);
    Dataset test = stripedPictures(40, 2);
};

TrainingPlan smallPlan(const OptimizerSpec& optimizer = OptimizerSpec::adam())
{
    return {.network = stripesNetwork(),
            .optimizer = optimizer,
            .learningRate = 0.0123456789,
            .epochs = 3,
            .batch = 16,
            .seed = 0xfedcba9876543210ULL};
}

void runTo(Trainer& trainer, int epochs)
{
    while (static_cast<int>(trainer.history().size()) < epochs) {
        static_cast<void>(trainer.step());
    }
}

/// The file with another text in its header; the values stay.
std::string replaced(const std::string& file, const std::string& from, const std::string& to)
{
    std::uint64_t length = 0;
    std::memcpy(&length, file.data(), sizeof(length));
    std::string header = file.substr(sizeof(length), length);
    const std::string values = file.substr(sizeof(length) + length);
    const auto at = header.find(from);
    if (at == std::string::npos) {
        return "what is to be replaced is not there";
    }
    header.replace(at, from.size(), to);
    length = header.size();
    std::string bytes(sizeof(length), '\0');
    std::memcpy(bytes.data(), &length, sizeof(length));
    return bytes + header + values;
}

QString refusalOf(const std::string& file, Trainer& trainer)
{
    std::istringstream stream(file);
    try {
        static_cast<void>(readCheckpoint(stream, trainer));
    } catch (const std::invalid_argument& error) {
        return QString::fromUtf8(error.what());
    }
    return QStringLiteral("no error");
}

} // namespace

class TestCheckpoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesOnWhereItWas_data()
    {
        QTest::addColumn<OptimizerSpec>("optimizer");
        QTest::newRow("sgd") << OptimizerSpec::sgd();
        QTest::newRow("momentum") << OptimizerSpec::sgd(0.9);
        QTest::newRow("adam") << OptimizerSpec::adam();
        QTest::newRow("adamw") << OptimizerSpec::adamW();
    }
    void goesOnWhereItWas()
    {
        QFETCH(OptimizerSpec, optimizer);
        const Sets sets;
        const TrainingPlan plan = smallPlan(optimizer);
        Trainer trainer(plan, sets.train, sets.test);
        for (int epochs = 0; epochs <= plan.epochs; ++epochs) {
            runTo(trainer, epochs);
            writeCheckpoint(path(), trainer);
            Trainer other(plan, sets.train, sets.test);
            const TrainingState state = readCheckpoint(path(), other);
            QVERIFY(state == trainer.state()); // every bit, also of seconds and losses
            other.restore(state);
            runTo(other, plan.epochs);
            Trainer plain(plan, sets.train, sets.test);
            runTo(plain, plan.epochs);
            QVERIFY(other.values() == plain.values());
        }
    }

    void isAFileOfWeightsToo()
    {
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        runTo(trainer, 1);
        writeCheckpoint(path(), trainer);
        Network network(stripesNetwork(), {.seed = 5});
        QVERIFY(readWeights(path(), network).empty());
        QVERIFY(std::ranges::equal(network.weights(), trainer.values().weights));
        QVERIFY(std::ranges::equal(network.statistics(), trainer.values().statistics));

        std::ifstream stream(path(), std::ios::binary);
        SafetensorsReader reader(stream);
        QCOMPARE(reader.metadata().at("format"), std::string("pt"));
        const StoredTensor& weight = reader.tensors().at("conv.weight");
        QCOMPARE(weight.shape, (std::vector<std::int64_t>{8, 2, 3, 3}));
        const StoredTensor& moment = reader.tensors().at("optimizer.second_moment.conv.weight");
        QCOMPARE(moment.shape, weight.shape);
        QVERIFY(!reader.tensors().contains("optimizer.first_moment.bn.running_mean"));
        // Filter, channel, row, column in the file; row, column, channel, filter in the engine: both at 0, and next to it.
        const std::vector<Scalar> stored = reader.values(moment);
        const std::vector<Scalar> second = trainer.state().optimizer.secondMoment;
        QCOMPARE(stored[0], second[0]);
        QCOMPARE(stored[1], second[16]); // column 1
        QCOMPARE(stored[9], second[8]);  // channel 1
        QCOMPARE(stored[18], second[1]); // filter 1
    }

    void otherTrainingsAreRefused()
    {
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        runTo(trainer, 2);
        writeCheckpoint(path(), trainer);
        const auto said = [&](const TrainingPlan& plan) {
            const Trainer other(plan, sets.train, sets.test);
            try {
                static_cast<void>(readCheckpoint(path(), other));
            } catch (const std::invalid_argument& error) {
                const QString text = QString::fromUtf8(error.what());
                return text.startsWith(QString::fromStdString(path().string() + ": ")) ? text : QStringLiteral("?");
            }
            return QStringLiteral("no error");
        };
        QCOMPARE(said(smallPlan()), QStringLiteral("no error"));
        TrainingPlan plan = smallPlan();
        std::get<Conv2dSpec>(plan.network.layers[0].layer).filters = 4;
        QVERIFY2(said(plan).contains(u"conv.weight"), qPrintable(said(plan)));
        plan = smallPlan();
        plan.network.layers[7].name = "head";
        QVERIFY2(said(plan).contains(u"head.weight\": missing"), qPrintable(said(plan)));
        plan = smallPlan(OptimizerSpec::sgd(0.9));
        QVERIFY2(said(plan).contains(u"optimizer.second_moment"), qPrintable(said(plan)));
        plan = smallPlan(OptimizerSpec::sgd());
        QVERIFY2(said(plan).contains(u"optimizer.first_moment"), qPrintable(said(plan)));
        plan = smallPlan(OptimizerSpec::adamW());
        QVERIFY2(said(plan).contains(u"rule"), qPrintable(said(plan)));
        plan = smallPlan();
        plan.seed = 1;
        QVERIFY2(said(plan).contains(u"seed"), qPrintable(said(plan)));
        plan = smallPlan();
        plan.batch = 8;
        QVERIFY2(said(plan).contains(u"5 steps and not 9"), qPrintable(said(plan)));
        plan = smallPlan();
        plan.epochs = 1;
        QVERIFY2(said(plan).contains(u"2 epochs are done, of 1"), qPrintable(said(plan)));
    }

    void brokenFilesAreRefused_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const char* from, const char* to, const char* word) {
            QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(to) << QString::fromLatin1(word);
        };
        row("no training", "convolarium_training", "convolarium_trainings", "no checkpoint");
        row("no text", R"("convolarium_training":")", R"("convolarium_training":1,"x":")", "no checkpoint");
        row("no JSON", R"({\"version\":1)", "{", "line 1, column");
        row("nested", R"({\"version\":1,)", R"([[[[[[[{\"version\":1,)", "nesting");
        row("a list", R"({\"version\":1,)", R"([],{\"version\":1,)", "line 1, column");
        row("version", R"(\"version\":1)", R"(\"version\":2)", "version must be 1");
        row("key", R"(\"seed\":)", R"(\"sead\":)", "seed must be there");
        row("rule", R"(\"adam\")", R"(\"lion\")", "optimizer must be sgd, adam or adamw");
        row("rule of no text", R"(\"adam\")", R"(7)", "optimizer must be sgd, adam or adamw");
        row("steps", R"(\"optimizer_steps\":10)", R"(\"optimizer_steps\":-1)", "optimizer_steps must be a count");
        row("fraction", R"(\"optimizer_steps\":10)", R"(\"optimizer_steps\":1e300)", "optimizer_steps must be a count");
        row("too many", R"(\"epochs\":2)", R"(\"epochs\":9999999999)", "epochs must be a count");
        row("epochs", R"(\"epochs\":2)", R"(\"epochs\":1)", "history must be a list");
        row("steps of an epoch", R"(\"steps_per_epoch\":5)", R"(\"steps_per_epoch\":0)", "0 steps");
        row("seconds", R"(\"learning_rate\":)", R"(\"learning_rate\":null,\"l\":)", "rate");
        row("text", R"(\"learning_rate\":)", R"(\"learning_rate\":\"a\",\"l\":)", "learning_rate must be a number");
        row("history", R"(\"history\":[)", R"(\"history\":3,\"h\":[)", "history must be a list");
        row("entries", R"(\"history\":[{)", R"(\"history\":[1,2],\"h\":[{)", "list of objects");
        row("entry", R"(\"epoch\":1)", R"(\"epoch\":-1)", "epoch must be a count");
        row("order", R"(\"epoch\":1)", R"(\"epoch\":2)", "epoch 2");
        row("moment", "optimizer.first_moment.fc.bias", "optimizer.first_moment.fc.bia", "missing");
        row("shape", R"("optimizer.second_moment.fc.bias":{"dtype":"F32","shape":[3])",
            R"("optimizer.second_moment.fc.bias":{"dtype":"F32","shape":[3,1])", "instead of [3]");
        row("integers", R"("optimizer.second_moment.fc.bias":{"dtype":"F32")",
            R"("optimizer.second_moment.fc.bias":{"dtype":"I32")", "none of F64");
    }
    void brokenFilesAreRefused()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, word);
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        runTo(trainer, 2);
        writeCheckpoint(path(), trainer);
        const std::string file = readFile(path(), 1 << 20);
        QCOMPARE(refusalOf(file, trainer), QStringLiteral("no error"));
        const QString said = refusalOf(replaced(file, from.toStdString(), to.toStdString()), trainer);
        QVERIFY2(said.contains(word), qPrintable(said));
    }

    void brokenValuesAreRefused()
    {
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        runTo(trainer, 1);
        writeCheckpoint(path(), trainer);
        const std::string file = readFile(path(), 1 << 20);
        for (std::size_t size = 0; size < file.size(); size += file.size() / 50) {
            QVERIFY(refusalOf(file.substr(0, size), trainer) != QStringLiteral("no error"));
        }
        std::string nan = file; // the last value: a second moment
        const float bad = std::numeric_limits<float>::quiet_NaN();
        std::memcpy(nan.data() + nan.size() - sizeof(bad), &bad, sizeof(bad));
        QVERIFY2(refusalOf(nan, trainer).contains(u"second moment"), qPrintable(refusalOf(nan, trainer)));
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(readCheckpoint("/no/such/file", trainer)), std::runtime_error);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(readCheckpoint(path().parent_path(), trainer)), std::runtime_error);
    }

    void theOldFileStays()
    {
        const Sets sets;
        Trainer trainer(smallPlan(), sets.train, sets.test);
        runTo(trainer, 1);
        writeCheckpoint(path(), trainer);
        const std::string before = readFile(path(), 1 << 20);
        static_cast<void>(trainer.step());
        QVERIFY_EXCEPTION_THROWN(writeCheckpoint(path(), trainer), std::logic_error);
        QCOMPARE(readFile(path(), 1 << 20), before);

        runTo(trainer, 2);
        QVERIFY_EXCEPTION_THROWN(writeCheckpoint("/dev/full", trainer), std::runtime_error);
        // As on a full disk: no file may grow beyond half of it.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit old{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
        const rlimit low{.rlim_cur = before.size() / 2, .rlim_max = old.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &low), 0);
        bool failed = false;
        try {
            writeCheckpoint(path(), trainer);
        } catch (const std::runtime_error&) {
            failed = true;
        }
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
        QVERIFY(failed);
        QCOMPARE(readFile(path(), 1 << 20), before);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), qsizetype{1});
        runTo(trainer, 3); // and the training goes on
        writeCheckpoint(path(), trainer);
        QCOMPARE(readCheckpoint(path(), trainer).epochs(), 3);
    }

private:
    [[nodiscard]] std::filesystem::path path() const
    {
        return m_folder.filePath(QStringLiteral("run.safetensors")).toStdString();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "tst_checkpoint.moc"
