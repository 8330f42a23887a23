// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/safe_file.h"

#include "app/lesson/problem.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QStorageInfo>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SafeFile)
};

/// The file itself, or what the link at `path` names.
QFileInfo target(const QString& path)
{
    const QFileInfo file(path);
    return file.isSymLink() ? QFileInfo(file.symLinkTarget()) : file;
}

QString folderObjection(const QFileInfo& folder)
{
    const QString name = QDir::toNativeSeparators(folder.filePath());
    if (!folder.exists())
        return Words::tr("the folder %1 does not exist").arg(name);
    if (!folder.isDir())
        return Words::tr("%1 is not a folder").arg(name);
    if (!folder.isWritable())
        return Words::tr("the folder %1 cannot be written to").arg(name);
    return {};
}

/// What can be seen before writing, in words; empty when nothing is in the way. It gives the better message only:
/// whatever changes between here and the end of the writing is still noticed there.
QString objection(const QString& path, WritableKind kind)
{
    if (path.isEmpty())
        return Words::tr("no file name is given");
    const QFileInfo file = target(path);
    if (file.isDir() || path.endsWith(u'/'))
        return Words::tr("this is a folder, not a file");
    if (kind == WritableKind::FileOrDevice && file.exists() && !file.isFile())
        return file.isWritable() ? QString() : Words::tr("the file is there already and cannot be written to");
    if (const QString wrong = folderObjection(QFileInfo(file.path())); !wrong.isEmpty())
        return wrong;
    // Without this check a device such as /dev/full would be replaced by an ordinary file.
    if (file.exists() && !file.isFile())
        return Words::tr("this is not an ordinary file");
    if (file.exists() && !file.isWritable())
        return Words::tr("the file is there already and cannot be written to");
    return {};
}

[[noreturn]] void fail(const QString& path, const QString& why)
{
    throw Problem(Problem::Kind::Failure, path.isEmpty() ? Words::tr("file") : QDir::toNativeSeparators(path), why);
}

QString writeFailure(const QFileInfo& file, qint64 size, const QString& why)
{
    const qint64 free = QStorageInfo(file.path()).bytesAvailable();
    if (free < 0 || free >= size)
        return why;
    const QLocale locale;
    return Words::tr("the disk is full (%1 are needed, %2 are free)")
        .arg(locale.formattedDataSize(size), locale.formattedDataSize(free));
}

} // namespace

std::optional<QString> writeAll(QIODevice& device, const QByteArray& bytes)
{
    qint64 written = 0;
    while (written < bytes.size()) {
        const qint64 taken = device.write(bytes.constData() + written, bytes.size() - written);
        if (taken <= 0)
            return device.errorString();
        written += taken;
    }
    return std::nullopt;
}

void requireWritable(const QString& path, WritableKind kind)
{
    if (const QString wrong = objection(path, kind); !wrong.isEmpty())
        fail(path, wrong);
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    requireWritable(path);

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(path, file.errorString());
    // On a full disk QSaveFile takes a part of the bytes, reports no error and would put the truncated file in the
    // place of the good one. So what it took is counted, and only a complete file is committed.
    auto wrong = writeAll(file, bytes);
    if (!wrong && (!file.flush() || file.error() != QFileDevice::NoError))
        wrong = file.errorString();
    if (wrong) {
        file.cancelWriting();
        file.commit();
        fail(path, writeFailure(target(path), bytes.size(), *wrong));
    }
    if (!file.commit())
        fail(path, file.errorString());
}

} // namespace convolarium
