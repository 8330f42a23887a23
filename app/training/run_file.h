// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_plan.h"
#include "app/training/race_record.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace convolarium {

/// A race that is kept: what was planned and what came of it.
struct Run {
    QString name;        ///< the user's; one line
    QDateTime begun;     ///< in files to the millisecond
    QString machine;     ///< what it ran on, for readers
    QStringList classes; ///< of the data; guesses are of them, and of so many test samples
    int testSamples = 0;
    RacePlan plan = {};
    std::vector<Track> tracks = {}; ///< of the plan's contestants, in their order
};

/// Nobody is left who trains.
[[nodiscard]] bool isComplete(const Run& run);

/// What a list of runs shows of one.
struct RunSummary {
    struct Network {
        QString title;
        TrackStatus status = TrackStatus::Waiting;
        int epochs = 0;  ///< done
        double best = 0; ///< accuracy on the test set; 0 before the first epoch's end

        friend bool operator==(const Network&, const Network&) = default;
    };

    QString id; ///< of the store
    QString name;
    QDateTime begun;
    QString source; ///< of the data, as in DataChoice
    std::vector<Network> networks = {};
    bool complete = false;
    QString broken = {}; ///< why the run cannot be read; empty: it can

    friend bool operator==(const RunSummary&, const RunSummary&) = default;
};

[[nodiscard]] RunSummary summaryOf(const Run& run);

/// A run's file is not larger; a longer race than fits is not kept.
inline constexpr qsizetype mostRunBytes = qsizetype{64} << 20;

/// The file of a run: JSON, format "convolarium-run", version 1. Its first line holds the summary, so that a list of many
/// runs need not read their curves. Numbers that are not finite are null in it.
/// @throws Problem (Failure) if it would be larger than mostRunBytes.
[[nodiscard]] QByteArray runBytes(const Run& run);

/// The way back; null is NaN. Unknown keys are ignored.
/// @throws Problem (Usage) that names the line or the place and the reason.
[[nodiscard]] Run runFrom(const QByteArray& bytes);

/// The summary of a file that begins with `head`: its first line, or more.
/// @throws Problem as runFrom().
[[nodiscard]] RunSummary summaryFrom(const QByteArray& head);

/// A plan for the program's settings, on one line.
[[nodiscard]] QString planText(const RacePlan& plan);

/// @throws Problem as runFrom().
[[nodiscard]] RacePlan planFrom(const QString& text);

} // namespace convolarium
