// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QObject>

#include <memory>

namespace convolarium {

/// Full screen without menu bar and rail, and a black screen on demand. Leaving brings the window back as it was.
class Presentation : public QObject {
    Q_OBJECT
public:
    Presentation(QMainWindow& window, QWidget& rail);
    ~Presentation() override;

    [[nodiscard]] bool isOn() const { return m_on; }
    void setOn(bool on);

    [[nodiscard]] bool isBlack() const { return m_black != nullptr; }
    /// Does nothing outside the mode.
    void setBlack(bool black);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void changed(bool on);

private:
    QMainWindow& m_window;
    QWidget& m_rail;
    bool m_on = false;
    Qt::WindowStates m_before;
    std::unique_ptr<QWidget> m_black;
};

} // namespace convolarium
