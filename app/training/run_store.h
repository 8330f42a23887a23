// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/run_file.h"

#include <QString>

#include <vector>

namespace convolarium {

/// Races that are kept, in a folder: for each a sub-folder "2026-03-01-140509" with the file run.json and a checkpoint of
/// each contestant. The store has no state but the folder: several may work on it, on any threads. An id is the name of a
/// sub-folder and nothing else; links are never followed.
class RunStore {
public:
    /// The folder need not be there yet; create() makes it.
    explicit RunStore(QString folder);

    /// All runs, newest first. Of each run, the first line of its file is read.
    [[nodiscard]] std::vector<RunSummary> list() const;

    /// Keeps a new run; returns its id, which is the time at which it was begun.
    /// @throws Problem (Failure) with the reason if it cannot be written; then nothing is left of it.
    [[nodiscard]] QString create(const Run& run) const;
    /// Puts the run in the place of what was kept of it.
    /// @throws Problem (Failure) likewise; then the old file is intact.
    void write(const QString& id, const Run& run) const;
    /// @throws Problem that names the file and the reason.
    [[nodiscard]] Run read(const QString& id) const;
    /// The name as one line, 120 characters at most.
    /// @throws Problem (Usage) for an empty name, or as read() and write().
    void rename(const QString& id, const QString& name) const;
    /// Deletes the files of a run, and its folder where nothing else is in it.
    /// @throws Problem (Failure) that names the file that cannot be deleted.
    void remove(const QString& id) const;

    /// Where the weights of contestant 0, 1, 2 … and all that a training needs to go on are kept: A.safetensors, …
    [[nodiscard]] QString checkpointPath(const QString& id, int contestant) const;
    /// Somebody still trained when the run was left, and a checkpoint is there of each who had ended an epoch.
    [[nodiscard]] bool canResume(const QString& id) const;

    [[nodiscard]] const QString& folder() const { return m_folder; }

private:
    [[nodiscard]] QString runFolder(const QString& id) const;
    [[nodiscard]] QString runPath(const QString& id) const;
    [[nodiscard]] RunSummary summary(const QString& id) const;

    QString m_folder;
};

/// One line of what the user has typed, as long as a name may be.
[[nodiscard]] QString runName(const QString& typed);

} // namespace convolarium
