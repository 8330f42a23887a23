// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/pytorch_code.h"

#include "engine/network/python_names.h"
#include "engine/network/python_text.h"
#include "engine/network/pytorch_layers.h"

#include <algorithm>
#include <array>
#include <utility>

namespace convolarium::engine {

namespace {

/// What an nn.Module is made of, and the words that the code has use for itself.
bool isReserved(std::string_view name)
{
    constexpr std::array names = std::to_array<std::string_view>({"T_destination",
                                                                  "add_module",
                                                                  "apply",
                                                                  "bfloat16",
                                                                  "buffers",
                                                                  "call_super_init",
                                                                  "children",
                                                                  "compile",
                                                                  "cpu",
                                                                  "cuda",
                                                                  "double",
                                                                  "dump_patches",
                                                                  "eval",
                                                                  "extra_repr",
                                                                  "forward",
                                                                  "get_buffer",
                                                                  "get_extra_state",
                                                                  "get_parameter",
                                                                  "get_submodule",
                                                                  "half",
                                                                  "ipu",
                                                                  "load_state_dict",
                                                                  "modules",
                                                                  "mtia",
                                                                  "named_buffers",
                                                                  "named_children",
                                                                  "named_modules",
                                                                  "named_parameters",
                                                                  "parameters",
                                                                  "register_backward_hook",
                                                                  "register_buffer",
                                                                  "register_forward_hook",
                                                                  "register_forward_pre_hook",
                                                                  "register_full_backward_hook",
                                                                  "register_full_backward_pre_hook",
                                                                  "register_load_state_dict_post_hook",
                                                                  "register_load_state_dict_pre_hook",
                                                                  "register_module",
                                                                  "register_parameter",
                                                                  "register_state_dict_post_hook",
                                                                  "register_state_dict_pre_hook",
                                                                  "requires_grad_",
                                                                  "set_extra_state",
                                                                  "set_submodule",
                                                                  "share_memory",
                                                                  "state_dict",
                                                                  "to",
                                                                  "to_empty",
                                                                  "train",
                                                                  "training",
                                                                  "xpu",
                                                                  "zero_grad",
                                                                  "AxisNorm",
                                                                  "F",
                                                                  "Network",
                                                                  "inputs",
                                                                  "json",
                                                                  "math",
                                                                  "mean_inside",
                                                                  "nn",
                                                                  "self",
                                                                  "struct",
                                                                  "sys",
                                                                  "torch",
                                                                  "x",
                                                                  "type",
                                                                  "float",
                                                                  "sum",
                                                                  "super"});
    return std::ranges::find(names, name) != names.end();
}

constexpr const char* axisNorm = R"(
class AxisNorm(nn.Module):
    """Normalization over any axes of N x C x H x W, given by their numbers, with one weight for each place along others."""

    def __init__(self, size, over, affine, eps):
        super().__init__()
        self.over, self.eps = over, eps
        self.weight = self.bias = None
        if affine:
            self.weight = nn.Parameter(torch.ones([size[axis - 1] for axis in affine]))
            self.bias = nn.Parameter(torch.zeros_like(self.weight))
        self.places = [size[axis - 1] if axis in affine else 1 for axis in (1, 2, 3)]

    def forward(self, x):
        variance, mean = torch.var_mean(x, self.over, unbiased=False, keepdim=True)
        x = (x - mean) / torch.sqrt(variance + self.eps)
        if self.weight is None:
            return x
        return x * self.weight.view(self.places) + self.bias.view(self.places)

)";

constexpr const char* meanInside = R"(
def mean_inside(x, kernel, stride, padding):
    """Mean of each window over the cells that are not padding; 0 where there are none."""
    inside = F.avg_pool2d(F.pad(torch.ones_like(x[:1, :1]), padding), kernel, stride)
    share = inside.clamp(min=1 / (kernel[0] * kernel[1]))
    return F.avg_pool2d(F.pad(x, padding), kernel, stride) / share

)";

constexpr const char* loader = R"(
def load_weights(model, path):
    """Gives the model the weights of a safetensors file.

    The file has 8 bytes with the length of the header, the header (JSON: type, shape and place of each tensor), the values.
    """
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        values = bytearray(file.read())
    types = {"F64": torch.float64, "F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16}
    state = {}
    for name in model.state_dict():
        layer, tensor = name.rsplit(".", 1)
        if tensor == "num_batches_tracked":  # only counts steps
            continue
        stored = header[f"{LAYER_NAMES.get(layer, layer)}.{tensor}"]
        begin, end = stored["data_offsets"]
        data = torch.frombuffer(values[begin:end], dtype=types[stored["dtype"]])
        state[name] = data.reshape(stored["shape"])
    model.load_state_dict(state, strict=False)

)";

std::string mapText(const Shape& shape)
{
    return std::to_string(shape.c) + " x " + std::to_string(shape.h) + " x " + std::to_string(shape.w);
}

/// A network on its way to becoming text.
class Code {
public:
    explicit Code(const NetworkSpec& spec)
        : m_spec(spec), m_placed(place(spec)), m_cost(cost(spec)), m_names(layerIdentifiers(spec, isReserved)),
          m_plan(planVariables(m_placed, m_names))
    {
        for (std::size_t i = 0; i < spec.layers.size(); ++i) {
            add(i);
        }
    }

    [[nodiscard]] std::string text() const
    {
        const std::string name = classIdentifier(m_spec.name, isReserved);
        return heading() + layerNames() + (m_needsAxisNorm ? axisNorm : "") + (m_needsMeanInside ? meanInside : "") +
               module(name) + loader + start(name);
    }

private:
    void add(std::size_t i)
    {
        const PlacedLayer& placed = m_placed[i];
        std::vector<TorchValue> values;
        for (const int source : placed.sources) {
            values.push_back(source < 0 ? TorchValue{m_plan.input, false} : m_values[static_cast<std::size_t>(source)]);
        }
        const TorchLayer layer = torchLayer({m_spec.layers[i].layer, placed, "self." + m_names[i], values});
        const std::string& variable = m_plan.variables[i];
        m_values.push_back({variable, layer.result.flat});
        m_needsAxisNorm = m_needsAxisNorm || layer.needs == TorchExtra::AxisNorm;
        if (!layer.module.empty()) {
            m_modules += "        self." + m_names[i] + " = " + layer.module + '\n';
        }
        if (variable.empty()) {
            return;
        }
        m_needsMeanInside = m_needsMeanInside || layer.needs == TorchExtra::MeanInside;
        if (layer.result.text != variable) {
            const std::string size = layer.result.flat ? std::to_string(placed.out.c) : mapText(placed.out);
            const bool isNew = std::exchange(m_size, size) != size;
            m_statements += "        " + variable + " = " + layer.result.text + (isNew ? "  # " + size : "") + '\n';
        }
    }

    [[nodiscard]] std::string heading() const
    {
        const std::string title = m_spec.name.empty() ? "A network" : "The network " + pythonString(m_spec.name);
        const bool usesMath = m_statements.find("math.") != std::string::npos;
        return "# " + title + " in PyTorch, written by Convolarium.\n" +
               "# Where \"same\" padding differs at the two ends of an axis, it is a step of its own; its size belongs "
               "to\n"
               "# inputs of " +
               mapText(m_spec.input) + ".\n" + "import json\n" + (usesMath ? "import math\n" : "") +
               "import struct\nimport sys\n\n"
               "import torch\nimport torch.nn.functional as F\nfrom torch import nn\n\n";
    }

    /// The dictionary from Python names to the others.
    [[nodiscard]] std::string layerNames() const
    {
        std::string entries;
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            const bool hasWeights = !parameters(m_spec.layers[i].layer, m_placed[i].in).empty();
            if (hasWeights && m_names[i] != m_spec.layers[i].name) {
                entries += "    \"" + m_names[i] + "\": " + pythonString(m_spec.layers[i].name) + ",\n";
            }
        }
        return "# The names in files of weights of those layers that are called otherwise here.\nLAYER_NAMES = {" +
               (entries.empty() ? "" : '\n' + entries) + "}\n\n";
    }

    [[nodiscard]] std::string module(const std::string& name) const
    {
        return "\nclass " + name + "(nn.Module):\n    \"\"\"Input N x " + mapText(m_spec.input) + "; " +
               grouped(m_cost.parameters) + " parameters, " + grouped(m_cost.trainable) +
               " of them trained.\"\"\"\n\n" + "    def __init__(self):\n        super().__init__()\n" + m_modules +
               "\n    def forward(self, " + m_plan.input + "):\n" + m_statements + "        return " +
               m_values.back().text + "\n\n";
    }

    [[nodiscard]] std::string start(const std::string& name) const
    {
        const Shape& input = m_spec.input;
        return "\nif __name__ == \"__main__\":\n    model = " + name + "().eval()\n" +
               "    if len(sys.argv) > 1:\n        load_weights(model, sys.argv[1])\n" +
               "    with torch.no_grad():\n        output = model(torch.zeros(1, " + std::to_string(input.c) + ", " +
               std::to_string(input.h) + ", " + std::to_string(input.w) + "))\n" +
               "    trained = sum(value.numel() for value in model.parameters())\n"
               "    statistics = sum(value.numel() for name, value in model.named_buffers() "
               "if not name.endswith(\"num_batches_tracked\"))\n"
               "    print(f\"output: {tuple(output.shape)}\")\n"
               "    print(f\"parameters: {trained + statistics:,}, {trained:,} of them trained\")\n";
    }

    const NetworkSpec& m_spec;
    std::vector<PlacedLayer> m_placed;
    Cost m_cost;
    std::vector<std::string> m_names;
    VariablePlan m_plan;
    std::vector<TorchValue> m_values;
    std::string m_modules;
    std::string m_statements;
    std::string m_size; ///< of the value of the last statement
    bool m_needsAxisNorm = false;
    bool m_needsMeanInside = false;
};

} // namespace

std::string pytorchCode(const NetworkSpec& spec) { return Code(spec).text(); }

} // namespace convolarium::engine
