// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_scenarios [SEED]
// Trains every guided scenario of the race to its end, except for the course's own, which takes hours, and prints what
// each network has come to: what the scenarios say is to be seen in these numbers.
#include "app/training/race.h"
#include "app/training/scenarios.h"

#include <QGuiApplication>

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv)
{
    using namespace convolarium;
    qputenv("QT_QPA_PLATFORM", "offscreen"); // flowers are painted
    const QGuiApplication application(argc, argv);
    for (Scenario& scenario : scenarios()) {
        if (scenario.ownPictures)
            continue;
        if (argc > 1)
            scenario.plan.seed = std::strtoull(argv[1], nullptr, 10);
        std::printf("%s\n", qPrintable(scenario.title));
        Race race(scenario.plan, std::make_shared<const engine::TrainTest>(loadData(scenario.plan.data).sets));
        while (race.step()) {
        }
        for (int i = 0; i < race.size(); ++i) {
            const engine::EpochRecord& last = race.trainer(i)->history().back();
            const engine::TrainingReport report = race.trainer(i)->report();
            std::printf("  %-34s epochs %3d  %6.1f s  training %5.1f %%  test %5.1f %%  loss %.3f / %.3f\n",
                        qPrintable(race.facts(i).title), last.epoch, report.seconds, 100 * last.train.accuracy,
                        100 * last.test.accuracy, last.train.loss, last.test.loss);
        }
        std::fflush(stdout);
    }
    return 0;
}
