// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_view.h"
#include "app/training/step_layout.h"
#include "app/training/watched_step.h"
#include "app/widgets/picture_widget.h"

#include <memory>
#include <optional>

namespace convolarium {

/// Slow motion: one update of a training, shown on the picture of its network part by part. The arrow keys or a click
/// choose a layer, whose numbers are then said above the picture; Escape lets it go.
class StepView : public PictureWidget {
    Q_OBJECT

public:
    explicit StepView(QWidget* parent = nullptr);

    /// `step`: null where none has been watched.
    void setStep(const RaceView& view, const std::shared_ptr<const WatchedStep>& step, bool compact);
    /// The moment of stepPhases() that is shown.
    void setTime(double t);
    [[nodiscard]] double time() const { return m_time; }
    [[nodiscard]] std::optional<std::size_t> chosenLayer() const { return m_chosen; }
    [[nodiscard]] QString spokenText() const override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] StepLayout layoutNow() const;
    void choose(std::optional<std::size_t> layer);

    RaceView m_view;
    std::shared_ptr<const WatchedStep> m_step;
    std::optional<std::size_t> m_chosen; ///< of StepFigures::layers
    double m_time = 0;
    bool m_compact = false;
};

} // namespace convolarium
