// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"
#include "app/widgets/transport.h"

#include <QWidget>

class QScrollArea;

namespace convolarium {

class ChartStrip;
class FormulaCard;
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
    /// Where the user has put the borders between the parts.
    [[nodiscard]] QByteArray saveLayout() const;
    /// Bytes that saveLayout() has not made are ignored.
    void restoreLayout(const QByteArray& layout);

Q_SIGNALS:
    void timeChanged(double t);
    void playingChanged(bool playing);
    void speedChanged(double speed);
    void loopChanged(bool loop);

protected:
    explicit Page(QWidget* parent = nullptr);

    /// Puts the page together; called once, when stage and panel have been made. They belong to the page then.
    void assemble(QWidget* stage, QWidget* panel);

    /// Takes the charts and the formula away, or brings them back.
    void setAbsent(bool charts, bool formula);

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
    bool m_noCharts = false;
    bool m_noFormula = false;
    bool m_ownPanelWidth = false;   // the user has moved the border
    bool m_ownBottomHeight = false; // the user has moved the border
    Transport::Drawer m_drawer = Transport::Drawer::Closed;

    HairlineSplitter* m_across; // centre | panel
    HairlineSplitter* m_down;   // stage and transport / bottom
    HairlineSplitter* m_bottom; // charts | formula
    ChartStrip* m_charts;
    HeadlineWidget* m_headline;
    FormulaCard* m_formulaLine; // presentation mode
    Transport* m_transport;
    FormulaCard* m_formula;
    QWidget* m_stage = nullptr;
    QWidget* m_panel = nullptr;
    QScrollArea* m_panelArea;
};

} // namespace convolarium
