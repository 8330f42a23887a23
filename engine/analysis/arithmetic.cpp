// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/arithmetic.h"

#include <variant>

namespace convolarium::engine {

namespace {

struct ArithmeticOf {
    int channels;

    Arithmetic operator()(const Conv2dSpec& spec) const
    {
        if (spec.groups > 1 && spec.groups == channels) {
            return Arithmetic::Depthwise;
        }
        return spec.kernel.h * spec.kernel.w == 1 ? Arithmetic::Pointwise : Arithmetic::Convolution;
    }
    Arithmetic operator()(const DepthwiseConv2dSpec& /*spec*/) const { return Arithmetic::Depthwise; }
    Arithmetic operator()(const Conv2dTransposeSpec& /*spec*/) const { return Arithmetic::Convolution; }
    Arithmetic operator()(const DenseSpec& /*spec*/) const { return Arithmetic::Dense; }
    template <typename Spec>
    Arithmetic operator()(const Spec& /*spec*/) const
    {
        return Arithmetic::None;
    }
};

} // namespace

Arithmetic arithmeticOf(const LayerSpec& layer, int channels) { return std::visit(ArithmeticOf{channels}, layer); }

} // namespace convolarium::engine
