// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/network/network_spec.h"

namespace convolarium::engine {

/// What a classroom model sees and tells apart.
struct ClassroomOptions {
    Shape input{1, 32, 32, 3};
    int classes = 5;
};

// Small networks that train in about a minute, one for each idea. They take pictures of any size from 8 x 8 on; the last
// layer gives the logits.

/// Depthwise separable convolutions: a 3x3 convolution to 16 channels, then depthwise 3x3 and pointwise to 32, 64 (half the
/// size), 64, 128 (half the size) and 128, each convolution with batch normalization and ReLU6.
/// Howard et al., "MobileNets", arXiv:1704.04861, made small.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NetworkSpec tinyMobilenet(const ClassroomOptions& options = {});

/// Plain 3x3 convolutions: pairs of 32, 64 and 128 filters, each pair with ReLU and a pooling behind it, and two dense
/// layers. Simonyan and Zisserman, arXiv:1409.1556, made small.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NetworkSpec tinyVgg(const ClassroomOptions& options = {});

/// The same chain of layers as tinyMobilenet(), but normal 3x3 convolutions in place of depthwise and pointwise ones.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NetworkSpec tinyConvnet(const ClassroomOptions& options = {});

/// Four plain 3x3 convolutions each of 16, 32 and 64 filters with ReLU, a pooling behind each four, and two dense layers: as
/// deep as the VGGs, so that without normalization hardly anything reaches its first layers. `normalized`: with batch
/// normalization behind each convolution, as in torchvision's vgg16_bn.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NetworkSpec deepVgg(const ClassroomOptions& options = {},
                                                            bool normalized = false);

/// Shortcuts: two blocks each of 16, 32 and 64 channels, two 3x3 convolutions a block; where the shape changes the shortcut
/// is a 1x1 convolution with batch normalization. The networks for CIFAR-10 in He et al., arXiv:1512.03385, with 14 layers.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NetworkSpec tinyResnet(const ClassroomOptions& options = {});

/// Dense blocks: three of three layers with growth rate 12, bottlenecks of 48 and transitions to half the channels and half
/// the size. The networks for CIFAR-10 (DenseNet-BC) in Huang et al., arXiv:1608.06993, made small.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NetworkSpec tinyDensenet(const ClassroomOptions& options = {});

} // namespace convolarium::engine
