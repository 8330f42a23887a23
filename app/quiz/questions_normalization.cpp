// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/question_maker.h"

#include "app/lesson/numbers.h"
#include "app/lessons/normalization/normalization_settings.h"
#include "app/quiz/choices.h"
#include "app/quiz/formula_parts.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

using namespace formula;
using namespace formulaParts;
using engine::LayerAxes;
using engine::NormalizationAxes;
using engine::NormalizationKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QuizNormalization)
};

/// A way to normalize, as the lesson sets it.
struct Way {
    NormalizationAxes over;
    QString axesId; ///< value of the lesson's parameter `axes`; empty where it plays no part
};

Way paperLayerNorm() { return {{.kind = NormalizationKind::Layer}, QStringLiteral("channels+height+width")}; }

Way lastAxisLayerNorm()
{
    return {{.kind = NormalizationKind::Layer, .axes = LayerAxes{.height = false, .width = false}},
            QStringLiteral("channels")};
}

bool isLastAxis(const Way& way) { return way.over.kind == NormalizationKind::Layer && !way.over.axes.height; }

QString nameOf(const Way& way)
{
    if (way.over.kind == NormalizationKind::Group)
        return Words::tr("Group norm, %1 groups").arg(way.over.groups);
    if (way.over.kind != NormalizationKind::Layer)
        return kindName(way.over.kind);
    return isLastAxis(way) ? Words::tr("Layer norm over C, as in Keras and ConvNeXt")
                           : Words::tr("Layer norm over C, H, W, as in the paper's figure");
}

QString ruleOf(const Way& way)
{
    switch (way.over.kind) {
    case NormalizationKind::Batch:
        return Words::tr("Batch norm takes one mean for each channel, over all samples and pixels.");
    case NormalizationKind::Instance:
        return Words::tr("Instance norm takes one mean for each channel of each sample.");
    case NormalizationKind::Group:
        return Words::tr("Group norm takes one mean for each group of channels of a sample.");
    case NormalizationKind::Layer:
        break;
    }
    return isLastAxis(way) ? Words::tr("Over C alone there is one mean for each pixel of each sample.")
                           : Words::tr("Over C, H, W there is one mean for each sample.");
}

LessonPlace batchPlace(const Way& way, const engine::Shape& shape)
{
    LessonPlace place{.lesson = QStringLiteral("normalization"),
                      .values = {{QStringLiteral("kind"), kindId(way.over.kind)},
                                 {QStringLiteral("batch"), QString::number(shape.n)},
                                 {QStringLiteral("channels"), QString::number(shape.c)},
                                 {QStringLiteral("height"), QString::number(shape.h)},
                                 {QStringLiteral("width"), QString::number(shape.w)}}};
    if (!way.axesId.isEmpty())
        place.values[QStringLiteral("axes")] = way.axesId;
    if (way.over.kind == NormalizationKind::Group)
        place.values[QStringLiteral("groups")] = QString::number(way.over.groups);
    return place;
}

QString shapeText(const engine::Shape& shape)
{
    return Words::tr("N = %1, C = %2, H × W = %3 × %4").arg(shape.n).arg(shape.c).arg(shape.h).arg(shape.w);
}

/// means · cells = all values.
FormulaPair meansFormula(const Way& way, const engine::Shape& shape)
{
    const int means = way.over.count(shape);
    return {
        Words::tr("The answer with these numbers"),
        row({words("N·C·H·W = "), Formula(text(Words::tr("means"))), words(" × "), text(Words::tr("cells for each"))}),
        row({whole(shape.elements()), words(" = "), result(QString::number(means), Role::Output), words(" × "),
             whole(way.over.cells(shape), Role::Input)})};
}

Question sharedMean(Draw& draw)
{
    const Way way = draw.of<Way>({{{.kind = NormalizationKind::Batch}, {}},
                                  paperLayerNorm(),
                                  lastAxisLayerNorm(),
                                  {{.kind = NormalizationKind::Instance}, {}},
                                  {{.kind = NormalizationKind::Group, .groups = 2}, {}}});
    const engine::Shape shape{draw.of<int>({2, 3}), 2, 2, 4};
    const int positions = shape.h * shape.w;
    CellsTask task{.batch = shape.n, .channels = shape.c, .positions = positions};
    task.marked = draw.below(static_cast<std::size_t>(shape.n * shape.c * positions));
    std::vector<int> groups;
    for (int n = 0; n < shape.n; ++n)
        for (int c = 0; c < shape.c; ++c)
            for (int position = 0; position < positions; ++position)
                groups.push_back(way.over.groupOf(shape, n, position / shape.w, position % shape.w, c));
    for (const int group : groups)
        task.sharing.push_back(group == groups[task.marked]);
    return {.title = Words::tr("Who shares a mean?"),
            .prompt = Words::tr("Click all cells that share their mean with the marked one."),
            .setting = nameOf(way) + QStringLiteral("; ") + shapeText(shape),
            .task = task,
            .mistake =
                way.over.kind == NormalizationKind::Layer ? std::optional(Misconception::LayerNormAxes) : std::nullopt,
            .explanation = ruleOf(way) + u' ' + Words::tr("Here %1 cells share each mean.").arg(way.over.cells(shape)),
            .solution = meansFormula(way, shape),
            .shown = batchPlace(way, shape)};
}

Question layerNormMeans(Draw& draw)
{
    const bool last = draw.coin();
    const Way way = last ? lastAxisLayerNorm() : paperLayerNorm();
    const Way other = last ? paperLayerNorm() : lastAxisLayerNorm();
    const int side = draw.of<int>({2, 3, 4, 8});
    const engine::Shape shape{draw.of<int>({2, 4, 8, 16}), side, side, draw.of<int>({3, 5, 6, 12, 24})};
    const auto means = [&](const Way& some) { return withCommas(some.over.count(shape)); };
    const Way batch{{.kind = NormalizationKind::Batch}, {}}, instance{{.kind = NormalizationKind::Instance}, {}};
    return {.title = Words::tr("Which layer norm?"),
            .prompt = Words::tr("How many means does this layer norm compute for the batch?"),
            .setting = nameOf(way) + QStringLiteral("; ") + shapeText(shape),
            .task = choiceOf(draw, {.text = means(way), .why = ruleOf(way)},
                             {mistaken(means(other), Misconception::LayerNormAxes),
                              {.text = means(instance), .why = ruleOf(instance)},
                              {.text = means(batch), .why = ruleOf(batch)},
                              {.text = withCommas(shape.elements()),
                               .why = Words::tr("Then each value would be its own mean, and nothing would be left.")}}),
            .explanation =
                ruleOf(way) + u' ' + Words::tr("The name does not say which axes; the number of means does."),
            .solution = meansFormula(way, shape),
            .shown = batchPlace(way, shape)};
}

/// What batch norm gives for a batch of one sample, where each mean is that of a single value or of a whole map.
ChoiceTask outcomeOfOne(Draw& draw, bool oneValue)
{
    const ChoiceTask::Option zero{
        .text = Words::tr("0 everywhere, whatever comes in"),
        .why = oneValue ? Words::tr("Each mean is that of a single value: x − μ is 0.")
                        : Words::tr("A map of several pixels has a variance of its own, so something is left.")};
    const ChoiceTask::Option instance{
        .text = Words::tr("The same as instance norm"),
        .why = Words::tr("With one sample, a mean for each channel is a mean for each channel of each sample.")};
    const ChoiceTask::Option layer{
        .text = Words::tr("The same as layer norm over C, H, W"),
        .why = Words::tr("Layer norm takes one mean for the sample, batch norm one for each channel.")};
    const ChoiceTask::Option unchanged{.text = Words::tr("x itself: a single sample is not normalized"),
                                       .why = Words::tr("In training the mean is always subtracted.")};
    const ChoiceTask::Option usual =
        mistaken(Words::tr("What a larger batch gives, too"), Misconception::BatchNormOfOne);
    return oneValue ? choiceOf(draw, zero, {usual, layer, unchanged}) : choiceOf(draw, instance, {usual, layer, zero});
}

Question batchNormOfOne(Draw& draw)
{
    const int side = draw.of<int>({1, 1, 2, 3});
    const engine::Shape shape{1, side, side, draw.of<int>({2, 3, 4, 6, 8})};
    const Way way{{.kind = NormalizationKind::Batch}, {}};
    const bool oneValue = way.over.cells(shape) == 1;
    const QString cells = QString::number(way.over.cells(shape));
    const Formula x = letter("x", Role::Input);
    const Formula mean = letter("μ", Role::Output);
    return {.title = Words::tr("A batch of one"),
            .prompt = Words::tr("In training, what does batch norm give for a batch of one sample?"),
            .setting = shapeText(shape),
            .task = outcomeOfOne(draw, oneValue),
            .explanation =
                oneValue ? Words::tr("One sample of one pixel: each channel has a single value, which is its own mean. "
                                     "Frameworks refuse it, or give 0.")
                         : Words::tr("One sample of several pixels: each mean is that of one map. "
                                     "The batch norm is an instance norm then, and much noisier."),
            .solution =
                {Words::tr("Values behind each mean: N·H·W"),
                 row({words("N·H·W,     "), fraction(row({x, words(" − "), mean}),
                                                     root(row({squared(letter("σ", Role::Output)), words(" + ε")})))}),
                 row({words("1·"), whole(side), words("·"), whole(side), words(" = "), result(cells, Role::Output)})},
            .shown = batchPlace(way, shape)};
}

} // namespace

std::vector<QuestionMaker> normalizationQuestions()
{
    const QString lesson = QStringLiteral("normalization");
    return {{{QStringLiteral("shared_mean"), lesson, {Misconception::LayerNormAxes}}, sharedMean},
            {{QStringLiteral("layer_norm_means"), lesson, {Misconception::LayerNormAxes}}, layerNormMeans},
            {{QStringLiteral("batch_norm_of_one"), lesson, {Misconception::BatchNormOfOne}}, batchNormOfOne}};
}

} // namespace convolarium
