// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/folder_pictures.h"
#include "app/document/image_folder.h"
#include "app/document/picture_reader.h"
#include "app/lesson/problem.h"
#include "tests/app/picture_folder.h"

#include <QColorSpace>
#include <QElapsedTimer>
#include <QSet>
#include <QtEndian>

#include <array>
#include <sys/stat.h>
#include <unistd.h>

using namespace convolarium;

namespace {

constexpr int side = 8;

using Pixels = std::array<std::uint8_t, side * side * 3>;

/// The colour in the middle of the picture.
struct Rgb {
    int red, green, blue;
    [[nodiscard]] bool isNear(const QColor& color, int tolerance = 3) const
    {
        return std::abs(red - color.red()) <= tolerance && std::abs(green - color.green()) <= tolerance &&
               std::abs(blue - color.blue()) <= tolerance;
    }
};

Rgb at(const Pixels& pixels, int row, int column)
{
    const auto first = static_cast<std::size_t>((row * side + column) * 3);
    return {pixels[first], pixels[first + 1], pixels[first + 2]};
}

/// PNG's check sum over kind and content of a chunk (ISO/IEC 15948, annex D).
quint32 checkSum(const QByteArray& bytes)
{
    quint32 sum = 0xffffffff;
    for (const char byte : bytes) {
        sum ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = sum & 1 ? 0xedb88320 ^ (sum >> 1) : sum >> 1;
    }
    return ~sum;
}

/// A PNG whose head promises that many pixels.
QByteArray promised(quint32 width, quint32 height)
{
    QByteArray png = PictureFolder::encoded(PictureFolder::plain(Qt::green), "PNG");
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    qToBigEndian(checkSum(png.mid(12, 17)), png.data() + 29);
    return png;
}

/// Two frames of 1 x 1, the first red, the second blue.
QByteArray animatedGif()
{
    const QByteArray frame = QByteArray::fromHex("2c000000000100010000");
    return QByteArray::fromHex("474946383961"
                               "01000100"
                               "800000"
                               "ff0000"
                               "0000ff") +
           frame +
           QByteArray::fromHex("02024401"
                               "00") +
           frame +
           QByteArray::fromHex("02024c01"
                               "00"
                               "3b");
}

/// A JPEG whose left half is red and whose right half is blue, and that says: I was taken with the camera turned.
QByteArray turnedJpeg()
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(Qt::red);
    for (int y = 0; y < 64; ++y)
        for (int x = 32; x < 64; ++x)
            image.setPixelColor(x, y, Qt::blue);
    // Exif, big-endian, one entry: orientation (0x0112), a short, 6 = turn clockwise to see it upright.
    const QByteArray exif = QByteArray::fromHex("457869660000"
                                                "4d4d002a00000008"
                                                "0001"
                                                "0112000300000001"
                                                "00060000"
                                                "00000000");
    QByteArray jpeg = PictureFolder::encoded(image, "JPG");
    QByteArray segment = QByteArray::fromHex("ffe1") + QByteArray(2, '\0') + exif;
    qToBigEndian(static_cast<quint16>(exif.size() + 2), segment.data() + 2);
    return jpeg.insert(2, segment);
}

QString reasonOf(const QString& folder)
{
    SkippedFiles skipped;
    try {
        [[maybe_unused]] const ImageFolder read = scanImageFolder(folder, skipped);
    } catch (const Problem& problem) {
        return problem.text().contains(u'\n') ? QStringLiteral("(more than one line)") : problem.reason();
    }
    return {};
}

QStringList paths(const std::vector<LabelledFile>& files)
{
    QStringList list;
    for (const LabelledFile& file : files)
        list << file.path;
    return list;
}

QSet<QString> setOf(const QStringList& list) { return {list.begin(), list.end()}; }

} // namespace

class TestImageFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindBecomesColours_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QColor>("color");
        const auto row = [](const char* name, const QByteArray& file, const QColor& color) {
            QVERIFY2(!file.isEmpty(), name);
            QTest::newRow(name) << file << color;
        };
        const auto png = [](const QImage& image) { return PictureFolder::encoded(image, "PNG"); };
        const QImage orange = PictureFolder::plain(QColor(250, 150, 50));
        row("colours", png(orange), QColor(250, 150, 50));
        row("one pixel", png(orange.copy(0, 0, 1, 1)), QColor(250, 150, 50));
        row("a line", png(orange.scaled(3000, 1)), QColor(250, 150, 50));
        row("large", png(orange.scaled(900, 1600)), QColor(250, 150, 50));
        row("JPEG", PictureFolder::encoded(orange.scaled(300, 400), "JPG"), QColor(250, 150, 50));
        row("BMP", PictureFolder::encoded(orange, "BMP"), QColor(250, 150, 50));
        row("half transparent", png(PictureFolder::plain(QColor(255, 0, 0, 128))), QColor(255, 127, 127));
        row("all transparent", png(PictureFolder::plain(QColor(0, 0, 0, 0))), QColor(255, 255, 255));
        row("grey", png(PictureFolder::plain(QColor(90, 90, 90)).convertToFormat(QImage::Format_Grayscale8)),
            QColor(90, 90, 90));
        row("16 bit grey", png(PictureFolder::plain(QColor(90, 90, 90)).convertToFormat(QImage::Format_Grayscale16)),
            QColor(90, 90, 90));
        row("16 bit colours", png(orange.convertToFormat(QImage::Format_RGBX64)), QColor(250, 150, 50));
        QImage palette({20, 16}, QImage::Format_Indexed8);
        palette.setColorTable({qRgb(0, 0, 0), qRgb(250, 150, 50)});
        palette.fill(1);
        row("palette", png(palette), QColor(250, 150, 50));
        row("black and white", png(PictureFolder::plain(Qt::black).convertToFormat(QImage::Format_Mono)), Qt::black);
        row("animated", animatedGif(), Qt::red);
    }
    void everyKindBecomesColours()
    {
        QFETCH(QByteArray, file);
        QFETCH(QColor, color);
        PictureFolder folder;
        folder.put(QStringLiteral("picture.of-no-kind"), file);
        const QString path = folder.path(QStringLiteral("picture.of-no-kind"));
        QCOMPARE(pictureObjection(path), QString());
        Pixels pixels{};
        QCOMPARE(readPicture(path, side, pixels), QString());
        for (const int cell : {0, side / 2, side - 1})
            QVERIFY(at(pixels, cell, cell).isNear(color));
    }

    void itIsUprightAndItsMiddle()
    {
        PictureFolder folder;
        Pixels pixels{};
        folder.put(QStringLiteral("turned.jpg"), turnedJpeg());
        QCOMPARE(readPicture(folder.path(QStringLiteral("turned.jpg")), side, pixels), QString());
        QVERIFY(at(pixels, 1, 1).isNear(Qt::red, 20));
        QVERIFY(at(pixels, 1, side - 2).isNear(Qt::red, 20));
        QVERIFY(at(pixels, side - 2, 1).isNear(Qt::blue, 20));
        // Of three squares side by side only the one in the middle is kept.
        QImage wide(300, 100, QImage::Format_RGB32);
        wide.fill(Qt::red);
        for (int y = 0; y < 100; ++y)
            for (int x = 100; x < 200; ++x)
                wide.setPixelColor(x, y, Qt::green);
        folder.put(QStringLiteral("wide.png"), wide);
        QCOMPARE(readPicture(folder.path(QStringLiteral("wide.png")), side, pixels), QString());
        for (const int column : {0, side - 1})
            QVERIFY(at(pixels, 3, column).isNear(Qt::green));
    }

    void whatIsNoPictureIsNamed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("seenInHead");
        const auto row = [](const char* name, const QByteArray& file, const char* reason, bool seenInHead = true) {
            QTest::newRow(name) << file << QString::fromUtf8(reason) << seenInHead;
        };
        const QByteArray png = PictureFolder::encoded(PictureFolder::plain(Qt::green, {200, 200}), "PNG");
        QImage noise(120, 120, QImage::Format_RGB32);
        for (int y = 0; y < 120; ++y)
            for (int x = 0; x < 120; ++x)
                noise.setPixel(x, y, static_cast<QRgb>(x * x * 7919 + y * y * 104729));
        const QByteArray jpeg = PictureFolder::encoded(noise, "JPG");
        row("text", "no picture", "not a picture");
        row("empty", "", "an empty file");
        row("zeros", QByteArray(1000, '\0'), "not a picture");
        row("a drawing", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
            "pictures of this kind (svg) are not read");
        row("a head alone", png.left(20), "a broken picture");
        row("truncated PNG", PictureFolder::encoded(noise, "PNG").left(20'000), "the file ends before the picture does",
            false);
        row("truncated JPEG", jpeg.left(jpeg.size() - 500), "the file ends before the picture does", false);
        row("truncated GIF", animatedGif().left(31), "the file ends before the picture does", false);
        row("damaged PNG", PictureFolder::encoded(noise, "PNG").replace(2000, 40, QByteArray(40, 'x')),
            "a broken picture", false);
        row("huge", promised(30'000, 30'000), "30000 × 30000 pixels are too many");
        row("more than may be allocated", promised(6'000, 6'000), "6000 × 6000 pixels are too many");
        row("beyond all bounds", promised(0x7fffffff, 0x7fffffff), "a broken picture");
        row("no pixels", promised(0, 10), "a broken picture");
    }
    void whatIsNoPictureIsNamed()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, reason);
        QFETCH(bool, seenInHead);
        PictureFolder folder;
        folder.put(QStringLiteral("a.png"), file);
        const QString path = folder.path(QStringLiteral("a.png"));
        QCOMPARE(pictureObjection(path), seenInHead ? reason : QString());
        Pixels pixels;
        pixels.fill(7);
        const Pixels before = pixels;
        QCOMPARE(readPicture(path, side, pixels), reason);
        QCOMPARE(pixels, before);
    }

    void whatIsNoOrdinaryFileIsNotOpened()
    {
        PictureFolder folder;
        folder.put(QStringLiteral("large.png"), PictureFolder::plain(Qt::red));
        QVERIFY(QFile::resize(folder.path(QStringLiteral("large.png")), mostPictureBytes + 1));
        QCOMPARE(pictureObjection(folder.path(QStringLiteral("large.png"))), QStringLiteral("64 MiB are too many"));
        QCOMPARE(mkfifo(QFile::encodeName(folder.path(QStringLiteral("pipe"))).constData(), 0600), 0);
        QCOMPARE(pictureObjection(folder.path(QStringLiteral("pipe"))), QStringLiteral("not an ordinary file"));
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), folder.path(QStringLiteral("zeros"))));
        QCOMPARE(pictureObjection(folder.path(QStringLiteral("zeros"))), QStringLiteral("not an ordinary file"));
        QVERIFY(QFile::link(QStringLiteral("nowhere"), folder.path(QStringLiteral("broken"))));
        QCOMPARE(pictureObjection(folder.path(QStringLiteral("broken"))), QStringLiteral("a link to nothing"));
    }

    void classesAndFilesAreInNaturalOrder()
    {
        PictureFolder folder;
        for (const char* name : {"b10/2.png", "b10/10.png", "b10/1.png", "b9/x.png", "b9/sub/1.png", "B1/1.png"})
            folder.put(QString::fromLatin1(name), QColor(Qt::red));
        folder.put(QStringLiteral("b9/.hidden.png"), QColor(Qt::red));
        folder.put(QStringLiteral(".git/1.png"), QColor(Qt::red));
        folder.put(QStringLiteral("LICENSE"), QByteArray("text"));
        SkippedFiles skipped;
        const ImageFolder read = scanImageFolder(folder.path(), skipped);
        QCOMPARE(read.classes, (QStringList{QStringLiteral("B1"), QStringLiteral("b9"), QStringLiteral("b10")}));
        QCOMPARE(read.train.size() + read.test.size(), std::size_t{6});
        QCOMPARE(skipped.lines(), QStringList{QStringLiteral("LICENSE: not in the folder of a class")});
        QCOMPARE(read.train.front(), (LabelledFile{QStringLiteral("B1/1.png"), 0}));
        const ImageFolder again = scanImageFolder(folder.path(), skipped);
        QVERIFY(again.train == read.train && again.test == read.test);
    }

    void linksAreFollowedOnce()
    {
        PictureFolder folder;
        PictureFolder elsewhere;
        folder.putClasses(3);
        elsewhere.put(QStringLiteral("green/1.png"), QColor(Qt::green));
        elsewhere.put(QStringLiteral("green/2.png"), QColor(Qt::green));
        const auto link = [&](const QString& target, const char* name) {
            QVERIFY(QFile::link(target, folder.path(QString::fromLatin1(name))));
        };
        link(elsewhere.path(QStringLiteral("green")), "a_green");
        link(folder.path(QStringLiteral("red")), "a_red");
        link(folder.path(QStringLiteral("red")), "red/loop");
        link(folder.path(), "red/up");
        link(folder.path(QStringLiteral("blue/1.png")), "red/4.png");
        SkippedFiles skipped;
        const ImageFolder read = scanImageFolder(folder.path(), skipped);
        QCOMPARE(setOf(read.classes),
                 setOf({QStringLiteral("red"), QStringLiteral("blue"), QStringLiteral("a_green")}));
        QCOMPARE(read.train.size() + read.test.size(), std::size_t{9});
        const QString reason = QStringLiteral(": a link to a folder that is read already");
        QCOMPARE(setOf(skipped.lines()), setOf({QStringLiteral("a_red") + reason, QStringLiteral("red/loop") + reason,
                                                QStringLiteral("red/up") + reason}));
    }

    void deepFoldersEnd()
    {
        PictureFolder folder;
        folder.putClasses(2);
        QString deep = QStringLiteral("red");
        for (int depth = 1; depth <= mostFolderDepth; ++depth) {
            deep += QStringLiteral("/d");
            folder.put(deep + QStringLiteral("/1.png"), QColor(Qt::red));
        }
        SkippedFiles skipped;
        const ImageFolder read = scanImageFolder(folder.path(), skipped);
        QCOMPARE(read.train.size() + read.test.size(), std::size_t{4 + mostFolderDepth - 1});
        QCOMPARE(skipped.lines(), QStringList{deep + QStringLiteral(": folders in folders end here")});
    }

    void aFifthOfEachClassIsTheTestForEver()
    {
        PictureFolder folder;
        folder.putClasses(100);
        SkippedFiles skipped;
        const ImageFolder first = scanImageFolder(folder.path(), skipped);
        std::array<int, 2> tests{};
        for (const LabelledFile& file : first.test)
            ++tests[static_cast<std::size_t>(file.label)];
        for (const int count : tests)
            QVERIFY2(count >= 10 && count <= 30, qPrintable(QString::number(count)));
        QCOMPARE(first.train.size() + first.test.size(), std::size_t{200});
        QVERIFY(!setOf(paths(first.train)).intersects(setOf(paths(first.test))));
        folder.putClasses(120);
        QVERIFY(QFile::remove(folder.path(QStringLiteral("red/7.png"))));
        const ImageFolder second = scanImageFolder(folder.path(), skipped);
        QSet<QString> common = setOf(paths(first.test));
        common.remove(QStringLiteral("red/7.png"));
        QVERIFY(setOf(paths(second.test)).contains(common));
        QVERIFY(!setOf(paths(second.test)).intersects(setOf(paths(first.train))));
        // The classes take turns.
        for (std::size_t i = 0; i < 100; ++i)
            QCOMPARE(first.train[i].label, static_cast<int>(i % 2));
    }

    void twoOfAClassAreEnough()
    {
        PictureFolder folder;
        folder.putClasses(2);
        SkippedFiles skipped;
        ImageFolder read = scanImageFolder(folder.path(), skipped);
        QCOMPARE(read.train.size(), std::size_t{2});
        QCOMPARE(read.test.size(), std::size_t{2});
        folder.putClasses(40);
        read = scanImageFolder(folder.path(), skipped);
        limitPictures(read, 12);
        QCOMPARE(read.train.size(), std::size_t{12});
        QCOMPARE(read.test.size(), std::size_t{3});
        limitPictures(read, 1);
        QCOMPARE(read.train.size(), std::size_t{1});
        QCOMPARE(read.test.size(), std::size_t{2});
    }

    void foldersMayBeHalves()
    {
        for (const char* name : {"test", "Val", "validation"}) {
            PictureFolder folder;
            const QString test = QString::fromLatin1(name);
            for (const QString& half : {QStringLiteral("train"), test})
                for (const char* kind : {"red", "blue"})
                    folder.put(QStringLiteral("%1/%2/1.png").arg(half, QLatin1String(kind)), QColor(Qt::red));
            folder.put(test + QStringLiteral("/green/1.png"), QColor(Qt::green));
            SkippedFiles skipped;
            const ImageFolder read = scanImageFolder(folder.path(), skipped);
            QCOMPARE(read.classes, (QStringList{QStringLiteral("blue"), QStringLiteral("red")}));
            QCOMPARE(paths(read.train),
                     (QStringList{QStringLiteral("train/blue/1.png"), QStringLiteral("train/red/1.png")}));
            QCOMPARE(paths(read.test),
                     (QStringList{test + QStringLiteral("/blue/1.png"), test + QStringLiteral("/red/1.png")}));
            QCOMPARE(skipped.lines(), QStringList{test + QStringLiteral("/green: a class that is not trained on")});
        }
    }

    void trainMayBeAClass()
    {
        PictureFolder folder;
        for (const char* name : {"train", "car", "test"})
            for (const char* file : {"1", "2"})
                folder.put(QStringLiteral("%1/%2.png").arg(QLatin1String(name), QLatin1String(file)), QColor(Qt::red));
        SkippedFiles skipped;
        QCOMPARE(scanImageFolder(folder.path(), skipped).classes,
                 (QStringList{QStringLiteral("car"), QStringLiteral("test"), QStringLiteral("train")}));
    }

    void foldersThatCannotBeTrainedOnSayWhy()
    {
        PictureFolder folder;
        QCOMPARE(reasonOf(folder.path(QStringLiteral("missing"))), QStringLiteral("there is no such folder"));
        folder.put(QStringLiteral("file"), QByteArray("x"));
        QCOMPARE(reasonOf(folder.path(QStringLiteral("file"))), QStringLiteral("is not a folder"));
        QCOMPARE(reasonOf(folder.path()), QStringLiteral("has no pictures in sub-folders, one a class"));
        folder.put(QStringLiteral("red/1.png"), QColor(Qt::red));
        folder.put(QStringLiteral("red/2.png"), QColor(Qt::red));
        folder.put(QStringLiteral("notes/1.txt"), QByteArray("text"));
        QVERIFY(QDir().mkpath(folder.path(QStringLiteral("empty"))));
        QCOMPARE(reasonOf(folder.path()),
                 QStringLiteral("has pictures of only one class, red; there must be two or more"));
        SkippedFiles skipped;
        folder.put(QStringLiteral("blue/1.png"), QColor(Qt::blue));
        [[maybe_unused]] const ImageFolder read = scanImageFolder(folder.path(), skipped);
        QCOMPARE(setOf(skipped.lines()),
                 setOf({QStringLiteral("file: not in the folder of a class"),
                        QStringLiteral("notes/1.txt: not a picture"), QStringLiteral("empty: a class without pictures"),
                        QStringLiteral("notes: a class without pictures")}));
        QVERIFY(QFile::remove(folder.path(QStringLiteral("red/2.png"))));
        QCOMPARE(reasonOf(folder.path()),
                 QStringLiteral("has one picture a class; there must be more, for training and for the test"));
    }

    void whatMayNotBeReadIsNamed()
    {
        PictureFolder folder;
        folder.putClasses(3);
        folder.put(QStringLiteral("closed/1.png"), QColor(Qt::green));
        QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x5555)));
        QCOMPARE(chmod(QFile::encodeName(folder.path()).constData(), 0755), 0);
        QCOMPARE(chmod(QFile::encodeName(folder.path(QStringLiteral("red/1.png"))).constData(), 0), 0);
        QCOMPARE(chmod(QFile::encodeName(folder.path(QStringLiteral("closed"))).constData(), 0), 0);
        const bool root = geteuid() == 0;
        constexpr uid_t nobody = 65534;
        if (root)
            QCOMPARE(setresuid(nobody, nobody, 0), 0);
        SkippedFiles skipped;
        const ImageFolder read = scanImageFolder(folder.path(), skipped);
        if (root)
            QCOMPARE(setresuid(0, 0, 0), 0);
        chmod(QFile::encodeName(folder.path(QStringLiteral("closed"))).constData(), 0700);
        QCOMPARE(read.train.size() + read.test.size(), std::size_t{5});
        QCOMPARE(setOf(skipped.lines()), setOf({QStringLiteral("red/1.png: no permission to read it"),
                                                QStringLiteral("closed: no permission to read the folder")}));
    }

    void picturesBecomeSamples()
    {
        PictureFolder folder;
        folder.putClasses(10);
        const QByteArray noise =
            PictureFolder::encoded(QImage(folder.path(QStringLiteral("red/1.png"))).scaled(99, 99), "JPG");
        folder.put(QStringLiteral("red/truncated.jpg"), noise.left(noise.size() - 20));
        folder.put(QStringLiteral("broken/1.jpg"), noise.left(noise.size() - 50));
        SkippedFiles skipped;
        double last = 0;
        bool rises = true;
        const Watch watch{.stop = {}, .progress = [&](double fraction) {
                              rises = rises && fraction >= last;
                              last = fraction;
                          }};
        const ImageFolder read = scanImageFolder(folder.path(), skipped);
        const engine::TrainTest sets = decodedPictures(read, side, skipped, watch);
        QVERIFY(rises && last == 1);
        QCOMPARE(sets.train.classes, (std::vector<std::string>{"blue", "red"}));
        QCOMPARE(sets.train.size() + sets.test.size(), 20);
        for (const engine::Dataset* half : {&sets.train, &sets.test}) {
            half->validate();
            for (int i = 0; i < half->size(); ++i) {
                const auto pixels = half->pixelsOf(i);
                const bool blue = half->labels[static_cast<std::size_t>(i)] == 0;
                QCOMPARE(int{pixels[0]}, blue ? 0 : 255);
                QCOMPARE(int{pixels[2]}, blue ? 255 : 0);
            }
        }
        QCOMPARE(setOf(skipped.lines()),
                 setOf({QStringLiteral("red/truncated.jpg: the file ends before the picture does"),
                        QStringLiteral("broken/1.jpg: the file ends before the picture does"),
                        QStringLiteral("broken: a class without pictures")}));
    }

    void manyFilesAreListedInPart()
    {
        PictureFolder folder;
        folder.putClasses(2);
        folder.put(QStringLiteral("red/0.txt"), QByteArray("text"));
        const QByteArray source = QFile::encodeName(folder.path(QStringLiteral("red/0.txt")));
        constexpr int files = 3000;
        for (int i = 1; i < files; ++i)
            QCOMPARE(link(source.constData(),
                          QFile::encodeName(folder.path(QStringLiteral("red/%1.txt").arg(i))).constData()),
                     0);
        SkippedFiles skipped;
        QElapsedTimer timer;
        timer.start();
        const ImageFolder read = scanImageFolder(folder.path(), skipped);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(read.train.size(), std::size_t{2});
        QCOMPARE(skipped.count(), files);
        QCOMPARE(skipped.lines().size(), SkippedFiles::mostListed + 1);
        QVERIFY(skipped.lines().last().contains(QStringLiteral("2,800")));
    }

    void itStopsWhenAsked()
    {
        PictureFolder folder;
        folder.putClasses(300);
        std::stop_source source;
        SkippedFiles skipped;
        int calls = 0;
        const Watch watch{.stop = source.get_token(), .progress = [&](double) {
                              ++calls;
                              source.request_stop();
                          }};
        const ImageFolder all = scanImageFolder(folder.path(), skipped);
        QVERIFY(scanImageFolder(folder.path(), skipped, watch).train.empty());
        QCOMPARE(calls, 1);
        QVERIFY(decodedPictures(all, side, skipped, watch).train.labels.empty());
        QCOMPARE(calls, 1);
    }
};

QTEST_GUILESS_MAIN(TestImageFolder)
#include "tst_image_folder.moc"
