// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/training_data.h"

#include "app/lesson/problem.h"
#include "engine/data/cifar10.h"
#include "engine/data/flowers.h"
#include "engine/data/idx.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <stdexcept>
#include <thread>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TrainingData)
};

const QString flowersId = QStringLiteral("flowers");
const QString fashionId = QStringLiteral("fashion_mnist");

constexpr int standardSide = 32;
constexpr int standardSamples = 4000;
constexpr int testShare = 4; ///< a test sample for so many to learn from

/// Beside the program, in the build tree as when it is installed.
QString bundled(const QString& folder)
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/../share/convolarium/datasets/") + folder;
}

/// Painted in slices, so that it can be stopped and says how far it is.
engine::Dataset paintedFlowers(engine::FlowerOptions options, const std::stop_token& stop, const DataProgress& progress)
{
    constexpr int slice = 200;
    engine::Workers workers(std::max(1, static_cast<int>(std::thread::hardware_concurrency())));
    const int wanted = options.samples;
    engine::FlowerOptions one = options;
    one.samples = 1;
    engine::Dataset all = engine::flowers(one, workers);
    all.pixels.clear();
    all.labels.clear();
    for (int first = 0; first < wanted && !stop.stop_requested(); first += slice) {
        const int count = std::min(slice, wanted - first);
        std::vector<std::vector<std::uint8_t>> painted(static_cast<std::size_t>(count));
        workers.run(count, [&](int chunk, int /*worker*/) {
            painted[static_cast<std::size_t>(chunk)] = engine::paintFlower(options, first + chunk);
        });
        for (int i = 0; i < count; ++i) {
            const std::vector<std::uint8_t>& pixels = painted[static_cast<std::size_t>(i)];
            all.pixels.insert(all.pixels.end(), pixels.begin(), pixels.end());
            all.labels.push_back((first + i) % static_cast<int>(all.classes.size()));
        }
        if (progress)
            progress(static_cast<double>(first + count) / wanted);
    }
    return all;
}

engine::TrainTest flowersOf(const DataChoice& choice, const std::stop_token& stop, const DataProgress& progress)
{
    engine::FlowerOptions options{.size = choice.side > 0 ? choice.side : standardSide,
                                  .samples = choice.limit > 0 ? choice.limit : standardSamples};
    const double trainShare = testShare / (1.0 + testShare);
    engine::TrainTest sets;
    sets.train = paintedFlowers(options, stop, [&](double fraction) {
        if (progress)
            progress(fraction * trainShare);
    });
    options.stream = engine::FlowerStream::Test;
    options.samples = std::max(static_cast<int>(sets.train.classes.size()), options.samples / testShare);
    sets.test = paintedFlowers(options, stop, [&](double fraction) {
        if (progress)
            progress(trainShare + fraction * (1 - trainShare));
    });
    return sets;
}

/// The first samples of both sets.
engine::TrainTest limited(engine::TrainTest sets, int limit)
{
    if (limit <= 0 || limit >= sets.train.size())
        return sets;
    const int test = std::clamp(limit / testShare, std::min(1, sets.test.size()), sets.test.size());
    return {.train = engine::firstSamples(sets.train, limit), .test = engine::firstSamples(sets.test, test)};
}

engine::TrainTest folderOf(const QString& path)
{
    const QDir folder(path);
    const std::filesystem::path place(path.toStdString());
    if (!QFileInfo(path).isDir())
        throw Problem(Problem::Kind::Failure, path, Words::tr("there is no such folder"));
    if (!folder.entryList({QStringLiteral("train-images-idx3-ubyte*")}, QDir::Files).isEmpty()) {
        const bool fashion = path.contains(QLatin1String("fashion"), Qt::CaseInsensitive);
        return engine::readMnistFolder(place, QFileInfo(path).fileName().toStdString(),
                                       fashion ? engine::fashionMnistClasses() : engine::mnistClasses());
    }
    if (folder.exists(QStringLiteral("data_batch_1.bin")))
        return engine::readCifar10Folder(place);
    throw Problem(Problem::Kind::Usage, path,
                  Words::tr("there are no pictures here: a folder has IDX files, CIFAR-10 batches, or a folder of "
                            "pictures for each class"));
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

LoadedData loadData(const DataChoice& choice, const std::stop_token& stop, const DataProgress& progress)
{
    try {
        if (choice.source == flowersId)
            return {.sets = flowersOf(choice, stop, progress), .skipped = {}};
        const bool fashion = choice.source == fashionId;
        const QString folder = fashion ? bundled(QStringLiteral("fashion-mnist")) : choice.source;
        return {.sets = limited(folderOf(folder), choice.limit), .skipped = {}};
    } catch (const std::invalid_argument& error) {
        throw Problem(Problem::Kind::Usage, choice.source, QString::fromUtf8(error.what()));
    } catch (const std::runtime_error& error) {
        throw Problem(Problem::Kind::Failure, choice.source, QString::fromUtf8(error.what()));
    }
}

} // namespace convolarium
