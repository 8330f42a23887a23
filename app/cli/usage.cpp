// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/usage.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString usageLine(const Command& command)
{
    const QString start = QStringLiteral("convolarium ") + command.name + u' ';
    QString usage = command.usage;
    return start + usage.replace(u'\n', u'\n' + QString(start.size(), u' ')) + u'\n';
}

QString optionHead(const CommandOption& option)
{
    const QString name = option.letter.isEmpty() ? option.name : option.letter + QStringLiteral(", ") + option.name;
    return option.value.isEmpty() ? name : name + u' ' + option.value;
}

} // namespace

QString usageText(const std::vector<Command>& commands)
{
    QString text = Words::tr("Convolarium teaches the ideas behind convolutional networks.") + QStringLiteral("\n\n");
    text += QStringLiteral(
        "convolarium [FILE.convo|FILE.json] [--lesson ID] [--lang en|ja] [--theme system|light|dark|projector]\n"
        "            [--present]\n");
    text += QStringLiteral("    ") + Words::tr("opens the window") + u'\n';
    for (const Command& command : commands)
        text += usageLine(command) + QStringLiteral("    ") + command.summary + u'\n';
    text += QStringLiteral("convolarium [list|analyze|export|train|plot] --help | --version\n\n");
    text += Words::tr("Exit status: 0 done; 1 the work failed; 2 wrong usage or bad content.") + u'\n';
    return text;
}

QString usageText(const Command& command)
{
    QString text = usageLine(command) + QStringLiteral("    ") + command.summary + QStringLiteral("\n\n");
    qsizetype width = 0;
    for (const CommandOption& option : command.options)
        width = std::max(width, optionHead(option).size());
    for (const CommandOption& option : command.options)
        text += QStringLiteral("  ") + optionHead(option).leftJustified(width + 2) + option.help + u'\n';
    return text;
}

} // namespace convolarium
