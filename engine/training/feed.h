// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/batches.h"
#include "engine/tensor/tensor_view.h"

#include <cstdint>
#include <span>
#include <vector>

namespace convolarium::engine {

/// The batches of a data set, counted from 0 over all epochs, and the memory into which they are put.
class Feed {
public:
    /// All memory is taken here.
    /// @throws as Batches.
    Feed(const Dataset& data, const PixelScale& scale, const BatchOptions& options);

    /// Makes batch `number` the present one; nothing to do where it is that already. One by one they are the quickest.
    void load(std::int64_t number);

    /// The present batch.
    [[nodiscard]] ConstTensorView images() const;
    [[nodiscard]] std::span<const int> labels() const;
    [[nodiscard]] int count() const { return m_count; }

    [[nodiscard]] std::int64_t samples() const { return m_batches.data().size(); }
    [[nodiscard]] std::int64_t batchesPerEpoch() const { return m_batches.batchesPerEpoch(); }

private:
    static constexpr std::int64_t none = -1;

    Batches m_batches;
    Tensor m_images;
    std::vector<int> m_labels;
    int m_count = 0;              ///< samples of the present batch
    std::int64_t m_number = none; ///< of the present batch
    std::int64_t m_next = 0;      ///< what m_batches gives next
};

} // namespace convolarium::engine
