// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/palette_list.h"

#include "app/architecture/layer_list_model.h"
#include "app/architecture/palette_items.h"

#include <QIcon>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace convolarium {

namespace {

constexpr int paletteHeight = 196;
constexpr int kindData = Qt::UserRole + 1;

QIcon chip(LayerKind kind, const Theme& theme)
{
    constexpr int side = 14;
    QPixmap picture(side, side);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    const LayerLook look = lookOf(kind, theme);
    painter.setPen(QPen(look.edge, 1));
    painter.setBrush(look.fill);
    painter.drawRect(0, 0, side - 2, side - 2);
    return picture;
}

QString idOf(const QListWidgetItem& item) { return item.data(Qt::UserRole).toString(); }

} // namespace

PaletteList::PaletteList(QWidget* parent) : QListWidget(parent)
{
    setFixedHeight(paletteHeight);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const PaletteItem& item : paletteItems()) {
        auto* entry = new QListWidgetItem(item.title, this);
        entry->setData(Qt::UserRole, item.id);
        entry->setData(kindData, static_cast<int>(item.kind));
        entry->setToolTip(item.tooltip);
    }
    connect(this, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { Q_EMIT itemChosen(idOf(*item)); });
}

void PaletteList::setTheme(const Theme& theme)
{
    for (int i = 0; i < count(); ++i)
        item(i)->setIcon(chip(static_cast<LayerKind>(item(i)->data(kindData).toInt()), theme));
}

QStringList PaletteList::mimeTypes() const { return {LayerListModel::itemMime}; }

QMimeData* PaletteList::mimeData(const QList<QListWidgetItem*>& items) const
{
    auto* dragged = new QMimeData;
    if (!items.isEmpty())
        dragged->setData(LayerListModel::itemMime, idOf(*items.front()).toUtf8());
    return dragged;
}

void PaletteList::keyPressEvent(QKeyEvent* event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enters && currentItem())
        Q_EMIT itemChosen(idOf(*currentItem()));
    else
        QListWidget::keyPressEvent(event);
}

} // namespace convolarium
