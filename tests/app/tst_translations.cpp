// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

namespace {

struct Message {
    QString context = {};
    QString source = {};
    QStringList translations = {}; ///< several for plural forms
    bool unfinished = false;
};

/// Where a message stands, for the failures.
QByteArray named(const Message& message) { return (message.context + QStringLiteral(": ") + message.source).toUtf8(); }

QStringList readTranslations(QXmlStreamReader& xml)
{
    QStringList forms;
    QString text;
    while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == QLatin1String("translation"))) {
        if (xml.atEnd())
            break;
        if (xml.isStartElement() && xml.name() == QLatin1String("numerusform"))
            forms << xml.readElementText();
        else if (xml.isCharacters())
            text += xml.text();
    }
    return forms.isEmpty() ? QStringList{text} : forms;
}

std::vector<Message> messagesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.push_back({.context = context});
        else if (xml.name() == QLatin1String("source"))
            messages.back().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            messages.back().unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            messages.back().translations = readTranslations(xml);
        }
    }
    return messages;
}

/// %1, %2, %n, %L1 of a text.
QSet<QString> placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(?:[0-9]+|n)"));
    QSet<QString> found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    return found;
}

QString sources(const char* language)
{
    return QStringLiteral(SOURCE_DIR "/resources/translations/convolarium_%1.ts").arg(QLatin1String(language));
}

} // namespace

/// The texts of the .ts files: complete, up to the sources, and true to the places where numbers go.
class TranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsThere()
    {
        const std::vector<Message> messages = messagesOf(sources("ja"));
        QVERIFY(messages.size() > 100);
        for (const Message& message : messages) {
            QVERIFY2(!message.unfinished, named(message));
            for (const QString& translation : message.translations)
                QVERIFY2(!translation.isEmpty(), named(message));
        }
    }

    void englishHasItsPlurals()
    {
        for (const Message& message : messagesOf(sources("en"))) {
            QVERIFY2(!message.unfinished, named(message));
            QCOMPARE(message.translations.size(), 2);
        }
    }

    void everyNumberKeepsItsPlace()
    {
        for (const char* language : {"ja", "en"})
            for (const Message& message : messagesOf(sources(language)))
                for (const QString& translation : message.translations)
                    QVERIFY2(placeholders(translation) == placeholders(message.source), named(message));
    }

    /// The result of a sentence is between asterisks.
    void everyMarkIsThere()
    {
        for (const Message& message : messagesOf(sources("ja")))
            for (const QString& translation : message.translations)
                QVERIFY2(translation.count(u'*') == message.source.count(u'*'), named(message));
    }

    void everyMenuKeepsItsKey()
    {
        for (const Message& message : messagesOf(sources("ja")))
            for (const QString& translation : message.translations)
                QVERIFY2(translation.count(u'&') == message.source.count(u'&'), named(message));
    }

    void isUpToTheSources()
    {
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
        QProcess lupdate;
        lupdate.start(QStringLiteral(LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-extensions"), QStringLiteral("h,cpp"),
                       QStringLiteral("-I"), QStringLiteral(SOURCE_DIR), QStringLiteral("-recursive"),
                       QStringLiteral(SOURCE_DIR "/app"), QStringLiteral("-ts"), fresh});
        QVERIFY(lupdate.waitForFinished());
        QCOMPARE(lupdate.exitCode(), 0);
        QSet<QString> known;
        for (const Message& message : messagesOf(sources("ja")))
            known << message.context + u'\n' + message.source;
        const std::vector<Message> messages = messagesOf(fresh);
        QVERIFY(!messages.empty());
        for (const Message& message : messages)
            QVERIFY2(known.contains(message.context + u'\n' + message.source), named(message));
        QCOMPARE(messages.size(), messagesOf(sources("ja")).size());
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
