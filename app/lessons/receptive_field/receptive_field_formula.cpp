// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/receptive_field_formula.h"

#include "app/lesson/numbers.h"
#include "app/lessons/receptive_field/tree_layout.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

using namespace formula;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReceptiveFieldFormula)
};

const QString dilatedTerm = QStringLiteral("dilated");

Formula words(const char* latin) { return text(QString::fromUtf8(latin)); }
Formula field() { return symbol(QStringLiteral("R"), Role::Variant, dilatedTerm); }
Formula kernel() { return symbol(QStringLiteral("K"), Role::Kernel); }
Formula levelOf(const char* letter, Role role)
{
    return symbol(QString::fromLatin1(letter), QStringLiteral("ℓ"), role);
}

/// 1 + (K − 1) Σ d
Formula dilatedSum(Formula last)
{
    return row({field(), words(" = 1 + ("), kernel(), words(" − 1) "),
                sum(levelOf("d", Role::Variant), row({symbol(QStringLiteral("ℓ")), words(" = 1")}), std::move(last))});
}

/// The dilations as a sum; long ones with an ellipsis.
Formula dilationSum(const std::vector<int>& dilations)
{
    constexpr std::size_t most = 6;
    std::vector<Formula> terms;
    const auto add = [&](const QString& digits) {
        if (!terms.empty())
            terms.push_back(words(" + "));
        terms.push_back(number(digits, Role::Variant));
    };
    for (std::size_t i = 0; i < dilations.size(); ++i) {
        const bool skipped = dilations.size() > most && i >= 3 && i + 1 < dilations.size();
        if (!skipped)
            add(QString::number(dilations[i]));
        else if (i == 3)
            add(QStringLiteral("…"));
    }
    return row(std::move(terms));
}

FormulaPair dilationFormula(const ReceptiveFieldModel& model)
{
    const ReceptiveFieldSettings& s = model.settings;
    const std::int64_t size = model.figures.stack.w().size;
    const bool initial = s.hasInitialLayer();
    std::vector<Formula> symbolic;
    if (!s.twoDimensions)
        symbolic = {symbol(QStringLiteral("t")), words(" = "),
                    fraction(field(), symbol(QStringLiteral("f"), QStringLiteral("s"), Role::Plain)), words("    ")};
    symbolic.push_back(dilatedSum(symbol(QStringLiteral("L"))));
    if (initial)
        symbolic.insert(symbolic.end(), {words(" + ("), kernel(), words(" − 1)")});
    std::vector<Formula> numbers{words("1 + ("), number(QString::number(s.kernel), Role::Kernel), words(" − 1)·")};
    if (s.repeats > 1)
        numbers.push_back(text(QString::number(s.repeats) + QStringLiteral("·")));
    numbers.insert(numbers.end(), {words("("), dilationSum(s.dilations), words(")")});
    if (initial)
        numbers.push_back(text(QStringLiteral(" + %1").arg(s.kernel - 1)));
    numbers.insert(numbers.end(), {words(" = "), result(withCommas(size), Role::Variant)});
    if (!s.twoDimensions)
        numbers.push_back(
            text(QStringLiteral("    %1 ÷ %2 Hz = %3")
                     .arg(withCommas(size), withCommas(s.sampleRate), milliseconds(model.figures.seconds()))));
    QString caption = s.twoDimensions ? Words::tr("Receptive field of a stack, in pixels along each axis")
                                      : Words::tr("Receptive field of a stack, in samples and in time");
    if (initial)
        caption = Words::tr("The initial causal layer adds one more K − 1 = %Ln sample(s)", nullptr, s.kernel - 1);
    return {caption, row(std::move(symbolic)), row(std::move(numbers))};
}

/// R = 1 + Σ (K − 1) d j: with strides each step counts by the jump below it.
FormulaPair jumpFormula(const ReceptiveFieldModel& model)
{
    constexpr std::size_t most = 5;
    const StackFigures& stack = model.figures.stack;
    std::vector<Formula> numbers{words("1")};
    std::int64_t jump = 1;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < stack.layers.size(); ++i) {
        const engine::FieldLayer& layer = stack.layers[i];
        if (layer.kernel.w > 1 && ++shown <= most)
            numbers.insert(numbers.end(), {words(" + "), number(QString::number(layer.kernel.w - 1), Role::Kernel),
                                           words("·"), number(QString::number(layer.dilation.w), Role::Variant),
                                           words("·"), text(QString::number(jump))});
        jump = stack.columns[i].jump;
    }
    if (shown > most)
        numbers.push_back(words(" + …"));
    numbers.insert(numbers.end(), {words(" = "), result(withCommas(stack.w().size), Role::Variant)});
    return {
        Words::tr("Receptive field with strides: each step counts by the jump j of the layers below"),
        row({levelOf("j", Role::Plain), words(" = "), symbol(QStringLiteral("j"), QStringLiteral("ℓ−1"), Role::Plain),
             words(" "), levelOf("s", Role::Plain), words("    "), field(), words(" = 1 + "),
             sum(row({words("("), levelOf("K", Role::Kernel), words(" − 1) "), levelOf("d", Role::Variant), words(" "),
                      symbol(QStringLiteral("j"), QStringLiteral("ℓ−1"), Role::Plain)}),
                 row({symbol(QStringLiteral("ℓ")), words(" = 1")}), symbol(QStringLiteral("L")))}),
        row(std::move(numbers))};
}

/// The field of the unit that is pointed at, up to its layer.
FormulaPair unitFormula(const FieldTree& tree, const TreeUnit& unit, Role role)
{
    std::vector<Formula> numbers{words("1")};
    constexpr int most = 6;
    for (int level = 1; level <= unit.level; ++level)
        if (level <= most) {
            const engine::Window& window = tree.window(level);
            const std::int64_t step = std::int64_t{window.dilation} * tree.field(level - 1).jump;
            numbers.insert(numbers.end(), {words(" + "), number(QString::number(window.kernel - 1), Role::Kernel),
                                           words("·"), number(QString::number(step), role)});
        }
    if (unit.level > most)
        numbers.push_back(words(" + …"));
    numbers.insert(numbers.end(), {words(" = "), result(withCommas(tree.field(unit.level).size), role)});
    return {Words::tr("What this unit of layer %1 sees").arg(unit.level), dilatedSum(text(QString::number(unit.level))),
            row(std::move(numbers))};
}

} // namespace

FormulaPair receptiveFieldFormula(const ReceptiveFieldModel& model, const Target& target)
{
    if (model.shows(FieldView::Tree)) {
        const TreeLayout layout = treeLayout(model, false);
        for (const TreeLane* lane : {&layout.dilated, &layout.ordinary})
            if (const auto unit = unitOf(*lane, target); unit && unit->level > 0)
                return unitFormula(*lane->tree, *unit, lane->role);
    }
    return model.settings.stack.isEmpty() ? dilationFormula(model) : jumpFormula(model);
}

} // namespace convolarium
