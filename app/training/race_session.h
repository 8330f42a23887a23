// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/network_look.h"
#include "app/training/race.h"
#include "app/training/watched_step.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace convolarium {

struct RaceDelivery;
class RaceWorker;

/// Where the checkpoints of a race are kept, one a contestant; none: they are not.
struct RaceFiles {
    QStringList checkpoints = {};
    bool resumed = false; ///< the race goes on from those that are there
};

/// Looks into the networks of a race, one a contestant; null: there is none yet.
using NetworkLooks = std::vector<std::shared_ptr<const NetworkLook>>;

enum class RaceState {
    Idle,
    Loading, ///< reads or paints the samples
    Running,
    Paused,
    Done ///< nobody trains any more; what there is stays to be looked at
};

/// A race on a thread of its own. Calls go in and return at once; what has happened comes back as values, a dozen times a
/// second. The destructor stops what runs, within the time of one layer.
class RaceSession : public QObject {
    Q_OBJECT

public:
    using State = RaceState;

    explicit RaceSession(QObject* parent = nullptr);
    ~RaceSession() override;
    RaceSession(const RaceSession&) = delete;
    RaceSession& operator=(const RaceSession&) = delete;

    /// Begins a race; what ran before ends. With `paused` it waits for stepOnce() or resume().
    void start(const RacePlan& plan, bool paused = false, const RaceFiles& files = {});
    /// Goes on with a kept race from its checkpoints.
    void resume(const RacePlan& plan, std::vector<Track> tracks, const RaceFiles& files);
    void pause();
    void resume();
    /// One update of the contestant whose turn it is.
    void stepOnce();
    /// Nobody trains any more.
    void stop();
    void setLearningRate(int contestant, double rate);
    /// A diverged contestant goes on, as Race::recover().
    void recover(int contestant, double rate);

    /// Shows a kept race: nobody trains, the pictures are loaded.
    void replay(const RacePlan& plan, std::vector<Track> tracks);
    /// Looks into the networks from now on, with this sample of the test set; no sample: not any more.
    void look(std::optional<int> sample);
    /// Watches steps from now on: each single one, and now and then one of a race that runs.
    void watchSteps(bool on);

    [[nodiscard]] State state() const { return m_state; }
    /// Somebody will train once the samples are there and nobody pauses.
    [[nodiscard]] bool isActive() const;
    [[nodiscard]] const RacePlan& plan() const { return m_plan; }
    [[nodiscard]] const std::vector<Track>& tracks() const { return m_tracks; }
    /// Null before they are loaded.
    [[nodiscard]] const std::shared_ptr<const LoadedData>& data() const { return m_data; }
    /// The last look into each network; null where there was none.
    [[nodiscard]] const NetworkLooks& looks() const { return m_looks; }
    /// The last step that was watched; null: there was none in this race.
    [[nodiscard]] const std::shared_ptr<const WatchedStep>& watchedStep() const { return m_watched; }
    /// How far loading is, 0..1.
    [[nodiscard]] double loaded() const { return m_loaded; }

Q_SIGNALS:
    void stateChanged();
    void loadedChanged();
    /// tracks() have grown.
    void recorded();
    void looked();
    void stepWatched();
    /// In the user's language: the race could not begin, or a contestant cannot take part.
    void failed(const QString& text);

private:
    void receive(RaceDelivery delivery);
    void setState(State state);

    State m_state = State::Idle;
    RacePlan m_plan;
    std::vector<Track> m_tracks;
    NetworkLooks m_looks;
    std::shared_ptr<const LoadedData> m_data;
    double m_loaded = 0;
    std::optional<int> m_lookedAt;
    bool m_watching = false;
    std::shared_ptr<const WatchedStep> m_watched;
    int m_generation = 0; ///< deliveries of an older race are dropped
    std::unique_ptr<RaceWorker> m_worker;
};

} // namespace convolarium
