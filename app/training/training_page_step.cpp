// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Slow motion: one step of the race, part by part.
#include "app/lesson/numbers.h"
#include "app/training/step_view.h"
#include "app/training/step_words.h"
#include "app/training/training_page.h"

namespace convolarium {

/// Who chooses slow motion sees the next step: a race that runs makes it, and waits.
void TrainingPage::beginSlowMotion()
{
    m_session.watchSteps(true);
    transport().setPlaying(false);
    m_live = true;
    m_stepTime = 1;
    m_stage->slowMotion().setTime(m_stepTime);
    if (m_session.state() == RaceState::Running || (m_session.isActive() && !m_session.watchedStep()))
        stepOnce();
}

void TrainingPage::endSlowMotion()
{
    m_session.watchSteps(false);
    m_playsNext = false;
    transport().setPlaying(false);
}

void TrainingPage::playStep()
{
    if (isPlaying() || (m_session.watchedStep() && m_stepTime < 1))
        Page::togglePlay();
    else
        stepOnce();
}

void TrainingPage::acceptStep()
{
    m_stage->setStep(m_session.watchedStep());
    if (!isSlow())
        return;
    if (std::exchange(m_playsNext, false)) {
        setTime(0);
        transport().setPlaying(true);
    }
    showRecord();
}

void TrainingPage::showStepTimeline()
{
    transport().setPhases(stepPhases());
    if (!isPlaying())
        transport().setTime(m_stepTime);
    const WatchedStep* step = m_session.watchedStep().get();
    transport().setNote(step ? tr("step %1").arg(withCommas(step->figures.step)) : QString());
}

} // namespace convolarium
