// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <exception>

namespace convolarium {

/// Something the user can mend, in the user's language: what is wrong (a parameter, a file) and why.
/// The command line prints "convolarium: WHAT: WHY"; the window shows it in place.
class Problem : public std::exception {
public:
    enum class Kind {
        Usage,  ///< wrong usage or bad content; exit status 2
        Failure ///< the work failed (a file cannot be read or written); exit status 1
    };

    Problem(Kind kind, QString what, QString why) : m_kind(kind), m_what(std::move(what)), m_why(std::move(why))
    {
        m_text = text().toStdString();
    }

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// "WHAT: WHY" on one line.
    [[nodiscard]] QString text() const { return m_what + QStringLiteral(": ") + m_why; }
    [[nodiscard]] const QString& subject() const { return m_what; }
    [[nodiscard]] const QString& reason() const { return m_why; }
    [[nodiscard]] const char* what() const noexcept override { return m_text.c_str(); }

private:
    Kind m_kind;
    QString m_what;
    QString m_why;
    std::string m_text;
};

} // namespace convolarium
