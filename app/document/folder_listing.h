// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/image_folder.h"

#include <QFileInfo>

#include <set>
#include <vector>

namespace convolarium {

/// Walks through folders. No folder is read twice, by whatever links it is reached.
class FolderListing {
public:
    /// Of what lies below `root`.
    FolderListing(const QString& root, SkippedFiles& skipped, const Watch& watch);

    /// The sub-folders of a folder below the root ("" is the root), by their names in natural order. Files beside them are
    /// skipped.
    [[nodiscard]] QStringList folders(const QString& below);

    /// All files in a folder below the root and in its sub-folders, as paths below the root, in natural order.
    /// @throws Problem for too many files.
    [[nodiscard]] QStringList files(const QString& below);

private:
    void collect(const QString& below, int depth, QStringList& files);
    [[nodiscard]] std::vector<QFileInfo> entries(const QString& below);
    [[nodiscard]] bool enters(const QFileInfo& folder, const QString& name);

    QString m_root;
    SkippedFiles& m_skipped;
    const Watch& m_watch;
    std::set<QString> m_read; ///< canonical paths
    int m_files = 0;
};

} // namespace convolarium
