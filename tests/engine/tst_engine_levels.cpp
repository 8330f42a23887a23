// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

namespace {

struct Digest {
    QString library;
    std::vector<double> values;
};

struct Level {
    const char* name;
    bool supported;
    QString library;
};

/// The engine's levels, from the plainest to the best.
std::vector<Level> levels()
{
    const QString plain = QStringLiteral(ENGINE_LIBRARY);
    const QFileInfo file(plain);
    const auto inLevel = [&](const char* level) {
        return file.path() + QStringLiteral("/glibc-hwcaps/") + QLatin1String(level) + QLatin1Char('/') +
               file.fileName();
    };
#if defined(__x86_64__)
    return {{"baseline", true, plain},
            {"x86-64-v3", __builtin_cpu_supports("x86-64-v3") != 0, inLevel("x86-64-v3")},
            {"x86-64-v4", __builtin_cpu_supports("x86-64-v4") != 0, inLevel("x86-64-v4")}};
#else
    return {{"baseline", true, plain}};
#endif
}

/// Runs engine_digest with this library in place of the one that the loader would choose; an empty path leaves the
/// choice to it.
Digest digest(const QString& library)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Named from its own folder: the loader takes a space in LD_PRELOAD for the end of a name.
    const QFileInfo file(library);
    if (!library.isEmpty()) {
        process.setWorkingDirectory(file.path());
        environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral("./") + file.fileName());
    }
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(ENGINE_DIGEST), QStringList());
    Digest result;
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        return result;
    }
    const QStringList lines =
        QString::fromLocal8Bit(process.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const QString content = line.section(QLatin1Char(' '), 1);
        if (line.startsWith(QLatin1String("library "))) {
            result.library += file.dir().absoluteFilePath(content);
        } else {
            result.values.push_back(content.toDouble());
        }
    }
    return result;
}

QString canonical(const QString& path) { return QFileInfo(path).canonicalFilePath(); }

} // namespace

/// The shared library at every level that this machine has: each is really loaded, and all compute the same.
class TestEngineLevels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void levelsAgree_data()
    {
        QTest::addColumn<bool>("supported");
        QTest::addColumn<QString>("library");
        for (const Level& level : levels()) {
            QTest::newRow(level.name) << level.supported << level.library;
        }
    }
    void levelsAgree()
    {
        QFETCH(bool, supported);
        QFETCH(QString, library);
        QVERIFY2(QFileInfo::exists(library), qPrintable(library));
        if (!supported) {
            QSKIP("this processor does not have the level");
        }
        const Digest plain = digest(levels().front().library);
        const Digest digested = digest(library);
        QCOMPARE(canonical(digested.library), canonical(library));
        QVERIFY(plain.values.size() > 1000);
        QCOMPARE(digested.values.size(), plain.values.size());
        double largest = 1.0;
        for (const double value : plain.values) {
            largest = std::max(largest, std::abs(value));
        }
        for (std::size_t i = 0; i < plain.values.size(); ++i) {
            // As near as float is to PyTorch's numbers: Winograd's sums differ in their last digits between registers.
            QVERIFY(std::abs(digested.values[i] - plain.values[i]) <= 1e-5 * largest);
        }
    }

    void theLoaderChoosesTheBest()
    {
        QString best;
        for (const Level& level : levels()) {
            best = level.supported ? level.library : best;
        }
        QCOMPARE(canonical(digest({}).library), canonical(best));
    }
};

QTEST_GUILESS_MAIN(TestEngineLevels)
#include "tst_engine_levels.moc"
