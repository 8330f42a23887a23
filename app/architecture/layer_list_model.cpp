// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/layer_list_model.h"

#include "app/architecture/layer_attributes_line.h"

#include <QMimeData>

namespace convolarium {

const QString LayerListModel::itemMime = QStringLiteral("application/x-convolarium-item");
const QString LayerListModel::rangeMime = QStringLiteral("application/x-convolarium-layers");

namespace {

QString spoken(const LabRow& row)
{
    QStringList parts{row.name};
    if (!row.text.isEmpty())
        parts << row.text;
    for (const LabColumn column : {LabColumn::Output, LabColumn::Parameters, LabColumn::Operations, LabColumn::Field})
        parts << LayerListModel::tr("%1 %2").arg(column == LabColumn::Output       ? LayerListModel::tr("output")
                                                 : column == LabColumn::Parameters ? LayerListModel::tr("parameters")
                                                 : column == LabColumn::Operations
                                                     ? LayerListModel::tr("operations")
                                                     : LayerListModel::tr("receptive field"),
                                                 cellText(row, column));
    if (!row.problem.isEmpty())
        parts << row.problem;
    return parts.join(QStringLiteral(", "));
}

} // namespace

void LayerListModel::setRows(std::vector<LabRow> rows, bool ordered)
{
    // The number of lines mostly stays: then the view keeps its place, its selection and an open editor.
    m_ordered = ordered;
    if (rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int LayerListModel::layerAt(int row) const
{
    if (m_rows.empty())
        return 0;
    if (row < static_cast<int>(m_rows.size()))
        return m_rows[static_cast<std::size_t>(std::max(0, row))].layers.first;
    const engine::LayerRange& last = m_rows.back().layers;
    return last.first + last.count;
}

int LayerListModel::rowOf(int layer) const
{
    int found = -1;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const engine::LayerRange& range = m_rows[i].layers;
        if (layer >= range.first && layer < range.first + range.count)
            found = static_cast<int>(i); // a layer's own line stands behind its block's
    }
    return found;
}

int LayerListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LayerListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const LabRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::EditRole:
        return m_editing == Editing::Attributes ? attributesLine(row.layer) : row.name;
    case Qt::DisplayRole:
        return row.name;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case Qt::ToolTipRole:
        return row.problem.isEmpty() ? QVariant() : QVariant(row.name + QStringLiteral(": ") + row.problem);
    default:
        return {};
    }
}

Qt::ItemFlags LayerListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return m_ordered ? Qt::ItemIsDropEnabled : Qt::NoItemFlags; // between the lines
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.row() < rowCount() && !m_rows[static_cast<std::size_t>(index.row())].isBlock)
        flags |= Qt::ItemIsEditable;
    return m_ordered ? flags | Qt::ItemIsDragEnabled : flags;
}

bool LayerListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.row() >= rowCount())
        return false;
    const LabRow row = m_rows[static_cast<std::size_t>(index.row())]; // the edit replaces the lines
    if (m_editing == Editing::Attributes)
        Q_EMIT attributesEdited(row, value.toString());
    else
        Q_EMIT renamed(row, value.toString());
    return true;
}

Qt::DropActions LayerListModel::supportedDropActions() const { return Qt::MoveAction | Qt::CopyAction; }

QStringList LayerListModel::mimeTypes() const { return {itemMime, rangeMime}; }

QMimeData* LayerListModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    int first = rowCount();
    int last = 0;
    for (const QModelIndex& index : indexes) {
        const engine::LayerRange& range = m_rows[static_cast<std::size_t>(index.row())].layers;
        first = std::min(first, range.first);
        last = std::max(last, range.first + range.count);
    }
    auto* data = new QMimeData;
    data->setData(rangeMime, QByteArray::number(first) + ' ' + QByteArray::number(last - first));
    return data;
}

bool LayerListModel::dropMimeData(const QMimeData* data, Qt::DropAction /*action*/, int row, int /*column*/,
                                  const QModelIndex& parent)
{
    const int before = layerAt(row >= 0 ? row : parent.isValid() ? parent.row() : rowCount());
    if (data->hasFormat(itemMime)) {
        Q_EMIT itemDropped(QString::fromUtf8(data->data(itemMime)), before);
    } else if (data->hasFormat(rangeMime)) {
        const QList<QByteArray> numbers = data->data(rangeMime).split(' ');
        if (numbers.size() != 2)
            return false;
        const engine::LayerRange range{numbers[0].toInt(), numbers[1].toInt()};
        if (m_dragSource == DragSource::Here)
            Q_EMIT rangeDropped(range, before);
        else
            Q_EMIT otherRangeDropped(range, before);
    }
    return false; // the page changes the network; a view must not remove lines by itself
}

} // namespace convolarium
