// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/window_program.h"

#include "app/shell/main_window.h"
#include "app/shell/shortcut_priority.h"

#include <QApplication>

#include <algorithm>
#include <string_view>

namespace convolarium {

bool hasDisplay(int count, char** arguments)
{
    for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        if (!qEnvironmentVariableIsEmpty(variable))
            return true;
    return std::any_of(arguments, arguments + count,
                       [](const char* argument) { return std::string_view(argument).ends_with("-platform"); });
}

int runWindow(QApplication& application, const WindowOptions& options)
{
    ShortcutPriority priority;
    application.installEventFilter(&priority);
    QSettings store;
    Translation translation;
    MainWindow window({store, translation}, options);
    window.open();
    return QApplication::exec();
}

} // namespace convolarium
