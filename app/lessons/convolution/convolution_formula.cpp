// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/convolution_formula.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

using namespace formula;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConvolutionFormula)
};

const QString inputTerm = QStringLiteral("input");
const QString kernelTerm = QStringLiteral("kernel");
const QString outputTerm = QStringLiteral("output");

Formula space() { return text(QStringLiteral(" ")); }
Formula equals() { return text(QStringLiteral(" = ")); }
Formula plus() { return text(QStringLiteral(" + ")); }

Formula channelsIn() { return symbol(QStringLiteral("C"), QStringLiteral("in"), Role::Input, inputTerm); }
Formula channelsOut() { return symbol(QStringLiteral("C"), QStringLiteral("out"), Role::Output, outputTerm); }
Formula kernelArea() { return power(symbol(QStringLiteral("K"), Role::Kernel, kernelTerm), QStringLiteral("2")); }

/// H W, of the output: equal to the input's where nothing shrinks.
Formula outputArea(const ConvolutionModel& model)
{
    const bool same = model.figures.output.h == model.settings.height && model.figures.output.w == model.settings.width;
    if (same)
        return symbol(QStringLiteral("HW"));
    return row({symbol(QStringLiteral("H"), QStringLiteral("out"), Role::Plain), space(),
                symbol(QStringLiteral("W"), QStringLiteral("out"), Role::Plain)});
}

Formula product(std::vector<Formula> factors)
{
    std::vector<Formula> spaced;
    for (Formula& factor : factors) {
        if (!spaced.empty())
            spaced.push_back(space());
        spaced.push_back(std::move(factor));
    }
    return row(std::move(spaced));
}

Formula one() { return text(QStringLiteral("1")); }
Formula digits(std::int64_t value) { return text(withCommas(value)); }
Formula whole(int value, Role role, const QString& term) { return number(QString::number(value), role, term); }
Formula squared(int kernel) { return power(whole(kernel, Role::Kernel, kernelTerm), QStringLiteral("2")); }

FormulaPair separableFormula(const ConvolutionModel& model)
{
    const ConvolutionSettings& s = model.settings;
    const ConvolutionFigures& f = model.figures;
    const Formula area = outputArea(model);
    return {Words::tr("Ratio of MACs, separable ÷ normal"),
            row({fraction(row({product({area, kernelArea(), channelsIn()}), plus(),
                               product({area, channelsIn(), channelsOut()})}),
                          product({area, kernelArea(), channelsIn(), channelsOut()})),
                 equals(), fraction(one(), channelsOut()), plus(), fraction(one(), kernelArea())}),
            row({fraction(row({digits(f.depthwise.macs), plus(), digits(f.pointwise.macs)}), digits(f.normal.macs)),
                 equals(), fraction(one(), whole(s.outChannels, Role::Output, outputTerm)), plus(),
                 fraction(one(), squared(s.kernel)), equals(), result(significant(f.ratio, 4), Role::Variant)})};
}

FormulaPair groupedFormula(const ConvolutionModel& model)
{
    const ConvolutionSettings& s = model.settings;
    const ConvolutionFigures& f = model.figures;
    const Formula area = outputArea(model);
    const Formula groups = symbol(QStringLiteral("G"), Role::Kernel, kernelTerm);
    return {Words::tr("Ratio of MACs, %Ln group(s) ÷ normal", nullptr, s.groups),
            row({fraction(product({area, kernelArea(), fraction(channelsIn(), groups), channelsOut()}),
                          product({area, kernelArea(), channelsIn(), channelsOut()})),
                 equals(), fraction(one(), groups)}),
            row({fraction(digits(f.grouped.macs), digits(f.normal.macs)), equals(),
                 fraction(one(), whole(s.groups, Role::Kernel, kernelTerm)), equals(),
                 result(significant(1.0 / s.groups, 4), Role::Ordinary)})};
}

/// Grouped with kept channels, then pointwise: C_in / (G C_out) + 1 / K².
FormulaPair twoStepFormula(const ConvolutionModel& model)
{
    const ConvolutionSettings& s = model.settings;
    const ConvolutionFigures& f = model.figures;
    const Formula groups = symbol(QStringLiteral("G"), Role::Kernel, kernelTerm);
    const double ratio = static_cast<double>(f.asSet.macs) / static_cast<double>(f.normal.macs);
    return {Words::tr("Ratio of MACs, %Ln group(s) then 1 × 1 ÷ normal", nullptr, s.groups),
            row({fraction(channelsIn(), product({groups, channelsOut()})), plus(), fraction(one(), kernelArea())}),
            row({fraction(row({digits(f.asSetSpatial.macs), plus(), digits(f.pointwise.macs)}), digits(f.normal.macs)),
                 equals(),
                 fraction(whole(s.inChannels, Role::Input, inputTerm),
                          row({whole(s.groups, Role::Kernel, kernelTerm), text(QStringLiteral("·")),
                               whole(s.outChannels, Role::Output, outputTerm)})),
                 plus(), fraction(one(), squared(s.kernel)), equals(), result(significant(ratio, 4), Role::Ordinary)})};
}

Formula signedNumber(double value)
{
    const QString digitsText = fixed(value, 2);
    return text(value < 0 ? QStringLiteral("(%1)").arg(digitsText) : digitsText);
}

/// The first products in full, then an ellipsis.
FormulaPair cellFormula(const ConvolutionModel& model, engine::Cell cell)
{
    constexpr std::size_t most = 4;
    const DrawnLayer& drawn = model.drawn;
    const std::vector<engine::Tap> taps = drawn.taps(cell);
    std::vector<Formula> numbers{result(fixed(drawn.outputAt(cell), 2), Role::Output), equals()};
    for (std::size_t i = 0; i < std::min(most, taps.size()); ++i) {
        const double x = taps[i].inside ? drawn.inputAt(taps[i].cell) : 0.0;
        if (i > 0)
            numbers.push_back(plus());
        Formula value = number(fixed(x, 2), Role::Input, inputTerm);
        Formula weight = signedNumber(drawn.weightAt(taps[i].kernel));
        weight.role = Role::Kernel;
        weight.term = kernelTerm;
        numbers.insert(numbers.end(), {value, text(QStringLiteral("·")), weight});
    }
    if (taps.size() > most)
        numbers.push_back(text(QStringLiteral(" + …")));
    return {Words::tr("Output column %1, row %2, channel 1: the sum of %Ln product(s)", nullptr,
                      static_cast<int>(taps.size()))
                .arg(cell.col + 1)
                .arg(cell.row + 1),
            row({symbol(QStringLiteral("y"), Role::Output, outputTerm), equals(),
                 sum(product({symbol(QStringLiteral("x"), QStringLiteral("i"), Role::Input, inputTerm),
                              symbol(QStringLiteral("w"), QStringLiteral("i"), Role::Kernel, kernelTerm)}),
                     text(QStringLiteral("i = 1")), text(QString::number(taps.size())))}),
            row(std::move(numbers))};
}

} // namespace

FormulaPair convolutionFormula(const ConvolutionModel& model, const Focus& focus)
{
    if (const Target target = writtenCell(focus);
        target && target.row < model.drawn.out.h && target.column < model.drawn.out.w)
        return cellFormula(model, {target.row, target.column});
    if (model.settings.groups == 1)
        return separableFormula(model);
    return model.settings.pointwise ? twoStepFormula(model) : groupedFormula(model);
}

} // namespace convolarium
