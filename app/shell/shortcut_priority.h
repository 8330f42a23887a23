// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace convolarium {

/// Who gets a key that both the window and a control know. Space belongs to a button, a list or a check box that has
/// the focus; undo and redo belong to the window even when a number is being edited, whose own history ends with
/// every change of a value. Installed on the application.
class ShortcutPriority : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace convolarium
