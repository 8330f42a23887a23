// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/architecture_page.h"
#include "app/architecture/network_view.h"
#include "app/lesson/problem.h"

#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace convolarium;

namespace {

/// The lab in a window, with the history that the shell would keep.
struct Desk {
    ArchitecturePage page;
    std::vector<LabState> before;

    Desk()
    {
        QObject::connect(&page, &ArchitecturePage::stateEdited, &page,
                         [this](const LabState& state, const QString& /*subject*/, bool continuing) {
                             if (!continuing)
                                 before.push_back(state);
                         });
        page.resize(1836, 1052);
        page.show();
    }

    void undo()
    {
        page.setState(before.back());
        before.pop_back();
    }

    [[nodiscard]] LayerList& list(int half = 0) const { return page.view(half).list(); }
    [[nodiscard]] const engine::NetworkSpec& spec(int half = 0) const { return page.network(half).spec; }
    void select(int layer, int half = 0)
    {
        // As a user does: a click on the layer's block in the skyline opens its block and selects it.
        Q_EMIT page.view(half).head().layerClicked(layer);
    }
    [[nodiscard]] int indexOf(const std::string& name) const
    {
        const auto found = std::ranges::find(spec().layers, name, &engine::LayerNode::name);
        return static_cast<int>(found - spec().layers.begin());
    }
};

} // namespace

/// What a user does in the architecture lab.
class TestArchitecturePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWithTheCoursePair()
    {
        const Desk desk;
        QCOMPARE(desk.page.network(0).inspection.cost.total.parameters, std::int64_t{134'281'029});
        QCOMPARE(desk.page.network(1).inspection.cost.total.parameters, std::int64_t{712'629});
        QCOMPARE(desk.list().selected(), (std::optional(engine::LayerRange{desk.indexOf("block3_conv2"), 1})));
        QVERIFY(desk.before.empty());
    }

    void layersAreAddedBehindTheSelection()
    {
        Desk desk;
        const LabState opening = desk.page.state();
        desk.select(desk.indexOf("block1_relu1"));
        desk.page.insertBehindSelection(QStringLiteral("block/residual"));
        QCOMPARE(desk.spec().layers[2].name, std::string("residual1_conv1"));
        QCOMPARE(desk.list().selected(), (std::optional(engine::LayerRange{2, 7})));
        QVERIFY(desk.page.state().networks[0].model.isEmpty());
        for (const std::string& problem : desk.page.network(0).inspection.problems)
            QVERIFY2(problem.empty(), problem.c_str());
        desk.undo();
        QCOMPARE(desk.page.state(), opening);
    }

    void theListIsEditedByKeyboard()
    {
        Desk desk;
        desk.select(desk.indexOf("block1_conv2"));
        LayerList& list = desk.list();
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(desk.spec().layers[3].name, std::string("block1_conv2_2"));
        QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.spec().layers[2].name, std::string("block1_conv2_2"));
        QTest::keyClick(&list, Qt::Key_Delete);
        QCOMPARE(desk.spec().layers.size(), std::size_t{37});
        QCOMPARE(desk.spec().layers[2].name, std::string("block1_conv2"));
        QCOMPARE(desk.before.size(), std::size_t{3});
    }

    void numbersAreEditedInPlace()
    {
        Desk desk;
        desk.select(desk.indexOf("block1_conv2"));
        LayerList& list = desk.list();
        const auto type = [&](int key, const QString& text) {
            list.setFocus();
            QTest::keyClick(&list, static_cast<Qt::Key>(key));
            auto* editor = list.findChild<QLineEdit*>();
            QVERIFY(editor);
            editor->setText(text);
            QTest::keyClick(editor, Qt::Key_Return);
            QTRY_VERIFY(!list.findChild<QLineEdit*>());
        };
        type(Qt::Key_Return, QStringLiteral("filters=32 kernel=5 stride=2,1"));
        const auto& changed = std::get<engine::Conv2dSpec>(desk.spec().layers[2].layer);
        QCOMPARE(changed.filters, 32);
        QCOMPARE(changed.kernel, (engine::Size{5, 5}));
        QCOMPARE(changed.stride, (engine::Size{2, 1}));
        QVERIFY(changed.bias);
        type(Qt::Key_F2, QStringLiteral("stem"));
        QCOMPARE(desk.spec().layers[2].name, std::string("stem"));
        QCOMPARE(desk.before.size(), std::size_t{2});
    }

    void variantsAreChosen()
    {
        Desk desk;
        desk.page.chooseModel(1, {.model = QStringLiteral("resnet50"), .variant = engine::ModelVariant::Keras});
        QVERIFY(desk.page.view(1).head().head().caption.contains(QStringLiteral("Keras")));
        QVERIFY(desk.spec(1).layers ==
                engine::publishedModel("resnet50", {.variant = engine::ModelVariant::Keras}).layers);
        desk.page.setSize(QStringLiteral("classes"), 7, false);
        QCOMPARE(desk.page.state().networks[1].variant, std::optional(engine::ModelVariant::Keras));
    }

    void blocksOpenAndClose()
    {
        Desk desk;
        LayerList& list = desk.list();
        const std::size_t before = list.rows().size();
        list.setCurrentIndex(list.model()->index(0, 0));
        QTest::keyClick(&list, Qt::Key_Right);
        QCOMPARE(list.rows().size(), before + 5);
        QTest::keyClick(&list, Qt::Key_Left);
        QCOMPARE(list.rows().size(), before);
    }

    void linesAreDragged()
    {
        Desk desk;
        LayerList& list = desk.list();
        QMimeData item;
        item.setData(LayerListModel::itemMime, "dropout");
        list.model()->dropMimeData(&item, Qt::CopyAction, 1, 0, {});
        QCOMPARE(desk.spec().layers[5].name, std::string("dropout1"));
        QMimeData range;
        range.setData(LayerListModel::rangeMime, "5 1");
        list.model()->dropMimeData(&range, Qt::MoveAction, 0, 0, {});
        QCOMPARE(desk.spec().layers[0].name, std::string("dropout1"));
        const LabState dropped = desk.page.state();
        range.setData(LayerListModel::rangeMime, "nonsense");
        list.model()->dropMimeData(&range, Qt::MoveAction, 0, 0, {});
        range.setData(LayerListModel::rangeMime, "-5 900");
        list.model()->dropMimeData(&range, Qt::MoveAction, 3, 0, {});
        item.setData(LayerListModel::itemMime, "nonsense");
        list.model()->dropMimeData(&item, Qt::CopyAction, 0, 0, {});
        QCOMPARE(desk.page.state(), dropped);
    }

    void wrongLayersAreMarkedAndTheRestWorks()
    {
        Desk desk;
        desk.select(desk.indexOf("block2_conv1"));
        desk.page.insertItem(QStringLiteral("add"), desk.indexOf("block2_relu1"));
        const int add = desk.indexOf("add1");
        Q_EMIT desk.page.findChild<LabPanel*>()->fieldEdited(QStringLiteral("inputs"),
                                                             QStringLiteral("block1_conv1, block2_conv1"), false);
        const engine::NetworkInspection& inspection = desk.page.network(0).inspection;
        QVERIFY(!inspection.problems[static_cast<std::size_t>(add)].empty());
        QCOMPARE(inspection.cost.layers.back().out.c, 5);
        const auto marked =
            std::ranges::count_if(desk.list().rows(), [](const LabRow& row) { return !row.problem.isEmpty(); });
        QVERIFY(marked >= 1);
    }

    void refusedValuesChangeNothing()
    {
        Desk desk;
        const LabState before = desk.page.state();
        Q_EMIT desk.page.findChild<LabPanel*>()->fieldEdited(QStringLiteral("padding"), QStringLiteral("sideways"),
                                                             false);
        QCOMPARE(desk.page.state(), before);
        QVERIFY(desk.before.empty());
    }

    void sizesGoToBothNetworks()
    {
        Desk desk;
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
        Desk desk;
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
        Desk desk;
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

    void measurementsAreCancelled()
    {
        Desk desk;
        desk.page.toggleMeasurement();
        QVERIFY(desk.page.isMeasuring());
        QTest::qWait(400);
        desk.page.toggleMeasurement();
        QVERIFY(!desk.page.isMeasuring());
        QVERIFY(!desk.page.times());
    }

    void oneLayerMadeSeparable()
    {
        Desk desk;
        desk.select(desk.indexOf("block3_conv2"));
        desk.page.makeSelectionSeparable();
        const int depthwise = desk.indexOf("block3_conv2_depthwise");
        QCOMPARE(desk.list().selected(), (std::optional(engine::LayerRange{depthwise, 2})));
        QCOMPARE(desk.spec().layers[static_cast<std::size_t>(depthwise) + 1].name, std::string("block3_conv2"));
    }

    void sortedListsCannotBeReordered()
    {
        Desk desk;
        desk.page.sortBy(LabColumn::Operations);
        QCOMPARE(desk.list().rows().size(), desk.spec().layers.size());
        QVERIFY(!(desk.list().model()->flags(desk.list().model()->index(0, 0)) & Qt::ItemIsDragEnabled));
        desk.page.sortBy(LabColumn::Operations);
        QVERIFY(desk.list().model()->flags(desk.list().model()->index(0, 0)) & Qt::ItemIsDragEnabled);
        desk.page.setFilter(QStringLiteral("pool"));
        QCOMPARE(desk.list().rows().size(), std::size_t{5});
    }

    void filesReplaceTheActiveNetwork()
    {
        Desk desk;
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

    void changedNetworksSaySo()
    {
        Desk desk;
        const auto caption = [&] { return desk.page.view(0).head().head().caption; };
        desk.page.insertItem(QStringLiteral("dropout"), 2);
        QVERIFY(desk.page.view(0).head().head().title.contains(QStringLiteral("edited")));
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("own.json"));
        engine::writeNetworkFile(path.toStdString(), {.spec = engine::publishedModel("tiny_resnet"), .text = {}});
        desk.page.open(path);
        QVERIFY(!caption().contains(QStringLiteral("changed")));
        desk.page.insertItem(QStringLiteral("dropout"), 2);
        QVERIFY(caption().contains(QStringLiteral("own.json, changed")));
        desk.undo();
        QVERIFY(!caption().contains(QStringLiteral("changed")));
        desk.page.insertItem(QStringLiteral("dropout"), 2);
        QCOMPARE(desk.page.save(), path);
        QVERIFY(!caption().contains(QStringLiteral("changed")));
    }

    void mergesReadSomethingToMerge()
    {
        Desk desk;
        desk.page.startNew();
        desk.page.insertBehindSelection(QStringLiteral("conv2d"));
        desk.page.insertBehindSelection(QStringLiteral("conv2d"));
        desk.page.insertBehindSelection(QStringLiteral("add"));
        QCOMPARE(desk.spec().layers[2].inputs, (std::vector<std::string>{"conv2d1", "conv2d2"}));
        QCOMPARE(std::get<engine::Conv2dSpec>(desk.spec().layers[0].layer).filters, 32);
        QVERIFY(desk.page.network(0).inspection.problems[2].empty());
    }

    void newNetworksGrowFromNothing()
    {
        Desk desk;
        desk.page.startNew();
        QVERIFY(desk.spec().layers.empty());
        QVERIFY(desk.list().rows().empty());
        desk.page.insertBehindSelection(QStringLiteral("conv2d"));
        desk.page.insertBehindSelection(QStringLiteral("block/inverted"));
        QCOMPARE(desk.spec().layers.size(), std::size_t{10});
        QVERIFY(desk.page.network(0).inspection.cost.total.macs > 0);
        QVERIFY(!desk.page.grab().isNull());
    }

    void theDeskIsKept()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("sub/desk.json"));
        LabState left;
        {
            Desk desk;
            desk.page.keepDesk(path);
            desk.page.insertItem(QStringLiteral("dropout"), 3);
            left = desk.page.state();
            desk.page.flushDesk();
        }
        {
            Desk desk;
            desk.page.keepDesk(path);
            QVERIFY(desk.page.state().networks[0].spec() == left.networks[0].spec());
            QVERIFY(desk.page.state().networks[1].spec() == left.networks[1].spec());
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("{\"half\": ");
        file.close();
        Desk desk;
        desk.page.keepDesk(path);
        QCOMPARE(desk.page.state(), openingState());
        QVERIFY(QFile::exists(path + QStringLiteral(".broken")));
    }

    void aSecondWindowDoesNotOverwriteTheDesk()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("desk.json"));
        Desk first;
        first.page.keepDesk(path);
        Desk second;
        second.page.keepDesk(path);
        second.page.insertItem(QStringLiteral("dropout"), 3);
        second.page.flushDesk();
        QVERIFY(!QFile::exists(path));
        first.page.insertItem(QStringLiteral("relu"), 3);
        first.page.flushDesk();
        QVERIFY(QFile::exists(path));
    }

    void everyModelAndThemeIsPainted()
    {
        Desk desk;
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
