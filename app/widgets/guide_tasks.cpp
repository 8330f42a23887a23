// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/guide_tasks.h"

#include "app/widgets/guide_type.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace convolarium {

namespace {

constexpr int preferredWidth = 300;
constexpr double padding = 12;
constexpr int wordFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

int markSize(bool presentation) { return presentation ? 26 : 18; }

} // namespace

GuideTasks::GuideTasks(QWidget* parent) : PictureWidget(QAccessible::StaticText, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void GuideTasks::setTasks(const std::vector<Task>& tasks, const QString& done)
{
    setAccessibleName(tr("To do"));
    if (tasks == m_tasks && done == m_done)
        return;
    m_tasks = tasks;
    m_done = done;
    updateGeometry();
    update();
    announce();
}

bool GuideTasks::allDone() const { return !m_tasks.empty() && std::ranges::all_of(m_tasks, &Task::done); }

QString GuideTasks::spokenText() const
{
    QStringList sentences;
    for (const Task& task : m_tasks)
        sentences << (task.done ? tr("Done: %1") : tr("To do: %1")).arg(task.instruction);
    if (allDone())
        sentences << m_done;
    return sentences.join(u' ');
}

std::vector<GuideTasks::Line> GuideTasks::lines(int width) const
{
    std::vector<Line> all;
    for (const Task& task : m_tasks)
        all.push_back({.text = task.instruction, .done = task.done, .rect = {}});
    if (allDone() && !m_done.isEmpty())
        all.push_back({.text = m_done, .closing = true, .rect = {}});
    const QFontMetrics metrics(uiFont(GuideType::of(presentation()).body, QFont::DemiBold)); // the wider of the two
    const auto side = static_cast<int>(padding);
    const int left = side + markSize(presentation()) + 10;
    int top = side;
    for (Line& line : all) {
        const QRect room(left, top, std::max(1, width - left - side), 10000);
        line.rect = room;
        line.rect.setHeight(
            std::max(metrics.boundingRect(room, wordFlags, line.text).height(), markSize(presentation())));
        top = line.rect.bottom() + 1 + side * 3 / 4;
    }
    return all;
}

int GuideTasks::heightForWidth(int width) const
{
    const std::vector<Line> all = lines(width);
    return all.empty() ? 0 : all.back().rect.bottom() + 1 + static_cast<int>(padding);
}

QSize GuideTasks::sizeHint() const { return {preferredWidth, heightForWidth(preferredWidth)}; }

void GuideTasks::paintMark(QPainter& painter, const Line& line) const
{
    const double size = markSize(presentation());
    const QFontMetricsF metrics(uiFont(GuideType::of(presentation()).body));
    const QRectF circle(padding, line.rect.top() + (metrics.height() - size) / 2, size, size);
    if (!line.done) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().surface.controlBorder, size / 9));
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
        return;
    }
    const RoleColors& good = theme().role(Role::Good);
    painter.setPen(Qt::NoPen);
    painter.setBrush(good.line);
    painter.drawEllipse(circle);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().surface.stage, size / 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = circle.center();
    painter.drawPolyline(
        QPolygonF({c + QPointF(-0.23, 0.02) * size, c + QPointF(-0.06, 0.18) * size, c + QPointF(0.24, -0.17) * size}));
}

void GuideTasks::paintEvent(QPaintEvent*)
{
    const RoleColors& good = theme().role(Role::Good);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(allDone() ? good.tint : theme().surface.stage);
    painter.setPen(QPen(allDone() ? good.line : theme().surface.controlBorder, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const int px = GuideType::of(presentation()).body;
    for (const Line& line : lines(width())) {
        if (!line.closing)
            paintMark(painter, line);
        painter.setFont(uiFont(px, line.closing ? QFont::DemiBold : QFont::Normal));
        painter.setPen(line.closing ? good.text : line.done ? theme().surface.ink2 : theme().surface.ink);
        painter.drawText(line.rect, wordFlags, line.text);
    }
}

} // namespace convolarium
