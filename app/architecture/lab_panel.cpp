// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/lab_panel.h"

#include "app/architecture/layer_list_model.h"
#include "app/architecture/palette_items.h"
#include "app/widgets/legend.h"
#include "app/widgets/parameter_row.h"
#include "engine/network/layer_attributes.h"

#include <QComboBox>
#include <QGridLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace convolarium {

namespace {

constexpr int padding = 16;
constexpr int presentationText = 17;
constexpr int paletteHeight = 196;

/// The palette: items can be dragged into the lists.
class PaletteList : public QListWidget {
public:
    using QListWidget::QListWidget;

protected:
    [[nodiscard]] QStringList mimeTypes() const override { return {LayerListModel::itemMime}; }
    [[nodiscard]] QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override
    {
        auto* dragged = new QMimeData;
        if (!items.isEmpty())
            dragged->setData(LayerListModel::itemMime, items.front()->data(Qt::UserRole).toString().toUtf8());
        return dragged;
    }
};

QIcon chip(LayerKind kind, const Theme& theme)
{
    constexpr int side = 14;
    QPixmap picture(side, side);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    const LayerLook look = lookOf(kind, theme);
    painter.setPen(QPen(look.edge, 1));
    painter.setBrush(look.fill);
    painter.drawRect(0, 0, side - 2, side - 2);
    return picture;
}

} // namespace

LabPanel::LabPanel(QWidget* parent) : QWidget(parent), m_theme(&theme(ThemeId::Light))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    rebuild();
}

void LabPanel::rebuild()
{
    m_titles.clear();
    m_sizes.clear();
    m_fields.clear();
    m_fieldKeys.clear();
    m_edits.clear();
    delete m_content;
    m_content = new QWidget(this);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(padding, padding - 4, padding, padding);
    m_column->setSpacing(0);
    buildView();
    buildNetworks();
    buildLayer();
    buildPalette();
    buildCounting();
    buildLegend();
    m_column->addStretch(1);
    layout()->addWidget(m_content);
    for (QWidget* widget : m_content->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
        widget->installEventFilter(this);
    }
    styleAll();
}

QVBoxLayout* LabPanel::addSection(const QString& title)
{
    if (!m_titles.empty()) {
        auto* rule = new QFrame(m_content);
        rule->setFrameShape(QFrame::HLine);
        rule->setFrameShadow(QFrame::Plain);
        m_column->addSpacing(10);
        m_column->addWidget(rule);
        m_column->addSpacing(10);
    }
    auto* label = new QLabel(title, m_content);
    label->setTextFormat(Qt::PlainText);
    label->setMinimumHeight(26);
    m_titles.push_back(label);
    m_column->addWidget(label);
    return m_column;
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
        m_content);
    m_column->addWidget(m_view);
    connect(m_view, &ParameterRow::edited, this, [this](const ParameterValue& value, bool /*continuing*/) {
        Q_EMIT viewChosen(viewFromId(std::get<QString>(value)));
    });
    Parameter picture =
        Parameter{.name = QStringLiteral("picture"), .kind = ParameterKind::Image, .standard = QString()}.named(
            tr("Picture"), tr("On which receptive fields are shown"));
    picture.choices = {{QStringLiteral("house"), tr("House")},
                       {QStringLiteral("cat"), tr("Cat")},
                       {QStringLiteral("flower"), tr("Flower")},
                       {QStringLiteral("letter"), tr("Letter")},
                       {QStringLiteral("stripes"), tr("Stripes")}};
    m_picture = makeParameterRow(picture, m_content);
    m_column->addWidget(m_picture);
    connect(m_picture, &ParameterRow::edited, this, [this](const ParameterValue& value, bool /*continuing*/) {
        Q_EMIT pictureChosen(std::get<QString>(value));
    });
    constexpr int mostLayers = 100'000;
    m_layer = makeParameterRow(parameter::integer("layer", {1, 1, mostLayers})
                                   .named(tr("Layer"), tr("Number of the layer whose field is shown"))
                                   .tinted(Role::Output),
                               m_content);
    m_column->addWidget(m_layer);
    connect(m_layer, &ParameterRow::edited, this,
            [this](const ParameterValue& value, bool /*continuing*/) { Q_EMIT layerChosen(std::get<int>(value) - 1); });
}

void LabPanel::buildNetworks()
{
    m_column->addSpacing(10);
    QVBoxLayout* column = addSection(tr("Networks"));
    for (int half = 0; half < halves; ++half) {
        auto* row = new QHBoxLayout;
        auto* letter = new QLabel(half == 0 ? QStringLiteral("A") : QStringLiteral("B"), m_content);
        letter->setFixedWidth(20);
        auto* box = new QComboBox(m_content);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        box->setAccessibleName(half == 0 ? tr("Network A") : tr("Network B"));
        letter->setBuddy(box);
        row->addWidget(letter);
        row->addWidget(box, 1);
        column->addLayout(row);
        column->addSpacing(6);
        connect(box, &QComboBox::activated, this, [this, half, box](int index) {
            const QString key = box->itemData(index).toString();
            const auto variant = engine::variantFromId(key.section(u'/', 1).toStdString());
            Q_EMIT modelChosen(half, {.model = key.section(u'/', 0, 0), .variant = variant});
        });
        m_letters[static_cast<std::size_t>(half)] = letter;
        m_models[static_cast<std::size_t>(half)] = box;
    }
    addSizeRow(column, parameter::integer("side", {224, 8, 512})
                           .named(tr("Picture"), tr("Height and width of the input, of both networks"))
                           .tinted(Role::Input));
    addSizeRow(column, parameter::integer("classes", {5, 2, 1000})
                           .named(tr("Classes"), tr("Units of the last fully connected layer, of both networks"))
                           .tinted(Role::Output));
    addSizeRow(column, parameter::real("alpha", {0.5, 0.25, 1.4})
                           .named(tr("Width α"), tr("Width multiplier of the published MobileNet"))
                           .tinted(Role::Variant));
    m_whatIf = new QPushButton(tr("What if all were separable?"), m_content);
    m_whatIf->setCheckable(true);
    m_whatIf->setToolTip(
        tr("Shows as network B what A costs with every normal convolution replaced by a depthwise and a "
           "pointwise one; press again to go back"));
    column->addSpacing(4);
    column->addWidget(m_whatIf);
    connect(m_whatIf, &QPushButton::clicked, this, &LabPanel::whatIfToggled);
    m_measure = new QPushButton(m_content);
    m_measure->setToolTip(tr("Runs the networks here: time per image, and where the time goes, layer by layer"));
    column->addSpacing(6);
    column->addWidget(m_measure);
    connect(m_measure, &QPushButton::clicked, this, &LabPanel::measureRequested);
    m_progress = new QProgressBar(m_content);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Progress of the measurement"));
    m_measureNote = new QLabel(m_content);
    m_measureNote->setWordWrap(true);
    m_measureNote->setTextFormat(Qt::PlainText);
    column->addSpacing(4);
    column->addWidget(m_progress);
    column->addWidget(m_measureNote);
    showMeasured({});
}

void LabPanel::addSizeRow(QVBoxLayout* column, const Parameter& parameter)
{
    ParameterRow* row = makeParameterRow(parameter, m_content);
    column->addWidget(row);
    m_sizes.push_back(row);
    connect(row, &ParameterRow::edited, this,
            [this, name = parameter.name](const ParameterValue& value, bool continuing) {
                const auto* real = std::get_if<double>(&value);
                Q_EMIT sizeEdited(name, real ? *real : std::get<int>(value), continuing);
            });
}

void LabPanel::buildLayer()
{
    addSection({});
    m_layerTitle = m_titles.back();
    m_layerBox = new QWidget(m_content);
    auto* column = new QVBoxLayout(m_layerBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
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
    column->addWidget(m_type);
    column->addSpacing(4);
    m_fieldColumn = new QVBoxLayout;
    column->addLayout(m_fieldColumn);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 6, 0, 0);
    grid->setSpacing(8);
    const auto button = [&](const QString& text, const QString& tip, int row, int col, auto signal) {
        auto* made = new QPushButton(text, m_layerBox);
        made->setToolTip(tip);
        grid->addWidget(made, row, col);
        connect(made, &QPushButton::clicked, this, signal);
        m_edits.push_back(made);
        return made;
    };
    button(tr("Duplicate"), tr("Put a copy behind (Ctrl+D)"), 0, 0, &LabPanel::duplicateRequested);
    button(tr("Delete"), tr("Take it away (Del)"), 0, 1, &LabPanel::deleteRequested);
    m_separable = button(tr("Make separable"), tr("Replace this convolution by a depthwise and a pointwise one"), 1, 0,
                         &LabPanel::separableRequested);
    grid->addWidget(m_separable, 1, 0, 1, 2);
    column->addLayout(grid);
    m_column->addWidget(m_layerBox);
}

void LabPanel::buildPalette()
{
    QVBoxLayout* column = addSection(tr("Add a layer"));
    m_palette = new PaletteList(m_content);
    m_palette->setAccessibleName(tr("Palette"));
    m_palette->setToolTip(
        tr("Click, press Enter or drag: the layer goes behind the selected one, or where it is dropped"));
    m_palette->setFixedHeight(paletteHeight);
    m_palette->setDragEnabled(true);
    m_palette->setDragDropMode(QAbstractItemView::DragOnly);
    m_palette->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const PaletteItem& item : paletteItems()) {
        auto* entry = new QListWidgetItem(chip(item.kind, *m_theme), item.title, m_palette);
        entry->setData(Qt::UserRole, item.id);
        entry->setData(Qt::UserRole + 1, static_cast<int>(item.kind));
        entry->setToolTip(item.tooltip);
    }
    const auto chosen = [this](const QListWidgetItem* item) {
        if (item)
            Q_EMIT itemChosen(item->data(Qt::UserRole).toString());
    };
    connect(m_palette, &QListWidget::itemClicked, this, chosen);
    m_palette->installEventFilter(this);
    column->addWidget(m_palette);
    column->addSpacing(8);
    m_filter = new QLineEdit(m_content);
    m_filter->setPlaceholderText(tr("Filter: name or type"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, &LabPanel::filterEdited);
    column->addWidget(m_filter);
}

void LabPanel::buildCounting()
{
    QVBoxLayout* column = addSection(tr("Count"));
    m_convention = new QComboBox(m_content);
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
    column->addWidget(m_convention);
}

void LabPanel::buildLegend()
{
    addSection(tr("Legend"));
    m_legend = new LegendWidget(m_content);
    m_column->addWidget(m_legend);
    auto* note =
        new QLabel(tr("Above each list: height = side of the map, width = channels; arcs are skips."), m_content);
    note->setWordWrap(true);
    m_column->addWidget(note);
}

void LabPanel::setTheme(const Theme& theme)
{
    m_theme = &theme;
    styleAll();
    update();
}

void LabPanel::setPresentation(bool on)
{
    m_presentation = on;
    styleAll();
}

void LabPanel::styleAll()
{
    const int px = m_presentation ? presentationText : m_theme->type.body;
    m_content->setFont(uiFont(px));
    for (QLabel* title : m_titles)
        title->setFont(uiFont(px, QFont::DemiBold));
    for (int half = 0; half < halves; ++half) {
        QLabel& letter = *m_letters[static_cast<std::size_t>(half)];
        letter.setFont(uiFont(px, QFont::DemiBold));
        QPalette colored = letter.palette();
        colored.setColor(QPalette::WindowText, m_theme->role(half == 0 ? Role::Ordinary : Role::Variant).text);
        letter.setPalette(colored);
    }
    std::vector<ParameterRow*> view{m_view, m_picture, m_layer};
    for (const auto* rows : {&view, &m_sizes, &m_fields})
        for (ParameterRow* row : *rows) {
            row->setTheme(*m_theme);
            row->setPresentation(m_presentation);
        }
    for (int i = 0; i < m_palette->count(); ++i)
        m_palette->item(i)->setIcon(
            chip(static_cast<LayerKind>(m_palette->item(i)->data(Qt::UserRole + 1).toInt()), *m_theme));
    m_legend->setTheme(*m_theme);
    m_legend->setEntries({{Role::Kernel, kindName(LayerKind::Convolution)},
                          {Role::Variant, kindName(LayerKind::Depthwise)},
                          {Role::Middle, kindName(LayerKind::Pooling)},
                          {Role::Output, kindName(LayerKind::Merge)},
                          {Role::Kernel, kindName(LayerKind::Dense), LegendSymbol::OutlinedBox}});
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme->surface.ink);
    colors.setColor(QPalette::Dark, m_theme->surface.border);
    colors.setColor(QPalette::Mid, m_theme->surface.border);
    setPalette(colors);
    for (QFrame* rule : m_content->findChildren<QFrame*>())
        if (rule->frameShape() == QFrame::HLine) {
            QPalette line = rule->palette();
            line.setColor(QPalette::WindowText, m_theme->surface.border);
            rule->setPalette(line);
        }
}

void LabPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface.panel);
}

bool LabPanel::eventFilter(QObject* watched, QEvent* event)
{
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Wheel && widget && !widget->hasFocus() && watched != m_palette->viewport()) {
        event->ignore(); // goes on to the scroll area
        return true;
    }
    if (watched == m_palette && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_palette->currentItem()) {
            Q_EMIT itemChosen(m_palette->currentItem()->data(Qt::UserRole).toString());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace convolarium
