// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace convolarium {

/// The icon `:/icons/NAME.svg` drawn in one colour, for `px` x `px` and displays of up to three times the density.
/// An unknown name gives an empty icon.
[[nodiscard]] QIcon tintedIcon(const QString& name, const QColor& color, int px);

} // namespace convolarium
