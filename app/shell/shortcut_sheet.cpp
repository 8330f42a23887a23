// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/shortcut_sheet.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace convolarium {

namespace {

QString keyText(QKeySequence keys) { return keys.toString(QKeySequence::NativeText); }

QTreeWidgetItem* heading(QTreeWidget& tree, const QString& title)
{
    auto* item = new QTreeWidgetItem(&tree, {title});
    QFont font = tree.font();
    font.setBold(true);
    item->setFont(0, font);
    item->setFirstColumnSpanned(true);
    item->setExpanded(true);
    item->setFlags(Qt::ItemIsEnabled);
    return item;
}

void addKeys(QTreeWidgetItem& group, const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& sequence : action.shortcuts())
        keys << keyText(sequence);
    if (!keys.isEmpty())
        new QTreeWidgetItem(
            &group, {action.text().remove(QLatin1Char('&')), keys.join(QStringLiteral(", ")), action.statusTip()});
}

void addRows(QTreeWidgetItem& group, const QList<QStringList>& rows)
{
    for (const QStringList& row : rows)
        new QTreeWidgetItem(&group, row);
}

} // namespace

ShortcutSheet::ShortcutSheet(const WindowCommands& commands, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* tree = new QTreeWidget(this);
    tree->setAccessibleName(windowTitle());
    tree->setRootIsDecorated(false);
    tree->setItemsExpandable(false);
    tree->setHeaderLabels({tr("Command"), tr("Keys"), tr("What it does")});

    for (const WindowCommands::Group& group : commands.groups()) {
        QTreeWidgetItem* top = heading(*tree, group.title);
        for (const QAction* action : group.actions)
            if (action->isVisible() && !action->isSeparator())
                addKeys(*top, *action);
    }
    addFocusKeys(*tree, commands[WindowCommand::NextLesson].isVisible());
    for (int column = 0; column < tree->columnCount(); ++column)
        tree->resizeColumnToContents(column);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tree);
    layout->addWidget(buttons);
    constexpr QSize size(720, 640);
    resize(size);
}

/// Keys that are no actions, because they belong to what has the focus or to presentation mode.
void ShortcutSheet::addFocusKeys(QTreeWidget& tree, bool severalLessons)
{
    const QString steps = keyText(Qt::Key_Left) + QStringLiteral(", ") + keyText(Qt::Key_Right);
    const QString pages = keyText(Qt::Key_PageUp) + QStringLiteral(", ") + keyText(Qt::Key_PageDown);
    const QString phases =
        keyText(Qt::SHIFT | Qt::Key_Left) + QStringLiteral(", ") + keyText(Qt::SHIFT | Qt::Key_Right);
    const QString ends = keyText(Qt::Key_Home) + QStringLiteral(", ") + keyText(Qt::Key_End);
    const QString escape = keyText(Qt::Key_Escape);
    QTreeWidgetItem& presentation = *heading(tree, tr("In presentation mode"));
    if (severalLessons)
        addRows(presentation, {{tr("Lesson"), pages, tr("Go to the lesson before or after")}});
    addRows(presentation, {{tr("Step"), steps, tr("Go one step back or on")},
                           {tr("Black screen"), keyText(Qt::Key_B), tr("Make the screen black, or show it again")},
                           {tr("Leave"), escape, tr("Go back to the window")}});
    addRows(*heading(tree, tr("On the stage")),
            {{tr("Walk"), tr("Arrow keys"), tr("Point at the next cell")},
             {tr("Hold"), keyText(Qt::Key_Return), tr("Keep the cell while the pointer goes elsewhere")},
             {tr("Let go"), escape, tr("Go back one level")}});
    addRows(*heading(tree, tr("On the timeline")), {{tr("Step"), steps, tr("Go one step back or on")},
                                                    {tr("Phase"), phases, tr("Go to the phase before or after")},
                                                    {tr("Ends"), ends, tr("Go to the beginning or the end")}});
}

} // namespace convolarium
