// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/scenarios.h"

#include <QCoreApplication>

#include <algorithm>
#include <thread>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Scenarios)
};

RacePlan raceOf(std::vector<Contestant> contestants)
{
    return {.contestants = std::move(contestants),
            .threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()))};
}

} // namespace

std::vector<Scenario> scenarios()
{
    return {
        {.id = QStringLiteral("mobilenet_vgg"),
         .title = Words::tr("MobileNet against VGG"),
         .about = Words::tr("The course's comparison, small enough for this computer: who is faster, who is better, "
                            "and how many parameters does it take?"),
         .plan = raceOf({{.model = QStringLiteral("tiny_vgg")}, {.model = QStringLiteral("tiny_mobilenet")}})}};
}

} // namespace convolarium
