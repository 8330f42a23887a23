// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/scene_text.h"
#include "app/quiz/task_input.h"
#include "app/quiz/task_layout.h"
#include "app/quiz/task_painter.h"

#include <QCoreApplication>

#include <set>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DilationsTask)
};

/// Samples that are drawn, the latest right; what is older is left out.
constexpr int mostSamples = 64;

/// The samples that are read on each level of a causal stack, counted back from the output's; the first level is the
/// output alone.
std::vector<std::set<int>> readSamples(int kernel, const std::vector<int>& dilations)
{
    std::vector<std::set<int>> levels{{0}};
    for (auto dilation = dilations.rbegin(); dilation != dilations.rend(); ++dilation) {
        std::set<int> below;
        for (const int sample : levels.back())
            for (int tap = 0; tap < kernel; ++tap)
                if (sample + tap * *dilation < mostSamples)
                    below.insert(sample + tap * *dilation);
        levels.push_back(below);
    }
    return levels;
}

void paintChip(ScenePainter& scene, const QRectF& rect, const QString& text, Role role)
{
    const RoleColors& colors = scene.theme().role(role);
    paintBox(scene, rect, colors.tint, colors.line, 1.5);
    scene.text({.at = {rect.center().x(), rect.center().y() + 6 * textUnit(scene)},
                .text = text,
                .px = shownPx(scene, 16),
                .weight = QFont::DemiBold,
                .color = colors.text,
                .anchor = Qt::AlignHCenter,
                .maximumWidth = rect.width() - 8});
}

/// The stack as far as it has been picked: every reading of the latest output.
void paintTree(ScenePainter& scene, const DilationsTask& task, const std::vector<int>& layers, const QRectF& area)
{
    const Theme& theme = scene.theme();
    const std::vector<std::set<int>> levels = readSamples(task.kernel, layers);
    constexpr double names = 70, margin = 16, highest = 64;
    const double step = (area.width() - names - 2 * margin) / (mostSamples - 1);
    const double rise = std::min(highest, (area.height() - 2 * margin) / std::max(1, task.mostLayers));
    const auto at = [&](int sample, std::size_t fromTop) {
        const double level = static_cast<double>(levels.size() - 1 - fromTop);
        return QPointF(area.right() - margin - sample * step, area.bottom() - margin - level * rise);
    };
    QVector<QLineF> links;
    for (std::size_t i = 0; i + 1 < levels.size(); ++i)
        for (const int sample : levels[i])
            for (int tap = 0; tap < task.kernel; ++tap) {
                const int read = sample + tap * layers[layers.size() - 1 - i];
                if (read < mostSamples)
                    links << QLineF(at(sample, i), at(read, i + 1));
            }
    scene.lines(links, theme.role(Role::Variant).line, 1.8);
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const bool input = i + 1 == levels.size();
        const RoleColors& colors = theme.role(i == 0 ? Role::Output : input ? Role::Input : Role::Middle);
        QVector<QPointF> nodes;
        for (const int sample : levels[i])
            nodes << at(sample, i);
        scene.discs(nodes, i == 0 ? 7 : 4.5, colors.fill, colors.line);
        if (i > 0)
            scene.text({.at = {area.left(), at(0, i - 1).y() + 5},
                        .text = QStringLiteral("d = %1").arg(layers[layers.size() - i]),
                        .px = shownPx(scene, 14),
                        .color = theme.surface.ink2,
                        .maximumWidth = names - 10});
    }
}

} // namespace

void paintDilationsTask(ScenePainter& scene, const QuizScene& shown, const QRectF& area)
{
    const auto& task = std::get<DilationsTask>(shown.run.question.task);
    const std::vector<int> layers = picked(shown.run);
    const DilationsLayout layout = dilationsLayout(task, layers.size(), area);
    const Surface& surface = scene.theme().surface;
    const auto title = [&](const QRectF& rect, const QString& text) {
        scene.text({.at = {rect.left(), rect.center().y() + 5 * textUnit(scene)},
                    .text = text,
                    .px = shownPx(scene, 15),
                    .color = surface.ink2,
                    .maximumWidth = rect.width()});
    };
    title(layout.offeredTitle, Words::tr("Add a layer"));
    title(layout.pickedTitle, Words::tr("%1 of %2 layers").arg(layers.size()).arg(task.mostLayers));
    const auto chipText = [](int dilation) { return QStringLiteral("d = %1").arg(dilation); };
    for (std::size_t i = 0; i < layout.offered.size(); ++i)
        paintChip(scene, layout.offered[i], chipText(task.offered[i]), Role::Kernel);
    for (std::size_t i = 0; i < layout.picked.size(); ++i) {
        if (i < layers.size())
            paintChip(scene, layout.picked[i], QStringLiteral("%1 ×").arg(layers[i]), Role::Variant);
        else
            scene.frame(layout.picked[i].adjusted(1, 1, -1, -1), surface.ghost, 1.5);
    }
    if (shown.cursor.part == QuizTarget::Part::Task && shown.cursor.index >= 0) {
        const auto index = static_cast<std::size_t>(shown.cursor.index);
        if (index < layout.offered.size())
            paintCursor(scene, layout.offered[index]);
        else if (index - layout.offered.size() < layers.size())
            paintCursor(scene, layout.picked[index - layout.offered.size()]);
    }
    paintTree(scene, task, layers, layout.tree);
}

} // namespace convolarium
