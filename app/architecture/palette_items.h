// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/layer_words.h"

#include <QString>

#include <vector>

namespace convolarium {

/// What can be put into a network: a whole block, or a layer of one type.
struct PaletteItem {
    QString id; ///< "block/residual", or a type of the network file
    QString title;
    QString tooltip;
    LayerKind kind;
};

/// Blocks first, then every type of layer.
[[nodiscard]] std::vector<PaletteItem> paletteItems();

/// The layers of an item, to be put before layer `at` of `network`; nothing for an unknown id.
[[nodiscard]] std::vector<engine::LayerNode> layersOfItem(const QString& id, const engine::NetworkSpec& network,
                                                          int at);

} // namespace convolarium
