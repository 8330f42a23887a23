// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_fields.h"
#include "app/training/race_session.h"
#include "app/training/race_view.h"
#include "app/widgets/panel.h"

#include <array>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace convolarium {

class LegendWidget;
class ParameterRow;

/// A kept run as the panel lists it.
struct ListedRun {
    QString id;
    QString name;
    QString details; ///< tooltip
    bool shown = false;
    bool broken = false;
};

/// What the panel shows.
struct RacePanelContent {
    const RacePlan& plan;
    QString scenario = {}; ///< id of the scenario that the plan still is; empty: none
    int edited = everyone; ///< whose learning is edited
    RaceState state = RaceState::Idle;
    int skipped = 0; ///< lines about files that are left out of the pictures
    bool trainingCurves = true;
    const std::vector<engine::NetworkSpec>& ownNetworks; ///< of the architecture lab
    const std::vector<ListedRun>& runs;
};

/// The controls of a race.
class RacePanel : public Panel {
    Q_OBJECT

public:
    explicit RacePanel(QWidget* parent = nullptr);

    /// Makes all controls anew, in the present language.
    void rebuild();
    void setContent(const RacePanelContent& content);
    /// A value that cannot be is refused at its control.
    void refuse(const QString& field, const QString& why);

Q_SIGNALS:
    void scenarioChosen(const QString& id);
    /// An id of engine::modelTable(), "own/0", …; empty: nobody.
    void modelChosen(int contestant, const QString& key);
    /// An id of dataSets(); empty: a folder is to be asked for.
    void dataChosen(const QString& source);
    void skippedRequested();
    void fieldEdited(const QString& field, const convolarium::ParameterValue& value, bool continuing);
    void editedChosen(int contestant);
    void startRequested(); ///< start, pause or resume
    void stepRequested();
    void stopRequested();
    void trainingCurvesToggled(bool on);
    void runToggled(const QString& id, bool shown);
    void runRenamed(const QString& id, const QString& name);
    void runsDeleted(const QStringList& ids);
    void runOpenRequested(const QString& id);
    void runExportRequested(const QString& id);
    void runResumeRequested(const QString& id);

protected:
    void styleControls() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildRace();
    void buildRunning();
    void buildSection(RaceField::Section section, const QString& title);
    void buildView();
    void buildRuns();
    QComboBox* addBox(const QString& letter, const QString& name);
    QLabel* addNote();
    void showModels(const RacePanelContent& content);
    void showData(const RacePanelContent& content);
    void showFields(const RacePanelContent& content);
    void showRuns(const RacePanelContent& content);
    void deleteSelectedRuns();
    void askForRun(const QPoint& at);

    struct Row {
        RaceField field;
        ParameterRow* row;
    };

    QComboBox* m_scenario = nullptr;
    std::array<QLabel*, mostContestants> m_letters{};
    std::array<QComboBox*, mostContestants> m_models{};
    QComboBox* m_data = nullptr;
    QLabel* m_about = nullptr; ///< what to look for in the chosen experiment
    QLabel* m_dataNote = nullptr;
    QPushButton* m_skipped = nullptr; ///< shows what was left out
    QPushButton* m_start = nullptr;
    QPushButton* m_step = nullptr;
    QPushButton* m_stop = nullptr;
    ParameterRow* m_edited = nullptr;
    QLabel* m_differing = nullptr;
    std::vector<Row> m_rows;
    ParameterRow* m_trainingCurves = nullptr;
    QListWidget* m_runs = nullptr;
    QLabel* m_runsNote = nullptr;
    LegendWidget* m_legend = nullptr;
    bool m_filling = false; ///< the list of runs is being filled: what it says is not the user's
};

} // namespace convolarium
