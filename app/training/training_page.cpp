// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/training_page.h"

#include "app/training/run_file.h"
#include "app/training/scenarios.h"

#include <QFileDialog>
#include <QMessageBox>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

const QString planSetting = QStringLiteral("plan");
const QString axisSetting = QStringLiteral("axis");
const QString whySetting = QStringLiteral("why");
const QString curvesSetting = QStringLiteral("training_curves");

} // namespace

TrainingPage::TrainingPage(QWidget* parent)
    : WorkbenchPage(parent), m_plan(scenarios().front().plan), m_stage(new RaceStage), m_panel(new RacePanel)
{
    connectParts();
    assemble(m_stage, m_panel);
    transport().setPlayAction([this] { togglePlay(); });
    showState();
}

TrainingPage::~TrainingPage() = default;

QString TrainingPage::name() { return tr("Training race"); }
QString TrainingPage::shortName() { return tr("Training"); }

void TrainingPage::connectParts()
{
    connect(m_panel, &RacePanel::scenarioChosen, this, &TrainingPage::chooseScenario);
    connect(m_panel, &RacePanel::modelChosen, this, &TrainingPage::chooseModel);
    connect(m_panel, &RacePanel::dataChosen, this,
            [this](const QString& source) { source.isEmpty() ? askForFolder() : chooseData(source); });
    connect(m_panel, &RacePanel::fieldEdited, this, &TrainingPage::setField);
    connect(m_panel, &RacePanel::editedChosen, this, [this](int contestant) {
        m_edited = contestant;
        showPanel();
    });
    connect(m_panel, &RacePanel::startRequested, this, [this] { m_session.isActive() ? toggleRace() : startRace(); });
    connect(m_panel, &RacePanel::stepRequested, this, &TrainingPage::stepOnce);
    connect(m_panel, &RacePanel::stopRequested, this, [this] { m_session.stop(); });
    connect(m_panel, &RacePanel::trainingCurvesToggled, this, &TrainingPage::setTrainingCurves);
    connect(m_stage, &RaceStage::axisChosen, this, &TrainingPage::setAxis);
    connect(m_stage, &RaceStage::whyChosen, this, &TrainingPage::setWhy);
    connect(m_stage, &RaceStage::sampleChosen, this, &TrainingPage::setSample);
    connect(m_stage, &RaceStage::noticePressed, this, &TrainingPage::noticePressed);
    connect(m_stage, &RaceStage::noticeDeclined, this, [this] { m_session.stop(); });
    connect(m_panel, &RacePanel::skippedRequested, this, &TrainingPage::showSkipped);
    connect(m_panel, &RacePanel::runToggled, this, &TrainingPage::toggleRun);
    connect(m_panel, &RacePanel::runRenamed, this, &TrainingPage::renameRun);
    connect(m_panel, &RacePanel::runsDeleted, this, &TrainingPage::deleteRuns);
    connect(m_panel, &RacePanel::runExportRequested, this, &TrainingPage::exportRun);
    connect(m_panel, &RacePanel::runOpenRequested, this, [this](const QString& id) { openRun(id, false); });
    connect(m_panel, &RacePanel::runResumeRequested, this, [this](const QString& id) { openRun(id, true); });
    connect(&m_session, &RaceSession::recorded, this, [this] {
        showProgress();
        keepRun(false);
    });
    connect(&m_session, &RaceSession::stateChanged, this, [this] {
        if (m_session.state() == RaceState::Done || m_session.state() == RaceState::Paused) {
            keepRun(true);
            listRuns();
        }
        showState();
    });
    connect(&m_session, &RaceSession::looked, this, [this] { m_stage->setLooks(m_session.looks()); });
    connect(&m_session, &RaceSession::stepWatched, this, &TrainingPage::acceptStep);
    connect(&m_session, &RaceSession::loadedChanged, this, &TrainingPage::showNotice);
    connect(&m_session, &RaceSession::failed, this, [this](const QString& text) {
        m_problem = text;
        showNotice();
    });
}

void TrainingPage::edit(const QString& subject, const Change& change, bool continuing)
{
    const RacePlan before = m_plan;
    change(m_plan);
    if (m_plan == before) {
        showPanel(); // the control shows what the plan has
        return;
    }
    if (!m_session.isActive())
        m_problem.clear();
    showPanel();
    showTimeline(); // of the plan, where nothing has been trained yet
    showNotice();
    Q_EMIT planEdited(before, subject, continuing);
}

void TrainingPage::setPlan(const RacePlan& plan)
{
    m_plan = plan;
    m_edited = everyone;
    m_problem.clear();
    showState();
}

std::map<QString, QString> TrainingPage::settings() const
{
    return {{planSetting, planText(m_plan)},
            {axisSetting, axisId(m_axis)},
            {whySetting, whyId(m_stage->why())},
            {curvesSetting, m_trainingCurves ? QStringLiteral("true") : QStringLiteral("false")}};
}

void TrainingPage::restoreSettings(const std::map<QString, QString>& settings)
{
    for (const auto& [key, value] : settings) {
        if (key == planSetting) {
            try {
                setPlan(planFrom(value));
            } catch (const std::exception&) {
                continue; // of another version: the page opens as it is made
            }
        } else if (key == axisSetting) {
            for (const RaceAxis axis : raceAxes)
                if (axisId(axis) == value)
                    setAxis(axis);
        } else if (key == whySetting) {
            setWhy(whyFromId(value));
        } else if (key == curvesSetting) {
            setTrainingCurves(value == QLatin1String("true"));
        }
    }
}

void TrainingPage::setOwnNetworks(std::vector<engine::NetworkSpec> networks)
{
    m_ownNetworks = std::move(networks);
    showPanel();
}

void TrainingPage::reset()
{
    edit(QStringLiteral("scenario"), [](RacePlan& plan) { plan = scenarios().front().plan; });
}

QString TrainingPage::editName(const QString& subject) const
{
    if (subject == QLatin1String("scenario"))
        return tr("Experiment");
    if (subject == QLatin1String("model"))
        return tr("Network");
    if (subject == QLatin1String("data"))
        return tr("Pictures");
    for (const RaceField& field : raceFields())
        if (field.parameter.name == subject)
            return field.parameter.label;
    return {};
}

void TrainingPage::togglePlay()
{
    const RaceState state = m_session.state();
    const bool trains = state == RaceState::Loading || state == RaceState::Running;
    isSlow() && !trains ? playStep() : toggleRace();
}

void TrainingPage::toggleRace()
{
    switch (m_session.state()) {
    case RaceState::Idle:
        startRace();
        break;
    case RaceState::Loading:
    case RaceState::Running:
        m_session.pause();
        break;
    case RaceState::Paused:
        m_session.resume();
        break;
    case RaceState::Done:
        Page::togglePlay();
        break;
    }
}

void TrainingPage::startRace(bool paused)
{
    m_problem.clear();
    keepRun(true);
    m_live = true;
    m_estimateSeen = false;
    const RaceFiles files = beginRun();
    m_lastRunId = m_runId;
    m_session.start(m_plan, paused, files);
    lookInside();
}

void TrainingPage::stepOnce()
{
    if (!m_session.isActive())
        startRace(true);
    m_playsNext = isSlow();
    m_session.stepOnce();
}

void TrainingPage::noticePressed()
{
    if (m_session.state() == RaceState::Loading)
        m_session.stop();
    else if (diverged())
        recover();
    else if (m_session.isActive())
        acceptEstimate();
    else
        startRace();
}

void TrainingPage::acceptEstimate()
{
    m_estimateSeen = true;
    showNotice();
}

void TrainingPage::showSkipped()
{
    QMessageBox box(QMessageBox::Information, tr("Files left out"), tr("These files are not among the pictures:"),
                    QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText); // names come from files
    if (m_session.data())
        box.setDetailedText(leftOut(*m_session.data()).join(u'\n'));
    box.exec();
}

std::optional<std::size_t> TrainingPage::diverged() const
{
    const std::vector<Track>& tracks = m_session.tracks();
    const auto found = std::ranges::find(tracks, TrackStatus::Diverged, &Track::status);
    return found == tracks.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - tracks.begin()));
}

void TrainingPage::recover()
{
    constexpr double tenth = 0.1;
    const auto index = diverged();
    if (!index)
        return;
    const double rate = m_session.plan().contestants[*index].learningRate * tenth;
    m_session.recover(static_cast<int>(*index), rate);
    if (*index < m_plan.contestants.size())
        edit(QStringLiteral("rate"), [&](RacePlan& plan) { plan.contestants[*index].learningRate = rate; });
}

void TrainingPage::chooseScenario(const QString& id)
{
    for (const Scenario& scenario : scenarios())
        if (scenario.id == id)
            edit(QStringLiteral("scenario"), [&](RacePlan& plan) { plan = planOf(scenario, plan); });
}

void TrainingPage::chooseModel(int contestant, const QString& key)
{
    edit(QStringLiteral("model"), [&](RacePlan& plan) {
        const auto index = static_cast<std::size_t>(contestant);
        if (key.isEmpty()) {
            plan.contestants.resize(std::max<std::size_t>(1, std::min(index, plan.contestants.size())));
            return;
        }
        if (index >= plan.contestants.size())
            plan.contestants.push_back(plan.contestants.back());
        Contestant& chosen = plan.contestants[std::min(index, plan.contestants.size() - 1)];
        chosen.note.clear();
        const int own = key.startsWith(QLatin1String("own/")) ? key.mid(4).toInt() : -1;
        if (own >= 0 && own < static_cast<int>(m_ownNetworks.size())) {
            chosen.network = m_ownNetworks[static_cast<std::size_t>(own)];
        } else if (key != QLatin1String("present")) {
            chosen.network.reset();
            chosen.model = key;
        }
    });
}

void TrainingPage::askForFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of pictures"));
    if (folder.isEmpty())
        showPanel();
    else
        chooseData(folder);
}

void TrainingPage::chooseData(const QString& source)
{
    edit(QStringLiteral("data"), [&](RacePlan& plan) { plan.data.source = source; });
}

void TrainingPage::setField(const QString& field, const ParameterValue& value, bool continuing)
{
    for (const RaceField& known : raceFields()) {
        if (known.parameter.name != field)
            continue;
        edit(
            field, [&](RacePlan& plan) { convolarium::setField(plan, known, m_edited, value); }, continuing);
        if (field == QLatin1String("rate") && m_session.isActive())
            for (std::size_t i = 0; i < std::min(m_plan.contestants.size(), m_session.plan().contestants.size()); ++i)
                if (m_session.plan().contestants[i].learningRate != m_plan.contestants[i].learningRate)
                    m_session.setLearningRate(static_cast<int>(i), m_plan.contestants[i].learningRate);
    }
}

void TrainingPage::setAxis(RaceAxis axis)
{
    m_axis = axis;
    showRecord();
}

void TrainingPage::setWhy(RaceWhy why)
{
    const bool was = isSlow();
    m_stage->setWhy(why);
    if (isSlow() != was)
        was ? endSlowMotion() : beginSlowMotion();
    lookInside();
    showState();
}

void TrainingPage::setSample(int sample)
{
    m_sample = sample;
    lookInside();
    showRecord();
}

/// Looks are taken only while somebody sees them.
void TrainingPage::lookInside()
{
    const bool seen = m_stage->why() == RaceWhy::Values || m_stage->why() == RaceWhy::Inside;
    m_session.look(seen ? std::optional(m_sample) : std::nullopt);
}

void TrainingPage::setTrainingCurves(bool on)
{
    m_trainingCurves = on;
    showRecord();
    showPanel();
}

} // namespace convolarium
