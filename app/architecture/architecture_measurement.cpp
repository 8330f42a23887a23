// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The networks of the lab by the clock of this computer.
#include "app/architecture/architecture_page.h"
#include "app/architecture/problem_words.h"
#include "app/architecture/time_view.h"

namespace convolarium {

void ArchitecturePage::toggleMeasurement()
{
    if (isMeasuring())
        stopMeasurement();
    else
        startMeasurement();
}

void ArchitecturePage::startMeasurement()
{
    std::vector<engine::NetworkSpec> networks;
    for (const NamedNetwork& shown : shownNetworks()) {
        const std::vector<std::string>& problems = shown.network.inspection.problems;
        const bool wrong = std::ranges::any_of(problems, [](const std::string& problem) { return !problem.empty(); });
        if (wrong || problems.empty()) {
            m_panel->showMeasured(tr("%1 cannot run as it stands: mend the marked layers first.").arg(shown.title));
            return;
        }
        networks.push_back(shown.network.spec);
    }
    m_progress = std::make_shared<std::atomic<double>>(0.0);
    m_background.request({labMeasurement(std::move(networks), m_progress)});
    m_progressTick.start();
    m_panel->showProgress(0);
    m_timeView->showProgress(0);
    showCharts();
}

void ArchitecturePage::stopMeasurement()
{
    m_background.request({});
    m_progress.reset();
    m_progressTick.stop();
    m_panel->showMeasured({});
    showCharts();
}

void ArchitecturePage::takeTimes(const SlowResult& result)
{
    m_progress.reset();
    m_progressTick.stop();
    QString words;
    if (const auto* times = std::any_cast<LabTimes>(&result.value)) {
        if (times->problem.empty())
            m_times = *times;
        else
            words = problemInWords(times->problem);
    }
    m_panel->showMeasured(words);
    showCharts();
}

} // namespace convolarium
