// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/activation_statistics.h"

#include "engine/tensor/random.h"
#include "tests/engine/sample_networks.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

using namespace convolarium::engine;

namespace {

ValueStatistics of(std::initializer_list<double> values, int bins)
{
    std::vector<Scalar> scalars;
    std::ranges::transform(values, std::back_inserter(scalars),
                           [](double value) { return static_cast<Scalar>(value); });
    return valueStatistics(scalars, bins);
}

using Counts = std::vector<std::int64_t>;
constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

class TestActivationStatistics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byHand()
    {
        const ValueStatistics statistics = of({0, 1, 2, 5, 0, 4}, 5);
        QCOMPARE(statistics.count, std::int64_t{6});
        QCOMPARE(statistics.nonFinite, std::int64_t{0});
        QCOMPARE(statistics.mean, 2.0);
        QCOMPARE(statistics.standardDeviation, std::sqrt(22.0 / 6));
        QCOMPARE(statistics.min, 0.0);
        QCOMPARE(statistics.max, 5.0);
        QCOMPARE(statistics.zeros, 2.0 / 6);
        QCOMPARE(statistics.histogram, (Counts{2, 1, 1, 0, 2}));
    }

    void allTheSame()
    {
        const ValueStatistics statistics = of({-3, -3}, 4);
        QCOMPARE(statistics.mean, -3.0);
        QCOMPARE(statistics.standardDeviation, 0.0);
        QCOMPARE(statistics.histogram, (Counts{2, 0, 0, 0}));
        QCOMPARE(of({7}, 1).histogram, Counts{1});
    }

    void whatIsNotFiniteIsCountedApart()
    {
        const ValueStatistics some = of({1, infinity, 3, std::nan(""), -infinity}, 2);
        QCOMPARE(some.count, std::int64_t{2});
        QCOMPARE(some.nonFinite, std::int64_t{3});
        QCOMPARE(some.mean, 2.0);
        QCOMPARE(some.standardDeviation, 1.0);
        QCOMPARE(some.min, 1.0);
        QCOMPARE(some.max, 3.0);
        QCOMPARE(some.histogram, (Counts{1, 1}));
        const ValueStatistics none = of({infinity, std::nan("")}, 2);
        QCOMPARE(none, (ValueStatistics{.nonFinite = 2, .histogram = {0, 0}}));
        QCOMPARE(of({}, 3), (ValueStatistics{.histogram = {0, 0, 0}}));
    }

    void theLargestNumbers()
    {
        constexpr double largest = std::numeric_limits<Scalar>::max();
        const ValueStatistics statistics = of({largest, -largest, 0, largest}, 3);
        QCOMPARE(statistics.histogram, (Counts{1, 1, 2}));
        QVERIFY(std::isfinite(statistics.mean) && std::isfinite(statistics.standardDeviation));
    }

    void manyValues()
    {
        std::vector<Scalar> values(100'000);
        Random random(1);
        fillSymmetric(values, random);
        const ValueStatistics statistics = valueStatistics(values, 10);
        QVERIFY(std::abs(statistics.mean) < 0.01);
        QVERIFY(std::abs(statistics.standardDeviation - 1 / std::sqrt(3.0)) < 0.01);
        QCOMPARE(std::accumulate(statistics.histogram.begin(), statistics.histogram.end(), std::int64_t{0}),
                 std::int64_t{100'000});
        QVERIFY(std::ranges::all_of(statistics.histogram,
                                    [](std::int64_t count) { return count > 9'500 && count < 10'500; }));
    }

    void badBins()
    {
        for (const int bins : {-1, 0, maxBins + 1}) {
            QVERIFY_EXCEPTION_THROWN(static_cast<void>(of({1}, bins)), std::invalid_argument);
        }
    }

    /// Three channels, x times 1, -1 and 8: after relu one is dead.
    void deadChannels()
    {
        const NetworkSpec spec{.name = {},
                               .input = {1, 1, 2, 1},
                               .layers = {{"conv", Conv2dSpec{.filters = 3, .kernel = {1, 1}}, {}},
                                          {"relu", ActivationSpec{}, {}},
                                          {"relu6", ActivationSpec{.kind = ActivationSpec::Kind::Relu6}, {"conv"}},
                                          {"tanh", ActivationSpec{.kind = ActivationSpec::Kind::Tanh}, {"conv"}},
                                          {"sum", MergeSpec{}, {"relu", "relu6", "tanh"}}}};
        Network network(spec, {.purpose = Purpose::Inspect, .batch = 3});
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(activationStatistics(network)), std::invalid_argument);
        set(parameter(network, "conv.weight").values(), {1, -1, 8});
        Tensor x({2, 1, 2, 1}); // fewer samples than there is room for
        set(x.values(), {1, 0, 2, 0});
        static_cast<void>(network.forward(x));
        const std::vector<ActivationStatistics> all = activationStatistics(network, 4);
        QCOMPARE(all.size(), std::size_t{5});
        QCOMPARE(all[0].name, std::string("conv"));
        QCOMPARE(all[0].values.count, std::int64_t{12});
        QVERIFY(!all[0].deadChannels.has_value() && !all[3].deadChannels.has_value());
        QCOMPARE(all[1].layer, 1);
        QCOMPARE(all[1].deadChannels.value(), 1.0 / 3);
        QCOMPARE(all[1].values.zeros, 8.0 / 12);
        QCOMPARE(all[1].values.mean, 27.0 / 12);
        QCOMPARE(all[1].values.histogram, (Counts{10, 0, 1, 1}));
        QCOMPARE(all[2].deadChannels.value(), 1.0 / 3);
        QCOMPARE(all[2].values.max, 6.0);
        std::ranges::fill(network.parameters()[0].value.values(), std::numeric_limits<Scalar>::quiet_NaN());
        static_cast<void>(network.forward(x));
        QCOMPARE(activationStatistics(network)[0].values.nonFinite, std::int64_t{12});
    }

    void whatThePurposeKeeps_data()
    {
        QTest::addColumn<QString>("name");
        for (const NetworkSpec& spec : sampleNetworks()) {
            QTest::newRow(spec.name.c_str()) << QString::fromStdString(spec.name);
        }
    }
    void whatThePurposeKeeps()
    {
        QFETCH(QString, name);
        const NetworkSpec spec = sampleNetwork(name.toStdString());
        const Tensor x = randomTensor({2, 8, 8, 3}, 1);
        for (const Purpose purpose : {Purpose::Inspect, Purpose::Train, Purpose::Infer}) {
            Network network(spec, {.purpose = purpose, .batch = 2});
            static_cast<void>(network.forward(x));
            std::size_t kept = 0;
            for (int i = 0; i < static_cast<int>(spec.layers.size()); ++i) {
                kept += network.keeps(i) ? 1 : 0;
            }
            const std::vector<ActivationStatistics> all = activationStatistics(network);
            QCOMPARE(all.size(), kept);
            QCOMPARE(all.back().name, spec.layers.back().name);
            QVERIFY(purpose != Purpose::Inspect || kept == spec.layers.size());
            QVERIFY(purpose != Purpose::Infer || kept == 1);
            QVERIFY_EXCEPTION_THROWN(static_cast<void>(network.keeps(-1)), std::invalid_argument);
        }
    }

    void weights()
    {
        Network network(sampleNetwork("chain"), {});
        std::ranges::fill(parameter(network, "conv1.weight").values(), Scalar{2});
        const std::vector<WeightStatistics> all = weightStatistics(network, 7);
        QCOMPARE(all.front().layer, std::string("conv1"));
        QCOMPARE(all.front().tensor, std::string("weight"));
        QCOMPARE(all.front().values.mean, 2.0);
        QCOMPARE(all.front().values.count, static_cast<std::int64_t>(parameter(network, "conv1.weight").size()));
        const auto trained =
            std::ranges::count_if(network.parameters(), [](const NamedParameter& p) { return p.spec.trained; });
        QCOMPARE(static_cast<std::ptrdiff_t>(all.size()), trained);
        QCOMPARE(all.back().layer + '.' + all.back().tensor, std::string("fc.bias"));
    }
};

QTEST_GUILESS_MAIN(TestActivationStatistics)
#include "tst_activation_statistics.moc"
