// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/picture_widget.h"

#include <QAccessibleWidget>
#include <QFocusEvent>
#include <QPainter>

#include <memory>

namespace convolarium {

namespace {

class PictureAccessible : public QAccessibleWidget {
public:
    explicit PictureAccessible(PictureWidget* picture) : QAccessibleWidget(picture, picture->pictureRole()) {}

    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        if (what == QAccessible::Description)
            return static_cast<const PictureWidget*>(widget())->spokenText();
        return QAccessibleWidget::text(what);
    }
    // A picture is one thing; the widgets that it may be made of mean nothing.
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
};

QAccessibleInterface* pictureInterface(const QString&, QObject* object)
{
    auto* picture = qobject_cast<PictureWidget*>(object);
    return picture ? std::make_unique<PictureAccessible>(picture).release() : nullptr; // Qt owns the interface
}

} // namespace

PictureWidget::PictureWidget(QAccessible::Role role, QWidget* parent)
    : QWidget(parent), m_role(role), m_theme(&convolarium::theme(ThemeId::Light))
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(pictureInterface), true);
}

void PictureWidget::setTheme(const Theme& theme)
{
    m_theme = &theme;
    update();
}

void PictureWidget::setPresentation(bool on)
{
    m_presentation = on;
    updateGeometry();
    update();
}

void PictureWidget::announce()
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void PictureWidget::paintFocusRing(QPainter& painter) const
{
    if (!hasFocus() || !m_ring)
        return;
    const double width = m_theme->strokeScale(m_presentation).focusRing;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(m_theme->surface.accent, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2));
}

void PictureWidget::focusInEvent(QFocusEvent* event)
{
    // A click shows where the focus is by itself; a window that comes to the front changes nothing.
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason)
        m_ring = true;
    else if (reason == Qt::MouseFocusReason)
        m_ring = false;
    QWidget::focusInEvent(event);
    update();
}

void PictureWidget::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace convolarium
