// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/stack_words.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReceptiveFieldStage)
};

bool isPlain(const ReceptiveFieldModel& model)
{
    return std::ranges::all_of(model.figures.stack.layers, [](const engine::FieldLayer& layer) {
        return layer.kind == engine::FieldLayer::Kind::Convolution && layer.stride == engine::Size{} &&
               layer.dilation == engine::Size{};
    });
}

bool doubles(const std::vector<int>& dilations)
{
    return dilations.size() > 1 &&
           std::ranges::adjacent_find(dilations, [](int a, int b) { return b != 2 * a; }) == dilations.end();
}

} // namespace

QString milliseconds(double seconds)
{
    const double ms = seconds * 1000;
    return ms < 10000 ? Words::tr("%1 ms").arg(fixed(ms, 2)) : Words::tr("%1 s").arg(fixed(seconds, 2));
}

QString kilohertz(double hertz) { return Words::tr("%1 kHz").arg(QString::number(hertz / 1000, 'g', 6)); }

bool isDilated(const ReceptiveFieldModel& model)
{
    return std::ranges::any_of(model.figures.stack.layers,
                               [](const engine::FieldLayer& layer) { return layer.dilation != engine::Size{}; });
}

QString stackTitle(const ReceptiveFieldModel& model)
{
    if (!model.settings.stack.isEmpty())
        return Words::tr("Stack of %Ln layer(s)", nullptr, model.tree.layers());
    if (isPlain(model))
        return model.figures.causal ? Words::tr("Causal stack, not dilated") : Words::tr("Stack, not dilated");
    return model.figures.causal ? Words::tr("Dilated causal stack") : Words::tr("Dilated stack");
}

QString stackSubtitle(const ReceptiveFieldModel& model)
{
    const ReceptiveFieldSettings& s = model.settings;
    const auto jump = static_cast<int>(model.figures.stack.w().jump);
    if (s.twoDimensions)
        return s.stack.isEmpty() ? Words::tr("%Ln layer(s) of %1 × %1, d = %2", nullptr, model.tree.layers())
                                       .arg(s.kernel)
                                       .arg(dilationsText(model))
                                 : Words::tr("its outputs stand %Ln pixel(s) apart", nullptr, jump);
    if (s.hasInitialLayer())
        return Words::tr("its initial layer has dilation 1 and adds K − 1 = %1 to the field").arg(s.kernel - 1);
    if (!s.stack.isEmpty())
        return Words::tr("its outputs stand %Ln sample(s) apart", nullptr, jump);
    if (isPlain(model))
        return Words::tr("step 1 everywhere: this is the ordinary stack");
    if (!model.figures.causal)
        return Words::tr("units read before and after their own time");
    return doubles(s.dilations) ? Words::tr("each layer doubles the step to the left; the future is never read")
                                : Words::tr("each layer steps to the left by its dilation; the future is never read");
}

QString ordinaryTitle(const ReceptiveFieldModel& model)
{
    return model.figures.causal ? Words::tr("Ordinary causal stack") : Words::tr("Ordinary stack");
}

QString ordinarySubtitle(const ReceptiveFieldModel& model)
{
    return Words::tr("%Ln layer(s), the same %1 weights, step 1 everywhere", nullptr,
                     static_cast<int>(model.figures.ordinary.layers.size()))
        .arg(withCommas(model.figures.ordinary.weights));
}

QString layerText(const engine::FieldLayer& layer)
{
    const bool pooling = layer.kind == engine::FieldLayer::Kind::Pooling;
    const QString what =
        pooling ? Words::tr("pool %1").arg(layer.kernel.w) : QStringLiteral("d = %1").arg(layer.dilation.w);
    return layer.stride.w == 1 ? what : what + QStringLiteral(", s = %1").arg(layer.stride.w);
}

QString dilationsText(const ReceptiveFieldModel& model)
{
    const ReceptiveFieldSettings& s = model.settings;
    if (!s.stack.isEmpty())
        return Words::tr("%Ln layer(s)", nullptr, model.tree.layers());
    QStringList numbers;
    const bool all = s.dilations.size() <= 6;
    for (std::size_t i = 0; i < (all ? s.dilations.size() : 3); ++i)
        numbers << QString::number(s.dilations[i]);
    QString text = numbers.join(QStringLiteral(", "));
    if (!all)
        text += QStringLiteral(" … %1").arg(s.dilations.back());
    return s.repeats == 1 ? text : Words::tr("%1 (%Ln time(s))", nullptr, s.repeats).arg(text);
}

} // namespace convolarium
