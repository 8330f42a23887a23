// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QString>
#include <QStringList>

#include <nlohmann/json_fwd.hpp>

#include <initializer_list>
#include <map>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace convolarium {

enum class ParameterKind { Integer, Real, Choice, List, Flag, Image, Text };

/// The sections of the control panel, in the order in which they always stand.
enum class PanelSection { Sizes, Structure, Special, View };

using ParameterValue = std::variant<bool, int, double, QString, std::vector<int>>;

struct Choice {
    QString id; ///< stable: command line and lesson files
    QString label;
};

/// One thing that can be set in a lesson; a declaration, made anew when the language changes.
struct Parameter {
    QString name; ///< stable, snake_case: command line and lesson files
    QString label = {};
    QString symbol = {}; ///< the letter of the formulas, "C_in"; may be empty
    QString tooltip = {};
    QString unit = {};
    ParameterKind kind = ParameterKind::Integer;
    PanelSection section = PanelSection::Sizes;
    Role role = Role::Plain; ///< tint of the slider
    ParameterValue standard;
    double minimum = 0, maximum = 0;  ///< Integer, Real, and the entries of a List; the widest range there is
    int mostEntries = 32;             ///< List: it has at least one entry
    std::vector<Choice> choices = {}; ///< Choice: all; Image: the bundled pictures

    /// The same with its words, and the letter that it has in formulas.
    [[nodiscard]] Parameter named(const QString& itsLabel, const QString& itsTooltip,
                                  const QString& itsSymbol = {}) const;
    /// The same with the colour of what it sets.
    [[nodiscard]] Parameter tinted(Role itsRole) const;
};

/// Declarations: `integer("kernel", {3, 1, 15}).named(tr("Kernel"), tr("Side of the square kernel"), "K")`.
namespace parameter {

struct IntegerRange {
    int standard, minimum, maximum;
};

struct RealRange {
    double standard, minimum, maximum;
};

[[nodiscard]] Parameter integer(const char* name, IntegerRange range);
[[nodiscard]] Parameter real(const char* name, RealRange range);
[[nodiscard]] Parameter flag(const char* name, bool standard);
/// The first of `choices` is the standard one.
[[nodiscard]] Parameter choice(const char* name, std::vector<Choice> choices);

/// All of them in one section of the panel.
[[nodiscard]] std::vector<Parameter> placed(PanelSection section, std::vector<Parameter> parameters);
[[nodiscard]] std::vector<Parameter> joined(std::initializer_list<std::vector<Parameter>> sections);

} // namespace parameter

/// What a parameter may be while all others stay as they are. Of a Text only the lesson knows: its compute() throws.
struct Limits {
    double minimum = 0, maximum = 0;
    std::vector<int> stops = {}; ///< Integer: the legal values, ascending; empty = every whole number of the range
    QStringList choices = {};    ///< Choice: the legal ids; empty = all
    QString reason = {};         ///< why the range is no wider, as a clause: "the divisors of both channel counts"
    bool relevant = true;        ///< false: it says nothing about what is shown now, and the panel leaves it out
};

/// The values of all parameters of a lesson by name.
class ParameterValues {
public:
    [[nodiscard]] bool contains(const QString& name) const { return m_values.contains(name); }
    /// @throws std::out_of_range for a name that is not there.
    [[nodiscard]] const ParameterValue& at(const QString& name) const { return m_values.at(name); }
    void set(const QString& name, ParameterValue value) { m_values[name] = std::move(value); }

    [[nodiscard]] bool flag(const char* name) const { return get<bool>(name); }
    [[nodiscard]] int integer(const char* name) const { return get<int>(name); }
    [[nodiscard]] double real(const char* name) const { return get<double>(name); }
    [[nodiscard]] const QString& text(const char* name) const { return get<QString>(name); }
    [[nodiscard]] const std::vector<int>& list(const char* name) const { return get<std::vector<int>>(name); }

    friend bool operator==(const ParameterValues&, const ParameterValues&) = default;

private:
    template <typename T>
    const T& get(const char* name) const
    {
        return std::get<T>(m_values.at(QString::fromLatin1(name)));
    }
    std::map<QString, ParameterValue> m_values;
};

/// Values for a preset.
[[nodiscard]] ParameterValues valuesOf(std::initializer_list<std::pair<const char*, ParameterValue>> entries);

/// A new value for one parameter.
struct ParameterSetting {
    QString name;
    ParameterValue value;
};

/// Named values for some of the parameters; the others take their standard value.
struct Preset {
    QString id;
    QString label;
    ParameterValues values = {};
};

/// Reads a value as the command line writes it: 3, 0.5, true, same, 6,12,24.
/// @throws Problem (Usage) that names the parameter.
[[nodiscard]] ParameterValue parseValue(const Parameter& parameter, const QString& text);

/// The inverse of parseValue.
[[nodiscard]] QString valueText(const ParameterValue& value);

[[nodiscard]] nlohmann::ordered_json valueJson(const ParameterValue& value);

/// Why `value` is outside `limits`, as a clause in the user's language ("must be a whole number from 1 to 15"); nothing
/// when it is inside.
[[nodiscard]] std::optional<QString> objection(const Parameter& parameter, const Limits& limits,
                                               const ParameterValue& value);

/// The legal value nearest below `value`, or the lowest one.
[[nodiscard]] ParameterValue nearest(const Parameter& parameter, const Limits& limits, const ParameterValue& value);

} // namespace convolarium
