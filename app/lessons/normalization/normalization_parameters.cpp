// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/normalization_settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

using engine::NormalizationKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NormalizationSettings)
};

struct Range {
    double minimum, maximum;
};

Parameter number(const char* name, PanelSection section, const ParameterValue& standard, Range range)
{
    const bool whole = std::holds_alternative<int>(standard);
    return {.name = QString::fromLatin1(name),
            .label = {},
            .kind = whole ? ParameterKind::Integer : ParameterKind::Real,
            .section = section,
            .standard = standard,
            .minimum = range.minimum,
            .maximum = range.maximum};
}

Parameter choice(const char* name, PanelSection section, std::vector<Choice> choices)
{
    const QString standard = choices.front().id;
    return {.name = QString::fromLatin1(name),
            .label = {},
            .kind = ParameterKind::Choice,
            .section = section,
            .standard = standard,
            .choices = std::move(choices)};
}

Parameter flag(const char* name, bool standard)
{
    return {.name = QString::fromLatin1(name),
            .label = {},
            .kind = ParameterKind::Flag,
            .section = PanelSection::View,
            .standard = standard};
}

Parameter labelled(Parameter parameter, const QString& label, const QString& symbol, const QString& tooltip)
{
    parameter.label = label;
    parameter.symbol = symbol;
    parameter.tooltip = tooltip;
    return parameter;
}

Parameter tinted(Parameter parameter, Role role)
{
    parameter.role = role;
    return parameter;
}

std::vector<Parameter> structureParameters()
{
    const PanelSection section = PanelSection::Structure;
    std::vector<Choice> kinds;
    for (const NormalizationKind kind : normalizationKinds)
        kinds.push_back({kindId(kind), kindName(kind)});
    const std::vector<Choice> axes{{QStringLiteral("channels+height+width"), Words::tr("C, H, W (paper)")},
                                   {QStringLiteral("channels"), Words::tr("C (Keras, ConvNeXt)")},
                                   {QStringLiteral("height+width"), Words::tr("H, W (like instance norm)")},
                                   {QStringLiteral("channels+height"), Words::tr("C, H")},
                                   {QStringLiteral("channels+width"), Words::tr("C, W")},
                                   {QStringLiteral("height"), Words::tr("H")},
                                   {QStringLiteral("width"), Words::tr("W")}};
    return {labelled(choice("kind", section, kinds), Words::tr("Kind"), {},
                     Words::tr("Which cells share one mean and one variance")),
            labelled(choice("axes", section, axes), Words::tr("Over"), {},
                     Words::tr("The axes of one sample over which layer norm takes its mean")),
            labelled(number("groups", section, 2, {1, 64}), Words::tr("Groups"), QStringLiteral("G"),
                     Words::tr("Blocks of neighbouring channels; 1 is layer norm over everything, as many as channels "
                               "is instance norm")),
            labelled(choice("mode", section,
                            {{QStringLiteral("train"), Words::tr("Training")},
                             {QStringLiteral("eval"), Words::tr("Evaluation")}}),
                     Words::tr("Mode"), {},
                     Words::tr("In evaluation batch norm uses running statistics of 50 training batches, momentum 0.1 "
                               "as in PyTorch; the other kinds do the same in both modes")),
            labelled(number("epsilon", section, 1e-5, {1e-12, 1}), Words::tr("Epsilon"), QStringLiteral("ε"),
                     Words::tr("Added to the variance before the root: no division by zero")),
            labelled(number("gamma", section, 1.0, {-5, 5}), Words::tr("Scale after"), QStringLiteral("γ"),
                     Words::tr("The learned factor after normalization; training starts at 1")),
            labelled(number("beta", section, 0.0, {-5, 5}), Words::tr("Shift after"), QStringLiteral("β"),
                     Words::tr("The learned summand after normalization; training starts at 0"))};
}

std::vector<Parameter> sizeParameters()
{
    const PanelSection section = PanelSection::Sizes;
    const auto size = [&](const char* name, int standard, double most, const QString& label, const QString& symbol,
                          const QString& tooltip) {
        return tinted(labelled(number(name, section, standard, {1, most}), label, symbol, tooltip), Role::Input);
    };
    return {size("batch", 4, 64, Words::tr("Samples"), QStringLiteral("N"), Words::tr("Samples in the batch")),
            size("channels", 4, 64, Words::tr("Channels"), QStringLiteral("C"), Words::tr("Maps of each sample")),
            size("height", 3, 32, Words::tr("Height"), QStringLiteral("H"), Words::tr("Rows of each map, in pixels")),
            size("width", 3, 32, Words::tr("Width"), QStringLiteral("W"), Words::tr("Columns of each map, in pixels")),
            labelled(number("seed", section, 21, {1, 9999}), Words::tr("Seed"), {}, Words::tr("Draws another batch"))};
}

std::vector<Parameter> valueParameters()
{
    const PanelSection section = PanelSection::Special;
    return {labelled(choice("source", section,
                            {{QStringLiteral("random"), Words::tr("Random")},
                             {QStringLiteral("images"), Words::tr("Pictures of flowers")},
                             {QStringLiteral("one_bright"), Words::tr("One bright sample")}}),
                     Words::tr("Values"), {},
                     Words::tr(
                         "Pictures: channels 1 to 3 are red, green and blue, further ones come from fixed random 3 × 3 "
                         "filters. One bright sample: sample 1 of the random values is raised by 8")),
            labelled(number("scale", section, 1.0, {0.01, 100}), Words::tr("Input ×"), {},
                     Words::tr("Multiplies the input, or a part of it: which outputs stay the same?")),
            labelled(number("shift", section, 0.0, {-50, 50}), Words::tr("Input +"), {},
                     Words::tr("Is added to the input, or a part of it: which outputs stay the same?")),
            labelled(
                choice("scale_of", section,
                       {{QStringLiteral("all"), Words::tr("the whole input")},
                        {QStringLiteral("one_sample"), Words::tr("sample 1 alone")},
                        {QStringLiteral("one_channel"), Words::tr("channel 1 alone")},
                        {QStringLiteral("weights"), Words::tr("the weights before")}}),
                Words::tr("Applied to"), {},
                Words::tr("The weights before: the input is x = W z + b; the factor multiplies all weights and biases, "
                          "the summand is added to all biases, so the whole input changes"))};
}

std::vector<Parameter> viewParameters()
{
    const PanelSection section = PanelSection::View;
    return {labelled(choice("view", section,
                            {{QStringLiteral("batch"), Words::tr("The batch")},
                             {QStringLiteral("which"), Words::tr("Which layer norm?")}}),
                     Words::tr("Show"), {},
                     Words::tr("The batch with its numbers, or the four things called layer norm")),
            labelled(number("first_sample", section, 1, {1, 61}), Words::tr("From sample"), {},
                     Words::tr("The first of the four samples that are drawn")),
            labelled(number("first_channel", section, 1, {1, 61}), Words::tr("From channel"), {},
                     Words::tr("The first of the four channels that are drawn")),
            labelled(flag("values", true), Words::tr("Values in the cells"), {},
                     Words::tr("The number of every drawn cell")),
            labelled(flag("colour_by_value", false), Words::tr("Colour by value instead"), {},
                     Words::tr("Blue is low and red is high; the frames keep the hues of the groups"))};
}

ParameterValues valuesOf(std::initializer_list<std::pair<const char*, ParameterValue>> entries)
{
    ParameterValues values;
    for (const auto& [name, value] : entries)
        values.set(QString::fromLatin1(name), value);
    return values;
}

std::vector<int> divisors(int number)
{
    std::vector<int> result;
    for (int candidate = 1; candidate <= number; ++candidate)
        if (number % candidate == 0)
            result.push_back(candidate);
    return result;
}

Limits windowLimits(Limits limits, int size, int drawn)
{
    limits.relevant = size > drawn;
    if (limits.relevant) {
        limits.maximum = size - drawn + 1;
        limits.reason = Words::tr("four are drawn");
    }
    return limits;
}

} // namespace

std::vector<Parameter> normalizationParameters()
{
    std::vector<Parameter> all = structureParameters();
    for (const auto& section : {sizeParameters(), valueParameters(), viewParameters()})
        all.insert(all.end(), section.begin(), section.end());
    return all;
}

std::vector<Preset> normalizationPresets()
{
    const auto text = [](const char* id) { return ParameterValue(QString::fromLatin1(id)); };
    return {
        {QStringLiteral("tiny"), Words::tr("Tiny batch 4 × 4 × 3 × 3")},
        {QStringLiteral("bright"), Words::tr("One bright sample"), valuesOf({{"source", text("one_bright")}})},
        {QStringLiteral("one_sample"), Words::tr("Scale one sample by 5"),
         valuesOf({{"kind", text("layer")}, {"scale", 5.0}, {"scale_of", text("one_sample")}})},
        {QStringLiteral("one_value"), Words::tr("One value per mean"),
         valuesOf({{"batch", 1}, {"height", 1}, {"width", 1}})},
        {QStringLiteral("convnext"), Words::tr("ConvNeXt: per pixel"),
         valuesOf({{"kind", text("layer")}, {"axes", text("channels")}})},
        {QStringLiteral("style"), Words::tr("Instance norm on pictures"),
         valuesOf(
             {{"kind", text("instance")}, {"source", text("images")}, {"channels", 3}, {"height", 16}, {"width", 16}})},
        {QStringLiteral("group32"), Words::tr("Group norm, 32 groups of 64"),
         valuesOf(
             {{"kind", text("group")}, {"groups", 32}, {"batch", 2}, {"channels", 64}, {"height", 8}, {"width", 8}})},
        {QStringLiteral("which"), Words::tr("Which layer norm?"),
         valuesOf({{"kind", text("layer")}, {"view", text("which")}})}};
}

QString normalizationSectionTitle(PanelSection section)
{
    switch (section) {
    case PanelSection::Sizes:
        return Words::tr("Batch");
    case PanelSection::Structure:
        return Words::tr("Normalize over");
    case PanelSection::Special:
        return Words::tr("Values, and are they robust?");
    case PanelSection::View:
        return Words::tr("View");
    }
    Q_UNREACHABLE();
}

Limits normalizationLimits(const Parameter& parameter, const NormalizationSettings& settings)
{
    Limits limits{.minimum = parameter.minimum, .maximum = parameter.maximum};
    if (parameter.name == QLatin1String("groups")) {
        limits.relevant = settings.kind == NormalizationKind::Group;
        if (limits.relevant) { // elsewhere it only says what group norm is compared with
            limits.stops = divisors(settings.shape.c);
            limits.reason = Words::tr("the divisors of the channels");
        }
    } else if (parameter.name == QLatin1String("axes")) {
        limits.relevant = settings.kind == NormalizationKind::Layer;
    } else if (parameter.name == QLatin1String("first_sample")) {
        return windowLimits(limits, settings.shape.n, mostDrawnSamples);
    } else if (parameter.name == QLatin1String("first_channel")) {
        return windowLimits(limits, settings.shape.c, mostDrawnChannels);
    } else if (parameter.name == QLatin1String("colour_by_value") || parameter.name == QLatin1String("values")) {
        limits.relevant = !settings.whichLayerNorm;
    }
    return limits;
}

} // namespace convolarium
