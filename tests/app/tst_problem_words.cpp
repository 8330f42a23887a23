// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/problem_words.h"
#include "engine/analysis/network_cost.h"
#include "engine/network/layer_attributes.h"
#include "engine/network/network_file.h"

#include <QTranslator>
#include <QtTest>

#include <functional>
#include <limits>
#include <stdexcept>

using namespace convolarium;

namespace {

constexpr int largest = std::numeric_limits<int>::max();

bool isJapanese(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x3040 && c.unicode() <= 0x9fff; });
}

/// What the engine says of one layer that reads these shapes.
std::string said(const engine::LayerSpec& layer, const std::vector<engine::Shape>& in = {{1, 8, 8, 6}})
{
    try {
        static_cast<void>(engine::outputShape(layer, in));
    } catch (const std::exception& error) {
        return error.what();
    }
    return {};
}

std::string saidOfNetwork(const std::function<void(engine::NetworkSpec&)>& change)
{
    engine::NetworkSpec spec{.name = "n",
                             .input = {1, 8, 8, 6},
                             .layers = {{"a", engine::pointwise(6), {}}, {"b", engine::pointwise(6), {}}}};
    change(spec);
    try {
        for (const engine::TriedLayer& layer : engine::tryPlace(spec))
            if (!layer.problem.empty())
                return layer.problem;
        static_cast<void>(engine::place(spec));
    } catch (const std::exception& error) {
        return error.what();
    }
    return {};
}

std::string saidOfText(const QByteArray& text)
{
    try {
        static_cast<void>(engine::parseNetwork(text.toStdString()));
    } catch (const std::exception& error) {
        return error.what();
    }
    return {};
}

engine::LayerSpec norm(engine::NormalizationKind kind, const std::function<void(engine::NormalizationSpec&)>& change)
{
    engine::NormalizationSpec spec;
    spec.over.kind = kind;
    change(spec);
    return spec;
}

} // namespace

/// Everything that the engine can say of a network is said in the user's language, with its numbers.
class TestProblemWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_japanese.load(QStringLiteral(TRANSLATIONS "/convolarium_ja.qm")));
        QCoreApplication::installTranslator(&m_japanese);
    }

    void everyMessageHasWords_data()
    {
        using namespace engine;
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const std::string& message) {
            QTest::newRow(name) << QString::fromStdString(message);
        };
        row("groups", said(Conv2dSpec{.filters = 5, .groups = 4}));
        row("no filters", said(Conv2dSpec{.filters = 0}));
        row("no kernel", said(Conv2dSpec{.kernel = {0, 3}}));
        row("no stride", said(Conv2dSpec{.stride = {1, 0}}));
        row("negative padding", said(Conv2dSpec{.padding = Padding::explicitly({-1, 0, 0, 0})}));
        row("kernel does not fit", said(Conv2dSpec{.kernel = {9, 9}, .padding = Padding::valid()}));
        row("dilation does not fit", said(Conv2dSpec{.dilation = {5, 5}, .padding = Padding::valid()}));
        row("padding too large", said(Conv2dSpec{.padding = Padding::explicitly({largest, 0, largest, 0})}));
        row("output too large", said(pointwise(largest)));
        row("multiplier", said(DepthwiseConv2dSpec{.multiplier = largest}));
        row("transposed filters", said(Conv2dTransposeSpec{.filters = 0}));
        row("transposed kernel", said(Conv2dTransposeSpec{.kernel = {0, 0}}));
        row("transposed causal", said(Conv2dTransposeSpec{.padding = Padding::causal()}));
        row("transposed padding", said(Conv2dTransposeSpec{.padding = Padding::explicitly({-1, 0, 0, 0})}));
        row("transposed nothing left", said(Conv2dTransposeSpec{.padding = Padding::explicitly({9, 9, 9, 9})}));
        row("transposed too large", said(Conv2dTransposeSpec{.stride = {largest, largest}}));
        row("no units", said(DenseSpec{.units = 0}));
        row("group norm", said(norm(NormalizationKind::Group, [](auto& spec) { spec.over.groups = 4; })));
        row("layer norm", said(norm(NormalizationKind::Layer, [](auto& spec) {
                spec.over.axes = {false, false, false};
            })));
        row("epsilon", said(norm(NormalizationKind::Batch, [](auto& spec) { spec.epsilon = -1; })));
        row("momentum", said(norm(NormalizationKind::Batch, [](auto& spec) { spec.momentum = 2; })));
        row("rate", said(DropoutSpec{.rate = 1}));
        row("slope", said(ActivationSpec{.kind = ActivationSpec::Kind::LeakyRelu, .slope = -1}));
        row("pool does not fit", said(PoolSpec{.kernel = {9, 9}}));
        row("pool of padding", said(PoolSpec{.padding = Padding::explicitly({2, 2, 2, 2})}));
        row("zero padding", said(ZeroPaddingSpec{.padding = {-1, 0, 0, 0}}));
        row("zero padding too large", said(ZeroPaddingSpec{.padding = {largest, 0, largest, 0}}));
        row("add", said(MergeSpec{}, {{1, 8, 8, 6}, {1, 4, 4, 6}}));
        row("add one", said(MergeSpec{}));
        row("two for one", said(FlattenSpec{}, {{1, 8, 8, 6}, {1, 8, 8, 6}}));
        row("concat", said(MergeSpec{.kind = MergeSpec::Kind::Concat}, {{1, 1, 1, largest}, {1, 1, 1, largest}}));
        row("flatten", said(FlattenSpec{}, {{1, largest, 2, 2}}));

        const DenseSpec wide{.units = largest};
        const NetworkSpec countless{
            .name = "n", .input = {1, 1, 1, largest}, .layers = {{"a", wide, {}}, {"b", wide, {}}, {"c", wide, {}}}};
        row("beyond 64 bits", inspectNetwork(countless).problems.back());
        row("no name", saidOfNetwork([](NetworkSpec& spec) { spec.layers[1].name = ""; }));
        row("reserved", saidOfNetwork([](NetworkSpec& spec) { spec.layers[1].name = "input"; }));
        row("repeated", saidOfNetwork([](NetworkSpec& spec) { spec.layers[1].name = "a"; }));
        row("unknown", saidOfNetwork([](NetworkSpec& spec) { spec.layers[1].inputs = {"x"}; }));
        row("itself", saidOfNetwork([](NetworkSpec& spec) { spec.layers[1].inputs = {"b"}; }));
        row("later", saidOfNetwork([](NetworkSpec& spec) { spec.layers[0].inputs = {"b"}; }));
        row("no layers", saidOfNetwork([](NetworkSpec& spec) { spec.layers.clear(); }));
        row("empty input", saidOfNetwork([](NetworkSpec& spec) { spec.input.h = 0; }));
        row("large input", saidOfNetwork([](NetworkSpec& spec) { spec.input = {1, largest, largest, 3}; }));

        row("not JSON", saidOfText("{"));
        row("a list", saidOfText("[]"));
        row("format", saidOfText("{\"format\": \"x\"}"));
        row("version", saidOfText("{\"format\": \"convolarium-network\", \"version\": 9}"));
        const QByteArray start = "{\"format\": \"convolarium-network\", \"version\": 1, ";
        const QByteArray input = "\"input\": {\"height\": 8, \"width\": 8, \"channels\": 6}, ";
        row("no input", saidOfText(start + "\"layers\": []}"));
        row("input", saidOfText(start + "\"input\": 3, \"layers\": []}"));
        row("input size",
            saidOfText(start + "\"input\": {\"height\": \"x\", \"width\": 8, \"channels\": 6}, \"layers\": []}"));
        row("no list", saidOfText(start + input + "\"layers\": 3}"));
        row("no object", saidOfText(start + input + "\"layers\": [3]}"));
        row("type", saidOfText(start + input + "\"layers\": [{\"name\": \"a\", \"type\": \"x\"}]}"));
        row("missing", saidOfText(start + input + "\"layers\": [{\"name\": \"a\", \"type\": \"conv2d\"}]}"));
        row("deep", saidOfText(QByteArray(1000, '[')));
    }
    void everyMessageHasWords()
    {
        QFETCH(QString, message);
        QVERIFY(!message.isEmpty());
        const QString words = problemInWords(message.toStdString());
        QVERIFY2(isJapanese(words), qPrintable(message + QStringLiteral(" -> ") + words));
    }

    void numbersStay()
    {
        const QString words = problemInWords(said(engine::Conv2dSpec{.filters = 5, .groups = 4}));
        for (const char* number : {"4", "6", "5"})
            QVERIFY2(words.contains(QLatin1String(number)), qPrintable(words));
    }

    void unknownMessagesStay()
    {
        QCOMPARE(problemInWords("something else"), QStringLiteral("something else"));
        QCOMPARE(problemInWords(""), QString());
        // What is caught is not read as a place for another text.
        QVERIFY(problemInWords("its input \"%1 %2\" is unknown").contains(QStringLiteral("%1 %2")));
    }

private:
    QTranslator m_japanese;
};

QTEST_GUILESS_MAIN(TestProblemWords)
#include "tst_problem_words.moc"
