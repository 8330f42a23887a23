// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_record.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace convolarium {

/// What a log says of one model.
struct LoggedModel {
    QString model;
    std::vector<engine::EpochRecord> epochs; ///< at least one
};

/// A log is not larger.
inline constexpr qint64 mostLogBytes = qint64{64} << 20;

/// The models of a training's log, in the order in which they appear first. `name` is what errors call the file.
/// @throws Problem (Usage) that names the file, the line and the reason: another header, a row with other cells, a number
/// that cannot be, an epoch that does not follow the one before, no rows.
[[nodiscard]] std::vector<LoggedModel> trainingLogFrom(const QByteArray& csv, const QString& name);

/// The same of a file.
/// @throws as trainingLogFrom(), Problem (Failure) if it cannot be read, (Usage) if it is larger than mostLogBytes.
[[nodiscard]] std::vector<LoggedModel> readTrainingLog(const QString& path);

/// The log of a model as the record of a race, for its charts: what the training curves say between epochs is not in a log.
/// The number of images comes from the images per second and the seconds, which count the same updates.
/// @param macs of one picture; 0: not known
[[nodiscard]] Track loggedTrack(const LoggedModel& logged, const QString& title, std::int64_t macs = 0);

} // namespace convolarium
