// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/settings.h"

#include <functional>
#include <vector>

namespace convolarium {

class Page;

/// A page of the window by its id, what it is called in the present language, and how it is made as it was left.
struct PageEntry {
    QString id;
    std::function<QString()> title;
    std::function<QString()> railTitle;
    std::function<Page*(const LessonState&)> make;
};

/// All pages, in the order of the rail: the lessons, then what is built on them.
[[nodiscard]] const std::vector<PageEntry>& pageTable();

/// The place of a page in the table; the first for an unknown id.
[[nodiscard]] int pagePosition(const QString& id);

/// How a page is left, as make() takes it.
[[nodiscard]] LessonState pageState(const Page& page);

} // namespace convolarium
