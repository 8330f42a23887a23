// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/race_delivery.h"

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

std::vector<Guess> guessesOf(const engine::Trainer& trainer, std::size_t classes)
{
    constexpr std::size_t mostClasses = 256; // a guess has a byte for its class
    const auto byteOf = [](float share) {
        constexpr float whole = 255;
        return static_cast<std::uint8_t>(std::lround(std::clamp(share, 0.0F, 1.0F) * whole));
    };
    std::vector<Guess> guesses;
    if (classes > mostClasses)
        return guesses;
    for (const engine::Prediction& prediction : trainer.predictions())
        guesses.push_back(
            {static_cast<std::uint8_t>(prediction.label), byteOf(prediction.confidence), byteOf(prediction.truth)});
    return guesses;
}

/// Of the layers with weights alone, as TrackFacts names them.
std::vector<double> normsOf(const Race& race, const engine::Trainer& trainer, int contestant,
                            const std::vector<double>& norms)
{
    const std::vector<QString>& names = race.facts(contestant).layers;
    const std::vector<engine::LayerNode>& layers = trainer.plan().network.layers;
    std::vector<double> result;
    for (std::size_t i = 0; i < layers.size() && result.size() < names.size(); ++i)
        if (QString::fromStdString(layers[i].name) == names[result.size()])
            result.push_back(norms[i]);
    return result;
}

} // namespace

TrackNews& RaceRecorder::newsOf(const Race& race, int contestant)
{
    m_news.resize(static_cast<std::size_t>(race.size()));
    return m_news[static_cast<std::size_t>(contestant)];
}

void RaceRecorder::record(Race& race, const Race::Step& step)
{
    TrackNews& news = newsOf(race, step.contestant);
    const engine::Trainer& trainer = *race.trainer(step.contestant);
    const engine::TrainingReport report = trainer.report();
    if (report.step > news.step)
        news.steps.push_back({.step = report.step,
                              .seconds = report.seconds,
                              .loss = report.loss,
                              .accuracy = report.accuracy,
                              .rate = report.learningRate});
    news.step = report.step;
    news.gradientNorms = normsOf(race, trainer, step.contestant, report.gradientNorms);
    if (step.epochEnded)
        news.epochs.push_back({.record = trainer.history().back(),
                               .gradientNorms = news.gradientNorms,
                               .guesses = guessesOf(trainer, race.data().test.classes.size())});
}

void RaceRecorder::recordReturn(Race& race, int contestant, int kept)
{
    TrackNews& news = newsOf(race, contestant);
    news = {};
    news.keptEpochs = kept;
    if (const engine::Trainer* trainer = race.trainer(contestant))
        news.history = trainer->history();
}

void RaceRecorder::recordRate(Race& race, int contestant, double rate)
{
    TrackNews& news = newsOf(race, contestant);
    const engine::Trainer* trainer = race.trainer(contestant);
    news.rateChanges.push_back({.step = trainer ? trainer->report().step : 0,
                                .seconds = trainer ? trainer->report().seconds : 0,
                                .rate = rate});
}

std::vector<TrackNews> RaceRecorder::take(Race& race)
{
    std::vector<TrackNews> taken;
    for (int i = 0; i < race.size(); ++i) {
        TrackNews& news = newsOf(race, i);
        news.status = race.status(i);
        if (const engine::Trainer* trainer = race.trainer(i)) {
            const engine::TrainingReport report = trainer->report();
            news.step = report.step;
            news.seconds = report.seconds;
            news.imagesPerSecond = report.imagesPerSecond;
            news.rate = report.learningRate;
            news.nonFiniteLayer = QString::fromStdString(report.nonFiniteLayer);
        }
        taken.push_back(news);
        const std::int64_t step = news.step;
        news = {};
        news.step = step;
    }
    return taken;
}

void apply(Track& track, TrackNews news)
{
    if (news.keptEpochs) {
        const auto kept = static_cast<std::size_t>(*news.keptEpochs);
        track.epochs.resize(std::min(track.epochs.size(), kept));
        const std::int64_t step = track.epochs.empty() ? 0 : track.epochs.back().record.step;
        std::erase_if(track.steps, [&](const StepPoint& point) { return point.step > step; });
        std::erase_if(track.rateChanges, [&](const RateChange& change) { return change.step > step; });
        track.gradientNorms.clear();
        // The file may know epochs that were not told any more when the window closed.
        for (std::size_t i = track.epochs.size(); i < std::min(kept, news.history.size()); ++i)
            append(track.epochs, EpochPoint{.record = news.history[i], .gradientNorms = {}, .guesses = {}});
    }
    for (const StepPoint& point : news.steps)
        append(track.steps, point);
    for (EpochPoint& epoch : news.epochs)
        append(track.epochs, std::move(epoch));
    track.rateChanges.insert(track.rateChanges.end(), news.rateChanges.begin(), news.rateChanges.end());
    track.status = news.status;
    track.step = news.step;
    track.seconds = news.seconds;
    track.imagesPerSecond = news.imagesPerSecond;
    track.rate = news.rate;
    track.nonFiniteLayer = news.nonFiniteLayer;
    if (!news.gradientNorms.empty())
        track.gradientNorms = std::move(news.gradientNorms);
}

} // namespace convolarium
