// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export.h"

#include <optional>
#include <stop_token>

namespace convolarium::engine {

/// What a pass of this engine could reach at most on this machine, measured: the two bounds of a roofline.
/// Source: Williams, Waterman, Patterson, "Roofline: An Insightful Visual Performance Model for Multicore Architectures",
///         CACM 52(4), 2009.
struct CONVOLARIUM_ENGINE_EXPORT MachineLimits {
    int threads = 1;
    double macsPerSecond = 0; ///< of the engine's matrix kernel with everything in the first cache, on all threads

    /// Memory in use far beyond the caches, on all threads. A byte moved is one that the program reads or writes; that the
    /// processor fetches a line before it writes it does not count, as it does not in a layer's bytes either.
    double bytesReadPerSecond = 0;   ///< reading only, as a dense layer reads its weights
    double bytesCopiedPerSecond = 0; ///< of as many reads as writes, both counted

    /// The bandwidth of the roofline: the better of the two.
    [[nodiscard]] double bytesPerSecond() const;

    /// MACs per byte at which the two bounds meet: below it memory sets the pace, above it arithmetic.
    [[nodiscard]] double ridge() const { return macsPerSecond / bytesPerSecond(); }
};

/// Takes about 0.4 s and 128 to 256 MB, on `threads` threads, the caller's among them. Nothing if `stop` was requested,
/// within one round, some 20 ms, of being asked.
/// @throws std::invalid_argument as Workers, std::bad_alloc.
[[nodiscard]] CONVOLARIUM_ENGINE_EXPORT std::optional<MachineLimits> measureMachine(int threads,
                                                                                    const std::stop_token& stop);

} // namespace convolarium::engine
