// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/sentence.h"

#include <QStringList>

#include <algorithm>

namespace convolarium {

namespace {

std::vector<Sentence::Span> spans(const QString& text, const std::vector<Role>& roles)
{
    std::vector<Sentence::Span> result;
    const QStringList parts = text.split(u'*');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i].isEmpty())
            continue;
        const auto mark = static_cast<std::size_t>(i / 2);
        const bool marked = i % 2 == 1;
        result.push_back({parts[i], marked ? std::optional(roles[std::min(mark, roles.size() - 1)]) : std::nullopt});
    }
    return result;
}

} // namespace

Sentence Sentence::marked(const QString& full, const QString& brief, const std::vector<Role>& roles)
{
    return {.full = spans(full, roles), .brief = spans(brief, roles)};
}

QString plainText(const std::vector<Sentence::Span>& spans)
{
    QString text;
    for (const Sentence::Span& span : spans)
        text += span.text;
    return text;
}

} // namespace convolarium
