// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Starts a program on a screen of its own (Xvfb) and measures, from outside:
//   first frame   ms from the start of the process until something but flat colour is on the screen, over some runs,
//                 and the processor time that the program has used until then (which other work hardly changes)
//   memory        resident MiB when it has come to rest
//   idle          ms of processor time within five seconds of rest
//
//   bench_start PROGRAM [ARGUMENT ...]
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QSet>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>
#include <vector>

namespace {

constexpr int runs = 7;
constexpr int patienceMs = 10000;
constexpr int restMs = 2000;
constexpr int idleMs = 5000;

[[noreturn]] void fail(const char* what)
{
    std::fprintf(stderr, "bench_start: %s\n", what);
    std::exit(EXIT_FAILURE);
}

/// A display that exists as long as this object.
class Screen {
public:
    Screen()
    {
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                        QStringLiteral("0"), QStringLiteral("1920x1080x24"), QStringLiteral("-nolisten"),
                        QStringLiteral("tcp"), QStringLiteral("-noreset")});
        if (!m_server.waitForReadyRead(patienceMs))
            fail("Xvfb does not start (package xvfb)");
        qputenv("DISPLAY", ':' + m_server.readLine().trimmed());
        qputenv("QT_QPA_PLATFORM", "xcb");
    }
    ~Screen()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }

private:
    QProcess m_server;
};

/// Whether something is drawn: many colours in the corner where menus and title stand.
bool hasPicture(QScreen& screen)
{
    constexpr QSize corner(480, 120);
    const QImage picture = screen.grabWindow(0, 0, 0, corner.width(), corner.height()).toImage();
    QSet<QRgb> colors;
    for (int y = 0; y < picture.height(); y += 2)
        for (int x = 0; x < picture.width(); ++x)
            colors << picture.pixel(x, y);
    constexpr qsizetype flat = 4;
    return colors.size() > flat;
}

void start(QProcess& program, const QStringList& command)
{
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(command.front(), command.mid(1));
}

void stop(QProcess& program)
{
    program.terminate();
    if (!program.waitForFinished(patienceMs))
        program.kill();
}

QByteArray procFile(const QProcess& program, const char* name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(program.processId()).arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        fail("the program has ended");
    return file.readAll();
}

/// User and system time of all threads; see proc(5), fields 14 and 15.
double processorMs(const QProcess& program)
{
    const QByteArray text = procFile(program, "stat");
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return (fields[11].toDouble() + fields[12].toDouble()) * 1000 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

struct FirstFrame {
    double wallMs, processorMs;
};

FirstFrame firstFrame(QScreen& screen, const QStringList& command)
{
    QProcess program;
    QElapsedTimer clock;
    clock.start();
    start(program, command);
    while (!hasPicture(screen)) {
        if (clock.hasExpired(patienceMs))
            fail("no frame within ten seconds");
        QThread::msleep(4);
    }
    const FirstFrame frame{static_cast<double>(clock.nsecsElapsed()) / 1e6, processorMs(program)};
    stop(program);
    while (hasPicture(screen))
        QThread::msleep(20);
    return frame;
}

double residentMiB(const QProcess& program)
{
    const QByteArray status = procFile(program, "status");
    const QByteArray line = status.mid(status.indexOf("VmRSS:") + 6);
    return line.left(line.indexOf("kB")).trimmed().toDouble() / 1024;
}

} // namespace

int main(int argc, char* argv[])
{
    QStringList command;
    for (int i = 1; i < argc; ++i)
        command << QString::fromLocal8Bit(argv[i]);
    if (command.isEmpty())
        fail("usage: bench_start PROGRAM [ARGUMENT ...]");
    QTemporaryDir home; // the user's own settings are left alone
    qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit());
    Screen screen;
    QGuiApplication application(argc, argv);

    std::vector<double> wall, processor;
    for (int run = 0; run < runs; ++run) {
        const FirstFrame frame = firstFrame(*QGuiApplication::primaryScreen(), command);
        wall.push_back(frame.wallMs);
        processor.push_back(frame.processorMs);
    }
    std::ranges::sort(wall);
    std::ranges::sort(processor);
    std::printf("first frame   %.0f ms (median of %d; %.0f to %.0f), %.0f ms of processor time\n", wall[runs / 2], runs,
                wall.front(), wall.back(), processor[runs / 2]);

    QProcess program;
    start(program, command);
    program.waitForStarted();
    QThread::msleep(restMs);
    std::printf("memory        %.1f MiB resident\n", residentMiB(program));
    const double before = processorMs(program);
    QThread::msleep(idleMs);
    std::printf("idle          %.0f ms of processor time in %d ms\n", processorMs(program) - before, idleMs);
    stop(program);
    return EXIT_SUCCESS;
}
