// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the user does to the networks of the lab.
#include "app/architecture/architecture_page.h"
#include "app/architecture/layer_attributes_line.h"
#include "app/architecture/layer_form.h"
#include "app/architecture/network_view.h"
#include "app/architecture/palette_items.h"
#include "app/architecture/problem_words.h"
#include "engine/models/blocks.h"
#include "engine/network/layer_attributes.h"

#include <stdexcept>

namespace convolarium {

namespace {

const QString sideSize = QStringLiteral("side");
const QString classesSize = QStringLiteral("classes");
const QString alphaSize = QStringLiteral("alpha");

/// The subjects of edits, as the history keeps them.
constexpr std::pair<const char*, const char*> editNames[] = {
    {"model", QT_TRANSLATE_NOOP("convolarium::ArchitecturePage", "choice of network")},
    {"side", QT_TRANSLATE_NOOP("convolarium::ArchitecturePage", "picture size")},
    {"classes", QT_TRANSLATE_NOOP("convolarium::ArchitecturePage", "classes")},
    {"alpha", QT_TRANSLATE_NOOP("convolarium::ArchitecturePage", "width multiplier")},
    {"insert", QT_TRANSLATE_NOOP("convolarium::ArchitecturePage", "adding a layer")},
    {"remove", QT_TRANSLATE_NOOP("convolarium::ArchitecturePage", "deleting")},
    {"duplicate", QT_TRANSLATE_NOOP("convolarium::ArchitecturePage", "duplicating")},
    {"move", QT_TRANSLATE_NOOP("convolarium::ArchitecturePage", "moving")},
    {"rename", QT_TRANSLATE_NOOP("convolarium::ArchitecturePage", "renaming")},
    {"separable", QT_TRANSLATE_NOOP("convolarium::ArchitecturePage", "making separable")},
    {"what_if", QT_TRANSLATE_NOOP("convolarium::ArchitecturePage", "what if")},
    {"type", QT_TRANSLATE_NOOP("convolarium::ArchitecturePage", "type of a layer")},
    {"new", QT_TRANSLATE_NOOP("convolarium::ArchitecturePage", "new network")},
    {"open", QT_TRANSLATE_NOOP("convolarium::ArchitecturePage", "opening a file")},
    {"reset", QT_TRANSLATE_NOOP("convolarium::ArchitecturePage", "reset")},
};

/// The network with depthwise separable convolutions in the place of normal ones.
LabNetwork separableTwin(const LabNetwork& network)
{
    LabNetwork twin{.file = {engine::separable(network.spec()), {}}};
    twin.file.spec.name = ArchitecturePage::tr("%1, separable").arg(networkTitle(network)).toStdString();
    return twin;
}

/// Numbers that were dragged here name layers of the network.
bool isWithin(const engine::NetworkSpec& network, const engine::LayerRange& range)
{
    const int size = static_cast<int>(network.layers.size());
    return range.first >= 0 && range.count > 0 && range.count <= size - range.first;
}

/// The network with another size. A published one is built anew: its padding can depend on the size.
LabNetwork resized(const LabNetwork& network, const QString& which, double value)
{
    const engine::NetworkSpec& spec = network.spec();
    const bool isSquare = spec.input.h == spec.input.w;
    ModelChoice choice{.model = network.model,
                       .variant = network.variant,
                       .alpha = network.alpha,
                       .side = isSquare ? spec.input.h : 0,
                       .classes = classesOf(spec).value_or(0)};
    if (which == alphaSize)
        choice.alpha = value;
    else if (which == sideSize)
        choice.side = static_cast<int>(value);
    else
        choice.classes = static_cast<int>(value);
    if (!network.model.isEmpty()) {
        try {
            return publishedNetwork(choice);
        } catch (const std::invalid_argument&) {
            // Too small for its layers: the list will say which.
        }
    }
    LabNetwork own = network;
    if (which == sideSize && isSquare)
        own.file.spec.input = {1, choice.side, choice.side, spec.input.c};
    else if (which == classesSize)
        setClasses(own.file.spec, choice.classes);
    return own;
}

} // namespace

QString ArchitecturePage::editName(const QString& subject) const
{
    for (const auto& [key, words] : editNames)
        if (subject == QLatin1String(key))
            return tr(words);
    return tr("layer");
}

void ArchitecturePage::edit(const QString& subject, const Change& change, bool continuing)
{
    const LabState before = m_state;
    LabState after = m_state;
    change(after);
    if (after.whatIf)
        after.networks[1] = separableTwin(after.networks[0]); // follows what is done to A
    else
        after.aside.reset();
    if (after == before)
        return;
    setState(after);
    Q_EMIT stateEdited(before, subject, continuing);
}

void ArchitecturePage::editNetwork(const QString& subject, const std::function<void(engine::NetworkSpec&)>& change,
                                   bool continuing)
{
    edit(
        subject,
        [&](LabState& state) {
            LabNetwork& own = state.networks[static_cast<std::size_t>(m_active)];
            const engine::NetworkSpec before = own.file.spec;
            change(own.file.spec);
            if (own.file.spec != before && !own.model.isEmpty()) {
                own.file.spec.name = tr("%1, edited").arg(networkTitle(own)).toStdString();
                own.model.clear();
            }
            state.whatIf = state.whatIf && m_active == 0; // an edited twin is more than that
        },
        continuing);
}

void ArchitecturePage::chooseModel(int half, const ModelChoice& choice)
{
    if (choice.model == QStringLiteral("own"))
        return;
    m_active = choice.model.isEmpty() ? 0 : half;
    edit(QStringLiteral("model"), [&](LabState& state) {
        state.whatIf = state.whatIf && half == 0;
        state.comparing = half == 0 ? state.comparing : !choice.model.isEmpty();
        if (!choice.model.isEmpty())
            state.networks[static_cast<std::size_t>(half)] = publishedNetwork(choice);
    });
}

void ArchitecturePage::setSize(const QString& which, double value, bool continuing)
{
    try {
        edit(
            which,
            [&](LabState& state) {
                for (LabNetwork& network : state.networks)
                    network = resized(network, which, value);
            },
            continuing);
    } catch (const std::invalid_argument& error) {
        m_panel->refuse(which, problemInWords(error.what()));
    }
}

void ArchitecturePage::insertItem(const QString& item, int before)
{
    const engine::NetworkSpec& spec = network(m_active).spec;
    std::vector<engine::LayerNode> layers = layersOfItem(item, spec, before);
    if (layers.empty())
        return;
    engine::LayerRange range;
    editNetwork(QStringLiteral("insert"),
                [&](engine::NetworkSpec& edited) { range = engine::insertLayers(edited, before, std::move(layers)); });
    m_listings[static_cast<std::size_t>(m_active)].open.insert(
        blockName(network(m_active).spec.layers[static_cast<std::size_t>(range.first)].name));
    showLists();
    select(range);
}

void ArchitecturePage::insertBehindSelection(const QString& item)
{
    const auto selected = view(m_active).list().selected();
    insertItem(item,
               selected ? selected->first + selected->count : static_cast<int>(network(m_active).spec.layers.size()));
}

void ArchitecturePage::removeSelection()
{
    const auto selected = view(m_active).list().selected();
    if (!selected)
        return;
    editNetwork(QStringLiteral("remove"), [&](engine::NetworkSpec& spec) { engine::eraseLayers(spec, *selected); });
    const int left = static_cast<int>(network(m_active).spec.layers.size());
    select(left == 0 ? std::nullopt : std::optional(engine::LayerRange{std::min(selected->first, left - 1), 1}));
}

void ArchitecturePage::duplicateSelection()
{
    const auto selected = view(m_active).list().selected();
    if (!selected)
        return;
    engine::LayerRange copy;
    editNetwork(QStringLiteral("duplicate"),
                [&](engine::NetworkSpec& spec) { copy = engine::duplicateLayers(spec, *selected); });
    select(copy);
}

void ArchitecturePage::makeSelectionSeparable()
{
    const auto selected = view(m_active).list().selected();
    if (!selected)
        return;
    engine::LayerRange range = *selected;
    editNetwork(QStringLiteral("separable"), [&](engine::NetworkSpec& spec) {
        engine::NetworkSpec result{.name = spec.name, .input = spec.input, .layers = {}};
        for (int i = 0; i < static_cast<int>(spec.layers.size()); ++i) {
            engine::LayerNode& layer = spec.layers[static_cast<std::size_t>(i)];
            const bool chosen = i >= selected->first && i < selected->first + selected->count;
            for (engine::LayerNode& part : chosen ? engine::separable(layer) : std::vector{layer})
                result.layers.push_back(std::move(part));
        }
        range.count += static_cast<int>(result.layers.size() - spec.layers.size());
        spec = std::move(result);
    });
    select(range);
}

void ArchitecturePage::moveRange(const engine::LayerRange& range, int before)
{
    if (!isWithin(network(m_active).spec, range))
        return;
    if (before >= range.first && before <= range.first + range.count)
        return; // it stands there
    engine::LayerRange moved;
    editNetwork(QStringLiteral("move"),
                [&](engine::NetworkSpec& spec) { moved = engine::moveLayers(spec, range, before); });
    select(moved);
}

void ArchitecturePage::copyFromOther(const engine::LayerRange& range, int before)
{
    const engine::NetworkSpec& other = network(1 - m_active).spec;
    if (!isWithin(other, range))
        return;
    const engine::NetworkSpec& own = network(m_active).spec;
    const std::string reads =
        before == 0 ? std::string(engine::networkInput) : own.layers[static_cast<std::size_t>(before) - 1].name;
    engine::LayerRange copy;
    editNetwork(QStringLiteral("insert"), [&](engine::NetworkSpec& spec) {
        copy = engine::insertLayers(spec, before, engine::copiedLayers(other, range, reads));
    });
    select(copy);
}

void ArchitecturePage::moveSelection(int by)
{
    const LayerList& list = view(m_active).list();
    const auto selected = list.selected();
    if (!selected)
        return;
    // By one line: over a whole block that is closed.
    const int size = static_cast<int>(network(m_active).spec.layers.size());
    const int edge = by < 0 ? selected->first - 1 : selected->first + selected->count;
    if (edge < 0 || edge >= size)
        return;
    int to = by < 0 ? edge : edge + 1;
    for (const LabRow& row : list.rows())
        if (row.isBlock && !row.isOpen && edge >= row.layers.first && edge < row.layers.first + row.layers.count)
            to = by < 0 ? row.layers.first : row.layers.first + row.layers.count;
    moveRange(*selected, to);
}

void ArchitecturePage::renameLayer(const LabRow& row, const QString& to)
{
    const QString wanted = to.trimmed();
    try {
        editNetwork(QStringLiteral("rename"), [&](engine::NetworkSpec& spec) {
            engine::renameLayer(spec, row.layers.first, wanted.toStdString());
        });
    } catch (const std::invalid_argument& error) {
        showProblem(tr("Rename"), problemInWords(error.what()));
    }
}

void ArchitecturePage::setAttributes(const LabRow& row, const QString& line)
{
    try {
        editNetwork(QStringLiteral("attributes"), [&](engine::NetworkSpec& spec) {
            readAttributesLine(spec.layers[static_cast<std::size_t>(row.layers.first)].layer, line);
        });
    } catch (const std::invalid_argument& error) {
        showProblem(row.name, problemInWords(error.what()));
    }
}

void ArchitecturePage::setField(const QString& field, const ParameterValue& value, bool continuing)
{
    const auto selected = view(m_active).list().selected();
    if (!selected)
        return;
    try {
        editNetwork(
            field, [&](engine::NetworkSpec& spec) { spec = withField(std::move(spec), selected->first, field, value); },
            continuing);
    } catch (const std::invalid_argument& error) {
        m_panel->refuse(field, problemInWords(error.what()));
    }
}

void ArchitecturePage::setType(const QString& type)
{
    const auto selected = view(m_active).list().selected();
    if (!selected || selected->count != 1)
        return;
    const std::vector<engine::LayerNode> layers = layersOfItem(type, network(m_active).spec, selected->first);
    editNetwork(QStringLiteral("type"), [&](engine::NetworkSpec& spec) {
        engine::LayerNode& node = spec.layers[static_cast<std::size_t>(selected->first)];
        if (engine::typeName(node.layer) != type.toStdString())
            node.layer = layers.front().layer;
    });
}

void ArchitecturePage::setWhatIf(bool on)
{
    m_active = 0;
    edit(QStringLiteral("what_if"), [&](LabState& state) {
        LabNetwork& other = state.networks[1];
        if (on && !state.whatIf)
            state.aside = state.comparing ? std::optional(other) : std::nullopt;
        if (!on)
            other = state.aside.value_or(other);
        state.whatIf = on;
        state.comparing = on || state.aside;
    });
    if (on != isMeasuring())
        toggleMeasurement();
}

void ArchitecturePage::reset()
{
    edit(QStringLiteral("reset"), [](LabState& state) { state = openingState(); });
}

} // namespace convolarium
