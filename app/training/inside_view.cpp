// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/inside_view.h"

#include "app/lesson/numbers.h"
#include "app/training/race_look.h"

#include <QFontMetricsF>

#include <algorithm>

namespace convolarium {

InsideView::InsideView(Subject subject, QWidget* parent)
    : PictureWidget(QAccessible::Graphic, parent), m_subject(subject)
{
    setFocusPolicy(Qt::TabFocus);
}

void InsideView::setView(const RaceView& view, const NetworkLooks& looks, bool compact)
{
    m_view = view;
    m_looks = looks;
    m_compact = compact;
    setAccessibleName(m_subject == Subject::Maps ? tr("Kernels and feature maps") : tr("Weights and outputs"));
    announce();
    update();
}

QString InsideView::spokenText() const
{
    QStringList parts;
    for (std::size_t i = 0; i < std::min(m_view.size(), m_looks.size()); ++i) {
        if (!m_looks[i])
            continue;
        const QString& title = m_view.track(i).facts.title;
        if (m_subject == Subject::Maps) {
            for (const MapStrip& strip : m_looks[i]->maps)
                parts << tr("%1, layer %2: %3 maps, values from %4 to %5")
                             .arg(title, strip.layer)
                             .arg(strip.channels)
                             .arg(significant(strip.least, 3), significant(strip.greatest, 3));
        } else {
            for (const LayerValues& layer : m_looks[i]->layers)
                parts << tr("%1, layer %2: weights %3 ± %4")
                             .arg(title, layer.layer, significant(layer.weights.mean, 3),
                                  significant(layer.weights.standardDeviation, 3));
        }
    }
    return parts.isEmpty() ? tr("No network has been looked into yet.") : parts.join(QStringLiteral("; "));
}

void InsideView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface.stage);
    const RaceLook look{.theme = theme(), .presentation = presentation(), .compact = m_compact};
    if (m_subject == Subject::Maps)
        paintInside(painter, rect(), m_view, m_looks, look);
    else
        paintValues(painter, rect(), m_view, m_looks, look);
    paintFocusRing(painter);
}

} // namespace convolarium
