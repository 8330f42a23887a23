// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/merge.h"

#include "engine/layers/chunks.h"
#include "engine/layers/layer_spec.h"
#include "engine/layers/refusal.h"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <string>

namespace convolarium::engine {

namespace {

class AddLayer : public Layer {
public:
    void forward(const ForwardPass& pass) override
    {
        Scalar* y = pass.output.data;
        inChunks(pass.resources.workers, pass.output.shape.elements(), 1, [&](const Chunk& chunk) {
            std::copy_n(pass.inputs[0].data + chunk.begin, chunk.size(), y + chunk.begin);
            for (const ConstTensorView& input : pass.inputs.subspan(1)) {
                for (std::int64_t i = chunk.begin; i < chunk.end; ++i) {
                    y[i] += input.data[i];
                }
            }
        });
    }

    void backward(const BackwardPass& pass) override
    {
        inChunks(pass.resources.workers, pass.output.shape.elements(), 1, [&](const Chunk& chunk) {
            for (const TensorView& dx : pass.inputGradients) {
                if (dx.data != nullptr) {
                    std::copy_n(pass.outputGradient.data + chunk.begin, chunk.size(), dx.data + chunk.begin);
                }
            }
        });
    }
};

class MultiplyLayer : public Layer {
public:
    void forward(const ForwardPass& pass) override
    {
        inChunks(pass.resources.workers, pass.output.shape.elements(), 1, [&](const Chunk& chunk) {
            std::copy_n(pass.inputs[0].data + chunk.begin, chunk.size(), pass.output.data + chunk.begin);
            multiply(pass.output.data, pass.inputs.subspan(1), chunk);
        });
    }

    /// dx of an input = dy times all others: by multiplication, as one of them may be 0.
    void backward(const BackwardPass& pass) override
    {
        inChunks(pass.resources.workers, pass.output.shape.elements(), 1, [&](const Chunk& chunk) {
            for (std::size_t i = 0; i < pass.inputs.size(); ++i) {
                Scalar* dx = pass.inputGradients[i].data;
                if (dx != nullptr) {
                    std::copy_n(pass.outputGradient.data + chunk.begin, chunk.size(), dx + chunk.begin);
                    multiply(dx, pass.inputs.first(i), chunk);
                    multiply(dx, pass.inputs.subspan(i + 1), chunk);
                }
            }
        });
    }

private:
    static void multiply(Scalar* product, std::span<const ConstTensorView> factors, const Chunk& chunk)
    {
        for (const ConstTensorView& factor : factors) {
            for (std::int64_t i = chunk.begin; i < chunk.end; ++i) {
                product[i] *= factor.data[i];
            }
        }
    }
};

class ConcatLayer : public Layer {
public:
    void forward(const ForwardPass& pass) override
    {
        const int channels = pass.output.shape.c;
        inChunks(pass.resources.workers, pass.output.shape.elements() / channels, channels, [&](const Chunk& chunk) {
            Scalar* y = pass.output.data + chunk.begin * channels;
            for (std::int64_t cell = chunk.begin; cell < chunk.end; ++cell) {
                for (const ConstTensorView& input : pass.inputs) {
                    y = std::copy_n(input.data + cell * input.shape.c, input.shape.c, y);
                }
            }
        });
    }

    void backward(const BackwardPass& pass) override
    {
        const int channels = pass.output.shape.c;
        inChunks(pass.resources.workers, pass.output.shape.elements() / channels, channels, [&](const Chunk& chunk) {
            const Scalar* dy = pass.outputGradient.data + chunk.begin * channels;
            for (std::int64_t cell = chunk.begin; cell < chunk.end; ++cell) {
                for (std::size_t i = 0; i < pass.inputs.size(); ++i) {
                    const int part = pass.inputs[i].shape.c;
                    if (Scalar* dx = pass.inputGradients[i].data; dx != nullptr) {
                        std::copy_n(dy, part, dx + cell * part);
                    }
                    dy += part;
                }
            }
        });
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
