// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/folder_listing.h"

#include "app/lesson/problem.h"

#include <QCollator>
#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImageFolder)
};

/// "b2" before "b10". The order depends on the names alone, not on the language of the program.
void sortNaturally(std::vector<QFileInfo>& entries)
{
    QCollator collator(QLocale(QLocale::English, QLocale::UnitedStates));
    collator.setNumericMode(true);
    std::vector<std::pair<QCollatorSortKey, QFileInfo>> keyed;
    keyed.reserve(entries.size());
    for (QFileInfo& entry : entries) {
        QCollatorSortKey key = collator.sortKey(entry.fileName());
        keyed.emplace_back(std::move(key), std::move(entry));
    }
    std::ranges::sort(keyed, [](const auto& a, const auto& b) {
        const int order = a.first.compare(b.first);
        return order != 0 ? order < 0 : a.second.fileName() < b.second.fileName();
    });
    std::ranges::transform(keyed, entries.begin(), [](auto& one) { return std::move(one.second); });
}

QString joined(const QString& below, const QString& name) { return below.isEmpty() ? name : below + u'/' + name; }

} // namespace

FolderListing::FolderListing(const QString& root, SkippedFiles& skipped, const Watch& watch)
    : m_root(root), m_skipped(skipped), m_watch(watch)
{
    m_read.insert(QFileInfo(root).canonicalFilePath());
}

std::vector<QFileInfo> FolderListing::entries(const QString& below)
{
    // System: broken links, pipes and the like, so that they are named.
    const QDir folder(joined(m_root, below));
    const QFileInfoList list =
        folder.entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Unsorted);
    std::vector<QFileInfo> entries(list.begin(), list.end());
    sortNaturally(entries);
    // A folder itself before the links to it.
    std::stable_partition(entries.begin(), entries.end(),
                          [](const QFileInfo& entry) { return !(entry.isDir() && entry.isSymLink()); });
    return entries;
}

bool FolderListing::enters(const QFileInfo& folder, const QString& name)
{
    if (!folder.isReadable() || !folder.isExecutable()) {
        m_skipped.add(name, Words::tr("no permission to read the folder"));
        return false;
    }
    if (m_read.insert(folder.canonicalFilePath()).second)
        return true;
    m_skipped.add(name, Words::tr("a link to a folder that is read already"));
    return false;
}

QStringList FolderListing::folders(const QString& below)
{
    QStringList names;
    for (const QFileInfo& entry : entries(below)) {
        const QString name = joined(below, entry.fileName());
        if (!entry.isDir())
            m_skipped.add(name, Words::tr("not in the folder of a class"));
        else if (enters(entry, name))
            names << entry.fileName();
    }
    return names;
}

QStringList FolderListing::files(const QString& below)
{
    QStringList files;
    collect(below, 0, files);
    return files;
}

void FolderListing::collect(const QString& below, int depth, QStringList& files)
{
    for (const QFileInfo& entry : entries(below)) {
        if (m_watch.stop.stop_requested())
            return;
        const QString name = joined(below, entry.fileName());
        if (!entry.isDir()) {
            if (++m_files > mostFolderFiles)
                throw Problem(Problem::Kind::Usage, QDir::toNativeSeparators(m_root),
                              Words::tr("has more than %L1 files").arg(mostFolderFiles));
            files << name;
        } else if (depth + 1 >= mostFolderDepth) {
            m_skipped.add(name, Words::tr("folders in folders end here"));
        } else if (enters(entry, name)) {
            collect(name, depth + 1, files);
        }
    }
}

} // namespace convolarium
