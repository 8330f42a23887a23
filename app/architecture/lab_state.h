// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/published.h"
#include "engine/network/network_file.h"

#include <QString>

#include <array>
#include <optional>

namespace convolarium {

/// One of the two networks of the lab.
struct LabNetwork {
    engine::NetworkFile file; ///< the network, and the text that it was read from
    QString model = {};       ///< id of the published network that it still is; empty: it is the user's own
    double alpha = 1;         ///< width multiplier of the published network, where it has one
    std::optional<engine::ModelVariant> variant = {}; ///< whose program it is taken from, where the two differ
    QString path = {};                                ///< of its file; empty: it was not saved yet

    [[nodiscard]] const engine::NetworkSpec& spec() const { return file.spec; }
    friend bool operator==(const LabNetwork&, const LabNetwork&) = default;
};

inline constexpr int halves = 2; ///< network A and network B

/// What is on the lab's desk; a value, so that every edit can be undone.
struct LabState {
    std::array<LabNetwork, halves> networks;
    bool comparing = true;                ///< B is shown beside A
    bool whatIf = false;                  ///< B is A with depthwise separable convolutions
    std::optional<LabNetwork> aside = {}; ///< what stood as B before "what if"; none: A stood alone

    friend bool operator==(const LabState&, const LabState&) = default;
};

/// Which published network, and how large.
struct ModelChoice {
    QString model;
    std::optional<engine::ModelVariant> variant = {}; ///< none: the standard one
    double alpha = 1;
    int side = 0;    ///< height and width of the input; 0: as published
    int classes = 0; ///< 0: as published
};

/// The published network as one of the lab's.
/// @throws std::invalid_argument as engine::publishedModel().
[[nodiscard]] LabNetwork publishedNetwork(const ModelChoice& choice);

/// The course's pair: VGG16 and MobileNetV2 of half the width, five classes.
[[nodiscard]] LabState openingState();

/// Units of the last dense layer; nothing without one.
[[nodiscard]] std::optional<int> classesOf(const engine::NetworkSpec& network);
/// Gives the last dense layer so many units.
void setClasses(engine::NetworkSpec& network, int classes);

/// "Keras", "torchvision": whose program the published network is; empty where there is only ours.
[[nodiscard]] QString variantTitle(engine::ModelVariant variant);

/// "MobileNetV2 0.5": how the network is called on screen.
[[nodiscard]] QString networkTitle(const LabNetwork& network);

} // namespace convolarium
