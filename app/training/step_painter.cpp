// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints one update of a training on the picture of its network.
#include "app/lesson/numbers.h"
#include "app/training/race_words.h"
#include "app/training/step_images.h"
#include "app/training/step_layout.h"
#include "app/training/step_words.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StepView)
};

/// How much of part `index` of `count` is done when all of them together have come to `progress`.
double shareOf(std::size_t index, std::size_t count, double progress)
{
    return std::clamp(progress * static_cast<double>(count) - static_cast<double>(index), 0.0, 1.0);
}

/// Heights of bars on a logarithmic scale that begins at the power of ten below the least value.
class LogScale {
public:
    void take(double value)
    {
        if (value > 0 && std::isfinite(value)) {
            m_least = std::min(m_least, std::floor(std::log10(value)));
            m_greatest = std::max(m_greatest, std::log10(value));
        }
    }
    [[nodiscard]] double height(double value) const
    {
        if (!(value > 0) || !std::isfinite(value))
            return 0;
        return m_greatest > m_least ? (std::log10(value) - m_least) / (m_greatest - m_least) : 1;
    }

private:
    double m_least = std::numeric_limits<double>::infinity();
    double m_greatest = -std::numeric_limits<double>::infinity();
};

class StepPainter {
public:
    StepPainter(QPainter& painter, const StepLayout& layout, const RaceView& view, const WatchedStep& step,
                const StepMoment& moment, const RaceLook& look)
        : m_painter(painter), m_layout(layout), m_view(view), m_figures(step.figures),
          m_contestant(static_cast<std::size_t>(step.contestant)), m_progress(stepProgress(moment.t)),
          m_chosen(moment.chosen), m_look(look), m_font(uiFont(look.captionPx())), m_metrics(m_font),
          m_line(m_metrics.height())
    {}

    void paint()
    {
        paintTitle();
        words(m_layout.mapLabel, {Words::tr("outputs"), Words::tr("channel mean")});
        words(m_layout.gradientLabel, {Words::tr("gradient norm"), Words::tr("log scale")});
        words(m_layout.updateLabel, {Words::tr("change of weights"), Words::tr("%, log scale")});
        paintMaps();
        paintBars();
        paintVerdict();
        paintChosen();
    }

private:
    void text(const QRectF& rect, int flags, const QString& words, const QColor& color, bool strong = false)
    {
        const QFont font = strong ? uiFont(m_look.captionPx(), QFont::DemiBold) : m_font;
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(rect, flags | Qt::AlignVCenter,
                           QFontMetricsF(font).elidedText(words, Qt::ElideRight, rect.width()));
    }

    /// Lines in the middle of a row's label; those that have no room are left out.
    void words(const QRectF& rect, const QStringList& lines)
    {
        const auto count = std::clamp<qsizetype>(static_cast<qsizetype>(rect.height() / m_line), 1, lines.size());
        double top = rect.center().y() - m_line * static_cast<double>(count) / 2;
        for (qsizetype i = 0; i < count; ++i, top += m_line)
            text(QRectF(rect.left(), top, rect.width(), m_line), Qt::AlignLeft, lines[i],
                 i == 0 ? m_look.theme.surface.ink : m_look.theme.surface.ink2);
    }

    void paintTitle()
    {
        (void)paintContestantTitle(m_painter, m_layout.title, m_view, m_contestant, m_look);
        const QFontMetricsF strong(uiFont(m_look.captionPx(), QFont::DemiBold));
        const double title = strong.horizontalAdvance(m_view.track(m_contestant).facts.title) + m_line * 2;
        QString about = Words::tr("step %1").arg(withCommas(m_figures.step));
        if (m_chosen)
            about = layerSentence(m_figures.layers[*m_chosen]);
        else if (m_layout.layers.size() < m_figures.layers.size())
            about = Words::tr("step %1; %2 of %3 layers drawn")
                        .arg(withCommas(m_figures.step))
                        .arg(m_layout.layers.size())
                        .arg(m_figures.layers.size());
        text(QRectF(m_layout.title.left() + title, m_layout.title.top(), m_layout.title.width() - title, m_line),
             Qt::AlignLeft, about, m_chosen ? m_look.theme.surface.ink : m_look.theme.surface.ink2);
    }

    void paintChosen()
    {
        for (const LayerPlace& place : m_layout.layers)
            if (place.layer == m_chosen) {
                m_painter.setBrush(Qt::NoBrush);
                m_painter.setPen(QPen(m_look.theme.surface.accent, 2));
                m_painter.drawRect(QRectF(place.map.left() - 3, place.map.top() - 2, place.map.width() + 6,
                                          place.update.bottom() - place.map.top() + 4));
            }
    }

    void frame(const QRectF& rect, bool active)
    {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(active ? QPen(m_look.theme.surface.ink, 2.5) : QPen(m_look.theme.surface.border, 1));
        m_painter.drawRect(rect);
    }

    /// What has not been computed yet is an empty frame; the layer at work fills from its left.
    void paintMaps()
    {
        const std::size_t count = m_layout.layers.size();
        m_painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
        m_painter.drawImage(m_layout.picture,
                            pictureImage(m_figures, m_view.data ? m_view.data->sets.train.image : engine::Shape{}));
        frame(m_layout.picture, false);
        text(QRectF(m_layout.picture.left(), m_layout.layers.front().name.top(), m_layout.layers.front().name.width(),
                    m_line),
             Qt::AlignLeft, Words::tr("picture"), m_look.theme.surface.ink2);
        const bool moving = m_progress.part == StepPart::Forward;
        for (std::size_t i = 0; i < count; ++i) {
            const LayerPlace& place = m_layout.layers[i];
            const engine::LayerStep& layer = m_figures.layers[place.layer];
            const double done = shareOf(i, count, m_progress.forward);
            m_painter.save();
            m_painter.setClipRect(QRectF(place.map.topLeft(), QSizeF(place.map.width() * done, place.map.height())));
            m_painter.drawImage(place.map, mapImage(layer.map, m_look.theme));
            m_painter.restore();
            frame(place.map, moving && done > 0 && done < 1);
            paintName(place, QString::fromStdString(layer.name), i + 1 == count);
        }
    }

    /// Where names have no room, those of the first and the last layer stand for all.
    void paintName(const LayerPlace& place, const QString& name, bool last)
    {
        constexpr double readable = 3.2; // lines: about eight letters
        if (place.name.width() >= m_line * readable) {
            // The end tells layers apart: "block1_conv1", "block1_conv2".
            text(place.name, Qt::AlignLeft, m_metrics.elidedText(name, Qt::ElideLeft, place.name.width()),
                 m_look.theme.surface.ink2);
            return;
        }
        const double room = m_line * 8;
        const QRectF& shown = place.name;
        if (last)
            text(QRectF(place.map.right() - room, shown.top(), room, m_line), Qt::AlignRight, name,
                 m_look.theme.surface.ink2);
        else if (place.layer == 0 && m_layout.layers.back().map.right() - shown.left() > 2 * room)
            text(QRectF(shown.left(), shown.top(), room, m_line), Qt::AlignLeft, name, m_look.theme.surface.ink2);
    }

    void paintBars()
    {
        constexpr double hundred = 100;
        LogScale gradients, updates;
        bool gradientsFit = true, updatesFit = true; // in a row, each bar has its number or none has
        for (const engine::LayerStep& layer : m_figures.layers) {
            gradients.take(layer.gradientNorm);
            updates.take(layer.relativeUpdate());
            gradientsFit = gradientsFit && fits(briefNumber(layer.gradientNorm));
            updatesFit = updatesFit && fits(briefNumber(hundred * layer.relativeUpdate()));
        }
        const std::size_t count = m_layout.layers.size();
        const bool moving = m_progress.part == StepPart::Backward;
        for (std::size_t i = 0; i < count; ++i) {
            const LayerPlace& place = m_layout.layers[i];
            const engine::LayerStep& layer = m_figures.layers[place.layer];
            const double done = shareOf(count - 1 - i, count, m_progress.backward); // the last layer is the first
            bar(place.gradient, gradients.height(layer.gradientNorm), done, contestantRole(m_contestant),
                gradientsFit ? briefNumber(layer.gradientNorm) : QString());
            bar(place.update, updates.height(layer.relativeUpdate()), m_progress.update, Role::Kernel,
                updatesFit ? briefNumber(hundred * layer.relativeUpdate()) : QString());
            if (moving && done > 0 && done < 1)
                frame(place.map, true);
        }
    }

    [[nodiscard]] bool fits(const QString& number) const
    {
        return m_metrics.horizontalAdvance(number) <= m_layout.layers.front().column.width() - 2;
    }

    /// A bar that has grown to `done` of its height, with its number.
    void bar(const QRectF& rect, double height, double done, Role role, const QString& number)
    {
        constexpr double least = 0.06; // of the height: what is there is seen
        const double room = rect.height() - m_line;
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), m_look.theme.surface.border);
        if (done <= 0)
            return;
        const double tall = room * (least + (1 - least) * height) * done;
        m_painter.fillRect(QRectF(rect.left(), rect.bottom() - tall, rect.width(), tall), m_look.theme.role(role).fill);
        if (!number.isEmpty() && done >= 1)
            text(QRectF(rect.left() - 4, rect.bottom() - tall - m_line, rect.width() + 8, m_line), Qt::AlignHCenter,
                 number, m_look.theme.surface.ink);
    }

    /// The classes, the likeliest first; the right one is always among those that fit.
    [[nodiscard]] std::vector<int> shownClasses(std::size_t most) const
    {
        std::vector<int> classes(m_figures.confidences.size());
        std::iota(classes.begin(), classes.end(), 0);
        if (classes.size() <= most)
            return classes;
        std::ranges::stable_sort(classes, std::ranges::greater{},
                                 [&](int label) { return m_figures.confidences[static_cast<std::size_t>(label)]; });
        const auto truth = std::ranges::find(classes, m_figures.truth);
        if (truth - classes.begin() >= static_cast<std::ptrdiff_t>(most))
            std::swap(*truth, classes[most - 1]);
        classes.resize(most);
        return classes;
    }

    void paintVerdict()
    {
        const QRectF& rect = m_layout.verdict;
        text(QRectF(rect.left(), rect.top(), rect.width(), m_line), Qt::AlignLeft,
             Words::tr("Softmax of the first picture"), m_look.theme.surface.ink, true);
        const double top = rect.top() + m_line + 4;
        const double foot = 2 * m_line + 6;
        const auto most = static_cast<std::size_t>(std::max(1.0, (rect.bottom() - foot - top) / m_line));
        const std::vector<int> classes = shownClasses(most);
        const double pitch = std::min((rect.bottom() - foot - top) / static_cast<double>(classes.size()), m_line * 1.6);
        for (std::size_t i = 0; i < classes.size(); ++i)
            paintClass(QRectF(rect.left(), top + static_cast<double>(i) * pitch, rect.width(), pitch), classes[i]);
        if (m_progress.loss < 1)
            return;
        text(QRectF(rect.left(), rect.bottom() - 2 * m_line, rect.width(), m_line), Qt::AlignLeft,
             Words::tr("its loss %1").arg(significant(firstLoss(m_figures), 3)), m_look.theme.surface.ink2);
        text(QRectF(rect.left(), rect.bottom() - m_line, rect.width(), m_line), Qt::AlignLeft,
             Words::tr("batch: loss %1, %2 right")
                 .arg(significant(m_figures.loss, 3), Words::tr("%1 %").arg(fixed(100 * m_figures.accuracy, 0))),
             m_look.theme.surface.ink, true);
    }

    void paintClass(const QRectF& row, int label)
    {
        const bool right = label == m_figures.truth;
        const QColor ink = right ? m_look.theme.role(Role::Good).text : m_look.theme.surface.ink;
        const double name = row.width() * 0.42;
        const double share = m_metrics.horizontalAdvance(QStringLiteral("100 %")) + 6;
        const QString title = m_view.data ? classTitle(m_view.data->sets.train, label) : QString::number(label);
        text(QRectF(row.left(), row.top(), name, row.height()), Qt::AlignLeft,
             (right ? QStringLiteral("✓ ") : QString()) + title, ink, right);
        if (m_progress.loss <= 0)
            return;
        const double confidence = m_figures.confidences[static_cast<std::size_t>(label)];
        const double longest = row.width() - name - share;
        const double thick = std::min(row.height() - 4, m_line * 0.8);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.fillRect(QRectF(row.left() + name, row.center().y() - thick / 2,
                                  std::max(1.0, longest * confidence * m_progress.loss), thick),
                           m_look.theme.role(right ? Role::Good : Role::Middle).fill);
        text(QRectF(row.right() - share, row.top(), share, row.height()), Qt::AlignRight,
             Words::tr("%1 %").arg(fixed(100 * confidence, 0)), ink, right);
    }

    QPainter& m_painter;
    const StepLayout& m_layout;
    const RaceView& m_view;
    const engine::StepFigures& m_figures;
    std::size_t m_contestant;
    StepProgress m_progress;
    std::optional<std::size_t> m_chosen;
    const RaceLook& m_look;
    QFont m_font;
    QFontMetricsF m_metrics;
    double m_line;
};

} // namespace

void paintStep(QPainter& painter, const QRectF& rect, const RaceView& view, const WatchedStep& step,
               const StepMoment& moment, const RaceLook& look)
{
    const StepLayout layout = stepLayout(rect, step.figures, look);
    StepPainter(painter, layout, view, step, moment, look).paint();
}

} // namespace convolarium
