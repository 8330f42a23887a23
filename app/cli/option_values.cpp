// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/option_values.h"

#include "app/document/picture_file.h"
#include "app/lesson/problem.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

void refuseUsage(const QString& what, const QString& why) { throw Problem(Problem::Kind::Usage, what, why); }

std::optional<std::uint64_t> wholeOption(const CommandArguments& arguments, const QString& option,
                                         const WholeRange& range)
{
    const auto text = arguments.value(option);
    if (!text)
        return std::nullopt;
    bool ok = false;
    const std::uint64_t number = text->toULongLong(&ok);
    if (!ok || text->startsWith(u'-') || number < range.least || number > range.most)
        refuseUsage(option, Words::tr("must be a whole number from %1 to %2").arg(range.least).arg(range.most));
    return number;
}

std::optional<double> realOption(const CommandArguments& arguments, const QString& option)
{
    const auto text = arguments.value(option);
    if (!text)
        return std::nullopt;
    bool ok = false;
    const double number = text->toDouble(&ok);
    if (!ok || !std::isfinite(number))
        refuseUsage(option, Words::tr("\"%1\" is not a number").arg(*text));
    return number;
}

std::optional<QSize> sizeOption(const CommandArguments& arguments, const QString& option)
{
    const auto text = arguments.value(option);
    if (!text)
        return std::nullopt;
    static const QRegularExpression form(QStringLiteral("\\A([0-9]{1,9})x([0-9]{1,9})\\z"));
    const auto match = form.match(*text);
    if (!match.hasMatch())
        refuseUsage(option, Words::tr("\"%1\" is not WIDTHxHEIGHT in pixels, as in 1920x1080").arg(*text));
    const QSize pixels(match.captured(1).toInt(), match.captured(2).toInt());
    if (const QString wrong = sizeObjection(pixels); !wrong.isEmpty())
        refuseUsage(option, wrong);
    return pixels;
}

ThemeId themeOption(const CommandArguments& arguments, const QString& option)
{
    constexpr std::array themes{ThemeId::Light, ThemeId::Dark, ThemeId::Projector};
    QStringList names;
    for (const ThemeId id : themes)
        names << themeName(id);
    return themes[static_cast<std::size_t>(choiceOf(arguments, option, names))];
}

} // namespace convolarium
