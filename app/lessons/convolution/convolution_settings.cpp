// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/convolution_settings.h"

#include "app/lesson/numbers.h"

#include "app/lesson/sample_image.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace convolarium {

namespace {

using namespace parameter;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConvolutionSettings)
};

ConvolutionView viewFrom(const QString& id)
{
    if (id == QLatin1String("normal"))
        return ConvolutionView::Normal;
    return id == QLatin1String("separable") ? ConvolutionView::Separable : ConvolutionView::Both;
}

std::vector<Parameter> sizeParameters()
{
    return {
        integer("width", {32, 1, 512})
            .named(Words::tr("Width"), Words::tr("Columns of the input, in pixels"), QStringLiteral("W"))
            .tinted(Role::Input),
        integer("height", {32, 1, 512})
            .named(Words::tr("Height"), Words::tr("Rows of the input, in pixels"), QStringLiteral("H"))
            .tinted(Role::Input),
        integer("kernel", {3, 1, 15})
            .named(Words::tr("Kernel"), Words::tr("Side of the square kernel, in cells"), QStringLiteral("K"))
            .tinted(Role::Kernel),
        integer("stride", {1, 1, 8})
            .named(Words::tr("Stride"), Words::tr("Pixels from one kernel position to the next"), QStringLiteral("S"))
            .tinted(Role::Kernel),
        integer("dilation", {1, 1, 8})
            .named(Words::tr("Dilation"), Words::tr("Distance of neighbouring kernel cells, in pixels"),
                   QStringLiteral("D"))
            .tinted(Role::Kernel),
        choice("padding",
               {{QStringLiteral("same"), QStringLiteral("same")}, {QStringLiteral("valid"), QStringLiteral("valid")}})
            .named(Words::tr("Padding"), Words::tr("same: zeros around the input keep its size; valid: no zeros"))
            .tinted(Role::Input)};
}

std::vector<Parameter> structureParameters()
{
    return {
        integer("in_channels", {32, 1, 1024})
            .named(Words::tr("Input"), Words::tr("Channels of the input"), QStringLiteral("C_in"))
            .tinted(Role::Input),
        integer("out_channels", {64, 1, 1024})
            .named(Words::tr("Output"), Words::tr("Channels of the output, one filter each"), QStringLiteral("C_out"))
            .tinted(Role::Output),
        integer("groups", {1, 1, 1024})
            .named(Words::tr("Groups"),
                   Words::tr("1 is the normal convolution; as many groups as input channels is the "
                             "depthwise convolution"),
                   QStringLiteral("G"))
            .tinted(Role::Kernel),
        flag("pointwise", false)
            .named(Words::tr("Then pointwise 1 × 1"),
                   Words::tr("A 1 × 1 convolution mixes the channels after the grouped one, which then "
                             "keeps their number"))
            .tinted(Role::Variant)};
}

std::vector<Parameter> pictureParameters()
{
    Parameter image = choice("image", sampleImages());
    image.kind = ParameterKind::Image;
    return {image.named(Words::tr("Picture"), Words::tr("What goes into input channel 1")),
            choice("filter", {{QStringLiteral("edge"), Words::tr("Edge")},
                              {QStringLiteral("blur"), Words::tr("Blur")},
                              {QStringLiteral("sharpen"), Words::tr("Sharpen")},
                              {QStringLiteral("random"), Words::tr("Random")}})
                .named(Words::tr("Weights"), Words::tr("The kernel that is applied to input channel 1")),
            integer("seed", {1, 1, 9999}).named(Words::tr("Seed"), Words::tr("Draws other random weights"))};
}

std::vector<Parameter> viewParameters()
{
    return {choice("view", {{QStringLiteral("both"), Words::tr("Both")},
                            {QStringLiteral("normal"), Words::tr("Normal")},
                            {QStringLiteral("separable"), Words::tr("Separable")}})
                .named(Words::tr("Show"), Words::tr("Both convolutions, or one alone")),
            choice("convention", {{QStringLiteral("macs"), Words::tr("MACs (papers, fvcore)")},
                                  {QStringLiteral("flops"), Words::tr("FLOPs = 2 × MACs (TensorFlow)")},
                                  {QStringLiteral("macs+bias"), Words::tr("MACs + bias (ptflops)")},
                                  {QStringLiteral("torchinfo"), Words::tr("times batch (torchinfo)")}})
                .named(Words::tr("Count"), Words::tr("How multiplications are counted; tools differ")),
            integer("batch", {32, 1, 1024})
                .named(Words::tr("Batch"), Words::tr("Inputs at once; counts in the convention \"times batch\" only"),
                       QStringLiteral("N")),
            flag("values", true)
                .named(Words::tr("Picture in the cells"), Words::tr("Front faces show the values of channel 1")),
            flag("shape_labels", true).named(Words::tr("Shape labels"), Words::tr("Sizes and names under the blocks")),
            flag("value_cost", true)
                .named(Words::tr("Cost of one output value"), Words::tr("Multiplications for a single output value")),
            flag("pixel_grid", false)
                .named(Words::tr("Pixel grid 1 : 1"),
                       Words::tr("Front faces with up to 64 × 64 pixels in place of 8 × 8 cells"))};
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
    return joined({placed(PanelSection::Sizes, sizeParameters()),
                   placed(PanelSection::Structure, structureParameters()),
                   placed(PanelSection::Special, pictureParameters()), placed(PanelSection::View, viewParameters())});
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
