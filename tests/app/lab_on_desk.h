// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/architecture_page.h"
#include "app/architecture/network_view.h"

namespace convolarium {

/// The lab in a window, with the history that the shell would keep.
struct LabOnDesk {
    ArchitecturePage page;
    std::vector<LabState> before;

    LabOnDesk()
    {
        QObject::connect(&page, &ArchitecturePage::stateEdited, &page,
                         [this](const LabState& state, const QString& /*subject*/, bool continuing) {
                             if (!continuing)
                                 before.push_back(state);
                         });
        page.resize(1836, 1052);
        page.show();
    }

    void undo()
    {
        page.setState(before.back());
        before.pop_back();
    }

    [[nodiscard]] LayerList& list(int half = 0) const { return page.view(half).list(); }
    [[nodiscard]] const engine::NetworkSpec& spec(int half = 0) const { return page.network(half).spec; }
    void select(int layer, int half = 0)
    {
        // As a user does: a click on the layer's block in the skyline opens its block and selects it.
        Q_EMIT page.view(half).head().layerClicked(layer);
    }
    [[nodiscard]] int indexOf(const std::string& name) const
    {
        const auto found = std::ranges::find(spec().layers, name, &engine::LayerNode::name);
        return static_cast<int>(found - spec().layers.begin());
    }
};

} // namespace convolarium
