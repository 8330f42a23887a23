// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/pytorch_layers.h"

#include "engine/layers/window_rule.h"
#include "engine/network/python_text.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace convolarium::engine {

namespace {

using Arguments = PythonArguments;

std::string text(int number) { return std::to_string(number); }

std::string asMap(const TorchValue& value) { return value.flat ? value.text + "[:, :, None, None]" : value.text; }
std::string asFlat(const TorchValue& value) { return value.flat ? value.text : value.text + ".flatten(1)"; }

/// F.pad wants the last axis first.
std::string padded(const std::string& x, const Edges& edges, const std::string& filling = {})
{
    const Arguments sizes{text(edges.left), text(edges.right), text(edges.top), text(edges.bottom)};
    Arguments arguments{x, pythonTuple(sizes)};
    addUnless(arguments, filling.empty(), "value=" + filling);
    return pythonCall("F.pad", arguments);
}

Edges edgesOf(const PlacedWindows& placed)
{
    return {placed.h.window.paddingBefore, placed.w.window.paddingBefore, placed.h.paddingAfter, placed.w.paddingAfter};
}

/// PyTorch's layers pad both ends of an axis alike; everything else is a step of its own before them.
bool isSymmetric(const Edges& edges) { return edges.top == edges.bottom && edges.left == edges.right; }

/// 1 - momentum without the noise of the subtraction: 0.01 for 0.99.
std::string complement(double momentum)
{
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%.15f", 1 - momentum);
    std::string number(digits.data());
    number.erase(number.find_last_not_of('0') + 1);
    return number.ends_with('.') ? number + '0' : number;
}

/// A step of F.max_pool2d or F.avg_pool2d.
struct Pooling {
    std::string x;
    Size kernel;
    Size stride;
    Edges padding; ///< symmetric
};

Arguments poolArguments(const Pooling& pooling)
{
    Arguments arguments{pooling.x, pythonSize(pooling.kernel)};
    addUnless(arguments, pooling.stride == pooling.kernel, "stride=" + pythonSize(pooling.stride));
    addUnless(arguments, pooling.padding == Edges{},
              "padding=" + pythonSize({pooling.padding.top, pooling.padding.left}));
    return arguments;
}

/// One axis of a transposed convolution: what PyTorch cuts off both ends, adds behind, and what is left to slice.
struct TransposedAxis {
    int padding;
    int outputPadding;
    std::string slice;
};

TransposedAxis transposedAxis(int before, int after, int stride, int outputs)
{
    if (before >= after && before - after < stride) {
        return {before, before - after, ":"};
    }
    if (before < after) {
        return {before, 0, std::string(":").append(text(outputs))};
    }
    return {after, 0, text(before - after) + ":"};
}

class Writer {
public:
    explicit Writer(const TorchLayerInputs& inputs)
        : m_inputs(inputs), m_x(inputs.values.front()), m_in(inputs.placed.in.front()), m_out(inputs.placed.out)
    {}

    TorchLayer operator()(const Conv2dSpec& spec) const
    {
        const Edges edges = spec.resolvedPadding(m_in);
        Arguments arguments{text(m_in.c), text(spec.filters), pythonSize(spec.kernel)};
        addUnless(arguments, spec.stride == Size{}, "stride=" + pythonSize(spec.stride));
        const bool apart = !isSymmetric(edges);
        addUnless(arguments, apart || edges == Edges{}, "padding=" + pythonSize({edges.top, edges.left}));
        addUnless(arguments, spec.dilation == Size{}, "dilation=" + pythonSize(spec.dilation));
        addUnless(arguments, spec.groups == 1, "groups=" + text(spec.groups));
        addUnless(arguments, spec.bias, "bias=False");
        const std::string x = apart ? padded(asMap(m_x), edges) : asMap(m_x);
        return {pythonCall("nn.Conv2d", arguments), {applied(x), false}};
    }

    TorchLayer operator()(const DepthwiseConv2dSpec& spec) const { return (*this)(spec.asConv2d(m_in.c)); }

    TorchLayer operator()(const Conv2dTransposeSpec& spec) const
    {
        const auto [rows, columns] = transposedAxes(spec);
        Arguments arguments{text(m_in.c), text(spec.filters), pythonSize(spec.kernel)};
        const Size padding{rows.padding, columns.padding};
        const Size added{rows.outputPadding, columns.outputPadding};
        addUnless(arguments, spec.stride == Size{}, "stride=" + pythonSize(spec.stride));
        addUnless(arguments, padding == Size{0, 0}, "padding=" + pythonSize(padding));
        addUnless(arguments, added == Size{0, 0}, "output_padding=" + pythonSize(added));
        addUnless(arguments, spec.bias, "bias=False");
        const bool whole = rows.slice == ":" && columns.slice == ":";
        const std::string slices = whole ? "" : "[:, :, " + rows.slice + ", " + columns.slice + "]";
        return {pythonCall("nn.ConvTranspose2d", arguments), {applied(asMap(m_x)) + slices, false}};
    }

    /// On the channels of every cell.
    TorchLayer operator()(const DenseSpec& spec) const
    {
        Arguments arguments{text(m_in.c), text(spec.units)};
        addUnless(arguments, spec.bias, "bias=False");
        const std::string module = pythonCall("nn.Linear", arguments);
        if (isOneCell()) {
            return {module, {applied(asFlat(m_x)), true}};
        }
        return {module, {applied(m_x.text + ".movedim(1, -1)") + ".movedim(-1, 1)", false}};
    }

    TorchLayer operator()(const NormalizationSpec& spec) const
    {
        switch (spec.over.kind) {
        case NormalizationKind::Batch:
            return batchNorm(spec);
        case NormalizationKind::Layer:
            return layerNorm(spec);
        case NormalizationKind::Instance:
        case NormalizationKind::Group:
            break;
        }
        return channelNorm(spec);
    }

    TorchLayer operator()(const ActivationSpec& spec) const
    {
        switch (spec.kind) {
        case ActivationSpec::Kind::Relu:
            return function("F.relu");
        case ActivationSpec::Kind::Relu6:
            return function("F.relu6");
        case ActivationSpec::Kind::LeakyRelu:
            return function("F.leaky_relu", pythonNumber(spec.slope));
        case ActivationSpec::Kind::Sigmoid:
            return function("torch.sigmoid");
        case ActivationSpec::Kind::Tanh:
            return function("torch.tanh");
        case ActivationSpec::Kind::Softmax:
            return function("F.softmax", "dim=1");
        }
        return {};
    }

    TorchLayer operator()(const PoolSpec& spec) const
    {
        const auto [rows, columns] = placeWindows(
            {typeName(spec), spec.kernel, spec.stride.value_or(spec.kernel), std::nullopt, spec.padding}, m_in);
        const Edges edges = edgesOf({rows, columns});
        // PyTorch's pools take no more than half a kernel.
        const bool fits = isSymmetric(edges) && 2 * edges.top <= spec.kernel.h && 2 * edges.left <= spec.kernel.w;
        Pooling pooling{asMap(m_x), spec.kernel, spec.stride.value_or(spec.kernel), fits ? edges : Edges{}};
        if (spec.kind == PoolSpec::Kind::Max) {
            pooling.x = fits ? pooling.x : padded(pooling.x, edges, "float(\"-inf\")");
            return {{}, {pythonCall("F.max_pool2d", poolArguments(pooling)), false}};
        }
        if (!fits && !spec.countPadding) {
            const Arguments pad{text(edges.left), text(edges.right), text(edges.top), text(edges.bottom)};
            const Arguments arguments{pooling.x, "kernel=" + pair(pooling.kernel), "stride=" + pair(pooling.stride),
                                      "padding=" + pythonTuple(pad)};
            return {{}, {pythonCall("mean_inside", arguments), false}, TorchExtra::MeanInside};
        }
        pooling.x = fits ? pooling.x : padded(pooling.x, edges);
        Arguments arguments = poolArguments(pooling);
        addUnless(arguments, spec.countPadding || pooling.padding == Edges{}, "count_include_pad=False");
        return {{}, {pythonCall("F.avg_pool2d", arguments), false}};
    }

    TorchLayer operator()(const GlobalPoolSpec& spec) const
    {
        if (m_x.flat) {
            return {{}, m_x};
        }
        return {{}, {m_x.text + (spec.kind == PoolSpec::Kind::Max ? ".amax((2, 3))" : ".mean((2, 3))"), true}};
    }

    TorchLayer operator()(const FlattenSpec& /*spec*/) const { return {{}, {asFlat(m_x), true}}; }

    TorchLayer operator()(const DropoutSpec& spec) const
    {
        return {pythonCall("nn.Dropout", {pythonNumber(spec.rate)}), {applied(m_x.text), m_x.flat}};
    }

    TorchLayer operator()(const ZeroPaddingSpec& spec) const { return {{}, {padded(asMap(m_x), spec.padding), false}}; }

    TorchLayer operator()(const MergeSpec& spec) const
    {
        const bool flat = std::ranges::all_of(m_inputs.values, &TorchValue::flat);
        std::vector<std::string> values;
        for (const TorchValue& value : m_inputs.values) {
            values.push_back(flat ? value.text : asMap(value));
        }
        return {{}, {merged(spec.kind, values), flat}};
    }

private:
    [[nodiscard]] std::string applied(const std::string& x) const { return pythonCall(m_inputs.self, {x}); }

    [[nodiscard]] bool isOneCell() const { return m_in.h == 1 && m_in.w == 1; }

    static std::string pair(Size size) { return pythonTuple(Arguments{text(size.h), text(size.w)}); }

    /// A function of the values that keeps their shape.
    [[nodiscard]] TorchLayer function(const std::string& name, const std::string& argument = {}) const
    {
        Arguments arguments{m_x.text};
        addUnless(arguments, argument.empty(), argument);
        return {{}, {pythonCall(name, arguments), m_x.flat}};
    }

    [[nodiscard]] std::array<TransposedAxis, 2> transposedAxes(const Conv2dTransposeSpec& spec) const
    {
        const auto axis = [&](int size, int kernel, int stride, int outputs, int cut) {
            const bool same = spec.padding.rule == Padding::Rule::Same;
            const int before = same ? std::max(0, kernel - stride) / 2 : cut;
            return transposedAxis(before, (size - 1) * stride + kernel - before - outputs, stride, outputs);
        };
        const bool cuts = spec.padding.rule == Padding::Rule::Explicit;
        return {axis(m_in.h, spec.kernel.h, spec.stride.h, m_out.h, cuts ? spec.padding.edges.top : 0),
                axis(m_in.w, spec.kernel.w, spec.stride.w, m_out.w, cuts ? spec.padding.edges.left : 0)};
    }

    [[nodiscard]] TorchLayer batchNorm(const NormalizationSpec& spec) const
    {
        Arguments arguments{text(m_in.c), "eps=" + pythonNumber(spec.epsilon), "momentum=" + complement(spec.momentum)};
        addUnless(arguments, spec.affine, "affine=False");
        return {pythonCall(m_x.flat ? "nn.BatchNorm1d" : "nn.BatchNorm2d", arguments), {applied(m_x.text), m_x.flat}};
    }

    /// PyTorch's own one is over all of the last axes.
    [[nodiscard]] TorchLayer layerNorm(const NormalizationSpec& spec) const
    {
        const LayerAxes& axes = spec.over.axes;
        const bool ofChannels = m_x.flat && axes == LayerAxes{false, false, true};
        if (!ofChannels && axes != LayerAxes{true, true, true}) {
            Arguments over;
            addUnless(over, !axes.channels, "1");
            addUnless(over, !axes.height, "2");
            addUnless(over, !axes.width, "3");
            return axisNorm(spec, over, over);
        }
        const Arguments sizes =
            ofChannels ? Arguments{text(m_in.c)} : Arguments{text(m_in.c), text(m_in.h), text(m_in.w)};
        Arguments arguments{"[" + joined(sizes) + "]", "eps=" + pythonNumber(spec.epsilon)};
        addUnless(arguments, spec.affine, "elementwise_affine=False");
        return {pythonCall("nn.LayerNorm", arguments), {applied(ofChannels ? m_x.text : asMap(m_x)), ofChannels}};
    }

    /// PyTorch's own ones refuse to normalize a single value, which becomes 0.
    [[nodiscard]] TorchLayer channelNorm(const NormalizationSpec& spec) const
    {
        if (spec.over.cells(m_in) == 1) {
            return axisNorm(spec, {"2", "3"}, {"1"});
        }
        const bool isInstance = spec.over.kind == NormalizationKind::Instance;
        Arguments arguments{text(m_in.c), "eps=" + pythonNumber(spec.epsilon)};
        if (isInstance) {
            addUnless(arguments, !spec.affine, "affine=True");
        } else {
            arguments.insert(arguments.begin(), text(spec.over.groups));
            addUnless(arguments, spec.affine, "affine=False");
        }
        const std::string name = isInstance ? "nn.InstanceNorm2d" : "nn.GroupNorm";
        return {pythonCall(name, arguments), {applied(m_x.text), m_x.flat}};
    }

    [[nodiscard]] TorchLayer axisNorm(const NormalizationSpec& spec, const Arguments& over,
                                      const Arguments& affine) const
    {
        const Arguments arguments{pythonTuple(Arguments{text(m_in.c), text(m_in.h), text(m_in.w)}),
                                  "over=" + pythonTuple(over), "affine=" + (spec.affine ? pythonTuple(affine) : "()"),
                                  "eps=" + pythonNumber(spec.epsilon)};
        return {pythonCall("AxisNorm", arguments), {applied(asMap(m_x)), false}, TorchExtra::AxisNorm};
    }

    static std::string merged(MergeSpec::Kind kind, const std::vector<std::string>& values)
    {
        constexpr std::size_t indent = 8;
        if (kind == MergeSpec::Kind::Concat) {
            return "torch.cat(" + pythonList(values, indent) + ", dim=1)";
        }
        const bool adds = kind == MergeSpec::Kind::Add;
        if (values.size() > 4) {
            return (adds ? "sum(" : "math.prod(") + pythonList(values, indent) + ")";
        }
        std::string expression;
        for (const std::string& value : values) {
            expression += (expression.empty() ? "" : adds ? " + " : " * ") + value;
        }
        return expression;
    }

    const TorchLayerInputs& m_inputs;
    const TorchValue& m_x;
    const Shape& m_in;
    const Shape& m_out;
};

} // namespace

TorchLayer torchLayer(const TorchLayerInputs& inputs) { return std::visit(Writer(inputs), inputs.layer); }

} // namespace convolarium::engine
