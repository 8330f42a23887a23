// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <mutex>

namespace convolarium {

/// Files that could not be used, each with the reason. Bounded, however many they are. For several threads at once.
class SkippedFiles {
public:
    /// At most so many are listed by name.
    static constexpr int mostListed = 200;

    void add(const QString& name, const QString& reason);

    /// "NAME: REASON", one a file, in the order in which they were added; then a line that says how many more there are.
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] int count() const;

private:
    mutable std::mutex m_mutex;
    QStringList m_lines;
    int m_count = 0;
};

} // namespace convolarium
