// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analyze_command.h"

#include "app/cli/text_table.h"
#include "app/document/layer_table.h"
#include "app/lesson/chart_spec.h"
#include "app/lesson/numbers.h"
#include "app/lesson/problem.h"
#include "engine/analysis/counting.h"
#include "engine/analysis/network_cost.h"
#include "engine/models/published.h"
#include "engine/network/keras_code.h"
#include "engine/network/network_file.h"
#include "engine/network/pytorch_code.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace convolarium {

namespace {

using Json = nlohmann::ordered_json;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QString alphaOption = QStringLiteral("--alpha");
const QString classesOption = QStringLiteral("--classes");
const QString inputOption = QStringLiteral("--input");
const QString variantOption = QStringLiteral("--variant");
const QString batchOption = QStringLiteral("--batch");
const QString conventionOption = QStringLiteral("--convention");
const QString formatOption = QStringLiteral("--format");

constexpr int largestBatch = 1 << 20;

[[noreturn]] void refuse(const QString& what, const QString& why) { throw Problem(Problem::Kind::Usage, what, why); }

std::optional<int> wholeNumber(const CommandArguments& arguments, const QString& option)
{
    const auto text = arguments.value(option);
    if (!text)
        return std::nullopt;
    bool ok = false;
    const int number = text->toInt(&ok);
    if (!ok)
        refuse(option, Words::tr("\"%1\" is not a whole number").arg(*text));
    return number;
}

std::optional<double> number(const CommandArguments& arguments, const QString& option)
{
    const auto text = arguments.value(option);
    if (!text)
        return std::nullopt;
    bool ok = false;
    const double value = text->toDouble(&ok);
    if (!ok)
        refuse(option, Words::tr("\"%1\" is not a number").arg(*text));
    return value;
}

/// HxWxC.
std::optional<engine::Shape> inputShape(const CommandArguments& arguments)
{
    const auto text = arguments.value(inputOption);
    if (!text)
        return std::nullopt;
    static const QRegularExpression pattern(QStringLiteral("^([0-9]{1,6})x([0-9]{1,6})x([0-9]{1,6})$"));
    const auto match = pattern.match(*text);
    if (!match.hasMatch())
        refuse(inputOption, Words::tr("\"%1\" is not HxWxC, as in 224x224x3").arg(*text));
    return engine::Shape{1, match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
}

std::optional<engine::ModelVariant> variant(const CommandArguments& arguments)
{
    if (!arguments.has(variantOption))
        return std::nullopt;
    const QStringList ids{QStringLiteral("keras"), QStringLiteral("torchvision")};
    return choiceOf(arguments, variantOption, ids) == 0 ? engine::ModelVariant::Keras
                                                        : engine::ModelVariant::Torchvision;
}

/// The network that the operand names: one of the table, else a file.
engine::NetworkSpec networkOf(const CommandArguments& arguments)
{
    if (arguments.operands().size() != 1)
        refuse(QStringLiteral("analyze"), Words::tr("takes one MODEL or FILE.json"));
    const QString name = arguments.operands().front();
    const bool isFile = name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) || name.contains(u'/');
    if (!isFile && std::ranges::find(engine::modelTable(), name.toStdString(), &engine::ModelEntry::id) ==
                       engine::modelTable().end())
        refuse(Words::tr("network \"%1\"").arg(name), Words::tr("there is none; convolarium list models shows them"));
    if (!isFile)
        return engine::publishedModel(name.toStdString(), {.input = inputShape(arguments),
                                                           .classes = wholeNumber(arguments, classesOption),
                                                           .alpha = number(arguments, alphaOption),
                                                           .variant = variant(arguments)});
    for (const QString& option : {alphaOption, classesOption, variantOption})
        if (arguments.has(option))
            refuse(option, Words::tr("is for networks by name, not for files"));
    engine::NetworkSpec network = engine::readNetworkFile(name.toStdString()).spec;
    network.input = inputShape(arguments).value_or(network.input);
    return network;
}

LayerTableStyle styleOf(const CommandArguments& arguments)
{
    const int batch = wholeNumber(arguments, batchOption).value_or(1);
    if (batch < 1 || batch > largestBatch)
        refuse(batchOption, Words::tr("must be a whole number from %1 to %2").arg(1).arg(largestBatch));
    const auto text = arguments.value(conventionOption).value_or(QStringLiteral("macs"));
    const auto convention = engine::conventionFromId(text.toStdString());
    if (!convention)
        refuse(conventionOption,
               Words::tr("\"%1\" must be one of %2").arg(text, QStringLiteral("macs, flops, macs+bias, torchinfo")));
    return {.convention = *convention, .batch = batch};
}

Json shapeJson(const engine::Shape& shape) { return {shape.h, shape.w, shape.c}; }

Json fieldJson(const std::optional<engine::MapField>& field)
{
    return field ? Json{field->h.size, field->w.size} : Json();
}

Json layerJson(const engine::LayerCost& layer)
{
    return {{"name", layer.name},
            {"type", layer.type},
            {"input", shapeJson(layer.in.front())},
            {"output", shapeJson(layer.out)},
            {"parameters", layer.cost.parameters},
            {"trainable", layer.cost.trainable},
            {"macs", layer.cost.macs},
            {"receptive_field", fieldJson(layer.field)},
            {"jump", layer.field ? Json{layer.field->h.jump, layer.field->w.jump} : Json()}};
}

QString jsonOf(const engine::NetworkSpec& network, const engine::NetworkCost& cost, const LayerTableStyle& style)
{
    Json json{{"name", network.name},
              {"convention", engine::conventionId(style.convention)},
              {"totals",
               {{"parameters", cost.total.parameters},
                {"trainable", cost.total.trainable},
                {"macs", cost.total.macs},
                {"operations", style.operations(cost.total)},
                {"activations", cost.total.activations},
                {"weight_bytes", cost.weightBytes()},
                {"receptive_field", fieldJson(cost.field)}}},
              {"layers", Json::array()}};
    for (const engine::LayerCost& layer : cost.layers)
        json["layers"].push_back(layerJson(layer));
    return QString::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) + u'\n';
}

/// For readers: commas, and the whole network in the last row.
ChartTable readableTable(const engine::NetworkCost& cost, LayerTableStyle style)
{
    style.written = withCommas;
    ChartTable table = layerTable(cost, style);
    table.rows.push_back(totalRow(Words::tr("total"), cost, style));
    return table;
}

QString textOf(const engine::NetworkCost& cost, const LayerTableStyle& style)
{
    const ChartTable table = readableTable(cost, style);
    std::vector<QStringList> rows{table.header};
    rows.insert(rows.end(), table.rows.begin(), table.rows.end());
    return aligned(rows, {4, 5, 6, 7}) + Words::tr("weights: %1 bytes").arg(withCommas(cost.weightBytes())) + u'\n';
}

/// The network as a program, where the format is one.
std::optional<QString> codeOf(const CommandArguments& arguments, const QString& format)
{
    const bool isPytorch = format == QLatin1String("pytorch");
    if (!isPytorch && format != QLatin1String("keras"))
        return std::nullopt;
    for (const QString& option : {batchOption, conventionOption})
        if (arguments.has(option))
            refuse(option, Words::tr("is for tables, not for code"));
    const engine::NetworkSpec network = networkOf(arguments);
    return QString::fromStdString(isPytorch ? engine::pytorchCode(network) : engine::kerasCode(network));
}

QString run(const CommandArguments& arguments, const std::vector<LessonEntry>&)
{
    const QStringList formats = QStringLiteral("table csv json markdown latex pytorch keras").split(u' ');
    const QString format = formats[choiceOf(arguments, formatOption, formats)];
    if (const auto code = codeOf(arguments, format))
        return *code;
    const LayerTableStyle style = styleOf(arguments);
    const engine::NetworkSpec network = networkOf(arguments);
    const engine::NetworkCost cost = engine::networkCost(network);
    if (format == QLatin1String("csv"))
        return chartCsv({.table = layerTable(cost, style)});
    if (format == QLatin1String("json"))
        return jsonOf(network, cost, style);
    if (format == QLatin1String("markdown"))
        return markdownTable(readableTable(cost, style));
    if (format == QLatin1String("latex"))
        return latexTable(readableTable(cost, style));
    return textOf(cost, style);
}

} // namespace

Command analyzeCommand()
{
    return {.name = QStringLiteral("analyze"),
            .usage = QStringLiteral("MODEL|FILE.json [--alpha A] [--classes N] [--input HxWxC]\n"
                                    "[--variant keras|torchvision] [--batch N]\n"
                                    "[--convention macs|flops|macs+bias|torchinfo]\n"
                                    "[--format table|csv|json|markdown|latex|pytorch|keras] [--lang en|ja]"),
            .summary = Words::tr("shows a network layer by layer: shapes, parameters, operations, receptive fields"),
            .options = {{alphaOption, QStringLiteral("A"), Words::tr("width multiplier of MobileNets")},
                        {classesOption, QStringLiteral("N"), Words::tr("what the last layer tells apart")},
                        {inputOption, QStringLiteral("HxWxC"), Words::tr("height, width and channels of one input")},
                        {variantOption, QStringLiteral("V"), Words::tr("keras or torchvision, where both exist")},
                        {batchOption, QStringLiteral("N"), Words::tr("inputs at once, for the convention torchinfo")},
                        {conventionOption, QStringLiteral("C"),
                         Words::tr("how operations are counted: macs (standard), flops, macs+bias or torchinfo")},
                        {formatOption, QStringLiteral("F"),
                         Words::tr("table (standard), csv, json, markdown, latex, or code: pytorch, keras")}},
            .run = run};
}

} // namespace convolarium
