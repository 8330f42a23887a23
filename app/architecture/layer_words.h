// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"
#include "engine/network/network_spec.h"

#include <QString>

#include <vector>

namespace convolarium {

/// What a layer does, as the lab colours it.
enum class LayerKind { Convolution, Depthwise, Dense, Pooling, Normalization, Activation, Merge, Other };

[[nodiscard]] LayerKind kindOf(const engine::LayerSpec& layer);

/// The role whose colours a kind has; some kinds have its tint with its line around it.
struct KindRole {
    Role role;
    bool outlined = false;
};
[[nodiscard]] KindRole roleOf(LayerKind kind);

/// The colours of a kind: of its chip in the list and its block in the skyline.
struct LayerLook {
    QColor fill;
    QColor edge;
};
[[nodiscard]] LayerLook lookOf(LayerKind kind, const Theme& theme);

/// "convolution", in the present language.
[[nodiscard]] QString kindName(LayerKind kind);

/// "Batch normalization": a type of the network file in the present language.
[[nodiscard]] QString typeTitle(const QString& type);

/// "3×3 · 64 · stride 2": what the layer's numbers are, briefly.
[[nodiscard]] QString layerText(const engine::LayerSpec& layer);

/// "56²·256": a map or, where it is one cell, its channels.
[[nodiscard]] QString shapeText(const engine::Shape& shape);

} // namespace convolarium
