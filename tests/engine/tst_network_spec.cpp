// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/network_spec.h"

#include <QTest>

#include <functional>
#include <limits>
#include <stdexcept>

using namespace convolarium::engine;

Q_DECLARE_METATYPE(NetworkSpec)

namespace {

constexpr int largest = std::numeric_limits<int>::max();

const ActivationSpec relu{.kind = ActivationSpec::Kind::Relu};
const MergeSpec add{.kind = MergeSpec::Kind::Add};
const MergeSpec concat{.kind = MergeSpec::Kind::Concat};

/// Two convolutions of which one goes around the other, and their sum.
NetworkSpec branched()
{
    return {.name = "branched",
            .input = {1, 8, 8, 3},
            .layers = {{"conv1", Conv2dSpec{.filters = 4, .bias = false}, {}},
                       {"relu1", relu, {}},
                       {"conv2", Conv2dSpec{.filters = 4}, {}},
                       {"around", pointwise(4), {"conv1"}},
                       {"sum", add, {"conv2", "around"}},
                       {"both", concat, {"sum", "input"}}}};
}

QString messageOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const std::exception& error) {
        return QString::fromUtf8(error.what());
    }
    return QStringLiteral("no exception");
}

} // namespace

/// Names and shapes of a network worked out, and what is wrong with it said.
class TestNetworkSpec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sourcesAndShapes()
    {
        const std::vector<PlacedLayer> placed = place(branched(), 5);
        QCOMPARE(placed.size(), std::size_t{6});
        QCOMPARE(placed[0].sources, std::vector<int>{PlacedLayer::fromNetworkInput});
        QCOMPARE(placed[1].sources, std::vector<int>{0});
        QCOMPARE(placed[3].sources, std::vector<int>{0});
        QCOMPARE(placed[4].sources, (std::vector<int>{2, 3}));
        QCOMPARE(placed[5].sources, (std::vector<int>{4, PlacedLayer::fromNetworkInput}));
        QCOMPARE(placed[0].in, (std::vector<Shape>{{5, 8, 8, 3}}));
        QCOMPARE(placed[5].in, (std::vector<Shape>{{5, 8, 8, 4}, {5, 8, 8, 3}}));
        QCOMPARE(placed[5].out, (Shape{5, 8, 8, 7}));
    }

    void countsAreThoseOfOneInput()
    {
        NetworkSpec spec = branched();
        const Cost expected{.parameters = 108 + 148 + 20,
                            .trainable = 108 + 148 + 20,
                            .macs = 64 * (108 + 144 + 16),
                            .biasAdds = 64 * 8,
                            .activations = 64 * (4 * 5 + 7)};
        QCOMPARE(cost(spec), expected);
        spec.input.n = 7;
        QCOMPARE(cost(spec), expected);
    }

    void countsThatDoNotFit()
    {
        const DenseSpec wide{.units = largest, .bias = false};
        const NetworkSpec spec{
            .name = {}, .input = {1, 1, 1, largest}, .layers = {{"a", wide, {}}, {"b", wide, {}}, {"c", wide, {}}}};
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(cost(spec)), std::overflow_error);
        const QString message = messageOf([&] { static_cast<void>(cost(spec)); });
        QVERIFY2(message.startsWith(QStringLiteral("layer 3 \"c\": ")), qPrintable(message));
    }

    void refused_data()
    {
        QTest::addColumn<NetworkSpec>("spec");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const std::function<void(NetworkSpec&)>& change, const char* message) {
            NetworkSpec spec = branched();
            change(spec);
            QTest::newRow(name) << spec << QString::fromUtf8(message);
        };
        row(
            "no layers", [](NetworkSpec& spec) { spec.layers.clear(); }, "the network has no layers");
        row(
            "no name", [](NetworkSpec& spec) { spec.layers[1].name.clear(); }, "layer 2 \"\": has no name");
        row(
            "reserved name", [](NetworkSpec& spec) { spec.layers[1].name = "input"; },
            "layer 2 \"input\": this name stands for the network's input");
        row(
            "repeated name", [](NetworkSpec& spec) { spec.layers[2].name = "relu1"; },
            "layer 3 \"relu1\": layer 2 has this name already");
        row(
            "unknown input", [](NetworkSpec& spec) { spec.layers[3].inputs = {"conv0"}; },
            "layer 4 \"around\": its input \"conv0\" is unknown");
        row(
            "itself", [](NetworkSpec& spec) { spec.layers[3].inputs = {"around"}; },
            "layer 4 \"around\": is its own input: a cycle");
        row(
            "cycle", [](NetworkSpec& spec) { spec.layers[1].inputs = {"conv2"}; },
            "layer 2 \"relu1\": its input \"conv2\" comes later: a cycle, or layers out of order");
        row(
            "too few inputs", [](NetworkSpec& spec) { spec.layers[4].inputs.clear(); }, "layer 5 \"sum\": add: ");
        row(
            "too many inputs",
            [](NetworkSpec& spec) {
                spec.layers[1].inputs = {"input", "conv1"};
            },
            "layer 2 \"relu1\": relu: has one input, not 2");
        row(
            "shape clash", [](NetworkSpec& spec) { spec.layers[3].layer = pointwise(5); }, "layer 5 \"sum\": add: ");
        row(
            "groups do not divide",
            [](NetworkSpec& spec) { spec.layers[2].layer = Conv2dSpec{.filters = 3, .groups = 3}; },
            "layer 3 \"conv2\": conv2d: 3 groups must divide 4 input channels and 3 filters (input 1x8x8x4)");
        row(
            "no filters", [](NetworkSpec& spec) { spec.layers[0].layer = pointwise(0); },
            "layer 1 \"conv1\": conv2d: ");
        row(
            "empty input", [](NetworkSpec& spec) { spec.input.w = 0; },
            "the network's input 1x8x0x3: every size must be at least 1");
        row(
            "negative input", [](NetworkSpec& spec) { spec.input.c = -3; },
            "the network's input 1x8x8x-3: every size must be at least 1");
        row(
            "input beyond 64 bits",
            [](NetworkSpec& spec) {
                spec.input = {1, largest, largest, largest};
            },
            "the network's input 1x2147483647x2147483647x2147483647 is too large");
        row(
            "output too large", [](NetworkSpec& spec) { spec.layers[0].layer = pointwise(largest); },
            "layer 1 \"conv1\": conv2d: the output 1x8x8x2147483647 is too large");
    }
    void refused()
    {
        QFETCH(NetworkSpec, spec);
        QFETCH(QString, message);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(place(spec)), std::invalid_argument);
        const QString said = messageOf([&] { static_cast<void>(place(spec)); });
        QVERIFY2(said.startsWith(message), qPrintable(said));
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(cost(spec)), std::invalid_argument);
    }

    void outputsTogetherAreBounded()
    {
        NetworkSpec spec{.name = {}, .input = {1, 1, 1, 1 << 20}, .layers = {}};
        for (int i = 0; i < 5; ++i) {
            spec.layers.push_back({"relu" + std::to_string(i), relu, {}});
        }
        const int batch = 1 << 11;
        QCOMPARE(messageOf([&] { static_cast<void>(place(spec, batch)); }),
                 QStringLiteral("layer 5 \"relu4\": the outputs up to here have 10737418240 values: too many"));
        spec.layers.pop_back();
        QCOMPARE(place(spec, batch).size(), std::size_t{4});
    }

    void batches()
    {
        QCOMPARE(messageOf([] { static_cast<void>(place(branched(), 0)); }),
                 QStringLiteral("a batch of 0 samples: must be at least 1"));
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(place(branched(), -1)), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(place(branched(), largest)), std::invalid_argument);
    }

    void networksAreValues()
    {
        NetworkSpec other = branched();
        QVERIFY(other == branched());
        std::get<Conv2dSpec>(other.layers[2].layer).stride = {2, 2};
        QVERIFY(other != branched());
    }
};

QTEST_GUILESS_MAIN(TestNetworkSpec)
#include "tst_network_spec.moc"
