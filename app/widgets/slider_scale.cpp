// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/slider_scale.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace convolarium {

namespace {

constexpr int everyValue = 64; // ranges up to this wide have a stop at every value
constexpr int stopsPerDoubling = 8;
constexpr double logarithmicFrom = 100; // ratio of a real range's ends

std::vector<double> integerStops(const Limits& limits)
{
    if (!limits.stops.empty())
        return {limits.stops.begin(), limits.stops.end()};
    const auto first = static_cast<std::int64_t>(limits.minimum);
    const auto last = static_cast<std::int64_t>(limits.maximum);
    std::vector<double> values;
    std::int64_t step = 1;
    for (std::int64_t value = first; value < last; value += step) {
        values.push_back(static_cast<double>(value));
        // From 2·8 on the step doubles with the value: …, 16, 18, …, 32, 36, …
        if (last - first > everyValue)
            while (value >= 2 * stopsPerDoubling * step)
                step *= 2;
    }
    values.push_back(static_cast<double>(last));
    return values;
}

std::vector<double> realStops(const Limits& limits)
{
    std::vector<double> values;
    if (limits.minimum > 0 && limits.maximum / limits.minimum >= logarithmicFrom) {
        for (double decade = std::pow(10, std::floor(std::log10(limits.minimum))); decade <= limits.maximum;
             decade *= 10)
            for (const double digit : {1.0, 2.0, 5.0})
                if (digit * decade > limits.minimum && digit * decade < limits.maximum)
                    values.push_back(digit * decade);
        values.insert(values.begin(), limits.minimum);
        values.push_back(limits.maximum);
        return values;
    }
    const double step = realStep(limits);
    for (int i = 0; limits.minimum + i * step < limits.maximum - step / 2; ++i)
        values.push_back(limits.minimum + i * step);
    values.push_back(limits.maximum);
    return values;
}

} // namespace

SliderScale::SliderScale(const Parameter& parameter, const Limits& limits)
    : m_values(parameter.kind == ParameterKind::Real ? realStops(limits) : integerStops(limits))
{}

int SliderScale::positionOf(double value) const
{
    const auto above = std::lower_bound(m_values.begin(), m_values.end(), value);
    if (above == m_values.begin())
        return 0;
    if (above == m_values.end())
        return last();
    const auto nearest = value - *std::prev(above) < *above - value ? std::prev(above) : above;
    return static_cast<int>(nearest - m_values.begin());
}

double realStep(const Limits& limits)
{
    const double range = limits.maximum - limits.minimum;
    if (!(range > 0))
        return 1;
    const double raw = range / 100;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    const double digit = raw / power;
    return power * (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10);
}

int realDecimals(const Limits& limits)
{
    const double least = limits.minimum > 0 ? std::min(limits.minimum, realStep(limits)) : realStep(limits);
    return std::clamp(static_cast<int>(std::ceil(-std::log10(least) - 1e-9)), 1, 9);
}

} // namespace convolarium
