// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/window_options.h"

#include "app/lesson/problem.h"
#include "app/shell/lesson_file_terms.h"
#include "app/shell/page_table.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WindowOptions)
};

[[noreturn]] void refuse(const QString& what, const QString& why) { throw Problem(Problem::Kind::Usage, what, why); }

bool isOpened(const QString& path)
{
    return isLessonFile(path) || path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
}

/// Reads option after option: "--name value" or "--name=value".
class Reader {
public:
    explicit Reader(const QStringList& arguments) : m_rest(arguments) {}

    WindowOptions read()
    {
        while (!m_rest.isEmpty()) {
            const QString argument = m_rest.takeFirst();
            const QString name = argument.section(QLatin1Char('='), 0, 0);
            if (argument == QStringLiteral("--present"))
                m_options.present = true;
            else if (name == QStringLiteral("--lesson"))
                m_options.lesson = lesson(value(argument));
            else if (name == QStringLiteral("--lang"))
                m_options.language = language(value(argument));
            else if (name == QStringLiteral("--theme"))
                m_options.theme = theme(value(argument));
            else if (argument.startsWith(QLatin1Char('-')))
                refuse(argument, Words::tr("unknown option; convolarium --help shows them all"));
            else if (isOpened(argument) && m_options.file.isEmpty())
                m_options.file = argument;
            else
                refuse(argument, Words::tr("the window opens one lesson file (.convo) or network (.json); "
                                           "convolarium --help shows what it takes"));
        }
        return m_options;
    }

private:
    QString value(const QString& argument)
    {
        const qsizetype equals = argument.indexOf(QLatin1Char('='));
        if (equals >= 0)
            return argument.mid(equals + 1);
        if (m_rest.isEmpty())
            refuse(argument, Words::tr("needs a value"));
        return m_rest.takeFirst();
    }

    static QString lesson(const QString& id)
    {
        QStringList ids;
        for (const PageEntry& entry : pageTable())
            ids << entry.id;
        if (!ids.contains(id))
            refuse(QStringLiteral("--lesson"),
                   Words::tr("\"%1\" must be one of %2").arg(id, ids.join(QStringLiteral(", "))));
        return id;
    }

    static Language language(const QString& code)
    {
        const auto language = languageFromCode(code);
        if (!language)
            refuse(QStringLiteral("--lang"), Words::tr("\"%1\" must be one of %2").arg(code, QStringLiteral("en, ja")));
        return *language;
    }

    static ThemeChoice theme(const QString& code)
    {
        const auto choice = themeChoiceFromCode(code);
        if (!choice)
            refuse(QStringLiteral("--theme"),
                   Words::tr("\"%1\" must be one of %2").arg(code, QStringLiteral("system, light, dark, projector")));
        return *choice;
    }

    QStringList m_rest;
    WindowOptions m_options;
};

} // namespace

WindowOptions windowOptions(const QStringList& arguments) { return Reader(arguments).read(); }

} // namespace convolarium
