// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows of its round.
#include "app/quiz/quiz_charts.h"
#include "app/quiz/quiz_page.h"
#include "app/quiz/quiz_words.h"
#include "app/widgets/chart_strip.h"
#include "app/widgets/formula_card.h"
#include "app/widgets/headline.h"

#include <algorithm>

namespace convolarium {

namespace {

AnswerState stateOf(const QuestionRun& run)
{
    if (!run.answered())
        return AnswerState::Open;
    if (!run.isDone())
        return AnswerState::Half;
    const int points = run.points();
    return points == run.possiblePoints() ? AnswerState::Done : points > 0 ? AnswerState::Half : AnswerState::Wrong;
}

} // namespace

std::vector<Phase> QuizPage::phases() const
{
    if (m_challenge >= 0)
        return {{.id = QStringLiteral("challenge"), .name = tr("Challenge"), .shortName = tr("Challenge")}};
    constexpr double read = 0.22, predict = 0.5, reveal = 0.72;
    return {{QStringLiteral("read"), tr("Read"), tr("Read"), 0, read, 3},
            {QStringLiteral("predict"), tr("Predict"), tr("Predict"), read, predict, 3},
            {QStringLiteral("reveal"), tr("Reveal"), tr("Reveal"), predict, reveal, 1}, // 0.8 s and a rest of 0.2 s
            {QStringLiteral("why"), tr("Why?"), tr("Why?"), reveal, 1, 3}};
}

double QuizPage::latest() const
{
    if (m_challenge >= 0)
        return 1;
    const std::vector<Phase> all = phases();
    constexpr double before = 1e-6;
    return run().answered() ? (run().isDone() ? 1 : all[3].start) : all[2].start - before;
}

bool QuizPage::revealed() const { return m_challenge < 0 && run().answered() && m_time > phases()[2].start; }

QuizMoment QuizPage::moment() const
{
    const std::vector<Phase> all = phases();
    QuizMoment moment{.place = tr("Question %1 of %2").arg(m_current + 1).arg(m_runs.size())};
    moment.reveal = run().answered() ? convolarium::progress(all[2], m_time) : 0;
    moment.second = run().answered() && m_time >= all[3].start;
    if (m_time > 0 && m_time < all[0].end)
        moment.pulse = convolarium::progress(all[0], m_time);
    return moment;
}

void QuizPage::showAll()
{
    showTimeline();
    showStage();
    showPanel();
    showHeadline();
    showCharts();
    showFormula();
}

void QuizPage::showStage()
{
    if (const auto shown = challengeShown())
        m_stage->setChallenge(*shown);
    else
        m_stage->setQuestion(run(), moment());
    showLesson();
}

/// The lesson that the question is about, once its answer is known; that of the challenge, as it is set.
void QuizPage::showLesson()
{
    std::optional<LessonPlace> place;
    if (m_challenge < 0 && moment().second)
        place = run().question.shown;
    if (m_challenge >= 0 && m_lesson) {
        m_seenPlace.reset();
        m_stage->setLesson(m_lesson.get(), {.values = m_lesson->values()});
        return;
    }
    if (place == m_seenPlace)
        return;
    m_seenPlace = place;
    m_stage->setLesson(nullptr);
    const auto found = std::ranges::find(m_lessons, place ? place->lesson : QString(), &QuizLesson::id);
    if (!place || found == m_lessons.end())
        return;
    m_seen = found->make();
    m_seen->set(valuesAt(*place, *m_seen));
    m_stage->setLesson(m_seen.get(),
                       {.caption = m_seen->note(), .values = m_seen->values(), .time = place->time.value_or(1)});
}

void QuizPage::showTimeline()
{
    transport().setPhases(phases());
    if (m_time > latest())
        setTime(latest());
}

void QuizPage::showHeadline()
{
    if (m_runs.empty())
        return;
    Sentence sentence;
    if (!m_notice.isEmpty())
        sentence = {.full = {{m_notice, std::nullopt}}, .brief = {{m_notice, std::nullopt}}};
    else if (const auto shown = challengeShown())
        sentence = Sentence::marked(challengeSentence(*shown), shown->challenge.title,
                                    shown->isSolved() ? Role::Good : Role::Bad);
    else
        sentence = questionSentence(run(), revealed());
    headline().setHeadline(
        {.title = numberedTitle(), .sentence = sentence, .pageNumber = presentation() ? pageNumber() : QString()});
}

void QuizPage::nameSources()
{
    m_sources = {{QString(), tr("All lessons")}};
    for (const QuizLesson& lesson : m_lessons)
        m_sources.push_back({lesson.id, lesson.make()->title()});
    m_sources.push_back({QStringLiteral("test"), tr("The course's own test")});
    if (!m_own.empty())
        m_sources.push_back({QStringLiteral("own"), tr("The lesson file")});
}

void QuizPage::showPanel()
{
    QuizPanelContent content{.current = m_challenge < 0 ? m_current : -1};
    for (const QuestionRun& run : m_runs) {
        content.questions.push_back({run.question.title, stateOf(run)});
        content.points += run.points();
        content.possible += run.possiblePoints();
    }
    content.next = m_challenge >= 0    ? tr("Back to the questions")
                   : run().measuring   ? tr("measuring…")
                   : !run().answered() ? tr("Answer")
                   : roundDone() ? (m_source.isEmpty() || m_source.size() > 4 ? tr("New round") : tr("Start over"))
                                 : tr("Next question");
    content.nextEnabled = m_challenge >= 0 || !run().measuring;
    content.back = m_source == QLatin1String("own") && !m_own.empty();
    content.sources = m_sources;
    content.source = m_source;
    content.seed = m_seed;
    content.seedMatters = m_source != QLatin1String("test") && m_source != QLatin1String("own");
    content.hideNumbers = m_hideNumbers;
    content.classShown = m_classShown;
    content.anythingKept = !m_progress.isEmpty() || m_lessonsRead;
    for (const Challenge& challenge : m_challenges) {
        const auto kept = m_progress.solutions.find(challenge.id);
        const bool solved = kept != m_progress.solutions.end() &&
                            std::ranges::any_of(kept->second, [](const Solution& solution) { return solution.solved; });
        const bool tried = kept != m_progress.solutions.end() && !kept->second.empty();
        content.challenges.push_back({challenge.title, solved  ? AnswerState::Done
                                                       : tried ? AnswerState::Half
                                                               : AnswerState::Open});
    }
    content.challenge = m_challenge;
    content.lesson = m_lesson.get();
    if (challenge())
        content.free = challenge()->free;
    m_panel->setContent(content);
}

void QuizPage::showCharts()
{
    if (const Challenge* shown = challenge()) {
        const auto kept = m_progress.solutions.find(shown->id);
        charts().setCharts({solutionsChart(
            *shown, kept == m_progress.solutions.end() ? std::vector<Solution>() : kept->second, presentTry())});
        return;
    }
    std::vector<QuestionRun> seen = m_runs;
    if (!revealed())
        seen[static_cast<std::size_t>(m_current)] = {.question = run().question};
    std::vector<ChartSpec> shown{predictionsChart(seen)};
    if (m_classShown)
        shown.push_back(classChart(seen[static_cast<std::size_t>(m_current)], m_class));
    charts().setCharts(shown);
}

void QuizPage::showFormula()
{
    FormulaPair shown{.caption = tr("The answer with these numbers"),
                      .symbolic = formula::text(QStringLiteral("?")),
                      .numbers = formula::text(QStringLiteral("?"))};
    if (m_challenge >= 0)
        shown = m_lesson ? m_lesson->formula({}) : FormulaPair{};
    else if (revealed() || !m_hideNumbers)
        shown = run().question.solution;
    formulaCard().setFormula(shown);
    formulaLine().setFormula(shown);
}

void QuizPage::showWords()
{
    setAccessibleName(name());
    for (QuestionRun& run : m_runs)
        run = inPresentLanguage(run);
    m_challenges = challenges();
    m_notice.clear();
    nameSources();
    m_panel->rebuild();
    showAll();
}

void QuizPage::applyTheme(const Theme& colors)
{
    m_stage->setTheme(colors);
    m_panel->setTheme(colors);
    showPanel();
}

void QuizPage::applyPresentation(bool on)
{
    m_stage->setPresentation(on);
    m_panel->setPresentation(on);
    showPanel();
}

void QuizPage::applyTime(double t)
{
    if (m_runs.empty())
        return;
    const bool before = revealed();
    const double end = latest();
    m_time = std::min(t, end);
    if (t >= end && t > m_time)
        transport().setTime(m_time); // nothing is looked at before it is answered
    if (t >= end)
        transport().setPlaying(false);
    showStage();
    if (revealed() != before) {
        showHeadline();
        showCharts();
        showFormula();
    }
}

} // namespace convolarium
