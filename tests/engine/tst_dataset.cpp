// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/dataset.h"

#include <QTest>

#include <algorithm>
#include <stdexcept>

using namespace convolarium::engine;

Q_DECLARE_METATYPE(Dataset)

namespace {

/// Two images of 1x2x3.
Dataset good()
{
    return {.name = "dots",
            .image = {1, 1, 2, 3},
            .classes = {"a", "b", "c"},
            .pixels = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11},
            .labels = {2, 0}};
}

template <typename Change>
Dataset with(Change change)
{
    Dataset data = good();
    change(data);
    return data;
}

} // namespace

class TestDataset : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samples()
    {
        const Dataset data = good();
        data.validate();
        QCOMPARE(data.size(), 2);
        QCOMPARE(data.pixelsOf(1).size(), std::size_t{6});
        QCOMPARE(data.pixelsOf(1).front(), std::uint8_t{6});
    }

    void samplesThatAreRead()
    {
        const Dataset memory = good();
        Dataset data = good();
        data.pixels.clear();
        data.read = [&](int sample, std::span<std::uint8_t> values) {
            std::ranges::copy(memory.pixelsOf(sample), values.begin());
        };
        data.validate();
        std::vector<std::uint8_t> values(6);
        for (const Dataset* set : {&memory, static_cast<const Dataset*>(&data)}) {
            set->copyPixels(1, values);
            QCOMPARE(values, (std::vector<std::uint8_t>{6, 7, 8, 9, 10, 11}));
            QVERIFY_EXCEPTION_THROWN(set->copyPixels(1, std::span(values).first(5)), std::invalid_argument);
        }
        data.read = [](int, std::span<std::uint8_t>) { throw std::runtime_error("gone"); };
        QVERIFY_EXCEPTION_THROWN(data.copyPixels(0, values), std::runtime_error);
    }

    void theFirstOfThem()
    {
        const Dataset first = firstSamples(good(), 1);
        first.validate();
        QCOMPARE(first.size(), 1);
        QCOMPARE(first.name, good().name);
        QCOMPARE(first.classes, good().classes);
        QCOMPARE(first.pixels, (std::vector<std::uint8_t>{0, 1, 2, 3, 4, 5}));
        QCOMPARE(firstSamples(good(), 2).pixels, good().pixels);
        Dataset read = good();
        read.pixels.clear();
        read.read = [](int sample, std::span<std::uint8_t> values) {
            std::ranges::fill(values, static_cast<std::uint8_t>(sample + 40));
        };
        const Dataset one = firstSamples(read, 1);
        one.validate();
        std::vector<std::uint8_t> values(6);
        one.copyPixels(0, values);
        QCOMPARE(values, std::vector<std::uint8_t>(6, 40));
        for (const int count : {-1, 0, 3}) {
            QVERIFY_EXCEPTION_THROWN(static_cast<void>(firstSamples(good(), count)), std::invalid_argument);
        }
    }

    void wrongSetsAreRefused_data()
    {
        QTest::addColumn<Dataset>("data");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const Dataset& data, const char* message) {
            QTest::newRow(name) << data << QStringLiteral("data set dots: ") + QLatin1String(message);
        };
        row("no samples", with([](Dataset& d) { d.labels.clear(); }), "no samples");
        row("no classes", with([](Dataset& d) { d.classes.clear(); }), "no classes");
        row("not one image", with([](Dataset& d) { d.image.n = 2; }), "2x1x2x3 is not the shape of one image");
        row("no rows", with([](Dataset& d) { d.image.h = 0; }), "1x0x2x3 is not the shape of one image");
        row("a value too few", with([](Dataset& d) { d.pixels.pop_back(); }), "11 values are not 2 images of 1x1x2x3");
        row("an image too many", with([](Dataset& d) { d.pixels.resize(18); }),
            "18 values are not 2 images of 1x1x2x3");
        row("a large shape", with([](Dataset& d) {
                d.image = {1, 65536, 65536, 65536};
            }),
            "12 values are not 2 images of 1x65536x65536x65536");
        row("an absurd shape", with([](Dataset& d) {
                d.image = {1, 1 << 30, 1 << 30, 1 << 30};
            }),
            "1x1073741824x1073741824x1073741824 is not the shape of one image");
        row("read, and in memory", with([](Dataset& d) { d.read = [](int, std::span<std::uint8_t>) {}; }),
            "12 values in memory of images that are read");
        row("label too high", with([](Dataset& d) { d.labels[1] = 3; }), "the label 3 of sample 1 is not in 0..2");
        row("label negative", with([](Dataset& d) { d.labels[0] = -1; }), "the label -1 of sample 0 is not in 0..2");
    }
    void wrongSetsAreRefused()
    {
        QFETCH(Dataset, data);
        QFETCH(QString, message);
        try {
            data.validate();
            QFAIL("no error");
        } catch (const std::invalid_argument& error) {
            QCOMPARE(QString::fromUtf8(error.what()), message);
        }
    }
};

QTEST_GUILESS_MAIN(TestDataset)
#include "tst_dataset.moc"
