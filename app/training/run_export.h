// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/chart_spec.h"
#include "app/training/race_record.h"

#include <QString>

#include <vector>

namespace convolarium {

/// The log of a training as `train --log` writes it: a row for each epoch of each network.
[[nodiscard]] QString logCsv(const std::vector<const Track*>& tracks);

/// The training curves between the epochs, a row a point: model, step, epoch, seconds, images, train_loss, train_accuracy,
/// learning_rate. Numbers that are not finite are written as nan and inf.
[[nodiscard]] QString curvesCsv(const std::vector<const Track*>& tracks);

/// The table of the course's exercise, a column for each network: parameters, model size, MACs per image, epochs, training
/// time, images per second, memory, best test accuracy, last training accuracy, time to `goal` (0..1; 0: no such row).
/// What is not known is a dash. For Markdown and LaTeX: markdownTable(), latexTable().
[[nodiscard]] ChartTable resultTable(const std::vector<const Track*>& tracks, double goal);

} // namespace convolarium
