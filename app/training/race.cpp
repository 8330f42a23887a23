// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/race.h"

#include "app/lesson/problem.h"
#include "engine/analysis/available_memory.h"
#include "engine/analysis/network_cost.h"
#include "engine/training/checkpoint.h"
#include "engine/training/training_memory.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <stdexcept>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Race)
};

/// Weights up to this size are kept at the end of each epoch, so that a diverged run can go back there.
constexpr std::int64_t mostKeptBytes = std::int64_t{64} << 20;

bool trains(TrackStatus status) { return status == TrackStatus::Waiting || status == TrackStatus::Running; }

TrackFacts factsOf(const Contestant& contestant, const engine::TrainingPlan& plan, const engine::Dataset& trainSet)
{
    const engine::NetworkCost cost = engine::networkCost(plan.network);
    TrackFacts facts{.title = contestantTitle(contestant),
                     .parameters = cost.total.parameters,
                     .macs = cost.total.macs,
                     .weightBytes = cost.weightBytes(),
                     .memoryBytes = 0,
                     .layers = {},
                     .stepsPerEpoch = (trainSet.size() + plan.batch - 1) / plan.batch,
                     .samples = trainSet.size(),
                     .epochs = plan.epochs};
    for (const engine::LayerCost& layer : cost.layers)
        if (layer.cost.trainable > 0 && !layer.type.ends_with("_norm")) // those that compute, not those that scale
            facts.layers.push_back(QString::fromStdString(layer.name));
    return facts;
}

} // namespace

Race::Race(RacePlan plan, std::shared_ptr<const engine::TrainTest> data)
    : m_plan(std::move(plan)), m_data(std::move(data))
{
    for (int i = 0; i < static_cast<int>(m_plan.contestants.size()); ++i) {
        const Contestant& contestant = m_plan.contestants[static_cast<std::size_t>(i)];
        try {
            auto made = std::make_unique<Entry>();
            if (contestant.samples > 0 && contestant.samples < m_data->train.size())
                made->trainSet = engine::firstSamples(m_data->train, contestant.samples);
            const engine::Dataset& trainSet = trainSetOf(*made);
            made->plan = convolarium::trainingPlan(m_plan, i, trainSet);
            engine::validate(made->plan, trainSet, m_data->test);
            made->facts = factsOf(contestant, made->plan, trainSet);
            made->facts.memoryBytes = engine::trainingMemory(made->plan, trainSet, m_data->test);
            m_entries.push_back(std::move(made));
        } catch (const std::invalid_argument& error) {
            throw Problem(Problem::Kind::Usage, contestantTitle(contestant), QString::fromUtf8(error.what()));
        }
    }
}

const engine::Dataset& Race::trainSetOf(const Entry& entry) const
{
    return entry.trainSet.labels.empty() ? m_data->train : entry.trainSet;
}

bool Race::isDone() const
{
    return std::ranges::none_of(m_entries, [](const auto& made) { return trains(made->status); });
}

std::optional<int> Race::next() const
{
    std::optional<int> chosen;
    for (int i = 0; i < size(); ++i) {
        if (!trains(entry(i).status))
            continue;
        if (!chosen || (m_plan.order == RaceOrder::Together && entry(i).seconds < entry(*chosen).seconds))
            chosen = i;
    }
    return chosen;
}

void Race::prepare(int contestant)
{
    Entry& made = entry(contestant);
    const std::int64_t needed = made.facts.memoryBytes;
    if (const auto available = engine::availableMemory(); available && needed > *available) {
        made.status = TrackStatus::Stopped;
        throw Problem(Problem::Kind::Failure, made.facts.title,
                      Words::tr("training it takes %1 of memory, and %2 are free; take a smaller batch")
                          .arg(QLocale().formattedDataSize(needed), QLocale().formattedDataSize(*available)));
    }
    try {
        made.trainer = std::make_unique<engine::Trainer>(made.plan, trainSetOf(made), m_data->test);
    } catch (const std::bad_alloc&) {
        made.status = TrackStatus::Stopped;
        throw Problem(Problem::Kind::Failure, made.facts.title,
                      Words::tr("there is not enough memory for training it; take a smaller batch"));
    }
    made.status = TrackStatus::Running;
}

std::optional<Race::Step> Race::step(const std::stop_token& stop, bool watched)
{
    const std::optional<int> contestant = next();
    if (!contestant)
        return std::nullopt;
    if (!trainer(*contestant))
        prepare(*contestant);
    Entry& made = entry(*contestant);
    const std::size_t epochs = made.trainer->history().size();
    std::optional<engine::StepFigures> figures;
    const engine::Trainer::Status status = watched ? made.trainer->step(stop, figures) : made.trainer->step(stop);
    const engine::TrainingReport report = made.trainer->report();
    made.seconds = report.seconds;
    const bool ended = made.trainer->history().size() > epochs;
    if (status == engine::Trainer::Status::Diverged)
        made.status = TrackStatus::Diverged;
    else if (status == engine::Trainer::Status::Finished)
        made.status = TrackStatus::Finished;
    else if (ended && m_plan.stopAtGoal && report.test && report.test->accuracy >= m_plan.goal)
        made.status = TrackStatus::ReachedGoal;
    else if (m_plan.seconds > 0 && made.seconds >= m_plan.seconds)
        made.status = TrackStatus::TimeOver;
    if (ended)
        endEpoch(made);
    return Step{.contestant = *contestant, .status = status, .epochEnded = ended, .figures = std::move(figures)};
}

void Race::endEpoch(Entry& made)
{
    if (made.facts.weightBytes <= mostKeptBytes)
        made.kept = made.trainer->state();
}

void Race::setLearningRate(int contestant, double rate)
{
    Entry& made = entry(contestant);
    if (made.trainer)
        made.trainer->setLearningRate(rate);
    made.plan.learningRate = rate;
}

int Race::recover(int contestant, double rate)
{
    Entry& made = entry(contestant);
    made.plan.learningRate = rate;
    if (made.kept) {
        made.trainer->restore(*made.kept);
        made.trainer->setLearningRate(rate);
        made.status = TrackStatus::Running;
    } else {
        made.trainer = nullptr; // made anew in its next step
        made.status = TrackStatus::Waiting;
    }
    made.seconds = made.trainer ? made.trainer->report().seconds : 0;
    return made.trainer ? static_cast<int>(made.trainer->history().size()) : 0;
}

int Race::resume(int contestant, const QString& checkpoint)
{
    Entry& made = entry(contestant);
    prepare(contestant);
    try {
        made.trainer->restore(engine::readCheckpoint(checkpoint.toStdString(), *made.trainer));
    } catch (const std::exception& error) {
        throw Problem(Problem::Kind::Failure, made.facts.title, QString::fromUtf8(error.what()));
    }
    made.seconds = made.trainer->report().seconds;
    const auto epochs = static_cast<int>(made.trainer->history().size());
    if (epochs >= made.plan.epochs)
        made.status = TrackStatus::Finished;
    return epochs;
}

void Race::withdraw(int contestant)
{
    if (trains(entry(contestant).status))
        entry(contestant).status = TrackStatus::Stopped;
}

} // namespace convolarium
