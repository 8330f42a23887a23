// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/race_panel.h"

#include "app/training/scenarios.h"
#include "app/widgets/legend.h"
#include "app/widgets/parameter_row.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace convolarium {

namespace {

constexpr int letterWidth = 20;
constexpr int space = 6;

/// Makes a combo box as narrow as the panel.
QComboBox* narrowBox(QWidget* parent)
{
    constexpr int letters = 8;
    auto* box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(letters);
    return box;
}

} // namespace

RacePanel::RacePanel(QWidget* parent) : Panel(parent) { rebuild(); }

void RacePanel::rebuild()
{
    m_rows.clear();
    clear();
    buildRace();
    buildRunning();
    buildSection(RaceField::Section::Learning, tr("Learning"));
    buildSection(RaceField::Section::Race, tr("Race"));
    buildView();
    buildRuns();
    addTitle(contentColumn(), tr("Legend"));
    m_legend = new LegendWidget(content());
    contentColumn()->addWidget(m_legend);
    complete();
}

QComboBox* RacePanel::addBox(const QString& letter, const QString& name)
{
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(letter, content());
    label->setFixedWidth(letterWidth);
    QComboBox* box = narrowBox(content());
    box->setAccessibleName(name);
    label->setBuddy(box);
    row->addWidget(label);
    row->addWidget(box, 1);
    contentColumn()->addLayout(row);
    contentColumn()->addSpacing(space);
    return box;
}

QLabel* RacePanel::addNote()
{
    auto* note = new QLabel(content());
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    contentColumn()->addSpacing(space);
    contentColumn()->addWidget(note);
    return note;
}

void RacePanel::buildRace()
{
    addTitle(contentColumn(), tr("Try"));
    m_scenario = narrowBox(content());
    m_scenario->setAccessibleName(tr("Experiment"));
    m_scenario->setToolTip(tr("Experiments of the course: choose one and start it"));
    for (const Scenario& scenario : scenarios()) {
        m_scenario->addItem(scenario.title, scenario.id);
        m_scenario->setItemData(m_scenario->count() - 1, scenario.about, Qt::ToolTipRole);
    }
    contentColumn()->addWidget(m_scenario);
    connect(m_scenario, &QComboBox::activated, this,
            [this](int index) { Q_EMIT scenarioChosen(m_scenario->itemData(index).toString()); });
    m_about = addNote();

    addTitle(contentColumn(), tr("Networks and pictures"));
    for (int i = 0; i < mostContestants; ++i) {
        const QString letter(QChar(static_cast<char16_t>(u'A' + i)));
        QComboBox* box = addBox(letter, tr("Network %1").arg(letter));
        m_models[static_cast<std::size_t>(i)] = box;
        m_letters[static_cast<std::size_t>(i)] =
            qobject_cast<QLabel*>(contentColumn()->itemAt(contentColumn()->count() - 2)->layout()->itemAt(0)->widget());
        connect(box, &QComboBox::activated, this,
                [this, i, box](int index) { Q_EMIT modelChosen(i, box->itemData(index).toString()); });
    }
    m_data = narrowBox(content());
    m_data->setAccessibleName(tr("Pictures"));
    contentColumn()->addWidget(m_data);
    connect(m_data, &QComboBox::activated, this,
            [this](int index) { Q_EMIT dataChosen(m_data->itemData(index).toString()); });
    m_dataNote = addNote();
    m_skipped = new QPushButton(content());
    contentColumn()->addWidget(m_skipped);
    connect(m_skipped, &QPushButton::clicked, this, &RacePanel::skippedRequested);
    buildSection(RaceField::Section::Data, {});
}

void RacePanel::buildRunning()
{
    m_start = new QPushButton(content());
    m_start->setDefault(true);
    m_step = new QPushButton(tr("Step"), content());
    m_step->setToolTip(tr("One update with one batch"));
    m_stop = new QPushButton(tr("Stop"), content());
    m_stop->setToolTip(tr("Ends the race; what is recorded stays"));
    auto* grid = new QGridLayout;
    grid->setSpacing(8);
    grid->addWidget(m_start, 0, 0, 1, 2);
    grid->addWidget(m_step, 1, 0);
    grid->addWidget(m_stop, 1, 1);
    contentColumn()->addSpacing(space);
    contentColumn()->addLayout(grid);
    connect(m_start, &QPushButton::clicked, this, &RacePanel::startRequested);
    connect(m_step, &QPushButton::clicked, this, &RacePanel::stepRequested);
    connect(m_stop, &QPushButton::clicked, this, &RacePanel::stopRequested);
}

void RacePanel::buildSection(RaceField::Section section, const QString& title)
{
    if (!title.isEmpty())
        addTitle(contentColumn(), title);
    if (section == RaceField::Section::Learning) {
        m_edited = makeParameterRow(parameter::choice("edited", {{QStringLiteral("all"), tr("All")},
                                                                 {QStringLiteral("0"), QStringLiteral("A")},
                                                                 {QStringLiteral("1"), QStringLiteral("B")},
                                                                 {QStringLiteral("2"), QStringLiteral("C")}})
                                        .named(tr("Of network"), tr("Whose learning the controls below set")),
                                    content());
        contentColumn()->addWidget(m_edited);
        connect(m_edited, &ParameterRow::edited, this, [this](const ParameterValue& value, bool /*continuing*/) {
            bool isNumber = false;
            const int number = std::get<QString>(value).toInt(&isNumber);
            Q_EMIT editedChosen(isNumber ? number : everyone);
        });
    }
    for (RaceField& field : raceFields()) {
        if (field.section != section)
            continue;
        ParameterRow* row = makeParameterRow(field.parameter, content());
        contentColumn()->addWidget(row);
        connect(row, &ParameterRow::edited, this,
                [this, name = field.parameter.name](const ParameterValue& value, bool continuing) {
                    Q_EMIT fieldEdited(name, value, continuing);
                });
        m_rows.push_back({std::move(field), row});
    }
    if (section == RaceField::Section::Learning) {
        m_differing = new QLabel(content());
        m_differing->setWordWrap(true);
        m_differing->setTextFormat(Qt::PlainText);
        contentColumn()->addWidget(m_differing);
    }
}

void RacePanel::buildView()
{
    addTitle(contentColumn(), tr("View"));
    m_trainingCurves = makeParameterRow(
        parameter::flag("training_curves", true)
            .named(tr("Training curves too"), tr("Thin lines: accuracy and loss on the training pictures")),
        content());
    contentColumn()->addWidget(m_trainingCurves);
    connect(m_trainingCurves, &ParameterRow::edited, this, [this](const ParameterValue& value, bool /*continuing*/) {
        Q_EMIT trainingCurvesToggled(std::get<bool>(value));
    });
}

void RacePanel::buildRuns()
{
    constexpr int listHeight = 132;
    addTitle(contentColumn(), tr("Kept runs"));
    m_runs = new QListWidget(content());
    m_runs->setAccessibleName(tr("Kept runs"));
    m_runs->setToolTip(tr("Tick runs to see their curves beside the present one; F2 renames, Del deletes, the right "
                          "button has the rest"));
    m_runs->setFixedHeight(listHeight);
    m_runs->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_runs->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_runs->setContextMenuPolicy(Qt::CustomContextMenu);
    m_runs->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_runs->setTextElideMode(Qt::ElideRight);
    contentColumn()->addWidget(m_runs);
    m_runsNote = new QLabel(tr("Every run is kept here when it ends."), content());
    m_runsNote->setWordWrap(true);
    contentColumn()->addWidget(m_runsNote);
    connect(m_runs, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (m_filling)
            return;
        const QString id = item->data(Qt::UserRole).toString();
        if (item->text() != item->data(Qt::UserRole + 1).toString())
            Q_EMIT runRenamed(id, item->text());
        else
            Q_EMIT runToggled(id, item->checkState() == Qt::Checked);
    });
    connect(m_runs, &QWidget::customContextMenuRequested, this, &RacePanel::askForRun);
    m_runs->installEventFilter(this);
}

void RacePanel::styleControls()
{
    for (int i = 0; i < mostContestants; ++i) {
        QLabel& letter = *m_letters[static_cast<std::size_t>(i)];
        letter.setFont(uiFont(textPx(), QFont::DemiBold));
        QPalette colored = letter.palette();
        colored.setColor(QPalette::WindowText, theme().role(contestantRole(static_cast<std::size_t>(i))).text);
        letter.setPalette(colored);
    }
    std::vector<ParameterRow*> rows{m_edited, m_trainingCurves};
    for (const Row& row : m_rows)
        rows.push_back(row.row);
    for (ParameterRow* row : rows) {
        row->setTheme(theme());
        row->setPresentation(presentation());
    }
    for (QLabel* note : {m_about, m_dataNote, m_differing, m_runsNote}) {
        QPalette quiet = note->palette();
        quiet.setColor(QPalette::WindowText, theme().surface.ink2);
        note->setPalette(quiet);
    }
    m_legend->setTheme(theme());
}

} // namespace convolarium
