// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/lesson_picture.h"

#include "app/lesson/numbers.h"
#include "app/widgets/chart_view.h"
#include "app/widgets/formula_card.h"
#include "app/widgets/headline.h"
#include "app/widgets/legend.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LessonPicture)
};

constexpr QSizeF pageSize(1920, 1080);
constexpr QSizeF stageSize(1536, 800);
constexpr QSizeF chartSize(960, 540);
constexpr double footerHeight = 30;
constexpr double margin = 24;
constexpr double sidebarWidth = 300;
constexpr double bottomHeight = 210;
constexpr double chartShare = 0.6;
constexpr double narrowestChart = 300;

/// What a picture is painted with; one object a picture.
class Picture {
public:
    Picture(QPainter& painter, const Lesson& lesson, const LessonView& view)
        : m_painter(painter), m_lesson(lesson), m_view(view), m_theme(theme(view.theme)),
          m_size(lessonPictureSize(lesson, view))
    {}

    void paint()
    {
        if (!m_view.transparent)
            m_painter.fillRect(QRectF(QPointF(0, 0), m_size), m_theme.surface.stage);
        const QRectF content(0, 0, m_size.width(), m_size.height() - footerHeight);
        switch (m_view.part) {
        case LessonView::Part::Stage:
            paintStage(content);
            break;
        case LessonView::Part::Chart:
            paintChartNumber(static_cast<std::size_t>(m_view.chart), content.adjusted(8, 8, -8, 0));
            break;
        case LessonView::Part::Formula:
            paintFormula(content);
            break;
        case LessonView::Part::Page:
            paintPage(content);
            break;
        }
        paintFooter(QRectF(0, content.bottom(), m_size.width(), footerHeight));
    }

private:
    void paintStage(const QRectF& rect)
    {
        ScenePainter scene(m_painter, {.area = rect, .designSize = m_lesson.designSize(false), .theme = m_view.theme});
        m_lesson.paint(scene, m_view.time, {});
    }

    void paintChartNumber(std::size_t index, const QRectF& rect)
    {
        if (const std::vector<ChartSpec> charts = m_lesson.charts(); index < charts.size())
            paintChart(m_painter, rect, charts[index], m_theme);
    }

    void paintFormula(const QRectF& rect)
    {
        FormulaCardLayout(m_lesson.formula({}), rect, {.theme = m_theme}).paint(m_painter, {});
    }

    void paintPage(const QRectF& rect)
    {
        const HeadlineLook look{.theme = m_theme};
        const double header = headlineHeight(look);
        const double centre = rect.width() - sidebarWidth;
        paintHeadline(m_painter, {0, 0, centre, header}, {.title = m_lesson.title(), .sentence = m_lesson.headline()},
                      look);
        const double bottom = rect.bottom() - bottomHeight;
        paintStage({0, header, centre, bottom - header});
        const double chartsWidth = centre * chartShare;
        const double fit = std::floor(chartsWidth / narrowestChart);
        const double count = std::min(static_cast<double>(m_lesson.charts().size()), fit);
        for (double i = 0; i < count; ++i)
            paintChartNumber(static_cast<std::size_t>(i),
                             {i * chartsWidth / count, bottom, chartsWidth / count, bottomHeight});
        paintFormula({chartsWidth, bottom, centre - chartsWidth, bottomHeight});
        paintSidebar({centre, 0, sidebarWidth, rect.height()});
        const double line = m_theme.stroke.hairline;
        m_painter.fillRect(QRectF(0, header - line, centre, line), m_theme.surface.border);
        m_painter.fillRect(QRectF(0, bottom, centre, line), m_theme.surface.border);
        m_painter.fillRect(QRectF(chartsWidth, bottom, line, bottomHeight), m_theme.surface.border);
        m_painter.fillRect(QRectF(centre, 0, line, rect.height()), m_theme.surface.border);
        m_painter.fillRect(QRectF(0, rect.bottom(), rect.width(), line), m_theme.surface.border);
    }

    void paintSidebar(const QRectF& rect)
    {
        constexpr double padding = 20;
        constexpr double lineHeight = 27;
        QRectF line(rect.left() + padding, padding, rect.width() - 2 * padding, lineHeight);
        paintText(line, Words::tr("Settings"), QFont::DemiBold);
        for (const Parameter& parameter : m_lesson.parameters()) {
            // What only shows or hides labels says nothing about the figures.
            const bool looks = parameter.section == PanelSection::View && parameter.kind == ParameterKind::Flag;
            const bool unset = valueText(m_lesson.values().at(parameter.name)).isEmpty();
            if (looks || unset || !m_lesson.limits(parameter, m_lesson.values()).relevant)
                continue;
            line.translate(0, lineHeight);
            paintSetting(line, parameter);
        }
        line.translate(0, lineHeight * 1.6);
        paintText(line, Words::tr("Legend"), QFont::DemiBold);
        line.translate(0, lineHeight);
        paintLegend(m_painter, {line.topLeft(), QSizeF(line.width(), rect.bottom() - line.top())}, m_lesson.legend(),
                    m_theme);
    }

    void paintSetting(const QRectF& line, const Parameter& parameter)
    {
        const QString value = shownValue(parameter, m_lesson.values().at(parameter.name));
        const double width = paintText(line, parameter.label, QFont::Normal);
        m_painter.setFont(fitting(value, line.width() - width - 12, QFont::DemiBold));
        m_painter.setPen(m_theme.surface.ink);
        m_painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, value);
    }

    static QString shownValue(const Parameter& parameter, const ParameterValue& value)
    {
        if (const bool* flag = std::get_if<bool>(&value))
            return *flag ? Words::tr("yes") : Words::tr("no");
        const QString text = valueText(value);
        for (const Choice& choice : parameter.choices)
            if (choice.id == text)
                return choice.label;
        // Of a file only the name is anybody's business.
        return parameter.kind == ParameterKind::Image ? text.section(u'/', -1) : text;
    }

    [[nodiscard]] QFont fitting(const QString& text, double width, QFont::Weight weight) const
    {
        QFont font = uiFont(m_theme.type.body, weight);
        while (font.pixelSize() > 7 && QFontMetricsF(font).horizontalAdvance(text) > width)
            font.setPixelSize(font.pixelSize() - 1);
        return font;
    }

    /// Returns the width of the text.
    double paintText(const QRectF& line, const QString& text, QFont::Weight weight)
    {
        const QFont font = fitting(text, line.width(), weight);
        m_painter.setFont(font);
        m_painter.setPen(m_theme.surface.ink);
        m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
        return QFontMetricsF(font).horizontalAdvance(text);
    }

    void paintFooter(const QRectF& rect)
    {
        const QString version = QCoreApplication::applicationVersion();
        const QString program = (QStringLiteral("Convolarium ") + version).trimmed();
        const QRectF line = rect.adjusted(margin, 0, -margin, 0);
        m_painter.setFont(uiFont(m_theme.type.caption));
        m_painter.setPen(m_theme.surface.ink3);
        m_painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, program);
        const double space = line.width() - QFontMetricsF(m_painter.font()).horizontalAdvance(program) - margin;
        QFont font = fitting(m_lesson.settingsLine(), space, QFont::Normal);
        font.setPixelSize(std::min(font.pixelSize(), m_theme.type.caption));
        m_painter.setFont(font);
        m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                           QFontMetricsF(font).elidedText(m_lesson.settingsLine(), Qt::ElideRight, space));
    }

    QPainter& m_painter;
    const Lesson& m_lesson;
    const LessonView& m_view;
    const Theme& m_theme;
    QSizeF m_size;
};

} // namespace

QSizeF lessonPictureSize(const Lesson& lesson, const LessonView& view)
{
    switch (view.part) {
    case LessonView::Part::Page:
        return pageSize;
    case LessonView::Part::Stage:
        return stageSize;
    case LessonView::Part::Chart:
        return chartSize;
    case LessonView::Part::Formula: {
        const FormulaCardLayout layout(lesson.formula({}), {0, 0, 4000, 2000}, {.theme = theme(view.theme)});
        constexpr double narrowest = 420; // the footer wants room
        return {std::max(narrowest, layout.used().width() + 2 * margin), layout.used().height() + 60 + footerHeight};
    }
    }
    Q_UNREACHABLE();
}

void paintLessonPicture(QPainter& painter, const QRectF& rect, const Lesson& lesson, const LessonView& view)
{
    const QSizeF size = lessonPictureSize(lesson, view);
    const double scale = std::min(rect.width() / size.width(), rect.height() / size.height());
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (!view.transparent)
        painter.fillRect(rect, theme(view.theme).surface.stage);
    painter.translate(rect.center() - QPointF(size.width(), size.height()) * (scale / 2));
    painter.scale(scale, scale);
    Picture(painter, lesson, view).paint();
    painter.restore();
}

} // namespace convolarium
