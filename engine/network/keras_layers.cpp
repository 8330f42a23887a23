// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/keras_layers.h"

#include "engine/layers/window_rule.h"
#include "engine/network/python_text.h"

#include <algorithm>
#include <stdexcept>

namespace convolarium::engine {

namespace {

using Arguments = PythonArguments;

std::string text(int number) { return std::to_string(number); }

std::string pair(int first, int second) { return pythonTuple(Arguments{text(first), text(second)}); }

KerasStep step(const std::string& name, const Arguments& arguments)
{
    return {.before = pythonCall(name, arguments) + '('};
}

/// ((top, bottom), (left, right)), or one number for all.
std::string edgesText(const Edges& edges)
{
    if (edges == Edges{edges.top, edges.top, edges.top, edges.top}) {
        return text(edges.top);
    }
    return pythonTuple(Arguments{pair(edges.top, edges.bottom), pair(edges.left, edges.right)});
}

/// The windows of a layer as Keras has them: "same", "valid", or "valid" on an input that was padded before.
struct KerasWindows {
    bool same = false;
    Edges before; ///< where it is not same
};

Edges edgesOf(const WindowRule& rule, const Shape& in)
{
    const auto [rows, columns] = placeWindows(rule, in);
    return {rows.window.paddingBefore, columns.window.paddingBefore, rows.paddingAfter, columns.paddingAfter};
}

KerasWindows kerasWindows(WindowRule rule, const Shape& in)
{
    const Edges edges = edgesOf(rule, in);
    if (edges == Edges{}) {
        return {.same = rule.padding.rule == Padding::Rule::Same && rule.kernel != Size{}, .before = {}};
    }
    rule.padding = Padding::same();
    return {.same = edgesOf(rule, in) == edges, .before = edges};
}

class Writer {
public:
    explicit Writer(const KerasLayerInput& input)
        : m_in(input.in), m_name("name=" + pythonString(input.name)), m_flat(input.flat)
    {}

    KerasLayer operator()(const Conv2dSpec& spec) const
    {
        Arguments arguments{text(spec.filters), pythonSize(spec.kernel)};
        Arguments more;
        addUnless(more, spec.groups == 1, "groups=" + text(spec.groups));
        addUnless(more, spec.bias, "use_bias=False");
        const bool apart = spec.stride != Size{} && spec.dilation != Size{};
        return convolution({"layers.Conv2D", arguments, more, apart}, spec);
    }

    KerasLayer operator()(const DepthwiseConv2dSpec& spec) const
    {
        Arguments more;
        addUnless(more, spec.multiplier == 1, "depth_multiplier=" + text(spec.multiplier));
        addUnless(more, spec.bias, "use_bias=False");
        const bool apart = spec.stride.h != spec.stride.w || (spec.stride != Size{} && spec.dilation != Size{});
        return convolution({"layers.DepthwiseConv2D", {pythonSize(spec.kernel)}, more, apart}, spec.asConv2d(m_in.c));
    }

    /// Under "valid", Keras has at least stride cells for each input.
    KerasLayer operator()(const Conv2dTransposeSpec& spec) const
    {
        const bool same = spec.padding.rule == Padding::Rule::Same;
        Arguments arguments{text(spec.filters), pythonSize(spec.kernel)};
        addUnless(arguments, spec.stride == Size{}, "strides=" + pythonSize(spec.stride));
        addUnless(arguments, !same, "padding=\"same\"");
        addUnless(arguments, spec.bias, "use_bias=False");
        arguments.push_back(m_name);
        KerasLayer layer = onMap();
        layer.steps.push_back(step("layers.Conv2DTranspose", arguments));
        Edges cut = spec.padding.rule == Padding::Rule::Explicit ? spec.padding.edges : Edges{};
        cut.bottom += std::max(0, spec.stride.h - spec.kernel.h);
        cut.right += std::max(0, spec.stride.w - spec.kernel.w);
        if (!same && cut != Edges{}) {
            layer.steps.push_back(step("layers.Cropping2D", {edgesText(cut)}));
        }
        return layer;
    }

    KerasLayer operator()(const DenseSpec& spec) const
    {
        Arguments arguments{text(spec.units)};
        addUnless(arguments, spec.bias, "use_bias=False");
        return named("layers.Dense", arguments);
    }

    KerasLayer operator()(const NormalizationSpec& spec) const
    {
        Arguments arguments;
        std::string name = "layers.GroupNormalization";
        switch (spec.over.kind) {
        case NormalizationKind::Batch:
            name = "layers.BatchNormalization";
            arguments.push_back("momentum=" + pythonNumber(spec.momentum));
            break;
        case NormalizationKind::Layer:
            name = "layers.LayerNormalization";
            arguments.push_back("axis=" + axesText(spec.over.axes));
            break;
        case NormalizationKind::Instance:
            arguments.push_back(text(m_in.c));
            break;
        case NormalizationKind::Group:
            arguments.push_back(text(spec.over.groups));
            break;
        }
        arguments.push_back("epsilon=" + pythonNumber(spec.epsilon));
        addUnless(arguments, spec.affine, "center=False, scale=False");
        arguments.push_back(m_name);
        const bool staysFlat = m_flat && spec.over.kind == NormalizationKind::Batch;
        KerasLayer layer = staysFlat ? KerasLayer{{}, true} : onMap();
        layer.steps.push_back(step(name, arguments));
        return layer;
    }

    KerasLayer operator()(const ActivationSpec& spec) const
    {
        switch (spec.kind) {
        case ActivationSpec::Kind::Relu:
            return named("layers.ReLU", {});
        case ActivationSpec::Kind::Relu6:
            return named("layers.ReLU", {"max_value=6.0"});
        case ActivationSpec::Kind::LeakyRelu:
            return named("layers.LeakyReLU", {"negative_slope=" + pythonNumber(spec.slope)});
        case ActivationSpec::Kind::Sigmoid:
            return named("layers.Activation", {"\"sigmoid\""});
        case ActivationSpec::Kind::Tanh:
            return named("layers.Activation", {"\"tanh\""});
        case ActivationSpec::Kind::Softmax:
            return named("layers.Softmax", {});
        }
        return {};
    }

    KerasLayer operator()(const PoolSpec& spec) const
    {
        const Size stride = spec.stride.value_or(spec.kernel);
        const WindowRule rule{typeName(spec), spec.kernel, stride, std::nullopt, spec.padding};
        auto [same, before] = kerasWindows(rule, m_in);
        const bool isMax = spec.kind == PoolSpec::Kind::Max;
        if (spec.countPadding && before != Edges{}) {
            same = isMax && same; // Keras's "same" does not count them
        }
        KerasLayer layer = onMap();
        if (!same && before != Edges{} && !isMax && !spec.countPadding) {
            layer.steps.push_back({"mean_inside(", ", " + pair(spec.kernel.h, spec.kernel.w) + ", " +
                                                       pair(stride.h, stride.w) + ", " + rowsAndColumns(before) + ")"});
            layer.needsMeanInside = true;
            return layer;
        }
        if (!same && before != Edges{}) {
            layer.steps.push_back(isMax ? KerasStep{"ops.pad(", ", ((0, 0), " + pair(before.top, before.bottom) + ", " +
                                                                    pair(before.left, before.right) +
                                                                    ", (0, 0)), constant_values=float(\"-inf\"))"}
                                        : padding(before));
        }
        Arguments arguments{pythonSize(spec.kernel)};
        addUnless(arguments, stride == spec.kernel, "strides=" + pythonSize(stride));
        addUnless(arguments, !same, "padding=\"same\"");
        arguments.push_back(m_name);
        layer.steps.push_back(step(isMax ? "layers.MaxPooling2D" : "layers.AveragePooling2D", arguments));
        return layer;
    }

    KerasLayer operator()(const GlobalPoolSpec& spec) const
    {
        if (m_flat) {
            return {{}, true};
        }
        const bool isMax = spec.kind == PoolSpec::Kind::Max;
        return {{step(isMax ? "layers.GlobalMaxPooling2D" : "layers.GlobalAveragePooling2D", {m_name})}, true};
    }

    KerasLayer operator()(const FlattenSpec& /*spec*/) const
    {
        if (m_flat) {
            return {{}, true};
        }
        const KerasStep flatten = step("layers.Flatten", {m_name});
        if (m_in.c == 1 || (m_in.h == 1 && m_in.w == 1)) {
            return {{flatten}, true};
        }
        return {{step("layers.Permute", {"(3, 1, 2)"}), flatten},
                true,
                "channel by channel, as in PyTorch: the weights of the dense layer behind it are in this order"};
    }

    KerasLayer operator()(const DropoutSpec& spec) const { return named("layers.Dropout", {pythonNumber(spec.rate)}); }

    KerasLayer operator()(const ZeroPaddingSpec& spec) const
    {
        KerasLayer layer = onMap();
        layer.steps.push_back(step("layers.ZeroPadding2D", {edgesText(spec.padding), m_name}));
        return layer;
    }

    KerasLayer operator()(const MergeSpec& /*spec*/) const
    {
        throw std::invalid_argument("a merge has several inputs");
    }

private:
    struct Convolution {
        std::string name;
        Arguments first;
        Arguments more;
        bool apart; ///< Keras cannot stride in this way
    };

    KerasLayer convolution(const Convolution& written, const Conv2dSpec& spec) const
    {
        const WindowRule rule{"conv2d", spec.kernel, spec.stride, spec.dilation, spec.padding};
        auto [same, before] = kerasWindows(rule, m_in);
        same = same && !written.apart;
        KerasLayer layer = onMap();
        if (!same && before != Edges{}) {
            layer.steps.push_back(padding(before));
        }
        Arguments arguments = written.first;
        addUnless(arguments, written.apart || spec.stride == Size{}, "strides=" + pythonSize(spec.stride));
        addUnless(arguments, !same, "padding=\"same\"");
        addUnless(arguments, spec.dilation == Size{}, "dilation_rate=" + pythonSize(spec.dilation));
        arguments.insert(arguments.end(), written.more.begin(), written.more.end());
        arguments.push_back(m_name);
        layer.steps.push_back(step(written.name, arguments));
        if (written.apart) {
            layer.steps.push_back(step("layers.MaxPooling2D", {"1", "strides=" + pythonSize(spec.stride)}));
            layer.comment =
                "Keras refuses these strides here: all outputs, of which the pooling of single cells takes some";
        }
        return layer;
    }

    static KerasStep padding(const Edges& edges) { return step("layers.ZeroPadding2D", {edgesText(edges)}); }

    static std::string rowsAndColumns(const Edges& edges)
    {
        return pythonTuple(Arguments{pair(edges.top, edges.bottom), pair(edges.left, edges.right)});
    }

    static std::string axesText(const LayerAxes& axes)
    {
        Arguments numbers;
        addUnless(numbers, !axes.height, "1");
        addUnless(numbers, !axes.width, "2");
        addUnless(numbers, !axes.channels, "3");
        return pythonList(numbers, 0);
    }

    /// Of one step, which does not care for the shape.
    [[nodiscard]] KerasLayer named(const std::string& name, Arguments arguments) const
    {
        arguments.push_back(m_name);
        return {{step(name, arguments)}, m_flat};
    }

    /// A layer that wants height and width.
    [[nodiscard]] KerasLayer onMap() const
    {
        return m_flat ? KerasLayer{{kerasMapOf(m_in)}, false} : KerasLayer{{}, false};
    }

    const Shape& m_in;
    std::string m_name;
    bool m_flat;
};

} // namespace

KerasLayer kerasLayer(const KerasLayerInput& input) { return std::visit(Writer(input), input.layer); }

KerasStep kerasMapOf(const Shape& shape)
{
    return step("layers.Reshape", {pythonTuple(Arguments{"1", "1", text(shape.c)})});
}

} // namespace convolarium::engine
