// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/bounded_file.h"

#include "app/lesson/problem.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BoundedFile)
};

[[noreturn]] void fail(const QString& path, const QString& why)
{
    throw Problem(Problem::Kind::Failure, QFileInfo(path).fileName(), why);
}

/// Why open() has failed, in the user's language.
QString openFailure(int error)
{
    switch (error) {
    case ENOENT:
        return Words::tr("the file does not exist");
    case EACCES:
        return Words::tr("no permission to read it");
    case ELOOP:
        return Words::tr("a link that leads to itself");
    case ENXIO: // a socket
        return Words::tr("not an ordinary file");
    default:
        return qt_error_string(error);
    }
}

/// An open file; nothing can be put into its place any more.
class Descriptor {
public:
    // Without O_NONBLOCK a pipe that nobody writes to would be waited for.
    explicit Descriptor(const QString& path)
        : m_number(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC))
    {
        if (m_number < 0)
            fail(path, openFailure(errno));
    }
    ~Descriptor() { ::close(m_number); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

} // namespace

QByteArray readBoundedFile(const QString& path, qint64 most)
{
    const Descriptor descriptor(path);
    struct stat state = {};
    if (::fstat(descriptor.number(), &state) != 0)
        fail(path, qt_error_string(errno));
    if (S_ISDIR(state.st_mode))
        fail(path, Words::tr("this is a folder, not a file"));
    if (!S_ISREG(state.st_mode))
        fail(path, Words::tr("not an ordinary file"));
    QFile file;
    if (!file.open(descriptor.number(), QIODevice::ReadOnly))
        fail(path, file.errorString());
    QByteArray bytes;
    if (state.st_size <= most)
        bytes = file.read(most + 1); // it may grow meanwhile
    if (state.st_size > most || bytes.size() > most)
        throw Problem(Problem::Kind::Usage, QFileInfo(path).fileName(),
                      Words::tr("the file is larger than %1").arg(QLocale().formattedDataSize(most, 0)));
    if (file.error() != QFileDevice::NoError)
        fail(path, file.errorString());
    return bytes;
}

} // namespace convolarium
