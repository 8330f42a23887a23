// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/checkpoint.h"

#include "engine/network/safe_file.h"
#include "engine/network/weight_tensors.h"
#include "engine/training/state_text.h"

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

namespace convolarium::engine {

namespace {

constexpr const char* metadataName = "convolarium_training";

/// One of the arrays of a training, which has a value for each of the network's weights, or none at all.
struct Moment {
    std::string_view prefix;
    std::span<const Scalar> values;
};

std::array<Moment, 2> momentsOf(const Optimizer& optimizer)
{
    return {{{firstMomentPrefix, optimizer.firstMoment()}, {secondMomentPrefix, optimizer.secondMoment()}}};
}

/// Where a parameter's values begin among all weights or all statistics.
std::size_t offsetOf(const Network& network, const NamedParameter& parameter)
{
    const std::span<const Scalar> all = parameter.spec.trained ? network.weights() : network.statistics();
    return static_cast<std::size_t>(parameter.value.data - all.data());
}

/// Calls visit(name, parameter, values) for every tensor of the file: those of the network, then the moments of its weights.
template <typename Visit>
void forEachTensor(const Trainer& trainer, const Visit& visit)
{
    const Network& network = trainer.network();
    for (const NamedParameter& parameter : network.parameters()) {
        visit(parameter.name, parameter, parameter.value.values());
    }
    for (const Moment& moment : momentsOf(trainer.optimizer())) {
        for (const NamedParameter& parameter : network.parameters()) {
            if (parameter.spec.trained && !moment.values.empty()) {
                visit(std::string(moment.prefix) + parameter.name, parameter,
                      moment.values.subspan(offsetOf(network, parameter), parameter.value.size()));
            }
        }
    }
}

std::vector<TensorToWrite> tensorsOf(const Trainer& trainer)
{
    std::vector<TensorToWrite> tensors;
    std::set<std::string> names;
    forEachTensor(trainer, [&](const std::string& name, const NamedParameter& parameter, auto /*values*/) {
        tensors.push_back({name, fileShape(parameter.spec)});
        if (!names.insert(name).second) {
            throw std::runtime_error("two tensors of the name " + name);
        }
    });
    return tensors;
}

/// An array like `like`, from the tensors of that prefix.
std::vector<Scalar> readMoment(SafetensorsReader& reader, const Network& network, const Moment& like)
{
    std::vector<Scalar> all(like.values.size());
    for (const NamedParameter& parameter : network.parameters()) {
        const std::string name = std::string(like.prefix) + parameter.name;
        if (parameter.spec.trained && !all.empty()) {
            const std::vector<Scalar> values = readTensor(reader, name, parameter.spec);
            std::ranges::copy(values, all.begin() + static_cast<std::ptrdiff_t>(offsetOf(network, parameter)));
        } else if (reader.tensors().contains(name)) {
            throw std::invalid_argument("tensor \"" + name + "\": this optimizer does not have it");
        }
    }
    return all;
}

NetworkValues readValues(SafetensorsReader& reader, const Network& network)
{
    NetworkValues all{.weights = std::vector<Scalar>(network.weights().size()),
                      .statistics = std::vector<Scalar>(network.statistics().size())};
    for (const NamedParameter& parameter : network.parameters()) {
        const std::vector<Scalar> values = readTensor(reader, parameter.name, parameter.spec);
        std::vector<Scalar>& target = parameter.spec.trained ? all.weights : all.statistics;
        std::ranges::copy(values, target.begin() + static_cast<std::ptrdiff_t>(offsetOf(network, parameter)));
    }
    return all;
}

} // namespace

void writeCheckpoint(const std::filesystem::path& path, const Trainer& trainer)
{
    const MetadataEntry metadata{metadataName, textOfState(trainer.progress())};
    const std::vector<TensorToWrite> tensors = tensorsOf(trainer);
    // Tensor by tensor: a copy of all would be as large as a third of the training itself.
    writeFile(path, [&](const ByteSink& write) {
        write(safetensorsHeader(tensors, {&metadata, 1}));
        forEachTensor(trainer,
                      [&](const std::string& /*name*/, const NamedParameter& parameter,
                          std::span<const Scalar> values) { write(bytesOf(toFileOrder(parameter.spec, values))); });
    });
}

TrainingState readCheckpoint(std::istream& stream, const Trainer& trainer)
{
    SafetensorsReader reader(stream);
    const auto metadata = reader.metadata().find(metadataName);
    if (metadata == reader.metadata().end()) {
        throw std::invalid_argument("no checkpoint: it says nothing of a training");
    }
    TrainingState state = stateOfText(metadata->second);
    const std::array<Moment, 2> moments = momentsOf(trainer.optimizer());
    state.values = readValues(reader, trainer.network());
    state.optimizer.firstMoment = readMoment(reader, trainer.network(), moments[0]);
    state.optimizer.secondMoment = readMoment(reader, trainer.network(), moments[1]);
    trainer.validate(state);
    return state;
}

TrainingState readCheckpoint(const std::filesystem::path& path, const Trainer& trainer)
{
    std::ifstream stream = openedFile(path);
    try {
        return readCheckpoint(stream, trainer);
    } catch (const std::invalid_argument& error) {
        throw std::invalid_argument(path.string() + ": " + error.what());
    }
}

} // namespace convolarium::engine
