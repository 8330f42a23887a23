// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/lab_measurement.h"
#include "app/lesson/theme.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedLayout;

namespace convolarium {

class ChartView;

/// Where the time goes: the measured layers of a network under the roof of this computer, and the slowest of them.
class TimeView : public QWidget {
    Q_OBJECT

public:
    explicit TimeView(QWidget* parent = nullptr);

    /// Null `times`: not measured yet, in words and with a button.
    void setTimes(const QString& network, const engine::NetworkTimes* times, const engine::MachineLimits& limits);
    /// A measurement runs and is so far, 0 to 1.
    void showProgress(double fraction);
    void setTheme(const Theme& theme);
    void setPresentation(bool on);

Q_SIGNALS:
    void measureRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme* m_theme;
    QStackedLayout* m_stack;
    QLabel* m_words;
    QProgressBar* m_progress;
    QPushButton* m_measure;
    ChartView* m_roofline;
    ChartView* m_slowest;
};

} // namespace convolarium
