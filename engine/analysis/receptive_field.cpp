// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/receptive_field.h"

#include "engine/tensor/checked.h"

#include <algorithm>
#include <functional>
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

std::vector<bool> readSamples(std::span<const Window> windows)
{
    ReceptiveField field;
    std::vector<std::uint8_t> read{1}; // bytes: much faster to combine than bits
    for (const Window& window : windows) {
        const ReceptiveField next = field.through(window);
        if (next.size > maxMarkedSamples) {
            throw std::invalid_argument("receptive field: " + std::to_string(next.size) + " samples are too many");
        }
        std::vector<std::uint8_t> wider(static_cast<std::size_t>(next.size));
        for (std::int64_t tap = 0; tap < window.kernel; ++tap) {
            const auto shifted = wider.begin() + tap * window.dilation * field.jump;
            std::transform(read.begin(), read.end(), shifted, shifted, std::bit_or<std::uint8_t>());
        }
        read = std::move(wider);
        field = next;
    }
    return {read.begin(), read.end()};
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
