// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/scenarios.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
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

/// The same network twice, and what is different.
Contestant with(Contestant contestant, const QString& note, const std::function<void(Contestant&)>& change)
{
    contestant.note = note;
    change(contestant);
    return contestant;
}

Scenario mobilenetAgainstVgg()
{
    return {.id = QStringLiteral("mobilenet_vgg"),
            .title = Words::tr("MobileNet against VGG"),
            .about = Words::tr("The course's comparison, small enough for this computer: who is faster, who is better, "
                               "and how many parameters does it take?"),
            .plan = raceOf({{.model = QStringLiteral("tiny_vgg")}, {.model = QStringLiteral("tiny_mobilenet")}})};
}

Scenario vggStandsStill()
{
    constexpr double rate = 0.01;
    const engine::OptimizerSpec sgd = engine::OptimizerSpec::sgd();
    const Contestant plain{.model = QStringLiteral("deep_vgg"),
                           .optimizer = sgd,
                           .learningRate = rate,
                           .initialiser = engine::Initialiser::Glorot};
    return {.id = QStringLiteral("vgg_stands_still"),
            .title = Words::tr("A deep VGG stands still"),
            .about = Words::tr("Twelve convolutions without normalization: gradients vanish on their way to the first "
                               "layer (see Gradients). He's first weights help, batch normalization helps more."),
            .plan = raceOf({plain,
                            with({.model = QStringLiteral("deep_vgg_bn"),
                                  .optimizer = sgd,
                                  .learningRate = rate,
                                  .initialiser = engine::Initialiser::Glorot},
                                 {}, [](Contestant&) {}),
                            with(plain, Words::tr("He"),
                                 [](Contestant& contestant) { contestant.initialiser = engine::Initialiser::He; })})};
}

Scenario smallBatch()
{
    const Contestant network{.model = QStringLiteral("tiny_mobilenet")};
    Scenario scenario{
        .id = QStringLiteral("small_batch"),
        .title = Words::tr("A small batch makes batch norm noisy"),
        .about = Words::tr("Mean and variance of two pictures say little about all others: in training "
                           "fewer pictures are told right than in use, where running statistics of many "
                           "batches stand in, and each picture takes longer."),
        .plan = raceOf({with(network, Words::tr("batch 2"), [](Contestant& contestant) { contestant.batch = 2; }),
                        with(network, Words::tr("batch 64"), [](Contestant&) {})})};
    scenario.plan.epochs = 6;
    return scenario;
}

Scenario tooLittleData()
{
    constexpr int few = 250;
    const Contestant network{.model = QStringLiteral("tiny_mobilenet")};
    const auto little = [](Contestant& contestant) { contestant.samples = few; };
    Scenario scenario{
        .id = QStringLiteral("too_little_data"),
        .title = Words::tr("Learned by heart: too little data"),
        .about =
            Words::tr("With 250 pictures MobileNet soon knows all of them and no others. Augmentation makes more of "
                      "them; more pictures are better still. Each has the same time."),
        .plan = raceOf({with(network, Words::tr("250 pictures"), little),
                        with(network, Words::tr("4,000 pictures"), [](Contestant&) {}),
                        with(network, Words::tr("250, augmented"), [&](Contestant& contestant) {
                            little(contestant);
                            contestant.augmentation = {.flip = true, .shift = 3};
                        })})};
    scenario.plan.epochs = 300;
    scenario.plan.seconds = 15;
    return scenario;
}

Scenario separableAgainstNormal()
{
    return {.id = QStringLiteral("separable"),
            .title = Words::tr("Separable against normal"),
            .about = Words::tr("The same layers and widths, once with normal convolutions, once with depthwise and "
                               "pointwise ones: a fraction of the work, and what does it cost in accuracy?"),
            .plan = raceOf({{.model = QStringLiteral("tiny_convnet")}, {.model = QStringLiteral("tiny_mobilenet")}})};
}

Scenario courseExperiment()
{
    constexpr double half = 0.5;
    Scenario scenario{
        .id = QStringLiteral("course"),
        .title = Words::tr("The course's own: 224 × 224"),
        .about = Words::tr("VGG16 and MobileNetV2 (α 0.5) as in the course: batches of 128, 40 epochs. Choose your "
                           "folder of pictures below. The first steps tell how many hours it takes here; each epoch "
                           "is kept, so you may quit and go on later."),
        .plan = raceOf({{.model = QStringLiteral("vgg16"), .batch = 128},
                        {.model = QStringLiteral("mobilenet_v2"), .alpha = half, .batch = 128}}),
        .ownPictures = true};
    scenario.plan.data.side = 224;
    scenario.plan.epochs = 40;
    return scenario;
}

} // namespace

std::vector<Scenario> scenarios()
{
    return {mobilenetAgainstVgg(), separableAgainstNormal(), vggStandsStill(),
            smallBatch(),          tooLittleData(),          courseExperiment()};
}

RacePlan planOf(const Scenario& scenario, const RacePlan& present)
{
    RacePlan plan = scenario.plan;
    plan.threads = present.threads;
    if (scenario.ownPictures && isFolder(present.data)) {
        plan.data.source = present.data.source;
        plan.data.limit = present.data.limit;
    }
    return plan;
}

} // namespace convolarium
