// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/quiz_page.h"

#include "app/lesson/problem.h"
#include "engine/analysis/stopwatch.h"

#include <QApplication>
#include <QRandomGenerator>

#include <algorithm>

namespace convolarium {

namespace {

const QString sourceSetting = QStringLiteral("source");
const QString seedSetting = QStringLiteral("seed");
const QString questionSetting = QStringLiteral("question");
const QString hideSetting = QStringLiteral("hide_numbers");
const QString testSource = QStringLiteral("test");
const QString ownSource = QStringLiteral("own");
constexpr int largestSeed = 9999;

/// Both layers of a clock question, ready to be timed.
engine::StopwatchPlan planOf(const ClockTask& task)
{
    const engine::Conv2dSpec normal{.filters = task.outChannels, .kernel = {task.kernel, task.kernel}};
    return {.normal = normal,
            .depthwise = {.kernel = normal.kernel, .padding = normal.padding},
            .pointwise = engine::pointwise(task.outChannels),
            .input = {1, task.height, task.width, task.inChannels}};
}

QString keyText(const Question& question) { return QStringLiteral("%1/%2").arg(question.kind).arg(question.seed); }

} // namespace

QuizPage::QuizPage(QWidget* parent) : WorkbenchPage(parent), m_stage(new QuizStage), m_panel(new QuizPanel)
{
    m_challenges = challenges();
    for (const QuestionKey& key : keysOfSource())
        m_runs.push_back(runOf(key));
    connectParts();
    assemble(m_stage, m_panel);
    transport().setPlayAction([this] { goOn(); });
}

QuizPage::~QuizPage() = default;

QString QuizPage::name() { return tr("Quiz"); }
QString QuizPage::shortName() { return tr("Quiz"); }

void QuizPage::connectParts()
{
    connect(m_stage, &QuizStage::draftEdited, this, &QuizPage::editDraft);
    connect(m_stage, &QuizStage::optionChosen, this, &QuizPage::chooseOption);
    connect(m_stage, &QuizStage::whyChosen, this, &QuizPage::chooseWhy);
    connect(m_stage, &QuizStage::answerRequested, this, &QuizPage::answer);
    connect(m_stage, &QuizStage::goOnRequested, this, &QuizPage::goOn);
    connect(m_stage, &QuizStage::lessonRequested, this, &QuizPage::showMe);
    connect(m_stage, &QuizStage::hintRequested, this, [this] {
        m_hinted = true;
        showStage();
    });
    connect(m_panel, &QuizPanel::questionChosen, this, [this](int question) {
        showQuestion(question);
        if (!m_panel->isAncestorOf(QApplication::focusWidget())) // it was a click: the next keys are an answer
            m_stage->setFocus();
    });
    connect(m_panel, &QuizPanel::nextRequested, this, [this] {
        m_challenge < 0 && !run().answered() ? goOn() : nextQuestion();
        m_stage->setFocus();
    });
    connect(m_panel, &QuizPanel::backRequested, this, [this] { Q_EMIT fileRequested(m_ownLesson); });
    connect(m_panel, &QuizPanel::sourceChosen, this, &QuizPage::chooseSource);
    connect(m_panel, &QuizPanel::seedEdited, this, &QuizPage::setSeed);
    connect(m_panel, &QuizPanel::newNumbersRequested, this, &QuizPage::newNumbers);
    connect(m_panel, &QuizPanel::hideNumbersToggled, this, &QuizPage::setHideNumbers);
    connect(m_panel, &QuizPanel::classToggled, this, &QuizPage::askForClass);
    connect(m_panel, &QuizPanel::exportRequested, this, &QuizPage::exportAnswers);
    connect(m_panel, &QuizPanel::clearRequested, this, &QuizPage::askToClear);
    connect(m_panel, &QuizPanel::challengeChosen, this, &QuizPage::showChallenge);
    connect(m_panel, &QuizPanel::valueEdited, this, &QuizPage::setChallengeValue);
    connect(&m_background, &Background::finished, this, &QuizPage::acceptMeasured);
}

std::vector<QuestionKey> QuizPage::keysOfSource() const
{
    if (m_source == testSource)
        return courseTest();
    if (m_source == ownSource && !m_own.empty())
        return m_own;
    const bool everything = m_source.isEmpty() || m_source == ownSource;
    std::vector<QuestionKey> keys =
        questionRound(static_cast<std::uint64_t>(m_seed), everything ? QStringList() : QStringList{m_source});
    return keys.empty() ? questionRound(static_cast<std::uint64_t>(m_seed)) : keys;
}

QuestionRun QuizPage::runOf(const QuestionKey& key) const
{
    QuestionRun run{.question = makeQuestion(key.kind, key.seed)};
    const GivenAnswer* given = m_progress.find(key);
    if (!given)
        return run;
    try {
        run.draft = given->answer;
        run.measuredRatio = given->measuredRatio;
        run.verdict = judged(run.question, run.draft, run.measuredRatio);
        if (given->why && run.asksWhy() && *given->why < run.question.why.options.size())
            giveWhy(run, *given->why);
        return run;
    } catch (const std::invalid_argument&) {
        return {.question = run.question}; // kept by another version, in which this was another question
    }
}

void QuizPage::beginRound()
{
    m_runs.clear();
    for (const QuestionKey& key : keysOfSource())
        m_runs.push_back(runOf(key));
    m_challenge = -1;
    m_current = 0;
    for (std::size_t i = 0; i < m_runs.size(); ++i)
        if (!m_runs[i].isDone()) {
            m_current = static_cast<int>(i);
            break;
        }
    showQuestion(m_current);
}

void QuizPage::keepProgress(const QString& path)
{
    m_file.emplace(path);
    try {
        m_progress = m_file->read();
    } catch (const Problem& problem) {
        m_notice = tr("The kept answers could not be read: %1").arg(problem.text());
    }
    const QString notice = m_notice;
    const int current = m_current;
    beginRound();
    if (current < static_cast<int>(m_runs.size()) && current > 0)
        showQuestion(current);
    m_notice = notice;
    showHeadline();
}

void QuizPage::setQuestions(const std::vector<QuestionKey>& keys, const QString& lesson)
{
    m_own = keys;
    m_ownLesson = lesson;
    m_source = ownSource;
    nameSources();
    beginRound();
}

std::map<QString, QString> QuizPage::settings() const
{
    return {{sourceSetting, m_source == ownSource ? QString() : m_source},
            {seedSetting, QString::number(m_seed)},
            {questionSetting, QString::number(m_current)},
            {hideSetting, m_hideNumbers ? QStringLiteral("true") : QStringLiteral("false")}};
}

void QuizPage::restoreSettings(const std::map<QString, QString>& settings)
{
    const auto text = [&](const QString& key) {
        const auto found = settings.find(key);
        return found == settings.end() ? QString() : found->second;
    };
    m_source = text(sourceSetting);
    const bool known = m_source == testSource ||
                       std::ranges::any_of(questionKinds(), [&](const auto& kind) { return kind.lesson == m_source; });
    if (!known)
        m_source.clear();
    if (const int seed = text(seedSetting).toInt(); seed >= 1 && seed <= largestSeed)
        m_seed = seed;
    m_hideNumbers = text(hideSetting) != QLatin1String("false");
    beginRound();
    if (const int question = text(questionSetting).toInt(); question >= 0 && question < static_cast<int>(m_runs.size()))
        showQuestion(question);
}

void QuizPage::showQuestion(int question)
{
    if (question < 0 || question >= static_cast<int>(m_runs.size()))
        return;
    transport().setPlaying(false);
    m_notice.clear();
    m_challenge = -1;
    m_current = question;
    m_stage->forgetPointer();
    showTimeline();
    setTime(run().answered() ? latest() : 0);
    showAll();
}

void QuizPage::editDraft(const Draft& draft)
{
    QuestionRun& run = presentRun();
    if (run.answered() || run.measuring)
        return;
    m_notice.clear();
    run.draft = draft.answer;
    run.touched = draft.touched;
    if (const double predict = phases()[1].start; m_time < predict)
        setTime(predict);
    showHeadline();
    showStage();
}

void QuizPage::answer()
{
    QuestionRun& run = presentRun();
    if (m_challenge >= 0 || run.answered() || run.measuring)
        return;
    if (!run.hasDraft()) {
        m_notice = run.choice() ? tr("Choose an answer first: click it, or press 1 for A, 2 for B and so on.")
                                : tr("Your prediction comes first: then the answer is shown.");
        showHeadline();
        return;
    }
    m_notice.clear();
    give(run);
    if (run.measuring)
        measure();
    else
        finishAnswer();
    showAll();
}

void QuizPage::finishAnswer()
{
    note(run());
    m_stage->forgetPointer();
    setTime(phases()[2].start);
    transport().setPlaying(true); // the answer grows
}

void QuizPage::chooseOption(std::size_t option)
{
    QuestionRun& run = presentRun();
    if (run.answered() || run.measuring || !run.choice() || option >= run.choice()->options.size())
        return;
    run.draft = option;
    answer();
}

void QuizPage::chooseWhy(std::size_t option)
{
    QuestionRun& run = presentRun();
    if (!run.answered() || run.whyVerdict || option >= run.question.why.options.size())
        return;
    m_notice.clear();
    giveWhy(run, option);
    note(run);
    transport().setPlaying(false);
    setTime(1);
    showAll();
}

void QuizPage::measure()
{
    const Question& question = run().question;
    const auto& task = std::get<ClockTask>(question.task);
    m_background.request({{.id = keyText(question),
                           .label = tr("measuring…"),
                           .key = keyText(question),
                           .compute = [plan = planOf(task), id = keyText(question)](const std::stop_token& stop) {
                               const auto timed = engine::timeTwins(plan, stop);
                               return timed ? SlowResult{id, timed->normalMs / timed->separableMs} : SlowResult{id, {}};
                           }}});
}

void QuizPage::acceptMeasured(const SlowResult& result)
{
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        QuestionRun& measured = m_runs[i];
        if (!measured.measuring || keyText(measured.question) != result.id)
            continue;
        const auto* ratio = std::any_cast<double>(&result.value);
        if (!ratio) {
            measured.measuring = false;
            m_notice = tr("The stopwatch could not run; please answer again.");
        } else {
            acceptMeasurement(measured, *ratio);
            if (m_challenge < 0 && static_cast<int>(i) == m_current)
                finishAnswer();
            else
                note(measured);
        }
        showAll();
    }
}

void QuizPage::goOn()
{
    if (m_challenge >= 0 || (isPlaying() && run().answered())) {
        m_challenge >= 0 ? nextQuestion() : setTime(latest());
        return;
    }
    if (!run().answered()) {
        if (m_time < phases()[1].start && !run().hasDraft())
            setTime(phases()[1].start);
        else
            answer();
        return;
    }
    if (m_time < phases()[3].start) {
        setTime(phases()[3].start);
    } else if (!run().isDone() && m_notice.isEmpty()) {
        m_notice = tr("And why? Choose a reason, or press Space again for the next question.");
        showHeadline();
    } else {
        nextQuestion();
    }
}

bool QuizPage::roundDone() const { return std::ranges::all_of(m_runs, &QuestionRun::isDone); }

void QuizPage::nextQuestion()
{
    if (m_challenge >= 0) {
        showQuestion(m_current);
        return;
    }
    const int count = static_cast<int>(m_runs.size());
    for (int by = 1; by <= count; ++by) {
        const int next = (m_current + by) % count;
        if (!m_runs[static_cast<std::size_t>(next)].answered()) {
            showQuestion(next);
            return;
        }
    }
    if (!roundDone() && !run().isDone()) {
        showQuestion(m_current);
        return;
    }
    newNumbers();
}

void QuizPage::chooseSource(const QString& source)
{
    m_source = source;
    beginRound();
}

void QuizPage::setSeed(int seed)
{
    m_seed = std::clamp(seed, 1, largestSeed);
    beginRound();
}

void QuizPage::newNumbers()
{
    if (m_source == testSource || m_source == ownSource) { // these are always the same questions
        for (const QuestionRun& run : m_runs)
            m_progress.forget({run.question.kind, run.question.seed});
        write();
        beginRound();
        return;
    }
    const int other = QRandomGenerator::global()->bounded(1, largestSeed);
    setSeed(other >= m_seed ? other + 1 : other); // any but the present one
}

void QuizPage::setHideNumbers(bool on)
{
    m_hideNumbers = on;
    showFormula();
    showPanel();
}

void QuizPage::reset()
{
    m_source.clear();
    m_seed = firstSeed;
    beginRound();
}

} // namespace convolarium
