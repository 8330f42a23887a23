// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/flowers.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace convolarium::engine;

Q_DECLARE_METATYPE(FlowerOptions)

namespace {

constexpr std::size_t kinds = 5;

FlowerDifficulty even(double amount)
{
    return {.pose = amount, .light = amount, .background = amount, .occlusion = amount};
}

/// Mean of all bytes of a sample.
double brightness(std::span<const std::uint8_t> pixels)
{
    double sum = 0;
    for (const std::uint8_t value : pixels) {
        sum += value;
    }
    return sum / static_cast<double>(pixels.size());
}

double deviation(const std::vector<double>& values)
{
    double sum = 0;
    double squares = 0;
    for (const double value : values) {
        sum += value;
        squares += value * value;
    }
    const auto count = static_cast<double>(values.size());
    return std::sqrt(squares / count - sum / count * sum / count);
}

double meanDifference(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += std::abs(a[i] - b[i]);
    }
    return sum / static_cast<double>(a.size());
}

/// The same picture of half the size.
std::vector<std::uint8_t> halved(const std::vector<std::uint8_t>& pixels, std::size_t side)
{
    std::vector<std::uint8_t> result;
    for (std::size_t h = 0; h < side; h += 2) {
        for (std::size_t w = 0; w < side; w += 2) {
            for (std::size_t c = 0; c < 3; ++c) {
                const auto at = [&](std::size_t y, std::size_t x) { return int{pixels[(y * side + x) * 3 + c]}; };
                const int sum = at(h, w) + at(h, w + 1) + at(h + 1, w) + at(h + 1, w + 1);
                result.push_back(static_cast<std::uint8_t>((sum + 2) / 4));
            }
        }
    }
    return result;
}

/// How many of the test samples are nearest to the mean picture of their own kind: what can be told without looking at
/// forms.
double nearestMeanAccuracy(const Dataset& train, const Dataset& test)
{
    const auto values = static_cast<std::size_t>(train.image.elements());
    std::array<std::vector<double>, kinds> means;
    means.fill(std::vector<double>(values));
    for (int i = 0; i < train.size(); ++i) {
        auto& mean = means[static_cast<std::size_t>(train.labels[static_cast<std::size_t>(i)])];
        const auto pixels = train.pixelsOf(i);
        for (std::size_t v = 0; v < values; ++v) {
            mean[v] += pixels[v] / (static_cast<double>(train.size()) / kinds);
        }
    }
    int right = 0;
    for (int i = 0; i < test.size(); ++i) {
        const auto pixels = test.pixelsOf(i);
        std::array<double, kinds> distances{};
        for (std::size_t kind = 0; kind < kinds; ++kind) {
            for (std::size_t v = 0; v < values; ++v) {
                const double difference = pixels[v] - means[kind][v];
                distances[kind] += difference * difference;
            }
        }
        right += std::ranges::min_element(distances) - distances.begin() == test.labels[static_cast<std::size_t>(i)];
    }
    return static_cast<double>(right) / test.size();
}

} // namespace

class TestFlowers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindInTurn()
    {
        const Dataset data = flowers({.size = 16, .samples = 12});
        data.validate();
        QCOMPARE(data.name, std::string("flowers"));
        QCOMPARE(data.image, (Shape{1, 16, 16, 3}));
        QCOMPARE(data.classes, (std::vector<std::string>{"daisy", "dandelion", "rose", "sunflower", "tulip"}));
        QCOMPARE(data.labels, (std::vector<int>{0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1}));
    }

    void theSameSeedGivesTheSameBytes()
    {
        const FlowerOptions options{.samples = 40, .seed = 9};
        const Dataset data = flowers(options);
        QCOMPARE(flowers(options).pixels, data.pixels);
        for (const int threads : {2, 4}) {
            Workers workers(threads);
            QCOMPARE(flowers(options, workers).pixels, data.pixels);
        }
    }

    void aSampleDependsOnNoOther()
    {
        const FlowerOptions options{.samples = 25, .seed = 4};
        const Dataset data = flowers(options);
        const Dataset fewer = flowers({.samples = 7, .seed = 4});
        QVERIFY(std::ranges::equal(fewer.pixels, std::span(data.pixels).first(fewer.pixels.size())));
        for (const int index : {0, 3, 24}) {
            QVERIFY(std::ranges::equal(paintFlower(options, index), data.pixelsOf(index)));
        }
        QVERIFY(!paintFlower(options, std::numeric_limits<int>::max()).empty());
    }

    void seedsStreamsAndSamplesDiffer()
    {
        const Dataset data = flowers({.samples = 100});
        const Dataset otherSeed = flowers({.samples = 100, .seed = 2});
        const Dataset test = flowers({.samples = 100, .stream = FlowerStream::Test});
        for (int i = 0; i < 100; ++i) {
            QVERIFY(meanDifference(data.pixelsOf(i), otherSeed.pixelsOf(i)) > 5);
            QVERIFY(meanDifference(data.pixelsOf(i), test.pixelsOf(i)) > 5);
            QVERIFY(meanDifference(data.pixelsOf(i), data.pixelsOf((i + 5) % 100)) > 5);
        }
    }

    void anotherSizeShowsTheSameFlower_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {16, 31, 32, 47, 90, 111, 112}) {
            QTest::addRow("%d", size) << size;
        }
    }
    void anotherSizeShowsTheSameFlower()
    {
        QFETCH(int, size);
        FlowerOptions options{.size = size};
        options.difficulty.light = 0; // its noise is that of the pixels
        FlowerOptions twice = options;
        twice.size = 2 * size;
        double same = 0;
        double others = 0;
        for (int i = 0; i < 20; ++i) {
            const auto pixels = paintFlower(options, i);
            const auto finer = halved(paintFlower(twice, i), static_cast<std::size_t>(twice.size));
            QCOMPARE(finer.size(), pixels.size());
            same += meanDifference(pixels, finer) / 20;
            others += meanDifference(pixels, paintFlower(options, i + 5)) / 20;
        }
        QVERIFY2(same < 6, qPrintable(QString::number(same)));
        QVERIFY2(others > 5 * same, qPrintable(QString::number(others)));
    }

    /// Without looking at forms the kinds can be told where nothing is varied, and hardly where everything is.
    void difficultyMakesItDifficult()
    {
        std::vector<double> accuracies;
        for (const double amount : {0.0, 0.75, 1.0}) {
            const FlowerOptions options{.size = 16, .samples = 500, .difficulty = even(amount)};
            FlowerOptions test = options;
            test.stream = FlowerStream::Test;
            accuracies.push_back(nearestMeanAccuracy(flowers(options), flowers(test)));
        }
        QVERIFY2(accuracies[0] > 0.7, qPrintable(QString::number(accuracies[0])));
        QVERIFY2(accuracies[1] > 0.3 && accuracies[1] < 0.6, qPrintable(QString::number(accuracies[1])));
        QVERIFY2(accuracies[2] < 0.35, qPrintable(QString::number(accuracies[2])));
    }

    /// Each part of the difficulty does what it says, and leaves the rest as it was.
    void light()
    {
        std::vector<double> gains;
        for (int i = 0; i < 200; ++i) {
            const FlowerOptions options{.difficulty = even(0)};
            FlowerOptions lit = options;
            lit.difficulty.light = 1;
            gains.push_back(brightness(paintFlower(lit, i)) / brightness(paintFlower(options, i)));
        }
        QVERIFY2(deviation(gains) > 0.1, qPrintable(QString::number(deviation(gains))));
        const auto [darkest, brightest] = std::ranges::minmax(gains);
        QVERIFY2(darkest > 0.4 && darkest < 0.9, qPrintable(QString::number(darkest)));
        QVERIFY2(brightest > 1.1 && brightest < 2.5, qPrintable(QString::number(brightest)));
    }

    void pose()
    {
        // A tulip stands before the middle of the picture, or elsewhere: how much the middle differs between samples.
        const auto spreadOfMiddle = [](double pose) {
            FlowerOptions options{.size = 16, .difficulty = even(0)};
            options.difficulty.pose = pose;
            std::vector<double> values;
            for (int i = 3; i < 1000; i += 5) {
                values.push_back(paintFlower(options, i)[(8 * 16 + 8) * 3 + 1]);
            }
            return deviation(values);
        };
        QVERIFY(spreadOfMiddle(1) > 1.5 * spreadOfMiddle(0));
    }

    void background()
    {
        // Changes along the highest row, where no flower is.
        const auto unrest = [](double background) {
            FlowerOptions options{.samples = 100, .difficulty = even(0)};
            options.difficulty.background = background;
            const Dataset data = flowers(options);
            double sum = 0;
            for (int i = 0; i < data.size(); ++i) {
                const auto row = data.pixelsOf(i).first(32 * 3);
                sum += meanDifference(row.first(31 * 3), row.subspan(3));
            }
            return sum / data.size();
        };
        QCOMPARE(unrest(0), 0.0);
        QVERIFY(unrest(1) > 1);
    }

    void occlusion()
    {
        // The share of the picture that is covered.
        double covered = 0;
        int untouched = 0;
        for (int i = 0; i < 200; ++i) {
            const FlowerOptions options{.difficulty = even(0)};
            FlowerOptions hidden = options;
            hidden.difficulty.occlusion = 1;
            const auto open = paintFlower(options, i);
            const auto behind = paintFlower(hidden, i);
            int changed = 0;
            for (std::size_t v = 0; v < open.size(); ++v) {
                changed += std::abs(open[v] - behind[v]) > 2;
            }
            covered += changed / (200.0 * static_cast<double>(open.size()));
            untouched += changed == 0;
        }
        QVERIFY2(covered > 0.08 && covered < 0.3, qPrintable(QString::number(covered)));
        QVERIFY2(untouched > 20 && untouched < 60, qPrintable(QString::number(untouched)));
    }

    void wrongOptionsAreRefused_data()
    {
        QTest::addColumn<FlowerOptions>("options");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const FlowerOptions& options, const char* message) {
            QTest::newRow(name) << options << QStringLiteral("flowers: ") + QLatin1String(message);
        };
        row("too small", {.size = 15}, "a size of 15 is not in 16..224");
        row("too large", {.size = 225}, "a size of 225 is not in 16..224");
        row("no samples", {.samples = 0}, "0 samples");
        row("negative", {.samples = -5}, "-5 samples");
        row("more than memory", {.size = 224, .samples = 7134},
            "7134 samples of this size are more than 1073741824 bytes");
        row("easier than 0", {.difficulty = {.pose = -0.5}}, "a difficulty of -0.500000 is not in 0..1");
        row("harder than 1", {.difficulty = {.occlusion = 1.5}}, "a difficulty of 1.500000 is not in 0..1");
        row("not a number", {.difficulty = {.light = std::numeric_limits<double>::quiet_NaN()}},
            "a difficulty of nan is not in 0..1");
    }
    void wrongOptionsAreRefused()
    {
        QFETCH(FlowerOptions, options);
        QFETCH(QString, message);
        try {
            static_cast<void>(flowers(options));
            QFAIL("no error");
        } catch (const std::invalid_argument& error) {
            QCOMPARE(QString::fromUtf8(error.what()), message);
        }
    }

    void negativeSamplesAreRefused()
    {
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(paintFlower({}, -1)), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestFlowers)
#include "tst_flowers.moc"
