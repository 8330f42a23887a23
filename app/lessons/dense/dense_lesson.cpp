// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/dense_lesson.h"

#include "app/lesson/numbers.h"
#include "app/lessons/dense/dense_charts.h"
#include "app/lessons/dense/dense_formula.h"
#include "app/lessons/dense/dense_stage.h"
#include "app/lessons/dense/dense_words.h"
#include "app/lessons/dense/gradient_stacks.h"
#include "app/lessons/dense/stage_hit.h"
#include "app/lessons/dense/stage_motion.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <utility>

namespace convolarium {

namespace {

class DenseLesson final : public Lesson {
    Q_DECLARE_TR_FUNCTIONS(DenseLesson)

public:
    DenseLesson() { set(presetValues(*this, densePresets().front())); }

    QString id() const override { return QStringLiteral("dense"); }
    QString title() const override { return tr("Dense block"); }
    QString railTitle() const override { return tr("Dense block", "rail"); }

    std::vector<Parameter> parameters() const override { return denseParameters(); }
    QString sectionTitle(PanelSection section) const override { return denseSectionTitle(section); }
    std::vector<Preset> presets() const override { return densePresets(); }
    Limits limits(const Parameter& parameter, const ParameterValues& values) const override
    {
        return denseLimits(parameter, DenseSettings::from(values));
    }

    std::vector<SlowFigure> slow() const override;
    void expect(const QString&) override { m_gradients.measuring = !m_gradients.norms.has_value(); }
    void accept(const SlowResult& result) override;

    std::vector<Phase> phases() const override { return densePhases(m_model); }
    void paint(ScenePainter& scene, double t, const Focus& focus) const override
    {
        paintDenseStage(scene, m_model, t, focus);
    }
    std::optional<Hit> hit(const QPointF& point, double, bool presentation) const override
    {
        return denseHit(m_model, denseLayout(m_model, {}, presentation), point);
    }
    Target neighbour(const Target& from, int dx, int dy) const override
    {
        return denseNeighbour(m_model, from, dx, dy);
    }
    /// A block of the chain comes on the stage.
    std::optional<ParameterSetting> editAt(const Target& target) const override
    {
        if (target.part != densePart::block || !isShown(m_model, target))
            return std::nullopt;
        return std::optional<ParameterSetting>(std::in_place, QStringLiteral("block"), target.channel + 1);
    }

    std::vector<ChartSpec> charts() const override { return denseCharts(m_model, m_gradients); }
    FormulaPair formula(const Focus& focus) const override { return denseFormula(m_model, focus); }
    Sentence headline() const override { return denseHeadline(m_model); }
    QString note() const override { return denseNote(m_model); }
    std::vector<LegendEntry> legend() const override;
    QString sentenceOf(const Target& target) const override { return targetSentence(m_model, target); }
    nlohmann::ordered_json figures() const override { return denseJson(m_model.figures, m_gradients.norms); }
    QString settingsLine() const override;

protected:
    void compute(const ParameterValues& values) override;

private:
    DenseModel m_model;
    GradientState m_gradients;
};

void DenseLesson::compute(const ParameterValues& values)
{
    DenseModel next{.settings = DenseSettings::from(values), .figures = {}};
    next.figures = denseFigures(next.settings);
    if (gradientKey(next.settings) != gradientKey(m_model.settings))
        m_gradients = {};
    m_model = std::move(next);
}

std::vector<SlowFigure> DenseLesson::slow() const
{
    if (m_gradients.norms)
        return {};
    const QString id = QStringLiteral("gradients");
    const QString key = gradientKey(m_model.settings);
    const auto run = [id, key, settings = m_model.settings](const std::stop_token& stop) {
        const auto norms = measureGradients(settings, stop);
        return SlowResult{id, norms ? std::any(std::pair(key, *norms)) : std::any()};
    };
    return {{.id = id, .label = tr("measuring…"), .key = key, .compute = run, .onDemand = false}};
}

void DenseLesson::accept(const SlowResult& result)
{
    const auto* measured = std::any_cast<std::pair<QString, GradientNorms>>(&result.value);
    if (measured && measured->first == gradientKey(m_model.settings))
        m_gradients = {.norms = measured->second};
}

std::vector<LegendEntry> DenseLesson::legend() const
{
    return {{Role::Plain, tr("birth: first to last layer"), LegendSymbol::BirthRamp},
            {Role::Kernel, tr("convolution weights")},
            {Role::Middle, tr("mixed channels")},
            {Role::Input, tr("input of the next block")},
            {Role::Variant, tr("Dense block"), LegendSymbol::Series},
            {Role::Ordinary, tr("ResNet twin"), LegendSymbol::Series}};
}

QString DenseLesson::settingsLine() const
{
    const DenseSettings& s = m_model.settings;
    QStringList layers;
    for (const int count : s.layers)
        layers << QString::number(count);
    QStringList parts{tr("start %1").arg(s.initialChannels),         tr("growth %1").arg(s.growthRate),
                      tr("layers %1").arg(layers.join(u',')),        tr("kernel %1 × %1").arg(s.kernel),
                      tr("maps %1 × %2").arg(s.height).arg(s.width), tr("keep %1").arg(significant(s.compression, 2))};
    if (s.bottleneck)
        parts << tr("bottleneck");
    parts << (s.twin == TwinRule::Width ? tr("twin of the same width") : tr("twin of the same weights"));
    if (s.blocks() > 1)
        parts << tr("block %1 shown").arg(s.block + 1);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

std::unique_ptr<Lesson> makeDenseLesson() { return std::make_unique<DenseLesson>(); }

} // namespace convolarium
