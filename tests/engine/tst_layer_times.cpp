// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/available_memory.h"
#include "engine/analysis/layer_times.h"
#include "engine/analysis/network_cost.h"
#include "engine/models/classroom.h"
#include "engine/models/published.h"
#include "engine/network/network.h"
#include "engine/tensor/tensor.h"
#include "tests/engine/sample_networks.h"

#include <QTest>

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <stop_token>

using namespace convolarium::engine;

namespace {

constexpr TimingOptions brief{.budgetSeconds = 0.02};

/// Convolution, normalization and activation that run as one, then dropout, which never runs, and a dense layer.
NetworkSpec fusing()
{
    return {.name = "fusing",
            .input = {1, 6, 6, 3},
            .layers = {{"conv", Conv2dSpec{.filters = 4, .bias = false}, {}},
                       {"norm", NormalizationSpec{}, {}},
                       {"relu", ActivationSpec{}, {}},
                       {"wide", DepthwiseConv2dSpec{}, {}},
                       {"narrow", pointwise(8), {}},
                       {"sum", MergeSpec{}, {"narrow", "narrow"}},
                       {"pool", GlobalPoolSpec{}, {}},
                       {"drop", DropoutSpec{}, {}},
                       {"dense", DenseSpec{2}, {}}}};
}

std::optional<std::int64_t> availableIn(const char* text)
{
    std::istringstream meminfo(text);
    return availableMemory(meminfo);
}

/// What the refusal says; empty where there is none.
std::string refusal(const NetworkSpec& spec, const TimingOptions& options)
{
    try {
        static_cast<void>(measureLayers(spec, options, {}));
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return {};
}

} // namespace

class TestLayerTimes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void watchedPassIsTheSamePass_data()
    {
        QTest::addColumn<int>("purpose");
        for (const Purpose purpose : {Purpose::Inspect, Purpose::Train, Purpose::Infer})
            QTest::addRow("purpose %d", static_cast<int>(purpose)) << static_cast<int>(purpose);
    }
    void watchedPassIsTheSamePass()
    {
        QFETCH(int, purpose);
        Network network(fusing(), {.purpose = static_cast<Purpose>(purpose)});
        const Tensor x = randomTensor({1, 6, 6, 3}, 3);
        const std::vector<Scalar> expected = copied(network.forward(x).values());
        std::vector<int> seen;
        QVERIFY(network.forwardWatched(x, [&](int step) {
            seen.push_back(step);
            return true;
        }));
        QCOMPARE(copied(network.activation(8).values()), expected);
        const std::vector<NetworkStep> steps = network.steps();
        QCOMPARE(seen.size(), steps.size());
        QVERIFY(std::ranges::is_sorted(seen));
        std::vector<int> layers;
        for (const NetworkStep& step : steps) {
            layers.push_back(step.layer);
            layers.insert(layers.end(), step.absorbed.begin(), step.absorbed.end());
        }
        const std::vector<int> all{0, 1, 2, 3, 4, 5, 6, 7, 8};
        std::vector<int> used = all;
        std::erase(used, 7); // dropout in use
        QCOMPARE(layers, network.options().purpose == Purpose::Infer ? used : all);

        QVERIFY(!network.forwardWatched(x, [](int step) { return step < 1; }));
        QCOMPARE(copied(network.forward(x).values()), expected); // the next pass is whole again
        QVERIFY_EXCEPTION_THROWN(
            static_cast<void>(network.forwardWatched(randomTensor({1, 6, 6, 4}, 3), [](int) { return true; })),
            std::invalid_argument);
    }

    void saysWhatRunsWithWhat()
    {
        const auto times = measureLayers(fusing(), brief, {});
        QVERIFY(times.has_value());
        QCOMPARE(times->network, std::string("fusing"));
        using Runs = LayerTime::Runs;
        const std::vector<Runs> expected{Runs::Itself, Runs::WithAnother, Runs::WithAnother, Runs::Itself, Runs::Itself,
                                         Runs::Itself, Runs::Itself,      Runs::Never,       Runs::Itself};
        const std::vector<int> with{0, 0, 0, 3, 4, 5, 6, 7, 8};
        const std::vector<Arithmetic> arithmetic{Arithmetic::Convolution, Arithmetic::None,      Arithmetic::None,
                                                 Arithmetic::Depthwise,   Arithmetic::Pointwise, Arithmetic::None,
                                                 Arithmetic::None,        Arithmetic::None,      Arithmetic::Dense};
        QCOMPARE(times->layers.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const LayerTime& layer = times->layers[i];
            QVERIFY(layer.runs == expected[i]);
            QCOMPARE(layer.with, with[i]);
            QVERIFY(layer.arithmetic == arithmetic[i]);
            QCOMPARE(layer.seconds > 0, layer.runs == Runs::Itself);
            QCOMPARE(layer.bytes > 0, layer.runs == Runs::Itself);
        }
    }

    void countsMacsAndBytes()
    {
        TimingOptions options = brief;
        options.batch = 2;
        const auto times = measureLayers(fusing(), options, {});
        QVERIFY(times.has_value());
        const auto& layers = times->layers;
        const std::int64_t cells = 2 * 36;
        QCOMPARE(layers[0].macs, cells * 27 * 4);
        QCOMPARE(layers[3].macs, cells * 9 * 4);
        QCOMPARE(layers[4].macs, cells * 4 * 8);
        QCOMPARE(layers[8].macs, std::int64_t{2 * 8 * 2});
        constexpr std::int64_t size = sizeof(Scalar);
        // Input, weights, the four tensors of the normalization, output.
        QCOMPARE(layers[0].bytes, size * (cells * 3 + 27 * 4 + 4 * 4 + cells * 4));
        QCOMPARE(layers[4].bytes, size * (cells * 4 + 4 * 8 + 8 + cells * 8));
        QCOMPARE(layers[5].bytes, size * (cells * 8 + cells * 8)); // what it adds to itself is read once
        QCOMPARE(layers[8].bytes, size * (2 * 8 + 8 * 2 + 2 + 2 * 2));
        QCOMPARE(layers[4].intensity(), static_cast<double>(layers[4].macs) / static_cast<double>(layers[4].bytes));
    }

    void everyLayerOfARealNetwork()
    {
        const NetworkSpec spec = publishedModel("mobilenet_v2", {.input = Shape{1, 32, 32, 3}, .alpha = 0.35});
        const auto times = measureLayers(spec, brief, {});
        QVERIFY(times.has_value());
        const NetworkCost cost = networkCost(spec);
        QCOMPARE(times->layers.size(), spec.layers.size());
        std::int64_t macs = 0;
        double longest = 0;
        for (std::size_t i = 0; i < spec.layers.size(); ++i) {
            QCOMPARE(times->layers[i].name, cost.layers[i].name);
            QCOMPARE(times->layers[i].type, cost.layers[i].type);
            QCOMPARE(times->layers[i].arithmetic == Arithmetic::None, cost.layers[i].cost.macs == 0);
            macs += times->layers[i].macs;
            longest = std::max(longest, times->layers[i].seconds);
        }
        QCOMPARE(macs, cost.total.macs);
        QVERIFY(times->passes >= 1);
        // A step is a part of each pass, so its median is below that of the passes.
        QVERIFY(longest > 0 && longest <= times->passSeconds);
        QCOMPARE(times->secondsPerImage(), times->passSeconds);
        QVERIFY(times->layerSeconds() > longest);
    }

    void theBudgetDecidesOnThePasses()
    {
        TimingOptions impatient = brief;
        impatient.budgetSeconds = 0;
        const auto one = measureLayers(fusing(), impatient, {});
        QVERIFY(one.has_value());
        QCOMPARE(one->passes, 1);
        QVERIFY(!one->warmed); // any pass is longer than nothing
        TimingOptions patient = brief;
        patient.budgetSeconds = 3600;
        const auto most = measureLayers(fusing(), patient, {});
        QVERIFY(most.has_value());
        QVERIFY(most->warmed);
        QVERIFY(most->passes >= 3);
    }

    void progressNeverFalls()
    {
        std::vector<double> told;
        TimingOptions options = brief;
        options.budgetSeconds = 0.3;
        const auto times =
            measureLayers(tinyMobilenet({}), options, {}, [&](double fraction) { told.push_back(fraction); });
        QVERIFY(times.has_value());
        QVERIFY(told.size() >= 2);
        QCOMPARE(told.front(), 0.0);
        QCOMPARE(told.back(), 1.0);
        QVERIFY(std::ranges::adjacent_find(told, std::greater_equal<>()) == told.end());
    }

    void stopsWhenAsked()
    {
        std::stop_source before;
        before.request_stop();
        QVERIFY(!measureLayers(fusing(), brief, before.get_token()).has_value());
        // Asked from within: while weights are made, in the warm-up or soon after, in the passes.
        for (const double at : {0.0, 0.1, 0.401}) {
            std::stop_source source;
            double last = 0;
            TimingOptions options = brief;
            options.budgetSeconds = 10;
            const auto times = measureLayers(tinyMobilenet({}), options, source.get_token(), [&](double fraction) {
                last = fraction;
                if (fraction >= at)
                    source.request_stop();
            });
            QVERIFY(!times.has_value());
            QVERIFY(last < 1);
        }
    }

    void refusesWhatHasNoRoom()
    {
        TimingOptions options = brief;
        const std::int64_t needed =
            Network::plan(fusing(), {.purpose = Purpose::Infer}).total() + std::int64_t{sizeof(Scalar)} * 6 * 6 * 3;
        options.memory = needed;
        QVERIFY(refusal(fusing(), options).empty());
        options.memory = needed - 1;
        QVERIFY(!refusal(fusing(), options).empty());
        // Many gigabytes are refused before a single one is taken.
        options.memory = 100'000'000;
        options.batch = 64;
        const std::string words = refusal(publishedModel("vgg16"), options);
        for (const char* word : {"vgg16", "batch of 64", "100 MB"})
            QVERIFY2(words.find(word) != std::string::npos, words.c_str());
        options.batch = 0;
        QVERIFY(!refusal(fusing(), options).empty());
    }

    void readsWhatTheKernelSays()
    {
        QCOMPARE(availableIn("MemTotal:  100 kB\nMemFree: 7 kB\nMemAvailable:   42 kB\n"),
                 std::optional(std::int64_t{42 * 1024}));
        for (const char* text : {"", "MemTotal: 100 kB\n", "MemAvailable: many kB\n", "MemAvailable: -3 kB\n",
                                 "MemAvailable: 9223372036854775807 kB\n"})
            QVERIFY(!availableIn(text).has_value());
        if (const auto here = availableMemory())
            QVERIFY(*here > 0);
    }
};

QTEST_GUILESS_MAIN(TestLayerTimes)
#include "tst_layer_times.moc"
