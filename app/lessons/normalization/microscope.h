// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/normalization/normalization_figures.h"

namespace convolarium {

/// How much the mean and variance of one channel depend on which samples happen to be in the batch.
struct Microscope {
    static constexpr std::array sizes{1, 2, 4, 8, 16, 32, 64};
    static constexpr int batches = 40; ///< of each size

    struct Cloud {
        int samples;
        std::vector<double> means, variances; ///< of each batch
    };
    std::vector<Cloud> clouds;
    double centre = 0;          ///< mean of all samples
    double sampleDeviation = 0; ///< standard deviation of the per-sample means; a batch of N has this over √N
};

/// For a channel; batches are drawn with replacement from BatchSource::sampleMoments. The variance of a batch is the mean
/// of its samples' variances plus the variance of their means.
[[nodiscard]] Microscope microscope(const NormalizationModel& model, int channel);

} // namespace convolarium
