// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/network.h"

#include "tests/engine/sample_networks.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

using namespace convolarium::engine;

namespace {

constexpr bool isDouble = sizeof(Scalar) == sizeof(double);
constexpr double tolerance = isDouble ? 1e-12 : 2e-5;

double largestDifference(std::span<const Scalar> a, std::span<const Scalar> b)
{
    double largest = a.size() == b.size() ? 0.0 : std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        const double apart = std::abs(double{a[i]} - double{b[i]});
        largest = apart <= largest ? largest : apart; // NaN is large
    }
    return largest;
}

/// Steps of plain gradient descent; returns the weights.
std::vector<Scalar> trained(const std::string& name, int threads, int steps)
{
    Network network(sampleNetwork(name), {.purpose = Purpose::Train, .batch = 33, .threads = threads, .seed = 4});
    for (int i = 0; i < steps; ++i) {
        static_cast<void>(runPass(network, randomTensor({33, 8, 8, 3}, static_cast<std::uint64_t>(i))));
        const std::span<Scalar> weights = network.weights();
        for (std::size_t w = 0; w < weights.size(); ++w) {
            weights[w] -= Scalar{0x1p-13} * network.gradients()[w];
        }
    }
    return copied(network.weights());
}

void addSampleRows()
{
    QTest::addColumn<QString>("name");
    for (const NetworkSpec& spec : sampleNetworks()) {
        QTest::newRow(spec.name.c_str()) << QString::fromStdString(spec.name);
    }
}

/// (f(value + step) - f(value - step)) / (2 step), in the fourth order: the error goes with step^4.
template <typename Function>
double slope(Scalar& value, const Function& function)
{
    const Scalar old = value;
    const double step = 1e-3;
    const auto at = [&](double offset) {
        value = static_cast<Scalar>(double{old} + offset);
        return function();
    };
    const double result = (8 * (at(step) - at(-step)) - (at(2 * step) - at(-2 * step))) / (12 * step);
    value = old;
    return result;
}

} // namespace

/// Whole networks: passes, what is kept, what runs as one, and that none of it changes the numbers.
class TestNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byHand()
    {
        const NetworkSpec spec{.name = {},
                               .input = {1, 1, 1, 2},
                               .layers = {{"fc1", DenseSpec{.units = 2}, {}},
                                          {"relu", ActivationSpec{}, {}},
                                          {"fc2", DenseSpec{.units = 1, .bias = false}, {}}}};
        for (const Purpose purpose : {Purpose::Inspect, Purpose::Train}) {
            Network network(spec, {.purpose = purpose, .batch = 2});
            set(parameter(network, "fc1.weight").values(), {1, 2, 3, -4}); // 2 channels x 2 units
            set(parameter(network, "fc1.bias").values(), {0.5, 1});
            set(parameter(network, "fc2.weight").values(), {2, 3});
            Tensor x({2, 1, 1, 2});
            set(x.values(), {1, 1, 2, -1});
            // sample 1: (4.5, -1) > (4.5, 0) > 9; sample 2: (-0.5, 9) > (0, 9) > 27
            const ConstTensorView y = network.forward(x, Mode::Train);
            QCOMPARE(copied(y.values()), (std::vector<Scalar>{9, 27}));
            set(network.outputGradient().values(), {1, -2});
            network.backward();
            QCOMPARE(copied(gradient(network, "fc2.weight").values()), (std::vector<Scalar>{4.5, -18}));
            QCOMPARE(copied(gradient(network, "fc1.bias").values()), (std::vector<Scalar>{2, -6}));
            QCOMPARE(copied(gradient(network, "fc1.weight").values()), (std::vector<Scalar>{2, -12, 2, 6}));
            const std::vector<double> norms = network.gradientNorms();
            QCOMPARE(norms[0], std::sqrt(4 + 36 + 4 + 144 + 4 + 36.0));
            QCOMPARE(norms[1], 0.0);
            QCOMPARE(norms[2], std::sqrt(4.5 * 4.5 + 18 * 18));
        }
    }

    void everythingIsReadableInInspection()
    {
        const NetworkSpec spec{.name = {},
                               .input = {1, 1, 2, 1},
                               .layers = {{"double", Conv2dSpec{.filters = 1, .kernel = {1, 1}, .bias = false}, {}},
                                          {"relu", ActivationSpec{}, {}},
                                          {"sum", MergeSpec{}, {"relu", "input"}}}};
        Network network(spec, {.purpose = Purpose::Inspect, .batch = 1});
        set(parameter(network, "double.weight").values(), {2});
        Tensor x({1, 1, 2, 1});
        set(x.values(), {3, -5});
        static_cast<void>(network.forward(x, Mode::Train));
        set(network.outputGradient().values(), {1, 10});
        network.backward();
        QCOMPARE(copied(network.activation(0).values()), (std::vector<Scalar>{6, -10}));
        QCOMPARE(copied(network.activation(1).values()), (std::vector<Scalar>{6, 0}));
        QCOMPARE(copied(network.activation(2).values()), (std::vector<Scalar>{9, -5}));
        QCOMPARE(copied(network.activationGradient(2).values()), (std::vector<Scalar>{1, 10}));
        QCOMPARE(copied(network.activationGradient(1).values()), (std::vector<Scalar>{1, 10}));
        QCOMPARE(copied(network.activationGradient(0).values()), (std::vector<Scalar>{1, 0}));
        QCOMPARE(copied(network.activationGradient(-1).values()), (std::vector<Scalar>{3, 10}));
    }

    void gradientsAreThoseOfCentralDifferences_data()
    {
        if (!isDouble) {
            QSKIP("float is too coarse for differences");
        }
        addSampleRows();
    }
    void gradientsAreThoseOfCentralDifferences()
    {
        QFETCH(QString, name);
        NetworkSpec spec = sampleNetwork(name.toStdString());
        // Differences have to stay on one side of every kink and draw no new random numbers.
        for (LayerNode& node : spec.layers) {
            if (const auto* activation = std::get_if<ActivationSpec>(&node.layer);
                activation != nullptr && activation->kind != ActivationSpec::Kind::Sigmoid) {
                node.layer = ActivationSpec{.kind = ActivationSpec::Kind::Tanh};
            } else if (auto* dropout = std::get_if<DropoutSpec>(&node.layer)) {
                dropout->rate = 0;
            } else if (std::holds_alternative<PoolSpec>(node.layer)) {
                node.layer = PoolSpec{.kind = PoolSpec::Kind::Average};
            } else if (std::holds_alternative<GlobalPoolSpec>(node.layer)) {
                node.layer = GlobalPoolSpec{};
            }
        }
        Tensor x = randomTensor({2, 8, 8, 3}, 5);
        for (const Purpose purpose : {Purpose::Inspect, Purpose::Train}) {
            Network network(spec, {.purpose = purpose, .batch = 2});
            randomise(network, 17);
            static_cast<void>(runPass(network, x));
            const std::vector<Scalar> weightGradients = copied(network.gradients());
            const std::vector<Scalar> inputGradients =
                purpose == Purpose::Inspect ? copied(network.activationGradient(-1).values()) : std::vector<Scalar>();
            const Tensor dy = randomTensor(network.outputGradient().shape, 99);
            const auto loss = [&] {
                const ConstTensorView y = network.forward(x, Mode::Train);
                return std::inner_product(y.values().begin(), y.values().end(), dy.data(), 0.0);
            };
            const auto agrees = [&](std::span<Scalar> values, const std::vector<Scalar>& gradients) {
                for (std::size_t i = 0; i < gradients.size(); ++i) {
                    const double wanted = slope(values[i], loss);
                    QVERIFY2(std::abs(wanted - double{gradients[i]}) <= 1e-8 * std::max(1.0, std::abs(wanted)),
                             qPrintable(QStringLiteral("%1: %2, %3").arg(i).arg(wanted).arg(double{gradients[i]})));
                }
            };
            agrees(network.weights(), weightGradients);
            agrees(x.values(), inputGradients);
        }
    }

    void purposesAgree_data() { addSampleRows(); }
    void purposesAgree()
    {
        QFETCH(QString, name);
        const NetworkSpec spec = sampleNetwork(name.toStdString());
        const Tensor x = randomTensor({6, 8, 8, 3}, 5);
        Network inspected(spec, {.purpose = Purpose::Inspect, .batch = 6});
        Network trained(spec, {.purpose = Purpose::Train, .batch = 6});
        Network used(spec, {.purpose = Purpose::Infer, .batch = 6});
        for (Network* network : {&inspected, &trained, &used}) {
            randomise(*network, 17);
        }
        const std::vector<Scalar> y = runPass(inspected, x);
        QVERIFY(largestDifference(runPass(trained, x), y) < tolerance);
        QVERIFY(largestDifference(trained.gradients(), inspected.gradients()) < 10 * tolerance);
        QVERIFY(largestDifference(trained.statistics(), inspected.statistics()) < tolerance);
        QVERIFY(inspected.gradients().size() == inspected.weights().size());
        QVERIFY(used.gradients().empty());

        std::ranges::copy(inspected.statistics(), trained.statistics().begin());
        std::ranges::copy(inspected.statistics(), used.statistics().begin());
        const std::vector<Scalar> evaluated = copied(inspected.forward(x).values());
        QVERIFY(largestDifference(trained.forward(x).values(), evaluated) < tolerance);
        QVERIFY(largestDifference(used.forward(x).values(), evaluated) < tolerance);
        QVERIFY(largestDifference(used.forward(x).values(), evaluated) < tolerance);
    }

    void backwardInUse_data() { addSampleRows(); }
    void backwardInUse()
    {
        QFETCH(QString, name);
        const NetworkSpec spec = sampleNetwork(name.toStdString());
        const Tensor x = randomTensor({2, 8, 8, 3}, 5);
        Network inspected(spec, {.purpose = Purpose::Inspect, .batch = 2});
        Network trained(spec, {.purpose = Purpose::Train, .batch = 2});
        randomise(inspected, 17);
        randomise(trained, 17);
        static_cast<void>(runPass(inspected, x, Mode::Evaluate));
        static_cast<void>(runPass(trained, x, Mode::Evaluate));
        QVERIFY(largestDifference(trained.gradients(), inspected.gradients()) < 10 * tolerance);
        QVERIFY(std::ranges::any_of(trained.gradients(), [](Scalar value) { return value != 0; }));
    }

    void passesCanBeStopped_data() { addSampleRows(); }
    void passesCanBeStopped()
    {
        QFETCH(QString, name);
        Network network(sampleNetwork(name.toStdString()), {.purpose = Purpose::Train, .batch = 2});
        const Tensor x = randomTensor({2, 8, 8, 3}, 1);
        const std::vector<Scalar> statistics = copied(network.statistics());
        std::stop_source source;
        QVERIFY(network.forward(x, Mode::Train, source.get_token()).has_value());
        QVERIFY(network.backward(source.get_token()));
        source.request_stop();
        std::ranges::copy(statistics, network.statistics().begin());
        QVERIFY(!network.forward(x, Mode::Train, source.get_token()).has_value());
        QCOMPARE(copied(network.statistics()), statistics);
        QVERIFY(!network.backward(source.get_token()));
    }

    /// The masks of a pass are those of its number and of the network's seed.
    void dropoutBeginsAnew()
    {
        const NetworkSpec spec{.name = {},
                               .input = {1, 1, 1, 100},
                               .layers = {{"one", DropoutSpec{}, {}}, {"two", DropoutSpec{.rate = 0.1}, {}}}};
        Tensor x({1, 1, 1, 100});
        std::ranges::fill(x.values(), Scalar{1});
        const auto pass = [&](Network& network) { return copied(network.forward(x, Mode::Train).values()); };
        Network network(spec, {.purpose = Purpose::Train});
        const std::vector<Scalar> first = pass(network);
        QVERIFY(pass(network) != first);
        network.reseed(0);
        QCOMPARE(pass(network), first);
        network.reseed(7);
        const std::vector<Scalar> seventh = pass(network);
        QVERIFY(seventh != first);
        Network same(spec, {.purpose = Purpose::Train});
        same.reseed(7);
        QCOMPARE(pass(same), seventh);
        Network other(spec, {.purpose = Purpose::Train, .seed = 2});
        other.reseed(7);
        QVERIFY(pass(other) != seventh);
    }

    void smallerBatches_data() { addSampleRows(); }
    void smallerBatches()
    {
        QFETCH(QString, name);
        const NetworkSpec spec = sampleNetwork(name.toStdString());
        const Tensor x = randomTensor({3, 8, 8, 3}, 5);
        for (const Purpose purpose : {Purpose::Inspect, Purpose::Train}) {
            Network fitting(spec, {.purpose = purpose, .batch = 3});
            Network larger(spec, {.purpose = purpose, .batch = 7});
            static_cast<void>(runPass(larger, randomTensor({7, 8, 8, 3}, 6), Mode::Evaluate));
            const std::vector<Scalar> y = runPass(fitting, x, Mode::Evaluate);
            QCOMPARE(runPass(larger, x, Mode::Evaluate), y);
            QCOMPARE(copied(larger.gradients()), copied(fitting.gradients()));
            QCOMPARE(larger.outputGradient().shape.n, 3);
        }
        Network fitting(spec, {.purpose = Purpose::Infer, .batch = 3});
        Network larger(spec, {.purpose = Purpose::Infer, .batch = 7});
        QCOMPARE(copied(larger.forward(x).values()), copied(fitting.forward(x).values()));
    }

    void sameBitsForAnyNumberOfThreads_data() { addSampleRows(); }
    void sameBitsForAnyNumberOfThreads()
    {
        QFETCH(QString, name);
        const std::vector<Scalar> weights = trained(name.toStdString(), 1, 50);
        QVERIFY(std::ranges::all_of(weights, [](Scalar weight) { return std::isfinite(weight); }));
        QCOMPARE(trained(name.toStdString(), 2, 50), weights);
        QCOMPARE(trained(name.toStdString(), 4, 50), weights);
    }
};

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
