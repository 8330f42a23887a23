// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/normalization/which_scene.h"

#include "app/lesson/numbers.h"
#include "app/lessons/normalization/cube_painter.h"
#include "app/lessons/normalization/group_look.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NormalizationStage)
};

constexpr int uses = 4;
constexpr double left = 24, top = 22, bottom = 716, gap = 16;

QRectF panelOf(int index, bool presentation)
{
    const double width = ((presentation ? 1808.0 : 1536.0) - 2 * left - (uses - 1) * gap) / uses;
    return {left + index * (width + gap), top, width, bottom - top};
}

void paintUseText(ScenePainter& scene, const QRectF& panel, const LayerNormUse& use, const engine::Shape& shape)
{
    const Surface& surface = scene.theme().surface;
    const bool big = scene.presentation();
    const double width = panel.width() - 36;
    const QPointF at = panel.topLeft() + QPointF(18, 0);
    const auto line = [&](double y, const QString& text, int px, const QColor& color, QFont::Weight weight) {
        scene.text({.at = at + QPointF(0, y),
                    .text = text,
                    .px = px,
                    .weight = weight,
                    .color = color,
                    .maximumWidth = width});
    };
    line(38, use.name, big ? 26 : 20, surface.ink, QFont::DemiBold);
    line(66, use.source, big ? 22 : 15, surface.ink2, QFont::Normal);
    scene.roundedBox({at.x() - 6, panel.top() + 518, width + 12, 40}, 4, surface.window);
    line(544, use.code, big ? 22 : 15, surface.ink, QFont::Medium);
    scene.digits({.at = at + QPointF(0, 622),
                  .text = withCommas(use.means(shape)),
                  .px = 46,
                  .weight = QFont::DemiBold,
                  .color = surface.ink,
                  .maximumWidth = 130});
    scene.text({.at = at + QPointF(140, 606),
                .text = Words::tr("pairs of μ and σ"),
                .px = big ? 22 : 15,
                .color = surface.ink,
                .maximumWidth = width - 140});
    scene.text({.at = at + QPointF(140, 606 + 22 * scene.textFactor()),
                .text = Words::tr("from %Ln value(s) each", nullptr, static_cast<int>(use.over().cells(shape))),
                .px = 15,
                .color = surface.ink2,
                .priority = Priority::Detail,
                .maximumWidth = width - 140});
    scene.text({.at = at + QPointF(0, 668),
                .text = Words::tr("γ, β: %1 learned numbers").arg(withCommas(use.weights(shape))),
                .px = 15,
                .color = surface.ink2,
                .priority = Priority::Detail,
                .maximumWidth = width});
}

void paintUse(ScenePainter& scene, const NormalizationModel& model, const LayerNormUse& use, const QRectF& panel,
              double shown)
{
    const engine::Shape& shape = model.settings.shape;
    BatchCube cube{.origin = {}, .cell = {44, 33}, .depth = {30, -21}, .part = drawnPart(model.settings)};
    cube.origin = QPointF(panel.center().x(), panel.top() + 296) - cube.bounds().center();
    const engine::NormalizationAxes over = use.over();
    paintCube(scene, cube, [&](const BatchCell& cell) {
        const int group = over.groupOf(shape, cell.n, cell.h, cell.w, cell.c);
        return mixed(scene.theme().surface.grid, GroupLook::of(group, over, shape).fill(scene.theme()), shown);
    });
    paintUseText(scene, panel, use, shape);
}

} // namespace

std::int64_t LayerNormUse::weights(const engine::Shape& shape) const
{
    return 2 * (elementWeights ? over().affineShape(shape).elements() : std::int64_t{shape.c});
}

std::vector<LayerNormUse> layerNormUses(const engine::Shape& shape)
{
    const engine::LayerAxes everything{};
    const engine::LayerAxes channels{.height = false, .width = false, .channels = true};
    const QString all = QStringLiteral("channels+height+width");
    const QString perPixel = QStringLiteral("channels");
    return {{QStringLiteral("paper"), Words::tr("The paper's figure"),
             Words::tr("Wu and He 2018, after Ba et al. 2016: over C, H, W"),
             QStringLiteral("GroupNorm(1, %1)").arg(shape.c), all, everything, false},
            {QStringLiteral("keras"), QStringLiteral("Keras"), Words::tr("over the last axis, here the channels"),
             QStringLiteral("LayerNormalization(axis=-1)"), perPixel, channels, true},
            {QStringLiteral("pytorch"), QStringLiteral("PyTorch"), Words::tr("over all axes that are named"),
             QStringLiteral("nn.LayerNorm((%1, %2, %3))").arg(shape.c).arg(shape.h).arg(shape.w), all, everything,
             true},
            {QStringLiteral("convnext"), QStringLiteral("ConvNeXt"), Words::tr("over the channels of each pixel, NCHW"),
             QStringLiteral("LayerNorm(%1, data_format=\"channels_first\")").arg(shape.c), perPixel, channels, true}};
}

void paintWhichScene(ScenePainter& scene, const NormalizationModel& model, double t, const Focus& focus)
{
    const std::vector<Phase> phases = whichPhases();
    const std::vector<LayerNormUse> all = layerNormUses(model.settings.shape);
    const Surface& surface = scene.theme().surface;
    for (int index = 0; index < uses; ++index) {
        const auto use = static_cast<std::size_t>(index);
        const QRectF panel = panelOf(index, scene.presentation());
        const Target& pointed = focus.current();
        const bool hovered = pointed.part == QLatin1String("which") && pointed.column == index;
        scene.roundedBox(panel, 6, surface.stage, surface.border);
        if (hovered)
            scene.frame(panel, surface.ink, 2.5);
        paintUse(scene, model, all[use], panel, easeOut(progress(phases[use + 1], t)));
    }
}

std::optional<Target> whichTargetAt(const QPointF& point, bool presentation)
{
    for (int index = 0; index < uses; ++index)
        if (panelOf(index, presentation).contains(point))
            return Target{.part = QStringLiteral("which"), .column = index};
    return std::nullopt;
}

QString whichSentence(const NormalizationModel& model, int index)
{
    const engine::Shape& shape = model.settings.shape;
    const LayerNormUse use = layerNormUses(shape).at(static_cast<std::size_t>(index));
    return Words::tr("%1 (%2): %Ln pair(s) of mean and variance, %3 learned numbers.", nullptr, use.means(shape))
               .arg(use.name, use.code, withCommas(use.weights(shape))) +
           u' ' + Words::tr("A click shows it on the batch.");
}

} // namespace convolarium
