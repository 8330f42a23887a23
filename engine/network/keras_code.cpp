// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/keras_code.h"

#include "engine/network/keras_layers.h"
#include "engine/network/python_names.h"
#include "engine/network/python_text.h"

#include <algorithm>
#include <array>

namespace convolarium::engine {

namespace {

/// The name without a number behind it: pad of pad_3.
std::string_view withoutNumber(std::string_view name)
{
    const std::size_t end = name.find_last_not_of("0123456789");
    const bool isNumbered = end != std::string_view::npos && end + 1 < name.size() && end > 0 && name[end] == '_';
    return isNumbered ? name.substr(0, end) : name;
}

/// Variables that the code has use for itself, and names that Keras gives to steps that have none: a model with a second
/// layer of such a name would be refused.
bool isReserved(std::string_view name)
{
    constexpr std::array variables = std::to_array<std::string_view>(
        {"build_model", "float", "inputs", "keras", "layers", "mean_inside", "Network", "ops", "x"});
    constexpr std::array numbered = std::to_array<std::string_view>(
        {"average_pool", "cropping2d", "divide", "functional", "input_layer", "keras_tensor", "max_pooling2d",
         "maximum", "ones", "pad", "permute", "reshape", "true_divide", "zero_padding2d"});
    return std::ranges::find(variables, name) != variables.end() ||
           std::ranges::find(numbered, withoutNumber(name)) != numbered.end();
}

constexpr const char* meanInside = R"(
def mean_inside(x, pool_size, strides, padding):
    """Mean of each window over the cells that are not padding; 0 where there are none."""
    padding = ((0, 0), *padding, (0, 0))
    inside = ops.average_pool(ops.pad(ops.ones((1, *x.shape[1:3], 1)), padding), pool_size, strides)
    share = ops.maximum(inside, 1 / (pool_size[0] * pool_size[1]))
    return ops.average_pool(ops.pad(x, padding), pool_size, strides) / share

)";

std::string mapText(const Shape& shape)
{
    return std::to_string(shape.h) + " x " + std::to_string(shape.w) + " x " + std::to_string(shape.c);
}

/// A value: its variable, and whether it is N x C.
struct Value {
    std::string text;
    bool flat;
};

/// A network on its way to becoming text.
class Code {
public:
    explicit Code(const NetworkSpec& spec)
        : m_spec(spec), m_placed(place(spec)), m_names(layerIdentifiers(spec, isReserved)),
          m_plan(planVariables(m_placed, m_names))
    {
        for (std::size_t i = 0; i < spec.layers.size(); ++i) {
            m_values.push_back({m_plan.variables[i], false});
            if (!m_values.back().text.empty()) {
                m_cost = m_cost + cost(spec.layers[i].layer, m_placed[i].in);
                add(i);
            }
        }
    }

    [[nodiscard]] std::string text() const
    {
        const bool usesOps = m_statements.find("ops.") != std::string::npos || m_needsMeanInside;
        const std::string title = m_spec.name.empty() ? "A network" : "The network " + pythonString(m_spec.name);
        return "# " + title + " in Keras 3, written by Convolarium.\nimport keras\nfrom keras import layers" +
               (usesOps ? ", ops\n\n" : "\n\n") + (m_needsMeanInside ? meanInside : "") + function() +
               "\nif __name__ == \"__main__\":\n    build_model().summary()\n";
    }

private:
    [[nodiscard]] Value valueOf(int source) const
    {
        return source < 0 ? Value{"inputs", false} : m_values[static_cast<std::size_t>(source)];
    }

    void add(std::size_t i)
    {
        if (const auto* merge = std::get_if<MergeSpec>(&m_spec.layers[i].layer)) {
            return addMerge(i, merge->kind);
        }
        const PlacedLayer& placed = m_placed[i];
        const Value input = valueOf(placed.sources.front());
        const KerasLayer layer = kerasLayer({m_spec.layers[i].layer, placed.in.front(), m_names[i], input.flat});
        m_values[i].flat = layer.flat;
        m_needsMeanInside = m_needsMeanInside || layer.needsMeanInside;
        if (!layer.comment.empty()) {
            m_statements += "    # " + layer.comment + '\n';
        }
        const std::string& variable = m_values[i].text;
        std::string value = input.text;
        for (const KerasStep& step : layer.steps) {
            assign(variable, step.before + value + step.after);
            value = variable;
        }
        if (value != variable) {
            assign(variable, value);
        }
    }

    void addMerge(std::size_t i, MergeSpec::Kind kind)
    {
        const PlacedLayer& placed = m_placed[i];
        const bool flat = std::ranges::all_of(placed.sources, [&](int source) { return valueOf(source).flat; });
        m_values[i].flat = flat;
        std::vector<std::string> values;
        for (std::size_t input = 0; input < placed.sources.size(); ++input) {
            const Value value = valueOf(placed.sources[input]);
            const KerasStep asMap = kerasMapOf(placed.in[input]);
            values.push_back(value.flat && !flat ? asMap.before + value.text + asMap.after : value.text);
        }
        const char* const name = kind == MergeSpec::Kind::Add      ? "Add"
                                 : kind == MergeSpec::Kind::Concat ? "Concatenate"
                                                                   : "Multiply";
        assign(m_values[i].text, std::string("layers.") + name + "(name=" + pythonString(m_names[i]) + ")(" +
                                     pythonList(values, 4) + ")");
    }

    void assign(const std::string& variable, const std::string& expression)
    {
        m_statements += "    " + variable + " = " + expression + '\n';
    }

    [[nodiscard]] std::string function() const
    {
        const Shape& input = m_spec.input;
        const std::vector<std::string> sizes{std::to_string(input.h), std::to_string(input.w), std::to_string(input.c)};
        return "\ndef build_model():\n    \"\"\"Input N x " + mapText(input) + "; " + grouped(m_cost.parameters) +
               " parameters, " + grouped(m_cost.trainable) + " of them trained.\"\"\"\n    inputs = keras.Input(" +
               pythonTuple(sizes) + ")\n" + m_statements + "    return keras.Model(inputs, " + m_values.back().text +
               ", name=\"" + classIdentifier(m_spec.name, isReserved) + "\")\n\n";
    }

    const NetworkSpec& m_spec;
    std::vector<PlacedLayer> m_placed;
    std::vector<std::string> m_names;
    VariablePlan m_plan;
    Cost m_cost;
    std::vector<Value> m_values;
    std::string m_statements;
    bool m_needsMeanInside = false;
};

} // namespace

std::string kerasCode(const NetworkSpec& spec) { return Code(spec).text(); }

} // namespace convolarium::engine
