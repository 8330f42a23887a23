// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/normalization_formula.h"

#include "app/lesson/numbers.h"
#include "app/lessons/normalization/group_look.h"
#include "app/lessons/normalization/which_scene.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace convolarium {

namespace {

using namespace formula;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NormalizationFormula)
};

const QString inputTerm = QStringLiteral("x");
const QString meanTerm = QStringLiteral("mean");
const QString varianceTerm = QStringLiteral("variance");

Formula equals() { return text(QStringLiteral(" = ")); }
Formula minus() { return text(QStringLiteral(" − ")); }
Formula plus() { return text(QStringLiteral(" + ")); }

QString decimals(double value) { return std::abs(value) < 100 ? fixed(value, 2) : significant(value, 5); }

Formula inBrackets(const QString& digits, bool negative, const QString& term)
{
    return number(negative ? QStringLiteral("(%1)").arg(digits) : digits, Role::Output, term);
}

QString small(double epsilon)
{
    return epsilon >= 1e-5 ? QString::number(epsilon, 'f', 5).remove(QRegularExpression(QStringLiteral("0+$")))
                           : QString::number(epsilon, 'g', 3);
}

QString affineText(const NormalizationSettings& s)
{
    if (s.gamma == 1 && s.beta == 0)
        return {};
    return u' ' + Words::tr("Then times γ = %1, plus β = %2.").arg(significant(s.gamma, 3), significant(s.beta, 3));
}

QString captionOf(const NormalizationModel& model, const Selection& selection)
{
    const BatchCell& cell = selection.cell;
    const QString from = model.settings.usesRunningStatistics()
                             ? Words::tr("running statistics")
                             : Words::tr("μ, σ from %Ln value(s)", nullptr, static_cast<int>(model.cellsPerMean()));
    return Words::tr("Sample %1, channel %2, pixel (%3, %4), group %5; %6.")
               .arg(cell.n + 1)
               .arg(cell.c + 1)
               .arg(cell.h + 1)
               .arg(cell.w + 1)
               .arg(groupLetter(selection.group), from) +
           affineText(model.settings);
}

/// Everything that one mean is taken over, for a layer norm.
FormulaPair whichFormula(const NormalizationModel& model, const LayerNormUse& use)
{
    const engine::Shape& shape = model.settings.shape;
    const QString cells = QString::number(use.over().cells(shape));
    const bool perPixel = !use.axes.height;
    const Formula mean =
        symbol(QStringLiteral("μ"), perPixel ? QStringLiteral("n,h,w") : QStringLiteral("n"), Role::Output, meanTerm);
    const QString axes = perPixel ? QStringLiteral("c") : QStringLiteral("c,h,w");
    const Formula x = symbol(QStringLiteral("x"), QStringLiteral("n,h,w,c"), Role::Input, inputTerm);
    const QString product = perPixel ? QStringLiteral("N·H·W") : QStringLiteral("N");
    const QString factors =
        perPixel ? QStringLiteral("%1·%2·%3").arg(shape.n).arg(shape.h).arg(shape.w) : QString::number(shape.n);
    return {
        Words::tr("%1: the mean of %Ln value(s)", nullptr, static_cast<int>(use.over().cells(shape))).arg(use.name),
        row({mean, equals(), fraction(text(QStringLiteral("1")), text(cells)), sum(x, symbol(axes), row({}))}),
        row({text(Words::tr("number of means = ")), text(product), equals(),
             perPixel ? row({text(factors), equals()}) : row({}), result(withCommas(use.means(shape)), Role::Output)})};
}

} // namespace

FormulaPair normalizationFormula(const NormalizationModel& model, const Focus& focus)
{
    if (model.settings.whichLayerNorm) {
        const Target& pointed = focus.current();
        const auto uses = layerNormUses(model.settings.shape);
        const bool named = pointed.part == QLatin1String("which") && pointed.column >= 0;
        return whichFormula(model, uses.at(named ? static_cast<std::size_t>(pointed.column) : 0));
    }
    const Selection selection = selectionOf(model, focus);
    const double x = model.inputAt(selection.cell);
    const double mean = model.meanOf(selection.group);
    const double variance = model.varianceOf(selection.group);
    const QString letter = groupLetter(selection.group);
    const Formula root2 =
        root(row({power(symbol(QStringLiteral("σ"), letter, Role::Output, varianceTerm), QStringLiteral("2")), plus(),
                  symbol(QStringLiteral("ε"))}));
    const Formula symbolic = row({symbol(QStringLiteral("x̂")), equals(),
                                  fraction(row({symbol(QStringLiteral("x"), Role::Input, inputTerm), minus(),
                                                symbol(QStringLiteral("μ"), letter, Role::Output, meanTerm)}),
                                           root2)});
    const Formula quotient = fraction(
        row({number(decimals(x), Role::Input, inputTerm), minus(), inBrackets(decimals(mean), mean < 0, meanTerm)}),
        root(row(
            {number(decimals(variance), Role::Output, varianceTerm), plus(), text(small(model.settings.epsilon))})));
    const Formula value = model.settings.hasOneValuePerMean()
                              ? text(Words::tr("nothing left: x − μ = 0"))
                              : result(decimals(model.normalizedAt(selection.cell)), Role::Plain);
    return {captionOf(model, selection), symbolic,
            row({symbol(QStringLiteral("x̂")), equals(), quotient, equals(), value})};
}

} // namespace convolarium
