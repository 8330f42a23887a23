// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/layer_words.h"
#include "engine/analysis/counting.h"
#include "engine/analysis/network_cost.h"
#include "engine/network/network_edit.h"

#include <QSet>
#include <QString>

#include <limits>
#include <optional>
#include <vector>

namespace convolarium {

/// A network with everything that is known of it.
struct InspectedNetwork {
    engine::NetworkSpec spec;
    engine::NetworkInspection inspection;

    explicit InspectedNetwork(engine::NetworkSpec network);
};

/// Layers behind one another whose names begin alike: up to the first part that has a number ("block1", "conv2",
/// "block_3"), or, without numbers, in their first two parts ("expanded_conv"): the blocks of published networks. A layer
/// that is alone is a block of one.
[[nodiscard]] std::vector<engine::LayerRange> blocksOf(const engine::NetworkSpec& spec);

/// What a layer's name and its block have in common: "block_3" of "block_3_expand".
[[nodiscard]] QString blockName(const std::string& layer);

enum class LabColumn { Layer, Output, Parameters, Operations, Memory, Field };
inline constexpr int labColumns = 6;

/// A line of the list: a layer, or a block of several.
struct LabRow {
    engine::LayerRange layers;
    bool isBlock = false;
    bool isOpen = false; ///< a block whose layers are the next lines
    int depth = 0;       ///< 1: a layer in its block
    LayerKind kind = LayerKind::Other;
    QString name;
    QString label;                ///< the name as it is listed: below a block without the block's
    QString text;                 ///< "3×3 · 64"
    engine::LayerSpec layer = {}; ///< of a line that is one layer
    engine::Shape out;
    std::int64_t parameters = 0;
    std::int64_t operations = 0; ///< under the convention
    std::int64_t memory = 0;     ///< bytes of all its outputs, 4 a value
    std::optional<engine::MapField> field;
    QString problem = {}; ///< of the layer, or of the first of a block that has one
};

/// How a network is listed.
struct Listing {
    QSet<QString> open = {};              ///< names of the blocks whose layers are shown
    std::optional<LabColumn> sorted = {}; ///< layers by this column, the largest first; no blocks then
    QString filter = {};                  ///< only layers whose name or type has this in it; no blocks then
    engine::Convention convention = engine::Convention::Macs;
};

[[nodiscard]] std::vector<LabRow> rowsOf(const InspectedNetwork& network, const Listing& listing);

/// What stands for a count that does not fit into 64 bits; withPrefix() says so.
inline constexpr std::int64_t beyondCount = std::numeric_limits<std::int64_t>::max();

/// The operations of a cost under a convention, or beyondCount.
[[nodiscard]] std::int64_t operationsOf(engine::Convention convention, const engine::Cost& cost);

/// The largest value of a column that is drawn as bars, over the rows.
[[nodiscard]] std::int64_t largest(const std::vector<LabRow>& rows, LabColumn column);

/// What a cell of the list says.
[[nodiscard]] QString cellText(const LabRow& row, LabColumn column);

/// "1.85 G", "590 k", "64": three digits and a prefix; "> 9.2·10¹⁸" for beyondCount.
[[nodiscard]] QString withPrefix(std::int64_t number);

/// "3.1", of bytes.
[[nodiscard]] QString mebibytes(std::int64_t bytes);

} // namespace convolarium
