// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/page.h"

#include "app/widgets/chart_strip.h"
#include "app/widgets/formula_card.h"
#include "app/widgets/guide_button.h"
#include "app/widgets/hairline_splitter.h"
#include "app/widgets/headline.h"
#include "app/widgets/page_layout.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace convolarium {

namespace {

QVBoxLayout* column(QWidget* parent)
{
    auto* layout = new QVBoxLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

Page::Page(QWidget* parent)
    : QWidget(parent), m_across(new HairlineSplitter(Qt::Horizontal, this)), m_down(new HairlineSplitter(Qt::Vertical)),
      m_bottom(new HairlineSplitter(Qt::Horizontal)), m_charts(new ChartStrip), m_headline(new HeadlineWidget),
      m_headlineRow(new QHBoxLayout), m_formulaLine(new FormulaCard(FormulaShape::Line)), m_transport(new Transport),
      m_formula(new FormulaCard(FormulaShape::Card)), m_panelArea(new QScrollArea)
{
    m_formulaLine->setFixedHeight(m_formulaLine->sizeHint().height());
    m_formula->setObjectName(QStringLiteral("formula"));
    m_panelArea->setFrameShape(QFrame::NoFrame);
    m_panelArea->setWidgetResizable(true);
    m_panelArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panelArea->setMinimumWidth(240);
}

Page::~Page() = default;

void Page::assemble(QWidget* stage, QWidget* panel)
{
    m_stage = stage;
    m_panel = panel;
    m_panelArea->setWidget(panel);

    auto* scene = new QWidget;
    auto* sceneColumn = column(scene);
    sceneColumn->addWidget(stage, 1);
    sceneColumn->addWidget(m_formulaLine);
    sceneColumn->addWidget(m_transport);
    m_bottom->addWidget(m_charts);
    m_bottom->addWidget(m_formula);
    m_bottom->setStretchFactor(0, 3);
    m_bottom->setStretchFactor(1, 2);
    m_down->addWidget(scene);
    m_down->addWidget(m_bottom);
    m_down->setStretchFactor(0, 1);
    m_down->setStretchFactor(1, 0);

    auto* centre = new QWidget;
    auto* centreColumn = column(centre);
    m_headlineRow->addWidget(m_headline, 1);
    centreColumn->addLayout(m_headlineRow);
    centreColumn->addWidget(m_down, 1);
    m_across->addWidget(centre);
    m_across->addWidget(m_panelArea);
    m_across->setStretchFactor(0, 1);
    m_across->setStretchFactor(1, 0);
    column(this)->addWidget(m_across);
    setFocusProxy(stage);
    connectParts();
    m_panelArea->setAccessibleName(tr("Controls"));
    showWords();
    setTheme(m_theme);
    arrange();
}

void Page::addGuide(QWidget* guide)
{
    m_guide = guide;
    m_guide->setMinimumWidth(PageLayout::compactGuideWidth);
    m_across->insertWidget(0, m_guide);
    m_across->setStretchFactor(0, 0);
    m_across->setStretchFactor(1, 1);
    m_guideButton = new GuideButton;
    m_headlineRow->addWidget(m_guideButton);
    connect(m_guideButton, &GuideButton::clicked, this, &Page::guideRequested);
    setTheme(m_theme);
    arrange();
}

void Page::connectParts()
{
    connect(m_transport, &Transport::timeChanged, this, [this](double t) {
        applyTime(t);
        Q_EMIT timeChanged(t);
    });
    connect(m_transport, &Transport::playingChanged, this, &Page::playingChanged);
    connect(m_transport, &Transport::speedChanged, this, &Page::speedChanged);
    connect(m_transport, &Transport::loopChanged, this, &Page::loopChanged);
    connect(m_transport, &Transport::drawerRequested, this, &Page::openDrawer);
    connect(m_across, &QSplitter::splitterMoved, this, [this] { m_ownPanelWidth = true; });
    connect(m_down, &QSplitter::splitterMoved, this, [this] { m_ownBottomHeight = true; });
    connect(m_across, &HairlineSplitter::restoreRequested, this, [this] {
        m_ownPanelWidth = false;
        arrangeSizes();
    });
    const auto restoreBottom = [this] {
        m_ownBottomHeight = false;
        arrangeSizes();
    };
    for (const HairlineSplitter* splitter : {m_down, m_bottom})
        connect(splitter, &HairlineSplitter::restoreRequested, this, restoreBottom);
    connect(m_charts, &ChartStrip::restoreRequested, this, restoreBottom);
    m_stage->installEventFilter(this);
    m_panelArea->installEventFilter(this);
}

QString Page::numberedTitle() const
{
    const QString number = m_pageNumber.section(u' ', 0, 0);
    return number.isEmpty() ? title() : number + u' ' + title();
}

void Page::setTime(double t)
{
    m_transport->setTime(t);
    applyTime(t);
}

double Page::time() const { return m_transport->time(); }
void Page::togglePlay() { m_transport->togglePlay(); }
bool Page::isPlaying() const { return m_transport->isPlaying(); }
void Page::stepForward() { m_transport->stepForward(); }
void Page::stepBackward() { m_transport->stepBackward(); }
void Page::jumpForward() { m_transport->jumpForward(); }
void Page::jumpBackward() { m_transport->jumpBackward(); }
void Page::jumpToPhase(int phase) { m_transport->jumpToPhase(phase); }
void Page::setSpeed(double speed) { m_transport->setSpeed(speed); }
double Page::speed() const { return m_transport->speed(); }
void Page::setLoop(bool loop) { m_transport->setLoop(loop); }
bool Page::loop() const { return m_transport->loop(); }
void Page::setReducedMotion(bool reduced) { m_transport->setReducedMotion(reduced); }

void Page::setTheme(ThemeId id)
{
    m_theme = id;
    const Theme& colors = convolarium::theme(id);
    for (HairlineSplitter* splitter : {m_across, m_down, m_bottom})
        splitter->setTheme(colors);
    for (PictureWidget* picture : std::initializer_list<PictureWidget*>{m_headline, m_formulaLine, m_formula})
        picture->setTheme(colors);
    m_charts->setTheme(colors);
    if (m_guideButton)
        m_guideButton->setTheme(colors);
    m_transport->setTheme(colors);
    applyTheme(colors);
}

void Page::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_stage) {
        m_transport->retranslate();
        if (m_guideButton)
            m_guideButton->retranslate();
        m_panelArea->setAccessibleName(tr("Controls"));
        showWords();
    }
}

void Page::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_transport->setPlaying(false);
}

void Page::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && floatingPanelShown()) {
        showFloatingPanel(false);
        setFocus();
    } else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        togglePlay();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace convolarium
