// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/layer_times.h"

#include "engine/analysis/available_memory.h"
#include "engine/analysis/layer_counts.h"
#include "engine/network/network.h"
#include "engine/tensor/checked.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <stdexcept>

namespace convolarium::engine {

namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

double since(Clock::time_point start) { return Seconds(Clock::now() - start).count(); }

/// Passes beyond these change no median any more.
constexpr std::size_t mostPasses = 1000;
constexpr std::size_t leastPasses = 3; // where the budget holds them

Network::Options networkOptions(const TimingOptions& options)
{
    return {.purpose = Purpose::Infer,
            .batch = options.batch,
            .threads = options.threads,
            .initialiser = Initialiser::None};
}

std::string megabytes(std::int64_t bytes)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.0f MB", static_cast<double>(bytes) / 1e6);
    return text.data();
}

/// @throws std::invalid_argument if the network will need more than there is.
void requireMemory(const NetworkSpec& spec, const TimingOptions& options)
{
    const std::int64_t planned = Network::plan(spec, networkOptions(options)).total(); // checks the shapes too
    const std::int64_t needed = checkedSum({planned, checkedProduct({spec.input.h, spec.input.w, spec.input.c,
                                                                     options.batch, std::int64_t{sizeof(Scalar)}})});
    const std::optional<std::int64_t> available = options.memory ? std::nullopt : availableMemory();
    // The rest is left to the other programs, which go on meanwhile.
    const std::optional<std::int64_t> allowed = available ? std::optional(*available / 10 * 9) : options.memory;
    if (allowed && needed > *allowed) {
        throw std::invalid_argument("network \"" + spec.name + "\" with a batch of " + std::to_string(options.batch) +
                                    " needs " + megabytes(needed) + " of memory; " + megabytes(*allowed) +
                                    " can be had now");
    }
}

/// Tells how far the work is: seldom enough not to disturb it, and never backwards.
class Reporter {
public:
    explicit Reporter(const Progress& progress) : m_progress(progress) {}

    void tell(double fraction)
    {
        constexpr Seconds apart{0.03};
        if (m_progress && fraction > m_told && Clock::now() - m_last >= apart) {
            send(std::min(fraction, 1.0));
        }
    }

    void finish()
    {
        if (m_progress && m_told < 1) {
            send(1);
        }
    }

private:
    void send(double fraction)
    {
        m_told = fraction;
        m_progress(fraction);
        m_last = Clock::now();
    }

    const Progress& m_progress;
    double m_told = -1;
    Clock::time_point m_last{};
};

/// Parts of the way, as told.
constexpr double made = 0.2;
constexpr double warmedUp = 0.4;

/// Random weights at He's distance from 0, so that values neither grow nor fade away to denormal numbers on their way
/// through the layers. As the large networks have more than 100 million, the first piece of a tensor is drawn and the
/// others are copies of it.
bool fillWeights(Network& network, Reporter& reporter, const std::stop_token& stop)
{
    constexpr std::size_t pieceSize = std::size_t{1} << 17U;
    const auto all = static_cast<double>(network.weights().size());
    double filled = 0;
    for (const NamedParameter& parameter : network.parameters()) {
        if (parameter.spec.start != ParameterSpec::Start::Random) {
            continue;
        }
        const std::span<Scalar> values = parameter.value.values();
        const std::span<Scalar> drawn = values.first(std::min(pieceSize, values.size()));
        initialise(drawn, parameter.spec, Initialiser::He, randomFor(parameter.name, 1));
        for (std::size_t begin = 0; begin < values.size(); begin += pieceSize) {
            const std::size_t size = std::min(pieceSize, values.size() - begin);
            if (begin > 0) {
                std::ranges::copy(drawn.first(size), values.subspan(begin).begin());
            }
            filled += static_cast<double>(size);
            reporter.tell(made * filled / all);
            if (stop.stop_requested()) {
                return false;
            }
        }
    }
    return true;
}

/// Seconds of all counted passes.
struct Times {
    std::vector<std::vector<double>> steps; ///< of each step: one number a pass
    std::vector<double> passes;
    bool warmed = false;
};

class Passes {
public:
    Passes(Network& network, Reporter& reporter, const std::stop_token& stop)
        : m_network(network), m_reporter(reporter), m_stop(stop),
          m_x({network.options().batch, network.spec().input.h, network.spec().input.w, network.spec().input.c})
    {
        Random random(1);
        fillSymmetric(m_x.values(), random);
        m_times.steps.resize(network.steps().size());
    }

    /// Nothing if it was stopped.
    std::optional<Times> run(double budget)
    {
        const auto warmUp = pass(made, warmedUp);
        if (!warmUp) {
            return std::nullopt;
        }
        if (*warmUp > budget) {
            return std::move(m_times);
        }
        m_times = {.steps = std::vector<std::vector<double>>(m_times.steps.size()), .passes = {}, .warmed = true};
        const std::size_t least = static_cast<double>(leastPasses) * *warmUp <= budget ? leastPasses : 1;
        double used = 0;
        double last = *warmUp;
        while (m_times.passes.size() < least || (used + last <= budget && m_times.passes.size() < mostPasses)) {
            const auto toldAt = [&](double seconds) {
                return warmedUp + (1 - warmedUp) * std::min(1.0, seconds / budget);
            };
            const auto taken = pass(toldAt(used), toldAt(used + last));
            if (!taken) {
                return std::nullopt;
            }
            used += *taken;
            last = *taken;
        }
        return std::move(m_times);
    }

private:
    /// One pass, noted. The clock stands while progress is told, from `from` to `to`. Nothing if it was stopped.
    std::optional<double> pass(double from, double to)
    {
        double whole = 0;
        auto start = Clock::now();
        const auto steps = static_cast<double>(m_times.steps.size());
        const bool ended = m_network.forwardWatched({m_x.shape(), m_x.data()}, [&](int step) {
            const double seconds = since(start);
            m_times.steps[static_cast<std::size_t>(step)].push_back(seconds);
            whole += seconds;
            if (m_stop.stop_requested()) {
                return false;
            }
            m_reporter.tell(from + (to - from) * (step + 1) / steps);
            start = Clock::now();
            return true;
        });
        if (!ended || m_stop.stop_requested()) {
            return std::nullopt;
        }
        m_times.passes.push_back(whole);
        return whole;
    }

    Network& m_network;
    Reporter& m_reporter;
    const std::stop_token& m_stop;
    Tensor m_x;
    Times m_times;
};

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

double NetworkTimes::layerSeconds() const
{
    double sum = 0;
    for (const LayerTime& layer : layers) {
        sum += layer.seconds;
    }
    return sum;
}

std::optional<NetworkTimes> measureLayers(const NetworkSpec& spec, const TimingOptions& options,
                                          const std::stop_token& stop, const Progress& progress)
{
    requireMemory(spec, options);
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    Reporter reporter(progress);
    reporter.tell(0);
    const auto start = Clock::now();
    Network network(spec, networkOptions(options));
    if (!fillWeights(network, reporter, stop)) {
        return std::nullopt;
    }
    NetworkTimes result{.network = spec.name,
                        .batch = options.batch,
                        .threads = options.threads,
                        .makingSeconds = since(start),
                        .layers = countedLayers(spec, network.steps(), options.batch)};
    const std::optional<Times> times = Passes(network, reporter, stop).run(options.budgetSeconds);
    if (!times) {
        return std::nullopt;
    }
    result.passes = static_cast<int>(times->passes.size());
    result.warmed = times->warmed;
    // A network of nothing but identities has passes without steps.
    result.passSeconds = median(times->passes);
    const std::vector<NetworkStep> steps = network.steps();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        result.layers[static_cast<std::size_t>(steps[i].layer)].seconds = median(times->steps[i]);
    }
    reporter.finish();
    return result;
}

} // namespace convolarium::engine
