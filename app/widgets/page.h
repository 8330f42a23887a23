// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"
#include "app/widgets/transport.h"

#include <QWidget>

class QHBoxLayout;
class QScrollArea;

namespace convolarium {

class ChartStrip;
class FormulaCard;
class GuideButton;
class HairlineSplitter;
class HeadlineWidget;

/// What every page of the window has and where it stands: sentence, stage, transport, charts, formula, controls. The stage
/// and the controls are the page's own; how the parts share the room is written here, once.
class Page : public QWidget {
    Q_OBJECT

public:
    ~Page() override;

    [[nodiscard]] virtual QString title() const = 0;     ///< "Convolution cost"
    [[nodiscard]] virtual QString railTitle() const = 0; ///< "Convolution"
    /// What an entry of the history about `subject`, the page's own name of what was edited, is called.
    [[nodiscard]] virtual QString editName(const QString& subject) const = 0;

    void setTime(double t);
    [[nodiscard]] double time() const;
    virtual void togglePlay();
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
    /// The column at the left of the stage; without one this does nothing.
    void setGuideVisible(bool visible);
    /// Whether the guide can be asked for.
    [[nodiscard]] bool guideOffered() const { return m_guide && !m_absent.guide; }
    [[nodiscard]] bool guideVisible() const { return m_guide && m_guideWanted && !m_absent.guide; }
    /// Where the user has put the borders between the parts.
    [[nodiscard]] QByteArray saveLayout() const;
    /// Bytes that saveLayout() has not made are ignored.
    void restoreLayout(const QByteArray& layout);

Q_SIGNALS:
    void timeChanged(double t);
    void playingChanged(bool playing);
    void speedChanged(double speed);
    void loopChanged(bool loop);
    /// The user wants to see the guide, or to see it no more.
    void guideRequested(bool visible);

protected:
    explicit Page(QWidget* parent = nullptr);

    /// Puts the page together; called once, when stage and panel have been made. They belong to the page then.
    void assemble(QWidget* stage, QWidget* panel);
    /// Puts a guide at the left, with its button in the line of the sentence. It belongs to the page then.
    void addGuide(QWidget* guide);
    /// Brings a chart, counted from 0, into view; in a small window its drawer opens.
    void showChart(int chart);
    /// Scrolls the panel so that this part of it is seen.
    void scrollPanelTo(QWidget& control);
    /// Brings the formula into view.
    void showFormula();

    /// Parts that are not there, however they are asked for.
    struct Absent {
        bool charts = false, formula = false, guide = false;
    };
    void setAbsent(const Absent& absent);

    /// The page's own parts in other colours, another shape, at another moment.
    virtual void applyTheme(const Theme& colors) = 0;
    virtual void applyPresentation(bool on) = 0;
    virtual void applyTime(double t) = 0;
    /// All words anew in the present language.
    virtual void showWords() = 0;
    virtual void showHeadline() = 0;

    [[nodiscard]] bool presentation() const { return m_presentation; }
    [[nodiscard]] ThemeId themeId() const { return m_theme; }
    /// The small title above the sentence: with the page's number in presentation mode.
    [[nodiscard]] QString numberedTitle() const;
    [[nodiscard]] const QString& pageNumber() const { return m_pageNumber; }
    [[nodiscard]] HeadlineWidget& headline() const { return *m_headline; }
    [[nodiscard]] ChartStrip& charts() const { return *m_charts; }
    [[nodiscard]] FormulaCard& formulaCard() const { return *m_formula; }
    [[nodiscard]] FormulaCard& formulaLine() const { return *m_formulaLine; } ///< of presentation mode
    [[nodiscard]] Transport& transport() const { return *m_transport; }

    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void connectParts();
    void arrange();
    void arrangeSizes();
    void arrangeColumns();
    void openDrawer(Transport::Drawer drawer);
    void floatPanel(bool floating);
    void showFloatingPanel(bool visible);
    [[nodiscard]] bool floatingPanelShown() const;
    void placeFloatingPanel();

    ThemeId m_theme = ThemeId::Light;
    QString m_pageNumber;
    bool m_presentation = false;
    bool m_panelWanted = true;
    bool m_bottomWanted = true;
    Absent m_absent;
    bool m_guideWanted = false;
    bool m_ownPanelWidth = false;   // the user has moved the border
    bool m_ownBottomHeight = false; // the user has moved the border
    Transport::Drawer m_drawer = Transport::Drawer::Closed;

    HairlineSplitter* m_across; // guide | centre | panel
    HairlineSplitter* m_down;   // stage and transport / bottom
    HairlineSplitter* m_bottom; // charts | formula
    ChartStrip* m_charts;
    HeadlineWidget* m_headline;
    QHBoxLayout* m_headlineRow; // headline | button of the guide
    FormulaCard* m_formulaLine; // presentation mode
    Transport* m_transport;
    FormulaCard* m_formula;
    QWidget* m_stage = nullptr;
    QWidget* m_panel = nullptr;
    QWidget* m_guide = nullptr; // a page need not have one
    GuideButton* m_guideButton = nullptr;
    QScrollArea* m_panelArea;
};

} // namespace convolarium
