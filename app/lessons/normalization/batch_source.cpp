// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/batch_source.h"

#include "engine/data/flowers.h"
#include "engine/layers/conv2d.h"
#include "engine/layers/normalization_statistics.h"

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

constexpr float brightness = 8;
constexpr float cellPart = 0.8F, samplePart = 0.6F; // their squares add up to 1
constexpr int colours = 3;

// Streams of a seed: 0 the channels' statistics, 1 the filters, 2 the choice of pictures, then one for each map.
constexpr std::uint64_t channelStream = 0, filterStream = 1, pictureStream = 2, firstMapStream = 16;
constexpr std::uint64_t mapsOfABatch = 64 * 64, firstEarlierBatch = 1, microscopeBatch = 1000;

/// Mean 0, variance 1, within ±3.5: the sum of four even numbers.
float nearlyNormal(engine::Random& random)
{
    const std::uint32_t a = random.bits();
    const std::uint32_t b = random.bits();
    const std::uint32_t sum = (a & 0xFFFF) + (a >> 16) + (b & 0xFFFF) + (b >> 16);
    constexpr float root3 = 1.7320508F;
    return (static_cast<float>(sum) / 65536 - 2) * root3;
}

/// Rows (or columns) of the picture that row `index` of `size` covers: at least one.
engine::AxisRange covered(int index, int size)
{
    const int first = index * FlowerBank::side / size;
    return {first, std::max(first + 1, (index + 1) * FlowerBank::side / size)};
}

float average(const engine::Tensor& pictures, int n, const engine::CellBox& box)
{
    double sum = 0;
    for (int h = box.h.first; h < box.h.last; ++h)
        for (int w = box.w.first; w < box.w.last; ++w)
            sum += static_cast<double>(pictures.at(n, h, w, box.c.first));
    return static_cast<float>(sum / static_cast<double>(box.h.size() * box.w.size()));
}

engine::Tensor averagedDown(const engine::Tensor& pictures, const engine::Shape& shape)
{
    engine::Tensor small({pictures.shape().n, shape.h, shape.w, colours});
    for (int n = 0; n < small.shape().n; ++n)
        for (int h = 0; h < shape.h; ++h)
            for (int w = 0; w < shape.w; ++w)
                for (int c = 0; c < colours; ++c)
                    small.at(n, h, w, c) =
                        average(pictures, n, {{n, n + 1}, covered(h, shape.h), covered(w, shape.w), {c, c + 1}});
    return small;
}

/// Fixed random filters over the colours, one for each channel beyond them.
engine::Tensor filtered(const engine::Tensor& colour, int filters)
{
    const engine::Conv2dSpec spec{.filters = filters, .padding = engine::Padding::same(), .bias = false};
    engine::Tensor weights({3, 3, colours, filters});
    engine::Random random(1, filterStream);          // not the seed's: another batch goes through the same network
    for (int filter = 0; filter < filters; ++filter) // so that a filter does not depend on how many there are
        for (int h = 0; h < 3; ++h)
            for (int w = 0; w < 3; ++w)
                for (int c = 0; c < colours; ++c)
                    weights.at(h, w, c, filter) = random.symmetric() / 2;
    return engine::conv2d(spec, colour, weights, {});
}

engine::Tensor imageChannels(const engine::Tensor& pictures, const engine::Shape& shape)
{
    const engine::Tensor colour = averagedDown(pictures, shape);
    const engine::Tensor more = shape.c > colours ? filtered(colour, shape.c - colours) : engine::Tensor();
    engine::Tensor result({colour.shape().n, shape.h, shape.w, shape.c});
    for (int n = 0; n < colour.shape().n; ++n)
        for (int h = 0; h < shape.h; ++h)
            for (int w = 0; w < shape.w; ++w)
                for (int c = 0; c < shape.c; ++c)
                    result.at(n, h, w, c) = c < colours ? colour.at(n, h, w, c) : more.at(n, h, w, c - colours);
    return result;
}

} // namespace

FlowerBank FlowerBank::painted(int seed)
{
    FlowerBank bank{seed, engine::Tensor({flowers, side, side, colours})};
    const engine::Dataset data =
        engine::flowers({.size = side, .samples = flowers, .seed = static_cast<std::uint64_t>(seed)});
    std::ranges::transform(data.pixels, bank.pictures.values().begin(),
                           [](std::uint8_t pixel) { return static_cast<engine::Scalar>(pixel) / 255; });
    return bank;
}

BatchSource::BatchSource(const NormalizationSettings& settings, std::shared_ptr<const FlowerBank> bank)
    : m_shape(settings.shape), m_seed(static_cast<std::uint64_t>(settings.seed)),
      m_oneBright(settings.source == BatchValues::OneBright)
{
    if (settings.source == BatchValues::Images) {
        m_bank = imageChannels(bank->pictures, m_shape);
        return;
    }
    engine::Random random(m_seed, channelStream);
    for (int c = 0; c < m_shape.c; ++c) {
        const float mean = 4 * random.uniform() - 1;
        m_channels.push_back({mean, 0.5F + 1.1F * random.uniform()});
    }
}

BatchSource::Map BatchSource::map(int sample, int channel, std::uint64_t firstStream) const
{
    const Statistics& statistics = m_channels[static_cast<std::size_t>(channel)];
    Map map{engine::Random(m_seed, firstStream + static_cast<std::uint64_t>(sample * 64 + channel)), 0,
            statistics.deviation * cellPart};
    const float raised = m_oneBright && sample % m_shape.n == 0 ? brightness : 0;
    map.middle = statistics.mean + statistics.deviation * samplePart * nearlyNormal(map.random) + raised;
    return map;
}

engine::Tensor BatchSource::drawn(int samples, std::uint64_t firstStream) const
{
    engine::Tensor tensor({samples, m_shape.h, m_shape.w, m_shape.c});
    engine::Scalar* value = tensor.data();
    std::vector<Map> maps;
    for (int n = 0; n < samples; ++n) {
        maps.clear();
        for (int c = 0; c < m_shape.c; ++c)
            maps.push_back(map(n, c, firstStream));
        for (int pixel = 0; pixel < m_shape.h * m_shape.w; ++pixel)
            for (Map& of : maps)
                *value++ = of.middle + of.spread * nearlyNormal(of.random);
    }
    return tensor;
}

engine::Tensor BatchSource::batch() const
{
    if (m_bank.empty())
        return drawn(m_shape.n, firstMapStream);
    engine::Tensor tensor(m_shape);
    std::ranges::copy(m_bank.values().first(tensor.values().size()), tensor.values().begin());
    return tensor;
}

engine::Tensor BatchSource::earlierBatch(int index, int samples) const
{
    const auto number = static_cast<std::uint64_t>(index);
    if (m_bank.empty())
        return drawn(samples, firstMapStream + (firstEarlierBatch + number) * mapsOfABatch);
    engine::Tensor tensor({samples, m_shape.h, m_shape.w, m_shape.c});
    engine::Random random(m_seed + number, pictureStream);
    const std::size_t length = tensor.values().size() / static_cast<std::size_t>(samples);
    for (int n = 0; n < samples; ++n) {
        const std::size_t chosen = random.below(FlowerBank::flowers);
        std::ranges::copy(m_bank.values().subspan(chosen * length, length),
                          tensor.values().subspan(static_cast<std::size_t>(n) * length, length).begin());
    }
    return tensor;
}

std::vector<BatchSource::Moments> BatchSource::sampleMoments(int channel) const
{
    const engine::NormalizationAxes perMap{.kind = engine::NormalizationKind::Instance};
    engine::Tensor maps;
    int column = 0;
    if (m_bank.empty()) {
        maps = engine::Tensor({drawnSamples, m_shape.h, m_shape.w, 1});
        engine::Scalar* value = maps.data();
        for (int n = 0; n < drawnSamples; ++n) {
            Map of = map(n, channel, firstMapStream + microscopeBatch * mapsOfABatch);
            for (int pixel = 0; pixel < m_shape.h * m_shape.w; ++pixel)
                *value++ = of.middle + of.spread * nearlyNormal(of.random);
        }
    } else {
        maps = m_bank;
        column = channel;
    }
    const auto statistics = engine::normalizationStatistics<engine::Scalar>(perMap, maps.shape(), maps.values());
    std::vector<Moments> result;
    for (std::size_t map = static_cast<std::size_t>(column); map < statistics.mean.size();
         map += static_cast<std::size_t>(maps.shape().c))
        result.push_back({statistics.mean[map], statistics.variance[map]});
    return result;
}

} // namespace convolarium
