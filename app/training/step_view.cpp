// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/step_view.h"

#include "app/training/step_layout.h"
#include "app/training/step_words.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

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
    setAccessibleName(tr("One training step, slowly"));
    announce();
    update();
}

void StepView::setTime(double t)
{
    m_time = t;
    update();
}

QString StepView::spokenText() const
{
    if (isEmpty())
        return tr("No step has been watched yet.");
    QStringList parts{plainText(stepSentence(m_view, *m_step, m_time).full)};
    for (const engine::LayerStep& layer : m_step->figures.layers)
        parts << layerSentence(layer);
    return parts.join(QStringLiteral("; "));
}

bool StepView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const RaceLook look{.theme = theme(), .presentation = presentation(), .compact = m_compact};
        const auto layer = stepLayout(rect(), m_step->figures, look).layerAt(help->pos());
        QToolTip::showText(help->globalPos(), layer ? layerSentence(m_step->figures.layers[*layer]) : QString(), this);
        return true;
    }
    return PictureWidget::event(event);
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
        paintStep(painter, rect(), m_view, *m_step, m_time, look);
    paintFocusRing(painter);
}

} // namespace convolarium
