// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/safe_file.h"
#include "app/lesson/problem.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>
#include <sys/stat.h>

using namespace convolarium;

namespace {

const QByteArray oldContent = "OLD";

/// A device with room for `capacity` bytes that takes at most `piece` at once and then refuses.
class FullDevice : public QIODevice {
public:
    FullDevice(qint64 capacity, qint64 piece) : m_capacity(capacity), m_piece(piece)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] const QByteArray& content() const { return m_content; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        const qint64 taken = std::min({size, m_piece, m_capacity - m_content.size()});
        m_content.append(data, taken);
        if (taken == 0)
            setErrorString(QStringLiteral("no room"));
        return taken > 0 ? taken : -1;
    }

private:
    qint64 m_capacity, m_piece;
    QByteArray m_content;
};

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not readable)");
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), qint64{bytes.size()});
}

/// Why writing fails; empty when it does not.
QString reasonOf(const QString& path, const QByteArray& bytes = "NEW")
{
    try {
        writeFile(path, bytes);
    } catch (const Problem& problem) {
        if (problem.kind() != Problem::Kind::Failure)
            return QStringLiteral("(not a failure)");
        if (problem.text().contains(u'\n'))
            return QStringLiteral("(more than one line)");
        return problem.reason();
    }
    return {};
}

} // namespace

class TestSafeFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void writesAndReplaces()
    {
        const QString path = m_folder->filePath(QStringLiteral("図 1.txt"));
        writeFile(path, "first");
        QCOMPARE(content(path), QByteArray("first"));
        writeFile(path, QByteArray(3'000'000, 'x'));
        QCOMPARE(content(path), QByteArray(3'000'000, 'x'));
        writeFile(path, {});
        QCOMPARE(content(path), QByteArray());
        QCOMPARE(leftovers(), QStringList{QStringLiteral("図 1.txt")});
    }

    void followsLinks()
    {
        const QString path = m_folder->filePath(QStringLiteral("real.txt"));
        const QString link = m_folder->filePath(QStringLiteral("link.txt"));
        put(path, oldContent);
        QVERIFY(QFile::link(path, link));
        writeFile(link, "NEW");
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(content(path), QByteArray("NEW"));
    }

    void keepsPermissions()
    {
        const QString path = m_folder->filePath(QStringLiteral("private.txt"));
        put(path, oldContent);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        writeFile(path, "NEW");
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void namesWhatIsInTheWay()
    {
        QCOMPARE(reasonOf(QString()), QStringLiteral("no file name is given"));
        QCOMPARE(reasonOf(m_folder->path()), QStringLiteral("this is a folder, not a file"));
        QCOMPARE(reasonOf(m_folder->filePath(QStringLiteral("new/"))), QStringLiteral("this is a folder, not a file"));
        QCOMPARE(reasonOf(m_folder->filePath(QStringLiteral("missing/a.txt"))),
                 QStringLiteral("the folder %1 does not exist").arg(m_folder->filePath(QStringLiteral("missing"))));
        const QString file = m_folder->filePath(QStringLiteral("file"));
        put(file, oldContent);
        QCOMPARE(reasonOf(file + QStringLiteral("/a.txt")), QStringLiteral("%1 is not a folder").arg(file));
        QCOMPARE(content(file), oldContent);
        QVERIFY(!reasonOf(m_folder->filePath(QString(400, u'n'))).isEmpty());
        QCOMPARE(leftovers(), QStringList{QStringLiteral("file")});
    }

    void leavesDevicesAlone()
    {
        QCOMPARE(reasonOf(QStringLiteral("/dev/full")), QStringLiteral("this is not an ordinary file"));
        const QString pipe = m_folder->filePath(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(reasonOf(pipe), QStringLiteral("this is not an ordinary file"));
        struct stat status {};
        QCOMPARE(lstat(QFile::encodeName(pipe).constData(), &status), 0);
        QVERIFY(S_ISFIFO(status.st_mode));
    }

    void keepsTheOldFileOnAFullDisk()
    {
        if (!mounted("size=1m"))
            QSKIP("needs the right to mount a small file system");
        const QString path = m_folder->filePath(QStringLiteral("a.txt"));
        put(path, oldContent);
        const QString reason = reasonOf(path, QByteArray(5'000'000, 'x'));
        const QByteArray after = content(path);
        const QStringList files = leftovers();
        unmount();
        QVERIFY2(reason.startsWith(QStringLiteral("the disk is full")), qPrintable(reason));
        QCOMPARE(after, oldContent);
        QCOMPARE(files, QStringList{QStringLiteral("a.txt")});
    }

    void keepsTheOldFileInAReadOnlyFolder()
    {
        if (!mounted("size=1m"))
            QSKIP("needs the right to mount a small file system");
        const QString path = m_folder->filePath(QStringLiteral("a.txt"));
        put(path, oldContent);
        const QByteArray folder = QFile::encodeName(m_folder->path());
        const int remounted = mount("tmpfs", folder.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr);
        const QString reason = reasonOf(path);
        const QByteArray after = content(path);
        unmount();
        QCOMPARE(remounted, 0);
        QCOMPARE(reason, QStringLiteral("the folder %1 cannot be written to").arg(m_folder->path()));
        QCOMPARE(after, oldContent);
    }

    void countsWhatADeviceTakes()
    {
        FullDevice slow(1000, 7);
        QVERIFY(!writeAll(slow, QByteArray(1000, 'x')));
        QCOMPARE(slow.content(), QByteArray(1000, 'x'));
        FullDevice full(999, 7);
        QCOMPARE(writeAll(full, QByteArray(1000, 'x')), std::optional(QStringLiteral("no room")));
    }

private:
    [[nodiscard]] QStringList leftovers() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }
    [[nodiscard]] bool mounted(const char* options) const
    {
        return mount("tmpfs", QFile::encodeName(m_folder->path()).constData(), "tmpfs", 0, options) == 0;
    }
    void unmount() const { QCOMPARE(umount(QFile::encodeName(m_folder->path()).constData()), 0); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSafeFile)
#include "tst_safe_file.moc"
