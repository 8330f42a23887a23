// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

#include <optional>

namespace convolarium {

enum class Language { English, Japanese };

/// "en", "ja".
[[nodiscard]] QString languageCode(Language language);
/// The inverse of languageCode; nothing for other texts.
[[nodiscard]] std::optional<Language> languageFromCode(const QString& code);
/// The language's name in itself; never translated.
[[nodiscard]] QString languageName(Language language);
/// The language of the desktop where the program speaks it, else English.
[[nodiscard]] Language systemLanguage();

/// The language that the program speaks while this lives: its own texts, Qt's, and QLocale's standard.
/// The texts are read from <folder of the program>/../share/convolarium/translations; where they are missing, the
/// English of the sources is shown. Every widget hears of a change by QEvent::LanguageChange.
class Translation {
public:
    Translation() = default;
    ~Translation();
    Translation(const Translation&) = delete;
    Translation& operator=(const Translation&) = delete;

    void install(Language language);
    [[nodiscard]] Language language() const { return m_language; }

private:
    void remove();

    Language m_language = Language::English;
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace convolarium
