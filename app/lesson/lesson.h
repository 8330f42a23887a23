// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/chart_spec.h"
#include "app/lesson/focus.h"
#include "app/lesson/formula.h"
#include "app/lesson/parameter.h"
#include "app/lesson/phase.h"
#include "app/lesson/scene_painter.h"
#include "app/lesson/sentence.h"
#include "app/lesson/slow_figure.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace convolarium {

enum class LegendSymbol {
    Box,         ///< filled with the role's colour
    OutlinedBox, ///< its tint with its line around it
    Series,      ///< the role's marker on its line
    BirthRamp,   ///< the colours from the first birth to the last
    GroupHues,   ///< the hues of groups side by side
};

/// A line of the legend.
struct LegendEntry {
    Role role; ///< of a box or a series
    QString text;
    LegendSymbol symbol = LegendSymbol::Box;
};

/// A lesson is a declaration: its parameters, the figures it computes from them, and how figures become a picture at
/// time t, a chart, a formula and one sentence. It owns no widget and no thread; the frame serves all lessons.
/// Texts are in the language that is installed when they are asked for.
class Lesson {
public:
    virtual ~Lesson() = default;

    [[nodiscard]] virtual QString id() const = 0;        ///< stable: "convolution"
    [[nodiscard]] virtual QString title() const = 0;     ///< "Convolution cost"
    [[nodiscard]] virtual QString railTitle() const = 0; ///< "Convolution"

    [[nodiscard]] virtual std::vector<Parameter> parameters() const = 0;
    /// The heading of a section of the control panel.
    [[nodiscard]] virtual QString sectionTitle(PanelSection section) const = 0;
    /// The first one is the state in which the lesson opens.
    [[nodiscard]] virtual std::vector<Preset> presets() const = 0;
    /// The values in which it opens, and to which "reset" goes back.
    [[nodiscard]] virtual ParameterValues openingValues() const;
    /// Whether nobody is to see what `parameter` is.
    [[nodiscard]] virtual bool isVeiled(const QString& /*parameter*/) const { return false; }
    /// What `parameter` may be while all other `values` stay.
    [[nodiscard]] virtual Limits limits(const Parameter& parameter, const ParameterValues& values) const = 0;
    /// Values in which everything else has given way to a change of `changed`: no illegal state can be reached.
    [[nodiscard]] virtual ParameterValues settled(ParameterValues values, const QString& changed) const;

    [[nodiscard]] const ParameterValues& values() const { return m_values; }
    /// All values at once; recomputes the quick figures.
    /// @throws Problem when a value is outside its limits or its file cannot be read; the lesson is then unchanged.
    void set(const ParameterValues& values);

    /// What takes longer and is not known yet for the present values; run elsewhere, announced by expect(), handed back
    /// through accept().
    [[nodiscard]] virtual std::vector<SlowFigure> slow() const { return {}; }
    /// A run of the slow figure `id` has been asked for: the lesson may say that it is measuring.
    virtual void expect(const QString& /*id*/) {}
    virtual void accept(const SlowResult&) {}

    [[nodiscard]] virtual std::vector<Phase> phases() const = 0;
    /// The size that the scene is designed for.
    [[nodiscard]] virtual QSizeF designSize(bool presentation) const;
    /// t in 0…1 along phases(). A function of the figures, t and focus alone.
    virtual void paint(ScenePainter& scene, double t, const Focus& focus) const = 0;
    /// What lies at `point` of the design space.
    [[nodiscard]] virtual std::optional<Hit> hit(const QPointF& point, double t, bool presentation) const = 0;
    /// The target that an arrow key reaches from `from` (dx, dy in −1…1); from nothing: the first target.
    [[nodiscard]] virtual Target neighbour(const Target& from, int dx, int dy) const = 0;
    /// What a click on `target`, or Enter, sets; nothing where it pins the target.
    [[nodiscard]] virtual std::optional<ParameterSetting> editAt(const Target& /*target*/) const
    {
        return std::nullopt;
    }

    [[nodiscard]] virtual std::vector<ChartSpec> charts() const = 0;
    [[nodiscard]] virtual FormulaPair formula(const Focus& focus) const = 0;
    [[nodiscard]] virtual Sentence headline() const = 0;
    /// How the picture abbreviates: "Drawn 8 × 8 of 32 × 32 pixels." The scene shows it where there is room.
    [[nodiscard]] virtual QString note() const = 0;
    [[nodiscard]] virtual std::vector<LegendEntry> legend() const = 0;
    /// What is said of a part of the scene; empty where there is nothing to say.
    [[nodiscard]] virtual QString sentenceOf(const Target& /*target*/) const { return {}; }
    /// What a screen reader says of the stage: the headline, the step, and what is pointed at.
    [[nodiscard]] virtual QString describe(double t, const Focus& focus) const;
    /// Every number of the lesson. What is measured with a clock is there only after accept(), else null.
    [[nodiscard]] virtual nlohmann::ordered_json figures() const = 0;
    /// "width 32 · height 32 · … · MACs": what a picture needs to be made again.
    [[nodiscard]] virtual QString settingsLine() const = 0;

protected:
    /// Recomputes the quick figures from legal `values`; under a millisecond.
    virtual void compute(const ParameterValues& values) = 0;
    /// Legal values whose figures are computed already.
    void adopt(const ParameterValues& values) { m_values = values; }

private:
    ParameterValues m_values;
};

/// The standard value of every parameter.
[[nodiscard]] ParameterValues standardValues(const Lesson& lesson);

/// A preset's values over the standard ones.
[[nodiscard]] ParameterValues presetValues(const Lesson& lesson, const Preset& preset);

/// What is wrong with `values`, the first thing in the order of parameters; nothing when all is legal.
/// `asked` are the names that the user has set: they are blamed before the others.
[[nodiscard]] std::optional<QString> problemOf(const Lesson& lesson, const ParameterValues& values,
                                               const QStringList& asked = {});

} // namespace convolarium
