// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/problem.h"
#include "app/widgets/chart_view.h"
#include "tests/app/lab_on_desk.h"

#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace convolarium;

/// What a user does in the architecture lab.
class TestArchitecturePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWithTheCoursePair()
    {
        const LabOnDesk desk;
        QCOMPARE(desk.page.network(0).inspection.cost.total.parameters, std::int64_t{134'281'029});
        QCOMPARE(desk.page.network(1).inspection.cost.total.parameters, std::int64_t{712'629});
        QCOMPARE(desk.list().selected(), (std::optional(engine::LayerRange{desk.indexOf("block3_conv2"), 1})));
        QVERIFY(desk.before.empty());
    }

    void variantsAreChosen()
    {
        LabOnDesk desk;
        desk.page.chooseModel(1, {.model = QStringLiteral("resnet50"), .variant = engine::ModelVariant::Keras});
        QVERIFY(desk.page.view(1).head().head().caption.contains(QStringLiteral("Keras")));
        QVERIFY(desk.spec(1).layers ==
                engine::publishedModel("resnet50", {.variant = engine::ModelVariant::Keras}).layers);
        desk.page.setSize(QStringLiteral("classes"), 7, false);
        QCOMPARE(desk.page.state().networks[1].variant, std::optional(engine::ModelVariant::Keras));
    }

    void sizesGoToBothNetworks()
    {
        LabOnDesk desk;
        desk.page.setSize(QStringLiteral("classes"), 10, false);
        QCOMPARE(desk.page.network(0).inspection.cost.layers.back().out.c, 10);
        QCOMPARE(desk.page.network(1).inspection.cost.layers.back().out.c, 10);
        desk.page.setSize(QStringLiteral("side"), 96, false);
        QCOMPARE(desk.spec(1).input.h, 96);
        desk.page.setSize(QStringLiteral("alpha"), 1, false);
        QCOMPARE(desk.page.network(1).inspection.cost.total.parameters,
                 engine::networkCost(
                     engine::publishedModel("mobilenet_v2", {.input = engine::Shape{1, 96, 96, 3}, .classes = 10}))
                     .total.parameters);
        QCOMPARE(desk.page.state().networks[1].model, QStringLiteral("mobilenet_v2"));
        desk.undo();
        desk.undo();
        desk.undo();
        QCOMPARE(desk.page.state(), openingState());
    }

    void picturesThatAreTooSmallAreMarked()
    {
        LabOnDesk desk;
        desk.page.setSize(QStringLiteral("side"), 8, false);
        const auto wrong = std::ranges::count_if(desk.page.network(0).inspection.problems,
                                                 [](const std::string& problem) { return !problem.empty(); });
        QVERIFY(wrong > 0);
        desk.page.toggleMeasurement();
        QVERIFY(!desk.page.isMeasuring());
        desk.page.setSize(QStringLiteral("side"), 224, false);
        QCOMPARE(desk.page.network(0).inspection.cost.total.parameters, std::int64_t{134'281'029});
    }

    void whatIfAndBack()
    {
        LabOnDesk desk;
        desk.page.chooseModel(0, {.model = QStringLiteral("tiny_vgg")});
        desk.page.setWhatIf(true);
        QVERIFY(desk.page.isMeasuring());
        QCOMPARE(kindOf(desk.spec(1).layers[0].layer), LayerKind::Depthwise);
        QVERIFY(desk.page.network(1).inspection.cost.total.macs < desk.page.network(0).inspection.cost.total.macs);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page.isMeasuring(), 60'000);
        QVERIFY(desk.page.times().has_value());
        QVERIFY(desk.page.times()->of(desk.spec(0))->secondsPerImage() > 0);
        QVERIFY(desk.page.times()->of(desk.spec(1))->secondsPerImage() > 0);
        // An edit of A is followed by B.
        desk.select(0);
        desk.page.removeSelection();
        QCOMPARE(desk.spec(1).layers.size() > desk.spec(0).layers.size(), true);
        QVERIFY(!desk.page.times()->of(desk.spec(0)));
        desk.page.setWhatIf(false);
        QCOMPARE(desk.page.state().networks[1], openingState().networks[1]);
        desk.undo();
        desk.undo();
        desk.undo();
        QVERIFY(!desk.page.state().whatIf);
        QVERIFY(desk.page.state().comparing);
    }

    void aTwinFollowsItsNetwork()
    {
        LabOnDesk desk;
        desk.page.chooseModel(0, {.model = QStringLiteral("tiny_vgg")});
        desk.page.setWhatIf(true);
        const QString title = desk.page.view(1).head().head().title;
        QVERIFY2(title.contains(QStringLiteral("Tiny VGG, separable")), qPrintable(title));
        desk.page.chooseModel(0, {.model = QStringLiteral("vgg16")});
        QVERIFY(desk.page.state().whatIf);
        QVERIFY(desk.page.view(1).head().head().title.contains(QStringLiteral("VGG16, separable")));
        desk.page.chooseModel(1, {.model = QStringLiteral("resnet18")});
        QVERIFY(!desk.page.state().whatIf);
        QVERIFY(!desk.page.state().aside);
    }

    void theTimelineWalksThroughTheLayers()
    {
        LabOnDesk desk;
        const auto field = [&] {
            for (const ChartView* view : desk.page.findChildren<ChartView*>())
                if (view->chart().id == QStringLiteral("receptive_field"))
                    return view->chart();
            return ChartSpec();
        };
        const ChartSpec whole = field();
        QCOMPARE(desk.list().reached(), -1);
        desk.page.setTime(0.5);
        QCOMPARE(desk.list().reached(), 18);
        QVERIFY(field().series[0].points.size() < whole.series[0].points.size());
        QCOMPARE(field().y.maximum, whole.y.maximum);
        desk.page.setTime(1);
        QCOMPARE(field().series[0].points, whole.series[0].points);
    }

    void filtersOutliveALanguage()
    {
        LabOnDesk desk;
        desk.page.setFilter(QStringLiteral("pool"));
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&desk.page, &change);
        QCOMPARE(desk.list().rows().size(), std::size_t{5});
        const QList<QLineEdit*> lines = desk.page.findChild<LabPanel*>()->findChildren<QLineEdit*>();
        QVERIFY(std::any_of(lines.begin(), lines.end(),
                            [](const QLineEdit* line) { return line->text() == QStringLiteral("pool"); }));
    }

    void measurementsAreCancelled()
    {
        LabOnDesk desk;
        desk.page.toggleMeasurement();
        QVERIFY(desk.page.isMeasuring());
        QTest::qWait(400);
        desk.page.toggleMeasurement();
        QVERIFY(!desk.page.isMeasuring());
        QVERIFY(!desk.page.times());
    }

    void filesReplaceTheActiveNetwork()
    {
        LabOnDesk desk;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("own.json"));
        engine::writeNetworkFile(path.toStdString(), {.spec = engine::publishedModel("tiny_resnet"), .text = {}});
        desk.page.open(path);
        QVERIFY(desk.spec() == engine::publishedModel("tiny_resnet"));
        QCOMPARE(desk.page.save(), path);
        const LabState opened = desk.page.state();
        QFile broken(folder.filePath(QStringLiteral("broken.json")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{");
        broken.close();
        QVERIFY_THROWS_EXCEPTION(Problem, desk.page.open(broken.fileName()));
        QCOMPARE(desk.page.state(), opened);
        desk.undo();
        QCOMPARE(desk.page.state(), openingState());
    }

    void theDeskIsKept()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("sub/desk.json"));
        LabState left;
        {
            LabOnDesk desk;
            desk.page.keepDesk(path);
            desk.page.insertItem(QStringLiteral("dropout"), 3);
            left = desk.page.state();
            desk.page.flush();
        }
        {
            LabOnDesk desk;
            desk.page.keepDesk(path);
            QVERIFY(desk.page.state().networks[0].spec() == left.networks[0].spec());
            QVERIFY(desk.page.state().networks[1].spec() == left.networks[1].spec());
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("{\"half\": ");
        file.close();
        LabOnDesk desk;
        desk.page.keepDesk(path);
        QCOMPARE(desk.page.state(), openingState());
        QVERIFY(QFile::exists(path + QStringLiteral(".broken")));
    }

    void aSecondWindowDoesNotOverwriteTheDesk()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("desk.json"));
        LabOnDesk first;
        first.page.keepDesk(path);
        LabOnDesk second;
        second.page.keepDesk(path);
        second.page.insertItem(QStringLiteral("dropout"), 3);
        second.page.flush();
        QVERIFY(!QFile::exists(path));
        first.page.insertItem(QStringLiteral("relu"), 3);
        first.page.flush();
        QVERIFY(QFile::exists(path));
    }

    void everyModelAndThemeIsPainted()
    {
        LabOnDesk desk;
        for (const engine::ModelEntry& model : engine::modelTable())
            for (const ThemeId theme : {ThemeId::Light, ThemeId::Dark, ThemeId::Projector}) {
                desk.page.setTheme(theme);
                desk.page.chooseModel(1, {.model = QString::fromStdString(model.id)});
                desk.page.setTime(0.4);
                QVERIFY(!desk.page.grab().isNull());
            }
        desk.page.setPresentation(true, QStringLiteral("5 / 5"));
        QVERIFY(!desk.page.grab().isNull());
        desk.page.chooseModel(1, {});
        QVERIFY(!desk.page.state().comparing);
        desk.page.setView(LabView::Time);
        QVERIFY(!desk.page.grab().isNull());
    }
};

QTEST_MAIN(TestArchitecturePage)
#include "tst_architecture_page.moc"
