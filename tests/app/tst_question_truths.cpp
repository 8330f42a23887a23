// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/gradient_flow.h"
#include "engine/models/deep_stacks.h"
#include "tests/app/question_texts.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <set>

using namespace convolarium;

namespace {

constexpr std::uint64_t seeds = 10'000;

QString commas(std::int64_t value)
{
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(qlonglong{value});
}

std::int64_t number(const Question& question, const char* name)
{
    return question.shown.values.at(QLatin1String(name)).toLongLong();
}

QString value(const Question& question, const char* name) { return question.shown.values.at(QLatin1String(name)); }

std::vector<std::int64_t> list(const Question& question, const char* name)
{
    std::vector<std::int64_t> numbers;
    for (const QString& part : value(question, name).split(u','))
        numbers.push_back(part.toLongLong());
    return numbers;
}

/// All numbers of a text, in their order.
std::vector<double> numbersIn(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("−?[0-9]+(\\.[0-9]+)?"));
    std::vector<double> numbers;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        numbers.push_back(match.next().captured().replace(QChar(0x2212), u'-').toDouble());
    return numbers;
}

bool close(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

const BarTask& bar(const Question& question) { return std::get<BarTask>(question.task); }

QString whyText(const Question& question) { return question.why.options.at(question.why.right).text; }

/// The layer of a question about convolution.
struct Layer {
    std::int64_t pixels, area, in, out;

    explicit Layer(const Question& q)
        : pixels(number(q, "width") * number(q, "height")), area(number(q, "kernel") * number(q, "kernel")),
          in(number(q, "in_channels")), out(number(q, "out_channels"))
    {}
    [[nodiscard]] double ratio() const { return 1.0 / static_cast<double>(out) + 1.0 / static_cast<double>(area); }
    [[nodiscard]] std::int64_t normalMacs() const { return pixels * area * in * out; }
};

bool separableShare(const Question& q)
{
    const Layer layer(q);
    return close(bar(q).truth, layer.ratio()) && bar(q).knownDetail == commas(layer.normalMacs()) &&
           bar(q).truthDetail == commas(layer.pixels * layer.in * (layer.area + layer.out)) &&
           whyText(q).contains(QStringLiteral("1/K² = 1/%1 ").arg(layer.area));
}

bool ratioCurve(const Question& q)
{
    const CurveTask& curve = std::get<CurveTask>(q.task);
    const double area = static_cast<double>(Layer(q).area);
    for (std::size_t i = 0; i < curve.x.size(); ++i)
        if (!close(curve.truth[i], 1 / curve.x[i] + 1 / area))
            return false;
    return curve.x.front() < curve.x.back();
}

bool macsInFlops(const Question& q)
{
    const std::int64_t macs = Layer(q).normalMacs();
    return close(bar(q).truth, 2) && bar(q).knownDetail == commas(macs) && bar(q).truthDetail == commas(2 * macs);
}

QString depthwiseName(std::int64_t channels)
{
    return QStringLiteral("A grouped convolution: %1 groups, %1 filters").arg(channels);
}

bool depthwiseWeights(const Question& q)
{
    const Layer layer(q);
    return layer.in == layer.out && close(bar(q).truth, 1.0 / static_cast<double>(layer.out)) &&
           bar(q).knownDetail == commas(layer.area * layer.in * layer.out) &&
           bar(q).truthDetail == commas(layer.area * layer.in) && whyText(q) == depthwiseName(layer.in);
}

bool depthwiseKind(const Question& q)
{
    return rightText(q) == depthwiseName(number(q, "in_channels")) && number(q, "groups") == number(q, "in_channels");
}

/// From the picture and the MACs of a value alone.
bool channelWiring(const Question& q)
{
    const Wiring& wiring = q.wiring.value();
    const auto lines = std::ranges::count(wiring.links, wiring.output, &Wiring::Link::to);
    const auto area = static_cast<std::int64_t>(numbersIn(q.setting).back()) / lines;
    const auto kernel = std::lround(std::sqrt(static_cast<double>(area)));
    const QString size = QStringLiteral(" convolution %1 × %1").arg(kernel);
    const QString kind = lines == 1                                     ? QStringLiteral("Depthwise")
                         : lines < static_cast<qint64>(wiring.nodes[0]) ? QStringLiteral("Grouped")
                         : area == 1                                    ? QStringLiteral("Pointwise")
                                                                        : QStringLiteral("Normal");
    return rightText(q) == kind + size && kernel * kernel == area;
}

bool fasterOnTheClock(const Question& q)
{
    const ClockTask& clock = std::get<ClockTask>(q.task);
    return close(clock.predicted, 1 / Layer(q).ratio()) && clock.kernel * clock.kernel == Layer(q).area &&
           clock.outChannels == Layer(q).out && clock.inChannels == Layer(q).in &&
           std::int64_t{clock.width} * clock.height == Layer(q).pixels;
}

/// The block of a question about dense blocks.
struct Block {
    std::int64_t start, growth, layers;

    explicit Block(const Question& q)
        : start(number(q, "initial_channels")), growth(number(q, "growth_rate")), layers(number(q, "layers"))
    {}
    [[nodiscard]] std::int64_t end() const { return start + layers * growth; }
};

bool blockChannels(const Question& q)
{
    const Block block(q);
    return close(bar(q).truth, static_cast<double>(block.end())) &&
           close(bar(q).known, static_cast<double>(block.start));
}

bool transitionChannels(const Question& q)
{
    const double kept = value(q, "compression").toDouble() * static_cast<double>(Block(q).end());
    return rightText(q) == commas(static_cast<std::int64_t>(std::floor(kept)));
}

bool denseTwinWeights(const Question& q)
{
    const Block block(q);
    std::int64_t read = 0;
    for (std::int64_t layer = 0; layer < block.layers; ++layer)
        read += block.start + layer * block.growth;
    const std::int64_t dense = 9 * block.growth * read, twin = 9 * block.layers * block.end() * block.end();
    return bar(q).truthDetail == commas(dense) && bar(q).knownDetail == commas(twin) &&
           close(bar(q).truth, static_cast<double>(dense) / static_cast<double>(twin)) &&
           whyText(q) == QStringLiteral("Each dense layer computes only k new maps");
}

bool concatOrAdd(const Question& q)
{
    const std::vector<double> given = numbersIn(q.setting);
    const bool dense = q.prompt.startsWith(QStringLiteral("Dense"));
    return rightText(q) == commas(std::llround(dense ? given[0] + given[1] : given[0]));
}

/// Of the first layer, by the engine's backward pass through the networks themselves.
double firstNorm(const engine::NetworkSpec& network, std::uint64_t seed)
{
    const std::vector<double> norms = engine::gradientFlow(network, {.seed = seed});
    const auto first = std::ranges::find(network.layers, engine::stackLayer(1), &engine::LayerNode::name);
    return norms[static_cast<std::size_t>(first - network.layers.begin())];
}

bool smallestGradient(const Question& q)
{
    static std::map<std::pair<std::int64_t, std::int64_t>, QString> known;
    QString& expected = known[{number(q, "stack_depth"), number(q, "seed")}];
    if (expected.isEmpty()) {
        const engine::DeepStackOptions options{.depth = static_cast<int>(number(q, "stack_depth"))};
        const auto seed = static_cast<std::uint64_t>(number(q, "seed"));
        const double plain = firstNorm(engine::plainStack(options), seed);
        const double residual = firstNorm(engine::residualStack(options), seed);
        const double dense = firstNorm(engine::denseStack(options), seed);
        // Far enough apart to be asked for.
        if (2 * plain > std::min(residual, dense))
            return false;
        expected = QStringLiteral("In the plain stack");
    }
    return rightText(q) == expected;
}

bool sharedMean(const Question& q)
{
    const CellsTask& task = std::get<CellsTask>(q.task);
    const QString kind = value(q, "kind");
    const auto pixels = static_cast<std::size_t>(task.positions), maps = static_cast<std::size_t>(task.channels);
    const auto meanOf = [&](std::size_t cell) {
        const std::size_t p = cell % pixels, c = cell / pixels % maps, n = cell / pixels / maps;
        if (kind == QLatin1String("batch"))
            return c;
        if (kind == QLatin1String("instance"))
            return n * maps + c;
        if (kind == QLatin1String("group"))
            return n * 2 + c / (maps / 2);
        return value(q, "axes") == QLatin1String("channels") ? n * pixels + p : n;
    };
    for (std::size_t cell = 0; cell < task.sharing.size(); ++cell)
        if (task.sharing[cell] != (meanOf(cell) == meanOf(task.marked)))
            return false;
    return true;
}

bool layerNormMeans(const Question& q)
{
    const bool perPixel = value(q, "axes") == QLatin1String("channels");
    return rightText(q) == commas(number(q, "batch") * (perPixel ? number(q, "height") * number(q, "width") : 1));
}

bool batchNormOfOne(const Question& q)
{
    const std::int64_t cells = number(q, "batch") * number(q, "height") * number(q, "width");
    return rightText(q) == (cells == 1 ? QStringLiteral("0 everywhere, whatever comes in")
                                       : QStringLiteral("The same as instance norm"));
}

/// With the three decimals that are shown.
bool trainingOrEvaluation(const Question& q)
{
    const std::vector<double> given = numbersIn(q.setting); // x, batch μ σ, running μ σ
    const std::size_t first = value(q, "mode") == QLatin1String("eval") ? 3 : 1;
    const double expected = (given[0] - given[first]) / given[first + 1];
    return std::abs(numbersIn(rightText(q)).front() - expected) < 0.02 &&
           q.prompt.contains(first == 3 ? QStringLiteral("evaluation") : QStringLiteral("training"));
}

std::int64_t field(const Question& q, std::size_t layers)
{
    const std::vector<std::int64_t> dilations = list(q, "dilations");
    const auto sum =
        std::accumulate(dilations.begin(), dilations.begin() + static_cast<std::ptrdiff_t>(layers), std::int64_t{0});
    const std::int64_t initial = value(q, "initial_layer") == QLatin1String("true") ? 1 : 0;
    return 1 + (number(q, "kernel") - 1) * (number(q, "repeats") * sum + initial);
}

std::int64_t field(const Question& q) { return field(q, list(q, "dilations").size()); }

bool fieldSize(const Question& q) { return rightText(q) == commas(field(q)) + QStringLiteral(" samples"); }

bool fieldGrowth(const Question& q)
{
    const CurveTask& curve = std::get<CurveTask>(q.task);
    for (std::size_t i = 0; i < curve.x.size(); ++i)
        if (!close(curve.truth[i], static_cast<double>(field(q, i + 1))))
            return false;
    return curve.x.size() == list(q, "dilations").size();
}

bool fieldMilliseconds(const Question& q)
{
    const double expected = 1000.0 * static_cast<double>(field(q)) / static_cast<double>(number(q, "sample_rate"));
    const double shown = numbersIn(rightText(q)).front();
    return std::abs(shown - expected) <= 0.006 * expected && q.setting.contains(commas(field(q)));
}

/// The samples that are reached by all sums of one tap a layer.
std::set<std::int64_t> reached(std::int64_t kernel, const std::vector<std::int64_t>& dilations)
{
    std::set<std::int64_t> samples{0};
    for (const std::int64_t dilation : dilations) {
        std::set<std::int64_t> next;
        for (const std::int64_t sample : samples)
            for (std::int64_t tap = 0; tap < kernel; ++tap)
                next.insert(sample + tap * dilation);
        samples = std::move(next);
    }
    return samples;
}

bool pickDilations(const Question& q)
{
    const DilationsTask& task = std::get<DilationsTask>(q.task);
    const auto samples = reached(task.kernel, list(q, "dilations"));
    std::vector<std::int64_t> shorter = list(q, "dilations");
    shorter.pop_back();
    return static_cast<std::int64_t>(samples.size()) >= task.target &&
           static_cast<int>(list(q, "dilations").size()) <= task.mostLayers &&
           static_cast<std::int64_t>(reached(task.kernel, shorter).size()) < task.target;
}

QString tapName(bool dilated, bool causal)
{
    if (dilated)
        return causal ? QStringLiteral("Dilated and causal") : QStringLiteral("Dilated, not causal");
    return causal ? QStringLiteral("Causal, not dilated") : QStringLiteral("Ordinary: neither dilated nor causal");
}

/// From the picture alone.
bool timeWiring(const Question& q)
{
    bool dilated = false, causal = true;
    std::map<std::pair<int, int>, std::vector<int>> read;
    for (const Wiring::Link& link : q.wiring.value().links) {
        causal = causal && link.from <= link.to;
        read[{link.level, link.to}].push_back(link.from);
    }
    for (const auto& [unit, from] : read)
        for (std::size_t i = 1; i < from.size(); ++i)
            dilated = dilated || std::abs(from[i] - from[i - 1]) > 1;
    return rightText(q) == tapName(dilated, causal);
}

/// From the moments in the prompt alone.
bool causalOrDilated(const Question& q)
{
    static const QRegularExpression moment(QStringLiteral("\\bt(?: ([+−]) ([0-9]+))?(?=[,.])"));
    std::vector<int> offsets;
    for (auto match = moment.globalMatch(q.prompt); match.hasNext();) {
        const auto found = match.next();
        offsets.push_back(found.captured(2).toInt() * (found.captured(1) == QStringLiteral("+") ? 1 : -1));
    }
    if (offsets.size() != 3)
        return false;
    return rightText(q) == tapName(offsets[1] - offsets[0] > 1, offsets.back() <= 0);
}

bool holes(const Question& q)
{
    const auto samples = reached(number(q, "kernel"), list(q, "dilations"));
    return rightText(q) ==
           QStringLiteral("%1 of %2").arg(commas(static_cast<std::int64_t>(samples.size())), commas(field(q)));
}

bool courseCost(const Question& q)
{
    const ChoiceTask& choice = *choiceOf(q);
    const std::vector<double> shown = numbersIn(choice.options[choice.right].why);
    const Layer layer(q);
    return std::abs(shown[shown.size() - 2] - 100.0 / static_cast<double>(layer.out)) < 0.01 &&
           std::abs(shown.back() - 100.0 / static_cast<double>(layer.area)) < 0.1 &&
           rightText(q) == QStringLiteral("Depthwise 1/Cout, pointwise 1/K² of the normal one");
}

bool courseWaveNet(const Question& q) { return rightText(q) == QStringLiteral("Dilated causal convolution"); }

bool courseDilation(const Question& q)
{
    const std::int64_t plain = 1 + (number(q, "kernel") - 1) * static_cast<std::int64_t>(list(q, "dilations").size());
    return rightText(q).startsWith(QStringLiteral("A wider receptive field with the same number")) &&
           q.explanation.contains(commas(field(q))) && q.explanation.endsWith(commas(plain) + u'.');
}

using Check = bool (*)(const Question&);

const std::map<QString, Check>& checks()
{
    static const std::map<QString, Check> all{{QStringLiteral("separable_share"), separableShare},
                                              {QStringLiteral("ratio_curve"), ratioCurve},
                                              {QStringLiteral("macs_in_flops"), macsInFlops},
                                              {QStringLiteral("depthwise_weights"), depthwiseWeights},
                                              {QStringLiteral("depthwise_kind"), depthwiseKind},
                                              {QStringLiteral("channel_wiring"), channelWiring},
                                              {QStringLiteral("faster_on_the_clock"), fasterOnTheClock},
                                              {QStringLiteral("block_channels"), blockChannels},
                                              {QStringLiteral("transition_channels"), transitionChannels},
                                              {QStringLiteral("dense_twin_weights"), denseTwinWeights},
                                              {QStringLiteral("concat_or_add"), concatOrAdd},
                                              {QStringLiteral("smallest_gradient"), smallestGradient},
                                              {QStringLiteral("shared_mean"), sharedMean},
                                              {QStringLiteral("layer_norm_means"), layerNormMeans},
                                              {QStringLiteral("batch_norm_of_one"), batchNormOfOne},
                                              {QStringLiteral("training_or_evaluation"), trainingOrEvaluation},
                                              {QStringLiteral("field_growth"), fieldGrowth},
                                              {QStringLiteral("field_size"), fieldSize},
                                              {QStringLiteral("field_milliseconds"), fieldMilliseconds},
                                              {QStringLiteral("pick_dilations"), pickDilations},
                                              {QStringLiteral("time_wiring"), timeWiring},
                                              {QStringLiteral("causal_or_dilated"), causalOrDilated},
                                              {QStringLiteral("holes"), holes},
                                              {QStringLiteral("course_cost"), courseCost},
                                              {QStringLiteral("course_wavenet"), courseWaveNet},
                                              {QStringLiteral("course_dilation"), courseDilation}};
    return all;
}

} // namespace

/// The right answers, computed once more from what the question shows, by formulas of this file.
class TestQuestionTruths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rightAnswer_data()
    {
        QTest::addColumn<QString>("kind");
        for (const QuestionKind& kind : questionKinds())
            QTest::newRow(kind.id.toUtf8()) << kind.id;
    }

    void rightAnswer()
    {
        QFETCH(const QString, kind);
        const Check check = checks().at(kind);
        for (std::uint64_t seed = 0; seed < seeds; ++seed)
            QVERIFY2(check(makeQuestion(kind, seed)), (kind + u' ' + QString::number(seed)).toUtf8());
    }
};

QTEST_GUILESS_MAIN(TestQuestionTruths)
#include "tst_question_truths.moc"
