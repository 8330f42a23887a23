// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/normalization_lesson.h"

#include "app/lessons/normalization/normalization_charts.h"
#include "app/lessons/normalization/normalization_formula.h"
#include "app/lessons/normalization/normalization_headline.h"
#include "app/lessons/normalization/normalization_stage.h"
#include "app/lessons/normalization/stage_hit.h"
#include "app/lessons/normalization/stage_motion.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace convolarium {

namespace {

class NormalizationLesson final : public Lesson {
    Q_DECLARE_TR_FUNCTIONS(NormalizationLesson)

public:
    NormalizationLesson() { set(presetValues(*this, normalizationPresets().front())); }

    QString id() const override { return QStringLiteral("normalization"); }
    QString title() const override { return tr("Normalization axes"); }
    QString railTitle() const override { return tr("Normalize"); }

    std::vector<Parameter> parameters() const override { return normalizationParameters(); }
    QString sectionTitle(PanelSection section) const override { return normalizationSectionTitle(section); }
    std::vector<Preset> presets() const override { return normalizationPresets(); }
    Limits limits(const Parameter& parameter, const ParameterValues& values) const override
    {
        return normalizationLimits(parameter, NormalizationSettings::from(values));
    }
    ParameterValues settled(ParameterValues values, const QString& changed) const override;

    std::vector<SlowFigure> slow() const override;
    void accept(const SlowResult& result) override;

    std::vector<Phase> phases() const override
    {
        return m_model.settings.whichLayerNorm ? whichPhases() : normalizationPhases(m_model.settings);
    }
    void paint(ScenePainter& scene, double t, const Focus& focus) const override
    {
        paintNormalizationStage(scene, m_model, t, focus);
    }
    std::optional<Hit> hit(const QPointF& point, double /*t*/, bool presentation) const override
    {
        return normalizationHit(m_model, point, presentation);
    }
    Target neighbour(const Target& from, int dx, int dy) const override
    {
        return neighbourTarget(m_model, from, dx, dy);
    }
    std::optional<ParameterSetting> editAt(const Target& target) const override { return settingAt(m_model, target); }

    std::vector<ChartSpec> charts() const override { return normalizationCharts(m_model); }
    FormulaPair formula(const Focus& focus) const override { return normalizationFormula(m_model, focus); }
    Sentence headline() const override { return normalizationHeadline(m_model); }
    QString note() const override { return normalizationNote(m_model); }
    std::vector<LegendEntry> legend() const override;
    QString sentenceOf(const Target& target) const override { return targetSentence(m_model, target); }
    QString describe(double t, const Focus& focus) const override;
    nlohmann::ordered_json figures() const override { return normalizationJson(m_model); }
    QString settingsLine() const override { return normalizationSettingsLine(m_model.settings); }

protected:
    void compute(const ParameterValues& values) override
    {
        m_model = normalizationModel(NormalizationSettings::from(values), m_model.bank);
    }

private:
    NormalizationModel m_model;
};

/// Axes that are chosen are axes of layer norm, and are shown on the batch.
ParameterValues NormalizationLesson::settled(ParameterValues values, const QString& changed) const
{
    if (changed == QLatin1String("axes")) {
        values.set(QStringLiteral("kind"), kindId(engine::NormalizationKind::Layer));
        values.set(QStringLiteral("view"), QStringLiteral("batch"));
    }
    return Lesson::settled(std::move(values), changed);
}

std::vector<SlowFigure> NormalizationLesson::slow() const
{
    if (m_model.robustness)
        return {};
    const QString id = QStringLiteral("robustness");
    const QString key = settingsLine();
    const auto run = [id, key, model = m_model](const std::stop_token& stop) {
        const auto found = measureRobustness(model, stop);
        return SlowResult{id, found ? std::any(std::pair(key, *found)) : std::any()};
    };
    return {{.id = id, .label = tr("comparing…"), .key = key, .compute = run, .onDemand = false}};
}

void NormalizationLesson::accept(const SlowResult& result)
{
    const auto* found = std::any_cast<std::pair<QString, Robustness>>(&result.value);
    if (found && found->first == settingsLine())
        m_model.robustness = found->second;
}

std::vector<LegendEntry> NormalizationLesson::legend() const
{
    return {{Role::Plain, tr("one hue, one μ and σ"), LegendSymbol::GroupHues},
            {Role::Input, tr("x, a value of the batch")},
            {Role::Output, tr("μ and σ, shared by its group")}};
}

QString NormalizationLesson::describe(double t, const Focus& focus) const
{
    QStringList sentences{Lesson::describe(t, focus)};
    if (m_model.settings.hasOneValuePerMean() && !m_model.settings.whichLayerNorm)
        sentences << oneValueLines(m_model.settings);
    return sentences.join(u' ');
}

} // namespace

std::unique_ptr<Lesson> makeNormalizationLesson() { return std::make_unique<NormalizationLesson>(); }

} // namespace convolarium
