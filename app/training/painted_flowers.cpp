// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/painted_flowers.h"

#include "engine/data/flowers.h"

#include <QThread>

#include <algorithm>

namespace convolarium {

namespace {

constexpr int standardSide = 32;
constexpr int standardSamples = 4000;

/// Paints one set after the other, in slices: between them it can be stopped and says how far it is.
class Painting {
public:
    Painting(const std::stop_token& stop, const DataProgress& progress, int pictures)
        : m_stop(stop), m_progress(progress), m_pictures(pictures),
          m_workers(std::clamp(QThread::idealThreadCount(), 1, engine::Workers::maxThreads))
    {}

    [[nodiscard]] engine::Dataset painted(const engine::FlowerOptions& options)
    {
        constexpr int slice = 64;
        // One flower tells shape and classes, and refuses what cannot be.
        engine::FlowerOptions first = options;
        first.samples = 1;
        engine::Dataset data = engine::flowers(first, m_workers);
        const std::size_t bytes = data.pixels.size();
        data.pixels.resize(bytes * static_cast<std::size_t>(options.samples));
        data.labels.resize(static_cast<std::size_t>(options.samples));
        for (std::size_t i = 0; i < data.labels.size(); ++i)
            data.labels[i] = static_cast<int>(i % data.classes.size());
        for (int at = 0; at < options.samples && !m_stop.stop_requested(); at += slice) {
            const int count = std::min(slice, options.samples - at);
            m_workers.run(count, [&](int chunk, int) {
                const std::vector<std::uint8_t> flower = engine::paintFlower(options, at + chunk);
                std::ranges::copy(flower, data.pixels.begin() + static_cast<std::ptrdiff_t>(
                                                                    static_cast<std::size_t>(at + chunk) * bytes));
            });
            m_done += count;
            if (m_progress)
                m_progress(static_cast<double>(m_done) / m_pictures);
        }
        return data;
    }

private:
    const std::stop_token& m_stop;
    const DataProgress& m_progress;
    int m_pictures;
    int m_done = 0;
    engine::Workers m_workers;
};

/// The engine has this bound for one call; here it is for all slices.
void requireRoom(const engine::FlowerOptions& options)
{
    constexpr std::int64_t mostBytes = std::int64_t{1} << 30;
    const std::int64_t bytes = std::int64_t{options.size} * options.size * 3 * options.samples;
    if (bytes > mostBytes)
        throw std::invalid_argument("flowers: " + std::to_string(options.samples) +
                                    " samples of this size are more than " + std::to_string(mostBytes) + " bytes");
}

} // namespace

engine::TrainTest paintedFlowers(const DataChoice& choice, const std::stop_token& stop, const DataProgress& progress)
{
    constexpr int trainOverTest = 4;
    constexpr int kinds = 5;
    engine::FlowerOptions train{.size = choice.side > 0 ? choice.side : standardSide,
                                .samples = choice.limit > 0 ? choice.limit : standardSamples};
    engine::FlowerOptions test = train;
    test.stream = engine::FlowerStream::Test;
    test.samples = std::max(kinds, train.samples / trainOverTest);
    requireRoom(train);
    Painting painting(stop, progress, train.samples + test.samples);
    engine::TrainTest sets{.train = painting.painted(train), .test = painting.painted(test)};
    return stop.stop_requested() ? engine::TrainTest() : std::move(sets);
}

} // namespace convolarium
