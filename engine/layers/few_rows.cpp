// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/few_rows.h"

#include "engine/layers/chunks.h"

#include <algorithm>

namespace convolarium::engine {

namespace {

/// Columns that a thread sums at a time: their results stay in the first cache, and a stretch of weights is a page.
constexpr std::int64_t stretch = 1024;

/// Weight rows that are added at a time, so that the results are loaded and stored less often.
constexpr std::int64_t together = 4;

/// Adds the products of one row with `Count` rows of weights from `at` on.
template <int Count>
void addRows(const FewRowsProduct& product, std::int64_t row, std::int64_t at, const Chunk& columns)
{
    const Scalar* x = product.rows + row * product.length + at;
    const Scalar* weights = product.weights + at * product.columns + columns.begin;
    Scalar* out = product.out + row * product.columns + columns.begin;
    forEachChannel(static_cast<int>(columns.end - columns.begin), [&]<typename Value>(int c) {
        Value sum = load<Value>(out + c);
        unrolled<Count>([&](int i) { sum += all<Value>(x[i]) * load<Value>(weights + i * product.columns + c); });
        store(out + c, sum);
    });
}

void multiplyColumns(const FewRowsProduct& product, const Chunk& columns)
{
    for (std::int64_t row = 0; row < product.count; ++row) {
        Scalar* out = product.out + row * product.columns;
        for (std::int64_t c = columns.begin; c < columns.end; ++c) {
            out[c] = product.bias == nullptr ? Scalar{0} : product.bias[c];
        }
    }
    std::int64_t at = 0;
    for (; at + together <= product.length; at += together) {
        for (std::int64_t row = 0; row < product.count; ++row) {
            addRows<together>(product, row, at, columns);
        }
    }
    for (; at < product.length; ++at) {
        for (std::int64_t row = 0; row < product.count; ++row) {
            addRows<1>(product, row, at, columns);
        }
    }
    for (std::int64_t row = 0; row < product.count; ++row) {
        Scalar* out = product.out + row * product.columns;
        for (std::int64_t c = columns.begin; c < columns.end; ++c) {
            out[c] = product.clamp(out[c]);
        }
    }
}

} // namespace

void multiply(const FewRowsProduct& product, Workers& workers)
{
    const auto chunks = static_cast<int>((product.columns + stretch - 1) / stretch);
    workers.run(chunks, [&](int chunk, int /*worker*/) {
        multiplyColumns(product, {chunk * stretch, std::min(product.columns, (chunk + 1) * stretch)});
    });
}

} // namespace convolarium::engine
