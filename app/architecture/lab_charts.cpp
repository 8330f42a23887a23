// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/lab_charts.h"

#include "app/architecture/row_painter.h"
#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LabCharts)
};

double quotient(std::int64_t a, std::int64_t b)
{
    return static_cast<double>(a) / static_cast<double>(std::max<std::int64_t>(1, b));
}

/// How far a is from b, as a word behind the number.
struct Comparison {
    double factor; ///< at least 1
    bool fewer;    ///< the first has fewer
};

QString factorText(double value)
{
    return value >= 1000 ? withCommas(std::llround(value)) : significant(value, value >= 100 ? 4 : 3);
}

Comparison compared(std::int64_t a, std::int64_t b)
{
    return a <= b ? Comparison{quotient(b, a), true} : Comparison{quotient(a, b), false};
}

Sentence pairHeadline(const NamedNetwork& a, const NamedNetwork& b, engine::Convention convention)
{
    const engine::Cost& costA = a.network.inspection.cost.total;
    const engine::Cost& costB = b.network.inspection.cost.total;
    const Comparison parameters = compared(costB.parameters, costA.parameters);
    const Comparison operations = compared(operationsOf(convention, costB), operationsOf(convention, costA));
    const QString p = factorText(parameters.factor);
    const QString m = factorText(operations.factor);
    const QString counted = columnTitle(LabColumn::Operations, convention);
    QString full, brief;
    if (parameters.fewer && operations.fewer) {
        full = Words::tr("%1 has *%2× fewer parameters* and %3× fewer %5 than %4.");
        brief = Words::tr("%1: *%2× fewer parameters*, %3× fewer %4");
    } else if (!parameters.fewer && !operations.fewer) {
        full = Words::tr("%1 has *%2× more parameters* and %3× more %5 than %4.");
        brief = Words::tr("%1: *%2× more parameters*, %3× more %4");
    } else if (parameters.fewer) {
        full = Words::tr("%1 has *%2× fewer parameters* but %3× more %5 than %4.");
        brief = Words::tr("%1: *%2× fewer parameters*, %3× more %4");
    } else {
        full = Words::tr("%1 has *%2× more parameters* but %3× fewer %5 than %4.");
        brief = Words::tr("%1: *%2× more parameters*, %3× fewer %4");
    }
    return Sentence::marked(full.arg(b.title, p, m, a.title, counted), brief.arg(b.title, p, m, counted),
                            Role::Variant);
}

/// The kind of layer that has most of the parameters, and its share.
std::pair<LayerKind, double> heaviestKind(const InspectedNetwork& network)
{
    std::map<LayerKind, std::int64_t> sums;
    for (std::size_t i = 0; i < network.spec.layers.size(); ++i)
        sums[kindOf(network.spec.layers[i].layer)] += network.inspection.cost.layers[i].cost.parameters;
    const auto most = std::ranges::max_element(sums, {}, [](const auto& sum) { return sum.second; });
    const std::int64_t total = network.inspection.cost.total.parameters;
    if (most == sums.end() || total == 0)
        return {LayerKind::Other, 0};
    return {most->first, quotient(most->second, total)};
}

Sentence singleHeadline(const NamedNetwork& only)
{
    const engine::NetworkCost& cost = only.network.inspection.cost;
    const auto wrong = std::ranges::count_if(only.network.inspection.problems,
                                             [](const std::string& problem) { return !problem.empty(); });
    if (wrong > 0) {
        const QString text =
            Words::tr("*%Ln layer(s)* cannot work as they stand; the list says why.", nullptr, static_cast<int>(wrong));
        return Sentence::marked(text, text, Role::Bad);
    }
    const auto [kind, share] = heaviestKind(only.network);
    if (share == 0) {
        const QString text = Words::tr("%1 has no parameters yet: add a layer that learns.").arg(only.title);
        return Sentence::marked(text, text, Role::Ordinary);
    }
    return Sentence::marked(Words::tr("%1 has *%2 parameters*; %3 of them are in its layers of the kind %4.")
                                .arg(only.title, withCommas(cost.total.parameters), percent(share), kindName(kind)),
                            Words::tr("*%1 parameters*, %2 in the kind %3")
                                .arg(withCommas(cost.total.parameters), percent(share), kindName(kind)),
                            Role::Ordinary);
}

/// The bar of a / b; of what cannot be divided, only the category.
ChartBar quotientBar(const QString& category, std::optional<double> ratio)
{
    if (!ratio)
        return {.category = category, .segments = {}, .valueLabel = {}};
    return {.category = category,
            .segments = {{.role = *ratio >= 1 ? Role::Ordinary : Role::Variant, .value = *ratio}},
            .valueLabel = timesText(*ratio)};
}

std::optional<double> ratioOf(std::int64_t a, std::int64_t b)
{
    return a > 0 && b > 0 && std::max(a, b) < beyondCount ? std::optional(quotient(a, b)) : std::nullopt;
}

/// "time per image", by the clock: outlined while it is being measured.
std::optional<ChartBar> timeBar(const NamedNetwork& a, const NamedNetwork& b, const LabChartOptions& options)
{
    const engine::NetworkTimes* timeA = options.times ? options.times->of(a.network.spec) : nullptr;
    const engine::NetworkTimes* timeB = options.times ? options.times->of(b.network.spec) : nullptr;
    const QString category = Words::tr("time per image");
    if (options.measuring)
        return ChartBar{.category = category,
                        .segments = {{.label = Words::tr("measuring…"), .role = Role::Plain, .outlined = true}},
                        .valueLabel = {}};
    if (!timeA || !timeB)
        return std::nullopt;
    return quotientBar(category, timeA->secondsPerImage() / timeB->secondsPerImage());
}

QString milliseconds(const engine::NetworkTimes& times)
{
    constexpr double perSecond = 1000;
    return Words::tr("%1 ms").arg(significant(times.secondsPerImage() * perSecond, 3));
}

ChartSpec quotientChart(const NamedNetwork& a, const NamedNetwork& b, const LabChartOptions& options)
{
    const engine::Convention convention = options.convention;
    const engine::Cost& costA = a.network.inspection.cost.total;
    const engine::Cost& costB = b.network.inspection.cost.total;
    ChartSpec chart{.id = QStringLiteral("quotients"),
                    .title = Words::tr("A divided by B"),
                    .bars = {quotientBar(Words::tr("parameters"), ratioOf(costA.parameters, costB.parameters)),
                             quotientBar(columnTitle(LabColumn::Operations, convention),
                                         ratioOf(operationsOf(convention, costA), operationsOf(convention, costB))),
                             quotientBar(Words::tr("activations"), ratioOf(costA.activations, costB.activations))},
                    .notes = {Words::tr("1× would mean equal; the bars start at 0")},
                    .summary = Words::tr("How many times as much %1 needs as %2.").arg(a.title, b.title)};
    if (auto bar = timeBar(a, b, options))
        chart.bars.push_back(std::move(*bar));
    const engine::NetworkTimes* timeA = options.times ? options.times->of(a.network.spec) : nullptr;
    const engine::NetworkTimes* timeB = options.times ? options.times->of(b.network.spec) : nullptr;
    if (timeA && timeB && !options.measuring)
        chart.notes = {Words::tr("Measured here, on %Ln thread(s): A %1, B %2 per image", nullptr, timeA->threads)
                           .arg(milliseconds(*timeA), milliseconds(*timeB))};
    return chart;
}

/// Receptive field over the share of the layers that have one.
ChartSeries fieldSeries(const NamedNetwork& named, Role role, double reached)
{
    ChartSeries series{.id = named.title,
                       .label = named.title,
                       .role = role,
                       .marker = role == Role::Ordinary ? Marker::Square : Marker::Circle,
                       .emphasised = true};
    const std::vector<engine::LayerCost>& layers = named.network.inspection.cost.layers;
    const auto with =
        static_cast<double>(std::ranges::count_if(layers, [](const auto& layer) { return layer.field.has_value(); }));
    const double last = reached * static_cast<double>(layers.size());
    double place = 0;
    for (std::size_t i = 0; i < layers.size() && static_cast<double>(i) < last; ++i)
        if (const engine::LayerCost& layer = layers[i]; layer.field) {
            place += 1;
            series.points.push_back(
                {100 * place / with, static_cast<double>(std::max(layer.field->h.size, layer.field->w.size))});
        }
    return series;
}

ChartSpec fieldChart(const std::vector<NamedNetwork>& networks, double reached)
{
    ChartSpec chart{.id = QStringLiteral("receptive_field"),
                    .title = Words::tr("Receptive field (pixels)"),
                    .x = {.label = Words::tr("depth, %"), .minimum = 0, .maximum = 100, .ticks = {0, 50, 100}},
                    .y = {.minimum = 0},
                    .summary = Words::tr("How the receptive field grows from layer to layer.")};
    std::int64_t largestField = 1;
    for (const NamedNetwork& named : networks)
        for (const engine::LayerCost& layer : named.network.inspection.cost.layers)
            if (layer.field)
                largestField = std::max({largestField, layer.field->h.size, layer.field->w.size});
    chart.y.maximum = 1.08 * static_cast<double>(largestField); // stays while the curves grow
    for (std::size_t i = 0; i < networks.size(); ++i)
        chart.series.push_back(fieldSeries(networks[i], i == 0 ? Role::Ordinary : Role::Variant, reached));
    return chart;
}

/// One bar a network, stacked from its layers in their order, each as its share of the network.
ChartSpec stackChart(const std::vector<NamedNetwork>& networks, LabColumn column, engine::Convention convention)
{
    const bool isParameters = column == LabColumn::Parameters;
    ChartSpec chart{.id = isParameters ? QStringLiteral("parameters") : QStringLiteral("operations"),
                    .title = isParameters ? Words::tr("Where the parameters sit, share of each network")
                                          : Words::tr("Where the %1 sit, share of each network")
                                                .arg(columnTitle(LabColumn::Operations, convention)),
                    .notes = {Words::tr("One piece for each layer, in the network's order")},
                    .summary = Words::tr("Each network as a bar made of its layers.")};
    const auto valueOf = [&](const engine::Cost& cost) {
        return isParameters ? cost.parameters : operationsOf(convention, cost);
    };
    for (const NamedNetwork& named : networks) {
        const engine::NetworkCost& cost = named.network.inspection.cost;
        const std::int64_t total = valueOf(cost.total);
        ChartBar bar{.category = named.title, .segments = {}, .valueLabel = withPrefix(total)};
        for (std::size_t i = 0; i < cost.layers.size(); ++i) {
            const auto [role, outlined] = roleOf(kindOf(named.network.spec.layers[i].layer));
            if (const std::int64_t value = valueOf(cost.layers[i].cost); value > 0)
                bar.segments.push_back({.label = QString::fromStdString(cost.layers[i].name),
                                        .role = role,
                                        .value = 100 * quotient(value, total),
                                        .outlined = outlined});
        }
        chart.bars.push_back(std::move(bar));
    }
    return chart;
}

} // namespace

QString timesText(double value)
{
    constexpr double small = 0.01; // below this, how many times less says more
    if (value > 0 && value < small)
        return QStringLiteral("1 / ") + factorText(1 / value);
    return factorText(value) + QStringLiteral("×");
}

Sentence labHeadline(const std::vector<NamedNetwork>& networks, engine::Convention convention)
{
    // What cannot be compared speaks for itself.
    for (const NamedNetwork& named : networks) {
        const engine::NetworkInspection& inspection = named.network.inspection;
        const bool wrong =
            std::ranges::any_of(inspection.problems, [](const std::string& problem) { return !problem.empty(); });
        if (wrong || inspection.cost.total.parameters == 0 || inspection.cost.total.macs == 0)
            return singleHeadline(named);
    }
    return networks.size() == 2 ? pairHeadline(networks[0], networks[1], convention) : singleHeadline(networks[0]);
}

std::vector<ChartSpec> labCharts(const std::vector<NamedNetwork>& networks, const LabChartOptions& options)
{
    std::vector<ChartSpec> charts;
    if (networks.size() == 2)
        charts.push_back(quotientChart(networks[0], networks[1], options));
    charts.push_back(fieldChart(networks, options.reached));
    charts.push_back(stackChart(networks, LabColumn::Operations, options.convention));
    charts.push_back(stackChart(networks, LabColumn::Parameters, options.convention));
    return charts;
}

} // namespace convolarium
