// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/weights.h"

#include "engine/network/safe_file.h"
#include "engine/network/weight_tensors.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace convolarium::engine {

namespace {

std::vector<std::string> unusedNames(const SafetensorsReader& reader, const Network& network)
{
    std::set<std::string_view> used;
    for (const NamedParameter& parameter : network.parameters()) {
        used.insert(parameter.name);
    }
    std::vector<std::string> names;
    for (const auto& [name, tensor] : reader.tensors()) {
        const bool ofTraining = name.ends_with(".num_batches_tracked") || name.starts_with(firstMomentPrefix) ||
                                name.starts_with(secondMomentPrefix);
        if (!used.contains(name) && !ofTraining) {
            names.push_back(name);
        }
    }
    return names;
}

} // namespace

void writeWeights(const std::filesystem::path& path, const Network& network)
{
    std::vector<TensorToWrite> tensors;
    for (const NamedParameter& parameter : network.parameters()) {
        tensors.push_back({parameter.name, fileShape(parameter.spec)});
    }
    writeFile(path, [&](const ByteSink& write) {
        write(safetensorsHeader(tensors));
        for (const NamedParameter& parameter : network.parameters()) {
            write(bytesOf(toFileOrder(parameter.spec, parameter.value.values())));
        }
    });
}

std::vector<std::string> readWeights(std::istream& stream, Network& network)
{
    SafetensorsReader reader(stream);
    std::vector<std::vector<Scalar>> values;
    for (const NamedParameter& parameter : network.parameters()) {
        values.push_back(readTensor(reader, parameter.name, parameter.spec));
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::ranges::copy(values[i], network.parameters()[i].value.data);
    }
    return unusedNames(reader, network);
}

std::vector<std::string> readWeights(const std::filesystem::path& path, Network& network)
{
    std::ifstream stream = openedFile(path);
    try {
        return readWeights(stream, network);
    } catch (const std::invalid_argument& error) {
        throw std::invalid_argument(path.string() + ": " + error.what());
    }
}

} // namespace convolarium::engine
