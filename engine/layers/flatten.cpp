// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/flatten.h"

#include "engine/layers/chunks.h"
#include "engine/layers/refusal.h"

#include <limits>

namespace convolarium::engine {

namespace {

/// What was row by row comes column by column.
void transpose(const Scalar* from, Scalar* to, std::int64_t rows, std::int64_t columns)
{
    for (std::int64_t row = 0; row < rows; ++row) {
        for (std::int64_t column = 0; column < columns; ++column) {
            to[column * rows + row] = from[row * columns + column];
        }
    }
}

class FlattenLayer : public Layer {
public:
    void forward(const ForwardPass& pass) override
    {
        const Shape& in = pass.inputs[0].shape;
        transposeSamples(pass.resources.workers, {in.n, std::int64_t{in.h} * in.w, in.c}, pass.inputs[0].data,
                         pass.output.data);
    }

    void backward(const BackwardPass& pass) override
    {
        if (pass.inputGradients[0].data != nullptr) {
            const Shape& in = pass.inputs[0].shape;
            transposeSamples(pass.resources.workers, {in.n, in.c, std::int64_t{in.h} * in.w}, pass.outputGradient.data,
                             pass.inputGradients[0].data);
        }
    }

private:
    struct Sizes {
        int samples;
        std::int64_t rows;
        std::int64_t columns;
    };

    static void transposeSamples(Workers& workers, const Sizes& sizes, const Scalar* from, Scalar* to)
    {
        const std::int64_t values = sizes.rows * sizes.columns;
        inChunks(workers, sizes.samples, values, [&](const Chunk& chunk) {
            for (std::int64_t sample = chunk.begin; sample < chunk.end; ++sample) {
                transpose(from + sample * values, to + sample * values, sizes.rows, sizes.columns);
            }
        });
    }
};

} // namespace

Shape FlattenSpec::outputShape(const Shape& in) const
{
    requirePositiveSizes("flatten", in);
    const std::int64_t values = Shape{1, in.h, in.w, in.c}.elements();
    if (values > std::numeric_limits<int>::max()) {
        refuse("flatten", "the output has too many channels", in);
    }
    return {in.n, 1, 1, static_cast<int>(values)};
}

Cost FlattenSpec::cost(const Shape& in) const { return costOfOutput(outputShape(in)); }

std::vector<ParameterSpec> FlattenSpec::parameters(const Shape& /*in*/) const { return {}; }

std::unique_ptr<Layer> FlattenSpec::makeLayer(const Shape& /*in*/) const { return std::make_unique<FlattenLayer>(); }

} // namespace convolarium::engine
