// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace convolarium {

/// The whole file at `path`, which may have `most` bytes. It is looked at before it is read: a pipe or a device is refused
/// without waiting for it, a larger file without reading it.
/// @throws Problem that names the file: Failure when it cannot be read, Usage when it is too large.
[[nodiscard]] QByteArray readBoundedFile(const QString& path, qint64 most);

} // namespace convolarium
