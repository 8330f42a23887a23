// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/problem.h"
#include "app/training/run_store.h"
#include "tests/app/made_run.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace convolarium;

namespace {

Run runAt(const QTime& time, const QString& name = QStringLiteral("a"))
{
    Run run = madeRun();
    run.name = name;
    run.begun = QDateTime(QDate(2026, 3, 1), time);
    return run;
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), qint64{bytes.size()});
}

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not readable)");
}

/// Why `call` fails; empty when it does not.
template <typename Call>
QString reason(Call call)
{
    try {
        call();
    } catch (const Problem& problem) {
        return problem.text();
    }
    return {};
}

/// While it lives, no file of this process grows beyond `bytes`: writing fails as on a full disk.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

} // namespace

class TestRunStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_root = m_folder->filePath(QStringLiteral("kept/runs"));
    }

    void keepsAndLists();
    void sameSecond();
    void renames();
    void removesItsOwnFilesOnly();
    void resumes();
    void brokenFilesAreListed();
    void wrongIds();
    void linksAreNotFollowed();
    void pipesAreNotOpened();
    void fullDisk();
    void noPermission();
    void twoStoresAtOnce();
    void listsManyAtOnce();

private:
    [[nodiscard]] QString path(const QString& id, const char* name = "run.json") const
    {
        return m_root + u'/' + id + u'/' + QLatin1String(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
};

void TestRunStore::keepsAndLists()
{
    const RunStore store(m_root);
    QVERIFY(store.list().empty());
    const Run first = runAt({9, 0, 0, 250}, QStringLiteral("first"));
    const Run second = runAt({10, 30, 1}, QStringLiteral("second"));
    const QString secondId = store.create(second);
    const QString firstId = store.create(first);
    QCOMPARE(firstId, QStringLiteral("2026-03-01-090000"));
    QCOMPARE(secondId, QStringLiteral("2026-03-01-103001"));
    const std::vector<RunSummary> runs = store.list();
    QCOMPARE(runs.size(), std::size_t{2});
    QCOMPARE(runs[0].id, secondId);
    RunSummary expected = summaryOf(first);
    expected.id = firstId;
    QVERIFY(runs[1] == expected);
    QVERIFY(runs[1].complete);
    QVERIFY(same(store.read(firstId).tracks[1], first.tracks[1]));
    Run changed = first;
    changed.tracks[0].status = TrackStatus::Running;
    store.write(firstId, changed);
    QVERIFY(!RunStore(m_root).list()[1].complete);
    QCOMPARE(QDir(m_root + u'/' + firstId).entryList(QDir::Files | QDir::Hidden),
             QStringList{QStringLiteral("run.json")});
}

void TestRunStore::sameSecond()
{
    const RunStore store(m_root);
    QCOMPARE(store.create(runAt({9, 0})), QStringLiteral("2026-03-01-090000"));
    QCOMPARE(store.create(runAt({9, 0})), QStringLiteral("2026-03-01-090000-2"));
    QCOMPARE(store.create(runAt({9, 0})), QStringLiteral("2026-03-01-090000-3"));
    QCOMPARE(store.list()[0].id, QStringLiteral("2026-03-01-090000-3"));
    Run undated = madeRun();
    undated.begun = {};
    QVERIFY(store.create(undated) > QStringLiteral("2026-03-01-090000")); // now
}

void TestRunStore::renames()
{
    const RunStore store(m_root);
    const QString id = store.create(runAt({9, 0}));
    store.rename(id, QStringLiteral("  VGG\nwithout\tnormalisation  花 "));
    QCOMPARE(store.list()[0].name, QStringLiteral("VGG without normalisation 花"));
    QCOMPARE(store.read(id).name, store.list()[0].name);
    QVERIFY(same(store.read(id).tracks[0], madeRun().tracks[0]));
    store.rename(id, QString(5000, u'x'));
    QCOMPARE(store.read(id).name, QString(120, u'x'));
    for (const QString& empty : {QString(), QStringLiteral(" \n\t")})
        QVERIFY_THROWS_EXCEPTION(Problem, store.rename(id, empty));
    QCOMPARE(store.read(id).name.size(), 120);
    QVERIFY_THROWS_EXCEPTION(Problem, store.rename(QStringLiteral("2026-03-01-090001"), QStringLiteral("b")));
}

void TestRunStore::removesItsOwnFilesOnly()
{
    const RunStore store(m_root);
    const QString id = store.create(runAt({9, 0}));
    put(store.checkpointPath(id, 0), "weights");
    put(store.checkpointPath(id, 2), "weights");
    put(path(id, "A.safetensors.4711.part"), "half");
    store.remove(id);
    QVERIFY(!QFileInfo::exists(m_root + u'/' + id));
    QVERIFY(store.list().empty());
    QVERIFY_THROWS_EXCEPTION(Problem, store.remove(id));
    QVERIFY_THROWS_EXCEPTION(Problem, (void)store.read(id));
    QVERIFY_THROWS_EXCEPTION(Problem, store.write(id, madeRun()));

    const QString other = store.create(runAt({9, 0}));
    put(path(other, "notes.txt"), "mine");
    put(path(other, "run.json.backup"), "mine");
    QVERIFY(QDir(m_root + u'/' + other).mkdir(QStringLiteral("B.safetensors"))); // a folder of that name
    store.remove(other);
    QVERIFY(store.list().empty());
    QCOMPARE(QDir(m_root + u'/' + other).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name).size(), 3);
}

void TestRunStore::resumes()
{
    const RunStore store(m_root);
    Run run = runAt({9, 0});
    const QString id = store.create(run);
    QVERIFY(!store.canResume(id)); // nobody trains
    run.tracks[1].status = TrackStatus::Running;
    store.write(id, run);
    QVERIFY(!store.canResume(id)); // no checkpoint
    QVERIFY(store.checkpointPath(id, 1).endsWith(QLatin1String("/2026-03-01-090000/B.safetensors")));
    put(store.checkpointPath(id, 1), "weights");
    QVERIFY(store.canResume(id));
    run.tracks[0].status = TrackStatus::Waiting; // has not begun: needs none
    run.tracks[0].epochs.clear();
    store.write(id, run);
    QVERIFY(store.canResume(id));
    QFile::remove(store.checkpointPath(id, 1));
    QVERIFY(QFile::link(path(id), store.checkpointPath(id, 1)));
    QVERIFY(!store.canResume(id));
    put(path(id), "{");
    QVERIFY(!store.canResume(id));
    QVERIFY(!store.canResume(QStringLiteral("2026-03-01-090009")));
}

void TestRunStore::brokenFilesAreListed()
{
    const RunStore store(m_root);
    const QByteArray good = runBytes(runAt({9, 0}));
    QByteArray version = good;
    version.replace("\"version\":1", "\"version\":9");
    const std::vector<QByteArray> broken{{},
                                         "{",
                                         "{}\n}\n",
                                         QByteArray(3'000'000, 'x'),
                                         QByteArray(100'000, '['),
                                         version,
                                         "\n",
                                         good.left(good.size() / 2)};
    QStringList ids;
    for (const QByteArray& bytes : broken) {
        ids << store.create(runAt({9, 0}));
        put(path(ids.back()), bytes);
    }
    ids << store.create(runAt({9, 0}));
    QVERIFY(truncate(QFile::encodeName(path(ids.back())).constData(), off_t{1} << 30) == 0); // 1 GB of nothing
    ids << store.create(runAt({9, 0}));
    put(store.checkpointPath(ids.back(), 0), "weights");
    QFile::remove(path(ids.back()));

    const QString whole = store.create(runAt({8, 0}));
    QDir(m_root).mkdir(QStringLiteral("2026-03-01-070000")); // empty: begun by another store at this moment
    QDir(m_root).mkdir(QStringLiteral("something else"));
    put(m_root + QStringLiteral("/2026-03-01-060000"), "a file");
    const std::vector<RunSummary> runs = store.list();
    QCOMPARE(runs.size(), broken.size() + 3);
    QCOMPARE(runs.back().id, whole);
    QVERIFY(runs.back().broken.isEmpty());
    for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
        QVERIFY2(!runs[i].broken.isEmpty(), qPrintable(runs[i].id));
        QVERIFY(runs[i].name == runs[i].id || runs[i].name == QLatin1String("a")); // cut off behind its summary
        QCOMPARE(runs[i].begun, QDateTime(QDate(2026, 3, 1), QTime(9, 0)));
        QVERIFY(!reason([&] { (void)store.read(runs[i].id); }).isEmpty());
        store.remove(runs[i].id);
    }
    QCOMPARE(store.list().size(), std::size_t{1});
}

void TestRunStore::wrongIds()
{
    const RunStore store(m_root);
    (void)store.create(runAt({9, 0}));
    put(m_folder->filePath(QStringLiteral("kept/run.json")), "mine");
    for (const QString& id : {QString(), QStringLiteral("."), QStringLiteral(".."), QStringLiteral("../runs"),
                              QStringLiteral("/"), QStringLiteral("2026-03-01-090000/../2026-03-01-090000"),
                              QStringLiteral("2026-03-01-090000/"), QStringLiteral("2026-03-01-090000\n"),
                              QStringLiteral("2026-03-01-090000-12345"), QStringLiteral("２０２６-03-01-090000")}) {
        QVERIFY_THROWS_EXCEPTION(Problem, (void)store.read(id));
        QVERIFY_THROWS_EXCEPTION(Problem, store.write(id, madeRun()));
        QVERIFY_THROWS_EXCEPTION(Problem, store.rename(id, QStringLiteral("b")));
        QVERIFY_THROWS_EXCEPTION(Problem, store.remove(id));
        QVERIFY_THROWS_EXCEPTION(Problem, (void)store.checkpointPath(id, 0));
        QVERIFY(!store.canResume(id));
    }
    QCOMPARE(content(m_folder->filePath(QStringLiteral("kept/run.json"))), QByteArray("mine"));
    QCOMPARE(store.list().size(), std::size_t{1});
}

void TestRunStore::linksAreNotFollowed()
{
    const RunStore store(m_root);
    const RunStore outside(m_folder->filePath(QStringLiteral("outside")));
    const QString id = outside.create(runAt({9, 0}));
    const QByteArray before = content(outside.folder() + u'/' + id + QStringLiteral("/run.json"));
    QVERIFY(QDir().mkpath(m_root));
    // A link in the place of a run's folder.
    QVERIFY(QFile::link(outside.folder() + u'/' + id, m_root + u'/' + id));
    QVERIFY(store.list().empty());
    QVERIFY_THROWS_EXCEPTION(Problem, (void)store.read(id));
    QVERIFY_THROWS_EXCEPTION(Problem, store.write(id, madeRun()));
    QVERIFY_THROWS_EXCEPTION(Problem, store.remove(id));
    QCOMPARE(store.create(runAt({9, 0})), id + QStringLiteral("-2"));
    // Links in the place of its files.
    const QString other = id + QStringLiteral("-2");
    QFile::remove(path(other));
    QVERIFY(QFile::link(outside.folder() + u'/' + id + QStringLiteral("/run.json"), path(other)));
    QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("nowhere")), store.checkpointPath(other, 0)));
    QVERIFY(!store.list()[0].broken.isEmpty());
    QVERIFY_THROWS_EXCEPTION(Problem, (void)store.read(other));
    QVERIFY_THROWS_EXCEPTION(Problem, store.write(other, madeRun()));
    QVERIFY_THROWS_EXCEPTION(Problem, store.rename(other, QStringLiteral("b")));
    store.remove(other); // the links go, not what they name
    QVERIFY(!QFileInfo::exists(m_root + u'/' + other));
    QCOMPARE(content(outside.folder() + u'/' + id + QStringLiteral("/run.json")), before);
}

void TestRunStore::pipesAreNotOpened()
{
    const RunStore store(m_root);
    const QString id = store.create(runAt({9, 0}));
    QFile::remove(path(id));
    QVERIFY(mkfifo(QFile::encodeName(path(id)).constData(), 0600) == 0);
    QVERIFY(!store.list().at(0).broken.isEmpty()); // and does not hang
    QVERIFY_THROWS_EXCEPTION(Problem, (void)store.read(id));
    store.remove(id);
    QVERIFY(store.list().empty());
}

void TestRunStore::fullDisk()
{
    const RunStore store(m_root);
    const QString id = store.create(runAt({9, 0}));
    const QByteArray before = content(path(id));
    {
        const SmallDisk disk(1000);
        const QString text = reason([&] { store.rename(id, QStringLiteral("b")); });
        QVERIFY2(text.contains(QLatin1String("run.json")), qPrintable(text));
        QVERIFY(!reason([&] { store.write(id, madeRun()); }).isEmpty());
        QVERIFY(!reason([&] { (void)store.create(runAt({10, 0})); }).isEmpty());
    }
    QCOMPARE(content(path(id)), before);
    QCOMPARE(QDir(m_root).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{id});
    QCOMPARE(QDir(m_root + u'/' + id).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).size(), 1);
    store.rename(id, QStringLiteral("b"));
    QCOMPARE(store.list()[0].name, QStringLiteral("b"));
}

void TestRunStore::noPermission()
{
    if (geteuid() == 0)
        QSKIP("root may do everything");
    const RunStore store(m_root);
    const QString id = store.create(runAt({9, 0}));
    QVERIFY(QFile::setPermissions(path(id), {}));
    QVERIFY(!store.list().at(0).broken.isEmpty());
    QVERIFY(QFile::setPermissions(path(id), QFile::ReadOwner | QFile::WriteOwner));
    const QString folder = m_root + u'/' + id;
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    QVERIFY(!reason([&] { store.remove(id); }).isEmpty());
    QVERIFY(!reason([&] { store.write(id, madeRun()); }).isEmpty());
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(QFile::setPermissions(m_root, QFile::ReadOwner | QFile::ExeOwner));
    QVERIFY(!reason([&] { (void)store.create(runAt({10, 0})); }).isEmpty());
    QVERIFY(QFile::setPermissions(m_root, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(store.list().size(), std::size_t{1});
}

void TestRunStore::twoStoresAtOnce()
{
    constexpr int each = 20;
    const auto work = [this](std::vector<QString>& ids) {
        const RunStore store(m_root);
        for (int i = 0; i < each; ++i) {
            ids.push_back(store.create(runAt({9, 0})));
            store.rename(ids.back(), ids.back());
            for (const RunSummary& run : store.list())
                if (!run.broken.isEmpty())
                    ids.push_back(run.broken); // none is seen half written
            if (i % 2 == 1)
                store.remove(ids.back());
        }
    };
    std::vector<QString> first, second;
    std::thread other([&] { work(second); });
    work(first);
    other.join();
    QCOMPARE(first.size() + second.size(), std::size_t{2 * each});
    const std::vector<RunSummary> left = RunStore(m_root).list();
    QCOMPARE(left.size(), std::size_t{each});
    for (const RunSummary& run : left)
        QCOMPARE(run.name, run.id);
}

void TestRunStore::listsManyAtOnce()
{
    const RunStore store(m_root);
    Run run = runAt({9, 0});
    run.tracks[0] = madeTrack(QStringLiteral("Tiny VGG"), 3, 1000);
    const QByteArray bytes = runBytes(run);
    for (int i = 0; i < 200; ++i) {
        const QString id = QStringLiteral("2026-03-01-%1").arg(100000 + i % 60 + 100 * (i / 60));
        QVERIFY(QDir().mkpath(m_root + u'/' + id));
        put(path(id), bytes);
    }
    QCOMPARE(store.list().size(), std::size_t{200});
}

QTEST_APPLESS_MAIN(TestRunStore)
#include "tst_run_store.moc"
