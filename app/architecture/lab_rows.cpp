// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/lab_rows.h"

#include "app/architecture/problem_words.h"
#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LabRows)
};

constexpr std::int64_t bytesOfValue = 4;

bool isSeparator(QChar c) { return c == u'_' || c == u'.' || c == u'/' || c == u'-'; }

/// What a layer is called below its block: "conv2" of "block3_conv2".
QString withoutBlock(const QString& layer, const QString& block)
{
    const qsizetype length = block.size() + 1;
    return layer.size() > length && layer.startsWith(block) && isSeparator(layer[block.size()]) ? layer.mid(length)
                                                                                                : layer;
}

LabRow layerRow(const InspectedNetwork& network, int index, engine::Convention convention)
{
    const auto i = static_cast<std::size_t>(index);
    const engine::LayerCost& cost = network.inspection.cost.layers[i];
    return {.layers = {index, 1},
            .kind = kindOf(network.spec.layers[i].layer),
            .name = QString::fromStdString(cost.name),
            .label = QString::fromStdString(cost.name),
            .text = layerText(network.spec.layers[i].layer),
            .layer = network.spec.layers[i].layer,
            .out = cost.out,
            .parameters = cost.cost.parameters,
            .operations = operationsOf(convention, cost.cost),
            .memory = cost.cost.activations * bytesOfValue,
            .field = cost.field,
            .problem = problemInWords(network.inspection.problems[i])};
}

/// What a block does: that of its costliest layer.
LabRow blockRow(const QString& name, const std::vector<LabRow>& layers)
{
    LabRow row{.layers = {layers.front().layers.first, static_cast<int>(layers.size())},
               .isBlock = true,
               .name = name,
               .label = name,
               .text = {},
               .out = layers.back().out,
               .field = layers.back().field};
    const LabRow* costliest = &layers.front();
    int convolutions = 0;
    for (const LabRow& layer : layers) {
        row.parameters += layer.parameters;
        row.operations =
            row.operations > beyondCount - layer.operations ? beyondCount : row.operations + layer.operations;
        row.memory += layer.memory;
        convolutions += layer.kind == LayerKind::Convolution || layer.kind == LayerKind::Depthwise ? 1 : 0;
        if (row.problem.isEmpty())
            row.problem = layer.problem;
        if (layer.operations > costliest->operations)
            costliest = &layer;
    }
    row.kind = costliest->kind;
    row.text = convolutions > 0 ? Words::tr("%Ln convolution(s)", nullptr, convolutions)
                                : Words::tr("%Ln layer(s)", nullptr, static_cast<int>(layers.size()));
    return row;
}

bool passes(const InspectedNetwork& network, const LabRow& row, const QString& filter)
{
    const auto i = static_cast<std::size_t>(row.layers.first);
    const QString type = QString::fromStdString(network.inspection.cost.layers[i].type);
    return row.name.contains(filter, Qt::CaseInsensitive) || type.contains(filter, Qt::CaseInsensitive) ||
           typeTitle(type).contains(filter, Qt::CaseInsensitive);
}

std::int64_t valueOf(const LabRow& row, LabColumn column)
{
    switch (column) {
    case LabColumn::Output:
        return row.out.elements();
    case LabColumn::Parameters:
        return row.parameters;
    case LabColumn::Operations:
        return row.operations;
    case LabColumn::Memory:
        return row.memory;
    case LabColumn::Field:
        return row.field ? std::max(row.field->h.size, row.field->w.size) : -1;
    case LabColumn::Layer:
        break;
    }
    return -row.layers.first;
}

std::vector<LabRow> flatRows(const InspectedNetwork& network, const Listing& listing)
{
    std::vector<LabRow> rows;
    for (int i = 0; i < static_cast<int>(network.spec.layers.size()); ++i) {
        LabRow row = layerRow(network, i, listing.convention);
        if (passes(network, row, listing.filter))
            rows.push_back(std::move(row));
    }
    if (listing.sorted)
        std::ranges::stable_sort(rows, std::ranges::greater{},
                                 [&](const LabRow& row) { return valueOf(row, *listing.sorted); });
    return rows;
}

QString fieldText(const std::optional<engine::MapField>& field)
{
    if (!field)
        return Words::tr("all");
    const QString h = withCommas(field->h.size);
    const QString w = withCommas(field->w.size);
    return h == w ? h : h + QStringLiteral("×") + w;
}

} // namespace

std::int64_t operationsOf(engine::Convention convention, const engine::Cost& cost)
{
    try {
        return engine::count(convention, cost);
    } catch (const std::overflow_error&) {
        return beyondCount;
    }
}

InspectedNetwork::InspectedNetwork(engine::NetworkSpec network)
    : spec(std::move(network)), inspection(engine::inspectNetwork(spec))
{}

QString blockName(const std::string& layer)
{
    QString name = QString::fromStdString(layer);
    const QString kerasPrefix = QStringLiteral("bn_"); // bn_Conv1 belongs to Conv1
    if (name.startsWith(kerasPrefix))
        name.remove(0, kerasPrefix.size());
    bool numbered = false;
    qsizetype parts = 0;
    qsizetype secondEnd = name.size();
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (isSeparator(name[i]) && numbered)
            return name.left(i);
        if (isSeparator(name[i]) && ++parts == 2)
            secondEnd = i;
        numbered = numbered || name[i].isDigit();
    }
    return numbered ? name : name.left(secondEnd);
}

std::vector<engine::LayerRange> blocksOf(const engine::NetworkSpec& spec)
{
    std::vector<engine::LayerRange> blocks;
    QString before;
    for (int i = 0; i < static_cast<int>(spec.layers.size()); ++i) {
        const QString name = blockName(spec.layers[static_cast<std::size_t>(i)].name);
        if (i > 0 && name == before)
            ++blocks.back().count;
        else
            blocks.push_back({i, 1});
        before = name;
    }
    return blocks;
}

std::vector<LabRow> rowsOf(const InspectedNetwork& network, const Listing& listing)
{
    if (listing.sorted || !listing.filter.isEmpty())
        return flatRows(network, listing);
    std::vector<LabRow> rows;
    for (const engine::LayerRange& block : blocksOf(network.spec)) {
        std::vector<LabRow> layers;
        for (int i = block.first; i < block.first + block.count; ++i)
            layers.push_back(layerRow(network, i, listing.convention));
        if (block.count == 1) {
            rows.push_back(std::move(layers.front()));
            continue;
        }
        const QString name = blockName(network.spec.layers[static_cast<std::size_t>(block.first)].name);
        LabRow row = blockRow(name, layers);
        row.isOpen = listing.open.contains(name);
        const bool isOpen = row.isOpen;
        rows.push_back(std::move(row));
        if (!isOpen)
            continue;
        for (LabRow& layer : layers) {
            layer.depth = 1;
            layer.label = withoutBlock(layer.name, name);
            rows.push_back(std::move(layer));
        }
    }
    return rows;
}

std::int64_t largest(const std::vector<LabRow>& rows, LabColumn column)
{
    std::int64_t most = 0;
    for (const LabRow& row : rows)
        most = std::max(most, valueOf(row, column));
    return most;
}

QString cellText(const LabRow& row, LabColumn column)
{
    const QString none = QStringLiteral("–");
    switch (column) {
    case LabColumn::Layer:
        return row.text.isEmpty() ? row.label : row.label + QStringLiteral("  ") + row.text;
    case LabColumn::Output:
        return shapeText(row.out);
    case LabColumn::Parameters:
        return row.parameters == 0 ? none : withPrefix(row.parameters);
    case LabColumn::Operations:
        return row.operations == 0 ? none : withPrefix(row.operations);
    case LabColumn::Memory:
        return mebibytes(row.memory);
    case LabColumn::Field:
        break;
    }
    return fieldText(row.field);
}

QString withPrefix(std::int64_t number)
{
    constexpr std::array<std::pair<double, const char*>, 4> prefixes{{{1e12, "T"}, {1e9, "G"}, {1e6, "M"}, {1e3, "k"}}};
    constexpr int digits = 3;
    if (number == beyondCount)
        return QStringLiteral("> 9.2·10¹⁸");
    for (const auto& [size, name] : prefixes) {
        const double amount = static_cast<double>(number) / size;
        if (amount >= 0.9995)
            return (amount < 1000 ? significant(std::max(1.0, amount), digits) : withCommas(std::llround(amount))) +
                   u' ' + QLatin1String(name);
    }
    return QString::number(number);
}

QString mebibytes(std::int64_t bytes)
{
    const double amount = static_cast<double>(bytes) / (1 << 20);
    if (amount > 0 && amount < 0.1)
        return significant(amount, 1);
    return amount >= 100 ? withCommas(std::llround(amount)) : fixed(amount, 1);
}

} // namespace convolarium
