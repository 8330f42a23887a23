// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/guess_layout.h"
#include "app/widgets/picture_widget.h"

namespace convolarium {

/// Pictures of the test set with what each network takes them for, and how often it takes which class for which. A click on
/// a cell shows its pictures, a second one the first of the set again; the arrow keys walk over the pictures, with Ctrl over
/// the cells, and Enter shows those of a cell.
class GuessView : public PictureWidget {
    Q_OBJECT

public:
    explicit GuessView(QWidget* parent = nullptr);

    void setView(const RaceView& view, bool compact);
    [[nodiscard]] const std::optional<CellOf>& cell() const { return m_cell; }
    void setCell(const std::optional<CellOf>& cell);
    [[nodiscard]] QString spokenText() const override;
    [[nodiscard]] GuessLayout layoutNow() const;

Q_SIGNALS:
    void sampleChosen(int sample);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] RaceLook look() const;
    void walkSamples(int by);
    void walkCells(int down, int right);

    RaceView m_view;
    std::optional<CellOf> m_cell;
    bool m_compact = false;
};

} // namespace convolarium
