// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/image_folder.h"
#include "engine/data/dataset.h"

#include <cstdint>

namespace convolarium {

/// Bytes of all pictures of a folder as squares of that side, in colours.
[[nodiscard]] std::int64_t decodedBytes(const ImageFolder& folder, int side);

/// The pictures as samples of side x side x 3, decoded here and now by all cores. What turns out to be broken goes to
/// `skipped`, and a class that has nothing left to train on too.
/// May be called on any thread; an empty result where the watch says stop.
/// @throws Problem that names the folder: fewer than two classes are left, or nothing for the test.
[[nodiscard]] engine::TrainTest decodedPictures(const ImageFolder& folder, int side, SkippedFiles& skipped,
                                                const Watch& watch = {});

} // namespace convolarium
