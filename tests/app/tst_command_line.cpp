// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "tests/app/test_lesson.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace convolarium;
using Json = nlohmann::ordered_json;

namespace {

const std::vector<LessonEntry> lessons{{QStringLiteral("test"), makeTestLesson}};

QStringList words(const QString& line) { return line.split(u' ', Qt::SkipEmptyParts); }

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Json parsed(const QByteArray& text) { return Json::parse(text.toStdString()); }

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void lists()
    {
        const CommandResult list = run(QStringLiteral("list lessons"));
        QCOMPARE(list.status, 0);
        QCOMPARE(list.output, QStringLiteral("test\tTest lesson\n"));
        QVERIFY(parsed(run(QStringLiteral("list lessons --json")).output.toUtf8()) ==
                Json::parse(R"([{"id": "test", "title": "Test lesson"}])"));
        const QString table = run(QStringLiteral("list parameters test")).output;
        QCOMPARE(table.count(u'\n'), 7);
        QVERIFY(table.contains(QStringLiteral("groups  1        1 to 64, the divisors of the width")));
        const Json json = parsed(run(QStringLiteral("list parameters test --json")).output.toUtf8());
        QCOMPARE(json[0]["name"].get<std::string>(), std::string("width"));
        QCOMPARE(json[0]["maximum"].get<int>(), 64);
        QCOMPARE(json[3]["choices"][1]["id"].get<std::string>(), std::string("valid"));
    }

    void helps()
    {
        for (const char* line : {"--help", "-h", "help", "export --help", "list -h", "export test --help"}) {
            const CommandResult help = run(QString::fromLatin1(line));
            QCOMPARE(help.status, 0);
            QVERIFY(help.output.contains(QStringLiteral("convolarium ")));
        }
        for (const char* option : {"--output", "--view", "--chart", "--set", "--time", "--size", "--dpi", "--theme",
                                   "--lang", "--transparent", "--measure"})
            QVERIFY(run(QStringLiteral("export --help")).output.contains(QString::fromLatin1(option)));
    }

    void settingsAreCheckedTogether_data()
    {
        QTest::addColumn<QString>("settings");
        QTest::addColumn<int>("area");
        QTest::newRow("standard") << "" << 64;
        QTest::newRow("groups first") << "--set groups=5 --set width=20" << 400;
        QTest::newRow("groups last") << "--set width=20 --set groups=5" << 400;
        QTest::newRow("the last one wins") << "--set width=3 --set width=20" << 400;
        QTest::newRow("other spelling") << "--set=width=20 --set=blocks=1,2,3 --set mode=valid" << 400;
    }
    void settingsAreCheckedTogether()
    {
        QFETCH(QString, settings);
        QFETCH(int, area);
        const CommandResult result = run(QStringLiteral("export test -o %1 ").arg(file("a.json")) + settings);
        QCOMPARE(result.error, QString());
        QCOMPARE(parsed(content(file("a.json")))["area"].get<int>(), area);
    }

    void picturesAreExactAndTheSameEachTime()
    {
        for (const char* view : {"stage", "chart --chart 2", "formula", "page"})
            for (const char* ending : {"png", "svg", "pdf"}) {
                const QString line = QStringLiteral("export test --view %1 --size 640x360 --time 0.5 -o %2.%3");
                QCOMPARE(run(line.arg(QLatin1String(view), file("a"), QLatin1String(ending))).error, QString());
                QCOMPARE(run(line.arg(QLatin1String(view), file("b"), QLatin1String(ending))).error, QString());
                const QByteArray first = content(file("a.") + QLatin1String(ending));
                QVERIFY(!first.isEmpty());
                QCOMPARE(content(file("b.") + QLatin1String(ending)), first);
            }
        QCOMPARE(QImage(file("a.png")).size(), QSize(640, 360));
    }

    void aChartNumberShowsThatChart()
    {
        run(QStringLiteral("export test --chart 2 -o ") + file("a.png"));
        run(QStringLiteral("export test --view chart --chart 2 -o ") + file("b.png"));
        QCOMPARE(content(file("a.png")), content(file("b.png")));
        run(QStringLiteral("export test --chart 2 -o ") + file("a.csv"));
        QCOMPARE(QString::fromUtf8(content(file("a.csv"))), chartCsv(TestLesson().charts()[1]));
    }

    void clocksAreReadOnlyWhenAsked()
    {
        run(QStringLiteral("export test -o ") + file("a.json"));
        QVERIFY(parsed(content(file("a.json")))["measured"].is_null());
        run(QStringLiteral("export test --measure -o ") + file("a.json"));
        QCOMPARE(parsed(content(file("a.json")))["measured"].get<double>(), 2.0);
    }

    void wrongUsageIsOneLineAndNoFile_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* line, const char* error) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(error);
        };
        row("export test -o OUT.png --set width=0", "width: must be a whole number from 1 to 64");
        row("export test -o OUT.png --set groups=5", "groups: must be one of 1, 2, 4, 8 (the divisors of the width)");
        row("export test -o OUT.png --set nonsense=1", "nonsense: the lesson has no such parameter; "
                                                       "convolarium list parameters test shows them");
        row("export test -o OUT.png --set width", "--set: \"width\" is not NAME=VALUE");
        row("export test -o OUT.png --set =3", "--set: \"=3\" is not NAME=VALUE");
        row("export test -o OUT.png --set", "--set: needs a value, NAME=VALUE");
        row("export test -o OUT.png --set blocks=1,,2", "blocks: \"\" is not a whole number from 1 to 24");
        row("export test -o OUT.png --set rate=nan", "rate: \"nan\" is not a number");
        row("export test -o OUT.png --size 0x0", "--size: must be from 16 to 16384 pixels on each side, not 0x0");
        row("export test -o OUT.png --size 40000x40000",
            "--size: must be from 16 to 16384 pixels on each side, not 40000x40000");
        row("export test -o OUT.png --size 9000x9000",
            "--size: must be at most 64 million pixels in all, not 9000x9000");
        row("export test -o OUT.png --size 800", "--size: \"800\" is not WIDTHxHEIGHT in pixels, as in 1920x1080");
        row("export test -o OUT.png --size -1x8", "--size: \"-1x8\" is not WIDTHxHEIGHT in pixels, as in 1920x1080");
        row("export test -o OUT.png --dpi 5", "--dpi: must be from 30 to 1200 dots per inch");
        row("export test -o OUT.png --dpi 1200", "picture size: must be from 16 to 16384 pixels on each side, "
                                                 "not 19200x10000");
        row("export test -o OUT.png --time 1.5", "--time: must be from 0 to 1");
        row("export test -o OUT.png --time nan", "--time: must be from 0 to 1");
        row("export test -o OUT.png --time soon", "--time: \"soon\" is not a number");
        row("export test -o OUT.png --view side", "--view: \"side\" must be one of stage, chart, formula, page");
        row("export test -o OUT.png --theme pink", "--theme: \"pink\" must be one of light, dark, projector");
        row("export test -o OUT.png --lang fr", "--lang: \"fr\" must be one of en, ja");
        row("export test -o OUT.png --chart 3", "--chart: must be a whole number from 1 to 2");
        row("export test -o OUT.csv --chart 0", "--chart: must be a whole number from 1 to 2");
        row("export test -o OUT.png --colour red", "--colour: unknown option");
        row("export test -o OUT.png --measure=1", "--measure: takes no value");
        row("export test -o OUT.jpg", "OUT.jpg: the name must end in .png, .svg, .pdf, .csv, .json");
        row("export test", "-o: is missing: the file to write, OUT.png, OUT.svg, OUT.pdf, OUT.csv, OUT.json");
        row("export", "export: needs one lesson, as in: convolarium export convolution -o OUT.png");
        row("export other -o OUT.png", "lesson \"other\": must be one of test");
        row("list", "list: takes \"lessons\", \"models\", \"datasets\" or \"parameters LESSON\"");
        row("list everything", "list: takes \"lessons\", \"models\", \"datasets\" or \"parameters LESSON\"");
        row("list parameters other", "lesson \"other\": must be one of test");
    }
    void wrongUsageIsOneLineAndNoFile()
    {
        QFETCH(QString, line);
        QFETCH(QString, error);
        const QString out = file("OUT");
        const CommandResult result = run(line.replace(QStringLiteral("OUT"), out));
        QCOMPARE(result.status, 2);
        QCOMPARE(result.output, QString());
        if (error.startsWith(QStringLiteral("OUT.jpg")))
            error.replace(QStringLiteral("OUT.jpg"), out + QStringLiteral(".jpg"));
        QCOMPARE(result.error, QStringLiteral("convolarium: %1\n").arg(error));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void namesWithLineBreaksStayOnOneLine()
    {
        const CommandResult result = commandResult(
            {QStringLiteral("export"), QStringLiteral("te\nst"), QStringLiteral("-o"), file("a.png")}, lessons);
        QCOMPARE(result.status, 2);
        QCOMPARE(result.error.count(u'\n'), 1);
    }

    void fileTroubleIsStatusOne()
    {
        const CommandResult result = run(QStringLiteral("export test -o %1/missing/a.png").arg(m_folder->path()));
        QCOMPARE(result.status, 1);
        QCOMPARE(result.error, QStringLiteral("convolarium: %1/missing/a.png: the folder %1/missing does not exist\n")
                                   .arg(m_folder->path()));
    }

    void theProgramNeedsNoDisplay()
    {
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"})
            environment.remove(QString::fromLatin1(name));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        program.setProcessEnvironment(environment);
        const auto start = [&](const QString& line) {
            program.start(QStringLiteral(CONVOLARIUM_PROGRAM), words(line));
            QVERIFY(program.waitForFinished());
        };
        for (const char* name : {"a.pdf", "b.pdf"}) {
            start(QStringLiteral("export convolution --view page --lang ja -o ") + file(name));
            QCOMPARE(program.readAllStandardError(), QByteArray());
            QCOMPARE(program.exitCode(), 0);
        }
        // Two processes: whatever is random in a process would differ.
        QVERIFY(!content(file("a.pdf")).isEmpty());
        QCOMPARE(content(file("a.pdf")), content(file("b.pdf")));
        start(QStringLiteral("export convolution --set kernel=0 -o ") + file("c.png"));
        QCOMPARE(program.exitCode(), 2);
        QCOMPARE(program.readAllStandardError(),
                 QByteArray("convolarium: kernel: must be a whole number from 1 to 15\n"));
        QVERIFY(!QFile::exists(file("c.png")));
    }

    /// As its theme and its time do.
    void theLanguageOfALessonFileCounts()
    {
        QFile prepared(file("prepared.convo"));
        QVERIFY(prepared.open(QIODevice::WriteOnly));
        prepared.write(R"({"format": "convolarium-lesson", "version": 1, "title": "Prepared", "lesson": "convolution",
                         "language": "ja"})");
        prepared.close();
        const auto exported = [&](const QString& what) {
            QProcess program;
            program.start(QStringLiteral(CONVOLARIUM_PROGRAM),
                          words(QStringLiteral("export %1 --chart 1 -o %2").arg(what, file("table.csv"))));
            return program.waitForFinished() && program.exitCode() == 0 ? content(file("table.csv")) : QByteArray();
        };
        const QByteArray japanese = exported(QStringLiteral("convolution --lang ja"));
        const QByteArray english = exported(QStringLiteral("convolution --lang en"));
        QVERIFY(!english.isEmpty() && english != japanese);
        QCOMPARE(exported(prepared.fileName()), japanese);
        QCOMPARE(exported(prepared.fileName() + QStringLiteral(" --lang en")), english);
    }

private:
    [[nodiscard]] QString file(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    static CommandResult run(const QString& line) { return commandResult(words(line), lessons); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestCommandLine)
#include "tst_command_line.moc"
