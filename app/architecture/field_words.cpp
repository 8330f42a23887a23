// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/field_words.h"

#include "app/architecture/problem_words.h"
#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FieldView)
};

const QString between = QStringLiteral(" · ");

/// Numbers that choose a plural form are ints; a field that is further apart is of no network that fits in memory.
int plural(std::int64_t number)
{
    return static_cast<int>(std::min<std::int64_t>(number, std::numeric_limits<int>::max()));
}

QString share(const FieldRegion& seen, const engine::Shape& input)
{
    const double pixels = static_cast<double>(input.h) * input.w;
    return significant(100 * static_cast<double>(seen.area()) / pixels, 2) + QStringLiteral(" %");
}

QString placeOf(const FieldSubject& subject)
{
    const QString column = withCommas(subject.cell.col + 1);
    const QString cell = subject.map().h == 1
                             ? Words::tr("cell %1").arg(column)
                             : Words::tr("row %1, column %2").arg(withCommas(subject.cell.row + 1), column);
    const QString shape = shapeText(subject.map()) + between + cell;
    return subject.title.isEmpty() ? shape : subject.title + between + shape;
}

QString seesOf(const FieldSubject& subject, const FieldRegion& seen)
{
    const engine::Shape& input = subject.input();
    const bool all = seen.height == input.h && seen.width == input.w;
    const QString width = withCommas(seen.width);
    const QString inputWidth = withCommas(input.w);
    if (seen.area() == 0)
        return Words::tr("sees padding only");
    if (subject.isSignal())
        return all ? Words::tr("sees all %1 samples").arg(inputWidth)
                   : Words::tr("sees %1 of %2 samples (%3)").arg(width, inputWidth, share(seen, input));
    if (all)
        return Words::tr("sees all %1 × %2 pixels").arg(withCommas(input.h), inputWidth);
    return Words::tr("sees %1 × %2 of %3 × %4 pixels (%5)")
        .arg(withCommas(seen.height), width, withCommas(input.h), inputWidth, share(seen, input));
}

QString regionOf(const FieldSubject& subject, const FieldRegion& seen)
{
    const FieldRegion region = subject.region();
    const QString left = withCommas(seen.left + 1);
    const QString right = withCommas(seen.left + seen.width);
    if (subject.isSignal())
        return seen == region
                   ? Words::tr("samples %1–%2").arg(left, right)
                   : Words::tr("its receptive field is %1 samples: the rest is padding").arg(withCommas(region.width));
    return seen == region ? Words::tr("rows %1–%2, columns %3–%4")
                                .arg(withCommas(seen.top + 1), withCommas(seen.top + seen.height), left, right)
                          : Words::tr("its receptive field is %1 × %2 pixels: the rest is padding")
                                .arg(withCommas(region.height), withCommas(region.width));
}

QString stepOf(const FieldSubject& subject)
{
    const engine::MapField& field = subject.field();
    if (subject.map().h == 1 && subject.map().w == 1)
        return Words::tr("The map has one cell only.");
    if (subject.isSignal())
        return Words::tr("Neighbouring cells see regions %Ln sample(s) apart.", nullptr, plural(field.w.jump));
    if (field.h.jump == field.w.jump)
        return Words::tr("Neighbouring cells see regions %Ln pixel(s) apart.", nullptr, plural(field.w.jump));
    return Words::tr("Neighbouring cells see regions %1 (down) and %2 (across) pixels apart.")
        .arg(withCommas(field.h.jump), withCommas(field.w.jump));
}

QString drawnOf(const engine::Shape& map)
{
    const int h = drawnCells(map.h);
    const int w = drawnCells(map.w);
    if (h == map.h && w == map.w)
        return {};
    if (map.h == 1)
        return Words::tr("Drawn %1 of %2 cells").arg(withCommas(w), withCommas(map.w));
    return Words::tr("Drawn %1 × %2 of %3 × %4 cells")
        .arg(withCommas(h), withCommas(w), withCommas(map.h), withCommas(map.w));
}

QString cutOf(const FieldSubject& subject)
{
    const engine::MapField& field = subject.field();
    if (drawnExtent(field, subject.map(), subject.input()).rect().contains(subject.region().rect()))
        return {};
    if (subject.isSignal())
        return Words::tr("The outline is cut off: the field is %1 samples.").arg(withCommas(field.w.size));
    return Words::tr("The outline is cut off: the field is %1 × %2 pixels.")
        .arg(withCommas(field.h.size), withCommas(field.w.size));
}

} // namespace

int drawnCells(int cells)
{
    const int each = (cells + mostDrawnCells - 1) / mostDrawnCells;
    return each > 1 ? (cells + each - 1) / each : cells;
}

FieldWords fieldWords(const FieldSubject& subject)
{
    const FieldRegion seen = seenRegion(subject.region(), subject.input());
    return {.name = QString::fromStdString(subject.cost().name),
            .place = placeOf(subject),
            .sees = seesOf(subject, seen),
            .region = regionOf(subject, seen),
            .step = stepOf(subject),
            .drawn = drawnOf(subject.map()),
            .cut = cutOf(subject)};
}

QString FieldWords::spoken() const
{
    const QString sentence = Words::tr("%1, %2: %3, %4. %5", "spoken: layer, place, what it sees, where, step")
                                 .arg(name, place, sees, region, step);
    return cut.isEmpty() ? sentence : sentence + u' ' + cut;
}

QString gapWords(const InspectedNetwork* network, const FieldState& state)
{
    const QString name = network && state.layer >= 0
                             ? QString::fromStdString(network->spec.layers[static_cast<std::size_t>(state.layer)].name)
                             : QString();
    switch (state.gap) {
    case FieldGap::NoNetwork:
        return Words::tr("Choose a network, then a layer of it: what a cell of its output sees is outlined here.");
    case FieldGap::NoLayer:
        return Words::tr("Select a layer: what a cell of its output sees of the picture is outlined here.");
    case FieldGap::Problem:
        return Words::tr("Mend %1 to see what its cells see: %2")
            .arg(name, problemInWords(network->inspection.problems[static_cast<std::size_t>(state.layer)]));
    case FieldGap::Everything:
        return Words::tr("Every value of %1 sees the whole input. Select a layer that still has a map.").arg(name);
    case FieldGap::Uneven:
        return Words::tr("The cells of %1 see regions of different sizes. Select a layer before the transposed "
                         "convolution.")
            .arg(name);
    case FieldGap::None:
        break;
    }
    return {};
}

} // namespace convolarium
