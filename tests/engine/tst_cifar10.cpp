// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/cifar10.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <stdexcept>

using namespace convolarium::engine;

using Bytes = std::vector<std::uint8_t>;

Q_DECLARE_METATYPE(Bytes)

namespace {

/// In row h and column w: red is h, green is w, blue is the label.
Bytes record(std::uint8_t label)
{
    Bytes bytes{label};
    const auto plane = [&](auto value) {
        for (int h = 0; h < 32; ++h) {
            for (int w = 0; w < 32; ++w) {
                bytes.push_back(static_cast<std::uint8_t>(value(h, w)));
            }
        }
    };
    plane([](int h, int /*w*/) { return h; });
    plane([](int /*h*/, int w) { return w; });
    plane([&](int /*h*/, int /*w*/) { return label; });
    return bytes;
}

Bytes records(std::initializer_list<std::uint8_t> labels)
{
    Bytes bytes;
    for (const std::uint8_t label : labels) {
        const Bytes more = record(label);
        bytes.insert(bytes.end(), more.begin(), more.end());
    }
    return bytes;
}

void write(const QString& path, const Bytes& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
}

} // namespace

class TestCifar10 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void planesBecomeChannelsAndFilesFollowEachOther()
    {
        const Bytes first = records({3, 9});
        const Bytes second = records({0});
        const Dataset data = readCifar10(std::vector<FileView>{{"first", first}, {"second", second}});
        QCOMPARE(data.image, (Shape{1, 32, 32, 3}));
        QCOMPARE(data.labels, (std::vector<int>{3, 9, 0}));
        QCOMPARE(data.classes.size(), std::size_t{10});
        QCOMPARE(data.classes.at(3), std::string("cat"));
        for (int i = 0; i < data.size(); ++i) {
            const auto pixels = data.pixelsOf(i);
            for (std::size_t h = 0; h < 32; ++h) {
                for (std::size_t w = 0; w < 32; ++w) {
                    const std::size_t at = (h * 32 + w) * 3;
                    QCOMPARE(std::size_t{pixels[at]}, h);
                    QCOMPARE(std::size_t{pixels[at + 1]}, w);
                    QCOMPARE(int{pixels[at + 2]}, data.labels[static_cast<std::size_t>(i)]);
                }
            }
        }
    }

    void wrongFilesAreRefused_data()
    {
        QTest::addColumn<Bytes>("second");
        QTest::addColumn<QString>("message");
        Bytes cut = records({1, 2});
        cut.pop_back();
        QTest::newRow("empty") << Bytes{} << QStringLiteral("byte 0: the file ends within a record of 3073 bytes");
        QTest::newRow("truncated") << cut << QStringLiteral("byte 6145: the file ends within a record of 3073 bytes");
        QTest::newRow("label out of range")
            << records({1, 10}) << QStringLiteral("byte 3073: the label 10 is not in 0..9");
    }
    void wrongFilesAreRefused()
    {
        QFETCH(Bytes, second);
        QFETCH(QString, message);
        const Bytes first = records({5});
        try {
            static_cast<void>(readCifar10(std::vector<FileView>{{"first", first}, {"second", second}}));
            QFAIL("no error");
        } catch (const std::invalid_argument& error) {
            QCOMPARE(QString::fromUtf8(error.what()), QStringLiteral("second: ") + message);
        }
    }

    void noFilesAreNoDataSet() { QVERIFY_EXCEPTION_THROWN(static_cast<void>(readCifar10({})), std::invalid_argument); }

    void aFolderHasSixFiles()
    {
        const QTemporaryDir folder;
        for (int i = 1; i <= 5; ++i) {
            write(folder.filePath(QStringLiteral("data_batch_%1.bin").arg(i)), records({static_cast<std::uint8_t>(i)}));
        }
        const std::filesystem::path root = folder.path().toStdString();
        try {
            static_cast<void>(readCifar10Folder(root));
            QFAIL("no error");
        } catch (const std::runtime_error& error) {
            QCOMPARE(QString::fromUtf8(error.what()),
                     folder.filePath(QStringLiteral("test_batch.bin")) +
                         QStringLiteral(": cannot be read: No such file or directory"));
        }
        write(folder.filePath(QStringLiteral("test_batch.bin")), records({7, 8}));
        const TrainTest data = readCifar10Folder(root);
        QCOMPARE(data.train.labels, (std::vector<int>{1, 2, 3, 4, 5}));
        QCOMPARE(data.test.labels, (std::vector<int>{7, 8}));
    }
};

QTEST_GUILESS_MAIN(TestCifar10)
#include "tst_cifar10.moc"
