// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/feed.h"

#include <chrono>
#include <system_error>
#include <utility>

namespace convolarium::engine {

Feed::Feed(const Dataset& data, const PixelScale& scale, const BatchOptions& options)
    : m_batches(data, scale, options), m_present(room())
{
    if (data.read) {
        m_ahead = room();
    }
}

Feed::Batch Feed::room() const
{
    Shape shape = m_batches.data().image;
    shape.n = m_batches.options().batch;
    return {.images = Tensor(shape), .labels = std::vector<int>(static_cast<std::size_t>(shape.n))};
}

bool Feed::load(std::int64_t number, const std::stop_token& stop)
{
    if (number == m_present.number) {
        return true;
    }
    if (!m_batches.data().read) {
        return read(m_present, number, stop);
    }
    finishReading(stop);
    // What could not be read ahead is read again here, where whoever asks for it learns why.
    if (m_ahead.number != number && !read(m_ahead, number, stop)) {
        return false;
    }
    std::swap(m_present, m_ahead);
    readAhead(number + 1);
    return true;
}

bool Feed::read(Batch& batch, std::int64_t number, const std::stop_token& stop)
{
    batch.number = none;
    const std::int64_t perEpoch = batchesPerEpoch();
    if (number != m_next || number % perEpoch == 0) {
        m_batches.start(static_cast<int>(number / perEpoch), static_cast<int>(number % perEpoch));
        m_next = number;
    }
    const std::optional<int> count = m_batches.next(batch.images, batch.labels, stop);
    if (!count) {
        return false;
    }
    batch.count = *count;
    batch.number = number;
    m_next = number + 1;
    return true;
}

void Feed::readAhead(std::int64_t number)
{
    m_ahead.number = none;
    try {
        std::promise<void> done;
        m_read = done.get_future();
        m_reading = std::jthread([this, number, done = std::move(done)](const std::stop_token& stop) mutable {
            try {
                static_cast<void>(read(m_ahead, number, stop));
            } catch (...) { // load() will read it again
            }
            done.set_value();
        });
    } catch (const std::system_error&) { // no thread to be had: load() will read it
    }
}

void Feed::finishReading(const std::stop_token& stop)
{
    if (m_reading.joinable()) {
        // A std::stop_callback would be shorter; gcc 12's may sleep for ever in its destructor while it is being called.
        constexpr std::chrono::milliseconds betweenLooks(5);
        while (m_read.wait_for(betweenLooks) != std::future_status::ready) {
            if (stop.stop_requested()) {
                m_reading.request_stop();
            }
        }
        m_reading.join();
    }
}

ConstTensorView Feed::images() const
{
    Shape shape = m_present.images.shape();
    shape.n = m_present.count;
    return {shape, m_present.images.data()};
}

std::span<const int> Feed::labels() const
{
    return {m_present.labels.data(), static_cast<std::size_t>(m_present.count)};
}

} // namespace convolarium::engine
