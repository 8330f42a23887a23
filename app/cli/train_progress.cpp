// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/train_progress.h"

#include "app/lesson/numbers.h"
#include "app/training/race_axis.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QString clearLine = QStringLiteral("\r\x1b[K");

} // namespace

void TrainProgress::change(const QString& text)
{
    constexpr qint64 quietMilliseconds = 100;
    if (!m_console.isTerminal || !m_console.show || (m_shown.isValid() && m_shown.elapsed() < quietMilliseconds))
        return;
    m_console.show(clearLine + text);
    m_isOpen = true;
    m_shown.start();
}

void TrainProgress::clear()
{
    if (m_isOpen)
        m_console.show(clearLine);
    m_isOpen = false;
}

void TrainProgress::note(const QString& line)
{
    clear();
    if (m_console.show)
        m_console.show(line);
}

void TrainProgress::loading(double fraction) { change(Words::tr("loading pictures: %1").arg(percent(fraction))); }

void TrainProgress::begin(const QString& model, int epochs, std::int64_t firstStep)
{
    m_model = model;
    m_epochs = epochs;
    m_firstStep = firstStep;
    m_begun.start();
}

QString TrainProgress::place(const engine::TrainingReport& report) const
{
    return Words::tr("%1: epoch %2/%3, step %4").arg(m_model).arg(report.epoch).arg(m_epochs).arg(report.step);
}

QString TrainProgress::speed(const engine::TrainingReport& report) const
{
    constexpr double mostRate = 1e15;
    constexpr double millisecond = 1e-3;
    const auto done = static_cast<double>(std::max<std::int64_t>(1, report.step - m_firstStep));
    const auto left = static_cast<double>(report.stepsPerEpoch * m_epochs - report.step);
    const double seconds = static_cast<double>(m_begun.elapsed()) * millisecond / done * left;
    return Words::tr("%1 images/s, %2 left")
        .arg(withCommas(std::llround(std::min(report.imagesPerSecond, mostRate))),
             xText(RaceAxis::Seconds, std::round(seconds)));
}

void TrainProgress::step(const engine::TrainingReport& report)
{
    if (!m_console.isTerminal)
        return;
    change(Words::tr("%1, %2, %3")
               .arg(place(report),
                    Words::tr("loss %1, accuracy %2")
                        .arg(significant(report.train.loss, 3), percent(report.train.accuracy)),
                    speed(report)));
}

void TrainProgress::epoch(const engine::TrainingReport& report, const engine::EpochRecord& record)
{
    note(Words::tr("%1, %2, %3")
             .arg(place(report),
                  Words::tr("loss %1, accuracy %2, test %3")
                      .arg(significant(record.train.loss, 3), percent(record.train.accuracy),
                           percent(record.test.accuracy)),
                  speed(report)) +
         u'\n');
}

} // namespace convolarium
