// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/lesson_page.h"

#include "app/lesson/problem.h"
#include "app/widgets/chart_strip.h"
#include "app/widgets/control_panel.h"
#include "app/widgets/formula_card.h"
#include "app/widgets/hairline_splitter.h"
#include "app/widgets/headline.h"
#include "app/widgets/stage.h"

#include <QEvent>
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

LessonPage::LessonPage(std::unique_ptr<Lesson> lesson, QWidget* parent) : QWidget(parent), m_lesson(std::move(lesson))
{
    buildParts();
    connectParts();
    showWords();
    setTheme(m_theme);
    arrange();
}

LessonPage::~LessonPage() = default;

void LessonPage::buildParts()
{
    m_across = new HairlineSplitter(Qt::Horizontal, this);
    m_down = new HairlineSplitter(Qt::Vertical);
    m_bottom = new HairlineSplitter(Qt::Horizontal);
    m_charts = new ChartStrip;
    m_headline = new HeadlineWidget;
    m_stage = new StageWidget(*m_lesson);
    m_formulaLine = new FormulaCard(FormulaShape::Line);
    m_formulaLine->setFixedHeight(m_formulaLine->sizeHint().height());
    m_transport = new Transport;
    m_formula = new FormulaCard(FormulaShape::Card);
    m_formula->setObjectName(QStringLiteral("formula"));
    m_panel = new ControlPanel(*m_lesson);
    m_panelArea = new QScrollArea;
    m_panelArea->setFrameShape(QFrame::NoFrame);
    m_panelArea->setWidgetResizable(true);
    m_panelArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panelArea->setMinimumWidth(240);
    m_panelArea->setWidget(m_panel);

    auto* scene = new QWidget;
    auto* sceneColumn = column(scene);
    sceneColumn->addWidget(m_stage, 1);
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
    centreColumn->addWidget(m_headline);
    centreColumn->addWidget(m_down, 1);
    m_across->addWidget(centre);
    m_across->addWidget(m_panelArea);
    m_across->setStretchFactor(0, 1);
    m_across->setStretchFactor(1, 0);
    column(this)->addWidget(m_across);
    setFocusProxy(m_stage);
}

void LessonPage::connectParts()
{
    connect(m_panel, &ControlPanel::valuesEdited, this, &LessonPage::valuesEdited);
    connect(m_transport, &Transport::timeChanged, this, [this](double t) {
        m_stage->setTime(t);
        Q_EMIT timeChanged(t);
    });
    connect(m_transport, &Transport::playingChanged, this, &LessonPage::playingChanged);
    connect(m_transport, &Transport::speedChanged, this, &LessonPage::speedChanged);
    connect(m_transport, &Transport::loopChanged, this, &LessonPage::loopChanged);
    connect(m_transport, &Transport::drawerRequested, this, &LessonPage::openDrawer);
    connect(m_stage, &StageWidget::focusEdited, this, &LessonPage::setFocusShown);
    connect(m_stage, &StageWidget::valueChosen, this, [this](const ParameterSetting& edit) {
        ParameterValues values = m_lesson->values();
        values.set(edit.name, edit.value);
        Q_EMIT valuesEdited(m_lesson->settled(values, edit.name), edit.name, false);
    });
    connect(m_formula, &FormulaCard::hoveredTerm, this, &LessonPage::hoverTerm);
    connect(m_formulaLine, &FormulaCard::hoveredTerm, this, &LessonPage::hoverTerm);
    connect(&m_background, &Background::finished, this, [this](const SlowResult& result) {
        m_lesson->accept(result);
        showFigures();
    });
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
    connect(m_charts, &ChartStrip::hoveredTerm, this, &LessonPage::hoverTerm);
    m_stage->installEventFilter(this);
    m_panelArea->installEventFilter(this);
}

void LessonPage::setValues(const ParameterValues& values)
{
    try {
        m_lesson->set(values);
    } catch (const Problem& problem) {
        m_panel->refresh();
        m_panel->refuse(problem.subject(), problem.reason());
        return;
    }
    m_panel->refresh();
    m_focus = {}; // what was pointed at may be gone
    m_stage->setFocusShown(m_focus);
    requestSlowFigures(); // first: a chart says that it is being measured
    showFigures();
}

void LessonPage::showWords()
{
    setAccessibleName(m_lesson->title());
    m_transport->retranslate();
    m_panel->rebuild();
    m_panelArea->setAccessibleName(tr("Controls"));
    showFigures();
}

void LessonPage::showFigures()
{
    showHeadline();
    m_transport->setPhases(m_lesson->phases());
    m_charts->setCharts(m_lesson->charts());
    const FormulaPair formula = m_lesson->formula(m_focus);
    m_formula->setFormula(formula);
    m_formulaLine->setFormula(formula);
    m_stage->refresh();
}

void LessonPage::showHeadline()
{
    const QString number = m_pageNumber.section(u' ', 0, 0);
    const QString title = number.isEmpty() ? m_lesson->title() : number + u' ' + m_lesson->title();
    m_headline->setHeadline({.title = title, .sentence = m_lesson->headline(), .pageNumber = m_pageNumber});
}

void LessonPage::setFocusShown(const Focus& focus)
{
    m_focus = focus;
    m_stage->setFocusShown(focus);
    const FormulaPair formula = m_lesson->formula(focus);
    const QString& part = focus.current().part;
    for (FormulaCard* card : {m_formula, m_formulaLine}) {
        card->setFormula(formula);
        card->setLitTerm(part);
    }
    m_charts->setLitTerm(part);
}

void LessonPage::hoverTerm(const QString& term)
{
    Focus focus = m_focus;
    focus.hovered = {.part = term};
    setFocusShown(focus);
}

void LessonPage::requestSlowFigures()
{
    // A page that nobody sees measures nothing.
    const std::vector<SlowFigure> figures = isVisible() ? m_lesson->slow() : std::vector<SlowFigure>();
    for (const SlowFigure& figure : figures)
        m_lesson->expect(figure.id);
    m_background.request(figures);
}

void LessonPage::setTime(double t)
{
    m_transport->setTime(t);
    m_stage->setTime(t);
}

double LessonPage::time() const { return m_transport->time(); }
void LessonPage::togglePlay() { m_transport->togglePlay(); }
bool LessonPage::isPlaying() const { return m_transport->isPlaying(); }
void LessonPage::stepForward() { m_transport->stepForward(); }
void LessonPage::stepBackward() { m_transport->stepBackward(); }
void LessonPage::jumpForward() { m_transport->jumpForward(); }
void LessonPage::jumpBackward() { m_transport->jumpBackward(); }
void LessonPage::jumpToPhase(int phase) { m_transport->jumpToPhase(phase); }
void LessonPage::setSpeed(double speed) { m_transport->setSpeed(speed); }
double LessonPage::speed() const { return m_transport->speed(); }
void LessonPage::setLoop(bool loop) { m_transport->setLoop(loop); }
bool LessonPage::loop() const { return m_transport->loop(); }
void LessonPage::setReducedMotion(bool reduced) { m_transport->setReducedMotion(reduced); }

void LessonPage::setTheme(ThemeId id)
{
    m_theme = id;
    const Theme& colors = convolarium::theme(id);
    for (HairlineSplitter* splitter : {m_across, m_down, m_bottom})
        splitter->setTheme(colors);
    for (PictureWidget* picture : std::initializer_list<PictureWidget*>{m_headline, m_stage, m_formulaLine, m_formula})
        picture->setTheme(colors);
    m_charts->setTheme(colors);
    m_transport->setTheme(colors);
    m_panel->setTheme(colors);
}

void LessonPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showWords();
}

void LessonPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    requestSlowFigures();
    m_charts->setCharts(m_lesson->charts());
}

void LessonPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_transport->setPlaying(false);
    requestSlowFigures();
}

void LessonPage::keyPressEvent(QKeyEvent* event)
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
