// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/normalization/batch_source.h"
#include "engine/layers/normalization_statistics.h"

#include <nlohmann/json_fwd.hpp>

#include <array>
#include <optional>
#include <stop_token>

namespace convolarium {

/// A cell of the batch.
struct BatchCell {
    int n = 0, h = 0, w = 0, c = 0;
    friend bool operator==(const BatchCell&, const BatchCell&) = default;
};

/// Largest change of an output, |output(scale, shift) - output(1, 0)|, of each kind in the order of normalizationKinds.
using Robustness = std::array<double, normalizationKinds.size()>;

/// A change below this is only what epsilon leaves.
inline constexpr double unchangedBelow = 0.01;

/// Everything that the picture of the normalization lesson is a function of, apart from t and the focus.
struct NormalizationModel {
    NormalizationSettings settings;
    std::shared_ptr<const FlowerBank> bank{};     ///< of source images
    engine::Tensor input{};                       ///< with the dial
    engine::NormalizationStatistics statistics{}; ///< what is subtracted and divided by: of the input, or running
    std::optional<Robustness> robustness{};       ///< empty while a large batch is being compared

    [[nodiscard]] BatchSource source() const { return BatchSource(settings, bank); }
    [[nodiscard]] double inputAt(const BatchCell& cell) const
    {
        return static_cast<double>(input.at(cell.n, cell.h, cell.w, cell.c));
    }
    [[nodiscard]] int groupOf(const BatchCell& cell) const
    {
        return settings.over().groupOf(settings.shape, cell.n, cell.h, cell.w, cell.c);
    }
    [[nodiscard]] double meanOf(int group) const { return statistics.mean[static_cast<std::size_t>(group)]; }
    [[nodiscard]] double varianceOf(int group) const { return statistics.variance[static_cast<std::size_t>(group)]; }
    /// (x - mean) / sqrt(variance + epsilon).
    [[nodiscard]] double normalizedAt(const BatchCell& cell) const;
    /// gamma · normalized + beta: what the engine's layer gives.
    [[nodiscard]] double outputAt(const BatchCell& cell) const
    {
        return settings.gamma * normalizedAt(cell) + settings.beta;
    }
    [[nodiscard]] int means() const { return settings.over().count(settings.shape); }
    [[nodiscard]] std::int64_t cellsPerMean() const { return settings.over().cells(settings.shape); }
};

/// Running statistics of batch norm: from mean 0 and variance 1 through 50 training batches without the dial, PyTorch's
/// momentum 0.1 (Keras's 0.9) and the unbiased variance, by the engine's layer. The batches have as many samples as the
/// present one, at least two; fewer where 50 of them would have more than two million values.
[[nodiscard]] engine::NormalizationStatistics runningStatistics(const NormalizationSettings& settings,
                                                                const BatchSource& source);

/// The model for `settings`, without robustness unless the batch is small enough to have it at once.
/// `bank` is used again where it has the right seed.
[[nodiscard]] NormalizationModel normalizationModel(const NormalizationSettings& settings,
                                                    std::shared_ptr<const FlowerBank> bank);

/// In training mode, in double. Nothing when it was stopped.
[[nodiscard]] std::optional<Robustness> measureRobustness(const NormalizationModel& model, std::stop_token stop);

/// The whole output by the engine's own layer.
[[nodiscard]] engine::Tensor engineOutput(const NormalizationModel& model);

/// Every number of the lesson; the output is computed here.
[[nodiscard]] nlohmann::ordered_json normalizationJson(const NormalizationModel& model);

} // namespace convolarium
