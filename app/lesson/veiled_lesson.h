// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"

#include <memory>

namespace convolarium {

/// What of a lesson is not there for who looks at it.
struct Veil {
    QStringList parameters = {}; ///< their controls; what is set stays
    bool numbers = false;        ///< every number that would give an answer away is "?"
    bool headline = false;
    bool chart = false;
    bool formula = false;
    bool presets = false;
    bool guide = false; ///< the text beside the lesson; it is not there either where numbers or controls are not
    ParameterValues opening = {}; ///< where "reset" goes; has no values where nothing is veiled

    [[nodiscard]] bool any() const
    {
        return numbers || headline || chart || formula || presets || guide || !parameters.isEmpty();
    }
};

/// A lesson behind a veil: the window, its pictures, its files and what a screen reader says are readings of it, so nothing
/// of what is hidden reaches any of them.
class VeiledLesson final : public Lesson {
public:
    explicit VeiledLesson(std::unique_ptr<Lesson> lesson);

    void setVeil(Veil veil) { m_veil = std::move(veil); }
    [[nodiscard]] const Veil& veil() const { return m_veil; }

    [[nodiscard]] QString id() const override { return m_lesson->id(); }
    [[nodiscard]] QString title() const override { return m_lesson->title(); }
    [[nodiscard]] QString railTitle() const override { return m_lesson->railTitle(); }
    [[nodiscard]] std::vector<Parameter> parameters() const override { return m_lesson->parameters(); }
    [[nodiscard]] bool isVeiled(const QString& parameter) const override
    {
        return m_veil.parameters.contains(parameter);
    }
    [[nodiscard]] QString sectionTitle(PanelSection section) const override { return m_lesson->sectionTitle(section); }
    /// Those that set nothing hidden; they leave it as it is.
    [[nodiscard]] std::vector<Preset> presets() const override;
    [[nodiscard]] ParameterValues openingValues() const override;
    /// What is hidden is never relevant.
    [[nodiscard]] Limits limits(const Parameter& parameter, const ParameterValues& values) const override;
    [[nodiscard]] ParameterValues settled(ParameterValues values, const QString& changed) const override;

    [[nodiscard]] std::vector<SlowFigure> slow() const override { return m_lesson->slow(); }
    void expect(const QString& figure) override { m_lesson->expect(figure); }
    void accept(const SlowResult& result) override { m_lesson->accept(result); }

    [[nodiscard]] std::vector<Phase> phases() const override { return m_lesson->phases(); }
    [[nodiscard]] QSizeF designSize(bool presentation) const override { return m_lesson->designSize(presentation); }
    void paint(ScenePainter& scene, double t, const Focus& focus) const override;
    [[nodiscard]] std::optional<Hit> hit(const QPointF& point, double t, bool presentation) const override;
    [[nodiscard]] Target neighbour(const Target& from, int dx, int dy) const override
    {
        return m_lesson->neighbour(from, dx, dy);
    }
    [[nodiscard]] std::optional<ParameterSetting> editAt(const Target& target) const override;

    [[nodiscard]] std::vector<ChartSpec> charts() const override;
    [[nodiscard]] FormulaPair formula(const Focus& focus) const override;
    [[nodiscard]] Sentence headline() const override;
    [[nodiscard]] QString note() const override;
    [[nodiscard]] std::vector<LegendEntry> legend() const override { return m_lesson->legend(); }
    [[nodiscard]] QString sentenceOf(const Target& target) const override;
    [[nodiscard]] QString describe(double t, const Focus& focus) const override;
    [[nodiscard]] nlohmann::ordered_json figures() const override;
    [[nodiscard]] QString settingsLine() const override;

protected:
    void compute(const ParameterValues& values) override { m_lesson->set(values); }

private:
    [[nodiscard]] QString shown(const QString& text) const;

    std::unique_ptr<Lesson> m_lesson;
    Veil m_veil;
};

} // namespace convolarium
