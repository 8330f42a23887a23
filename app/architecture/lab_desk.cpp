// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/lab_desk.h"

#include "app/architecture/lab_files.h"
#include "app/document/safe_file.h"
#include "app/lesson/problem.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace convolarium {

LabDesk::LabDesk(QString path, std::function<LabState()> state, QObject* parent)
    : QObject(parent), m_path(std::move(path)), m_state(std::move(state)), m_lock(m_path + QStringLiteral(".lock"))
{
    QDir().mkpath(QFileInfo(m_path).path());
    m_lock.setStaleLockTime(0); // the owner's death is what makes it stale, not its age
    m_lock.tryLock(0);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMilliseconds);
    connect(&m_quiet, &QTimer::timeout, this, &LabDesk::flush);
}

LabDesk::~LabDesk() = default;

std::optional<LabState> LabDesk::read() const
{
    constexpr qint64 largest = qint64{256} << 20; // two network files
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest)
        return std::nullopt;
    try {
        return deskFrom(file.readAll());
    } catch (const Problem&) {
        file.close();
        const QString aside = m_path + QStringLiteral(".broken");
        QFile::remove(aside);
        QFile::rename(m_path, aside);
        return std::nullopt;
    }
}

void LabDesk::touch()
{
    if (!m_lock.isLocked())
        return;
    m_dirty = true;
    m_quiet.start();
}

void LabDesk::flush()
{
    m_quiet.stop();
    if (!std::exchange(m_dirty, false))
        return;
    try {
        writeFile(m_path, deskBytes(m_state()));
    } catch (const Problem&) {
        return;
    }
}

} // namespace convolarium
