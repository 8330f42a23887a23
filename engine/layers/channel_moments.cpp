// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/channel_moments.h"

#include "engine/tensor/lanes.h"

#include <algorithm>

namespace convolarium::engine {

namespace {

/// The mean of a few cells that lie evenly in a sample: near enough to the mean of all that differences from it can be
/// squared and summed up without loss.
void choosePivots(const ChannelExtent& extent, int sample, const Scalar* x, Scalar* pivots)
{
    const std::int64_t chosen = std::min<std::int64_t>(extent.cells, 16);
    std::fill_n(pivots, extent.channels, Scalar{0});
    for (std::int64_t i = 0; i < chosen; ++i) {
        const Scalar* cell = x + (sample * extent.cells + extent.cells * i / chosen) * extent.channels;
        for (int c = 0; c < extent.channels; ++c) {
            pivots[c] += cell[c] / static_cast<Scalar>(chosen);
        }
    }
}

} // namespace

ChannelMoments::ChannelMoments(const ChannelExtent& largest)
    : m_mean(largest.channelsOf(largest.samples)), m_variance(m_mean.size())
{}

void ChannelMoments::measure(const Resources& resources, const ChannelExtent& extent, const Scalar* x,
                             ChannelSums& sums)
{
    Scalar* pivots = resources.scratch.data();
    for (int sample = 0; sample < extent.samples; ++sample) {
        choosePivots(extent, sample, x, pivots + extent.channelsOf(sample));
    }
    sums.sum(resources.workers, extent, [&](int sample) {
        return [x, pivot = pivots + extent.channelsOf(sample)]<typename Value>(std::int64_t i, int c) {
            const Value apart = load<Value>(x + i) - load<Value>(pivot + c);
            return Pair<Value>{apart, apart * apart};
        };
    });
    for (int sample = 0; sample < extent.samples; ++sample) {
        setFromSums(extent, sample, sums.of(extent, sample), pivots + extent.channelsOf(sample));
    }
}

void ChannelMoments::setFromSums(const ChannelExtent& extent, int sample, const PairSums& sums, const Scalar* pivots)
{
    const auto cells = static_cast<double>(extent.cells);
    for (int c = 0; c < extent.channels; ++c) {
        const std::size_t i = extent.channelsOf(sample) + static_cast<std::size_t>(c);
        const double shift = sums.first[c] / cells;
        m_mean[i] = double{pivots[c]} + shift;
        m_variance[i] = std::max(0.0, sums.second[c] / cells - shift * shift);
    }
}

/// Chan et al., "Algorithms for computing the sample variance", 1983, for parts of equal size.
void ChannelMoments::pool(const ChannelExtent& extent, int together)
{
    const auto count = static_cast<std::size_t>(together);
    for (std::size_t first = 0; count > 1 && first < extent.channelsOf(extent.samples); first += count) {
        double mean = 0;
        for (std::size_t i = first; i < first + count; ++i) {
            mean += m_mean[i] / together;
        }
        double variance = 0;
        for (std::size_t i = first; i < first + count; ++i) {
            variance += (m_variance[i] + (m_mean[i] - mean) * (m_mean[i] - mean)) / together;
        }
        std::fill_n(m_mean.data() + first, count, mean);
        std::fill_n(m_variance.data() + first, count, variance);
    }
}

void ChannelMoments::set(std::span<const Scalar> mean, std::span<const Scalar> variance)
{
    std::ranges::copy(mean, m_mean.begin());
    std::ranges::copy(variance, m_variance.begin());
}

} // namespace convolarium::engine
