// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/train_log.h"

#include "app/document/safe_file.h"

namespace convolarium {

std::optional<QString> TrainLog::add(const QString& row)
{
    if (m_file.fileName().isEmpty())
        return std::nullopt;
    m_missing += row.toUtf8();
    return write();
}

std::optional<QString> TrainLog::write()
{
    // Unbuffered: what the disk does not take is known at once.
    if (!m_file.isOpen() && !m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return m_file.errorString();
    if (auto wrong = writeAll(m_file, m_missing)) {
        // A part of a row may be all that there was room for.
        if (!m_file.isSequential() && m_file.resize(m_written))
            m_file.seek(m_written);
        return wrong;
    }
    m_written += m_missing.size();
    m_missing.clear();
    return std::nullopt;
}

} // namespace convolarium
