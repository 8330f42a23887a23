// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tensor/tensor.h"

namespace convolarium::engine {

/// Borrowed values of a tensor that lives elsewhere: n x h x w x c, channels last, contiguous. Null data stands for
/// "not there". Valid as long as what it was made of.
struct TensorView {
    Shape shape;
    Scalar* data = nullptr;

    TensorView() = default;
    TensorView(const Shape& viewed, Scalar* values) : shape(viewed), data(values) {}
    TensorView(Tensor& tensor) : shape(tensor.shape()), data(tensor.data()) {} // NOLINT: a tensor is its own view

    [[nodiscard]] std::size_t size() const { return data == nullptr ? 0 : static_cast<std::size_t>(shape.elements()); }
    [[nodiscard]] std::span<Scalar> values() const { return {data, size()}; }
};

/// The same, to read only.
struct ConstTensorView {
    Shape shape;
    const Scalar* data = nullptr;

    ConstTensorView() = default;
    ConstTensorView(const Shape& viewed, const Scalar* values) : shape(viewed), data(values) {}
    ConstTensorView(const Tensor& tensor) : shape(tensor.shape()), data(tensor.data()) {} // NOLINT: as above
    ConstTensorView(const TensorView& view) : shape(view.shape), data(view.data) {}       // NOLINT: as above

    [[nodiscard]] std::size_t size() const { return data == nullptr ? 0 : static_cast<std::size_t>(shape.elements()); }
    [[nodiscard]] std::span<const Scalar> values() const { return {data, size()}; }
};

} // namespace convolarium::engine
