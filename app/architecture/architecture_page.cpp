// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/architecture_page.h"

#include "app/architecture/field_view.h"
#include "app/architecture/lab_desk.h"
#include "app/architecture/network_view.h"
#include "app/architecture/time_view.h"
#include "app/lesson/problem.h"
#include "app/widgets/hairline_splitter.h"

#include <QStackedWidget>

namespace convolarium {

namespace {

const QString viewSetting = QStringLiteral("view");
const QString pictureSetting = QStringLiteral("picture");
const QString conventionSetting = QStringLiteral("convention");

} // namespace

ArchitecturePage::ArchitecturePage(QWidget* parent)
    : WorkbenchPage(parent), m_state(openingState()), m_stage(new QStackedWidget),
      m_lists(new HairlineSplitter(Qt::Horizontal)), m_fieldView(new FieldView), m_timeView(new TimeView),
      m_panel(new LabPanel)
{
    m_stage->addWidget(m_lists);
    m_stage->addWidget(m_fieldView);
    m_stage->addWidget(m_timeView);
    for (int half = 0; half < halves; ++half) {
        auto* view = new NetworkView;
        m_views[static_cast<std::size_t>(half)] = view;
        m_lists->addWidget(view);
        m_lists->setCollapsible(half, false);
        connectView(half);
    }
    m_stage->setFocusProxy(&view(0).list());
    connectPanel();
    for (std::size_t half = 0; half < halves; ++half)
        m_networks[half] = std::make_unique<InspectedNetwork>(m_state.networks[half].spec());
    assemble(m_stage, m_panel);
    showExample();
}

ArchitecturePage::~ArchitecturePage() = default;

/// Opens a block on each side and selects a layer, so that there is something to read at once.
void ArchitecturePage::showExample()
{
    m_listings[0].open = {QStringLiteral("block3")};
    m_listings[1].open = {QStringLiteral("block_1")};
    showState();
    const std::vector<engine::LayerNode>& layers = network(0).spec.layers;
    const auto example = std::ranges::find(layers, "block3_conv2", &engine::LayerNode::name);
    if (example != layers.end())
        select(engine::LayerRange{static_cast<int>(example - layers.begin()), 1});
}

QString ArchitecturePage::name() { return tr("Architecture lab"); }
QString ArchitecturePage::shortName() { return tr("Architecture"); }

void ArchitecturePage::setState(const LabState& state)
{
    // All of it before anything changes: a network whose input cannot be throws.
    std::array<std::unique_ptr<InspectedNetwork>, halves> networks;
    for (std::size_t half = 0; half < halves; ++half)
        if (const engine::NetworkSpec& spec = state.networks[half].spec(); m_networks[half]->spec != spec)
            networks[half] = std::make_unique<InspectedNetwork>(spec);
    m_state = state;
    if (m_desk)
        m_desk->touch();
    for (std::size_t half = 0; half < halves; ++half) {
        if (!networks[half])
            continue;
        if (m_networks[half]->spec.layers.size() != networks[half]->spec.layers.size())
            m_views[half]->list().select(std::nullopt); // the selected lines are others now
        m_networks[half] = std::move(networks[half]);
    }
    if (!m_state.comparing)
        m_active = 0;
    showState();
}

std::map<QString, QString> ArchitecturePage::settings() const
{
    return {{conventionSetting, QString::fromUtf8(engine::conventionId(m_convention))},
            {viewSetting, viewId(m_view)},
            {pictureSetting, m_picture}};
}

void ArchitecturePage::restoreSettings(const std::map<QString, QString>& settings)
{
    for (const auto& [name, value] : settings) {
        if (name == viewSetting)
            setView(viewFromId(value));
        else if (name == pictureSetting)
            setPicture(value);
        else if (const auto convention = engine::conventionFromId(value.toStdString());
                 name == conventionSetting && convention)
            setConvention(*convention);
    }
}

void ArchitecturePage::setConvention(engine::Convention convention)
{
    m_convention = convention;
    showState();
}

void ArchitecturePage::sortBy(LabColumn column)
{
    for (Listing& listing : m_listings) {
        const bool again = listing.sorted == column || column == LabColumn::Layer;
        listing.sorted = again ? std::nullopt : std::optional(column);
    }
    showLists();
}

void ArchitecturePage::setFilter(const QString& text)
{
    for (Listing& listing : m_listings)
        listing.filter = text.trimmed();
    showLists();
}

void ArchitecturePage::setActive(int half)
{
    if (half == m_active)
        return;
    m_active = half;
    view(1 - half).list().select(std::nullopt);
    showTimes();
    showHeads();
    showPanel();
}

void ArchitecturePage::selectLayer(int layer)
{
    const std::vector<engine::LayerNode>& layers = network(m_active).spec.layers;
    if (layer < 0 || layer >= static_cast<int>(layers.size()))
        return;
    m_listings[static_cast<std::size_t>(m_active)].open.insert(blockName(layers[static_cast<std::size_t>(layer)].name));
    showLists();
    select(engine::LayerRange{layer, 1});
}

void ArchitecturePage::select(const std::optional<engine::LayerRange>& range)
{
    view(m_active).list().select(range);
    showHeads();
    showPanel();
}

void ArchitecturePage::setPicture(const QString& nameOrPath)
{
    try {
        m_fieldView->setPicture(nameOrPath);
        m_picture = nameOrPath;
        showPanel();
    } catch (const Problem& problem) {
        showPanel();
        m_panel->refusePicture(problem.reason());
    }
}

void ArchitecturePage::setView(LabView view)
{
    m_view = view;
    m_stage->setCurrentIndex(static_cast<int>(view));
    showPanel();
}

void ArchitecturePage::showWords()
{
    setAccessibleName(name());
    m_panel->rebuild();
    showState();
}

void ArchitecturePage::applyTheme(const Theme& colors)
{
    m_lists->setTheme(colors);
    m_fieldView->setTheme(colors);
    m_timeView->setTheme(colors);
    m_panel->setTheme(colors);
    showLook();
}

void ArchitecturePage::applyPresentation(bool on)
{
    m_panel->setPresentation(on);
    m_fieldView->setPresentation(on);
    m_timeView->setPresentation(on);
    showLook();
    showHeads();
}

void ArchitecturePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    showLook();
    showHeads();
}

void ArchitecturePage::applyTime(double t)
{
    const std::array<int, halves> before{reached(0), reached(1)};
    m_time = t;
    if (before == std::array<int, halves>{reached(0), reached(1)})
        return;
    for (int half = 0; half < halves; ++half)
        view(half).list().setReached(reached(half));
    showHeads();
    showCharts(); // the receptive field grows
}

} // namespace convolarium
