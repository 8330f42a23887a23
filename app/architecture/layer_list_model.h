// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/lab_rows.h"

#include <QAbstractListModel>

namespace convolarium {

/// The lines of a network's list. It holds values only; what the user wants comes up by signals.
class LayerListModel : public QAbstractListModel {
    Q_OBJECT

public:
    /// Dragged out of the palette: the id of a layer type or block. Dragged out of a list: "first count".
    static const QString itemMime;
    static const QString rangeMime;

    using QAbstractListModel::QAbstractListModel;

    /// What of a line is edited: its name, or the numbers of its layer.
    enum class Editing { Name, Attributes };

    void setRows(std::vector<LabRow> rows, bool ordered);
    /// Where dragged lines come from: this list, or another one, whose layers are copied.
    enum class DragSource { Here, Other };
    void setDragSource(DragSource source) { m_dragSource = source; }
    void setEditing(Editing editing) { m_editing = editing; }
    [[nodiscard]] Editing editing() const { return m_editing; }
    [[nodiscard]] const std::vector<LabRow>& rows() const { return m_rows; }
    /// Lines stand in the network's order: they can be dragged to another place.
    [[nodiscard]] bool isOrdered() const { return m_ordered; }
    /// The layer before which a line stands; behind the last line: the number of layers shown.
    [[nodiscard]] int layerAt(int row) const;
    /// The line that shows `layer` (its own, or its closed block's); -1: none does.
    [[nodiscard]] int rowOf(int layer) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void renamed(const convolarium::LabRow& row, const QString& name);
    void attributesEdited(const convolarium::LabRow& row, const QString& line);
    void itemDropped(const QString& item, int before);
    void rangeDropped(const convolarium::engine::LayerRange& range, int before);
    void otherRangeDropped(const convolarium::engine::LayerRange& range, int before);

private:
    std::vector<LabRow> m_rows;
    bool m_ordered = true;
    Editing m_editing = Editing::Name;
    DragSource m_dragSource = DragSource::Here;
};

} // namespace convolarium
