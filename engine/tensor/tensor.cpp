// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tensor/tensor.h"

#include <algorithm>
#include <stdexcept>

namespace convolarium::engine {

namespace {

std::size_t boundedElements(const Shape& shape)
{
    if (std::min({shape.n, shape.h, shape.w, shape.c}) < 0) {
        throw std::invalid_argument("tensor " + shape.text() + ": a size is negative");
    }
    // In 128 bits four 31-bit sizes always fit, so an absurd shape is one clear error here and not an overflow.
    __extension__ using Wide = __int128;
    if (Wide{shape.n} * shape.h * shape.w * shape.c > Tensor::maxElements) {
        throw std::length_error("tensor " + shape.text() + ": more than " + std::to_string(Tensor::maxElements) +
                                " values");
    }
    return static_cast<std::size_t>(shape.elements());
}

} // namespace

Tensor::Tensor(const Shape& shape) : m_shape(shape), m_values(boundedElements(shape)) {}

void Tensor::reshape(const Shape& shape)
{
    m_values.resize(boundedElements(shape));
    m_shape = shape;
}

void Tensor::fill(Scalar value) { std::fill(m_values.begin(), m_values.end(), value); }

} // namespace convolarium::engine
