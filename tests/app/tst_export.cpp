// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/problem.h"
#include "app/shell/export_choices.h"
#include "app/shell/export_dialog.h"
#include "app/shell/lesson_export.h"
#include "tests/app/test_lesson.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QImage>
#include <QPushButton>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace convolarium;
using Part = LessonView::Part;

namespace {

nlohmann::ordered_json json(const Lesson& lesson)
{
    return nlohmann::ordered_json::parse(exportBytes(lesson, {.format = ExportFormat::Json}).toStdString());
}

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPushButton* button(const ExportDialog& dialog, QDialogButtonBox::StandardButton which)
{
    return dialog.findChild<QDialogButtonBox*>()->button(which);
}

} // namespace

class TestExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(QStringLiteral("settings")));
        QCoreApplication::setOrganizationName(QStringLiteral("tst_export"));
    }
    void init() { QSettings().clear(); }

    void endingsNameTheFormat()
    {
        QCOMPARE(exportFormat(QStringLiteral("a/b.c.png")), ExportFormat::Png);
        QCOMPARE(exportFormat(QStringLiteral("b.SVG")), ExportFormat::Svg);
        QCOMPARE(exportFormat(QStringLiteral("b.pdf")), ExportFormat::Pdf);
        QCOMPARE(exportFormat(QStringLiteral("b.csv")), ExportFormat::Csv);
        QCOMPARE(exportFormat(QStringLiteral("b.json")), ExportFormat::Json);
        for (const char* wrong : {"", "png", "b.jpg", "b.png.", "png/b"})
            QVERIFY_THROWS_EXCEPTION(Problem, static_cast<void>(exportFormat(QString::fromLatin1(wrong))));
    }

    void jsonHoldsFiguresAndSettings()
    {
        TestLesson lesson;
        ParameterValues values = lesson.values();
        values.set(QStringLiteral("width"), 20);
        lesson.set(values);
        const auto document = json(lesson);
        QCOMPARE(document["area"].get<int>(), 400);
        QCOMPARE(document["lesson"].get<std::string>(), std::string("test"));
        QCOMPARE(document["settings"]["width"].get<int>(), 20);
        QCOMPARE(document["settings"]["mode"].get<std::string>(), std::string("same"));
        QCOMPARE(document["settings"]["blocks"].get<std::vector<int>>(), (std::vector<int>{6, 12}));
        QVERIFY(document["measured"].is_null());
    }

    void measuringFillsTheMeasuredFigures()
    {
        TestLesson lesson;
        completeFigures(lesson, false);
        QVERIFY2(json(lesson)["measured"].is_null(), "nobody asked for the clock");
        completeFigures(lesson, true);
        QCOMPARE(json(lesson)["measured"].get<double>(), 2.0);
    }

    void figuresWithoutAClockAreThereUnasked()
    {
        TestLesson lesson;
        lesson.onDemand = false;
        completeFigures(lesson, false);
        QCOMPARE(json(lesson)["measured"].get<double>(), 2.0);
    }

    void csvIsTheChart()
    {
        const TestLesson lesson;
        const auto charts = lesson.charts();
        for (int i = 0; i < 2; ++i)
            QCOMPARE(exportBytes(lesson, {.format = ExportFormat::Csv, .view = {.chart = i}}),
                     chartCsv(charts[static_cast<std::size_t>(i)]).toUtf8());
        for (const int missing : {-1, 2})
            QVERIFY_THROWS_EXCEPTION(Problem,
                                     exportBytes(lesson, {.format = ExportFormat::Csv, .view = {.chart = missing}}));
        QVERIFY_THROWS_EXCEPTION(Problem, exportBytes(lesson, {.view = {.part = Part::Chart, .chart = 2}}));
    }

    void picturesHaveTheirSize_data()
    {
        QTest::addColumn<Part>("part");
        QTest::newRow("stage") << Part::Stage;
        QTest::newRow("chart") << Part::Chart;
        QTest::newRow("formula") << Part::Formula;
        QTest::newRow("page") << Part::Page;
    }
    void picturesHaveTheirSize()
    {
        QFETCH(Part, part);
        const TestLesson lesson;
        ExportRequest request{.view = {.part = part}};
        QCOMPARE(QImage::fromData(exportBytes(lesson, request)).size(),
                 lessonPictureSize(lesson, request.view).toSize());
        request.dpi = 192;
        QCOMPARE(QImage::fromData(exportBytes(lesson, request)).size(),
                 (lessonPictureSize(lesson, request.view) * 2).toSize());
        request.pixels = QSize(333, 222);
        QCOMPARE(QImage::fromData(exportBytes(lesson, request)).size(), QSize(333, 222));
    }

    void smallAndFinePicturesAreMade()
    {
        const TestLesson lesson;
        for (const Part part : {Part::Stage, Part::Chart, Part::Formula, Part::Page}) {
            const ExportRequest request{.view = {.part = part}, .pixels = QSize(16, 16), .dpi = 1200};
            QCOMPARE(QImage::fromData(exportBytes(lesson, request)).size(), QSize(16, 16));
        }
    }

    void sameRequestSameBytes()
    {
        for (const auto format : {ExportFormat::Png, ExportFormat::Svg, ExportFormat::Pdf, ExportFormat::Json})
            for (const Part part : {Part::Stage, Part::Chart, Part::Formula, Part::Page}) {
                const ExportRequest request{.format = format, .view = {.part = part, .time = 0.5}};
                QCOMPARE(exportBytes(TestLesson(), request), exportBytes(TestLesson(), request));
            }
    }

    void theMomentAndTheThemeShow()
    {
        const TestLesson lesson;
        const QByteArray end = exportBytes(lesson, {});
        QVERIFY(exportBytes(lesson, {.view = {.time = 0.2}}) != end);
        QVERIFY(exportBytes(lesson, {.view = {.theme = ThemeId::Dark}}) != end);
        const QImage clear = QImage::fromData(exportBytes(lesson, {.view = {.transparent = true}}));
        QCOMPARE(clear.pixelColor(2, 2).alpha(), 0);
    }

    void svgOfEachViewIsReadable()
    {
        const TestLesson lesson;
        for (const Part part : {Part::Stage, Part::Chart, Part::Formula, Part::Page})
            QVERIFY(QSvgRenderer(exportBytes(lesson, {.format = ExportFormat::Svg, .view = {.part = part}})).isValid());
    }

    void clipboardHasImageAndWords()
    {
        const TestLesson lesson;
        const auto stage = clipboardData(lesson, {});
        QCOMPARE(stage->imageData().value<QImage>().size(), lessonPictureSize(lesson, {}).toSize());
        QVERIFY(QSvgRenderer(stage->data(QStringLiteral("image/svg+xml"))).isValid());
        QVERIFY(stage->text().contains(QStringLiteral("The square has 64 cells.")));
        const auto chart = clipboardData(lesson, {.view = {.part = Part::Chart}});
        QVERIFY(chart->text().contains(u'\t'));
        QCOMPARE(chart->text().count(u'\n'), static_cast<int>(chartTable(lesson.charts()[0]).rows.size()) + 1);
    }

    void choicesAreRememberedWithinTheirBounds()
    {
        QSettings store;
        const ExportChoices choices{
            .request = {.format = ExportFormat::Svg,
                        .view = {.part = Part::Page, .theme = ThemeId::Projector, .transparent = true},
                        .pixels = QSize(1280, 720),
                        .dpi = 300},
            .folder = QStringLiteral("/tmp")};
        writeExportChoices(store, choices);
        const ExportChoices read = readExportChoices(store);
        QCOMPARE(read.request.format, ExportFormat::Svg);
        QCOMPARE(read.request.view.part, Part::Page);
        QCOMPARE(read.request.view.theme, ThemeId::Projector);
        QVERIFY(read.request.view.transparent);
        QCOMPARE(read.request.pixels, std::optional(QSize(1280, 720)));
        QCOMPARE(read.request.dpi, 300.0);
        QCOMPARE(read.folder, QStringLiteral("/tmp"));

        for (const char* key : {"export/format", "export/view", "export/theme", "export/dpi", "export/size"})
            store.setValue(QString::fromLatin1(key), QStringLiteral("99999"));
        const ExportRequest spoilt = readExportChoices(store).request;
        QCOMPARE(spoilt.format, ExportFormat::Png);
        QCOMPARE(spoilt.view.part, Part::Stage);
        QCOMPARE(spoilt.view.theme, ThemeId::Light);
        QCOMPARE(spoilt.dpi, 96.0);
        QVERIFY(!spoilt.pixels);
    }

    void dialogSaves()
    {
        const TestLesson lesson;
        ExportDialog dialog(lesson, 0.5);
        const auto fields = dialog.findChildren<QLineEdit*>();
        const auto found = std::ranges::find(fields, QStringLiteral("File"), &QLineEdit::accessibleName);
        QVERIFY(found != fields.end());
        QLineEdit* path = *found;
        path->setText(m_folder.filePath(QStringLiteral("missing/a.svg")));
        button(dialog, QDialogButtonBox::Save)->click();
        QCOMPARE(dialog.result(), 0);
        QVERIFY(shownTexts(dialog).contains(QStringLiteral("does not exist")));

        const QString good = m_folder.filePath(QStringLiteral("a.svg"));
        path->setText(good);
        button(dialog, QDialogButtonBox::Save)->click();
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        const ExportRequest same{.format = ExportFormat::Svg, .view = {.time = 0.5}};
        QCOMPARE(content(good), exportBytes(lesson, same));
        QSettings store;
        QCOMPARE(readExportChoices(store).folder, m_folder.path());
        QCOMPARE(readExportChoices(store).request.format, ExportFormat::Svg);
    }

    void dialogOffersWhatTheFormatHolds()
    {
        const TestLesson lesson;
        ExportDialog dialog(lesson, 1);
        auto boxes = dialog.findChildren<QComboBox*>();
        const auto format =
            std::ranges::find_if(boxes, [](QComboBox* box) { return box->itemText(0) == QStringLiteral("PNG"); });
        QVERIFY(format != boxes.end());
        (*format)->setCurrentIndex(static_cast<int>(ExportFormat::Csv));
        QCOMPARE(dialog.request().view.part, Part::Chart);
        QCOMPARE(dialog.request().format, ExportFormat::Csv);
        QVERIFY(!dialog.findChild<QCheckBox*>()->isEnabled());
        (*format)->setCurrentIndex(static_cast<int>(ExportFormat::Png));
        QVERIFY(dialog.findChild<QCheckBox*>()->isEnabled());
    }

private:
    static QString shownTexts(const ExportDialog& dialog)
    {
        QString texts;
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            texts += label->text() + u'\n';
        return texts;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestExport)
#include "tst_export.moc"
