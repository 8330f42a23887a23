// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/stopwatch.h"

#include "engine/tensor/checked.h"
#include "engine/tensor/random.h"

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace convolarium::engine {

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

Conv2dSpec depthwiseOf(const StopwatchPlan& plan) { return plan.depthwise.asConv2d(plan.input.c); }

struct Work {
    std::int64_t normalMacs;
    std::int64_t separableMacs;
    std::int64_t largestTensor; ///< elements
};

/// @throws std::invalid_argument if a layer does not fit, std::overflow_error if a count does not.
Work workOf(const StopwatchPlan& plan)
{
    const Conv2dSpec depthwise = depthwiseOf(plan);
    const Shape middle = depthwise.outputShape(plan.input);
    const Shape normalOut = plan.normal.outputShape(plan.input);
    const Shape separableOut = plan.pointwise.outputShape(middle);
    const std::int64_t once = checkedSum({depthwise.cost(plan.input).macs, plan.pointwise.cost(middle).macs});
    return {.normalMacs = checkedProduct({plan.normal.cost(plan.input).macs, plan.input.n}),
            .separableMacs = checkedProduct({once, plan.input.n}),
            .largestTensor = std::max({plan.input.elements(), middle.elements(), normalOut.elements(),
                                       separableOut.elements(), plan.normal.weightShape(plan.input.c).elements(),
                                       plan.pointwise.weightShape(middle.c).elements()})};
}

/// Numbers too large for 64 bits are above every limit.
bool exceeds(const StopwatchPlan& plan, const StopwatchLimits& limits)
{
    try {
        const Work work = workOf(plan);
        return std::max(work.normalMacs, work.separableMacs) > limits.macs || work.largestTensor > limits.elements;
    } catch (const std::overflow_error&) {
        return true;
    }
}

bool fits(const StopwatchPlan& plan)
{
    try {
        static_cast<void>(workOf(plan));
    } catch (const std::invalid_argument&) {
        return false;
    } catch (const std::overflow_error&) {
        return true; // far too large, but a layer
    }
    return true;
}

/// The plan with half the channels on both sides, rounded up to whole groups.
StopwatchPlan halveChannels(StopwatchPlan plan)
{
    const auto half = [](int channels, int groups) { return (channels / groups + 1) / 2 * groups; };
    plan.input.c = half(plan.input.c, plan.normal.groups);
    plan.normal.filters = half(plan.normal.filters, plan.normal.groups);
    plan.pointwise.filters = half(plan.pointwise.filters, plan.pointwise.groups);
    return plan;
}

/// Half the batch; when that is 1, half the longer side; when the kernels fit no smaller side, half the channels.
/// @throws std::invalid_argument if nothing can be made smaller.
StopwatchPlan smaller(const StopwatchPlan& plan)
{
    const auto half = [](int size) { return (size + 1) / 2; };
    std::vector<StopwatchPlan> candidates(4, plan);
    candidates[0].input.n = half(plan.input.n);
    const bool wide = plan.input.w > plan.input.h;
    candidates[wide ? 1 : 2].input.w = half(plan.input.w);
    candidates[wide ? 2 : 1].input.h = half(plan.input.h);
    candidates[3] = halveChannels(plan);
    for (const StopwatchPlan& candidate : candidates) {
        const bool same =
            candidate.input == plan.input && candidate.normal == plan.normal && candidate.pointwise == plan.pointwise;
        if (!same && fits(candidate)) {
            return candidate;
        }
    }
    throw std::invalid_argument("stopwatch: no layer like this on " + plan.input.text() + " is within the limits");
}

StopwatchPlan within(StopwatchPlan plan, const StopwatchLimits& limits)
{
    while (exceeds(plan, limits)) {
        plan = smaller(plan);
    }
    return plan;
}

/// One layer with weights of its own.
struct Layer {
    Conv2dSpec spec;
    Tensor weight;
    Tensor bias;

    Layer(const Conv2dSpec& layerSpec, int channels, Random& random)
        : spec(layerSpec), weight(layerSpec.weightShape(channels)),
          bias(layerSpec.bias ? Shape{1, 1, 1, layerSpec.filters} : Shape{})
    {
        fillSymmetric(weight.values(), random);
        fillSymmetric(bias.values(), random);
    }
};

/// Both twins with all their memory, so that a run allocates as little as it does in training.
class Twins {
public:
    Twins(const StopwatchPlan& plan, Random& random)
        : m_x(plan.input), m_normal(plan.normal, plan.input.c, random),
          m_depthwise(depthwiseOf(plan), plan.input.c, random),
          m_pointwise(plan.pointwise, m_depthwise.spec.filters, random)
    {
        fillSymmetric(m_x.values(), random);
    }

    double normalMs()
    {
        const auto start = Clock::now();
        conv2d(m_normal.spec, {m_x, m_normal.weight, m_normal.bias}, m_y);
        return Milliseconds(Clock::now() - start).count();
    }

    double separableMs()
    {
        const auto start = Clock::now();
        conv2d(m_depthwise.spec, {m_x, m_depthwise.weight, m_depthwise.bias}, m_middle);
        conv2d(m_pointwise.spec, {m_middle, m_pointwise.weight, m_pointwise.bias}, m_separableY);
        return Milliseconds(Clock::now() - start).count();
    }

private:
    Tensor m_x;
    Layer m_normal;
    Layer m_depthwise;
    Layer m_pointwise;
    Tensor m_y;
    Tensor m_middle;
    Tensor m_separableY;
};

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The limits with as many MACs as this processor does in the longest run, foreseen from a trial of a small layer:
/// how fast a layer is depends on its shape and on the machine, by a factor of a hundred.
StopwatchLimits foreseen(const StopwatchPlan& plan, StopwatchLimits limits, Random& random)
{
    StopwatchLimits trialLimits = limits;
    trialLimits.macs = std::max<std::int64_t>(limits.macs / 64, 1);
    StopwatchPlan trial = plan;
    while (exceeds(trial, trialLimits)) {
        try {
            trial = smaller(trial);
        } catch (const std::invalid_argument&) {
            break; // the smallest there is
        }
    }
    Twins twins(trial, random);
    static_cast<void>(twins.normalMs() + twins.separableMs()); // the first run pays for memory
    const double ms = std::max(twins.normalMs(), twins.separableMs());
    const Work work = workOf(trial);
    const double allowed = static_cast<double>(limits.longestRun.count()) / std::max(ms, 1e-6) *
                           static_cast<double>(std::max(work.normalMacs, work.separableMacs));
    if (allowed < static_cast<double>(limits.macs)) {
        limits.macs = std::max(static_cast<std::int64_t>(allowed), std::max(work.normalMacs, work.separableMacs));
    }
    return limits;
}

} // namespace

std::optional<StopwatchResult> timeTwins(const StopwatchPlan& plan, const std::stop_token& stop,
                                         const StopwatchLimits& limits)
{
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    Random random(1);
    const StopwatchPlan bounded = within(plan, limits);
    const StopwatchPlan timed = within(bounded, foreseen(bounded, limits, random));
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    Twins twins(timed, random);
    std::vector<double> normal;
    std::vector<double> separable;
    Clock::time_point deadline;
    for (int run = 0; run <= limits.runs; ++run) { // run 0 warms up
        if (run == 1) {
            deadline = Clock::now() + limits.budget;
        } else if (run > 1 && Clock::now() >= deadline) {
            break;
        }
        const double normalMs = twins.normalMs();
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        const double separableMs = twins.separableMs();
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        if (run > 0) {
            normal.push_back(normalMs);
            separable.push_back(separableMs);
        }
    }
    const Work work = workOf(timed);
    return StopwatchResult{.normalMs = median(normal),
                           .separableMs = median(separable),
                           .runs = static_cast<int>(normal.size()),
                           .timedInput = timed.input,
                           .smaller = timed.input != plan.input || timed.normal != plan.normal ||
                                      timed.pointwise != plan.pointwise,
                           .normalMacs = work.normalMacs,
                           .separableMacs = work.separableMacs};
}

} // namespace convolarium::engine
