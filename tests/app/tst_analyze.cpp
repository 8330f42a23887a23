// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "engine/models/classroom.h"
#include "engine/models/published.h"
#include "engine/network/keras_code.h"
#include "engine/network/network_file.h"
#include "engine/network/pytorch_code.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace convolarium;

namespace {

CommandResult run(const QString& line) { return commandResult(line.split(u' ', Qt::SkipEmptyParts), {}); }

nlohmann::ordered_json analyzed(const QString& line)
{
    return nlohmann::ordered_json::parse(run(QStringLiteral("analyze --format json ") + line).output.toStdString(),
                                         nullptr, false);
}

} // namespace

/// The subcommands about networks.
class AnalyzeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void totals_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<qint64>("parameters");
        QTest::addColumn<qint64>("macs");
        const auto row = [](const char* line, qint64 parameters, qint64 macs) {
            QTest::newRow(line) << QString::fromLatin1(line) << parameters << macs;
        };
        // The course's own two, then what Keras and torchvision print.
        row("mobilenet_v2 --alpha 0.5 --classes 5", 712'629, 95'858'240);
        row("vgg16 --classes 5", 134'281'029, 15'466'188'800);
        row("mobilenet_v1", 4'253'864, 568'740'352);
        row("resnet50", 25'610'152, 4'089'184'256);
        row("resnet50 --variant keras", 25'636'712, 3'857'973'248);
        row("densenet201", 20'242'984, 4'291'365'888);
        row("wavenet", 557'888, 2'239'758'336);
    }
    void totals()
    {
        QFETCH(QString, line);
        const auto json = analyzed(line);
        QVERIFY(json.is_object());
        QTEST(qint64(json["totals"]["parameters"].get<std::int64_t>()), "parameters");
        QTEST(qint64(json["totals"]["macs"].get<std::int64_t>()), "macs");
        std::int64_t sum = 0;
        for (const auto& layer : json["layers"])
            sum += layer["parameters"].get<std::int64_t>();
        QCOMPARE(sum, json["totals"]["parameters"].get<std::int64_t>());
    }

    /// Keras's first MobileNet pads an odd map behind it only, the second one halves it upward.
    void oddMapsAreHalvedAsInKeras()
    {
        const auto output = [](const QString& line, const std::string& name) {
            const auto json = analyzed(line);
            for (const auto& layer : json["layers"])
                if (layer["name"] == name)
                    return layer["output"][0].get<int>();
            return 0;
        };
        QCOMPARE(output(QStringLiteral("mobilenet_v1 --input 100x100x3"), "conv_dw_3"), 25);
        QCOMPARE(output(QStringLiteral("mobilenet_v1 --input 100x100x3"), "conv_dw_4"), 12);
        QCOMPARE(output(QStringLiteral("mobilenet_v2 --input 100x100x3"), "block_2_depthwise"), 25);
        QCOMPARE(output(QStringLiteral("mobilenet_v2 --input 100x100x3"), "block_3_depthwise"), 13);
    }

    void everyNetworkIsListedAndBuilt()
    {
        const auto list = nlohmann::ordered_json::parse(run(QStringLiteral("list models --json")).output.toStdString());
        QCOMPARE(list.size(), std::size_t{20});
        for (const auto& entry : list) {
            const auto json = analyzed(QString::fromStdString(entry["id"].get<std::string>()));
            QVERIFY2(json.is_object(), entry["id"].get<std::string>().c_str());
            QVERIFY(json["name"] == entry["id"]);
        }
    }

    void threeReadingsOfTheSameNumbers()
    {
        const QString table = run(QStringLiteral("analyze vgg16 --classes 5")).output;
        QVERIFY(table.contains(QStringLiteral("134,281,029")));
        QVERIFY(table.contains(QStringLiteral("weights: 537,124,116 bytes")));
        const QStringList csv =
            run(QStringLiteral("analyze vgg16 --format csv --convention flops")).output.split(u'\n');
        QCOMPARE(csv[0], QStringLiteral("name,type,input,output,parameters,trainable,flops,activations,"
                                        "receptive_field"));
        QCOMPARE(csv[1], QStringLiteral("block1_conv1,conv2d,224x224x3,224x224x64,1792,1792,173408256,3211264,3x3"));
    }

    void tablesForDocuments()
    {
        const QStringList markdown =
            run(QStringLiteral("analyze vgg16 --format markdown --convention flops")).output.split(u'\n');
        QCOMPARE(markdown[0], QStringLiteral("| name | type | input | output | parameters | trainable | flops | "
                                             "activations | receptive_field |"));
        QCOMPARE(markdown[1], QStringLiteral("| --- | --- | --- | --- | --: | --: | --: | --: | --- |"));
        QCOMPARE(markdown[2], QStringLiteral("| block1_conv1 | conv2d | 224x224x3 | 224x224x64 | 1,792 | 1,792 | "
                                             "173,408,256 | 3,211,264 | 3x3 |"));
        QVERIFY(markdown[markdown.size() - 2].startsWith(QStringLiteral("| total |  |  |  | 138,357,544 |")));
        const QString latex = run(QStringLiteral("analyze vgg16 --format latex")).output;
        QVERIFY(latex.contains(QStringLiteral("\\begin{tabular}{llllrrrrl}\n\\toprule\nname & type & ")));
        QVERIFY(latex.contains(QStringLiteral("\nblock1\\_conv1 & conv2d & 224x224x3 & ")));
    }

    void codeOfANetwork()
    {
        const engine::NetworkSpec spec = engine::publishedModel("resnet18", {.classes = 5});
        QCOMPARE(run(QStringLiteral("analyze resnet18 --classes 5 --format pytorch")).output.toStdString(),
                 engine::pytorchCode(spec));
        QCOMPARE(run(QStringLiteral("analyze resnet18 --classes 5 --format keras")).output.toStdString(),
                 engine::kerasCode(spec));
    }

    void aFileIsRead()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("net.json"));
        engine::writeNetworkFile(path.toStdString(), {.spec = engine::tinyVgg(), .text = {}});
        const auto json = analyzed(path + QStringLiteral(" --input 64x64x3"));
        QVERIFY((json["layers"][0]["output"] == nlohmann::ordered_json{64, 64, 32}));
        QCOMPARE(run(QStringLiteral("analyze %1 --alpha 2").arg(path)).status, 2);
    }

    void wrongUsageIsOneLine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* line, int status, const char* error) {
            QTest::newRow(line) << QString::fromLatin1(line) << status << QString::fromUtf8(error);
        };
        row("analyze", 2, "analyze: takes one MODEL or FILE.json");
        row("analyze resnet", 2, "network \"resnet\": there is none; convolarium list models shows them");
        row("analyze resnet50 --alpha 2", 2, "resnet50: it has no alpha");
        row("analyze resnet18 --variant keras", 2, "resnet18: there is no variant keras");
        row("analyze mobilenet_v2 --alpha nan", 2, "mobilenet_v2: alpha must be from 0.01 to 8");
        row("analyze vgg16 --classes 0", 2, "vgg16: classes must be from 1 to 1048576");
        row("analyze vgg16 --classes many", 2, "--classes: \"many\" is not a whole number");
        row("analyze vgg16 --input 224", 2, "--input: \"224\" is not HxWxC, as in 224x224x3");
        row("analyze vgg16 --batch 0", 2, "--batch: must be a whole number from 1 to 1048576");
        row("analyze vgg16 --format yaml", 2,
            "--format: \"yaml\" must be one of table, csv, json, markdown, latex, pytorch, keras");
        row("analyze vgg16 --format keras --batch 2", 2, "--batch: is for tables, not for code");
        row("analyze vgg16 --convention adds", 2,
            "--convention: \"adds\" must be one of macs, flops, macs+bias, torchinfo");
    }
    void wrongUsageIsOneLine()
    {
        QFETCH(QString, line);
        const CommandResult result = run(line);
        QTEST(result.status, "status");
        QFETCH(QString, error);
        QCOMPARE(result.error, QStringLiteral("convolarium: %1\n").arg(error));
        QCOMPARE(result.output, QString());
    }

    void aMissingFileIsAFailure()
    {
        const CommandResult result = run(QStringLiteral("analyze /no/such/net.json"));
        QCOMPARE(result.status, 1);
        QCOMPARE(result.error.count(u'\n'), 1);
        QVERIFY(result.error.contains(QStringLiteral("/no/such/net.json")));
    }

    void anInputThatIsTooSmallNamesTheLayer()
    {
        const CommandResult result = run(QStringLiteral("analyze vgg16 --input 8x8x3"));
        QCOMPARE(result.status, 2);
        QVERIFY(result.error.contains(QStringLiteral("block4_pool")));
    }
};

QTEST_MAIN(AnalyzeTest)
#include "tst_analyze.moc"
