// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/stage.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace convolarium {

namespace {
constexpr double noteScale = 0.65; // below it the scene's note moves to the tooltip
}

StageWidget::StageWidget(const Lesson& lesson, QWidget* parent)
    : PictureWidget(QAccessible::Graphic, parent), m_lesson(lesson)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(lesson.title());
}

void StageWidget::setTime(double t)
{
    if (t == m_time)
        return;
    m_time = t;
    update();
}

void StageWidget::setFocusShown(const Focus& focus)
{
    if (focus == m_focus)
        return;
    m_focus = focus;
    announce();
    update();
}

void StageWidget::refresh()
{
    setAccessibleName(m_lesson.title());
    announce();
    update();
}

QString StageWidget::spokenText() const { return m_lesson.describe(m_time, m_focus); }

SceneView StageWidget::view() const
{
    return {.area = rect(),
            .designSize = m_lesson.designSize(presentation()),
            .theme = theme().id,
            .presentation = presentation()};
}

std::optional<Hit> StageWidget::hitAt(const QPointF& point) const
{
    return m_lesson.hit(toDesign(view(), point), m_time, presentation());
}

void StageWidget::edit(const Focus& focus)
{
    if (!(focus == m_focus))
        Q_EMIT focusEdited(focus);
}

bool StageWidget::choose(const Target& target)
{
    const auto chosen = m_lesson.editAt(target);
    if (chosen)
        Q_EMIT valueChosen(*chosen);
    return chosen.has_value();
}

bool StageWidget::goBack()
{
    Focus focus = m_focus;
    if (focus.pinned) // the pointer may still lie on what was pinned
        focus.pinned = {};
    else if (focus.hovered)
        focus.hovered = {};
    else
        return false;
    edit(focus);
    return true;
}

bool StageWidget::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto hit = hitAt(help->pos());
        const bool noteHidden = rect().width() < noteScale * m_lesson.designSize(presentation()).width();
        const QString text = hit ? hit->sentence : noteHidden ? m_lesson.note() : QString();
        // Sentences may hold names of files, which are no markup.
        QToolTip::showText(help->globalPos(), text.toHtmlEscaped(), this);
        return true;
    }
    // Esc belongs to the stage as long as it can go back a level, else to the window.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        m_focus.current())
        event->accept();
    return PictureWidget::event(event);
}

void StageWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface.stage);
    {
        ScenePainter scene(painter, view());
        m_lesson.paint(scene, m_time, m_focus);
        m_texts = scene.drawnTexts();
    }
    paintFocusRing(painter);
}

void StageWidget::mouseMoveEvent(QMouseEvent* event)
{
    const auto hit = hitAt(event->position());
    Focus focus = m_focus;
    focus.hovered = hit ? hit->target : Target{};
    setCursor(hit ? Qt::PointingHandCursor : Qt::ArrowCursor);
    edit(focus);
}

void StageWidget::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto hit = hitAt(event->position());
    if (hit && choose(hit->target))
        return;
    Focus focus = m_focus;
    focus.pinned = hit && !(hit->target == m_focus.pinned) ? hit->target : Target{};
    edit(focus);
}

void StageWidget::leaveEvent(QEvent* event)
{
    PictureWidget::leaveEvent(event);
    Focus focus = m_focus;
    focus.hovered = {};
    edit(focus);
}

void StageWidget::keyPressEvent(QKeyEvent* event)
{
    const auto walk = [&](int dx, int dy) {
        Focus focus = m_focus;
        focus.hovered = m_lesson.neighbour(m_focus.current(), dx, dy);
        edit(focus);
    };
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    switch (plain ? event->key() : 0) {
    case Qt::Key_Left:
        return walk(-1, 0);
    case Qt::Key_Right:
        return walk(1, 0);
    case Qt::Key_Up:
        return walk(0, -1);
    case Qt::Key_Down:
        return walk(0, 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!choose(m_focus.current()))
            edit({.hovered = m_focus.hovered, .pinned = m_focus.current()});
        return;
    case Qt::Key_Escape:
        if (goBack())
            return;
        break;
    default:
        break;
    }
    PictureWidget::keyPressEvent(event);
}

} // namespace convolarium
