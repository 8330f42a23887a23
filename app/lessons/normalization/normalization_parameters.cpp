// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/normalization_settings.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

using namespace parameter;
using engine::NormalizationKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NormalizationSettings)
};

std::vector<Parameter> structureParameters()
{
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
    return {
        choice("kind", kinds).named(Words::tr("Kind"), Words::tr("Which cells share one mean and one variance")),
        choice("axes", axes)
            .named(Words::tr("Over"), Words::tr("The axes of one sample over which layer norm takes its mean")),
        integer("groups", {2, 1, 64})
            .named(Words::tr("Groups"),
                   Words::tr("Blocks of neighbouring channels; 1 is layer norm over everything, as many as channels "
                             "is instance norm"),
                   QStringLiteral("G")),
        choice("mode",
               {{QStringLiteral("train"), Words::tr("Training")}, {QStringLiteral("eval"), Words::tr("Evaluation")}})
            .named(Words::tr("Mode"),
                   Words::tr("In evaluation batch norm uses running statistics of 50 training batches, momentum 0.1 "
                             "as in PyTorch; the other kinds do the same in both modes")),
        real("epsilon", {1e-5, 1e-12, 1})
            .named(Words::tr("Epsilon"), Words::tr("Added to the variance before the root: no division by zero"),
                   QStringLiteral("ε")),
        real("gamma", {1.0, -5, 5})
            .named(Words::tr("Scale after"), Words::tr("The learned factor after normalization; training starts at 1"),
                   QStringLiteral("γ")),
        real("beta", {0.0, -5, 5})
            .named(Words::tr("Shift after"), Words::tr("The learned summand after normalization; training starts at 0"),
                   QStringLiteral("β"))};
}

std::vector<Parameter> sizeParameters()
{
    return {integer("batch", {4, 1, 64})
                .named(Words::tr("Samples"), Words::tr("Samples in the batch"), QStringLiteral("N"))
                .tinted(Role::Input),
            integer("channels", {4, 1, 64})
                .named(Words::tr("Channels"), Words::tr("Maps of each sample"), QStringLiteral("C"))
                .tinted(Role::Input),
            integer("height", {3, 1, 32})
                .named(Words::tr("Height"), Words::tr("Rows of each map, in pixels"), QStringLiteral("H"))
                .tinted(Role::Input),
            integer("width", {3, 1, 32})
                .named(Words::tr("Width"), Words::tr("Columns of each map, in pixels"), QStringLiteral("W"))
                .tinted(Role::Input),
            integer("seed", {21, 1, 9999}).named(Words::tr("Seed"), Words::tr("Draws another batch"))};
}

std::vector<Parameter> valueParameters()
{
    return {
        choice("source", {{QStringLiteral("random"), Words::tr("Random")},
                          {QStringLiteral("images"), Words::tr("Pictures of flowers")},
                          {QStringLiteral("one_bright"), Words::tr("One bright sample")}})
            .named(Words::tr("Values"),
                   Words::tr(
                       "Pictures: channels 1 to 3 are red, green and blue, further ones come from fixed random 3 × 3 "
                       "filters. One bright sample: sample 1 of the random values is raised by 8")),
        real("scale", {1.0, 0.01, 100})
            .named(Words::tr("Input ×"),
                   Words::tr("Multiplies the input, or a part of it: which outputs stay the same?")),
        real("shift", {0.0, -50, 50})
            .named(Words::tr("Input +"),
                   Words::tr("Is added to the input, or a part of it: which outputs stay the same?")),
        choice("scale_of", {{QStringLiteral("all"), Words::tr("the whole input")},
                            {QStringLiteral("one_sample"), Words::tr("sample 1 alone")},
                            {QStringLiteral("one_channel"), Words::tr("channel 1 alone")},
                            {QStringLiteral("weights"), Words::tr("the weights before")}})
            .named(
                Words::tr("Applied to"),
                Words::tr("The weights before: the input is x = W z + b; the factor multiplies all weights and biases, "
                          "the summand is added to all biases, so the whole input changes"))};
}

std::vector<Parameter> viewParameters()
{
    return {
        choice("view", {{QStringLiteral("batch"), Words::tr("The batch")},
                        {QStringLiteral("which"), Words::tr("Which layer norm?")}})
            .named(Words::tr("Show"), Words::tr("The batch with its numbers, or the four things called layer norm")),
        integer("first_sample", {1, 1, 61})
            .named(Words::tr("From sample"), Words::tr("The first of the four samples that are drawn")),
        integer("first_channel", {1, 1, 61})
            .named(Words::tr("From channel"), Words::tr("The first of the four channels that are drawn")),
        flag("values", true).named(Words::tr("Values in the cells"), Words::tr("The number of every drawn cell")),
        flag("colour_by_value", false)
            .named(Words::tr("Colour by value instead"),
                   Words::tr("Blue is low and red is high; the frames keep the hues of the groups"))};
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
    return joined({placed(PanelSection::Structure, structureParameters()),
                   placed(PanelSection::Sizes, sizeParameters()), placed(PanelSection::Special, valueParameters()),
                   placed(PanelSection::View, viewParameters())});
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
        {QStringLiteral("convnext"), Words::tr("Layer norm per pixel (Keras, ConvNeXt)"),
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
