// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/merge.h"

#include "engine/layers/chunks.h"
#include "engine/layers/clamp.h"
#include "engine/layers/layer_spec.h"
#include "engine/layers/refusal.h"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <string>

namespace convolarium::engine {

namespace {

/// result[i] = value(i) for the values of a chunk.
template <typename Value>
void each(const Chunk& chunk, Scalar* result, const Value& value)
{
#pragma GCC ivdep
    for (std::int64_t i = chunk.begin; i < chunk.end; ++i) {
        result[i] = value(i);
    }
}

class AddLayer : public Layer {
public:
    [[nodiscard]] bool absorbActivation(const ActivationSpec& next) override
    {
        if (m_clamp) {
            return false;
        }
        m_clamp = clampOf(next);
        return m_clamp.has_value();
    }

    void forward(const ForwardPass& pass) override
    {
        Scalar* y = pass.output.data;
        inChunks(pass.resources.workers, pass.output.shape.elements(), 1, [&](const Chunk& chunk) {
            const std::size_t last = pass.inputs.size() - 1;
            const Scalar* sum = pass.inputs[0].data;
            for (std::size_t i = 1; i < last; ++i) {
                each(chunk, y, [sum, x = pass.inputs[i].data](std::int64_t at) { return sum[at] + x[at]; });
                sum = y;
            }
            withClamp(m_clamp, [&](auto clamp) {
                each(chunk, y,
                     [sum, x = pass.inputs[last].data, clamp](std::int64_t at) { return clamp(sum[at] + x[at]); });
            });
        });
    }

    void backward(const BackwardPass& pass) override
    {
        inChunks(pass.resources.workers, pass.output.shape.elements(), 1, [&](const Chunk& chunk) {
            for (const TensorView& dx : pass.inputGradients) {
                if (dx.data != nullptr) {
                    withClamp(m_clamp, [&](auto clamp) {
                        each(chunk, dx.data,
                             [clamp, y = pass.output.data, dy = pass.outputGradient.data](std::int64_t at) {
                                 const Scalar upstream = dy[at];
                                 return clamp.passed(y[at], upstream);
                             });
                    });
                }
            }
        });
    }

private:
    std::optional<Clamp> m_clamp;
};

class MultiplyLayer : public Layer {
public:
    void forward(const ForwardPass& pass) override
    {
        inChunks(pass.resources.workers, pass.output.shape.elements(), 1, [&](const Chunk& chunk) {
            multiply(chunk, pass.inputs[0].data, pass.inputs.subspan(1), pass.output.data);
        });
    }

    /// dx of an input = dy times all others: by multiplication, as one of them may be 0.
    void backward(const BackwardPass& pass) override
    {
        inChunks(pass.resources.workers, pass.output.shape.elements(), 1, [&](const Chunk& chunk) {
            for (std::size_t i = 0; i < pass.inputs.size(); ++i) {
                if (Scalar* dx = pass.inputGradients[i].data; dx != nullptr) {
                    const Scalar* product = pass.outputGradient.data;
                    product = multiply(chunk, product, pass.inputs.first(i), dx);
                    multiply(chunk, product, pass.inputs.subspan(i + 1), dx);
                }
            }
        });
    }

private:
    /// result = start * factors, one after the other. Returns where the product is: `start` itself without factors.
    static const Scalar* multiply(const Chunk& chunk, const Scalar* start, std::span<const ConstTensorView> factors,
                                  Scalar* result)
    {
        for (const ConstTensorView& factor : factors) {
            each(chunk, result, [start, x = factor.data](std::int64_t at) { return start[at] * x[at]; });
            start = result;
        }
        return start;
    }
};

class ConcatLayer : public Layer {
public:
    void forward(const ForwardPass& pass) override
    {
        inCells(pass.resources.workers, pass.output.shape, [&](const Chunk& cells) {
            int first = 0;
            for (const ConstTensorView& input : pass.inputs) {
                copyCells(cells, {input.data, input.shape.c}, {pass.output.data + first, pass.output.shape.c},
                          input.shape.c);
                first += input.shape.c;
            }
        });
    }

    void backward(const BackwardPass& pass) override
    {
        inCells(pass.resources.workers, pass.output.shape, [&](const Chunk& cells) {
            int first = 0;
            for (std::size_t i = 0; i < pass.inputs.size(); ++i) {
                const int channels = pass.inputs[i].shape.c;
                if (Scalar* dx = pass.inputGradients[i].data; dx != nullptr) {
                    copyCells(cells, {pass.outputGradient.data + first, pass.output.shape.c}, {dx, channels}, channels);
                }
                first += channels;
            }
        });
    }

private:
    /// Channels of cell 0, and the distance to those of cell 1.
    template <typename Value>
    struct Cells {
        Value* data;
        std::int64_t step;
    };

    template <typename Work>
    static void inCells(Workers& workers, const Shape& shape, const Work& work)
    {
        inChunks(workers, shape.elements() / shape.c, shape.c, work);
    }

    static void copyCells(const Chunk& cells, Cells<const Scalar> from, Cells<Scalar> to, int channels)
    {
        for (std::int64_t cell = cells.begin; cell < cells.end; ++cell) {
            const Scalar* x = from.data + cell * from.step;
            Scalar* y = to.data + cell * to.step;
#pragma GCC ivdep
            for (int c = 0; c < channels; ++c) {
                y[c] = x[c];
            }
        }
    }
};

/// The first input with as many channels as all together.
Shape concatenated(Shapes in)
{
    Shape out = in.front();
    std::int64_t channels = 0;
    for (const Shape& shape : in) {
        channels += shape.c;
    }
    if (channels > std::numeric_limits<int>::max()) {
        refuse("concat", std::to_string(channels) + " channels are too many", out);
    }
    out.c = static_cast<int>(channels);
    return out;
}

} // namespace

Shape MergeSpec::outputShape(Shapes in) const
{
    const std::string_view name = typeName(*this);
    if (in.size() < 2) {
        throw std::invalid_argument(std::string(name) + ": has two or more inputs, not " + std::to_string(in.size()));
    }
    const Shape& first = in.front();
    for (const Shape& shape : in) {
        requirePositiveSizes(name, shape);
        const bool sameMap = shape.n == first.n && shape.h == first.h && shape.w == first.w;
        if (!sameMap || (kind != Kind::Concat && shape.c != first.c)) {
            refuse(name, "the inputs " + first.text() + " and " + shape.text() + " do not fit together", first);
        }
    }
    return kind == Kind::Concat ? concatenated(in) : first;
}

Cost MergeSpec::cost(Shapes in) const { return costOfOutput(outputShape(in)); }

std::vector<ParameterSpec> MergeSpec::parameters(Shapes /*in*/) const { return {}; }

std::unique_ptr<Layer> MergeSpec::makeLayer(Shapes /*in*/) const
{
    switch (kind) {
    case Kind::Add:
        return std::make_unique<AddLayer>();
    case Kind::Concat:
        return std::make_unique<ConcatLayer>();
    case Kind::Multiply:
        return std::make_unique<MultiplyLayer>();
    }
    return nullptr;
}

} // namespace convolarium::engine
