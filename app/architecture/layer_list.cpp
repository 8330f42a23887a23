// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/layer_list.h"

#include "app/architecture/layer_attributes_line.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>

namespace convolarium {

namespace {

/// Paints the lines and puts an editor over the name.
class LineDelegate : public QStyledItemDelegate {
public:
    explicit LineDelegate(LayerList& list) : QStyledItemDelegate(&list), m_list(list) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const LabRow& row = m_list.rows()[static_cast<std::size_t>(index.row())];
        const bool selected = option.state & QStyle::State_Selected;
        const bool faded = m_list.reached() >= 0 && row.layers.first > m_list.reached();
        const int into = m_list.reached() - row.layers.first;
        const bool current = m_list.reached() >= 0 && into >= 0 && into < row.layers.count && !row.isOpen;
        paintRow(*painter, option.rect, row, m_list.look(), {.selected = selected, .faded = faded, .current = current});
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const override
    {
        return {100, m_list.look().rowHeight()};
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        QStyledItemDelegate::setEditorData(editor, index);
        editor->setAutoFillBackground(true); // the line goes on below it
        if (auto* line = qobject_cast<QLineEdit*>(editor); line && m_list.editsAttributes())
            line->home(false); // a long line is read from its beginning
    }

    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override
    {
        const LabRow& row = m_list.rows()[static_cast<std::size_t>(index.row())];
        QRect rect = nameRect(option.rect, row, m_list.look()).toAlignedRect().adjusted(-6, 0, 0, 0);
        if (m_list.editsAttributes()) // a long line
            rect.setRight(option.rect.right());
        editor->setGeometry(rect);
    }

private:
    LayerList& m_list;
};

} // namespace

LayerList::LayerList(QWidget* parent)
    : QListView(parent), m_model(new LayerListModel(this)), m_theme(&theme(ThemeId::Light))
{
    setModel(m_model);
    setItemDelegate(new LineDelegate(*this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers); // startEditing() says what of the line is edited
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDragDropOverwriteMode(false);
    setDefaultDropAction(Qt::MoveAction);
    connect(m_model, &LayerListModel::renamed, this, &LayerList::renamed);
    connect(m_model, &LayerListModel::attributesEdited, this, &LayerList::attributesEdited);
    connect(m_model, &LayerListModel::itemDropped, this, &LayerList::itemDropped);
    connect(m_model, &LayerListModel::rangeDropped, this, &LayerList::rangeDropped);
    connect(m_model, &LayerListModel::otherRangeDropped, this, &LayerList::otherRangeDropped);
}

void LayerList::setRows(std::vector<LabRow> rows, bool ordered)
{
    const auto range = selected();
    m_model->setRows(std::move(rows), ordered);
    select(range);
    viewport()->update();
}

void LayerList::setLook(const Theme& theme, Role role, bool compact, bool presentation)
{
    m_theme = &theme;
    m_role = role;
    m_compact = compact;
    m_presentation = presentation;
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void LayerList::setScale(const BarScale& scale)
{
    m_scale = scale;
    viewport()->update();
}

void LayerList::setReached(int layer)
{
    if (layer == m_reached)
        return;
    m_reached = layer;
    viewport()->update();
}

RowLook LayerList::look() const
{
    return {.theme = *m_theme, .role = m_role, .scale = m_scale, .presentation = m_presentation, .compact = m_compact};
}

std::optional<engine::LayerRange> LayerList::selected() const
{
    int first = -1;
    int end = -1;
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        const LabRow* row = rowAt(index);
        if (!row)
            continue;
        const engine::LayerRange& range = row->layers;
        first = first < 0 ? range.first : std::min(first, range.first);
        end = std::max(end, range.first + range.count);
    }
    if (first < 0)
        return std::nullopt;
    return engine::LayerRange{first, end - first};
}

void LayerList::select(const std::optional<engine::LayerRange>& range)
{
    m_quiet = true;
    QItemSelection selection;
    for (int i = 0; range && i < m_model->rowCount(); ++i) {
        const engine::LayerRange& row = rows()[static_cast<std::size_t>(i)].layers;
        if (row.first >= range->first && row.first + row.count <= range->first + range->count)
            selection.select(m_model->index(i), m_model->index(i));
    }
    if (range && selection.isEmpty()) // its block is closed
        if (const int row = m_model->rowOf(range->first); row >= 0)
            selection.select(m_model->index(row), m_model->index(row));
    if (selection != selectionModel()->selection())
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!selection.isEmpty() && !selection.contains(currentIndex()))
        selectionModel()->setCurrentIndex(selection.indexes().front(), QItemSelectionModel::NoUpdate);
    if (!selection.isEmpty())
        scrollTo(selection.indexes().front());
    m_quiet = false;
}

const LabRow* LayerList::rowAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_model->rowCount())
        return nullptr;
    return &rows()[static_cast<std::size_t>(index.row())];
}

/// Opens or closes the block of the current line.
bool LayerList::toggle(bool open)
{
    const LabRow* row = rowAt(currentIndex());
    if (!row)
        return false;
    if (row->isBlock && row->isOpen != open) {
        Q_EMIT blockToggled(row->name, open);
        return true;
    }
    if (row->isBlock && open) { // it is open: into it
        setCurrentIndex(m_model->index(currentIndex().row() + 1));
        return true;
    }
    if (!open && row->depth > 0) { // to the block that it stands in
        for (int i = currentIndex().row(); i >= 0; --i)
            if (rows()[static_cast<std::size_t>(i)].isBlock) {
                setCurrentIndex(m_model->index(i));
                return true;
            }
    }
    return false;
}

bool LayerList::editsAttributes() const { return m_model->editing() == LayerListModel::Editing::Attributes; }

void LayerList::startEditing(LayerListModel::Editing editing)
{
    const LabRow* row = rowAt(currentIndex());
    if (!row || row->isBlock)
        return;
    const bool hasNumbers = !attributesLine(row->layer).isEmpty();
    m_model->setEditing(hasNumbers ? editing : LayerListModel::Editing::Name);
    edit(currentIndex());
}

bool LayerList::event(QEvent* event)
{
    // These keys are the list's while it has the focus, whatever the window does with them elsewhere.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool moves =
            key->modifiers() & Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
        const bool duplicates = key->key() == Qt::Key_D && key->modifiers() & Qt::ControlModifier;
        if (moves || duplicates || key->key() == Qt::Key_Delete || key->key() == Qt::Key_Insert) {
            event->accept();
            return true;
        }
    }
    return QListView::event(event);
}

void LayerList::keyPressEvent(QKeyEvent* event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (state() == EditingState) // the editor's Return comes by here when it has done its work
        return;
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removeRequested();
    else if (event->key() == Qt::Key_D && modifiers == Qt::ControlModifier)
        Q_EMIT duplicateRequested();
    else if (event->key() == Qt::Key_Insert)
        Q_EMIT insertRequested();
    else if (event->key() == Qt::Key_F2)
        startEditing(LayerListModel::Editing::Name);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        startEditing(LayerListModel::Editing::Attributes);
    else if (modifiers == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        Q_EMIT moveRequested(event->key() == Qt::Key_Up ? -1 : 1);
    else if (modifiers == Qt::NoModifier && event->key() == Qt::Key_Right && toggle(true))
        return;
    else if (modifiers == Qt::NoModifier && event->key() == Qt::Key_Left && toggle(false))
        return;
    else if (event->key() == Qt::Key_Space)
        event->ignore(); // the page plays
    else
        QListView::keyPressEvent(event);
}

void LayerList::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const LabRow* row = rowAt(index);
    if (row && row->isBlock && event->button() == Qt::LeftButton &&
        disclosureRect(visualRect(index), *row).contains(event->position())) {
        Q_EMIT blockToggled(row->name, !row->isOpen);
        return;
    }
    QListView::mousePressEvent(event);
}

void LayerList::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const LabRow* row = rowAt(index);
    if (!row)
        return;
    if (row->isBlock) {
        Q_EMIT blockToggled(row->name, !row->isOpen);
        return;
    }
    const QRectF name = nameRect(visualRect(index), *row, look());
    const double width = QFontMetricsF(uiFont(look().textPx(), QFont::DemiBold)).horizontalAdvance(row->label);
    const bool onName = event->position().x() < name.left() + std::min(width, name.width()) + 4;
    startEditing(onName ? LayerListModel::Editing::Name : LayerListModel::Editing::Attributes);
}

void LayerList::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    if (!m_quiet)
        Q_EMIT selectionEdited();
}

void LayerList::dropEvent(QDropEvent* event)
{
    const bool isRange = event->mimeData()->hasFormat(LayerListModel::rangeMime);
    if (isRange && !qobject_cast<LayerList*>(event->source()))
        return; // of another window: what its numbers mean is not known here
    m_model->setDragSource(event->source() == this ? LayerListModel::DragSource::Here
                                                   : LayerListModel::DragSource::Other);
    // A move within the list would make Qt remove the dragged lines afterwards; the network does that.
    if (event->dropAction() == Qt::MoveAction)
        event->setDropAction(Qt::CopyAction);
    QListView::dropEvent(event);
}

void LayerList::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setFont(uiFont(look().textPx()));
    painter.setPen(m_theme->surface.ink2);
    painter.drawText(viewport()->rect().adjusted(0, 24, 0, 0), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     tr("Nothing to show here. Add a layer from the palette, or empty the filter."));
}

} // namespace convolarium
