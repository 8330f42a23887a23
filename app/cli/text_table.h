// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace convolarium {

/// Columns as wide as their widest cell, two spaces between them, a line a row; all rows have as many cells as the first.
/// Cells of the columns `numbers` (from 0) stand at the right. Letters that take two cells of
/// a terminal, as kana do, count twice.
[[nodiscard]] QString aligned(const std::vector<QStringList>& rows, const std::vector<qsizetype>& numbers = {});

} // namespace convolarium
