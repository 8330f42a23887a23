// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/channel_sums.h"
#include "engine/layers/layer.h"

#include <vector>

namespace convolarium::engine {

/// Mean and (biased) variance of each channel of each sample, in double.
class ChannelMoments {
public:
    /// For extents up to `largest`.
    explicit ChannelMoments(const ChannelExtent& largest);

    [[nodiscard]] std::size_t size() const { return m_mean.size(); }

    /// By ChannelExtent::channelsOf(sample) + channel.
    [[nodiscard]] double mean(std::size_t i) const { return m_mean[i]; }
    [[nodiscard]] double variance(std::size_t i) const { return m_variance[i]; }

    /// Of `x`, in one pass. Needs size() values of scratch memory.
    void measure(const Resources& resources, const ChannelExtent& extent, const Scalar* x, ChannelSums& sums);

    /// Gives each `together` neighbouring channels of a sample the moments of all their values.
    void pool(const ChannelExtent& extent, int together);

    /// Those of one sample, given.
    void set(std::span<const Scalar> mean, std::span<const Scalar> variance);

private:
    void setFromSums(const ChannelExtent& extent, int sample, const PairSums& sums, const Scalar* pivots);

    std::vector<double> m_mean;
    std::vector<double> m_variance;
};

} // namespace convolarium::engine
