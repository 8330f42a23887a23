// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/dense_words.h"

#include "app/lesson/numbers.h"
#include "app/lessons/dense/lane_labels.h"
#include "app/lessons/dense/stage_layout.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DenseStage)
};

/// "3, 4, 5, 6", or "3–16" where there are many.
QString numbers(int first, int last)
{
    if (last - first > 4)
        return QStringLiteral("%1–%2").arg(first).arg(last);
    QStringList all;
    for (int number = first; number <= last; ++number)
        all << QString::number(number);
    return all.join(QStringLiteral(", "));
}

QString readers(const DenseModel& model, int number)
{
    const int depth = model.block().depth();
    const bool passes = model.transition().has_value();
    if (number == depth)
        return passes ? Words::tr("read by the transition") : Words::tr("goes to the block's output");
    const QString layers = numbers(number + 1, depth);
    return passes ? Words::tr("read by layer(s) %1 and the transition", nullptr, depth - number).arg(layers)
                  : Words::tr("read by layer(s) %1", nullptr, depth - number).arg(layers);
}

PartWords ribbonWords(const DenseModel& model, int number)
{
    const DenseBlock& block = model.block();
    const QString title =
        number == 0
            ? Words::tr("%1 the block's input, %Ln channel(s)", nullptr, block.inputChannels).arg(ribbonName(number))
            : Words::tr("%1 born in layer %2, %Ln channel(s)", nullptr, block.growth())
                  .arg(ribbonName(number))
                  .arg(number);
    return {title, readers(model, number)};
}

QString costWords(const DenseCost& cost)
{
    return Words::tr("%1 weights, %2 MACs").arg(withCommas(cost.parameters), withCommas(cost.macs));
}

PartWords layerWords(const DenseModel& model, int number)
{
    const DenseStep& layer = model.block().layers[static_cast<std::size_t>(number - 1)];
    return {Words::tr("layer %1 reads %Ln channel(s): %2", nullptr, layer.inputChannels)
                .arg(number)
                .arg(layerChannels(model, number)),
            costWords(layer.cost)};
}

PartWords transitionWords(const DenseModel& model)
{
    const DenseStep transition = model.transition().value();
    const DenseBlock& block = model.block();
    return {Words::tr("transition: %1 → %2 channels, %3 × %4 → %5 × %6")
                .arg(withCommas(transition.inputChannels), withCommas(transition.outputChannels))
                .arg(block.height)
                .arg(block.width)
                .arg(block.height / 2)
                .arg(block.width / 2),
            costWords(transition.cost)};
}

PartWords blockWords(const DenseModel& model, int index)
{
    const DenseBlock& block = model.figures.blocks[static_cast<std::size_t>(index)];
    return {Words::tr("block %1: %Ln layer(s), maps of %2 × %3", nullptr, block.depth())
                .arg(index + 1)
                .arg(block.height)
                .arg(block.width),
            index == model.settings.block ? costWords(block.cost)
                                          : Words::tr("%1; click to bring it on the stage").arg(costWords(block.cost))};
}

QString times(const DenseModel& model) { return factorDigits(denseComparison(model).factor); }

} // namespace

DenseComparison denseComparison(const DenseModel& model)
{
    const DenseFigures& f = model.figures;
    if (model.settings.twin == TwinRule::Weights) {
        const double ratio = static_cast<double>(f.outputChannels()) / f.blocks.back().twinWidth;
        return ratio >= 1 ? DenseComparison{ratio, Words::tr("more channels")}
                          : DenseComparison{1 / ratio, Words::tr("fewer channels")};
    }
    const double ratio = static_cast<double>(f.twin.parameters) / static_cast<double>(f.total.parameters);
    return ratio >= 1 ? DenseComparison{ratio, Words::tr("fewer weights")}
                      : DenseComparison{1 / ratio, Words::tr("more weights")};
}

QString factorDigits(double factor)
{
    return factor < 1.1 ? fixed(factor, 2) : significant(factor, factor < 10 ? 2 : 3);
}

Sentence denseHeadline(const DenseModel& model)
{
    const DenseFigures& f = model.figures;
    const auto blocks = static_cast<int>(f.blocks.size());
    const bool single = blocks == 1;
    const QString channels = withCommas(f.outputChannels());
    if (model.settings.twin == TwinRule::Weights) {
        const bool more = f.outputChannels() >= f.blocks.back().twinWidth;
        const QString full =
            more ? Words::tr("With as many weights the ResNet twin gets %1 channels; concatenation ends with %2, *%3× "
                             "more*.")
                 : Words::tr("With as many weights the ResNet twin gets %1 channels; concatenation ends with %2, *%3× "
                             "fewer*.");
        const QString brief = more ? Words::tr("Same weights: *%1× more* channels than the ResNet twin.")
                                   : Words::tr("Same weights: *%1× fewer* channels than the ResNet twin.");
        return Sentence::marked(full.arg(withCommas(f.blocks.back().twinWidth), channels, times(model)),
                                brief.arg(times(model)), Role::Variant);
    }
    const bool fewer = f.twin.parameters >= f.total.parameters;
    const QString full =
        single
            ? (fewer ? Words::tr("The dense block reaches %1 channels with *%2× fewer weights* than its ResNet twin.")
                     : Words::tr("The dense block reaches %1 channels with *%2× more weights* than its ResNet twin."))
            : (fewer ? Words::tr(
                           "All %Ln dense blocks together reach %1 channels with *%2× fewer weights* than their twin.",
                           nullptr, blocks)
                     : Words::tr(
                           "All %Ln dense blocks together reach %1 channels with *%2× more weights* than their twin.",
                           nullptr, blocks));
    const QString brief = fewer ? Words::tr("%1 channels with *%2× fewer weights* than the ResNet twin.")
                                : Words::tr("%1 channels with *%2× more weights* than the ResNet twin.");
    return Sentence::marked(full.arg(channels, times(model)), brief.arg(channels, times(model)), Role::Variant);
}

PartWords partWords(const DenseModel& model, const Target& target)
{
    if (!isShown(model, target))
        return {};
    const DenseBlock& block = model.block();
    if (target.part == densePart::ribbon)
        return ribbonWords(model, target.channel);
    if (target.part == densePart::layer)
        return layerWords(model, target.channel);
    if (target.part == densePart::transition)
        return transitionWords(model);
    if (target.part == densePart::block)
        return blockWords(model, target.channel);
    if (target.part == densePart::concatenation)
        return {Words::tr("layer %1 reads all maps so far, one behind the other").arg(target.channel),
                Words::tr("%Ln channel(s) go in unchanged; click to see it on small maps", nullptr,
                          block.channelsAfter(target.channel - 1))};
    if (target.part == densePart::plus)
        return {Words::tr("sum behind layer %1 of the twin").arg(target.channel),
                Words::tr("%Ln channel(s) before and after; click to see it on small maps", nullptr, block.twinWidth)};
    return {Words::tr("layer %1 of the twin: %2 → %2 channels").arg(target.channel).arg(withCommas(block.twinWidth)),
            Words::tr("%1 weights, %2 MACs")
                .arg(withCommas(block.twinCost.parameters / block.depth()),
                     withCommas(block.twinCost.macs / block.depth()))};
}

QString denseNote(const DenseModel& model)
{
    const DenseBlock& block = model.block();
    QStringList notes{Words::tr(
        "Thickness is the number of channels, one scale for both pictures. Convolution weights only, no bias, "
        "no batch norm.")};
    if (block.depth() > 8)
        notes << Words::tr("Names of layers and ribbons: point at them.");
    if (model.settings.blocks() > 1)
        notes << Words::tr("Block %1 of %2 in full, the others in the chain.")
                     .arg(model.settings.block + 1)
                     .arg(model.settings.blocks());
    else if (model.transition())
        notes << Words::tr("The transition is what a next block would need.");
    return notes.join(u' ');
}

} // namespace convolarium
