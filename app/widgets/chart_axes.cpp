// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/chart_axes.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

constexpr int mostTicks = 5;
// Room above the highest point.
constexpr double headRoom = 1.05;
constexpr double inside = 1 + 1e-9;

/// Round numbers of a logarithmic axis: every 1-2-5, or 1-3, or 1 alone, or each second, third … power of ten.
std::vector<double> logarithmicTicks(const AxisRange& range)
{
    const int first = static_cast<int>(std::floor(std::log10(range.lower)));
    const int last = static_cast<int>(std::ceil(std::log10(range.upper)));
    const auto collect = [&](const std::vector<double>& digits, int stride) {
        std::vector<double> ticks;
        for (int power = first; power <= last; ++power)
            for (const double digit : digits) {
                const double value = digit * std::pow(10.0, power);
                if (power % stride == 0 && value * inside >= range.lower && value <= range.upper * inside)
                    ticks.push_back(value);
            }
        return ticks;
    };
    for (const std::vector<double>& digits : {std::vector<double>{1, 2, 5}, std::vector<double>{1, 3}})
        if (const auto fine = collect(digits, 1); fine.size() <= mostTicks && fine.size() > 1)
            return fine;
    int stride = 1;
    auto ticks = collect({1}, stride);
    while (ticks.size() > mostTicks)
        ticks = collect({1}, ++stride);
    return ticks;
}

std::vector<double> linearTicks(const AxisRange& range)
{
    const double raw = (range.upper - range.lower) / (mostTicks - 1);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    const double digit = raw / power;
    const double step = power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 2.5 ? 2.5 : digit <= 5 ? 5 : 10);
    std::vector<double> ticks;
    for (double i = std::ceil(range.lower / step - 1e-9); i * step <= range.upper + 1e-9 * step; ++i)
        ticks.push_back(i * step);
    return ticks;
}

} // namespace

bool isDrawable(const ChartSpec& chart, const QPointF& point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y()) && (!chart.x.logarithmic || point.x() > 0) &&
           (!chart.y.logarithmic || point.y() > 0);
}

AxisRange axisRange(const ChartSpec& chart, bool vertical)
{
    const ChartAxis& axis = vertical ? chart.y : chart.x;
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const ChartSeries& series : chart.series)
        for (const QPointF& point : series.points)
            if (isDrawable(chart, point)) {
                const double value = vertical ? point.y() : point.x();
                low = std::min(low, value);
                high = std::max(high, value);
            }
    if (low > high) {
        low = axis.logarithmic ? 1 : 0;
        high = axis.logarithmic ? 10 : 1;
    } else if (vertical && !axis.logarithmic) {
        low = std::min(low, 0.0);
        high *= high > 0 ? headRoom : 1;
    }
    AxisRange range{axis.minimum.value_or(low), axis.maximum.value_or(high)};
    if (!(range.lower < range.upper))
        range.upper = range.lower + std::max(1.0, std::abs(range.lower));
    return range;
}

std::vector<double> axisTicks(const ChartAxis& axis, const AxisRange& range)
{
    if (axis.ticks.empty())
        return axis.logarithmic ? logarithmicTicks(range) : linearTicks(range);
    std::vector<double> ticks;
    for (const double tick : axis.ticks)
        if (tick * inside >= range.lower && tick <= range.upper * inside)
            ticks.push_back(tick);
    return ticks;
}

std::vector<double> thinned(std::vector<double> ticks, double length, const std::function<double(double)>& lengthOf)
{
    const auto needed = [&] {
        double sum = 0;
        for (const double tick : ticks)
            sum += lengthOf(tick);
        return sum;
    };
    while (ticks.size() > 2 && needed() > length) {
        std::vector<double> fewer;
        for (std::size_t i = 0; i < ticks.size(); i += 2)
            fewer.push_back(ticks[i]);
        ticks = std::move(fewer);
    }
    return ticks;
}

QString tickText(double value)
{
    const double size = std::abs(value);
    if (size >= 1e6 || (size > 0 && size < 1e-3)) {
        const int power = static_cast<int>(std::floor(std::log10(size) + 1e-9));
        const double digits = value / std::pow(10.0, power);
        constexpr std::array raised{u'⁰', u'¹', u'²', u'³', u'⁴', u'⁵', u'⁶', u'⁷', u'⁸', u'⁹'};
        QString exponent = power < 0 ? QStringLiteral("⁻") : QString();
        for (const QChar digit : QString::number(std::abs(power)))
            exponent += raised[static_cast<std::size_t>(digit.digitValue())];
        const QString ten = QStringLiteral("10") + exponent;
        return std::abs(digits - 1) < 1e-9 ? ten : QString::number(digits, 'g', 3) + u'·' + ten;
    }
    if (value == std::floor(value))
        return withCommas(static_cast<std::int64_t>(value));
    return QString::number(value, 'g', 3);
}

QString gapSentence(const ChartSpec& chart)
{
    int missing = 0;
    for (const ChartSeries& series : chart.series)
        for (const QPointF& point : series.points)
            missing += isDrawable(chart, point) ? 0 : 1;
    return missing == 0 ? QString() : Words::tr("%Ln value(s) cannot be drawn: a gap marked ✗", nullptr, missing);
}

std::vector<double> spread(std::vector<double> positions, double distance, const AxisRange& range)
{
    for (std::size_t i = 1; i < positions.size(); ++i)
        positions[i] = std::max(positions[i], positions[i - 1] + distance);
    if (!positions.empty() && positions.back() > range.upper) {
        positions.back() = range.upper;
        for (std::size_t i = positions.size() - 1; i > 0; --i)
            positions[i - 1] = std::min(positions[i - 1], positions[i] - distance);
    }
    return positions;
}

} // namespace convolarium
