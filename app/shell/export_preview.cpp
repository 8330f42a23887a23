// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/export_preview.h"

#include <QFontDatabase>
#include <QPainter>

namespace convolarium {

namespace {

/// The usual sign for "nothing here": a board of light and dark squares.
void paintCheckers(QPainter& painter, const QRectF& area)
{
    constexpr int side = 8;
    painter.fillRect(area, Qt::white);
    painter.save();
    painter.setClipRect(area);
    for (int row = 0; row * side < area.height(); ++row)
        for (int column = row % 2; column * side < area.width(); column += 2)
            painter.fillRect(QRectF(area.left() + column * side, area.top() + row * side, side, side),
                             QColor(0xDDDDDD));
    painter.restore();
}

} // namespace

ExportPreview::ExportPreview(const Lesson& lesson, QWidget* parent) : QWidget(parent), m_lesson(lesson)
{
    setAccessibleName(tr("Preview"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(320, 240);
}

void ExportPreview::show(const ExportRequest& request)
{
    m_request = request;
    const bool isText = request.format == ExportFormat::Csv || request.format == ExportFormat::Json;
    m_text = isText ? QString::fromUtf8(exportBytes(m_lesson, request)) : QString();
    update();
}

void ExportPreview::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_text.isEmpty())
        return paintPicture(painter);
    painter.fillRect(rect(), palette().base());
    painter.setPen(palette().text().color());
    painter.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    constexpr int margin = 12;
    painter.drawText(rect().adjusted(margin, margin, -margin, -margin), Qt::AlignLeft | Qt::AlignTop, m_text);
}

void ExportPreview::paintPicture(QPainter& painter) const
{
    constexpr double logicalDpi = 96;
    const QSizeF logical = QSizeF(exportPixels(m_lesson, m_request)) * (logicalDpi / m_request.dpi);
    const QSizeF shown = logical.scaled(size(), Qt::KeepAspectRatio);
    QRectF area(QPointF(0, 0), shown);
    area.moveCenter(QRectF(rect()).center());
    if (m_request.view.transparent)
        paintCheckers(painter, area);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.save();
    painter.translate(area.topLeft());
    painter.scale(shown.width() / logical.width(), shown.height() / logical.height());
    paintLessonPicture(painter, QRectF(QPointF(0, 0), logical), m_lesson, m_request.view);
    painter.restore();
    painter.setPen(palette().mid().color());
    painter.drawRect(area.adjusted(0, 0, -1, -1));
}

} // namespace convolarium
