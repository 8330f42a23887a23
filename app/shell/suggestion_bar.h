// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace convolarium {

/// A small bar over the lower edge of a window that proposes the projector's colours; it does not stop the work.
class SuggestionBar : public QFrame {
    Q_OBJECT
public:
    explicit SuggestionBar(QWidget* window);

    /// Below the middle of the window's top edge.
    void place();

Q_SIGNALS:
    void accepted();
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_text;
    QPushButton* m_accept;
    QPushButton* m_dismiss;
};

} // namespace convolarium
