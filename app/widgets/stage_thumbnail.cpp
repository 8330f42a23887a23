// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/stage_thumbnail.h"

#include "app/lesson/problem.h"
#include "app/widgets/guide_type.h"

#include <QFontMetrics>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace convolarium {

namespace {

constexpr int preferredWidth = 300;
constexpr int captionGap = 6;
// The scene is painted at this scale and made smaller as a whole: its lines get thin, as in a photograph of it.
constexpr double paintedScale = 0.6;
constexpr double smallestText = 26; // at that scale: key numbers
constexpr double edge = 14;         // around what is drawn
constexpr int captionFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

} // namespace

StageThumbnail::StageThumbnail(Lesson& twin, ThumbnailScene scene, QWidget* parent)
    : PictureWidget(QAccessible::Graphic, parent), m_twin(twin), m_scene(std::move(scene))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(m_scene.caption);
    m_cut = drawnPart();
}

void StageThumbnail::paintScene(QPainter& painter, ThemeId themeId) const
{
    const QSizeF design = m_twin.designSize(false);
    ScenePainter scene(painter, {.area = QRectF(QPointF(), design * paintedScale),
                                 .designSize = design,
                                 .theme = themeId,
                                 .smallestText = smallestText});
    posed().paint(scene, m_scene.time, {});
}

QRectF StageThumbnail::drawnPart() const
{
    QImage image((m_twin.designSize(false) * paintedScale).toSize(), QImage::Format_RGB32);
    const QRgb empty = convolarium::theme(ThemeId::Light).surface.stage.rgb();
    image.fill(empty);
    {
        QPainter painter(&image);
        paintScene(painter, ThemeId::Light);
    }
    QRect drawn;
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        const auto isDrawn = [empty](QRgb pixel) { return pixel != empty; };
        const QRgb* end = line + image.width();
        const auto first = static_cast<int>(std::find_if(line, end, isDrawn) - line);
        if (first == image.width())
            continue;
        const auto after = static_cast<int>(
            std::find_if(std::reverse_iterator(end), std::reverse_iterator(line), isDrawn).base() - line);
        drawn |= QRect(first, y, after - first, 1);
    }
    return drawn.isNull() ? QRectF(image.rect()) : QRectF(drawn).adjusted(-edge, -edge, edge, edge);
}

Lesson& StageThumbnail::posed() const
{
    try {
        if (!(m_twin.values() == m_scene.values))
            m_twin.set(m_scene.values);
    } catch (const Problem&) {
        return m_twin; // a picture file that has gone away: painted as it was
    }
    return m_twin;
}

QString StageThumbnail::spokenText() const { return posed().describe(m_scene.time, {}); }

void StageThumbnail::setPresentation(bool on)
{
    PictureWidget::setPresentation(on);
    updateGeometry();
}

int StageThumbnail::sceneHeight(int width) const
{
    return static_cast<int>(std::ceil(width * m_cut.height() / m_cut.width()));
}

int StageThumbnail::captionHeight(int width) const
{
    if (m_scene.caption.isEmpty())
        return 0;
    const QFontMetrics metrics(uiFont(GuideType::of(presentation()).caption));
    return captionGap + metrics.boundingRect(QRect(0, 0, width, 10000), captionFlags, m_scene.caption).height();
}

int StageThumbnail::heightForWidth(int width) const { return sceneHeight(width) + captionHeight(width); }

QSize StageThumbnail::sizeHint() const { return {preferredWidth, heightForWidth(preferredWidth)}; }

void StageThumbnail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect frame(0, 0, width(), sceneHeight(width()));
    painter.fillRect(frame, theme().surface.stage);
    painter.save();
    painter.setClipRect(frame);
    const double shrunk = frame.width() / m_cut.width();
    painter.scale(shrunk, shrunk);
    painter.translate(-m_cut.topLeft());
    paintScene(painter, theme().id);
    painter.restore();
    painter.setPen(QPen(theme().surface.border, theme().stroke.hairline));
    painter.drawRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setFont(uiFont(GuideType::of(presentation()).caption));
    painter.setPen(theme().surface.ink2);
    painter.drawText(rect().adjusted(0, frame.height() + captionGap, 0, 0), captionFlags, m_scene.caption);
}

} // namespace convolarium
