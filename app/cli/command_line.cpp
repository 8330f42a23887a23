// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/analyze_command.h"
#include "app/cli/export_command.h"
#include "app/cli/list_command.h"
#include "app/cli/option_values.h"
#include "app/cli/plot_command.h"
#include "app/cli/train_command.h"
#include "app/cli/usage.h"
#include "app/lesson/problem.h"
#include "app/shell/language.h"

#include <QApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <new>
#include <stdexcept>
#include <unistd.h>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QString helpOption = QStringLiteral("--help");
const QString versionOption = QStringLiteral("--version");

/// The subcommands, each with the options that all of them have.
std::vector<Command> commands()
{
    std::vector<Command> all{listCommand(), analyzeCommand(), exportCommand(), trainCommand(), plotCommand()};
    for (Command& command : all) {
        command.options.push_back({languageOption, QStringLiteral("L"), Words::tr("language: en (standard) or ja")});
        command.options.push_back({helpOption, {}, Words::tr("shows this help"), QStringLiteral("-h")});
    }
    return all;
}

bool asksForHelp(const QString& word) { return word == helpOption || word == QLatin1String("-h"); }

bool asksForCommand(const QStringList& words)
{
    static const QStringList names = QStringLiteral("list analyze export train plot help").split(u' ');
    return (!words.isEmpty() && names.contains(words.front())) || words.contains(versionOption) ||
           std::ranges::any_of(words, asksForHelp);
}

/// The language asked for, found before anything else so that every message is in it.
Language languageOf(const QStringList& words)
{
    Language language = Language::English;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString code = words[i] == languageOption                   ? words.value(i + 1)
                             : words[i].startsWith(languageOption + u'=') ? words[i].section(u'=', 1)
                                                                          : QString();
        language = languageFromCode(code).value_or(language);
    }
    return language;
}

CommandResult resultOf(const QStringList& words, const std::vector<LessonEntry>& lessons, const Console& console)
{
    const std::vector<Command> all = commands();
    const auto command = std::ranges::find(all, words.value(0), &Command::name);
    if (command == all.end())
        return {.output = words.contains(versionOption)
                              ? QStringLiteral("Convolarium %1\n").arg(QCoreApplication::applicationVersion())
                              : usageText(all)};
    if (std::ranges::any_of(words, asksForHelp))
        return {.output = usageText(*command)};
    const CommandArguments arguments(words.mid(1), command->options);
    const QStringList codes{languageCode(Language::English), languageCode(Language::Japanese)};
    [[maybe_unused]] const int language = choiceOf(arguments, languageOption, codes);
    if (command->work)
        return command->work(arguments, console);
    return {.output = command->run(arguments, lessons)};
}

CommandResult failed(int status, const QString& text) { return {.status = status, .error = errorLine(text)}; }

/// What cannot be written to standard output is an error like any other.
int print(const CommandResult& result)
{
    const QByteArray output = result.output.toUtf8();
    const bool written = std::fwrite(output.constData(), 1, static_cast<std::size_t>(output.size()), stdout) ==
                             static_cast<std::size_t>(output.size()) &&
                         std::fflush(stdout) == 0;
    if (written) {
        std::fputs(result.error.toUtf8().constData(), stderr);
        return result.status;
    }
    const auto lost = failed(1, Words::tr("standard output: %1").arg(QString::fromLocal8Bit(std::strerror(errno))));
    std::fputs(lost.error.toUtf8().constData(), stderr);
    return lost.status;
}

} // namespace

CommandResult commandResult(const QStringList& words, const std::vector<LessonEntry>& lessons, const Console& console)
{
    Translation translation;
    translation.install(languageOf(words));
    try {
        return resultOf(words, lessons, console);
    } catch (const Problem& problem) {
        return failed(problem.kind() == Problem::Kind::Usage ? 2 : 1, problem.text());
    } catch (const std::bad_alloc&) {
        return failed(1, Words::tr("memory: there is not enough of it"));
    } catch (const std::invalid_argument& error) {
        return failed(2, QString::fromUtf8(error.what()));
    } catch (const std::exception& error) {
        return failed(1, QString::fromUtf8(error.what()));
    }
}

std::optional<int> runCommandLine(int& count, char** arguments)
{
    QStringList words;
    for (int i = 1; i < count; ++i)
        words << QString::fromLocal8Bit(arguments[i]);
    if (!asksForCommand(words))
        return std::nullopt;
    // Standard error is for one line of ours; Qt's remarks on the machine it runs on do not belong there.
    QLoggingCategory::setFilterRules(QStringLiteral("*.debug=false\n*.info=false\n*.warning=false"));
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(count, arguments);
    const Console console{.show = [](const QString& text) { std::fputs(text.toUtf8().constData(), stderr); },
                          .isTerminal = isatty(STDERR_FILENO) != 0};
    return print(commandResult(words, lessonTable(), console));
}

} // namespace convolarium
