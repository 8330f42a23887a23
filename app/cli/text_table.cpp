// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_table.h"

#include <algorithm>

namespace convolarium {

QString aligned(const std::vector<QStringList>& rows, const std::vector<qsizetype>& numbers)
{
    const qsizetype columns = rows.empty() ? 0 : rows.front().size();
    std::vector<qsizetype> widths(static_cast<std::size_t>(columns));
    for (const QStringList& row : rows)
        for (qsizetype column = 0; column < columns; ++column)
            widths[static_cast<std::size_t>(column)] =
                std::max(widths[static_cast<std::size_t>(column)], row[column].size());
    QString text;
    for (const QStringList& row : rows) {
        for (qsizetype column = 0; column < columns; ++column) {
            const qsizetype width = widths[static_cast<std::size_t>(column)];
            const bool last = column + 1 == columns;
            if (std::ranges::find(numbers, column) != numbers.end())
                text += row[column].rightJustified(width);
            else
                text += last ? row[column] : row[column].leftJustified(width);
            text += last ? QStringLiteral("\n") : QStringLiteral("  ");
        }
    }
    return text;
}

} // namespace convolarium
