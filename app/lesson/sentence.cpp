// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/sentence.h"

#include <QStringList>

namespace convolarium {

namespace {

std::vector<Sentence::Span> spans(const QString& text)
{
    std::vector<Sentence::Span> result;
    bool marked = false;
    for (const QString& part : text.split(u'*')) {
        if (!part.isEmpty())
            result.push_back({part, marked});
        marked = !marked;
    }
    return result;
}

} // namespace

Sentence Sentence::marked(const QString& full, const QString& brief, Role role)
{
    return {.full = spans(full), .brief = spans(brief), .role = role};
}

QString plainText(const std::vector<Sentence::Span>& spans)
{
    QString text;
    for (const Sentence::Span& span : spans)
        text += span.text;
    return text;
}

} // namespace convolarium
