// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/window_commands.h"

#include <QDialog>

class QTreeWidget;

namespace convolarium {

/// All keys on one page: made from the window's actions, and what stage and timeline take when they have the focus.
class ShortcutSheet : public QDialog {
    Q_OBJECT
public:
    ShortcutSheet(const WindowCommands& commands, QWidget* parent);

private:
    void addFocusKeys(QTreeWidget& tree, bool severalLessons);
};

} // namespace convolarium
