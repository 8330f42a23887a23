// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/lab_panel.h"

#include "app/architecture/palette_list.h"
#include "app/lesson/sample_image.h"
#include "app/widgets/legend.h"
#include "app/widgets/parameter_row.h"
#include "engine/network/layer_attributes.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace convolarium {

LabPanel::LabPanel(QWidget* parent) : Panel(parent) { rebuild(); }

void LabPanel::rebuild()
{
    m_sizes.clear();
    m_fields.clear();
    m_fieldKeys.clear();
    m_edits.clear();
    clear();
    buildView();
    buildNetworks();
    buildLayer();
    buildPalette();
    buildCounting();
    buildLegend();
    complete();
}

void LabPanel::buildView()
{
    m_view = makeParameterRow(
        parameter::choice("view", {{viewId(LabView::Layers), tr("Layers")},
                                   {viewId(LabView::Field), tr("Field")},
                                   {viewId(LabView::Time), tr("Time")}})
            .named(tr("View"),
                   tr("What the stage shows: the lists of layers, what a cell of the selected layer sees of a "
                      "picture, or where the time goes on this computer")),
        content());
    contentColumn()->addWidget(m_view);
    connect(m_view, &ParameterRow::edited, this, [this](const ParameterValue& value, bool /*continuing*/) {
        Q_EMIT viewChosen(viewFromId(std::get<QString>(value)));
    });
    Parameter picture =
        parameter::choice("picture", sampleImages()).named(tr("Picture"), tr("On which receptive fields are shown"));
    picture.kind = ParameterKind::Image;
    m_picture = makeParameterRow(picture, content());
    contentColumn()->addWidget(m_picture);
    connect(m_picture, &ParameterRow::edited, this, [this](const ParameterValue& value, bool /*continuing*/) {
        Q_EMIT pictureChosen(std::get<QString>(value));
    });
    m_network = makeParameterRow(parameter::choice("network", {{QStringLiteral("A"), QStringLiteral("A")},
                                                               {QStringLiteral("B"), QStringLiteral("B")}})
                                     .named(tr("Of network"), tr("Whose field or time is shown")),
                                 content());
    contentColumn()->addWidget(m_network);
    connect(m_network, &ParameterRow::edited, this, [this](const ParameterValue& value, bool /*continuing*/) {
        Q_EMIT networkChosen(std::get<QString>(value) == QStringLiteral("B") ? 1 : 0);
    });
    constexpr int mostLayers = 9'999; // makes room for so many digits; the limits are the network's
    m_layer = makeParameterRow(parameter::integer("layer", {1, 1, mostLayers})
                                   .named(tr("Layer"), tr("Number of the layer whose field is shown"))
                                   .tinted(Role::Output),
                               content());
    contentColumn()->addWidget(m_layer);
    connect(m_layer, &ParameterRow::edited, this,
            [this](const ParameterValue& value, bool /*continuing*/) { Q_EMIT layerChosen(std::get<int>(value) - 1); });
}

void LabPanel::buildNetworks()
{
    contentColumn()->addSpacing(10);
    addTitle(contentColumn(), tr("Networks"));
    for (int half = 0; half < halves; ++half) {
        auto* row = new QHBoxLayout;
        auto* letter = new QLabel(half == 0 ? QStringLiteral("A") : QStringLiteral("B"), content());
        letter->setFixedWidth(20);
        auto* box = new QComboBox(content());
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        box->setAccessibleName(half == 0 ? tr("Network A") : tr("Network B"));
        letter->setBuddy(box);
        row->addWidget(letter);
        row->addWidget(box, 1);
        contentColumn()->addLayout(row);
        contentColumn()->addSpacing(6);
        connect(box, &QComboBox::activated, this, [this, half, box](int index) {
            const QString key = box->itemData(index).toString();
            const auto variant = engine::variantFromId(key.section(u'/', 1).toStdString());
            Q_EMIT modelChosen(half, {.model = key.section(u'/', 0, 0), .variant = variant});
        });
        m_letters[static_cast<std::size_t>(half)] = letter;
        m_models[static_cast<std::size_t>(half)] = box;
    }
    m_whatIf = new QPushButton(tr("What if all were separable?"), content());
    m_whatIf->setCheckable(true);
    m_whatIf->setToolTip(
        tr("Shows as network B what A costs with every normal convolution replaced by a depthwise and a "
           "pointwise one; press again to go back"));
    contentColumn()->addSpacing(4);
    contentColumn()->addWidget(m_whatIf);
    connect(m_whatIf, &QPushButton::clicked, this, &LabPanel::whatIfToggled);
    m_measure = new QPushButton(content());
    m_measure->setToolTip(tr("Runs the networks here: time per image, and where the time goes, layer by layer"));
    contentColumn()->addSpacing(6);
    contentColumn()->addWidget(m_measure);
    connect(m_measure, &QPushButton::clicked, this, &LabPanel::measureRequested);
    m_progress = new QProgressBar(content());
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Progress of the measurement"));
    m_measureNote = new QLabel(content());
    m_measureNote->setWordWrap(true);
    m_measureNote->setTextFormat(Qt::PlainText);
    contentColumn()->addSpacing(4);
    contentColumn()->addWidget(m_progress);
    contentColumn()->addWidget(m_measureNote);
    showMeasured({});
    contentColumn()->addSpacing(6);
    addSizeRow(parameter::integer("side", {224, 8, 512})
                   .named(tr("Picture"), tr("Height and width of the input, of both networks"))
                   .tinted(Role::Input));
    addSizeRow(parameter::integer("classes", {5, 2, 1000})
                   .named(tr("Classes"), tr("Units of the last fully connected layer, of both networks"))
                   .tinted(Role::Output));
    addSizeRow(parameter::real("alpha", {0.5, 0.25, 1.4})
                   .named(tr("Width α"), tr("Width multiplier of the published MobileNet"))
                   .tinted(Role::Variant));
}

void LabPanel::addSizeRow(const Parameter& parameter)
{
    ParameterRow* row = makeParameterRow(parameter, content());
    contentColumn()->addWidget(row);
    m_sizes.push_back(row);
    connect(row, &ParameterRow::edited, this,
            [this, name = parameter.name](const ParameterValue& value, bool continuing) {
                const auto* real = std::get_if<double>(&value);
                Q_EMIT sizeEdited(name, real ? *real : std::get<int>(value), continuing);
            });
}

void LabPanel::buildLayer()
{
    m_layerTitle = addTitle(contentColumn(), {});
    m_layerBox = new QWidget(content());
    auto* inner = new QVBoxLayout(m_layerBox);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    m_problem = new QLabel(m_layerBox);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    inner->addWidget(m_problem);
    m_type = new QComboBox(m_layerBox);
    m_type->setAccessibleName(tr("Type"));
    m_type->setToolTip(tr("Type of the layer"));
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_type->setMinimumContentsLength(8);
    for (const std::string& type : engine::layerTypes()) {
        const QString id = QString::fromStdString(type);
        m_type->addItem(typeTitle(id), id);
    }
    connect(m_type, &QComboBox::activated, this,
            [this](int index) { Q_EMIT typeChosen(m_type->itemData(index).toString()); });
    inner->addWidget(m_type);
    inner->addSpacing(4);
    m_fieldColumn = new QVBoxLayout;
    inner->addLayout(m_fieldColumn);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 6, 0, 0);
    grid->setSpacing(8);
    const auto button = [&](const QString& text, const QString& tip, int row, int col, auto signal) {
        auto* made = new QPushButton(text, m_layerBox);
        made->setToolTip(tip);
        grid->addWidget(made, row, col, 1, row == 0 ? 1 : 2);
        connect(made, &QPushButton::clicked, this, signal);
        m_edits.push_back(made);
        return made;
    };
    button(tr("Duplicate"), tr("Put a copy behind (Ctrl+D)"), 0, 0, &LabPanel::duplicateRequested);
    button(tr("Delete"), tr("Take it away (Del)"), 0, 1, &LabPanel::deleteRequested);
    m_separable = button(tr("Make separable"), tr("Replace this convolution by a depthwise and a pointwise one"), 1, 0,
                         &LabPanel::separableRequested);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    inner->addLayout(grid);
    contentColumn()->addWidget(m_layerBox);
}

void LabPanel::buildPalette()
{
    addTitle(contentColumn(), tr("Add a layer"));
    m_palette = new PaletteList(content());
    m_palette->setAccessibleName(tr("Palette"));
    m_palette->setToolTip(
        tr("Click, press Enter or drag: the layer goes behind the selected one, or where it is dropped"));
    connect(m_palette, &PaletteList::itemChosen, this, &LabPanel::itemChosen);
    contentColumn()->addWidget(m_palette);
    contentColumn()->addSpacing(8);
    m_filter = new QLineEdit(content());
    m_filter->setPlaceholderText(tr("Filter: name or type"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, &LabPanel::filterEdited);
    contentColumn()->addWidget(m_filter);
}

void LabPanel::buildCounting()
{
    addTitle(contentColumn(), tr("Count"));
    m_convention = new QComboBox(content());
    m_convention->setAccessibleName(tr("Count"));
    m_convention->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_convention->setMinimumContentsLength(8);
    const std::pair<engine::Convention, QString> conventions[] = {
        {engine::Convention::Macs, tr("MAC (1 multiply + 1 add)")},
        {engine::Convention::Flops, tr("FLOP (2 × MAC)")},
        {engine::Convention::MacsWithBias, tr("MAC with bias")},
        {engine::Convention::Torchinfo, tr("mult-adds (torchinfo)")}};
    for (const auto& [convention, words] : conventions)
        m_convention->addItem(words, QString::fromUtf8(engine::conventionId(convention)));
    connect(m_convention, &QComboBox::activated, this, [this](int index) {
        if (const auto convention = engine::conventionFromId(m_convention->itemData(index).toString().toStdString()))
            Q_EMIT conventionChosen(*convention);
    });
    contentColumn()->addWidget(m_convention);
}

void LabPanel::buildLegend()
{
    addTitle(contentColumn(), tr("Legend"));
    m_legend = new LegendWidget(content());
    contentColumn()->addWidget(m_legend);
    auto* note =
        new QLabel(tr("Above each list: height = side of the map, width = channels; arcs are skips."), content());
    note->setWordWrap(true);
    contentColumn()->addWidget(note);
}

void LabPanel::styleControls()
{
    for (int half = 0; half < halves; ++half) {
        QLabel& letter = *m_letters[static_cast<std::size_t>(half)];
        letter.setFont(uiFont(textPx(), QFont::DemiBold));
        QPalette colored = letter.palette();
        colored.setColor(QPalette::WindowText, theme().role(half == 0 ? Role::Ordinary : Role::Variant).text);
        letter.setPalette(colored);
    }
    std::vector<ParameterRow*> view{m_view, m_picture, m_network, m_layer};
    for (const auto* rows : {&view, &m_sizes, &m_fields})
        for (ParameterRow* row : *rows) {
            row->setTheme(theme());
            row->setPresentation(presentation());
        }
    QPalette bad = m_problem->palette();
    bad.setColor(QPalette::WindowText, theme().role(Role::Bad).text);
    m_problem->setPalette(bad);
    m_palette->setTheme(theme());
    m_legend->setTheme(theme());
    m_legend->setEntries({{Role::Kernel, kindName(LayerKind::Convolution)},
                          {Role::Variant, kindName(LayerKind::Depthwise)},
                          {Role::Middle, kindName(LayerKind::Pooling)},
                          {Role::Output, kindName(LayerKind::Merge)},
                          {Role::Kernel, kindName(LayerKind::Dense), LegendSymbol::OutlinedBox}});
}

} // namespace convolarium
