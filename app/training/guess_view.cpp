// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/guess_view.h"

#include "app/lesson/numbers.h"
#include "app/training/race_look.h"
#include "app/training/race_words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace convolarium {

GuessView::GuessView(QWidget* parent) : PictureWidget(QAccessible::Graphic, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

RaceLook GuessView::look() const { return {.theme = theme(), .presentation = presentation(), .compact = m_compact}; }

void GuessView::setView(const RaceView& view, bool compact)
{
    m_view = view;
    m_compact = compact;
    const int classes = view.data ? static_cast<int>(view.data->sets.test.classes.size()) : 0;
    if (m_cell && (m_cell->contestant >= view.size() || std::max(m_cell->cell.truth, m_cell->cell.guess) >= classes))
        m_cell.reset();
    setAccessibleName(tr("Test pictures and confusion tables"));
    announce();
    update();
}

void GuessView::setCell(const std::optional<CellOf>& cell)
{
    m_cell = cell;
    announce();
    update();
}

GuessLayout GuessView::layoutNow() const { return guessLayout(rect(), m_view, m_cell, look()); }

QString GuessView::spokenText() const
{
    if (!m_view.data || m_view.isEmpty())
        return tr("Nothing has been told apart yet.");
    const engine::Dataset& test = m_view.data->sets.test;
    QStringList parts;
    const auto sample = static_cast<std::size_t>(m_view.sample);
    if (sample < test.labels.size())
        parts << tr("Test picture %1: %2").arg(m_view.sample + 1).arg(classTitle(test, test.labels[sample]));
    for (std::size_t i = 0; i < m_view.size(); ++i)
        if (const EpochPoint* epoch = m_view.guesses(i); epoch && sample < epoch->guesses.size())
            parts << tr("%1 takes it for %2")
                         .arg(m_view.track(i).facts.title, classTitle(test, epoch->guesses[sample].label));
    if (m_cell)
        parts << cellSentence(m_view, *m_cell);
    return parts.join(QStringLiteral(". "));
}

bool GuessView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_view.data) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto cell = layoutNow().cellAt(help->pos());
        QToolTip::showText(help->globalPos(), cell ? cellSentence(m_view, *cell) : QString(), this);
        return true;
    }
    return PictureWidget::event(event);
}

void GuessView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface.stage);
    paintGuesses(painter, layoutNow(), m_view, m_cell, look());
    paintFocusRing(painter);
}

void GuessView::mousePressEvent(QMouseEvent* event)
{
    const GuessLayout layout = layoutNow();
    if (const auto cell = layout.cellAt(event->position()))
        setCell(m_cell == cell ? std::nullopt : cell);
    else if (const auto sample = layout.sampleAt(event->position()))
        Q_EMIT sampleChosen(*sample);
}

void GuessView::walkSamples(int by)
{
    const std::vector<int> samples = layoutNow().samples;
    if (samples.empty())
        return;
    const auto here = std::ranges::find(samples, m_view.sample);
    const auto last = static_cast<std::ptrdiff_t>(samples.size()) - 1;
    const std::ptrdiff_t next =
        here == samples.end() ? 0 : std::clamp<std::ptrdiff_t>(here - samples.begin() + by, 0, last);
    Q_EMIT sampleChosen(samples[static_cast<std::size_t>(next)]);
}

void GuessView::walkCells(int down, int right)
{
    const GuessLayout layout = layoutNow();
    if (layout.tables.empty())
        return;
    CellOf next = m_cell.value_or(CellOf{});
    if (m_cell) {
        next.cell.truth = std::clamp(next.cell.truth + down, 0, layout.classes - 1);
        next.cell.guess += right;
    }
    const auto last = layout.tables.size() - 1;
    if (next.cell.guess < 0) {
        next.cell.guess = next.contestant > 0 ? layout.classes - 1 : 0;
        next.contestant -= next.contestant > 0 ? 1 : 0;
    } else if (next.cell.guess >= layout.classes) {
        next.cell.guess = next.contestant < last ? 0 : layout.classes - 1;
        next.contestant = std::min(next.contestant + 1, last);
    }
    setCell(next);
}

void GuessView::keyPressEvent(QKeyEvent* event)
{
    const bool cells = event->modifiers().testFlag(Qt::ControlModifier);
    const int right = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int down = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (!m_view.data || (right == 0 && down == 0 && event->key() != Qt::Key_Escape)) {
        PictureWidget::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (m_cell)
            setCell(std::nullopt);
        else
            PictureWidget::keyPressEvent(event);
    } else if (cells) {
        walkCells(down, right);
    } else {
        walkSamples(right + down);
    }
}

} // namespace convolarium
