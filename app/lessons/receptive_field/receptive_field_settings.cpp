// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/receptive_field_settings.h"

#include "app/lessons/receptive_field/stack_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReceptiveFieldSettings)
};

struct Span {
    int standard, minimum, maximum;
};

Parameter integer(const char* name, const Span& span, const QString& label, const QString& tooltip)
{
    return {.name = QString::fromLatin1(name),
            .label = label,
            .tooltip = tooltip,
            .kind = ParameterKind::Integer,
            .standard = span.standard,
            .minimum = static_cast<double>(span.minimum),
            .maximum = static_cast<double>(span.maximum)};
}

Parameter flag(const char* name, bool standard, const QString& label, const QString& tooltip)
{
    return {.name = QString::fromLatin1(name),
            .label = label,
            .tooltip = tooltip,
            .kind = ParameterKind::Flag,
            .standard = standard};
}

Parameter choice(const char* name, const QString& label, const QString& tooltip, std::vector<Choice> choices)
{
    const QString standard = choices.front().id;
    return {.name = QString::fromLatin1(name),
            .label = label,
            .tooltip = tooltip,
            .kind = ParameterKind::Choice,
            .standard = standard,
            .choices = std::move(choices)};
}

std::vector<Parameter> placed(std::vector<Parameter> parameters, PanelSection section)
{
    for (Parameter& parameter : parameters)
        parameter.section = section;
    return parameters;
}

std::vector<Parameter> stackParameters()
{
    Parameter kernel = integer("kernel", {2, 1, 9}, Words::tr("Kernel"), Words::tr("Samples that a unit reads"));
    kernel.symbol = QStringLiteral("K");
    kernel.role = Role::Kernel;
    const Parameter dilations{.name = QStringLiteral("dilations"),
                              .label = Words::tr("Dilations"),
                              .tooltip = Words::tr("Distance of the samples that a unit reads, layer by layer from the "
                                                   "input on"),
                              .kind = ParameterKind::List,
                              .role = Role::Variant,
                              .standard = std::vector<int>{1, 2, 4, 8, 16},
                              .minimum = 1,
                              .maximum = 512,
                              .mostEntries = 32};
    Parameter repeats = integer("repeats", {1, 1, 8}, Words::tr("Repeats"),
                                Words::tr("How often the list of dilations is gone through"));
    repeats.role = Role::Variant;
    const Parameter stack{.name = QStringLiteral("stack"),
                          .label = Words::tr("Own stack"),
                          .tooltip = Words::tr("kernel/stride/padding/dilation of each layer, p before pooling, as in "
                                               "3/1/1/1,p2/2/0/1; empty: the above"),
                          .kind = ParameterKind::Text,
                          .standard = QString()};
    return {kernel,
            dilations,
            repeats,
            stack,
            flag("causal", true, Words::tr("Causal (no future)"),
                 Words::tr("A unit reads the present and the past only; else as much on both sides")),
            flag("initial_layer", false, Words::tr("Initial layer (WaveNet)"),
                 Words::tr("A causal layer of the same kernel and dilation 1 stands before the stack"))};
}

Parameter sampleRate()
{
    Parameter rate = integer("sample_rate", {16000, 1000, 192000}, Words::tr("Sample rate"),
                             Words::tr("Samples in a second: 16,000 for speech, 44,100 for a CD"));
    rate.unit = QStringLiteral("Hz");
    rate.symbol = QStringLiteral("f_s");
    return rate;
}

std::vector<Parameter> structureParameters()
{
    Parameter channels = integer("channels", {32, 1, 1024}, Words::tr("Channels"), Words::tr("Of every layer"));
    channels.symbol = QStringLiteral("C");
    channels.role = Role::Input;
    return {choice("dimensions", Words::tr("Input"), Words::tr("A signal over time, or an image"),
                   {{QStringLiteral("1"), Words::tr("1-D signal")}, {QStringLiteral("2"), Words::tr("2-D image")}}),
            channels, sampleRate()};
}

std::vector<Parameter> viewParameters()
{
    return {
        choice(
            "view", Words::tr("Show"),
            Words::tr(
                "The tree of units, a waveform, a sound that trained stacks go on with, or four kinds of convolution"),
            {{QStringLiteral("tree"), Words::tr("Tree")},
             {QStringLiteral("waveform"), Words::tr("Waveform")},
             {QStringLiteral("continue"), Words::tr("Go on")},
             {QStringLiteral("four"), Words::tr("Which one is it?")}}),
        flag("maps", true, Words::tr("The same in 2-D"), Words::tr("Two small maps beside the tree: holes and none")),
        integer("seed", {1, 1, 9999}, Words::tr("Seed"),
                Words::tr("Draws other random weights for the heat map and the waveform"))};
}

ParameterValues valuesOf(std::initializer_list<std::pair<const char*, ParameterValue>> entries)
{
    ParameterValues values;
    for (const auto& [name, value] : entries)
        values.set(QString::fromLatin1(name), value);
    return values;
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
    std::vector<Parameter> all;
    for (const auto& section :
         {placed(stackParameters(), PanelSection::Sizes), placed(structureParameters(), PanelSection::Structure),
          placed(viewParameters(), PanelSection::View)})
        all.insert(all.end(), section.begin(), section.end());
    return all;
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
