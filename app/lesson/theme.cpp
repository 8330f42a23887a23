// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/theme.h"

#include <QFile>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace convolarium {

namespace {

using Json = nlohmann::ordered_json;

QColor color(const Json& node) { return QColor(QString::fromStdString(node.get<std::string>())); }

Surface surface(const Json& node)
{
    return {.window = color(node.at("window")),
            .stage = color(node.at("stage")),
            .panel = color(node.at("panel")),
            .rail = color(node.at("rail")),
            .border = color(node.at("border")),
            .grid = color(node.at("grid")),
            .controlBorder = color(node.at("controlBorder")),
            .ink = color(node.at("ink")),
            .ink2 = color(node.at("ink2")),
            .ink3 = color(node.at("ink3")),
            .ghost = color(node.at("ghost")),
            .accent = color(node.at("accent")),
            .onAccent = color(node.at("onAccent")),
            .accentTint = color(node.at("accentTint"))};
}

RoleColors roleColors(const Json& node)
{
    const QColor fill = color(node.at("fill"));
    const auto face = [&](const char* key) { return node.contains(key) ? color(node.at(key)) : fill; };
    return {.fill = fill,
            .top = face("top"),
            .side = face("side"),
            .line = color(node.at("line")),
            .text = color(node.at("text")),
            .tint = color(node.at("tint")),
            .on = color(node.at("on"))};
}

std::vector<Swatch> swatches(const Json& node)
{
    std::vector<Swatch> result;
    for (const Json& entry : node)
        result.push_back({color(entry.at("fill")), color(entry.at("textOn"))});
    return result;
}

ColorMap colorMap(const Json& node)
{
    ColorMap map;
    for (const Json& stop : node.at("stops"))
        map.stops.push_back(color(stop));
    map.at = node.at("at").get<std::vector<double>>();
    return map;
}

TypeScale typeScale(const Json& node)
{
    const auto px = [&](const char* key) { return node.at(key).get<int>(); };
    return {.caption = px("caption"),
            .body = px("body"),
            .stageLabel = px("stageLabel"),
            .stageStrong = px("stageStrong"),
            .sentence = px("sentence"),
            .formula = px("formula"),
            .formulaNumbers = px("formulaNumbers"),
            .keyNumber = px("keyNumber"),
            .chartTick = px("chartTick"),
            .chartLabel = px("chartLabel")};
}

StrokeScale strokeScale(const Json& node)
{
    const auto px = [&](const char* key) { return node.at(key).get<double>(); };
    return {.hairline = px("hairline"),
            .block = px("block"),
            .active = px("active"),
            .curve = px("curve"),
            .axis = px("axis"),
            .focusRing = px("focusRing")};
}

constexpr std::array roleNames{"input", "kernel", "output", "middle", "ordinary", "variant", "good", "warn", "bad"};

Theme readTheme(const Json& tokens, ThemeId id)
{
    const Json& node = tokens.at("themes").at(themeName(id).toStdString());
    Theme theme;
    theme.id = id;
    theme.surface = surface(node.at("surface"));
    for (std::size_t i = 0; i < roleNames.size(); ++i)
        theme.roles[i] = roleColors(node.at("role").at(roleNames[i]));
    const Surface& s = theme.surface;
    theme.roles[roleNames.size()] = {s.ghost, s.grid, s.ink3, s.ink2, s.ink, s.window, s.ink};
    for (const Json& entry : node.at("series"))
        theme.series.push_back(color(entry.at("color")));
    theme.birthRamp = swatches(node.at("birthRamp"));
    theme.groupHues = swatches(node.at("groupHues"));
    theme.diverging = colorMap(node.at("diverging"));
    theme.sequential = colorMap(node.at("sequential"));
    theme.type = typeScale(tokens.at("type").at("px96"));
    theme.presentationType = typeScale(tokens.at("type").at("presentation"));
    theme.stroke = strokeScale(tokens.at("stroke"));
    theme.presentationStroke = strokeScale(tokens.at("stroke").at("presentation"));
    return theme;
}

std::array<Theme, 3> readThemes()
{
    QFile file(QStringLiteral(":/design/tokens.json"));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the design tokens are not in this program");
    const QByteArray text = file.readAll();
    const Json tokens = Json::parse(text.begin(), text.end());
    return {readTheme(tokens, ThemeId::Light), readTheme(tokens, ThemeId::Dark), readTheme(tokens, ThemeId::Projector)};
}

double luminance(const QColor& c)
{
    const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

QColor ColorMap::color(double value) const
{
    if (!(value > at.front()))
        return stops.front();
    for (std::size_t i = 1; i < at.size(); ++i)
        if (value <= at[i])
            return mixed(stops[i - 1], stops[i], (value - at[i - 1]) / (at[i] - at[i - 1]));
    return stops.back();
}

QColor Theme::faded(const QColor& color, double amount) const { return mixed(color, surface.stage, amount); }

QColor Theme::groupLine(int group) const
{
    constexpr double enough = 3.0;
    const QColor& fill = groupHues[static_cast<std::size_t>(group) % groupHues.size()].fill;
    double toInk = 0;
    while (toInk < 1 && contrast(mixed(fill, surface.ink, toInk), surface.stage) < enough)
        toInk += 0.05;
    return mixed(fill, surface.ink, toInk);
}

const Theme& theme(ThemeId id)
{
    static const std::array<Theme, 3> themes = readThemes();
    return themes[static_cast<std::size_t>(id)];
}

QString themeName(ThemeId id)
{
    constexpr std::array names{"light", "dark", "projector"};
    return QString::fromLatin1(names[static_cast<std::size_t>(id)]);
}

QColor mixed(const QColor& from, const QColor& to, double amount)
{
    const double a = std::clamp(amount, 0.0, 1.0);
    const auto blend = [a](int x, int y) { return static_cast<int>(std::lround(x + a * (y - x))); };
    return {blend(from.red(), to.red()), blend(from.green(), to.green()), blend(from.blue(), to.blue())};
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QFont uiFont(int px, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Noto Sans"),
                      QStringLiteral("DejaVu Sans")});
    font.setPixelSize(std::max(1, px));
    font.setWeight(weight);
    return font;
}

QFont mathFont(int px, bool italic)
{
    QFont font;
    font.setFamilies({QStringLiteral("P052"), QStringLiteral("TeX Gyre Pagella"), QStringLiteral("DejaVu Serif")});
    font.setPixelSize(std::max(1, px));
    font.setItalic(italic);
    return font;
}

} // namespace convolarium
