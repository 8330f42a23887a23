// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_view.h"
#include "app/training/watched_step.h"
#include "app/widgets/picture_widget.h"

#include <memory>

namespace convolarium {

/// Slow motion: one update of a training, shown on the picture of its network part by part.
class StepView : public PictureWidget {
    Q_OBJECT

public:
    explicit StepView(QWidget* parent = nullptr);

    /// `step`: null where none has been watched.
    void setStep(const RaceView& view, const std::shared_ptr<const WatchedStep>& step, bool compact);
    /// The moment of stepPhases() that is shown.
    void setTime(double t);
    [[nodiscard]] double time() const { return m_time; }
    [[nodiscard]] QString spokenText() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool isEmpty() const;

    RaceView m_view;
    std::shared_ptr<const WatchedStep> m_step;
    double m_time = 0;
    bool m_compact = false;
};

} // namespace convolarium
