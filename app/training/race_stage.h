// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/inside_view.h"
#include "app/training/race_notice.h"
#include "app/training/race_view.h"
#include "app/training/run_chart.h"

#include <QWidget>

#include <array>

class QButtonGroup;

namespace convolarium {

class ChartView;
class GuessView;
class ParameterSquares;
class StepView;

/// What the lower half of the stage shows: why the curves are as they are.
enum class RaceWhy { Guesses, Gradients, Values, Inside, Step };

[[nodiscard]] QString whyId(RaceWhy why);
[[nodiscard]] RaceWhy whyFromId(const QString& id);

/// The race on one stage: curves, squares and table above; below, one of the views that say why.
class RaceStage : public QWidget {
    Q_OBJECT

public:
    explicit RaceStage(QWidget* parent = nullptr);

    /// `compared`: tracks of kept runs whose curves stand beside those of the race.
    void setView(const RaceView& view, const RaceChartStyle& style, const std::vector<const Track*>& compared = {});
    /// The curves alone: they grow many times a second.
    void setCurves(const RaceView& view, const RaceChartStyle& style, const std::vector<const Track*>& compared = {});
    /// What changes with every step, but need not be read so often: the table, the gradients.
    void setNumbers(const RaceView& view);
    void setLooks(const NetworkLooks& looks);
    void setStep(const std::shared_ptr<const WatchedStep>& step);
    void setWhy(RaceWhy why);
    [[nodiscard]] RaceWhy why() const { return m_why; }
    [[nodiscard]] GuessView& guesses() const { return *m_guesses; }
    [[nodiscard]] StepView& slowMotion() const { return *m_slowMotion; }
    [[nodiscard]] ChartView& curves() const { return *m_curves; }
    void setNotice(const RaceNotice::Content& content);
    [[nodiscard]] RaceNotice& notice() const { return *m_notice; }
    void setTheme(const Theme& theme);
    void setPresentation(bool on);
    void retranslate();

Q_SIGNALS:
    void axisChosen(convolarium::RaceAxis axis);
    void whyChosen(convolarium::RaceWhy why);
    void sampleChosen(int sample);
    void noticePressed();
    void noticeDeclined();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildSwitches();
    void arrange();
    void arrangeLower(const QRect& below);
    void showWhy();
    [[nodiscard]] bool isCompact() const;

    RaceView m_view;
    NetworkLooks m_looks;
    std::shared_ptr<const WatchedStep> m_step;
    RaceWhy m_why = RaceWhy::Guesses;
    const Theme* m_theme;
    bool m_presentation = false;

    ChartView* m_curves;
    QWidget* m_axes = nullptr; ///< the switch of the x axis
    QButtonGroup* m_axisButtons;
    ParameterSquares* m_squares;
    ChartView* m_table;
    QWidget* m_whys = nullptr; ///< the switch of the lower half
    QButtonGroup* m_whyButtons;
    GuessView* m_guesses;
    ChartView* m_norms; ///< beside the pictures
    std::array<ChartView*, mostContestants> m_gradientCharts{};
    InsideView* m_values;
    InsideView* m_inside;
    StepView* m_slowMotion;
    RaceNotice* m_notice;
};

} // namespace convolarium
