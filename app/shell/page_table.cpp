// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/page_table.h"

#include "app/architecture/architecture_page.h"
#include "app/quiz/quiz_page.h"
#include "app/shell/lesson_state.h"
#include "app/shell/lesson_table.h"
#include "app/training/training_page.h"
#include "app/widgets/guide_view.h"
#include "app/widgets/lesson_page.h"
#include "app/widgets/workbench_page.h"

namespace convolarium {

namespace {

PageEntry pageOf(const LessonEntry& entry)
{
    return {.id = entry.id,
            .title = [make = entry.make] { return make()->title(); },
            .railTitle = [make = entry.make] { return make()->railTitle(); },
            .make = [make = entry.make](const LessonState& state) -> Page* {
                auto lesson = make();
                restoreValues(*lesson, state);
                auto* page = new LessonPage(std::move(lesson));
                page->setGuide(make);
                page->leaveGuideAt(state.guidePage);
                return page;
            }};
}

template <typename Workbench>
PageEntry workbenchOf(const QString& id)
{
    return {.id = id,
            .title = Workbench::name,
            .railTitle = Workbench::shortName,
            .make = [](const LessonState& state) -> Page* {
                auto* page = new Workbench;
                page->restoreSettings(state.values);
                return page;
            }};
}

std::vector<PageEntry> makeTable()
{
    std::vector<PageEntry> table;
    for (const LessonEntry& lesson : lessonTable())
        table.push_back(pageOf(lesson));
    table.push_back(workbenchOf<ArchitecturePage>(QStringLiteral("architecture")));
    table.push_back(workbenchOf<TrainingPage>(QStringLiteral("training")));
    table.push_back(workbenchOf<QuizPage>(QStringLiteral("quiz")));
    return table;
}

} // namespace

const std::vector<PageEntry>& pageTable()
{
    static const std::vector<PageEntry> table = makeTable();
    return table;
}

int pagePosition(const QString& id)
{
    const std::vector<PageEntry>& table = pageTable();
    const auto found = std::ranges::find(table, id, &PageEntry::id);
    return found == table.end() ? 0 : static_cast<int>(found - table.begin());
}

LessonState pageState(const Page& page)
{
    LessonState state{.values = {}, .time = page.time(), .layout = page.saveLayout(), .guidePage = 0};
    if (const auto* lesson = dynamic_cast<const LessonPage*>(&page)) {
        state.values = valueTexts(lesson->lesson());
        state.guidePage = lesson->guide() ? lesson->guide()->page() : 0;
    } else if (const auto* workbench = dynamic_cast<const WorkbenchPage*>(&page))
        state.values = workbench->settings();
    return state;
}

} // namespace convolarium
