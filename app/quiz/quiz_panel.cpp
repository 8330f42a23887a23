// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/quiz_panel.h"

#include "app/widgets/parameter_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace convolarium {

namespace {

constexpr int largestSeed = 9999;
constexpr int iconSide = 16;

QString stateName(AnswerState state)
{
    return state == AnswerState::Done    ? QuizPanel::tr("done")
           : state == AnswerState::Half  ? QuizPanel::tr("in part")
           : state == AnswerState::Wrong ? QuizPanel::tr("wrong")
                                         : QuizPanel::tr("open");
}

/// Open: a ring; half: half of it filled; done: full, with a tick; wrong: a ring with a cross.
QIcon stateIcon(AnswerState state, const Theme& theme)
{
    constexpr int density = 2;
    QPixmap pixmap(iconSide * density, iconSide * density);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(density, density);
    const QRectF disc(2, 2, iconSide - 4, iconSide - 4);
    const QColor color = state == AnswerState::Done    ? theme.role(Role::Good).line
                         : state == AnswerState::Half  ? theme.role(Role::Warn).line
                         : state == AnswerState::Wrong ? theme.role(Role::Bad).line
                                                       : theme.surface.controlBorder;
    painter.setPen(QPen(color, 1.6));
    painter.setBrush(state == AnswerState::Done ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawEllipse(disc);
    if (state == AnswerState::Half) {
        constexpr int quarter = 90 * 16;
        painter.setBrush(color);
        painter.drawPie(disc, -quarter, 2 * quarter);
    } else if (state == AnswerState::Done) {
        painter.setPen(QPen(theme.surface.stage, 1.8));
        painter.drawPolyline(QPolygonF({{5, 8.2}, {7.2, 10.4}, {11, 5.8}}));
    } else if (state == AnswerState::Wrong) {
        painter.drawLine(QPointF(5.8, 5.8), QPointF(10.2, 10.2));
        painter.drawLine(QPointF(10.2, 5.8), QPointF(5.8, 10.2));
    }
    painter.end();
    pixmap.setDevicePixelRatio(density);
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

} // namespace

QuizPanel::QuizPanel(QWidget* parent) : Panel(parent) { rebuild(); }

void QuizPanel::rebuild()
{
    m_rows.clear();
    m_made.clear();
    m_madeFor.clear();
    clear();
    buildQuestions();
    buildScore();
    buildSource();
    buildChallenges();
    buildTeacher();
    complete();
}

QListWidget* QuizPanel::addList(const QString& name)
{
    auto* list = new QListWidget(content());
    list->setAccessibleName(name);
    list->setIconSize({iconSide, iconSide});
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setTextElideMode(Qt::ElideRight);
    list->setFrameShape(QFrame::NoFrame);
    list->setFocusPolicy(Qt::TabFocus); // a click leaves the keys 1 to 4 to the question
    contentColumn()->addWidget(list);
    return list;
}

QPushButton* QuizPanel::addButton(const QString& text, void (QuizPanel::*pressed)())
{
    constexpr int space = 6;
    auto* button = new QPushButton(text, content());
    contentColumn()->addSpacing(space);
    contentColumn()->addWidget(button);
    connect(button, &QPushButton::clicked, this, pressed);
    return button;
}

void QuizPanel::buildQuestions()
{
    addTitle(contentColumn(), tr("Questions"));
    m_questions = addList(tr("Questions"));
    connect(m_questions, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT questionChosen(row);
    });
    m_next = addButton({}, &QuizPanel::nextRequested);
    m_next->setDefault(true);
    m_back = addButton(tr("Back to the lesson file"), &QuizPanel::backRequested);
}

void QuizPanel::buildScore()
{
    addTitle(contentColumn(), tr("Score"));
    constexpr int between = 8;
    auto* row = new QHBoxLayout;
    row->setSpacing(between);
    m_points = new QLabel(content());
    m_possible = new QLabel(content());
    row->addWidget(m_points);
    row->addWidget(m_possible, 1, Qt::AlignBottom);
    contentColumn()->addLayout(row);
    m_rule = new QLabel(
        tr("Quantities: 3 points within 25 %, 2 within a factor of 3, 1 for the right direction. Choices: 3 for the "
           "right one. 1 more for the reason."),
        content());
    m_rule->setWordWrap(true);
    contentColumn()->addWidget(m_rule);
}

void QuizPanel::buildSource()
{
    constexpr int letters = 8;
    addTitle(contentColumn(), tr("Questions from"));
    m_source = new QComboBox(content());
    m_source->setAccessibleName(tr("Questions from"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->setMinimumContentsLength(letters);
    contentColumn()->addWidget(m_source);
    connect(m_source, &QComboBox::activated, this,
            [this](int index) { Q_EMIT sourceChosen(m_source->itemData(index).toString()); });
    m_seed = makeParameterRow(parameter::integer("seed", {1, 1, largestSeed})
                                  .named(tr("Seed"), tr("The same seed draws the same numbers, on every computer")),
                              content());
    contentColumn()->addWidget(m_seed);
    connect(m_seed, &ParameterRow::edited, this,
            [this](const ParameterValue& value, bool /*continuing*/) { Q_EMIT seedEdited(std::get<int>(value)); });
    m_newNumbers = addButton(tr("New numbers"), &QuizPanel::newNumbersRequested);
}

void QuizPanel::buildChallenges()
{
    addTitle(contentColumn(), tr("Budget challenges"));
    m_challenges = addList(tr("Budget challenges"));
    connect(m_challenges, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT challengeChosen(row);
    });
    m_valueBox = new QWidget(content());
    auto* column = new QVBoxLayout(m_valueBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    contentColumn()->addWidget(m_valueBox);
}

void QuizPanel::buildTeacher()
{
    addTitle(contentColumn(), tr("Teacher"));
    m_hide = new QCheckBox(tr("Hide numbers before the answer"), content());
    m_hide->setToolTip(tr("Without it, the formula shows the solution while the question is still open"));
    m_class = new QCheckBox(tr("Show answers of the class"), content());
    m_class->setToolTip(tr("Reads files that were exported here or on other computers, and counts the answers"));
    contentColumn()->addWidget(m_hide);
    contentColumn()->addWidget(m_class);
    connect(m_hide, &QCheckBox::toggled, this, &QuizPanel::hideNumbersToggled);
    connect(m_class, &QCheckBox::toggled, this, &QuizPanel::classToggled);
    addButton(tr("Export answers (CSV)…"), &QuizPanel::exportRequested);
    m_clear = addButton(tr("Clear my progress…"), &QuizPanel::clearRequested);
    m_clear->setToolTip(tr("Forgets all answers and solutions that are kept on this computer"));
}

void QuizPanel::fill(QListWidget& list, const std::vector<ListedTask>& tasks, int current, bool numbered)
{
    constexpr int rowHeight = 27;
    const QSignalBlocker quiet(list);
    const int count = static_cast<int>(tasks.size());
    while (list.count() > count)
        delete list.takeItem(list.count() - 1);
    while (list.count() < count)
        list.addItem(QString());
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const QString text = numbered ? QStringLiteral("%1 %2").arg(i + 1).arg(tasks[i].title) : tasks[i].title;
        QListWidgetItem* item = list.item(static_cast<int>(i));
        item->setIcon(stateIcon(tasks[i].state, theme()));
        item->setText(text);
        item->setToolTip(QStringLiteral("%1 (%2)").arg(tasks[i].title, stateName(tasks[i].state)));
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(text, stateName(tasks[i].state)));
        item->setSizeHint({0, presentation() ? rowHeight + 8 : rowHeight});
    }
    list.setFixedHeight(count * (presentation() ? rowHeight + 8 : rowHeight) + 4);
    list.setCurrentRow(current);
    if (current < 0)
        list.clearSelection();
}

void QuizPanel::setContent(const QuizPanelContent& content)
{
    fill(*m_questions, content.questions, content.current, true);
    fill(*m_challenges, content.challenges, content.challenge, false);
    m_next->setText(content.next);
    m_next->setEnabled(content.nextEnabled);
    m_back->setVisible(content.back);
    m_points->setText(QString::number(content.points));
    m_possible->setText(tr("of %Ln point(s) so far", nullptr, content.possible));
    m_source->clear();
    for (const QuestionSource& source : content.sources)
        m_source->addItem(source.title, source.id);
    m_source->setCurrentIndex(m_source->findData(content.source));
    m_seed->setValue(content.seed, {.minimum = 1, .maximum = largestSeed});
    m_seed->setVisible(content.seedMatters);
    m_newNumbers->setVisible(content.seedMatters);
    const QSignalBlocker hideQuiet(m_hide), classQuiet(m_class);
    m_hide->setChecked(content.hideNumbers);
    m_class->setChecked(content.classShown);
    m_clear->setEnabled(content.anythingKept);
    showValues(content);
}

void QuizPanel::makeRows(const QuizPanelContent& content)
{
    for (ParameterRow* row : m_rows)
        row->deleteLater();
    m_rows.clear();
    m_made = content.free;
    m_madeFor = content.lesson ? content.lesson->id() : QString();
    if (!content.lesson)
        return;
    for (const Parameter& parameter : content.lesson->parameters()) {
        if (!content.free.contains(parameter.name))
            continue;
        ParameterRow* row = makeParameterRow(parameter, m_valueBox);
        m_valueBox->layout()->addWidget(row);
        row->setTheme(theme());
        row->setPresentation(presentation());
        connect(row, &ParameterRow::edited, this,
                [this, name = parameter.name](const ParameterValue& value, bool /*continuing*/) {
                    Q_EMIT valueEdited(name, value);
                });
        m_rows.push_back(row);
    }
    leaveWheelToThePanel(*m_valueBox);
}

void QuizPanel::showValues(const QuizPanelContent& content)
{
    const QString lesson = content.lesson ? content.lesson->id() : QString();
    if (m_made != content.free || m_madeFor != lesson)
        makeRows(content);
    m_valueBox->setVisible(content.lesson);
    for (ParameterRow* row : m_rows) {
        const Parameter& parameter = row->parameter();
        const Limits limits = content.lesson->limits(parameter, content.lesson->values());
        row->setValue(content.lesson->values().at(parameter.name), limits);
        row->setVisible(limits.relevant);
    }
}

ParameterRow* QuizPanel::row(const QString& parameter) const
{
    for (ParameterRow* row : m_rows)
        if (row->parameter().name == parameter)
            return row;
    return nullptr;
}

void QuizPanel::refuse(const QString& parameter, const QString& why)
{
    if (ParameterRow* guilty = row(parameter))
        guilty->refuse(why);
}

void QuizPanel::styleControls()
{
    constexpr int large = 34;
    m_points->setFont(uiFont(large, QFont::DemiBold));
    for (QLabel* label : {m_possible, m_rule}) {
        QPalette quiet = label->palette();
        quiet.setColor(QPalette::WindowText, theme().surface.ink2);
        label->setPalette(quiet);
    }
    m_rule->setFont(uiFont(presentation() ? textPx() : theme().type.caption));
    QPalette lists = m_questions->palette();
    lists.setColor(QPalette::Base, theme().surface.panel);
    lists.setColor(QPalette::Text, theme().surface.ink);
    lists.setColor(QPalette::Highlight, theme().surface.accentTint);
    lists.setColor(QPalette::HighlightedText, theme().surface.ink);
    m_questions->setPalette(lists);
    m_challenges->setPalette(lists);
    std::vector<ParameterRow*> rows = m_rows;
    rows.push_back(m_seed);
    for (ParameterRow* row : rows) {
        row->setTheme(theme());
        row->setPresentation(presentation());
    }
}

} // namespace convolarium
