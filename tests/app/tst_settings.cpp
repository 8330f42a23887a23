// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/settings.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace convolarium;

class SettingsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("convolarium.ini")); }

    Settings readFrom(const QByteArray& text) const
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
            qFatal("the settings file cannot be written");
        file.close();
        QSettings store(path(), QSettings::IniFormat);
        return readSettings(store);
    }

private Q_SLOTS:
    void cleanup() { QFile::remove(path()); }

    void survivesAStart()
    {
        const Settings settings{.geometry = QByteArray("\x00\x01,;\"geometry", 13),
                                .theme = ThemeChoice::Projector,
                                .language = Language::Japanese,
                                .lesson = QStringLiteral("convolution"),
                                .lessons = {{QStringLiteral("convolution"),
                                             {.values = {{QStringLiteral("layers"), QStringLiteral("6,12,24")},
                                                         {QStringLiteral("image"), QStringLiteral("/a b/写真, 1.png")},
                                                         {QStringLiteral("compression"), QStringLiteral("0.5")}},
                                              .time = 0.375,
                                              .layout = QByteArray("\x00\xff layout", 9),
                                              .guidePage = 3}}},
                                .speed = 0.25,
                                .loop = true,
                                .reducedMotion = true,
                                .panelVisible = false,
                                .bottomVisible = false,
                                .guideVisible = true,
                                .finished = {QStringLiteral("convolution"), QStringLiteral("dense")},
                                .projectorSuggested = true};
        {
            QSettings store(path(), QSettings::IniFormat);
            writeSettings(store, settings);
        }
        QSettings store(path(), QSettings::IniFormat);
        QVERIFY(readSettings(store) == settings);
    }

    void forgetsValuesThatAreNoMore()
    {
        QSettings store(path(), QSettings::IniFormat);
        Settings settings;
        settings.lessons[QStringLiteral("dense")].values[QStringLiteral("old")] = QStringLiteral("1");
        writeSettings(store, settings);
        settings.lessons[QStringLiteral("dense")].values = {{QStringLiteral("new"), QStringLiteral("2")}};
        writeSettings(store, settings);
        QVERIFY(readSettings(store) == settings);
    }

    void fallsBack_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no file") << QByteArray();
        QTest::newRow("noise") << QByteArray("\x7f\x45LF\x00\x00\xff\xfe[[[]]]=%%%\n=\n[", 21);
        QTest::newRow("words for numbers") << QByteArray("[run]\nspeed=fast\nloop=perhaps\nreduced_motion=2\n");
        QTest::newRow("a speed that is none") << QByteArray("[run]\nspeed=1e300\n");
        QTest::newRow("a speed that is no number") << QByteArray("[run]\nspeed=nan\n");
        QTest::newRow("lists for words") << QByteArray("[window]\ntheme=light, dark\nlanguage=en, ja\n");
        QTest::newRow("unknown words") << QByteArray("[window]\ntheme=pink\nlanguage=xx\npanel=maybe\n");
        QTest::newRow("foreign types") << QByteArray("[window]\ntheme=@Size(1 2)\nbottom=@Variant(\\0\\0\\0\\xff)\n");
    }
    void fallsBack()
    {
        QFETCH(QByteArray, text);
        QVERIFY(readFrom(text) == Settings());
    }

    void keepsWhatIsGood()
    {
        const Settings settings = readFrom("[window]\ntheme=dark\nlanguage=xx\n[run]\nspeed=4\nloop=never\n"
                                           "[lessons]\nconvolution\\time=7\nconvolution\\values\\kernel=5\n");
        QCOMPARE(settings.theme, ThemeChoice::Dark);
        QVERIFY(!settings.language);
        QCOMPARE(settings.speed, 4.0);
        QCOMPARE(settings.loop, false);
        const LessonState& lesson = settings.lessons.at(QStringLiteral("convolution"));
        QCOMPARE(lesson.time, LessonState().time);
        QCOMPARE(lesson.values.at(QStringLiteral("kernel")), QStringLiteral("5"));
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
