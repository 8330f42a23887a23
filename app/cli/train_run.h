// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/train_log.h"
#include "app/cli/train_options.h"
#include "app/cli/train_progress.h"
#include "app/training/race.h"
#include "app/training/training_log_reader.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace convolarium {

/// What came of a model.
struct TrainedModel {
    LoggedModel log; ///< its epochs, which may be none
    double seconds = 0;
    std::int64_t parameters = 0;
    std::int64_t weightBytes = 0;
};

/// The work of `train`: loads the data, trains one model after the other, and writes log, checkpoints and weights on the way.
/// What fails behind the first step is said at once, and what can go on does.
class TrainRun {
public:
    TrainRun(const TrainRequest& request, const Console& console)
        : m_request(request), m_progress(console), m_log(request.log)
    {}

    /// May take hours. When it is told to stop it ends with what there is.
    /// @throws Problem and what the engine throws, before the first step of the first model.
    void train(const std::stop_token& stop);

    /// Says on the console what went wrong; the command has failed then.
    void report(const QString& what, const QString& why);

    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    /// The models whose training has begun.
    [[nodiscard]] const std::vector<TrainedModel>& models() const { return m_models; }

private:
    [[nodiscard]] std::shared_ptr<const engine::TrainTest> loaded(const std::stop_token& stop);
    void trainModel(int index, const std::shared_ptr<const engine::TrainTest>& data, const std::stop_token& stop);
    void begin(Race& race, const QString& name);
    void endEpoch(Race& race);
    void end(int index, Race& race, const std::stop_token& stop);
    void addRow(const engine::EpochRecord& record);
    void writeLog(const QString& line);
    void reportLater();

    TrainRequest m_request;
    TrainProgress m_progress;
    TrainLog m_log;
    bool m_logIsComplained = false;
    bool m_hasFailed = false;
    std::shared_ptr<const SkippedFiles> m_later;
    std::vector<TrainedModel> m_models;
};

} // namespace convolarium
