// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/panel.h"

#include <QAbstractScrollArea>
#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace convolarium {

namespace {
constexpr int padding = 16;
constexpr int presentationText = 17;
} // namespace

Panel::Panel(QWidget* parent) : QWidget(parent), m_theme(&convolarium::theme(ThemeId::Light))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
}

void Panel::clear()
{
    m_titles.clear();
    delete m_content;
    m_content = new QWidget(this);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(padding, padding - 4, padding, padding);
    m_column->setSpacing(0);
}

void Panel::setHeader(PanelHeader* header)
{
    delete m_header;
    m_header = header;
    if (!header)
        return;
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, header);
    leaveWheelToThePanel(*header);
    header->style(*m_theme, textPx());
}

void Panel::complete()
{
    m_column->addStretch(1);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_content, 1);
    leaveWheelToThePanel(*m_content);
    styleAll();
}

QLabel* Panel::addTitle(QVBoxLayout* column, const QString& title, QWidget* beside)
{
    if (!m_titles.empty()) {
        auto* rule = new QFrame(column->parentWidget());
        rule->setFrameShape(QFrame::HLine);
        rule->setFrameShadow(QFrame::Plain);
        column->addSpacing(10);
        column->addWidget(rule);
        column->addSpacing(10);
    }
    auto* label = new QLabel(title, column->parentWidget());
    label->setTextFormat(Qt::PlainText); // names of layers come from files
    label->setMinimumHeight(26);
    m_titles.push_back(label);
    if (!beside) {
        column->addWidget(label);
        return label;
    }
    auto* row = new QHBoxLayout;
    row->addWidget(label, 1);
    row->addWidget(beside);
    column->addLayout(row);
    column->addSpacing(4);
    return label;
}

void Panel::leaveWheelToThePanel(QWidget& widget)
{
    for (QWidget* control : widget.findChildren<QWidget*>()) {
        if (qobject_cast<QAbstractScrollArea*>(control->parentWidget()))
            continue; // the inside of a list scrolls
        if (control->focusPolicy() == Qt::WheelFocus)
            control->setFocusPolicy(Qt::StrongFocus);
        control->installEventFilter(this);
    }
}

bool Panel::eventFilter(QObject* watched, QEvent* event)
{
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Wheel && widget && !widget->hasFocus()) {
        event->ignore(); // goes on to the scroll area
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void Panel::setTheme(const Theme& theme)
{
    m_theme = &theme;
    styleAll();
    update();
}

void Panel::setPresentation(bool on)
{
    m_presentation = on;
    styleAll();
}

int Panel::textPx() const { return m_presentation ? presentationText : m_theme->type.body; }

void Panel::styleAll()
{
    m_content->setFont(uiFont(textPx()));
    for (QLabel* title : m_titles)
        title->setFont(uiFont(textPx(), QFont::DemiBold));
    styleControls();
    if (m_header)
        m_header->style(*m_theme, textPx());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme->surface.ink);
    colors.setColor(QPalette::Dark, m_theme->surface.border); // what plain frames are drawn with
    colors.setColor(QPalette::Mid, m_theme->surface.border);
    setPalette(colors);
    for (QFrame* rule : m_content->findChildren<QFrame*>())
        if (rule->frameShape() == QFrame::HLine) {
            QPalette line = rule->palette();
            line.setColor(QPalette::WindowText, m_theme->surface.border);
            rule->setPalette(line);
        }
}

void Panel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface.panel);
    if (m_presentation) // it floats over the scene
        painter.fillRect(QRectF(0, 0, m_theme->presentationStroke.hairline, height()), m_theme->surface.border);
}

} // namespace convolarium
