// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the controls of a race show.
#include "app/lesson/model_title.h"
#include "app/training/race_panel.h"
#include "app/training/scenarios.h"
#include "app/widgets/legend.h"
#include "app/widgets/parameter_row.h"
#include "engine/models/published.h"

#include <QComboBox>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

namespace convolarium {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;

/// Signals are no pictures.
bool readsPictures(const engine::ModelEntry& entry) { return entry.input.h > 1; }

} // namespace

void RacePanel::setContent(const RacePanelContent& content)
{
    m_scenario->setCurrentIndex(m_scenario->findData(content.scenario));
    if (m_scenario->currentIndex() < 0)
        m_scenario->setPlaceholderText(tr("an experiment of your own"));
    m_about->setText(m_scenario->currentData(Qt::ToolTipRole).toString());
    m_about->setVisible(!m_about->text().isEmpty());
    showModels(content);
    showData(content);
    showFields(content);
    showRuns(content);
    const bool active = content.state == RaceState::Loading || content.state == RaceState::Running ||
                        content.state == RaceState::Paused;
    m_start->setText(content.state == RaceState::Paused ? tr("Resume")
                     : active                           ? tr("Pause")
                     : content.state == RaceState::Done ? tr("Start again")
                                                        : tr("Start"));
    m_start->setToolTip(tr("%1 (Space)").arg(m_start->text()));
    m_step->setEnabled(content.state != RaceState::Loading && content.state != RaceState::Running);
    m_stop->setEnabled(active);
    m_trainingCurves->setValue(content.trainingCurves, {});
    std::vector<LegendEntry> legend;
    for (std::size_t i = 0; i < content.plan.contestants.size(); ++i)
        legend.push_back({contestantRole(i), contestantTitle(content.plan.contestants[i])});
    legend.push_back({Role::Bad, tr("wrong prediction (✗)"), LegendSymbol::OutlinedBox});
    m_legend->setEntries(legend);
}

void RacePanel::showModels(const RacePanelContent& content)
{
    for (std::size_t i = 0; i < m_models.size(); ++i) {
        QComboBox& box = *m_models[i];
        box.clear();
        if (i > 0)
            box.addItem(tr("none"), QString());
        for (const engine::ModelEntry& entry : engine::modelTable())
            if (readsPictures(entry))
                box.addItem(modelTitle(QString::fromStdString(entry.id)), QString::fromStdString(entry.id));
        for (std::size_t own = 0; own < content.ownNetworks.size(); ++own)
            box.addItem(tr("Lab: %1").arg(QString::fromStdString(content.ownNetworks[own].name)),
                        QStringLiteral("own/%1").arg(own));
        box.setEnabled(i <= content.plan.contestants.size());
        if (i >= content.plan.contestants.size()) {
            box.setCurrentIndex(0);
            continue;
        }
        const Contestant& contestant = content.plan.contestants[i];
        if (!contestant.network) {
            box.setCurrentIndex(box.findData(contestant.model));
            continue;
        }
        const auto own = std::ranges::find(content.ownNetworks, *contestant.network);
        if (own == content.ownNetworks.end())
            box.addItem(QString::fromStdString(contestant.network->name), QStringLiteral("present"));
        box.setCurrentIndex(box.findData(own == content.ownNetworks.end()
                                             ? QStringLiteral("present")
                                             : QStringLiteral("own/%1").arg(own - content.ownNetworks.begin())));
    }
}

void RacePanel::showData(const RacePanelContent& content)
{
    m_data->clear();
    QString about;
    for (const DataSetEntry& entry : dataSets()) {
        m_data->addItem(entry.title, entry.id);
        m_data->setItemData(m_data->count() - 1, entry.about, Qt::ToolTipRole);
        if (entry.id == content.plan.data.source)
            about = entry.about;
    }
    if (m_data->findData(content.plan.data.source) < 0) {
        m_data->addItem(QFileInfo(content.plan.data.source).fileName(), content.plan.data.source);
        about = content.plan.data.source;
    }
    m_data->setCurrentIndex(m_data->findData(content.plan.data.source));
    m_data->addItem(tr("A folder…"), QString());
    m_dataNote->setText(about);
    m_skipped->setVisible(content.skipped > 0);
    m_skipped->setText(tr("%Ln file(s) left out…", nullptr, content.skipped));
}

void RacePanel::showFields(const RacePanelContent& content)
{
    const int count = static_cast<int>(content.plan.contestants.size());
    const int index = content.edited == everyone ? 0 : std::min(content.edited, count - 1);
    Limits whose;
    whose.choices = {QStringLiteral("all")};
    for (int i = 0; i < count; ++i)
        whose.choices << QString::number(i);
    m_edited->setValue(content.edited == everyone ? QStringLiteral("all") : QString::number(index), whose);
    m_edited->setVisible(count > 1);
    QStringList differing;
    for (const Row& row : m_rows) {
        const Parameter& parameter = row.field.parameter;
        row.row->setValue(row.field.get(content.plan, index),
                          {.minimum = parameter.minimum, .maximum = parameter.maximum});
        const bool relevant = isRelevant(content.plan, row.field, content.edited == everyone ? everyone : index);
        row.row->setVisible(relevant);
        if (relevant && row.field.section == RaceField::Section::Learning && differs(content.plan, row.field))
            differing << parameter.label;
    }
    m_differing->setVisible(!differing.isEmpty() && content.edited == everyone);
    m_differing->setText(tr("Not the same for all: %1").arg(differing.join(tr(", ", "between names of settings"))));
}

void RacePanel::showRuns(const RacePanelContent& content)
{
    m_filling = true;
    const QString current = m_runs->currentItem() ? m_runs->currentItem()->data(idRole).toString() : QString();
    m_runs->clear();
    for (const ListedRun& run : content.runs) {
        auto* item = new QListWidgetItem(run.name, m_runs);
        item->setData(idRole, run.id);
        item->setData(nameRole, run.name);
        item->setToolTip(run.details);
        item->setFlags(run.broken
                           ? Qt::ItemIsSelectable | Qt::ItemIsEnabled
                           : Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsEditable);
        if (!run.broken)
            item->setCheckState(run.shown ? Qt::Checked : Qt::Unchecked);
        if (run.id == current)
            m_runs->setCurrentItem(item);
    }
    m_runs->setVisible(!content.runs.empty());
    m_runsNote->setVisible(content.runs.empty());
    m_filling = false;
}

void RacePanel::refuse(const QString& field, const QString& why)
{
    for (const Row& row : m_rows)
        if (row.field.parameter.name == field)
            row.row->refuse(why);
}

void RacePanel::deleteSelectedRuns()
{
    QStringList ids;
    for (const QListWidgetItem* item : m_runs->selectedItems())
        ids << item->data(idRole).toString();
    if (!ids.isEmpty())
        Q_EMIT runsDeleted(ids);
}

void RacePanel::askForRun(const QPoint& at)
{
    QListWidgetItem* item = m_runs->itemAt(at);
    if (!item)
        return;
    const QString id = item->data(idRole).toString();
    const bool broken = !item->flags().testFlag(Qt::ItemIsEditable);
    QMenu menu(this);
    if (!broken) {
        menu.addAction(tr("Open"), this, [this, id] { Q_EMIT runOpenRequested(id); });
        menu.addAction(tr("Train on"), this, [this, id] { Q_EMIT runResumeRequested(id); });
        menu.addAction(tr("Rename"), this, [this, item] { m_runs->editItem(item); });
        menu.addAction(tr("Export…"), this, [this, id] { Q_EMIT runExportRequested(id); });
        menu.addSeparator();
    }
    menu.addAction(tr("Delete…"), this, &RacePanel::deleteSelectedRuns);
    menu.exec(m_runs->viewport()->mapToGlobal(at));
}

bool RacePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_runs && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete) {
            deleteSelectedRuns();
            return true;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_runs->currentItem()) {
            Q_EMIT runOpenRequested(m_runs->currentItem()->data(idRole).toString());
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

} // namespace convolarium
