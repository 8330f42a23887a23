// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

#include <array>
#include <vector>

namespace convolarium {

/// The three sets of colours. "System" is a setting of the shell that chooses between Light and Dark.
enum class ThemeId { Light, Dark, Projector };

/// What a colour means. A colour is a word: it means the same in every lesson (see resources/design/tokens.json).
enum class Role { Input, Kernel, Output, Middle, Ordinary, Variant, Good, Warn, Bad, Plain };

/// The colours of one role: three faces of a block, strokes, words, soft backgrounds and text on `fill`.
struct RoleColors {
    QColor fill, top, side, line, text, tint, on;
};

struct Surface {
    QColor window, stage, panel, rail, border, grid, controlBorder;
    QColor ink, ink2, ink3, ghost, accent, onAccent, accentTint;
};

/// A fill that carries text in `on`.
struct Swatch {
    QColor fill, on;
};

/// A colour for each value of an interval, interpolated between stops.
struct ColorMap {
    std::vector<QColor> stops;
    std::vector<double> at;
    [[nodiscard]] QColor color(double value) const;
};

/// Type sizes in px at 96 dpi.
struct TypeScale {
    int caption = 12, body = 13, stageLabel = 15, stageStrong = 18, sentence = 26, formula = 24, formulaNumbers = 19,
        keyNumber = 46, chartTick = 12, chartLabel = 13;
};

/// Line widths in px at 96 dpi.
struct StrokeScale {
    double hairline = 1, block = 1.5, active = 2.5, curve = 2.5, axis = 1, focusRing = 2;
};

struct Theme {
    ThemeId id = ThemeId::Light;
    Surface surface;
    std::array<RoleColors, 10> roles;
    std::vector<QColor> series;
    std::vector<Swatch> birthRamp;
    std::vector<Swatch> groupHues;
    ColorMap diverging;
    ColorMap sequential;
    TypeScale type, presentationType;
    StrokeScale stroke, presentationStroke;

    [[nodiscard]] const RoleColors& role(Role role) const { return roles[static_cast<std::size_t>(role)]; }
    /// `color` faded toward the stage, opaque: 0 leaves it, 1 is the stage.
    [[nodiscard]] QColor faded(const QColor& color, double amount) const;
    /// A group's hue as a line on the stage: dark or light enough to be seen.
    [[nodiscard]] QColor groupLine(int group) const;
    [[nodiscard]] const TypeScale& typeScale(bool presentation) const { return presentation ? presentationType : type; }
    [[nodiscard]] const StrokeScale& strokeScale(bool presentation) const
    {
        return presentation ? presentationStroke : stroke;
    }
};

/// The theme as resources/design/tokens.json has it; read once.
[[nodiscard]] const Theme& theme(ThemeId id);

/// "light", "dark", "projector".
[[nodiscard]] QString themeName(ThemeId id);

/// `from` at 0, `to` at 1, opaque.
[[nodiscard]] QColor mixed(const QColor& from, const QColor& to, double amount);

/// WCAG 2 contrast ratio, 1 to 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

/// Inter with Noto Sans CJK JP behind it; `px` is the pixel size.
[[nodiscard]] QFont uiFont(int px, QFont::Weight weight = QFont::Normal);
/// P052 for formulas; letters are italic, digits upright.
[[nodiscard]] QFont mathFont(int px, bool italic);

} // namespace convolarium
