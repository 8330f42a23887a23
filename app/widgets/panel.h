// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace convolarium {

/// What a page puts above the controls of its panel.
class PanelHeader : public QWidget {
public:
    using QWidget::QWidget;
    /// Takes the panel's colours and type, px.
    virtual void style(const Theme& theme, int textPx) = 0;
};

/// What every panel of controls has: titles with rules between the sections, large type in presentation mode, and a wheel
/// that scrolls the panel and not what happens to lie under the pointer.
class Panel : public QWidget {
    Q_OBJECT

public:
    void setTheme(const Theme& theme);
    void setPresentation(bool on);
    /// What stands above the controls, whatever these are; it belongs to the panel then. Null: nothing does.
    void setHeader(PanelHeader* header);

protected:
    explicit Panel(QWidget* parent = nullptr);

    /// Throws all controls away; new ones belong into contentColumn().
    void clear();
    [[nodiscard]] QWidget* content() const { return m_content; }
    [[nodiscard]] QVBoxLayout* contentColumn() const { return m_column; }
    /// Begins a section; `beside` stands in the line of the title.
    QLabel* addTitle(QVBoxLayout* column, const QString& title, QWidget* beside = nullptr);
    /// The controls below `widget` take the wheel only while they have the focus.
    void leaveWheelToThePanel(QWidget& widget);
    /// All controls have been made.
    void complete();

    /// Gives the controls their type and colours.
    virtual void styleControls() = 0;
    [[nodiscard]] const Theme& theme() const { return *m_theme; }
    [[nodiscard]] bool presentation() const { return m_presentation; }
    [[nodiscard]] int textPx() const;

    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void styleAll();

    const Theme* m_theme;
    bool m_presentation = false;
    PanelHeader* m_header = nullptr;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_column = nullptr;
    std::vector<QLabel*> m_titles;
};

} // namespace convolarium
