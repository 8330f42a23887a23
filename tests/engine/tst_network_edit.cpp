// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/network_cost.h"
#include "engine/models/blocks.h"
#include "engine/models/published.h"
#include "engine/network/network_edit.h"

#include <QTest>

#include <random>
#include <stdexcept>

using namespace convolarium::engine;

namespace {

const ActivationSpec relu{.kind = ActivationSpec::Kind::Relu};
const MergeSpec add{.kind = MergeSpec::Kind::Add};

/// a, b, then an addition around b, and a layer behind it.
NetworkSpec residual()
{
    return {.name = "residual",
            .input = {1, 8, 8, 4},
            .layers = {{"a", pointwise(4), {}},
                       {"b", pointwise(4), {}},
                       {"sum", add, {"a", "b"}},
                       {"end", relu, {}},
                       {"around", add, {"sum", "end"}}}};
}

std::string problemsOf(const NetworkSpec& spec)
{
    std::string all;
    for (const std::string& problem : inspectNetwork(spec).problems) {
        all += problem;
    }
    return all;
}

std::vector<std::string> namesOf(const NetworkSpec& spec)
{
    std::vector<std::string> names;
    for (const LayerNode& layer : spec.layers) {
        names.push_back(layer.name);
    }
    return names;
}

using Strings = std::vector<std::string>;

} // namespace

/// A network as a list that is edited, its connections following.
class TestNetworkEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readersOfTheLayerBeforeReadTheNewOnes()
    {
        NetworkSpec spec = residual();
        const LayerRange put = insertLayers(spec, 1, {{"n", relu, {}}, {"m", relu, {}}});
        QCOMPARE(put, (LayerRange{1, 2}));
        QCOMPARE(namesOf(spec), (Strings{"a", "n", "m", "b", "sum", "end", "around"}));
        QCOMPARE(spec.layers[4].inputs, (Strings{"m", "b"}));
        QCOMPARE(problemsOf(spec), std::string());
    }

    void insertedAtBothEnds()
    {
        NetworkSpec spec = residual();
        spec.layers[2].inputs = {"input", "b"};
        insertLayers(spec, 0, {{"first", relu, {}}});
        QCOMPARE(spec.layers[3].inputs, (Strings{"first", "b"}));
        insertLayers(spec, 6, {{"last", relu, {}}});
        QCOMPARE(spec.layers.back().name, std::string("last"));
        QCOMPARE(problemsOf(spec), std::string());
        QVERIFY_EXCEPTION_THROWN(insertLayers(spec, 8, {{"x", relu, {}}}), std::out_of_range);
        QVERIFY_EXCEPTION_THROWN(insertLayers(spec, -1, {{"x", relu, {}}}), std::out_of_range);
    }

    void takenNamesAreReplaced()
    {
        NetworkSpec spec = residual();
        insertLayers(spec, 2, {{"b", relu, {}}, {"sum", add, {"a", "b"}}, {"input", relu, {"sum"}}});
        QCOMPARE(namesOf(spec), (Strings{"a", "b", "b_2", "sum_2", "input_2", "sum", "end", "around"}));
        QCOMPARE(spec.layers[3].inputs, (Strings{"a", "b_2"}));
        QCOMPARE(spec.layers[4].inputs, (Strings{"sum_2"}));
        QCOMPARE(spec.layers[5].inputs, (Strings{"a", "input_2"}));
        QCOMPARE(freeName(spec, "b"), std::string("b_3"));
        QCOMPARE(freeName(spec, "c"), std::string("c"));
    }

    void readersOfWhatGoesReadWhatItRead()
    {
        NetworkSpec spec = residual();
        eraseLayers(spec, {1, 1});
        QCOMPARE(spec.layers[1].inputs, (Strings{"a", "a"}));
        spec = residual();
        eraseLayers(spec, {0, 3});
        QCOMPARE(namesOf(spec), (Strings{"end", "around"}));
        QCOMPARE(spec.layers[1].inputs, (Strings{"input", "end"}));
        QCOMPARE(problemsOf(spec), std::string());
        eraseLayers(spec, {0, 2});
        QVERIFY(spec.layers.empty());
        QVERIFY_EXCEPTION_THROWN(eraseLayers(spec, {0, 1}), std::out_of_range);
    }

    void theLayerBehindKeepsItsInput()
    {
        NetworkSpec spec = residual();
        spec.layers[1].inputs = {"input"}; // "sum" goes: "end" must read what sum's first input is
        spec.layers[2] = {"sum", relu, {"a"}};
        spec.layers.pop_back();
        eraseLayers(spec, {2, 1});
        QCOMPARE(spec.layers[2].name, std::string("end"));
        QCOMPARE(spec.layers[2].inputs, (Strings{"a"}));
    }

    void movedBlocksReadWhatIsBeforeTheirNewPlace()
    {
        NetworkSpec spec{.name = {}, .input = {1, 8, 8, 4}, .layers = {{"stem", pointwise(8), {}}}};
        for (const char* name : {"one", "two"}) {
            const std::vector<LayerNode> block =
                blockLayers(BlockKind::Residual, {.name = name, .before = spec.layers.back().name, .channels = 8});
            insertLayers(spec, static_cast<int>(spec.layers.size()), block);
        }
        const NetworkSpec before = spec;
        const LayerRange moved = moveLayers(spec, {8, 7}, 1);
        QCOMPARE(moved, (LayerRange{1, 7}));
        QCOMPARE(spec.layers[1].name, std::string("two_conv1"));
        QCOMPARE(spec.layers[6].inputs, (Strings{"stem", "two_conv2_bn"}));
        QCOMPARE(spec.layers[13].inputs, (Strings{"two_out", "one_conv2_bn"}));
        QCOMPARE(problemsOf(spec), std::string());
        moveLayers(spec, {1, 7}, 15);
        QCOMPARE(spec, before);
        QCOMPARE(moveLayers(spec, {8, 7}, 8), (LayerRange{8, 7}));
        QCOMPARE(spec, before);
        QVERIFY_EXCEPTION_THROWN(moveLayers(spec, {8, 7}, 10), std::out_of_range);
    }

    void innerReadersStay()
    {
        NetworkSpec spec = publishedModel("wavenet");
        const std::size_t size = spec.layers.size();
        moveLayers(spec, {1, 8}, 17); // layer 0 behind layer 1
        QCOMPARE(spec.layers.size(), size);
        const auto sum = std::ranges::find(spec.layers, "skip_sum", &LayerNode::name);
        QCOMPARE(sum->inputs.front(), std::string("layer0_skip"));
        QCOMPARE(problemsOf(spec), std::string());
    }

    void copiesReadTheOriginal()
    {
        NetworkSpec spec{.name = {}, .input = {1, 8, 8, 8}, .layers = {}};
        insertLayers(spec, 0, blockLayers(BlockKind::Residual, {.name = "r", .before = "input", .channels = 8}));
        const LayerRange copy = duplicateLayers(spec, {0, 7});
        QCOMPARE(copy, (LayerRange{7, 7}));
        QCOMPARE(spec.layers[12].name, std::string("r_add_2"));
        QCOMPARE(spec.layers[12].inputs, (Strings{"r_out", "r_conv2_bn_2"}));
        QCOMPARE(problemsOf(spec), std::string());
    }

    void renamedEverywhere()
    {
        NetworkSpec spec = residual();
        renameLayer(spec, 0, "stem");
        QCOMPARE(spec.layers[2].inputs, (Strings{"stem", "b"}));
        renameLayer(spec, 0, "stem");
        for (const char* wrong : {"", "input", "b"}) {
            QVERIFY_EXCEPTION_THROWN(renameLayer(spec, 0, wrong), std::invalid_argument);
        }
        QCOMPARE(problemsOf(spec), std::string());
    }

    void wrongLayersDoNotStopTheOthers()
    {
        NetworkSpec spec = residual();
        spec.layers[1].layer = Conv2dSpec{.filters = 5, .groups = 3};
        spec.layers[4].inputs = {"end", "nobody"};
        const NetworkInspection inspection = inspectNetwork(spec);
        QCOMPARE(inspection.problems[1],
                 std::string("conv2d: 3 groups must divide 4 input channels and 5 filters (input 1x8x8x4)"));
        QCOMPARE(inspection.problems[4], std::string("its input \"nobody\" is unknown"));
        QCOMPARE(inspection.sources[4], (std::vector<int>{3, 3}));
        QCOMPARE(inspection.cost.layers[1].out, (Shape{1, 8, 8, 4}));
        QCOMPARE(inspection.cost.layers[1].cost, Cost{});
        QCOMPARE(inspection.cost.layers[3].out, (Shape{1, 8, 8, 4}));
        QCOMPARE(inspection.cost.total.macs, std::int64_t{64 * 16});
        spec.input.h = 0;
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(inspectNetwork(spec)), std::invalid_argument);
        QVERIFY(inspectNetwork({.name = {}, .input = {1, 1, 1, 1}, .layers = {}}).problems.empty());
    }

    void inspectionOfSoundNetworksIsTheirCost()
    {
        for (const ModelEntry& model : modelTable()) {
            const NetworkSpec spec = publishedModel(model.id);
            const NetworkCost cost = networkCost(spec);
            const NetworkInspection inspection = inspectNetwork(spec);
            QCOMPARE(inspection.cost.layers, cost.layers);
            QCOMPARE(inspection.cost.total, cost.total);
            QCOMPARE(problemsOf(spec), std::string());
        }
    }

    void everyBlockFits()
    {
        for (const BlockKind kind : allBlocks) {
            NetworkSpec spec = residual();
            insertLayers(spec, 5, blockLayers(kind, {.name = "block", .before = "around", .channels = 4}));
            QCOMPARE(problemsOf(spec), std::string());
            const Shape out = inspectNetwork(spec).cost.layers.back().out;
            const bool isTransition = kind == BlockKind::Transition;
            QCOMPARE(out.h, isTransition ? 4 : 8);
            QCOMPARE(out.c, isTransition ? 2 : kind == BlockKind::DenseBlock ? 4 + 4 * 12 : 4);
        }
    }

    void separableConvolutions()
    {
        const NetworkSpec vgg = publishedModel("vgg16", {.classes = 5});
        const NetworkSpec cheap = separable(vgg);
        QCOMPARE(cheap.layers.size(), vgg.layers.size() + 13);
        QCOMPARE(problemsOf(cheap), std::string());
        const NetworkCost cost = networkCost(cheap);
        // block1_conv2: 64 > 64 at 224 x 224: 9 and 64 multiplications a value in place of 576
        QCOMPARE(cost.layers[3].cost.macs, std::int64_t{224 * 224 * 64 * 9});
        QCOMPARE(cost.layers[4].cost.macs, std::int64_t{224 * 224 * 64 * 64});
        QCOMPARE(cost.layers.back().out, (Shape{1, 1, 1, 5}));
        QCOMPARE(separable(cheap), cheap);
    }

    /// Whatever is done, no edit invents an unknown name, and what was erased can be put back by undo alone.
    void randomEditsKeepNamesKnown()
    {
        std::mt19937 random(1);
        NetworkSpec spec = publishedModel("tiny_resnet");
        for (int step = 0; step < 2000; ++step) {
            const int size = static_cast<int>(spec.layers.size());
            const auto below = [&](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
            const int first = below(size);
            const LayerRange range{first, 1 + below(std::min(5, size - first))};
            switch (size < 8 ? 0 : size > 80 ? 1 : below(4)) {
            case 0:
                insertLayers(
                    spec, first,
                    blockLayers(allBlocks[below(6)],
                                {.name = "block" + std::to_string(step),
                                 .before = first == 0 ? "input" : spec.layers[static_cast<std::size_t>(first) - 1].name,
                                 .channels = 4}));
                break;
            case 1:
                eraseLayers(spec, range);
                break;
            case 2:
                moveLayers(spec, range, below(2) ? below(first + 1) : size);
                break;
            default:
                duplicateLayers(spec, range);
            }
            const std::string problems = problemsOf(spec);
            QVERIFY2(problems.find("is unknown") == std::string::npos, problems.c_str());
            QVERIFY2(problems.find("has this name already") == std::string::npos, problems.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestNetworkEdit)
#include "tst_network_edit.moc"
