// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/guide_progress.h"

#include <algorithm>

namespace convolarium {

void GuideProgress::begin(const LessonText& text)
{
    std::vector<std::vector<bool>> tasks;
    for (const TextPage& page : text.pages)
        tasks.emplace_back(page.tasks.size(), false);
    const auto sameSize = [](const auto& a, const auto& b) { return a.size() == b.size(); };
    if (std::ranges::equal(tasks, m_tasks, sameSize))
        return;
    m_left.assign(tasks.size(), false);
    m_tasks = std::move(tasks);
}

bool GuideProgress::observe(const TextPage& text, std::size_t page, const Moment& moment)
{
    bool ticked = false;
    for (std::size_t i = 0; i < text.tasks.size(); ++i)
        if (!m_tasks[page][i] && holds(text.tasks[i].condition, moment)) {
            m_tasks[page][i] = true;
            ticked = true;
        }
    return ticked;
}

bool GuideProgress::areTasksDone(std::size_t page) const
{
    return std::ranges::all_of(m_tasks[page], [](bool done) { return done; });
}

bool GuideProgress::isPageDone(std::size_t page) const
{
    return m_tasks[page].empty() ? m_left[page] : areTasksDone(page);
}

} // namespace convolarium
