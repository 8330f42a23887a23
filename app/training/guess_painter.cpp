// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints what the networks say of the test set.
#include "app/lesson/numbers.h"
#include "app/training/guess_layout.h"
#include "app/training/race_look.h"
#include "app/training/race_words.h"

#include <QCoreApplication>
#include <QFontMetricsF>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GuessView)
};

constexpr int smallestNote = 9; // px

class GuessPainter {
public:
    GuessPainter(QPainter& painter, const GuessLayout& layout, const RaceView& view, const RaceLook& look)
        : m_painter(painter), m_layout(layout), m_view(view), m_look(look), m_font(uiFont(look.captionPx())),
          m_line(QFontMetricsF(m_font).height()), m_test(view.data->sets.test)
    {}

    void paintPictures(const std::optional<CellOf>& cell)
    {
        (void)paintViewTitle(m_painter, m_layout.pictures, title(cell), m_look);
        for (std::size_t i = 0; i < std::min(m_layout.samples.size(), m_layout.places.size()); ++i)
            paintPicture(m_layout.places[i], m_layout.samples[i]);
    }

    void paintTables(const std::optional<CellOf>& cell)
    {
        for (std::size_t i = 0; i < m_layout.tables.size(); ++i)
            paintTable(i);
        if (cell && cell->contestant < m_layout.tables.size()) {
            m_painter.setPen(QPen(m_look.theme.surface.ink, 2.5));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(m_layout.cellRect(*cell));
        }
    }

private:
    [[nodiscard]] QString className(int label) const { return classTitle(m_test, label); }

    [[nodiscard]] QString title(const std::optional<CellOf>& cell) const
    {
        return cell ? Words::tr("“%1” taken for “%2”").arg(className(cell->cell.truth), className(cell->cell.guess))
                    : Words::tr("Test pictures");
    }

    void paintPicture(const QRectF& place, int sample)
    {
        const QRectF box(place.left(), place.top(), m_layout.side, m_layout.side);
        m_painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
        m_painter.drawImage(box, sampleImage(m_view, sample));
        const int truth = m_test.labels[static_cast<std::size_t>(sample)];
        bool wrong = false;
        for (std::size_t i = 0; i < m_view.size(); ++i) {
            const QRectF line(place.left(), box.bottom() + 4 + static_cast<double>(i) * m_line, place.width(), m_line);
            wrong = paintGuess(line, i, sample, truth) || wrong;
        }
        const bool chosen = sample == m_view.sample;
        const QColor frame = chosen  ? m_look.theme.surface.accent
                             : wrong ? m_look.theme.role(Role::Bad).line
                                     : m_look.theme.surface.border;
        m_painter.setPen(QPen(frame, chosen ? 3 : wrong ? 2 : 1));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(box);
    }

    /// Returns whether the guess is wrong.
    bool paintGuess(const QRectF& line, std::size_t contestant, int sample, int truth)
    {
        const EpochPoint* epoch = m_view.guesses(contestant);
        paintContestantMarker(m_painter, {line.left() + m_line * 0.35, line.center().y()}, contestant, m_look);
        if (!epoch || static_cast<std::size_t>(sample) >= epoch->guesses.size())
            return false;
        const Guess guess = epoch->guesses[static_cast<std::size_t>(sample)];
        const bool wrong = guess.label != truth;
        const QString share = Words::tr("%1 %").arg(guess.confidence * 100 / 255);
        const double left = line.left() + m_line * 0.9;
        const double shareWidth = QFontMetricsF(m_font).horizontalAdvance(share);
        const double room = line.right() - left - shareWidth - 6;
        const QString name = (wrong ? QStringLiteral("✗ ") : QString()) + className(guess.label);
        m_painter.setFont(m_font);
        m_painter.setPen(wrong ? m_look.theme.role(Role::Bad).text : m_look.theme.surface.ink);
        m_painter.drawText(QRectF(left, line.top(), room, m_line), Qt::AlignLeft | Qt::AlignVCenter,
                           QFontMetricsF(m_font).elidedText(name, Qt::ElideRight, room));
        m_painter.setPen(m_look.theme.surface.ink2);
        m_painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, share);
        return wrong;
    }

    void paintTable(std::size_t contestant)
    {
        const QRectF whole = m_layout.headers[contestant];
        if (contestant == 0)
            (void)paintViewTitle(m_painter, whole,
                                 Words::tr("Confusion, %1 test pictures").arg(withCommas(m_test.size())), m_look);
        const QRectF head(whole.left(), whole.top() + m_line + 8, whole.width(), m_line);
        paintContestantMarker(m_painter, {head.left() + m_line * 0.35, head.center().y()}, contestant, m_look);
        m_painter.setFont(m_font);
        m_painter.setPen(m_look.theme.role(contestantRole(contestant)).text);
        m_painter.drawText(head.adjusted(m_line * 0.9, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                           QFontMetricsF(m_font).elidedText(m_view.track(contestant).facts.title, Qt::ElideRight,
                                                            head.width() - m_line));
        paintLabels(contestant);
        const EpochPoint* epoch = m_view.guesses(contestant);
        const Confusion confusion(
            m_test.labels, epoch ? std::span<const Guess>(epoch->guesses) : std::span<const Guess>(), m_layout.classes);
        for (int truth = 0; truth < m_layout.classes; ++truth)
            for (int guess = 0; guess < m_layout.classes; ++guess)
                paintCell({contestant, {truth, guess}}, confusion);
    }

    void paintCell(const CellOf& cell, const Confusion& confusion)
    {
        const QRectF rect = m_layout.cellRect(cell).adjusted(0, 0, -1, -1);
        const int count = confusion.count(cell.cell);
        const int total = std::max(1, confusion.total(cell.cell.truth));
        const bool right = cell.cell.truth == cell.cell.guess;
        const RoleColors& colors = m_look.theme.role(right ? Role::Input : Role::Bad);
        const QColor ground = m_look.theme.surface.grid;
        const QColor full = right ? colors.fill : colors.tint;
        const QColor fill = count == 0 ? ground : right ? mixed(ground, full, 0.25 + 0.75 * count / total) : full;
        m_painter.fillRect(rect, fill);
        if (count == 0)
            return;
        if (!right) {
            m_painter.setPen(QPen(colors.line, 1));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        }
        QFont font = m_font;
        const QString text = QString::number(count);
        while (font.pixelSize() > 7 && QFontMetricsF(font).horizontalAdvance(text) > rect.width() - 2)
            font.setPixelSize(font.pixelSize() - 1);
        if (QFontMetricsF(font).ascent() > rect.height())
            return; // many classes: the colour alone
        m_painter.setFont(font);
        const QColor ink = m_look.theme.surface.ink;
        const QColor other = colors.on;
        m_painter.setPen(contrast(ink, fill) >= contrast(other, fill) ? ink : other);
        m_painter.drawText(rect, Qt::AlignCenter, text);
    }

    /// The classes by their first letters, as the tooltip and the note below say in full.
    void paintLabels(std::size_t contestant)
    {
        const QRectF table = m_layout.tables[contestant];
        const double side = table.width() / std::max(1, m_layout.classes);
        QFont font = m_font;
        font.setPixelSize(std::max(8, std::min(m_look.captionPx(), static_cast<int>(side))));
        m_painter.setFont(font);
        m_painter.setPen(m_look.theme.surface.ink2);
        if (side < 8)
            return;
        for (int label = 0; label < m_layout.classes; ++label) {
            const QString letter = QString(QChar(static_cast<char16_t>(u'a' + label % 26)));
            m_painter.drawText(QRectF(table.left() + label * side, table.top() - m_line * 1.15, side, m_line),
                               Qt::AlignCenter, letter);
            m_painter.drawText(QRectF(table.left() - m_line * 1.2, table.top() + label * side, m_line * 1.1, side),
                               Qt::AlignCenter, letter);
        }
        if (contestant > 0)
            return;
        QStringList names;
        for (int label = 0; label < m_layout.classes; ++label)
            names << QStringLiteral("%1 %2").arg(QChar(static_cast<char16_t>(u'a' + label % 26))).arg(className(label));
        const QString note = Words::tr("row: truth, column: guess · %1").arg(names.join(QStringLiteral(", ")));
        const double left = m_layout.headers.front().left();
        const double width = m_layout.headers.back().right() - left;
        font = m_font;
        while (font.pixelSize() > smallestNote && QFontMetricsF(font).horizontalAdvance(note) > width)
            font.setPixelSize(font.pixelSize() - 1);
        m_painter.setFont(font);
        m_painter.drawText(QRectF(left, table.bottom() + 4, width, m_line), Qt::AlignLeft | Qt::AlignVCenter,
                           QFontMetricsF(font).elidedText(note, Qt::ElideRight, width));
    }

    QPainter& m_painter;
    const GuessLayout& m_layout;
    const RaceView& m_view;
    const RaceLook& m_look;
    QFont m_font;
    double m_line;
    const engine::Dataset& m_test;
};

} // namespace

void paintGuesses(QPainter& painter, const GuessLayout& layout, const RaceView& view, const std::optional<CellOf>& cell,
                  const RaceLook& look)
{
    if (!view.data) {
        paintEmpty(painter, layout.pictures, Words::tr("Test pictures, and what each network takes them for."), look);
        return;
    }
    GuessPainter guesses(painter, layout, view, look);
    guesses.paintPictures(cell);
    guesses.paintTables(cell);
}

} // namespace convolarium
