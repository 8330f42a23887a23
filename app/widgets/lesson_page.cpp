// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/lesson_page.h"

#include "app/lesson/problem.h"
#include "app/widgets/chart_strip.h"
#include "app/widgets/control_panel.h"
#include "app/widgets/formula_card.h"
#include "app/widgets/guide_view.h"
#include "app/widgets/headline.h"
#include "app/widgets/stage.h"

namespace convolarium {

LessonPage::LessonPage(std::unique_ptr<Lesson> lesson, QWidget* parent)
    : Page(parent), m_lesson(std::make_unique<VeiledLesson>(std::move(lesson))), m_stage(new StageWidget(*m_lesson)),
      m_panel(new ControlPanel(*m_lesson))
{
    assemble(m_stage, m_panel);
    connectParts();
}

LessonPage::~LessonPage() = default;

QString LessonPage::title() const { return m_lesson->title(); }
QString LessonPage::railTitle() const { return m_lesson->railTitle(); }

QString LessonPage::editName(const QString& subject) const
{
    for (const Parameter& parameter : m_lesson->parameters())
        if (parameter.name == subject)
            return parameter.label;
    if (subject == QStringLiteral("lesson_file"))
        return tr("opening the lesson file");
    if (subject == QStringLiteral("guide"))
        return tr("page of the guide");
    return subject == QStringLiteral("preset") ? tr("preset") : tr("reset");
}

void LessonPage::connectParts()
{
    connect(m_panel, &ControlPanel::valuesEdited, this, &LessonPage::valuesEdited);
    connect(m_stage, &StageWidget::focusEdited, this, &LessonPage::setFocusShown);
    connect(m_stage, &StageWidget::valueChosen, this, [this](const ParameterSetting& edit) {
        ParameterValues values = m_lesson->values();
        values.set(edit.name, edit.value);
        Q_EMIT valuesEdited(m_lesson->settled(values, edit.name), edit.name, false);
    });
    connect(&formulaCard(), &FormulaCard::hoveredTerm, this, &LessonPage::hoverTerm);
    connect(&formulaLine(), &FormulaCard::hoveredTerm, this, &LessonPage::hoverTerm);
    connect(&charts(), &ChartStrip::hoveredTerm, this, &LessonPage::hoverTerm);
    connect(&m_background, &Background::finished, this, [this](const SlowResult& result) {
        m_lesson->accept(result);
        showFigures();
    });
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

void LessonPage::setVeil(const Veil& veil)
{
    m_lesson->setVeil(veil);
    // The pages of the guide set controls and show numbers.
    const bool guide = veil.guide || veil.numbers || !veil.parameters.isEmpty();
    setAbsent({.charts = veil.chart, .formula = veil.formula, .guide = guide});
    m_panel->refresh();
    m_focus = {};
    m_stage->setFocusShown(m_focus);
    showFigures();
}

void LessonPage::setPanelHeader(PanelHeader* header) { m_panel->setHeader(header); }

void LessonPage::showWords()
{
    setAccessibleName(m_lesson->title());
    m_panel->rebuild();
    if (m_guide)
        m_guide->retranslate();
    showFigures();
}

void LessonPage::showFigures()
{
    showHeadline();
    transport().setPhases(m_lesson->phases());
    charts().setCharts(m_lesson->charts());
    const FormulaPair formula = m_lesson->formula(m_focus);
    formulaCard().setFormula(formula);
    formulaLine().setFormula(formula);
    m_stage->refresh();
    showGuide();
}

void LessonPage::showHeadline()
{
    headline().setHeadline({.title = numberedTitle(), .sentence = m_lesson->headline(), .pageNumber = pageNumber()});
}

void LessonPage::setFocusShown(const Focus& focus)
{
    m_focus = focus;
    m_stage->setFocusShown(focus);
    const FormulaPair formula = m_lesson->formula(focus);
    const QString& part = focus.current().part;
    for (FormulaCard* card : {&formulaCard(), &formulaLine()}) {
        card->setFormula(formula);
        card->setLitTerm(part);
    }
    charts().setLitTerm(part);
    showGuide();
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

void LessonPage::applyTime(double t)
{
    m_stage->setTime(t);
    showGuide();
}

void LessonPage::applyTheme(const Theme& colors)
{
    m_stage->setTheme(colors);
    m_panel->setTheme(colors);
    if (m_guide)
        m_guide->setTheme(colors);
}

void LessonPage::applyPresentation(bool on)
{
    m_stage->setPresentation(on);
    m_panel->setPresentation(on);
    if (m_guide)
        m_guide->setPresentation(on);
}

void LessonPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    requestSlowFigures();
    charts().setCharts(m_lesson->charts());
}

void LessonPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    requestSlowFigures();
}

} // namespace convolarium
