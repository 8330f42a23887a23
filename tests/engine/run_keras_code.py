# SPDX-FileCopyrightText: 2026 The Convolarium developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""run_keras_code.py FOLDER: builds generated Keras code with a stand-in for Keras, for tst_keras_code.

The stand-in has the layers that the code uses, with Keras's signatures, its rules for shapes and numbers of parameters, and
its refusals; it computes nothing. FOLDER/cases.json lists names of files without ".py". FOLDER/results.json says for each
which layers were called ([class, name]), the shape of the output, the number of parameters, or the error.
"""
import json
import math
import pathlib
import sys
import traceback
import types

calls = []  # layers in the order in which they are called


class Tensor:
    def __init__(self, shape):
        self.shape = (None, *shape)

    def __truediv__(self, other):
        assert self.shape[1:3] == other.shape[1:3] and other.shape[3] in (1, self.shape[3])
        return Tensor(self.shape[1:])


def two(value):
    assert isinstance(value, int) or (isinstance(value, tuple) and len(value) == 2), value
    return (value, value) if isinstance(value, int) else value


def windows(size, kernel, stride, dilation, padding):
    assert padding in ("same", "valid")
    reach = (kernel - 1) * dilation + 1
    outputs = -(-size // stride) if padding == "same" else (size - reach) // stride + 1
    assert outputs >= 1
    return outputs


class Layer:
    parameters = 0

    def __init__(self, name=None):
        self.name = name

    def __call__(self, x):
        self.parameters = self.count(x.shape[1:])
        calls.append(self)
        return Tensor(self.output(x.shape[1:]))

    def count(self, shape):
        return 0

    def output(self, shape):
        return shape


class Conv2D(Layer):
    def __init__(self, filters, kernel_size, strides=1, padding="valid", dilation_rate=1, groups=1, use_bias=True, name=None):
        super().__init__(name)
        self.filters, self.kernel, self.strides, self.padding = filters, two(kernel_size), two(strides), padding
        self.dilation, self.groups, self.bias = two(dilation_rate), groups, use_bias
        assert max(self.strides) == 1 or max(self.dilation) == 1, "strides > 1 not supported with dilation_rate > 1"

    def count(self, shape):
        assert len(shape) == 3 and shape[2] % self.groups == 0 and self.filters % self.groups == 0
        return math.prod(self.kernel) * shape[2] // self.groups * self.filters + self.bias * self.filters

    def output(self, shape):
        maps = zip(shape, self.kernel, self.strides, self.dilation)
        return (*(windows(*axis, self.padding) for axis in maps), self.filters)


class DepthwiseConv2D(Conv2D):
    def __init__(self, kernel_size, strides=1, padding="valid", depth_multiplier=1, dilation_rate=1, use_bias=True, name=None):
        super().__init__(depth_multiplier, kernel_size, strides, padding, dilation_rate, 1, use_bias, name)
        self.multiplier = depth_multiplier
        assert self.strides[0] == self.strides[1], "only equal strides"

    def count(self, shape):
        assert len(shape) == 3
        return (math.prod(self.kernel) + self.bias) * shape[2] * self.multiplier

    def output(self, shape):
        return (*super().output(shape)[:2], shape[2] * self.multiplier)


class Conv2DTranspose(Conv2D):
    def __init__(self, filters, kernel_size, strides=1, padding="valid", use_bias=True, name=None):
        super().__init__(filters, kernel_size, strides, padding, 1, 1, use_bias, name)

    def output(self, shape):
        more = 0 if self.padding == "same" else 1
        maps = zip(shape, self.kernel, self.strides)
        return (*(size * stride + more * max(kernel - stride, 0) for size, kernel, stride in maps), self.filters)


class Dense(Layer):
    def __init__(self, units, use_bias=True, name=None):
        super().__init__(name)
        self.units, self.bias = units, use_bias

    def count(self, shape):
        return (shape[-1] + self.bias) * self.units

    def output(self, shape):
        return (*shape[:-1], self.units)


class Normalization(Layer):
    def __init__(self, center=True, scale=True, epsilon=1e-3, name=None):
        super().__init__(name)
        self.affine = center + scale
        assert epsilon >= 0


class BatchNormalization(Normalization):
    def __init__(self, momentum=0.99, epsilon=1e-3, center=True, scale=True, name=None):
        super().__init__(center, scale, epsilon, name)
        assert 0 <= momentum <= 1

    def count(self, shape):
        return (2 + self.affine) * shape[-1]


class LayerNormalization(Normalization):
    def __init__(self, axis=-1, epsilon=1e-3, center=True, scale=True, name=None):
        super().__init__(center, scale, epsilon, name)
        self.axis = axis

    def count(self, shape):
        assert len(shape) == 3 and all(axis in (1, 2, 3) for axis in self.axis)
        return self.affine * math.prod(shape[axis - 1] for axis in self.axis)


class GroupNormalization(Normalization):
    def __init__(self, groups=32, epsilon=1e-3, center=True, scale=True, name=None):
        super().__init__(center, scale, epsilon, name)
        self.groups = groups

    def count(self, shape):
        assert shape[-1] % self.groups == 0
        return self.affine * shape[-1]


class ReLU(Layer):
    def __init__(self, max_value=None, name=None):
        super().__init__(name)


class LeakyReLU(Layer):
    def __init__(self, negative_slope=0.3, name=None):
        super().__init__(name)


class Activation(Layer):
    def __init__(self, activation, name=None):
        super().__init__(name)
        assert activation in ("sigmoid", "tanh")


class Softmax(Layer):
    pass


class Dropout(Layer):
    def __init__(self, rate, name=None):
        super().__init__(name)
        assert 0 <= rate < 1


class MaxPooling2D(Layer):
    def __init__(self, pool_size=2, strides=None, padding="valid", name=None):
        super().__init__(name)
        self.kernel, self.strides, self.padding = two(pool_size), two(strides or pool_size), padding

    def output(self, shape):
        return (*(windows(*axis, 1, self.padding) for axis in zip(shape[:2], self.kernel, self.strides)), shape[2])


class AveragePooling2D(MaxPooling2D):
    pass


class GlobalMaxPooling2D(Layer):
    def output(self, shape):
        assert len(shape) == 3
        return shape[2:]


class GlobalAveragePooling2D(GlobalMaxPooling2D):
    pass


class Permute(Layer):
    def __init__(self, dims, name=None):
        super().__init__(name)
        self.dims = dims

    def output(self, shape):
        return tuple(shape[axis - 1] for axis in self.dims)


class Flatten(Layer):
    def output(self, shape):
        return (math.prod(shape),)


class Reshape(Layer):
    def __init__(self, target_shape, name=None):
        super().__init__(name)
        self.target = target_shape

    def output(self, shape):
        assert math.prod(shape) == math.prod(self.target)
        return self.target


class ZeroPadding2D(Layer):
    sign = 1

    def __init__(self, padding=1, name=None):
        super().__init__(name)
        self.edges = ((padding, padding), (padding, padding)) if isinstance(padding, int) else padding

    def output(self, shape):
        (top, bottom), (left, right) = self.edges
        assert min(top, bottom, left, right) >= 0
        shape = (shape[0] + self.sign * (top + bottom), shape[1] + self.sign * (left + right), shape[2])
        assert min(shape) >= 1
        return shape


class Cropping2D(ZeroPadding2D):
    sign = -1


class Add(Layer):
    def __call__(self, inputs):
        assert len(inputs) >= 2 and len({x.shape for x in inputs}) == 1
        calls.append(self)
        return Tensor(inputs[0].shape[1:])


class Multiply(Add):
    pass


class Concatenate(Layer):
    def __call__(self, inputs):
        assert len(inputs) >= 2 and len({x.shape[:-1] for x in inputs}) == 1
        calls.append(self)
        return Tensor((*inputs[0].shape[1:-1], sum(x.shape[-1] for x in inputs)))


def pad(x, pad_width, constant_values=0):
    sizes = zip(x.shape[1:], pad_width[1:], strict=True)
    return Tensor(tuple(size + before + after for size, (before, after) in sizes))


def average_pool(x, pool_size, strides):
    return Tensor(AveragePooling2D(pool_size, strides).output(x.shape[1:]))


class Model:
    def __init__(self, inputs, outputs, name):
        assert name.isidentifier()
        self.outputs = outputs


def stand_in():
    layers = types.ModuleType("keras.layers")
    layers.__dict__.update({name: value for name, value in globals().items() if isinstance(value, type) and issubclass(value, Layer)})
    ops = types.SimpleNamespace(pad=pad, average_pool=average_pool, ones=lambda shape: Tensor(shape[1:]), maximum=lambda a, b: a)
    keras = types.ModuleType("keras")
    keras.layers, keras.ops, keras.Model, keras.Input = layers, ops, Model, Tensor
    sys.modules.update({"keras": keras, "keras.layers": layers})


def run(path):
    calls.clear()
    variables = {"__name__": "generated"}
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), variables)
    model = variables["build_model"]()
    names = [call.name for call in calls if call.name]
    assert len(set(names)) == len(names) and all(name.isidentifier() and name.isascii() for name in names)
    return {"layers": [[type(call).__name__, call.name] for call in calls], "shape": list(model.outputs.shape[1:]),
            "parameters": sum(call.parameters for call in calls)}


def main():
    stand_in()
    folder = pathlib.Path(sys.argv[1])
    results = {}
    for name in json.loads((folder / "cases.json").read_text()):
        try:
            results[name] = run(folder / f"{name}.py")
        except (Exception, SystemExit):
            results[name] = {"error": traceback.format_exc()}
    (folder / "results.json").write_text(json.dumps(results))


main()
