// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/value_placement.h"

#include "engine/network/interval_allocation.h"

#include <algorithm>

namespace convolarium::engine {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

std::int64_t valuesOf(const ExecutionPlan& plan, const Step& step)
{
    return aligned(plan.placed[at(step.last())].out.elements());
}

std::int64_t valuesOfInput(const ExecutionPlan& plan, const Step& step, std::size_t input)
{
    return aligned(plan.placed[at(step.layer)].in[input].elements());
}

/// Intervals to be placed, each with where its place is to be noted.
class Requests {
public:
    void add(Offset& place, const Interval& interval)
    {
        m_places.push_back(&place);
        m_intervals.push_back(interval);
    }

    /// Returns the size of the block.
    [[nodiscard]] std::int64_t fulfil() const
    {
        const Allocation allocation = allocate(m_intervals);
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            *m_places[i] = allocation.offsets[i];
        }
        return allocation.size;
    }

private:
    std::vector<Offset*> m_places;
    std::vector<Interval> m_intervals;
};

/// Goes through the steps as the backward pass does: at time 0 the last one runs.
class GradientPlacement {
public:
    GradientPlacement(ExecutionPlan& plan, Purpose purpose)
        : m_plan(plan), m_inspects(purpose == Purpose::Inspect), m_steps(static_cast<int>(plan.steps.size())),
          m_written(plan.steps.size(), never)
    {}

    void place()
    {
        decideWhatRuns();
        m_written[at(m_plan.stepOf.back())] = 0;
        for (int i = m_steps - 1; i >= 0; --i) {
            if (m_plan.steps[at(i)].runsBackward) {
                requestInputs(i);
            }
            requestOutput(i);
        }
        if (m_inspects) {
            m_requests.add(m_plan.networkInputGradient, always(aligned(m_plan.placed.front().in.front().elements())));
        }
        m_plan.gradients = m_requests.fulfil();
        connect();
    }

private:
    static constexpr int never = -1;

    [[nodiscard]] int timeOf(int step) const { return m_steps - 1 - step; }
    [[nodiscard]] Interval always(std::int64_t size) const { return {0, m_steps, size}; }
    [[nodiscard]] Interval during(int step, std::int64_t size) const { return {timeOf(step), timeOf(step), size}; }

    /// Backward run the steps that the output depends on and that have weights before or in them; of Inspect, all of the
    /// former.
    void decideWhatRuns()
    {
        std::vector<bool> leadsToOutput(at(m_steps));
        leadsToOutput[at(m_plan.stepOf.back())] = true;
        for (int i = m_steps - 1; i >= 0; --i) {
            for (const int source : m_plan.steps[at(i)].sources) {
                if (source != Step::networkInput && leadsToOutput[at(i)]) {
                    leadsToOutput[at(source)] = true;
                }
            }
        }
        std::vector<bool> hasWeights(at(m_steps), m_inspects);
        for (int i = 0; i < m_steps; ++i) {
            Step& step = m_plan.steps[at(i)];
            const auto needed = [&](int source) { return source != Step::networkInput && hasWeights[at(source)]; };
            hasWeights[at(i)] = m_inspects || step.trained || std::ranges::any_of(step.sources, needed);
            step.runsBackward = leadsToOutput[at(i)] && hasWeights[at(i)];
        }
    }

    void requestInputs(int index)
    {
        Step& step = m_plan.steps[at(index)];
        step.inputGradients.resize(step.sources.size());
        for (std::size_t i = 0; i < step.sources.size(); ++i) {
            if (!isNeeded(step.sources[i])) {
                continue;
            }
            int& written = step.sources[i] == Step::networkInput ? m_inputWritten : m_written[at(step.sources[i])];
            if (written == never) {
                written = timeOf(index);
            } else {
                step.inputGradients[i].added = true;
                m_requests.add(step.inputGradients[i].apart, during(index, valuesOfInput(m_plan, step, i)));
            }
        }
    }

    [[nodiscard]] bool isNeeded(int source) const
    {
        return source == Step::networkInput ? m_inspects : m_plan.steps[at(source)].runsBackward;
    }

    void requestOutput(int index)
    {
        Step& step = m_plan.steps[at(index)];
        const std::int64_t size = valuesOf(m_plan, step);
        if (m_inspects) {
            m_requests.add(step.gradient, always(size));
            m_requests.add(step.usedUp, during(index, size));
        } else if (step.runsBackward) {
            m_requests.add(step.gradient, {m_written[at(index)], timeOf(index), size});
        }
    }

    void connect()
    {
        for (Step& step : m_plan.steps) {
            for (std::size_t i = 0; i < step.inputGradients.size(); ++i) {
                const int source = step.sources[i];
                step.inputGradients[i].at =
                    source == Step::networkInput ? m_plan.networkInputGradient : m_plan.steps[at(source)].gradient;
            }
        }
    }

    ExecutionPlan& m_plan;
    bool m_inspects;
    int m_steps;
    std::vector<int> m_written; ///< when the derivative by the value of each step is written first
    int m_inputWritten = never;
    Requests m_requests;
};

} // namespace

void placeOutputs(ExecutionPlan& plan, Purpose purpose)
{
    const int end = static_cast<int>(plan.steps.size());
    std::vector<int> lastRead(plan.steps.size(), purpose == Purpose::Infer ? 0 : end);
    const auto note = [&](int step, int time) {
        if (step != Step::networkInput) {
            lastRead[at(step)] = std::max(lastRead[at(step)], time);
        }
    };
    note(plan.stepOf.back(), end);
    for (int i = 0; i < end; ++i) {
        note(i, i);
        std::ranges::for_each(plan.steps[at(i)].sources, [&](int source) { note(source, i); });
    }
    Requests requests;
    for (int i = 0; i < end; ++i) {
        requests.add(plan.steps[at(i)].output, {i, lastRead[at(i)], valuesOf(plan, plan.steps[at(i)])});
    }
    plan.outputs = requests.fulfil();
}

void placeGradients(ExecutionPlan& plan, Purpose purpose) { GradientPlacement(plan, purpose).place(); }

} // namespace convolarium::engine
