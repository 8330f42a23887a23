// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/race_picture.h"

#include "app/training/gradient_charts.h"
#include "app/training/parameter_squares.h"
#include "app/training/race_look.h"
#include "app/training/race_table.h"
#include "app/training/race_words.h"
#include "app/widgets/chart_view.h"
#include "app/widgets/headline.h"

namespace convolarium {

void paintRacePicture(QPainter& painter, const QRectF& rect, const RaceView& view, const RaceChartStyle& style)
{
    constexpr double margin = 24, head = 68, gap = 28;
    const Theme& colors = theme(ThemeId::Light);
    painter.save();
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / racePictureSize.width(), rect.height() / racePictureSize.height());
    const QRectF whole(QPointF(0, 0), QSizeF(racePictureSize));
    painter.fillRect(whole, colors.surface.stage);
    (void)paintHeadline(painter, QRectF(0, 0, whole.width(), head),
                        {.title = {}, .sentence = raceSentence(view, false)}, {.theme = colors});
    const QRectF area = whole.adjusted(margin, head + gap / 2, -margin, -margin);
    const double left = area.width() * 0.6;
    const double upper = area.height() * 0.6;
    std::vector<const Track*> tracks;
    for (std::size_t i = 0; i < view.size(); ++i)
        tracks.push_back(&view.track(i));
    const QRectF right(area.left() + left, area.top(), area.width() - left, upper);
    paintChart(painter, QRectF(area.left(), area.top(), left - gap, upper), accuracyChart(tracks, style), colors);
    paintParameterSquares(painter, right.adjusted(0, 0, 0, -upper * 0.52), view, {.theme = colors});
    paintChart(painter, right.adjusted(0, upper * 0.5, 0, 0), raceTable(view), colors);
    const QRectF below(area.left(), area.top() + upper + gap, area.width(), area.height() - upper - gap);
    paintChart(painter, below.adjusted(0, 0, -below.width() * 0.5 - gap / 2, 0), lossChart(tracks, style), colors);
    paintChart(painter, below.adjusted(below.width() * 0.5 + gap / 2, 0, 0, 0), normChart(view), colors);
    painter.restore();
}

} // namespace convolarium
