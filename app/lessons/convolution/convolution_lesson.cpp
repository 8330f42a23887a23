// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/convolution_lesson.h"

#include "app/lesson/numbers.h"
#include "app/lesson/problem.h"
#include "app/lesson/sample_image.h"
#include "app/lessons/convolution/convolution_charts.h"
#include "app/lessons/convolution/convolution_formula.h"
#include "app/lessons/convolution/convolution_stage.h"
#include "app/lessons/convolution/lane_totals.h"
#include "app/lessons/convolution/stage_hit.h"
#include "app/lessons/convolution/stage_note.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <numeric>

namespace convolarium {

namespace {

class ConvolutionLesson final : public Lesson {
    Q_DECLARE_TR_FUNCTIONS(ConvolutionLesson)

public:
    ConvolutionLesson() { set(presetValues(*this, convolutionPresets().front())); }

    QString id() const override { return QStringLiteral("convolution"); }
    QString title() const override { return tr("Convolution cost"); }
    QString railTitle() const override { return tr("Convolution"); }

    std::vector<Parameter> parameters() const override { return convolutionParameters(); }
    QString sectionTitle(PanelSection section) const override { return convolutionSectionTitle(section); }
    std::vector<Preset> presets() const override { return convolutionPresets(); }
    Limits limits(const Parameter& parameter, const ParameterValues& values) const override
    {
        return convolutionLimits(parameter, ConvolutionSettings::from(values));
    }
    ParameterValues settled(ParameterValues values, const QString& changed) const override;

    std::vector<SlowFigure> slow() const override;
    void expect(const QString&) override { m_stopwatch.measuring = !m_stopwatch.result.has_value(); }
    void accept(const SlowResult& result) override;

    std::vector<Phase> phases() const override { return convolutionPhases(m_model.settings.outChannels); }
    void paint(ScenePainter& scene, double t, const Focus& focus) const override
    {
        paintConvolutionStage(scene, m_model, t, focus);
    }
    std::optional<Hit> hit(const QPointF& point, double t, bool presentation) const override
    {
        return convolutionHit(m_model, stageLayout(m_model, t, {}, presentation), point);
    }
    Target neighbour(const Target& from, int dx, int dy) const override
    {
        return neighbourTarget(m_model, from, dx, dy);
    }

    std::vector<ChartSpec> charts() const override
    {
        return convolutionCharts(m_model.settings, m_model.figures, m_stopwatch);
    }
    FormulaPair formula(const Focus& focus) const override { return convolutionFormula(m_model, focus); }
    Sentence headline() const override;
    QString note() const override { return stageNote(m_model); }
    std::vector<LegendEntry> legend() const override;
    QString sentenceOf(const Target& target) const override { return targetSentence(m_model, target); }
    nlohmann::ordered_json figures() const override { return convolutionJson(m_model.figures, m_stopwatch.result); }
    QString settingsLine() const override;

protected:
    void compute(const ParameterValues& values) override;

private:
    QString stopwatchKey() const;

    ConvolutionModel m_model;
    StopwatchState m_stopwatch;
    QString m_stopwatchKey;
};

void ConvolutionLesson::compute(const ParameterValues& values)
{
    ConvolutionModel next;
    next.settings = ConvolutionSettings::from(values);
    const bool sameImage = !m_model.image.isNull() && next.settings.image == m_model.settings.image;
    try {
        next.image = sameImage ? m_model.image : loadSampleImage(next.settings.image);
    } catch (const Problem& problem) { // said at the parameter that names the file
        throw Problem(problem.kind(), QStringLiteral("image"), problem.text());
    }
    next.figures = convolutionFigures(next.settings);
    next.drawn = drawnLayer(next.settings, next.image);
    m_model = std::move(next);
    if (const QString key = stopwatchKey(); key != m_stopwatchKey) {
        m_stopwatchKey = key;
        m_stopwatch = {};
    }
}

/// A depthwise convolution stays one when its channels change, where the new numbers allow it.
ParameterValues ConvolutionLesson::settled(ParameterValues values, const QString& changed) const
{
    const bool channels = changed == QLatin1String("in_channels") || changed == QLatin1String("out_channels");
    if (channels && m_model.settings.isDepthwise()) {
        const int in = values.integer("in_channels");
        values.set(QStringLiteral("groups"), std::gcd(in, values.integer("out_channels")));
    }
    return Lesson::settled(std::move(values), changed);
}

QString ConvolutionLesson::stopwatchKey() const
{
    const ConvolutionSettings& s = m_model.settings;
    QStringList sizes;
    for (const int size : {s.width, s.height, s.kernel, s.stride, s.dilation, s.inChannels, s.outChannels})
        sizes << QString::number(size);
    return sizes.join(u' ') + (s.samePadding ? QStringLiteral(" same") : QStringLiteral(" valid"));
}

std::vector<SlowFigure> ConvolutionLesson::slow() const
{
    if (m_stopwatch.result)
        return {};
    const QString id = QStringLiteral("stopwatch");
    const auto run = [id, plan = stopwatchPlan(m_model.settings), key = stopwatchKey()](const std::stop_token& stop) {
        const auto result = engine::timeTwins(plan, stop);
        return SlowResult{id, result ? std::any(std::pair(key, *result)) : std::any()};
    };
    return {{id, tr("measuring…"), stopwatchKey(), run}};
}

void ConvolutionLesson::accept(const SlowResult& result)
{
    const auto* timed = std::any_cast<std::pair<QString, engine::StopwatchResult>>(&result.value);
    if (timed && timed->first == stopwatchKey())
        m_stopwatch = {.result = timed->second};
}

Sentence ConvolutionLesson::headline() const
{
    const ConvolutionFigures& f = m_model.figures;
    const ConvolutionSettings& s = m_model.settings;
    const bool asSet = s.groups > 1 && !(s.pointwise && s.isDepthwise());
    const std::int64_t ours = asSet ? f.asSet.counted : f.separable.counted;
    const std::int64_t normal = f.normal.counted;
    const bool fewer = ours <= normal;
    const double factor = fewer ? static_cast<double>(normal) / static_cast<double>(ours)
                                : static_cast<double>(ours) / static_cast<double>(normal);
    const QString times = factor < 10 ? fixed(factor, factor < 1.1 ? 2 : 1) : significant(factor, 3);
    QString full;
    QString brief;
    if (!asSet) {
        full = fewer ? tr("Depthwise separable needs *%1× fewer* %4 here: %2 instead of %3.")
                     : tr("Depthwise separable needs *%1× more* %4 here: %2 instead of %3.");
        brief = fewer ? tr("Separable needs *%1× fewer* %2 here.") : tr("Separable needs *%1× more* %2 here.");
    } else if (s.isDepthwise()) {
        full = tr("Depthwise alone needs *%1× fewer* %4 (%2 of %3), but no channel sees another.");
        brief = tr("Depthwise alone needs *%1× fewer* %2.");
    } else {
        full = fewer
                   ? tr("%Ln group(s): *%1× fewer* %4 than a normal convolution, %2 instead of %3.", nullptr, s.groups)
                   : tr("%Ln group(s): *%1× more* %4 than a normal convolution, %2 instead of %3.", nullptr, s.groups);
        brief = fewer ? tr("%Ln group(s): *%1× fewer* %2.", nullptr, s.groups)
                      : tr("%Ln group(s): *%1× more* %2.", nullptr, s.groups);
    }
    const QString counted = s.convention == engine::Convention::Macs ? tr("multiplications") : tr("operations");
    return Sentence::marked(full.arg(times, inWords(ours), inWords(normal), counted), brief.arg(times, counted),
                            asSet ? Role::Ordinary : Role::Variant);
}

std::vector<LegendEntry> ConvolutionLesson::legend() const
{
    return {{Role::Input, tr("input")},
            {Role::Kernel, tr("kernel / weights")},
            {Role::Middle, tr("between the two steps")},
            {Role::Output, tr("output")},
            {Role::Ordinary, tr("Normal convolution"), LegendSymbol::Series},
            {Role::Variant, tr("Depthwise separable convolution"), LegendSymbol::Series}};
}

QString ConvolutionLesson::settingsLine() const
{
    const ConvolutionSettings& s = m_model.settings;
    QStringList parts{tr("input %1 × %2 × %3").arg(s.width).arg(s.height).arg(s.inChannels),
                      tr("kernel %1 × %1").arg(s.kernel),
                      tr("stride %1").arg(s.stride),
                      tr("dilation %1").arg(s.dilation),
                      s.samePadding ? tr("padding same") : tr("padding valid"),
                      tr("output %Ln channel(s)", nullptr, s.outChannels),
                      tr("groups %1").arg(s.groups)};
    if (s.pointwise)
        parts << tr("then 1 × 1");
    parts << tr("counted: %1").arg(countedUnit(s));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

std::unique_ptr<Lesson> makeConvolutionLesson() { return std::make_unique<ConvolutionLesson>(); }

} // namespace convolarium
