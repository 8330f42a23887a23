// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/guide_view.h"

#include "app/lesson/problem.h"
#include "app/lesson/text_values.h"
#include "app/widgets/guide_dots.h"
#include "app/widgets/guide_prose.h"
#include "app/widgets/guide_tasks.h"
#include "app/widgets/guide_type.h"
#include "app/widgets/icon.h"
#include "app/widgets/stage_thumbnail.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace convolarium {

namespace {

constexpr int pieceGap = 14;

QLabel* words(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

GuideView::GuideView(const QString& id, MakeLesson makeTwin, QWidget* parent)
    : QWidget(parent), m_id(id), m_makeTwin(std::move(makeTwin)), m_theme(&theme(ThemeId::Light)), m_title(words(this)),
      m_close(new QToolButton(this)), m_heading(words(this)), m_dots(new GuideDots(this)),
      m_count(new QToolButton(this)), m_scroll(new QScrollArea(this)), m_tasks(new GuideTasks(this)),
      m_back(new QPushButton(this)), m_next(new QPushButton(this))
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::TabFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(*column);
    column->addWidget(m_scroll, 1);
    buildFoot(*column);
    connect(m_close, &QToolButton::clicked, this, &GuideView::closeRequested);
    connect(m_dots, &GuideDots::pageChosen, this, &GuideView::pageChosen);
    connect(m_back, &QPushButton::clicked, this, &GuideView::goBack);
    connect(m_next, &QPushButton::clicked, this, &GuideView::goOn);
    retranslate();
}

GuideView::~GuideView() = default;

void GuideView::buildHead(QVBoxLayout& column)
{
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    auto* titleRow = new QHBoxLayout;
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(m_close);
    auto* pageRow = new QHBoxLayout;
    pageRow->addWidget(m_dots);
    pageRow->addStretch(1);
    pageRow->addWidget(m_count);
    m_count->setAutoRaise(true);
    m_count->setFocusPolicy(Qt::TabFocus);
    m_count->setPopupMode(QToolButton::InstantPopup);
    auto* contents = new QMenu(m_count);
    m_count->setMenu(contents);
    connect(contents, &QMenu::aboutToShow, this, &GuideView::fillContents);
    auto* head = new QVBoxLayout;
    head->setSpacing(6);
    head->addLayout(titleRow);
    head->addLayout(pageRow); // above the heading, however many lines that has: the dots stay where they are
    head->addWidget(m_heading);
    column.addLayout(head);
}

void GuideView::fillContents()
{
    QMenu& menu = *m_count->menu();
    menu.clear();
    for (int page = 0; page < static_cast<int>(m_text.pages.size()); ++page) {
        const QString& heading = m_text.pages[static_cast<std::size_t>(page)].heading;
        QAction* action = menu.addAction(QStringLiteral("%1  %2").arg(page + 1).arg(heading));
        action->setCheckable(true);
        action->setChecked(m_progress.isPageDone(static_cast<std::size_t>(page)));
        QFont font = menu.font();
        font.setBold(page == m_page);
        action->setFont(font);
        connect(action, &QAction::triggered, this, [this, page] { Q_EMIT pageChosen(page); });
    }
}

void GuideView::buildFoot(QVBoxLayout& column)
{
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_next);
    auto* foot = new QVBoxLayout;
    foot->setSpacing(14);
    foot->addWidget(m_tasks);
    foot->addLayout(buttons);
    column.addLayout(foot);
}

void GuideView::load()
{
    try {
        m_text = lessonText(m_id).value_or(LessonText());
    } catch (const Problem& problem) {
        m_text = {.title = problem.text(), .pages = {}}; // our own texts; the tests read them all
    }
    m_progress.begin(m_text);
    m_page = std::clamp(m_page, 0, std::max(0, static_cast<int>(m_text.pages.size()) - 1));
}

void GuideView::retranslate()
{
    load();
    setAccessibleName(tr("Guide"));
    m_scroll->setAccessibleName(tr("Text of the guide"));
    m_close->setAccessibleName(tr("Close the guide"));
    m_close->setToolTip(tr("Close the guide (Ctrl+G)"));
    m_count->setToolTip(tr("All pages"));
    m_back->setText(tr("Back"));
    m_back->setToolTip(tr("The page before (Alt+Left)"));
    m_title->setText(m_text.title);
    if (hasText())
        showPage(m_page, m_values);
}

void GuideView::showPage(int page, const ParameterValues& values)
{
    if (page < 0 || page >= static_cast<int>(m_text.pages.size()))
        return;
    m_page = page;
    m_values = values;
    m_heading->setText(present().heading);
    m_count->setText(tr("%1 of %2").arg(page + 1).arg(m_text.pages.size()));
    m_pieces.clear();
    m_body = new QWidget;
    m_scroll->setWidget(m_body); // deletes the one before
    if (isVisible())
        fillBody();
    showProgress();
    style();
}

void GuideView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_body && m_pieces.empty()) {
        fillBody();
        style();
    }
}

void GuideView::fillBody()
{
    if (!m_twin)
        m_twin = m_makeTwin();
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(pieceGap);
    for (const TextPiece& piece : present().pieces)
        addPiece(*column, piece);
    column->addStretch(1);
    m_body->show();
}

void GuideView::addPiece(QVBoxLayout& column, const TextPiece& piece)
{
    if (const auto* words = std::get_if<QString>(&piece)) {
        m_pieces.push_back(new GuideProse(*words));
    } else {
        const auto& picture = std::get<TextPicture>(piece);
        const double time = picture.time.value_or(present().time.value_or(1));
        m_pieces.push_back(new StageThumbnail(*m_twin, {picture.caption, valuesOf(picture, *m_twin, m_values), time}));
    }
    column.addWidget(m_pieces.back());
}

void GuideView::observe(const Moment& moment)
{
    if (hasText() && m_progress.observe(present(), static_cast<std::size_t>(m_page), moment))
        showProgress();
}

void GuideView::showProgress()
{
    const auto page = static_cast<std::size_t>(m_page);
    std::vector<GuideDots::Page> pages;
    for (std::size_t i = 0; i < m_text.pages.size(); ++i)
        pages.push_back({m_text.pages[i].heading, m_progress.isPageDone(i)});
    m_dots->setPages(pages, m_page);
    std::vector<GuideTasks::Task> tasks;
    for (std::size_t i = 0; i < present().tasks.size(); ++i)
        tasks.push_back({present().tasks[i].instruction, m_progress.isTaskDone(page, i)});
    m_tasks->setTasks(tasks, present().done);
    m_tasks->setVisible(!tasks.empty());
    const bool last = page + 1 == m_text.pages.size();
    const bool open = !m_progress.areTasksDone(page);
    m_back->setEnabled(m_page > 0);
    m_next->setText(last ? tr("Finish") : open ? tr("Skip") : tr("Next"));
    m_next->setToolTip(last ? tr("Close the guide; the lesson is marked as done") : tr("The next page (Alt+Right)"));
    m_next->setDefault(!open); // filled: the thing to press
}

void GuideView::goBack()
{
    if (m_page > 0)
        Q_EMIT pageChosen(m_page - 1);
}

void GuideView::goOn()
{
    if (!hasText())
        return;
    m_progress.leave(static_cast<std::size_t>(m_page));
    showProgress();
    if (m_page + 1 < static_cast<int>(m_text.pages.size()))
        Q_EMIT pageChosen(m_page + 1);
    else
        Q_EMIT finished();
}

void GuideView::setTheme(const Theme& theme)
{
    m_theme = &theme;
    style();
    update();
}

void GuideView::setPresentation(bool on)
{
    m_presentation = on;
    style();
}

void GuideView::style()
{
    const GuideType type = GuideType::of(m_presentation);
    const Surface& surface = m_theme->surface;
    const auto label = [&](QLabel* which, const QFont& font, const QColor& color) {
        which->setFont(font);
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, color);
        which->setPalette(colors);
    };
    label(m_title, uiFont(type.caption), surface.ink2);
    label(m_heading, uiFont(type.heading, QFont::DemiBold), surface.ink);
    m_count->setFont(uiFont(type.caption));
    m_close->setIcon(tintedIcon(QStringLiteral("close"), surface.ink2, type.caption));
    m_close->setIconSize({type.caption, type.caption});
    for (QPushButton* button : {m_back, m_next}) {
        button->setFont(uiFont(type.body));
        button->setMinimumWidth(type.body * 6);
    }
    for (QLayout* part : {layout()->itemAt(0)->layout(), layout()->itemAt(2)->layout()})
        part->setContentsMargins(type.margin, type.margin * 3 / 4, type.margin, type.margin * 3 / 4);
    QPalette panel = palette();
    panel.setColor(QPalette::Window, surface.panel);
    m_scroll->setPalette(panel);
    if (m_body)
        m_body->setContentsMargins(type.margin, 2, type.margin, type.margin);
    std::vector<PictureWidget*> pictures = m_pieces;
    pictures.insert(pictures.end(), {m_tasks, m_dots});
    for (PictureWidget* picture : pictures) {
        picture->setTheme(*m_theme);
        picture->setPresentation(m_presentation);
    }
}

void GuideView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface.panel);
}

} // namespace convolarium
