// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/headline.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace convolarium {

namespace {

constexpr double margin = 24;
constexpr double presentationMargin = 48;
constexpr int compactSentence = 20;
constexpr int smallestSentence = 10;

int sentenceSize(const HeadlineLook& look)
{
    return look.compact && !look.presentation ? compactSentence : look.theme.typeScale(look.presentation).sentence;
}

double spansWidth(const std::vector<Sentence::Span>& spans, const QFont& font)
{
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const Sentence::Span& span : spans)
        width += metrics.horizontalAdvance(span.text);
    return width;
}

struct Fitted {
    const std::vector<Sentence::Span>* spans;
    QFont font;
};

Fitted fitted(const Sentence& sentence, double width, int px)
{
    QFont font = uiFont(px, QFont::DemiBold);
    if (spansWidth(sentence.full, font) <= width)
        return {&sentence.full, font};
    while (font.pixelSize() > smallestSentence && spansWidth(sentence.brief, font) > width)
        font.setPixelSize(font.pixelSize() - 1);
    return {&sentence.brief, font};
}

/// Returns the width that is left for the sentence.
double paintPageNumber(QPainter& painter, const QRectF& rect, const QString& number, const Theme& theme)
{
    if (number.isEmpty())
        return rect.width();
    const QFont font = uiFont(theme.presentationType.body);
    painter.setFont(font);
    painter.setPen(theme.surface.ink2);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, number);
    return rect.width() - QFontMetricsF(font).horizontalAdvance(number) - margin;
}

} // namespace

int headlineHeight(const HeadlineLook& look)
{
    if (look.presentation)
        return 116;
    return look.compact ? 56 : 68;
}

const std::vector<Sentence::Span>& paintHeadline(QPainter& painter, const QRectF& rect, const Headline& headline,
                                                 const HeadlineLook& look)
{
    const double side = look.presentation ? presentationMargin : margin;
    QRectF line = rect.adjusted(side, 0, -side, 0);
    double width = line.width();
    if (look.presentation) {
        width = paintPageNumber(painter, line, headline.pageNumber, look.theme);
    } else {
        painter.setFont(uiFont(look.theme.type.body));
        painter.setPen(look.theme.surface.ink2);
        const double top = look.compact ? 4 : 8;
        painter.drawText(QRectF(line.left(), rect.top() + top, width, 20), Qt::AlignLeft | Qt::AlignVCenter,
                         headline.title);
        line.setTop(rect.top() + top + 19);
        line.setBottom(rect.bottom() - (look.compact ? 4 : 5));
    }
    const Fitted fit = fitted(headline.sentence, width, sentenceSize(look));
    const QFontMetricsF metrics(fit.font);
    QPointF at(line.left(), line.center().y() + metrics.capHeight() / 2);
    painter.setFont(fit.font);
    for (const Sentence::Span& span : *fit.spans) {
        painter.setPen(span.role ? look.theme.role(*span.role).text : look.theme.surface.ink);
        painter.drawText(at, span.text);
        at.rx() += metrics.horizontalAdvance(span.text);
    }
    return *fit.spans;
}

HeadlineWidget::HeadlineWidget(QWidget* parent) : PictureWidget(QAccessible::StaticText, parent)
{
    setFixedHeight(headlineHeight(look()));
}

void HeadlineWidget::setHeadline(const Headline& headline)
{
    m_headline = headline;
    setAccessibleName(headline.title);
    announce();
    update();
}

void HeadlineWidget::setCompact(bool compact)
{
    m_compact = compact;
    setFixedHeight(headlineHeight(look()));
    update();
}

void HeadlineWidget::setPresentation(bool on)
{
    PictureWidget::setPresentation(on);
    setFixedHeight(headlineHeight(look()));
}

QString HeadlineWidget::spokenText() const { return plainText(m_headline.sentence.full); }

HeadlineLook HeadlineWidget::look() const
{
    return {.theme = theme(), .presentation = presentation(), .compact = m_compact};
}

void HeadlineWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface.stage);
    paintHeadline(painter, rect(), m_headline, look());
    painter.fillRect(QRectF(0, height() - 1, width(), 1), theme().surface.border);
}

} // namespace convolarium
