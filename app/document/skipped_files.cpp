// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/skipped_files.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImageFolder)
};

} // namespace

void SkippedFiles::add(const QString& name, const QString& reason)
{
    const std::lock_guard lock(m_mutex);
    ++m_count;
    if (m_lines.size() < mostListed)
        m_lines << QStringLiteral("%1: %2").arg(name, reason);
}

QStringList SkippedFiles::lines() const
{
    const std::lock_guard lock(m_mutex);
    QStringList lines = m_lines;
    if (const int more = m_count - static_cast<int>(m_lines.size()); more > 0)
        lines << Words::tr("and %Ln more file(s)", nullptr, more);
    return lines;
}

int SkippedFiles::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_count;
}

} // namespace convolarium
