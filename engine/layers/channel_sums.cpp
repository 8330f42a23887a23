// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/channel_sums.h"

#include "engine/layers/chunks.h"

namespace convolarium::engine {

namespace {

constexpr int mostParts = 16;

} // namespace

ChannelExtent ChannelExtent::of(int samples, std::int64_t cells, int channels)
{
    const int parts = std::min(chunkCountOf(cells, channels), std::max(1, mostParts / samples));
    return {.samples = samples, .cells = cells, .channels = channels, .parts = parts};
}

ChannelSums::ChannelSums(const ChannelExtent& largest)
    : m_sums(2 * largest.channelsOf(std::max(mostParts, largest.samples)))
{}

PairSums ChannelSums::slot(int task, int channels)
{
    double* sums = m_sums.data() + std::int64_t{2} * task * channels;
    return {sums, sums + channels};
}

void ChannelSums::addParts(const ChannelExtent& extent)
{
    for (int sample = 0; sample < extent.samples; ++sample) {
        const PairSums total = of(extent, sample);
        for (int part = 1; part < extent.parts; ++part) {
            const PairSums summand = slot(sample * extent.parts + part, extent.channels);
            for (int c = 0; c < extent.channels; ++c) {
                total.first[c] += summand.first[c];
                total.second[c] += summand.second[c];
            }
        }
    }
}

} // namespace convolarium::engine
