#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Convolarium developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cases of bench_engine in PyTorch, for tests/bench/compare (Debian: python3-torch, python3-torchvision).

peer_torch.py [--channels-last] [--threads N] [--filter REGEX]   times, as one JSON object {CASE: milliseconds}
peer_torch.py --memory                                            peak resident MiB of 20 steps of tiny_vgg at batch 64
"""
import argparse
import json
import re
import resource
import statistics
import time

import torch
from torch import nn

RUNS = 7


def timed(work):
    """Median milliseconds of RUNS runs after a warm-up."""
    work()
    seconds = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds) * 1e3


def conv_cases():
    """CASE: batch, side, and the arguments of nn.Conv2d."""
    return {
        "conv3x3 64>64 32x32 b32": (32, 32, (64, 64, 3, 1, 1)),
        "depthwise3x3 64 32x32 b32": (32, 32, (64, 64, 3, 1, 1, 1, 64)),
        "pointwise 64>64 32x32 b32": (32, 32, (64, 64, 1)),
        "conv3x3 3>32 32x32 b32": (32, 32, (3, 32, 3, 1, 1)),
        "conv3x3 128>128 16x16 b32": (32, 16, (128, 128, 3, 1, 1)),
        "depthwise3x3/2 192 56x56 b8": (8, 56, (192, 192, 3, 2, 1, 1, 192)),
        "conv3x3 64>64 224x224 b1": (1, 224, (64, 64, 3, 1, 1)),
        "conv3x3 512>512 14x14 b8": (8, 14, (512, 512, 3, 1, 1)),
    }


def normalized(inputs, outputs, kernel, stride=1, groups=1):
    return [nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, 1, groups, bias=False), nn.BatchNorm2d(outputs), nn.ReLU6()]


def tiny_mobilenet():
    layers = normalized(3, 16, 3)
    for inputs, outputs, stride in ((16, 32, 1), (32, 64, 2), (64, 64, 1), (64, 128, 2), (128, 128, 1)):
        layers += normalized(inputs, inputs, 3, stride, inputs) + normalized(inputs, outputs, 1)
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(128, 5))


def tiny_vgg():
    layers, inputs = [], 3
    for outputs in (32, 64, 128):
        for _ in range(2):
            layers += [nn.Conv2d(inputs, outputs, 3, padding=1), nn.ReLU()]
            inputs = outputs
        layers.append(nn.MaxPool2d(2))
    return nn.Sequential(*layers, nn.Flatten(), nn.Linear(128 * 4 * 4, 256), nn.ReLU(), nn.Linear(256, 5))


def network_cases():
    """CASE: batch, side, and what makes the network."""
    cases = {"tiny_mobilenet 32x32 b64": (64, 32, tiny_mobilenet), "tiny_vgg 32x32 b64": (64, 32, tiny_vgg)}
    try:
        from torchvision import models
    except ImportError:
        return cases
    cases["mobilenet_v2 0.5 224x224 b16"] = (16, 224, lambda: models.MobileNetV2(num_classes=5, width_mult=0.5, dropout=0.0))
    cases["vgg16 224x224 b4"] = (4, 224, lambda: models.vgg16(num_classes=5, dropout=0.0))
    return cases


def train_step(network, batch, side, layout):
    loss, optimizer = nn.CrossEntropyLoss(), torch.optim.Adam(network.parameters())
    x = torch.randn(batch, 3, side, side).contiguous(memory_format=layout)
    labels = torch.arange(batch) % 5

    def step():
        optimizer.zero_grad()
        loss(network(x), labels).backward()
        optimizer.step()

    return x, step


def time_all(wanted, layout):
    results = {}
    for name, (batch, side, arguments) in conv_cases().items():
        if not wanted(name):
            continue
        layer = nn.Conv2d(*arguments).to(memory_format=layout)
        x = torch.randn(batch, arguments[0], side, side).contiguous(memory_format=layout).requires_grad_()
        with torch.no_grad():
            results[name + "/forward"] = timed(lambda: layer(x))
        dy = torch.randn_like(layer(x).detach())

        def both():
            x.grad = None
            layer.zero_grad()
            layer(x).backward(dy)

        results[name + "/forward_backward"] = timed(both)
    for name, (batch, side, make) in network_cases().items():
        if not wanted(name):
            continue
        network = make().to(memory_format=layout)
        x, step = train_step(network, batch, side, layout)
        results[name + "/train"] = timed(step)
        network.eval()
        with torch.no_grad():
            results[name + "/infer"] = timed(lambda: network(x))
    return results


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--channels-last", action="store_true")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--filter", default="")
    parser.add_argument("--memory", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(0)
    layout = torch.channels_last if options.channels_last else torch.contiguous_format
    if options.memory:
        _, step = train_step(tiny_vgg(), 64, 32, layout)
        for _ in range(20):
            step()
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    else:
        print(json.dumps(time_all(lambda name: re.search(options.filter, name), layout)))


main()
