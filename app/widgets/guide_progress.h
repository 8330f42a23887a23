// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson_text.h"

#include <vector>

namespace convolarium {

/// How far a reader has come in a text: the tasks that were done stay done, whatever is set later.
class GuideProgress {
public:
    /// Of a text of that structure, from the beginning. What was done is kept where the structure is that of before:
    /// the same text in another language.
    void begin(const LessonText& text);

    /// Ticks the tasks of `page` whose conditions hold. Returns whether one was ticked.
    bool observe(const TextPage& text, std::size_t page, const Moment& moment);
    /// The reader has gone on from `page`.
    void leave(std::size_t page) { m_left[page] = true; }

    [[nodiscard]] bool isTaskDone(std::size_t page, std::size_t task) const { return m_tasks[page][task]; }
    [[nodiscard]] bool areTasksDone(std::size_t page) const;
    /// Its tasks are done, or, where it has none, it has been read.
    [[nodiscard]] bool isPageDone(std::size_t page) const;

private:
    std::vector<std::vector<bool>> m_tasks; ///< by page
    std::vector<bool> m_left;
};

} // namespace convolarium
