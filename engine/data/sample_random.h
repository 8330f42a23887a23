// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tensor/random.h"

#include <cstdint>

namespace convolarium::engine {

/// A generator for one sample alone: its numbers depend on seed, stream and sample, and on no other sample.
/// Neighbouring samples are unrelated: their numbers are scrambled before they seed the generator.
/// Source of the scrambling: Steele, Lea & Flood, "Fast Splittable Pseudorandom Number Generators", 2014 (SplitMix64).
[[nodiscard]] inline Random sampleRandom(std::uint64_t seed, std::uint64_t stream, std::uint64_t sample)
{
    std::uint64_t bits = seed + (sample + 1) * 0x9e3779b97f4a7c15ULL;
    bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebULL;
    return Random(bits ^ (bits >> 31U), stream);
}

} // namespace convolarium::engine
