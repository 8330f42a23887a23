// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/classroom.h"
#include "engine/models/wavenet.h"
#include "engine/network/network.h"
#include "tests/engine/allocation_count.h"
#include "tests/engine/sample_networks.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace convolarium::engine;

namespace {

std::vector<NetworkSpec> everyNetwork()
{
    std::vector<NetworkSpec> all = sampleNetworks();
    for (const auto& make : {tinyMobilenet, tinyVgg, tinyResnet, tinyDensenet}) {
        all.push_back(make({}));
    }
    WavenetOptions options;
    options.input.w = 128;
    all.push_back(wavenet(options));
    return all;
}

void addRows()
{
    QTest::addColumn<std::size_t>("index");
    QTest::addColumn<int>("threads");
    const std::vector<NetworkSpec> all = everyNetwork();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const int threads : {1, 2}) {
            QTest::addRow("%s, threads: %d", all[i].name.c_str(), threads) << i << threads;
        }
    }
}

} // namespace

/// A pass asks for no memory, and the plan says what the network asked for.
class TestNetworkAllocations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCountersCount()
    {
        const std::int64_t before = allocations().calls;
        const std::vector<int> values(100, 1);
        const Tensor tensor({1, 1, 1, values.front()});
        void* volatile memory = std::malloc(static_cast<std::size_t>(tensor.elements())); // not to be left out
        std::free(memory);
        QCOMPARE(allocations().calls - before, std::int64_t{3});
    }

    void passes_data() { addRows(); }
    void passes()
    {
        QFETCH(std::size_t, index);
        QFETCH(int, threads);
        const NetworkSpec spec = everyNetwork()[index];
        constexpr int batch = 4;
        for (const Purpose purpose : {Purpose::Inspect, Purpose::Train, Purpose::Infer}) {
            Network network(spec, {.purpose = purpose, .batch = batch, .threads = threads});
            const Tensor x = randomTensor({batch, spec.input.h, spec.input.w, spec.input.c}, 1);
            const ConstTensorView smaller{{batch - 1, spec.input.h, spec.input.w, spec.input.c}, x.data()};
            std::vector<double> norms(spec.layers.size());
            int steps = 0;
            const StepObserver watch = [&](int) { return ++steps > 0; };
            const auto step = [&](const ConstTensorView& samples) {
                static_cast<void>(network.forward(samples));
                static_cast<void>(network.forwardWatched(samples, watch));
                if (purpose != Purpose::Infer) {
                    static_cast<void>(network.forward(samples, Mode::Train));
                    std::ranges::fill(network.outputGradient().values(), Scalar{1});
                    network.backward();
                    network.gradientNorms(norms);
                    static_cast<void>(network.firstNonFiniteLayer());
                }
            };
            step(x);
            const std::int64_t before = allocations().calls;
            step(x);
            step(smaller);
            step(x);
            QCOMPARE(allocations().calls - before, std::int64_t{0});
        }
    }

    void plans_data() { addRows(); }
    void plans()
    {
        QFETCH(std::size_t, index);
        QFETCH(int, threads);
        const NetworkSpec spec = everyNetwork()[index];
        for (const Purpose purpose : {Purpose::Inspect, Purpose::Train, Purpose::Infer}) {
            // What is taken beside the plan, for names and views, has nothing to do with the batch.
            const auto beside = [&](int batch) {
                const Network::Options options{.purpose = purpose, .batch = batch, .threads = threads};
                const std::int64_t planned = Network::plan(spec, options).total();
                const std::int64_t before = allocations().bytes;
                const Network network(spec, options);
                return allocations().bytes - before - planned;
            };
            const std::int64_t more = beside(16) - beside(1);
            QVERIFY(beside(1) > 0);
            QVERIFY2(std::abs(more) <= static_cast<std::int64_t>(sizeof(Scalar) * spec.layers.size()),
                     qPrintable(QString::number(more)));
        }
    }
};

QTEST_GUILESS_MAIN(TestNetworkAllocations)
#include "tst_network_allocations.moc"
