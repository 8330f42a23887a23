// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "engine/training/training_report.h"

#include <QElapsedTimer>
#include <QString>

#include <cstdint>

namespace convolarium {

/// How far a training is, on the console: on a terminal a line that changes ten times a second and one that stays for each
/// epoch, elsewhere only the latter. For one thread at a time.
class TrainProgress {
public:
    explicit TrainProgress(const Console& console) : m_console(console) {}

    void loading(double fraction);
    /// A model begins; time left is measured from here on.
    void begin(const QString& model, int epochs, std::int64_t firstStep);
    void step(const engine::TrainingReport& report);
    void epoch(const engine::TrainingReport& report, const engine::EpochRecord& record);
    /// A line of its own, with its line feed.
    void note(const QString& line);
    /// Leaves the line that changes.
    void clear();

private:
    void change(const QString& text);
    [[nodiscard]] QString place(const engine::TrainingReport& report) const;
    [[nodiscard]] QString speed(const engine::TrainingReport& report) const;

    Console m_console;
    QString m_model;
    int m_epochs = 0;
    std::int64_t m_firstStep = 0;
    QElapsedTimer m_begun;
    QElapsedTimer m_shown;
    bool m_isOpen = false; ///< the line that changes is there
};

} // namespace convolarium
