// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/local_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LocalText)
};

const QStringList& languages()
{
    static const QStringList all{QStringLiteral("en"), QStringLiteral("ja")};
    return all;
}

bool isUnseen(QChar c)
{
    if (c == u'\n' || c == u'\t')
        return false;
    const bool turning = (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
    return turning || c.category() == QChar::Other_Control;
}

QString plainText(const JsonPlace& place, qsizetype most)
{
    const QString text = place.text();
    if (text.size() > most)
        place.refuse(Words::tr("the text has %1 characters; there may be %2").arg(text.size()).arg(most));
    if (const auto unseen = std::ranges::find_if(text, isUnseen); unseen != text.end())
        place.refuse(Words::tr("the text holds a character that cannot be shown (U+%1)")
                         .arg(unseen->unicode(), 4, 16, QLatin1Char('0')));
    return text;
}

} // namespace

QString LocalText::in(const QString& language) const
{
    for (const QString& code : {language, languages().front()})
        if (const auto found = byLanguage.find(code); found != byLanguage.end())
            return found->second;
    return byLanguage.empty() ? everywhere : byLanguage.begin()->second;
}

void LocalText::set(const QString& language, const QString& text)
{
    if (byLanguage.empty() && !everywhere.isEmpty())
        for (const QString& code : languages())
            byLanguage[code] = everywhere;
    everywhere.clear();
    byLanguage[language] = text;
}

LocalText localText(const JsonPlace& place, qsizetype most)
{
    LocalText result;
    if (place.isText()) {
        result.everywhere = plainText(place, most);
        return result;
    }
    for (const auto& [language, text] : place.members()) {
        if (!languages().contains(language))
            text.refuse(Words::tr("texts are there in %1").arg(languages().join(QStringLiteral(", "))));
        result.byLanguage[language] = plainText(text, most);
    }
    return result;
}

Json jsonOf(const LocalText& text)
{
    if (text.byLanguage.empty())
        return jsonOf(text.everywhere);
    Json json = Json::object();
    for (const auto& [language, words] : text.byLanguage)
        json[language.toStdString()] = jsonOf(words);
    return json;
}

} // namespace convolarium
