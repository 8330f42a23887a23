// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the lab's controls show.
#include "app/architecture/lab_panel.h"
#include "app/architecture/palette_list.h"
#include "app/architecture/problem_words.h"
#include "app/widgets/parameter_row.h"
#include "engine/models/blocks.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <span>

namespace convolarium {

namespace {

/// A published network as the data of an item.
QString modelKey(const QString& model, std::optional<engine::ModelVariant> variant)
{
    return variant ? model + u'/' + QString::fromUtf8(engine::variantId(*variant)) : model;
}

const QStringList& viewIds()
{
    static const QStringList ids{QStringLiteral("layers"), QStringLiteral("field"), QStringLiteral("time")};
    return ids;
}

} // namespace

QString viewId(LabView view) { return viewIds().at(static_cast<qsizetype>(view)); }

LabView viewFromId(const QString& id) { return static_cast<LabView>(std::max<qsizetype>(0, viewIds().indexOf(id))); }

void LabPanel::showProgress(double fraction)
{
    constexpr int steps = 1000;
    m_measure->setText(tr("Cancel the measurement"));
    m_progress->setRange(0, steps);
    m_progress->setValue(static_cast<int>(fraction * steps));
    m_progress->show();
    m_measureNote->hide();
}

void LabPanel::showMeasured(const QString& words)
{
    m_measure->setText(tr("Measure on this computer"));
    m_progress->hide();
    m_measureNote->setText(words);
    m_measureNote->setVisible(!words.isEmpty());
}

void LabPanel::setContent(const LabPanelContent& content)
{
    m_view->setValue(viewId(content.view), {});
    m_picture->setValue(content.picture, {});
    const auto count = static_cast<int>(content.network->spec.layers.size());
    const int layer = content.selected ? content.selected->first + content.selected->count : 1;
    m_layer->setValue(std::min(layer, std::max(1, count)), {.minimum = 1, .maximum = std::max(1.0, 1.0 * count)});
    m_picture->setVisible(content.view == LabView::Field);
    m_network->setValue(content.active == 0 ? QStringLiteral("A") : QStringLiteral("B"), {});
    m_network->setVisible(content.view != LabView::Layers && content.state.comparing);
    m_layer->setVisible(content.view == LabView::Field && count > 0);
    showNetworks(content);
    showLayer(content);
    if (m_filter->text().trimmed() != content.filter) {
        const QSignalBlocker quiet(m_filter);
        m_filter->setText(content.filter);
    }
    m_convention->setCurrentIndex(m_convention->findData(QString::fromUtf8(engine::conventionId(content.convention))));
}

void LabPanel::showNetworks(const LabPanelContent& content)
{
    for (int half = 0; half < halves; ++half) {
        QComboBox& box = *m_models[static_cast<std::size_t>(half)];
        const LabNetwork& network = content.state.networks[static_cast<std::size_t>(half)];
        box.clear();
        if (half == 1)
            box.addItem(tr("none"), QString());
        int current = half == 1 && !content.state.comparing ? 0 : -1;
        for (const engine::ModelEntry& entry : engine::modelTable()) {
            const QString id = QString::fromStdString(entry.id);
            const QString title = networkTitle({.file = {}, .model = id});
            const auto add = [&](const QString& text, std::optional<engine::ModelVariant> variant) {
                if (current < 0 && id == network.model && variant == network.variant)
                    current = box.count();
                box.addItem(text, modelKey(id, variant));
            };
            if (entry.variants.size() < 2)
                add(title, entry.variants.empty() ? std::nullopt : std::optional(entry.variants.front()));
            else
                for (const engine::ModelVariant variant : entry.variants)
                    add(title + QStringLiteral(" · ") + variantTitle(variant), variant);
        }
        if (current < 0) {
            current = box.count();
            box.addItem(networkTitle(network), QStringLiteral("own"));
        }
        box.setCurrentIndex(current);
    }
    const LabNetwork& active = content.state.networks[static_cast<std::size_t>(content.active)];
    const engine::NetworkSpec& spec = active.spec();
    const std::optional<int> classes = classesOf(spec);
    m_sizes[0]->setValue(spec.input.h, {.minimum = 8, .maximum = std::max(512.0, 1.0 * spec.input.h)});
    m_sizes[0]->setVisible(spec.input.h == spec.input.w);
    const int units = classes.value_or(1);
    m_sizes[1]->setValue(units, {.minimum = 1, .maximum = std::max(1000.0, 1.0 * units)});
    m_sizes[1]->setVisible(classes.has_value());
    bool hasAlpha = false;
    const std::size_t shown = content.state.comparing ? halves : 1;
    for (const LabNetwork& network : std::span(content.state.networks).first(shown))
        for (const engine::ModelEntry& entry : engine::modelTable())
            if (entry.hasAlpha && network.model.toStdString() == entry.id) {
                m_sizes[2]->setValue(network.alpha, {.minimum = 0.25, .maximum = 1.4});
                hasAlpha = true;
            }
    m_sizes[2]->setVisible(hasAlpha);
    m_whatIf->setChecked(content.state.whatIf);
}

void LabPanel::showLayer(const LabPanelContent& content)
{
    const bool one = content.selected && content.selected->count == 1;
    const int count = content.selected ? content.selected->count : 0;
    QString title = tr("Selected layer: none");
    if (one)
        title = tr("Selected layer: %1")
                    .arg(QString::fromStdString(
                        content.network->spec.layers[static_cast<std::size_t>(content.selected->first)].name));
    else if (count > 1)
        title = tr("%Ln layer(s) selected", nullptr, count);
    m_layerTitle->setText(title);
    m_type->setVisible(one);
    QString problem;
    for (int i = 0; i < count && problem.isEmpty(); ++i)
        problem =
            problemInWords(content.network->inspection.problems[static_cast<std::size_t>(content.selected->first + i)]);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    for (QPushButton* edit : m_edits)
        edit->setEnabled(content.selected.has_value());
    showFields(one ? fieldsOf(*content.network, content.selected->first) : std::vector<LayerField>());
    bool divides = false; // one of the layers
    for (int i = 0; i < count; ++i)
        divides = divides ||
                  engine::separable(content.network->spec.layers[static_cast<std::size_t>(content.selected->first + i)])
                          .size() > 1;
    m_separable->setEnabled(divides);
    if (!one)
        return;
    const engine::LayerSpec& layer =
        content.network->spec.layers[static_cast<std::size_t>(content.selected->first)].layer;
    m_type->setCurrentIndex(m_type->findData(QString::fromUtf8(engine::typeName(layer))));
}

void LabPanel::showFields(const std::vector<LayerField>& fields)
{
    // Rows stay while the same fields are shown: a slider must not be taken away while it is dragged.
    QStringList keys;
    for (const LayerField& field : fields)
        keys << field.parameter.name + u'/' + QString::number(static_cast<int>(field.parameter.kind));
    if (keys != m_fieldKeys) {
        for (ParameterRow* row : m_fields) {
            row->hide();
            row->deleteLater();
        }
        m_fields.clear();
        for (const LayerField& field : fields) {
            ParameterRow* row = makeParameterRow(field.parameter, m_layerBox);
            m_fieldColumn->addWidget(row);
            row->setTheme(theme());
            row->setPresentation(presentation());
            connect(row, &ParameterRow::edited, this,
                    [this, name = field.parameter.name](const ParameterValue& value, bool continuing) {
                        Q_EMIT fieldEdited(name, value, continuing);
                    });
            leaveWheelToThePanel(*row);
            row->setVisible(true);
            m_fields.push_back(row);
        }
        m_fieldKeys = keys;
    }
    for (std::size_t i = 0; i < fields.size(); ++i)
        m_fields[i]->setValue(fields[i].value, fields[i].limits);
}

void LabPanel::refuse(const QString& field, const QString& why)
{
    for (const auto* rows : {&m_sizes, &m_fields})
        for (ParameterRow* row : *rows)
            if (row->parameter().name == field)
                row->refuse(why);
}

void LabPanel::refusePicture(const QString& why) { m_picture->refuse(why); }

void LabPanel::focusPalette()
{
    m_palette->setFocus(Qt::ShortcutFocusReason);
    if (!m_palette->currentItem())
        m_palette->setCurrentRow(0);
}

} // namespace convolarium
