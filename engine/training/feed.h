// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/batches.h"
#include "engine/tensor/tensor_view.h"

#include <cstdint>
#include <future>
#include <span>
#include <stop_token>
#include <thread>
#include <vector>

namespace convolarium::engine {

/// The batches of a data set, counted from 0 over all epochs, and the memory into which they are put. Where the pictures
/// are read, the next batch is read on a thread of its own while the present one is in use.
class Feed {
public:
    /// All memory is taken here.
    /// @throws as Batches.
    Feed(const Dataset& data, const PixelScale& scale, const BatchOptions& options);
    Feed(const Feed&) = delete; // the thread knows where it is
    Feed& operator=(const Feed&) = delete;

    /// Makes batch `number` the present one; nothing to do where it is that already. One by one they are the quickest.
    /// Allocates nothing, unless pictures are read.
    /// @return false: stopped, and there is no present batch.
    /// @throws what Dataset::read throws: there is no present batch then.
    [[nodiscard]] bool load(std::int64_t number, const std::stop_token& stop);

    /// The present batch.
    [[nodiscard]] ConstTensorView images() const;
    [[nodiscard]] std::span<const int> labels() const;
    [[nodiscard]] int count() const { return m_present.count; }

    [[nodiscard]] std::int64_t samples() const { return m_batches.data().size(); }
    [[nodiscard]] std::int64_t batchesPerEpoch() const { return m_batches.batchesPerEpoch(); }

private:
    static constexpr std::int64_t none = -1;

    struct Batch {
        Tensor images;
        std::vector<int> labels;
        int count = 0; ///< samples
        std::int64_t number = none;
    };

    [[nodiscard]] Batch room() const;
    [[nodiscard]] bool read(Batch& batch, std::int64_t number, const std::stop_token& stop);
    void readAhead(std::int64_t number);
    void finishReading(const std::stop_token& stop);

    Batches m_batches;
    std::int64_t m_next = 0; ///< what m_batches gives next
    Batch m_present;
    Batch m_ahead;            ///< where pictures are read
    std::future<void> m_read; ///< ready when m_reading is done
    std::jthread m_reading;   ///< has m_batches, m_next and m_ahead for itself. The last member: ends before they go
};

} // namespace convolarium::engine
