// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/idx.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <stdexcept>

#include <zlib.h>

using namespace convolarium::engine;

using Bytes = std::vector<std::uint8_t>;

Q_DECLARE_METATYPE(Bytes)

namespace {

Bytes bigEndian(std::initializer_list<std::uint32_t> numbers)
{
    Bytes bytes;
    for (const std::uint32_t number : numbers) {
        for (const unsigned shift : {24U, 16U, 8U, 0U}) {
            bytes.push_back(static_cast<std::uint8_t>(number >> shift));
        }
    }
    return bytes;
}

Bytes operator+(Bytes first, const Bytes& second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

Bytes without(Bytes bytes, std::size_t last)
{
    bytes.resize(bytes.size() - last);
    return bytes;
}

Bytes gzip(const Bytes& bytes)
{
    z_stream stream = {};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    Bytes packed(deflateBound(&stream, static_cast<uLong>(bytes.size())));
    stream.next_in = const_cast<Bytef*>(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = packed.data();
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

const Bytes pixels{0, 1, 2, 3, 4, 5, 250, 251, 252, 253, 254, 255};

/// Two images of 2x3, a bag and a T-shirt.
Bytes goodImages() { return bigEndian({2051, 2, 2, 3}) + pixels; }
Bytes goodLabels() { return bigEndian({2049, 2}) + Bytes{8, 0}; }

Dataset read(const Bytes& images, const Bytes& labels)
{
    return readIdx({"images", images}, {"labels", labels}, fashionMnistClasses());
}

void write(const QString& path, const Bytes& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
}

} // namespace

class TestIdx : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainAndCompressedFilesAreTheSame_data()
    {
        QTest::addColumn<Bytes>("images");
        QTest::addColumn<Bytes>("labels");
        QTest::newRow("plain") << goodImages() << goodLabels();
        QTest::newRow("images compressed") << gzip(goodImages()) << goodLabels();
        QTest::newRow("labels compressed") << goodImages() << gzip(goodLabels());
        QTest::newRow("both compressed") << gzip(goodImages()) << gzip(goodLabels());
    }
    void plainAndCompressedFilesAreTheSame()
    {
        QFETCH(Bytes, images);
        QFETCH(Bytes, labels);
        const Dataset data = read(images, labels);
        QCOMPARE(data.image, (Shape{1, 2, 3, 1}));
        QCOMPARE(data.pixels, pixels);
        QCOMPARE(data.labels, (std::vector<int>{8, 0}));
        QCOMPARE(data.classes.at(8), std::string("bag"));
    }

    void wrongFilesAreRefused_data()
    {
        QTest::addColumn<Bytes>("images");
        QTest::addColumn<Bytes>("labels");
        QTest::addColumn<QString>("message");
        const auto images = [](const char* name, const Bytes& file, const char* message) {
            QTest::newRow(name) << file << goodLabels() << QStringLiteral("images: byte ") + QLatin1String(message);
        };
        const auto labels = [](const char* name, const Bytes& file, const char* message) {
            QTest::newRow(name) << goodImages() << file << QStringLiteral("labels: byte ") + QLatin1String(message);
        };
        images("nothing", {}, "0: the file ends before the 4 bytes that should follow");
        images("half a header", without(goodImages(), 17), "8: the file ends before the 4 bytes that should follow");
        images("labels for images", goodLabels(), "0: the magic number is 2049, not 2051");
        images("no images", bigEndian({2051, 0, 2, 3}), "4: images: 0 is not in 1..1073741824");
        images("no rows", bigEndian({2051, 2, 0, 3}) + pixels, "8: rows: 0 is not in 1..4096");
        images("too wide", bigEndian({2051, 2, 2, 4097}) + pixels, "12: columns: 4097 is not in 1..4096");
        images("negative", bigEndian({2051, 2, 2, 0xffffffffU}), "12: columns: 4294967295 is not in 1..4096");
        images("absurd", bigEndian({2051, 1U << 30U, 4096, 4096}),
               "16: 18014398509481984 bytes are more than 1073741824");
        images("promise", bigEndian({2051, 1U << 18U, 64, 64}) + pixels,
               "16: the file ends before the 1073741824 bytes that should follow");
        images("truncated", without(goodImages(), 1), "16: the file ends before the 12 bytes that should follow");
        images("trailing", goodImages() + Bytes{0}, "28: more bytes than the header says");
        labels("images for labels", goodImages(), "0: the magic number is 2051, not 2049");
        labels("fewer labels", bigEndian({2049, 1}) + Bytes{8}, "4: 1 labels for 2 images");
        labels("labels truncated", without(goodLabels(), 1), "8: the file ends before the 2 bytes that should follow");
        labels("labels trailing", goodLabels() + Bytes{0}, "10: more bytes than the header says");
        labels("label out of range", bigEndian({2049, 2}) + Bytes{8, 10}, "9: the label 10 is not in 0..9");
    }
    void wrongFilesAreRefused()
    {
        QFETCH(Bytes, images);
        QFETCH(Bytes, labels);
        QFETCH(QString, message);
        try {
            static_cast<void>(read(images, labels));
            QFAIL("no error");
        } catch (const std::invalid_argument& error) {
            QCOMPARE(QString::fromUtf8(error.what()), message);
        }
    }

    void wrongCompressedFilesAreRefused_data()
    {
        QTest::addColumn<Bytes>("images");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const Bytes& file, const char* message) {
            QTest::newRow(name) << file << QStringLiteral("images: byte ") + QLatin1String(message);
        };
        const Bytes good = gzip(goodImages());
        Bytes damaged = good;
        damaged[12] ^= 0xffU;
        Bytes wrongSum = good;
        wrongSum[good.size() - 8] ^= 1U;
        row("contents too short", gzip(without(goodImages(), 1)),
            "16: the file ends before the 12 bytes that should follow");
        row("contents too long", gzip(goodImages() + Bytes{0}), "28: more bytes than the header says");
        row("cut off", without(good, 12), "16: the file ends before the 12 bytes that should follow");
        row("check sum cut off", without(good, 4), "28: the compressed data end early");
        row("check sum wrong", wrongSum, "28: the compressed data are damaged");
        row("damaged", damaged, "0: the compressed data are damaged");
        row("trailing", good + Bytes{0, 0, 0}, "28: 3 bytes behind the compressed data");
        row("a second member", good + good,
            QByteArray("28: " + QByteArray::number(qsizetype(good.size())) + " bytes behind the compressed data"));
        row("a promise that no file of this size can keep", gzip(bigEndian({2051, 1U << 18U, 64, 64}) + pixels),
            "16: the file ends before the 1073741824 bytes that should follow");
        row("a bomb", gzip(goodImages() + Bytes(std::size_t{1} << 23U)), "28: more bytes than the header says");
    }
    void wrongCompressedFilesAreRefused()
    {
        QFETCH(Bytes, images);
        QFETCH(QString, message);
        try {
            static_cast<void>(read(images, goodLabels()));
            QFAIL("no error");
        } catch (const std::invalid_argument& error) {
            QCOMPARE(QString::fromUtf8(error.what()), message);
        }
    }

    /// Every shorter file is refused, and none does harm.
    void everyTruncationIsRefused()
    {
        for (const Bytes& whole : {goodImages(), gzip(goodImages())}) {
            for (std::size_t last = 1; last <= whole.size(); ++last) {
                QVERIFY_EXCEPTION_THROWN(static_cast<void>(read(without(whole, last), goodLabels())),
                                         std::invalid_argument);
            }
        }
    }

    void aFolderHasFourFiles()
    {
        const QTemporaryDir folder;
        const auto path = [&](const char* name) { return folder.filePath(QLatin1String(name)); };
        write(path("train-images-idx3-ubyte"), goodImages());
        write(path("train-labels-idx1-ubyte"), goodLabels());
        write(path("t10k-images-idx3-ubyte.gz"), gzip(bigEndian({2051, 1, 2, 3}) + Bytes(6)));
        const std::filesystem::path root = folder.path().toStdString();
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(readMnistFolder(root, "few", fashionMnistClasses())),
                                 std::runtime_error);
        write(path("t10k-labels-idx1-ubyte.gz"), gzip(bigEndian({2049, 1}) + Bytes{5}));
        const TrainTest data = readMnistFolder(root, "few", fashionMnistClasses());
        QCOMPARE(data.train.name, std::string("few"));
        QCOMPARE(data.train.labels, (std::vector<int>{8, 0}));
        QCOMPARE(data.test.labels, std::vector<int>{5});
        write(path("t10k-labels-idx1-ubyte.gz"), gzip(bigEndian({2049, 1}) + Bytes{12}));
        try {
            static_cast<void>(readMnistFolder(root, "few", fashionMnistClasses()));
            QFAIL("no error");
        } catch (const std::invalid_argument& error) {
            QCOMPARE(QString::fromUtf8(error.what()),
                     path("t10k-labels-idx1-ubyte.gz") + QStringLiteral(": byte 8: the label 12 is not in 0..9"));
        }
    }

    /// The data set that comes with the program: counts as its README says.
    void fashionMnistIsShipped()
    {
        const TrainTest data = readMnistFolder(FASHION_MNIST, "fashion-mnist", fashionMnistClasses());
        QCOMPARE(data.train.image, (Shape{1, 28, 28, 1}));
        QCOMPARE(data.test.image, data.train.image);
        for (int label = 0; label < 10; ++label) {
            QCOMPARE(std::ranges::count(data.train.labels, label), std::ptrdiff_t{600});
            QCOMPARE(std::ranges::count(data.test.labels, label), std::ptrdiff_t{100});
        }
        // Trousers are two legs with a gap between: dark in the middle of the lowest rows, bright beside it.
        double gap = 0;
        double legs = 0;
        for (int i = 0; i < data.train.size(); ++i) {
            if (data.train.labels[static_cast<std::size_t>(i)] == 1) {
                gap += data.train.pixelsOf(i)[24 * 28 + 14];
                legs += data.train.pixelsOf(i)[24 * 28 + 10] + data.train.pixelsOf(i)[24 * 28 + 17];
            }
        }
        QVERIFY(legs > 4 * gap);
    }
};

QTEST_GUILESS_MAIN(TestIdx)
#include "tst_idx.moc"
