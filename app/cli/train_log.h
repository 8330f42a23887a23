// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <optional>

namespace convolarium {

/// A log that is written while the work goes on. What cannot be written is kept and tried again with the next row, so that
/// the file has whole rows only and all of them as soon as there is room.
class TrainLog {
public:
    /// The file is made anew with the first line; nothing is ever written where the path is empty.
    explicit TrainLog(const QString& path) : m_file(path) {}

    /// Puts a line behind the others.
    /// Returns why it could not.
    std::optional<QString> add(const QString& row);
    /// What is not in the file yet.
    [[nodiscard]] QString missing() const { return QString::fromUtf8(m_missing); }

private:
    std::optional<QString> write();

    QFile m_file;
    QByteArray m_missing;
    qint64 m_written = 0;
};

} // namespace convolarium
