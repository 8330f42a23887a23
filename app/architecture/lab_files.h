// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/lab_state.h"

namespace convolarium {

/// Reads a network file as a network of the lab.
/// @throws Problem naming the file, the place in it and the reason, in the present language.
[[nodiscard]] LabNetwork openNetwork(const QString& path);

/// The bytes of a network's file; a network with mistakes in it is written as a draft.
[[nodiscard]] QByteArray networkBytes(const LabNetwork& network);

/// The whole desk as a file and back: what the lab keeps between two starts, and after a crash.
[[nodiscard]] QByteArray deskBytes(const LabState& state);
/// @throws Problem if the bytes are no desk.
[[nodiscard]] LabState deskFrom(const QByteArray& bytes);

} // namespace convolarium
