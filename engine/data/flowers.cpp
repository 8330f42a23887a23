// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/flowers.h"

#include "engine/data/flower_kinds.h"
#include "engine/data/flower_scene.h"
#include "engine/data/sample_random.h"

#include <stdexcept>

namespace convolarium::engine {

namespace {

using flower::Canvas;
using flower::Chance;

struct Kind {
    const char* name;
    void (*paint)(const flower::Plant&, Chance&);
    float radius;   ///< as large as the others in the picture
    float tilt;     ///< of the axis as one mostly sees it
    float mostTilt; ///< and at most
    float mostSway; ///< of where the axis leans, in turns
};

constexpr std::array<Kind, 5> kinds{{{"daisy", flower::paintDaisy, 0.62F, 0, 0.22F, 0.25F},
                                     {"dandelion", flower::paintDandelion, 0.62F, 0, 0.22F, 0.25F},
                                     {"rose", flower::paintRose, 0.62F, 0, 0.22F, 0.25F},
                                     {"sunflower", flower::paintSunflower, 0.62F, 0, 0.22F, 0.25F},
                                     {"tulip", flower::paintTulip, 0.53F, 0.235F, 0.135F, 0}}};

constexpr std::size_t channels = 3;
constexpr std::int64_t mostBytes = std::int64_t{1} << 30;

std::int64_t bytesOf(const FlowerOptions& options)
{
    return std::int64_t{options.size} * options.size * static_cast<std::int64_t>(channels);
}

void require(bool condition, const std::string& reason)
{
    if (!condition) {
        throw std::invalid_argument("flowers: " + reason);
    }
}

void check(const FlowerOptions& options)
{
    require(options.size >= FlowerOptions::minSize && options.size <= FlowerOptions::maxSize,
            "a size of " + std::to_string(options.size) + " is not in " + std::to_string(FlowerOptions::minSize) +
                ".." + std::to_string(FlowerOptions::maxSize));
    const FlowerDifficulty& difficulty = options.difficulty;
    for (const double share : {difficulty.pose, difficulty.light, difficulty.background, difficulty.occlusion}) {
        require(share >= 0 && share <= 1, "a difficulty of " + std::to_string(share) + " is not in 0..1");
    }
}

flower::Pose somePose(const Kind& kind, float variety, Chance& chance)
{
    flower::Pose pose;
    pose.turn = chance.between(0, 1);
    pose.radius = kind.radius * (1 + variety * chance.between(-0.45F, 0.4F));
    pose.centre = flower::Vec2{chance.around0(0.5F), chance.around0(0.5F)} * variety;
    pose.tilt = flower::mix(kind.tilt, kind.mostTilt, variety * chance.between(0, 1));
    pose.towards = 0.75F + variety * chance.around0(kind.mostSway);
    return pose;
}

/// A light from above the left shoulder, or from elsewhere.
flower::Vec3 someLight(float variety, Chance& chance)
{
    const flower::Vec2 from = flower::direction(0.62F + variety * chance.around0(0.4F));
    return flower::normalized({from.x, from.y, 0.9F + variety * chance.around0(0.4F)});
}

void paintSample(const FlowerOptions& options, int index, Canvas& canvas, std::span<std::uint8_t> pixels)
{
    const auto amount = [](double share) { return static_cast<float>(share); };
    const FlowerDifficulty& difficulty = options.difficulty;
    const Kind& kind = kinds[static_cast<std::size_t>(index) % kinds.size()];
    Chance chance(
        sampleRandom(options.seed, static_cast<std::uint64_t>(options.stream), static_cast<std::uint64_t>(index)));
    paintBackground(canvas, amount(difficulty.background), chance);
    flower::Pose pose = somePose(kind, amount(difficulty.pose), chance);
    const float lean = amount(difficulty.pose) * chance.around0(0.1F);
    pose.towards += lean;
    const flower::Vec3 light = someLight(amount(difficulty.light), chance);
    kind.paint({flower::Head(canvas, pose, light), flower::direction(0.25F + lean)}, chance);
    paintOccluders(canvas, pose, amount(difficulty.occlusion), chance);
    applyLight(canvas, amount(difficulty.light), chance);
    canvas.develop(pixels, chance, 0.04F * amount(difficulty.light));
}

} // namespace

Dataset flowers(const FlowerOptions& options, Workers& workers)
{
    check(options);
    require(options.samples >= 1, std::to_string(options.samples) + " samples");
    require(options.samples <= mostBytes / bytesOf(options), std::to_string(options.samples) +
                                                                 " samples of this size are more than " +
                                                                 std::to_string(mostBytes) + " bytes");
    Dataset data{.name = "flowers",
                 .image = {1, options.size, options.size, static_cast<int>(channels)},
                 .classes = {},
                 .pixels = {},
                 .labels = {}};
    for (const Kind& kind : kinds) {
        data.classes.emplace_back(kind.name);
    }
    const auto bytes = static_cast<std::size_t>(bytesOf(options));
    data.pixels.resize(bytes * static_cast<std::size_t>(options.samples));
    data.labels.resize(static_cast<std::size_t>(options.samples));
    std::vector<Canvas> canvases(static_cast<std::size_t>(workers.threads()), Canvas(options.size));
    const int chunks = chunkCount(options.samples, 8);
    workers.run(chunks, [&](int chunk, int worker) {
        const Chunk part = chunkOf(options.samples, chunks, chunk);
        for (std::int64_t i = part.begin; i < part.end; ++i) {
            const auto at = static_cast<std::size_t>(i);
            data.labels[at] = static_cast<int>(at % kinds.size());
            paintSample(options, static_cast<int>(i), canvases[static_cast<std::size_t>(worker)],
                        std::span(data.pixels).subspan(at * bytes, bytes));
        }
    });
    return data;
}

Dataset flowers(const FlowerOptions& options)
{
    Workers one;
    return flowers(options, one);
}

std::vector<std::uint8_t> paintFlower(const FlowerOptions& options, int index)
{
    check(options);
    require(index >= 0, "sample " + std::to_string(index));
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(bytesOf(options)));
    Canvas canvas(options.size);
    paintSample(options, index, canvas, pixels);
    return pixels;
}

} // namespace convolarium::engine
