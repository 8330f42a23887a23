// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/quiz_layout.h"

namespace convolarium {

/// The pictures of the tasks, each in `area`: what has been answered, and, as far as the moment has come, what is true.
void paintBarTask(ScenePainter& scene, const QuizScene& shown, const QRectF& area);
void paintCurveTask(ScenePainter& scene, const QuizScene& shown, const QRectF& area);
void paintCellsTask(ScenePainter& scene, const QuizScene& shown, const QRectF& area);
void paintDilationsTask(ScenePainter& scene, const QuizScene& shown, const QRectF& area);
/// Predicted against measured, once the stopwatch has run.
void paintClockTask(ScenePainter& scene, const QuizScene& shown, const QRectF& area);

/// Which nodes read which: levels from the input up, the output's cone lit. `pulse` runs up through it.
void paintWiring(ScenePainter& scene, const Wiring& wiring, const QRectF& area, double pulse);

/// A dashed line: a prediction, the only dashed thing on a stage.
void paintDashed(ScenePainter& scene, const QPolygonF& points, const QColor& color, double width = 3);

/// The verdict in a card: headline and details, green when all is right.
void paintVerdict(ScenePainter& scene, const Verdict& verdict, const QRectF& rect);
/// The colours of a verdict.
[[nodiscard]] Role verdictRole(const Verdict& verdict);

} // namespace convolarium
