// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/safe_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <sys/resource.h>

using namespace convolarium::engine;

namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, std::string_view first, std::string_view second = {})
{
    writeFile(path, std::array{first, second});
}

std::string read(const fs::path& path) { return readFile(path, 1 << 20); }

QString reasonOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const std::runtime_error& error) {
        return QString::fromUtf8(error.what());
    }
    return QStringLiteral("no error");
}

/// No file of this process may grow beyond `bytes` as long as it lives: what a full disk does.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before{};
};

} // namespace

/// Files are read whole and written whole, or not at all.
class TestSafeFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_path = fs::path(m_folder->path().toStdString()) / "file";
    }

    void piecesBecomeOneFile()
    {
        write(m_path, "one ", "two");
        QCOMPARE(read(m_path), std::string("one two"));
        write(m_path, "three");
        QCOMPARE(read(m_path), std::string("three"));
        write(m_path, "");
        QCOMPARE(read(m_path), std::string());
        QCOMPARE(files(), 1);
    }

    void largeFiles()
    {
        const std::string contents(1'000'000, 'x');
        write(m_path, contents);
        QVERIFY(read(m_path) == contents);
    }

    void modeAndLinksStay()
    {
        write(m_path, "old");
        fs::permissions(m_path, fs::perms::owner_read | fs::perms::owner_write);
        const fs::path link = m_path.parent_path() / "link";
        fs::create_symlink("file", link);
        write(link, "new");
        QVERIFY(fs::is_symlink(link));
        QCOMPARE(read(m_path), std::string("new"));
        QVERIFY(fs::status(m_path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    }

    void aFullDiskLeavesTheOldFile()
    {
        write(m_path, "old");
        {
            const FileSizeLimit limit(1000);
            const std::string large(5000, 'x');
            QCOMPARE(reasonOf([&] { write(m_path, large); }),
                     QString::fromStdString(m_path.string() + ": File too large"));
            QVERIFY(reasonOf([&] { write(m_path.parent_path() / "other", large); }).endsWith(u"File too large"));
        }
        QCOMPARE(read(m_path), std::string("old"));
        QCOMPARE(files(), 1);
    }

    void fullDevices()
    {
        QCOMPARE(reasonOf([] { write("/dev/full", "text"); }), QStringLiteral("/dev/full: No space left on device"));
        QVERIFY(fs::is_character_file("/dev/full"));
        write("/dev/null", "text");
        QVERIFY(fs::is_character_file("/dev/null"));
    }

    void whatCannotBeReadOrWritten()
    {
        const fs::path missing = m_path.parent_path() / "missing" / "file";
        const QString why = QString::fromStdString(missing.string() + ": No such file or directory");
        QCOMPARE(reasonOf([&] { static_cast<void>(read(missing)); }), why);
        QCOMPARE(reasonOf([&] { write(missing, "text"); }), why);
        const QString folder = QString::fromStdString(m_path.parent_path().string() + ": Is a directory");
        QCOMPARE(reasonOf([&] { static_cast<void>(read(m_path.parent_path())); }), folder);
        QCOMPARE(reasonOf([&] { write(m_path.parent_path(), "text"); }), folder);
        QVERIFY(reasonOf([] { write("", "text"); }).endsWith(u"No such file or directory"));
    }

    void readingIsBounded()
    {
        write(m_path, "12345");
        QCOMPARE(readFile(m_path, 5), std::string("12345"));
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(readFile(m_path, 4)), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(readFile("/dev/zero", 1 << 20)), std::invalid_argument);
    }

private:
    [[nodiscard]] int files() const
    {
        return static_cast<int>(std::distance(fs::directory_iterator(m_path.parent_path()), {}));
    }

    std::optional<QTemporaryDir> m_folder;
    fs::path m_path;
};

QTEST_GUILESS_MAIN(TestSafeFile)
#include "tst_engine_safe_file.moc"
