// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the lab shows of its networks.
#include "app/architecture/architecture_page.h"
#include "app/architecture/field_view.h"
#include "app/architecture/network_view.h"
#include "app/architecture/time_view.h"
#include "app/widgets/chart_strip.h"
#include "app/widgets/formula_card.h"
#include "app/widgets/headline.h"
#include "app/widgets/page_layout.h"

#include <QFileInfo>

namespace convolarium {

namespace {
constexpr Role roles[] = {Role::Ordinary, Role::Variant};
} // namespace

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
        head.setNetwork(&network(half), {.title = networkTitle(m_state.networks[static_cast<std::size_t>(half)]),
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
    m_panel->setContent({.state = m_state,
                         .convention = m_convention,
                         .active = m_active,
                         .selected = selected,
                         .view = m_view,
                         .picture = m_picture,
                         .filter = m_listings[0].filter,
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
    m_fieldView->setNetwork(&network(m_active), networkTitle(m_state.networks[static_cast<std::size_t>(m_active)]),
                            layer);
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
    charts().setCharts(labCharts(shownNetworks(), {.convention = m_convention,
                                                   .times = m_times ? &*m_times : nullptr,
                                                   .measuring = isMeasuring(),
                                                   .reached = m_time}));
    showTimes();
}

void ArchitecturePage::showTimes()
{
    if (isMeasuring())
        return;
    const NamedNetwork active{networkTitle(m_state.networks[static_cast<std::size_t>(m_active)]), network(m_active)};
    const engine::NetworkTimes* times = m_times ? m_times->of(active.network.spec) : nullptr;
    m_timeView->setTimes(active.title, times, m_times ? m_times->limits : engine::MachineLimits());
}

void ArchitecturePage::showHeadline()
{
    headline().setHeadline(
        {.title = numberedTitle(), .sentence = labHeadline(shownNetworks(), m_convention), .pageNumber = pageNumber()});
}

void ArchitecturePage::showLook()
{
    const bool compact = pageLayout(size()).compact;
    for (int half = 0; half < halves; ++half)
        view(half).setLook(convolarium::theme(themeId()), roles[half], compact, presentation());
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

int ArchitecturePage::reached(int half) const
{
    const auto last = static_cast<double>(network(half).spec.layers.size()) - 1;
    return m_time >= 1 ? -1 : static_cast<int>(m_time * last);
}

} // namespace convolarium
