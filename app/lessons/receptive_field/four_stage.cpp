// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/four_stage.h"

#include "app/lessons/receptive_field/four_pictures.h"
#include "app/lessons/receptive_field/stage_motion.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReceptiveFieldFour)
};

struct Kind {
    const char* id;
    QString name, purpose, sign;
    void (*paint)(ScenePainter&, const QRectF&, double);
};

std::array<Kind, 4> kinds()
{
    return {
        {{"causal", Words::tr("Dilated causal"),
          Words::tr("Hears a long past with few layers and never the future: sound and other time series, WaveNet."),
          Words::tr("Tell it by its links: all from the left, with gaps that grow from layer to layer."),
          paintCausalPicture},
         {"separable", Words::tr("Depthwise separable"),
          Words::tr("Filters each channel alone, then mixes them 1 × 1: nearly the same for far fewer weights, "
                    "MobileNet."),
          Words::tr("Tell it by its kernels: a small one for each channel, then a 1 × 1."), paintSeparablePicture},
         {"pointwise", Words::tr("Pointwise (1 × 1)"),
          Words::tr("Mixes the channels of one pixel and looks at no neighbour: changes the number of channels."),
          Words::tr("Tell it by its kernel: one cell through all channels; the map keeps its size."),
          paintPointwisePicture},
         {"transposed", Words::tr("Transposed"),
          Words::tr("Stamps each input value into a larger output: makes maps larger, in decoders and generators."),
          Words::tr("Tell it by its size: the output is larger than the input, and the stamps overlap."),
          paintTransposedPicture}}};
}

QRectF cardRect(int index, bool presentation)
{
    const double width = presentation ? 420 : 360;
    const double gap = presentation ? 20 : 16;
    return {(presentation ? 34 : 24) + index * (width + gap), 24, width, presentation ? 700.0 : 660.0};
}

/// Text in lines of at most `width`; broken where the language allows it. Returns the baseline for a next line.
double paintParagraph(ScenePainter& scene, Label label, double width)
{
    const QString text = label.text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype begin = 0;
    qsizetype fits = 0;
    const auto lineWidth = [&](qsizetype end) {
        Label piece = label;
        piece.text = text.mid(begin, end - begin).trimmed();
        return scene.textWidth(piece);
    };
    const auto write = [&](qsizetype end) {
        label.text = text.mid(begin, end - begin).trimmed();
        scene.text(label);
        label.at += QPointF(0, 1.5 * label.px * scene.textFactor());
        begin = end;
    };
    for (qsizetype next = finder.toNextBoundary(); next >= 0; next = finder.toNextBoundary()) {
        if (lineWidth(next) > width && fits > begin)
            write(fits);
        fits = next;
    }
    if (begin < text.size())
        write(text.size());
    return label.at.y();
}

int indexOf(const QString& part)
{
    const auto all = kinds();
    const auto found = std::ranges::find_if(all, [&](const Kind& kind) { return part == QLatin1String(kind.id); });
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

Target targetAt(int index) { return {.part = QString::fromLatin1(kinds()[static_cast<std::size_t>(index)].id)}; }

} // namespace

void paintFourStage(ScenePainter& scene, const ReceptiveFieldModel& model, double t, const Target& target)
{
    const std::vector<Phase> phases = receptiveFieldPhases(model.settings, model.tree.layers());
    const int present = phaseIndex(phases, t);
    const auto all = kinds();
    const bool big = scene.presentation();
    for (int index = 0; index < static_cast<int>(all.size()); ++index) {
        const auto i = static_cast<std::size_t>(index);
        const QRectF card = cardRect(index, big);
        const Surface& surface = scene.theme().surface;
        const bool lit = index == present;
        scene.frame(card, lit ? surface.accent : surface.border, lit ? 2 : scene.stroke().hairline);
        if (target.part == QLatin1String(all[i].id))
            scene.frame(card.adjusted(3, 3, -3, -3), surface.ink, 2.5);
        scene.text({.at = {card.left() + 18, card.top() + 40},
                    .text = all[i].name,
                    .px = big ? 30 : 20,
                    .weight = QFont::DemiBold,
                    .color = surface.ink,
                    .maximumWidth = card.width() - 36});
        const double inset = (card.width() - 330) / 2;
        all[i].paint(scene, QRectF(card.left() + inset, card.top() + 64, 330, 360), progress(phases[i], t));
        Label words{.at = {card.left() + 18, card.top() + (big ? 470 : 460)},
                    .text = all[i].purpose,
                    .px = big ? 24 : 17,
                    .color = surface.ink};
        words.at.setY(paintParagraph(scene, words, card.width() - 36) + 14);
        if (big)
            continue;
        words.text = all[i].sign;
        words.color = surface.ink2;
        words.px = 15;
        words.priority = Priority::Detail;
        paintParagraph(scene, words, card.width() - 36);
    }
}

std::optional<Hit> fourHit(const QPointF& point, bool presentation)
{
    for (int index = 0; index < 4; ++index)
        if (cardRect(index, presentation).contains(point))
            return Hit{targetAt(index), {}}; // the card says it already
    return std::nullopt;
}

Target fourNeighbour(const Target& from, int dx, int)
{
    const int index = indexOf(from.part);
    return targetAt(index < 0 ? 0 : std::clamp(index + dx, 0, 3));
}

QString fourSentence(const Target& target)
{
    const int index = indexOf(target.part);
    if (index < 0)
        return {};
    const Kind kind = kinds()[static_cast<std::size_t>(index)];
    return kind.name + QStringLiteral(": ") + kind.purpose + u' ' + kind.sign;
}

} // namespace convolarium
