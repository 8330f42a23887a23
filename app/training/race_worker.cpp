// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/race_worker.h"

#include "app/lesson/problem.h"

#include "engine/training/checkpoint.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RaceSession)
};

/// A dozen a second: curves that move, and hardly any time taken from the training.
constexpr std::chrono::milliseconds betweenDeliveries(80);
/// Looking costs a pass: half a second apart it takes nothing away from the training that could be noticed.
constexpr std::chrono::milliseconds betweenLooks(500);

} // namespace

RaceWorker::RaceWorker(std::function<void(RaceDelivery)> deliver)
    : m_deliver(std::move(deliver)), m_thread([this](const std::stop_token& quit) { run(quit); })
{}

RaceWorker::~RaceWorker()
{
    m_thread.request_stop();
    {
        const std::scoped_lock lock(m_mutex);
        m_stepStop.request_stop();
        m_loadStop.request_stop();
    }
    m_wake.notify_one();
}

void RaceWorker::command(std::function<void()> work)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_commands.push_back(std::move(work));
        m_stepStop.request_stop();
    }
    m_wake.notify_one();
}

void RaceWorker::start(RaceRequest request)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_commands.clear(); // they were for the race before
        m_loadStop.request_stop();
    }
    command([this, request = std::move(request)] { begin(request); });
}

void RaceWorker::setPaused(bool paused)
{
    command([this, paused] {
        m_paused = paused;
        m_singleSteps = 0;
    });
}

void RaceWorker::stepOnce()
{
    command([this] {
        m_paused = true;
        ++m_singleSteps;
    });
}

void RaceWorker::stopRace()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_loadStop.request_stop();
    }
    command([this] {
        for (int i = 0; m_race && i < m_race->size(); ++i)
            m_race->withdraw(i);
    });
}

void RaceWorker::setLearningRate(int contestant, double rate)
{
    command([this, contestant, rate] {
        if (!m_race || contestant >= m_race->size())
            return;
        m_race->setLearningRate(contestant, rate);
        m_recorder.recordRate(*m_race, contestant, rate);
    });
}

void RaceWorker::recover(int contestant, double rate)
{
    command([this, contestant, rate] {
        if (!m_race || contestant >= m_race->size() || m_race->status(contestant) != TrackStatus::Diverged)
            return;
        m_recorder.recordReturn(*m_race, contestant, m_race->recover(contestant, rate));
        m_recorder.recordRate(*m_race, contestant, rate);
    });
}

void RaceWorker::look(std::optional<int> sample)
{
    command([this, sample] {
        m_lookedAt = sample;
        lookInside();
    });
}

void RaceWorker::watchSteps(bool on)
{
    command([this, on] { m_watching = on; });
}

bool RaceWorker::watchesNext() const
{
    return m_watching && (m_singleSteps > 0 || Clock::now() - m_watched >= betweenLooks);
}

void RaceWorker::received()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_underWay = false;
    }
    m_wake.notify_one();
}

bool RaceWorker::wantsStep() const { return m_race && !m_race->isDone() && (!m_paused || m_singleSteps > 0); }

RaceState RaceWorker::state() const
{
    if (m_replay)
        return RaceState::Done;
    if (m_loading)
        return RaceState::Loading;
    if (!m_race)
        return RaceState::Idle;
    if (m_race->isDone())
        return RaceState::Done;
    return m_paused ? RaceState::Paused : RaceState::Running;
}

bool RaceWorker::takeCommands(const std::stop_token& quit)
{
    std::deque<std::function<void()>> commands;
    {
        std::unique_lock lock(m_mutex);
        // Not the wait that takes the token: gcc 12's may sleep for ever when the token is told to stop at that moment.
        m_wake.wait(lock, [&] { return quit.stop_requested() || !m_commands.empty() || wantsStep(); });
        commands = std::exchange(m_commands, {});
        if (!commands.empty())
            m_stepStop = {};
    }
    for (const std::function<void()>& work : commands) {
        if (quit.stop_requested())
            return false;
        work();
    }
    if (!commands.empty())
        deliver(true);
    return wantsStep();
}

void RaceWorker::run(const std::stop_token& quit)
{
    while (!quit.stop_requested())
        if (takeCommands(quit))
            makeStep();
}

void RaceWorker::makeStep()
{
    std::stop_token stop;
    {
        const std::scoped_lock lock(m_mutex);
        stop = m_stepStop.get_token();
    }
    try {
        std::optional<Race::Step> step = m_race->step(stop, watchesNext());
        if (step && step->figures) { // also where only the evaluation behind it was stopped
            m_watched = Clock::now();
            m_delivery.watched = std::make_shared<const WatchedStep>(
                WatchedStep{.contestant = step->contestant, .figures = std::move(*step->figures)});
        }
        if (step && step->status == engine::Trainer::Status::Stopped)
            return;
        m_singleSteps = std::max(0, m_singleSteps - 1);
        if (step)
            m_recorder.record(*m_race, *step);
        if (step && step->epochEnded)
            saveCheckpoint(step->contestant);
        if (m_lookedAt && (Clock::now() - m_looked >= betweenLooks || !wantsStep()))
            lookInside();
    } catch (const Problem& problem) {
        m_delivery.problem = problem.text();
    } catch (const std::bad_alloc&) {
        // Of the copy of all weights that a watched step takes: the same step is made unwatched.
        m_watching = false;
        m_delivery.problem = Words::tr("There is not enough memory for slow motion.");
    }
    deliver(!wantsStep());
}

void RaceWorker::saveCheckpoint(int contestant)
{
    const engine::Trainer& trainer = *m_race->trainer(contestant);
    if (contestant >= m_files.checkpoints.size() || !trainer.atEpochEnd())
        return;
    try {
        engine::writeCheckpoint(m_files.checkpoints[contestant].toStdString(), trainer);
    } catch (const std::exception& error) {
        // Said once: the race goes on in memory, and the older checkpoint is intact.
        m_delivery.problem =
            Words::tr("The race is not kept any more, but goes on: %1").arg(QString::fromUtf8(error.what()));
        m_files = {};
    }
}

void RaceWorker::lookInside()
{
    if (!m_race || !m_lookedAt)
        return;
    m_looked = Clock::now();
    const engine::Dataset& test = m_race->data().test;
    m_delivery.looks.resize(static_cast<std::size_t>(m_race->size()));
    for (int i = 0; i < m_race->size(); ++i)
        if (engine::Trainer* trainer = m_race->trainer(i); trainer && *m_lookedAt < test.size())
            m_delivery.looks[static_cast<std::size_t>(i)] =
                std::make_shared<const NetworkLook>(convolarium::lookInside(*trainer, test, *m_lookedAt));
}

void RaceWorker::begin(const RaceRequest& request)
{
    std::stop_token stop;
    {
        const std::scoped_lock lock(m_mutex);
        m_loadStop = {};
        stop = m_loadStop.get_token();
    }
    m_race.reset();
    m_recorder = {};
    m_delivery = {.generation = request.generation};
    m_paused = request.paused;
    m_singleSteps = 0;
    m_files = request.files;
    m_replay = request.replay;
    m_loading = true;
    try {
        load(request, stop);
        if (!stop.stop_requested() && !m_replay) {
            m_race =
                std::make_unique<Race>(request.plan, std::shared_ptr<const engine::TrainTest>(m_data, &m_data->sets));
            for (int i = 0; i < m_race->size(); ++i)
                m_delivery.facts.push_back(m_race->facts(i));
            const int kept = static_cast<int>(m_files.checkpoints.size());
            for (int i = 0; request.files.resumed && i < std::min(m_race->size(), kept); ++i)
                if (QFileInfo::exists(m_files.checkpoints[i]))
                    m_recorder.recordReturn(*m_race, i, m_race->resume(i, m_files.checkpoints[i]));
                else
                    m_recorder.recordReturn(*m_race, i, 0);
        }
    } catch (const Problem& problem) {
        m_delivery.problem = problem.text();
    } catch (const std::bad_alloc&) {
        m_delivery.problem = Words::tr("There is not enough memory for the pictures.");
    } catch (const std::exception& error) {
        m_delivery.problem = QString::fromUtf8(error.what());
    }
    m_loading = false;
}

void RaceWorker::load(const RaceRequest& request, const std::stop_token& stop)
{
    if (!m_data || m_dataChoice != request.plan.data) {
        m_data.reset();
        auto data = std::make_shared<LoadedData>(loadData(request.plan.data, stop, [this](double fraction) {
            m_delivery.loaded = fraction;
            deliver(false);
        }));
        if (stop.stop_requested())
            return;
        m_data = std::move(data);
        m_dataChoice = request.plan.data;
    }
    m_delivery.loaded = 1;
    m_delivery.data = m_data;
}

void RaceWorker::deliver(bool now)
{
    const Clock::time_point time = Clock::now();
    if (!now && time < m_due)
        return;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_underWay && !now)
            return;
        m_underWay = true;
    }
    m_due = std::max(m_due, time - betweenDeliveries) + betweenDeliveries; // a step that is late delays that one only
    m_delivery.state = state();
    if (m_race)
        m_delivery.news = m_recorder.take(*m_race);
    const RaceDelivery empty{.generation = m_delivery.generation, .loaded = m_delivery.loaded};
    m_deliver(std::exchange(m_delivery, empty));
}

} // namespace convolarium
