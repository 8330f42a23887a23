// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/receptive_field_charts.h"

#include "app/lesson/numbers.h"
#include "app/lessons/receptive_field/stack_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReceptiveFieldCharts)
};

/// The present stack; one whose dilations double goes on doubling up to 512, so that the curve shows where it leads.
StackFigures chartedStack(const ReceptiveFieldModel& model)
{
    constexpr int largestDilation = 512;
    const ReceptiveFieldSettings& s = model.settings;
    const auto breaks = std::ranges::adjacent_find(s.dilations, [](int a, int b) { return b != 2 * a; });
    const bool doubles = s.stack.isEmpty() && s.repeats == 1 && s.dilations.size() > 1 && breaks == s.dilations.end();
    if (!doubles)
        return model.figures.stack;
    std::vector<engine::FieldLayer> layers = model.figures.stack.layers;
    for (int dilation = 2 * s.dilations.back(); dilation <= largestDilation; dilation *= 2)
        layers.push_back(dilatedLayer(s, dilation));
    return stackFigures(layers, s.channels);
}

enum class Across { Layers, Weights };

std::vector<QPointF> curve(const StackFigures& stack, Across across)
{
    std::vector<QPointF> points;
    std::int64_t weights = 0;
    for (std::size_t i = 0; i < stack.layers.size(); ++i) {
        weights += stack.parameters[i];
        const double x = across == Across::Layers ? static_cast<double>(i + 1) : static_cast<double>(weights);
        points.emplace_back(x, static_cast<double>(stack.columns[i].size));
    }
    return points;
}

/// The plain stack as far as the charted one goes.
StackFigures plainAlong(const ReceptiveFieldModel& model, const StackFigures& charted)
{
    std::vector<engine::FieldLayer> layers = model.figures.ordinary.layers;
    const std::size_t convolutions = model.figures.stack.layers.size();
    for (std::size_t i = convolutions; i < charted.layers.size(); ++i)
        layers.push_back(dilatedLayer(model.settings, 1));
    return stackFigures(layers, model.settings.channels);
}

QString unitTitle(const ReceptiveFieldModel& model, Across across)
{
    if (model.settings.twoDimensions)
        return across == Across::Layers ? Words::tr("Field by layers (pixels, log)")
                                        : Words::tr("Field by weights (pixels, log)");
    return across == Across::Layers ? Words::tr("Field by layers (samples, log)")
                                    : Words::tr("Field by weights (samples, log)");
}

ChartSpec fieldChart(const ReceptiveFieldModel& model, Across across)
{
    const StackFigures charted = chartedStack(model);
    const StackFigures plain = plainAlong(model, charted);
    const ReceptiveFieldFigures& f = model.figures;
    const bool layers = across == Across::Layers;
    const bool goesOn = charted.layers.size() > f.stack.layers.size();
    const QString unit = layers ? Words::tr("layers") : Words::tr("weights");
    ChartSpec chart{.id = layers ? QStringLiteral("layers") : QStringLiteral("weights"),
                    .title = unitTitle(model, across),
                    .x = {.label = unit, .minimum = 0.0},
                    .y = {.logarithmic = true, .minimum = 1.0}};
    const double widest = layers ? static_cast<double>(charted.layers.size()) : static_cast<double>(charted.weights);
    chart.x.maximum = 1.04 * std::max(1.0, widest);
    chart.y.maximum = 1.6 * static_cast<double>(std::max<std::int64_t>(2, charted.w().size));
    const auto series = [&](const char* id, const QString& name, Role role, const StackFigures& stack) {
        return ChartSeries{.id = QString::fromLatin1(id),
                           .label = QStringLiteral("%1 %2").arg(name, withCommas(stack.w().size)),
                           .role = role,
                           .marker = role == Role::Variant ? Marker::Circle : Marker::Square,
                           .emphasised = true,
                           .points = curve(stack, across)};
    };
    chart.series = {
        series("dilated", isDilated(model) ? Words::tr("Dilated") : Words::tr("This stack"), Role::Variant, charted)};
    if (!plain.layers.empty())
        chart.series.push_back(series("ordinary", Words::tr("Ordinary"), Role::Ordinary, plain));
    const auto mark = [&](const StackFigures& stack, Role role) {
        const double x = layers ? static_cast<double>(stack.layers.size()) : static_cast<double>(stack.weights);
        // Both numbers stand at the first mark: two words would lie on each other where the curves are close.
        const QString numbers = withCommas(f.stack.w().size) + QStringLiteral(" : ") + withCommas(f.ordinary.w().size);
        return ChartMark{QPointF(x, static_cast<double>(stack.w().size)),
                         role == Role::Variant ? Words::tr("now %1").arg(numbers) : QString(), role};
    };
    chart.marks = {mark(f.stack, Role::Variant)};
    if (!f.ordinary.layers.empty())
        chart.marks.push_back(mark(f.ordinary, Role::Ordinary));
    chart.summary =
        Words::tr("With %1 weights the dilated stack reaches %2, the ordinary one %3.")
            .arg(withCommas(f.stack.weights), withCommas(f.stack.w().size), withCommas(f.ordinary.w().size));
    if (goesOn)
        chart.summary += u' ' + Words::tr("Behind it the dilations go on doubling up to 512.");
    return chart;
}

/// Dilations 1, 2, 4 … so many layers, so many times.
std::int64_t doublingField(int kernel, int layers, int repeats)
{
    return 1 + std::int64_t{kernel - 1} * ((std::int64_t{1} << layers) - 1) * repeats;
}

ChartSpec contextTable(const ReceptiveFieldModel& model)
{
    const ReceptiveFieldSettings& s = model.settings;
    const double rate = s.sampleRate;
    ChartSpec chart{.id = QStringLiteral("context"),
                    .title = s.twoDimensions ? Words::tr("Reach of doubling dilations")
                                             : Words::tr("Context at %1").arg(kilohertz(rate))};
    const auto shown = [&](std::int64_t size) {
        return s.twoDimensions ? Words::tr("%1 px").arg(withCommas(size))
                               : milliseconds(static_cast<double>(size) / rate);
    };
    chart.table.header = QStringList{Words::tr("layers"), Words::tr("dilated"), Words::tr("ordinary")};
    chart.exact.header =
        QStringList{Words::tr("layers"), Words::tr("dilated, samples"), Words::tr("ordinary, samples")};
    const auto add = [&](const QString& name, int layers, int repeats) {
        const std::int64_t dilated = doublingField(s.kernel, layers, repeats);
        const std::int64_t plain = 1 + std::int64_t{s.kernel - 1} * layers * repeats;
        chart.table.rows.push_back({name, shown(dilated), shown(plain)});
        chart.exact.rows.push_back(
            {QString::number(layers * repeats), QString::number(dilated), QString::number(plain)});
    };
    add(QStringLiteral("5"), 5, 1);
    add(QStringLiteral("10"), 10, 1);
    add(QStringLiteral("3 × 10"), 10, 3);
    chart.table.roles = {Role::Plain, Role::Variant, Role::Ordinary};
    chart.notes = {Words::tr("dilations 1, 2, 4 …, kernel %1").arg(s.kernel)};
    chart.summary = Words::tr("Three times ten layers hear %1 with doubling dilations and %2 without.")
                        .arg(chart.table.rows.back()[1], chart.table.rows.back()[2]);
    return chart;
}

} // namespace

std::vector<ChartSpec> receptiveFieldCharts(const ReceptiveFieldModel& model)
{
    return {fieldChart(model, Across::Weights), contextTable(model), fieldChart(model, Across::Layers)};
}

} // namespace convolarium
