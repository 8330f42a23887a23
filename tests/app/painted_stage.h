// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTranslator>

#include <stdexcept>
#include <vector>

namespace convolarium {

/// What a picture of a stage is taken of.
struct Shot {
    QSize size = {960, 468};
    double t = 1;
    bool presentation = false;
    Focus focus = {};
};

struct Painted {
    QImage image;
    std::vector<DrawnText> texts;
};

/// The scene of `lesson` on `image`, which may be smaller than the shot: what lies outside is clipped.
inline std::vector<DrawnText> paintOn(QImage& image, const Lesson& lesson, const Shot& shot)
{
    QPainter painter(&image);
    painter.fillRect(image.rect(), theme(ThemeId::Light).surface.stage);
    ScenePainter scene(painter, {.area = QRectF(QPointF(0, 0), shot.size),
                                 .designSize = lesson.designSize(shot.presentation),
                                 .theme = ThemeId::Light,
                                 .presentation = shot.presentation});
    lesson.paint(scene, shot.t, shot.focus);
    return scene.drawnTexts();
}

inline Painted painted(const Lesson& lesson, const Shot& shot)
{
    Painted result{QImage(shot.size, QImage::Format_RGB32), {}};
    result.texts = paintOn(result.image, lesson, shot);
    return result;
}

/// Which text leaves the picture, or which two lie over each other; empty where all can be read.
inline QString collision(const Lesson& lesson, const Shot& shot)
{
    QImage corner(8, 8, QImage::Format_RGB32); // texts stand where they would on the whole picture, and sooner
    const std::vector<DrawnText> texts = paintOn(corner, lesson, shot);
    const QString where = QStringLiteral(" | %1 | t %2 | %3")
                              .arg(lesson.settingsLine(), QString::number(shot.t), shot.focus.current().part);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!QRectF(QPointF(0, 0), shot.size).contains(texts[i].rect))
            return texts[i].text + where;
        for (std::size_t j = i + 1; j < texts.size(); ++j)
            if (texts[i].rect.intersects(texts[j].rect))
                return texts[i].text + QStringLiteral(" | ") + texts[j].text + where;
    }
    return {};
}

/// Rows for a test of all views: the stage's size in windows of three sizes and in presentation mode, in both languages.
inline void addViews()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("presentation");
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "ja"}) {
        const auto row = [language](const char* name, QSize size, bool presentation) {
            QTest::addRow("%s %s", name, language) << size << presentation << QString::fromLatin1(language);
        };
        row("1280x720", {952, 592}, false);
        row("1920x1080", {1536, 748}, false);
        row("3840x2160", {3400, 1700}, false);
        row("presentation", {1920, 795}, true);
        row("small presentation", {1280, 437}, true);
    }
}

/// The program speaks `id` ("ja") while it lives.
class Language {
public:
    explicit Language(const QString& id)
    {
        const QString folder =
            QCoreApplication::applicationDirPath() + QStringLiteral("/../share/convolarium/translations");
        if (!m_translator.load(QStringLiteral("convolarium_") + id, folder))
            throw std::runtime_error("no translations");
        QCoreApplication::installTranslator(&m_translator);
    }
    ~Language() { QCoreApplication::removeTranslator(&m_translator); }
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

private:
    QTranslator m_translator;
};

} // namespace convolarium
