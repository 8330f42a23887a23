// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/numbers.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};

QString withMinus(QString text) { return text.replace(u'-', QChar(0x2212)); }

bool japanese() { return QLocale().language() == QLocale::Japanese; }

QString japaneseWords(std::int64_t number)
{
    constexpr std::array<std::pair<std::int64_t, const char16_t*>, 3> units{
        {{1'000'000'000'000, u"兆"}, {100'000'000, u"億"}, {10'000, u"万"}}};
    for (const auto& [size, name] : units)
        if (number >= size) {
            const double amount = static_cast<double>(number) / static_cast<double>(size);
            const QString digits = amount < 100 ? significant(amount, 3) : withCommas(std::llround(amount));
            return digits + QString::fromUtf16(name);
        }
    return withCommas(number);
}

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// Whether the sign at `at` belongs to the number before it: 18,874,368 or 12.7 or 9.2·10¹⁸.
bool continues(const QString& text, qsizetype at)
{
    const QChar c = text[at];
    const bool raised = (c >= u'⁰' && c <= u'⁹') || c == u'¹' || c == u'²' || c == u'³' || c == u'⁻';
    const bool joint = c == u',' || c == u'.' || c == u'·';
    return isDigit(c) || raised || (joint && at + 1 < text.size() && isDigit(text[at + 1]));
}

} // namespace

QString withCommas(std::int64_t number)
{
    return withMinus(QLocale(QLocale::English, QLocale::UnitedStates).toString(static_cast<qlonglong>(number)));
}

QString inWords(std::int64_t number)
{
    if (japanese())
        return japaneseWords(number);
    const std::array<std::pair<std::int64_t, QString>, 3> units{{{1'000'000'000'000, Words::tr("%1 trillion")},
                                                                 {1'000'000'000, Words::tr("%1 billion")},
                                                                 {1'000'000, Words::tr("%1 million")}}};
    for (const auto& [size, name] : units)
        if (number >= size)
            return name.arg(
                QLocale(QLocale::English).toString(static_cast<double>(number) / static_cast<double>(size), 'f', 1));
    return withCommas(number);
}

QString significant(double number, int digits)
{
    if (number == 0 || !std::isfinite(number))
        return withMinus(QString::number(number));
    const int before = static_cast<int>(std::floor(std::log10(std::abs(number)))) + 1;
    return fixed(number, std::max(0, digits - before));
}

QString fixed(double number, int decimals) { return withMinus(QString::number(number, 'f', decimals)); }

QString withoutNumbers(const QString& text)
{
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        // The sign is a part of what is not to be seen; the minus of a difference is not: it stands between two terms.
        const bool sign = text[at] == QChar(0x2212) && at + 1 < text.size() && isDigit(text[at + 1]) &&
                          (at == 0 || text[at - 1].isSpace() || text[at - 1].isPunct());
        const bool number = sign || isDigit(text[at]);
        while (number && at + 1 < text.size() && continues(text, at + 1))
            ++at;
        result += number ? QChar(u'?') : text[at];
    }
    return result;
}

QString percent(double ratio) { return significant(100 * ratio, 3) + QStringLiteral(" %"); }

std::vector<int> divisors(int number)
{
    std::vector<int> result;
    for (int candidate = 1; candidate <= number; ++candidate)
        if (number % candidate == 0)
            result.push_back(candidate);
    return result;
}

QString exactly(double value)
{
    constexpr double largestWhole = 9007199254740992.0; // 2^53: above it not every whole number is a double
    const bool whole = std::abs(value) <= largestWhole && std::floor(value) >= value;
    return whole ? QString::number(static_cast<qint64>(value)) : QString::number(value, 'g', 15);
}

} // namespace convolarium
