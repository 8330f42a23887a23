// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_race [SECONDS]
// Measures the training race, offscreen at 1920 x 1080:
//   page     ms from new points to the finished picture of the page, 4 curves of 10,000 points
//   loop     longest time for which the window's event loop did not turn while two networks train
//   updates  pictures of the curves a second meanwhile
//   speed    images a second of both networks together, in the window and without it, by turns: medians, the ratio and its
//            range; the share of a core that the window's thread takes
//   pause    ms until a race that runs has come to rest, and until a session is gone
//   memory   MiB that short runs, one after the other, leave behind
//   diverge  the step in which a learning rate of 1000 is found out, the layer, and how often the rate is lowered to a tenth
//            until the network trains
#include "app/training/training_page.h"
#include "app/widgets/chart_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QImage>
#include <QPaintEvent>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace convolarium;

constexpr QSize pageSize(1836, 1052);

double msOf(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) * 1e-6; }

// Not processEvents() with a time: that one never sleeps, and would take a core away from the training.
void wait(double seconds)
{
    QEventLoop loop;
    QTimer::singleShot(static_cast<int>(1000 * seconds), Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

template <typename Condition>
void waitFor(Condition condition)
{
    while (!condition())
        wait(0.002);
}

/// Counts how often a widget is painted.
class PaintCount : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int count = 0;
};

Track longTrack(int number)
{
    Track track{.facts = {.title = QStringLiteral("network %1").arg(number),
                          .parameters = 100'000 * (number + 1),
                          .layers = {},
                          .stepsPerEpoch = 500,
                          .samples = 32'000,
                          .epochs = 20}};
    for (int i = 1; i <= 10'000; ++i) {
        const double noise = std::sin(i * 12.9898 + number) * 0.1;
        append(track.steps, {.step = i,
                             .seconds = i * 0.02 * (number + 1),
                             .loss = 2 * std::exp(-i / 3000.0) + noise * noise,
                             .accuracy = 0.9 - 0.7 * std::exp(-i / 2000.0) + noise,
                             .rate = 1e-3});
        if (i % 500 == 0)
            append(track.epochs, EpochPoint{.record = {.epoch = i / 500,
                                                       .step = i,
                                                       .seconds = i * 0.02 * (number + 1),
                                                       .train = {.loss = 1, .accuracy = 0.8},
                                                       .test = {.loss = 1, .accuracy = 0.8},
                                                       .imagesPerSecond = 3200},
                                            .gradientNorms = {},
                                            .guesses = {}});
    }
    track.step = 10'000;
    track.status = TrackStatus::Finished;
    return track;
}

void measurePage()
{
    constexpr int warmUp = 3, rounds = 200; // fonts are read for the first picture
    RaceStage stage;
    stage.resize(pageSize.width() - 300, pageSize.height() - 300);
    stage.show();
    RacePlan plan;
    std::vector<Track> tracks;
    for (int i = 0; i < 4; ++i)
        tracks.push_back(longTrack(i));
    QImage image(stage.size(), QImage::Format_ARGB32_Premultiplied);
    std::vector<double> times;
    for (int i = 0; i < warmUp + rounds; ++i) {
        tracks[0].steps.back().accuracy = 0.5 + 0.001 * i;
        QElapsedTimer timer;
        timer.start();
        stage.setView({.plan = &plan, .tracks = &tracks, .data = {}}, {.axis = RaceAxis::Seconds, .goal = 0.8});
        stage.render(&image);
        if (i >= warmUp)
            times.push_back(msOf(timer));
    }
    std::ranges::sort(times);
    std::printf("page     median %.1f ms, p99 %.1f ms\n", times[times.size() / 2], times[times.size() * 99 / 100]);
}

RacePlan coursePlan()
{
    RacePlan plan{.contestants = {{.model = QStringLiteral("tiny_vgg")}, {.model = QStringLiteral("tiny_mobilenet")}},
                  .epochs = 1000,
                  .threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()))};
    return plan;
}

/// The same race without a window, as `convolarium train` runs it.
class BareRace {
public:
    BareRace()
        : m_plan(coursePlan()), m_race(m_plan, std::make_shared<const engine::TrainTest>(loadData(m_plan.data).sets))
    {
        for (int i = 0; i < 10; ++i) // warm-up
            (void)m_race.step();
    }

    /// Images a second by the clock on the wall, tests included.
    double speed(double seconds)
    {
        const double before = images();
        QElapsedTimer timer;
        timer.start();
        while (msOf(timer) < 1000 * seconds)
            (void)m_race.step();
        return (images() - before) / (msOf(timer) / 1000);
    }

private:
    [[nodiscard]] double images()
    {
        double sum = 0;
        for (int i = 0; i < m_race.size(); ++i)
            sum += imagesAt(m_race.facts(i), m_race.trainer(i)->report().step);
        return sum;
    }

    RacePlan m_plan;
    Race m_race;
};

/// Seconds for which the calling thread has been at work.
double busySeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// How long the event loop did not turn, at its longest, while it exists. Turning costs time itself: not for the speed.
class TurnWatch {
public:
    TurnWatch()
    {
        m_sinceTurn.start();
        QObject::connect(&m_turn, &QTimer::timeout, [this] {
            m_longest = std::max(m_longest, msOf(m_sinceTurn));
            m_sinceTurn.restart();
        });
        m_turn.start(1);
    }
    [[nodiscard]] double longest() const { return m_longest; }

private:
    QTimer m_turn;
    QElapsedTimer m_sinceTurn;
    double m_longest = 0;
};

/// In the window and without it by turns, a few seconds each: the clock rate of a machine changes from minute to minute.
void measureSpeed(RaceSession& session, double seconds)
{
    constexpr int rounds = 7;
    const auto images = [&] {
        double sum = 0;
        for (const Track& track : session.tracks())
            sum += imagesAt(track.facts, track.step);
        return sum;
    };
    BareRace bare;
    std::vector<double> inside, outside, ratios, busy;
    for (int round = 0; round < rounds; ++round) {
        const double before = bare.speed(seconds / 2);
        session.resume();
        waitFor([&] { return session.state() == RaceState::Running; });
        const double trained = images();
        const double worked = busySeconds();
        QElapsedTimer timer;
        timer.start();
        wait(seconds);
        session.pause();
        waitFor([&] { return session.state() == RaceState::Paused; });
        const double elapsed = msOf(timer) / 1000;
        busy.push_back((busySeconds() - worked) / elapsed);
        inside.push_back((images() - trained) / elapsed);
        outside.push_back((before + bare.speed(seconds / 2)) / 2);
        ratios.push_back(inside.back() / outside.back());
    }
    std::printf(
        "speed    %.0f images/s in the window, %.0f without, ratio %.3f (%.3f to %.3f); window's thread %.1f %%\n",
        median(inside), median(outside), median(ratios), *std::ranges::min_element(ratios),
        *std::ranges::max_element(ratios), 100 * median(busy));
}

void measureWindow(double seconds)
{
    TrainingPage page;
    page.resize(pageSize);
    page.show();
    page.setPlan(coursePlan());
    RaceSession& session = page.session();
    page.startRace();
    waitFor([&] { return session.tracks().size() == 2 && session.tracks()[1].step > 5; });
    PaintCount paints;
    page.stage().curves().installEventFilter(&paints);
    QElapsedTimer timer;
    timer.start();
    double longest = 0;
    {
        const TurnWatch watch;
        wait(seconds);
        longest = watch.longest();
    }
    std::printf("loop     longest turn %.1f ms\n", longest);
    std::printf("updates  %.1f a second\n", paints.count / (msOf(timer) / 1000));
    page.stage().curves().removeEventFilter(&paints);
    timer.restart();
    session.pause();
    waitFor([&] { return session.state() == RaceState::Paused; });
    const double pause = msOf(timer);
    measureSpeed(session, seconds / 2);
    session.stop();
    waitFor([&] { return session.state() == RaceState::Done; });
    auto quitting = std::make_unique<RaceSession>();
    quitting->start(coursePlan());
    waitFor([&] { return quitting->tracks().size() == 2 && quitting->tracks()[1].step > 5; });
    timer.restart();
    quitting.reset();
    std::printf("pause    %.1f ms to rest, %.1f ms to be gone\n", pause, msOf(timer));
}

double residentMib()
{
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word)
        if (word == "VmRSS:") {
            double kib = 0;
            status >> kib;
            return kib / 1024;
        }
    return 0;
}

void measureMemory()
{
    constexpr int warmUp = 5, runs = 30;
    RacePlan plan = coursePlan();
    plan.epochs = 2;
    plan.data.limit = 400;
    TrainingPage page;
    page.resize(pageSize);
    page.show();
    page.setPlan(plan);
    double before = 0;
    for (int run = 0; run < warmUp + runs; ++run) {
        if (run == warmUp)
            before = residentMib();
        page.startRace();
        waitFor([&] { return page.session().state() == RaceState::Done; });
    }
    std::printf("memory   %.2f MiB a run, over %d runs of 2 networks and 2 epochs\n", (residentMib() - before) / runs,
                runs);
}

/// Steps until the contestant has diverged; nothing: it has not in so many.
std::optional<int> stepsToDivergence(Race& race, int most)
{
    for (int step = 1; step <= most; ++step)
        if (race.step() && race.status(0) == TrackStatus::Diverged)
            return step;
    return std::nullopt;
}

void measureDivergence()
{
    constexpr int enough = 100;
    constexpr double wild = 1000, tenth = 0.1;
    RacePlan plan = coursePlan();
    plan.contestants.resize(1);
    double rate = plan.contestants[0].learningRate = wild;
    const auto data = std::make_shared<const engine::TrainTest>(loadData(plan.data).sets);
    Race race(plan, data);
    int lowered = 0;
    for (; const auto step = stepsToDivergence(race, enough); ++lowered) {
        const engine::Trainer& trainer = *race.trainer(0);
        const bool finite = std::ranges::all_of(trainer.network().weights(), [](auto w) { return std::isfinite(w); });
        std::printf("diverge  rate %g: in step %d, layer %s, weights %s\n", rate, *step,
                    trainer.report().nonFiniteLayer.c_str(), finite ? "finite" : "NOT FINITE");
        rate *= tenth;
        (void)race.recover(0, rate);
    }
    std::printf("diverge  trains at rate %g, lowered %d times\n", rate, lowered);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const double seconds = argc > 1 ? std::max(2.0, std::atof(argv[1])) : 10;
    measureDivergence();
    measurePage();
    measureWindow(seconds);
    measureMemory();
    return 0;
}
