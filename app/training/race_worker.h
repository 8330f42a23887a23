// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_delivery.h"
#include "app/training/race_session.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace convolarium {

/// A parcel from the thread of the race to that of the window.
struct RaceDelivery {
    int generation = 0;
    RaceState state = RaceState::Idle;
    double loaded = 0;
    std::shared_ptr<const LoadedData> data = {}; ///< once, when they are there
    std::vector<TrackFacts> facts = {};          ///< once, when the race is made
    std::vector<TrackNews> news = {};            ///< one a contestant
    NetworkLooks looks = {};                     ///< those that are new
    std::shared_ptr<const WatchedStep> watched = {};
    QString problem = {};
};

struct RaceRequest {
    int generation = 0;
    RacePlan plan;
    bool paused = false;
    bool replay = false; ///< nobody trains: only the pictures are wanted
    RaceFiles files = {};
};

/// The thread of a RaceSession. All calls are for the window's thread and return at once; a call that changes what is done
/// stops the step that runs, which later goes on where it was.
class RaceWorker {
public:
    /// `deliver` is called on the worker's thread; at most one delivery is on its way, and at most thirteen are made a second, except when it comes to rest.
    explicit RaceWorker(std::function<void(RaceDelivery)> deliver);
    ~RaceWorker();

    void start(RaceRequest request);
    void setPaused(bool paused);
    void stepOnce();
    void stopRace();
    void setLearningRate(int contestant, double rate);
    void recover(int contestant, double rate);
    /// Looks into the networks from now on, with this sample of the test set; no sample: not any more.
    void look(std::optional<int> sample);
    /// Watches each single step, and now and then one of those that follow each other.
    void watchSteps(bool on);
    /// A delivery has arrived: the next one may leave.
    void received();

private:
    using Clock = std::chrono::steady_clock;

    void command(std::function<void()> work);
    void run(const std::stop_token& quit);
    /// Waits for something to do; returns whether the race has a step to make.
    [[nodiscard]] bool takeCommands(const std::stop_token& quit);
    [[nodiscard]] bool wantsStep() const;
    void begin(const RaceRequest& request);
    void load(const RaceRequest& request, const std::stop_token& stop);
    void makeStep();
    void saveCheckpoint(int contestant);
    void lookInside();
    [[nodiscard]] bool watchesNext() const;
    void deliver(bool now);
    [[nodiscard]] RaceState state() const;

    std::function<void(RaceDelivery)> m_deliver;

    // Of the worker's thread.
    std::unique_ptr<Race> m_race;
    RaceRecorder m_recorder;
    RaceDelivery m_delivery; ///< what waits to be sent
    DataChoice m_dataChoice;
    std::shared_ptr<const LoadedData> m_data;
    bool m_loading = false;
    bool m_replay = false;
    bool m_paused = false;
    int m_singleSteps = 0;
    RaceFiles m_files;
    std::optional<int> m_lookedAt; ///< sample of the test set
    Clock::time_point m_looked;
    bool m_watching = false;
    Clock::time_point m_watched;
    Clock::time_point m_due; ///< when the next delivery may leave

    std::mutex m_mutex; // guards what follows
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_commands;
    std::stop_source m_stepStop; ///< of the step that runs
    std::stop_source m_loadStop; ///< of loading: only another race stops it
    bool m_underWay = false;     ///< a delivery has not been received yet
    std::jthread m_thread;       // last: it uses everything above
};

} // namespace convolarium
