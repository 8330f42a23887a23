// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/guess_layout.h"

#include "app/training/race_look.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace convolarium {

namespace {

constexpr double gap = 20;

/// The samples in the order in which they are shown.
std::vector<int> shownSamples(const RaceView& view, const std::optional<CellOf>& cell, std::size_t most)
{
    const engine::Dataset& test = view.data->sets.test;
    if (cell && cell->contestant < view.size()) {
        const EpochPoint* epoch = view.guesses(cell->contestant);
        return epoch ? samplesOf(cell->cell, test.labels, epoch->guesses, most) : std::vector<int>();
    }
    std::vector<int> samples(std::min(most, test.labels.size()));
    std::iota(samples.begin(), samples.end(), 0);
    return samples;
}

void placePictures(GuessLayout& layout, const RaceView& view, const RaceLook& look)
{
    const double line = QFontMetricsF(uiFont(look.captionPx())).height();
    const double title = line + 10;
    const double words = line * static_cast<double>(std::max<std::size_t>(1, view.size())) + 4;
    const double least = look.presentation ? 110 : look.compact ? 44 : 60;
    const QRectF body = layout.pictures.adjusted(0, title, 0, 0);
    const int rows = std::max(1, static_cast<int>(body.height() / (least + words + 8)));
    layout.side = std::max(16.0, body.height() / rows - words - 8);
    const double width = std::max(layout.side, line * 7);
    const int columns = std::max(1, static_cast<int>((body.width() + 10) / (width + 10)));
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            layout.places.emplace_back(body.left() + column * (width + 10),
                                       body.top() + row * (layout.side + words + 8), width, layout.side + words);
}

void placeTables(GuessLayout& layout, const QRectF& rect, const RaceView& view, const RaceLook& look)
{
    if (view.isEmpty() || layout.classes == 0)
        return;
    const double line = QFontMetricsF(uiFont(look.captionPx())).height();
    const auto count = static_cast<double>(view.size());
    const double width = (rect.width() - gap * (count - 1)) / count;
    const double top = 2 * line + 8; // the view's title, the contestant's
    for (std::size_t i = 0; i < view.size(); ++i) {
        const QRectF whole(rect.left() + static_cast<double>(i) * (width + gap), rect.top(), width, rect.height());
        const double labels = line * 1.2; // the letters of the classes
        const double edge =
            std::floor(std::min(width - labels, rect.height() - top - labels - 1.6 * line) / layout.classes) *
            layout.classes;
        layout.headers.push_back(whole);
        layout.tables.emplace_back(whole.left() + labels, whole.top() + top + labels, std::max(0.0, edge),
                                   std::max(0.0, edge));
    }
}

} // namespace

QRectF GuessLayout::cellRect(const CellOf& cell) const
{
    const QRectF& table = tables[cell.contestant];
    const double edge = table.width() / std::max(1, classes);
    return {table.left() + cell.cell.guess * edge, table.top() + cell.cell.truth * edge, edge, edge};
}

std::optional<CellOf> GuessLayout::cellAt(const QPointF& point) const
{
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const QRectF& table = tables[i];
        if (!table.contains(point) || table.width() <= 0)
            continue;
        const double edge = table.width() / classes;
        const auto place = [&](double distance) { return std::min(classes - 1, static_cast<int>(distance / edge)); };
        return CellOf{i, {.truth = place(point.y() - table.top()), .guess = place(point.x() - table.left())}};
    }
    return std::nullopt;
}

std::optional<int> GuessLayout::sampleAt(const QPointF& point) const
{
    for (std::size_t i = 0; i < std::min(samples.size(), places.size()); ++i)
        if (places[i].contains(point))
            return samples[i];
    return std::nullopt;
}

GuessLayout guessLayout(const QRectF& rect, const RaceView& view, const std::optional<CellOf>& cell,
                        const RaceLook& look)
{
    GuessLayout layout;
    const double share = view.size() > 2 ? 0.36 : 0.42;
    layout.pictures = QRectF(rect.left(), rect.top(), rect.width() * share - gap, rect.height());
    if (!view.data)
        return layout;
    layout.classes = static_cast<int>(view.data->sets.test.classes.size());
    placePictures(layout, view, look);
    layout.samples = shownSamples(view, cell, layout.places.size());
    placeTables(layout, rect.adjusted(rect.width() * share, 0, 0, 0), view, look);
    return layout;
}

QImage sampleImage(const RaceView& view, int sample)
{
    if (!view.data || sample < 0 || sample >= view.data->sets.test.size())
        return {};
    const engine::Dataset& test = view.data->sets.test;
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(test.image.elements()));
    test.copyPixels(sample, pixels);
    QImage image(test.image.w, test.image.h, QImage::Format_RGB32);
    const auto channels = static_cast<std::size_t>(test.image.c);
    const std::uint8_t* value = pixels.data();
    for (int y = 0; y < test.image.h; ++y)
        for (int x = 0; x < test.image.w; ++x, value += channels)
            image.setPixel(x, y, channels == 3 ? qRgb(value[0], value[1], value[2]) : qRgb(*value, *value, *value));
    return image;
}

} // namespace convolarium
