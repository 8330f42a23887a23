// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/headline.h"
#include "app/widgets/lesson_picture.h"
#include "tests/app/test_lesson.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>
#include <QTest>

using namespace convolarium;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QImage picture(const LessonView& view, double scale = 1)
{
    const TestLesson lesson;
    const QSizeF size = lessonPictureSize(lesson, view) * scale;
    QImage image(size.toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintLessonPicture(painter, QRectF(QPointF(0, 0), size), lesson, view);
    return image;
}

QByteArray svg(const LessonView& view)
{
    const TestLesson lesson;
    const QSizeF size = lessonPictureSize(lesson, view);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setViewBox(QRectF(QPointF(0, 0), size));
    QPainter painter(&generator);
    paintLessonPicture(painter, QRectF(QPointF(0, 0), size), lesson, view);
    painter.end();
    return buffer.data();
}

const std::vector<LessonView> allViews{{.part = LessonView::Part::Page},
                                       {.part = LessonView::Part::Stage},
                                       {.part = LessonView::Part::Formula},
                                       {.part = LessonView::Part::Chart, .chart = 0},
                                       {.part = LessonView::Part::Chart, .chart = 1}};

} // namespace

class TestLessonPicture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sizesAreThoseOfTheDesign()
    {
        const TestLesson lesson;
        QCOMPARE(lessonPictureSize(lesson, {.part = LessonView::Part::Page}), QSizeF(1920, 1080));
        QCOMPARE(lessonPictureSize(lesson, {.part = LessonView::Part::Stage}), QSizeF(1536, 800));
        QCOMPARE(lessonPictureSize(lesson, {.part = LessonView::Part::Chart}), QSizeF(960, 540));
    }

    void sameRequestGivesSamePicture()
    {
        for (const LessonView& view : allViews)
            QCOMPARE(picture(view), picture(view));
    }

    void timeAndThemeCount()
    {
        const QImage end = picture({.part = LessonView::Part::Stage});
        QVERIFY(picture({.part = LessonView::Part::Stage, .time = 0}) != end);
        const QImage dark = picture({.part = LessonView::Part::Stage, .theme = ThemeId::Dark});
        QCOMPARE(dark.pixelColor(2, 2), theme(ThemeId::Dark).surface.stage);
        QCOMPARE(end.pixelColor(2, 2), theme(ThemeId::Light).surface.stage);
    }

    void transparentHasNoBackground()
    {
        for (LessonView view : allViews) {
            view.transparent = true;
            QCOMPARE(picture(view).pixelColor(2, 2).alpha(), 0);
        }
    }

    void settingsAndProgramAreInEveryPicture()
    {
        for (const LessonView& view : allViews) {
            const QByteArray text = svg(view);
            QVERIFY2(text.contains("width 8"), qPrintable(s("part %1").arg(int(view.part))));
            QVERIFY(text.contains("Convolarium"));
        }
    }

    void vectorPicturesKeepTheirWords()
    {
        QVERIFY(svg({.part = LessonView::Part::Chart}).contains("W²"));
        QVERIFY(svg({.part = LessonView::Part::Page}).contains("64 cells"));
    }

    void otherProportionsAreCentred()
    {
        const TestLesson lesson;
        const LessonView view{.part = LessonView::Part::Stage, .theme = ThemeId::Dark};
        QImage image(1000, 1000, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintLessonPicture(painter, image.rect(), lesson, view);
        painter.end();
        for (const QPoint corner : {QPoint(1, 1), QPoint(998, 998)})
            QCOMPARE(image.pixelColor(corner), theme(ThemeId::Dark).surface.stage);
    }

    void sentenceIsNeverCut()
    {
        QImage image(2000, 68, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        const Headline headline{
            .title = s("Test"),
            .sentence = Sentence::marked(s("A long sentence with *many words* in it."), s("*Brief*."), Role::Ordinary)};
        const HeadlineLook look{.theme = theme(ThemeId::Light)};
        const auto used = [&](double width) {
            return plainText(paintHeadline(painter, {0, 0, width, 68}, headline, look));
        };
        QCOMPARE(used(1500), s("A long sentence with many words in it."));
        QCOMPARE(used(300), s("Brief."));
        QCOMPARE(used(80), s("Brief.")); // set smaller
    }
};

QTEST_MAIN(TestLessonPicture)
#include "tst_lesson_picture.moc"
