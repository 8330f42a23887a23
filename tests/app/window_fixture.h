// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/main_window.h"
#include "app/shell/rail_button.h"
#include "app/shell/shortcut_priority.h"
#include "app/widgets/lesson_page.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace convolarium {

/// The window with the real lessons, offscreen, with settings of its own: the base of a test of it.
class WindowFixture {
protected:
    void setUp()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qApp->installEventFilter(&m_priority);
    }

    void tearDown()
    {
        m_window.reset();
        m_store.reset();
        qApp->removeEventFilter(&m_priority);
    }

    [[nodiscard]] QString settingsPath() const { return m_folder->filePath(QStringLiteral("convolarium.ini")); }

    void start(const WindowOptions& options = {.language = Language::English})
    {
        m_store = std::make_unique<QSettings>(settingsPath(), QSettings::IniFormat);
        m_window = std::make_unique<MainWindow>(WindowContext{*m_store, m_translation}, options);
        m_window->open();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void restart(const WindowOptions& options = {})
    {
        m_window->close();
        m_window.reset();
        start(options);
    }

    [[nodiscard]] QAction& action(WindowCommand command) const { return m_window->commands()[command]; }
    [[nodiscard]] int kernel() const { return m_window->lessonPage()->lesson().values().integer("kernel"); }

    void clickRail(std::size_t page) { m_window->findChildren<RailButton*>()[static_cast<qsizetype>(page)]->click(); }

    /// As the page says it when the user moves the kernel's slider.
    void editKernel(int kernel, bool continuing = false)
    {
        ParameterValues values = m_window->lessonPage()->lesson().values();
        values.set(QStringLiteral("kernel"), kernel);
        Q_EMIT m_window->lessonPage()->valuesEdited(values, QStringLiteral("kernel"), continuing);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    Translation m_translation;
    std::unique_ptr<MainWindow> m_window;
    ShortcutPriority m_priority;
};

} // namespace convolarium
