// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/initialisation.h"

#include <algorithm>
#include <cmath>

namespace convolarium::engine {

namespace {

/// FNV-1a: the same number for a name on every machine, which std::hash does not promise.
std::uint64_t hashOf(std::string_view name)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : name) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    return hash;
}

double limitOf(const ParameterSpec& spec, Initialiser rule)
{
    const auto fan = static_cast<double>(rule == Initialiser::He ? spec.fanIn : spec.fanIn + spec.fanOut);
    return std::sqrt(6.0 / fan);
}

} // namespace

Random randomFor(std::string_view name, std::uint64_t seed) { return Random(seed, hashOf(name)); }

void initialise(std::span<Scalar> values, const ParameterSpec& spec, Initialiser rule, Random random)
{
    if (spec.start != ParameterSpec::Start::Random) {
        std::ranges::fill(values, spec.start == ParameterSpec::Start::One ? Scalar{1} : Scalar{0});
        return;
    }
    if (rule == Initialiser::None) {
        std::ranges::fill(values, Scalar{0});
        return;
    }
    const double limit = limitOf(spec, rule);
    for (Scalar& value : values) {
        value = static_cast<Scalar>(static_cast<float>(limit * double{random.symmetric()}));
    }
}

} // namespace convolarium::engine
