// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/problem.h"
#include "app/quiz/quiz_page.h"
#include "app/shell/lesson_state.h"
#include "app/shell/lesson_table.h"
#include "app/shell/main_window.h"
#include "app/training/run_store.h"
#include "app/training/training_page.h"
#include "app/widgets/lesson_page.h"

#include <QDir>
#include <QFileInfo>

// What the window does for the quiz.

namespace convolarium {

namespace {

/// What the tracks have reached on the test pictures, each at its best.
void addNetworks(std::vector<TrainedNetwork>& networks, const std::vector<Track>& tracks)
{
    for (const Track& track : tracks) {
        double best = -1;
        for (const EpochPoint& epoch : track.epochs)
            best = std::max(best, epoch.record.test.accuracy);
        if (best >= 0)
            networks.push_back({.name = track.facts.title,
                                .parameters = static_cast<double>(track.facts.parameters),
                                .accuracy = best});
    }
}

/// The networks of kept runs; of many runs the newest, and only those that come near the challenge.
void addKeptNetworks(std::vector<TrainedNetwork>& networks, const RunStore& store)
{
    constexpr double near = 0.8;
    constexpr int most = 8; // files are read as a whole
    int read = 0;
    for (const RunSummary& run : store.list()) {
        const bool good =
            std::ranges::any_of(run.networks, [](const RunSummary::Network& network) { return network.best >= near; });
        if (!good || !run.broken.isEmpty() || ++read > most)
            continue;
        try {
            addNetworks(networks, store.read(run.id).tracks);
        } catch (const Problem&) {
            continue; // the list of kept runs says it
        }
    }
}

} // namespace

void MainWindow::listen(QuizPage& page)
{
    std::vector<QuizLesson> lessons;
    for (const LessonEntry& entry : lessonTable())
        lessons.push_back({entry.id, [&entry] { return openingLesson(entry); }});
    page.setLessons(std::move(lessons));
    page.keepProgress(QFileInfo(m_context.store.fileName()).dir().filePath(QStringLiteral("progress.json")));
    connect(&page, &QuizPage::lessonRequested, this, &MainWindow::showPlace);
    connect(&page, &QuizPage::fileRequested, this, &MainWindow::showPage);
    connect(&page, &QuizPage::progressCleared, this, [this] {
        m_settings.finished.clear();
        finishedChanged();
    });
}

/// The quiz judges networks that have been trained here: those of the present race and those that are kept.
void MainWindow::lendTrained()
{
    auto* quiz = dynamic_cast<QuizPage*>(m_page);
    if (!quiz)
        return;
    std::vector<TrainedNetwork> networks;
    if (const auto found = m_pages.find(QStringLiteral("training")); found != m_pages.end())
        addNetworks(networks, dynamic_cast<TrainingPage&>(*found->second).session().tracks());
    addKeptNetworks(networks, RunStore(QFileInfo(m_context.store.fileName()).dir().filePath(QStringLiteral("runs"))));
    quiz->setTrainedNetworks(std::move(networks));
    quiz->setLessonsRead(!m_settings.finished.isEmpty());
}

void MainWindow::showPlace(const LessonPlace& place)
{
    const std::vector<LessonEntry>& lessons = lessonTable();
    if (std::ranges::find(lessons, place.lesson, &LessonEntry::id) == lessons.end())
        return;
    showPage(place.lesson);
    showEverything(place.lesson); // these numbers are to be seen; a lesson file's questions and answers stay
    LessonPage& page = *lessonPage();
    edit(QStringLiteral("preset"), valuesAt(place, page.lesson()), false);
    page.setTime(place.time.value_or(1.0));
}

} // namespace convolarium
