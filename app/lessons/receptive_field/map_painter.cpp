// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/receptive_field/map_painter.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReceptiveFieldStage)
};

constexpr double smallestDrawnCell = 6; ///< px; smaller cells are pixels of an image

bool isEmpty(const PathMap& map, std::size_t row, std::size_t column) { return map.at(row, column) <= 0; }

std::int64_t reached(const PathMap& map)
{
    const auto used = [](const std::vector<double>& counts) {
        return std::ranges::count_if(counts, [](double count) { return count > 0; });
    };
    return static_cast<std::int64_t>(used(map.rows)) * static_cast<std::int64_t>(used(map.columns));
}

/// The tones, one pixel of an image a cell.
void paintTones(ScenePainter& scene, const PathMap& map, const MapFrame& frame)
{
    const Theme& theme = scene.theme();
    const std::array<QRgb, 5> tones{theme.surface.stage.rgb(), pathColor(theme, 1).rgb(), pathColor(theme, 2).rgb(),
                                    pathColor(theme, 3).rgb(), pathColor(theme, 4).rgb()};
    QImage image(static_cast<int>(map.columns.size()), static_cast<int>(map.rows.size()), QImage::Format_RGB32);
    for (std::size_t row = 0; row < map.rows.size(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(row)));
        for (std::size_t column = 0; column < map.columns.size(); ++column)
            line[column] = tones[static_cast<std::size_t>(pathStep(map.at(row, column), map.largest))];
    }
    scene.image(frame.bounds(map), image);
}

/// Lines between the cells, × in those without a path.
void paintCells(ScenePainter& scene, const PathMap& map, const MapFrame& frame)
{
    const Theme& theme = scene.theme();
    QVector<QLineF> crosses;
    QVector<QLineF> grid;
    for (std::size_t row = 0; row < map.rows.size(); ++row)
        for (std::size_t column = 0; column < map.columns.size(); ++column) {
            if (!isEmpty(map, row, column))
                continue;
            const QRectF cell = frame.cell(map, row, column);
            const double arm = std::min(cell.width() * 0.14, 4.0);
            const QPointF at = cell.center();
            crosses << QLineF(at - QPointF(arm, arm), at + QPointF(arm, arm))
                    << QLineF(at - QPointF(arm, -arm), at + QPointF(arm, -arm));
        }
    const QRectF all = frame.bounds(map);
    const double width = all.width() / static_cast<double>(map.columns.size());
    const double height = all.height() / static_cast<double>(map.rows.size());
    for (std::size_t column = 0; column <= map.columns.size(); ++column)
        grid << QLineF(all.left() + static_cast<double>(column) * width, all.top(),
                       all.left() + static_cast<double>(column) * width, all.bottom());
    for (std::size_t row = 0; row <= map.rows.size(); ++row)
        grid << QLineF(all.left(), all.top() + static_cast<double>(row) * height, all.right(),
                       all.top() + static_cast<double>(row) * height);
    scene.lines(grid, theme.surface.border, scene.stroke().hairline);
    scene.lines(crosses, theme.surface.ink2, 1);
}

/// One of the two examples: its name, its verdict, the map and a line under it.
void paintExample(ScenePainter& scene, const QPointF& at, const std::vector<int>& dilations)
{
    const PathMap map = squareMap(3, dilations);
    const auto cells = static_cast<std::int64_t>(map.rows.size() * map.columns.size());
    const std::int64_t holes = cells - reached(map);
    const MapFrame frame{.centre = at + QPointF(123.5, 136.5), .pixel = 19};
    const Theme& theme = scene.theme();
    QStringList names;
    for (const int dilation : dilations)
        names << QString::number(dilation);
    scene.text({.at = at,
                .text = QStringLiteral("d = ") + names.join(QStringLiteral(", ")),
                .px = 15,
                .weight = QFont::DemiBold,
                .color = theme.surface.ink,
                .maximumWidth = 120});
    scene.text({.at = at + QPointF(247, 0),
                .text = holes > 0 ? Words::tr("%Ln hole(s)", nullptr, static_cast<int>(holes)) : Words::tr("no holes"),
                .px = 15,
                .weight = QFont::DemiBold,
                .color = theme.role(holes > 0 ? Role::Bad : Role::Good).text,
                .anchor = Qt::AlignRight,
                .maximumWidth = 120});
    paintPathMap(scene, map, frame);
    scene.text({.at = at + QPointF(0, 283),
                .text = holes > 0 ? Words::tr("only %1 of %2 pixels reach the output").arg(reached(map)).arg(cells)
                                  : Words::tr("all %1 of %2 pixels reach the output").arg(reached(map)).arg(cells),
                .px = 15,
                .color = theme.surface.ink2,
                .priority = Priority::Detail,
                .maximumWidth = 320});
}

} // namespace

QColor pathColor(const Theme& theme, int step)
{
    constexpr std::array places{0.0, 0.16, 0.38, 0.64, 0.9};
    return theme.sequential.color(places[static_cast<std::size_t>(step)]);
}

QRectF MapFrame::cell(const PathMap& map, std::size_t row, std::size_t column) const
{
    const double x = map.firstColumn + (static_cast<double>(column) - 0.5) * map.columnJump;
    const double y = map.firstRow + (static_cast<double>(row) - 0.5) * map.rowJump;
    return {centre.x() + x * pixel, centre.y() + y * pixel, map.columnJump * pixel, map.rowJump * pixel};
}

QRectF MapFrame::bounds(const PathMap& map) const
{
    return cell(map, 0, 0).united(cell(map, map.rows.size() - 1, map.columns.size() - 1));
}

void paintPathMap(ScenePainter& scene, const PathMap& map, const MapFrame& frame)
{
    const double cell = frame.pixel * std::min(map.rowJump, map.columnJump);
    paintTones(scene, map, frame);
    if (cell >= smallestDrawnCell)
        paintCells(scene, map, frame);
    else
        scene.frame(frame.bounds(map), scene.theme().surface.border, scene.stroke().hairline);
    const double side = std::max(frame.pixel, 9.0);
    scene.frame(QRectF(frame.centre.x() - side / 2, frame.centre.y() - side / 2, side, side),
                scene.theme().role(Role::Output).line, std::min(3.0, 1 + side / 10));
}

void paintHeatMap(ScenePainter& scene, const HeatMap& map, const QRectF& area, double shown)
{
    const int rows = std::clamp(static_cast<int>(std::ceil(shown * map.rows)), 1, map.rows);
    // Asking the theme for the colour of each of half a million pixels would take longer than a frame may.
    constexpr int tones = 256;
    std::array<QRgb, tones> toneOf;
    for (int tone = 0; tone < tones; ++tone)
        toneOf[static_cast<std::size_t>(tone)] =
            scene.theme().sequential.color(static_cast<double>(tone) / (tones - 1)).rgb();
    QImage image(map.columns, rows, QImage::Format_RGB32);
    for (int row = 0; row < rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int column = 0; column < map.columns; ++column) {
            const float value = map.values[static_cast<std::size_t>(row * map.columns + column)];
            line[column] = toneOf[static_cast<std::size_t>(std::lround(std::clamp(value, 0.0F, 1.0F) * (tones - 1)))];
        }
    }
    scene.image(QRectF(area.topLeft(), QSizeF(area.width(), area.height() * rows / map.rows)), image);
    scene.frame(area, scene.theme().surface.border, scene.stroke().hairline);
}

void paintPathLegend(ScenePainter& scene, const QPointF& at)
{
    if (!scene.shows(Priority::Detail))
        return; // tones without their names say nothing
    const Theme& theme = scene.theme();
    const auto word = [&](double y, const QString& text) {
        scene.text({.at = at + QPointF(24, y),
                    .text = text,
                    .px = 13,
                    .color = theme.surface.ink2,
                    .priority = Priority::Detail,
                    .maximumWidth = 50});
    };
    scene.text({.at = at,
                .text = Words::tr("paths"),
                .px = 13,
                .color = theme.surface.ink2,
                .priority = Priority::Detail,
                .maximumWidth = 74});
    for (int step = 4; step >= 0; --step) {
        const QRectF box(at.x(), at.y() + 14 + 24 * (4 - step), 18, 18);
        if (step > 0)
            scene.fill(box, pathColor(theme, step));
        scene.frame(box, theme.surface.ghost, 1);
        if (step == 0) {
            const QPointF c = box.center();
            scene.lines({{c - QPointF(4, 4), c + QPointF(4, 4)}, {c - QPointF(4, -4), c + QPointF(4, -4)}},
                        theme.surface.ink2, 1.2);
        }
    }
    word(28, Words::tr("many"));
    word(28 + 72, Words::tr("few"));
    word(28 + 96, QStringLiteral("0"));
}

void paintGriddingColumn(ScenePainter& scene, double left)
{
    scene.text({.at = {left, 39},
                .text = Words::tr("The same idea in 2-D"),
                .px = 20,
                .weight = QFont::DemiBold,
                .color = scene.theme().surface.ink,
                .maximumWidth = 316,
                .given = true});
    scene.text({.at = {left, 64},
                .text = Words::tr("three 3 × 3 layers, both see 13 × 13"),
                .px = 15,
                .color = scene.theme().surface.ink2,
                .priority = Priority::Detail,
                .maximumWidth = 316});
    paintExample(scene, {left, 94}, {2, 2, 2});
    paintExample(scene, {left, 434}, {1, 2, 3});
    paintPathLegend(scene, {left + 262, 118});
}

} // namespace convolarium
