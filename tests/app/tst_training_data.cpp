// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/folder_pictures.h"
#include "app/lesson/problem.h"
#include "app/training/training_data.h"
#include "engine/data/flowers.h"
#include "engine/data/idx.h"
#include "tests/app/picture_folder.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <array>

using namespace convolarium;

namespace {

DataChoice choice(const QString& source, int side = 0, int limit = 0)
{
    return {.source = source, .side = side, .limit = limit};
}

QString problemOf(const DataChoice& data)
{
    try {
        [[maybe_unused]] const LoadedData loaded = loadData(data);
    } catch (const Problem& problem) {
        return problem.text();
    }
    return {};
}

QByteArray bigEndian(std::initializer_list<int> numbers)
{
    QByteArray bytes;
    for (const int number : numbers)
        for (const int shift : {24, 16, 8, 0})
            bytes += static_cast<char>(number >> shift & 0xff);
    return bytes;
}

/// Ten samples of 2 x 2, one a class, in both halves.
void putIdx(const PictureFolder& folder)
{
    QByteArray labels;
    for (char label = 0; label < 10; ++label)
        labels += label;
    for (const char* half : {"train", "t10k"}) {
        const QString name = QLatin1String(half);
        folder.put(name + QStringLiteral("-images-idx3-ubyte"), bigEndian({2051, 10, 2, 2}) + QByteArray(40, '\7'));
        folder.put(name + QStringLiteral("-labels-idx1-ubyte"), bigEndian({2049, 10}) + labels);
    }
}

} // namespace

class TestTrainingData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void flowersAreThoseOfTheEngine()
    {
        double last = 0;
        bool rises = true;
        const LoadedData loaded = loadData(choice(QStringLiteral("flowers"), 16, 130), {}, [&](double fraction) {
            rises = rises && fraction >= last;
            last = fraction;
        });
        QVERIFY(rises && last == 1);
        const engine::Dataset train = engine::flowers({.size = 16, .samples = 130});
        const engine::Dataset test = engine::flowers({.size = 16, .samples = 32, .stream = engine::FlowerStream::Test});
        QVERIFY(loaded.sets.train.pixels == train.pixels && loaded.sets.train.labels == train.labels);
        QVERIFY(loaded.sets.test.pixels == test.pixels && loaded.sets.test.labels == test.labels);
        QVERIFY(loaded.sets.train.classes == train.classes);
        QVERIFY(loaded.skipped.isEmpty() && !loaded.later);
        QCOMPARE(loadData(choice(QStringLiteral("flowers"), 16, 8)).sets.test.size(), 5);
    }

    void wrongSizesAreRefused()
    {
        QCOMPARE(problemOf(choice(QStringLiteral("flowers"), 15)),
                 QStringLiteral("side of the pictures: must be from 16 to 224 pixels, not 15"));
        QCOMPARE(problemOf(choice(QStringLiteral("flowers"), 225)),
                 QStringLiteral("side of the pictures: must be from 16 to 224 pixels, not 225"));
        QVERIFY(problemOf(choice(QStringLiteral("flowers"), 224, 10'000)).contains(QStringLiteral("more than")));
    }

    void clothesComeWithTheProgram()
    {
        const LoadedData all = loadData(choice(QStringLiteral("fashion_mnist")));
        QCOMPARE(all.sets.train.size(), 6000);
        QCOMPARE(all.sets.test.size(), 1000);
        QVERIFY(all.sets.train.classes == engine::fashionMnistClasses());
        const LoadedData some = loadData(choice(QStringLiteral("fashion_mnist"), 0, 100));
        QCOMPARE(some.sets.train.size(), 100);
        QCOMPARE(some.sets.test.size(), 25);
        QVERIFY(std::ranges::equal(some.sets.train.pixelsOf(99), all.sets.train.pixelsOf(99)));
        QCOMPARE(loadData(choice(QStringLiteral("fashion_mnist"), 0, 20)).sets.test.size(), 10);
    }

    void idxFolders()
    {
        PictureFolder folder;
        putIdx(folder);
        const LoadedData loaded = loadData(choice(folder.path()));
        QCOMPARE(loaded.sets.train.size(), 10);
        QVERIFY(loaded.sets.train.classes == engine::mnistClasses());
        QVERIFY(QFile::remove(folder.path(QStringLiteral("t10k-labels-idx1-ubyte"))));
        QCOMPARE(problemOf(choice(folder.path())),
                 QStringLiteral("%1: the file t10k-labels-idx1-ubyte is missing").arg(folder.path()));
        folder.put(QStringLiteral("t10k-labels-idx1-ubyte"), QByteArray("nonsense"));
        QVERIFY(problemOf(choice(folder.path())).contains(QStringLiteral("magic number")));
    }

    void fashionFoldersAreKnownByTheirName()
    {
        PictureFolder folder;
        putIdx(folder);
        const QString named = folder.path() + QStringLiteral("-Fashion");
        QVERIFY(QFile::link(folder.path(), named));
        const LoadedData loaded = loadData(choice(named));
        QVERIFY(QFile::remove(named));
        QVERIFY(loaded.sets.test.classes == engine::fashionMnistClasses());
    }

    void cifarFolders()
    {
        PictureFolder folder;
        QByteArray records;
        for (char label = 0; label < 10; ++label)
            records += label + QByteArray(3072, label);
        for (const char* name : {"data_batch_1", "data_batch_2", "data_batch_3", "data_batch_4", "test_batch"})
            folder.put(QLatin1String(name) + QStringLiteral(".bin"), records);
        QCOMPARE(problemOf(choice(folder.path())),
                 QStringLiteral("%1: the file data_batch_5.bin is missing").arg(folder.path()));
        folder.put(QStringLiteral("data_batch_5.bin"), records);
        QCOMPARE(loadData(choice(folder.path())).sets.train.size(), 50);
        QCOMPARE(loadData(choice(folder.path(), 0, 12)).sets.train.size(), 12);
    }

    void pictureFolders()
    {
        PictureFolder folder;
        folder.putClasses(20);
        folder.put(QStringLiteral("red/notes.txt"), QByteArray("text"));
        const LoadedData loaded = loadData(choice(folder.path(), 16));
        QCOMPARE(loaded.sets.train.image, (engine::Shape{1, 16, 16, 3}));
        QCOMPARE(loaded.sets.train.size() + loaded.sets.test.size(), 40);
        QCOMPARE(loaded.skipped, QStringList{QStringLiteral("red/notes.txt: not a picture")});
        QCOMPARE(loadData(choice(folder.path())).sets.train.image, (engine::Shape{1, 32, 32, 3}));
        QCOMPARE(loadData(choice(folder.path(), 0, 10)).sets.train.size(), 10);
        QVERIFY(problemOf(choice(folder.path(), 8)).contains(QStringLiteral("must be from 16 to 512 pixels")));
    }

    void manyPicturesAreReadWhenTheyAreWanted()
    {
        PictureFolder folder;
        folder.putClasses(20);
        // Links cost nothing, and each counts: 512 x 512 x 3 bytes a picture.
        const auto needed = static_cast<int>(mostDecodedBytes / (512 * 512 * 3)) + 10;
        for (int i = 21; i <= needed; ++i)
            QVERIFY(QFile::link(folder.path(QStringLiteral("red/1.png")),
                                folder.path(QStringLiteral("red/%1.png").arg(i))));
        const LoadedData loaded = loadData(choice(folder.path(), 512));
        const engine::Dataset& train = loaded.sets.train;
        QVERIFY(loaded.later && train.read && train.pixels.empty());
        train.validate();
        std::vector<std::uint8_t> pixels(512 * 512 * 3);
        for (const int sample : {0, 1, 0}) {
            train.copyPixels(sample, pixels);
            QCOMPARE(int{pixels[2]}, train.labels[static_cast<std::size_t>(sample)] == 0 ? 255 : 0);
        }
        // The classes take turns: the last ones of training are red, and never were read.
        QVERIFY(QFile::remove(folder.path(QStringLiteral("red/1.png"))));
        for (int turn = 0; turn < 2; ++turn) {
            train.copyPixels(train.size() - 1, pixels);
            QVERIFY(std::ranges::all_of(pixels, [](std::uint8_t value) { return value == 128; }));
        }
        QCOMPARE(loaded.later->count(), 1);
        train.copyPixels(0, pixels); // kept
        QCOMPARE(int{pixels[2]}, train.labels[0] == 0 ? 255 : 0);
    }

    void severalThreadsReadAtOnce()
    {
        PictureFolder folder;
        folder.putClasses(10);
        SkippedFiles skipped;
        const ImageFolder read = scanImageFolder(folder.path(), skipped);
        const auto later = std::make_shared<SkippedFiles>();
        const engine::TrainTest sets = openedPictures(read, 32, later);
        const engine::TrainTest decoded = decodedPictures(read, 32, skipped);
        std::array<bool, 4> right{};
        std::vector<std::unique_ptr<QThread>> threads;
        for (bool& one : right) {
            threads.emplace_back(QThread::create([&] {
                bool all = true;
                std::vector<std::uint8_t> pixels(32 * 32 * 3);
                for (int turn = 0; turn < 20; ++turn)
                    for (int i = 0; i < sets.train.size(); ++i) {
                        sets.train.copyPixels(i, pixels);
                        all = all && std::ranges::equal(pixels, decoded.train.pixelsOf(i));
                    }
                one = all;
            }));
            threads.back()->start();
        }
        for (const auto& thread : threads)
            QVERIFY(thread->wait());
        for (const bool one : right)
            QVERIFY(one);
        QCOMPARE(later->count(), 0);
    }

    void itStopsWhenAsked()
    {
        std::stop_source source;
        int calls = 0;
        const LoadedData loaded =
            loadData(choice(QStringLiteral("flowers"), 32, 4000), source.get_token(), [&](double) {
                ++calls;
                source.request_stop();
            });
        QVERIFY(loaded.sets.train.labels.empty() && loaded.sets.test.labels.empty());
        QCOMPARE(calls, 1);
    }

    void foldersThatAreNotThere()
    {
        QCOMPARE(problemOf(choice(QStringLiteral("/nowhere/at all"))),
                 QStringLiteral("/nowhere/at all: there is no such folder"));
        QCOMPARE(problemOf(choice(QStringLiteral("/dev/null"))), QStringLiteral("/dev/null: is not a folder"));
        PictureFolder empty;
        QCOMPARE(problemOf(choice(empty.path())),
                 QStringLiteral("%1: has no pictures in sub-folders, one a class").arg(empty.path()));
    }
};

QTEST_GUILESS_MAIN(TestTrainingData)
#include "tst_training_data.moc"
