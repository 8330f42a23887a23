// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/state_text.h"

#include "engine/network/json_text.h"

#include <array>
#include <limits>
#include <stdexcept>
#include <utility>

namespace convolarium::engine {

namespace {

using Json = nlohmann::ordered_json;

constexpr int version = 1;
constexpr JsonLimits limits{.bytes = std::size_t{32} << 20U, .depth = 4, .values = 2'000'000, .keys = 100};

constexpr std::array<std::pair<OptimizerSpec::Kind, std::string_view>, 3> rules{
    {{OptimizerSpec::Kind::Sgd, "sgd"}, {OptimizerSpec::Kind::Adam, "adam"}, {OptimizerSpec::Kind::AdamW, "adamw"}}};

std::string_view nameOf(OptimizerSpec::Kind kind)
{
    for (const auto& [rule, name] : rules) {
        if (rule == kind) {
            return name;
        }
    }
    throw std::invalid_argument("an optimizer without a name");
}

Json jsonOf(const EpochRecord& record)
{
    return {{"epoch", record.epoch},
            {"step", record.step},
            {"seconds", record.seconds},
            {"train_loss", record.train.loss},
            {"train_accuracy", record.train.accuracy},
            {"test_loss", record.test.loss},
            {"test_accuracy", record.test.accuracy},
            {"images_per_second", record.imagesPerSecond}};
}

[[noreturn]] void refuse(const char* key, const std::string& wanted)
{
    throw std::invalid_argument(std::string("training state: ") + key + " must be " + wanted);
}

const Json& valueAt(const Json& object, const char* key)
{
    const auto found = object.find(key);
    if (found == object.end()) {
        refuse(key, "there");
    }
    return *found;
}

std::uint64_t countAt(const Json& object, const char* key, std::uint64_t most)
{
    const Json& value = valueAt(object, key);
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > most) {
        refuse(key, "a count of at most " + std::to_string(most));
    }
    return value.get<std::uint64_t>();
}

std::int64_t stepsAt(const Json& object, const char* key)
{
    return static_cast<std::int64_t>(countAt(object, key, std::uint64_t{INT64_MAX}));
}

double numberAt(const Json& object, const char* key)
{
    const Json& value = valueAt(object, key);
    if (value.is_null()) {
        return std::numeric_limits<double>::quiet_NaN(); // JSON has no other word for what is not finite
    }
    if (!value.is_number()) {
        refuse(key, "a number");
    }
    return value.get<double>();
}

OptimizerSpec::Kind ruleAt(const Json& object, const char* key)
{
    const Json& value = valueAt(object, key);
    for (const auto& [rule, name] : rules) {
        if (value == name) {
            return rule;
        }
    }
    refuse(key, "sgd, adam or adamw");
}

EpochRecord recordOf(const Json& object)
{
    if (!object.is_object()) {
        refuse("history", "a list of objects");
    }
    return {.epoch = static_cast<int>(countAt(object, "epoch", std::uint64_t{INT32_MAX})),
            .step = stepsAt(object, "step"),
            .seconds = numberAt(object, "seconds"),
            .train = {.loss = numberAt(object, "train_loss"), .accuracy = numberAt(object, "train_accuracy")},
            .test = {.loss = numberAt(object, "test_loss"), .accuracy = numberAt(object, "test_accuracy")},
            .imagesPerSecond = numberAt(object, "images_per_second")};
}

} // namespace

std::string textOfState(const TrainingState& state)
{
    Json history = Json::array();
    for (const EpochRecord& record : state.history) {
        history.push_back(jsonOf(record));
    }
    const Json json{{"version", version},
                    {"optimizer", nameOf(state.optimizer.kind)},
                    {"optimizer_steps", state.optimizer.steps},
                    {"seed", state.seed},
                    {"epochs", state.epochs()},
                    {"steps_per_epoch", state.stepsPerEpoch},
                    {"seconds", state.seconds},
                    {"learning_rate", state.learningRate},
                    {"history", history}};
    return json.dump();
}

TrainingState stateOfText(std::string_view text)
{
    const auto json = parseJson<Json>(text, limits);
    if (!json.is_object()) {
        throw std::invalid_argument("training state: it must be an object");
    }
    if (valueAt(json, "version") != version) {
        refuse("version", std::to_string(version));
    }
    const Json& history = valueAt(json, "history");
    if (!history.is_array() || history.size() != countAt(json, "epochs", std::uint64_t{INT32_MAX})) {
        refuse("history", "a list of as many entries as epochs");
    }
    TrainingState state{.values = {},
                        .optimizer = {.kind = ruleAt(json, "optimizer"),
                                      .steps = stepsAt(json, "optimizer_steps"),
                                      .firstMoment = {},
                                      .secondMoment = {}},
                        .history = {},
                        .seed = countAt(json, "seed", std::numeric_limits<std::uint64_t>::max()),
                        .stepsPerEpoch = stepsAt(json, "steps_per_epoch"),
                        .seconds = numberAt(json, "seconds"),
                        .learningRate = numberAt(json, "learning_rate")};
    for (const Json& record : history) {
        state.history.push_back(recordOf(record));
    }
    return state;
}

} // namespace convolarium::engine
