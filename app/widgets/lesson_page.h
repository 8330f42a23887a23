// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/veiled_lesson.h"
#include "app/widgets/background.h"
#include "app/widgets/page.h"

#include <functional>
#include <memory>

namespace convolarium {

class ControlPanel;
class GuideView;
class PanelHeader;
class StageWidget;

/// One lesson on screen. Values go down by setValues(); what the user wants comes up by valuesEdited(), and nothing changes
/// until it has come down again.
class LessonPage : public Page {
    Q_OBJECT

public:
    explicit LessonPage(std::unique_ptr<Lesson> lesson, QWidget* parent = nullptr);
    ~LessonPage() override;

    [[nodiscard]] const Lesson& lesson() const { return *m_lesson; }
    /// Recomputes and shows everything. Values that the lesson refuses leave it unchanged; the reason is shown at the
    /// control.
    void setValues(const ParameterValues& values);

    /// Takes away what is behind the veil: controls, presets that would set them, charts, formula, sentence, numbers.
    void setVeil(const Veil& veil);
    [[nodiscard]] const Veil& veil() const { return m_lesson->veil(); }
    /// What stands above the controls; it belongs to the page then.
    void setPanelHeader(PanelHeader* header);

    /// Puts the lesson's text at the left, if it has one. `makeTwin` makes another lesson of the same kind, for the
    /// text's illustrations.
    void setGuide(std::function<std::unique_ptr<Lesson>()> makeTwin);
    /// Null without a text.
    [[nodiscard]] const GuideView* guide() const { return m_guide; }
    /// The page with which the guide opens. It sets nothing; a number out of range does nothing.
    void leaveGuideAt(int page);
    /// Opens the page of the text at which the reader is: sets what it sets.
    void openGuide();
    /// To the next page of the text (1) or the one before (-1); does nothing while the text is hidden.
    void turnGuide(int distance);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString railTitle() const override;
    [[nodiscard]] QString editName(const QString& subject) const override;

    /// The parts, for who must look at them.
    [[nodiscard]] const StageWidget& stage() const { return *m_stage; }
    [[nodiscard]] const ControlPanel& panel() const { return *m_panel; }
    [[nodiscard]] const Focus& focusShown() const { return m_focus; }

Q_SIGNALS:
    /// The user changed `parameter` ("preset" for a preset or reset, "guide" for a page of the text); `continuing` within one drag.
    void valuesEdited(const convolarium::ParameterValues& values, const QString& parameter, bool continuing);
    /// The text of `lesson` has been read to its end.
    void guideFinished(const QString& lesson);

protected:
    void applyTheme(const Theme& colors) override;
    void applyPresentation(bool on) override;
    void applyTime(double t) override;
    void showWords() override;
    void showHeadline() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void connectParts();
    void showFigures();
    void setFocusShown(const Focus& focus);
    void hoverTerm(const QString& term);
    void requestSlowFigures();
    void openGuidePage(int number);
    void playPhases(const QStringList& firstAndLast);
    void showChartNamed(const QString& id);
    /// The text ticks what has been done.
    void showGuide();

    std::unique_ptr<VeiledLesson> m_lesson;
    Focus m_focus;
    StageWidget* m_stage;
    ControlPanel* m_panel;
    GuideView* m_guide = nullptr;
    bool m_openingGuidePage = false;
    Background m_background;
};

} // namespace convolarium
