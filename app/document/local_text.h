// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/json_place.h"

#include <QString>

#include <map>

namespace convolarium {

/// A text of a file that may be there in several languages: {"en": "Look", "ja": "見る"}, or one text for all of them.
/// It is plain text: nothing in it is markup.
struct LocalText {
    QString everywhere = {};
    std::map<QString, QString> byLanguage = {}; ///< "en", "ja"; empty where one text stands for all

    [[nodiscard]] bool isEmpty() const { return everywhere.isEmpty() && byLanguage.empty(); }
    /// In the language of that code; where it is missing, in English, or else in any.
    [[nodiscard]] QString in(const QString& language) const;
    /// Sets the text of one language; a text for all languages becomes that of the others first.
    void set(const QString& language, const QString& text);
    friend bool operator==(const LocalText&, const LocalText&) = default;
};

/// Reads a text of at most `most` characters. @throws Problem (Usage) that names the place, also for characters that cannot
/// be seen or turn the direction of what follows.
[[nodiscard]] LocalText localText(const JsonPlace& place, qsizetype most);

[[nodiscard]] Json jsonOf(const LocalText& text);

} // namespace convolarium
