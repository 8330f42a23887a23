// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace convolarium {

/// Whether the bytes of a picture of this format (as QImageReader calls it) go on to the mark that ends it. Decoders of JPEG
/// and GIF fill what is missing with grey and report nothing, PNG's writes to standard error; of other formats this is always
/// true.
/// What follows the mark does not matter.
[[nodiscard]] bool hasPictureEnd(const QByteArray& bytes, const QByteArray& format);

} // namespace convolarium
