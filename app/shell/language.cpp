// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace convolarium {

QString languageCode(Language language)
{
    return language == Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en");
}

std::optional<Language> languageFromCode(const QString& code)
{
    for (const Language language : {Language::English, Language::Japanese})
        if (code == languageCode(language))
            return language;
    return std::nullopt;
}

QString languageName(Language language)
{
    return language == Language::Japanese ? QStringLiteral("日本語") : QStringLiteral("English");
}

Language systemLanguage()
{
    return QLocale::system().language() == QLocale::Japanese ? Language::Japanese : Language::English;
}

Translation::~Translation()
{
    if (QCoreApplication::instance())
        remove();
}

void Translation::install(Language language)
{
    remove();
    m_language = language;
    const QString code = languageCode(language);
    QLocale::setDefault(language == Language::Japanese ? QLocale(QLocale::Japanese, QLocale::Japan)
                                                       : QLocale(QLocale::English, QLocale::UnitedStates));
    const QString own = QCoreApplication::applicationDirPath() + QStringLiteral("/../share/convolarium/translations");
    if (m_qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_program.load(QStringLiteral("convolarium_") + code, own))
        QCoreApplication::installTranslator(&m_program);
}

void Translation::remove()
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
}

} // namespace convolarium
