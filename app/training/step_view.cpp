// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/step_view.h"

#include "app/training/step_words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace convolarium {

StepView::StepView(QWidget* parent) : PictureWidget(QAccessible::Graphic, parent)
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
}

bool StepView::isEmpty() const
{
    return !m_step || m_step->figures.layers.empty() || static_cast<std::size_t>(m_step->contestant) >= m_view.size();
}

void StepView::setStep(const RaceView& view, const std::shared_ptr<const WatchedStep>& step, bool compact)
{
    m_view = view;
    m_step = step;
    m_compact = compact;
    if (m_chosen && (isEmpty() || *m_chosen >= m_step->figures.layers.size()))
        m_chosen.reset();
    setAccessibleName(tr("One training step, slowly"));
    announce();
    update();
}

void StepView::setTime(double t)
{
    m_time = t;
    update();
}

StepLayout StepView::layoutNow() const
{
    return stepLayout(rect(), m_step->figures,
                      {.theme = theme(), .presentation = presentation(), .compact = m_compact});
}

void StepView::choose(std::optional<std::size_t> layer)
{
    m_chosen = layer;
    announce();
    update();
}

QString StepView::spokenText() const
{
    if (isEmpty())
        return tr("No step has been watched yet.");
    if (m_chosen)
        return layerSentence(m_step->figures.layers[*m_chosen]);
    QStringList parts{plainText(stepSentence(m_view, *m_step, m_time).full)};
    for (const engine::LayerStep& layer : m_step->figures.layers)
        parts << layerSentence(layer);
    return parts.join(QStringLiteral("; "));
}

bool StepView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto layer = layoutNow().layerAt(help->pos());
        QToolTip::showText(help->globalPos(), layer ? layerSentence(m_step->figures.layers[*layer]) : QString(), this);
        return true;
    }
    return PictureWidget::event(event);
}

/// From one layer that is drawn to the next.
void StepView::keyPressEvent(QKeyEvent* event)
{
    const int forth = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const bool release = event->key() == Qt::Key_Escape && m_chosen;
    if (isEmpty() || (forth == 0 && !release)) {
        PictureWidget::keyPressEvent(event);
        return;
    }
    if (release) {
        choose(std::nullopt);
        return;
    }
    const std::vector<LayerPlace> places = layoutNow().layers;
    const auto at = std::ranges::find_if(places, [&](const LayerPlace& place) { return place.layer == m_chosen; });
    const auto last = static_cast<std::ptrdiff_t>(places.size()) - 1;
    const std::ptrdiff_t next = at == places.end() ? (forth > 0 ? 0 : last) : at - places.begin() + forth;
    choose(places[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(next, 0, last))].layer);
}

void StepView::mousePressEvent(QMouseEvent* event)
{
    if (!isEmpty())
        choose(layoutNow().layerAt(event->position()));
    PictureWidget::mousePressEvent(event);
}

void StepView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface.stage);
    const RaceLook look{.theme = theme(), .presentation = presentation(), .compact = m_compact};
    if (isEmpty())
        paintEmpty(painter, rect(),
                   tr("One training step, slowly: forward, loss, backward, update. Press Space to make one."), look);
    else
        paintStep(painter, rect(), m_view, *m_step, {.t = m_time, .chosen = m_chosen}, look);
    paintFocusRing(painter);
}

} // namespace convolarium
