// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/microscope.h"

#include "engine/tensor/random.h"

#include <cmath>

namespace convolarium {

namespace {

constexpr std::uint64_t drawStream = 3;

} // namespace

Microscope microscope(const NormalizationModel& model, int channel)
{
    const std::vector<BatchSource::Moments> samples = model.source().sampleMoments(channel);
    const auto count = static_cast<double>(samples.size());
    Microscope result;
    for (const auto& sample : samples)
        result.centre += sample.mean / count;
    for (const auto& sample : samples)
        result.sampleDeviation += (sample.mean - result.centre) * (sample.mean - result.centre) / count;
    result.sampleDeviation = std::sqrt(result.sampleDeviation);
    engine::Random random(static_cast<std::uint64_t>(model.settings.seed), drawStream);
    for (const int size : Microscope::sizes) {
        Microscope::Cloud cloud{size, {}, {}};
        for (int batch = 0; batch < Microscope::batches; ++batch) {
            double mean = 0;
            double square = 0; // mean of x²
            for (int i = 0; i < size; ++i) {
                const auto& sample = samples[random.below(static_cast<std::uint32_t>(samples.size()))];
                mean += sample.mean / size;
                square += (sample.variance + sample.mean * sample.mean) / size;
            }
            cloud.means.push_back(mean);
            cloud.variances.push_back(std::max(0.0, square - mean * mean));
        }
        result.clouds.push_back(std::move(cloud));
    }
    return result;
}

} // namespace convolarium
