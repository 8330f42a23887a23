// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How the pages of a lesson's text drive the lesson.
#include "app/lesson/text_values.h"
#include "app/widgets/guide_view.h"
#include "app/widgets/lesson_page.h"

#include <QScopedValueRollback>

namespace convolarium {

void LessonPage::setGuide(std::function<std::unique_ptr<Lesson>()> makeTwin)
{
    auto guide = std::make_unique<GuideView>(m_lesson->id(), std::move(makeTwin));
    if (!guide->hasText())
        return;
    m_guide = guide.release(); // the page's, from addGuide on
    m_guide->showPage(0, m_lesson->values());
    addGuide(m_guide);
    connect(m_guide, &GuideView::pageChosen, this, &LessonPage::openGuidePage);
    connect(m_guide, &GuideView::closeRequested, this, [this] { Q_EMIT guideRequested(false); });
    connect(m_guide, &GuideView::finished, this, [this] {
        m_guide->showPage(0, m_lesson->values()); // where it begins the next time
        Q_EMIT guideFinished(m_lesson->id());
        Q_EMIT guideRequested(false);
    });
}

void LessonPage::leaveGuideAt(int page)
{
    if (m_guide)
        m_guide->showPage(page, m_lesson->values());
}

void LessonPage::openGuide()
{
    if (m_guide)
        openGuidePage(m_guide->page());
}

void LessonPage::openGuidePage(int number)
{
    const std::vector<TextPage>& pages = m_guide->text().pages;
    if (number < 0 || number >= static_cast<int>(pages.size()))
        return;
    const TextPage page = pages[static_cast<std::size_t>(number)];
    {
        // What is seen on the way belongs to no page.
        const QScopedValueRollback opening(m_openingGuidePage, true);
        transport().setPlaying(false);
        const ParameterValues values = valuesOf(page, *m_lesson, m_lesson->values());
        if (!(values == m_lesson->values()))
            Q_EMIT valuesEdited(values, QStringLiteral("guide"), false);
        m_guide->showPage(number, m_lesson->values());
        if (page.time)
            setTime(*page.time);
        if (!page.play.isEmpty())
            playPhases(page.play);
        if (!page.chart.isEmpty())
            showChartNamed(page.chart);
        if (page.formula)
            showFormula();
        setFocusShown({.hovered = {}, .pinned = {.part = page.light}});
    }
    showGuide();
}

void LessonPage::playPhases(const QStringList& firstAndLast)
{
    const std::vector<Phase> phases = m_lesson->phases();
    const auto number = [&](const QString& id) {
        return static_cast<int>(std::ranges::find(phases, id, &Phase::id) - phases.begin());
    };
    transport().playPhases(number(firstAndLast.front()), number(firstAndLast.back()));
}

void LessonPage::showChartNamed(const QString& id)
{
    const std::vector<ChartSpec> charts = m_lesson->charts();
    const auto found = std::ranges::find(charts, id, &ChartSpec::id);
    showChart(static_cast<int>(found - charts.begin()));
}

void LessonPage::turnGuide(int distance)
{
    if (!guideVisible())
        return;
    distance > 0 ? m_guide->goOn() : m_guide->goBack();
}

void LessonPage::showGuide()
{
    if (!guideVisible() || m_openingGuidePage)
        return;
    const std::vector<Phase> phases = m_lesson->phases();
    m_guide->observe({m_lesson->values(), time(), m_focus, phases});
}

} // namespace convolarium
