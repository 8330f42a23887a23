// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/weights.h"

#include "engine/network/safe_file.h"
#include "engine/network/safetensors.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <set>
#include <stdexcept>
#include <system_error>

namespace convolarium::engine {

namespace {

std::vector<std::int64_t> fileShape(const ParameterSpec& spec)
{
    const std::array<int, 4> sizes{spec.shape.n, spec.shape.h, spec.shape.w, spec.shape.c};
    std::vector<std::int64_t> shape;
    for (const int axis : spec.fileAxes) {
        shape.push_back(sizes[static_cast<std::size_t>(axis)]);
    }
    return shape;
}

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

WrittenTensor written(const NamedParameter& parameter)
{
    WrittenTensor tensor{.name = parameter.name, .shape = fileShape(parameter.spec), .values = {}};
    tensor.values.reserve(parameter.value.size());
    forEachInFileOrder(parameter.spec, [&](std::size_t index) {
        tensor.values.push_back(static_cast<float>(parameter.value.data[index]));
    });
    return tensor;
}

/// The values of a parameter from the file, in the engine's order.
std::vector<Scalar> readParameter(SafetensorsReader& reader, const NamedParameter& parameter)
{
    const auto found = reader.tensors().find(parameter.name);
    if (found == reader.tensors().end()) {
        throw std::invalid_argument("missing");
    }
    const std::vector<std::int64_t> wanted = fileShape(parameter.spec);
    if (found->second.shape != wanted) {
        throw std::invalid_argument("shape " + shapeText(found->second.shape) + " instead of " + shapeText(wanted));
    }
    const std::vector<Scalar> stored = reader.values(found->second);
    std::vector<Scalar> values(stored.size());
    auto next = stored.begin();
    forEachInFileOrder(parameter.spec, [&](std::size_t index) { values[index] = *next++; });
    return values;
}

std::vector<std::string> unusedNames(const SafetensorsReader& reader, const Network& network)
{
    std::set<std::string_view> used;
    for (const NamedParameter& parameter : network.parameters()) {
        used.insert(parameter.name);
    }
    std::vector<std::string> names;
    for (const auto& [name, tensor] : reader.tensors()) {
        if (!used.contains(name) && !name.ends_with(".num_batches_tracked")) {
            names.push_back(name);
        }
    }
    return names;
}

} // namespace

void writeWeights(const std::filesystem::path& path, const Network& network)
{
    std::vector<WrittenTensor> tensors;
    std::ranges::transform(network.parameters(), std::back_inserter(tensors), written);
    const std::string header = safetensorsHeader(tensors);
    std::vector<std::string_view> pieces{header};
    for (const WrittenTensor& tensor : tensors) {
        pieces.emplace_back(reinterpret_cast<const char*>(tensor.values.data()), tensor.values.size() * sizeof(float));
    }
    writeFile(path, pieces);
}

std::vector<std::string> readWeights(std::istream& stream, Network& network)
{
    SafetensorsReader reader(stream);
    std::vector<std::vector<Scalar>> values;
    for (const NamedParameter& parameter : network.parameters()) {
        try {
            values.push_back(readParameter(reader, parameter));
        } catch (const std::invalid_argument& error) {
            throw std::invalid_argument("tensor \"" + parameter.name + "\": " + error.what());
        }
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::ranges::copy(values[i], network.parameters()[i].value.data);
    }
    return unusedNames(reader, network);
}

std::vector<std::string> readWeights(const std::filesystem::path& path, Network& network)
{
    std::ifstream stream(path, std::ios::binary);
    if (!stream || std::filesystem::is_directory(path)) {
        const int reason = stream ? EISDIR : errno;
        throw std::runtime_error(path.string() + ": " + std::generic_category().message(reason));
    }
    try {
        return readWeights(stream, network);
    } catch (const std::invalid_argument& error) {
        throw std::invalid_argument(path.string() + ": " + error.what());
    }
}

} // namespace convolarium::engine
