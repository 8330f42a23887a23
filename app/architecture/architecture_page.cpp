// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/architecture_page.h"

#include "app/architecture/field_view.h"
#include "app/architecture/lab_desk.h"
#include "app/architecture/network_view.h"
#include "app/architecture/problem_words.h"
#include "app/architecture/time_view.h"
#include "app/lesson/problem.h"
#include "app/widgets/chart_strip.h"
#include "app/widgets/formula_card.h"
#include "app/widgets/hairline_splitter.h"
#include "app/widgets/headline.h"
#include "app/widgets/page_layout.h"

#include <QFileInfo>
#include <QStackedWidget>

namespace convolarium {

namespace {

const QString viewSetting = QStringLiteral("view");
const QString pictureSetting = QStringLiteral("picture");
const QString conventionSetting = QStringLiteral("convention");
constexpr Role roles[] = {Role::Ordinary, Role::Variant};

} // namespace

ArchitecturePage::ArchitecturePage(QWidget* parent)
    : Page(parent), m_state(openingState()), m_stage(new QStackedWidget), m_lists(new HairlineSplitter(Qt::Horizontal)),
      m_fieldView(new FieldView), m_timeView(new TimeView), m_panel(new LabPanel)
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
    m_state = state;
    if (m_desk)
        m_desk->touch();
    for (std::size_t half = 0; half < halves; ++half) {
        const engine::NetworkSpec& spec = m_state.networks[half].spec();
        if (m_networks[half]->spec == spec)
            continue;
        if (m_networks[half]->spec.layers.size() != spec.layers.size()) // the selected lines are others now
            m_views[half]->list().select(std::nullopt);
        m_networks[half] = std::make_unique<InspectedNetwork>(spec);
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
    showCharts();
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

void ArchitecturePage::showState()
{
    for (int half = 0; half < halves; ++half)
        view(half).setVisible(half == 0 || m_state.comparing);
    showLists();
    showHeadline();
    transport().setPhases(phases());
    showCharts();
    showPanel();
}

void ArchitecturePage::showLists()
{
    BarScale scale;
    std::array<std::vector<LabRow>, halves> rows;
    for (std::size_t half = 0; half < (m_state.comparing ? halves : 1U); ++half) {
        m_listings[half].convention = m_convention;
        rows[half] = rowsOf(*m_networks[half], m_listings[half]);
        scale.parameters = std::max(scale.parameters, largest(rows[half], LabColumn::Parameters));
        scale.operations = std::max(scale.operations, largest(rows[half], LabColumn::Operations));
    }
    for (int half = 0; half < halves; ++half) {
        const auto i = static_cast<std::size_t>(half);
        const Listing& listing = m_listings[i];
        view(half).list().setScale(scale);
        view(half).list().setRows(std::move(rows[i]), !listing.sorted && listing.filter.isEmpty());
        view(half).list().setReached(reached(half));
        view(half).titles().setListing(listing);
    }
    showHeads();
}

void ArchitecturePage::showHeads()
{
    SkylineScale scale;
    for (int half = 0; half < (m_state.comparing ? halves : 1); ++half) {
        const SkylineScale own = skylineScale(network(half), view(half).head().skylineSize());
        scale = {std::min(scale.perPixel, own.perPixel), std::min(scale.perChannel, own.perChannel)};
    }
    for (int half = 0; half < halves; ++half) {
        HeadWidget& head = view(half).head();
        head.setScale(scale);
        head.show(&network(half), {.title = networkTitle(m_state.networks[static_cast<std::size_t>(half)]),
                                   .caption = captionOf(half),
                                   .role = roles[half],
                                   .convention = m_convention,
                                   .selected = view(half).list().selected(),
                                   .reached = reached(half)});
    }
}

QString ArchitecturePage::captionOf(int half) const
{
    if (half == 1 && m_state.whatIf)
        return tr("what if: separable");
    QStringList parts;
    const LabNetwork& shown = m_state.networks[static_cast<std::size_t>(half)];
    if (shown.variant && !shown.model.isEmpty())
        parts << variantTitle(*shown.variant);
    else if (!shown.path.isEmpty())
        parts << (isChanged(shown) ? tr("%1, changed") : QStringLiteral("%1")).arg(QFileInfo(shown.path).fileName());
    parts << shapeText(shown.spec().input);
    if (m_state.comparing)
        parts << (half == 0 ? tr("network A") : tr("network B"));
    return parts.join(QStringLiteral(" · "));
}

void ArchitecturePage::showPanel()
{
    const auto selected = view(m_active).list().selected();
    m_panel->show({.state = m_state,
                   .convention = m_convention,
                   .active = m_active,
                   .selected = selected,
                   .view = m_view,
                   .picture = m_picture,
                   .network = &network(m_active)});
    const NamedNetwork named{networkTitle(m_state.networks[static_cast<std::size_t>(m_active)]), network(m_active)};
    const LayerFormulas formulas =
        layerFormulas(named, selected && selected->count == 1 ? std::optional(selected->first) : std::nullopt);
    formulaCard().setFormula(formulas.card);
    formulaLine().setFormula(formulas.line);
    showField();
}

void ArchitecturePage::showField()
{
    const auto selected = view(m_active).list().selected();
    // Of a block, what its last layer sees.
    const auto layer = selected ? std::optional(selected->first + selected->count - 1) : std::nullopt;
    m_fieldView->show(&network(m_active), networkTitle(m_state.networks[static_cast<std::size_t>(m_active)]), layer);
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

std::vector<NamedNetwork> ArchitecturePage::shownNetworks() const
{
    std::vector<NamedNetwork> shown;
    for (int half = 0; half < (m_state.comparing ? halves : 1); ++half)
        shown.push_back({networkTitle(m_state.networks[static_cast<std::size_t>(half)]), network(half)});
    return shown;
}

void ArchitecturePage::showCharts()
{
    charts().setCharts(
        labCharts(shownNetworks(),
                  {.convention = m_convention, .times = m_times ? &*m_times : nullptr, .measuring = isMeasuring()}));
    showTimes();
}

void ArchitecturePage::showTimes()
{
    if (isMeasuring())
        return;
    const NamedNetwork active{networkTitle(m_state.networks[static_cast<std::size_t>(m_active)]), network(m_active)};
    const engine::NetworkTimes* times = m_times ? m_times->of(active.network.spec) : nullptr;
    m_timeView->show(active.title, times, m_times ? m_times->limits : engine::MachineLimits());
}

void ArchitecturePage::setView(LabView view)
{
    m_view = view;
    m_stage->setCurrentIndex(static_cast<int>(view));
    showPanel();
}

void ArchitecturePage::showHeadline()
{
    headline().setHeadline(
        {.title = numberedTitle(), .sentence = labHeadline(shownNetworks(), m_convention), .pageNumber = pageNumber()});
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

void ArchitecturePage::showLook()
{
    const bool compact = pageLayout(size()).compact;
    for (int half = 0; half < halves; ++half)
        view(half).setLook(convolarium::theme(themeId()), roles[half], compact, presentation());
}

void ArchitecturePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    showLook();
    showHeads();
}

void ArchitecturePage::applyTime(double t)
{
    m_time = t;
    for (int half = 0; half < halves; ++half)
        view(half).list().setReached(reached(half));
    showHeads();
}

int ArchitecturePage::reached(int half) const
{
    const auto last = static_cast<double>(network(half).spec.layers.size()) - 1;
    return m_time >= 1 ? -1 : static_cast<int>(m_time * last);
}

std::vector<Phase> ArchitecturePage::phases() const
{
    // A phase for every size of map: the steps that all networks have in common.
    std::vector<Phase> phases;
    const std::vector<engine::LayerCost>& layers = network(0).inspection.cost.layers;
    const auto count = static_cast<double>(layers.size());
    QString before;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const engine::Shape& out = layers[i].out;
        const QString size =
            out.h == 1 && out.w == 1 ? tr("classifier") : QStringLiteral("%1 × %2").arg(out.h).arg(out.w);
        if (size == before)
            continue;
        before = size;
        const double start = static_cast<double>(i) / count;
        if (!phases.empty())
            phases.back().end = start;
        phases.push_back({.id = size, .name = size, .shortName = size, .start = start, .end = 1, .seconds = 2});
    }
    if (phases.empty())
        phases.push_back({.id = QStringLiteral("empty"), .name = tr("no layers"), .shortName = tr("no layers")});
    phases.front().start = 0;
    return phases;
}

} // namespace convolarium
