// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/skipped_files.h"
#include "engine/data/dataset.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace convolarium {

/// Where the samples come from.
struct DataChoice {
    QString source = QStringLiteral("flowers"); ///< id in dataSets(), or the path of a folder
    int side =
        0; ///< rows and columns of the images where they can be chosen (painted ones, folders); 0: the standard, 32
    int limit = 0; ///< most samples for training; the test has a quarter of it; 0: all, or the standard number

    friend bool operator==(const DataChoice&, const DataChoice&) = default;
};

/// A data set that comes with the program.
struct DataSetEntry {
    QString id;
    QString title; ///< "Painted flowers", in the present language
    QString about; ///< one line: samples, size, classes, source
};

[[nodiscard]] std::vector<DataSetEntry> dataSets();

/// Pictures of a folder are square, of so many rows.
inline constexpr int leastSide = 16;
inline constexpr int mostSide = 512;

/// Samples that can be trained on, and what was left out of them.
struct LoadedData {
    engine::TrainTest sets;
    QStringList skipped; ///< "NAME: REASON", one a file; the first of them where there are many, and how many more
    /// Files that became unreadable while they were trained on: grey pictures from then on. Null where all are in memory.
    std::shared_ptr<const SkippedFiles> later = {};
};

/// All files that were left out, now or while they were trained on.
[[nodiscard]] QStringList leftOut(const LoadedData& data);

/// Pictures of a folder that take no more memory are decoded while they are loaded, others when they are wanted.
inline constexpr std::int64_t mostDecodedBytes = std::int64_t{256} << 20;

/// Told how far loading is, 0..1; called from the loading thread.
using DataProgress = std::function<void(double fraction)>;

/// The samples of `choice`. A folder has IDX files (train-images-idx3-ubyte …), CIFAR-10 batches (data_batch_1.bin …), or
/// one folder of images a class; then a fixed fifth of each class is the test, or the folders are called train and test
/// (val, validation) and have the classes in them. May be called on any thread.
/// Flowers are painted in 16 to 224 rows, folders of pictures read in leastSide to mostSide; the others have their own.
/// @throws Problem in the present language that names the folder or file and the reason; an empty result where `stop` was
/// asked for.
[[nodiscard]] LoadedData loadData(const DataChoice& choice, const std::stop_token& stop = {},
                                  const DataProgress& progress = {});

} // namespace convolarium
