// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/model_title.h"

#include <map>

namespace convolarium {

QString modelTitle(const QString& id)
{
    static const std::map<QString, QString> titles{{QStringLiteral("mobilenet_v1"), QStringLiteral("MobileNetV1")},
                                                   {QStringLiteral("mobilenet_v2"), QStringLiteral("MobileNetV2")},
                                                   {QStringLiteral("vgg16"), QStringLiteral("VGG16")},
                                                   {QStringLiteral("vgg19"), QStringLiteral("VGG19")},
                                                   {QStringLiteral("resnet18"), QStringLiteral("ResNet18")},
                                                   {QStringLiteral("resnet34"), QStringLiteral("ResNet34")},
                                                   {QStringLiteral("resnet50"), QStringLiteral("ResNet50")},
                                                   {QStringLiteral("resnet101"), QStringLiteral("ResNet101")},
                                                   {QStringLiteral("densenet121"), QStringLiteral("DenseNet121")},
                                                   {QStringLiteral("densenet161"), QStringLiteral("DenseNet161")},
                                                   {QStringLiteral("densenet169"), QStringLiteral("DenseNet169")},
                                                   {QStringLiteral("densenet201"), QStringLiteral("DenseNet201")},
                                                   {QStringLiteral("wavenet"), QStringLiteral("WaveNet")},
                                                   {QStringLiteral("tiny_mobilenet"), QStringLiteral("Tiny MobileNet")},
                                                   {QStringLiteral("tiny_vgg"), QStringLiteral("Tiny VGG")},
                                                   {QStringLiteral("tiny_convnet"), QStringLiteral("Tiny ConvNet")},
                                                   {QStringLiteral("deep_vgg"), QStringLiteral("Deep VGG")},
                                                   {QStringLiteral("deep_vgg_bn"), QStringLiteral("Deep VGG + BN")},
                                                   {QStringLiteral("tiny_resnet"), QStringLiteral("Tiny ResNet")},
                                                   {QStringLiteral("tiny_densenet"), QStringLiteral("Tiny DenseNet")}};
    const auto found = titles.find(id);
    return found == titles.end() ? QString() : found->second;
}

} // namespace convolarium
