// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/curve_plot.h"

#include "app/widgets/chart_axes.h"
#include "app/widgets/curve_overlay.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPicture>

#include <algorithm>
#include <cmath>
#include <limits>

// The library's header is written with Qt's keywords, which are off in this program.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef slots
#undef emit
#undef foreach

namespace convolarium {

namespace {

constexpr int markersPerCurve = 5;
constexpr int allMarked = 16; // points of a curve that shows each of them
constexpr double hoverDistance = 8;

QCPScatterStyle::ScatterShape scatterShape(Marker marker)
{
    switch (marker) {
    case Marker::None:
        return QCPScatterStyle::ssNone;
    case Marker::Circle:
        return QCPScatterStyle::ssDisc;
    case Marker::Square:
        return QCPScatterStyle::ssSquare;
    case Marker::TriangleUp:
        return QCPScatterStyle::ssTriangle;
    case Marker::Diamond:
        return QCPScatterStyle::ssDiamond;
    case Marker::Cross:
        return QCPScatterStyle::ssCross;
    case Marker::TriangleDown:
        return QCPScatterStyle::ssTriangleInverted;
    }
    Q_UNREACHABLE();
}

/// Lets the markers of points that lie on the edge of the axes be seen whole.
class Curve : public QCPGraph {
public:
    using QCPGraph::QCPGraph;

protected:
    [[nodiscard]] QRect clipRect() const override
    {
        constexpr int largestMarker = 12;
        const int beyond = largestMarker / 2 + 1;
        return QCPGraph::clipRect().adjusted(-beyond, -beyond, beyond, beyond);
    }
};

} // namespace

/// QCustomPlot draws axes, grid and curves; names and marks are painted over them.
class CurvePlot::Plot : public QCustomPlot {
public:
    explicit Plot(QWidget* parent) : QCustomPlot(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        setPlottingHint(QCP::phFastPolylines);
        for (QCPAxis* axis : {xAxis2, yAxis2})
            axis->setVisible(false);
    }

    void show(const ChartSpec& chart, const ChartLook& look);
    [[nodiscard]] QString seriesAt(const QPointF& point) const;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QCustomPlot::paintEvent(event);
        QPainter painter(this);
        paintCurveOverlay(painter, m_chart, look(), area());
    }
    void resizeEvent(QResizeEvent* event) override
    {
        QCustomPlot::resizeEvent(event);
        placeTicks();
        replot(rpQueuedRefresh);
    }
    void draw(QCPPainter* painter) override
    {
        QCustomPlot::draw(painter);
        paintCurveOverlay(*painter, m_chart, look(), area());
    }

private:
    void styleAxis(QCPAxis* axis, const ChartAxis& spec, const AxisRange& range);
    void placeTicks();
    void setMargins();
    void addCurve(const ChartSeries& series);
    void addColumns(const ChartSeries& series, int place, int places);
    [[nodiscard]] QColor curveColor(const ChartSeries& series) const;
    [[nodiscard]] CurveArea area() const;
    [[nodiscard]] ChartLook look() const { return {.theme = theme(), .presentation = m_presentation, .lit = m_lit}; }

    [[nodiscard]] const Theme& theme() const { return convolarium::theme(m_theme); }
    [[nodiscard]] const TypeScale& type() const { return theme().typeScale(m_presentation); }

    ChartSpec m_chart;
    ThemeId m_theme = ThemeId::Light;
    bool m_presentation = false;
    QString m_lit;
    std::vector<QCPAbstractPlottable*> m_plotted; // of each series
};

void CurvePlot::Plot::show(const ChartSpec& chart, const ChartLook& look)
{
    m_chart = chart;
    m_theme = look.theme.id;
    m_presentation = look.presentation;
    m_lit = look.lit;
    clearPlottables();
    m_plotted.clear();
    setBackground(look.background ? QBrush(look.theme.surface.stage) : QBrush(Qt::NoBrush));
    axisRect()->setBackground(QBrush(Qt::NoBrush));
    styleAxis(xAxis, chart.x, axisRange(chart, false));
    styleAxis(yAxis, chart.y, axisRange(chart, true));
    setMargins();
    placeTicks();
    const auto isColumns = [](const ChartSeries& series) { return series.style == CurveStyle::Columns; };
    const auto places = static_cast<int>(std::count_if(chart.series.begin(), chart.series.end(), isColumns));
    int place = 0;
    for (const ChartSeries& series : chart.series)
        isColumns(series) ? addColumns(series, place++, places) : addCurve(series);
    replot(rpQueuedRefresh);
}

void CurvePlot::Plot::styleAxis(QCPAxis* axis, const ChartAxis& spec, const AxisRange& range)
{
    const bool vertical = axis == yAxis;
    const double hairline = theme().strokeScale(m_presentation).axis;
    axis->setScaleType(spec.logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis->setRange(range.lower, range.upper);
    axis->setSubTicks(false);
    axis->setTickLengthIn(0);
    axis->setTickLengthOut(vertical ? 0 : 4);
    axis->setTickLabelFont(uiFont(type().chartTick));
    axis->setTickLabelColor(theme().surface.ink2);
    axis->setTickLabelPadding(vertical ? 8 : 3);
    axis->setBasePen(vertical ? QPen(Qt::NoPen) : QPen(theme().surface.ink3, hairline));
    axis->setTickPen(QPen(theme().surface.ink3, hairline));
    axis->grid()->setVisible(vertical);
    axis->grid()->setPen(QPen(theme().surface.grid, hairline));
    axis->grid()->setZeroLinePen(QPen(Qt::NoPen));
}

/// As many of the round numbers as stand apart where the axes have the length that they have now.
void CurvePlot::Plot::placeTicks()
{
    const QFontMetricsF metrics(uiFont(type().chartTick));
    const QMargins margins = axisRect()->margins();
    const double width = viewport().width() - margins.left() - margins.right();
    const double height = viewport().height() - margins.top() - margins.bottom();
    for (QCPAxis* axis : {xAxis, yAxis}) {
        const bool vertical = axis == yAxis;
        const ChartAxis& spec = vertical ? m_chart.y : m_chart.x;
        const auto length = [&](double tick) {
            return vertical ? metrics.height() : metrics.horizontalAdvance(tickText(tick)) + metrics.height() / 2;
        };
        const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
        for (const double tick :
             thinned(axisTicks(spec, axisRange(m_chart, vertical)), vertical ? height : width, length))
            ticker->addTick(tick, tickText(tick));
        axis->setTicker(ticker);
    }
}

void CurvePlot::Plot::setMargins()
{
    const QFontMetricsF ticks(uiFont(type().chartTick));
    const QFontMetricsF names(uiFont(type().chartTick, QFont::DemiBold));
    double left = 0;
    for (const double tick : axisTicks(m_chart.y, axisRange(m_chart, true)))
        left = std::max(left, ticks.horizontalAdvance(tickText(tick)));
    double right = ticks.horizontalAdvance(tickText(axisRange(m_chart, false).upper)) / 2;
    for (const ChartSeries& series : m_chart.series)
        right = std::max(right, names.horizontalAdvance(series.label) + 10);
    const double label = m_chart.x.label.isEmpty() ? 0 : ticks.height();
    axisRect()->setAutoMargins(QCP::msNone);
    axisRect()->setMargins({static_cast<int>(std::ceil(left)) + 10, static_cast<int>(ticks.height() * 0.5),
                            static_cast<int>(std::ceil(right)),
                            static_cast<int>(std::ceil(ticks.height() + label)) + 8});
}

QColor CurvePlot::Plot::curveColor(const ChartSeries& series) const
{
    if (series.group)
        return theme().groupLine(*series.group);
    return series.emphasised || series.companion ? theme().role(series.role).line : theme().surface.ink2;
}

void CurvePlot::Plot::addCurve(const ChartSeries& series)
{
    auto* graph = new Curve(xAxis, yAxis);
    m_plotted.push_back(graph);
    const StrokeScale& strokes = theme().strokeScale(m_presentation);
    const bool lit = !m_lit.isEmpty() && series.id == m_lit;
    const double share = series.emphasised ? 1 : series.companion ? 0.4 : 0.7;
    const double width = strokes.curve * share + (lit ? 1.5 : 0);
    graph->setPen(QPen(curveColor(series), width));
    graph->setAdaptiveSampling(true);
    const double size = m_presentation ? 12 : series.emphasised ? 8 : 7;
    graph->setScatterStyle({scatterShape(series.marker), QPen(curveColor(series), 1.2), curveColor(series), size});
    const auto count = static_cast<int>(series.points.size());
    graph->setScatterSkip(count <= allMarked ? 0 : count / markersPerCurve - 1);
    if (series.style == CurveStyle::Steps)
        graph->setLineStyle(QCPGraph::lsStepLeft);
    if (series.style == CurveStyle::Points) {
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setScatterSkip(0);
        // A shape that tells series apart must be large enough to be seen.
        const bool shaped = series.marker != Marker::None && series.marker != Marker::Circle;
        const double dotSize = (m_presentation ? 8 : 4) * (shaped ? 1.75 : 1);
        const QColor color = curveColor(series);
        graph->setScatterStyle({scatterShape(shaped ? series.marker : Marker::Circle), QPen(color, 1), color, dotSize});
    }
    QVector<double> xs, ys;
    for (const QPointF& point : series.points) {
        if (!std::isfinite(point.x()))
            continue;
        xs.append(point.x());
        // Only a NaN leaves a clean gap.
        ys.append(isDrawable(m_chart, point) ? point.y() : std::numeric_limits<double>::quiet_NaN());
    }
    graph->setData(xs, ys);
}

void CurvePlot::Plot::addColumns(const ChartSeries& series, int place, int places)
{
    constexpr double share = 0.8; // of the distance between two columns of a series
    double distance = 1;
    if (series.points.size() > 1)
        distance = series.points[1].x() - series.points[0].x();
    const double width = distance * share / places;
    auto* columns = new QCPBars(xAxis, yAxis);
    m_plotted.push_back(columns);
    columns->setWidth(width);
    const bool lit = !m_lit.isEmpty() && series.id == m_lit;
    columns->setPen(lit ? QPen(theme().surface.ink, 1.5) : QPen(Qt::NoPen));
    columns->setBrush(curveColor(series));
    for (const QPointF& point : series.points)
        if (isDrawable(m_chart, point))
            columns->addData(point.x() + width * (place + 0.5 - places / 2.0), point.y());
}

QString CurvePlot::Plot::seriesAt(const QPointF& point) const
{
    for (std::size_t i = 0; i < m_plotted.size(); ++i)
        if (const double distance = m_plotted[i]->selectTest(point, false); distance >= 0 && distance < hoverDistance)
            return m_chart.series[i].id;
    return {};
}

CurveArea CurvePlot::Plot::area() const
{
    return {.axes = axisRect()->rect(), .width = double(width()), .toPx = [this](const QPointF& point) {
                return QPointF(xAxis->coordToPixel(point.x()), yAxis->coordToPixel(point.y()));
            }};
}

CurvePlot::CurvePlot(QWidget* parent) : QWidget(parent), m_plot(new Plot(this))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void CurvePlot::show(const ChartSpec& chart, const ChartLook& look) { m_plot->show(chart, look); }

QString CurvePlot::seriesAt(const QPointF& point) const { return m_plot->seriesAt(point); }

void CurvePlot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_plot->setGeometry(rect());
}

void paintCurves(QPainter& painter, const QRect& body, const ChartSpec& chart, const ChartLook& look)
{
    // QCustomPlot draws with a painter of its own kind only: it records, the given painter plays back.
    CurvePlot::Plot plot(nullptr);
    plot.setViewport(QRect(QPoint(0, 0), body.size()));
    plot.show(chart, look);
    QPicture recording;
    QCPPainter recorder;
    recorder.begin(&recording);
    recorder.setMode(QCPPainter::pmVectorized);
    recorder.setMode(QCPPainter::pmNoCaching);
    plot.toPainter(&recorder, body.width(), body.height());
    recorder.end();
    painter.translate(body.topLeft());
    // Playing back scales by the density of the target, which the painter's own scale has taken care of already.
    painter.scale(double(recording.logicalDpiX()) / painter.device()->logicalDpiX(),
                  double(recording.logicalDpiY()) / painter.device()->logicalDpiY());
    painter.drawPicture(0, 0, recording);
}

} // namespace convolarium
