// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/tensor/aligned_allocator.h"
#include "engine/tensor/scalar.h"
#include "engine/tensor/shape.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace convolarium::engine {

/// Values of one Shape: n x h x w x c, channels last, contiguous, 64-byte aligned. Copies are deep.
class CONVOLARIUM_ENGINE_EXPORT Tensor {
public:
    /// More values than this (8 GiB of float) are refused before anything is allocated.
    static constexpr std::int64_t maxElements = std::int64_t{1} << 31;

    /// An empty tensor of shape 0x0x0x0.
    Tensor() = default;

    /// All zero.
    /// @throws std::invalid_argument if a size is negative, std::length_error if there are more than maxElements
    /// values.
    explicit Tensor(const Shape& shape);

    /// Takes another shape and keeps the memory where it is large enough; the values are unspecified afterwards.
    /// @throws as the constructor does, and then changes nothing.
    void reshape(const Shape& shape);

    void fill(Scalar value);

    [[nodiscard]] const Shape& shape() const { return m_shape; }
    [[nodiscard]] std::int64_t elements() const { return static_cast<std::int64_t>(m_values.size()); }
    [[nodiscard]] bool empty() const { return m_values.empty(); }

    [[nodiscard]] Scalar* data() { return m_values.data(); }
    [[nodiscard]] const Scalar* data() const { return m_values.data(); }
    [[nodiscard]] std::span<Scalar> values() { return m_values; }
    [[nodiscard]] std::span<const Scalar> values() const { return m_values; }

    /// Channel c of sample n at row h, column w. The indices are not checked.
    [[nodiscard]] Scalar& at(int n, int h, int w, int c) { return m_values[index(n, h, w, c)]; }
    [[nodiscard]] Scalar at(int n, int h, int w, int c) const { return m_values[index(n, h, w, c)]; }

    friend bool operator==(const Tensor&, const Tensor&) = default;

private:
    [[nodiscard]] std::size_t index(int n, int h, int w, int c) const
    {
        const auto row = std::int64_t{n} * m_shape.h + h;
        return static_cast<std::size_t>((row * m_shape.w + w) * m_shape.c + c);
    }

    Shape m_shape;
    std::vector<Scalar, AlignedAllocator<Scalar>> m_values;
};

} // namespace convolarium::engine
