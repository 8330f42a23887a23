// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/feed.h"

namespace convolarium::engine {

Feed::Feed(const Dataset& data, const PixelScale& scale, const BatchOptions& options)
    : m_batches(data, scale, options), m_images({options.batch, data.image.h, data.image.w, data.image.c}),
      m_labels(static_cast<std::size_t>(options.batch))
{}

void Feed::load(std::int64_t number)
{
    if (number == m_number) {
        return;
    }
    m_number = none;
    const std::int64_t perEpoch = batchesPerEpoch();
    if (number != m_next || number % perEpoch == 0) {
        m_batches.start(static_cast<int>(number / perEpoch), static_cast<int>(number % perEpoch));
        m_next = number;
    }
    m_count = m_batches.next(m_images, m_labels);
    m_number = number;
    m_next = number + 1;
}

ConstTensorView Feed::images() const
{
    Shape shape = m_images.shape();
    shape.n = m_count;
    return {shape, m_images.data()};
}

std::span<const int> Feed::labels() const { return {m_labels.data(), static_cast<std::size_t>(m_count)}; }

} // namespace convolarium::engine
