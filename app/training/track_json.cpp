// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/track_json.h"

#include <QByteArray>
#include <QCoreApplication>

#include <limits>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunFile)
};

constexpr const char* statuses[] = {"waiting",   "running", "finished", "reached_goal",
                                    "time_over", "stopped", "diverged"};
constexpr std::size_t mostLayers = 100'000;
constexpr std::size_t mostEpochs = 1'000'000;

template <typename Item, typename Value>
Json column(const std::vector<Item>& items, Value value)
{
    Json list = Json::array();
    for (const Item& item : items)
        list.push_back(value(item));
    return list;
}

/// A list of an object that is as long as the others.
template <typename Read>
auto columnFrom(const JsonPlace& json, const char* key, std::size_t size, Read read)
{
    const JsonPlace list = json.at(key);
    auto values = read(list);
    if (values.size() != size)
        list.refuse(Words::tr("the list has %1 items; %2 are expected").arg(values.size()).arg(size));
    return values;
}

std::vector<double> numbersFrom(const JsonPlace& json, const char* key, std::size_t size)
{
    return columnFrom(json, key, size, [](const JsonPlace& list) { return list.numbers(); });
}

/// Steps in the order of time: whoever draws a curve relies on it.
std::vector<std::int64_t> stepsFrom(const JsonPlace& json)
{
    const JsonPlace list = json.at("step");
    std::vector<std::int64_t> steps = list.counts();
    if (!std::ranges::is_sorted(steps))
        list.refuse(Words::tr("the steps must ascend"));
    return steps;
}

/// One of each layer at most.
std::vector<double> normsFrom(const JsonPlace& json, const TrackFacts& facts)
{
    std::vector<double> norms = json.numbers();
    if (norms.size() > facts.layers.size())
        json.refuse(Words::tr("the list has %1 items; there may be %2").arg(norms.size()).arg(facts.layers.size()));
    return norms;
}

Json factsJson(const TrackFacts& facts)
{
    return {{"title", jsonOf(facts.title)},
            {"parameters", facts.parameters},
            {"macs", facts.macs},
            {"weight_bytes", facts.weightBytes},
            {"memory_bytes", facts.memoryBytes},
            {"layers", column(facts.layers, [](const QString& name) { return jsonOf(name); })},
            {"steps_per_epoch", facts.stepsPerEpoch},
            {"samples", facts.samples},
            {"epochs", facts.epochs}};
}

TrackFacts factsFrom(const JsonPlace& json)
{
    TrackFacts facts;
    json.readInto("title", facts.title);
    json.readInto("parameters", facts.parameters);
    json.readInto("macs", facts.macs);
    json.readInto("weight_bytes", facts.weightBytes);
    json.readInto("memory_bytes", facts.memoryBytes);
    for (const JsonPlace& layer : json.at("layers").items(mostLayers))
        facts.layers.push_back(layer.text());
    facts.stepsPerEpoch = json.at("steps_per_epoch").whole(1, std::numeric_limits<int>::max());
    json.readInto("samples", facts.samples);
    json.readInto("epochs", facts.epochs);
    return facts;
}

Json stepsJson(const std::vector<StepPoint>& steps)
{
    return {{"step", column(steps, [](const StepPoint& point) { return point.step; })},
            {"seconds", column(steps, [](const StepPoint& point) { return point.seconds; })},
            {"loss", column(steps, [](const StepPoint& point) { return point.loss; })},
            {"accuracy", column(steps, [](const StepPoint& point) { return point.accuracy; })},
            {"rate", column(steps, [](const StepPoint& point) { return point.rate; })}};
}

std::vector<StepPoint> stepPointsFrom(const JsonPlace& json)
{
    const std::vector<std::int64_t> step = stepsFrom(json);
    const std::vector<double> seconds = numbersFrom(json, "seconds", step.size());
    const std::vector<double> loss = numbersFrom(json, "loss", step.size());
    const std::vector<double> accuracy = numbersFrom(json, "accuracy", step.size());
    const std::vector<double> rate = numbersFrom(json, "rate", step.size());
    std::vector<StepPoint> points;
    for (std::size_t i = 0; i < step.size(); ++i)
        append(points, {step[i], seconds[i], loss[i], accuracy[i], rate[i]});
    return points;
}

Json guessesJson(const std::vector<Guess>& guesses)
{
    QByteArray bytes;
    for (const Guess& guess : guesses) {
        bytes.append(static_cast<char>(guess.label));
        bytes.append(static_cast<char>(guess.confidence));
        bytes.append(static_cast<char>(guess.truth));
    }
    return bytes.toBase64().toStdString();
}

std::vector<Guess> guessesFrom(const JsonPlace& json)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(json.text().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray& bytes = decoded.decoded;
    constexpr qsizetype each = 3; // label, confidence, truth
    if (!decoded || bytes.size() % each != 0)
        json.refuse(Words::tr("this is not Base64 of three bytes for each sample"));
    std::vector<Guess> guesses;
    guesses.reserve(static_cast<std::size_t>(bytes.size() / each));
    for (qsizetype i = 0; i < bytes.size(); i += each)
        guesses.push_back({.label = static_cast<std::uint8_t>(bytes[i]),
                           .confidence = static_cast<std::uint8_t>(bytes[i + 1]),
                           .truth = static_cast<std::uint8_t>(bytes[i + 2])});
    return guesses;
}

/// The first epoch whose guesses are written.
std::size_t firstGuessed(const std::vector<EpochPoint>& epochs)
{
    std::size_t bytes = 0;
    std::size_t first = epochs.size();
    while (first > 0 && bytes + epochs[first - 1].guesses.size() * sizeof(Guess) <= mostGuessBytes)
        bytes += epochs[--first].guesses.size() * sizeof(Guess);
    return first;
}

Json epochsJson(const std::vector<EpochPoint>& epochs)
{
    const auto records = [&](auto value) {
        return column(epochs, [&](const EpochPoint& epoch) { return value(epoch.record); });
    };
    using Record = engine::EpochRecord;
    const EpochPoint* guessed = epochs.data() + firstGuessed(epochs);
    return {{"epoch", records([](const Record& record) { return record.epoch; })},
            {"step", records([](const Record& record) { return record.step; })},
            {"seconds", records([](const Record& record) { return record.seconds; })},
            {"train_loss", records([](const Record& record) { return record.train.loss; })},
            {"train_accuracy", records([](const Record& record) { return record.train.accuracy; })},
            {"test_loss", records([](const Record& record) { return record.test.loss; })},
            {"test_accuracy", records([](const Record& record) { return record.test.accuracy; })},
            {"images_per_second", records([](const Record& record) { return record.imagesPerSecond; })},
            {"gradient_norms", column(epochs, [](const EpochPoint& epoch) { return Json(epoch.gradientNorms); })},
            {"guesses", column(epochs, [&](const EpochPoint& epoch) {
                 return &epoch < guessed ? Json(std::string()) : guessesJson(epoch.guesses);
             })}};
}

std::vector<EpochPoint> epochPointsFrom(const JsonPlace& json, const TrackFacts& facts)
{
    const std::vector<std::int64_t> step = stepsFrom(json);
    const std::size_t size = step.size();
    const auto places = [](const JsonPlace& list) { return list.items(mostEpochs); };
    const std::vector<JsonPlace> epoch = columnFrom(json, "epoch", size, places);
    const std::vector<JsonPlace> norms = columnFrom(json, "gradient_norms", size, places);
    const std::vector<JsonPlace> guesses = columnFrom(json, "guesses", size, places);
    const std::vector<double> seconds = numbersFrom(json, "seconds", size);
    const std::vector<double> trainLoss = numbersFrom(json, "train_loss", size);
    const std::vector<double> trainAccuracy = numbersFrom(json, "train_accuracy", size);
    const std::vector<double> testLoss = numbersFrom(json, "test_loss", size);
    const std::vector<double> testAccuracy = numbersFrom(json, "test_accuracy", size);
    const std::vector<double> rate = numbersFrom(json, "images_per_second", size);
    std::vector<EpochPoint> points;
    for (std::size_t i = 0; i < size; ++i)
        points.push_back({.record = {.epoch = static_cast<int>(epoch[i].whole(0, std::numeric_limits<int>::max())),
                                     .step = step[i],
                                     .seconds = seconds[i],
                                     .train = {.loss = trainLoss[i], .accuracy = trainAccuracy[i]},
                                     .test = {.loss = testLoss[i], .accuracy = testAccuracy[i]},
                                     .imagesPerSecond = rate[i]},
                          .gradientNorms = normsFrom(norms[i], facts),
                          .guesses = guessesFrom(guesses[i])});
    return points;
}

Json rateChangesJson(const std::vector<RateChange>& changes)
{
    return {{"step", column(changes, [](const RateChange& change) { return change.step; })},
            {"seconds", column(changes, [](const RateChange& change) { return change.seconds; })},
            {"rate", column(changes, [](const RateChange& change) { return change.rate; })}};
}

std::vector<RateChange> rateChangesFrom(const JsonPlace& json)
{
    const std::vector<std::int64_t> step = stepsFrom(json);
    const std::vector<double> seconds = numbersFrom(json, "seconds", step.size());
    const std::vector<double> rate = numbersFrom(json, "rate", step.size());
    std::vector<RateChange> changes;
    for (std::size_t i = 0; i < step.size(); ++i)
        changes.push_back({.step = step[i], .seconds = seconds[i], .rate = rate[i]});
    return changes;
}

} // namespace

JsonNames statusNames() { return statuses; }

Json trackJson(const Track& track)
{
    Json json = factsJson(track.facts);
    json["status"] = statuses[static_cast<int>(track.status)];
    json["step"] = track.step;
    json["seconds"] = track.seconds;
    json["images_per_second"] = track.imagesPerSecond;
    json["rate"] = track.rate;
    json["gradient_norms"] = track.gradientNorms;
    json["non_finite_layer"] = jsonOf(track.nonFiniteLayer);
    json["steps"] = stepsJson(track.steps);
    json["epoch_ends"] = epochsJson(track.epochs);
    json["rate_changes"] = rateChangesJson(track.rateChanges);
    return json;
}

Track trackFromJson(const JsonPlace& json)
{
    Track track;
    track.facts = factsFrom(json);
    track.status = static_cast<TrackStatus>(json.at("status").choice(statuses));
    json.readInto("step", track.step);
    track.seconds = json.at("seconds").numberOrNull();
    track.imagesPerSecond = json.at("images_per_second").numberOrNull();
    track.rate = json.at("rate").numberOrNull();
    track.gradientNorms = normsFrom(json.at("gradient_norms"), track.facts);
    json.readInto("non_finite_layer", track.nonFiniteLayer);
    track.steps = stepPointsFrom(json.at("steps"));
    track.epochs = epochPointsFrom(json.at("epoch_ends"), track.facts);
    track.rateChanges = rateChangesFrom(json.at("rate_changes"));
    return track;
}

} // namespace convolarium
