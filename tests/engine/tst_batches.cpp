// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/batches.h"

#include "engine/tensor/random.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <new>
#include <numeric>
#include <set>
#include <stdexcept>
#include <utility>

using namespace convolarium::engine;

namespace {

std::size_t allocations = 0;

} // namespace

void* operator new(std::size_t size)
{
    ++allocations;
    if (void* memory = std::malloc(std::max<std::size_t>(size, 1))) {
        return memory;
    }
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t /*size*/) noexcept { std::free(memory); }

namespace {

constexpr Shape image{1, 5, 4, 3};

/// Random pictures; the label of sample i is i % classes.
Dataset randomData(int samples, const Shape& shape = image)
{
    Dataset data{.name = "noise", .image = shape, .classes = {"a", "b", "c"}, .pixels = {}, .labels = {}};
    Random random(7);
    for (int i = 0; i < samples; ++i) {
        data.labels.push_back(i % 3);
        for (std::int64_t value = 0; value < shape.elements(); ++value) {
            data.pixels.push_back(static_cast<std::uint8_t>(random.below(256)));
        }
    }
    return data;
}

/// One picture a sample, all of its bytes its index: what is drawn can be told from any cell.
Dataset numbered(int samples)
{
    Dataset data = randomData(samples);
    for (std::size_t i = 0; i < data.pixels.size(); ++i) {
        data.pixels[i] = static_cast<std::uint8_t>(i / static_cast<std::size_t>(image.elements()));
    }
    return data;
}

/// The same pictures, read from there each time.
Dataset readOnTheWay(const Dataset& memory)
{
    Dataset data = memory;
    data.pixels.clear();
    data.read = [memory](int sample, std::span<std::uint8_t> values) {
        std::ranges::copy(memory.pixelsOf(sample), values.begin());
    };
    return data;
}

/// The bytes as they are.
PixelScale plain(int channels = image.c)
{
    const auto count = static_cast<std::size_t>(channels);
    return {.mean = std::vector<double>(count, 0.0), .factor = std::vector<double>(count, 1.0)};
}

Tensor roomFor(const Batches& batches)
{
    Shape shape = batches.data().image;
    shape.n = batches.options().batch;
    return Tensor(shape);
}

struct Epoch {
    std::vector<int> counts;
    std::vector<Scalar> values;
    std::vector<int> labels;
};

Epoch read(Batches& batches, int epoch)
{
    Epoch result;
    Tensor images = roomFor(batches);
    std::vector<int> labels(static_cast<std::size_t>(batches.options().batch));
    batches.start(epoch);
    while (const int count = batches.next(images, labels)) {
        result.counts.push_back(count);
        const auto filled = images.values().first(static_cast<std::size_t>(count * batches.data().image.elements()));
        result.values.insert(result.values.end(), filled.begin(), filled.end());
        result.labels.insert(result.labels.end(), labels.begin(), labels.begin() + count);
    }
    return result;
}

/// The samples of an epoch of numbered() pictures, in their order.
std::vector<int> order(Batches& batches, int epoch)
{
    const Epoch drawn = read(batches, epoch);
    std::vector<int> samples;
    for (std::size_t i = 0; i < drawn.values.size(); i += static_cast<std::size_t>(image.elements())) {
        samples.push_back(static_cast<int>(drawn.values[i]));
    }
    return samples;
}

using Cell = std::array<std::uint8_t, 3>;

Cell cellOf(const Dataset& data, int sample, int row, int column)
{
    const auto pixels = data.pixelsOf(sample);
    const int h = std::clamp(row, 0, data.image.h - 1);
    const int w = std::clamp(column, 0, data.image.w - 1);
    const auto at = static_cast<std::size_t>((h * data.image.w + w) * data.image.c);
    return {pixels[at], pixels[at + 1], pixels[at + 2]};
}

struct Placement {
    bool flip;
    int down;
    int right;

    auto operator<=>(const Placement&) const = default;
};

/// Whether the n-th image is that sample, moved and then mirrored.
bool isPlaced(const Tensor& images, int n, const Dataset& data, const Placement& place)
{
    for (int y = 0; y < data.image.h; ++y) {
        for (int x = 0; x < data.image.w; ++x) {
            const int column = place.flip ? data.image.w - 1 - x : x;
            const Cell cell = cellOf(data, n, y - place.down, column - place.right);
            for (int c = 0; c < 3; ++c) {
                if (images.at(n, y, x, c) != static_cast<Scalar>(cell[static_cast<std::size_t>(c)])) {
                    return false;
                }
            }
        }
    }
    return true;
}

} // namespace

class TestBatches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySampleOncePerEpoch()
    {
        const Dataset data = numbered(23);
        Batches batches(data, plain(), {.batch = 5});
        QCOMPARE(batches.batchesPerEpoch(), 5);
        for (const int epoch : {0, 1, 9}) {
            QCOMPARE(read(batches, epoch).counts, (std::vector<int>{5, 5, 5, 5, 3}));
            std::vector<int> samples = order(batches, epoch);
            for (std::size_t i = 0; i < samples.size(); ++i) {
                QCOMPARE(read(batches, epoch).labels[i], samples[i] % 3);
            }
            std::ranges::sort(samples);
            std::vector<int> all(23);
            std::iota(all.begin(), all.end(), 0);
            QCOMPARE(samples, all);
        }
    }

    void anyBatchCanBeTheNext()
    {
        const Dataset data = numbered(23);
        Batches batches(data, plain(), {.batch = 5, .augmentation = {.flip = true, .shift = 1}});
        const Epoch whole = read(batches, 3);
        Tensor images = roomFor(batches);
        std::vector<int> labels(5);
        for (const int batch : {3, 0, 4, 5}) {
            batches.start(3, batch);
            const int count = batches.next(images, labels);
            QCOMPARE(count, batch == 5 ? 0 : batch == 4 ? 3 : 5);
            QVERIFY(std::equal(labels.begin(), labels.begin() + count, whole.labels.begin() + batch * 5));
            const auto filled = images.values().first(static_cast<std::size_t>(count * image.elements()));
            QVERIFY(std::ranges::equal(filled, std::span(whole.values)
                                                   .subspan(static_cast<std::size_t>(std::min(batch * 5, 23)) *
                                                                static_cast<std::size_t>(image.elements()),
                                                            filled.size())));
        }
    }

    void theLastBatchCanBeDropped()
    {
        const Dataset data = numbered(23);
        Batches dropping(data, plain(), {.batch = 5, .dropLast = true});
        QCOMPARE(dropping.batchesPerEpoch(), 4);
        QCOMPARE(read(dropping, 0).counts, (std::vector<int>{5, 5, 5, 5}));
        Batches whole(data, plain(), {.batch = 23, .dropLast = true});
        QCOMPARE(read(whole, 0).counts, std::vector<int>{23});
    }

    void theOrderIsAFunctionOfSeedAndEpoch()
    {
        const Dataset data = numbered(40);
        Batches batches(data, plain(), {.batch = 8, .seed = 3});
        const std::vector<int> first = order(batches, 0);
        const std::vector<int> second = order(batches, 1);
        QVERIFY(first != second);
        QCOMPARE(order(batches, 0), first);
        Batches same(data, plain(), {.batch = 7, .seed = 3});
        QCOMPARE(order(same, 1), second);
        Batches other(data, plain(), {.batch = 8, .seed = 4});
        QVERIFY(order(other, 0) != first);
        Batches inOrder(data, plain(), {.batch = 8, .shuffle = false});
        std::vector<int> all(40);
        std::iota(all.begin(), all.end(), 0);
        QCOMPARE(order(inOrder, 5), all);
    }

    /// A sample stands first about as often as any other: 2000 draws of 10 samples, four standard deviations.
    void everyOrderIsEquallyLikely()
    {
        const Dataset data = numbered(10);
        Batches batches(data, plain(), {.batch = 10});
        std::array<int, 10> firsts{};
        for (int epoch = 0; epoch < 2000; ++epoch) {
            ++firsts[static_cast<std::size_t>(order(batches, epoch).front())];
        }
        QVERIFY(std::ranges::all_of(firsts, [](int count) { return std::abs(count - 200) < 54; }));
    }

    void scaledChannelsHaveMeanZeroAndVarianceOne()
    {
        Dataset data = randomData(50);
        for (std::size_t i = 0; i < data.pixels.size(); i += 3) {
            data.pixels[i + 1] = static_cast<std::uint8_t>(data.pixels[i + 1] / 16 + 100);
        }
        Batches batches(data, measureScale(data), {.batch = 25});
        const Epoch drawn = read(batches, 0);
        for (std::size_t channel = 0; channel < 3; ++channel) {
            double sum = 0;
            double squares = 0;
            for (std::size_t i = channel; i < drawn.values.size(); i += 3) {
                sum += static_cast<double>(drawn.values[i]);
                squares += static_cast<double>(drawn.values[i]) * static_cast<double>(drawn.values[i]);
            }
            const double count = static_cast<double>(drawn.values.size()) / 3;
            QVERIFY(std::abs(sum / count) < 1e-6);
            QVERIFY(std::abs(squares / count - 1) < 1e-6);
        }
    }

    void theScaleOfOtherDataIsUsed()
    {
        Dataset data = numbered(4);
        const PixelScale scale = measureScale(data);
        QCOMPARE(scale.mean, (std::vector<double>{1.5, 1.5, 1.5}));
        QVERIFY(std::abs(scale.factor[0] - 1 / std::sqrt(1.25)) < 1e-12);
        const Dataset other = numbered(10);
        Batches batches(other, scale, {.batch = 10, .shuffle = false});
        QVERIFY(std::abs(read(batches, 0).values.back() - static_cast<Scalar>(7.5 / std::sqrt(1.25))) <
                Scalar{0x1p-18});
    }

    void aChannelOfOneColourIsZero()
    {
        Dataset data = randomData(4);
        std::ranges::fill(data.pixels, std::uint8_t{201});
        QCOMPARE(measureScale(data), (PixelScale{.mean = {201, 201, 201}, .factor = {1, 1, 1}}));
    }

    void picturesStayAsTheyAreUnlessAsked()
    {
        const Dataset data = randomData(30);
        Batches batches(data, plain(), {.batch = 30, .shuffle = false});
        Tensor images = roomFor(batches);
        std::vector<int> labels(30);
        QCOMPARE(batches.next(images, labels), 30);
        for (int n = 0; n < 30; ++n) {
            QVERIFY(isPlaced(images, n, data, {.flip = false, .down = 0, .right = 0}));
        }
    }

    void picturesAreMirroredAndMoved()
    {
        const Dataset data = randomData(400);
        const BatchOptions options{.batch = 400, .shuffle = false, .augmentation = {.flip = true, .shift = 2}};
        Batches batches(data, plain(), options);
        Tensor images = roomFor(batches);
        std::vector<int> labels(400);
        std::set<Placement> seen;
        int flips = 0;
        batches.start(3);
        QCOMPARE(batches.next(images, labels), 400);
        for (int n = 0; n < 400; ++n) {
            int matches = 0;
            for (int code = 0; code < 50; ++code) {
                const Placement place{.flip = code >= 25, .down = code % 5 - 2, .right = code / 5 % 5 - 2};
                if (isPlaced(images, n, data, place)) {
                    seen.insert(place);
                    flips += place.flip ? 1 : 0;
                    ++matches;
                }
            }
            QCOMPARE(matches, 1);
        }
        QCOMPARE(seen.size(), std::size_t{50});
        QVERIFY(std::abs(flips - 200) < 40);
    }

    void augmentationIsAFunctionOfSeedEpochAndSample()
    {
        const Dataset data = randomData(12);
        const Augmentation augmentation{.flip = true, .shift = 1};
        Batches batches(data, plain(), {.batch = 12, .shuffle = false, .seed = 5, .augmentation = augmentation});
        Batches smaller(data, plain(), {.batch = 5, .shuffle = false, .seed = 5, .augmentation = augmentation});
        Batches other(data, plain(), {.batch = 12, .shuffle = false, .seed = 6, .augmentation = augmentation});
        const Epoch first = read(batches, 0);
        QCOMPARE(read(smaller, 0).values, first.values);
        QVERIFY(read(batches, 1).values != first.values);
        QVERIFY(read(other, 0).values != first.values);
        QCOMPARE(read(batches, 0).values, first.values);
    }

    void picturesThatAreReadGiveTheSame()
    {
        const Dataset memory = randomData(23);
        const Dataset data = readOnTheWay(memory);
        QCOMPARE(measureScale(data), measureScale(memory)); // fewer than are looked at: all of them
        const BatchOptions options{.batch = 5, .augmentation = {.flip = true, .shift = 1}};
        Batches a(memory, measureScale(memory), options);
        Batches b(data, measureScale(memory), options);
        for (const int epoch : {0, 1}) {
            const Epoch wanted = read(a, epoch);
            const Epoch drawn = read(b, epoch);
            QCOMPARE(drawn.counts, wanted.counts);
            QCOMPARE(drawn.labels, wanted.labels);
            QVERIFY(drawn.values == wanted.values);
        }
    }

    void theScaleOfManyIsThatOfSome()
    {
        Dataset data = randomData(3 * scaleSamples + 7, {1, 1, 1, 3});
        const PixelScale all = measureScale(data);
        const Dataset memory = std::exchange(data, readOnTheWay(data));
        std::vector<int> seen;
        data.read = [&](int sample, std::span<std::uint8_t> values) {
            seen.push_back(sample);
            std::ranges::copy(memory.pixelsOf(sample), values.begin());
        };
        const PixelScale some = measureScale(data);
        QCOMPARE(seen.size(), std::size_t{scaleSamples});
        QVERIFY(std::ranges::is_sorted(seen) && seen.front() == 0 && seen.back() >= 3 * scaleSamples);
        QVERIFY(std::ranges::adjacent_find(seen, [](int x, int y) { return y - x < 3 || y - x > 4; }) == seen.end());
        for (std::size_t c = 0; c < 3; ++c) {
            QVERIFY(std::abs(some.mean[c] - all.mean[c]) < 10);
            QVERIFY(std::abs(some.factor[c] / all.factor[c] - 1) < 0.1);
        }
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(!measureScale(data, stopped.get_token()).has_value());
    }

    /// Stopped or failed, a batch is the next one again.
    void aBatchThatWasNotReadComesAgain()
    {
        const Dataset memory = randomData(23);
        Dataset data = readOnTheWay(memory);
        Batches whole(memory, plain(), {.batch = 5});
        const Epoch wanted = read(whole, 2);
        int readable = 3;
        std::stop_source source;
        const PixelReader reader = data.read;
        bool fails = true;
        data.read = [&](int sample, std::span<std::uint8_t> values) {
            if (readable-- == 0 && fails) {
                throw std::runtime_error("gone");
            }
            if (readable == 0) {
                source.request_stop();
            }
            reader(sample, values);
        };
        Batches batches(data, plain(), {.batch = 5});
        batches.start(2);
        Tensor images = roomFor(batches);
        std::vector<int> labels(5);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(batches.next(images, labels)), std::runtime_error);
        fails = false;
        readable = 2;
        QVERIFY(!batches.next(images, labels, source.get_token()).has_value());
        QCOMPARE(batches.next(images, labels), 5);
        QVERIFY(std::equal(labels.begin(), labels.end(), wanted.labels.begin()));
        QVERIFY(std::ranges::equal(images.values(), std::span(wanted.values).first(images.values().size())));
    }

    void nextAllocatesNothing()
    {
        const Dataset data = randomData(20);
        Batches batches(data, measureScale(data), {.batch = 6, .augmentation = {.flip = true, .shift = 1}});
        Tensor images = roomFor(batches);
        std::array<int, 6> labels{};
        const std::size_t before = allocations;
        int samples = 0;
        for (int epoch = 0; epoch < 3; ++epoch) {
            batches.start(epoch);
            while (const int count = batches.next(images, labels)) {
                samples += count;
            }
        }
        QCOMPARE(allocations, before);
        QCOMPARE(samples, 60);
    }

    void wrongOptionsAreRefused_data()
    {
        QTest::addColumn<int>("batch");
        QTest::addColumn<int>("shift");
        QTest::addColumn<int>("channels");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, int batch, int shift, int channels, const char* message) {
            QTest::newRow(name) << batch << shift << channels
                                << QStringLiteral("batches of noise: ") + QLatin1String(message);
        };
        row("empty batch", 0, 0, 3, "0 samples a batch");
        row("negative batch", -64, 0, 3, "-64 samples a batch");
        row("data smaller than a batch", 11, 0, 3, "11 samples a batch are more than all 10");
        row("another scale", 5, 0, 1, "the scale has 1 means and 1 factors for 3 channels");
        row("negative shift", 5, -1, 3, "images of 1x5x4x3 cannot be shifted by -1");
        row("shift out of the image", 5, 4, 3, "images of 1x5x4x3 cannot be shifted by 4");
    }
    void wrongOptionsAreRefused()
    {
        QFETCH(int, batch);
        QFETCH(int, shift);
        QFETCH(int, channels);
        QFETCH(QString, message);
        const Dataset data = randomData(10);
        try {
            const Batches batches(data, plain(channels), {.batch = batch, .augmentation = {.shift = shift}});
            QFAIL("no error");
        } catch (const std::invalid_argument& error) {
            QCOMPARE(QString::fromUtf8(error.what()), message);
        }
    }

    void wrongDataAreRefused()
    {
        Dataset data = randomData(10);
        data.labels[3] = 3;
        QVERIFY_EXCEPTION_THROWN(Batches(data, plain(), {.batch = 5}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(measureScale(data)), std::invalid_argument);
    }

    void wrongTensorsAreRefused()
    {
        const Dataset data = randomData(10);
        Batches batches(data, plain(), {.batch = 4});
        std::vector<int> labels(4);
        for (const Shape& shape : {Shape{5, 5, 4, 3}, Shape{4, 4, 5, 3}, Shape{4, 5, 4, 1}, Shape{}}) {
            Tensor wrong(shape);
            QVERIFY_EXCEPTION_THROWN(batches.next(wrong, labels), std::invalid_argument);
        }
        Tensor images = roomFor(batches);
        QVERIFY_EXCEPTION_THROWN(batches.next(images, std::span(labels).first(3)), std::invalid_argument);
        QCOMPARE(batches.next(images, labels), 4);
    }
};

QTEST_GUILESS_MAIN(TestBatches)
#include "tst_batches.moc"
