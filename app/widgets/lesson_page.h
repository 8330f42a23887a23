// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"
#include "app/widgets/background.h"
#include "app/widgets/transport.h"

#include <QWidget>

#include <memory>
#include <vector>

class QScrollArea;

namespace convolarium {

class ControlPanel;
class FormulaCard;
class ChartStrip;
class HairlineSplitter;
class HeadlineWidget;
class StageWidget;

/// One lesson on screen: sentence, stage, transport, charts, formula, controls. Values go down by setValues(); what the
/// user wants comes up by valuesEdited(), and nothing changes until it has come down again.
class LessonPage : public QWidget {
    Q_OBJECT

public:
    explicit LessonPage(std::unique_ptr<Lesson> lesson, QWidget* parent = nullptr);
    ~LessonPage() override;

    [[nodiscard]] const Lesson& lesson() const { return *m_lesson; }
    /// Recomputes and shows everything. Values that the lesson refuses leave it unchanged; the reason is shown at the
    /// control.
    void setValues(const ParameterValues& values);

    void setTime(double t);
    [[nodiscard]] double time() const;
    void togglePlay();
    [[nodiscard]] bool isPlaying() const;
    void stepForward();
    void stepBackward();
    void jumpForward();
    void jumpBackward();
    void jumpToPhase(int phase);
    void setSpeed(double speed);
    [[nodiscard]] double speed() const;
    void setLoop(bool loop);
    [[nodiscard]] bool loop() const;
    void setReducedMotion(bool reduced);

    void setTheme(ThemeId id);
    /// `pageNumber` ("1 / 7") stands in the headline.
    void setPresentation(bool on, const QString& pageNumber);
    void setPanelVisible(bool visible);
    [[nodiscard]] bool panelVisible() const { return m_panelWanted; }
    void setBottomVisible(bool visible);
    [[nodiscard]] bool bottomVisible() const { return m_bottomWanted; }
    /// Where the user has put the borders between the parts.
    [[nodiscard]] QByteArray saveLayout() const;
    /// Bytes that saveLayout() has not made are ignored.
    void restoreLayout(const QByteArray& layout);

    /// The parts, for who must look at them.
    [[nodiscard]] const StageWidget& stage() const { return *m_stage; }
    [[nodiscard]] const ControlPanel& panel() const { return *m_panel; }
    [[nodiscard]] const Focus& focusShown() const { return m_focus; }

Q_SIGNALS:
    /// The user changed `parameter` ("preset" for a preset or reset); `continuing` within one drag.
    void valuesEdited(const convolarium::ParameterValues& values, const QString& parameter, bool continuing);
    void timeChanged(double t);
    void playingChanged(bool playing);
    void speedChanged(double speed);
    void loopChanged(bool loop);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void buildParts();
    void connectParts();
    void showWords();
    void showFigures();
    void showHeadline();
    void setFocusShown(const Focus& focus);
    void hoverTerm(const QString& term);
    void requestSlowFigures();

    void arrange();
    void arrangeSizes();
    void openDrawer(Transport::Drawer drawer);
    void floatPanel(bool floating);
    void showFloatingPanel(bool visible);
    [[nodiscard]] bool floatingPanelShown() const;
    void placeFloatingPanel();

    std::unique_ptr<Lesson> m_lesson;
    Focus m_focus;
    ThemeId m_theme = ThemeId::Light;
    QString m_pageNumber;
    bool m_presentation = false;
    bool m_panelWanted = true;
    bool m_bottomWanted = true;
    bool m_ownPanelWidth = false;   // the user has moved the border
    bool m_ownBottomHeight = false; // the user has moved the border
    Transport::Drawer m_drawer = Transport::Drawer::Closed;

    HairlineSplitter* m_across; // centre | panel
    HairlineSplitter* m_down;   // stage and transport / bottom
    HairlineSplitter* m_bottom; // charts | formula
    ChartStrip* m_charts;
    HeadlineWidget* m_headline;
    StageWidget* m_stage;
    FormulaCard* m_formulaLine; // presentation mode
    Transport* m_transport;
    FormulaCard* m_formula;
    ControlPanel* m_panel;
    QScrollArea* m_panelArea;
    Background m_background;
};

} // namespace convolarium
