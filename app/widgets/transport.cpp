// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/transport.h"

#include "app/widgets/icon.h"
#include "app/widgets/play_button.h"
#include "app/widgets/playback.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <utility>

namespace convolarium {

namespace {

constexpr std::array speeds{0.25, 0.5, 1.0, 2.0, 4.0};
constexpr int frameMilliseconds = 16;

QToolButton* flatButton(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void describe(QToolButton* button, const QString& name, const QString& keys = {})
{
    button->setAccessibleName(name);
    button->setToolTip(keys.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, keys));
}

} // namespace

Transport::Transport(QWidget* parent) : QWidget(parent), m_theme(&theme(ThemeId::Light))
{
    buildControls();
    m_tick.setInterval(frameMilliseconds);
    m_tick.setTimerType(Qt::PreciseTimer);
    connectControls();
    retranslate();
    arrange();
    paintIcons();
}

void Transport::buildControls()
{
    m_back = flatButton(this);
    m_play = new PlayButton(this);
    m_forward = flatButton(this);
    m_speedBox = new QComboBox(this);
    for (const double speed : speeds)
        m_speedBox->addItem(QStringLiteral("%1×").arg(speed), speed);
    m_speedBox->setCurrentIndex(m_speedBox->findData(m_speed));
    m_loop = flatButton(this);
    m_loop->setCheckable(true);
    m_scrubber = new Scrubber(this);
    m_position = new QLabel(this);
    m_position->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_chart = flatButton(this);
    m_formula = flatButton(this);
    for (QToolButton* button : {m_chart, m_formula}) {
        button->setCheckable(true);
        button->setVisible(false);
    }
    auto* row = new QHBoxLayout(this);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_back, m_play, m_forward, m_speedBox, m_loop})
        row->addWidget(widget);
    row->addWidget(m_scrubber, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_position, m_chart, m_formula})
        row->addWidget(widget);
}

void Transport::connectControls()
{
    connect(&m_tick, &QTimer::timeout, this, &Transport::tick);
    connect(m_back, &QToolButton::clicked, this, &Transport::stepBackward);
    connect(m_play, &QToolButton::clicked, this, &Transport::pressPlay);
    connect(m_forward, &QToolButton::clicked, this, &Transport::stepForward);
    connect(m_speedBox, &QComboBox::activated, this,
            [this](int index) { setSpeed(m_speedBox->itemData(index).toDouble()); });
    connect(m_loop, &QToolButton::toggled, this, &Transport::loopChanged);
    connect(m_scrubber, &Scrubber::timeEdited, this, &Transport::moveTo);
    connect(m_scrubber, &Scrubber::phaseChosen, this, &Transport::jumpToPhase);
    connect(m_scrubber, &Scrubber::resized, this, &Transport::updateLabel);
    const auto drawerButton = [this](QToolButton* button, Drawer drawer) {
        connect(button, &QToolButton::clicked, this,
                [this, drawer](bool checked) { Q_EMIT drawerRequested(checked ? drawer : Drawer::Closed); });
    };
    drawerButton(m_chart, Drawer::Chart);
    drawerButton(m_formula, Drawer::Formula);
}

void Transport::arrange()
{
    setFixedHeight(m_presentation ? 72 : m_compact ? 44 : 48);
    const int side = m_presentation ? 48 : m_compact ? 12 : 20;
    layout()->setContentsMargins(side, 0, side, 0);
    layout()->setSpacing(m_compact ? 3 : 6);
    const int play = m_presentation ? 56 : 36;
    m_play->setFixedSize(play + 6, play + 6);
    for (QToolButton* button : {m_back, m_forward, m_loop}) {
        button->setFixedSize(m_presentation ? QSize(44, 44) : QSize(32, 32));
        button->setIconSize(m_presentation ? QSize(28, 28) : QSize(20, 20));
    }
    const int px = m_presentation ? m_theme->presentationType.caption : m_theme->type.body;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_speedBox, m_position, m_chart, m_formula})
        widget->setFont(uiFont(px));
    m_speedBox->setFixedWidth(m_speedBox->fontMetrics().horizontalAdvance(QStringLiteral("0.25×")) + px * 2 + 3);
    m_loop->setVisible(!m_presentation);
    m_scrubber->setPresentation(m_presentation);
    m_chart->setVisible(m_compact && !m_presentation && m_offersChart);
    m_formula->setVisible(m_compact && !m_presentation && m_offersFormula);
    updateLabel();
}

void Transport::setPhases(const std::vector<Phase>& phases)
{
    if (phases == m_phases)
        return;
    m_phases = phases;
    m_scrubber->setPhases(phases);
    updateLabel();
}

void Transport::setTime(double t)
{
    m_restAt.reset();
    showTime(t);
    restartClock();
}

void Transport::showTime(double t)
{
    m_time = t;
    m_scrubber->setTime(t);
    updateLabel();
}

void Transport::moveTo(double t)
{
    setTime(t);
    Q_EMIT timeChanged(t);
}

void Transport::restartClock()
{
    m_playedFrom = m_time;
    m_clock.start();
}

void Transport::setPlaying(bool playing)
{
    m_restAt.reset();
    if (playing == isPlaying() || (playing && m_phases.empty()))
        return;
    if (playing) {
        if (m_time >= 1.0)
            moveTo(0.0);
        restartClock();
        m_tick.start();
    } else {
        m_tick.stop();
    }
    retranslate();
    paintIcons();
    Q_EMIT playingChanged(playing);
}

void Transport::pressPlay() { m_playAction ? m_playAction() : togglePlay(); }

void Transport::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) == busy)
        return;
    retranslate();
    paintIcons();
}

void Transport::setNote(const QString& note)
{
    if (std::exchange(m_note, note) != note)
        updateLabel();
}

void Transport::tick()
{
    const double seconds = static_cast<double>(m_clock.nsecsElapsed()) * 1e-9 * m_speed;
    Played played = playedTime(m_phases, m_playedFrom, seconds, m_loop->isChecked() && !m_restAt);
    if (m_restAt && played.t >= *m_restAt)
        played = {.t = *m_restAt, .ended = true};
    const double shown = m_reduced ? restingTime(m_phases, played.t) : played.t;
    if (shown != m_time) {
        showTime(shown);
        Q_EMIT timeChanged(shown);
    }
    if (played.ended)
        setPlaying(false);
}

void Transport::stepForward()
{
    moveTo(m_reduced ? restingTime(m_phases, jumpedTime(m_phases, m_time, Direction::Forward))
                     : steppedTime(m_phases, m_time, Direction::Forward));
}

void Transport::stepBackward()
{
    moveTo(m_reduced ? jumpedTime(m_phases, m_time, Direction::Back) : steppedTime(m_phases, m_time, Direction::Back));
}

void Transport::jumpToPhase(int phase)
{
    if (phase >= 0 && phase < static_cast<int>(m_phases.size()))
        moveTo(m_phases[static_cast<std::size_t>(phase)].start);
}

void Transport::playPhases(int first, int last)
{
    if (first < 0 || first > last || last >= static_cast<int>(m_phases.size()))
        return;
    jumpToPhase(first);
    setPlaying(true);
    m_restAt = restingTime(m_phases, m_phases[static_cast<std::size_t>(last)].start);
}

void Transport::jumpForward() { moveTo(jumpedTime(m_phases, m_time, Direction::Forward)); }

void Transport::jumpBackward() { moveTo(jumpedTime(m_phases, m_time, Direction::Back)); }

void Transport::setSpeed(double speed)
{
    if (speed == m_speed || m_speedBox->findData(speed) < 0)
        return;
    m_speed = speed;
    m_speedBox->setCurrentIndex(m_speedBox->findData(speed));
    restartClock();
    Q_EMIT speedChanged(speed);
}

void Transport::setLoop(bool loop) { m_loop->setChecked(loop); }

bool Transport::loop() const { return m_loop->isChecked(); }

void Transport::setReducedMotion(bool reduced) { m_reduced = reduced; }

void Transport::setTheme(const Theme& theme)
{
    m_theme = &theme;
    m_scrubber->setTheme(theme);
    paintIcons();
    update();
}

void Transport::setPresentation(bool on)
{
    m_presentation = on;
    arrange();
    paintIcons();
}

void Transport::setCompact(bool compact)
{
    m_compact = compact;
    arrange();
}

void Transport::setDrawers(bool chart, bool formula)
{
    if (chart == m_offersChart && formula == m_offersFormula)
        return;
    m_offersChart = chart;
    m_offersFormula = formula;
    arrange();
}

void Transport::setDrawer(Drawer drawer)
{
    m_chart->setChecked(drawer == Drawer::Chart);
    m_formula->setChecked(drawer == Drawer::Formula);
}

void Transport::retranslate()
{
    describe(m_back, tr("Step back"), tr("Left arrow on the timeline"));
    describe(m_play, showsPause() ? tr("Pause") : tr("Play"), tr("Space"));
    describe(m_forward, tr("Step forward"), tr("Right arrow on the timeline"));
    describe(m_loop, tr("Play in a loop"));
    m_speedBox->setAccessibleName(tr("Speed"));
    m_speedBox->setToolTip(tr("Speed"));
    m_scrubber->setAccessibleName(tr("Timeline"));
    m_chart->setText(tr("Chart"));
    m_formula->setText(tr("Formula"));
    updateLabel();
}

/// The place among the phases; where the timeline has no room for their names, the name of the present one.
void Transport::updateLabel()
{
    const int count = static_cast<int>(m_phases.size());
    const auto present = static_cast<std::size_t>(count == 0 ? 0 : phaseIndex(m_phases, m_time));
    const QString text = tr("%1 of %2");
    QString place = count == 0 ? QString() : text.arg(present + 1).arg(count);
    const QFontMetrics metrics = m_position->fontMetrics();
    int width = std::max(metrics.horizontalAdvance(text.arg(count).arg(count)), metrics.horizontalAdvance(m_note));
    if (count > 0 && m_note.isEmpty() && !m_scrubber->namesFit()) {
        place = m_phases[present].shortName;
        for (const Phase& phase : m_phases)
            width = std::max(width, metrics.horizontalAdvance(phase.shortName));
    }
    m_position->setFixedWidth(width + (m_compact ? 4 : 12));
    m_position->setText(m_note.isEmpty() ? place : m_note);
    m_scrubber->setAccessibleDescription(count == 0 ? QString() : m_phases[present].name);
}

void Transport::paintIcons()
{
    const Surface& surface = m_theme->surface;
    const int px = m_presentation ? 28 : 20;
    m_back->setIcon(tintedIcon(QStringLiteral("step_back"), surface.ink, px));
    m_forward->setIcon(tintedIcon(QStringLiteral("step_forward"), surface.ink, px));
    m_loop->setIcon(tintedIcon(QStringLiteral("loop"), surface.ink, px));
    const QString play = showsPause() ? QStringLiteral("pause") : QStringLiteral("play");
    m_play->setIcon(tintedIcon(play, surface.onAccent, px));
    m_play->setTheme(*m_theme);
}

bool Transport::moveByKey(int key, bool shift)
{
    switch (key) {
    case Qt::Key_Left:
        shift ? jumpBackward() : stepBackward();
        return true;
    case Qt::Key_Right:
        shift ? jumpForward() : stepForward();
        return true;
    case Qt::Key_Home:
        moveTo(0.0);
        return true;
    case Qt::Key_End:
        moveTo(1.0);
        return true;
    case Qt::Key_Space:
        pressPlay();
        return true;
    default:
        return false;
    }
}

void Transport::keyPressEvent(QKeyEvent* event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool shift = modifiers == Qt::ShiftModifier;
    if ((shift || modifiers == Qt::NoModifier) && moveByKey(event->key(), shift))
        return;
    QWidget::keyPressEvent(event);
}

void Transport::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface.stage);
    painter.fillRect(QRectF(0, 0, width(), m_theme->strokeScale(m_presentation).hairline), m_theme->surface.border);
}

} // namespace convolarium
