// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/dense/stage_cards.h"

#include "app/lesson/numbers.h"
#include "app/lessons/dense/dense_lane.h"
#include "app/lessons/dense/dense_words.h"
#include "app/lessons/dense/lane_labels.h"
#include "app/lessons/dense/sample_maps.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DenseStage)
};

constexpr double padding = 14;
constexpr double mapGap = 6;

/// Sizes of a card with values.
struct CardScale {
    QSizeF cell{38, 21};
    int number = 12, name = 13, title = 15;
    double titleLine = 26, mapTop = 58;

    [[nodiscard]] QSizeF map() const { return cell * SampleMerge::side; }
};

CardScale cardScale(const ScenePainter& scene)
{
    if (!scene.presentation())
        return {};
    return {.cell = {60, 28}, .number = 22, .name = 22, .title = 24, .titleLine = 36, .mapTop = 82};
}

bool isFree(const DenseLayout& layout, const QRectF& card)
{
    constexpr double labelHalf = 100;
    constexpr double labelHeight = 52;
    const bool wide = layout.wideBoxes();
    return std::none_of(layout.boxes.begin(), layout.boxes.end(), [&](const QRectF& box) {
        const double half = wide ? labelHalf : box.width() / 2;
        const QRectF taken(box.center().x() - half, layout.frame.stackTop, 2 * half,
                           box.bottom() + (wide ? labelHeight : 0) - layout.frame.stackTop);
        return taken.intersects(card);
    });
}

/// Below the stairs of boxes, else under the totals; where its words would be too small to be read there, over the picture.
QRectF hoverCard(const DenseLayout& layout, QSizeF size)
{
    const DenseFrame& frame = layout.frame;
    for (const double y : {290.0, 316.0, frame.laneBorder - 12 - size.height()})
        if (const QRectF card({frame.left, y}, size); card.bottom() < frame.laneBorder - 4 && isFree(layout, card))
            return card;
    constexpr double legible = 2; // times too wide: still read when set smaller
    const double column = frame.columnRight - frame.columnLeft;
    if (size.width() <= legible * column)
        size.setWidth(std::min(size.width(), column));
    const double left = std::min(frame.columnLeft, frame.columnRight - size.width());
    return {{left, frame.laneBorder - 10 - size.height()}, size};
}

/// A map with its name above and a number in each cell.
struct MapView {
    QPointF at;
    const engine::Tensor* maps;
    int channel;
    Swatch color;
};

void paintMap(ScenePainter& scene, const MapView& view)
{
    const CardScale scale = cardScale(scene);
    const QSizeF& cell = scale.cell;
    const QRectF rect(view.at, scale.map());
    scene.fill(rect, view.color.fill);
    for (int row = 0; row < SampleMerge::side; ++row)
        for (int column = 0; column < SampleMerge::side; ++column) {
            const QRectF place(view.at + QPointF(column * cell.width(), row * cell.height()), cell);
            const double value = static_cast<double>(view.maps->at(0, row, column, view.channel));
            scene.text({.at = {place.center().x(), place.center().y() + 0.36 * scale.number},
                        .text = fixed(value, 2),
                        .px = scale.number,
                        .weight = QFont::Medium,
                        .color = view.color.on,
                        .anchor = Qt::AlignHCenter,
                        .maximumWidth = place.width() - 4});
            scene.frame(place, scene.theme().surface.stage, 1);
        }
}

void paintName(ScenePainter& scene, const QPointF& at, const QString& text, double width)
{
    scene.text({.at = at,
                .text = text,
                .px = cardScale(scene).name,
                .weight = QFont::DemiBold,
                .color = scene.theme().surface.ink2,
                .anchor = Qt::AlignHCenter,
                .maximumWidth = width});
}

void paintSign(ScenePainter& scene, const QPointF& at, const QString& sign)
{
    scene.text({.at = at,
                .text = sign,
                .px = 24,
                .weight = QFont::DemiBold,
                .color = scene.theme().surface.ink,
                .anchor = Qt::AlignHCenter});
}

/// Where the maps of a card stand: three columns with signs between them.
struct Columns {
    double top; ///< of the first row of maps
    double left[3];
    double sign[2];
};

Columns columnsOf(const QRectF& card, const CardScale& scale, double lastWidth)
{
    const double width = scale.map().width();
    const double signRoom = (card.width() - 2 * padding - 2 * width - lastWidth) / 2;
    const double first = card.left() + padding;
    return {.top = card.top() + scale.mapTop,
            .left = {first, first + width + signRoom, first + 2 * (width + signRoom)},
            .sign = {first + width + signRoom / 2, first + 2 * width + 1.5 * signRoom}};
}

Swatch swatch(const Theme& theme, Role role) { return {theme.role(role).tint, theme.surface.ink}; }

/// x + F(x) = sum, both channels below one another.
void paintSum(ScenePainter& scene, const DenseModel& model, const QRectF& card, int layer)
{
    const SampleMerge merge = sampleMerge(engine::MergeSpec::Kind::Add, layer, model.settings.seed);
    const QSizeF map = cardScale(scene).map();
    const Columns columns = columnsOf(card, cardScale(scene), map.width());
    const Theme& theme = scene.theme();
    const Swatch grey{theme.role(Role::Middle).top, theme.role(Role::Middle).on};
    const double half = map.width() / 2;
    const std::array<const engine::Tensor*, 3> tensors{&merge.before, &merge.born, &merge.after};
    const std::array colors{swatch(theme, Role::Input), swatch(theme, Role::Kernel), grey};
    const std::array names{Words::tr("so far"), Words::tr("layer %1 gives").arg(layer), Words::tr("sum")};
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        paintName(scene, {columns.left[i] + half, columns.top - 8}, names[i], 2 * half);
        for (int channel = 0; channel < SampleMerge::channels; ++channel)
            paintMap(scene, {.at = {columns.left[i], columns.top + channel * (map.height() + mapGap)},
                             .maps = tensors[i],
                             .channel = channel,
                             .color = colors[i]});
    }
    const double middle = columns.top + map.height() + mapGap / 2 + 8;
    paintSign(scene, {columns.sign[0], middle}, QStringLiteral("+"));
    paintSign(scene, {columns.sign[1], middle}, QStringLiteral("="));
}

/// [x_0, …] and x_l side by side: the last two maps that are there, the two that are born, and the four of them.
void paintConcatenation(ScenePainter& scene, const DenseModel& model, const QRectF& card, int reader)
{
    const int born = reader - 1;
    const int depth = model.block().depth();
    const Theme& theme = scene.theme();
    const QSizeF map = cardScale(scene).map();
    const double half = map.width() / 2;
    const double row = map.height() + mapGap;
    const auto paint = [&](const QPointF& at, const engine::Tensor& maps, int channel, int number) {
        paintMap(scene, {.at = at, .maps = &maps, .channel = channel, .color = birthSwatch(theme, number, depth)});
    };
    const SampleMerge merge = sampleMerge(engine::MergeSpec::Kind::Concat, born, model.settings.seed);
    const int before = merge.before.shape().c;
    const Columns columns = columnsOf(card, cardScale(scene), 2 * map.width() + mapGap);
    const std::array names{born == 1 ? ribbonName(0) : QStringLiteral("… %1").arg(ribbonName(born - 1)),
                           ribbonName(born), Words::tr("behind one another")};
    for (int channel = 0; channel < SampleMerge::channels; ++channel) {
        const int older = before - SampleMerge::channels + channel;
        const double y = columns.top + channel * row;
        paint({columns.left[0], y}, merge.before, older, born - 1);
        paint({columns.left[1], y}, merge.born, channel, born);
        const double x = columns.left[2] + channel * (map.width() + mapGap);
        paint({x, columns.top}, merge.after, older, born - 1);
        paint({x, columns.top + row}, merge.after, before + channel, born);
    }
    paintName(scene, {columns.left[0] + half, columns.top - 8}, names[0], 2 * half);
    paintName(scene, {columns.left[1] + half, columns.top - 8}, names[1], 2 * half);
    paintName(scene, {columns.left[2] + 2 * half + mapGap / 2, columns.top - 8}, names[2], 4 * half);
    const double middle = columns.top + map.height() + mapGap / 2 + 8;
    paintSign(scene, {columns.sign[0], middle}, QStringLiteral("‖"));
    paintSign(scene, {columns.sign[1], middle}, QStringLiteral("="));
}

} // namespace

void paintHoverCard(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, const Target& target)
{
    const bool own =
        target.part == densePart::ribbon || target.part == densePart::layer || target.part == densePart::transition;
    if (!own || !isShown(model, target) || scene.presentation())
        return;
    const PartWords words = partWords(model, target);
    Label title{.at = {}, .text = words.title, .px = 15, .weight = QFont::DemiBold, .color = scene.theme().surface.ink};
    Label line{.at = {}, .text = words.line, .px = 14, .color = scene.theme().surface.ink2};
    const double leading = 21 * scene.textFactor();
    const double width = std::max(scene.textWidth(title), scene.textWidth(line)) + 2 * padding;
    const QRectF card = hoverCard(layout, {width, 2 * leading + 1.3 * padding});
    scene.roundedBox(card, 4, scene.theme().surface.stage, scene.theme().surface.ink);
    title.at = {card.left() + padding, card.top() + 0.45 * padding + 0.82 * leading};
    line.at = title.at + QPointF(0, leading);
    title.maximumWidth = line.maximumWidth = card.width() - 2 * padding;
    scene.text(title);
    scene.text(line);
}

void paintValueCard(ScenePainter& scene, const DenseModel& model, const DenseLayout& layout, const Target& pinned)
{
    if (!layout.card)
        return;
    const QRectF& card = *layout.card;
    scene.roundedBox(card, 8, scene.theme().surface.panel, scene.theme().surface.controlBorder);
    const bool plus = pinned.part == densePart::plus;
    const Label title{.at = {card.left() + padding, card.top() + cardScale(scene).titleLine},
                      .text = plus ? Words::tr("Add: cell by cell, two of the channels")
                                   : Words::tr("Concatenate: every value stays, two of each origin"),
                      .px = cardScale(scene).title,
                      .weight = QFont::DemiBold,
                      .color = scene.theme().role(plus ? Role::Ordinary : Role::Variant).text,
                      .maximumWidth = card.width() - 2 * padding};
    scene.text(title);
    if (plus)
        paintSum(scene, model, card, pinned.channel);
    else
        paintConcatenation(scene, model, card, pinned.channel);
}

} // namespace convolarium
