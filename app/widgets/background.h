// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/slow_figure.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace convolarium {

/// Runs slow figures one after another on a thread of its own. The newest request with an id wins: the run of an older
/// one is stopped and its result is dropped. Runs start when requests have been quiet for a moment, so that dragging a
/// slider measures nothing. The destructor stops what runs and waits for it.
class Background : public QObject {
    Q_OBJECT

public:
    static constexpr int quietMilliseconds = 150;

    explicit Background(QObject* parent = nullptr);
    ~Background() override;
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;

    /// Asks for all of `figures`; whatever was asked for before and is not among them is stopped. A run whose id and key
    /// are asked for again goes on.
    void request(const std::vector<SlowFigure>& figures);
    /// Something waits or runs.
    [[nodiscard]] bool isBusy() const { return !m_wanted.isEmpty(); }

Q_SIGNALS:
    /// On the thread of this object. A run that threw hands back an empty value.
    void finished(const convolarium::SlowResult& result);
    void busyChanged(bool busy);

private:
    struct Run {
        SlowFigure figure;
        std::stop_source stop;
    };

    void start();
    void work(const std::stop_token& quit);
    void deliver(const QString& key, const SlowResult& result);

    QTimer m_quiet;
    std::vector<SlowFigure> m_waiting;
    QHash<QString, QString> m_wanted; // id -> key of what is on its way

    std::mutex m_mutex; // guards m_queue and m_running
    std::condition_variable m_wake;
    std::deque<Run> m_queue;
    std::optional<Run> m_running;
    std::jthread m_thread; // last: it uses everything above
};

} // namespace convolarium
