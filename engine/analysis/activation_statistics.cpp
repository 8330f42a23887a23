// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/activation_statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <variant>

namespace convolarium::engine {

namespace {

/// Count, sums and range.
void addUp(std::span<const Scalar> values, ValueStatistics& statistics)
{
    double sum = 0;
    std::int64_t zeros = 0;
    Scalar least = std::numeric_limits<Scalar>::max();
    Scalar most = std::numeric_limits<Scalar>::lowest();
    for (const Scalar value : values) {
        if (!std::isfinite(value)) {
            ++statistics.nonFinite;
            continue;
        }
        sum += double{value};
        zeros += value == 0 ? 1 : 0;
        least = std::min(least, value);
        most = std::max(most, value);
    }
    statistics.count = static_cast<std::int64_t>(values.size()) - statistics.nonFinite;
    if (statistics.count > 0) {
        const auto count = static_cast<double>(statistics.count);
        statistics.mean = sum / count;
        statistics.zeros = static_cast<double>(zeros) / count;
        statistics.min = double{least};
        statistics.max = double{most};
    }
}

/// What needs mean and range.
void spread(std::span<const Scalar> values, ValueStatistics& statistics)
{
    // Half of each: also the range of the largest doubles is a number then.
    const double range = statistics.max / 2 - statistics.min / 2;
    const auto bins = static_cast<double>(statistics.histogram.size());
    const double perBin = range > 0 ? bins / range : 0;
    double squares = 0;
    for (const Scalar value : values) {
        if (!std::isfinite(value)) {
            continue;
        }
        const double fromMean = double{value} - statistics.mean;
        squares += fromMean * fromMean;
        const double place = std::clamp((double{value} / 2 - statistics.min / 2) * perBin, 0.0, bins - 1);
        ++statistics.histogram[static_cast<std::size_t>(place)];
    }
    statistics.standardDeviation =
        statistics.count > 0 ? std::sqrt(squares / static_cast<double>(statistics.count)) : 0;
}

bool isRectifier(const LayerSpec& layer)
{
    const auto* activation = std::get_if<ActivationSpec>(&layer);
    return activation != nullptr &&
           (activation->kind == ActivationSpec::Kind::Relu || activation->kind == ActivationSpec::Kind::Relu6);
}

double deadShare(const ConstTensorView& output)
{
    const auto channels = static_cast<std::size_t>(output.shape.c);
    std::vector<char> alive(channels);
    const std::span<const Scalar> values = output.values();
    for (std::size_t cell = 0; cell < values.size(); cell += channels) {
        for (std::size_t c = 0; c < channels; ++c) {
            alive[c] = static_cast<char>(static_cast<int>(alive[c]) | static_cast<int>(values[cell + c] != 0));
        }
    }
    return static_cast<double>(std::ranges::count(alive, 0)) / static_cast<double>(channels);
}

} // namespace

ValueStatistics valueStatistics(std::span<const Scalar> values, int bins)
{
    if (bins < 1 || bins > maxBins) {
        throw std::invalid_argument("statistics: " + std::to_string(bins) + " bins are not in 1.." +
                                    std::to_string(maxBins));
    }
    ValueStatistics statistics;
    statistics.histogram.resize(static_cast<std::size_t>(bins));
    addUp(values, statistics);
    spread(values, statistics);
    return statistics;
}

std::vector<ActivationStatistics> activationStatistics(const Network& network, int bins)
{
    std::vector<ActivationStatistics> all;
    const std::vector<LayerNode>& layers = network.spec().layers;
    for (int i = 0; i < static_cast<int>(layers.size()); ++i) {
        if (!network.keeps(i)) {
            continue;
        }
        const ConstTensorView output = network.activation(i);
        if (output.size() == 0) {
            throw std::invalid_argument("statistics: no forward pass to look at");
        }
        const LayerNode& node = layers[static_cast<std::size_t>(i)];
        ActivationStatistics statistics{
            .layer = i, .name = node.name, .values = valueStatistics(output.values(), bins), .deadChannels = {}};
        if (isRectifier(node.layer)) {
            statistics.deadChannels = deadShare(output);
        }
        all.push_back(std::move(statistics));
    }
    return all;
}

std::vector<WeightStatistics> weightStatistics(const Network& network, int bins)
{
    std::vector<WeightStatistics> all;
    for (const NamedParameter& parameter : network.parameters()) {
        if (parameter.spec.trained) {
            all.push_back({.layer = parameter.name.substr(0, parameter.name.rfind('.')),
                           .tensor = parameter.spec.name,
                           .values = valueStatistics(parameter.value.values(), bins)});
        }
    }
    return all;
}

} // namespace convolarium::engine
