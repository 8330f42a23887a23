// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/lab_state.h"

#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace convolarium {

/// Keeps the lab's desk in a file while one works, so that neither quitting nor a crash loses anything. A second window
/// that works at the same time keeps nothing.
class LabDesk : public QObject {
    Q_OBJECT

public:
    /// Edits are written when they have been quiet for this long.
    static constexpr int quietMilliseconds = 1000;

    LabDesk(QString path, std::function<LabState()> state, QObject* parent);
    ~LabDesk() override;

    /// What the last window has left; nothing where there is no such file, or a broken one, which is put aside.
    [[nodiscard]] std::optional<LabState> read() const;
    /// The state has changed.
    void touch();
    /// Writes what has not been written yet. Failures are silent: nobody has asked for this file.
    void flush();

private:
    QString m_path;
    std::function<LabState()> m_state;
    QLockFile m_lock;
    QTimer m_quiet;
    bool m_dirty = false;
};

} // namespace convolarium
