// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_table.h"

#include <algorithm>

namespace convolarium {

namespace {

/// Cells of a terminal: kana, Han and full-width letters take two.
qsizetype cellsOf(const QString& text)
{
    return text.size() + std::ranges::count_if(text, [](QChar letter) {
               const char16_t code = letter.unicode();
               return (code >= 0x2E80 && code <= 0xA4CF) || (code >= 0xAC00 && code <= 0xD7A3) ||
                      (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFF00 && code <= 0xFF60);
           });
}

QString spaces(qsizetype count) { return QString(std::max<qsizetype>(0, count), u' '); }

} // namespace

QString aligned(const std::vector<QStringList>& rows, const std::vector<qsizetype>& numbers)
{
    const qsizetype columns = rows.empty() ? 0 : rows.front().size();
    std::vector<qsizetype> widths(static_cast<std::size_t>(columns));
    for (const QStringList& row : rows)
        for (qsizetype column = 0; column < columns; ++column)
            widths[static_cast<std::size_t>(column)] =
                std::max(widths[static_cast<std::size_t>(column)], cellsOf(row[column]));
    QString text;
    for (const QStringList& row : rows) {
        for (qsizetype column = 0; column < columns; ++column) {
            const QString gap = spaces(widths[static_cast<std::size_t>(column)] - cellsOf(row[column]));
            const bool last = column + 1 == columns;
            if (std::ranges::find(numbers, column) != numbers.end())
                text += gap + row[column];
            else
                text += last ? row[column] : row[column] + gap;
            text += last ? QStringLiteral("\n") : QStringLiteral("  ");
        }
    }
    return text;
}

} // namespace convolarium
