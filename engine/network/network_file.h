// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"
#include "engine/network/network_spec.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace convolarium::engine {

/// A network file as a value: the network, and the text that it was read from.
struct NetworkFile {
    NetworkSpec spec;
    /// Gives the written file its order of keys and the keys that have no meaning here; those of a layer belong to the one
    /// of the same name and type. Empty for a new file.
    std::string text;
    /// The layers may have mistakes in them (tryPlace() tells): the key "draft" of a file, for work that is not finished.
    bool draft = false;

    friend bool operator==(const NetworkFile&, const NetworkFile&) = default;
};

/// Format "convolarium-network", version 1: JSON with the input's size and the layers in their order, each with its name,
/// type, inputs (left out: the layer before) and attributes, whose defaults are Keras's.
/// @throws std::invalid_argument with line and column if the text is malformed or out of bounds (64 MiB, 100,000 layers),
/// else naming the layer (number and name), the key and what is wrong, or as place() if the network is; of a draft only
/// what tryPlace() refuses.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NetworkFile parseNetwork(std::string_view text);

/// The text of a network file, a line for every layer. Attributes at their default are left out unless they were there.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::string networkText(const NetworkFile& file);

/// @throws std::runtime_error naming the file and the reason if it cannot be read, std::invalid_argument as parseNetwork()
/// with the file's name before it.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT NetworkFile readNetworkFile(const std::filesystem::path& path);

/// All of it, or the file at `path` stays as it was.
/// @throws std::runtime_error naming the file and the reason.
CONVOLARIUM_ENGINE_EXPORT void writeNetworkFile(const std::filesystem::path& path, const NetworkFile& file);

} // namespace convolarium::engine
