// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/pytorch_code.h"

#include "engine/network/network.h"
#include "engine/network/weights.h"
#include "tests/engine/code_cases.h"
#include "tests/engine/sample_networks.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace convolarium::engine;

namespace {

const QString python = QStringLiteral("/usr/bin/python3"); // the one that Debian's python3-torch is for

/// A network, and what the engine makes of one input.
struct Case {
    Shape out;
    std::vector<Scalar> output;
    std::int64_t parameters;
    std::int64_t trained;
};

/// Weights as they start, so that values keep their size; factors, summands and statistics at random.
void randomiseAllButWeights(Network& network)
{
    Network random(network.spec(), {});
    randomise(random, 7);
    for (std::size_t i = 0; i < network.parameters().size(); ++i) {
        if (network.parameters()[i].spec.start != ParameterSpec::Start::Random) {
            std::ranges::copy(random.parameters()[i].value.values(), network.parameters()[i].value.data);
        }
    }
}

bool hasTorch()
{
    QProcess process;
    process.start(python, {QStringLiteral("-c"), QStringLiteral("import torch")});
    return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString shapeText(const QJsonArray& shape)
{
    QStringList sizes;
    for (const auto& size : shape) {
        sizes << QString::number(size.toInt());
    }
    return sizes.join(QStringLiteral(", "));
}

} // namespace

/// PyTorch runs the code that is written for it and gives what the engine gives.
class TestPytorchCode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What the other tests do not see: they do not train.
    void momentumIsThatOfTheNewValue_data()
    {
        QTest::addColumn<double>("momentum");
        QTest::addColumn<QString>("written");
        QTest::newRow("Keras") << 0.99 << QStringLiteral("momentum=0.01)");
        QTest::newRow("PyTorch") << 0.9 << QStringLiteral("momentum=0.1)");
        QTest::newRow("slow") << 0.9999 << QStringLiteral("momentum=0.0001)");
        QTest::newRow("never") << 1.0 << QStringLiteral("momentum=0.0)");
        QTest::newRow("at once") << 0.0 << QStringLiteral("momentum=1.0)");
    }
    void momentumIsThatOfTheNewValue()
    {
        QFETCH(double, momentum);
        QFETCH(QString, written);
        const std::string code = pytorchCode(
            {.name = {}, .input = {1, 2, 2, 3}, .layers = {{"norm", NormalizationSpec{.momentum = momentum}, {}}}});
        QVERIFY2(code.find(written.toStdString()) != std::string::npos, code.c_str());
    }

    void initTestCase()
    {
        if (!hasTorch()) {
            QSKIP("PyTorch is not there: /usr/bin/python3 -c 'import torch' fails (Debian: python3-torch)");
        }
        QVERIFY(m_folder.isValid());
        QJsonArray list;
        for (const CodeCase& entry : codeCases()) {
            list << prepare(entry);
        }
        write(m_folder.filePath(QStringLiteral("cases.json")), QJsonDocument(list).toJson());
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("LD_PRELOAD"));
        environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
        process.setProcessEnvironment(environment);
        process.start(python, {QStringLiteral(SOURCE_DIR "/run_pytorch_code.py"), m_folder.path()});
        QVERIFY(process.waitForFinished(500'000));
        QCOMPARE(process.exitCode(), 0);
        m_results = QJsonDocument::fromJson(read(m_folder.filePath(QStringLiteral("results.json")))).object();
        QCOMPARE(std::size_t(m_results.size()), m_cases.size());
    }

    void sameResults_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& [name, entry] : m_cases) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
    void sameResults()
    {
        QFETCH(QString, name);
        const Case& expected = m_cases.at(name);
        const QJsonObject result = m_results.value(name).toObject();
        QVERIFY2(!result.contains(QStringLiteral("error")),
                 qPrintable(result.value(QStringLiteral("error")).toString()));
        const QJsonArray shape = result.value(QStringLiteral("shape")).toArray();
        const Shape& out = expected.out;
        const bool isFlat = shape.size() == 2;
        QCOMPARE(shapeText(shape),
                 isFlat ? shapeText({out.n, out.c * out.h * out.w}) : shapeText({out.n, out.c, out.h, out.w}));
        QVERIFY(!isFlat || (out.h == 1 && out.w == 1));
        compareOutput(name, expected);
    }

    void printsSizes_data() { sameResults_data(); }
    void printsSizes()
    {
        QFETCH(QString, name);
        const Case& expected = m_cases.at(name);
        const QString printed = m_results.value(name)
                                    .toObject()
                                    .value(QStringLiteral("printed"))
                                    .toString()
                                    .remove(QRegularExpression(QStringLiteral("(?<=[0-9]),(?=[0-9]{3})")));
        QVERIFY2(printed.startsWith(QStringLiteral("output: (1, ")), qPrintable(printed));
        const QString line = QStringLiteral("\nparameters: %1, %2 of them trained\n");
        QVERIFY2(printed.endsWith(line.arg(expected.parameters).arg(expected.trained)), qPrintable(printed));
    }

private:
    QJsonObject prepare(const CodeCase& entry)
    {
        const QString name = QString::fromStdString(entry.name);
        const QString path = m_folder.filePath(name);
        const Shape in{entry.batch, entry.spec.input.h, entry.spec.input.w, entry.spec.input.c};
        const Tensor x = randomTensor(in, 5);
        Network network(entry.spec, {.batch = entry.batch});
        randomiseAllButWeights(network);
        const ConstTensorView y = network.forward(x);
        const Cost total = cost(entry.spec);
        m_cases[name] = {y.shape, copied(y.values()), total.parameters, total.trainable};
        write(path + QStringLiteral(".py"), QByteArray::fromStdString(pytorchCode(entry.spec)));
        writeWeights((path + QStringLiteral(".safetensors")).toStdString(), network);
        write(path + QStringLiteral(".in"), QByteArray(reinterpret_cast<const char*>(x.values().data()),
                                                       qsizetype(x.values().size() * sizeof(float))));
        return {{QStringLiteral("name"), name}, {QStringLiteral("shape"), QJsonArray{in.n, in.h, in.w, in.c}}};
    }

    void compareOutput(const QString& name, const Case& expected)
    {
        const QByteArray bytes = read(m_folder.filePath(name + QStringLiteral(".out")));
        QCOMPARE(std::size_t(bytes.size()), expected.output.size() * sizeof(float));
        const auto* const actual = reinterpret_cast<const float*>(bytes.constData());
        float largest = 0;
        float difference = 0;
        for (std::size_t i = 0; i < expected.output.size(); ++i) {
            QVERIFY(std::isfinite(expected.output[i]) && std::isfinite(actual[i]));
            largest = std::max(largest, std::abs(expected.output[i]));
            difference = std::max(difference, std::abs(expected.output[i] - actual[i]));
        }
        const float allowed = 1e-5F * std::max(1.0F, largest);
        QVERIFY2(difference <= allowed,
                 qPrintable(QStringLiteral("%1 of %2").arg(double{difference}).arg(double{largest})));
    }

    QTemporaryDir m_folder;
    std::map<QString, Case> m_cases;
    QJsonObject m_results;
};

QTEST_GUILESS_MAIN(TestPytorchCode)
#include "tst_pytorch_code.moc"
