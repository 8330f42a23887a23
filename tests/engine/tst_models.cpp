// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/classroom.h"
#include "engine/models/wavenet.h"
#include "engine/network/network.h"
#include "engine/network/network_file.h"
#include "tests/engine/sample_networks.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <stdexcept>
#include <string>

using namespace convolarium::engine;

namespace {

using Make = NetworkSpec (*)(const ClassroomOptions& options);

const std::map<std::string, Make> makers{
    {"tiny_mobilenet", tinyMobilenet},
    {"tiny_vgg", tinyVgg},
    {"tiny_convnet", tinyConvnet},
    {"deep_vgg", [](const ClassroomOptions& options) { return deepVgg(options); }},
    {"deep_vgg_bn", [](const ClassroomOptions& options) { return deepVgg(options, true); }},
    {"tiny_resnet", tinyResnet},
    {"tiny_densenet", tinyDensenet}};

/// The published WaveNet: 3 repeats of the dilations 1 to 512.
WavenetOptions published()
{
    WavenetOptions options;
    options.input = {1, 1, 4096, 256};
    options.levels = 256;
    options.dilations = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512};
    options.repeats = 3;
    options.residualChannels = 32;
    options.gateChannels = 32;
    options.skipChannels = 256;
    return options;
}

} // namespace

class TestModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The same networks in PyTorch 1.13, layer for layer: parameters with the running means and variances (buffers
    /// without num_batches_tracked), the trainable ones, and the sum over the convolutions and linear layers of output
    /// values times weights per filter.
    void counts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("side");
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("classes");
        QTest::addColumn<qint64>("parameters");
        QTest::addColumn<qint64>("trainable");
        QTest::addColumn<qint64>("macs");
        const auto row = [](const char* name) -> QTestData& {
            return QTest::newRow(name) << QString::fromUtf8(name).section(u' ', 0, 0);
        };
        row("tiny_mobilenet in colour") << 32 << 3 << 5 << qint64{37'989} << qint64{36'517} << qint64{4'592'256};
        row("tiny_mobilenet in grey") << 28 << 1 << 10 << qint64{38'346} << qint64{36'874} << qint64{3'290'944};
        row("tiny_vgg in colour") << 32 << 3 << 5 << qint64{812'837} << qint64{812'837} << qint64{39'159'040};
        row("tiny_vgg in grey") << 28 << 1 << 10 << qint64{584'170} << qint64{584'170} << qint64{29'424'640};
        row("tiny_resnet in colour") << 32 << 3 << 5 << qint64{176'053} << qint64{174'933} << qint64{26'657'088};
        row("tiny_resnet in grey") << 28 << 1 << 10 << qint64{176'090} << qint64{174'970} << qint64{20'183'936};
        row("tiny_densenet in colour") << 32 << 3 << 5 << qint64{73'328} << qint64{71'336} << qint64{31'237'977};
        row("tiny_densenet in grey") << 28 << 1 << 10 << qint64{73'246} << qint64{71'254} << qint64{23'578'314};
        // By hand: 9 in out a convolution, 2 trained and 2 running values a channel for batch normalization.
        row("tiny_convnet in colour") << 32 << 3 << 5 << qint64{283'893} << qint64{283'029} << qint64{33'473'152};
        row("tiny_convnet in grey") << 28 << 1 << 10 << qint64{284'250} << qint64{283'386} << qint64{25'402'880};
        row("deep_vgg in colour") << 32 << 3 << 5 << qint64{234'997} << qint64{234'997} << qint64{24'101'184};
        row("deep_vgg in grey") << 28 << 1 << 10 << qint64{206'362} << qint64{206'362} << qint64{18'213'760};
        row("deep_vgg_bn in colour") << 32 << 3 << 5 << qint64{236'341} << qint64{235'445} << qint64{24'101'184};
        row("deep_vgg_bn in grey") << 28 << 1 << 10 << qint64{207'706} << qint64{206'810} << qint64{18'213'760};
    }
    void counts()
    {
        QFETCH(QString, name);
        QFETCH(int, side);
        QFETCH(int, channels);
        QFETCH(int, classes);
        const NetworkSpec spec =
            makers.at(name.toStdString())({.input = {1, side, side, channels}, .classes = classes});
        QCOMPARE(spec.name, name.toStdString());
        const Cost total = cost(spec);
        QTEST(qint64{total.parameters}, "parameters");
        QTEST(qint64{total.trainable}, "trainable");
        QTEST(qint64{total.macs}, "macs");
        QCOMPARE(place(spec, 3).back().out, (Shape{3, 1, 1, classes}));
        QVERIFY(parseNetwork(networkText({.spec = spec, .text = {}})).spec == spec);
    }

    /// One small step down the gradient of a loss makes the loss smaller.
    void models_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& [name, make] : makers) {
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
        }
    }
    void models()
    {
        QFETCH(QString, name);
        const NetworkSpec spec = makers.at(name.toStdString())({.input = {1, 8, 8, 3}, .classes = 2});
        Network network(spec, {.purpose = Purpose::Train, .batch = 8});
        const Tensor x = randomTensor({8, 8, 8, 3}, 3);
        const auto loss = [](std::span<const Scalar> y) {
            return std::inner_product(y.begin(), y.end(), y.begin(), 0.0);
        };
        const double before = loss(network.forward(x, Mode::Train).values());
        std::ranges::transform(network.forward(x, Mode::Train).values(), network.outputGradient().data,
                               [](Scalar y) { return 2 * y; });
        network.backward();
        const std::vector<double> norms = network.gradientNorms();
        const double norm = std::sqrt(std::inner_product(norms.begin(), norms.end(), norms.begin(), 0.0));
        for (std::size_t i = 0; i < network.weights().size(); ++i) {
            network.weights()[i] -= static_cast<Scalar>(1e-3 / norm) * network.gradients()[i];
        }
        const double after = loss(network.forward(x, Mode::Train).values());
        QVERIFY2(after < before, qPrintable(QStringLiteral("%1, then %2").arg(before).arg(after)));
        QVERIFY2(std::abs((before - after) / (1e-3 * norm) - 1) < 0.1,
                 qPrintable(QStringLiteral("%1, then %2, slope %3").arg(before).arg(after).arg(norm)));
    }

    void picturesThatAreTooSmall()
    {
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(place(tinyVgg({.input = {1, 7, 7, 3}}))), std::invalid_argument);
    }

    void publishedWavenet()
    {
        const Cost total = cost(wavenet(published()));
        QCOMPARE(total.parameters, std::int64_t{557'888});
        QCOMPARE(total.macs, std::int64_t{2'239'758'336});
        QCOMPARE(place(wavenet(published())).back().out, (Shape{1, 1, 4096, 256}));
    }

    /// The output at a time depends on the inputs up to then, as far back as the field reaches, and on none after it.
    void wavenetIsCausal()
    {
        WavenetOptions options;
        options.input = {1, 1, 40, 3};
        options.levels = 4;
        options.dilations = {1, 2, 4};
        const int field = 1 + 1 + 1 + 2 + 4;
        Network network(wavenet(options), {.purpose = Purpose::Inspect});
        const Tensor x = randomTensor({1, 1, 40, 3}, 3);
        static_cast<void>(network.forward(x, Mode::Train));
        std::ranges::fill(network.outputGradient().values(), Scalar{0});
        constexpr int time = 20;
        for (int level = 0; level < options.levels; ++level) {
            network.outputGradient().data[time * options.levels + level] = static_cast<Scalar>(level + 1);
        }
        network.backward();
        const ConstTensorView dx = network.activationGradient(PlacedLayer::fromNetworkInput);
        for (int t = 0; t < 40; ++t) {
            const bool seen = dx.data[t * 3] != 0 || dx.data[t * 3 + 1] != 0 || dx.data[t * 3 + 2] != 0;
            QCOMPARE(seen, t <= time && t > time - field);
        }
    }

    void oneLayerOfWavenet()
    {
        WavenetOptions options;
        options.dilations = {1};
        options.initialLayer = false;
        QCOMPARE(place(wavenet(options)).back().out, (Shape{1, 1, 1024, 32}));
        options.repeats = 0;
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(wavenet(options)), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
