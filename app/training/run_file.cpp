// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/run_file.h"

#include "app/lesson/problem.h"
#include "app/training/plan_json.h"
#include "app/training/track_json.h"
#include "engine/network/json_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <stdexcept>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunFile)
};

constexpr const char* format = "convolarium-run";
constexpr int version = 1;
constexpr std::size_t mostClasses = 100'000;
constexpr engine::JsonLimits limits{.bytes = mostRunBytes, .depth = 16, .values = 4'000'000};

bool trains(TrackStatus status) { return status == TrackStatus::Waiting || status == TrackStatus::Running; }

Json parsed(const QByteArray& bytes, const QString& place)
{
    try {
        return engine::parseJson<Json>({bytes.constData(), static_cast<std::size_t>(bytes.size())}, limits);
    } catch (const std::invalid_argument& error) {
        throw Problem(Problem::Kind::Usage, place, QString::fromUtf8(error.what()));
    }
}

QString root() { return Words::tr("run", "a kept race, before the place in its file: run.tracks[0]"); }

void requireFormat(const JsonPlace& json)
{
    if (!json.has("format") || json.at("format").text() != QLatin1String(format))
        json.refuse(Words::tr("this is not a kept run of Convolarium"));
    if (json.at("version").whole(0, JsonPlace::mostCount) != version)
        json.at("version").refuse(Words::tr("another version of the program has written it"));
}

Json headJson(const Run& run)
{
    const RunSummary summary = summaryOf(run);
    Json networks = Json::array();
    for (const RunSummary::Network& network : summary.networks)
        networks.push_back({{"title", jsonOf(network.title)},
                            {"status", statusNames()[static_cast<std::size_t>(network.status)]},
                            {"epochs", network.epochs},
                            {"best", network.best}});
    return {{"format", format},
            {"version", version},
            {"name", jsonOf(summary.name)},
            {"begun", jsonOf(summary.begun.toUTC().toString(Qt::ISODateWithMs))},
            {"source", jsonOf(summary.source)},
            {"complete", summary.complete},
            {"networks", std::move(networks)}};
}

/// Whoever shows guesses relies on their number and on their labels.
void requireGuesses(const JsonPlace& json, const Run& run, const Track& track)
{
    const auto samples = static_cast<std::size_t>(run.testSamples);
    for (const EpochPoint& epoch : track.epochs) {
        if (!epoch.guesses.empty() && epoch.guesses.size() != samples)
            json.refuse(Words::tr("epoch %1 has guesses for %2 of %3 test samples")
                            .arg(epoch.record.epoch)
                            .arg(epoch.guesses.size())
                            .arg(samples));
        if (std::ranges::any_of(epoch.guesses, [&](Guess guess) { return guess.label >= run.classes.size(); }))
            json.refuse(Words::tr("epoch %1 has guesses of classes that are not there").arg(epoch.record.epoch));
    }
}

QDateTime begunFrom(const JsonPlace& json)
{
    const JsonPlace begun = json.at("begun");
    const QString text = begun.text();
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!text.isEmpty() && !time.isValid())
        begun.refuse(Words::tr("this is not a date"));
    return time.toLocalTime();
}

RunSummary summaryFromJson(const JsonPlace& json)
{
    requireFormat(json);
    RunSummary summary{.id = {}, .name = {}, .begun = begunFrom(json), .source = {}};
    json.readInto("name", summary.name);
    json.readInto("source", summary.source);
    json.readInto("complete", summary.complete);
    for (const JsonPlace& item : json.at("networks").items(mostContestants)) {
        RunSummary::Network network;
        item.readInto("title", network.title);
        network.status = static_cast<TrackStatus>(item.at("status").choice(statusNames()));
        item.readInto("epochs", network.epochs);
        item.readInto("best", network.best);
        summary.networks.push_back(std::move(network));
    }
    return summary;
}

} // namespace

bool isComplete(const Run& run)
{
    return std::ranges::none_of(run.tracks, [](const Track& track) { return trains(track.status); });
}

RunSummary summaryOf(const Run& run)
{
    RunSummary summary{.id = {},
                       .name = run.name,
                       .begun = run.begun,
                       .source = run.plan.data.source,
                       .networks = {},
                       .complete = isComplete(run)};
    for (const Track& track : run.tracks) {
        double best = 0;
        for (const EpochPoint& epoch : track.epochs)
            best = std::max(best, epoch.record.test.accuracy);
        summary.networks.push_back({.title = track.facts.title,
                                    .status = track.status,
                                    .epochs = track.epochs.empty() ? 0 : track.epochs.back().record.epoch,
                                    .best = best});
    }
    return summary;
}

QByteArray runBytes(const Run& run)
{
    Json body{{"machine", jsonOf(run.machine)}, {"classes", Json::array()}, {"test_samples", run.testSamples}};
    for (const QString& name : run.classes)
        body["classes"].push_back(jsonOf(name));
    body["plan"] = planJson(run.plan);
    body["tracks"] = Json::array();
    for (const Track& track : run.tracks)
        body["tracks"].push_back(trackJson(track));
    // One object over two lines: {"format": ... ,
    //                             "machine": ... }
    std::string text = jsonText(headJson(run));
    text.back() = ',';
    text += '\n' + jsonText(body).substr(1) + '\n';
    if (text.size() > static_cast<std::size_t>(mostRunBytes))
        throw Problem(Problem::Kind::Failure, run.name, Words::tr("the run is too long to be kept"));
    return QByteArray::fromStdString(text);
}

Run runFrom(const QByteArray& bytes)
{
    const Json text = parsed(bytes, root());
    const JsonPlace json(text, root());
    const RunSummary summary = summaryFromJson(json);
    Run run{.name = summary.name, .begun = summary.begun, .machine = {}, .classes = {}};
    json.readInto("machine", run.machine);
    for (const JsonPlace& name : json.at("classes").items(mostClasses))
        run.classes << name.text();
    json.readInto("test_samples", run.testSamples);
    run.plan = planFromJson(json.at("plan"));
    for (const JsonPlace& track : json.at("tracks").items(run.plan.contestants.size())) {
        run.tracks.push_back(trackFromJson(track));
        requireGuesses(track, run, run.tracks.back());
    }
    return run;
}

RunSummary summaryFrom(const QByteArray& head)
{
    const qsizetype end = head.indexOf('\n');
    QByteArray line = end < 0 ? head : head.left(end);
    if (line.endsWith(','))
        line.back() = '}';
    const Json text = parsed(line, root());
    return summaryFromJson({text, root()});
}

QString planText(const RacePlan& plan) { return QString::fromStdString(jsonText(planJson(plan))); }

RacePlan planFrom(const QString& text)
{
    const QString place = Words::tr("plan", "of a race, before the place in its text: plan.epochs");
    const Json json = parsed(text.toUtf8(), place);
    return planFromJson({json, place});
}

} // namespace convolarium
