// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/skipped_files.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <stop_token>
#include <vector>

namespace convolarium {

/// A picture's file and what is to be seen in it.
struct LabelledFile {
    QString path; ///< below the folder
    int label = 0;

    friend bool operator==(const LabelledFile&, const LabelledFile&) = default;
};

/// A folder of pictures as a data set: one sub-folder a class.
struct ImageFolder {
    QString path;
    QStringList classes;
    std::vector<LabelledFile> train; ///< the classes take turns, so that the first n are balanced as long as can be
    std::vector<LabelledFile> test;  ///< likewise
};

/// How one who waits for a longer work looks on.
struct Watch {
    std::stop_token stop = {};
    std::function<void(double fraction)> progress = {}; ///< told how far the work is, 0..1, by the thread that does it
};

/// Folders in a class's folder are read down to this depth.
inline constexpr int mostFolderDepth = 8;
/// At most so many files are looked at.
inline constexpr int mostFolderFiles = 1'000'000;

/// The pictures below `folder`. Its sub-folders are the classes, or they are called train and test (or validation, val) and
/// have the classes in them. Without a test folder a fifth of each class is the test (at least one picture of two), chosen
/// by the names alone: a file stays where it is when others come or go. Classes and files are in the order of their names,
/// with the numbers in them by value. Hidden files do not count. Only heads of files are read; what is no picture to train
/// on goes to `skipped`, and a class without pictures too. Links are followed, but no folder is read twice.
/// May be called on any thread; an empty result where the watch says stop.
/// @throws Problem that names the folder and the reason: not there, no folder, no permission, too many files, fewer than two
/// classes with pictures, nothing for a test.
[[nodiscard]] ImageFolder scanImageFolder(const QString& folder, SkippedFiles& skipped, const Watch& watch = {});

/// Keeps at most `limit` pictures for training, and a quarter of it for the test but one of each class if there is one;
/// 0: all.
void limitPictures(ImageFolder& folder, int limit);

} // namespace convolarium
