// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/guide_dots.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace convolarium {

GuideDots::GuideDots(QWidget* parent) : PictureWidget(QAccessible::StaticText, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void GuideDots::setPages(const std::vector<Page>& pages, int current)
{
    m_pages = pages;
    m_current = current;
    setAccessibleName(tr("Pages of the guide"));
    updateGeometry();
    update();
    announce();
}

QString GuideDots::spokenText() const
{
    const auto done = static_cast<int>(std::ranges::count_if(m_pages, &Page::done));
    return tr("%n page(s) done", nullptr, done);
}

void GuideDots::setPresentation(bool on)
{
    PictureWidget::setPresentation(on);
    updateGeometry();
}

QSize GuideDots::sizeHint() const { return {cell() * static_cast<int>(m_pages.size()), cell()}; }

int GuideDots::pageAt(const QPointF& point) const
{
    const int page = static_cast<int>(point.x()) / cell();
    return point.x() >= 0 && page < static_cast<int>(m_pages.size()) ? page : -1;
}

bool GuideDots::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int page = pageAt(help->pos());
        if (page >= 0) {
            const Page& pointed = m_pages[static_cast<std::size_t>(page)];
            const QString heading = QStringLiteral("%1. %2").arg(page + 1).arg(pointed.heading);
            QToolTip::showText(help->globalPos(),
                               (pointed.done ? tr("%1 – done").arg(heading) : heading).toHtmlEscaped(), this);
        }
        return true;
    }
    return PictureWidget::event(event);
}

void GuideDots::mousePressEvent(QMouseEvent* event)
{
    const int page = pageAt(event->position());
    if (event->button() == Qt::LeftButton && page >= 0)
        Q_EMIT pageChosen(page);
}

void GuideDots::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = cell() / 22.0;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const QPointF centre(static_cast<double>(i) * cell() + 10 * unit, cell() / 2.0); // rings begin at the margin
        const bool done = m_pages[i].done;
        const double radius = 5.5 * unit;
        painter.setPen(done ? QPen(Qt::NoPen) : QPen(theme().surface.controlBorder, 1.5 * unit));
        painter.setBrush(done ? theme().role(Role::Good).line : theme().surface.stage);
        painter.drawEllipse(centre, radius, radius);
        if (done) {
            painter.setPen(QPen(theme().surface.stage, 1.5 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(QPolygonF({centre + QPointF(-2.4, 0.2) * unit, centre + QPointF(-0.6, 2) * unit,
                                            centre + QPointF(2.6, -1.8) * unit}));
        }
        if (static_cast<int>(i) == m_current) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme().surface.accent, 2 * unit));
            painter.drawEllipse(centre, 9 * unit, 9 * unit);
        }
    }
}

} // namespace convolarium
