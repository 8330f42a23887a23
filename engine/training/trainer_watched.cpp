// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A step that tells what it did.
#include "engine/training/trainer.h"

#include <algorithm>
#include <cmath>

namespace convolarium::engine {

namespace {

/// The bytes from which the numbers of a sample were made.
std::vector<std::uint8_t> bytesOf(std::span<const Scalar> sample, const PixelScale& scale)
{
    constexpr double brightest = 255;
    std::vector<std::uint8_t> bytes;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const std::size_t channel = i % scale.mean.size();
        const double value = sample[i] / scale.factor[channel] + scale.mean[channel];
        bytes.push_back(static_cast<std::uint8_t>(std::clamp(std::round(value), 0.0, brightest)));
    }
    return bytes;
}

} // namespace

Trainer::Status Trainer::step(const std::stop_token& stop, std::optional<StepFigures>& figures)
{
    figures.reset();
    if (m_status != Status::Running || m_evaluating || stop.stop_requested()) {
        return step(stop);
    }
    const std::span<const Scalar> weights = m_network.weights();
    const std::vector<Scalar> before(weights.begin(), weights.end());
    if (!update(stop)) {
        return Status::Stopped;
    }
    if (m_status == Status::Running) {
        figures = figuresSince(before); // now: an evaluation takes the place of what the passes have left
    }
    return !m_evaluating || evaluate(stop) ? m_status : Status::Stopped;
}

StepFigures Trainer::figuresSince(std::span<const Scalar> weightsBefore) const
{
    const auto picture = static_cast<std::size_t>(m_plan.network.input.elements() / m_plan.network.input.n);
    return {.step = m_step,
            .samples = m_train.count(),
            .loss = m_last.loss,
            .accuracy = static_cast<double>(m_last.correct) / m_train.count(),
            .learningRate = m_rate,
            .truth = m_train.labels().front(),
            .confidences = firstConfidences(m_outputs, m_plan.loss),
            .picture = bytesOf(m_train.images().values().first(picture), m_scale),
            .layers = layerSteps(m_network, weightsBefore)};
}

} // namespace convolarium::engine
