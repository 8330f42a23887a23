// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/lesson/problem.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

[[noreturn]] void refuse(const QString& what, const QString& why) { throw Problem(Problem::Kind::Usage, what, why); }

bool isOption(const QString& word) { return word.size() > 1 && word.startsWith(u'-'); }

} // namespace

CommandArguments::CommandArguments(const QStringList& words, const std::vector<CommandOption>& options)
{
    QStringList rest = words;
    while (!rest.isEmpty()) {
        const QString word = rest.takeFirst();
        if (word == QLatin1String("--")) {
            m_operands += rest;
            return;
        }
        if (!isOption(word)) {
            m_operands << word;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.left(equals);
        const auto option = std::ranges::find_if(
            options, [&](const CommandOption& known) { return name == known.name || name == known.letter; });
        if (option == options.end())
            refuse(name, Words::tr("unknown option"));
        QStringList& values = m_values[option->name];
        if (option->value.isEmpty()) {
            if (equals >= 0)
                refuse(name, Words::tr("takes no value"));
        } else if (equals >= 0) {
            values << word.mid(equals + 1);
        } else if (!rest.isEmpty()) {
            values << rest.takeFirst();
        } else {
            refuse(name, Words::tr("needs a value, %1").arg(option->value));
        }
    }
}

std::optional<QString> CommandArguments::value(const QString& name) const
{
    const QStringList all = values(name);
    return all.isEmpty() ? std::nullopt : std::optional(all.last());
}

QStringList CommandArguments::values(const QString& name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? QStringList() : found->second;
}

QString errorLine(const QString& text) { return QStringLiteral("convolarium: ") + text.simplified() + u'\n'; }

std::unique_ptr<Lesson> lessonNamed(const QString& id, const std::vector<LessonEntry>& lessons)
{
    QStringList ids;
    for (const LessonEntry& entry : lessons) {
        if (entry.id == id)
            return openingLesson(entry);
        ids << entry.id;
    }
    refuse(Words::tr("lesson \"%1\"").arg(id), Words::tr("must be one of %1").arg(ids.join(QStringLiteral(", "))));
}

int choiceOf(const CommandArguments& arguments, const QString& option, const QStringList& choices)
{
    const auto text = arguments.value(option);
    if (!text)
        return 0;
    const qsizetype index = choices.indexOf(*text);
    if (index < 0)
        refuse(option, Words::tr("\"%1\" must be one of %2").arg(*text, choices.join(QStringLiteral(", "))));
    return static_cast<int>(index);
}

} // namespace convolarium
