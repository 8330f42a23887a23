// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/stopwatch.h"

#include "engine/tensor/checked.h"

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

/// Sizes below which a layer spends its time on borders and on reading weights.
struct Floor {
    int side;
    int channels;
};

/// The ways to halve a plan without going below the floor, the one to prefer first. The sides come before the channels,
/// on which the ratio of the twins depends.
std::vector<StopwatchPlan> halved(const StopwatchPlan& plan, const Floor& floor)
{
    const auto half = [](int size) { return (size + 1) / 2; };
    std::vector<StopwatchPlan> candidates;
    const auto add = [&](StopwatchPlan candidate) {
        const bool same =
            candidate.input == plan.input && candidate.normal == plan.normal && candidate.pointwise == plan.pointwise;
        if (!same && fits(candidate)) {
            candidates.push_back(candidate);
        }
    };
    StopwatchPlan fewer = plan;
    fewer.input.n = half(plan.input.n);
    add(fewer);
    StopwatchPlan lower = plan;
    lower.input.h = std::max(half(plan.input.h), std::min(floor.side, plan.input.h));
    StopwatchPlan narrower = plan;
    narrower.input.w = std::max(half(plan.input.w), std::min(floor.side, plan.input.w));
    const bool wide = plan.input.w > plan.input.h;
    add(wide ? narrower : lower);
    add(wide ? lower : narrower);
    if (std::max(plan.input.c, plan.normal.filters) > floor.channels) {
        add(halveChannels(plan));
    }
    return candidates;
}

/// The plan made smaller by about half; nothing if it is the smallest of its kind.
std::optional<StopwatchPlan> smaller(const StopwatchPlan& plan)
{
    for (const Floor& floor : {Floor{.side = 8, .channels = 64}, Floor{.side = 1, .channels = 1}}) {
        const std::vector<StopwatchPlan> candidates = halved(plan, floor);
        if (!candidates.empty()) {
            return candidates.front();
        }
    }
    return std::nullopt;
}

/// The largest plan of this kind within the limits, or the smallest there is.
StopwatchPlan shrunk(StopwatchPlan plan, const StopwatchLimits& limits)
{
    while (exceeds(plan, limits)) {
        const std::optional<StopwatchPlan> next = smaller(plan);
        if (!next) {
            break;
        }
        plan = *next;
    }
    return plan;
}

/// One layer with weights of its own. What the values are makes no difference to the time.
struct Layer {
    Conv2dSpec spec;
    Tensor weight;
    Tensor bias;

    Layer(const Conv2dSpec& layerSpec, int channels)
        : spec(layerSpec), weight(layerSpec.weightShape(channels)),
          bias(layerSpec.bias ? Shape{1, 1, 1, layerSpec.filters} : Shape{})
    {
        weight.fill(Scalar{0.5});
        bias.fill(Scalar{0.5});
    }
};

/// Both twins with all their memory, so that a run allocates as little as it does in training.
class Twins {
public:
    explicit Twins(const StopwatchPlan& plan)
        : m_x(plan.input), m_normal(plan.normal, plan.input.c), m_depthwise(depthwiseOf(plan), plan.input.c),
          m_pointwise(plan.pointwise, m_depthwise.spec.filters)
    {
        m_x.fill(Scalar{0.5});
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
StopwatchLimits foreseen(const StopwatchPlan& plan, StopwatchLimits limits)
{
    StopwatchLimits trialLimits = limits;
    trialLimits.macs = std::max<std::int64_t>(limits.macs / 64, 1);
    const StopwatchPlan trial = shrunk(plan, trialLimits);
    Twins twins(trial);
    static_cast<void>(twins.normalMs() + twins.separableMs()); // the first run pays for memory
    double ms = std::max(twins.normalMs(), twins.separableMs());
    // The quickest of three: other work on the machine says nothing of the layer.
    for (int again = 0; again < 2; ++again) {
        ms = std::min(ms, std::max(twins.normalMs(), twins.separableMs()));
    }
    const Work work = workOf(trial);
    const double allowed = static_cast<double>(limits.longestRun.count()) / std::max(ms, 1e-6) *
                           static_cast<double>(std::max(work.normalMacs, work.separableMacs));
    if (allowed < static_cast<double>(limits.macs)) {
        limits.macs = std::max(static_cast<std::int64_t>(allowed), std::max(work.normalMacs, work.separableMacs));
    }
    return limits;
}

/// Milliseconds of the counted runs.
struct Times {
    std::vector<double> normal;
    std::vector<double> separable;
};

/// A warm-up, then runs of both twins in turn. Nothing if it was stopped.
std::optional<Times> measure(Twins& twins, const std::stop_token& stop, const StopwatchLimits& limits)
{
    Times times;
    Clock::time_point deadline;
    for (int run = 0; run <= std::max(limits.runs, 1); ++run) {
        const bool counted = run > 0; // run 0 warms up
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
        if (counted) {
            times.normal.push_back(normalMs);
            times.separable.push_back(separableMs);
        }
    }
    return times;
}

} // namespace

std::optional<StopwatchResult> timeTwins(const StopwatchPlan& plan, const std::stop_token& stop,
                                         const StopwatchLimits& limits)
{
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    const StopwatchPlan bounded = shrunk(plan, limits);
    if (exceeds(bounded, limits)) {
        throw std::invalid_argument("stopwatch: no layer like this on " + plan.input.text() + " is within the limits");
    }
    const StopwatchPlan timed = shrunk(bounded, foreseen(bounded, limits));
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    Twins twins(timed);
    const std::optional<Times> times = measure(twins, stop, limits);
    if (!times) {
        return std::nullopt;
    }
    const Work work = workOf(timed);
    return StopwatchResult{.normalMs = median(times->normal),
                           .separableMs = median(times->separable),
                           .runs = static_cast<int>(times->normal.size()),
                           .timedInput = timed.input,
                           .smaller = timed.input != plan.input || timed.normal != plan.normal ||
                                      timed.pointwise != plan.pointwise,
                           .normalMacs = work.normalMacs,
                           .separableMacs = work.separableMacs};
}

} // namespace convolarium::engine
