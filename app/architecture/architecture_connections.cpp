// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the lab's controls and lists say, and who hears it.
#include "app/architecture/architecture_page.h"
#include "app/architecture/network_view.h"
#include "app/architecture/time_view.h"

namespace convolarium {

void ArchitecturePage::connectPanel()
{
    connect(m_panel, &LabPanel::modelChosen, this, &ArchitecturePage::chooseModel);
    connect(m_panel, &LabPanel::sizeEdited, this, &ArchitecturePage::setSize);
    connect(m_panel, &LabPanel::itemChosen, this, &ArchitecturePage::insertBehindSelection);
    connect(m_panel, &LabPanel::typeChosen, this, &ArchitecturePage::setType);
    connect(m_panel, &LabPanel::fieldEdited, this, &ArchitecturePage::setField);
    connect(m_panel, &LabPanel::duplicateRequested, this, &ArchitecturePage::duplicateSelection);
    connect(m_panel, &LabPanel::deleteRequested, this, &ArchitecturePage::removeSelection);
    connect(m_panel, &LabPanel::separableRequested, this, &ArchitecturePage::makeSelectionSeparable);
    connect(m_panel, &LabPanel::conventionChosen, this, &ArchitecturePage::setConvention);
    connect(m_panel, &LabPanel::whatIfToggled, this, &ArchitecturePage::setWhatIf);
    connect(m_panel, &LabPanel::filterEdited, this, &ArchitecturePage::setFilter);
    connect(m_panel, &LabPanel::measureRequested, this, [this] {
        toggleMeasurement();
        if (isMeasuring())
            setView(LabView::Time);
    });
    connect(&m_background, &Background::finished, this, &ArchitecturePage::takeTimes);
    constexpr int tick = 100; // ms
    m_progressTick.setInterval(tick);
    connect(&m_progressTick, &QTimer::timeout, this, [this] {
        m_panel->showProgress(*m_progress);
        m_timeView->showProgress(*m_progress);
    });
    connect(m_timeView, &TimeView::measureRequested, this, &ArchitecturePage::toggleMeasurement);
    connect(m_panel, &LabPanel::pictureChosen, this, &ArchitecturePage::setPicture);
    connect(m_panel, &LabPanel::networkChosen, this, &ArchitecturePage::setActive);
    connect(m_panel, &LabPanel::layerChosen, this, &ArchitecturePage::selectLayer);
    connect(m_panel, &LabPanel::viewChosen, this, &ArchitecturePage::setView);
}

void ArchitecturePage::connectView(int half)
{
    NetworkView& shown = view(half);
    LayerList& list = shown.list();
    connect(&list, &LayerList::selectionEdited, this, [this, half] {
        if (half != m_active)
            return setActive(half);
        showHeads();
        showPanel();
    });
    connect(&list, &LayerList::blockToggled, this, [this, half](const QString& block, bool open) {
        QSet<QString>& opened = m_listings[static_cast<std::size_t>(half)].open;
        if (open)
            opened.insert(block);
        else
            opened.remove(block);
        showLists();
    });
    const auto onThisHalf = [this, half](auto action) {
        return [this, half, action](auto... arguments) {
            setActive(half);
            action(*this, arguments...);
        };
    };
    connect(
        &list, &LayerList::renamed, this,
        onThisHalf([](ArchitecturePage& page, const LabRow& row, const QString& to) { page.renameLayer(row, to); }));
    connect(&list, &LayerList::attributesEdited, this,
            onThisHalf(
                [](ArchitecturePage& page, const LabRow& row, const QString& line) { page.setAttributes(row, line); }));
    connect(&list, &LayerList::itemDropped, this,
            onThisHalf([](ArchitecturePage& page, const QString& item, int before) { page.insertItem(item, before); }));
    connect(&list, &LayerList::rangeDropped, this,
            onThisHalf([](ArchitecturePage& page, const engine::LayerRange& range, int before) {
                page.moveRange(range, before);
            }));
    connect(&list, &LayerList::otherRangeDropped, this,
            onThisHalf([](ArchitecturePage& page, const engine::LayerRange& range, int before) {
                page.copyFromOther(range, before);
            }));
    connect(&list, &LayerList::removeRequested, this,
            onThisHalf([](ArchitecturePage& page) { page.removeSelection(); }));
    connect(&list, &LayerList::duplicateRequested, this,
            onThisHalf([](ArchitecturePage& page) { page.duplicateSelection(); }));
    connect(&list, &LayerList::moveRequested, this,
            onThisHalf([](ArchitecturePage& page, int by) { page.moveSelection(by); }));
    connect(&list, &LayerList::insertRequested, this,
            onThisHalf([](ArchitecturePage& page) { page.m_panel->focusPalette(); }));
    connect(&shown.head(), &HeadWidget::layerClicked, this,
            onThisHalf([](ArchitecturePage& page, int layer) { page.selectLayer(layer); }));
    connect(&shown.head(), &HeadWidget::resized, this, &ArchitecturePage::showHeads);
    connect(&shown.titles(), &ColumnTitles::columnClicked, this, &ArchitecturePage::sortBy);
}

} // namespace convolarium
