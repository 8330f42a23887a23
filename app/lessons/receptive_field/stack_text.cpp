// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/stack_text.h"

#include "app/lesson/problem.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReceptiveFieldStack)
};

struct Range {
    int least, most;
};
/// Kernel, stride, padding, dilation.
constexpr std::array<Range, 4> ranges{{{1, 64}, {1, 64}, {0, 65536}, {1, 4096}}};

/// An entry's place in the text, for messages.
struct Entry {
    qsizetype number;
    QString text;
};

[[noreturn]] void refuse(const Entry& entry, const QString& why)
{
    throw Problem(Problem::Kind::Usage, QStringLiteral("stack"),
                  Words::tr("entry %1, \"%2\": %3").arg(entry.number).arg(entry.text.left(40), why));
}

QString fieldName(std::size_t field)
{
    const std::array names{Words::tr("the kernel"), Words::tr("the stride"), Words::tr("the padding"),
                           Words::tr("the dilation")};
    return names[field];
}

/// "3" or, in two dimensions, "3x1".
engine::Size sizeOf(const Entry& entry, const QString& text, std::size_t field, bool twoDimensions)
{
    static const QRegularExpression form(QStringLiteral("\\A([0-9]{1,9})(?:x([0-9]{1,9}))?\\z"));
    const auto match = form.match(text);
    const bool pair = match.hasMatch() && match.hasCaptured(2);
    if (!match.hasMatch() || (pair && !twoDimensions))
        refuse(entry, twoDimensions ? Words::tr("%1 must be a whole number, or two as in 3x1").arg(fieldName(field))
                                    : Words::tr("%1 must be a whole number").arg(fieldName(field)));
    const int first = match.captured(1).toInt();
    const engine::Size size{first, pair ? match.captured(2).toInt() : first};
    const auto [least, most] = ranges[field];
    for (const int value : {size.h, size.w})
        if (value < least || value > most)
            refuse(entry, Words::tr("%1 must be from %2 to %3").arg(fieldName(field)).arg(least).arg(most));
    return twoDimensions ? size : engine::Size{field == 2 ? 0 : 1, size.w};
}

engine::FieldLayer layerOf(const Entry& entry, bool twoDimensions)
{
    const bool pooling = entry.text.startsWith(u'p');
    const QStringList fields = entry.text.mid(pooling ? 1 : 0).split(u'/');
    if (fields.size() != 4)
        refuse(entry,
               Words::tr("must be kernel/stride/padding/dilation, as in 3/1/1/1, with p before a pooling layer"));
    std::array<engine::Size, 4> sizes;
    for (std::size_t i = 0; i < sizes.size(); ++i)
        sizes[i] = sizeOf(entry, fields[static_cast<qsizetype>(i)], i, twoDimensions);
    const auto& [kernel, stride, padding, dilation] = sizes;
    return {.kind = pooling ? engine::FieldLayer::Kind::Pooling : engine::FieldLayer::Kind::Convolution,
            .kernel = kernel,
            .stride = stride,
            .dilation = dilation,
            .padding = {padding.h, padding.w, padding.h, padding.w}};
}

} // namespace

std::vector<engine::FieldLayer> layersOfText(const QString& text, bool twoDimensions)
{
    const QStringList entries = text.split(u',');
    if (entries.size() > mostStackLayers)
        throw Problem(Problem::Kind::Usage, QStringLiteral("stack"),
                      Words::tr("must have at most %1 layers").arg(mostStackLayers));
    std::vector<engine::FieldLayer> layers;
    for (const QString& entry : entries)
        layers.push_back(layerOf({static_cast<qsizetype>(layers.size()) + 1, entry.trimmed()}, twoDimensions));
    return layers;
}

} // namespace convolarium
