// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/race_session.h"

#include "app/training/race_worker.h"

#include <utility>

namespace convolarium {

RaceSession::RaceSession(QObject* parent)
    : QObject(parent), m_worker(std::make_unique<RaceWorker>([this](RaceDelivery delivery) {
          QMetaObject::invokeMethod(
              this, [this, moved = std::move(delivery)]() mutable { receive(std::move(moved)); }, Qt::QueuedConnection);
      }))
{}

RaceSession::~RaceSession() = default;

bool RaceSession::isActive() const
{
    return m_state == State::Loading || m_state == State::Running || m_state == State::Paused;
}

void RaceSession::start(const RacePlan& plan, bool paused, const RaceFiles& files)
{
    m_plan = plan;
    m_tracks.clear();
    m_looks.clear();
    m_watched.reset();
    m_loaded = 0;
    ++m_generation;
    m_worker->start({.generation = m_generation, .plan = plan, .paused = paused, .files = files});
    m_worker->look(m_lookedAt);
    m_worker->watchSteps(m_watching);
    setState(State::Loading);
    Q_EMIT recorded();
}

void RaceSession::resume(const RacePlan& plan, std::vector<Track> tracks, const RaceFiles& files)
{
    start(plan, false, files);
    m_tracks = std::move(tracks);
    Q_EMIT recorded();
}

void RaceSession::replay(const RacePlan& plan, std::vector<Track> tracks)
{
    m_plan = plan;
    m_tracks = std::move(tracks);
    m_looks.clear();
    m_watched.reset();
    m_data.reset();
    m_loaded = 0;
    ++m_generation;
    m_worker->start({.generation = m_generation, .plan = plan, .replay = true});
    setState(State::Done);
    Q_EMIT recorded();
}

void RaceSession::look(std::optional<int> sample)
{
    m_lookedAt = sample;
    m_worker->look(sample);
}

void RaceSession::watchSteps(bool on)
{
    if (std::exchange(m_watching, on) != on)
        m_worker->watchSteps(on);
}

void RaceSession::pause() { m_worker->setPaused(true); }

void RaceSession::resume() { m_worker->setPaused(false); }

void RaceSession::stepOnce() { m_worker->stepOnce(); }

void RaceSession::stop() { m_worker->stopRace(); }

void RaceSession::setLearningRate(int contestant, double rate)
{
    m_plan.contestants[static_cast<std::size_t>(contestant)].learningRate = rate;
    m_worker->setLearningRate(contestant, rate);
}

void RaceSession::recover(int contestant, double rate)
{
    m_plan.contestants[static_cast<std::size_t>(contestant)].learningRate = rate;
    m_worker->recover(contestant, rate);
}

void RaceSession::receive(RaceDelivery delivery)
{
    m_worker->received();
    if (delivery.generation != m_generation)
        return;
    if (delivery.data)
        m_data = delivery.data;
    if (!delivery.facts.empty())
        m_tracks.resize(delivery.facts.size());
    for (std::size_t i = 0; i < delivery.facts.size(); ++i)
        m_tracks[i].facts = delivery.facts[i];
    for (std::size_t i = 0; i < delivery.news.size() && i < m_tracks.size(); ++i)
        apply(m_tracks[i], std::move(delivery.news[i]));
    m_looks.resize(m_tracks.size());
    bool seen = false;
    for (std::size_t i = 0; i < std::min(delivery.looks.size(), m_looks.size()); ++i)
        if (delivery.looks[i]) {
            m_looks[i] = delivery.looks[i];
            seen = true;
        }
    if (delivery.loaded != m_loaded) {
        m_loaded = delivery.loaded;
        Q_EMIT loadedChanged();
    }
    if (!delivery.news.empty() || !delivery.facts.empty())
        Q_EMIT recorded();
    if (seen)
        Q_EMIT looked();
    setState(delivery.state);
    if (delivery.watched) {
        m_watched = std::move(delivery.watched);
        Q_EMIT stepWatched();
    }
    if (!delivery.problem.isEmpty())
        Q_EMIT failed(delivery.problem);
}

void RaceSession::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

} // namespace convolarium
