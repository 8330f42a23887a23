// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints weights and outputs of the networks of a race layer by layer.
#include "app/lesson/numbers.h"
#include "app/training/inside_view.h"
#include "app/training/race_look.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(InsideView)
};

class ValuesPainter {
public:
    ValuesPainter(QPainter& painter, const RaceLook& look, Role role)
        : m_painter(painter), m_look(look), m_role(role), m_font(uiFont(look.captionPx())),
          m_line(QFontMetricsF(m_font).height())
    {}

    void paint(const QRectF& rect, const NetworkLook& look)
    {
        const std::vector<LayerValues>& rows = look.layers;
        const double name = rect.width() * 0.3;
        const double chart = rect.width() * 0.26;
        const double dead = rect.width() - name - 2 * chart;
        header(QRectF(rect.left() + name, rect.top(), chart, m_line), Words::tr("weights"), Qt::AlignHCenter);
        header(QRectF(rect.left() + name + chart, rect.top(), chart, m_line), Words::tr("outputs"), Qt::AlignHCenter);
        header(QRectF(rect.left() + name + 2 * chart, rect.top(), dead, m_line), Words::tr("dead"), Qt::AlignRight);
        const double room = rect.height() - m_line - 4;
        const auto fitting = static_cast<std::size_t>(std::max(1.0, room / (m_line * 1.15)));
        const std::size_t every = (rows.size() + fitting - 1) / std::max<std::size_t>(1, fitting);
        std::vector<const LayerValues*> shown;
        for (std::size_t i = 0; i < rows.size(); i += std::max<std::size_t>(1, every))
            shown.push_back(&rows[i]);
        const double height =
            std::min(room / static_cast<double>(std::max<std::size_t>(1, shown.size())), m_line * 2.2);
        double top = rect.top() + m_line + 4;
        for (const LayerValues* row : shown) {
            label(QRectF(rect.left(), top, name - 8, height), row->layer);
            histogram(QRectF(rect.left() + name, top, chart - 8, height - 3), row->weights, Role::Kernel);
            if (row->outputs) {
                histogram(QRectF(rect.left() + name + chart, top, chart - 8, height - 3), row->outputs->values, m_role);
                deadShare(QRectF(rect.left() + name + 2 * chart, top, dead, height), *row->outputs);
            }
            top += height;
        }
    }

private:
    void header(const QRectF& rect, const QString& text, Qt::Alignment side)
    {
        m_painter.setFont(m_font);
        m_painter.setPen(m_look.theme.surface.ink2);
        m_painter.drawText(rect, side | Qt::AlignVCenter, text);
    }

    void label(const QRectF& rect, const QString& text)
    {
        m_painter.setFont(m_font);
        m_painter.setPen(m_look.theme.surface.ink);
        m_painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                           QFontMetricsF(m_font).elidedText(text, Qt::ElideMiddle, rect.width()));
    }

    /// Columns under a common height, and a tick at zero. The axis reaches as far to the left as to the right.
    void histogram(const QRectF& rect, const engine::ValueStatistics& layer, Role role)
    {
        const double reach = std::max(std::abs(layer.min), std::abs(layer.max));
        if (layer.histogram.empty() || !(reach > 0) || !std::isfinite(reach))
            return;
        const auto most = static_cast<double>(std::ranges::max(layer.histogram));
        const double step = (layer.max - layer.min) / static_cast<double>(layer.histogram.size());
        const auto x = [&](double value) { return rect.center().x() + value / reach * rect.width() / 2; };
        for (std::size_t i = 0; i < layer.histogram.size() && most > 0; ++i) {
            const double from = x(layer.min + static_cast<double>(i) * step);
            const double to = x(layer.min + static_cast<double>(i + 1) * step);
            // The root of the count: few large values are seen beside many small ones.
            const double height = rect.height() * std::sqrt(static_cast<double>(layer.histogram[i]) / most);
            m_painter.fillRect(QRectF(from, rect.bottom() - height, std::max(1.0, to - from), height),
                               m_look.theme.role(role).fill);
        }
        m_painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), m_look.theme.surface.border);
        m_painter.fillRect(QRectF(x(0), rect.bottom() - 3, 1, 4), m_look.theme.surface.ink2);
    }

    void deadShare(const QRectF& rect, const engine::ActivationStatistics& layer)
    {
        if (!layer.deadChannels)
            return;
        const bool many = *layer.deadChannels > 0.1;
        m_painter.setFont(many ? uiFont(m_look.captionPx(), QFont::DemiBold) : m_font);
        m_painter.setPen(many ? m_look.theme.role(Role::Bad).text : m_look.theme.surface.ink2);
        m_painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter,
                           Words::tr("%1 %").arg(fixed(100 * *layer.deadChannels, 0)));
    }

    QPainter& m_painter;
    const RaceLook& m_look;
    Role m_role;
    QFont m_font;
    double m_line;
};

} // namespace

void paintValues(QPainter& painter, const QRectF& rect, const RaceView& view, const NetworkLooks& looks,
                 const RaceLook& look)
{
    const bool any = std::ranges::any_of(looks, [](const auto& one) { return one != nullptr; });
    if (!any || view.isEmpty()) {
        paintEmpty(painter, rect,
                   Words::tr("Weights and outputs of each layer as histograms, and how many channels never fire."),
                   look);
        return;
    }
    constexpr double gap = 32;
    const auto count = static_cast<double>(view.size());
    const double width = (rect.width() - gap * (count - 1)) / count;
    for (std::size_t i = 0; i < std::min(view.size(), looks.size()); ++i) {
        const QRectF column(rect.left() + static_cast<double>(i) * (width + gap), rect.top(), width, rect.height());
        const QRectF below = paintContestantTitle(painter, column, view, i, look);
        if (looks[i])
            ValuesPainter(painter, look, contestantRole(i)).paint(below, *looks[i]);
    }
}

} // namespace convolarium
