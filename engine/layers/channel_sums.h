// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/channel_loops.h"
#include "engine/tensor/workers.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace convolarium::engine {

/// Samples x cells x channels, and how the threads share them.
struct ChannelExtent {
    int samples = 1;
    std::int64_t cells = 1; ///< of a sample
    int channels = 1;
    int parts = 1; ///< that the cells of a sample are cut into

    /// Cuts them as the amount of work asks for.
    [[nodiscard]] static ChannelExtent of(int samples, std::int64_t cells, int channels);

    [[nodiscard]] int tasks() const { return samples * parts; }

    /// Where the channels of a sample begin in an array of all samples' channels.
    [[nodiscard]] std::size_t channelsOf(int sample) const
    {
        return static_cast<std::size_t>(sample) * static_cast<std::size_t>(channels);
    }

    /// Calls work(task, sample, cells) for every part of every sample, on all threads; the cells are counted through all
    /// samples.
    template <typename Work>
    void run(Workers& workers, const Work& work) const
    {
        workers.run(tasks(), [&](int task, int /*worker*/) {
            const std::int64_t sample = task / parts;
            const Chunk part = chunkOf(cells, parts, task % parts);
            work(task, static_cast<int>(sample), Chunk{sample * cells + part.begin, sample * cells + part.end});
        });
    }
};

/// Two sums of each channel of each sample, in the same order of additions for any number of threads.
class ChannelSums {
public:
    /// For extents up to `largest`.
    explicit ChannelSums(const ChannelExtent& largest);

    /// What it keeps, in bytes.
    [[nodiscard]] std::size_t bytes() const { return m_sums.size() * sizeof(double); }

    /// Sums up termsOf(sample)<Value>(index, channel), a Pair, over the cells of each sample.
    template <typename TermsOf>
    void sum(Workers& workers, const ChannelExtent& extent, const TermsOf& termsOf)
    {
        extent.run(workers, [&](int task, int sample, const Chunk& cells) {
            const PairSums sums = slot(task, extent.channels);
            std::fill_n(sums.first, extent.channels, 0.0);
            std::fill_n(sums.second, extent.channels, 0.0);
            addPairs(cells, extent.channels, termsOf(sample), sums);
        });
        addParts(extent);
    }

    /// Those of the channels of a sample, valid until the next sum().
    [[nodiscard]] PairSums of(const ChannelExtent& extent, int sample)
    {
        return slot(sample * extent.parts, extent.channels);
    }

private:
    [[nodiscard]] PairSums slot(int task, int channels);
    void addParts(const ChannelExtent& extent);

    std::vector<double> m_sums; ///< of each task
};

} // namespace convolarium::engine
