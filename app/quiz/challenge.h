// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"
#include "app/lesson/lesson_place.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace convolarium {

/// A bound that a solution keeps.
struct Goal {
    QString figure; ///< where Lesson::figures() has the number: a JSON pointer, "/size"
    QString label;  ///< "receptive field"
    QString unit;   ///< "samples"
    double bound = 0;
    bool atLeast = true; ///< else at most
    bool strict = false; ///< the bound itself does not do: "under 40,000"
};

/// Something to be built within a budget, with the controls of a lesson; or, where `lesson` of its start is empty, with a
/// network that has been trained here.
struct Challenge {
    QString id;    ///< stable: "hear_200"
    QString title; ///< "Hear 200 samples"
    QString task;  ///< "Hear at least 200 samples with at most 5,000 weights."
    QString hint;  ///< one sentence, for who asks
    LessonPlace start;
    QStringList free;        ///< the parameters that may be changed
    std::vector<Goal> goals; ///< the first is the result, the last the cost
};

/// All challenges.
[[nodiscard]] std::vector<Challenge> challenges();

/// What a goal says of a state.
struct GoalResult {
    double value = 0;
    bool met = false;
};

/// Judged by the lesson's own figures, one result a goal.
/// @throws std::out_of_range when the lesson has no such figure.
[[nodiscard]] std::vector<GoalResult> judged(const Challenge& challenge, const Lesson& lesson);

/// A network that has been trained on this computer.
struct TrainedNetwork {
    QString name;
    double parameters = 0;
    double accuracy = 0; ///< on the test set, 0…1
};

[[nodiscard]] std::vector<GoalResult> judged(const Challenge& challenge, const TrainedNetwork& network);

/// A try that is worth keeping: what was set, and what came of it.
struct Solution {
    std::map<QString, QString> values; ///< of the free parameters
    double result = 0, cost = 0;       ///< of the first and the last goal
    bool solved = false;
    friend bool operator==(const Solution&, const Solution&) = default;
};

/// Adds a try to `kept`, which has no two of which one is as good in result and cost alike; one that solves the challenge is
/// never beaten by one that does not. Returns whether it was kept.
bool keepBest(const Challenge& challenge, std::vector<Solution>& kept, const Solution& solution);

} // namespace convolarium
