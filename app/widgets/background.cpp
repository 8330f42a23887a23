// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/background.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace convolarium {

Background::Background(QObject* parent) : QObject(parent), m_thread([this](const std::stop_token& quit) { work(quit); })
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMilliseconds);
    connect(&m_quiet, &QTimer::timeout, this, &Background::start);
}

Background::~Background()
{
    m_thread.request_stop();
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.clear();
        if (m_running)
            m_running->stop.request_stop();
    }
    m_wake.notify_one();
    m_thread.join();
}

void Background::request(const std::vector<SlowFigure>& figures)
{
    const bool wasBusy = isBusy();
    const QHash<QString, QString> before = std::exchange(m_wanted, {});
    const std::vector<SlowFigure> waited = std::exchange(m_waiting, {});
    const auto hasStarted = [&](const SlowFigure& figure) {
        return before.contains(figure.id) && before.value(figure.id) == figure.key &&
               std::none_of(waited.begin(), waited.end(), [&](const SlowFigure& w) { return w.id == figure.id; });
    };
    QHash<QString, QString> goingOn;
    for (const SlowFigure& figure : figures) {
        if (hasStarted(figure))
            goingOn[figure.id] = figure.key;
        else
            m_waiting.push_back(figure);
        m_wanted[figure.id] = figure.key;
    }
    const auto stale = [&](const Run& run) {
        return !goingOn.contains(run.figure.id) || goingOn.value(run.figure.id) != run.figure.key;
    };
    {
        const std::scoped_lock lock(m_mutex);
        std::erase_if(m_queue, stale);
        if (m_running && stale(*m_running))
            m_running->stop.request_stop();
    }
    if (m_waiting.empty())
        m_quiet.stop();
    else
        m_quiet.start();
    if (wasBusy != isBusy())
        Q_EMIT busyChanged(isBusy());
}

void Background::start()
{
    {
        const std::scoped_lock lock(m_mutex);
        for (const SlowFigure& figure : m_waiting)
            m_queue.push_back({figure, {}});
    }
    m_waiting.clear();
    m_wake.notify_one();
}

void Background::work(const std::stop_token& quit)
{
    while (true) {
        std::optional<Run> run;
        {
            std::unique_lock lock(m_mutex);
            m_running.reset();
            // Not the wait that takes the token: gcc 12's may sleep for ever when the token is told to stop at that moment.
            m_wake.wait(lock, [&] { return quit.stop_requested() || !m_queue.empty(); });
            if (quit.stop_requested())
                return;
            run = m_running = m_queue.front(); // a stop source is a handle: both copies stop the same run
            m_queue.pop_front();
        }
        SlowResult result{run->figure.id, {}};
        try {
            result = run->figure.compute(run->stop.get_token());
        } catch (const std::exception&) {
            result.value.reset(); // an empty value says that there is no result
        }
        if (!run->stop.stop_requested())
            QMetaObject::invokeMethod(
                this, [this, key = run->figure.key, result] { deliver(key, result); }, Qt::QueuedConnection);
    }
}

void Background::deliver(const QString& key, const SlowResult& result)
{
    // Asked for anew while the result was on its way here.
    if (!m_wanted.contains(result.id) || m_wanted.value(result.id) != key)
        return;
    m_wanted.remove(result.id);
    Q_EMIT finished(result);
    if (!isBusy())
        Q_EMIT busyChanged(false);
}

} // namespace convolarium
