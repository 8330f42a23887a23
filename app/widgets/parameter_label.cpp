// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/parameter_label.h"

#include <QFontMetricsF>
#include <QPainter>

namespace convolarium {

namespace {

constexpr int smallestText = 9;

/// "C_in" as a formula.
Formula symbolFormula(const QString& symbol)
{
    const auto at = symbol.indexOf(u'_');
    return at < 0 ? formula::symbol(symbol) : formula::symbol(symbol.left(at), symbol.mid(at + 1), Role::Plain);
}

} // namespace

ParameterLabel::ParameterLabel(const Parameter& parameter, QWidget* parent)
    : QLabel(parameter.label, parent), m_symbol(parameter.symbol), m_theme(&theme(ThemeId::Light))
{}

void ParameterLabel::setTheme(const Theme& theme)
{
    m_theme = &theme;
    update();
}

void ParameterLabel::setPresentation(bool on)
{
    m_presentation = on;
    update();
}

int ParameterLabel::fontSize() const { return m_presentation ? 17 : m_theme->type.body; }

void ParameterLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Theme quiet = *m_theme;
    quiet.surface.ink = m_theme->surface.ink2;
    const FormulaLayout symbol(symbolFormula(m_symbol), fontSize() + 1, quiet);
    const double gap = m_symbol.isEmpty() ? 0 : 6;
    const double space = width() - symbol.width() - gap;
    QFont font = uiFont(fontSize());
    const auto wrapped = [&] {
        return QFontMetricsF(font).boundingRect(QRectF(0, 0, space, 1000), Qt::TextWordWrap, text());
    };
    while (font.pixelSize() > smallestText && (wrapped().height() > height() || wrapped().width() > space))
        font.setPixelSize(font.pixelSize() - 1);
    const QRectF words = wrapped();
    painter.setFont(font);
    painter.setPen(isEnabled() ? m_theme->surface.ink : m_theme->surface.ink3);
    painter.drawText(QRectF(0, 0, space, height()), Qt::TextWordWrap | Qt::AlignVCenter | Qt::AlignLeft, text());
    if (!m_symbol.isEmpty())
        symbol.paint(painter, {words.width() + gap, height() / 2.0 + QFontMetricsF(font).capHeight() / 2});
}

} // namespace convolarium
