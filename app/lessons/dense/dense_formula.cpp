// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/dense_formula.h"

#include "app/lesson/numbers.h"
#include "app/lessons/dense/sample_maps.h"
#include "app/lessons/dense/stage_layout.h"

#include <QCoreApplication>

#include <numeric>

namespace convolarium {

namespace {

using namespace formula;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DenseFormula)
};

Formula words(const QString& name) { return text(name + QStringLiteral(" = ")); }
Formula equals() { return text(QStringLiteral(" = ")); }
Formula plus() { return text(QStringLiteral(" + ")); }
Formula dot() { return text(QStringLiteral("·")); }
Formula space() { return text(QStringLiteral(" ")); }

Formula start() { return symbol(QStringLiteral("k"), QStringLiteral("0"), Role::Input, densePart::input); }
Formula growth() { return symbol(QStringLiteral("k"), Role::Variant, densePart::ribbon); }
Formula kernelArea() { return power(symbol(QStringLiteral("K"), Role::Kernel, densePart::layer), QStringLiteral("2")); }
Formula channels(const QString& index) { return symbol(QStringLiteral("C"), index, Role::Plain); }

Formula startNumber(int value) { return number(withCommas(value), Role::Input, densePart::input); }
Formula growthNumber(int value) { return number(QString::number(value), Role::Variant, densePart::ribbon); }
Formula areaNumber(int kernel) { return number(QString::number(kernel * kernel), Role::Kernel, densePart::layer); }
Formula count(std::int64_t value) { return text(withCommas(value)); }

/// C_l = k_0 + l k
Formula channelRule()
{
    return row(
        {channels(QStringLiteral("ℓ")), equals(), start(), plus(), symbol(QStringLiteral("ℓ")), space(), growth()});
}

Formula channelSum(int layers)
{
    return sum(channels(QStringLiteral("ℓ−1")), text(QStringLiteral("ℓ = 1")), text(QString::number(layers)));
}

/// 24+36+48, the middle left out where there are many.
QString written(const std::vector<int>& terms)
{
    constexpr std::size_t most = 6;
    QStringList parts;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const bool leftOut = terms.size() > most && i >= 2 && i + 1 < terms.size();
        if (!leftOut)
            parts << withCommas(terms[i]);
        else if (i == 2)
            parts << QStringLiteral("…");
    }
    return parts.join(u'+');
}

/// The sum of the channels that all layers read, in numbers.
Formula readNumbers(const DenseBlock& block)
{
    std::vector<int> read;
    for (const DenseStep& layer : block.layers)
        read.push_back(layer.inputChannels);
    const QString terms = written(read);
    return text(read.size() > 1 ? QStringLiteral("(%1)").arg(terms) : terms);
}

int readSum(const DenseBlock& block)
{
    return std::accumulate(block.layers.begin(), block.layers.end(), 0,
                           [](int sum, const DenseStep& layer) { return sum + layer.inputChannels; });
}

FormulaPair blockFormula(const DenseModel& model)
{
    const DenseSettings& s = model.settings;
    const DenseBlock& block = model.block();
    const int depth = block.depth();
    const QString caption = Words::tr("Channels after layer ℓ (C%1 = %2 + %1·%3 = %4), and weights of the block")
                                .arg(depth)
                                .arg(withCommas(block.inputChannels))
                                .arg(s.growthRate)
                                .arg(withCommas(block.outputChannels()));
    const Formula gap = text(QStringLiteral("      "));
    const Formula name = words(Words::tr("weights"));
    const Formula total = result(withCommas(block.cost.parameters), Role::Variant);
    if (!s.bottleneck)
        return {caption, row({channelRule(), gap, name, kernelArea(), space(), growth(), space(), channelSum(depth)}),
                row({areaNumber(s.kernel), dot(), growthNumber(s.growthRate), dot(), readNumbers(block), equals(),
                     areaNumber(s.kernel), dot(), growthNumber(s.growthRate), dot(), count(readSum(block)), equals(),
                     total})};
    const Formula four = text(QStringLiteral("4"));
    const int inner = 4 * s.growthRate;
    return {
        caption,
        row({channelRule(), gap, name, four, growth(), space(), channelSum(depth), plus(), symbol(QStringLiteral("L")),
             space(), kernelArea(), space(), four, growth(), space(), growth()}),
        row({growthNumber(inner), dot(), count(readSum(block)), plus(), text(QString::number(depth)), dot(),
             areaNumber(s.kernel), dot(), growthNumber(inner), dot(), growthNumber(s.growthRate), equals(), total})};
}

FormulaPair layerFormula(const DenseModel& model, int layer)
{
    const DenseSettings& s = model.settings;
    const DenseStep& step = model.block().layers[static_cast<std::size_t>(layer - 1)];
    const QString caption =
        Words::tr("Weights of layer %1: every new channel reads all %Ln channel(s)", nullptr, step.inputChannels)
            .arg(layer);
    const Formula read = channels(QString::number(layer - 1));
    const Formula total = result(withCommas(step.cost.parameters), Role::Variant);
    if (!s.bottleneck)
        return {caption, row({kernelArea(), space(), read, space(), growth()}),
                row({areaNumber(s.kernel), dot(), count(step.inputChannels), dot(), growthNumber(s.growthRate),
                     equals(), total})};
    const Formula four = text(QStringLiteral("4"));
    const int inner = 4 * s.growthRate;
    return {caption,
            row({read, space(), four, growth(), plus(), kernelArea(), space(), four, growth(), space(), growth()}),
            row({count(step.inputChannels), dot(), growthNumber(inner), plus(), areaNumber(s.kernel), dot(),
                 growthNumber(inner), dot(), growthNumber(s.growthRate), equals(), total})};
}

FormulaPair ribbonFormula(const DenseModel& model, int layer)
{
    const DenseBlock& block = model.block();
    return {
        Words::tr("Channels after layer %1").arg(layer),
        row({channels(QString::number(layer)), equals(), start(), plus(), text(QString::number(layer)), dot(),
             growth()}),
        row({startNumber(block.inputChannels), plus(), text(QString::number(layer)), dot(),
             growthNumber(block.growth()), equals(), result(withCommas(block.channelsAfter(layer)), Role::Variant)})};
}

FormulaPair transitionFormula(const DenseModel& model)
{
    const DenseStep step = model.transition().value();
    const Formula keep = symbol(QStringLiteral("θ"), Role::Kernel, densePart::transition);
    const Formula all = symbol(QStringLiteral("C"));
    return {Words::tr("Weights of the transition: it keeps ⌊%1·%2⌋ = %3 channels")
                .arg(significant(model.settings.compression, 2))
                .arg(withCommas(step.inputChannels))
                .arg(withCommas(step.outputChannels)),
            row({all, dot(), text(QStringLiteral("⌊")), keep, space(), all, text(QStringLiteral("⌋"))}),
            row({count(step.inputChannels), dot(), count(step.outputChannels), equals(),
                 result(withCommas(step.cost.parameters), Role::Kernel)})};
}

FormulaPair twinFormula(const DenseModel& model, int layer)
{
    const DenseBlock& block = model.block();
    const Formula width = power(symbol(QStringLiteral("C")), QStringLiteral("2"));
    return {
        Words::tr("Weights of layer %1 of the twin: from C channels to C").arg(layer),
        row({power(symbol(QStringLiteral("K"), Role::Kernel, densePart::twinLayer), QStringLiteral("2")), space(),
             width}),
        row({number(QString::number(model.settings.kernel * model.settings.kernel), Role::Kernel, densePart::twinLayer),
             dot(), power(text(withCommas(block.twinWidth)), QStringLiteral("2")), equals(),
             result(withCommas(block.twinCost.parameters / block.depth()), Role::Ordinary)})};
}

Formula signedNumber(double value, Role role)
{
    const QString digits = fixed(value, 2);
    return number(value < 0 ? QStringLiteral("(%1)").arg(digits) : digits, role);
}

/// The first cell of the first channel on the card.
FormulaPair sumFormula(const DenseModel& model, int layer)
{
    const SampleMerge merge = sampleMerge(engine::MergeSpec::Kind::Add, layer, model.settings.seed);
    const auto first = [](const engine::Tensor& maps) { return static_cast<double>(maps.at(0, 0, 0, 0)); };
    const Formula x = symbol(QStringLiteral("x"), QString::number(layer - 1), Role::Input);
    return {Words::tr("Add keeps the number of channels: the first cell of the card"),
            row({symbol(QStringLiteral("x"), QString::number(layer), Role::Plain), equals(), x, plus(),
                 symbol(QStringLiteral("F"), Role::Kernel), text(QStringLiteral("(")), x, text(QStringLiteral(")"))}),
            row({signedNumber(first(merge.before), Role::Input), plus(), signedNumber(first(merge.born), Role::Kernel),
                 equals(), result(fixed(first(merge.after), 2), Role::Ordinary)})};
}

} // namespace

FormulaPair denseFormula(const DenseModel& model, const Focus& focus)
{
    const Target& target = focus.current();
    if (!isShown(model, target) || target.part == densePart::block)
        return blockFormula(model);
    if (target.part == densePart::ribbon)
        return ribbonFormula(model, target.channel);
    if (target.part == densePart::transition)
        return transitionFormula(model);
    if (target.part == densePart::twinLayer)
        return twinFormula(model, target.channel);
    if (target.part == densePart::plus)
        return sumFormula(model, target.channel);
    if (target.part == densePart::concatenation)
        return ribbonFormula(model, target.channel - 1);
    return layerFormula(model, target.channel);
}

} // namespace convolarium
