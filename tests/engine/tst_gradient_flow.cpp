// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/gradient_flow.h"
#include "engine/models/deep_stacks.h"
#include "engine/models/model_parts.h"

#include <QTest>

#include <cmath>
#include <stdexcept>

using namespace convolarium::engine;

namespace {

int indexOf(const NetworkSpec& network, const std::string& name)
{
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        if (network.layers[i].name == name) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

double atLayer(const NetworkSpec& network, int number, const GradientProbe& probe)
{
    return gradientFlow(network, probe).at(static_cast<std::size_t>(indexOf(network, stackLayer(number))));
}

} // namespace

class TestGradientFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void normOneEntersAtTheOutput()
    {
        for (const NetworkSpec& network : {plainStack(), residualStack(), denseStack()}) {
            const std::vector<double> norms = gradientFlow(network);
            QCOMPARE(norms.size(), network.layers.size());
            QVERIFY(std::abs(norms.back() - 1) < 1e-6);
        }
    }

    /// d(x + x)/dx = 2, and a mean of 4 cells hands on a quarter to each.
    void mergesAndMeansByHand()
    {
        NetworkSpec network{.name = "twice", .input = {1, 2, 2, 1}, .layers = {}};
        append(network, "same", Conv2dSpec{.filters = 1, .kernel = {1, 1}, .bias = false});
        append(network, "sum", MergeSpec{.kind = MergeSpec::Kind::Add}, {"same", "same"});
        append(network, "mean", GlobalPoolSpec{});
        const std::vector<double> norms = gradientFlow(network, {.samples = 1});
        QVERIFY(std::abs(norms[2] - 1) < 1e-9);
        QVERIFY(std::abs(norms[1] - 0.5) < 1e-9);
        QVERIFY(std::abs(norms[0] - 1) < 1e-9);
    }

    void stacksHaveTheirShapes()
    {
        const DeepStackOptions options{.input = {1, 6, 5, 4}, .depth = 3, .channels = 4, .outputs = 2};
        for (const NetworkSpec& network : {plainStack(options), residualStack(options), denseStack(options)}) {
            const std::vector<PlacedLayer> placed = place(network);
            QVERIFY(placed[static_cast<std::size_t>(indexOf(network, stackLayer(3)))].out == (Shape{1, 6, 5, 4}));
            QVERIFY(placed.back().out.c == 2);
        }
        const NetworkSpec dense = denseStack(options);
        QVERIFY(place(dense)[static_cast<std::size_t>(indexOf(dense, "concat3"))].out == (Shape{1, 6, 5, 16}));
    }

    /// With Glorot's rule a ReLU takes half of the variance at every plain layer; shortcuts hand it on.
    void gradientsVanishInThePlainStackOnly()
    {
        for (const std::uint64_t seed : {1U, 2U, 3U}) {
            const GradientProbe probe{.seed = seed};
            const auto lost = [&](const NetworkSpec& network) {
                return atLayer(network, 20, probe) / atLayer(network, 1, probe);
            };
            QVERIFY(lost(plainStack()) > 30);
            QVERIFY(lost(residualStack()) < 3);
            QVERIFY(lost(denseStack()) < 3);
        }
    }

    void theSameProbeGivesTheSameNumbers()
    {
        QVERIFY(gradientFlow(denseStack()) == gradientFlow(denseStack()));
        QVERIFY(gradientFlow(denseStack()) != gradientFlow(denseStack(), {.seed = 2}));
        QVERIFY(gradientFlow(plainStack()) != gradientFlow(plainStack(), {.initialiser = Initialiser::He}));
    }

    void noSamplesAreRefused()
    {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(gradientFlow(plainStack(), {.samples = 0})));
    }
};

QTEST_GUILESS_MAIN(TestGradientFlow)
#include "tst_gradient_flow.moc"
