// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/keras_code.h"

#include "tests/engine/code_cases.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace convolarium::engine;

namespace {

const QString python = QStringLiteral("/usr/bin/python3");

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

bool hasPython()
{
    QProcess process;
    process.start(python, {QStringLiteral("-c"), QString()});
    return process.waitForFinished() && process.exitCode() == 0;
}

/// Indices of the layers that the result depends on.
std::set<int> needed(const std::vector<PlacedLayer>& placed)
{
    std::set<int> layers;
    std::vector<int> open{static_cast<int>(placed.size()) - 1};
    while (!open.empty()) {
        const int layer = open.back();
        open.pop_back();
        if (layer >= 0 && layers.insert(layer).second) {
            const std::vector<int>& sources = placed[static_cast<std::size_t>(layer)].sources;
            open.insert(open.end(), sources.begin(), sources.end());
        }
    }
    return layers;
}

/// What Keras calls a type of network files.
const std::map<std::string_view, QString>& kerasClasses()
{
    static const std::map<std::string_view, QString> classes{
        {"conv2d", QStringLiteral("Conv2D")},
        {"depthwise_conv2d", QStringLiteral("DepthwiseConv2D")},
        {"conv2d_transpose", QStringLiteral("Conv2DTranspose")},
        {"dense", QStringLiteral("Dense")},
        {"batch_norm", QStringLiteral("BatchNormalization")},
        {"layer_norm", QStringLiteral("LayerNormalization")},
        {"instance_norm", QStringLiteral("GroupNormalization")},
        {"group_norm", QStringLiteral("GroupNormalization")},
        {"max_pool", QStringLiteral("MaxPooling2D")},
        {"avg_pool", QStringLiteral("AveragePooling2D")},
        {"global_max_pool", QStringLiteral("GlobalMaxPooling2D")},
        {"global_avg_pool", QStringLiteral("GlobalAveragePooling2D")},
        {"flatten", QStringLiteral("Flatten")},
        {"relu", QStringLiteral("ReLU")},
        {"relu6", QStringLiteral("ReLU")},
        {"leaky_relu", QStringLiteral("LeakyReLU")},
        {"sigmoid", QStringLiteral("Activation")},
        {"tanh", QStringLiteral("Activation")},
        {"softmax", QStringLiteral("Softmax")},
        {"dropout", QStringLiteral("Dropout")},
        {"add", QStringLiteral("Add")},
        {"concat", QStringLiteral("Concatenate")},
        {"multiply", QStringLiteral("Multiply")},
        {"zero_padding", QStringLiteral("ZeroPadding2D")},
    };
    return classes;
}

/// Pools that Keras has no layer for, and what changes nothing where height and width are gone already.
bool mayBeNoLayer(std::string_view type)
{
    return type == "avg_pool" || type == "flatten" || type.starts_with("global_");
}

} // namespace

/// The code for Keras is Python, and builds the network's layers with its shapes and its number of parameters.
class TestKerasCode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!hasPython()) {
            QSKIP("there is no /usr/bin/python3");
        }
        QJsonArray list;
        for (const CodeCase& entry : codeCases()) {
            const QString name = QString::fromStdString(entry.name);
            write(m_folder.filePath(name + QStringLiteral(".py")), QByteArray::fromStdString(kerasCode(entry.spec)));
            m_cases.emplace(name, entry.spec);
            list << name;
        }
        write(m_folder.filePath(QStringLiteral("cases.json")), QJsonDocument(list).toJson());
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(python, {QStringLiteral(SOURCE_DIR "/run_keras_code.py"), m_folder.path()});
        QVERIFY(process.waitForFinished(300'000));
        QCOMPARE(process.exitCode(), 0);
        QFile results(m_folder.filePath(QStringLiteral("results.json")));
        QVERIFY(results.open(QIODevice::ReadOnly));
        m_results = QJsonDocument::fromJson(results.readAll()).object();
        QCOMPARE(std::size_t(m_results.size()), m_cases.size());
    }

    void builds_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& [name, spec] : m_cases) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
    void builds()
    {
        QFETCH(QString, name);
        const NetworkSpec& spec = m_cases.at(name);
        const QJsonObject result = m_results.value(name).toObject();
        QVERIFY2(!result.contains(QStringLiteral("error")),
                 qPrintable(result.value(QStringLiteral("error")).toString()));
        const std::vector<PlacedLayer> placed = place(spec);
        const Shape& out = placed.back().out;
        const QJsonArray shape = result.value(QStringLiteral("shape")).toArray();
        const bool isFlat = shape.size() == 1 && out.h == 1 && out.w == 1;
        QCOMPARE(shape, isFlat ? QJsonArray{out.c} : (QJsonArray{out.h, out.w, out.c}));
        Cost total;
        for (const int layer : needed(placed)) {
            const auto i = static_cast<std::size_t>(layer);
            total = total + cost(spec.layers[i].layer, placed[i].in);
        }
        QCOMPARE(result.value(QStringLiteral("parameters")).toInteger(), qint64{total.parameters});
    }

    void layersInOrder_data() { builds_data(); }
    void layersInOrder()
    {
        QFETCH(QString, name);
        const NetworkSpec& spec = m_cases.at(name);
        QStringList expected;
        QStringList actual;
        QSet<QString> recorded;
        for (const auto& value : m_results.value(name).toObject().value(QStringLiteral("layers")).toArray()) {
            const QString layer = value.toArray().at(1).toString();
            if (!layer.isEmpty()) {
                actual << value.toArray().at(0).toString() + u' ' + layer;
                recorded.insert(layer);
            }
        }
        for (const int layer : needed(place(spec))) {
            const LayerNode& node = spec.layers[static_cast<std::size_t>(layer)];
            const QString layerName = QString::fromStdString(node.name);
            if (recorded.contains(layerName) || !mayBeNoLayer(typeName(node.layer))) {
                expected << kerasClasses().at(typeName(node.layer)) + u' ' + layerName;
            }
        }
        if (name == QStringLiteral("hostile_names")) {
            QCOMPARE(actual.size(), expected.size());
        } else {
            QCOMPARE(actual, expected);
        }
    }

    void flattensChannelByChannel()
    {
        const auto statement = [](int height) {
            return kerasCode({.name = {},
                              .input = {1, height, 1, 4},
                              .layers = {{"flat", FlattenSpec{}, {}}, {"fc", DenseSpec{.units = 3}, {}}}});
        };
        QVERIFY(statement(2).find("x = layers.Permute((3, 1, 2))(inputs)\n") != std::string::npos);
        QVERIFY(statement(1).find("Permute") == std::string::npos);
    }

    /// Keras numbers steps without a name, and refuses a model in which two layers have the same.
    void namesOfItsOwnStay()
    {
        const std::string code = kerasCode({.name = {},
                                            .input = {1, 4, 4, 1},
                                            .layers = {{"pad", ZeroPaddingSpec{{1, 1, 1, 1}}, {}},
                                                       {"zero_padding2d_12", FlattenSpec{}, {}},
                                                       {"pad_s", DenseSpec{}, {}}}});
        for (const char* name : {"name=\"pad_\"", "name=\"zero_padding2d_12_\"", "name=\"pad_s\""}) {
            QVERIFY2(code.find(name) != std::string::npos, code.c_str());
        }
    }

private:
    QTemporaryDir m_folder;
    std::map<QString, NetworkSpec> m_cases;
    QJsonObject m_results;
};

QTEST_GUILESS_MAIN(TestKerasCode)
#include "tst_keras_code.moc"
