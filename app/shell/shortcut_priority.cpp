// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/shortcut_priority.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>

namespace convolarium {

namespace {

bool usesSpace(const QObject* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QAbstractItemView*>(widget);
}

bool isNumberField(const QObject* widget)
{
    return qobject_cast<const QAbstractSpinBox*>(widget) ||
           (widget->parent() && qobject_cast<const QAbstractSpinBox*>(widget->parent()));
}

} // namespace

bool ShortcutPriority::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier && usesSpace(watched)) {
        event->accept(); // the control, not the shortcut
        return true;
    }
    if ((key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) && isNumberField(watched)) {
        event->ignore(); // the shortcut, not the control
        return true;
    }
    return false;
}

} // namespace convolarium
