// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/receptive_field_headline.h"

#include "app/lesson/numbers.h"
#include "app/lessons/receptive_field/stack_words.h"
#include "app/lessons/receptive_field/waveform.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReceptiveFieldLesson)
};

/// Two periods of the chord's lowest tone: with less nobody can tell the tones apart.
constexpr double leastPast = 2 / lowestTone;

Sentence imageHeadline(const ReceptiveFieldFigures& f)
{
    const std::int64_t ours = f.stack.w().size;
    const std::int64_t plain = f.ordinary.w().size;
    const QString other = withCommas(plain);
    const QString pixels = QStringLiteral("%1 × %2").arg(withCommas(f.stack.h().size), withCommas(ours));
    if (f.holes() > 0)
        return Sentence::marked(Words::tr("The stack spans *%1 pixels* but reads only %2 of them: the rest are holes.")
                                    .arg(pixels, withCommas(f.readCells())),
                                Words::tr("It spans *%1 pixels*, reads %2.").arg(pixels, withCommas(f.readCells())),
                                Role::Variant);
    const QString plainPixels = QStringLiteral("%1 × %2").arg(withCommas(f.ordinary.h().size), other);
    return ours == plain
               ? Sentence::marked(Words::tr("One output sees *%1 pixels*, and every one of them is read.").arg(pixels),
                                  Words::tr("One output sees *%1 pixels*.").arg(pixels), Role::Ordinary)
               : Sentence::marked(
                     Words::tr("With the same weights the stack sees *%1 pixels*, the ordinary stack only %2.")
                         .arg(pixels, plainPixels),
                     Words::tr("It sees *%1 pixels*, the ordinary stack %2.").arg(pixels, plainPixels), Role::Variant);
}

Sentence signalHeadline(const ReceptiveFieldModel& model)
{
    const ReceptiveFieldFigures& f = model.figures;
    const std::int64_t ours = f.stack.w().size;
    const std::int64_t plain = f.ordinary.w().size;
    const int size = static_cast<int>(ours);
    const QString other = withCommas(plain);
    if (ours == 1)
        return Sentence::marked(Words::tr("A kernel of 1 looks at no neighbour: the stack hears *one sample*."),
                                Words::tr("A kernel of 1 hears *one sample*."), Role::Variant);
    if (ours != plain && !isDilated(model))
        return Sentence::marked(
            Words::tr("With the same weights the stack hears *%1 samples*, the ordinary stack only *%2*.")
                .arg(withCommas(ours), other),
            Words::tr("The stack hears *%1 samples*, the ordinary one *%2*.").arg(withCommas(ours), other),
            {Role::Variant, Role::Ordinary});
    if (ours == plain)
        return Sentence::marked(
            Words::tr("Without dilation the stack hears *%Ln sample(s)*: it is the ordinary stack.", nullptr, size),
            Words::tr("Without dilation it hears *%Ln sample(s)*.", nullptr, size), Role::Ordinary);
    return Sentence::marked(
        Words::tr("With the same weights the dilated stack hears *%1 samples*, the ordinary stack only *%2*.")
            .arg(withCommas(ours), other),
        Words::tr("The dilated stack hears *%1 samples*, the ordinary one *%2*.").arg(withCommas(ours), other),
        {Role::Variant, Role::Ordinary});
}

} // namespace

Sentence receptiveFieldHeadline(const ReceptiveFieldModel& model)
{
    if (model.shows(FieldView::Four))
        return Sentence::marked(Words::tr("Four convolutions, four purposes: *which one is it?*"),
                                Words::tr("Four convolutions: *which one is it?*"), Role::Variant);
    if (model.shows(FieldView::Continuation) && model.continuation) {
        const QString error = significant(model.continuation->dilated.error, 2);
        const QString otherError = significant(model.continuation->ordinary.error, 2);
        if (model.figures.seconds() < leastPast)
            return Sentence::marked(
                Words::tr(
                    "*%1* of past is too little to go on with a chord: errors %2 and %3. Longer dilations hear more.")
                    .arg(milliseconds(model.figures.seconds()), error, otherError),
                Words::tr("*%1* of past is too little to go on with a chord.")
                    .arg(milliseconds(model.figures.seconds())),
                Role::Variant);
        return Sentence::marked(
            Words::tr("Going on with the sound, the dilated stack errs by *%1*, the ordinary stack by *%2*.")
                .arg(error, otherError),
            Words::tr("The dilated stack errs by *%1*, the ordinary one by *%2*.").arg(error, otherError),
            {Role::Variant, Role::Ordinary});
    }
    return model.settings.twoDimensions ? imageHeadline(model.figures) : signalHeadline(model);
}

} // namespace convolarium
