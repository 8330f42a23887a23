// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/phase.h"
#include "app/lesson/theme.h"
#include "app/widgets/scrubber.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace convolarium {

class PlayButton;

/// Moves through a timeline 0…1: step, play, speed, loop, scrub. While it plays, the moment is what a clock says; it
/// uses no processor time otherwise.
class Transport : public QWidget {
    Q_OBJECT

public:
    /// What the buttons of the drawer open in a small window.
    enum class Drawer { Closed, Chart, Formula };

    explicit Transport(QWidget* parent = nullptr);

    void setPhases(const std::vector<Phase>& phases);
    /// Moves the knob; plays on from there when playing. Says nothing.
    void setTime(double t);
    [[nodiscard]] double time() const { return m_time; }

    void setPlaying(bool playing);
    [[nodiscard]] bool isPlaying() const { return m_tick.isActive(); }
    void togglePlay() { setPlaying(!isPlaying()); }
    void stepForward();
    void stepBackward();
    /// To the start of a phase, counted from 0; out of range does nothing.
    void jumpToPhase(int phase);
    /// Plays once from the start of phase `first`, counted from 0, and rests at the end of `last`; out of range does
    /// nothing.
    void playPhases(int first, int last);
    void jumpForward();
    void jumpBackward();
    void setSpeed(double speed);
    [[nodiscard]] double speed() const { return m_speed; }
    void setLoop(bool loop);
    [[nodiscard]] bool loop() const;
    /// Phases jump to their ends and nothing moves in between.
    void setReducedMotion(bool reduced);

    /// What the play button and Space do in place of playing the timeline.
    void setPlayAction(std::function<void()> action) { m_playAction = std::move(action); }
    /// The page is at work, whether or not the timeline plays: the button says Pause.
    void setBusy(bool busy);
    /// Stands where else "2 of 6" does; empty: that.
    void setNote(const QString& note);

    void setTheme(const Theme& theme);
    void setPresentation(bool on);
    void setCompact(bool compact);
    void setDrawer(Drawer drawer);
    /// Which drawers can be asked for in the compact shape.
    void setDrawers(bool chart, bool formula);
    /// Puts all words in the present language.
    void retranslate();

Q_SIGNALS:
    /// The user or the clock moved on.
    void timeChanged(double t);
    void playingChanged(bool playing);
    void speedChanged(double speed);
    void loopChanged(bool loop);
    void drawerRequested(convolarium::Transport::Drawer drawer);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildControls();
    void connectControls();
    void arrange();
    void showTime(double t);
    void moveTo(double t);
    void restartClock();
    void tick();
    void paintIcons();
    void updateLabel();
    void pressPlay();
    [[nodiscard]] bool showsPause() const { return m_busy || isPlaying(); }
    bool moveByKey(int key, bool shift);

    std::vector<Phase> m_phases;
    double m_time = 0;
    double m_playedFrom = 0;
    std::optional<double> m_restAt; ///< the end of the phases that play once
    double m_speed = 1;
    bool m_reduced = false;
    bool m_presentation = false;
    bool m_compact = false;
    bool m_offersChart = true;
    bool m_offersFormula = true;
    const Theme* m_theme;
    std::function<void()> m_playAction;
    bool m_busy = false;
    QString m_note;
    QTimer m_tick;
    QElapsedTimer m_clock;

    QToolButton* m_back;
    PlayButton* m_play;
    QToolButton* m_forward;
    QComboBox* m_speedBox;
    QToolButton* m_loop;
    Scrubber* m_scrubber;
    QLabel* m_position;
    QToolButton* m_chart;
    QToolButton* m_formula;
};

} // namespace convolarium
