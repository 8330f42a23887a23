// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/phase.h"
#include "app/lesson/theme.h"

#include <QSlider>

#include <vector>

namespace convolarium {

/// The timeline as one segment per phase with its name, and a knob at the present moment. Dragging scrubs, a click jumps
/// to the start of a phase. Assistive tools see a slider.
class Scrubber : public QSlider {
    Q_OBJECT

public:
    explicit Scrubber(QWidget* parent = nullptr);

    void setPhases(const std::vector<Phase>& phases);
    void setTime(double t);
    [[nodiscard]] double time() const { return m_time; }
    void setTheme(const Theme& theme);
    void setPresentation(bool on);
    /// Whether every phase has its name in it, at least the short one.
    [[nodiscard]] bool namesFit() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    void timeEdited(double t);
    /// A phase was clicked.
    void phaseChosen(int phase);
    /// namesFit() may have changed.
    void resized();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRectF track() const;
    [[nodiscard]] QRectF segment(const Phase& phase) const;
    [[nodiscard]] double timeAt(double x) const;
    struct SegmentWords {
        QRectF number, name;
        QFont numberFont, nameFont;
        QString text; ///< the name of the phase; empty where it does not fit
    };
    [[nodiscard]] SegmentWords wordsOf(int index) const;
    void paintSegment(QPainter& painter, int index) const;
    void paintKnob(QPainter& painter) const;

    std::vector<Phase> m_phases;
    double m_time = 0;
    const Theme* m_theme;
    bool m_presentation = false;
    double m_pressedAt = 0;
    bool m_scrubbing = false;
};

} // namespace convolarium
