// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QColor>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

namespace convolarium {

/// A folder of pictures that a test puts together.
class PictureFolder {
public:
    [[nodiscard]] QString path(const QString& below = {}) const
    {
        return below.isEmpty() ? m_folder.path() : m_folder.filePath(below);
    }

    void put(const QString& below, const QByteArray& bytes) const
    {
        QVERIFY(QDir(m_folder.path()).mkpath(QFileInfo(below).path()));
        QFile file(path(below));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), qint64{bytes.size()});
    }
    void put(const QString& below, const QImage& image) const { put(below, encoded(image, "PNG")); }
    /// A plain picture of that colour.
    void put(const QString& below, const QColor& color) const { put(below, plain(color)); }
    /// Two classes, "red" and "blue", of so many pictures 1.png, 2.png, …
    void putClasses(int each) const
    {
        for (int i = 1; i <= each; ++i) {
            put(QStringLiteral("red/%1.png").arg(i), QColor(Qt::red));
            put(QStringLiteral("blue/%1.png").arg(i), QColor(Qt::blue));
        }
    }

    [[nodiscard]] static QImage plain(const QColor& color, const QSize& size = {20, 16})
    {
        QImage image(size, QImage::Format_ARGB32);
        image.fill(color);
        return image;
    }
    [[nodiscard]] static QByteArray encoded(const QImage& image, const char* format)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        return image.save(&buffer, format) ? buffer.data() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace convolarium
