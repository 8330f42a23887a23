// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/run_store.h"

#include "app/document/safe_file.h"
#include "app/lesson/problem.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunStore)
};

constexpr int mostOfOneSecond = 1000; // runs that are begun
constexpr qint64 mostHeadBytes = qint64{1} << 20;
constexpr int longestName = 120;

bool isId(const QString& name)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{6}(-[0-9]{1,4})?\\z"));
    return pattern.match(name).hasMatch();
}

[[noreturn]] void fail(const QString& path, const QString& why)
{
    throw Problem(Problem::Kind::Failure, QDir::toNativeSeparators(path), why);
}

QString checkpointName(int contestant) { return QChar(u'A' + contestant) + QStringLiteral(".safetensors"); }

bool isOrdinary(const QString& path)
{
    const QFileInfo file(path);
    return !file.isSymLink() && file.isFile();
}

/// Opens the file of a run. Neither a link nor a pipe nor a file of another size than runs have.
void open(QFile& file)
{
    const QFileInfo info(file.fileName());
    if (!info.exists() && !info.isSymLink())
        fail(file.fileName(), Words::tr("the file is missing"));
    if (!isOrdinary(file.fileName()))
        fail(file.fileName(), Words::tr("this is not an ordinary file"));
    if (!file.open(QIODevice::ReadOnly))
        fail(file.fileName(), file.errorString());
    if (file.size() > mostRunBytes)
        fail(file.fileName(), Words::tr("the file is too large for a run"));
}

/// A run's file ends in a closed object, and a line.
bool isWhole(QFile& file)
{
    constexpr qint64 tail = 2;
    return file.size() > tail && file.seek(file.size() - tail) && file.read(tail) == "}\n";
}

/// What the store and the checkpoints' writer have put into the folder of a run.
QStringList ownFiles(const QString& folder)
{
    QStringList names{QStringLiteral("run.json")};
    for (int i = 0; i < mostContestants; ++i) // and those that a crash has left unfinished
        names << checkpointName(i) << checkpointName(i) + QStringLiteral(".*.part");
    return QDir(folder).entryList(names, QDir::Files | QDir::Hidden | QDir::System | QDir::CaseSensitive);
}

/// Makes a folder that was not there; its name.
QString newFolder(const QString& parent, const QDateTime& begun)
{
    const QString time = (begun.isValid() ? begun : QDateTime::currentDateTime())
                             .toLocalTime()
                             .toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    if (!QDir().mkpath(parent))
        fail(parent, Words::tr("the folder cannot be made"));
    for (int i = 1; i < mostOfOneSecond; ++i) {
        const QString id = i == 1 ? time : QStringLiteral("%1-%2").arg(time).arg(i);
        const QString path = parent + u'/' + id;
        if (isId(id) && QDir().mkdir(path))
            return id;
        if (const QFileInfo there(path); !there.exists() && !there.isSymLink())
            fail(path, Words::tr("the folder cannot be made"));
    }
    fail(parent, Words::tr("too many runs were begun in this second"));
}

} // namespace

RunStore::RunStore(QString folder) : m_folder(QDir::cleanPath(std::move(folder))) {}

QString RunStore::runFolder(const QString& id) const
{
    const QString path = m_folder + u'/' + id;
    if (!isId(id))
        throw Problem(Problem::Kind::Usage, id, Words::tr("this is not the name of a kept run"));
    if (QFileInfo(path).isSymLink())
        fail(path, Words::tr("this is a link, not a folder"));
    return path;
}

QString RunStore::runPath(const QString& id) const { return runFolder(id) + QStringLiteral("/run.json"); }

RunSummary RunStore::summary(const QString& id) const
{
    RunSummary summary{.id = id, .name = id, .begun = {}, .source = {}};
    try {
        QFile file(runPath(id));
        open(file);
        summary = summaryFrom(file.readLine(mostHeadBytes));
        summary.id = id;
        if (!isWhole(file))
            summary.broken = Words::tr("the file has been cut off");
    } catch (const Problem& problem) {
        summary.broken = problem.text();
    }
    if (!summary.begun.isValid()) // the id begins with the time
        summary.begun = QDateTime::fromString(id.left(17), QStringLiteral("yyyy-MM-dd-HHmmss"));
    return summary;
}

std::vector<RunSummary> RunStore::list() const
{
    std::vector<RunSummary> runs;
    const auto hasFiles = [this](const QString& name) { return !ownFiles(m_folder + u'/' + name).isEmpty(); };
    const QStringList names = QDir(m_folder).entryList(QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot);
    for (const QString& name : names) {
        if (!isId(name))
            continue;
        // Another store may be making or deleting a run at this moment: then its folder has no files, or has them only
        // since the look at them.
        RunSummary run = summary(name);
        const bool settled = run.broken.isEmpty() || hasFiles(name);
        if (!run.broken.isEmpty() && settled)
            run = summary(name);
        if (run.broken.isEmpty() || (settled && hasFiles(name)))
            runs.push_back(std::move(run));
    }
    std::ranges::stable_sort(runs, [](const RunSummary& a, const RunSummary& b) {
        return a.begun != b.begun ? a.begun > b.begun : a.id > b.id;
    });
    return runs;
}

QString RunStore::create(const Run& run) const
{
    const QByteArray bytes = runBytes(run);
    const QString id = newFolder(m_folder, run.begun);
    try {
        writeFile(runPath(id), bytes);
    } catch (const Problem&) {
        QDir().rmdir(m_folder + u'/' + id);
        throw;
    }
    return id;
}

void RunStore::write(const QString& id, const Run& run) const
{
    const QString path = runPath(id);
    if (QFileInfo(path).isSymLink()) // writing would follow it
        fail(path, Words::tr("this is not an ordinary file"));
    writeFile(path, runBytes(run));
}

Run RunStore::read(const QString& id) const
{
    QFile file(runPath(id));
    open(file);
    const QByteArray bytes = file.read(mostRunBytes);
    if (bytes.size() != file.size())
        fail(file.fileName(), Words::tr("the file cannot be read"));
    try {
        return runFrom(bytes);
    } catch (const Problem& problem) {
        throw Problem(problem.kind(), QDir::toNativeSeparators(file.fileName()), problem.text());
    }
}

void RunStore::rename(const QString& id, const QString& name) const
{
    Run run = read(id);
    run.name = runName(name);
    if (run.name.isEmpty())
        throw Problem(Problem::Kind::Usage, Words::tr("name"), Words::tr("a run needs a name"));
    write(id, run);
}

void RunStore::remove(const QString& id) const
{
    const QString folder = runFolder(id);
    if (!QFileInfo(folder).isDir())
        fail(folder, Words::tr("the run is not there any more"));
    for (const QString& name : ownFiles(folder)) {
        QFile file(folder + u'/' + name);
        if (!file.remove())
            fail(file.fileName(), file.errorString());
    }
    QDir().rmdir(folder); // stays where there is more in it than the store has made
}

QString RunStore::checkpointPath(const QString& id, int contestant) const
{
    return runFolder(id) + u'/' + checkpointName(contestant);
}

bool RunStore::canResume(const QString& id) const
{
    const RunSummary run = summary(id);
    if (!run.broken.isEmpty() || run.complete)
        return false;
    for (int i = 0; i < static_cast<int>(run.networks.size()); ++i) {
        const RunSummary::Network& network = run.networks[static_cast<std::size_t>(i)];
        const bool trains = network.status == TrackStatus::Waiting || network.status == TrackStatus::Running;
        if (trains && network.epochs > 0 && !isOrdinary(checkpointPath(id, i)))
            return false;
    }
    return true;
}

QString runName(const QString& typed)
{
    QString name;
    for (const QChar c : typed) // what cannot be seen becomes a space
        name += c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ? QChar(u' ') : c;
    return name.simplified().left(longestName).trimmed();
}

} // namespace convolarium
