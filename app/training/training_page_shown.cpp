// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows of its race.
#include "app/training/race_charts.h"
#include "app/training/race_words.h"
#include "app/training/scenarios.h"
#include "app/training/step_view.h"
#include "app/training/step_words.h"
#include "app/training/training_page.h"
#include "app/widgets/chart_strip.h"
#include "app/widgets/formula_card.h"
#include "app/widgets/headline.h"

#include <algorithm>
#include <cmath>

namespace convolarium {

RaceView TrainingPage::view() const
{
    RaceView view{
        .plan = &m_session.plan(), .tracks = &m_session.tracks(), .data = m_session.data(), .sample = m_sample};
    if (!m_live)
        view.epoch = m_time * m_session.plan().epochs;
    return view;
}

RaceChartStyle TrainingPage::chartStyle() const
{
    RaceChartStyle style{.axis = m_axis, .training = m_trainingCurves, .goal = m_session.plan().goal};
    if (m_session.tracks().empty())
        style.goal = m_plan.goal;
    if (m_session.data())
        style.guessing = 1.0 / static_cast<double>(m_session.data()->sets.test.classes.size());
    if (!m_live)
        style.upTo = m_time * m_session.plan().epochs;
    return style;
}

double TrainingPage::liveEnd() const
{
    double furthest = 0;
    for (const Track& track : m_session.tracks())
        furthest = std::max(furthest, static_cast<double>(track.step) /
                                          static_cast<double>(track.facts.stepsPerEpoch * track.facts.epochs));
    return std::min(1.0, furthest);
}

std::vector<Phase> TrainingPage::phases() const
{
    // As few stretches of equally many epochs as the timeline has room for.
    constexpr int most = 6;
    const int epochs = m_session.tracks().empty() ? m_plan.epochs : m_session.plan().epochs;
    const int each = (epochs + most - 1) / most;
    std::vector<Phase> result;
    for (int first = 0; first < epochs; first += each) {
        const int last = std::min(epochs, first + each);
        const QString name = last == first + 1 ? tr("Epoch %1").arg(last) : tr("Epochs %1–%2").arg(first + 1).arg(last);
        const QString brief = last == first + 1 ? QString::number(last) : tr("%1–%2").arg(first + 1).arg(last);
        result.push_back({.id = QString::number(first),
                          .name = name,
                          .shortName = brief,
                          .start = static_cast<double>(first) / epochs,
                          .end = static_cast<double>(last) / epochs});
    }
    return result;
}

void TrainingPage::showState()
{
    const RaceState state = m_session.state();
    m_stage->setStep(m_session.watchedStep());
    transport().setBusy(state == RaceState::Running || state == RaceState::Loading);
    showRecord();
    showPanel();
    showNotice();
}

void TrainingPage::showRecord()
{
    showTimeline();
    m_stage->setView(view(), chartStyle(), comparedTracks());
    showHeadline();
    showCharts();
    if (diverged() || longEstimate())
        showNotice();
}

/// Only what takes long is worth a word.
std::optional<RaceEstimate> TrainingPage::longEstimate() const
{
    constexpr double tenMinutes = 600;
    if (m_estimateSeen || !m_session.isActive())
        return std::nullopt;
    const auto estimate = estimated(view());
    return estimate && estimate->seconds > tenMinutes ? estimate : std::nullopt;
}

std::vector<const Track*> TrainingPage::comparedTracks() const
{
    std::vector<const Track*> compared;
    for (const auto& [id, kept] : m_compared)
        for (const Track& track : kept)
            compared.push_back(&track);
    return compared;
}

void TrainingPage::showProgress()
{
    constexpr qint64 betweenNumbers = 1000; // ms: nobody reads faster, and painting takes time from the training
    std::size_t epochs = 0;
    for (const Track& track : m_session.tracks())
        epochs += track.epochs.size();
    const bool began = m_session.tracks().empty() || !m_numbersShown.isValid();
    if (std::exchange(m_shownEpochs, epochs) != epochs || began || diverged()) {
        m_numbersShown.start();
        showRecord();
        return;
    }
    if (!m_live)
        return; // a moment of the past does not change
    m_stage->setCurves(view(), chartStyle(), comparedTracks());
    showTimeline();
    if (m_numbersShown.elapsed() < betweenNumbers)
        return;
    m_numbersShown.start();
    m_stage->setNumbers(view());
    showCharts();
    if (longEstimate())
        showNotice();
}

void TrainingPage::showTimeline()
{
    if (isSlow()) {
        showStepTimeline();
        return;
    }
    transport().setPhases(phases());
    const bool empty = m_session.tracks().empty();
    if (m_live && !isPlaying()) {
        m_time = empty ? 0 : liveEnd();
        transport().setTime(m_time);
    }
    transport().setNote(empty                            ? QString()
                        : m_session.isActive() && m_live ? tr("live")
                        : m_session.isActive()           ? tr("review")
                                                         : tr("recorded"));
}

void TrainingPage::showPanel()
{
    QString scenario;
    for (const Scenario& known : scenarios())
        if (planOf(known, m_plan) == m_plan)
            scenario = known.id;
    m_panel->setContent({.plan = m_plan,
                         .scenario = scenario,
                         .edited = m_edited,
                         .state = m_session.state(),
                         .skipped = m_session.data() ? static_cast<int>(leftOut(*m_session.data()).size()) : 0,
                         .trainingCurves = m_trainingCurves,
                         .ownNetworks = m_ownNetworks,
                         .runs = m_runs});
}

void TrainingPage::showNotice()
{
    if (!m_problem.isEmpty()) {
        m_stage->setNotice({.text = m_problem, .button = tr("Try again"), .progress = {}, .bad = true});
    } else if (m_session.state() == RaceState::Loading) {
        m_stage->setNotice(
            {.text = tr("Getting the pictures…"), .button = tr("Cancel"), .progress = m_session.loaded()});
    } else if (const auto index = diverged()) {
        const Track& track = m_session.tracks()[*index];
        m_stage->setNotice(
            {.text = tr("%1 has diverged: numbers in layer %2 are not finite any more. The learning rate "
                        "is probably too large; the last finite weights are kept.")
                         .arg(track.facts.title, track.nonFiniteLayer),
             .button = tr("Lower the rate and go on"),
             .progress = {},
             .bad = true});
    } else if (const auto estimate = longEstimate()) {
        m_stage->setNotice(
            {.text =
                 tr("By the first steps, an epoch takes about %1 on this computer, all of them %2, and "
                    "%3 of memory. Each epoch is kept: you may quit and go on later.")
                     .arg(timeText(estimate->epochSeconds), timeText(estimate->seconds), sizeText(estimate->memory)),
             .button = tr("Go on"),
             .other = tr("Stop"),
             .progress = {}});
    } else if (m_session.tracks().empty()) {
        m_stage->setNotice({.text = tr("No run yet."), .button = tr("Start the race"), .progress = {}});
    } else {
        m_stage->setNotice({});
    }
}

void TrainingPage::showCharts()
{
    std::vector<const Track*> tracks;
    for (const Track& track : m_session.tracks())
        tracks.push_back(&track);
    const std::vector<const Track*> compared = comparedTracks();
    tracks.insert(tracks.end(), compared.begin(), compared.end());
    charts().setCharts({lossChart(tracks, chartStyle()), workChart(view())});
    const WatchedStep* step = isSlow() ? m_session.watchedStep().get() : nullptr;
    const FormulaPair formula = step ? stepFormula(view(), *step) : lossFormula(view());
    formulaCard().setFormula(formula);
    formulaLine().setFormula(formula);
}

void TrainingPage::showHeadline()
{
    const WatchedStep* step = isSlow() ? m_session.watchedStep().get() : nullptr;
    headline().setHeadline(
        {.title = numberedTitle(),
         .sentence = step ? stepSentence(view(), *step, m_stepTime) : raceSentence(view(), m_session.isActive()),
         .pageNumber = presentation() ? pageNumber() : QString()});
}

void TrainingPage::showWords()
{
    setAccessibleName(name());
    m_panel->rebuild();
    m_stage->retranslate();
    showState();
}

void TrainingPage::applyTheme(const Theme& colors)
{
    m_stage->setTheme(colors);
    m_panel->setTheme(colors);
    showPanel();
}

void TrainingPage::applyPresentation(bool on)
{
    m_stage->setPresentation(on);
    m_panel->setPresentation(on);
}

void TrainingPage::applyTime(double t)
{
    constexpr double near = 0.005;
    if (isSlow()) {
        m_stepTime = t;
        m_stage->slowMotion().setTime(t);
        showHeadline();
        return;
    }
    m_time = t;
    m_live = m_session.tracks().empty() || t >= liveEnd() - near;
    showRecord();
}

} // namespace convolarium
