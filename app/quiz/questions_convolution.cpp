// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/questions_convolution.h"

#include "app/lesson/numbers.h"
#include "app/lessons/convolution/convolution_figures.h"
#include "app/quiz/choices.h"
#include "app/quiz/formula_parts.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

using namespace formula;
using namespace formulaParts;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QuizConvolution)
};

Formula channelsOut() { return indexed("C", "out", Role::Output); }
Formula kernelArea() { return squared(letter("K", Role::Kernel)); }
Formula areaOf(int kernel) { return squared(whole(kernel, Role::Kernel)); }

ConvolutionSettings drawnLayer(Draw& draw)
{
    const int side = draw.of<int>({14, 28, 56, 112});
    return {.width = side,
            .height = side,
            .kernel = draw.of<int>({3, 5, 7}),
            .inChannels = draw.of<int>({32, 64, 128, 256}),
            .outChannels = draw.of<int>({32, 64, 128, 256, 512}),
            .image = {},
            .filter = {}};
}

FormulaPair ratioFormula(const ConvolutionSettings& layer, double ratio)
{
    const auto part = [](double value) { return text(significant(value, 3)); };
    return {
        Words::tr("The answer with these numbers"),
        row({words("ratio = "), fraction(words("1"), channelsOut()), words(" + "), fraction(words("1"), kernelArea())}),
        row({words("ratio = "), fraction(words("1"), whole(layer.outChannels, Role::Output)), words(" + "),
             fraction(words("1"), areaOf(layer.kernel)), words(" = "), part(1.0 / layer.outChannels), words(" + "),
             part(1.0 / (layer.kernel * layer.kernel)), words(" = "), result(significant(ratio, 4), Role::Variant)})};
}

ChoiceTask whyNotLess(Draw& draw, const ConvolutionSettings& layer, const ConvolutionFigures& figures)
{
    const int area = layer.kernel * layer.kernel;
    const double pointwise = static_cast<double>(figures.pointwise.macs) / static_cast<double>(figures.separable.macs);
    return choiceOf(
        draw,
        {.text = Words::tr("The 1 × 1 part alone costs 1/K² = 1/%1 of the normal layer.").arg(area),
         .why = Words::tr("The 1 × 1 mix does one multiplication where the normal kernel does K² = %1.").arg(area)},
        {{.text = Words::tr("The depthwise part alone costs 1/Cout of the normal layer."),
          .why =
              Words::tr("The part 1/Cout is real, but it shrinks as the filters grow. What stays is the 1 × 1 mix.")},
         {.text = Words::tr("The 1 × 1 filters cost nothing."),
          .why = Words::tr("They are small but many: here they take %1 of the separable layer's MACs.")
                     .arg(percent(pointwise))},
         {.text = Words::tr("Padding adds about %1 of extra pixels.").arg(percent(1.0 / area)),
          .why = Words::tr("Padding adds no output pixel: both layers compute the same number of them.")}});
}

Question separableShare(Draw& draw)
{
    const ConvolutionSettings layer = drawnLayer(draw);
    const ConvolutionFigures figures = convolutionFigures(layer);
    const double floor = 1.0 / (layer.kernel * layer.kernel);
    return {.title = Words::tr("Ratio for K = %1").arg(layer.kernel),
            .prompt = Words::tr("Drag the purple bar to the share of MACs that you expect."),
            .setting = layerText(layer),
            .task = BarTask{.knownName = Words::tr("Normal conv."),
                            .soughtName = Words::tr("Separable conv."),
                            .knownDetail = withCommas(figures.normal.macs),
                            .truth = figures.ratio,
                            .truthDetail = withCommas(figures.separable.macs)},
            .whyPrompt = Words::tr("And why is it never below %1, however many filters?").arg(percent(floor)),
            .why = whyNotLess(draw, layer, figures),
            .explanation = Words::tr("Depthwise costs 1/Cout of the normal layer, the 1 × 1 mix 1/K². "
                                     "Together they need %1 of its MACs.")
                               .arg(percent(figures.ratio)),
            .solution = ratioFormula(layer, figures.ratio),
            .shown = layerPlace(layer)};
}

Question ratioCurve(Draw& draw)
{
    ConvolutionSettings layer = drawnLayer(draw);
    CurveTask curve{.xTitle = Words::tr("Output channels"),
                    .yTitle = Words::tr("Separable ÷ normal, MACs"),
                    .bottom = 0.01,
                    .logarithmic = true};
    for (int channels = 4; channels <= 512; channels *= 2) {
        layer.outChannels = channels;
        curve.x.push_back(channels);
        curve.truth.push_back(convolutionFigures(layer).ratio);
    }
    const double last = curve.truth.back();
    return {.title = Words::tr("Curve for K = %1").arg(layer.kernel),
            .prompt = Words::tr("Sketch the share of MACs that separable needs as the output channels grow."),
            .setting = Words::tr("Kernel %1 × %1, %2 channels in; the first point is given")
                           .arg(layer.kernel)
                           .arg(layer.inChannels),
            .task = curve,
            .explanation = Words::tr("The part 1/Cout fades, the part 1/K² stays. "
                                     "So the curve falls at first and then stays above %1.")
                               .arg(percent(1.0 / (layer.kernel * layer.kernel))),
            .solution = ratioFormula(layer, last),
            .shown = layerPlace(layer)};
}

Question macsInFlops(Draw& draw)
{
    ConvolutionSettings layer = drawnLayer(draw);
    const std::int64_t macs = convolutionFigures(layer).normal.counted;
    layer.convention = engine::Convention::Flops;
    const std::int64_t flops = convolutionFigures(layer).normal.counted;
    return {.title = Words::tr("MAC or FLOP?"),
            .prompt = Words::tr("One tool counts this layer in MACs. What does another one show that counts FLOPs?"),
            .setting = layerText(layer),
            .task = BarTask{.knownName = Words::tr("Counted in MACs"),
                            .soughtName = Words::tr("Counted in FLOPs"),
                            .knownRole = Role::Ordinary,
                            .soughtRole = Role::Variant,
                            .knownDetail = withCommas(macs),
                            .truth = static_cast<double>(flops) / static_cast<double>(macs),
                            .truthDetail = withCommas(flops),
                            .top = 4},
            .mistake = Misconception::MacOrFlop,
            .explanation = Words::tr("One MAC is a multiplication and an addition, so it is two FLOPs. "
                                     "Always say which of them a table counts."),
            .solution = {Words::tr("The answer with these numbers"), row({words("FLOPs = 2·MACs")}),
                         row({words("2·"), whole(macs, Role::Ordinary), words(" = "),
                              result(withCommas(flops), Role::Variant)})},
            .shown = layerPlace(layer)};
}

} // namespace

QString layerText(const ConvolutionSettings& layer)
{
    return Words::tr("Picture %1 × %2, kernel %3 × %3, channels %4 → %5")
        .arg(layer.width)
        .arg(layer.height)
        .arg(layer.kernel)
        .arg(layer.inChannels)
        .arg(layer.outChannels);
}

LessonPlace layerPlace(const ConvolutionSettings& layer)
{
    const std::string_view convention = engine::conventionId(layer.convention);
    return {.lesson = QStringLiteral("convolution"),
            .values = {{QStringLiteral("width"), QString::number(layer.width)},
                       {QStringLiteral("height"), QString::number(layer.height)},
                       {QStringLiteral("kernel"), QString::number(layer.kernel)},
                       {QStringLiteral("in_channels"), QString::number(layer.inChannels)},
                       {QStringLiteral("out_channels"), QString::number(layer.outChannels)},
                       {QStringLiteral("groups"), QString::number(layer.groups)},
                       {QStringLiteral("convention"),
                        QString::fromLatin1(convention.data(), static_cast<qsizetype>(convention.size()))}}};
}

std::vector<QuestionMaker> convolutionQuestions()
{
    const QString lesson = QStringLiteral("convolution");
    return {{{QStringLiteral("separable_share"), lesson, {}}, separableShare},
            {{QStringLiteral("ratio_curve"), lesson, {}}, ratioCurve},
            {{QStringLiteral("macs_in_flops"), lesson, {Misconception::MacOrFlop}}, macsInFlops}};
}

} // namespace convolarium
