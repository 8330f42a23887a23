// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/scene_painter.h"

#include "app/lesson/numbers.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace convolarium {

namespace {

double sceneScale(const SceneView& view)
{
    return std::min(view.area.width() / view.designSize.width(), view.area.height() / view.designSize.height());
}

QPointF sceneOrigin(const SceneView& view)
{
    const QSizeF size = view.designSize * sceneScale(view);
    return view.area.center() - QPointF(size.width() / 2, size.height() / 2);
}

double leftOf(const Label& label, double x, double width)
{
    if (label.anchor & Qt::AlignHCenter)
        return x - width / 2;
    return label.anchor & Qt::AlignRight ? x - width : x;
}

Label veiled(Label label)
{
    label.text = withoutNumbers(label.text);
    return label;
}

} // namespace

ScenePainter::ScenePainter(QPainter& painter, const SceneView& view)
    : m_painter(painter), m_view(view), m_theme(&convolarium::theme(view.theme)), m_scale(sceneScale(view)),
      m_textScale(std::clamp(m_scale, 0.8, 2.0)), m_origin(sceneOrigin(view))
{
    m_painter.save();
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    m_painter.translate(m_origin);
    m_painter.scale(m_scale, m_scale);
}

ScenePainter::~ScenePainter() { m_painter.restore(); }

bool ScenePainter::shows(Priority priority) const
{
    switch (priority) {
    case Priority::Always:
        return true;
    case Priority::Detail:
        return m_scale >= 0.8 && !m_view.presentation;
    case Priority::Note:
        return m_scale >= 0.65 && !m_view.presentation;
    }
    Q_UNREACHABLE();
}

QPen ScenePainter::pen(const QColor& color, double width) const
{
    QPen pen(color, std::max(width, 1.0 / m_scale), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    return pen;
}

void ScenePainter::fill(const QRectF& rect, const QColor& color) { m_painter.fillRect(rect, color); }

void ScenePainter::fill(const QPolygonF& polygon, const QColor& color)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawConvexPolygon(polygon);
}

void ScenePainter::shape(const QPolygonF& polygon, const QColor& fillColor, const QColor& edge, double width)
{
    m_painter.setPen(pen(edge, width));
    m_painter.setBrush(fillColor);
    m_painter.drawConvexPolygon(polygon);
}

void ScenePainter::frame(const QRectF& rect, const QColor& color, double width, Qt::PenStyle style)
{
    QPen framePen = pen(color, width);
    framePen.setStyle(style);
    m_painter.setPen(framePen);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(rect);
}

void ScenePainter::outline(const QPolygonF& polygon, const QColor& color, double width)
{
    m_painter.setPen(pen(color, width));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolygon(polygon);
}

void ScenePainter::roundedBox(const QRectF& rect, double radius, const QColor& fillColor, const QColor& edge)
{
    m_painter.setPen(edge.alpha() == 0 ? QPen(Qt::NoPen) : pen(edge, 1));
    m_painter.setBrush(fillColor);
    m_painter.drawRoundedRect(rect, radius, radius);
}

void ScenePainter::discs(const QVector<QPointF>& centres, double radius, const QColor& fillColor, const QColor& edge)
{
    // A fill in the edge's colour and a smaller one over it: strokes would cost several times as much.
    const double half = std::max(1.0, 1.0 / m_scale) / 2;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(edge);
    for (const QPointF& centre : centres)
        m_painter.drawEllipse(centre, radius + half, radius + half);
    m_painter.setBrush(fillColor);
    for (const QPointF& centre : centres)
        m_painter.drawEllipse(centre, radius - half, radius - half);
}

void ScenePainter::line(const QPointF& from, const QPointF& to, const QColor& color, double width)
{
    m_painter.setPen(pen(color, width));
    m_painter.drawLine(from, to);
}

void ScenePainter::lines(const QVector<QLineF>& lines, const QColor& color, double width)
{
    m_painter.setPen(pen(color, width));
    m_painter.drawLines(lines);
}

void ScenePainter::image(const QRectF& rect, const QImage& image)
{
    m_painter.drawImage(rect, image, QRectF(image.rect()));
}

void ScenePainter::marker(const QPointF& centre, Role role, double size)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme->role(role).line);
    const QRectF box(centre.x() - size / 2, centre.y() - size / 2, size, size);
    if (role == Role::Variant)
        m_painter.drawEllipse(box);
    else
        m_painter.drawRect(box);
}

QFont ScenePainter::font(const Label& label) const
{
    // A font is looked up in the system once for each size and weight: half the time of a text goes there.
    const int px = static_cast<int>(std::lround(label.px * m_textScale));
    auto known = m_fonts.find({px, label.weight});
    if (known == m_fonts.end())
        known = m_fonts.emplace(std::pair<int, int>{px, label.weight}, uiFont(px, label.weight)).first;
    QFont font = known->second;
    if (label.maximumWidth <= 0)
        return font;
    const double available = label.maximumWidth * m_scale;
    const double width = QFontMetricsF(font).horizontalAdvance(label.text);
    if (width > available)
        font.setPixelSize(std::max(6, static_cast<int>(font.pixelSize() * available / width)));
    return font;
}

double ScenePainter::textWidth(const Label& label) const
{
    return QFontMetricsF(font(label)).horizontalAdvance(label.text) / m_scale;
}

void ScenePainter::drawText(const QPointF& baseline, const QString& text, const QFont& font, const QColor& color)
{
    // Drawn in the view's own units: glyphs are hinted for the size that is seen, not for the design's.
    m_painter.save();
    m_painter.scale(1 / m_scale, 1 / m_scale);
    m_painter.setFont(font);
    m_painter.setPen(color);
    m_painter.drawText(baseline * m_scale, text);
    m_painter.restore();
}

void ScenePainter::text(const Label& label)
{
    if (!shows(label.priority) || label.text.isEmpty())
        return;
    drawPlain(m_numbersHidden && !label.given ? veiled(label) : label);
}

void ScenePainter::digits(const Label& label)
{
    if (shows(label.priority))
        drawDigits(m_numbersHidden && !label.given ? veiled(label) : label);
}

void ScenePainter::drawPlain(const Label& label)
{
    const QFont labelFont = font(label);
    if (!isLegible(labelFont))
        return;
    const QFontMetricsF metrics(labelFont);
    const double width = metrics.horizontalAdvance(label.text) / m_scale;
    const QPointF baseline(leftOf(label, label.at.x(), width), label.at.y());
    drawText(baseline, label.text, labelFont, label.color);
    const QRectF design(baseline.x(), baseline.y() - metrics.capHeight() / m_scale, width,
                        (metrics.capHeight() + metrics.descent() * 0.6) / m_scale);
    m_texts.push_back({label.text, QRectF(fromDesign(design.topLeft()), design.size() * m_scale)});
}

void ScenePainter::drawDigits(const Label& label)
{
    const auto advance = [](const QFontMetricsF& metrics, QChar c) {
        return metrics.horizontalAdvance(c.isDigit() ? u'0' : c);
    };
    const auto widthIn = [&](const QFontMetricsF& metrics) {
        return std::accumulate(label.text.begin(), label.text.end(), 0.0,
                               [&](double sum, QChar c) { return sum + advance(metrics, c); });
    };
    QFont digitFont = uiFont(static_cast<int>(std::lround(label.px * m_textScale)), label.weight);
    const double full = widthIn(QFontMetricsF(digitFont));
    if (label.maximumWidth > 0 && full > label.maximumWidth * m_scale)
        digitFont.setPixelSize(static_cast<int>(digitFont.pixelSize() * label.maximumWidth * m_scale / full));
    if (!isLegible(digitFont))
        return;
    const QFontMetricsF metrics(digitFont);
    const double width = widthIn(metrics) / m_scale;
    const double left = leftOf(label, label.at.x(), width);
    double x = left;
    for (const QChar c : label.text) {
        const double cell = advance(metrics, c);
        drawText({x + (cell - metrics.horizontalAdvance(c)) / 2 / m_scale, label.at.y()}, QString(c), digitFont,
                 label.color);
        x += cell / m_scale;
    }
    const double height = metrics.capHeight() / m_scale;
    m_texts.push_back({label.text, QRectF(fromDesign({left, label.at.y() - height}), QSizeF(width, height) * m_scale)});
}

void ScenePainter::pill(const QPointF& centre, const QString& text, Role role, double maximumWidth)
{
    if (!shows(Priority::Detail))
        return;
    Label label{.at = {},
                .text = m_numbersHidden ? withoutNumbers(text) : text,
                .px = 17,
                .weight = QFont::DemiBold,
                .color = m_theme->role(role).text};
    constexpr double padding = 16;
    if (maximumWidth > 0)
        label.maximumWidth = maximumWidth - 2 * padding;
    if (!isLegible(font(label)))
        return;
    const double width = textWidth(label) + 2 * padding;
    const double height = 31 * textFactor();
    roundedBox(QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height), 4, m_theme->role(role).tint);
    label.at = centre + QPointF(0, 6 * textFactor());
    label.anchor = Qt::AlignHCenter;
    this->text(label);
}

QPointF toDesign(const SceneView& view, const QPointF& point) { return (point - sceneOrigin(view)) / sceneScale(view); }

} // namespace convolarium
