// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/chart_strip.h"

#include "app/widgets/chart_view.h"
#include "app/widgets/hairline_splitter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace convolarium {

namespace {
constexpr int pagerWidth = 44;
}

ChartStrip::ChartStrip(QWidget* parent)
    : QWidget(parent), m_splitter(new HairlineSplitter(Qt::Horizontal)), m_pager(new QWidget),
      m_earlier(new QToolButton), m_later(new QToolButton), m_place(new QLabel), m_theme(&theme(ThemeId::Light))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_splitter, 1);
    row->addWidget(m_pager);
    auto* column = new QVBoxLayout(m_pager);
    column->setContentsMargins(4, 8, 4, 8);
    column->addStretch(1);
    column->addWidget(m_earlier, 0, Qt::AlignHCenter);
    column->addWidget(m_place, 0, Qt::AlignHCenter);
    column->addWidget(m_later, 0, Qt::AlignHCenter);
    column->addStretch(1);
    m_pager->setFixedWidth(pagerWidth);
    m_pager->setAutoFillBackground(true);
    m_earlier->setArrowType(Qt::UpArrow);
    m_later->setArrowType(Qt::DownArrow);
    for (QToolButton* button : {m_earlier, m_later}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    connect(m_earlier, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(m_later, &QToolButton::clicked, this, [this] { turn(1); });
    connect(m_splitter, &HairlineSplitter::restoreRequested, this, &ChartStrip::restoreRequested);
    showWords();
}

void ChartStrip::setCharts(const std::vector<ChartSpec>& charts)
{
    while (m_views.size() < charts.size()) {
        auto* view = new ChartView;
        view->setTheme(*m_theme);
        view->hide();
        connect(view, &ChartView::hoveredTerm, this, &ChartStrip::hoveredTerm);
        m_splitter->addWidget(view);
        m_splitter->setStretchFactor(m_splitter->count() - 1, 1);
        m_views.push_back(view);
    }
    m_count = static_cast<int>(charts.size());
    for (std::size_t i = 0; i < charts.size(); ++i)
        m_views[i]->setChart(charts[i]);
    arrange();
}

void ChartStrip::arrange()
{
    int fit = std::max(1, width() / narrowestChart);
    if (fit < m_count)
        fit = std::max(1, (width() - pagerWidth) / narrowestChart);
    const int shown = std::min(fit, m_count);
    m_first = std::clamp(m_first, 0, m_count - shown);
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        const int index = static_cast<int>(i);
        m_views[i]->setVisible(index >= m_first && index < m_first + shown);
    }
    m_pager->setVisible(shown < m_count);
    m_earlier->setEnabled(m_first > 0);
    m_later->setEnabled(m_first + shown < m_count);
    const QString range =
        shown > 1 ? QStringLiteral("%1–%2").arg(m_first + 1).arg(m_first + shown) : QString::number(m_first + 1);
    m_place->setText(QStringLiteral("%1\n/ %2").arg(range).arg(m_count));
}

void ChartStrip::turn(int by)
{
    m_first += by;
    arrange();
    restoreSizes();
}

void ChartStrip::turnTo(int chart)
{
    if (chart >= 0 && chart < m_count && !m_views[static_cast<std::size_t>(chart)]->isVisibleTo(this))
        turn(chart - m_first);
}

void ChartStrip::restoreSizes()
{
    constexpr int parts = 1000; // the splitter scales them to its width
    m_splitter->setSizes(QList<int>(m_splitter->count(), parts));
}

void ChartStrip::setLitTerm(const QString& term)
{
    for (ChartView* view : m_views)
        view->setLitTerm(term);
}

void ChartStrip::setTheme(const Theme& theme)
{
    m_theme = &theme;
    m_splitter->setTheme(theme);
    for (ChartView* view : m_views)
        view->setTheme(theme);
    QPalette colors = m_pager->palette();
    colors.setColor(QPalette::Window, theme.surface.stage);
    colors.setColor(QPalette::WindowText, theme.surface.ink2);
    m_pager->setPalette(colors);
    m_place->setFont(uiFont(theme.type.caption));
    m_place->setAlignment(Qt::AlignHCenter);
}

void ChartStrip::showWords()
{
    m_earlier->setAccessibleName(tr("Earlier charts"));
    m_later->setAccessibleName(tr("More charts"));
    m_earlier->setToolTip(tr("Earlier charts"));
    m_later->setToolTip(tr("More charts"));
}

void ChartStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChartStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showWords();
}

} // namespace convolarium
