// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/convolution_settings.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConvolutionSettings)
};

ConvolutionView viewFrom(const QString& id)
{
    if (id == QLatin1String("normal"))
        return ConvolutionView::Normal;
    return id == QLatin1String("separable") ? ConvolutionView::Separable : ConvolutionView::Both;
}

Parameter integer(const char* name, int standard, int minimum, int maximum)
{
    return {.name = QString::fromLatin1(name),
            .label = {},
            .kind = ParameterKind::Integer,
            .standard = standard,
            .minimum = static_cast<double>(minimum),
            .maximum = static_cast<double>(maximum)};
}

Parameter labelled(Parameter parameter, const QString& label, const QString& symbol, const QString& tooltip)
{
    parameter.label = label;
    parameter.symbol = symbol;
    parameter.tooltip = tooltip;
    return parameter;
}

Parameter placed(Parameter parameter, PanelSection section, Role role)
{
    parameter.section = section;
    parameter.role = role;
    return parameter;
}

std::vector<Parameter> sizeParameters()
{
    const auto sized = [](Parameter parameter, Role role) { return placed(parameter, PanelSection::Sizes, role); };
    Parameter padding{.name = QStringLiteral("padding"),
                      .label = Words::tr("Padding"),
                      .tooltip = Words::tr("same: zeros around the input keep its size; valid: no zeros"),
                      .kind = ParameterKind::Choice,
                      .standard = QStringLiteral("same"),
                      .choices = {{QStringLiteral("same"), QStringLiteral("same")},
                                  {QStringLiteral("valid"), QStringLiteral("valid")}}};
    return {sized(labelled(integer("width", 32, 1, 512), Words::tr("Width"), QStringLiteral("W"),
                           Words::tr("Columns of the input, in pixels")),
                  Role::Input),
            sized(labelled(integer("height", 32, 1, 512), Words::tr("Height"), QStringLiteral("H"),
                           Words::tr("Rows of the input, in pixels")),
                  Role::Input),
            sized(labelled(integer("kernel", 3, 1, 15), Words::tr("Kernel"), QStringLiteral("K"),
                           Words::tr("Side of the square kernel, in cells")),
                  Role::Kernel),
            sized(labelled(integer("stride", 1, 1, 8), Words::tr("Stride"), QStringLiteral("S"),
                           Words::tr("Pixels from one kernel position to the next")),
                  Role::Kernel),
            sized(labelled(integer("dilation", 1, 1, 8), Words::tr("Dilation"), QStringLiteral("D"),
                           Words::tr("Distance of neighbouring kernel cells, in pixels")),
                  Role::Kernel),
            sized(padding, Role::Input)};
}

std::vector<Parameter> structureParameters()
{
    const auto placedIn = [](Parameter parameter, Role role) {
        return placed(parameter, PanelSection::Structure, role);
    };
    return {placedIn(labelled(integer("in_channels", 32, 1, 1024), Words::tr("Input"), QStringLiteral("C_in"),
                              Words::tr("Channels of the input")),
                     Role::Input),
            placedIn(labelled(integer("out_channels", 64, 1, 1024), Words::tr("Output"), QStringLiteral("C_out"),
                              Words::tr("Channels of the output, one filter each")),
                     Role::Output),
            placedIn(labelled(integer("groups", 1, 1, 1024), Words::tr("Groups"), QStringLiteral("G"),
                              Words::tr("1 is the normal convolution; as many groups as input channels is the "
                                        "depthwise convolution")),
                     Role::Kernel),
            placedIn({.name = QStringLiteral("pointwise"),
                      .label = Words::tr("Then pointwise 1 × 1"),
                      .tooltip = Words::tr("A 1 × 1 convolution mixes the channels after the grouped one, which then "
                                           "keeps their number"),
                      .kind = ParameterKind::Flag,
                      .standard = false},
                     Role::Variant)};
}

std::vector<Parameter> pictureParameters()
{
    std::vector<Parameter> parameters{
        {.name = QStringLiteral("image"),
         .label = Words::tr("Picture"),
         .tooltip = Words::tr("What goes into input channel 1"),
         .kind = ParameterKind::Image,
         .standard = QStringLiteral("flower"),
         .choices = {{QStringLiteral("flower"), Words::tr("Flower")},
                     {QStringLiteral("cat"), Words::tr("Cat")},
                     {QStringLiteral("house"), Words::tr("House")},
                     {QStringLiteral("letter"), Words::tr("Letter")},
                     {QStringLiteral("stripes"), Words::tr("Stripes")}}},
        {.name = QStringLiteral("filter"),
         .label = Words::tr("Weights"),
         .tooltip = Words::tr("The kernel that is applied to input channel 1"),
         .kind = ParameterKind::Choice,
         .standard = QStringLiteral("edge"),
         .choices = {{QStringLiteral("edge"), Words::tr("Edge")},
                     {QStringLiteral("blur"), Words::tr("Blur")},
                     {QStringLiteral("sharpen"), Words::tr("Sharpen")},
                     {QStringLiteral("random"), Words::tr("Random")}}},
        labelled(integer("seed", 1, 1, 9999), Words::tr("Seed"), {}, Words::tr("Draws other random weights"))};
    for (Parameter& parameter : parameters)
        parameter.section = PanelSection::Special;
    return parameters;
}

Parameter viewFlag(const char* name, bool standard, const QString& label, const QString& tooltip)
{
    return {.name = QString::fromLatin1(name),
            .label = label,
            .tooltip = tooltip,
            .kind = ParameterKind::Flag,
            .section = PanelSection::View,
            .standard = standard};
}

std::vector<Parameter> viewParameters()
{
    return {{.name = QStringLiteral("view"),
             .label = Words::tr("Show"),
             .tooltip = Words::tr("Both convolutions, or one alone"),
             .kind = ParameterKind::Choice,
             .section = PanelSection::View,
             .standard = QStringLiteral("both"),
             .choices = {{QStringLiteral("both"), Words::tr("Both")},
                         {QStringLiteral("normal"), Words::tr("Normal")},
                         {QStringLiteral("separable"), Words::tr("Separable")}}},
            {.name = QStringLiteral("convention"),
             .label = Words::tr("Count"),
             .tooltip = Words::tr("How multiplications are counted; tools differ"),
             .kind = ParameterKind::Choice,
             .section = PanelSection::View,
             .standard = QStringLiteral("macs"),
             .choices = {{QStringLiteral("macs"), Words::tr("MACs (papers, fvcore)")},
                         {QStringLiteral("flops"), Words::tr("FLOPs = 2 × MACs (TensorFlow)")},
                         {QStringLiteral("macs+bias"), Words::tr("MACs + bias (ptflops)")},
                         {QStringLiteral("torchinfo"), Words::tr("times batch (torchinfo)")}}},
            [] {
                Parameter batch = labelled(integer("batch", 32, 1, 1024), Words::tr("Batch"), QStringLiteral("N"),
                                           Words::tr("Inputs at once; counts in the convention \"times batch\" only"));
                return placed(batch, PanelSection::View, Role::Plain);
            }(),
            viewFlag("values", true, Words::tr("Picture in the cells"),
                     Words::tr("Front faces show the values of channel 1")),
            viewFlag("shape_labels", true, Words::tr("Shape labels"), Words::tr("Sizes and names under the blocks")),
            viewFlag("value_cost", true, Words::tr("Cost of one output value"),
                     Words::tr("Multiplications for a single output value")),
            viewFlag("pixel_grid", false, Words::tr("Pixel grid 1 : 1"),
                     Words::tr("Front faces with up to 64 × 64 pixels in place of 8 × 8 cells"))};
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

/// With valid padding the kernel has to fit: (K - 1) D + 1 <= min(W, H).
void fitKernel(Limits& limits, const QString& name, const ConvolutionSettings& settings)
{
    const int side = std::min(settings.width, settings.height);
    if (name == QLatin1String("padding")) {
        if (settings.reach() > side)
            limits.choices = {QStringLiteral("same")};
    } else if (settings.samePadding) {
        return;
    } else if (name == QLatin1String("width") || name == QLatin1String("height")) {
        limits.minimum = settings.reach();
    } else if (name == QLatin1String("kernel")) {
        limits.maximum = std::min(15, (side - 1) / settings.dilation + 1);
    } else if (name == QLatin1String("dilation") && settings.kernel > 1) {
        limits.maximum = std::clamp((side - 1) / (settings.kernel - 1), 1, 8);
    } else {
        return;
    }
    limits.reason = Words::tr("without padding the kernel must fit into the input");
}

} // namespace

ConvolutionSettings ConvolutionSettings::from(const ParameterValues& values)
{
    const auto convention = engine::conventionFromId(values.text("convention").toStdString());
    return {.width = values.integer("width"),
            .height = values.integer("height"),
            .kernel = values.integer("kernel"),
            .stride = values.integer("stride"),
            .dilation = values.integer("dilation"),
            .samePadding = values.text("padding") == QLatin1String("same"),
            .inChannels = values.integer("in_channels"),
            .outChannels = values.integer("out_channels"),
            .groups = values.integer("groups"),
            .pointwise = values.flag("pointwise"),
            .convention = convention.value_or(engine::Convention::Macs),
            .batch = values.integer("batch"),
            .image = values.text("image"),
            .filter = values.text("filter"),
            .seed = values.integer("seed"),
            .view = viewFrom(values.text("view")),
            .values = values.flag("values"),
            .shapeLabels = values.flag("shape_labels"),
            .valueCost = values.flag("value_cost"),
            .pixelGrid = values.flag("pixel_grid")};
}

engine::Conv2dSpec ConvolutionSettings::convolution(int filters, int groupCount) const
{
    return {.filters = filters,
            .kernel = {kernel, kernel},
            .stride = {stride, stride},
            .dilation = {dilation, dilation},
            .padding = samePadding ? engine::Padding::same() : engine::Padding::valid(),
            .groups = groupCount};
}

std::vector<Parameter> convolutionParameters()
{
    std::vector<Parameter> all = sizeParameters();
    for (const auto& section : {structureParameters(), pictureParameters(), viewParameters()})
        all.insert(all.end(), section.begin(), section.end());
    return all;
}

std::vector<Preset> convolutionPresets()
{
    const auto layer = [](int side, int kernel, int stride, int in, int out) {
        return valuesOf({{"width", side},
                         {"height", side},
                         {"kernel", kernel},
                         {"stride", stride},
                         {"in_channels", in},
                         {"out_channels", out}});
    };
    return {{QStringLiteral("small"), Words::tr("Small layer 32 → 64")},
            {QStringLiteral("mobilenet_1"), Words::tr("MobileNet, block 1"), layer(112, 3, 1, 32, 64)},
            {QStringLiteral("mobilenet_2"), Words::tr("MobileNet, block 2"), layer(112, 3, 2, 64, 128)},
            {QStringLiteral("mobilenet_7"), Words::tr("MobileNet, block 7"), layer(14, 3, 1, 512, 512)},
            {QStringLiteral("vgg16"), Words::tr("VGG16, second layer"), layer(224, 3, 1, 64, 64)},
            {QStringLiteral("pointwise"), Words::tr("Pointwise layer 1 × 1"), layer(28, 1, 1, 192, 64)},
            {QStringLiteral("large_kernel"), Words::tr("Large kernel 15 × 15"), layer(56, 15, 1, 64, 64)}};
}

QString convolutionSectionTitle(PanelSection section)
{
    switch (section) {
    case PanelSection::Sizes:
        return Words::tr("Picture and kernel");
    case PanelSection::Structure:
        return Words::tr("Channels");
    case PanelSection::Special:
        return Words::tr("Values");
    case PanelSection::View:
        return Words::tr("View");
    }
    Q_UNREACHABLE();
}

Limits convolutionLimits(const Parameter& parameter, const ConvolutionSettings& settings)
{
    Limits limits{.minimum = parameter.minimum, .maximum = parameter.maximum};
    if (parameter.name == QLatin1String("groups")) {
        limits.stops = divisors(std::gcd(settings.inChannels, settings.outChannels));
        limits.reason = Words::tr("the divisors of both channel counts");
        return limits;
    }
    fitKernel(limits, parameter.name, settings);
    return limits;
}

} // namespace convolarium
