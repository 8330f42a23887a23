// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The budget challenges of the page.
#include "app/lesson/problem.h"
#include "app/quiz/quiz_page.h"

#include <algorithm>

namespace convolarium {

void QuizPage::setLessons(std::vector<QuizLesson> lessons)
{
    m_lessons = std::move(lessons);
    nameSources();
    showPanel();
}

void QuizPage::setTrainedNetworks(std::vector<TrainedNetwork> networks)
{
    m_networks = std::move(networks);
    for (const Challenge& open : m_challenges) {
        if (!open.start.lesson.isEmpty())
            continue;
        for (const TrainedNetwork& network : m_networks) {
            const std::vector<GoalResult> results = judged(open, network);
            keepBest(open, m_progress.solutions[open.id],
                     {.values = {{QStringLiteral("network"), network.name}},
                      .result = results.front().value,
                      .cost = results.back().value,
                      .solved = std::ranges::all_of(results, &GoalResult::met)});
        }
    }
    if (m_challenge >= 0)
        judgeChallenge();
    showPanel();
}

const Challenge* QuizPage::challenge() const
{
    return m_challenge >= 0 ? &m_challenges[static_cast<std::size_t>(m_challenge)] : nullptr;
}

std::optional<ChallengeView> QuizPage::challengeShown() const
{
    if (!challenge())
        return std::nullopt;
    const TrainedNetwork* network = m_lesson ? nullptr : bestNetwork();
    return ChallengeView{.challenge = *challenge(),
                         .results = m_results,
                         .judgedName = network ? network->name : QString(),
                         .hinted = m_hinted};
}

void QuizPage::showChallenge(int challenge)
{
    if (challenge < 0 || challenge >= static_cast<int>(m_challenges.size()))
        return;
    transport().setPlaying(false);
    m_notice.clear();
    const bool other = challenge != m_challenge;
    m_challenge = challenge;
    if (other) {
        m_hinted = false;
        m_stage->forgetPointer();
        makeChallengeLesson();
        judgeChallenge();
    }
    showTimeline();
    setTime(1);
    showAll();
    if (other)
        scrollPanelTo(m_panel->challengeControls());
}

/// The lesson in the state with which the challenge starts.
void QuizPage::makeChallengeLesson()
{
    m_stage->setLesson(nullptr);
    m_lesson.reset();
    const LessonPlace& start = challenge()->start;
    const auto found = std::ranges::find(m_lessons, start.lesson, &QuizLesson::id);
    if (found == m_lessons.end())
        return;
    m_lesson = found->make();
    m_lesson->set(valuesAt(start, *m_lesson));
}

const TrainedNetwork* QuizPage::bestNetwork() const
{
    // Who meets more of the goals counts; among these, the more accurate one.
    const auto rank = [this](const TrainedNetwork& network) {
        const std::vector<GoalResult> results = judged(*challenge(), network);
        return std::pair(std::ranges::count_if(results, &GoalResult::met), network.accuracy);
    };
    const auto best = std::ranges::max_element(m_networks, {}, rank);
    return best == m_networks.end() ? nullptr : &*best;
}

void QuizPage::judgeChallenge()
{
    m_results.clear();
    if (m_lesson)
        m_results = judged(*challenge(), *m_lesson);
    else if (const TrainedNetwork* network = challenge()->start.lesson.isEmpty() ? bestNetwork() : nullptr)
        m_results = judged(*challenge(), *network);
    keepTry();
}

std::optional<Solution> QuizPage::presentTry() const
{
    if (m_results.empty())
        return std::nullopt;
    Solution tried{.values = {},
                   .result = m_results.front().value,
                   .cost = m_results.back().value,
                   .solved = std::ranges::all_of(m_results, &GoalResult::met)};
    if (m_lesson)
        for (const QString& name : challenge()->free)
            tried.values[name] = valueText(m_lesson->values().at(name));
    else if (const TrainedNetwork* network = bestNetwork())
        tried.values[QStringLiteral("network")] = network->name;
    return tried;
}

void QuizPage::keepTry()
{
    const auto tried = presentTry();
    if (!tried || !tried->solved)
        return;
    if (keepBest(*challenge(), m_progress.solutions[challenge()->id], *tried))
        write();
}

void QuizPage::setChallengeValue(const QString& parameter, const ParameterValue& value)
{
    if (!m_lesson)
        return;
    ParameterValues values = m_lesson->values();
    values.set(parameter, value);
    try {
        m_lesson->set(m_lesson->settled(values, parameter));
    } catch (const Problem& problem) {
        showPanel();
        m_panel->refuse(problem.subject(), problem.reason());
        return;
    }
    judgeChallenge();
    showAll();
}

} // namespace convolarium
