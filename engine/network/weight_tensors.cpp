// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/weight_tensors.h"

#include <array>
#include <stdexcept>

namespace convolarium::engine {

namespace {

/// Calls visit(index) with the engine's index of every value, in the file's order.
template <typename Visit>
void forEachInFileOrder(const ParameterSpec& spec, const Visit& visit)
{
    const std::int64_t c = spec.shape.c;
    const std::int64_t w = spec.shape.w;
    const std::array<std::int64_t, 4> engineStrides{spec.shape.h * w * c, w * c, c, 1};
    const std::vector<std::int64_t> shape = fileShape(spec);
    std::array<std::int64_t, 4> counts{1, 1, 1, 1};
    std::array<std::int64_t, 4> strides{};
    for (std::size_t i = 0, missing = counts.size() - shape.size(); i < shape.size(); ++i) {
        counts[missing + i] = shape[i];
        strides[missing + i] = engineStrides[static_cast<std::size_t>(spec.fileAxes[i])];
    }
    for (std::int64_t i = 0; i < counts[0]; ++i) {
        for (std::int64_t j = 0; j < counts[1]; ++j) {
            for (std::int64_t k = 0; k < counts[2]; ++k) {
                const std::int64_t row = i * strides[0] + j * strides[1] + k * strides[2];
                for (std::int64_t l = 0; l < counts[3]; ++l) {
                    visit(static_cast<std::size_t>(row + l * strides[3]));
                }
            }
        }
    }
}

std::vector<Scalar> storedValues(SafetensorsReader& reader, const std::string& name, const ParameterSpec& spec)
{
    const auto found = reader.tensors().find(name);
    if (found == reader.tensors().end()) {
        throw std::invalid_argument("missing");
    }
    const std::vector<std::int64_t> wanted = fileShape(spec);
    if (found->second.shape != wanted) {
        throw std::invalid_argument("shape " + shapeText(found->second.shape) + " instead of " + shapeText(wanted));
    }
    return reader.values(found->second);
}

} // namespace

std::vector<std::int64_t> fileShape(const ParameterSpec& spec)
{
    const std::array<int, 4> sizes{spec.shape.n, spec.shape.h, spec.shape.w, spec.shape.c};
    std::vector<std::int64_t> shape;
    for (const int axis : spec.fileAxes) {
        shape.push_back(sizes[static_cast<std::size_t>(axis)]);
    }
    return shape;
}

std::vector<float> toFileOrder(const ParameterSpec& spec, std::span<const Scalar> values)
{
    std::vector<float> ordered;
    ordered.reserve(values.size());
    forEachInFileOrder(spec, [&](std::size_t index) { ordered.push_back(static_cast<float>(values[index])); });
    return ordered;
}

std::vector<Scalar> readTensor(SafetensorsReader& reader, const std::string& name, const ParameterSpec& spec)
{
    try {
        const std::vector<Scalar> stored = storedValues(reader, name, spec);
        std::vector<Scalar> values(stored.size());
        auto next = stored.begin();
        forEachInFileOrder(spec, [&](std::size_t index) { values[index] = *next++; });
        return values;
    } catch (const std::invalid_argument& error) {
        throw std::invalid_argument("tensor \"" + name + "\": " + error.what());
    }
}

std::string_view bytesOf(std::span<const float> values)
{
    return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

} // namespace convolarium::engine
