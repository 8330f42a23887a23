// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/scene_painter.h"
#include "app/quiz/challenge.h"

#include <QRectF>

namespace convolarium {

/// What the stage shows of a challenge; a value.
struct ChallengeView {
    Challenge challenge;
    std::vector<GoalResult> results = {}; ///< one a goal; empty: there is nothing that could be judged yet
    QString judgedName = {};              ///< of the network that is judged; empty for a lesson
    bool hinted = false;                  ///< the hint has been asked for

    [[nodiscard]] bool isSolved() const;
};

enum class ChallengePart { None, Hint, Lesson };

struct ChallengeLayout {
    QRectF number, title, task;
    std::vector<QRectF> budgets; ///< one a goal
    QRectF verdict;
    QRectF lesson;       ///< room for the stage of the lesson; empty where there is none
    QRectF hint;         ///< the words
    QRectF hintButton;   ///< empty where it has been pressed
    QRectF lessonButton; ///< empty where there is no lesson
};

[[nodiscard]] ChallengeLayout challengeLayout(const ChallengeView& shown, const SceneView& view);
[[nodiscard]] ChallengePart challengeHit(const ChallengeView& shown, const SceneView& view, const QPointF& point);
void paintChallenge(ScenePainter& scene, const ChallengeView& shown, const ChallengeLayout& layout,
                    ChallengePart pointed);

/// "256 samples", "4,096": a figure with its unit.
[[nodiscard]] QString goalValueText(const Goal& goal, double value);
/// "at least 200", "under 40,000".
[[nodiscard]] QString boundText(const Goal& goal);
/// What a screen reader says.
[[nodiscard]] QString spokenChallenge(const ChallengeView& shown);
/// The page's sentence.
[[nodiscard]] QString challengeSentence(const ChallengeView& shown);

} // namespace convolarium
