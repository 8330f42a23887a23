// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/dataset.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace convolarium::engine {

namespace {

[[noreturn]] void refuse(const Dataset& data, const std::string& reason)
{
    throw std::invalid_argument("data set " + data.name + ": " + reason);
}

} // namespace

void Dataset::validate() const
{
    constexpr int most = 1 << 16; // rows, columns or channels: the product of three stays within 64 bits
    if (image.n != 1 || std::min({image.h, image.w, image.c}) < 1 || std::max({image.h, image.w, image.c}) > most) {
        refuse(*this, image.text() + " is not the shape of one image");
    }
    if (labels.empty() || classes.empty()) {
        refuse(*this, labels.empty() ? "no samples" : "no classes");
    }
    if (labels.size() > std::numeric_limits<int>::max()) {
        refuse(*this, std::to_string(labels.size()) + " samples are too many");
    }
    // Divided, not multiplied: nothing can overflow.
    const auto samples = static_cast<std::int64_t>(labels.size());
    const auto values = static_cast<std::int64_t>(pixels.size());
    if (values % samples != 0 || values / samples != image.elements()) {
        refuse(*this,
               std::to_string(values) + " values are not " + std::to_string(samples) + " images of " + image.text());
    }
    const auto count = static_cast<std::int64_t>(classes.size());
    const auto wrong = std::ranges::find_if(labels, [&](int label) { return label < 0 || label >= count; });
    if (wrong != labels.end()) {
        refuse(*this, "the label " + std::to_string(*wrong) + " of sample " + std::to_string(wrong - labels.begin()) +
                          " is not in 0.." + std::to_string(count - 1));
    }
}

} // namespace convolarium::engine
