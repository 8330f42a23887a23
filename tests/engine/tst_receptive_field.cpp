// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/effective_field.h"
#include "engine/analysis/measured_field.h"
#include "engine/analysis/receptive_field.h"

#include <rapidcheck.h>

#include <QTest>

#include <algorithm>
#include <limits>
#include <set>
#include <stdexcept>

using namespace convolarium::engine;

namespace {

std::vector<Window> windowsOf(std::span<const FieldLayer> layers, std::size_t axis)
{
    std::vector<Window> windows;
    for (const FieldLayer& layer : layers) {
        windows.push_back(layer.windows().at(axis));
    }
    return windows;
}

/// A layer of one dimension.
FieldLayer along(int kernel, int stride, int dilation, int paddingBefore)
{
    return {
        .kernel = {1, kernel}, .stride = {1, stride}, .dilation = {1, dilation}, .padding = {0, paddingBefore, 0, 0}};
}

/// Causal layers with kernels of 2, their dilations doubling from 1 to 512, three times.
std::vector<FieldLayer> wavenet()
{
    std::vector<FieldLayer> layers;
    for (int repeat = 0; repeat < 3; ++repeat) {
        for (int dilation = 1; dilation <= 512; dilation *= 2) {
            layers.push_back(along(2, 1, dilation, dilation));
        }
    }
    return layers;
}

Size anySize(int from, int until) { return {*rc::gen::inRange(from, until), *rc::gen::inRange(from, until)}; }

std::vector<FieldLayer> anyStack()
{
    std::vector<FieldLayer> layers(*rc::gen::inRange<std::size_t>(1, 6));
    for (FieldLayer& layer : layers) {
        layer.kind = *rc::gen::element(FieldLayer::Kind::Convolution, FieldLayer::Kind::Pooling);
        layer.kernel = anySize(1, 5);
        layer.stride = *rc::gen::weightedElement<Size>({{3, Size{1, 1}}, {1, Size{2, 1}}, {1, Size{2, 3}}});
        layer.dilation = layer.kind == FieldLayer::Kind::Pooling ? Size{} : anySize(1, 4);
        const Size before = anySize(0, 4);
        const Size after = anySize(0, 4);
        layer.padding = {before.h, before.w, after.h, after.w};
    }
    return layers;
}

/// The length of an axis before each layer and behind the last; the last is < 1 where the stack does not fit.
std::vector<int> lengths(std::span<const FieldLayer> layers, std::size_t axis, int input)
{
    std::vector<int> result{input};
    for (const FieldLayer& layer : layers) {
        const Window window = layer.windows().at(axis);
        const int after = axis == 0 ? layer.padding.bottom : layer.padding.right;
        const int left = result.back() + window.paddingBefore + after - window.reach();
        result.push_back(left < 0 ? 0 : left / window.stride + 1);
        if (left < 0) {
            break;
        }
    }
    return result;
}

/// What `output` reads along an axis, by formula and as it was measured.
void requireSame(const std::vector<int>& read, const IndexRange& seen, int used)
{
    RC_ASSERT(static_cast<int>(read.size()) == used);
    RC_ASSERT(read.empty() || (read.front() == seen.begin && read.back() + 1 == seen.end));
}

} // namespace

class TestReceptiveField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("RC_PARAMS", "max_success=1000 seed=1"); }

    void knownStacks()
    {
        const std::vector<Window> convs(3, {.kernel = 3, .paddingBefore = 1});
        QCOMPARE(receptiveFields(convs).back(), (ReceptiveField{.size = 7, .jump = 1, .start = -3}));
        QCOMPARE(receptiveFields(convs).front().center(), 0.0);

        std::vector<FieldLayer> layers = wavenet();
        QCOMPARE(receptiveFields(windowsOf(layers, 1)).back(),
                 (ReceptiveField{.size = 3070, .jump = 1, .start = -3069}));
        layers.insert(layers.begin(), along(2, 1, 1, 1));
        QCOMPARE(receptiveFields(windowsOf(layers, 1)).back().size, std::int64_t{3071});
        QVERIFY(receptiveFields({}).empty());
    }

    void holes()
    {
        const std::vector<Window> dilated(2, {.kernel = 3, .dilation = 2, .paddingBefore = 2});
        QCOMPARE(readSamples(dilated), (std::vector{true, false, true, false, true, false, true, false, true}));
        const std::vector<Window> skipping{{.kernel = 1, .stride = 3}, {.kernel = 2}};
        QCOMPARE(readSamples(skipping), (std::vector{true, false, false, true}));
        QCOMPARE(readSamples({}), std::vector{true});
        const std::vector<bool> doubling = readSamples(windowsOf(wavenet(), 1));
        QCOMPARE(std::ranges::count(doubling, true), std::ptrdiff_t{3070});
    }

    void countedPaths()
    {
        const std::vector<Window> twice(2, {.kernel = 3, .dilation = 2, .paddingBefore = 2});
        QCOMPARE(pathCounts(twice), (std::vector<double>{1, 0, 2, 0, 3, 0, 2, 0, 1}));
        QCOMPARE(pathCounts({}), std::vector<double>{1});
        const std::vector<Window> many(200, {.kernel = 9, .dilation = 512});
        QCOMPARE(countReadSamples(many), std::int64_t{200 * 8 + 1});
        const std::vector<Window> tooWide(2, {.kernel = 64, .stride = 1 << 20, .dilation = 1});
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(countReadSamples(tooWide)));
    }

    /// Reading, counting and paths agree with a set that is built tap by tap.
    void readSamplesAreThoseWithPaths()
    {
        QVERIFY(rc::check("samples read", [] {
            const std::vector<Window> windows = windowsOf(anyStack(), 1);
            const std::vector<double> paths = pathCounts(windows);
            const std::vector<bool> read = readSamples(windows);
            std::set<std::int64_t> naive{0};
            ReceptiveField field;
            for (const Window& window : windows) {
                std::set<std::int64_t> next;
                for (const std::int64_t sample : naive) {
                    for (std::int64_t tap = 0; tap < window.kernel; ++tap) {
                        next.insert(sample + tap * window.dilation * field.jump);
                    }
                }
                naive = std::move(next);
                field = field.through(window);
            }
            RC_ASSERT(read.size() == paths.size());
            for (std::size_t i = 0; i < read.size(); ++i) {
                RC_ASSERT(read[i] == (paths[i] > 0));
                RC_ASSERT(read[i] == naive.contains(static_cast<std::int64_t>(i)));
            }
            RC_ASSERT(countReadSamples(windows) == static_cast<std::int64_t>(naive.size()));
        }));
    }

    void effectiveFieldIsWithinTheField()
    {
        FieldLayer layer{.kernel = {3, 3}, .stride = {}, .dilation = {2, 2}, .padding = {2, 2, 2, 2}};
        const std::vector<FieldLayer> layers(3, layer);
        const auto field = effectiveField(layers, {.channels = 4, .runs = 3, .seed = 5});
        QVERIFY(field.has_value());
        QCOMPARE(field->shape().text(), Shape({1, 13, 13, 1}).text());
        const std::vector<double> paths = pathCounts(windowsOf(layers, 0));
        for (int row = 0; row < 13; ++row) {
            for (int column = 0; column < 13; ++column) {
                const bool reached = paths[static_cast<std::size_t>(row)] * paths[static_cast<std::size_t>(column)] > 0;
                QCOMPARE(field->at(0, row, column, 0) > 0, reached);
            }
        }
        QCOMPARE(*std::ranges::max_element(field->values()), Scalar{1});
        QVERIFY(field->at(0, 6, 6, 0) > field->at(0, 0, 0, 0));
        QVERIFY(*effectiveField(layers, {.channels = 4, .runs = 3, .seed = 5}) == *field);
        QVERIFY(!(*effectiveField(layers, {.channels = 4, .runs = 3, .seed = 6}) == *field));
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(!effectiveField(layers, {}, stopped.get_token()).has_value());
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(effectiveField({}, {})));
    }

    /// The padding of a layer between is no unit: what would lie behind it is not seen.
    void padsBetweenLayersAreEmpty()
    {
        const std::vector<Window> windows{{.kernel = 3}, {.kernel = 3, .paddingBefore = 2}};
        QCOMPARE(readInputs(windows, std::vector{8, 6}, 0), (std::vector{0, 1, 2}));
        QCOMPARE(readInputs(windows, std::vector{8, 6}, 2), (std::vector{0, 1, 2, 3, 4}));
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(readInputs(windows, std::vector{8}, 0)), std::invalid_argument);
    }

    void formulaIsTheWidthOfTheGradient()
    {
        const bool holds = rc::check("the field by formula is the width of the non-zero gradient", [] {
            const std::vector<FieldLayer> layers = anyStack();
            const MeasuredField measured = measureReceptiveField(layers).value();
            const std::vector<Window> rows = windowsOf(layers, 0);
            const std::vector<Window> columns = windowsOf(layers, 1);
            RC_ASSERT(measured.h == receptiveFields(rows).back());
            RC_ASSERT(measured.w == receptiveFields(columns).back());
            const auto usedRows = std::ranges::count(readSamples(rows), true);
            const auto usedColumns = std::ranges::count(readSamples(columns), true);
            RC_ASSERT(measured.seen.usedRows == usedRows);
            RC_ASSERT(measured.seen.usedColumns == usedColumns);
            RC_ASSERT(measured.seen.cells == usedRows * usedColumns);
        });
        QVERIFY(holds);
    }

    void formulaAtTheBorderIsTheGradient()
    {
        const bool holds = rc::check("what a unit reads near a border is where its gradient is not zero", [] {
            const std::vector<FieldLayer> layers = anyStack();
            const Size input = anySize(1, 12);
            const std::vector<int> rows = lengths(layers, 0, input.h);
            const std::vector<int> columns = lengths(layers, 1, input.w);
            RC_PRE(rows.back() > 0 && columns.back() > 0);
            const Cell output{*rc::gen::inRange(0, rows.back()), *rc::gen::inRange(0, columns.back())};
            const SeenInputs seen = measureSeenInputs(layers, {1, input.h, input.w, 1}, output).value();
            const auto read = [&](std::size_t axis, const std::vector<int>& sizes, int unit) {
                return readInputs(windowsOf(layers, axis), std::span(sizes).first(layers.size()), unit);
            };
            const std::vector<int> readRows = read(0, rows, output.row);
            const std::vector<int> readColumns = read(1, columns, output.col);
            RC_ASSERT(static_cast<std::size_t>(seen.cells) == readRows.size() * readColumns.size());
            if (seen.cells > 0) {
                requireSame(readRows, seen.rows, seen.usedRows);
                requireSame(readColumns, seen.columns, seen.usedColumns);
            }
        });
        QVERIFY(holds);
    }

    /// More paths lead through this stack than a float can count.
    void deepStacksAreMeasured()
    {
        const std::vector<FieldLayer> deep(60, along(9, 1, 1, 4));
        const MeasuredField measured = measureReceptiveField(deep).value();
        QCOMPARE(measured.w, (ReceptiveField{.size = 481, .jump = 1, .start = -240}));
        QCOMPARE(measured.h, ReceptiveField{});
        QCOMPARE(measured.seen.cells, std::int64_t{481});
    }

    void measuringStops()
    {
        std::stop_source source;
        source.request_stop();
        QVERIFY(!measureReceptiveField(std::vector{along(3, 1, 1, 1)}, source.get_token()).has_value());
    }

    void refusesWhatIsOutOfRange()
    {
        const ReceptiveField field;
        for (const Window& bad : {Window{.kernel = 0}, {.stride = 0}, {.dilation = -1}, {.paddingBefore = -1}}) {
            QVERIFY_EXCEPTION_THROWN(static_cast<void>(field.through(bad)), std::invalid_argument);
        }
        constexpr int large = std::numeric_limits<int>::max();
        const std::vector<Window> far(3, {.kernel = large, .stride = large, .dilation = large});
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(receptiveFields(far)), std::overflow_error);
        const std::vector<Window> wide{{.kernel = 2, .dilation = large}};
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(readSamples(wide)), std::invalid_argument);
    }

    void refusesToMeasureWhatDoesNotFit()
    {
        const std::vector<FieldLayer> one{along(3, 1, 1, 1)};
        const auto measure = [](std::span<const FieldLayer> layers, const Shape& input, Cell output) {
            return measureSeenInputs(layers, input, output);
        };
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(measure(one, {1, 1, 8, 1}, {0, 8})), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(measure(one, {1, 1, 8, 1}, {-1, 0})), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(measure(one, {1, 1, 1, 1}, {0, 0})), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(measure(one, {1, 1 << 13, 1 << 13, 1}, {})), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(measure({}, {1, 1, 8, 1}, {0, 0})), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(measureReceptiveField(std::vector{along(2, 1, 1 << 30, 0)})),
                                 std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(measureReceptiveField(std::vector{along(0, 1, 1, 0)})),
                                 std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestReceptiveField)
#include "tst_receptive_field.moc"
