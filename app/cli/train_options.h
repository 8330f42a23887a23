// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/training/race_plan.h"

#include <optional>
#include <vector>

namespace convolarium {

/// What `train` is asked for, checked as far as can be without the data.
struct TrainRequest {
    RacePlan plan;      ///< of all models, which are trained one after the other
    QStringList names;  ///< of the models in log and table
    QString log;        ///< a path; empty: none
    QString chart;      ///< likewise
    QStringList saves;  ///< paths, one a model; or none
    QString checkpoint; ///< a path, with one model; empty: none
    QString resume;     ///< likewise
};

/// The options of `train`, for parser and help.
[[nodiscard]] std::vector<CommandOption> trainOptions();

/// @throws Problem (Usage) for what cannot be, (Failure) for files that cannot be read or written. Nothing is written yet.
[[nodiscard]] TrainRequest trainRequest(const CommandArguments& arguments);

} // namespace convolarium
