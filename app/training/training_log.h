// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/training_report.h"

#include <QString>
#include <QStringList>

namespace convolarium {

/// The columns of a training's log, a CSV file with one row for each epoch of each model.
[[nodiscard]] QStringList trainingLogHeader();

/// Their names as the first line of the file, with its line feed.
[[nodiscard]] QString trainingLogHead();

/// An epoch as a line of the file, with its line feed: numbers with 15 digits, the model's name quoted where it must be.
[[nodiscard]] QString trainingLogRow(const QString& model, const engine::EpochRecord& record);

} // namespace convolarium
