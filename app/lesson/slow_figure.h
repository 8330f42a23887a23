// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <any>
#include <functional>
#include <stop_token>

namespace convolarium {

/// The result of a slow figure; what `value` holds is between the lesson's function and its accept().
struct SlowResult {
    QString id;
    std::any value; ///< empty when it was stopped
};

/// A figure that takes longer than a frame (a stopwatch, a heat map): a pure function, run off the window's thread.
struct SlowFigure {
    QString id;    ///< the newest request with an id wins; an older one is stopped
    QString label; ///< "measuring…"
    QString key;   ///< what it depends on; a run with an equal key goes on
    std::function<SlowResult(std::stop_token)> compute;
    bool onDemand = true; ///< an export computes it only when told to measure: a clock is in it, or it takes long
};

} // namespace convolarium
