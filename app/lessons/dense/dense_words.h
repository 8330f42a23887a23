// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/focus.h"
#include "app/lesson/sentence.h"
#include "app/lessons/dense/dense_model.h"

namespace convolarium {

/// The dense network against its twin as one number.
struct DenseComparison {
    double factor = 1; ///< at least 1
    QString words;     ///< "fewer weights"
};
[[nodiscard]] DenseComparison denseComparison(const DenseModel& model);

/// "14.2", "1.03".
[[nodiscard]] QString factorDigits(double factor);

[[nodiscard]] Sentence denseHeadline(const DenseModel& model);

/// What is said of a part of the scene: its name and what belongs to it.
struct PartWords {
    QString title;
    QString line;
};
[[nodiscard]] PartWords partWords(const DenseModel& model, const Target& target);

/// How the picture abbreviates.
[[nodiscard]] QString denseNote(const DenseModel& model);

} // namespace convolarium
