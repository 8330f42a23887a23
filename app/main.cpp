// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/lesson/problem.h"
#include "app/shell/window_program.h"

#include <QApplication>
#include <QSettings>

#include <cstdio>
#include <cstdlib>
#include <optional>

namespace {

using namespace convolarium;

int fail(const QString& line, int status)
{
    std::fprintf(stderr, "convolarium: %s\n", line.toLocal8Bit().constData());
    return status;
}

int failWithoutDisplay()
{
    return fail(QCoreApplication::translate("main", "there is no display to open a window on; instead try: convolarium "
                                                    "export convolution -o convolution.png"),
                EXIT_FAILURE);
}

/// Qt ends the program in several lines when the display does not answer; one says it better. What else it warns of
/// while starting (a missing XDG_RUNTIME_DIR) is nothing that the user could mend here.
void reportWhileStarting(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtFatalMsg)
        std::_Exit(failWithoutDisplay());
    if (type == QtCriticalMsg)
        fail(message, EXIT_FAILURE);
}

int openWindow(QApplication& application, bool display)
{
    try {
        const WindowOptions options = windowOptions(QCoreApplication::arguments().mid(1));
        return display ? runWindow(application, options) : failWithoutDisplay();
    } catch (const Problem& problem) {
        constexpr int wrongUsage = 2;
        return fail(problem.text(), wrongUsage);
    }
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication::setOrganizationName(QStringLiteral("convolarium"));
    QCoreApplication::setApplicationName(QStringLiteral("convolarium"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CONVOLARIUM_VERSION));
    QSettings::setDefaultFormat(QSettings::IniFormat);

    if (const std::optional<int> status = runCommandLine(argc, argv))
        return *status;
    const bool display = hasDisplay(argc, argv);
    if (!display) // wrong arguments are wrong without a display, too
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(reportWhileStarting);
    QApplication application(argc, argv);
    qInstallMessageHandler(nullptr);
    return openWindow(application, display);
}
