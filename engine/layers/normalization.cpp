// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/normalization.h"

#include "engine/layers/layer_spec.h"
#include "engine/layers/normalization_layers.h"
#include "engine/layers/refusal.h"
#include "engine/tensor/checked.h"

#include <cmath>
#include <limits>
#include <string>

namespace convolarium::engine {

namespace {

void requireAxes(const NormalizationAxes& over, const Shape& in)
{
    const LayerAxes& axes = over.axes;
    if (over.kind == NormalizationKind::Layer && !axes.height && !axes.width && !axes.channels) {
        refuse("layer_norm", "at least one axis is needed", in);
    }
    if (over.kind == NormalizationKind::Group && (over.groups < 1 || in.c % over.groups != 0)) {
        refuse("group_norm", std::to_string(over.groups) + " groups must divide " + std::to_string(in.c) + " channels",
               in);
    }
}

/// Axes of PyTorch's files: channels first, without those that are not normalized.
std::vector<int> fileAxes(const NormalizationAxes& over)
{
    if (over.kind != NormalizationKind::Layer) {
        return {3};
    }
    std::vector<int> axes;
    const auto add = [&](int axis, bool normalized) {
        if (normalized) {
            axes.push_back(axis);
        }
    };
    add(3, over.axes.channels);
    add(1, over.axes.height);
    add(2, over.axes.width);
    return axes;
}

} // namespace

Shape NormalizationSpec::outputShape(const Shape& in) const
{
    const std::string_view name = typeName(*this);
    requirePositiveSizes(name, in);
    requireAxes(over, in);
    if (!(epsilon >= 0 && std::isfinite(epsilon))) {
        refuse(name, "epsilon " + std::to_string(epsilon) + " must be a number of at least 0", in);
    }
    if (over.kind == NormalizationKind::Batch && !(momentum >= 0 && momentum <= 1)) {
        refuse(name, "momentum " + std::to_string(momentum) + " must be in [0, 1]", in);
    }
    if (in.elements() > std::numeric_limits<int>::max()) {
        refuse(name, "the input is too large", in);
    }
    return in;
}

Cost NormalizationSpec::cost(const Shape& in) const
{
    Cost cost = costOfOutput(outputShape(in));
    cost.trainable = affine ? checkedProduct({2, over.affineShape(in).elements()}) : 0;
    const std::int64_t statistics = over.kind == NormalizationKind::Batch ? 2 * std::int64_t{in.c} : 0;
    cost.parameters = checkedSum({cost.trainable, statistics});
    return cost;
}

std::vector<ParameterSpec> NormalizationSpec::parameters(const Shape& in) const
{
    using Start = ParameterSpec::Start;
    std::vector<ParameterSpec> result;
    const auto add = [&](const char* name, const Shape& shape, Start start, bool trained) {
        result.push_back(
            {.name = name, .shape = shape, .fileAxes = fileAxes(over), .start = start, .trained = trained});
    };
    const Shape shape = over.affineShape(outputShape(in));
    if (affine) {
        add("weight", shape, Start::One, true);
        add("bias", shape, Start::Zero, true);
    }
    if (over.kind == NormalizationKind::Batch) {
        add("running_mean", shape, Start::Zero, false);
        add("running_var", shape, Start::One, false);
    }
    return result;
}

std::unique_ptr<Layer> NormalizationSpec::makeLayer(const Shape& in) const
{
    return over.kind == NormalizationKind::Layer ? makeLayerNormalization(*this, in)
                                                 : makeChannelNormalization(*this, in);
}

} // namespace convolarium::engine
