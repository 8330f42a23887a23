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

void Dataset::copyPixels(int index, std::span<std::uint8_t> values) const
{
    if (static_cast<std::int64_t>(values.size()) != image.elements()) {
        refuse(*this, "room for " + std::to_string(values.size()) + " values and not for those of " + image.text());
    }
    if (read) {
        read(index, values);
    } else {
        std::ranges::copy(pixelsOf(index), values.begin());
    }
}

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
    if (read && values > 0) {
        refuse(*this, std::to_string(values) + " values in memory of images that are read");
    }
    if (!read && (values % samples != 0 || values / samples != image.elements())) {
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

Dataset firstSamples(const Dataset& data, int count)
{
    if (count < 1 || count > data.size()) {
        refuse(data, std::to_string(count) + " of its " + std::to_string(data.size()) + " samples");
    }
    const auto bytes = data.read ? 0 : static_cast<std::ptrdiff_t>(data.pixels.size() / data.labels.size()) * count;
    return {.name = data.name,
            .image = data.image,
            .classes = data.classes,
            .pixels = {data.pixels.begin(), data.pixels.begin() + bytes},
            .labels = {data.labels.begin(), data.labels.begin() + count},
            .read = data.read};
}

} // namespace convolarium::engine
