// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/waveform_stage.h"

#include "app/lesson/numbers.h"
#include "app/lessons/receptive_field/stack_words.h"
#include "app/lessons/receptive_field/stage_motion.h"
#include "app/lessons/receptive_field/wave_painter.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReceptiveFieldStage)
};

constexpr double standardPlace = 0.7; ///< of the sound, where the shown output stands

/// The strips of the stage, to one time scale.
struct SoundLayout {
    double left = 24, right = 1512;
    QRectF input, output, ordinary;
    int samples = 1;

    [[nodiscard]] double x(double sample) const { return left + sample / samples * (right - left); }
};

SoundLayout soundLayout(const ReceptiveFieldModel& model, bool presentation)
{
    SoundLayout layout;
    layout.samples = shownSamples(model.figures);
    layout.left = presentation ? 54 : 24;
    layout.right = presentation ? 1754 : 1512;
    const double width = layout.right - layout.left;
    layout.input = QRectF(layout.left, 92, width, 150);
    layout.output = QRectF(layout.left, 368, width, 118);
    layout.ordinary = QRectF(layout.left, 578, width, 118);
    return layout;
}

/// First and last sample that the output at `sample` reads, cut to the sound.
FieldTree::Reach readBy(const StackFigures& stack, int sample, int samples)
{
    const engine::ReceptiveField field = stack.w();
    const std::int64_t first = field.start + sample / field.jump * field.jump;
    return {static_cast<double>(std::clamp<std::int64_t>(first, 0, samples)),
            static_cast<double>(std::clamp<std::int64_t>(first + field.size, 0, samples))};
}

/// The inputs of one output: a band behind the sound, and lines down to the output that they make.
void paintBand(ScenePainter& scene, const SoundLayout& layout, const FieldTree::Reach& read, Role role, double opened)
{
    const double right = layout.x(read.last);
    const double left = right - std::max(2.0, right - layout.x(read.first)) * opened;
    scene.fill(QRectF(QPointF(left, layout.input.top()), QPointF(right, layout.input.bottom())),
               scene.theme().role(role).tint);
    scene.frame(QRectF(QPointF(left, layout.input.top()), QPointF(right, layout.input.bottom())),
                scene.theme().role(role).line, 2);
}

QString bandText(const StackFigures& stack, double rate)
{
    return Words::tr("%1 samples = %2")
        .arg(withCommas(stack.w().size), milliseconds(static_cast<double>(stack.w().size) / rate));
}

std::optional<int> sampleOf(const Target& target, int samples)
{
    return target.part == QLatin1String("sample") && target.column >= 0 && target.column < samples
               ? std::optional(target.column)
               : std::nullopt;
}

/// The point of the output that the band makes: on the curve where there is one already.
void paintOutputPoint(ScenePainter& scene, const QRectF& strip, const QPointF& from, double value)
{
    const RoleColors& colors = scene.theme().role(Role::Output);
    const QPointF at(from.x(), strip.center().y() - value * (strip.height() / 2 - 4));
    scene.line(from, at, colors.line, 2);
    scene.roundedBox(QRectF(at.x() - 7, at.y() - 7, 14, 14), 7, colors.fill, colors.line);
}

} // namespace

void paintWaveformStage(ScenePainter& scene, const ReceptiveFieldModel& model, double t, const Target& target)
{
    const std::vector<Phase> phases = receptiveFieldPhases(model.settings, model.tree.layers());
    const SoundLayout layout = soundLayout(model, scene.presentation());
    const ReceptiveFieldFigures& f = model.figures;
    const Theme& theme = scene.theme();
    const double heard = progress(phases[0], t);
    const double opened = easeInOut(progress(phases[1], t));
    const double run = progress(phases[2], t);
    const double twin = progress(phases[3], t);
    const bool running = run > 0 && run < 1;
    const auto pointed = sampleOf(target, layout.samples);
    const auto standing = static_cast<int>((running ? run : standardPlace) * (layout.samples - 1));
    const int sample = pointed.value_or(standing);

    if (opened > 0)
        paintBand(scene, layout, readBy(f.stack, sample, layout.samples), Role::Variant, opened);
    if (twin > 0)
        paintBand(scene, layout, readBy(f.ordinary, sample, layout.samples), Role::Ordinary, twin);
    paintStrip(
        scene, layout.input,
        {Words::tr("The sound: plucked notes"),
         Words::tr("%1 samples = %2 at %3")
             .arg(withCommas(layout.samples), milliseconds(layout.samples / f.sampleRate), kilohertz(f.sampleRate)),
         Role::Input});
    paintStrip(scene, layout.output,
               {stackTitle(model), opened >= 1 ? bandText(f.stack, f.sampleRate) : QString(), Role::Variant});
    paintStrip(scene, layout.ordinary,
               {ordinaryTitle(model), twin > 0 ? bandText(f.ordinary, f.sampleRate) : QString(), Role::Ordinary});
    if (!model.sound) {
        scene.text({.at = layout.input.center(),
                    .text = Words::tr("the engine is at work …"),
                    .px = 18,
                    .color = theme.surface.ink2,
                    .anchor = Qt::AlignHCenter});
        return;
    }
    paintWave(scene, layout.input, model.sound->samples, theme.role(Role::Input).line, heard);
    if (run > 0)
        paintWave(scene, layout.output, model.sound->output, theme.role(Role::Variant).line, run);
    if (twin > 0)
        paintWave(scene, layout.ordinary, model.sound->ordinary, theme.role(Role::Ordinary).line, twin);
    if (opened >= 1)
        paintOutputPoint(scene, layout.output, {layout.x(sample), layout.input.bottom()},
                         static_cast<double>(model.sound->output[static_cast<std::size_t>(sample)]));
}

std::optional<Hit> waveformHit(const ReceptiveFieldModel& model, const QPointF& point, bool presentation)
{
    const SoundLayout layout = soundLayout(model, presentation);
    for (const QRectF& strip : {layout.input, layout.output, layout.ordinary}) {
        if (!strip.contains(point))
            continue;
        const double place = (point.x() - layout.left) / (layout.right - layout.left);
        const Target target{.part = QStringLiteral("sample"),
                            .row = 0,
                            .column = std::clamp(static_cast<int>(place * layout.samples), 0, layout.samples - 1)};
        return Hit{target, waveformSentence(model, target)};
    }
    return std::nullopt;
}

Target waveformNeighbour(const ReceptiveFieldModel& model, const Target& from, int dx)
{
    const int samples = shownSamples(model.figures);
    const int step = std::max(1, samples / 100);
    const auto sample = sampleOf(from, samples);
    const int next =
        sample ? std::clamp(*sample + dx * step, 0, samples - 1) : static_cast<int>(standardPlace * (samples - 1));
    return {.part = QStringLiteral("sample"), .row = 0, .column = next};
}

QString waveformSentence(const ReceptiveFieldModel& model, const Target& target)
{
    const int samples = shownSamples(model.figures);
    const auto sample = sampleOf(target, samples);
    if (!sample)
        return {};
    const FieldTree::Reach read = readBy(model.figures.stack, *sample, samples);
    return Words::tr("The output at %1 hears the sound from %2 to %3.")
        .arg(milliseconds(*sample / model.figures.sampleRate), milliseconds(read.first / model.figures.sampleRate),
             milliseconds(std::max(read.first, read.last - 1) / model.figures.sampleRate));
}

} // namespace convolarium
