// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/picture_file.h"
#include "app/lesson/problem.h"
#include "app/lesson/theme.h"

#include <QImage>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>

using namespace convolarium;

namespace {

/// A red frame one logical pixel inside the edges, and text in three fonts.
void paintSample(QPainter& painter, const QRectF& logical)
{
    painter.setPen(QPen(Qt::red, 2));
    painter.drawRect(logical.adjusted(1, 1, -1, -1));
    painter.setPen(Qt::black);
    painter.setFont(uiFont(13));
    painter.drawText(QPointF(20, 40), QStringLiteral("Convolution 畳み込み"));
    painter.setFont(mathFont(20, true));
    painter.drawText(QPointF(20, 80), QStringLiteral("K"));
}

PictureFile sample(PictureFormat format)
{
    return {.format = format, .pixels = {320, 200}, .title = QStringLiteral("T")};
}

QByteArray mediaBox(const QByteArray& pdf)
{
    const qsizetype start = pdf.indexOf("/MediaBox [");
    return pdf.mid(start, pdf.indexOf(']', start) + 1 - start);
}

} // namespace

class TestPictureFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pngHasExactlyItsPixels_data()
    {
        QTest::addColumn<QSize>("pixels");
        QTest::addColumn<double>("dpi");
        QTest::newRow("screen") << QSize(1920, 1080) << 96.0;
        QTest::newRow("odd size, print") << QSize(801, 333) << 300.0;
        QTest::newRow("smallest") << QSize(16, 16) << 1200.0;
        QTest::newRow("wide") << QSize(16384, 16) << 30.0;
    }
    void pngHasExactlyItsPixels()
    {
        QFETCH(QSize, pixels);
        QFETCH(double, dpi);
        QRectF given;
        const QByteArray png =
            pictureBytes({.pixels = pixels, .dpi = dpi}, [&](QPainter&, const QRectF& logical) { given = logical; });
        const QImage image = QImage::fromData(png, "PNG");
        QCOMPARE(image.size(), pixels);
        QCOMPARE(image.dotsPerMeterX(), qRound(dpi / 0.0254));
        QCOMPARE(image.dotsPerMeterY(), qRound(dpi / 0.0254));
        QCOMPARE(given, QRectF(0, 0, pixels.width() * 96 / dpi, pixels.height() * 96 / dpi));
    }

    void pngIsTransparentOnlyWhenAsked()
    {
        PictureFile file = sample(PictureFormat::Png);
        QCOMPARE(QImage::fromData(pictureBytes(file, paintSample)).pixelColor(160, 100), QColor(Qt::white));
        file.transparent = true;
        const QImage image = QImage::fromData(pictureBytes(file, paintSample));
        QCOMPARE(image.pixelColor(160, 100).alpha(), 0);
        QCOMPARE(image.pixelColor(1, 100), QColor(Qt::red));
    }

    void typeGrowsWithTheResolution()
    {
        PictureFile file = sample(PictureFormat::Png);
        file.dpi = 192;
        const QImage image = QImage::fromData(pictureBytes(file, paintSample));
        QCOMPARE(image.pixelColor(3, 100), QColor(Qt::red)); // the frame is now 4 px wide
    }

    void svgIsThePicture()
    {
        PictureFile file = sample(PictureFormat::Svg);
        file.dpi = 192;
        const QByteArray svg = pictureBytes(file, paintSample);
        QSvgRenderer renderer(svg);
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.viewBoxF(), QRectF(0, 0, 160, 100));
        QVERIFY(svg.contains("畳"));
        QVERIFY(svg.contains("<title>T</title>"));
    }

    void pdfIsThePictureWithItsFonts()
    {
        const QByteArray pdf = pictureBytes(sample(PictureFormat::Pdf), paintSample);
        QVERIFY(pdf.startsWith("%PDF-"));
        QCOMPARE(mediaBox(pdf), QByteArray("/MediaBox [0 0 240.000000 150.000000]"));
        QCOMPARE(pdf.count("/FontFile"), 3);
        QVERIFY(!pdf.contains("CreationDate"));
    }

    void equalPicturesAreEqualBytes()
    {
        QList<QByteArray> first;
        for (const auto format : {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf})
            first << pictureBytes(sample(format), paintSample);
        QTest::qWait(1100); // into the next second: what carries a time would differ
        for (const auto format : {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf})
            QCOMPARE(pictureBytes(sample(format), paintSample), first.takeFirst());
    }

    void boundsAreKept_data()
    {
        QTest::addColumn<QSize>("pixels");
        QTest::addColumn<double>("dpi");
        QTest::newRow("nothing") << QSize(0, 0) << 96.0;
        QTest::newRow("negative") << QSize(-800, 600) << 96.0;
        QTest::newRow("too small") << QSize(15, 600) << 96.0;
        QTest::newRow("too wide") << QSize(16385, 16) << 96.0;
        QTest::newRow("too large in all") << QSize(8001, 8000) << 96.0;
        QTest::newRow("far too large") << QSize(40000, 40000) << 96.0;
        QTest::newRow("too coarse") << QSize(800, 600) << 29.0;
        QTest::newRow("too fine") << QSize(800, 600) << 1201.0;
        QTest::newRow("no number") << QSize(800, 600) << std::numeric_limits<double>::quiet_NaN();
    }
    void boundsAreKept()
    {
        QFETCH(QSize, pixels);
        QFETCH(double, dpi);
        bool painted = false;
        const auto paint = [&](QPainter&, const QRectF&) { painted = true; };
        QVERIFY_THROWS_EXCEPTION(Problem, pictureBytes({.pixels = pixels, .dpi = dpi}, paint));
        QVERIFY(!painted);
    }
};

QTEST_MAIN(TestPictureFile)
#include "tst_picture_file.moc"
