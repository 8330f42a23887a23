// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"
#include "app/lesson/numbers.h"
#include "app/lesson/problem.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace convolarium {

/// A small lesson for the tests of the frame: one parameter of each kind, of which `groups` must divide `width`; two
/// phases; a chart of curves and one of bars; a switch on the stage that turns the labels; a formula whose terms are parts of the scene; a slow figure.
/// Its figure is area = width · width.
class TestLesson : public Lesson {
public:
    bool onDemand = true; ///< whether its slow figure is one of a clock

    TestLesson() { set(presetValues(*this, presets().front())); }

    [[nodiscard]] QString id() const override { return QStringLiteral("test"); }
    [[nodiscard]] QString title() const override { return QStringLiteral("Test lesson"); }
    [[nodiscard]] QString railTitle() const override { return QStringLiteral("Test"); }

    [[nodiscard]] std::vector<Parameter> parameters() const override
    {
        return {
            {.name = s("width"),
             .label = s("Width"),
             .symbol = s("W"),
             .tooltip = s("Pixels, 1 to 64"),
             .unit = s("px"),
             .role = Role::Input,
             .standard = 8,
             .minimum = 1,
             .maximum = 64},
            {.name = s("groups"),
             .label = s("Groups"),
             .section = PanelSection::Structure,
             .role = Role::Kernel,
             .standard = 1,
             .minimum = 1,
             .maximum = 64},
            {.name = s("rate"),
             .label = s("Rate"),
             .kind = ParameterKind::Real,
             .section = PanelSection::Structure,
             .standard = 0.5,
             .minimum = 0.1,
             .maximum = 1},
            {.name = s("mode"),
             .label = s("Mode"),
             .kind = ParameterKind::Choice,
             .section = PanelSection::Structure,
             .standard = s("same"),
             .choices = {{s("same"), s("Same")}, {s("valid"), s("Valid")}}},
            {.name = s("labels"),
             .label = s("Labels"),
             .kind = ParameterKind::Flag,
             .section = PanelSection::View,
             .standard = true},
            {.name = s("blocks"),
             .label = s("Blocks"),
             .kind = ParameterKind::List,
             .section = PanelSection::Special,
             .standard = std::vector<int>{6, 12},
             .minimum = 1,
             .maximum = 24,
             .mostEntries = 4},
        };
    }
    [[nodiscard]] QString sectionTitle(PanelSection) const override { return s("Section"); }
    [[nodiscard]] std::vector<Preset> presets() const override
    {
        Preset wide{.id = s("wide"), .label = s("Wide")};
        wide.values.set(s("width"), 32);
        wide.values.set(s("groups"), 4);
        return {{.id = s("small"), .label = s("Small")}, wide};
    }
    [[nodiscard]] Limits limits(const Parameter& parameter, const ParameterValues& values) const override
    {
        Limits limits{.minimum = parameter.minimum, .maximum = parameter.maximum};
        limits.relevant = parameter.name != s("blocks") || values.text("mode") == s("same");
        if (parameter.name != s("groups"))
            return limits;
        const int width = values.integer("width");
        for (int stop = 1; stop <= width; ++stop)
            if (width % stop == 0)
                limits.stops.push_back(stop);
        limits.reason = s("the divisors of the width");
        return limits;
    }

    [[nodiscard]] std::vector<SlowFigure> slow() const override
    {
        const int width = values().integer("width");
        return {{s("stopwatch"), s("measuring…"), QString::number(width),
                 [width](const std::stop_token&) {
                     return SlowResult{s("stopwatch"), width * 0.25};
                 },
                 onDemand}};
    }
    void accept(const SlowResult& result) override
    {
        if (result.value.has_value())
            m_measured = std::any_cast<double>(result.value);
    }

    [[nodiscard]] std::vector<Phase> phases() const override
    {
        return {{.id = s("grow"), .name = s("Grow the square"), .shortName = s("Grow"), .start = 0, .end = 0.5},
                {.id = s("compare"), .name = s("Compare"), .shortName = s("Compare"), .start = 0.5, .end = 1}};
    }
    void paint(ScenePainter& scene, double t, const Focus& focus) const override
    {
        const QRectF grown(square().topLeft(), square().size() * (0.2 + 0.8 * t));
        scene.fill(grown, scene.theme().role(Role::Input).fill);
        if (focus.current())
            scene.frame(grown, scene.theme().surface.ink, scene.stroke().active);
        scene.text({.at = {600, 300},
                    .text = withCommas(m_area),
                    .px = scene.theme().type.keyNumber,
                    .weight = QFont::DemiBold,
                    .color = scene.theme().role(Role::Ordinary).text});
    }
    [[nodiscard]] std::optional<Hit> hit(const QPointF& point, double, bool) const override
    {
        if (button().contains(point))
            return Hit{{.part = s("switch")}, s("turns the labels")};
        if (!square().contains(point))
            return std::nullopt;
        return Hit{{.part = s("input")}, s("the input")};
    }
    [[nodiscard]] Target neighbour(const Target&, int, int dy) const override
    {
        return {.part = dy > 0 ? s("switch") : s("input")};
    }
    [[nodiscard]] std::optional<ParameterSetting> editAt(const Target& target) const override
    {
        if (target.part != s("switch"))
            return std::nullopt;
        return std::optional<ParameterSetting>(std::in_place, s("labels"), !values().flag("labels"));
    }

    [[nodiscard]] std::vector<ChartSpec> charts() const override
    {
        ChartSpec curve{
            .id = s("area"), .title = s("Area"), .x = {.label = s("width")}, .summary = s("The area grows.")};
        ChartSeries series{
            .id = s("input"), .label = s("W²"), .role = Role::Variant, .marker = Marker::Circle, .emphasised = true};
        for (const double width : {1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0})
            series.points.emplace_back(width, width * width);
        curve.series = {series};
        const double width = values().integer("width");
        curve.marks = {{.at = {width, static_cast<double>(m_area)}, .text = s("now"), .role = Role::Variant}};

        ChartSpec bars{.id = s("bars"), .title = s("Predicted and measured"), .summary = s("Two bars.")};
        bars.bars = {
            {s("predicted"), {{s("input"), s("area"), Role::Variant, static_cast<double>(m_area), true}}, s("1×")},
            {s("measured"), {{s("input"), s("area"), Role::Variant, m_measured}}, s("2×")}};
        return {curve, bars};
    }
    [[nodiscard]] FormulaPair formula(const Focus&) const override
    {
        using namespace formula;
        const QString width = QString::number(values().integer("width"));
        return {s("Area"),
                row({symbol(s("W"), Role::Input, s("input")), text(s("·")), symbol(s("W"), Role::Input, s("input"))}),
                row({number(width, Role::Input, s("input")), text(s("·")), number(width, Role::Input, s("input")),
                     text(s("=")), result(withCommas(m_area), Role::Ordinary)})};
    }
    [[nodiscard]] Sentence headline() const override
    {
        return Sentence::marked(s("The square has *%1 cells*.").arg(m_area), s("*%1* cells").arg(m_area),
                                Role::Ordinary);
    }
    [[nodiscard]] QString note() const override { return s("Drawn as one square."); }
    [[nodiscard]] std::vector<LegendEntry> legend() const override { return {{Role::Input, s("input")}}; }
    [[nodiscard]] QString describe(double t, const Focus&) const override
    {
        return s("A square of %1 cells at %2.").arg(m_area).arg(t);
    }
    [[nodiscard]] nlohmann::ordered_json figures() const override
    {
        nlohmann::ordered_json figures{{"area", m_area}, {"measured", nullptr}};
        if (m_measured)
            figures["measured"] = *m_measured;
        return figures;
    }
    [[nodiscard]] QString settingsLine() const override { return s("width %1").arg(values().integer("width")); }

protected:
    void compute(const ParameterValues& values) override
    {
        m_area = std::int64_t{values.integer("width")} * values.integer("width");
        m_measured.reset();
    }

private:
    static QString s(const char* text) { return QString::fromUtf8(text); }
    static QRectF square() { return {100, 100, 400, 400}; }
    static QRectF button() { return {900, 500, 100, 100}; }

    std::int64_t m_area = 0;
    std::optional<double> m_measured;
};

inline std::unique_ptr<Lesson> makeTestLesson() { return std::make_unique<TestLesson>(); }

} // namespace convolarium
