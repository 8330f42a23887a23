// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tensor/checked.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace convolarium::engine {

namespace {

[[noreturn]] void throwOverflow(std::initializer_list<std::int64_t> operands, const char* sign)
{
    std::string text;
    for (const std::int64_t operand : operands) {
        text += (text.empty() ? "" : sign) + std::to_string(operand);
    }
    throw std::overflow_error(text + " does not fit in 64 bits");
}

} // namespace

std::int64_t checkedSum(std::initializer_list<std::int64_t> terms)
{
    std::int64_t sum = 0;
    for (const std::int64_t term : terms) {
        if (__builtin_add_overflow(sum, term, &sum)) {
            throwOverflow(terms, " + ");
        }
    }
    return sum;
}

std::int64_t checkedProduct(std::initializer_list<std::int64_t> factors)
{
    if (std::find(factors.begin(), factors.end(), 0) != factors.end()) {
        return 0;
    }
    std::int64_t product = 1;
    for (const std::int64_t factor : factors) {
        if (__builtin_mul_overflow(product, factor, &product)) {
            throwOverflow(factors, " x ");
        }
    }
    return product;
}

} // namespace convolarium::engine
