// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_panel.h"
#include "app/training/race_session.h"
#include "app/training/race_stage.h"
#include "app/training/race_table.h"
#include "app/training/run_store.h"
#include "app/widgets/workbench_page.h"

#include <QElapsedTimer>

#include <map>

namespace convolarium {

/// The training race: networks learn on this computer while their curves grow. The page owns its plan; every edit is
/// announced with the plan before it, and setPlan() brings any plan back.
class TrainingPage : public WorkbenchPage {
    Q_OBJECT

public:
    explicit TrainingPage(QWidget* parent = nullptr);
    ~TrainingPage() override;

    [[nodiscard]] static QString name();
    [[nodiscard]] static QString shortName();
    [[nodiscard]] QString title() const override { return name(); }
    [[nodiscard]] QString railTitle() const override { return shortName(); }
    [[nodiscard]] QString editName(const QString& subject) const override;

    [[nodiscard]] const RacePlan& plan() const { return m_plan; }
    void setPlan(const RacePlan& plan);
    /// The plan and how the page looks at it.
    [[nodiscard]] std::map<QString, QString> settings() const override;
    void restoreSettings(const std::map<QString, QString>& settings) override;
    void exportPage() override;
    void copyPicture() override;
    void flush() override;
    /// Keeps every race in this folder from now on, and offers those that are there.
    void keepRuns(const QString& folder);
    [[nodiscard]] const std::vector<ListedRun>& runs() const { return m_runs; }
    void toggleRun(const QString& id, bool shown);
    void renameRun(const QString& id, const QString& typed);
    void deleteRuns(const QStringList& ids);
    /// Shows a kept run; `goOn`: trains on from its checkpoints.
    void openRun(const QString& id, bool goOn);
    void exportRun(const QString& id);
    /// Networks of the architecture lab that may race.
    void setOwnNetworks(std::vector<engine::NetworkSpec> networks);
    /// Back to the race with which the page opens.
    void reset() override;

    [[nodiscard]] RaceSession& session() { return m_session; }
    [[nodiscard]] RaceStage& stage() { return *m_stage; }

    /// Starts the race, pauses it or goes on; where nobody trains any more, plays the recording.
    void togglePlay() override;
    void startRace(bool paused = false);
    void stepOnce();
    /// What the stage shows is computed from this.
    [[nodiscard]] RaceView view() const;

    void chooseScenario(const QString& id);
    void chooseModel(int contestant, const QString& key);
    /// A data set, or the path of a folder.
    void chooseData(const QString& source);
    void setField(const QString& field, const ParameterValue& value, bool continuing);
    void setAxis(RaceAxis axis);
    void setWhy(RaceWhy why);
    void setSample(int sample);
    void setTrainingCurves(bool on);
    /// A diverged contestant goes on at a tenth of its rate.
    void recover();
    /// The stage shows single steps slowly; the timeline is then that of a step, and Space plays it.
    [[nodiscard]] bool isSlow() const { return m_stage->why() == RaceWhy::Step; }

Q_SIGNALS:
    /// The plan has been changed by the user; `before` is what it was. `continuing` within one drag.
    void planEdited(const convolarium::RacePlan& before, const QString& subject, bool continuing);

protected:
    void applyTheme(const Theme& colors) override;
    void applyPresentation(bool on) override;
    void applyTime(double t) override;
    void showWords() override;
    void showHeadline() override;

private:
    using Change = std::function<void(RacePlan&)>;
    void edit(const QString& subject, const Change& change, bool continuing = false);
    void connectParts();
    void askForFolder();
    void noticePressed();
    void acceptEstimate();
    void showSkipped();
    [[nodiscard]] std::optional<RaceEstimate> longEstimate() const;

    void listRuns();
    [[nodiscard]] Run presentRun() const;
    [[nodiscard]] RaceFiles beginRun();
    void keepRun(bool now);
    void exportRace(const RaceView& race, const QString& title, const QStringList& weights);
    void writeExport(const QString& path, int format, const RaceView& race, const QStringList& weights);
    void showProblem(const QString& title, const QString& text);
    void lookInside();
    void toggleRace();

    void beginSlowMotion();
    void endSlowMotion();
    /// Plays the step that is shown, or makes the next one.
    void playStep();
    void acceptStep();
    void showStepTimeline();

    void showState();
    void showRecord();
    /// The race has gone on a little: shows what must move, and the rest now and then.
    void showProgress();
    [[nodiscard]] std::vector<const Track*> comparedTracks() const;
    void showPanel();
    void showCharts();
    void showNotice();
    void showTimeline();
    [[nodiscard]] RaceChartStyle chartStyle() const;
    [[nodiscard]] std::vector<Phase> phases() const;
    /// How far the leading contestant is, 0..1 of the planned epochs.
    [[nodiscard]] double liveEnd() const;
    [[nodiscard]] std::optional<std::size_t> diverged() const;

    RacePlan m_plan;
    int m_edited = everyone;
    RaceAxis m_axis = RaceAxis::Seconds;
    bool m_trainingCurves = true;
    bool m_live = true; ///< the present is shown, not a moment of the past
    double m_time = 1;
    double m_stepTime = 0;    ///< of the step that is shown slowly
    bool m_playsNext = false; ///< the step that comes is played
    int m_sample = 0;
    QString m_problem;           ///< why the race could not begin
    bool m_estimateSeen = false; ///< the user knows how long the race takes
    std::vector<engine::NetworkSpec> m_ownNetworks;
    std::optional<RunStore> m_store;
    std::vector<ListedRun> m_runs;
    std::map<QString, std::vector<Track>> m_compared; ///< kept runs beside the present one
    QString m_runId;                                  ///< under which the present run is kept; empty: it is not
    QString m_lastRunId;                              ///< likewise, also when it has ended
    QString m_runName;
    QDateTime m_begun;
    QElapsedTimer m_written;
    QElapsedTimer m_numbersShown;
    std::size_t m_shownEpochs = 0; ///< of all contestants together

    RaceSession m_session;
    RaceStage* m_stage;
    RacePanel* m_panel;
};

} // namespace convolarium
