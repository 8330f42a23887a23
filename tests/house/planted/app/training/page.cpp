// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QThread>

// A std::thread of our own, or "std::async" in words, starts nothing.
const int cores = QThread::idealThreadCount();
const char* const words = "QtConcurrent";
const auto runner = QThread::create([] {});  // planted: thread
const std::jthread other;                    // planted: thread
const auto later = std::async([] {});        // planted: thread
const auto map = QtConcurrent::mapped(1, 2); // planted: thread
