// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/network_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

namespace convolarium {

HeadWidget::HeadWidget(QWidget* parent) : PictureWidget(QAccessible::Graphic, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HeadWidget::setNetwork(const InspectedNetwork* network, const NetworkHead& head)
{
    m_network = network;
    m_head = head;
    setAccessibleName(head.title);
    announce();
    update();
}

void HeadWidget::setScale(const SkylineScale& scale)
{
    m_scale = scale;
    update();
}

void HeadWidget::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
}

HeadLook HeadWidget::look() const { return {.theme = theme(), .presentation = presentation(), .compact = m_compact}; }

QSizeF HeadWidget::skylineSize() const { return skylineRect(rect(), look()).size(); }

std::vector<SkylineBlock> HeadWidget::blocks() const
{
    return m_network ? skyline(*m_network, skylineRect(rect(), look()), m_scale) : std::vector<SkylineBlock>();
}

QString HeadWidget::spokenText() const { return m_network ? headInWords(*m_network, m_head) : QString(); }

QSize HeadWidget::sizeHint() const
{
    const HeadLook sizes = look();
    const int sky = m_compact ? 96 : presentation() ? 190 : 152;
    return {300, sizes.titleHeight() + sizes.figuresHeight() + sky};
}

int HeadWidget::layerAt(const QPointF& point) const
{
    for (const SkylineBlock& block : blocks())
        if (point.x() >= block.rect.left() - 1 && point.x() <= block.rect.right() + 1 &&
            point.y() >= skylineRect(rect(), look()).top())
            return block.layer;
    return -1;
}

void HeadWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface.stage);
    if (!m_network)
        return;
    paintHead(painter, rect(), *m_network, m_head, look());
    paintSkyline(painter, *m_network, blocks(),
                 {.theme = theme(), .selected = m_head.selected, .reached = m_head.reached});
    paintFocusRing(painter);
}

void HeadWidget::mousePressEvent(QMouseEvent* event)
{
    if (const int layer = layerAt(event->position()); layer >= 0)
        Q_EMIT layerClicked(layer);
}

void HeadWidget::resizeEvent(QResizeEvent* event)
{
    PictureWidget::resizeEvent(event);
    Q_EMIT resized();
}

bool HeadWidget::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return PictureWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int layer = m_network ? layerAt(help->pos()) : -1;
    if (layer < 0) {
        QToolTip::hideText();
        return true;
    }
    const auto i = static_cast<std::size_t>(layer);
    const engine::LayerCost& cost = m_network->inspection.cost.layers[i];
    const QString text = QStringLiteral("%1 · %2 · %3")
                             .arg(QString::fromStdString(cost.name).toHtmlEscaped(),
                                  layerText(m_network->spec.layers[i].layer), shapeText(cost.out));
    QToolTip::showText(help->globalPos(), QStringLiteral("<qt>%1</qt>").arg(text), this);
    return true;
}

ColumnTitles::ColumnTitles(const LayerList& list, QWidget* parent)
    : PictureWidget(QAccessible::RowHeader, parent), m_list(list)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Columns"));
}

void ColumnTitles::setListing(const Listing& listing)
{
    m_listing = listing;
    setToolTip(tr("Click a column to sort the layers by it, largest first; click it again for the network's order"));
    update();
}

QString ColumnTitles::spokenText() const
{
    QStringList titles;
    for (int i = 0; i < labColumns; ++i)
        titles << columnTitle(static_cast<LabColumn>(i), m_listing.convention);
    return titles.join(QStringLiteral(", "));
}

QSize ColumnTitles::sizeHint() const { return {200, m_list.look().rowHeight() - 2}; }

void ColumnTitles::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface.stage);
    paintColumnTitles(painter, QRectF(0, 0, m_list.viewport()->width(), height()), m_listing, m_list.look());
    if (!hasFocus())
        return;
    const auto places = columnPlaces(m_list.viewport()->width(), m_list.look());
    if (const auto place = places.find(static_cast<LabColumn>(m_current)); place != places.end()) {
        constexpr int thickness = 2;
        painter.fillRect(QRectF(place->second.left, height() - thickness, place->second.width, thickness),
                         theme().surface.accent);
    }
}

void ColumnTitles::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        m_current = std::max(0, m_current - 1);
        return update();
    case Qt::Key_Right:
        m_current = std::min(labColumns - 1, m_current + 1);
        return update();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Q_EMIT columnClicked(static_cast<LabColumn>(m_current));
    default:
        PictureWidget::keyPressEvent(event);
    }
}

void ColumnTitles::mousePressEvent(QMouseEvent* event)
{
    for (const auto& [column, place] : columnPlaces(m_list.viewport()->width(), m_list.look()))
        if (event->position().x() >= place.left && event->position().x() < place.left + place.width)
            Q_EMIT columnClicked(column);
}

NetworkView::NetworkView(QWidget* parent)
    : QWidget(parent), m_head(new HeadWidget), m_list(new LayerList), m_theme(&theme(ThemeId::Light))
{
    m_titles = new ColumnTitles(*m_list);
    auto* column = new QVBoxLayout(this);
    constexpr int side = 20;
    column->setContentsMargins(side, 6, side, 4);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_titles);
    column->addWidget(m_list, 1);
}

void NetworkView::setLook(const Theme& theme, Role role, bool compact, bool presentation)
{
    m_theme = &theme;
    m_head->setTheme(theme);
    m_head->setPresentation(presentation);
    m_head->setCompact(compact);
    m_titles->setTheme(theme);
    m_list->setLook(theme, role, compact, presentation);
    m_titles->updateGeometry();
    update();
}

void NetworkView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface.stage);
}

} // namespace convolarium
