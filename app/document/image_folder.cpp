// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/image_folder.h"

#include "app/document/folder_listing.h"
#include "app/document/picture_reader.h"
#include "app/lesson/problem.h"
#include "engine/tensor/workers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImageFolder)
};

/// The files of a class, below the folder of the data set.
struct ClassFiles {
    QString name;
    QStringList train;
    QStringList test;
};

/// What the sub-folders of a data set are: classes, or halves with the classes in them.
struct Halves {
    QString train = {};
    QString test = {}; ///< empty: there is none
};

[[noreturn]] void refuse(const QString& folder, const QString& why, Problem::Kind kind = Problem::Kind::Usage)
{
    throw Problem(kind, QDir::toNativeSeparators(folder), why);
}

void requireFolder(const QString& folder)
{
    const QFileInfo info(folder);
    if (!info.exists())
        refuse(folder, Words::tr("there is no such folder"), Problem::Kind::Failure);
    if (!info.isDir())
        refuse(folder, Words::tr("is not a folder"));
    if (!info.isReadable() || !info.isExecutable())
        refuse(folder, Words::tr("no permission to read the folder"), Problem::Kind::Failure);
}

bool hasFolders(const QString& folder) { return !QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty(); }

/// "train" may be the name of a class, beside "car" and "ship": it is a half only where there are folders in it, and no
/// others but the other half beside it.
Halves halvesOf(const QString& root)
{
    const QStringList testNames{QStringLiteral("test"), QStringLiteral("validation"), QStringLiteral("val")};
    Halves halves;
    qsizetype best = testNames.size();
    for (const QString& name : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const qsizetype kind = testNames.indexOf(name.toLower());
        if (name.toLower() == QLatin1String("train") && halves.train.isEmpty())
            halves.train = name;
        else if (kind < 0)
            return {};
        else if (kind < best) {
            best = kind;
            halves.test = name;
        }
    }
    return !halves.train.isEmpty() && hasFolders(root + u'/' + halves.train) ? halves : Halves{};
}

/// FNV-1a, its bits mixed: another name, another number, the same everywhere and for ever.
std::uint64_t hashOf(const QString& name)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char byte : name.toUtf8())
        hash = (hash ^ static_cast<std::uint8_t>(byte)) * 0x100000001b3;
    hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
    return hash ^ (hash >> 33);
}

/// Takes a fifth of the training files for the test. Of two or more there is one for the test, and one for training.
void split(ClassFiles& files)
{
    constexpr std::uint64_t parts = 5;
    const auto isChosen = [](const QString& file) { return hashOf(file) % parts == 0; };
    const QStringList all = std::exchange(files.train, {});
    const auto chosen = std::ranges::count_if(all, isChosen);
    const auto smallest = std::ranges::min_element(all, {}, hashOf);
    for (auto file = all.begin(); file != all.end(); ++file) {
        const bool tests = chosen == 0            ? file == smallest && all.size() > 1
                           : chosen == all.size() ? file != smallest
                                                  : isChosen(*file);
        (tests ? files.test : files.train) << *file;
    }
}

/// Asks every file for its head, and keeps those that can be used.
class HeadCheck {
public:
    HeadCheck(const QString& root, SkippedFiles& skipped, const Watch& watch, qsizetype files)
        : m_root(root), m_skipped(skipped), m_watch(watch), m_files(files),
          m_workers(std::clamp(QThread::idealThreadCount(), 1, engine::Workers::maxThreads))
    {}

    [[nodiscard]] QStringList usable(const QStringList& files)
    {
        constexpr qsizetype slice = 512;
        QStringList kept;
        for (qsizetype at = 0; at < files.size() && !m_watch.stop.stop_requested(); at += slice) {
            keep(files.mid(at, slice), kept);
            m_done += std::min(slice, files.size() - at);
            if (m_watch.progress)
                m_watch.progress(static_cast<double>(m_done) / static_cast<double>(m_files));
        }
        return kept;
    }

private:
    void keep(const QStringList& files, QStringList& kept)
    {
        std::vector<QString> wrong(static_cast<std::size_t>(files.size()));
        const int chunks = engine::chunkCount(files.size(), 8);
        m_workers.run(chunks, [&](int chunk, int) {
            const engine::Chunk part = engine::chunkOf(files.size(), chunks, chunk);
            for (std::int64_t i = part.begin; i < part.end; ++i)
                wrong[static_cast<std::size_t>(i)] = pictureObjection(m_root + u'/' + files[i]);
        });
        for (qsizetype i = 0; i < files.size(); ++i) {
            if (const QString& reason = wrong[static_cast<std::size_t>(i)]; reason.isEmpty())
                kept << files[i];
            else
                m_skipped.add(files[i], reason);
        }
    }

    QString m_root;
    SkippedFiles& m_skipped;
    const Watch& m_watch;
    qsizetype m_files;
    qsizetype m_done = 0;
    engine::Workers m_workers;
};

/// The classes as their folders say, whatever is in their files.
std::vector<ClassFiles> listed(const QString& root, const Halves& halves, FolderListing& listing, SkippedFiles& skipped)
{
    std::vector<ClassFiles> classes;
    const auto below = [](const QString& half, const QString& name) {
        return half.isEmpty() ? name : half + u'/' + name;
    };
    for (const QString& name : listing.folders(halves.train))
        classes.push_back({.name = name, .train = listing.files(below(halves.train, name)), .test = {}});
    if (halves.test.isEmpty())
        return classes;
    requireFolder(root + u'/' + halves.test);
    for (const QString& name : listing.folders(halves.test)) {
        const auto found = std::ranges::find(classes, name, &ClassFiles::name);
        if (found == classes.end())
            skipped.add(below(halves.test, name), Words::tr("a class that is not trained on"));
        else
            found->test = listing.files(below(halves.test, name));
    }
    return classes;
}

/// Files of all classes in turn.
std::vector<LabelledFile> interleaved(const std::vector<ClassFiles>& classes, QStringList ClassFiles::*files)
{
    std::vector<LabelledFile> all;
    for (qsizetype turn = 0, taken = 1; taken > 0; ++turn) {
        taken = 0;
        for (std::size_t i = 0; i < classes.size(); ++i)
            if (const QStringList& list = classes[i].*files; turn < list.size()) {
                all.push_back({list[turn], static_cast<int>(i)});
                ++taken;
            }
    }
    return all;
}

/// Leaves out the classes that have nothing to train on.
void dropEmpty(std::vector<ClassFiles>& classes, SkippedFiles& skipped)
{
    std::erase_if(classes, [&](const ClassFiles& files) {
        if (files.train.isEmpty())
            skipped.add(files.name, Words::tr("a class without pictures"));
        return files.train.isEmpty();
    });
}

void keepUsable(std::vector<ClassFiles>& classes, const QString& root, SkippedFiles& skipped, const Watch& watch)
{
    qsizetype files = 0;
    for (const ClassFiles& one : classes)
        files += one.train.size() + one.test.size();
    HeadCheck check(root, skipped, watch, files);
    for (ClassFiles& one : classes) {
        one.train = check.usable(one.train);
        one.test = check.usable(one.test);
    }
}

} // namespace

ImageFolder scanImageFolder(const QString& folder, SkippedFiles& skipped, const Watch& watch)
{
    requireFolder(folder);
    const Halves halves = halvesOf(folder);
    if (!halves.train.isEmpty())
        requireFolder(folder + u'/' + halves.train);
    FolderListing listing(folder, skipped, watch);
    std::vector<ClassFiles> classes = listed(folder, halves, listing, skipped);
    keepUsable(classes, folder, skipped, watch);
    if (watch.stop.stop_requested())
        return {};
    dropEmpty(classes, skipped);
    if (classes.empty())
        refuse(folder, Words::tr("has no pictures in sub-folders, one a class"));
    if (classes.size() < 2)
        refuse(folder,
               Words::tr("has pictures of only one class, %1; there must be two or more").arg(classes.front().name));
    const bool hasTest = std::ranges::any_of(classes, [](const ClassFiles& one) { return !one.test.isEmpty(); });
    if (!hasTest)
        std::ranges::for_each(classes, split);
    ImageFolder result{.path = folder,
                       .classes = {},
                       .train = interleaved(classes, &ClassFiles::train),
                       .test = interleaved(classes, &ClassFiles::test)};
    for (const ClassFiles& one : classes)
        result.classes << one.name;
    if (result.test.empty())
        refuse(folder, Words::tr("has one picture a class; there must be more, for training and for the test"));
    return result;
}

void limitPictures(ImageFolder& folder, int limit)
{
    constexpr std::size_t trainOverTest = 4;
    if (limit <= 0)
        return;
    const auto most = static_cast<std::size_t>(limit);
    const auto classes = static_cast<std::size_t>(folder.classes.size());
    folder.train.resize(std::min(folder.train.size(), most));
    folder.test.resize(std::min(folder.test.size(), std::max(classes, most / trainOverTest)));
}

} // namespace convolarium
