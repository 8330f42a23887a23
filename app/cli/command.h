// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/lesson_table.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace convolarium {

/// An option of a subcommand; a declaration that the parser and the help read.
struct CommandOption {
    QString name;        ///< "--size"
    QString value = {};  ///< what stands for its value in the help: "WxH"; empty = it takes none
    QString help = {};   ///< one line
    QString letter = {}; ///< "-o"; may be empty
};

/// The words after a subcommand's name, sorted out.
class CommandArguments {
public:
    /// "--name value", "--name=value", "-o value"; what follows "--" is no option. No abbreviations.
    /// @throws Problem (Usage) for an unknown option, a missing value, and a value for an option that takes none.
    CommandArguments(const QStringList& words, const std::vector<CommandOption>& options);

    [[nodiscard]] bool has(const QString& name) const { return m_values.contains(name); }
    /// The last value given; nothing when the option is not there.
    [[nodiscard]] std::optional<QString> value(const QString& name) const;
    /// All values in their order: for options that may be repeated.
    [[nodiscard]] QStringList values(const QString& name) const;
    /// What is no option.
    [[nodiscard]] const QStringList& operands() const { return m_operands; }

private:
    std::map<QString, QStringList> m_values;
    QStringList m_operands;
};

/// What a subcommand leaves behind.
struct CommandResult {
    int status = 0;      ///< 0 done, 1 the work failed, 2 wrong usage or bad content
    QString output = {}; ///< for standard output
    QString error = {};  ///< for standard error: one line, or nothing
};

/// Where a subcommand that takes its time says how far it is.
struct Console {
    std::function<void(const QString& text)> show = {}; ///< on standard error, at once; may be empty
    bool isTerminal = false;                            ///< what was shown last can be written over
};

/// A subcommand: either `run`, which returns what goes to standard output, or `work`, which may also say something while it
/// works. Both throw Problem.
struct Command {
    QString name;
    QString usage;   ///< its operands and options, as in "LESSON -o OUT"
    QString summary; ///< one line
    std::vector<CommandOption> options;
    std::function<QString(const CommandArguments& arguments, const std::vector<LessonEntry>& lessons)> run = {};
    std::function<CommandResult(const CommandArguments& arguments, const Console& console)> work = {};
};

/// "convolarium: TEXT" as one line, whatever the text holds: how errors are written to standard error.
[[nodiscard]] QString errorLine(const QString& text);

/// The lesson called `id`, in its opening state.
/// @throws Problem (Usage) that names the lessons there are.
[[nodiscard]] std::unique_ptr<Lesson> lessonNamed(const QString& id, const std::vector<LessonEntry>& lessons);

/// Which of `choices` the value of an option is; the first where the option is not given.
/// @throws Problem (Usage) that names the choices.
[[nodiscard]] int choiceOf(const CommandArguments& arguments, const QString& option, const QStringList& choices);

} // namespace convolarium
