// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/run_file.h"
#include "tests/app/made_track.h"

#include <algorithm>
#include <random>
#include <tuple>

namespace convolarium {

/// Two networks on two classes and two test samples, 3 epochs of 10 steps.
inline Run madeRun()
{
    Run run{
        .name = QStringLiteral("Tiny VGG, Tiny MobileNet on Painted flowers"),
        .begun = QDateTime(QDate(2026, 3, 1), QTime(14, 5, 9, 120)),
        .machine = QStringLiteral("2 processors"),
        .classes = {QStringLiteral("rose"), QStringLiteral("tulip")},
        .testSamples = 2,
        .plan = {},
        .tracks = {madeTrack(QStringLiteral("Tiny VGG"), 3, 10), madeTrack(QStringLiteral("Tiny MobileNet"), 3, 10)}};
    run.plan.contestants = {{.model = QStringLiteral("tiny_vgg")}, {.model = QStringLiteral("tiny_mobilenet")}};
    return run;
}

/// Any values that a plan and a track may have.
inline Run randomRun(std::mt19937& random)
{
    const auto below = [&](int end) { return std::uniform_int_distribution<int>(0, end - 1)(random); };
    const auto real = [&](double end) { return std::uniform_real_distribution<double>(0, end)(random); };
    const auto flag = [&] { return below(2) == 1; };
    const auto word = [&] {
        static const QString letters = QStringLiteral("ab \"\\,{}[]é花🌷\n\t");
        QString text;
        for (int i = below(12); i > 0; --i)
            text += letters[below(static_cast<int>(letters.size()))];
        return text.toUcs4().contains(0xFFFD) ? QString() : QString::fromUtf8(text.toUtf8());
    };
    Run run{.name = word(),
            .begun = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + below(1'000'000'000)),
            .machine = word(),
            .classes = {word(), word(), word()},
            .testSamples = below(5),
            .plan = {},
            .tracks = {}};
    run.plan.contestants.resize(static_cast<std::size_t>(1 + below(mostContestants)));
    for (Contestant& contestant : run.plan.contestants)
        contestant = {.model = word(),
                      .network = {},
                      .alpha = 0.1 + real(1),
                      .note = word(),
                      .optimizer = {.kind = static_cast<engine::OptimizerSpec::Kind>(below(3)),
                                    .momentum = 0.5,
                                    .nesterov = false,
                                    .beta1 = real(0.99),
                                    .beta2 = real(0.99),
                                    .epsilon = 1e-9 + real(1),
                                    .weightDecay = real(1)},
                      .learningRate = 1e-9 + real(10),
                      .schedule = {.kind = static_cast<engine::ScheduleSpec::Kind>(below(3)),
                                   .everyEpochs = 1 + below(10),
                                   .factor = 0.01 + real(0.9),
                                   .finalRate = real(1e-3),
                                   .warmUpEpochs = below(5)},
                      .initialiser = static_cast<engine::Initialiser>(below(3)),
                      .augmentation = {.flip = flag(), .shift = below(5)},
                      .batch = 1 + below(500),
                      .samples = below(1000)};
    run.plan.contestants[0].optimizer = {.kind = engine::OptimizerSpec::Kind::Sgd, .momentum = 0.9, .nesterov = flag()};
    run.plan.data = {.source = word(), .side = below(64), .limit = below(1000)};
    run.plan.epochs = 1 + below(100);
    run.plan.seed = (static_cast<std::uint64_t>(random()) << 32U) | random();
    run.plan.threads = 1 + below(8);
    run.plan.order = static_cast<RaceOrder>(below(2));
    run.plan.goal = real(1);
    run.plan.stopAtGoal = flag();
    run.plan.seconds = real(100);
    for (std::size_t i = 0; i < run.plan.contestants.size(); ++i) {
        Track track = madeTrack(word(), below(5), 1 + below(20));
        for (StepPoint& point : track.steps)
            point = {
                .step = point.step, .seconds = real(1e6), .loss = real(1e-300), .accuracy = real(1), .rate = real(1)};
        for (EpochPoint& epoch : track.epochs) {
            epoch.record.train = {.loss = real(1e30), .accuracy = real(1)};
            epoch.record.test = {.loss = real(10), .accuracy = real(1)};
            epoch.gradientNorms.resize(static_cast<std::size_t>(below(3)), real(1));
            epoch.guesses.clear();
            for (int k = flag() ? run.testSamples : 0; k > 0; --k)
                epoch.guesses.push_back({.label = static_cast<std::uint8_t>(below(3)),
                                         .confidence = static_cast<std::uint8_t>(below(256))});
        }
        for (int k = below(4); k > 0; --k)
            track.rateChanges.push_back({.step = 4 - k, .seconds = real(3), .rate = real(1)});
        track.status = static_cast<TrackStatus>(below(7));
        track.nonFiniteLayer = word();
        track.facts.layers = {word(), word()};
        run.tracks.push_back(std::move(track));
    }
    return run;
}

/// Equal in all finite values.
inline bool same(const Track& a, const Track& b)
{
    const auto facts = [](const TrackFacts& f) {
        return std::tuple(f.title, f.parameters, f.macs, f.weightBytes, f.memoryBytes, f.layers, f.stepsPerEpoch,
                          f.samples, f.epochs);
    };
    const auto record = [](const engine::EpochRecord& r) {
        return std::tuple(r.epoch, r.step, r.seconds, r.train.loss, r.train.accuracy, r.test.loss, r.test.accuracy,
                          r.imagesPerSecond);
    };
    const auto epochs = std::ranges::equal(a.epochs, b.epochs, [&](const EpochPoint& x, const EpochPoint& y) {
        return record(x.record) == record(y.record) && x.gradientNorms == y.gradientNorms && x.guesses == y.guesses;
    });
    return facts(a.facts) == facts(b.facts) && a.steps == b.steps && epochs && a.rateChanges == b.rateChanges &&
           a.status == b.status && a.step == b.step && a.gradientNorms == b.gradientNorms &&
           a.nonFiniteLayer == b.nonFiniteLayer &&
           std::tuple(a.seconds, a.imagesPerSecond, a.rate) == std::tuple(b.seconds, b.imagesPerSecond, b.rate);
}

} // namespace convolarium
