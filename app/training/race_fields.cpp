// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/race_fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <thread>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RaceFields)
};

using Section = RaceField::Section;

/// A field that is a number or a flag of the race.
template <typename T, typename Member>
RaceField ofRace(Section section, Parameter parameter, Member member)
{
    return {.section = section,
            .parameter = std::move(parameter),
            .get = [member](const RacePlan& plan, int) -> ParameterValue { return static_cast<T>(member(plan)); },
            .set =
                [member](RacePlan& plan, int, const ParameterValue& value) {
                    auto& target = member(plan);
                    target = static_cast<std::remove_reference_t<decltype(target)>>(std::get<T>(value));
                }};
}

/// A field that each contestant has for itself.
template <typename T, typename Member>
RaceField ofContestant(Parameter parameter, Member member)
{
    const auto at = [](auto& plan, int index) -> auto& { return plan.contestants[static_cast<std::size_t>(index)]; };
    return {.section = Section::Learning,
            .parameter = std::move(parameter),
            .get = [member, at](const RacePlan& plan, int index) -> ParameterValue {
                return static_cast<T>(member(at(plan, index)));
            },
            .set =
                [member, at](RacePlan& plan, int index, const ParameterValue& value) {
                    auto& target = member(at(plan, index));
                    target = static_cast<std::remove_reference_t<decltype(target)>>(std::get<T>(value));
                }};
}

/// A choice of each contestant; `get` and `set` speak in ids.
RaceField choiceOf(Parameter parameter, std::function<QString(const Contestant&)> get,
                   std::function<void(Contestant&, const QString&)> set)
{
    return {.section = Section::Learning,
            .parameter = std::move(parameter),
            .get = [get = std::move(get)](const RacePlan& plan, int index) -> ParameterValue {
                return get(plan.contestants[static_cast<std::size_t>(index)]);
            },
            .set =
                [set = std::move(set)](RacePlan& plan, int index, const ParameterValue& value) {
                    set(plan.contestants[static_cast<std::size_t>(index)], std::get<QString>(value));
                }};
}

RaceField optimizerField()
{
    return choiceOf(
        parameter::choice("optimizer", {{QStringLiteral("adam"), QStringLiteral("Adam")},
                                        {QStringLiteral("adamw"), QStringLiteral("AdamW")},
                                        {QStringLiteral("sgd"), QStringLiteral("SGD")},
                                        {QStringLiteral("momentum"), Words::tr("SGD, momentum 0.9")}})
            .named(Words::tr("Optimizer"), Words::tr("By which rule gradients change the weights")),
        [](const Contestant& contestant) -> QString {
            switch (contestant.optimizer.kind) {
            case engine::OptimizerSpec::Kind::Adam:
                return QStringLiteral("adam");
            case engine::OptimizerSpec::Kind::AdamW:
                return QStringLiteral("adamw");
            case engine::OptimizerSpec::Kind::Sgd:
                break;
            }
            return contestant.optimizer.momentum > 0 ? QStringLiteral("momentum") : QStringLiteral("sgd");
        },
        [](Contestant& contestant, const QString& id) {
            constexpr double momentum = 0.9;
            contestant.optimizer = id == QLatin1String("adam")    ? engine::OptimizerSpec::adam()
                                   : id == QLatin1String("adamw") ? engine::OptimizerSpec::adamW()
                                   : id == QLatin1String("sgd")   ? engine::OptimizerSpec::sgd()
                                                                  : engine::OptimizerSpec::sgd(momentum);
        });
}

RaceField scheduleField()
{
    using Kind = engine::ScheduleSpec::Kind;
    return choiceOf(
        parameter::choice("schedule", {{QStringLiteral("constant"), Words::tr("constant")},
                                       {QStringLiteral("step"), Words::tr("a tenth every 10 epochs")},
                                       {QStringLiteral("cosine"), Words::tr("cosine")}})
            .named(Words::tr("Schedule"), Words::tr("How the learning rate changes over the epochs")),
        [](const Contestant& contestant) -> QString {
            return contestant.schedule.kind == Kind::Constant ? QStringLiteral("constant")
                   : contestant.schedule.kind == Kind::Step   ? QStringLiteral("step")
                                                              : QStringLiteral("cosine");
        },
        [](Contestant& contestant, const QString& id) {
            contestant.schedule.kind = id == QLatin1String("constant") ? Kind::Constant
                                       : id == QLatin1String("step")   ? Kind::Step
                                                                       : Kind::Cosine;
        });
}

RaceField initialiserField()
{
    return choiceOf(
        parameter::choice("init", {{QStringLiteral("he"), QStringLiteral("He")},
                                   {QStringLiteral("glorot"), QStringLiteral("Glorot")}})
            .named(Words::tr("First weights"), Words::tr("How far the first weights are from 0: He's rule is made for "
                                                         "ReLU, Glorot's for symmetric activations")),
        [](const Contestant& contestant) -> QString {
            return contestant.initialiser == engine::Initialiser::Glorot ? QStringLiteral("glorot")
                                                                         : QStringLiteral("he");
        },
        [](Contestant& contestant, const QString& id) {
            contestant.initialiser =
                id == QLatin1String("glorot") ? engine::Initialiser::Glorot : engine::Initialiser::He;
        });
}

RaceField alphaField()
{
    RaceField field = ofContestant<double>(
        parameter::real("alpha", {1, 0.1, 2})
            .named(Words::tr("Width α"),
                   Words::tr("MobileNet's width multiplier: all layers have α times as many channels")),
        [](auto& contestant) -> auto& { return contestant.alpha; });
    field.relevant = [](const RacePlan& plan, int index) {
        return hasAlpha(plan.contestants[static_cast<std::size_t>(index)]);
    };
    return field;
}

std::vector<RaceField> learningFields()
{
    constexpr int largestBatch = 1024, mostSamples = 9999, largestShift = 8;
    std::vector<RaceField> fields;
    fields.push_back(ofContestant<double>(
        parameter::real("rate", {1e-3, 1e-5, 1000})
            .named(Words::tr("Learning rate"), Words::tr("Size of a step; may be changed while it trains")),
        [](auto& contestant) -> auto& { return contestant.learningRate; }));
    fields.push_back(ofContestant<int>(
        parameter::integer("batch", {64, 1, largestBatch}).named(Words::tr("Batch"), Words::tr("Pictures of one step")),
        [](auto& contestant) -> auto& { return contestant.batch; }));
    fields.push_back(alphaField());
    fields.push_back(optimizerField());
    fields.push_back(scheduleField());
    fields.push_back(initialiserField());
    fields.push_back(ofContestant<int>(
        parameter::integer("samples", {0, 0, mostSamples})
            .named(Words::tr("Pictures"), Words::tr("Training pictures that the network sees; 0: all")),
        [](auto& contestant) -> auto& { return contestant.samples; }));
    fields.push_back(ofContestant<bool>(
        parameter::flag("flip", false)
            .named(Words::tr("Mirror pictures"), Words::tr("Augmentation: every second training picture is mirrored")),
        [](auto& contestant) -> auto& { return contestant.augmentation.flip; }));
    fields.push_back(ofContestant<int>(
        parameter::integer("shift", {0, 0, largestShift})
            .named(Words::tr("Shift"), Words::tr("Augmentation: training pictures are moved by up to so many pixels")),
        [](auto& contestant) -> auto& { return contestant.augmentation.shift; }));
    return fields;
}

std::vector<RaceField> raceWideFields()
{
    constexpr int mostEpochs = 1000, mostSeed = 9999;
    constexpr double longest = 9999;
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    std::vector<RaceField> fields;
    fields.push_back(ofRace<int>(
        Section::Race,
        parameter::integer("epochs", {10, 1, mostEpochs})
            .named(Words::tr("Epochs"), Words::tr("How often all training pictures are seen")),
        [](auto& plan) -> auto& { return plan.epochs; }));
    RaceField order{.section = Section::Race,
                    .parameter = parameter::choice("order", {{QStringLiteral("together"), Words::tr("Together")},
                                                             {QStringLiteral("in_turn"), Words::tr("In turn")}})
                                     .named(Words::tr("Order"),
                                            Words::tr("Together: whoever has trained for the shortest time makes the "
                                                      "next step. In turn: one after the other. Either way each step "
                                                      "has all threads.")),
                    .get = [](const RacePlan& plan, int) -> ParameterValue {
                        return plan.order == RaceOrder::Together ? QStringLiteral("together")
                                                                 : QStringLiteral("in_turn");
                    },
                    .set =
                        [](RacePlan& plan, int, const ParameterValue& value) {
                            plan.order = std::get<QString>(value) == QLatin1String("together") ? RaceOrder::Together
                                                                                               : RaceOrder::InTurn;
                        },
                    .relevant = [](const RacePlan& plan, int) { return plan.contestants.size() > 1; }};
    fields.push_back(std::move(order));
    RaceField goal{
        .section = Section::Race,
        .parameter =
            parameter::integer("goal", {80, 1, 100})
                .named(Words::tr("Goal, %"), Words::tr("Accuracy on the test pictures: who gets there first?")),
        .get = [](const RacePlan& plan, int) -> ParameterValue { return static_cast<int>(plan.goal * 100 + 0.5); },
        .set = [](RacePlan& plan, int, const ParameterValue& value) { plan.goal = std::get<int>(value) / 100.0; }};
    fields.push_back(std::move(goal));
    fields.push_back(ofRace<bool>(
        Section::Race,
        parameter::flag("stop_at_goal", false)
            .named(Words::tr("Stop at the goal"), Words::tr("Who has reached the goal trains no more")),
        [](auto& plan) -> auto& { return plan.stopAtGoal; }));
    fields.push_back(ofRace<double>(
        Section::Race,
        parameter::real("seconds", {0, 0, longest})
            .named(Words::tr("Time limit, s"), Words::tr("Seconds of training for each network; 0: none")),
        [](auto& plan) -> auto& { return plan.seconds; }));
    fields.push_back(ofRace<int>(
        Section::Race,
        parameter::integer("threads", {cores, 1, cores})
            .named(Words::tr("Threads"), Words::tr("Processor cores that share each step")),
        [](auto& plan) -> auto& { return plan.threads; }));
    fields.push_back(ofRace<int>(
        Section::Race,
        parameter::integer("seed", {1, 1, mostSeed})
            .named(Words::tr("Seed"), Words::tr("Of first weights, order and augmentation: the same seed gives "
                                                "the same run")),
        [](auto& plan) -> auto& { return plan.seed; }));
    return fields;
}

std::vector<RaceField> dataFields()
{
    constexpr int largestSide = 224, mostPictures = 9999, standardSide = 32;
    std::vector<RaceField> fields;
    RaceField side{
        .section = Section::Data,
        .parameter = parameter::integer("side", {standardSide, 16, largestSide})
                         .named(Words::tr("Size"), Words::tr("Height and width of the pictures, in pixels")),
        .get = [](const RacePlan& plan, int) -> ParameterValue {
            return plan.data.side == 0 ? standardSide : plan.data.side;
        },
        .set = [](RacePlan& plan, int, const ParameterValue& value) { plan.data.side = std::get<int>(value); },
        .relevant = [](const RacePlan& plan, int) { return hasChoiceOfSide(plan.data); }};
    fields.push_back(std::move(side));
    fields.push_back(ofRace<int>(
        Section::Data,
        parameter::integer("limit", {0, 0, mostPictures})
            .named(Words::tr("At most"), Words::tr("Training pictures; a quarter as many for the test. 0: all")),
        [](auto& plan) -> auto& { return plan.data.limit; }));
    return fields;
}

} // namespace

std::vector<RaceField> raceFields()
{
    std::vector<RaceField> all = dataFields();
    for (std::vector<RaceField> fields : {learningFields(), raceWideFields()})
        for (RaceField& field : fields)
            all.push_back(std::move(field));
    return all;
}

void setField(RacePlan& plan, const RaceField& field, int contestant, const ParameterValue& value)
{
    const bool each = field.section == RaceField::Section::Learning;
    const int count = each ? static_cast<int>(plan.contestants.size()) : 1;
    for (int i = 0; i < count; ++i)
        if (!each || contestant == everyone || contestant == i)
            field.set(plan, i, value);
}

bool isRelevant(const RacePlan& plan, const RaceField& field, int contestant)
{
    if (contestant != everyone)
        return field.relevant(plan, contestant);
    for (int i = 0; i < static_cast<int>(plan.contestants.size()); ++i)
        if (field.relevant(plan, i))
            return true;
    return false;
}

bool differs(const RacePlan& plan, const RaceField& field)
{
    const int count = static_cast<int>(plan.contestants.size());
    for (int i = 1; i < count; ++i)
        if (field.get(plan, i) != field.get(plan, 0))
            return true;
    return false;
}

} // namespace convolarium
