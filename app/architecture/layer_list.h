// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/layer_list_model.h"
#include "app/architecture/row_painter.h"

#include <QListView>

#include <optional>

namespace convolarium {

/// A network's layers as an editable list. Lines say what they are, bars where the cost sits. By keyboard: arrows, Left and
/// Right close and open a block, F2 renames, Enter edits the numbers, Delete, Ctrl+D duplicates, Alt+Up and Alt+Down move, Insert adds.
class LayerList : public QListView {
    Q_OBJECT

public:
    explicit LayerList(QWidget* parent = nullptr);

    void setRows(std::vector<LabRow> rows, bool ordered);
    /// The lines' look; `reached` as in SkylineLook.
    void setLook(const Theme& theme, Role role, bool compact, bool presentation);
    void setScale(const BarScale& scale);
    void setReached(int layer);
    [[nodiscard]] RowLook look() const;
    [[nodiscard]] int reached() const { return m_reached; }
    /// An open editor is for the numbers of a layer, not for its name.
    [[nodiscard]] bool editsAttributes() const;

    [[nodiscard]] const std::vector<LabRow>& rows() const { return m_model->rows(); }
    [[nodiscard]] std::optional<engine::LayerRange> selected() const;
    /// Marks the lines of these layers and scrolls to them; says nothing.
    void select(const std::optional<engine::LayerRange>& range);

Q_SIGNALS:
    void selectionEdited();
    void blockToggled(const QString& name, bool open);
    void renamed(const convolarium::LabRow& row, const QString& name);
    void attributesEdited(const convolarium::LabRow& row, const QString& line);
    void itemDropped(const QString& item, int before);
    void rangeDropped(const convolarium::engine::LayerRange& range, int before);
    /// Lines of another list of layers in this window.
    void otherRangeDropped(const convolarium::engine::LayerRange& range, int before);
    void removeRequested();
    void duplicateRequested();
    void insertRequested();
    void moveRequested(int by); ///< −1: up by one line, 1: down

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] const LabRow* rowAt(const QModelIndex& index) const;
    bool toggle(bool open);
    void startEditing(LayerListModel::Editing editing);

    LayerListModel* m_model;
    const Theme* m_theme;
    Role m_role = Role::Ordinary;
    BarScale m_scale;
    bool m_compact = false;
    bool m_presentation = false;
    bool m_quiet = false; // the selection is being set, not edited
    int m_reached = -1;
};

} // namespace convolarium
