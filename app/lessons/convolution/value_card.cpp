// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/convolution/value_card.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConvolutionStage)
};

constexpr double tileWidth = 58;
constexpr double tileHeight = 38;
constexpr double padding = 14;

void paintTile(ScenePainter& scene, const QRectF& tile, const DrawnLayer& drawn, const engine::Tap& tap)
{
    const RoleColors& input = scene.theme().role(Role::Input);
    const RoleColors& kernel = scene.theme().role(Role::Kernel);
    const double value = tap.inside ? drawn.inputAt(tap.cell) : 0.0;
    const QRectF upper(tile.topLeft(), QSizeF(tile.width(), tile.height() / 2));
    const QRectF lower = upper.translated(0, tile.height() / 2);
    scene.fill(upper, tap.inside ? input.tint : scene.theme().surface.stage);
    scene.fill(lower, kernel.tint);
    const auto number = [&](const QRectF& rect, const QString& text, const QColor& color) {
        scene.text({.at = {rect.center().x(), rect.bottom() - 4},
                    .text = text,
                    .px = 13,
                    .weight = QFont::Medium,
                    .color = color,
                    .anchor = Qt::AlignHCenter,
                    .maximumWidth = rect.width() - 6});
    };
    number(upper, fixed(value, 2), tap.inside ? input.text : scene.theme().surface.ink3);
    number(lower, QStringLiteral("× ") + fixed(drawn.weightAt(tap.kernel), 2), kernel.text);
    scene.frame(tile, scene.theme().surface.border, 1);
}

} // namespace

void paintValueCard(ScenePainter& scene, const ConvolutionModel& model, const Lane& lane)
{
    const DrawnLayer& drawn = model.drawn;
    const int k = drawn.kernel();
    const QSizeF size(std::max(k * tileWidth, 190.0) + 2 * padding, k * tileHeight + 2 * padding + 58);
    const QRectF written = lane.twoSteps ? lane.between.face() : lane.output.face();
    const QRectF card({written.left() - size.width() - 24, lane.top + 66}, size);
    scene.roundedBox(card, 8, scene.theme().surface.panel, scene.theme().surface.controlBorder);
    scene.text({.at = {card.left() + padding, card.top() + padding + 10},
                .text = Words::tr("column %1, row %2, channel 1").arg(lane.pointer.col + 1).arg(lane.pointer.row + 1),
                .px = 13,
                .color = scene.theme().surface.ink2,
                .maximumWidth = size.width() - 2 * padding});
    for (const engine::Tap& tap : drawn.taps(lane.pointer)) {
        const QPointF at(card.left() + padding + tap.kernel.col * tileWidth,
                         card.top() + padding + 24 + tap.kernel.row * tileHeight);
        paintTile(scene, {at, QSizeF(tileWidth, tileHeight)}, drawn, tap);
    }
    const double value = drawn.outputAt(lane.pointer);
    const int channels = lane.twoSteps ? 1 : model.settings.inChannels / model.settings.groups;
    scene.text(
        {.at = {card.left() + padding, card.bottom() - padding - 2},
         .text =
             Words::tr("%1 of %2 products").arg(k * k).arg(model.settings.kernel * model.settings.kernel * channels),
         .px = 13,
         .color = scene.theme().surface.ink2,
         .maximumWidth = size.width() - 2 * padding - 90});
    scene.text({.at = {card.right() - padding, card.bottom() - padding - 2},
                .text = QStringLiteral("= ") + fixed(value, 2),
                .px = 22,
                .weight = QFont::DemiBold,
                .color = scene.theme().role(lane.twoSteps ? Role::Middle : Role::Output).text,
                .anchor = Qt::AlignRight,
                .maximumWidth = 84});
}

} // namespace convolarium
