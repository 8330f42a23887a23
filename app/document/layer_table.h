// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/chart_spec.h"
#include "engine/analysis/counting.h"
#include "engine/analysis/network_cost.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace convolarium {

/// How the numbers of a network's table are counted and written.
struct LayerTableStyle {
    engine::Convention convention = engine::Convention::Macs;
    int batch = 1;                              ///< inputs at once, for conventions that multiply by them
    QString (*written)(std::int64_t) = nullptr; ///< null: plain digits

    /// The operations of a cost under the convention.
    /// @throws std::overflow_error if they do not fit in 64 bits.
    [[nodiscard]] std::int64_t operations(const engine::Cost& cost) const;

    [[nodiscard]] QString text(std::int64_t number) const;
};

/// A network layer by layer, a row each: name, type, input, output, parameters, trainable, operations (under the name of the
/// convention), activations, receptive field. The header has the words of files, the same in every language.
[[nodiscard]] ChartTable layerTable(const engine::NetworkCost& cost, const LayerTableStyle& style);

/// The row of the same columns for the whole network, called `name`.
[[nodiscard]] QStringList totalRow(const QString& name, const engine::NetworkCost& cost, const LayerTableStyle& style);

/// A pipe table of GitHub Flavored Markdown, columns of numbers to the right. Cells appear as they are: what has a meaning in
/// Markdown is escaped.
[[nodiscard]] QString markdownTable(const ChartTable& table);

/// A tabular for LaTeX with the lines of the package booktabs, columns of numbers to the right; cells are escaped likewise.
[[nodiscard]] QString latexTable(const ChartTable& table);

} // namespace convolarium
