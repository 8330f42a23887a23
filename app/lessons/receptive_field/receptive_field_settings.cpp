// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/receptive_field_settings.h"

#include "app/lessons/receptive_field/stack_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

using namespace parameter;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReceptiveFieldSettings)
};

std::vector<Parameter> stackParameters()
{
    const Parameter dilations{.name = QStringLiteral("dilations"),
                              .kind = ParameterKind::List,
                              .standard = std::vector<int>{1, 2, 4, 8, 16},
                              .minimum = 1,
                              .maximum = 512,
                              .mostEntries = 32};
    const Parameter stack{.name = QStringLiteral("stack"), .kind = ParameterKind::Text, .standard = QString()};
    return {integer("kernel", {2, 1, 9})
                .named(Words::tr("Kernel"), Words::tr("Samples that a unit reads"), QStringLiteral("K"))
                .tinted(Role::Kernel),
            dilations
                .named(Words::tr("Dilations"), Words::tr("Distance of the samples that a unit reads, layer by layer "
                                                         "from the input on"))
                .tinted(Role::Variant),
            integer("repeats", {1, 1, 8})
                .named(Words::tr("Repeats"), Words::tr("How often the list of dilations is gone through"))
                .tinted(Role::Variant),
            stack.named(Words::tr("Own stack"),
                        Words::tr("kernel/stride/padding/dilation of each layer, p before pooling, as in "
                                  "3/1/1/1,p2/2/0/1; empty: the above")),
            flag("causal", true)
                .named(Words::tr("Causal (no future)"),
                       Words::tr("A unit reads the present and the past only; else as much on both sides")),
            flag("initial_layer", false)
                .named(Words::tr("Initial layer (WaveNet)"),
                       Words::tr("A causal layer of the same kernel and dilation 1 stands before the stack"))};
}

std::vector<Parameter> structureParameters()
{
    Parameter rate =
        integer("sample_rate", {16000, 1000, 192000})
            .named(Words::tr("Sample rate"), Words::tr("Samples in a second: 16,000 for speech, 44,100 for a CD"),
                   QStringLiteral("f_s"));
    rate.unit = QStringLiteral("Hz");
    return {choice("dimensions",
                   {{QStringLiteral("1"), Words::tr("1-D signal")}, {QStringLiteral("2"), Words::tr("2-D image")}})
                .named(Words::tr("Input"), Words::tr("A signal over time, or an image")),
            integer("channels", {32, 1, 1024})
                .named(Words::tr("Channels"), Words::tr("Of every layer"), QStringLiteral("C"))
                .tinted(Role::Input),
            rate};
}

std::vector<Parameter> viewParameters()
{
    return {choice("view", {{QStringLiteral("tree"), Words::tr("Tree")},
                            {QStringLiteral("waveform"), Words::tr("Waveform")},
                            {QStringLiteral("continue"), Words::tr("Go on")},
                            {QStringLiteral("four"), Words::tr("Which one is it?")}})
                .named(Words::tr("Show"), Words::tr("The tree of units, a waveform, a sound that trained stacks go on "
                                                    "with, or four kinds of convolution")),
            flag("maps", true)
                .named(Words::tr("The same in 2-D"), Words::tr("Two small maps beside the tree: holes and none")),
            integer("seed", {1, 1, 9999})
                .named(Words::tr("Seed"), Words::tr("Draws other random weights for the heat map and the waveform"))};
}

QString repeated(const QString& entry, int times) { return QStringList(QList<QString>(times, entry)).join(u','); }

/// Simonyan and Zisserman 2014, configuration D, up to the last pooling layer.
QString vgg16Stack()
{
    QStringList parts;
    for (const int convolutions : {2, 2, 3, 3, 3})
        parts << repeated(QStringLiteral("3/1/1/1"), convolutions) << QStringLiteral("p2/2/0/1");
    return parts.join(u',');
}

/// Howard et al. 2017, table 1: a 3 x 3 convolution, then thirteen times depthwise and pointwise. Keras pads a stride of 2
/// behind the image only.
QString mobilenetStack()
{
    const QString wide = QStringLiteral("3/1/1/1");
    const QString strided = QStringLiteral("3/2/0/1");
    QStringList parts{strided};
    for (const int stride : {1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1})
        parts << (stride == 2 ? strided : wide) << QStringLiteral("1/1/0/1");
    return parts.join(u',');
}

const std::vector<int> doubling{1, 2, 4, 8, 16, 32, 64, 128, 256, 512};

} // namespace

ReceptiveFieldSettings ReceptiveFieldSettings::from(const ParameterValues& values)
{
    const QString& view = values.text("view");
    return {.kernel = values.integer("kernel"),
            .dilations = values.list("dilations"),
            .repeats = values.integer("repeats"),
            .causal = values.flag("causal"),
            .initialLayer = values.flag("initial_layer"),
            .stack = values.text("stack").trimmed(),
            .sampleRate = values.integer("sample_rate"),
            .channels = values.integer("channels"),
            .twoDimensions = values.text("dimensions") == QLatin1String("2"),
            .view = view == QLatin1String("waveform")   ? FieldView::Waveform
                    : view == QLatin1String("continue") ? FieldView::Continuation
                    : view == QLatin1String("four")     ? FieldView::Four
                                                        : FieldView::Tree,
            .maps = values.flag("maps"),
            .seed = values.integer("seed")};
}

engine::FieldLayer dilatedLayer(const ReceptiveFieldSettings& settings, int dilation)
{
    const int kernel = settings.kernel;
    const int all = (kernel - 1) * dilation;
    const int before = settings.causal && !settings.twoDimensions ? all : all / 2;
    if (settings.twoDimensions)
        return {.kernel = {kernel, kernel},
                .stride = {},
                .dilation = {dilation, dilation},
                .padding = {before, before, all - before, all - before}};
    return {.kernel = {1, kernel}, .stride = {}, .dilation = {1, dilation}, .padding = {0, before, 0, all - before}};
}

std::vector<engine::FieldLayer> ReceptiveFieldSettings::layers() const
{
    std::vector<engine::FieldLayer> result;
    if (hasInitialLayer())
        result.push_back(dilatedLayer(*this, 1));
    if (!stack.isEmpty()) {
        const std::vector<engine::FieldLayer> own = layersOfText(stack, twoDimensions);
        result.insert(result.end(), own.begin(), own.end());
        return result;
    }
    for (int repeat = 0; repeat < repeats; ++repeat)
        for (const int dilation : dilations)
            result.push_back(dilatedLayer(*this, dilation));
    return result;
}

std::vector<Parameter> receptiveFieldParameters()
{
    return joined({placed(PanelSection::Sizes, stackParameters()),
                   placed(PanelSection::Structure, structureParameters()),
                   placed(PanelSection::View, viewParameters())});
}

std::vector<Preset> receptiveFieldPresets()
{
    const QString two = QStringLiteral("2");
    return {{QStringLiteral("wavenet_5"), Words::tr("WaveNet, first 5 layers")},
            {QStringLiteral("wavenet"), Words::tr("WaveNet 1 … 512"), valuesOf({{"dilations", doubling}})},
            {QStringLiteral("wavenet_k3"), Words::tr("WaveNet 1 … 512, kernel 3"),
             valuesOf({{"dilations", doubling}, {"kernel", 3}})},
            {QStringLiteral("wavenet_3"), Words::tr("WaveNet, three repeats"),
             valuesOf({{"dilations", doubling}, {"repeats", 3}})},
            {QStringLiteral("continue"), Words::tr("A chord, continued"),
             valuesOf(
                 {{"dilations", std::vector<int>{1, 2, 4, 8, 16, 32, 64, 128}}, {"view", QStringLiteral("continue")}})},
            {QStringLiteral("plain"), Words::tr("Plain stack"), valuesOf({{"dilations", std::vector<int>(5, 1)}})},
            {QStringLiteral("gridding"), Words::tr("Gridding: 2, 2, 2 in 2-D"),
             valuesOf({{"dilations", std::vector<int>(3, 2)}, {"kernel", 3}, {"dimensions", two}})},
            {QStringLiteral("vgg16"), Words::tr("VGG16 up to pool5"),
             valuesOf({{"stack", vgg16Stack()}, {"dimensions", two}, {"kernel", 3}, {"channels", 64}})},
            {QStringLiteral("mobilenet"), Words::tr("MobileNet"),
             valuesOf({{"stack", mobilenetStack()}, {"dimensions", two}, {"kernel", 3}})}};
}

QString receptiveFieldSectionTitle(PanelSection section)
{
    switch (section) {
    case PanelSection::Sizes:
        return Words::tr("Stack");
    case PanelSection::Structure:
        return Words::tr("Data");
    case PanelSection::Special:
        return Words::tr("Time and chance");
    case PanelSection::View:
        return Words::tr("View");
    }
    Q_UNREACHABLE();
}

Limits receptiveFieldLimits(const Parameter& parameter, const ReceptiveFieldSettings& settings)
{
    Limits limits{.minimum = parameter.minimum, .maximum = parameter.maximum};
    const auto isOneOf = [&](std::initializer_list<const char*> names) {
        return std::ranges::any_of(names, [&](const char* name) { return parameter.name == QLatin1String(name); });
    };
    const bool own = !settings.stack.isEmpty();
    if (isOneOf({"dilations", "repeats"}) || (isOneOf({"kernel"}) && !settings.hasInitialLayer()))
        limits.relevant = !own;
    else if (isOneOf({"causal"}))
        limits.relevant = !settings.twoDimensions && (!own || settings.hasInitialLayer());
    else if (isOneOf({"initial_layer", "sample_rate", "view"}))
        limits.relevant = !settings.twoDimensions;
    else if (isOneOf({"maps"}))
        limits.relevant = !settings.twoDimensions && settings.view == FieldView::Tree;
    else if (isOneOf({"seed"}))
        limits.relevant =
            settings.twoDimensions || settings.view == FieldView::Waveform || settings.view == FieldView::Continuation;
    return limits;
}

} // namespace convolarium
