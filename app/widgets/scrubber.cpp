// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/scrubber.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

constexpr int accessibleSteps = 1000; // what assistive tools see of 0…1
constexpr double phaseGap = 2;

struct KnobSize {
    double width, height, head;
};

struct FittedName {
    QString name;
    QFont font;
};

/// The longest name of a phase that fits; the short one is set a little smaller before it is given up.
FittedName fittedName(const Phase& phase, QFont font, double width, bool brief)
{
    constexpr int smallest = 12;
    const auto fits = [&](const QString& name) { return QFontMetricsF(font).horizontalAdvance(name) <= width; };
    if (!brief && fits(phase.name))
        return {phase.name, font};
    while (!fits(phase.shortName) && font.pixelSize() > smallest)
        font.setPixelSize(font.pixelSize() - 1);
    return {fits(phase.shortName) ? phase.shortName : QString(), font};
}

} // namespace

Scrubber::Scrubber(QWidget* parent) : QSlider(Qt::Horizontal, parent), m_theme(&theme(ThemeId::Light))
{
    setRange(0, accessibleSteps);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Scrubber::setPhases(const std::vector<Phase>& phases)
{
    m_phases = phases;
    update();
}

void Scrubber::setTime(double t)
{
    m_time = t;
    setValue(static_cast<int>(std::lround(t * accessibleSteps)));
    update();
}

void Scrubber::setTheme(const Theme& theme)
{
    m_theme = &theme;
    update();
}

void Scrubber::setPresentation(bool on)
{
    m_presentation = on;
    updateGeometry();
    update();
}

QSize Scrubber::sizeHint() const { return {600, m_presentation ? 66 : 44}; }

QRectF Scrubber::track() const
{
    const double trackHeight = m_presentation ? 44 : 28;
    const double knobInset = m_presentation ? 13 : 8;
    return {knobInset, (height() - trackHeight) / 2, width() - 2 * knobInset, trackHeight};
}

QRectF Scrubber::segment(const Phase& phase) const
{
    const QRectF all = track();
    return {all.left() + phase.start * all.width(), all.top(), (phase.end - phase.start) * all.width() - phaseGap,
            all.height()};
}

double Scrubber::timeAt(double x) const
{
    const QRectF all = track();
    return std::clamp((x - all.left()) / all.width(), 0.0, 1.0);
}

Scrubber::SegmentWords Scrubber::wordsOf(int index) const
{
    const Phase& phase = m_phases[static_cast<std::size_t>(index)];
    const QRectF rect = segment(phase);
    const int px = m_presentation ? m_theme->presentationType.caption : m_theme->type.body;
    const bool present = index == phaseIndex(m_phases, m_time);
    constexpr double narrow = 110;
    const double indent = m_presentation ? 11 : rect.width() < narrow ? 6 : 9;
    SegmentWords words;
    words.number = rect.adjusted(indent, 0, -1, 0);
    words.numberFont = uiFont(px, QFont::DemiBold);
    const double number = QFontMetricsF(words.numberFont).horizontalAdvance(QString::number(index + 1));
    words.name = words.number.adjusted(number + indent * 0.7, 0, 0, 0);
    const FittedName fitted =
        fittedName(phase, uiFont(px, present ? QFont::DemiBold : QFont::Normal), words.name.width(), m_presentation);
    words.nameFont = fitted.font;
    words.text = fitted.name;
    return words;
}

bool Scrubber::namesFit() const
{
    for (int i = 0; i < static_cast<int>(m_phases.size()); ++i)
        if (wordsOf(i).text.isEmpty())
            return false;
    return true;
}

void Scrubber::paintSegment(QPainter& painter, int index) const
{
    const int present = phaseIndex(m_phases, m_time);
    const Surface& surface = m_theme->surface;
    const QRectF rect = segment(m_phases[static_cast<std::size_t>(index)]);
    painter.fillRect(rect, index <= present ? surface.accentTint : surface.grid);
    if (m_presentation || m_theme->id == ThemeId::Projector) {
        painter.setPen(QPen(surface.controlBorder, m_theme->strokeScale(m_presentation).hairline));
        painter.drawRect(rect);
    }
    if (index == present)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 3, rect.width(), 3), surface.accent);

    const SegmentWords words = wordsOf(index);
    painter.setPen(index == present ? surface.accent : surface.ink);
    painter.setFont(words.numberFont);
    painter.drawText(words.number, Qt::AlignVCenter | Qt::AlignLeft, QString::number(index + 1));
    painter.setFont(words.nameFont);
    painter.drawText(words.name, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, words.text);
}

void Scrubber::paintKnob(QPainter& painter) const
{
    const KnobSize size = m_presentation ? KnobSize{6, 60, 24} : KnobSize{4, 38, 14};
    const QRectF all = track();
    const double x = all.left() + m_time * all.width();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme->surface.accent);
    painter.drawRect(QRectF(x - size.width / 2, all.center().y() - size.height / 2, size.width, size.height));
    const double top = std::max(size.head / 2, all.top() - 3);
    painter.drawEllipse(QPointF(x, top), size.head / 2, size.head / 2);
}

void Scrubber::resizeEvent(QResizeEvent* event)
{
    QSlider::resizeEvent(event);
    Q_EMIT resized();
}

void Scrubber::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    for (int i = 0; i < static_cast<int>(m_phases.size()); ++i)
        paintSegment(painter, i);
    painter.setRenderHint(QPainter::Antialiasing);
    paintKnob(painter);
    if (hasFocus()) {
        const double width = m_theme->strokeScale(m_presentation).focusRing;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme->surface.accent, width));
        painter.drawRect(track().adjusted(-4, -4, 4, 4));
    }
}

bool Scrubber::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_phases.empty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = phaseIndex(m_phases, timeAt(help->pos().x()));
        const QString name = m_phases[static_cast<std::size_t>(index)].name;
        QToolTip::showText(help->globalPos(), QStringLiteral("%1 %2").arg(index + 1).arg(name), this);
        return true;
    }
    return QSlider::event(event);
}

void Scrubber::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->position().x();
    m_scrubbing = false;
    event->accept();
}

void Scrubber::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const double x = event->position().x();
    constexpr double dragStart = 3;
    m_scrubbing = m_scrubbing || std::abs(x - m_pressedAt) > dragStart;
    if (m_scrubbing)
        Q_EMIT timeEdited(timeAt(x));
}

void Scrubber::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_scrubbing && event->button() == Qt::LeftButton && !m_phases.empty())
        Q_EMIT phaseChosen(phaseIndex(m_phases, timeAt(m_pressedAt)));
    m_scrubbing = false;
}

void Scrubber::wheelEvent(QWheelEvent* event) { event->ignore(); }

void Scrubber::keyPressEvent(QKeyEvent* event)
{
    event->ignore(); // the transport knows what a step is
}

} // namespace convolarium
