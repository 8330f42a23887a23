// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/layer_form.h"

#include "app/architecture/layer_attributes_line.h"
#include "app/lesson/numbers.h"
#include "engine/network/layer_attributes.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace convolarium {

namespace {

using Json = nlohmann::ordered_json;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LayerForm)
};

const QString inputsKey = QStringLiteral("inputs");

/// What is written above a field, which letter it has in formulas and how far it goes.
struct FieldWords {
    const char* key;
    const char* label;
    const char* tooltip;
    const char* symbol;
    Role role;
    int maximum; ///< of numbers
};

constexpr FieldWords fieldWords[] = {
    {"filters", QT_TRANSLATE_NOOP("LayerForm", "Filters"), QT_TRANSLATE_NOOP("LayerForm", "Channels that come out"),
     "C_out", Role::Output, 4096},
    {"units", QT_TRANSLATE_NOOP("LayerForm", "Units"), QT_TRANSLATE_NOOP("LayerForm", "Values that come out"), "",
     Role::Output, 8192},
    {"multiplier", QT_TRANSLATE_NOOP("LayerForm", "Multiplier"),
     QT_TRANSLATE_NOOP("LayerForm", "Filters of each channel"), "", Role::Output, 16},
    {"kernel", QT_TRANSLATE_NOOP("LayerForm", "Kernel"),
     QT_TRANSLATE_NOOP("LayerForm", "Height and width of the window"), "K", Role::Kernel, 15},
    {"stride", QT_TRANSLATE_NOOP("LayerForm", "Stride"), QT_TRANSLATE_NOOP("LayerForm", "Steps of the window"), "",
     Role::Input, 8},
    {"dilation", QT_TRANSLATE_NOOP("LayerForm", "Dilation"),
     QT_TRANSLATE_NOOP("LayerForm", "Distance between the cells that the kernel reads"), "", Role::Kernel, 512},
    {"padding", QT_TRANSLATE_NOOP("LayerForm", "Padding"), QT_TRANSLATE_NOOP("LayerForm", "Zeros around the map"), "",
     Role::Input, 64},
    {"groups", QT_TRANSLATE_NOOP("LayerForm", "Groups"),
     QT_TRANSLATE_NOOP("LayerForm", "Parts into which the channels are divided"), "", Role::Kernel, 4096},
    {"bias", QT_TRANSLATE_NOOP("LayerForm", "Bias"),
     QT_TRANSLATE_NOOP("LayerForm", "A number added to every output channel"), "", Role::Plain, 0},
    {"affine", QT_TRANSLATE_NOOP("LayerForm", "Scale and shift"),
     QT_TRANSLATE_NOOP("LayerForm", "Gamma and beta, learned for every channel"), "", Role::Plain, 0},
    {"count_padding", QT_TRANSLATE_NOOP("LayerForm", "Count padding"),
     QT_TRANSLATE_NOOP("LayerForm", "The mean counts the zeros around the map, as PyTorch does"), "", Role::Plain, 0},
    {"epsilon", QT_TRANSLATE_NOOP("LayerForm", "Epsilon"),
     QT_TRANSLATE_NOOP("LayerForm", "Added to the variance, against division by 0"), "", Role::Plain, 0},
    {"momentum", QT_TRANSLATE_NOOP("LayerForm", "Momentum"),
     QT_TRANSLATE_NOOP("LayerForm", "How much of the running statistics stays in a step"), "", Role::Plain, 0},
    {"slope", QT_TRANSLATE_NOOP("LayerForm", "Slope"), QT_TRANSLATE_NOOP("LayerForm", "Factor below 0"), "",
     Role::Plain, 0},
    {"rate", QT_TRANSLATE_NOOP("LayerForm", "Rate"),
     QT_TRANSLATE_NOOP("LayerForm", "Share of the values that training drops"), "", Role::Plain, 0},
    {"axes", QT_TRANSLATE_NOOP("LayerForm", "Axes"),
     QT_TRANSLATE_NOOP("LayerForm", "Axes over which mean and variance are taken: height, width, channels"), "",
     Role::Plain, 0},
    {"inputs", QT_TRANSLATE_NOOP("LayerForm", "Inputs"),
     QT_TRANSLATE_NOOP("LayerForm", "Names of the layers that it reads, separated by commas; empty: the layer before"),
     "", Role::Input, 0},
};

const FieldWords& wordsOf(const std::string& key)
{
    for (const FieldWords& words : fieldWords)
        if (key == words.key)
            return words;
    throw std::logic_error("a field without words: " + key);
}

Parameter named(Parameter parameter, const FieldWords& words)
{
    return parameter.named(Words::tr(words.label), Words::tr(words.tooltip), QString::fromLatin1(words.symbol))
        .tinted(words.role);
}

bool isSquare(const Json& value) { return value.is_array() && value.size() == 2 && value[0] == value[1]; }

LayerField listField(const FieldWords& words, const Json& value)
{
    constexpr int edges = 4;
    const std::vector<int> numbers = value.get<std::vector<int>>();
    const double most = std::max(words.maximum, *std::ranges::max_element(numbers));
    return {named({.name = QString::fromLatin1(words.key),
                   .kind = ParameterKind::List,
                   .standard = numbers,
                   .minimum = 0,
                   .maximum = most,
                   .mostEntries = edges},
                  words),
            numbers,
            {.minimum = 0, .maximum = most}};
}

LayerField integerField(const FieldWords& words, int value)
{
    const int most = std::max(words.maximum, value); // what a file says stays settable
    return {named(parameter::integer(words.key, {1, 1, most}), words),
            value,
            {.minimum = 1, .maximum = static_cast<double>(most)}};
}

/// Causal padding is for signals: on a map it would treat height and width differently.
LayerField paddingField(const FieldWords& words, const Json& value, const engine::Shape& in)
{
    if (value.is_array())
        return listField(words, value);
    Limits limits;
    if (in.h > 1 && value != "causal") {
        limits.choices = {QStringLiteral("same"), QStringLiteral("valid")};
        limits.reason = Words::tr("causal is for signals of height 1");
    }
    return {named(parameter::choice(words.key, {{QStringLiteral("same"), Words::tr("same")},
                                                {QStringLiteral("valid"), Words::tr("valid")},
                                                {QStringLiteral("causal"), Words::tr("causal")}}),
                  words),
            QString::fromStdString(value.get<std::string>()), limits};
}

LayerField textField(const FieldWords& words, const QString& value)
{
    return {named({.name = QString::fromLatin1(words.key), .kind = ParameterKind::Text, .standard = QString()}, words),
            value,
            {}};
}

/// In full: a slider would round 0.001 and 0.999.
LayerField realField(const FieldWords& words, double value)
{
    return textField(words, QString::number(value, 'g', QLocale::FloatingPointShortest));
}

QString joinedTexts(const Json& list)
{
    QStringList texts;
    for (const Json& text : list)
        texts << QString::fromStdString(text.get<std::string>());
    return texts.join(QStringLiteral(", "));
}

std::optional<LayerField> fieldOf(const engine::LayerAttribute& attribute, const engine::Shape& in)
{
    const FieldWords& words = wordsOf(attribute.key);
    const Json& value = attribute.value;
    if (attribute.key == "padding")
        return paddingField(words, value, in);
    if (attribute.key == "axes")
        return textField(words, joinedTexts(value));
    if (value.is_boolean())
        return LayerField{named(parameter::flag(words.key, true), words), value.get<bool>(), {}};
    if (value.is_number_integer())
        return integerField(words, value.get<int>());
    if (value.is_number())
        return realField(words, value.get<double>());
    if (isSquare(value))
        return integerField(words, value[0].get<int>());
    if (value.is_array())
        return listField(words, value);
    return std::nullopt; // not given: pooling's stride is the kernel
}

/// Groups have to divide both channel counts.
Limits groupLimits(const engine::LayerCost& cost, const engine::LayerSpec& layer)
{
    int common = cost.in.front().c;
    if (const auto* convolution = std::get_if<engine::Conv2dSpec>(&layer))
        common = std::gcd(common, convolution->filters);
    return {.minimum = 1,
            .maximum = static_cast<double>(common),
            .stops = divisors(common),
            .reason = Words::tr("the divisors of the channel counts")};
}

Json jsonOf(const ParameterValue& value, const Json& before)
{
    if (const auto* text = std::get_if<QString>(&value)) {
        bool isNumber = false;
        const double number = text->trimmed().toDouble(&isNumber);
        return before.is_number_float() && isNumber ? Json(number) : Json(text->toStdString());
    }
    if (const auto* list = std::get_if<std::vector<int>>(&value))
        return *list;
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag;
    const int number = std::get<int>(value);
    return isSquare(before) ? Json{number, number} : Json(number);
}

Json namesOf(const QString& text)
{
    Json names = Json::array();
    static const QRegularExpression separator(QStringLiteral("\\s*,\\s*"));
    for (const QString& name : text.trimmed().split(separator, Qt::SkipEmptyParts))
        names.push_back(name.toStdString());
    return names;
}

} // namespace

std::vector<LayerField> fieldsOf(const InspectedNetwork& network, int index)
{
    const auto i = static_cast<std::size_t>(index);
    const engine::LayerNode& node = network.spec.layers[i];
    std::vector<LayerField> fields;
    for (const engine::LayerAttribute& attribute : engine::attributesOf(node.layer)) {
        auto field = fieldOf(attribute, network.inspection.cost.layers[i].in.front());
        if (!field)
            continue;
        if (attribute.key == "groups")
            field->limits = groupLimits(network.inspection.cost.layers[i], node.layer);
        fields.push_back(std::move(*field));
    }
    QStringList inputs;
    for (const std::string& input : node.inputs)
        inputs << QString::fromStdString(input);
    fields.push_back(textField(wordsOf("inputs"), inputs.join(QStringLiteral(", "))));
    return fields;
}

engine::NetworkSpec withField(engine::NetworkSpec network, int index, const QString& key, const ParameterValue& value)
{
    engine::LayerNode& node = network.layers.at(static_cast<std::size_t>(index));
    if (key == inputsKey) {
        node.inputs = namesOf(std::get<QString>(value)).get<std::vector<std::string>>();
        return network;
    }
    Json object = attributesObject(node.layer);
    const std::string name = key.toStdString();
    object[name] = name == "axes" ? namesOf(std::get<QString>(value)) : jsonOf(value, object[name]);
    engine::readAttributes(node.layer, object);
    return network;
}

} // namespace convolarium
