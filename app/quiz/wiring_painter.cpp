// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/numbers.h"
#include "app/quiz/scene_text.h"
#include "app/quiz/task_painter.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Wiring)
};

struct WiringLayout {
    QRectF rect;
    const Wiring& wiring;
    int widest = 1;

    /// Moments stand under each other, the latest right; channels are spread over the width.
    [[nodiscard]] QPointF at(int level, int node) const
    {
        const int count = wiring.nodes[static_cast<std::size_t>(level)];
        const double step = rect.width() / std::max(1, widest);
        const double x = wiring.overTime ? rect.right() - (count - 1 - node + 0.5) * step
                                         : rect.center().x() + (node - (count - 1) / 2.0) * step;
        const auto levels = static_cast<double>(std::max<std::size_t>(2, wiring.nodes.size()) - 1);
        return {x, rect.bottom() - level / levels * rect.height()};
    }
};

/// Which nodes of each level the lit output sees.
std::vector<std::vector<bool>> cone(const Wiring& wiring)
{
    std::vector<std::vector<bool>> lit;
    for (const int count : wiring.nodes)
        lit.emplace_back(static_cast<std::size_t>(count));
    if (lit.empty() || wiring.output < 0 || wiring.output >= wiring.nodes.back())
        return lit;
    lit.back()[static_cast<std::size_t>(wiring.output)] = true;
    for (std::size_t level = lit.size() - 1; level > 0; --level)
        for (const Wiring::Link& link : wiring.links)
            if (link.level == static_cast<int>(level) && lit[level][static_cast<std::size_t>(link.to)])
                lit[level - 1][static_cast<std::size_t>(link.from)] = true;
    return lit;
}

void paintNodes(ScenePainter& scene, const WiringLayout& layout, const std::vector<std::vector<bool>>& lit)
{
    const Theme& theme = scene.theme();
    constexpr double dark = 4, bright = 7;
    for (std::size_t level = 0; level < lit.size(); ++level) {
        const bool input = level == 0, output = level + 1 == lit.size();
        const RoleColors& colors = theme.role(input ? Role::Input : output ? Role::Output : Role::Middle);
        QVector<QPointF> quiet, seen;
        for (std::size_t node = 0; node < lit[level].size(); ++node)
            (lit[level][node] ? seen : quiet) << layout.at(static_cast<int>(level), static_cast<int>(node));
        scene.discs(quiet, dark, theme.surface.stage, theme.surface.ghost);
        scene.discs(seen, bright, colors.fill, colors.line);
    }
}

void paintPulse(ScenePainter& scene, const WiringLayout& layout, const std::vector<std::vector<bool>>& lit,
                double pulse)
{
    const double way = pulse * static_cast<double>(lit.size() - 1);
    const double level = std::min(std::floor(way), static_cast<double>(lit.size()) - 2);
    const double share = way - level;
    QVector<QPointF> dots;
    for (const Wiring::Link& link : layout.wiring.links)
        if (link.level == static_cast<int>(level) + 1 &&
            lit[static_cast<std::size_t>(link.level)][static_cast<std::size_t>(link.to)])
            dots << layout.at(link.level - 1, link.from) * (1 - share) + layout.at(link.level, link.to) * share;
    const QColor& ink = scene.theme().surface.ink;
    scene.discs(dots, 4, ink, ink);
}

} // namespace

void paintWiring(ScenePainter& scene, const Wiring& wiring, const QRectF& area, double pulse)
{
    if (wiring.nodes.empty())
        return;
    const Theme& theme = scene.theme();
    const double names = wiring.levelNames.empty() ? 20 : 0.2 * area.width();
    const WiringLayout layout{area.adjusted(names, 18, -20, -18), wiring, std::ranges::max(wiring.nodes)};
    const std::vector<std::vector<bool>> lit = cone(wiring);
    QVector<QLineF> quiet, seen;
    for (const Wiring::Link& link : wiring.links) {
        const QLineF line(layout.at(link.level - 1, link.from), layout.at(link.level, link.to));
        (lit[static_cast<std::size_t>(link.level)][static_cast<std::size_t>(link.to)] ? seen : quiet) << line;
    }
    scene.lines(quiet, theme.surface.grid, 1);
    scene.lines(seen, theme.role(Role::Variant).line, 2.5);
    paintNodes(scene, layout, lit);
    if (pulse >= 0 && pulse < 1 && lit.size() > 1)
        paintPulse(scene, layout, lit, pulse);
    for (std::size_t level = 0; level < std::min(wiring.levelNames.size(), lit.size()); ++level)
        scene.text({.at = {area.left(), layout.at(static_cast<int>(level), 0).y() + 5},
                    .text = wiring.levelNames[level],
                    .px = shownPx(scene, 15),
                    .color = theme.surface.ink2,
                    .maximumWidth = names - 20});
}

void paintClockTask(ScenePainter& scene, const QuizScene& shown, const QRectF& area)
{
    const auto& task = std::get<ClockTask>(shown.run.question.task);
    const Theme& theme = scene.theme();
    const bool known = shown.moment.reveal > 0 && shown.run.measuredRatio;
    const double measured = shown.run.measuredRatio.value_or(0);
    const double longest = std::max({task.predicted, known ? measured : 0.0, 1.0});
    const double names = 0.3 * area.width(), values = 0.14 * area.width();
    const double height = std::min(44.0, area.height() / 3.5);
    const auto bar = [&](int row, const QString& name, double value, bool outlined) {
        const double y = area.top() + 14 + row * 1.5 * height;
        const QRectF rect(area.left() + names, y, (area.width() - names - values) * value / longest, height);
        const double base = y + height / 2 + 6 * textUnit(scene);
        scene.text({.at = {area.left(), base},
                    .text = name,
                    .px = shownPx(scene, 16),
                    .color = theme.surface.ink2,
                    .maximumWidth = names - 16});
        if (value <= 0)
            return;
        if (outlined)
            scene.frame(rect.adjusted(1, 1, -1, -1), theme.role(Role::Variant).line, 2);
        else
            scene.fill(rect, theme.role(Role::Variant).fill);
        scene.text({.at = {rect.right() + 12, base},
                    .text = QStringLiteral("%1×").arg(significant(value, 2)),
                    .px = shownPx(scene, 18),
                    .weight = QFont::DemiBold,
                    .color = theme.role(Role::Variant).text,
                    .maximumWidth = values - 14});
    };
    bar(0, Words::tr("fewer multiplications"), task.predicted, true);
    const QString name = shown.run.measuring ? Words::tr("measuring…") : Words::tr("faster on this computer");
    bar(1, name, known ? measured * std::min(1.0, shown.moment.reveal) : 0, false);
}

} // namespace convolarium
