// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/time_view.h"

#include "app/architecture/roofline_chart.h"
#include "app/widgets/chart_view.h"

#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>

namespace convolarium {

TimeView::TimeView(QWidget* parent)
    : QWidget(parent), m_theme(&theme(ThemeId::Light)), m_stack(new QStackedLayout(this)), m_words(new QLabel),
      m_progress(new QProgressBar), m_measure(new QPushButton), m_roofline(new ChartView), m_slowest(new ChartView)
{
    auto* empty = new QWidget;
    auto* column = new QVBoxLayout(empty);
    constexpr int barWidth = 320;
    constexpr int barHeight = 6;
    constexpr int spacing = 12;
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(barWidth, barHeight);
    column->setSpacing(spacing);
    column->addStretch(1);
    column->addWidget(m_words);
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    column->addWidget(m_measure, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_measure, &QPushButton::clicked, this, &TimeView::measureRequested);

    auto* charts = new QWidget;
    auto* row = new QHBoxLayout(charts);
    constexpr int margin = 16;
    row->setContentsMargins(margin, margin, margin, margin);
    row->setSpacing(2 * margin);
    row->addWidget(m_roofline, 3);
    row->addWidget(m_slowest, 2);
    m_stack->addWidget(empty);
    m_stack->addWidget(charts);
}

void TimeView::setTimes(const QString& network, const engine::NetworkTimes* times, const engine::MachineLimits& limits)
{
    m_progress->hide();
    m_measure->setText(tr("Measure on this computer"));
    m_stack->setCurrentIndex(times ? 1 : 0);
    if (times) {
        ChartSpec roofline = rooflineChart(*times, limits);
        roofline.title = QStringLiteral("%1 · %2").arg(network, roofline.title); // of two networks the active one
        m_roofline->setChart(roofline);
        m_slowest->setChart(timeChart(*times));
    } else {
        m_words->setText(tr("Where does the time of %1 go? Run it here: every layer by the clock, beside what this "
                            "computer could do at most.")
                             .arg(network));
    }
}

void TimeView::showProgress(double fraction)
{
    constexpr int steps = 1000;
    m_stack->setCurrentIndex(0);
    m_words->setText(tr("Measuring…"));
    m_progress->setRange(0, steps);
    m_progress->setValue(static_cast<int>(fraction * steps));
    m_progress->show();
    m_measure->setText(tr("Cancel the measurement"));
}

void TimeView::setTheme(const Theme& theme)
{
    m_theme = &theme;
    m_roofline->setTheme(theme);
    m_slowest->setTheme(theme);
    m_words->setFont(uiFont(theme.type.stageStrong));
    update();
}

void TimeView::setPresentation(bool on)
{
    m_words->setFont(uiFont(m_theme->typeScale(on).stageStrong));
    m_roofline->setPresentation(on);
    m_slowest->setPresentation(on);
}

void TimeView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface.stage);
}

} // namespace convolarium
