// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/misconception.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Misconception)
};

struct Entry {
    const char* id;
    const char* title;
    const char* correction;
};

/// In the order of the enumeration.
constexpr std::array<Entry, allMisconceptions.size()> entries{{
    {"mac_or_flop", QT_TRANSLATE_NOOP("Misconception", "A MAC is a FLOP"),
     QT_TRANSLATE_NOOP("Misconception", "One MAC is a multiplication and an addition: two FLOPs.")},
    {"fewer_flops_less_time", QT_TRANSLATE_NOOP("Misconception", "Fewer operations always take less time"),
     QT_TRANSLATE_NOOP("Misconception",
                       "Time also goes into moving data: a layer that computes little for each value it "
                       "reads waits for the memory.")},
    {"layer_norm_axes", QT_TRANSLATE_NOOP("Misconception", "Layer norm means the same axes everywhere"),
     QT_TRANSLATE_NOOP("Misconception",
                       "The paper's figure takes one mean a sample, Keras and ConvNeXt one a pixel: count the means, "
                       "do not trust the name.")},
    {"batch_norm_of_one", QT_TRANSLATE_NOOP("Misconception", "Batch norm does not care about the size of the batch"),
     QT_TRANSLATE_NOOP("Misconception",
                       "Its mean and variance are those of the batch: the smaller the batch, the noisier; "
                       "of a single value there is no variance at all.")},
    {"train_eval_gap", QT_TRANSLATE_NOOP("Misconception", "Batch norm computes the same in training and in evaluation"),
     QT_TRANSLATE_NOOP("Misconception",
                       "Training uses the statistics of the batch, evaluation the running averages: the "
                       "same input gives another output.")},
    {"transition_channels", QT_TRANSLATE_NOOP("Misconception", "A transition only makes the maps smaller"),
     QT_TRANSLATE_NOOP("Misconception", "Its 1 × 1 convolution leaves θ times the channels, half of them as a rule.")},
    {"concat_or_add", QT_TRANSLATE_NOOP("Misconception", "Dense blocks add, as residual blocks do"),
     QT_TRANSLATE_NOOP("Misconception",
                       "Dense blocks concatenate, so channels grow by k a layer; residual blocks add, so "
                       "they stay.")},
    {"off_by_one_field", QT_TRANSLATE_NOOP("Misconception", "The receptive field is the sum of the dilations"),
     QT_TRANSLATE_NOOP("Misconception", "It is 1 + (k − 1) · Σd: the output's own position counts too.")},
    {"field_in_seconds", QT_TRANSLATE_NOOP("Misconception", "A field of 1,024 samples always lasts the same time"),
     QT_TRANSLATE_NOOP("Misconception", "Seconds are samples divided by the sample rate: 64 ms at 16 kHz, 23 ms at "
                                        "44.1 kHz.")},
    {"causal_is_dilated", QT_TRANSLATE_NOOP("Misconception", "Causal and dilated are the same"),
     QT_TRANSLATE_NOOP("Misconception",
                       "Causal says which side is read, the past only; dilated says how far apart the taps "
                       "are. Each goes without the other.")},
    {"dilated_has_holes", QT_TRANSLATE_NOOP("Misconception", "A dilated stack always skips inputs"),
     QT_TRANSLATE_NOOP("Misconception",
                       "A single dilated layer does; a stack of 1, 2, 4, 8 … with kernel 2 reads every input "
                       "exactly once.")},
    {"depthwise_is_special", QT_TRANSLATE_NOOP("Misconception", "Depthwise is a layer of another kind"),
     QT_TRANSLATE_NOOP("Misconception", "It is a grouped convolution with as many groups as channels.")},
}};

const Entry& entryOf(Misconception misconception) { return entries[static_cast<std::size_t>(misconception)]; }

} // namespace

QString misconceptionId(Misconception misconception) { return QLatin1String(entryOf(misconception).id); }

std::optional<Misconception> misconceptionFromId(const QString& id)
{
    const auto found =
        std::ranges::find_if(allMisconceptions, [&](Misconception m) { return misconceptionId(m) == id; });
    return found == allMisconceptions.end() ? std::nullopt : std::optional(*found);
}

QString misconceptionTitle(Misconception misconception) { return Words::tr(entryOf(misconception).title); }

QString misconceptionCorrection(Misconception misconception) { return Words::tr(entryOf(misconception).correction); }

} // namespace convolarium
