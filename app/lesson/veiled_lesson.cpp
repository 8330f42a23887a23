// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/veiled_lesson.h"

#include "app/lesson/numbers.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

namespace convolarium {

namespace {

const QString unknown = QStringLiteral("?");

std::vector<Sentence::Span> withoutNumbersIn(std::vector<Sentence::Span> spans)
{
    for (Sentence::Span& span : spans)
        span.text = withoutNumbers(span.text);
    return spans;
}

Formula withoutNumbersIn(Formula formula)
{
    // A letter of the formula is no number; neither is the 1 of 1/K².
    if (!formula.italic)
        formula.text = withoutNumbers(formula.text);
    for (Formula& child : formula.children)
        child = withoutNumbersIn(std::move(child));
    return formula;
}

ChartTable withoutNumbersIn(ChartTable table)
{
    for (QStringList& row : table.rows)
        for (QString& cell : row)
            cell = withoutNumbers(cell);
    return table;
}

/// The shape of the curves and bars is what may be seen: a prediction is drawn against it; no axis says how much it is.
ChartSpec withoutNumbersIn(ChartSpec chart)
{
    chart.table = withoutNumbersIn(chartTable(chart));
    chart.exact = {};
    chart.y.ticks = {std::numeric_limits<double>::quiet_NaN()}; // a tick that is nowhere: the axis says nothing
    for (ChartBar& bar : chart.bars) {
        bar.valueLabel = bar.valueLabel.isEmpty() ? QString() : unknown;
        for (ChartSegment& segment : bar.segments) {
            segment.label = withoutNumbers(segment.label);
            segment.value.reset();
            segment.outlined = true;
        }
    }
    for (ChartMark& mark : chart.marks)
        mark.text = withoutNumbers(mark.text);
    for (ChartSeries& series : chart.series)
        series.label = withoutNumbers(series.label);
    for (QString& note : chart.notes)
        note = withoutNumbers(note);
    chart.title = withoutNumbers(chart.title);
    chart.summary = withoutNumbers(chart.summary);
    return chart;
}

} // namespace

VeiledLesson::VeiledLesson(std::unique_ptr<Lesson> lesson) : m_lesson(std::move(lesson)) { adopt(m_lesson->values()); }

std::vector<Preset> VeiledLesson::presets() const
{
    if (m_veil.presets)
        return {};
    std::vector<Preset> all = m_lesson->presets();
    std::erase_if(all, [this](const Preset& preset) {
        return std::ranges::any_of(m_veil.parameters,
                                   [&](const QString& name) { return preset.values.contains(name); });
    });
    for (Preset& preset : all)
        for (const QString& name : m_veil.parameters)
            preset.values.set(name, values().at(name));
    return all;
}

ParameterValues VeiledLesson::openingValues() const
{
    if (!m_veil.any())
        return m_lesson->openingValues();
    ParameterValues opening = m_veil.opening;
    for (const QString& name : m_veil.parameters)
        opening.set(name, values().at(name));
    return opening;
}

Limits VeiledLesson::limits(const Parameter& parameter, const ParameterValues& values) const
{
    Limits limits = m_lesson->limits(parameter, values);
    limits.relevant = limits.relevant && !isVeiled(parameter.name);
    return limits;
}

ParameterValues VeiledLesson::settled(ParameterValues values, const QString& changed) const
{
    return m_lesson->settled(std::move(values), changed);
}

void VeiledLesson::paint(ScenePainter& scene, double t, const Focus& focus) const
{
    scene.setNumbersHidden(m_veil.numbers);
    m_lesson->paint(scene, t, focus);
}

std::optional<Hit> VeiledLesson::hit(const QPointF& point, double t, bool presentation) const
{
    auto hit = m_lesson->hit(point, t, presentation);
    if (hit)
        hit->sentence = shown(hit->sentence);
    return hit;
}

std::optional<ParameterSetting> VeiledLesson::editAt(const Target& target) const
{
    auto setting = m_lesson->editAt(target);
    return setting && isVeiled(setting->name) ? std::nullopt : setting;
}

std::vector<ChartSpec> VeiledLesson::charts() const
{
    if (m_veil.chart)
        return {};
    std::vector<ChartSpec> charts = m_lesson->charts();
    if (m_veil.numbers)
        for (ChartSpec& chart : charts)
            chart = withoutNumbersIn(std::move(chart));
    return charts;
}

FormulaPair VeiledLesson::formula(const Focus& focus) const
{
    if (m_veil.formula)
        return {};
    FormulaPair formula = m_lesson->formula(focus);
    if (m_veil.numbers) {
        formula.caption = withoutNumbers(formula.caption);
        formula.numbers = withoutNumbersIn(std::move(formula.numbers));
    }
    return formula;
}

Sentence VeiledLesson::headline() const
{
    if (m_veil.headline)
        return {};
    Sentence sentence = m_lesson->headline();
    if (m_veil.numbers) {
        sentence.full = withoutNumbersIn(std::move(sentence.full));
        sentence.brief = withoutNumbersIn(std::move(sentence.brief));
    }
    return sentence;
}

QString VeiledLesson::shown(const QString& text) const { return m_veil.numbers ? withoutNumbers(text) : text; }

QString VeiledLesson::note() const { return shown(m_lesson->note()); }

QString VeiledLesson::sentenceOf(const Target& target) const { return shown(m_lesson->sentenceOf(target)); }

QString VeiledLesson::describe(double t, const Focus& focus) const
{
    return m_veil.any() ? Lesson::describe(t, focus) : m_lesson->describe(t, focus);
}

nlohmann::ordered_json VeiledLesson::figures() const
{
    return m_veil.numbers ? nlohmann::ordered_json::object() : m_lesson->figures();
}

/// It is one text with all settings: with a part of them hidden there is none.
QString VeiledLesson::settingsLine() const { return m_veil.any() ? QString() : m_lesson->settingsLine(); }

} // namespace convolarium
