// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/palette_items.h"
#include "tests/app/lab_on_desk.h"

#include <QLineEdit>
#include <QMimeData>
#include <QTemporaryDir>
#include <QtTest>

using namespace convolarium;

/// What a user does to the networks of the lab.
class TestLabEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layersAreAddedBehindTheSelection()
    {
        LabOnDesk desk;
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
        LabOnDesk desk;
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
        LabOnDesk desk;
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

    void blocksOpenAndClose()
    {
        LabOnDesk desk;
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
        LabOnDesk desk;
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
        LabOnDesk desk;
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
        LabOnDesk desk;
        const LabState before = desk.page.state();
        Q_EMIT desk.page.findChild<LabPanel*>()->fieldEdited(QStringLiteral("padding"), QStringLiteral("sideways"),
                                                             false);
        QCOMPARE(desk.page.state(), before);
        QVERIFY(desk.before.empty());
    }

    void oneLayerMadeSeparable()
    {
        LabOnDesk desk;
        desk.select(desk.indexOf("block3_conv2"));
        desk.page.makeSelectionSeparable();
        const int depthwise = desk.indexOf("block3_conv2_depthwise");
        QCOMPARE(desk.list().selected(), (std::optional(engine::LayerRange{depthwise, 2})));
        QCOMPARE(desk.spec().layers[static_cast<std::size_t>(depthwise) + 1].name, std::string("block3_conv2"));
    }

    void mergesReadSomethingToMerge()
    {
        LabOnDesk desk;
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
        LabOnDesk desk;
        desk.page.startNew();
        QVERIFY(desk.spec().layers.empty());
        QVERIFY(desk.list().rows().empty());
        desk.page.insertBehindSelection(QStringLiteral("conv2d"));
        desk.page.insertBehindSelection(QStringLiteral("block/inverted"));
        QCOMPARE(desk.spec().layers.size(), std::size_t{10});
        QVERIFY(desk.page.network(0).inspection.cost.total.macs > 0);
        QVERIFY(!desk.page.grab().isNull());
    }

    void changedNetworksSaySo()
    {
        LabOnDesk desk;
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

    void sortedListsCannotBeReordered()
    {
        LabOnDesk desk;
        desk.page.sortBy(LabColumn::Operations);
        QCOMPARE(desk.list().rows().size(), desk.spec().layers.size());
        QVERIFY(!(desk.list().model()->flags(desk.list().model()->index(0, 0)) & Qt::ItemIsDragEnabled));
        desk.page.sortBy(LabColumn::Operations);
        QVERIFY(desk.list().model()->flags(desk.list().model()->index(0, 0)) & Qt::ItemIsDragEnabled);
        desk.page.setFilter(QStringLiteral("pool"));
        QCOMPARE(desk.list().rows().size(), std::size_t{5});
    }

    void layersAreCopiedFromTheOtherList()
    {
        LabOnDesk desk;
        auto& model = *desk.list().findChild<LayerListModel*>();
        model.setDragSource(LayerListModel::DragSource::Other);
        QMimeData range;
        // block_1 of MobileNetV2: what it reads of the layer before it, it reads of VGG16's second layer
        const auto& other = desk.spec(1).layers;
        const auto first = std::ranges::find(other, "block_2_expand", &engine::LayerNode::name) - other.begin();
        range.setData(LayerListModel::rangeMime, QByteArray::number(static_cast<int>(first)) + " 9");
        model.dropMimeData(&range, Qt::CopyAction, 0, 0, {});
        QCOMPARE(desk.spec().layers[0].name, std::string("block_2_expand"));
        QCOMPARE(desk.spec().layers[8].inputs, (std::vector<std::string>{"input", "block_2_project_BN"}));
        QCOMPARE(desk.spec(1).layers.size(), other.size());
        const LabState copied = desk.page.state();
        range.setData(LayerListModel::rangeMime, "4000 9");
        model.dropMimeData(&range, Qt::CopyAction, 0, 0, {});
        QCOMPARE(desk.page.state(), copied);
    }

    void rangesFromNowhereAreLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("range");
        for (const char* range : {"30 900", "-1 2", "4000 1", "2 0", "2 -3", "2147483647 2147483647"})
            QTest::newRow(range) << QByteArray(range);
    }
    void rangesFromNowhereAreLeftAlone()
    {
        QFETCH(QByteArray, range);
        LabOnDesk desk;
        QMimeData data;
        data.setData(LayerListModel::rangeMime, range);
        for (const LayerListModel::DragSource source :
             {LayerListModel::DragSource::Here, LayerListModel::DragSource::Other}) {
            auto& model = *desk.list().findChild<LayerListModel*>();
            model.setDragSource(source);
            model.dropMimeData(&data, Qt::CopyAction, 0, 0, {});
        }
        QCOMPARE(desk.page.state(), openingState());
    }

    void everythingCanBeAddedBehindABrokenLayer()
    {
        LabOnDesk desk;
        desk.page.setSize(QStringLiteral("side"), 8, false); // the last poolings have nothing left to read
        for (const PaletteItem& item : paletteItems()) {
            const int end = static_cast<int>(desk.spec().layers.size());
            desk.page.insertItem(item.id, end - 3);
            QVERIFY2(static_cast<int>(desk.spec().layers.size()) > end, qPrintable(item.id));
        }
    }

    void inputsThatCannotBeAreRefused()
    {
        LabOnDesk desk;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("wide.json"));
        engine::writeNetworkFile(
            path.toStdString(),
            {.spec = {.name = "wide", .input = {1, 8, 8, 1 << 20}, .layers = {{"a", engine::pointwise(1), {}}}},
             .text = {}});
        desk.page.open(path);
        const LabState before = desk.page.state();
        desk.page.setSize(QStringLiteral("side"), 512, false);
        QCOMPARE(desk.page.state(), before);
    }

    void countsBeyondSixtyFourBitsAreSaid()
    {
        LabOnDesk desk;
        desk.page.chooseModel(1, {});
        desk.page.startNew();
        const engine::DenseSpec wide{.units = 2147483647, .bias = false};
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("wide.json"));
        engine::writeNetworkFile(
            path.toStdString(),
            {.spec = {.name = "wide", .input = {1, 1, 1, 2147483647}, .layers = {{"a", wide, {}}, {"b", wide, {}}}},
             .text = {}});
        desk.page.open(path);
        QCOMPARE(desk.page.network(0).inspection.problems[1], std::string());
        desk.page.setConvention(engine::Convention::Flops); // 2 x 2 x 2^62
        QVERIFY(desk.page.view(0).head().spokenText().contains(QStringLiteral("> 9.2·10¹⁸")));
        QVERIFY(!desk.page.grab().isNull());
        desk.select(0);
        desk.page.duplicateSelection(); // the third does not fit into the sum any more
        QVERIFY(!desk.page.network(0).inspection.problems[2].empty());
        QVERIFY(!desk.page.grab().isNull());
    }
};

QTEST_MAIN(TestLabEdits)
#include "tst_lab_edits.moc"
