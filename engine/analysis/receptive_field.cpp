// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/receptive_field.h"

#include "engine/tensor/checked.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <stdexcept>
#include <string>

namespace convolarium::engine {

ReceptiveField ReceptiveField::through(const Window& window) const
{
    if (std::min({window.kernel, window.stride, window.dilation}) < 1 || window.paddingBefore < 0) {
        throw std::invalid_argument("receptive field: kernel, stride and dilation must be at least 1, padding 0");
    }
    return {.size = checkedSum({size, checkedProduct({window.kernel - 1, window.dilation, jump})}),
            .jump = checkedProduct({jump, window.stride}),
            .start = checkedSum({start, -checkedProduct({window.paddingBefore, jump})})};
}

std::vector<ReceptiveField> receptiveFields(std::span<const Window> windows)
{
    std::vector<ReceptiveField> fields;
    ReceptiveField field;
    for (const Window& window : windows) {
        field = field.through(window);
        fields.push_back(field);
    }
    return fields;
}

namespace {

/// Flags of the samples of a field, 64 in a word.
using Bits = std::vector<std::uint64_t>;
constexpr std::int64_t wordBits = 64;

/// bits |= bits << shift, in place: a word only takes from words before it, which are done after it. No flag behind `last`
/// is set.
void addShifted(Bits& bits, std::int64_t shift, std::int64_t last)
{
    const auto words = static_cast<std::size_t>(shift / wordBits);
    const auto rest = static_cast<unsigned>(shift % wordBits);
    for (std::size_t i = static_cast<std::size_t>((last + shift) / wordBits) + 1; i-- > words;) {
        std::uint64_t moved = bits[i - words] << rest;
        if (rest > 0 && i > words) {
            moved |= bits[i - words - 1] >> (wordBits - rest);
        }
        bits[i] |= moved;
    }
}

/// What is read is a sum of sets: each layer adds 0, 1, ... kernel - 1 steps of dilation * jump. Layers of equal steps become
/// one, and n steps take log2(n) shifts.
Bits readBits(std::span<const Window> windows)
{
    ReceptiveField field;
    std::map<std::int64_t, std::int64_t> steps;
    for (const Window& window : windows) {
        if (window.kernel > 1) {
            steps[checkedProduct({window.dilation, field.jump})] += window.kernel - 1;
        }
        field = field.through(window);
    }
    if (field.size > maxMarkedSamples) {
        throw std::invalid_argument("receptive field: " + std::to_string(field.size) + " samples are too many");
    }
    Bits bits(static_cast<std::size_t>((field.size + wordBits - 1) / wordBits));
    bits.front() = 1;
    std::int64_t last = 0;
    for (const auto& [step, count] : steps) {
        for (std::int64_t done = 0; done < count;) {
            const std::int64_t more = std::min(done + 1, count - done);
            addShifted(bits, more * step, last);
            last += more * step;
            done += more;
        }
    }
    return bits;
}

} // namespace

std::vector<bool> readSamples(std::span<const Window> windows)
{
    const Bits bits = readBits(windows);
    ReceptiveField field;
    for (const Window& window : windows) {
        field = field.through(window);
    }
    std::vector<bool> read(static_cast<std::size_t>(field.size));
    for (std::size_t i = 0; i < read.size(); ++i) {
        read[i] = (bits[i / wordBits] >> (i % wordBits) & 1) != 0;
    }
    return read;
}

std::int64_t countReadSamples(std::span<const Window> windows)
{
    const Bits bits = readBits(windows);
    return std::accumulate(bits.begin(), bits.end(), std::int64_t{0},
                           [](std::int64_t sum, std::uint64_t word) { return sum + std::popcount(word); });
}

std::vector<double> pathCounts(std::span<const Window> windows)
{
    ReceptiveField field;
    std::vector<double> counts{1};
    for (const Window& window : windows) {
        const ReceptiveField next = field.through(window);
        if (next.size > maxMarkedSamples) {
            throw std::invalid_argument("receptive field: " + std::to_string(next.size) + " samples are too many");
        }
        std::vector<double> wider(static_cast<std::size_t>(next.size));
        for (std::int64_t tap = 0; tap < window.kernel; ++tap) {
            const auto shifted = wider.begin() + tap * window.dilation * field.jump;
            std::transform(counts.begin(), counts.end(), shifted, shifted, std::plus<>());
        }
        counts = std::move(wider);
        field = next;
    }
    return counts;
}

std::vector<int> readInputs(std::span<const Window> windows, std::span<const int> sizes, int output)
{
    if (windows.size() != sizes.size()) {
        throw std::invalid_argument("receptive field: " + std::to_string(sizes.size()) + " sizes for " +
                                    std::to_string(windows.size()) + " layers");
    }
    std::set<int> units{output};
    for (std::size_t i = windows.size(); i-- > 0;) {
        std::set<int> before;
        for (const int unit : units) {
            const IndexRange taps = windows[i].tapsInside(unit, sizes[i]);
            for (int tap = taps.begin; tap < taps.end; ++tap) {
                before.insert(windows[i].inputIndex(unit, tap));
            }
        }
        units = std::move(before);
    }
    return {units.begin(), units.end()};
}

} // namespace convolarium::engine
