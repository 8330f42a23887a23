// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/layer_words.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <map>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LayerWords)
};

const QString times = QStringLiteral("×");

QString sizeText(const engine::Size& size) { return QString::number(size.h) + times + QString::number(size.w); }

struct KindOf {
    LayerKind operator()(const engine::Conv2dSpec& /*spec*/) const { return LayerKind::Convolution; }
    LayerKind operator()(const engine::DepthwiseConv2dSpec& /*spec*/) const { return LayerKind::Depthwise; }
    LayerKind operator()(const engine::Conv2dTransposeSpec& /*spec*/) const { return LayerKind::Convolution; }
    LayerKind operator()(const engine::DenseSpec& /*spec*/) const { return LayerKind::Dense; }
    LayerKind operator()(const engine::NormalizationSpec& /*spec*/) const { return LayerKind::Normalization; }
    LayerKind operator()(const engine::ActivationSpec& /*spec*/) const { return LayerKind::Activation; }
    LayerKind operator()(const engine::PoolSpec& /*spec*/) const { return LayerKind::Pooling; }
    LayerKind operator()(const engine::GlobalPoolSpec& /*spec*/) const { return LayerKind::Pooling; }
    LayerKind operator()(const engine::FlattenSpec& /*spec*/) const { return LayerKind::Other; }
    LayerKind operator()(const engine::DropoutSpec& /*spec*/) const { return LayerKind::Other; }
    LayerKind operator()(const engine::ZeroPaddingSpec& /*spec*/) const { return LayerKind::Other; }
    LayerKind operator()(const engine::MergeSpec& /*spec*/) const { return LayerKind::Merge; }
};

/// The numbers of a layer, one after the other.
class Text {
public:
    void add(const QString& part) { m_parts << part; }
    void addKernel(const engine::Size& kernel) { add(sizeText(kernel)); }
    void addStride(const engine::Size& stride)
    {
        if (stride != engine::Size{1, 1})
            add(Words::tr("stride %1").arg(stride.h == stride.w ? QString::number(stride.h) : sizeText(stride)));
    }
    void addDilation(const engine::Size& dilation)
    {
        if (dilation != engine::Size{1, 1})
            add(Words::tr("dilation %1").arg(std::max(dilation.h, dilation.w)));
    }
    [[nodiscard]] QString text() const { return m_parts.join(QStringLiteral(" · ")); }

private:
    QStringList m_parts;
};

struct TextOf {
    Text& text;

    void operator()(const engine::Conv2dSpec& spec) const
    {
        text.addKernel(spec.kernel);
        text.add(withCommas(spec.filters));
        text.addStride(spec.stride);
        text.addDilation(spec.dilation);
        if (spec.groups > 1)
            text.add(Words::tr("%Ln group(s)", nullptr, spec.groups));
    }
    void operator()(const engine::DepthwiseConv2dSpec& spec) const
    {
        text.addKernel(spec.kernel);
        if (spec.multiplier > 1)
            text.add(times + QString::number(spec.multiplier));
        text.addStride(spec.stride);
        text.addDilation(spec.dilation);
    }
    void operator()(const engine::Conv2dTransposeSpec& spec) const
    {
        text.addKernel(spec.kernel);
        text.add(withCommas(spec.filters));
        text.addStride(spec.stride);
    }
    void operator()(const engine::DenseSpec& spec) const { text.add(withCommas(spec.units)); }
    void operator()(const engine::NormalizationSpec& spec) const
    {
        if (spec.over.kind == engine::NormalizationKind::Group)
            text.add(Words::tr("%Ln group(s)", nullptr, spec.over.groups));
    }
    void operator()(const engine::ActivationSpec& /*spec*/) const {}
    void operator()(const engine::PoolSpec& spec) const
    {
        text.addKernel(spec.kernel);
        if (spec.stride && *spec.stride != spec.kernel)
            text.addStride(*spec.stride);
    }
    void operator()(const engine::GlobalPoolSpec& /*spec*/) const {}
    void operator()(const engine::FlattenSpec& /*spec*/) const {}
    void operator()(const engine::DropoutSpec& spec) const { text.add(percent(spec.rate)); }
    void operator()(const engine::ZeroPaddingSpec& spec) const
    {
        const engine::Edges& e = spec.padding;
        text.add(QStringLiteral("%1, %2, %3, %4").arg(e.top).arg(e.left).arg(e.bottom).arg(e.right));
    }
    void operator()(const engine::MergeSpec& /*spec*/) const {}
};

} // namespace

LayerKind kindOf(const engine::LayerSpec& layer) { return std::visit(KindOf{}, layer); }

KindRole roleOf(LayerKind kind)
{
    switch (kind) {
    case LayerKind::Convolution:
        return {Role::Kernel};
    case LayerKind::Depthwise:
        return {Role::Variant};
    case LayerKind::Dense:
        return {Role::Kernel, true};
    case LayerKind::Pooling:
        return {Role::Middle};
    case LayerKind::Normalization:
        return {Role::Input, true};
    case LayerKind::Merge:
        return {Role::Output};
    case LayerKind::Activation:
    case LayerKind::Other:
        break;
    }
    return {Role::Plain, kind == LayerKind::Activation};
}

LayerLook lookOf(LayerKind kind, const Theme& theme)
{
    const auto [role, outlined] = roleOf(kind);
    if (role == Role::Plain) // no work of its own
        return {outlined ? theme.surface.stage : theme.surface.ghost, theme.surface.ink3};
    const RoleColors& colors = theme.role(role);
    return {outlined ? colors.tint : colors.fill, colors.line};
}

QString kindName(LayerKind kind)
{
    switch (kind) {
    case LayerKind::Convolution:
        return Words::tr("convolution");
    case LayerKind::Depthwise:
        return Words::tr("depthwise");
    case LayerKind::Dense:
        return Words::tr("fully connected (FC)");
    case LayerKind::Pooling:
        return Words::tr("pooling");
    case LayerKind::Normalization:
        return Words::tr("normalization");
    case LayerKind::Activation:
        return Words::tr("activation");
    case LayerKind::Merge:
        return Words::tr("addition, concatenation");
    case LayerKind::Other:
        break;
    }
    return Words::tr("other");
}

QString typeTitle(const QString& type)
{
    static const std::map<QString, const char*> titles{
        {QStringLiteral("conv2d"), QT_TRANSLATE_NOOP("LayerWords", "Convolution")},
        {QStringLiteral("depthwise_conv2d"), QT_TRANSLATE_NOOP("LayerWords", "Depthwise convolution")},
        {QStringLiteral("conv2d_transpose"), QT_TRANSLATE_NOOP("LayerWords", "Transposed convolution")},
        {QStringLiteral("dense"), QT_TRANSLATE_NOOP("LayerWords", "Fully connected")},
        {QStringLiteral("batch_norm"), QT_TRANSLATE_NOOP("LayerWords", "Batch normalization")},
        {QStringLiteral("layer_norm"), QT_TRANSLATE_NOOP("LayerWords", "Layer normalization")},
        {QStringLiteral("instance_norm"), QT_TRANSLATE_NOOP("LayerWords", "Instance normalization")},
        {QStringLiteral("group_norm"), QT_TRANSLATE_NOOP("LayerWords", "Group normalization")},
        {QStringLiteral("max_pool"), QT_TRANSLATE_NOOP("LayerWords", "Max pooling")},
        {QStringLiteral("avg_pool"), QT_TRANSLATE_NOOP("LayerWords", "Average pooling")},
        {QStringLiteral("global_avg_pool"), QT_TRANSLATE_NOOP("LayerWords", "Global average pooling")},
        {QStringLiteral("global_max_pool"), QT_TRANSLATE_NOOP("LayerWords", "Global max pooling")},
        {QStringLiteral("flatten"), QT_TRANSLATE_NOOP("LayerWords", "Flatten")},
        {QStringLiteral("relu"), QT_TRANSLATE_NOOP("LayerWords", "ReLU")},
        {QStringLiteral("relu6"), QT_TRANSLATE_NOOP("LayerWords", "ReLU6")},
        {QStringLiteral("leaky_relu"), QT_TRANSLATE_NOOP("LayerWords", "Leaky ReLU")},
        {QStringLiteral("sigmoid"), QT_TRANSLATE_NOOP("LayerWords", "Sigmoid")},
        {QStringLiteral("tanh"), QT_TRANSLATE_NOOP("LayerWords", "Tanh")},
        {QStringLiteral("softmax"), QT_TRANSLATE_NOOP("LayerWords", "Softmax")},
        {QStringLiteral("dropout"), QT_TRANSLATE_NOOP("LayerWords", "Dropout")},
        {QStringLiteral("add"), QT_TRANSLATE_NOOP("LayerWords", "Addition")},
        {QStringLiteral("concat"), QT_TRANSLATE_NOOP("LayerWords", "Concatenation")},
        {QStringLiteral("multiply"), QT_TRANSLATE_NOOP("LayerWords", "Multiplication")},
        {QStringLiteral("zero_padding"), QT_TRANSLATE_NOOP("LayerWords", "Zero padding")}};
    const auto found = titles.find(type);
    return found == titles.end() ? type : Words::tr(found->second);
}

QString layerText(const engine::LayerSpec& layer)
{
    Text text;
    std::visit(TextOf{text}, layer);
    return text.text();
}

QString shapeText(const engine::Shape& shape)
{
    const QString channels = withCommas(shape.c);
    if (shape.h == 1 && shape.w == 1)
        return channels;
    if (shape.h == shape.w)
        return QStringLiteral("%1²·%2").arg(withCommas(shape.h), channels);
    return QStringLiteral("%1×%2·%3").arg(withCommas(shape.h), withCommas(shape.w), channels);
}

} // namespace convolarium
