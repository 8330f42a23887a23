// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"
#include "app/widgets/picture_widget.h"

namespace convolarium {

/// Shows a lesson's scene at a moment and lets the user point at it: the mouse hovers and pins, the arrow keys walk from
/// target to target, Enter pins, Esc goes back one level.
class StageWidget : public PictureWidget {
    Q_OBJECT

public:
    /// `lesson` outlives the stage.
    explicit StageWidget(const Lesson& lesson, QWidget* parent = nullptr);

    void setTime(double t);
    [[nodiscard]] double time() const { return m_time; }
    void setFocusShown(const Focus& focus);
    [[nodiscard]] const Focus& focusShown() const { return m_focus; }
    /// The lesson has new figures.
    void refresh();

    [[nodiscard]] QString spokenText() const override;
    /// The texts of the last picture, for the checks that no two overlap.
    [[nodiscard]] const std::vector<DrawnText>& drawnTexts() const { return m_texts; }
    [[nodiscard]] QSize sizeHint() const override { return {1536, 748}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 180}; }

Q_SIGNALS:
    /// The user points at something else.
    void focusEdited(const Focus& focus);
    /// A click or Enter on something that sets a parameter.
    void valueChosen(const convolarium::ParameterSetting& edit);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] SceneView view() const;
    [[nodiscard]] std::optional<Hit> hitAt(const QPointF& point) const;
    void edit(const Focus& focus);
    /// Whether `target` sets a parameter: then it is announced.
    bool choose(const Target& target);
    bool goBack();

    const Lesson& m_lesson;
    double m_time = 0;
    Focus m_focus;
    std::vector<DrawnText> m_texts;
};

} // namespace convolarium
