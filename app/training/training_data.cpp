// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/training_data.h"

#include "app/document/folder_pictures.h"
#include "app/lesson/problem.h"
#include "app/training/painted_flowers.h"
#include "engine/data/cifar10.h"
#include "engine/data/flowers.h"
#include "engine/data/idx.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <new>
#include <stdexcept>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TrainingData)
};

const QString flowersId = QStringLiteral("flowers");
const QString fashionId = QStringLiteral("fashion_mnist");

constexpr int standardSide = 32;
constexpr int trainOverTest = 4;

[[noreturn]] void refuse(const QString& subject, const QString& why, Problem::Kind kind = Problem::Kind::Usage)
{
    throw Problem(kind, QDir::toNativeSeparators(subject), why);
}

void requireSide(const DataChoice& choice, int most)
{
    if (choice.side != 0 && (choice.side < leastSide || choice.side > most))
        refuse(Words::tr("side of the pictures"),
               Words::tr("must be from %1 to %2 pixels, not %3").arg(leastSide).arg(most).arg(choice.side));
}

/// Beside the program, in the build tree as where it is installed.
QString bundledFolder(const QString& name)
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/../share/convolarium/datasets/") + name;
}

/// The first samples of both sets, whose classes are mixed.
engine::TrainTest limited(engine::TrainTest sets, int limit)
{
    if (limit <= 0)
        return sets;
    const int test = std::max(limit / trainOverTest, static_cast<int>(sets.test.classes.size()));
    if (limit < sets.train.size())
        sets.train = engine::firstSamples(sets.train, limit);
    if (test < sets.test.size())
        sets.test = engine::firstSamples(sets.test, test);
    return sets;
}

/// Whether the folder has files of such a set, with one of these endings: then it must have all of them.
bool hasFiles(const QDir& folder, const QStringList& names, const QStringList& endings)
{
    const auto existing = [&](const QString& name) {
        const auto found =
            std::ranges::find_if(endings, [&](const QString& ending) { return folder.exists(name + ending); });
        return found == endings.end() ? QString() : folder.filePath(name + *found);
    };
    if (std::ranges::all_of(names, [&](const QString& name) { return existing(name).isEmpty(); }))
        return false;
    for (const QString& name : names) {
        const QString path = existing(name);
        if (path.isEmpty())
            refuse(folder.path(), Words::tr("the file %1 is missing").arg(name), Problem::Kind::Failure);
        if (!QFileInfo(path).isFile())
            refuse(path, Words::tr("is not an ordinary file"));
        if (!QFileInfo(path).isReadable())
            refuse(path, Words::tr("no permission to read it"), Problem::Kind::Failure);
    }
    return true;
}

std::filesystem::path nativePath(const QString& path) { return QFile::encodeName(path).toStdString(); }

engine::TrainTest mnist(const QString& folder)
{
    const bool fashion = folder.contains(QLatin1String("fashion"), Qt::CaseInsensitive);
    return engine::readMnistFolder(nativePath(folder), QDir(folder).dirName().toStdString(),
                                   fashion ? engine::fashionMnistClasses() : engine::mnistClasses());
}

LoadedData pictures(const DataChoice& choice, const std::stop_token& stop, const DataProgress& progress)
{
    requireSide(choice, mostSide);
    const int side = choice.side > 0 ? choice.side : standardSide;
    const auto part = [&](double from, double share) {
        return Watch{.stop = stop, .progress = [&progress, from, share](double fraction) {
                         if (progress)
                             progress(from + share * fraction);
                     }};
    };
    constexpr double scanned = 0.2; // of the time, nearly
    SkippedFiles skipped;
    ImageFolder folder = scanImageFolder(choice.source, skipped, part(0, scanned));
    limitPictures(folder, choice.limit);
    if (stop.stop_requested())
        return {};
    if (decodedBytes(folder, side) > mostDecodedBytes) {
        auto later = std::make_shared<SkippedFiles>();
        engine::TrainTest sets = openedPictures(folder, side, later);
        return {.sets = std::move(sets), .skipped = skipped.lines(), .later = std::move(later)};
    }
    engine::TrainTest sets = decodedPictures(folder, side, skipped, part(scanned, 1 - scanned));
    return {.sets = std::move(sets), .skipped = skipped.lines()};
}

LoadedData folderData(const DataChoice& choice, const std::stop_token& stop, const DataProgress& progress)
{
    const QFileInfo info(choice.source);
    if (!info.exists())
        refuse(choice.source, Words::tr("there is no such folder"), Problem::Kind::Failure);
    if (!info.isDir())
        refuse(choice.source, Words::tr("is not a folder"));
    static const QStringList idxFiles{
        QStringLiteral("train-images-idx3-ubyte"), QStringLiteral("train-labels-idx1-ubyte"),
        QStringLiteral("t10k-images-idx3-ubyte"), QStringLiteral("t10k-labels-idx1-ubyte")};
    static const QStringList cifarFiles{QStringLiteral("data_batch_1.bin"), QStringLiteral("data_batch_2.bin"),
                                        QStringLiteral("data_batch_3.bin"), QStringLiteral("data_batch_4.bin"),
                                        QStringLiteral("data_batch_5.bin"), QStringLiteral("test_batch.bin")};
    const QDir folder(choice.source);
    if (hasFiles(folder, idxFiles, {QString(), QStringLiteral(".gz")}))
        return {.sets = limited(mnist(choice.source), choice.limit), .skipped = {}};
    if (hasFiles(folder, cifarFiles, {QString()}))
        return {.sets = limited(engine::readCifar10Folder(nativePath(choice.source)), choice.limit), .skipped = {}};
    return pictures(choice, stop, progress);
}

LoadedData loaded(const DataChoice& choice, const std::stop_token& stop, const DataProgress& progress)
{
    if (choice.source == flowersId) {
        requireSide(choice, engine::FlowerOptions::maxSize);
        return {.sets = paintedFlowers(choice, stop, progress), .skipped = {}};
    }
    if (choice.source == fashionId)
        return {.sets = limited(mnist(bundledFolder(QStringLiteral("fashion-mnist"))), choice.limit), .skipped = {}};
    return folderData(choice, stop, progress);
}

} // namespace

std::vector<DataSetEntry> dataSets()
{
    return {{.id = flowersId,
             .title = Words::tr("Painted flowers"),
             .about = Words::tr("5 kinds, painted by the program: 4,000 to learn from, 1,000 to test")},
            {.id = fashionId,
             .title = Words::tr("Fashion-MNIST, a part"),
             .about = Words::tr("10 kinds of clothes, 28 × 28, grey: 6,000 to learn from, 1,000 to test")}};
}

QStringList leftOut(const LoadedData& data) { return data.later ? data.skipped + data.later->lines() : data.skipped; }

LoadedData loadData(const DataChoice& choice, const std::stop_token& stop, const DataProgress& progress)
{
    try {
        LoadedData data = loaded(choice, stop, progress);
        if (progress && !stop.stop_requested())
            progress(1);
        return stop.stop_requested() ? LoadedData() : std::move(data);
    } catch (const std::bad_alloc&) {
        refuse(choice.source, Words::tr("there is not enough memory for these pictures"), Problem::Kind::Failure);
    } catch (const std::invalid_argument& error) {
        refuse(choice.source, QString::fromUtf8(error.what()));
    } catch (const std::runtime_error& error) {
        refuse(choice.source, QString::fromUtf8(error.what()), Problem::Kind::Failure);
    }
}

} // namespace convolarium
