// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/plan_json.h"

#include "engine/network/network_file.h"

#include <QCoreApplication>

#include <stdexcept>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunFile)
};

// In the order of the enumerations.
constexpr const char* optimizers[] = {"sgd", "adam", "adamw"};
constexpr const char* schedules[] = {"constant", "step", "cosine"};
constexpr const char* initialisers[] = {"none", "he", "glorot"};
constexpr const char* orders[] = {"together", "in_turn"};

template <typename Enum>
const char* nameOf(Enum value, JsonNames names)
{
    return names[static_cast<std::size_t>(value)];
}

template <typename Enum>
void readChoice(const JsonPlace& json, const char* key, JsonNames names, Enum& value)
{
    if (json.has(key))
        value = static_cast<Enum>(json.at(key).choice(names));
}

Json optimizerJson(const engine::OptimizerSpec& spec)
{
    return {{"kind", nameOf(spec.kind, optimizers)},
            {"momentum", spec.momentum},
            {"nesterov", spec.nesterov},
            {"beta1", spec.beta1},
            {"beta2", spec.beta2},
            {"epsilon", spec.epsilon},
            {"weight_decay", spec.weightDecay}};
}

/// Lets the engine say what is out of range.
template <typename Spec>
void validate(const JsonPlace& json, const Spec& spec)
{
    try {
        spec.validate();
    } catch (const std::invalid_argument& error) {
        json.refuse(QString::fromUtf8(error.what()));
    }
}

engine::OptimizerSpec optimizerFrom(const JsonPlace& json)
{
    engine::OptimizerSpec spec;
    readChoice(json, "kind", optimizers, spec.kind);
    json.readInto("momentum", spec.momentum);
    json.readInto("nesterov", spec.nesterov);
    json.readInto("beta1", spec.beta1);
    json.readInto("beta2", spec.beta2);
    json.readInto("epsilon", spec.epsilon);
    json.readInto("weight_decay", spec.weightDecay);
    validate(json, spec);
    return spec;
}

Json scheduleJson(const engine::ScheduleSpec& spec)
{
    return {{"kind", nameOf(spec.kind, schedules)},
            {"every_epochs", spec.everyEpochs},
            {"factor", spec.factor},
            {"final_rate", spec.finalRate},
            {"warm_up_epochs", spec.warmUpEpochs}};
}

engine::ScheduleSpec scheduleFrom(const JsonPlace& json)
{
    engine::ScheduleSpec spec;
    readChoice(json, "kind", schedules, spec.kind);
    json.readInto("every_epochs", spec.everyEpochs);
    json.readInto("factor", spec.factor);
    json.readInto("final_rate", spec.finalRate);
    json.readInto("warm_up_epochs", spec.warmUpEpochs);
    validate(json, spec);
    return spec;
}

Json contestantJson(const Contestant& contestant)
{
    Json json{{"model", jsonOf(contestant.model)}};
    // A draft: in settings, a network may have mistakes that its owner has not mended yet.
    if (contestant.network)
        json["network"] = engine::networkText({.spec = *contestant.network, .text = {}, .draft = true});
    json["alpha"] = contestant.alpha;
    json["note"] = jsonOf(contestant.note);
    json["optimizer"] = optimizerJson(contestant.optimizer);
    json["learning_rate"] = contestant.learningRate;
    json["schedule"] = scheduleJson(contestant.schedule);
    json["initialiser"] = nameOf(contestant.initialiser, initialisers);
    json["augmentation"] = {{"flip", contestant.augmentation.flip}, {"shift", contestant.augmentation.shift}};
    json["batch"] = contestant.batch;
    json["samples"] = contestant.samples;
    return json;
}

engine::NetworkSpec networkFrom(const JsonPlace& json)
{
    try {
        return engine::parseNetwork(json.text().toStdString()).spec;
    } catch (const std::invalid_argument& error) {
        json.refuse(QString::fromUtf8(error.what()));
    }
}

/// A number above 0.
void readPositive(const JsonPlace& json, const char* key, double& value)
{
    json.readInto(key, value);
    if (!(value > 0))
        json.at(key).refuse(Words::tr("a number above 0 is expected here"));
}

void readPositive(const JsonPlace& json, const char* key, int& value)
{
    json.readInto(key, value);
    if (value < 1)
        json.at(key).refuse(Words::tr("a number above 0 is expected here"));
}

Contestant contestantFrom(const JsonPlace& json)
{
    Contestant contestant;
    json.readInto("model", contestant.model);
    if (json.has("network"))
        contestant.network = networkFrom(json.at("network"));
    readPositive(json, "alpha", contestant.alpha);
    json.readInto("note", contestant.note);
    if (json.has("optimizer"))
        contestant.optimizer = optimizerFrom(json.at("optimizer"));
    readPositive(json, "learning_rate", contestant.learningRate);
    if (json.has("schedule"))
        contestant.schedule = scheduleFrom(json.at("schedule"));
    readChoice(json, "initialiser", initialisers, contestant.initialiser);
    if (json.has("augmentation")) {
        json.at("augmentation").readInto("flip", contestant.augmentation.flip);
        json.at("augmentation").readInto("shift", contestant.augmentation.shift);
    }
    readPositive(json, "batch", contestant.batch);
    json.readInto("samples", contestant.samples);
    return contestant;
}

} // namespace

Json planJson(const RacePlan& plan)
{
    Json contestants = Json::array();
    for (const Contestant& contestant : plan.contestants)
        contestants.push_back(contestantJson(contestant));
    return {{"contestants", std::move(contestants)},
            {"data", {{"source", jsonOf(plan.data.source)}, {"side", plan.data.side}, {"limit", plan.data.limit}}},
            {"epochs", plan.epochs},
            {"seed", plan.seed},
            {"threads", plan.threads},
            {"order", nameOf(plan.order, orders)},
            {"goal", plan.goal},
            {"stop_at_goal", plan.stopAtGoal},
            {"seconds", plan.seconds}};
}

RacePlan planFromJson(const JsonPlace& json)
{
    RacePlan plan;
    plan.contestants.clear();
    for (const JsonPlace& contestant : json.at("contestants").items(mostContestants))
        plan.contestants.push_back(contestantFrom(contestant));
    if (json.has("data")) {
        const JsonPlace data = json.at("data");
        data.readInto("source", plan.data.source);
        data.readInto("side", plan.data.side);
        data.readInto("limit", plan.data.limit);
    }
    readPositive(json, "epochs", plan.epochs);
    if (json.has("seed"))
        plan.seed = json.at("seed").natural();
    readPositive(json, "threads", plan.threads);
    readChoice(json, "order", orders, plan.order);
    json.readInto("goal", plan.goal);
    json.readInto("stop_at_goal", plan.stopAtGoal);
    json.readInto("seconds", plan.seconds);
    return plan;
}

} // namespace convolarium
