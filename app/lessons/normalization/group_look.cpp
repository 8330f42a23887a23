// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/group_look.h"

namespace convolarium {

namespace {

constexpr int hues = 8;
constexpr int shades = 4;
constexpr double shadeStep = 0.18;

} // namespace

GroupLook GroupLook::of(int group, const engine::NormalizationAxes& over, const engine::Shape& shape)
{
    const int count = over.count(shape);
    if (count <= hues)
        return {group, 0};
    const bool wholeBatch = over.kind == engine::NormalizationKind::Batch;
    const int ofSample = wholeBatch ? count : count / shape.n;
    if (ofSample == 1 || wholeBatch)
        return {group % hues, group / hues % shades};
    const int place = group % ofSample;
    // Pixel by pixel: neighbours in a row and in a column have different hues, whatever the width.
    if (over.kind == engine::NormalizationKind::Layer && !over.axes.height && !over.axes.width)
        return {(place / shape.w * 3 + place % shape.w) % hues, group / ofSample % shades};
    return {place % hues, (group / ofSample + place / hues) % shades};
}

QColor GroupLook::fill(const Theme& theme) const
{
    return theme.faded(theme.groupHues[static_cast<std::size_t>(hue)].fill, shadeStep * shade);
}

QColor GroupLook::text(const Theme& theme) const
{
    constexpr double readable = 4.5;
    const QColor hueLine = theme.groupLine(hue);
    double toInk = 0;
    while (toInk < 1 && contrast(mixed(hueLine, theme.surface.ink, toInk), theme.surface.stage) < readable)
        toInk += 0.05;
    return mixed(hueLine, theme.surface.ink, toInk);
}

QString groupLetter(int group)
{
    QString letters;
    for (int rest = group; rest >= 0; rest = rest / 26 - 1)
        letters.prepend(QChar(u'a' + rest % 26));
    return letters;
}

QColor inkOn(const Theme& theme, const QColor& fill)
{
    const QColor& dark = theme.groupHues.front().on;
    const QColor& light = contrast(theme.surface.ink, dark) > contrast(theme.surface.stage, dark) ? theme.surface.ink
                                                                                                  : theme.surface.stage;
    return contrast(dark, fill) >= contrast(light, fill) ? dark : light;
}

} // namespace convolarium
