// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tensor/scalar.h"

#include <cstring>
#include <utility>

namespace convolarium::engine {

/// A vector register as a value, by the vector extension of gcc and clang: +, - and * work lane by lane, and a product that
/// is added becomes one instruction where the processor has it. With one lane it is a plain number.
#if defined(__AVX512F__)
inline constexpr int registerBytes = 64;
#elif defined(__AVX__)
inline constexpr int registerBytes = 32;
#else
inline constexpr int registerBytes = 16;
#endif

/// Values in the widest register of this build.
inline constexpr int lanes = registerBytes / static_cast<int>(sizeof(Scalar));

struct LanesOfRegister {
    typedef Scalar Type __attribute__((vector_size(registerBytes)));
};
using Lanes = LanesOfRegister::Type;

/// As many values as `Value` has lanes; `from` need not be aligned.
template <typename Value>
[[gnu::always_inline]] inline Value load(const Scalar* from)
{
    Value value;
    std::memcpy(&value, from, sizeof(Value));
    return value;
}

template <typename Value>
[[gnu::always_inline]] inline void store(Scalar* to, const Value& value)
{
    std::memcpy(to, &value, sizeof(Value));
}

/// `number` in every lane.
template <typename Value>
[[gnu::always_inline]] inline Value all(Scalar number)
{
    return number - Value{}; // and not a sum: only less 0 is every number itself, -0 too, and costs nothing
}

/// The value held within low..high; NaN stays NaN.
template <typename Value>
[[gnu::always_inline]] inline Value held(const Value& value, const Value& low, const Value& high)
{
    const Value raised = value < low ? low : value;
    return raised > high ? high : raised;
}

/// Calls body(0) ... body(Count - 1), spelled out: the compiler keeps arrays in registers only where every index is a
/// constant before it looks at loops.
template <int Count, typename Body>
[[gnu::always_inline]] inline void unrolled(const Body& body)
{
    [&]<int... Index>(std::integer_sequence<int, Index...>) { (body(Index), ...); }
    (std::make_integer_sequence<int, Count>{});
}

/// Calls work.operator()<Value>(channel) for registers that cover the channels, and for single numbers at the end.
template <typename Work>
void forEachChannel(int count, const Work& work)
{
    int channel = 0;
    for (; channel + lanes <= count; channel += lanes) {
        work.template operator()<Lanes>(channel);
    }
    for (; channel < count; ++channel) {
        work.template operator()<Scalar>(channel);
    }
}

} // namespace convolarium::engine
