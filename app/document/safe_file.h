// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <optional>

namespace convolarium {

/// Makes `bytes` the contents of the file at `path`: all of them, or the file stays as it was. A link is followed to
/// the file that it names. Every file that the program writes for the user goes through here.
/// @throws Problem (Failure) that names the file and says why: no name, a missing or read-only folder, a folder or a
///         device in the place of a file, a read-only file, a full disk.
void writeFile(const QString& path, const QByteArray& bytes);

enum class WritableKind { File, FileOrDevice };

/// Looks before longer work whether the file at `path` could be written; nothing happens to it.
/// @throws Problem as writeFile(), for what can be seen without writing; devices and pipes are refused where only a file
/// will do.
void requireWritable(const QString& path, WritableKind kind = WritableKind::File);

/// Writes all of `bytes` into `device`, however small the pieces are that it takes.
/// Returns why it could not (the device's own words); nothing when every byte is in.
[[nodiscard]] std::optional<QString> writeAll(QIODevice& device, const QByteArray& bytes);

} // namespace convolarium
