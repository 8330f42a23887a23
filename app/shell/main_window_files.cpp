// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/architecture_page.h"
#include "app/lesson/problem.h"
#include "app/shell/lesson_file_terms.h"
#include "app/shell/main_window.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QStandardPaths>

// Files that the window opens and saves.

namespace convolarium {

ArchitecturePage& MainWindow::showLab()
{
    showPage(QStringLiteral("architecture"));
    return *architecturePage();
}

void MainWindow::startNewNetwork() { showLab().startNew(); }

QString MainWindow::recentFolder() const
{
    return m_settings.recent.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                       : QFileInfo(m_settings.recent.front()).path();
}

void MainWindow::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open"), recentFolder(),
        tr("Networks and lesson files (*.json *.convo);;Network (*.json);;Lesson file (*.convo);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::openFile(const QString& path)
{
    if (isLessonFile(path))
        openLessonFile(path);
    else
        openNetwork(path);
}

void MainWindow::openNetwork(const QString& path)
{
    try {
        showLab().open(path);
        noteRecent(path);
    } catch (const Problem& problem) {
        sayNotOpened(problem);
    }
}

void MainWindow::sayNotOpened(const Problem& problem)
{
    QMessageBox box(QMessageBox::Warning, tr("Not opened"), problem.text(), QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText); // the text has parts of the file in it
    box.exec();
}

void MainWindow::saveNetwork(QString (ArchitecturePage::*save)())
{
    if (const QString path = (architecturePage()->*save)(); !path.isEmpty())
        noteRecent(path);
}

void MainWindow::noteRecent(const QString& path)
{
    const QString full = QFileInfo(path).absoluteFilePath();
    m_settings.recent.removeAll(full);
    m_settings.recent.prepend(full);
    m_settings.recent = m_settings.recent.mid(0, mostRecentFiles);
}

void MainWindow::fillRecent()
{
    QMenu& menu = m_commands->recent();
    menu.clear();
    for (const QString& path : m_settings.recent) {
        QString name = QFileInfo(path).fileName();
        QAction* action = menu.addAction(name.replace(u'&', QStringLiteral("&&")));
        action->setStatusTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openFile(path); });
    }
    if (m_settings.recent.isEmpty())
        menu.addAction(tr("No files yet"))->setEnabled(false);
}

} // namespace convolarium
