// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QString>

#include <vector>

namespace convolarium {

/// A formula as a small tree; a value. It is painted (formula_layout.h), read as plain text and as LaTeX.
struct Formula {
    enum class Kind {
        Row,        ///< children side by side
        Text,       ///< `text`, letters upright or italic
        Fraction,   ///< children: numerator, denominator
        Script,     ///< children: base, superscript, subscript (a Row without children = none)
        Root,       ///< children: radicand
        BigOperator ///< `text` is the operator; children: body, lower limit, upper limit
    };

    Kind kind = Kind::Row;
    QString text = {};
    bool italic = false;
    bool bold = false;
    Role role = Role::Plain; ///< Plain = the colour of the surrounding formula
    QString term = {};       ///< the id of the part of the scene that this term stands for; may be empty
    std::vector<Formula> children = {};

    [[nodiscard]] QString plainText() const;
    [[nodiscard]] QString latex() const;
};

/// The symbolic line and the same line with the numbers in.
struct FormulaPair {
    QString caption;
    Formula symbolic;
    Formula numbers;
};

/// Builders. `term` is the id of the part of the scene, which also lights up when the formula is pointed at.
namespace formula {
[[nodiscard]] Formula row(std::vector<Formula> children);
/// Upright text: numbers and operators.
[[nodiscard]] Formula text(const QString& text);
/// An italic letter.
[[nodiscard]] Formula symbol(const QString& letter, Role role = Role::Plain, const QString& term = {});
/// An italic letter with an index: C_out.
[[nodiscard]] Formula symbol(const QString& letter, const QString& index, Role role, const QString& term = {});
[[nodiscard]] Formula number(const QString& digits, Role role = Role::Plain, const QString& term = {});
[[nodiscard]] Formula result(const QString& digits, Role role);
[[nodiscard]] Formula fraction(Formula numerator, Formula denominator);
[[nodiscard]] Formula power(Formula base, const QString& exponent);
[[nodiscard]] Formula root(Formula radicand);
[[nodiscard]] Formula sum(Formula body, Formula lower, Formula upper);
} // namespace formula

} // namespace convolarium
