// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/field_view.h"
#include "app/lesson/problem.h"
#include "engine/analysis/measured_field.h"
#include "engine/models/published.h"
#include "tests/app/painted_stage.h"

#include <QMouseEvent>
#include <QSignalSpy>

#include <cmath>

using namespace convolarium;
using engine::Cell;
using engine::FieldLayer;

namespace {

int layerNamed(const InspectedNetwork& network, const std::string& name)
{
    for (std::size_t i = 0; i < network.spec.layers.size(); ++i)
        if (network.spec.layers[i].name == name)
            return static_cast<int>(i);
    return -1;
}

/// The last layer whose cells belong to a place.
int lastMap(const InspectedNetwork& network)
{
    int last = -1;
    for (std::size_t i = 0; i < network.spec.layers.size(); ++i)
        if (network.inspection.cost.layers[i].field)
            last = static_cast<int>(i);
    return last;
}

engine::MapField fieldOf(const InspectedNetwork& network, const std::string& name)
{
    const engine::NetworkCost& cost = network.inspection.cost;
    return cost.layers[static_cast<std::size_t>(layerNamed(network, name))].field.value();
}

InspectedNetwork model(const char* id) { return InspectedNetwork(engine::publishedModel(id)); }

/// As the first three blocks of VGG16, as far as block3_conv2.
std::vector<FieldLayer> vggLayers()
{
    const FieldLayer conv{.kernel = {3, 3}, .stride = {1, 1}, .dilation = {1, 1}, .padding = {1, 1, 1, 1}};
    const FieldLayer pool{
        .kind = FieldLayer::Kind::Pooling, .kernel = {2, 2}, .stride = {2, 2}, .dilation = {1, 1}, .padding = {}};
    return {conv, conv, pool, conv, conv, pool, conv, conv};
}

FieldRegion regionOf(const engine::SeenInputs& seen)
{
    return {.top = seen.rows.begin,
            .left = seen.columns.begin,
            .height = seen.rows.end - seen.rows.begin,
            .width = seen.columns.end - seen.columns.begin};
}

/// The first two texts that overlap, or one that leaves the view; empty: all can be read.
QString collision(const FieldView& view)
{
    const std::vector<DrawnText>& texts = view.drawnTexts();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!QRectF(view.rect()).contains(texts[i].rect))
            return texts[i].text;
        for (std::size_t j = i + 1; j < texts.size(); ++j)
            if (texts[i].rect.intersects(texts[j].rect))
                return texts[i].text + QStringLiteral(" | ") + texts[j].text;
    }
    return {};
}

} // namespace

class TestFieldView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void regionIsWhatTheGradientReaches_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addRow("middle") << 27 << 27;
        QTest::addRow("first") << 0 << 0;
        QTest::addRow("last") << 55 << 55;
        QTest::addRow("edge") << 0 << 30;
        QTest::addRow("beside the edge") << 3 << 54;
    }

    void regionIsWhatTheGradientReaches()
    {
        QFETCH(int, row);
        QFETCH(int, column);
        const InspectedNetwork vgg = model("vgg16");
        const engine::MapField field = fieldOf(vgg, "block3_conv2");
        const FieldRegion region = fieldRegion(field, {row, column});
        QCOMPARE(region.height, std::int64_t{32});
        QCOMPARE(region.width, std::int64_t{32});
        const auto measured = engine::measureSeenInputs(vggLayers(), {1, 224, 224, 1}, {row, column});
        QVERIFY(measured.has_value());
        QVERIFY(seenRegion(region, vgg.spec.input) == regionOf(*measured));
    }

    void viewStartsInTheMiddleAndOutlinesItsField()
    {
        const InspectedNetwork vgg = model("vgg16");
        FieldView view;
        view.setNetwork(&vgg, QStringLiteral("VGG16"), layerNamed(vgg, "block3_conv2"));
        QVERIFY((view.cell() == Cell{27, 27}));
        QVERIFY((view.region() == FieldRegion{.top = 94, .left = 94, .height = 32, .width = 32}));
        QVERIFY(view.spokenText().contains(QStringLiteral("32 × 32 of 224 × 224 pixels (2.0 %)")));
        view.setCell({0, 0});
        QVERIFY((view.region() == FieldRegion{.top = -14, .left = -14, .height = 32, .width = 32}));
        QVERIFY(view.spokenText().contains(QStringLiteral("18 × 18 of")));
        QVERIFY(view.spokenText().contains(QStringLiteral("padding")));
        view.setCell({1000, -5});
        QVERIFY((view.cell() == Cell{55, 0}));
        // A map of the same size keeps the cell, another one has its own middle.
        view.setNetwork(&vgg, QStringLiteral("VGG16"), layerNamed(vgg, "block3_conv3"));
        QVERIFY((view.cell() == Cell{55, 0}));
        view.setNetwork(&vgg, QStringLiteral("VGG16"), layerNamed(vgg, "block5_pool"));
        QVERIFY((view.cell() == Cell{3, 3}));
    }

    void layoutPutsTheRegionOnThePicture()
    {
        const InspectedNetwork vgg = model("vgg16");
        for (const char* name : {"block1_conv1", "block3_conv2", "block5_pool"}) {
            const FieldSubject subject{vgg, QStringLiteral("VGG16"), layerNamed(vgg, name), {0, 0}};
            const QRectF rect(0, 0, 1200, 600);
            const FieldLayout layout = fieldLayout(subject, rect, {.theme = theme(ThemeId::Light)});
            QVERIFY(rect.contains(layout.extent) && rect.contains(layout.map));
            QVERIFY(!layout.map.intersects(layout.extent));
            const QRectF field = layout.placeOf(subject.region().rect());
            QVERIFY(layout.extent.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(field));
            QVERIFY(field.left() < layout.picture.left() && field.right() > layout.picture.left());
            const QPointF middle = layout.pixelAt(field.center());
            QVERIFY((cellLookingAt(subject.field(), subject.map(), middle) == Cell{0, 0}));
        }
    }

    void aCausalSignalIsSeenUpToTheCellItself()
    {
        const InspectedNetwork wavenet = model("wavenet");
        const FieldSubject subject{wavenet, QStringLiteral("WaveNet"), lastMap(wavenet), {0, 2000}};
        QVERIFY(subject.isSignal());
        const FieldRegion region = subject.region();
        QCOMPARE(region.left + region.width - 1, std::int64_t{2000});
        QVERIFY(fieldWords(subject).sees.contains(QStringLiteral("of 4,096 samples")));
        const FieldLayout layout = fieldLayout(subject, {0, 0, 900, 400}, {.theme = theme(ThemeId::Light)});
        QVERIFY(layout.map.bottom() < layout.extent.top());
        const QRectF cell = layout.cellRect(subject.cell, subject.map());
        QVERIFY(std::abs(cell.center().x() - layout.placeOf(region.rect()).right()) < 1);
    }

    void fieldsBeyondThreePicturesAreCutAndSaid()
    {
        const InspectedNetwork deep(engine::publishedModel("resnet101"));
        const int last = lastMap(deep);
        QVERIFY(last >= 0);
        const FieldSubject subject{deep, QStringLiteral("ResNet-101"), last, {3, 3}};
        QVERIFY(subject.field().w.size > 3 * 224);
        const FieldRegion extent = drawnExtent(subject.field(), subject.map(), subject.input());
        QVERIFY((extent == FieldRegion{.top = -224, .left = -224, .height = 672, .width = 672}));
        QVERIFY(!fieldWords(subject).cut.isEmpty());
        const InspectedNetwork vgg = model("vgg16");
        QVERIFY(fieldWords({vgg, {}, layerNamed(vgg, "block5_pool"), {3, 3}}).cut.isEmpty());
    }

    void mergedCellsAreSaid()
    {
        QCOMPARE(drawnCells(56), 56);
        QCOMPARE(drawnCells(57), 29);
        QCOMPARE(drawnCells(224), 56);
        QCOMPARE(drawnCells(16000), 56);
        const InspectedNetwork vgg = model("vgg16");
        QVERIFY(fieldWords({vgg, {}, layerNamed(vgg, "block1_conv1"), {0, 0}})
                    .drawn.contains(QStringLiteral("56 × 56 of 224 × 224")));
        QVERIFY(fieldWords({vgg, {}, layerNamed(vgg, "block3_conv2"), {0, 0}}).drawn.isEmpty());
    }

    void keysAndMouseGoFromCellToCell()
    {
        const InspectedNetwork vgg = model("vgg16");
        FieldView view;
        view.resize(1000, 500);
        const int layer = layerNamed(vgg, "block3_conv2");
        view.setNetwork(&vgg, QStringLiteral("VGG16"), layer);
        QSignalSpy moved(&view, &FieldView::cellChanged);
        const QImage before = view.grab().toImage();
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY((view.cell() == Cell{27, 28}));
        QVERIFY(view.grab().toImage() != before);
        QTest::keyClick(&view, Qt::Key_Left);
        QVERIFY(view.grab().toImage() == before);
        QTest::keyClick(&view, Qt::Key_Up);
        QTest::keyClick(&view, Qt::Key_Home);
        QVERIFY((view.cell() == Cell{26, 0}));
        QCOMPARE(moved.count(), 4);
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(moved.count(), 4); // there is no cell further left
        QTest::keyClick(&view, Qt::Key_PageDown);
        QTest::keyClick(&view, Qt::Key_End);
        QVERIFY((view.cell() == Cell{55, 55}));

        const FieldLayout layout = fieldLayout({vgg, {}, layer, {0, 0}}, view.rect(), {.theme = theme(ThemeId::Light)});
        const QPointF place = layout.cellRect({10, 20}, {1, 56, 56, 1}).center();
        QMouseEvent move(QEvent::MouseMove, place, place, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&view, &move);
        QVERIFY((view.cell() == Cell{10, 20}));
        QTest::mouseClick(&view, Qt::LeftButton, {}, layout.picture.center().toPoint());
        QVERIFY(std::abs(view.cell().row - 28) <= 1 && std::abs(view.cell().col - 28) <= 1);
    }

    void whatHasNoFieldSaysWhatToDo()
    {
        FieldView view;
        view.resize(900, 400);
        const auto text = [&view] {
            view.grab();
            return view.drawnTexts().size() == 1 && view.drawnTexts().front().text == view.spokenText()
                       ? view.spokenText()
                       : QString();
        };
        QVERIFY(text().contains(QStringLiteral("network")));
        const InspectedNetwork vgg = model("vgg16");
        view.setNetwork(&vgg, {}, std::nullopt);
        QVERIFY(text().startsWith(QStringLiteral("Select a layer")));
        QVERIFY(!view.region());
        view.setNetwork(&vgg, {}, layerNamed(vgg, "flatten"));
        QVERIFY(text().contains(QStringLiteral("flatten sees the whole input")));
        QTest::keyClick(&view, Qt::Key_Right);
        engine::NetworkSpec wrong = vgg.spec;
        wrong.layers[4].layer = engine::MergeSpec{};
        const InspectedNetwork broken(wrong);
        view.setNetwork(&broken, {}, layerNamed(broken, "block3_conv2"));
        QVERIFY(text().contains(QString::fromStdString(wrong.layers[4].name)));
        view.setNetwork(nullptr, {}, 3);
        QVERIFY(text().contains(QStringLiteral("network")));
    }

    void anUnknownPictureIsRefused()
    {
        const InspectedNetwork vgg = model("vgg16");
        FieldView view;
        view.resize(900, 400);
        view.setNetwork(&vgg, {}, 3);
        const QImage house = view.grab().toImage();
        bool refused = false;
        try {
            view.setPicture(QStringLiteral("no such picture"));
        } catch (const Problem&) {
            refused = true;
        }
        QVERIFY(refused);
        QVERIFY(view.grab().toImage() == house);
        view.setPicture(QStringLiteral("cat"));
        QVERIFY(view.grab().toImage() != house);
    }

    void everyLayerOfEveryModelCanBeShown()
    {
        FieldView view;
        view.resize(480, 320);
        for (const engine::ModelEntry& entry : engine::modelTable()) {
            engine::ModelOptions small;
            if (entry.input.h > 64)
                small.input = engine::Shape{1, 64, 64, entry.input.c};
            const InspectedNetwork network(engine::publishedModel(entry.id, small));
            for (std::size_t i = 0; i < network.spec.layers.size(); ++i) {
                view.setNetwork(&network, QString::fromStdString(entry.id), static_cast<int>(i));
                QVERIFY(!view.spokenText().isEmpty());
                QCOMPARE(view.region().has_value(), network.inspection.cost.layers[i].field.has_value());
                if (i % 7 == 0)
                    view.grab();
            }
        }
    }

    void textsNeverOverlap_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("presentation");
        for (const char* language : {"en", "ja"})
            for (const QSize size : {QSize(900, 400), QSize(1200, 560), QSize(1536, 748)})
                for (const bool presentation : {false, true})
                    QTest::addRow("%s %d%s", language, size.width(), presentation ? " presentation" : "")
                        << QString::fromLatin1(language) << size << presentation;
    }

    void textsNeverOverlap()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        QFETCH(bool, presentation);
        const Language speaking(language);
        FieldView view;
        view.resize(size);
        view.setPresentation(presentation);
        const std::vector<std::pair<const char*, std::vector<const char*>>> shown{
            {"vgg16", {"block1_conv1", "block3_conv2", "block5_pool", "flatten"}},
            {"mobilenet_v2", {"block_5_add"}},
            {"resnet101", {}}};
        for (const auto& [id, layers] : shown) {
            const InspectedNetwork network = model(id);
            std::vector<int> indices{lastMap(network)};
            for (const char* layer : layers)
                indices.push_back(layerNamed(network, layer));
            for (const int index : indices) {
                QVERIFY(index >= 0);
                view.setNetwork(&network, QString::fromLatin1(id), index);
                for (const Cell cell : {Cell{0, 0}, view.cell(), Cell{1000, 1000}}) {
                    view.setCell(cell);
                    view.grab();
                    QVERIFY2(collision(view).isEmpty(), qPrintable(collision(view)));
                }
            }
        }
        const InspectedNetwork wavenet{engine::publishedModel("wavenet")};
        view.setNetwork(&wavenet, QStringLiteral("WaveNet"), static_cast<int>(wavenet.spec.layers.size()) - 1);
        view.grab();
        QVERIFY2(collision(view).isEmpty(), qPrintable(collision(view)));
    }
};

QTEST_MAIN(TestFieldView)
#include "tst_field_view.moc"
