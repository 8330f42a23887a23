// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/batches.h"

#include "engine/data/sample_random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace convolarium::engine {

namespace {

constexpr std::size_t byteValues = 256;

/// How often each byte occurs in a channel: exact sums, so that a channel of one colour has variance 0.
using Histogram = std::array<std::int64_t, byteValues>;

void count(std::span<const std::uint8_t> pixels, std::vector<Histogram>& counts)
{
    for (std::size_t i = 0; i < pixels.size(); i += counts.size()) {
        for (std::size_t c = 0; c < counts.size(); ++c) {
            ++counts[c][pixels[i + c]];
        }
    }
}

/// Of each channel. Nothing if it was stopped.
std::optional<std::vector<Histogram>> histograms(const Dataset& data, const std::stop_token& stop)
{
    std::vector<Histogram> counts(static_cast<std::size_t>(data.image.c));
    if (!data.read) {
        count(data.pixels, counts);
        return counts;
    }
    std::vector<std::uint8_t> picture(static_cast<std::size_t>(data.image.elements()));
    const std::int64_t samples = std::min(data.size(), scaleSamples);
    for (std::int64_t i = 0; i < samples; ++i) {
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        data.copyPixels(static_cast<int>(i * data.size() / samples), picture);
        count(picture, counts);
    }
    return counts;
}

void check(const Dataset& data, const PixelScale& scale, const BatchOptions& options)
{
    data.validate();
    const auto require = [&](bool condition, const std::string& reason) {
        if (!condition) {
            throw std::invalid_argument("batches of " + data.name + ": " + reason);
        }
    };
    const int shift = options.augmentation.shift;
    const auto channels = static_cast<std::size_t>(data.image.c);
    const std::string batch = std::to_string(options.batch) + " samples a batch";
    require(options.batch >= 1, batch);
    require(options.batch <= data.size(), batch + " are more than all " + std::to_string(data.size()));
    require(scale.mean.size() == channels && scale.factor.size() == channels,
            "the scale has " + std::to_string(scale.mean.size()) + " means and " + std::to_string(scale.factor.size()) +
                " factors for " + std::to_string(channels) + " channels");
    require(shift >= 0 && shift < std::min(data.image.h, data.image.w),
            "images of " + data.image.text() + " cannot be shifted by " + std::to_string(shift));
}

/// Where the cells of an augmented picture come from.
struct Placement {
    bool flip = false;
    int down = 0;
    int right = 0;

    Placement(const Augmentation& augmentation, Random random)
    {
        flip = augmentation.flip && random.below(2) == 1;
        const auto shifts = static_cast<std::uint32_t>(2 * augmentation.shift + 1);
        down = static_cast<int>(random.below(shifts)) - augmentation.shift;
        right = static_cast<int>(random.below(shifts)) - augmentation.shift;
    }
};

} // namespace

PixelScale measureScale(const Dataset& data) { return *measureScale(data, {}); }

std::optional<PixelScale> measureScale(const Dataset& data, const std::stop_token& stop)
{
    data.validate();
    const std::optional<std::vector<Histogram>> channels = histograms(data, stop);
    if (!channels) {
        return std::nullopt;
    }
    PixelScale scale;
    for (const Histogram& counts : *channels) {
        const auto sum = [&](auto term) {
            double total = 0;
            for (std::size_t byte = 0; byte < byteValues; ++byte) {
                total += term(static_cast<double>(byte)) * static_cast<double>(counts[byte]);
            }
            return total;
        };
        const double count = sum([](double /*byte*/) { return 1.0; });
        const double mean = sum([](double byte) { return byte; }) / count;
        const double variance = sum([&](double byte) { return (byte - mean) * (byte - mean); }) / count;
        scale.mean.push_back(mean);
        scale.factor.push_back(variance > 0 ? 1 / std::sqrt(variance) : 1);
    }
    return scale;
}

Batches::Batches(const Dataset& data, const PixelScale& scale, const BatchOptions& options)
    : m_data(&data), m_options(options)
{
    check(data, scale, options);
    m_scaled.reserve(byteValues * scale.mean.size());
    for (std::size_t byte = 0; byte < byteValues; ++byte) {
        for (std::size_t c = 0; c < scale.mean.size(); ++c) {
            m_scaled.push_back(static_cast<Scalar>((static_cast<double>(byte) - scale.mean[c]) * scale.factor[c]));
        }
    }
    m_read.resize(data.read ? static_cast<std::size_t>(data.image.elements()) : 0);
    m_order.resize(data.labels.size());
    start(0);
}

void Batches::start(int epoch, int batch)
{
    m_epoch = epoch;
    m_next = std::min(static_cast<std::size_t>(batch) * static_cast<std::size_t>(m_options.batch), m_order.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    if (m_options.shuffle) {
        // Fisher and Yates: the order depends on seed and epoch alone, not on the orders before.
        Random random(m_options.seed, static_cast<std::uint64_t>(epoch));
        for (std::size_t left = m_order.size(); left > 1; --left) {
            std::swap(m_order[left - 1], m_order[random.below(static_cast<std::uint32_t>(left))]);
        }
    }
}

int Batches::batchesPerEpoch() const
{
    const int full = m_data->size() / m_options.batch;
    const bool partial = m_data->size() % m_options.batch != 0 && !m_options.dropLast;
    return full + (partial ? 1 : 0);
}

int Batches::next(Tensor& images, std::span<int> labels) { return *next(images, labels, {}); }

std::optional<int> Batches::next(Tensor& images, std::span<int> labels, const std::stop_token& stop)
{
    const auto batch = static_cast<std::size_t>(m_options.batch);
    Shape expected = m_data->image;
    expected.n = m_options.batch;
    if (images.shape() != expected || labels.size() < batch) {
        throw std::invalid_argument("batches of " + m_data->name + ": a batch is " + expected.text() + " with " +
                                    std::to_string(batch) + " labels, not " + images.shape().text() + " with " +
                                    std::to_string(labels.size()));
    }
    const std::size_t count = std::min(batch, m_order.size() - m_next);
    if (count < batch && m_options.dropLast) {
        return 0;
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        const int sample = m_order[m_next + i];
        fill(sample, &images.at(static_cast<int>(i), 0, 0, 0));
        labels[i] = m_data->labels[static_cast<std::size_t>(sample)];
    }
    m_next += count;
    return static_cast<int>(count);
}

std::span<const std::uint8_t> Batches::pixelsOf(int sample)
{
    if (!m_data->read) {
        return m_data->pixelsOf(sample);
    }
    m_data->copyPixels(sample, m_read);
    return m_read;
}

void Batches::fill(int sample, Scalar* values)
{
    const auto [n, h, w, c] = m_data->image;
    const std::span<const std::uint8_t> pixels = pixelsOf(sample);
    const Placement place(m_options.augmentation, sampleRandom(m_options.seed, static_cast<std::uint64_t>(m_epoch),
                                                               static_cast<std::uint64_t>(sample)));
    for (int y = 0; y < h; ++y) {
        const int row = std::clamp(y - place.down, 0, h - 1);
        for (int x = 0; x < w; ++x) {
            const int column = std::clamp((place.flip ? w - 1 - x : x) - place.right, 0, w - 1);
            const std::uint8_t* from = &pixels[static_cast<std::size_t>((std::int64_t{row} * w + column) * c)];
            for (int channel = 0; channel < c; ++channel) {
                *values++ = m_scaled[static_cast<std::size_t>(from[channel] * c + channel)];
            }
        }
    }
}

} // namespace convolarium::engine
