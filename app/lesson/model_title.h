// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace convolarium {

/// The name of a network of engine::modelTable() as its paper writes it, the same in every language: "MobileNetV2". Empty
/// for another id.
[[nodiscard]] QString modelTitle(const QString& id);

} // namespace convolarium
