// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of a page share its room: large and compact layout, drawer, presentation mode.
#include "app/widgets/chart_strip.h"
#include "app/widgets/formula_card.h"
#include "app/widgets/guide_button.h"
#include "app/widgets/hairline_splitter.h"
#include "app/widgets/headline.h"
#include "app/widgets/page.h"
#include "app/widgets/page_layout.h"

#include <QApplication>
#include <QDataStream>
#include <QKeyEvent>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>

namespace convolarium {

namespace {
constexpr quint32 layoutMagic = 0x434c5032; // "CLP2"
constexpr int edgeWidth = 8;                // where the mouse calls the panel in presentation mode
} // namespace

void Page::arrange()
{
    const PageLayout layout = pageLayout(size());
    const bool compact = layout.compact && !m_presentation;
    m_headline->setCompact(compact);
    m_transport->setCompact(compact);
    m_headline->setPresentation(m_presentation);
    m_formulaLine->setPresentation(m_presentation);
    m_transport->setPresentation(m_presentation);
    m_formulaLine->setVisible(m_presentation && !m_absent.formula);
    const bool charts = !m_absent.charts && (!compact || m_drawer == Transport::Drawer::Chart);
    const bool formula = !m_absent.formula && (!compact || m_drawer == Transport::Drawer::Formula);
    m_bottom->setVisible(!m_presentation && (compact || m_bottomWanted) && (charts || formula));
    m_charts->setVisible(charts);
    m_formula->setVisible(formula);
    m_transport->setDrawers(!m_absent.charts, !m_absent.formula);
    m_transport->setDrawer(compact ? m_drawer : Transport::Drawer::Closed);
    if (!m_presentation)
        m_panelArea->setVisible(m_panelWanted);
    if (m_guide) {
        m_guide->setVisible(guideVisible());
        m_guideButton->setChecked(m_guideWanted);
        m_guideButton->setVisible(!m_presentation && !m_absent.guide);
    }
    arrangeSizes();
}

void Page::setAbsent(const Absent& absent)
{
    m_absent = absent;
    arrange();
}

void Page::arrangeSizes()
{
    const PageLayout layout = pageLayout(size());
    if (m_presentation ? guideVisible() : !m_ownPanelWidth)
        arrangeColumns();
    if (!m_ownBottomHeight) {
        const int bottom = layout.compact ? PageLayout::drawerHeight : layout.bottomHeight;
        m_down->setSizes({std::max(1, m_down->height() - bottom - 1), bottom});
        constexpr int parts = 1000; // the splitter scales them to its width
        const int charts = static_cast<int>(PageLayout::chartShare * parts);
        m_bottom->setSizes({charts, parts - charts});
        m_charts->restoreSizes();
    }
    placeFloatingPanel();
}

void Page::arrangeColumns()
{
    const PageLayout layout = pageLayout(size());
    const int guide = m_presentation ? PageLayout::presentationGuideWidth : layout.guideWidth;
    const int left = guideVisible() ? guide + 1 : 0;
    const int right = m_presentation ? 0 : layout.panelWidth + 1;
    QList<int> sizes{std::max(1, width() - left - right)};
    if (m_guide)
        sizes.prepend(guide);
    if (!m_presentation)
        sizes.append(layout.panelWidth);
    m_across->setSizes(sizes);
}

void Page::setPresentation(bool on, const QString& pageNumber)
{
    m_pageNumber = pageNumber;
    showHeadline();
    if (on == m_presentation)
        return;
    m_presentation = on;
    floatPanel(on);
    applyPresentation(on);
    arrange();
}

void Page::setPanelVisible(bool visible)
{
    m_panelWanted = visible;
    arrange();
}

void Page::setBottomVisible(bool visible)
{
    m_bottomWanted = visible;
    arrange();
}

void Page::setGuideVisible(bool visible)
{
    m_guideWanted = visible;
    arrange();
}

void Page::openDrawer(Transport::Drawer drawer)
{
    m_drawer = drawer;
    arrange();
}

void Page::showChart(int chart)
{
    if (pageLayout(size()).compact && !m_presentation)
        openDrawer(Transport::Drawer::Chart);
    m_charts->turnTo(chart);
}

void Page::showFormula()
{
    if (pageLayout(size()).compact && !m_presentation)
        openDrawer(Transport::Drawer::Formula);
}

void Page::scrollPanelTo(QWidget& control)
{
    // Once what has just been put into the panel has its place.
    QTimer::singleShot(0, &control, [this, &control] { m_panelArea->ensureWidgetVisible(&control); });
}

void Page::floatPanel(bool floating)
{
    if (floating) {
        m_panelArea->setParent(this);
        m_panelArea->hide();
    } else {
        m_across->addWidget(m_panelArea);
        m_across->setStretchFactor(m_across->indexOf(m_panelArea), 0);
    }
}

bool Page::floatingPanelShown() const { return m_presentation && m_panelArea->isVisible(); }

void Page::showFloatingPanel(bool visible)
{
    placeFloatingPanel();
    m_panelArea->setVisible(visible);
    m_panelArea->raise();
}

void Page::placeFloatingPanel()
{
    if (m_presentation)
        m_panelArea->setGeometry(width() - PageLayout::presentationPanelWidth, 0, PageLayout::presentationPanelWidth,
                                 height());
}

QByteArray Page::saveLayout() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << layoutMagic << m_ownPanelWidth << m_ownBottomHeight << m_across->saveState() << m_down->saveState()
           << m_bottom->saveState();
    return bytes;
}

void Page::restoreLayout(const QByteArray& layout)
{
    QDataStream stream(layout);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 magic = 0;
    bool ownPanel = false, ownBottom = false;
    QByteArray across, down, bottom;
    stream >> magic >> ownPanel >> ownBottom >> across >> down >> bottom;
    if (magic != layoutMagic || stream.status() != QDataStream::Ok)
        return;
    m_ownPanelWidth = ownPanel && m_across->restoreState(across);
    m_ownBottomHeight = ownBottom && m_down->restoreState(down) && m_bottom->restoreState(bottom);
    for (HairlineSplitter* splitter : {m_across, m_down, m_bottom})
        splitter->setHandleWidth(1); // a saved state brings its own
    arrange();
}

void Page::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool Page::event(QEvent* event)
{
    // Esc closes the floating panel before it ends the presentation.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        floatingPanelShown())
        event->accept();
    return QWidget::event(event);
}

bool Page::eventFilter(QObject* watched, QEvent* event)
{
    if (m_presentation && watched == m_stage && event->type() == QEvent::MouseMove) {
        const double x = static_cast<QMouseEvent*>(event)->position().x();
        if (x >= m_stage->width() - edgeWidth && !floatingPanelShown())
            showFloatingPanel(true);
    }
    if (m_presentation && watched == m_panelArea && event->type() == QEvent::Leave) {
        const bool inside = m_panelArea->rect().contains(m_panelArea->mapFromGlobal(QCursor::pos()));
        const bool typing = m_panelArea->isAncestorOf(QApplication::focusWidget());
        if (!inside && !typing && !QApplication::activePopupWidget())
            showFloatingPanel(false);
    }
    return QWidget::eventFilter(watched, event);
}

bool Page::focusNextPrevChild(bool next)
{
    const bool reading = m_guide && m_guide->isAncestorOf(QApplication::focusWidget());
    if (m_presentation && !floatingPanelShown() && !reading) {
        showFloatingPanel(true);
        const auto controls = m_panel->findChildren<QWidget*>();
        const auto first = std::find_if(controls.begin(), controls.end(), [](const QWidget* widget) {
            return widget->focusPolicy() & Qt::TabFocus && widget->isVisible() && widget->isEnabled();
        });
        if (first != controls.end())
            (*first)->setFocus(Qt::TabFocusReason);
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

} // namespace convolarium
