// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

namespace convolarium {

/// Does `work` on the program's background thread, while this one listens: Ctrl+C (SIGINT) or SIGTERM asks the work to stop.
/// A second one ends the program as it would have without this. Returns when the work is done; throws what it throws.
/// Needs a QCoreApplication.
void runInterruptibly(const std::function<void(const std::stop_token& stop)>& work);

} // namespace convolarium
