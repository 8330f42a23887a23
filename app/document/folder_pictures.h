// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/image_folder.h"
#include "engine/data/dataset.h"

#include <cstdint>
#include <memory>

namespace convolarium {

/// Bytes of all pictures of a folder as squares of that side, in colours.
[[nodiscard]] std::int64_t decodedBytes(const ImageFolder& folder, int side);

/// The pictures as samples of side x side x 3, decoded here and now by all cores. What turns out to be broken goes to
/// `skipped`, and a class that has nothing left to train on too.
/// May be called on any thread; an empty result where the watch says stop.
/// @throws Problem that names the folder: fewer than two classes are left, or nothing for the test.
[[nodiscard]] engine::TrainTest decodedPictures(const ImageFolder& folder, int side, SkippedFiles& skipped,
                                                const Watch& watch = {});

/// Of pictures that are decoded when they are wanted, so many bytes are kept.
inline constexpr std::int64_t mostKeptPictureBytes = std::int64_t{256} << 20;

/// The pictures as samples of side x side x 3 that are decoded when they are wanted, by any thread. A file that cannot be
/// read any more, or turns out to be broken, is a grey picture from then on and goes to `later`.
[[nodiscard]] engine::TrainTest openedPictures(const ImageFolder& folder, int side,
                                               const std::shared_ptr<SkippedFiles>& later);

} // namespace convolarium
