// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/field_view.h"

#include "app/lesson/sample_image.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace convolarium {

namespace {

constexpr int largestPicture = 1024; ///< pixels of a side that are kept; a larger input is drawn of fewer

} // namespace

FieldView::FieldView(QWidget* parent) : PictureWidget(QAccessible::Graphic, parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void FieldView::setNetwork(const InspectedNetwork* network, const QString& title, std::optional<int> layer)
{
    m_network = network;
    m_title = title;
    m_state = fieldState(network, layer);
    m_picture = {};
    if (hasField()) {
        const engine::Shape& map = subject().map();
        if (map.h != m_map.h || map.w != m_map.w)
            m_cell = middleOf(map);
        m_map = map;
    } else {
        m_map = {};
    }
    setCursor(hasField() ? Qt::CrossCursor : Qt::ArrowCursor);
    setAccessibleName(title.isEmpty() ? tr("Receptive field on a picture")
                                      : tr("Receptive field on a picture: %1").arg(title));
    announce();
    update();
}

void FieldView::setPicture(const QString& nameOrPath)
{
    m_image = loadSampleImage(nameOrPath);
    m_pictureName = nameOrPath;
    m_picture = {};
    update();
}

void FieldView::setCell(const engine::Cell& cell)
{
    if (!hasField())
        return;
    const engine::Cell next{std::clamp(cell.row, 0, m_map.h - 1), std::clamp(cell.col, 0, m_map.w - 1)};
    if (next == m_cell)
        return;
    m_cell = next;
    announce();
    update();
    Q_EMIT cellChanged();
}

std::optional<FieldRegion> FieldView::region() const
{
    return hasField() ? std::optional(subject().region()) : std::nullopt;
}

QString FieldView::spokenText() const
{
    return hasField() ? fieldWords(subject()).spoken() : gapWords(m_network, m_state);
}

void FieldView::setTheme(const Theme& colors)
{
    m_picture = {};
    PictureWidget::setTheme(colors);
}

const FieldPicture& FieldView::picture()
{
    if (subject().isSignal() || !m_picture.plain.isNull())
        return m_picture;
    if (m_image.isNull())
        m_image = loadSampleImage(m_pictureName);
    const engine::Shape& input = m_network->spec.input;
    m_picture = fadedTogether(
        resampled(m_image, QSize(std::min(input.w, largestPicture), std::min(input.h, largestPicture))), theme());
    return m_picture;
}

std::optional<engine::Cell> FieldView::cellAt(const QPointF& point) const
{
    if (!hasField())
        return std::nullopt;
    const FieldSubject shown = subject();
    const FieldLayout layout = fieldLayout(shown, rect(), look());
    if (layout.map.contains(point)) {
        const QPointF inside = point - layout.map.topLeft();
        return engine::Cell{static_cast<int>(inside.y() / layout.map.height() * m_map.h),
                            static_cast<int>(inside.x() / layout.map.width() * m_map.w)};
    }
    if (layout.extent.contains(point))
        return cellLookingAt(shown.field(), m_map, layout.pixelAt(point));
    return std::nullopt;
}

void FieldView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface.stage);
    m_texts = hasField() ? paintField(painter, subject(), picture(), look())
                         : paintGap(painter, gapWords(m_network, m_state), look());
    paintFocusRing(painter);
}

void FieldView::mouseMoveEvent(QMouseEvent* event)
{
    if (const auto cell = cellAt(event->position()))
        setCell(*cell);
}

void FieldView::mousePressEvent(QMouseEvent* event)
{
    if (const auto cell = cellAt(event->position()))
        setCell(*cell);
}

void FieldView::keyPressEvent(QKeyEvent* event)
{
    engine::Cell next = m_cell;
    switch (hasField() ? event->key() : 0) {
    case Qt::Key_Left:
        --next.col;
        break;
    case Qt::Key_Right:
        ++next.col;
        break;
    case Qt::Key_Up:
        --next.row;
        break;
    case Qt::Key_Down:
        ++next.row;
        break;
    case Qt::Key_Home:
        next.col = 0;
        break;
    case Qt::Key_End:
        next.col = m_map.w - 1;
        break;
    case Qt::Key_PageUp:
        next.row = 0;
        break;
    case Qt::Key_PageDown:
        next.row = m_map.h - 1;
        break;
    default:
        PictureWidget::keyPressEvent(event);
        return;
    }
    setCell(next);
}

} // namespace convolarium
