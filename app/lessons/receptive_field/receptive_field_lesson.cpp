// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/receptive_field_lesson.h"

#include "app/lesson/numbers.h"
#include "app/lessons/receptive_field/continuation_stage.h"
#include "app/lessons/receptive_field/four_stage.h"
#include "app/lessons/receptive_field/grid_stage.h"
#include "app/lessons/receptive_field/receptive_field_charts.h"
#include "app/lessons/receptive_field/receptive_field_formula.h"
#include "app/lessons/receptive_field/receptive_field_headline.h"
#include "app/lessons/receptive_field/stack_words.h"
#include "app/lessons/receptive_field/stage_motion.h"
#include "app/lessons/receptive_field/stage_note.h"
#include "app/lessons/receptive_field/tree_stage.h"
#include "app/lessons/receptive_field/waveform_stage.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace convolarium {

namespace {

constexpr double quickMs = 0.6;     ///< what is done at once, of each figure
constexpr double exportedMs = 2000; ///< what an export waits for

constexpr double countedMs = 60000; ///< what is counted at all

const QString countId = QStringLiteral("count");
const QString heatMapId = QStringLiteral("heat_map");
const QString soundId = QStringLiteral("sound");
const QString continuationId = QStringLiteral("continuation");

class ReceptiveFieldLesson final : public Lesson {
    Q_DECLARE_TR_FUNCTIONS(ReceptiveFieldLesson)

public:
    ReceptiveFieldLesson() { set(presetValues(*this, receptiveFieldPresets().front())); }

    QString id() const override { return QStringLiteral("receptive_field"); }
    QString title() const override { return tr("Receptive field"); }
    QString railTitle() const override { return tr("Receptive field"); }

    std::vector<Parameter> parameters() const override { return receptiveFieldParameters(); }
    QString sectionTitle(PanelSection section) const override { return receptiveFieldSectionTitle(section); }
    std::vector<Preset> presets() const override { return receptiveFieldPresets(); }
    Limits limits(const Parameter& parameter, const ParameterValues& values) const override
    {
        return receptiveFieldLimits(parameter, ReceptiveFieldSettings::from(values));
    }

    std::vector<SlowFigure> slow() const override;
    void accept(const SlowResult& result) override;

    std::vector<Phase> phases() const override { return receptiveFieldPhases(m_model.settings, m_model.tree.layers()); }
    void paint(ScenePainter& scene, double t, const Focus& focus) const override;
    std::optional<Hit> hit(const QPointF& point, double t, bool presentation) const override;
    Target neighbour(const Target& from, int dx, int dy) const override;

    std::vector<ChartSpec> charts() const override { return receptiveFieldCharts(m_model); }
    FormulaPair formula(const Focus& focus) const override { return receptiveFieldFormula(m_model, focus.current()); }
    Sentence headline() const override { return receptiveFieldHeadline(m_model); }
    QString note() const override { return stageNote(m_model); }
    std::vector<LegendEntry> legend() const override;
    QString sentenceOf(const Target& target) const override;
    QString describe(double t, const Focus& focus) const override;
    nlohmann::ordered_json figures() const override;
    QString settingsLine() const override;

protected:
    void compute(const ParameterValues& values) override;

private:
    ReceptiveFieldModel m_model;
};

/// What a slow figure of these settings depends on.
QString stackKey(const ReceptiveFieldModel& model)
{
    const ReceptiveFieldSettings& s = model.settings;
    QStringList parts;
    for (const engine::FieldLayer& layer : model.figures.stack.layers)
        parts << QStringLiteral("%1%2x%3/%4x%5/%6x%7/%8x%9")
                     .arg(layer.kind == engine::FieldLayer::Kind::Pooling ? u'p' : u'c')
                     .arg(layer.kernel.h)
                     .arg(layer.kernel.w)
                     .arg(layer.stride.h)
                     .arg(layer.stride.w)
                     .arg(layer.padding.top)
                     .arg(layer.padding.left)
                     .arg(layer.dilation.h)
                     .arg(layer.dilation.w);
    return QStringLiteral("%1 %2 %3 ").arg(s.seed).arg(s.sampleRate).arg(s.twoDimensions) + parts.join(u',');
}

template <typename Value>
using Keyed = std::pair<QString, Value>;

/// A slow figure whose result carries what it belongs to.
template <typename Run>
SlowFigure keyedFigure(const QString& id, const QString& label, const QString& key, Run run)
{
    return {id, label, key, [id, key, run = std::move(run)](const std::stop_token& stop) {
                auto value = run(stop);
                return SlowResult{id, value ? std::any(Keyed<typename decltype(value)::value_type>(key, *value))
                                            : std::any()};
            }};
}

void ReceptiveFieldLesson::compute(const ParameterValues& values)
{
    ReceptiveFieldModel next;
    next.settings = ReceptiveFieldSettings::from(values);
    next.figures = receptiveFieldFigures(next.settings);
    next.tree = FieldTree(next.figures.stack, 1, next.figures.causal);
    next.ordinaryTree = FieldTree(next.figures.ordinary, 1, next.figures.causal);
    const bool same = stackKey(next) == stackKey(m_model) && !m_model.figures.stack.layers.empty();
    if (same) {
        next.counted = m_model.counted;
        next.maps = std::move(m_model.maps);
        next.effective = std::move(m_model.effective);
        next.sound = std::move(m_model.sound);
        next.continuation = std::move(m_model.continuation);
    } else if (next.settings.twoDimensions) {
        next.maps = imageMaps(next.figures);
    }
    if (!next.counted && measuringCost(next.figures.stack) < quickMs)
        next.counted = measured(next.figures.stack);
    if (next.settings.twoDimensions && !next.effective && heatMapCost(next.figures.stack) < quickMs)
        next.effective = heatMap(next.figures.stack, next.settings.seed);
    m_model = std::move(next);
}

std::vector<SlowFigure> ReceptiveFieldLesson::slow() const
{
    std::vector<SlowFigure> figures;
    const QString key = stackKey(m_model);
    const StackFigures& stack = m_model.figures.stack;
    if (!m_model.counted && measuringCost(stack) < countedMs)
        figures.push_back(keyedFigure(countId, tr("counting…"), key,
                                      [stack](const std::stop_token& stop) { return measured(stack, stop); }));
    if (m_model.settings.twoDimensions && !m_model.effective && heatMapFits(stack))
        figures.push_back(keyedFigure(
            heatMapId, tr("measuring…"), key,
            [stack, seed = m_model.settings.seed](const std::stop_token& stop) { return heatMap(stack, seed, stop); }));
    if (m_model.shows(FieldView::Waveform) && !m_model.sound)
        figures.push_back(keyedFigure(soundId, tr("listening…"), key,
                                      [all = m_model.figures, seed = m_model.settings.seed](
                                          const std::stop_token& stop) { return heardSound(all, seed, stop); }));
    if (m_model.shows(FieldView::Continuation) && !m_model.continuation && canContinue(m_model.figures))
        figures.push_back(keyedFigure(continuationId, tr("learning…"), key,
                                      [all = m_model.figures, seed = m_model.settings.seed](
                                          const std::stop_token& stop) { return continueSound(all, seed, stop); }));
    for (SlowFigure& figure : figures)
        figure.onDemand = (figure.id == countId && measuringCost(stack) >= exportedMs) ||
                          (figure.id == heatMapId && heatMapCost(stack) >= 2 * exportedMs);
    return figures;
}

void ReceptiveFieldLesson::accept(const SlowResult& result)
{
    const QString key = stackKey(m_model);
    if (const auto* count = std::any_cast<Keyed<engine::MeasuredField>>(&result.value); count && count->first == key)
        m_model.counted = count->second;
    if (const auto* map = std::any_cast<Keyed<HeatMap>>(&result.value); map && map->first == key)
        m_model.effective = map->second;
    if (const auto* sound = std::any_cast<Keyed<HeardSound>>(&result.value); sound && sound->first == key)
        m_model.sound = sound->second;
    if (const auto* said = std::any_cast<Keyed<Continuation>>(&result.value); said && said->first == key)
        m_model.continuation = said->second;
}

void ReceptiveFieldLesson::paint(ScenePainter& scene, double t, const Focus& focus) const
{
    if (m_model.settings.twoDimensions)
        paintGridStage(scene, m_model, t, focus.current());
    else if (m_model.settings.view == FieldView::Waveform)
        paintWaveformStage(scene, m_model, t, focus.current());
    else if (m_model.settings.view == FieldView::Continuation)
        paintContinuationStage(scene, m_model, t);
    else if (m_model.settings.view == FieldView::Four)
        paintFourStage(scene, m_model, t, focus.current());
    else
        paintTreeStage(scene, m_model, t, focus.current());
    paintStageNote(scene, m_model);
}

std::optional<Hit> ReceptiveFieldLesson::hit(const QPointF& point, double, bool presentation) const
{
    if (m_model.settings.twoDimensions)
        return gridHit(m_model, point, presentation);
    if (m_model.settings.view == FieldView::Continuation)
        return std::nullopt;
    if (m_model.settings.view == FieldView::Waveform)
        return waveformHit(m_model, point, presentation);
    return m_model.settings.view == FieldView::Four ? fourHit(point, presentation)
                                                    : treeHit(m_model, point, presentation);
}

Target ReceptiveFieldLesson::neighbour(const Target& from, int dx, int dy) const
{
    if (m_model.settings.twoDimensions)
        return gridNeighbour(m_model, from, dx, dy);
    if (m_model.settings.view == FieldView::Continuation)
        return {};
    if (m_model.settings.view == FieldView::Waveform)
        return waveformNeighbour(m_model, from, dx);
    return m_model.settings.view == FieldView::Four ? fourNeighbour(from, dx, dy)
                                                    : treeNeighbour(m_model, from, dx, dy);
}

std::vector<LegendEntry> ReceptiveFieldLesson::legend() const
{
    if (m_model.settings.twoDimensions)
        return {{Role::Input, tr("pixels that are read")},
                {Role::Output, tr("the output")},
                {Role::Variant, tr("This stack"), LegendSymbol::Series},
                {Role::Ordinary, tr("Ordinary stack"), LegendSymbol::Series}};
    return {{Role::Input, tr("input sample")},
            {Role::Middle, tr("hidden unit")},
            {Role::Output, tr("output sample")},
            {Role::Variant, isDilated(m_model) ? tr("Dilated stack") : tr("This stack"), LegendSymbol::Series},
            {Role::Ordinary, tr("Ordinary stack"), LegendSymbol::Series}};
}

QString ReceptiveFieldLesson::sentenceOf(const Target& target) const
{
    if (m_model.settings.twoDimensions)
        return gridSentence(m_model, target);
    switch (m_model.settings.view) {
    case FieldView::Four:
        return fourSentence(target);
    case FieldView::Waveform:
        return waveformSentence(m_model, target);
    default:
        return treeSentence(m_model, target);
    }
}

QString ReceptiveFieldLesson::describe(double t, const Focus& focus) const
{
    const QString words = Lesson::describe(t, focus);
    return m_model.shows(FieldView::Continuation) ? words + u' ' + continuationSentence(m_model) : words;
}

nlohmann::ordered_json ReceptiveFieldLesson::figures() const
{
    nlohmann::ordered_json all = receptiveFieldJson(m_model.figures, m_model.settings.twoDimensions, m_model.counted);
    if (m_model.effective)
        all["effective_share_of_middle_quarter"] = centralShare(*m_model.effective);
    if (const auto& said = m_model.continuation) {
        const auto errors = [](const StackContinuation& stack) {
            return nlohmann::ordered_json{{"training_error", stack.trainingError}, {"error", stack.error}};
        };
        all["continuation"] = {{"learned_samples", said->from},
                               {"steps", said->steps},
                               {"dilated", errors(said->dilated)},
                               {"ordinary", errors(said->ordinary)}};
    }
    return all;
}

QString ReceptiveFieldLesson::settingsLine() const
{
    const ReceptiveFieldSettings& s = m_model.settings;
    QStringList parts;
    if (s.stack.isEmpty())
        parts << tr("kernel %1").arg(s.kernel) << tr("dilations %1").arg(dilationsText(m_model));
    else
        parts << tr("stack %1").arg(s.stack);
    if (!s.twoDimensions) {
        parts << (m_model.figures.causal ? tr("causal") : tr("not causal"));
        if (s.initialLayer)
            parts << tr("with the initial layer");
        parts << kilohertz(s.sampleRate);
    }
    parts << tr("%Ln channel(s)", nullptr, s.channels);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

std::unique_ptr<Lesson> makeReceptiveFieldLesson() { return std::make_unique<ReceptiveFieldLesson>(); }

} // namespace convolarium
